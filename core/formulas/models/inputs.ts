import { number } from "../define";

// The balance-sheet items several models share, so that one item has one name and one label everywhere.

export const workingCapital = number("working_capital", {
  fr: "Fonds de roulement : actif circulant − dettes à court terme",
  en: "Working capital: current assets − current liabilities",
});
export const retainedEarnings = number("retained_earnings", {
  fr: "Bénéfices non distribués : réserves et report à nouveau",
  en: "Retained earnings: reserves and profit brought forward",
});
export const ebit = number("ebit", { fr: "Résultat avant intérêts et impôt", en: "Earnings before interest and tax" });
export const marketEquity = number("market_equity", { fr: "Capitalisation boursière", en: "Market value of equity" });
export const bookEquity = number("book_equity", { fr: "Capitaux propres comptables", en: "Book value of equity" });
export const sales = number("sales", { fr: "Chiffre d’affaires HT", en: "Sales, VAT excluded" });
export const totalAssets = number("total_assets", { fr: "Total de l’actif", en: "Total assets" }, { above: 0 });
export const totalLiabilities = number("total_liabilities", { fr: "Total des dettes", en: "Total liabilities" }, { min: 0 });
export const currentAssets = number("current_assets", { fr: "Actif circulant", en: "Current assets" }, { min: 0 });
export const currentLiabilities = number("current_liabilities", { fr: "Dettes à court terme", en: "Current liabilities" }, { min: 0 });
export const netIncome = number("net_income", { fr: "Résultat net", en: "Net income" });
