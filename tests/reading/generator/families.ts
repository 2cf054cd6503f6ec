import { headings } from "./headings";
import type { Entry } from "./ledger";
import type { Language, Notation } from "./pen";
import type { Random } from "./random";
import type { Column, Grouping, Role, Totals } from "./table";

/** Which of a ledger's entries a layout lists. */
export type Listed = "balances" | "open" | "documents" | "movements";
type Heading = readonly [role: Role, heading: string, upper?: string];

/** A layout of a program, or of people, as its exports look; what is left open is drawn at random. */
export interface Family {
  readonly name: string;
  readonly language: Language | readonly Language[];
  readonly lists: Listed;
  readonly columns: readonly Heading[] | ((random: Random, language: Language, grouping: Grouping) => readonly Column[]);
  readonly grouping?: readonly Grouping[];
  readonly heading?: "name" | "id - name" | "cells";
  readonly group?: readonly (string | null)[];
  readonly grand?: readonly (string | null)[];
  readonly at?: Totals["at"];
  readonly percent?: string;
  readonly titles?: readonly string[];
  /** Words before the as-of day, or null where the file says none. */
  readonly asOf?: readonly (string | null)[];
  readonly footer?: readonly string[];
  readonly pages?: number;
  readonly types?: readonly [string, string, string];
  readonly states?: readonly [string, string, string];
  readonly sections?: readonly string[];
  /** What this program writes in one way only. */
  readonly notation?: (random: Random) => Partial<Notation>;
  /** Other columns may stand in any order and some more beside them. */
  readonly loose?: boolean;
  /** Its amounts count in thousands or millions, which a title, headings or each cell says. */
  readonly inUnits?: boolean;
}

const frenchAsOf = ["Situation arrêtée au : ", "Situation arrêtée au ", "Arrêté au ", "Date d'arrêté : ", "Balance âgée au ", "Solde au "];
const englishAsOf = ["As of ", "As at ", "Aged as of ", "Balances as of ", "Report date: "];
const frenchTypes = ["Facture", "Avoir", "Règlement"] as const;
const englishTypes = ["Invoice", "Credit note", "Payment"] as const;

const phones = ["01 02 03 04 05", "+33 4 76 00 00 00", "020 7946 0000"];
const extras: Readonly<
  Record<Language, readonly (readonly [string, (random: Random) => (entry: Entry, row: number) => string | number | null])[]>
> = {
  fr: [
    ["Commentaire", (random) => () => (random.chance(0.15) ? random.pick(["relancé par mail", "voir avec Paul", "promesse 15/12"]) : null)],
    ["Téléphone", (random) => () => random.pick(phones)],
    ["Mode de règlement", (random) => () => random.pick(["VIR", "CHQ", "LCR", "PRL"])],
    ["Code postal", (random) => () => random.pick(["38000", "69003", "01000"])],
    ["Ville", (random) => () => random.pick(["Grenoble", "Lyon", "Bourg-en-Bresse"])],
    ["Niveau de relance", (random) => () => random.whole(0, 3)],
    ["Journal", () => () => "VE"],
    ["Nb colis", (random) => () => random.whole(1, 40)],
    ["Dossier", (random) => () => random.whole(10_000, 99_999)],
  ],
  en: [
    ["Notes", (random) => () => (random.chance(0.15) ? random.pick(["chased by mail", "see Paul", "promised 12/15"]) : null)],
    ["Phone", (random) => () => random.pick(phones)],
    ["Terms", (random) => () => random.pick(["Net 30", "Net 45", "Due on receipt"])],
    ["PO Number", (random) => () => (random.chance(0.5) ? `PO-${random.whole(1000, 9999)}` : null)],
    ["Zip code", (random) => () => random.pick(["10001", "94105", "60601"])],
    ["Reminder level", (random) => () => random.whole(0, 3)],
    ["Company code", () => () => "1000"],
    ["Parcels", (random) => () => random.whole(1, 12)],
    ["Case ID", (random) => () => random.whole(10_000, 99_999)],
  ],
};

export function extraColumn(random: Random, language: Language): Column {
  const [heading, make] = random.pick(extras[language]);
  return { role: "extra", heading, fill: make(random) };
}

