import { define, number } from "../define";

/** Taffler's Z for listed British industrials; its ratios are given ready. */
export const taffler = define({
  name: "TAFFLER",
  topic: "models",
  summary: {
    fr: "Score de Taffler (1983) des industriels britanniques cotés ; négatif, il signale un risque.",
    en: "Taffler’s score (1983) for listed British industrials; below zero it signals risk.",
  },
  perRow: true,
  parameters: [
    number("profit_to_current_liabilities", {
      fr: "Résultat avant impôt ÷ dettes à court terme",
      en: "Profit before tax ÷ current liabilities",
    }),
    number("current_assets_to_liabilities", { fr: "Actif circulant ÷ total des dettes", en: "Current assets ÷ total liabilities" }),
    number("current_liabilities_to_assets", { fr: "Dettes à court terme ÷ total de l’actif", en: "Current liabilities ÷ total assets" }),
    number("no_credit_interval", { fr: "Jours d’activité couverts sans nouveau crédit", en: "No-credit interval in days" }),
  ],
  result: "number",
  source:
    "Taffler, R. J. (1983), “The assessment of company solvency and performance using a statistical model”, Accounting and Business Research 13(52), 295–308",
  reading: {
    fr: "Repère publié : sous 0, l’entreprise ressemble à celles qui ont failli dans l’année. Industriels britanniques cotés seulement.",
    en: "Published guide: below 0 the firm resembles those that failed within the year. Listed British industrial firms only.",
  },
  mistake: {
    fr: "Donner l’intervalle sans crédit en années : il compte en jours, (actif circulant hors stocks − dettes à court terme) ÷ dépenses d’exploitation par jour.",
    en: "Giving the no-credit interval in years: it counts days, (quick assets − current liabilities) ÷ operating cost a day.",
  },
  examples: [
    { args: [0.3, 1.1, 0.4, 30], value: 6.201999999999999 },
    { args: [-0.2, 0.7, 0.6, -40], value: -5.053999999999999 },
    { args: [0.3, 1.1, null, 30], fault: "NO_DATA" },
  ],
  compute: (profitToCurrentLiabilities, currentAssetsToLiabilities, currentLiabilitiesToAssets, noCreditInterval) =>
    3.2 +
    12.18 * profitToCurrentLiabilities +
    2.5 * currentAssetsToLiabilities -
    10.68 * currentLiabilitiesToAssets +
    0.029 * noCreditInterval,
});
