import { define, number } from "../define";
import { fault } from "../../cells/faults";
import { totalAssets } from "./inputs";

/** The French classic for industrial SMEs, on fractions: thresholds of 9 or 16 belong to another scale. */
export const conanHolder = define({
  name: "CONANHOLDER",
  topic: "models",
  summary: {
    fr: "Score N de Conan et Holder (1979) des PME industrielles ; CONANHOLDERBAND le classe de 1 à 5.",
    en: "Conan & Holder’s score N (1979) for industrial SMEs; CONANHOLDERBAND bands it from 1 to 5.",
  },
  perRow: true,
  parameters: [
    number("ebitda", { fr: "Excédent brut d’exploitation", en: "Gross operating surplus (EBITDA)" }),
    number("permanent_capital", {
      fr: "Capitaux permanents : capitaux propres et dettes à plus d’un an",
      en: "Permanent capital: equity and debt over one year",
    }),
    number("liquid_assets", { fr: "Réalisable et disponible : actif circulant hors stocks", en: "Current assets without inventory" }),
    number("financial_charges", { fr: "Frais financiers", en: "Financial charges" }),
    number("staff_costs", { fr: "Frais de personnel", en: "Staff costs" }),
    number("total_debts", { fr: "Dettes totales", en: "Total debts" }, { min: 0 }),
    totalAssets,
    number("sales", { fr: "Chiffre d’affaires HT", en: "Sales, VAT excluded" }),
    number("value_added", { fr: "Valeur ajoutée", en: "Value added" }, { above: 0 }),
  ],
  result: "number",
  faults: ["NO_DEBT", "NO_SALES"],
  source:
    "Conan, J. and Holder, M. (1979), Variables explicatives de performances et contrôle de gestion dans les PMI, thèse d’État, Université Paris-Dauphine",
  reading: {
    fr: "Au-dessus de 0,16 : bande 1 ; de 0,10 à 0,16 : 2 ; de 0,04 à 0,10 : 3 ; de −0,05 à 0,04 : 4 ; au-dessous : 5. PME industrielles de 10 à 500 salariés, 190 entreprises, 1970–1975 : ni négoce, ni services, ni holding.",
    en: "Above 0.16: band 1; 0.10 to 0.16: 2; 0.04 to 0.10: 3; −0.05 to 0.04: 4; below: 5. Industrial SMEs of 10 to 500 staff, 190 firms, 1970–1975: not for trade, services or holdings.",
  },
  mistake: {
    fr: "Mélanger les échelles : des coefficients 24, 22, 16 avec les seuils 0,09 et 0,16, ou rapporter les frais financiers à la valeur ajoutée au lieu du chiffre d’affaires.",
    en: "Mixing scales: coefficients 24, 22, 16 with the cuts 0.09 and 0.16; or setting financial charges against value added instead of sales.",
  },
  examples: [
    { args: [180, 620, 450, 25, 480, 560, 1000, 1800, 700], value: 0.20488809523809526 },
    { args: [-20, 200, 350, 60, 640, 850, 1000, 1500, 650], value: -0.03890859728506789 },
    { args: [180, 620, 450, 25, 480, 0, 1000, 1800, 700], fault: "NO_DEBT" },
    { args: [180, 620, 450, 25, 480, 560, 1000, 0, 700], fault: "NO_SALES" },
  ],
  compute: (ebitda, permanentCapital, liquidAssets, financialCharges, staffCosts, totalDebts, totalAssets, sales, valueAdded) => {
    if (totalDebts === 0) return fault("NO_DEBT", "total_debts");
    if (sales <= 0) return fault("NO_SALES", "sales");
    return (
      0.24 * (ebitda / totalDebts) +
      0.22 * (permanentCapital / totalAssets) +
      0.16 * (liquidAssets / totalAssets) -
      0.87 * (financialCharges / sales) -
      0.1 * (staffCosts / valueAdded)
    );
  },
});
