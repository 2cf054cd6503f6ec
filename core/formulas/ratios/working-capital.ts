import { define, number } from "../define";

/** Long-term funds left over for operations once fixed assets are paid for (FRNG). In the currency of the inputs. */
export const workingCapital = define({
  name: "WORKINGCAPITAL",
  topic: "ratios",
  summary: {
    fr: "Fonds de roulement net global (FRNG) : capitaux propres + dettes à long terme − actif immobilisé.",
    en: "Working capital: equity + long-term debt − fixed assets.",
  },
  perRow: true,
  parameters: [
    number("equity", { fr: "Capitaux propres", en: "Equity" }),
    number("long_term_debt", { fr: "Dettes à plus d’un an", en: "Long-term debt" }),
    number("fixed_assets", { fr: "Actif immobilisé", en: "Fixed assets" }),
  ],
  result: "number",
  source: "French functional balance sheet; Creditsafe, French company report sample (FRNG of −168,852)",
  reading: {
    fr: "Positif, il finance le cycle d’exploitation ; négatif, des actifs longs sont payés par des dettes courtes. Le FRNG moins le BFR (WCR) donne la trésorerie nette.",
    en: "Positive, it funds operations; negative, long-lived assets are paid for with short debt. Working capital less WCR is net cash.",
  },
  mistake: {
    fr: "Compter dans les dettes longues la part qui échoit dans l’année.",
    en: "Counting in long-term debt the part that falls due within the year.",
  },
  examples: [
    { args: [-167924, 235821, 236749], value: -168852, published: "Creditsafe sample report (FRNG in days of turnover)" },
    { args: [500000, 200000, 600000], value: 100000 },
    { args: [500000, null, 600000], fault: "NO_DATA" },
  ],
  compute: (equity, longTermDebt, fixedAssets) => equity + longTermDebt - fixedAssets,
});