const named = (random: Random, language: Language, role: Role, upper?: string): Column => ({
  role,
  heading: random.pick(headings[language][role] ?? [role]),
  ...(upper !== undefined && { upper }),
});

const bandRoles: readonly Role[] = ["late30", "late60", "late90", "lateOver90"];

/** A table a controller has made by hand: any columns, in any order. */
function handMadeClients(random: Random, language: Language): Column[] {
  const upper = random.chance(0.3) ? (language === "fr" ? "Échu" : "Overdue") : undefined;
  const style = random.whole(0, 3);
  const own = (role: Role): Column => ({ role, heading: headings[language][role]![style]!, ...(upper !== undefined && { upper }) });
  const bands = random.chance(0.8) ? [named(random, language, "notDue"), ...bandRoles.map(own)] : [named(random, language, "late")];
  const open = named(random, language, "open");
  const columns = [
    ...(random.chance(0.6) ? [named(random, language, "id")] : []),
    named(random, language, "client"),
    ...(random.chance(0.5) ? [open, ...bands] : [...bands, open]),
    ...(random.chance(0.3) ? [extraColumn(random, language)] : []),
  ];
  return upper === undefined && random.chance(0.3) ? random.shuffled(columns) : columns;
}

function handMadeInvoices(random: Random, language: Language, grouping: Grouping): Column[] {
  const client = [...(random.chance(0.5) ? [named(random, language, "id")] : []), named(random, language, "client")];
  const withPaid = random.whole(0, 2);
  const style = random.whole(0, 3);
  const rest = [
    named(random, language, "number"),
    ...(random.chance(0.5) ? [named(random, language, "type")] : []),
    named(random, language, "issued"),
    named(random, language, "due"),
    ...(withPaid === 0
      ? [named(random, language, "open")]
      : withPaid === 1
        ? [named(random, language, "amount"), named(random, language, "open")]
        : [named(random, language, "amount"), named(random, language, "paid"), named(random, language, "open")]),
    ...(random.chance(0.3) ? [named(random, language, "age")] : []),
    ...(random.chance(0.2) ? [named(random, language, "account")] : []),
    ...(random.chance(0.2)
      ? [named(random, language, "notDue"), ...bandRoles.map((role): Column => ({ role, heading: headings[language][role]![style]! }))]
      : []),
    ...(random.chance(0.4) ? [extraColumn(random, language)] : []),
  ];
  if (grouping !== "flat") return [...client, ...rest];
  return random.chance(0.4) ? random.shuffled([...client, ...rest]) : [...client, ...rest];
}

const aged = (notDue: string, ...late: readonly string[]): Heading[] => [
  ["notDue", notDue],
  ...(late.length === 4 ? bandRoles : (["late30", "late60", "late90", "late120", "lateOver120"] as const)).map((role, at): Heading => [
    role,
    late[at]!,
  ]),
];
const under = (upper: string, columns: readonly Heading[]): Heading[] => columns.map(([role, heading]) => [role, heading, upper]);

