import type { Language } from "../cells/language";

/** The figures that stand beside last year's. */
export type YearFigure = "sales" | "result";

interface ComparisonTexts {
  readonly figures: Readonly<Record<YearFigure, string>>;
  /** A figure with its change, arrow first: ▼ Résultat −40 % sur un an. */
  readonly change: (figure: string, arrow: string, change: string) => string;
  readonly turnedLoss: string;
  readonly turnedProfit: string;
}

const texts: Readonly<Record<Language, ComparisonTexts>> = {
  fr: {
    figures: { sales: "Ventes", result: "Résultat net" },
    change: (figure, arrow, change) => `${arrow} ${figure} ${change} sur un an`,
    turnedLoss: "▼ Perte après un bénéfice l’an dernier",
    turnedProfit: "▲ Bénéfice après une perte l’an dernier",
  },
  en: {
    figures: { sales: "Sales", result: "Net result" },
    change: (figure, arrow, change) => `${arrow} ${figure} ${change} on the year`,
    turnedLoss: "▼ A loss after last year’s profit",
    turnedProfit: "▲ A profit after last year’s loss",
  },
};

export const comparisonTexts = (language: Language): ComparisonTexts => texts[language];
