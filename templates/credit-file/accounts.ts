import type { Words } from "../../core/cells/language";

export interface AccountLine {
  readonly id: string;
  readonly label: Words;
  /** The name of its three years in the formulas. */
  readonly name: Words;
  /** Amounts in euros of three years, the oldest first; or a formula over the lines of the same year, written {id}. */
  readonly years: readonly [number, number, number] | string;
}

const line = (id: string, fr: string, en: string, names: readonly [string, string], years: AccountLine["years"]): AccountLine => ({
  id,
  label: { fr, en },
  name: { fr: names[0], en: names[1] },
  years,
});

/** An invented joinery whose growth is paid by its bank and its suppliers: sound once, worth a second look now. */
export const assets: readonly AccountLine[] = [
  line("fixed", "Immobilisations nettes", "Fixed assets, net", ["Immobilisations", "Fixed_assets"], [820000, 860000, 905000]),
  line("inventory", "Stocks", "Inventory", ["Stocks", "Inventory"], [410000, 455000, 520000]),
  line("receivables", "Créances clients", "Trade receivables", ["Creances_clients", "Trade_receivables"], [690000, 735000, 810000]),
  line("otherAssets", "Autres créances", "Other receivables", ["Autres_creances", "Other_receivables"], [85000, 92000, 104000]),
  line("cash", "Disponibilités et placements", "Cash and securities", ["Disponibilites", "Cash"], [165000, 120000, 74000]),
  line("totalAssets", "Total actif", "Total assets", ["Total_actif", "Total_assets"], "SUM({fixed}:{cash})"),
];

export const liabilities: readonly AccountLine[] = [
  line("equity", "Capitaux propres", "Equity", ["Capitaux_propres", "Equity"], [760000, 812000, 838000]),
  line(
    "longDebt",
    "Emprunts à plus d’un an",
    "Borrowings over one year",
    ["Emprunts_long_terme", "Long_term_debt"],
    [430000, 415000, 440000],
  ),
  line(
    "shortDebt",
    "Emprunts à moins d’un an, découverts",
    "Borrowings within one year, overdrafts",
    ["Emprunts_court_terme", "Short_term_debt"],
    [120000, 150000, 215000],
  ),
  line("payables", "Dettes fournisseurs", "Trade payables", ["Fournisseurs", "Trade_payables"], [540000, 565000, 600000]),
  line(
    "taxDebt",
    "Dettes fiscales et sociales",
    "Tax and social debts",
    ["Dettes_fiscales_sociales", "Tax_and_social_debts"],
    [260000, 262000, 258000],
  ),
  line("otherDebt", "Autres dettes", "Other debts", ["Autres_dettes", "Other_debts"], [60000, 58000, 62000]),
  line(
    "totalLiabilities",
    "Total passif",
    "Total equity and liabilities",
    ["Total_passif", "Total_liabilities"],
    "SUM({equity}:{otherDebt})",
  ),
];

export const results: readonly AccountLine[] = [
  line("turnover", "Chiffre d’affaires HT", "Turnover, excluding VAT", ["Chiffre_affaires", "Turnover"], [4350000, 4610000, 4890000]),
  line(
    "purchases",
    "Achats et charges externes TTC",
    "Purchases and external costs, VAT included",
    ["Achats", "Purchases"],
    [3372000, 3630000, 3936000],
  ),
  line("addedValue", "Valeur ajoutée", "Value added", ["Valeur_ajoutee", "Value_added"], [1540000, 1585000, 1610000]),
  line("staff", "Charges de personnel", "Staff costs", ["Charges_personnel", "Staff_costs"], [1215000, 1275000, 1330000]),
  line("ebitda", "Excédent brut d’exploitation", "EBITDA", ["Excedent_brut", "EBITDA"], [265000, 250000, 215000]),
  line("ebit", "Résultat d’exploitation", "EBIT", ["Resultat_exploitation", "Operating_profit"], [172000, 151000, 112000]),
  line("interest", "Charges d’intérêts", "Interest charges", ["Charges_interets", "Interest_charges"], [24000, 27000, 36000]),
  line("netIncome", "Résultat net", "Net income", ["Resultat_net", "Net_income"], [111000, 93000, 57000]),
  line("retained", "Réserves et report à nouveau", "Retained earnings", ["Reserves", "Retained_earnings"], [520000, 572000, 628000]),
];

export const aggregates: readonly AccountLine[] = [
  line("netDebt", "Dettes financières nettes", "Net debt", ["Dettes_nettes", "Net_debt"], "{longDebt}+{shortDebt}-{cash}"),
  line("totalDebts", "Total dettes", "Total debts", ["Total_dettes", "Total_debts"], "SUM({longDebt}:{otherDebt})"),
  line("currentAssets", "Actif circulant", "Current assets", ["Actif_circulant", "Current_assets"], "SUM({inventory}:{cash})"),
  line(
    "liquid",
    "Réalisable et disponible",
    "Receivables and cash",
    ["Realisable_disponible", "Liquid_assets"],
    "SUM({receivables}:{cash})",
  ),
  line(
    "currentLiabilities",
    "Passif circulant",
    "Current liabilities",
    ["Passif_circulant", "Current_liabilities"],
    "SUM({shortDebt}:{otherDebt})",
  ),
  line(
    "workingCapital",
    "Actif circulant net",
    "Net current assets",
    ["Actif_circulant_net", "Net_current_assets"],
    "SUM({inventory}:{cash})-SUM({shortDebt}:{otherDebt})",
  ),
  line("permanent", "Capitaux permanents", "Permanent capital", ["Capitaux_permanents", "Permanent_capital"], "{equity}+{longDebt}"),
];
