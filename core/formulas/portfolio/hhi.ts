import { define, numbers } from "../define";
import { fault } from "../../cells/faults";
import { ranked } from "../../method/portfolio/pareto";

/** How concentrated a portfolio is: 1 for a single client, 1 ÷ n for n equal ones. Clients in credit are outside. */
export const hhi = define({
  name: "HHI",
  topic: "portfolio",
  summary: {
    fr: "Concentration du portefeuille (indice de Herfindahl-Hirschman) : somme des parts au carré, de 0 à 1.",
    en: "Concentration of the portfolio (Herfindahl-Hirschman index): sum of squared shares, 0 to 1.",
  },
  perRow: false,
  parameters: [numbers("amounts", { fr: "Encours par client", en: "Receivables by client" })],
  result: "number",
  faults: ["NO_RECEIVABLES"],
  source: "Herfindahl-Hirschman index; 0.10 and 0.18 after the US horizontal merger guidelines",
  reading: {
    fr: "Moins de 0,10 : dispersé ; 0,10 à 0,18 : modéré ; plus de 0,18 : concentré. 1 ÷ indice donne le nombre de clients égaux équivalent.",
    en: "Below 0.10: diversified; 0.10 to 0.18: moderate; above 0.18: concentrated. 1 ÷ index is the equivalent number of equal clients.",
  },
  mistake: {
    fr: "Calculer sur des filiales d’un même groupe comme sur des clients distincts : elles tombent ensemble.",
    en: "Taking subsidiaries of one group as separate clients: they fall together.",
  },
  examples: [
    { args: [[[50], [30], [20]]], value: 0.38 },
    { args: [[[25], [25], [25], [25], [null], [-10]]], value: 0.25 },
    { args: [[[0], [-10]]], fault: "NO_RECEIVABLES" },
  ],
  compute: (amounts) => {
    if (amounts.values.every(Number.isNaN)) return fault("NO_DATA", "amounts");
    const { amounts: owed, total } = ranked(amounts.values);
    return total > 0 ? owed.reduce((sum, amount) => sum + (amount / total) ** 2, 0) : fault("NO_RECEIVABLES", "amounts");
  },
});
