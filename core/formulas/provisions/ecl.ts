import { define, missingIn, numbers, type Numbers } from "../define";
import { fault, type Fault } from "../../cells/faults";

/** Σ amount × rate. An amount without a rate is a fault: at no rate it would look safe. */
function sumOfLosses(amounts: Numbers, rates: Numbers): number | Fault {
  let loss = 0;
  for (let i = 0; i < amounts.values.length; i++) {
    const amount = amounts.values[i]!;
    const rate = rates.values[i]!;
    if (Number.isNaN(amount) || amount === 0) continue;
    if (Number.isNaN(rate)) return missingIn(rates, "rates", i);
    loss += amount * rate;
  }
  return loss;
}

/** The provision matrix of IFRS 9: each ageing band at its lifetime loss rate. In the currency of the amounts. */
export const ecl = define({
  name: "ECL",
  topic: "provisions",
  summary: {
    fr: "Pertes de crédit attendues (IFRS 9, méthode simplifiée) : somme des encours par tranche × taux de perte.",
    en: "Expected credit loss (IFRS 9, simplified approach): sum of the amounts by band × their loss rates.",
  },
  perRow: false,
  parameters: [
    numbers("amounts", { fr: "Encours par tranche d’âge", en: "Amounts by ageing band" }),
    numbers("rates", { fr: "Taux de perte à terminaison, par tranche", en: "Lifetime loss rate of each band" }, { min: 0, max: 1 }),
  ],
  result: "number",
  source: "IFRS 9, 5.5.15 and B5.5.35; Illustrative Example 12, IE74–IE77",
  reading: {
    fr: "Provision statistique pour les comptes consolidés. En France l’impôt veut un risque précis et probable, HT (CGI 39, 1-5°) : ni taux général ni forfait (BOI-BIC-PROV-20-10-20), mais une statistique d’impayés constatés est admise (CE 17 février 2016, n° 377415). À confirmer avec votre expert.",
    en: "A statistical provision for IFRS accounts. In France tax law wants a specific, probable risk, VAT excluded (CGI 39, 1-5°): no general or flat rate (BOI-BIC-PROV-20-10-20), but a statistic of debts found unpaid is admitted (CE 17 February 2016, no. 377415). To be confirmed by your accountant.",
  },
  mistake: {
    fr: "Appliquer des taux historiques sans les ajuster à la conjoncture, ou sur des montants TTC quand la TVA est récupérable.",
    en: "Applying past rates without adjusting them to the outlook, or to amounts with VAT where VAT can be recovered.",
  },
  examples: [
    {
      args: [
        [[15000000], [7500000], [4000000], [2500000], [1000000]],
        [[0.003], [0.016], [0.036], [0.066], [0.106]],
      ],
      value: 580000,
      published: "IFRS 9, Illustrative Example 12",
    },
    {
      args: [
        [[300000], [140000], [60000], [23000], [5000]],
        [["2 %"], ["4 %"], [2000 / 23000], ["25 %"], ["100 %"]],
      ],
      value: 27567.391304347824,
      published: "IFRScommunity.com (27,567)",
    },
    {
      args: [
        [[1000], [500]],
        [[0.01], [null]],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: (amounts, rates) => (amounts.values.every(Number.isNaN) ? fault("NO_DATA", "amounts") : sumOfLosses(amounts, rates)),
});
