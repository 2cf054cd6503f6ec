import { define, number } from "../define";
import { daysOfPeriod, dsoOf } from "../../method/receivables/dso";

/** Days of sales the clients still owe. Both amounts include VAT, or neither does. */
export const dso = define({
  name: "DSO",
  topic: "receivables",
  summary: {
    fr: "Délai moyen de règlement des clients : encours ÷ chiffre d’affaires × jours.",
    en: "Days sales outstanding: receivables ÷ sales × days.",
  },
  perRow: true,
  parameters: [
    number("receivables", { fr: "Encours clients TTC", en: "Trade receivables, VAT included" }),
    number("sales", { fr: "Chiffre d’affaires TTC de la période", en: "Sales of the period, VAT included" }),
    number("days", { fr: "Jours de la période", en: "Days in the period" }, { ...daysOfPeriod, default: 365 }),
  ],
  result: "number",
  faults: ["NO_SALES"],
  source: "Prévencia, « Connaître ses clients »; finance-technique.com (example)",
  reading: {
    fr: "Se compare à vos conditions de paiement, jamais dans l’absolu. Avec des ventes saisonnières, préférez DSOCOUNTBACK.",
    en: "Compare it with your payment terms, never on its own. With seasonal sales use DSOCOUNTBACK instead.",
  },
  mistake: {
    fr: "Un encours TTC sur un chiffre d’affaires HT gonfle le résultat d’environ 20 %.",
    en: "Receivables with VAT over sales without it overstate the result by some 20 %.",
  },
  examples: [
    { args: [472, 2870.4, 365], value: 60.01950947603121, published: "finance-technique.com" },
    { args: [5700, 7600, 91], value: 68.25, published: "hobbiesvicente.com (68)" },
    { args: [-5000, 720000], value: 0 },
    { args: [120000, 0], fault: "NO_SALES" },
  ],
  compute: dsoOf,
});
