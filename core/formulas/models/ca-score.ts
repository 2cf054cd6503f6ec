import { define, number } from "../define";

/** Legault's score for Quebec manufacturers; its ratios are given ready. */
export const caScore = define({
  name: "CASCORE",
  topic: "models",
  summary: {
    fr: "CA-Score (Legault, 1987) des industriels québécois ; sous −0,3, il signale un risque.",
    en: "CA-Score (Legault, 1987) for Quebec manufacturers; below −0.3 it signals risk.",
  },
  perRow: true,
  parameters: [
    number("equity_to_assets", {
      fr: "Capitaux propres ÷ total de l’actif, exercice précédent",
      en: "Equity ÷ total assets, the year before",
    }),
    number("earnings_to_assets", {
      fr: "(Résultat avant impôt et éléments exceptionnels + charges financières) ÷ total de l’actif, exercice précédent",
      en: "(Earnings before tax and extraordinary items + financial expenses) ÷ total assets, the year before",
    }),
    number("sales_to_assets", {
      fr: "Chiffre d’affaires ÷ total de l’actif, deux exercices plus tôt",
      en: "Sales ÷ total assets, two years before",
    }),
  ],
  result: "number",
  source: "Legault, J. (1987), C.A.-Score: A Warning System for Small Business Failures, Bilanas (June 1987), 29–31",
  reading: {
    fr: "Repère publié : sous −0,3, l’entreprise ressemble à celles qui ont failli. 173 industriels du Québec, chiffre d’affaires de 1 à 20 millions de dollars canadiens : à lire avec prudence ailleurs.",
    en: "Published guide: below −0.3 the firm resembles those that failed. 173 manufacturers in Quebec with sales of 1 to 20 million Canadian dollars: read with care elsewhere.",
  },
  mistake: {
    fr: "Prendre les trois ratios sur le même exercice : les deux premiers datent d’un an, le troisième de deux.",
    en: "Taking all three ratios from the same year: the first two are one year old, the third two.",
  },
  examples: [
    { args: [0.05, -0.05, 1.2], value: -2.2851150000000002 },
    { args: [0.4, 0.12, 1.8], value: 0.32436 },
    { args: [0.05, "n.c.", 1.2], fault: "BAD_NUMBER" },
  ],
  compute: (equityToAssets, earningsToAssets, salesToAssets) =>
    4.5913 * equityToAssets + 4.508 * earningsToAssets + 0.3936 * salesToAssets - 2.7616,
});
