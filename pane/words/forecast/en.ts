import { formatNumber } from "../../../core/cells/formats";
import type { ForecastTexts } from "./type";

export const forecastEn: ForecastTexts = {
  title: "Cash expected",
  impossible: "The forecast needs the invoices and their due dates: segment the invoice ledger.",
  weeks: (count) => `${formatNumber(count, "en")} weeks`,
  hint: "Each open invoice is spread over the delays its client paid with before. Four weeks in five lie within the band.",
  noHistory: "No invoice is settled: without history the forecast follows the due dates, and what is overdue is expected at once.",
  chart: (total, weeks) => `${total} expected in ${formatNumber(weeks, "en")} weeks, week by week, with its band`,
  week: "Week of",
  month: "From",
  expected: "Expected",
  low: "Low",
  high: "High",
  band: "Band",
  later: (amount) => `Later: ${amount}.`,
  doubtful: (amount) => `Apart, nothing is expected of it: ${amount} (class 5, proceedings or handed over).`,
  before: (expected, cameIn, inside) =>
    `Four weeks ago the same method expected ${expected}; ${cameIn} came in, ${inside ? "within" : "outside"} the band.`,
  byMonth: "By month",
  byClient: "By client",
  until: (day) => `to ${day}`,
  table: "The weeks in figures",
  sheet: "Forecast",
  clientSheet: "Forecast by client",
  writeClients: "Write the sheet by client",
  client: "Client",
  clientId: "Client no.",
};
