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
    fr: "LIMITREASON dit laquelle l’emporte. Un plafond laissé vide ne compte pas ; un refus de l’assureur s’écrit 0. Une limite sous le besoin appelle une garantie, un acompte ou un délai plus court.",
    en: "LIMITREASON says which one binds. A cap left empty does not count; an insurer’s refusal is written 0. A limit below the need calls for a guarantee, a deposit or a shorter term.",
  },
  mistake: {
    fr: "Accorder le besoin parce que le client est ancien : ce sont souvent les clients de longue date qui surprennent.",
    en: "Granting the need because the client is an old one: it is often the long-standing client that surprises.",
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
