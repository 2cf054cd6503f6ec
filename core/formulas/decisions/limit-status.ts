import { define, language } from "../define";
import { defaultPolicy } from "../../policy/default";
import type { Words } from "../../cells/language";
import { exposureAmount, limitAmount } from "./parameters";

const labels = {
  within: { fr: "dans la limite", en: "within" },
  watch: { fr: "à surveiller", en: "watch" },
  over: { fr: "dépassée", en: "over" },
} satisfies Record<string, Words>;

export const limitStatus = define({
  name: "LIMITSTATUS",
  topic: "decisions",
  summary: {
    fr: "Usage de la limite de crédit : dans la limite, à surveiller dès 80 %, dépassée.",
    en: "Use of the credit limit: within, watch from 80%, over.",
  },
  perRow: true,
  parameters: [exposureAmount, limitAmount, language],
  result: "text",
  source: "Trade practice; 80 % as the watch level: house choice",
  reading: {
    fr: "À surveiller : prévenez le commercial et vérifiez la prochaine échéance. Dépassée : les nouvelles commandes attendent une décision écrite.",
    en: "Watch: warn sales and check the next due date. Over: new orders wait for a written decision.",
  },
  mistake: {
    fr: "Laisser passer les dépassements sans trace : une limite qu’on ne défend pas n’en est plus une.",
    en: "Letting excesses pass without a trace: a limit nobody defends is none.",
  },
  examples: [
    { args: [79000, 100000], value: "within" },
    { args: [80000, 100000, "fr"], value: "à surveiller" },
    { args: [100000.01, 100000], value: "over" },
    { args: [0, 0], value: "within" },
    { args: ["n.c.", 100000], fault: "BAD_NUMBER" },
  ],
  compute: (exposure, limit, language) => labels[statusOf(exposure, limit)][language],
});

/** A client that owes nothing is within any limit, a limit of 0 included. */
function statusOf(exposure: number, limit: number): keyof typeof labels {
  if (exposure <= 0) return "within";
  if (exposure > limit) return "over";
  return exposure >= defaultPolicy.watchShare * limit ? "watch" : "within";
}
