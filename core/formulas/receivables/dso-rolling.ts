import { define, number, numbers } from "../define";
import { fault, isFault } from "../../cells/faults";
import { monthlyHistory } from "./monthly-history";

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** The DSO of the last months alone; a quarter is usual. */
export const dsoRolling = define({
  name: "DSOROLLING",
  topic: "receivables",
  summary: {
    fr: "DSO glissant : encours ÷ ventes des derniers mois × jours de ces mois.",
    en: "Rolling DSO: receivables ÷ sales of the last months × the days of those months.",
  },
  perRow: false,
  parameters: [
    number("receivables", { fr: "Encours clients TTC", en: "Trade receivables, VAT included" }),
    numbers("monthly_sales", { fr: "Ventes TTC par mois, du plus ancien au plus récent", en: "Monthly sales, VAT included, oldest first" }),
    number("months", { fr: "Nombre de derniers mois retenus", en: "How many of the last months" }, { min: 1, whole: true }),
    numbers("month_days", { fr: "Jours de chaque mois", en: "Days of each month" }, { above: 0, default: 30 }),
  ],
  result: "number",
  faults: ["NO_SALES"],
  source: "Standard credit-management practice; three months usual",
  reading: {
    fr: "Trois mois lissent un mauvais mois sans cacher la tendance. Au-delà du plus long délai accordé, préférez DSOCOUNTBACK.",
    en: "Three months smooth one bad month without hiding the trend. Beyond your longest terms use DSOCOUNTBACK.",
  },
  mistake: {
    fr: "Demander plus de mois que l’historique n’en a : la fonction le refuse plutôt que de diviser par des ventes partielles.",
    en: "Asking for more months than the history holds: the function refuses rather than divide by partial sales.",
  },
  examples: [
    { args: [300000, [[90000], [80000], [120000], [100000]], 3, [[31], [31], [30], [31]]], value: 92 },
    { args: [300000, [[90000], [80000], [120000], [100000], [null]], 2], value: (300000 / 220000) * 60 },
    { args: [300000, [[90000], [80000]], 3], fault: "NO_DATA" },
  ],
  compute: (receivables, monthlySales, months, monthDays) => {
    const history = monthlyHistory(monthlySales, monthDays);
    if (isFault(history)) return history;
    if (months > history.sales.length) return fault("NO_DATA", "monthly_sales");
    const sales = sum(history.sales.subarray(-months));
    return receivables <= 0
      ? 0
      : sales <= 0
        ? fault("NO_SALES", "monthly_sales")
        : (receivables / sales) * sum(history.days.subarray(-months));
  },
});
