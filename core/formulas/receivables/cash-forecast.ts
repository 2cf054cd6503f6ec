import { addMonths, type Serial } from "../../cells/dates";
import { fault } from "../../cells/faults";
import { choice, date, dates, define, number, numbers, type AnswerGrid, type Numbers } from "../define";

const units = ["WEEK", "MONTH"] as const;

/** First day of each period, and the one after the last. */
function boundsFrom(from: Serial, periods: number, unit: (typeof units)[number]): Serial[] {
  return Array.from({ length: periods + 1 }, (_, i) => (unit === "WEEK" ? from + 7 * i : addMonths(from, i)));
}

/** Every amount lands in exactly one row: what was expected earlier in the first, what is later or has no day in the last. */
function cashByPeriod(amounts: Numbers, days: Numbers, bounds: readonly Serial[]): AnswerGrid {
  const sums = new Array<number>(bounds.length).fill(0);
  amounts.values.forEach((amount, i) => {
    if (Number.isNaN(amount)) return;
    const day = days.values[i]!;
    const period = Number.isNaN(day) ? -1 : bounds.findIndex((bound, p) => p > 0 && day < bound) - 1;
    sums[period < 0 ? sums.length - 1 : period]! += amount;
  });
  return sums.map((sum, p) => [p === sums.length - 1 ? null : bounds[p]!, sum]);
}

/** Cash to come, week by week or month by month. */
export const cashForecast = define({
  name: "CASHFORECAST",
  topic: "receivables",
  summary: {
    fr: "Encaissements attendus par semaine ou par mois : premier jour de la période, montant ; une dernière ligne pour ce qui vient plus tard ou n’a pas de date.",
    en: "Cash expected by week or month: first day of the period, amount; a last row for what comes later or has no date.",
  },
  perRow: false,
  parameters: [
    numbers("amounts", { fr: "Montants restant dus", en: "Amounts still owed" }),
    dates(
      "expected_dates",
      { fr: "Dates probables de règlement (EXPECTEDPAYDATE)", en: "Likely payment dates (EXPECTEDPAYDATE)" },
      { mayBeBlank: true },
    ),
    date("from", { fr: "Premier jour de la prévision", en: "First day of the forecast" }),
    number("periods", { fr: "Nombre de périodes", en: "How many periods" }, { min: 1, max: 120, whole: true, default: 13 }),
    choice("unit", { fr: "Semaine ou mois", en: "Week or month" }, units, "WEEK"),
  ],
  result: "table",
  dayColumns: [0],
  source: "Usual practice of treasury: thirteen weeks ahead",
  reading: {
    fr: "Le total est celui des montants. Mettez la première colonne au format date. Le volet « Prévision » étale chaque facture sur les retards passés du client, ce qui est plus juste.",
    en: "It adds up to the amounts. Give the first column a date format. The pane’s “Forecast” spreads each invoice over its client’s past delays, which comes nearer.",
  },
  mistake: {
    fr: "Compter les créances douteuses ou en procédure comme les autres : ôtez-les des montants.",
    en: "Counting doubtful debts or clients in proceedings like the others: leave them out of the amounts.",
  },
  examples: [
    {
      args: [[[100], [200], [50], [70], [30]], [[46190], [46199], [46203], [46300], [null]], 46190, 2],
      value: [
        [46190, 100],
        [46197, 250],
        [null, 100],
      ],
    },
    // What was expected before the first day is expected now.
    {
      args: [[[100], [200]], [[46100], [46221]], 46190, 2, "MONTH"],
      value: [
        [46190, 100],
        [46220, 200],
        [null, 0],
      ],
    },
    { args: [[[null]], [[46190]], 46190], fault: "NO_DATA" },
    { args: [[[100]], [[46190]], 46190, 0], fault: "OUT_OF_RANGE" },
  ],
  compute: (amounts, days, from, periods, unit) =>
    amounts.values.every(Number.isNaN) ? fault("NO_DATA", "amounts") : cashByPeriod(amounts, days, boundsFrom(from, periods, unit)),
});
