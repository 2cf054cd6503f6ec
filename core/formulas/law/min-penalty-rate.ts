import { date, define } from "../define";
import { fault } from "../../cells/faults";
import { ratesInUse } from "../../method/law/rates/in-use";
import { millionth } from "../../method/law/rates/rate-table";

export const minPenaltyRate = define({
  name: "MINPENALTYRATE",
  topic: "law",
  summary: {
    fr: "Plancher légal du taux de pénalités d’un contrat français : trois fois le taux d’intérêt légal.",
    en: "Lowest rate of late-payment interest a French contract may name: three times the legal interest rate.",
  },
  perRow: true,
  parameters: [date("date", { fr: "Date", en: "Day" })],
  result: "number",
  faults: ["RATE_UNKNOWN"],
  source: "Code de commerce, art. L441-10 II; Code monétaire et financier, art. L313-2 (rate for professional creditors)",
  reading: {
    fr: "Un contrat ne peut prévoir moins ; LATEINTEREST relève de lui-même un taux trop bas. Hors des taux publiés et de ceux de la feuille Taux, la fonction refuse de deviner.",
    en: "A contract may not name less; LATEINTEREST raises a rate that is too low by itself. Outside the published rates and those of the Rates sheet the function refuses to guess.",
  },
  mistake: {
    fr: "Tripler le taux légal des particuliers : entre professionnels, c’est l’autre taux, bien plus bas (2,75 % et non 6,84 % fin 2026).",
    en: "Tripling the legal rate for private persons: between traders it is the other, much lower one (2.75%, not 6.84%, late in 2026).",
  },
  examples: [
    { args: [45870], value: 0.0828, published: "open-source table of French rates (2025-S2: 3 × 2.76 %)" },
    { args: [42005], value: 0.0279, published: "Direction du Trésor (2015-S1: 3 × 0.93 %)" },
    { args: [46249], value: 0.0825, published: "arrêté of 26/06/2026 (2026-S2: 3 × 2.75 %)" },
    { args: [36526], fault: "RATE_UNKNOWN" },
  ],
  compute: (date) => {
    const period = ratesInUse().least(date);
    return period === undefined ? fault("RATE_UNKNOWN", "date") : period.millionths / millionth;
  },
});
