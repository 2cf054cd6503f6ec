import { define, number, numbers } from "../define";
import { fault, isFault } from "../../cells/faults";
import { monthlyHistory } from "./monthly-history";

/**
 * Newest month first, takes each month's sales off the receivables and counts its days; the month that ends it counts in
 * proportion. A month of net credit notes raises what remains, and its days count. A history too short to use up the
 * receivables gives all its days: the true figure is at least that.
 */
function countBack(receivables: number, sales: Float64Array, days: Float64Array): number {
  let remaining = receivables;
  let counted = 0;
  for (let month = sales.length - 1; month >= 0; month--) {
    if (remaining <= sales[month]!) return counted + (remaining / sales[month]!) * days[month]!;
    remaining -= sales[month]!;
    counted += days[month]!;
  }
  return counted;
}

/** Days of the latest sales the clients still owe: the DSO that seasonal sales do not distort. */
export const dsoCountBack = define({
  name: "DSOCOUNTBACK",
  topic: "receivables",
  summary: {
    fr: "DSO par épuisement : remonte les ventes mois par mois, de la plus récente à la plus ancienne, jusqu’à épuiser l’encours.",
    en: "Count-back DSO: goes back through the monthly sales, newest first, until the receivables are used up.",
  },
  perRow: false,
  parameters: [
    number("receivables", { fr: "Encours clients TTC", en: "Trade receivables, VAT included" }),
    numbers("monthly_sales", { fr: "Ventes TTC par mois, du plus ancien au plus récent", en: "Monthly sales, VAT included, oldest first" }),
    numbers("month_days", { fr: "Jours de chaque mois", en: "Days of each month" }, { above: 0, default: 30 }),
  ],
  result: "number",
  faults: ["NO_SALES"],
  source: "Benji Pays, “Mastering DSO Calculation: The Count-Back Method” (212,000 on 100,000, 80,000 and 70,000 = 73.71 days)",
  reading: {
    fr: "Se compare à vos conditions de paiement ; c’est le seul DSO à suivre quand les ventes varient d’un mois à l’autre. Si l’historique ne suffit pas à épuiser l’encours, le résultat est un minimum.",
    en: "Compare it with your payment terms; it is the DSO to follow when sales vary from month to month. Where the history is too short to use up the receivables, the result is a minimum.",
  },
  mistake: {
    fr: "Lister les mois du plus récent au plus ancien : la fonction attend l’ordre d’une feuille, le plus ancien en haut.",
    en: "Listing the months newest first: the function expects the order of a sheet, oldest at the top.",
  },
  examples: [
    {
      args: [212000, [[70000], [80000], [100000]], [[30], [30], [30]]],
      value: 60 + (32000 / 70000) * 30,
      published: "support.benjipays.com (73.71)",
    },
    { args: [500000, [[100000], [100000]], [[30], [31]]], value: 61 },
    { args: [100000, [[150000], [-20000], [null]], [[31], [30], [31]]], value: 54.8 },
    { args: [0, [[100000]]], value: 0 },
    { args: [50000, [[80000], [null], [40000]]], fault: "NO_DATA" },
  ],
  compute: (receivables, monthlySales, monthDays) => {
    const history = monthlyHistory(monthlySales, monthDays);
    if (isFault(history)) return history;
    if (receivables <= 0) return 0;
    return history.sales.some((sales) => sales > 0)
      ? countBack(receivables, history.sales, history.days)
      : fault("NO_SALES", "monthly_sales");
  },
});
