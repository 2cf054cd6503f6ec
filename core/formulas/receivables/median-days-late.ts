import { median } from "../../method/median";
import { define, missingIn } from "../define";
import { dueDates, paidDates } from "./invoices";
import { fault } from "../../cells/faults";

/** Half of the settled invoices were later than this: the best single forecast of the next payment's delay. */
export const medianDaysLate = define({
  name: "MEDIANDAYSLATE",
  topic: "receivables",
  summary: {
    fr: "Retard médian des factures réglées, en jours : la meilleure prévision simple du prochain retard.",
    en: "Median days late of settled invoices: the best single forecast of the next payment’s delay.",
  },
  perRow: false,
  parameters: [dueDates, paidDates],
  result: "number",
  source: "The median minimises the mean absolute error of a single forecast; standard statistics",
  reading: {
    fr: "Négatif : le client paie d’ordinaire en avance. À côté d’AVERAGEDAYSLATE, un écart révèle quelques factures très en retard.",
    en: "Negative: the client usually pays early. Beside AVERAGEDAYSLATE, a gap reveals a few very late invoices.",
  },
  mistake: {
    fr: "Prévoir avec la moyenne : une seule facture litigieuse la déplace de plusieurs semaines.",
    en: "Forecasting with the mean: a single disputed invoice moves it by weeks.",
  },
  examples: [
    {
      args: [
        [[46023], [46023], [46023], [46023]],
        [[46030], [46078], [46025], [null]],
      ],
      value: 7,
    },
    {
      args: [
        [[46023], [46023]],
        [[46030], [46020]],
      ],
      value: 2,
    },
    {
      args: [
        [[46023], [46023]],
        [[null], [null]],
      ],
      fault: "NO_DATA",
    },
    {
      args: [
        [[null], [46023]],
        [[46030], [46030]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (dueDates, paidDates) => {
    const delays = paidDates.values.map((paid, i) => paid - dueDates.values[i]!);
    const undated = delays.findIndex((delay, i) => Number.isNaN(delay) && !Number.isNaN(paidDates.values[i]!));
    if (undated >= 0) return missingIn(dueDates, "due_dates", undated);
    const settled = delays.filter((delay) => !Number.isNaN(delay));
    return settled.length === 0 ? fault("NO_DATA", "paid_dates") : median(settled);
  },
});
