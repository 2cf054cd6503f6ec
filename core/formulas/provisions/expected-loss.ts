import { define, number } from "../define";

/** The loss to expect on one client over the horizon of its default probability. */
export const expectedLoss = define({
  name: "EXPECTEDLOSS",
  topic: "provisions",
  summary: {
    fr: "Perte attendue : probabilité de défaut × part perdue × exposition.",
    en: "Expected loss: probability of default × loss given default × exposure.",
  },
  perRow: true,
  parameters: [
    number("pd", { fr: "Probabilité de défaut", en: "Probability of default" }, { min: 0, max: 1 }),
    number("lgd", { fr: "Part perdue en cas de défaut", en: "Loss given default" }, { min: 0, max: 1 }),
    number("ead", { fr: "Exposition au moment du défaut", en: "Exposure at default" }),
  ],
  result: "number",
  source: "Basel framework, expected loss = PD × LGD × EAD",
  reading: {
    fr: "Le coût moyen du risque, à couvrir par la marge. Une seule défaillance coûte bien plus : c’est une moyenne.",
    en: "The average cost of the risk, to be covered by the margin. A single failure costs far more: it is an average.",
  },
  mistake: { fr: "Écrire 3 pour 3 % : tapez 3 % ou 0,03.", en: "Typing 3 for 3%: type 3% or 0.03." },
  examples: [
    { args: [0.03, 0.9, 100000], value: 2700 },
    { args: ["3 %", "90 %", "100 000 €"], value: 2700 },
    { args: [3, 0.9, 100000], fault: "OUT_OF_RANGE" },
  ],
  compute: (pd, lgd, ead) => pd * lgd * ead,
});
