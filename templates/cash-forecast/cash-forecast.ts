import type { Template } from "../description";
import { templateTitles } from "../titles";
import type { Setting } from "../words";
import { forecastNames, forecastPage } from "./forecast-page";
import { invoicesPage } from "./invoices-page";
import { paymentsPage } from "./payments-page";

/** Open invoices and past payments in; the likely day of each, cash by week and month out. */
export function cashForecast(setting: Setting): Template {
  const { say } = setting;
  const names = forecastNames(setting);
  const payments = paymentsPage(setting);
  const invoices = invoicesPage(setting, names);
  return {
    id: "cashForecast",
    title: say(templateTitles.cashForecast),
    file: say({ fr: "prevision-encaissements", en: "cash-forecast" }),
    sheets: [forecastPage(setting, invoices, payments), invoices.sheet, payments.sheet],
    names: [names.situation, names.habit],
  };
}
