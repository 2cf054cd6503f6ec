import { define, policy } from "../define";
import { riskClass } from "./policy-parameters";
import { bindingLimit } from "../../method/decisions/binding-limit";
import { externalCap, need, ownEquity, tangibleNetWorth, turnover } from "./parameters";

export const creditLimit = define({
  name: "CREDITLIMIT",
  topic: "decisions",
  summary: {
    fr: "Limite de crédit à accorder : la plus petite entre besoin, capacité, plafond externe et part de nos fonds propres.",
    en: "Credit limit to grant: the smallest of need, capacity, external cap and share of our own equity.",
  },
  perRow: true,
  parameters: [riskClass, need, tangibleNetWorth, turnover, externalCap, ownEquity, policy],
  result: "number",
  source: "My DSO Manager (capacity); Bernstein (concentration); shares by class: house choice",
  reading: {
    fr: "LIMITREASON dit lequel des quatre décide. Un plafond laissé vide ne compte pas ; un refus de l’assureur s’écrit 0. Si la limite est inférieure au besoin, demandez une garantie, un acompte ou un délai plus court.",
    en: "LIMITREASON says which of the four decides. A cap left empty does not count; write an insurer’s refusal as 0. Where the limit is below the need, ask for a guarantee, a deposit or shorter terms.",
  },
  mistake: {
    fr: "Accorder tout le besoin parce que le client est ancien : la défaillance d’un client de longue date est souvent celle qu’on n’attendait pas.",
    en: "Granting the whole need because the client is a long-standing one: its failure is often the one nobody expected.",
  },
  examples: [
    { args: [2, 90000, 80000, 700000], value: 16000 },
    { args: [2, 90000, 800000, 7000000, 60000], value: 60000 },
    { args: [3, 90000, 800000, 7000000, null, 1000000], value: 50000 },
    { args: [5, 90000, 800000, 7000000], value: 0 },
    { args: [2, null, 80000, 700000], fault: "NO_DATA" },
  ],
  compute: (...inputs) => bindingLimit(...inputs).amount,
});
