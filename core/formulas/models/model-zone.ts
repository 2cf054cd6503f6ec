import { choice, define, language, number } from "../define";
import type { Words } from "../../cells/language";

type Zone = "safe" | "grey" | "distress";

const words: Readonly<Record<Zone, Words>> = {
  safe: { fr: "sûre", en: "safe" },
  grey: { fr: "grise", en: "grey" },
  distress: { fr: "détresse", en: "distress" },
};

/** Two cuts with a grey zone between them, both cuts included. */
const between =
  (distressBelow: number, safeAbove: number) =>
  (score: number): Zone =>
    score > safeAbove ? "safe" : score < distressBelow ? "distress" : "grey";
/** One cut and no grey zone. */
const distressBelow =
  (cut: number) =>
  (score: number): Zone =>
    score < cut ? "distress" : "safe";

const models = [
  "ALTMANZ",
  "ALTMANZ1",
  "ALTMANZ2",
  "ALTMANEM",
  "SPRINGATE",
  "ZMIJEWSKI",
  "OHLSON",
  "TAFFLER",
  "CASCORE",
  "CONANHOLDER",
] as const;

const zones: Readonly<Record<(typeof models)[number], (score: number) => Zone>> = {
  ALTMANZ: between(1.81, 2.99),
  ALTMANZ1: between(1.23, 2.9),
  ALTMANZ2: between(1.1, 2.6),
  ALTMANEM: between(4.35, 5.85),
  SPRINGATE: distressBelow(0.862),
  TAFFLER: distressBelow(0),
  CASCORE: distressBelow(-0.3),
  // Probabilities: the higher, the worse. Ohlson's own cut is 0.038; above 0.5 failure is the likelier outcome.
  ZMIJEWSKI: (probability) => (probability > 0.5 ? "distress" : "safe"),
  OHLSON: (probability) => (probability > 0.5 ? "distress" : probability > 0.038 ? "grey" : "safe"),
  // Bands 1 and 2 (fewer than 30 % failed), band 3, bands 4 and 5 (more than 65 % failed); a cut belongs to the worse one.
  CONANHOLDER: (n) => (n > 0.1 ? "safe" : n > 0.04 ? "grey" : "distress"),
};

export const modelZone = define({
  name: "MODELZONE",
  topic: "models",
  summary: {
    fr: "Zone d’un score de défaillance (sûre, grise ou détresse) selon les seuils publiés de son modèle.",
    en: "Zone of a failure score (safe, grey or distress) by the published cuts of its model.",
  },
  perRow: true,
  parameters: [
    choice(
      "model",
      { fr: "Nom de la fonction du modèle, par exemple ALTMANZ2", en: "Name of the model’s function, such as ALTMANZ2" },
      models,
    ),
    number("score", { fr: "Score rendu par ce modèle", en: "Score that model gave" }),
    language,
  ],
  result: "text",
  source: "The cuts each author published; see the model’s own page",
  reading: {
    fr: "Un modèle est une voix, jamais le verdict : deux modèles qui se contredisent demandent un regard humain. Vérifiez d’abord que l’entreprise appartient à la population du modèle.",
    en: "A model is one voice, never the verdict: two models that disagree call for a human eye. First check that the firm belongs to the model’s population.",
  },
  mistake: {
    fr: "Appliquer les seuils d’un Z à un autre, ou oublier que pour ZMIJEWSKI et OHLSON un score élevé est mauvais.",
    en: "Applying the cuts of one Z to another, or forgetting that for ZMIJEWSKI and OHLSON a high score is bad.",
  },
  examples: [
    { args: ["ALTMANZ2", 2.61, "en"], value: "safe" },
    { args: ["ALTMANZ2", 1.1, "fr"], value: "grise" },
    { args: ["CONANHOLDER", 0.04, "fr"], value: "détresse" },
    { args: ["OHLSON", 0.2, "en"], value: "grey" },
    { args: ["FULMER", 1.2], fault: "BAD_CHOICE" },
  ],
  compute: (model, score, language) => words[zones[model](score)][language],
});
