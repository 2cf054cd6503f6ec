import { define, number } from "../define";

/** Lowest EM score of each rating, best first; below the last it is D. */
const floors: readonly (readonly [rating: string, floor: number])[] = [
  ["AAA", 8.15],
  ["AA+", 7.6],
  ["AA", 7.3],
  ["AA-", 7],
  ["A+", 6.85],
  ["A", 6.65],
  ["A-", 6.4],
  ["BBB+", 6.25],
  ["BBB", 5.85],
  ["BBB-", 5.65],
  ["BB+", 5.25],
  ["BB", 4.95],
  ["BB-", 4.75],
  ["B+", 4.5],
  ["B", 4.15],
  ["B-", 3.75],
  ["CCC+", 3.2],
  ["CCC", 2.5],
  ["CCC-", 1.75],
];

/** The agency rating whose firms had, on average, this EM score. */
export const emRating = define({
  name: "EMRATING",
  topic: "models",
  summary: {
    fr: "Note de AAA à D équivalente à un score EM d’Altman (ALTMANEM).",
    en: "The rating from AAA to D that corresponds to an Altman EM score (ALTMANEM).",
  },
  perRow: true,
  parameters: [number("em_score", { fr: "Score EM (ALTMANEM)", en: "EM score (ALTMANEM)" })],
  result: "text",
  source: "Altman, E. I. (2005), Emerging Markets Review 6, 311–323, table 2, read as floors",
  reading: {
    fr: "Une équivalence moyenne observée sur de grandes sociétés notées : un langage commun, pas une note d’agence.",
    en: "An average match seen on large rated firms: a common language, not an agency’s rating.",
  },
  mistake: {
    fr: "Donner un Z″ à la place du score EM : il manque 3,25 et toute entreprise semble en défaut.",
    en: "Passing Z″ instead of the EM score: 3.25 is missing and every firm looks in default.",
  },
  examples: [
    { args: [8.15], value: "AAA", published: "Altman (2005), table 2" },
    { args: [5.85], value: "BBB", published: "Altman (2005), table 2" },
    { args: [4.35], value: "B" },
    { args: [1.74], value: "D" },
    { args: [null], fault: "NO_DATA" },
  ],
  compute: (score) => floors.find(([, floor]) => score >= floor)?.[0] ?? "D",
});
