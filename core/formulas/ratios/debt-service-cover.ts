import { define, number } from "../define";
import { fault } from "../../cells/faults";

/** Cash flow for one euro of principal and interest due in the year. */
export const debtServiceCover = define({
  name: "DEBTSERVICECOVER",
  topic: "ratios",
  summary: {
    fr: "Couverture du service de la dette : flux de trésorerie disponible ÷ (capital + intérêts).",
    en: "Debt service cover: available cash flow ÷ (principal + interest).",
  },
  perRow: true,
  parameters: [
    number("cash_flow", { fr: "Flux de trésorerie disponible pour la dette", en: "Cash flow available for debt" }),
    number("debt_service", { fr: "Capital et intérêts à payer", en: "Principal and interest due" }),
  ],
  result: "number",
  faults: ["NO_DEBT_SERVICE"],
  source: "Standard textbook ratio (DSCR); threshold of 1.2: usual in bank covenants, rule of thumb",
  reading: {
    fr: "Plus de 1,2 laisse une marge ; sous 1 le client emprunte pour rembourser, et ses fournisseurs attendent.",
    en: "Above 1.2 leaves a margin; below 1 the client borrows to repay, and its suppliers wait.",
  },
  mistake: {
    fr: "Diviser l’EBE sans en ôter l’impôt et la variation du besoin en fonds de roulement : ce n’est pas de la trésorerie.",
    en: "Dividing EBITDA without taking off tax and the change in working capital: that is not cash.",
  },
  examples: [
    { args: [150000, 120000], value: 1.25 },
    { args: [-30000, 120000], value: -0.25 },
    { args: [150000, 0], fault: "NO_DEBT_SERVICE" },
  ],
  compute: (cashFlow, debtService) => (debtService <= 0 ? fault("NO_DEBT_SERVICE", "debt_service") : cashFlow / debtService),
});
