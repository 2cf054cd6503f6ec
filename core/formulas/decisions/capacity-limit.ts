import { define, policy } from "../define";
import { riskClass } from "./policy-parameters";
import { capacityOf } from "../../method/decisions/capacity";
import { tangibleNetWorth, turnover } from "./parameters";

export const capacityLimit = define({
  name: "CAPACITYLIMIT",
  topic: "decisions",
  summary: {
    fr: "Limite que le client peut porter : part de ses fonds propres ou de son chiffre d’affaires, la plus petite, selon sa classe.",
    en: "The limit a client can bear: a share of its net worth or of its turnover, the smaller, by its class.",
  },
  perRow: true,
  parameters: [riskClass, tangibleNetWorth, turnover, policy],
  result: "number",
  source:
    "My DSO Manager, credit limit tool (the smaller of a share of tangible net worth and one of turnover; it shows 35 % and 5 % for a good client); the shares here are a house choice, more careful since one supplier is one of many",
  reading: {
    fr: "Par défaut : classe 1, 35 % et 10 % ; classe 2, 35 % et 5 % ; classe 3, 20 % et 3 % ; classe 4, 10 % et 1 % ; classe 5 ou non noté, 0. Des fonds propres négatifs donnent 0.",
    en: "By default: class 1, 20% and 10%; class 2, 20% and 5%; class 3, 10% and 3%; class 4, 10% and 1%; class 5 or not rated, 0. Negative net worth gives 0.",
  },
  mistake: {
    fr: "Compter le fonds de commerce et les brevets dans les fonds propres : ils ne paient pas les créanciers.",
    en: "Counting goodwill and patents in the net worth: they do not pay creditors.",
  },
  examples: [
    { args: [2, 80000, 700000], value: 16000 },
    { args: [3, 500000, 900000], value: 27000 },
    { args: [1, -40000, 900000], value: 0 },
    { args: [6, 80000, 700000], fault: "OUT_OF_RANGE" },
  ],
  compute: (riskClass, tangibleNetWorth, turnover, policy) => {
    const { byNetWorth, byTurnover } = capacityOf(riskClass, tangibleNetWorth, turnover, policy);
    return Math.min(byNetWorth, byTurnover);
  },
});
