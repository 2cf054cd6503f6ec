import { define, number } from "../define";
import { gearingOf } from "../../method/ratios";

/** Net financial debt for one euro of equity. Negative for net cash, which is good; without meaning on negative equity. */
export const gearing = define({
  name: "GEARING",
  topic: "ratios",
  summary: { fr: "Taux d’endettement net : dettes financières nettes ÷ capitaux propres.", en: "Gearing: net financial debt ÷ equity." },
  perRow: true,
  parameters: [
    number("net_debt", { fr: "Dettes financières nettes de la trésorerie", en: "Financial debt less cash" }),
    number("equity", { fr: "Capitaux propres", en: "Equity" }),
  ],
  result: "number",
  faults: ["NEG_EQUITY"],
  source: "Prévencia, « Connaître ses clients » (ratio wanted under 1)",
  reading: {
    fr: "Moins de 1 est souhaité ; au-delà de 2 la structure est faible. Un résultat négatif signale une trésorerie nette : c’est bon signe. Comparez au secteur et à l’an dernier.",
    en: "Below 1 is wanted; above 2 the structure is weak. A negative result means net cash, which is good. Compare with the sector and with last year.",
  },
  mistake: {
    fr: "Diviser une dette négative par des capitaux propres négatifs : le résultat positif semble sain, alors que l’entreprise a perdu son capital.",
    en: "Dividing negative debt by negative equity: the positive result looks healthy although the firm has lost its capital.",
  },
  examples: [
    { args: [400000, 500000], value: 0.8 },
    { args: [-50000, 500000], value: -0.1 },
    { args: [400000, -20000], fault: "NEG_EQUITY" },
    {
      args: [
        [[400], [90], [null]],
        [[500], [100], [null]],
      ],
      value: [[0.8], [0.9], [null]],
    },
  ],
  compute: gearingOf,
});
