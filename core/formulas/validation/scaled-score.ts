import { define, number } from "../define";

/** A probability of default as a score: `base` at the odds given, `pdo` points more each time the odds double. */
export const scaledScore = define({
  name: "SCALEDSCORE",
  topic: "validation",
  summary: {
    fr: "Note à partir d’une probabilité de défaut : base à la cote choisie, pdo points de plus quand la cote double.",
    en: "Score out of a probability of default: base at the given odds, pdo points more each time the odds double.",
  },
  perRow: true,
  parameters: [
    number("pd", { fr: "Probabilité de défaut", en: "Probability of default" }, { above: 0, below: 1 }),
    number("base", { fr: "Note à la cote de référence", en: "Score at the reference odds" }, { default: 600 }),
    number("odds", { fr: "Cote de référence, bons pour un défaillant", en: "Reference odds, goods to one bad" }, { above: 0, default: 50 }),
    number("pdo", { fr: "Points qui doublent la cote", en: "Points that double the odds" }, { above: 0, default: 20 }),
  ],
  result: "number",
  source: "Siddiqi, Credit Risk Scorecards (2006): scaling by points to double the odds",
  reading: {
    fr: "600 : 50 bons clients pour un défaillant ; 620 : 100 pour un. Une note plus haute est meilleure.",
    en: "600: 50 good clients to one defaulter; 620: 100 to one. The higher the better.",
  },
  mistake: {
    fr: "Comparer des notes d’échelles différentes : base, cote et points doivent être les mêmes.",
    en: "Comparing scores on different scales: base, odds and points must be the same.",
  },
  examples: [
    { args: [0.05, 600, 19, 50], value: 600, published: "R package scorecard (points0 = 600, odds0 = 1/19, pdo = 50)" },
    { args: [0.5], value: 600 - (20 / Math.LN2) * Math.log(50) },
    { args: [1], fault: "OUT_OF_RANGE" },
  ],
  compute: (pd, base, odds, pdo) => base + (pdo / Math.LN2) * Math.log((1 - pd) / pd / odds),
});
