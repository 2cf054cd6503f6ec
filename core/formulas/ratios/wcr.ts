import { define, number } from "../define";

/** What the operating cycle ties up (BFR). In the currency of the inputs. */
export const wcr = define({
  name: "WCR",
  topic: "ratios",
  summary: {
    fr: "Besoin en fonds de roulement (BFR) : stocks + créances clients + autres créances − fournisseurs − autres dettes.",
    en: "Working capital requirement: inventory + receivables + other assets − payables − other liabilities.",
  },
  perRow: true,
  parameters: [
    number("inventory", { fr: "Stocks", en: "Inventory" }),
    number("receivables", { fr: "Créances clients", en: "Trade receivables" }),
    number("other_assets", { fr: "Autres créances d’exploitation", en: "Other operating assets" }),
    number("payables", { fr: "Dettes fournisseurs", en: "Trade payables" }),
    number("other_liabilities", { fr: "Autres dettes d’exploitation", en: "Other operating liabilities" }),
  ],
  result: "number",
  source: "French functional balance sheet, textbook identity: net cash = working capital − WCR",
  reading: {
    fr: "Suivez sa tendance : un BFR qui croît plus vite que les ventes consomme la trésorerie. Négatif, il est normal dans la distribution.",
    en: "Follow its trend: a requirement growing faster than sales eats cash. Negative is normal in retail.",
  },
  mistake: {
    fr: "Laisser un poste vide quand il est nul : écrivez 0, car une cellule vide est une donnée manquante.",
    en: "Leaving an item blank when it is nil: type 0, because a blank is a missing figure.",
  },
  examples: [
    { args: [100, 200, 20, 150, 30], value: 140 },
    { args: [40, 10, 5, 120, 15], value: -80 },
    { args: [100, 200, null, 150, 30], fault: "NO_DATA" },
  ],
  compute: (inventory, receivables, otherAssets, payables, otherLiabilities) =>
    inventory + receivables + otherAssets - payables - otherLiabilities,
});