export const families: readonly Family[] = [
  {
    name: "QuickBooks A/R Aging Summary",
    language: "en",
    lists: "balances",
    columns: [["client", ""], ...aged("Current", "1 - 30", "31 - 60", "61 - 90", "91 and over"), ["open", "Total"]],
    grand: ["TOTAL"],
    titles: ["Craig's Design and Landscaping Services", "A/R Aging Summary"],
    asOf: ["As of "],
    footer: ["Friday, Jul 10, 2026 09:12:44 AM GMT-7"],
    notation: (random) => ({ dates: "May 13, 2026", nothing: random.pick(["blank", "zero"]) }),
  },
  {
    name: "QuickBooks A/R Aging Detail",
    language: "en",
    lists: "open",
    columns: [
      ["blank", ""],
      ["issued", "Date"],
      ["type", "Transaction type"],
      ["number", "Num"],
      ["client", "Customer full name"],
      ["due", "Due date"],
      ["amount", "Amount"],
      ["open", "Open balance"],
    ],
    grouping: ["bands"],
    group: ["Total for {name}"],
    grand: ["TOTAL", null],
    at: "first",
    titles: ["Craig's Design and Landscaping Services", "A/R Aging Detail"],
    asOf: ["As of ", null],
    footer: ["Friday, Jul 10, 2026 09:12:44 AM GMT-7"],
    types: ["Invoice", "Credit Memo", "Payment"],
    sections: ["Current", "1 - 30 days past due", "31 - 60 days past due", "61 - 90 days past due", "91 or more days past due"],
    notation: (random) => ({ dates: random.pick(["05/13/2026", "typed"]), sign: "leading" }),
  },
  {
    name: "Xero Aged Receivables Summary",
    language: "en",
    lists: "balances",
    columns: [["client", "Contact"], ...aged("Current", "< 1 Month", "1 Month", "2 Months", "3 Months", "Older"), ["open", "Total"]],
    grand: ["Total"],
    percent: "Percentage of total",
    titles: ["Aged Receivables Summary", "Demo Company (UK)"],
    asOf: ["As at "],
    footer: ["Ageing by due date"],
    notation: (random) => ({ dates: "13 mai 2026", sign: random.pick(["leading", "parentheses"]) }),
  },
  {
    name: "Xero Aged Receivables Detail",
    language: "en",
    lists: "open",
    columns: [
      ["issued", "Invoice Date"],
      ["due", "Due Date"],
      ["number", "Invoice Number"],
      ["extra", "Invoice Reference"],
      ...aged("Current", "< 1 Month", "1 Month", "2 Months", "3 Months", "Older"),
      ["open", "Total"],
    ],
    grouping: ["heading"],
    heading: "name",
    group: ["Total {name}"],
    grand: ["Total"],
    at: "first",
    percent: "Percentage of total",
    titles: ["Aged Receivables Detail", "Demo Company (UK)"],
    asOf: ["As at "],
    notation: (random) => ({ dates: random.pick(["13 mai 2026", "typed"]), sign: random.pick(["leading", "parentheses"]) }),
  },
  {
    name: "Sage balance âgée",
    language: "fr",
    lists: "balances",
    columns: (random) => {
      const late = under("Échu", [
        ["late30", "1 à 30 jours"],
        ["late60", "31 à 60 jours"],
        ["late90", "61 à 90 jours"],
        ["lateOver90", "Plus de 90 jours"],
      ]);
      const two = random.chance(0.5);
      return [["id", "N° compte"], ["client", "Intitulé du compte"], ["open", "Solde"], ["notDue", "Non échu"], ...late].map(
        ([role, heading, upper]) => ({
          role: role as Role,
          heading: heading,
          ...(two && upper !== undefined && { upper }),
        }),
      );
    },
    grand: ["Total général", "Totaux", null],
    at: "client",
    titles: ["Balance âgée clients", "Société : DUPRÉ NÉGOCE"],
    asOf: ["Date d'arrêté : ", "Situation arrêtée au "],
    pages: 0.3,
  },
  {
    name: "Sage balance âgée par client",
    language: "fr",
    lists: "open",
    columns: [
      ["id", "Code tiers"],
      ["client", "Intitulé"],
      ["number", "N° pièce"],
      ["issued", "Date pièce"],
      ["due", "Date échéance"],
      ["open", "Solde"],
      ...aged("Non échu", "1-30 j", "31-60 j", "61-90 j", "> 90 j"),
    ],
    grouping: ["heading"],
    group: ["Total {id}", "Total {name}", "Sous-total"],
    grand: ["Total général"],
    at: "first",
    titles: ["SOCIETE EXEMPLE SAS", "Balance âgée clients", "Édité le 28/11/2026 à 09:12"],
    asOf: ["Situation arrêtée au : "],
    pages: 0.6,
  },
  {
    name: "Sage grand livre clients",
    language: "fr",
    lists: "movements",
    columns: [
      ["id", "Compte"],
      ["client", "Intitulé"],
      ["issued", "Date"],
      ["number", "N° pièce"],
      ["label", "Libellé"],
      ["due", "Échéance"],
      ["debit", "Débit"],
      ["credit", "Crédit"],
      ["letter", "Lettrage"],
      ["running", "Solde"],
    ],
    grouping: ["flat", "heading"],
    group: [null, "Total compte {id}", "Total {name}"],
    grand: [null, "Totaux", "Total général"],
    titles: ["Grand livre des tiers"],
    asOf: [null],
    pages: 0.3,
    types: frenchTypes,
  },
  {
    name: "Cegid balance âgée",
    language: "fr",
    lists: "balances",
    columns: [
      ["id", "Auxiliaire"],
      ["client", "Libellé auxiliaire"],
      ["open", "Total"],
      ...aged("A échoir", "Echu 1 à 30 j", "Echu 31 à 60 j", "Echu 61 à 90 j", "Echu > 90 j"),
    ],
    grand: ["Total général", "TOTAUX", null],
    titles: ["Balance âgée des auxiliaires"],
    asOf: ["Arrêté au ", null],
  },
  {
    name: "EBP factures",
    language: "fr",
    lists: "open",
    columns: [
      ["number", "N° document"],
      ["issued", "Date du document"],
      ["id", "Code client"],
      ["client", "Nom du client"],
      ["amount", "Montant TTC"],
      ["open", "Reste dû TTC"],
      ["due", "Date d'échéance"],
    ],
    grand: [null, "Total"],
    at: "first",
    asOf: [null],
  },
  {
    name: "Ciel factures",
    language: "fr",
    lists: "documents",
    columns: [
      ["number", "N° pièce"],
      ["issued", "Date"],
      ["client", "Client"],
      ["amount", "Total TTC"],
      ["paid", "Règlements"],
      ["open", "Solde dû"],
      ["due", "Échéance"],
    ],
    grand: [null, "Totaux"],
    asOf: [null, "Arrêté au "],
  },
  {
    name: "Quadra balance par tranches",
    language: "fr",
    lists: "balances",
    columns: [
      ["id", "Compte"],
      ["client", "Intitulé du compte"],
      ["open", "Solde total"],
      ...aged("Non échu", "< 30 j", "30 à 60 j", "60 à 90 j", "> 90 j"),
    ],
    grand: ["Total", "TOTAL GENERAL"],
    asOf: ["Balance âgée au ", null],
  },
  {
    name: "Pennylane factures clients",
    language: "fr",
    lists: "documents",
    columns: [
      ["number", "Numéro de facture"],
      ["client", "Client"],
      ["issued", "Date d'émission"],
      ["due", "Date d'échéance"],
      ["amount", "Montant TTC"],
      ["open", "Reste à payer"],
      ["status", "Statut"],
    ],
    asOf: [null],
    states: ["En attente", "Partiellement payée", "Payée"],
    notation: () => ({ dates: "2026-05-13" }),
  },
  {
    name: "SAP FBL5N",
    language: "en",
    lists: "open",
    columns: [
      ["id", "Customer"],
      ["client", "Name 1"],
      ["number", "Document Number"],
      ["type", "Document Type"],
      ["issued", "Document Date"],
      ["due", "Net due date"],
      ["open", "Amount in local currency"],
      ["currency", "Local Currency"],
      ["age", "Arrears after net due date"],
    ],
    grand: [null, ""],
    asOf: [null, "Open at key date "],
    types: ["RV", "DG", "DZ"],
    notation: (random) => ({ sign: random.pick(["trailing", "leading"]), dates: random.pick(["13.05.2026", "typed", "05/13/2026"]) }),
  },
  {
    name: "SAP S_ALR, subtotals without text",
    language: "en",
    lists: "open",
    columns: [
      ["id", "Customer"],
      ["client", "Name"],
      ["number", "Document No."],
      ["issued", "Doc. Date"],
      ["due", "Due on"],
      ["open", "Amount in LC"],
      ...aged("Not due", "1-30", "31-60", "61-90", "91+"),
    ],
    group: [""],
    grand: ["", "**"],
    asOf: ["Open items at key date ", null],
    notation: (random) => ({ sign: random.pick(["trailing", "leading"]) }),
  },
  {
    name: "Business Central aged accounts",
    language: "en",
    lists: "open",
    columns: [
      ["id", "No.", "Customer"],
      ["client", "Name", "Customer"],
      ["issued", "Posting Date"],
      ["type", "Document Type"],
      ["number", "Document No."],
      ["due", "Due Date"],
      ["amount", "Original Amount"],
      ["open", "Balance"],
      ...under("Aged Overdue Amounts", aged("Not Due", "1 - 30 days", "31 - 60 days", "61 - 90 days", "Over 90 days")),
    ],
    grouping: ["heading", "once", "flat"],
    group: ["Total {name}", null],
    grand: ["Total (LCY)", "Total"],
    at: "client",
    titles: ["Aged Accounts Receivable", "CRONUS International Ltd."],
    asOf: ["Aged as of "],
    types: ["Invoice", "Credit Memo", "Payment"],
  },
  {
    name: "Oracle AR aging by buckets",
    language: "en",
    lists: "open",
    columns: [
      ["client", "Customer Name"],
      ["id", "Customer Number"],
      ["type", "Class"],
      ["number", "Invoice Number"],
      ["issued", "Trx Date"],
      ["due", "Due Date"],
      ["age", "Days Past Due"],
      ["amount", "Amount Due Original"],
      ["open", "Amount Due Remaining"],
      ...aged("Current", "1 to 30", "31 to 60", "61 to 90", "91 to 120", "Over 120"),
    ],
    grouping: ["flat", "flat", "once"],
    grand: [null, "Report Total"],
    at: "first",
    asOf: ["As Of Date: ", null],
    types: ["INV", "CM", "PMT"],
    notation: (random) => ({ dates: random.pick(["13-MAY-26", "typed"]), sign: random.pick(["leading", "parentheses"]) }),
  },
  {
    name: "Tally group outstandings",
    language: "en",
    lists: "balances",
    columns: [
      ["client", "Particulars"],
      ["open", "Pending Bills"],
      ...aged("Not due", "(< 30 days)", "30 to 60 days", "60 to 90 days", "(> 90 days)"),
    ],
    grand: ["Grand Total"],
    at: "first",
    titles: ["Group Outstandings : Sundry Debtors"],
    asOf: ["As on ", null],
    notation: (random) => ({
      numbers: "12,34,567.00",
      decimals: 2,
      sign: "leading",
      dates: "13-May-26",
      nothing: random.pick(["blank", "zero", "zero"]),
    }),
  },
  {
    name: "NetSuite A/R Aging Detail",
    language: "en",
    lists: "open",
    columns: [
      ["blank", "Customer"],
      ["type", "Transaction Type"],
      ["issued", "Date"],
      ["number", "Document Number"],
      ["due", "Due Date"],
      ["age", "Age"],
      ["open", "Open Balance"],
    ],
    grouping: ["heading"],
    heading: "name",
    group: ["Total - {name}"],
    grand: ["Total"],
    at: "first",
    titles: ["Parent Company", "A/R Aging Detail"],
    asOf: ["As of "],
    types: ["Invoice", "Credit Memo", "Payment"],
  },
  {
    name: "Odoo aged receivable",
    language: "en",
    lists: "open",
    columns: [
      ["lead", ""],
      ["issued", "Invoice Date"],
      ["due", "Due Date"],
      ...aged("At Date", "1-30", "31-60", "61-90", "91-120", "Older"),
      ["open", "Total"],
    ],
    grouping: ["parent"],
    heading: "name",
    grand: ["Total Aged Receivable", "Total"],
    at: "first",
    titles: ["Aged Receivable"],
    asOf: ["As of ", null],
  },
  {
    name: "Odoo aged receivable, folded",
    language: "en",
    lists: "balances",
    columns: [["client", ""], ...aged("At Date", "1-30", "31-60", "61-90", "91-120", "Older"), ["open", "Total"]],
    grand: ["Total Aged Receivable", "Total"],
    titles: ["Aged Receivable"],
    asOf: ["As of ", null],
  },
  {
    name: "ERPNext Accounts Receivable",
    language: "en",
    lists: "open",
    columns: [
      ["issued", "Posting Date"],
      ["client", "Customer"],
      ["account", "Receivable Account"],
      ["type", "Voucher Type"],
      ["number", "Voucher No"],
      ["due", "Due Date"],
      ["amount", "Invoiced Amount"],
      ["paid", "Paid Amount"],
      ["open", "Outstanding Amount"],
      ["age", "Age (Days)"],
      ["currency", "Currency"],
    ],
    grand: ["Total", null],
    at: "first",
    asOf: [null],
    types: ["Sales Invoice", "Sales Invoice", "Payment Entry"],
    notation: () => ({
      dates: "2026-05-13",
      numbers: "1234.56",
      sign: "leading",
      nothing: "zero",
      currency: { code: "EUR", sign: "€", where: "nowhere" },
    }),
  },
  {
    name: "Dolibarr factures",
    language: "fr",
    lists: "documents",
    columns: [
      ["number", "Réf."],
      ["issued", "Date facturation"],
      ["due", "Date échéance"],
      ["client", "Tiers"],
      ["amount", "Montant TTC"],
      ["paid", "Déjà réglé"],
      ["status", "État"],
    ],
    grand: [null, "Total"],
    at: "first",
    asOf: [null],
    states: ["Impayée", "Règlement commencé", "Payée"],
  },
  {
    name: "Invoice Ninja invoices",
    language: "en",
    lists: "documents",
    columns: [
      ["status", "Status"],
      ["number", "Number"],
      ["client", "Client"],
      ["amount", "Amount"],
      ["open", "Balance"],
      ["issued", "Date"],
      ["due", "Due Date"],
    ],
    asOf: [null],
    states: ["Sent", "Partial", "Paid"],
  },
  {
    name: "Invoice list with paid amounts",
    language: "en",
    lists: "documents",
    columns: [
      ["number", "Invoice number"],
      ["issued", "Invoice date"],
      ["due", "Due date"],
      ["client", "Customer"],
      ["amount", "Invoice amount"],
      ["paid", "Paid amount"],
      ["status", "Status"],
    ],
    asOf: [null],
    states: ["Overdue", "Partially paid", "Paid"],
  },
  {
    name: "Tally bills receivable",
    language: "en",
    lists: "open",
    columns: [
      ["issued", "Date"],
      ["number", "Ref. No."],
      ["client", "Party's Name"],
      ["open", "Pending Amount"],
      ["due", "Due on"],
      ["age", "Overdue by days"],
    ],
    grand: [null, "Total", ""],
    titles: ["Sharda Traders", "Bills Receivable"],
    asOf: ["As on ", null],
    at: "client",
    notation: (random) => ({
      numbers: "12,34,567.00",
      decimals: 2,
      sign: random.pick(["Dr/Cr", "leading"]),
      dates: "13-May-26",
      currency: { code: "INR", sign: "₹", where: "nowhere" },
    }),
  },
  {
    name: "Excel Data > Subtotal",
    language: ["fr", "en"],
    lists: "open",
    columns: (random, language) => (["client", "number", "issued", "due", "open"] as const).map((role) => named(random, language, role)),
    group: ["{name} Total", "Total {name}"],
    grand: ["Grand Total", "Total général"],
    at: "client",
    asOf: [null],
  },
  {
    name: "Pivot table",
    language: ["fr", "en"],
    lists: "balances",
    columns: (random, language) => {
      const of = language === "fr" ? "Somme de " : "Sum of ";
      const client: Column = { role: "client", heading: language === "fr" ? "Étiquettes de lignes" : "Row Labels" };
      const open: Column = { role: "open", heading: `${of}${random.pick(headings[language].open!)}` };
      return random.chance(0.5)
        ? [client, open]
        : [
            client,
            ...(["notDue", ...bandRoles] as const).map((role): Column => ({ role, heading: headings[language][role]![1] ?? role })),
            { role: "open", heading: language === "fr" ? "Total général" : "Grand Total" },
          ];
    },
    grand: ["Total général", "Grand Total"],
    asOf: [null],
    notation: () => ({ numbers: "typed", decimals: 2 }),
  },
  {
    name: "Clients by hand",
    language: ["fr", "en"],
    lists: "balances",
    columns: handMadeClients,
    grand: [null, null, "Total", "TOTAL", "Totaux", "", "Ensemble", "Grand total"],
    asOf: [null, null, ...frenchAsOf, ...englishAsOf],
    loose: true,
  },
  {
    name: "Invoices by hand",
    language: ["fr", "en"],
    lists: "open",
    columns: handMadeInvoices,
    grouping: ["flat", "flat", "flat", "flat", "once", "heading", "salespeople", "levels"],
    group: [null, null, "Total {name}", "Sous-total", "Subtotal", "", "Total"],
    grand: [null, null, "Total", "TOTAL", "Total général", "", "Grand total"],
    asOf: [null, null, ...frenchAsOf, ...englishAsOf],
    pages: 0.15,
    loose: true,
  },
  {
    name: "Clients in thousands",
    language: ["fr", "en"],
    lists: "balances",
    columns: handMadeClients,
    grand: [null, "Total", "Totaux"],
    asOf: [null, ...frenchAsOf, ...englishAsOf],
    inUnits: true,
    notation: (random) => ({
      sign: random.pick(["leading", "leading", "parentheses", "−"]),
      currency: { code: "EUR", sign: "€", where: "nowhere" },
    }),
  },
  {
    name: "Invoices in thousands",
    language: ["fr", "en"],
    lists: "open",
    columns: (random, language) =>
      (["client", "number", "issued", "due", ...(random.chance(0.4) ? (["amount", "open"] as const) : (["open"] as const))] as const).map(
        (role) => named(random, language, role),
      ),
    group: [null, null, "Total {name}"],
    grand: [null, "Total"],
    asOf: [null],
    inUnits: true,
    notation: (random) => ({
      sign: random.pick(["leading", "leading", "parentheses", "−"]),
      currency: { code: "EUR", sign: "€", where: "nowhere" },
    }),
  },
];

