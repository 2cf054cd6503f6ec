import { define, language, policy } from "../define";
import { riskClass } from "./policy-parameters";
import { limitReasons } from "../../words/decisions";
import { bindingLimit } from "../../method/decisions/binding-limit";
import { externalCap, need, ownEquity, tangibleNetWorth, turnover } from "./parameters";

export const limitReason = define({
  name: "LIMITREASON",
  topic: "decisions",
  summary: { fr: "Ce qui fixe la limite de crédit rendue par CREDITLIMIT.", en: "What sets the credit limit that CREDITLIMIT gives." },
  perRow: true,
  parameters: [riskClass, need, tangibleNetWorth, turnover, externalCap, ownEquity, policy, language],
  result: "text",
  source: "As CREDITLIMIT",
  reading: {
    fr: "Dit par où négocier : un plafond d’assureur se rediscute, des fonds propres trop faibles se garantissent, une classe se réexamine.",
    en: "Tells where to negotiate: an insurer’s cap can be argued, thin equity can be guaranteed, a class can be reviewed.",
  },
  mistake: {
    fr: "Annoncer au client une limite sans savoir ce qui la fixe : il ne peut rien faire pour la relever.",
    en: "Telling a client its limit without knowing what sets it: it can do nothing to raise it.",
  },
  examples: [
    { args: [2, 90000, 80000, 700000], value: "client’s net worth" },
    { args: [2, 90000, 800000, 7000000, 60000, null, null, "fr"], value: "plafond de l’assureur ou du bureau" },
    { args: [5, 90000, 800000, 7000000], value: "risk class" },
    { args: [2, 90000, "?", 700000], fault: "BAD_NUMBER" },
  ],
  compute: (riskClass, need, tangibleNetWorth, turnover, externalCap, ownEquity, policy, language) =>
    limitReasons[bindingLimit(riskClass, need, tangibleNetWorth, turnover, externalCap, ownEquity, policy).reason][language],
});