type Factor = 1000 | 100_000 | 1_000_000 | 10_000_000;

/** How thousands, lakhs, millions and crores are named in a title, in a heading and behind each amount. */
const unitWords: Readonly<
  Record<Language, readonly (readonly [factor: Factor, titles: readonly string[], headings: readonly string[], cells: readonly string[]])[]>
> = {
  fr: [
    [1000, ["Montants en k€", "En milliers d'euros", "(en K€)"], ["(k€)", "en k€", "K€", "(en milliers)", "(kEUR)"], ["k€", "K€", "kEUR"]],
    [1_000_000, ["Montants en M€", "En millions d'euros"], ["(M€)", "en M€"], ["M€"]],
  ],
  en: [
    [
      1000,
      ["Amounts in thousands", "In thousands of euros", "(€'000)", "€ thousands"],
      ["(k€)", "(€k)", "(€'000)", "(000s)", "€k", "in thousands"],
      ["k€", "K€"],
    ],
    [1_000_000, ["Amounts in millions", "(€m)"], ["(€m)", "(M€)", "in millions"], ["M€", "m€"]],
    [100_000, ["(₹ in lakhs)", "Rs. in Lacs", "Amounts in Lakhs"], ["(₹ Lakh)", "(in lakhs)", "Rs. in Lacs", "(₹ L)"], ["Lakh", "Lacs"]],
    [10_000_000, ["(Rs. in Crores)", "₹ Cr"], ["(₹ Cr)", "Rs. in Crores", "(INR Cr)"], ["Crore", "crores"]],
  ],
};

export interface Units {
  readonly factor: Factor;
  readonly where: "title" | "headings" | "one heading" | "cells";
  readonly text: string;
}

export function randomUnits(random: Random, language: Language, typed: boolean): Units {
  const [factor, titles, heads, cells] = random.pick(unitWords[language]);
  const where = random.pick(
    typed ? (["title", "headings", "one heading"] as const) : (["title", "headings", "one heading", "cells"] as const),
  );
  return { factor, where, text: random.pick(where === "title" ? titles : where === "cells" ? cells : heads) };
}

export const asOfWords = { fr: frenchAsOf, en: englishAsOf };
export const usualTypes = { fr: frenchTypes, en: englishTypes };

export function columnsOf(family: Family, random: Random, language: Language, grouping: Grouping): Column[] {
  if (typeof family.columns === "function") return [...family.columns(random, language, grouping)];
  const reference = { role: "extra", fill: (entry: Entry) => (entry.client % 2 === 0 ? `PO ${entry.client + 17}` : null) } as const;
  return family.columns.map(([role, heading, upper]): Column => ({
    ...(role === "extra" ? reference : { role }),
    heading,
    ...(upper !== undefined && { upper }),
  }));
}
