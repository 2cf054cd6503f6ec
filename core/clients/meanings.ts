type Holds = "text" | "number" | "date";
/** A row a client, a row an invoice, or a column that either may have. */
type StandsIn = "clients" | "ledger" | "both";

/** What a column can mean, what its cells hold, and in which kind of table it is of use. */
const table = {
  client: ["text", "both"],
  clientId: ["text", "both"],
  siren: ["text", "both"],
  currency: ["text", "both"],
  balance: ["number", "clients"],
  overdue: ["number", "clients"],
  notDue: ["number", "clients"],
  overdue1to30: ["number", "clients"],
  overdue31to60: ["number", "clients"],
  overdue61to90: ["number", "clients"],
  overdueOver90: ["number", "clients"],
  daysLate: ["number", "clients"],
  sales: ["number", "clients"],
  creditLimit: ["number", "clients"],
  insuredLimit: ["number", "clients"],
  invoiceNumber: ["text", "ledger"],
  amount: ["number", "ledger"],
  openAmount: ["number", "ledger"],
  invoiceDate: ["date", "ledger"],
  dueDate: ["date", "ledger"],
  paidDate: ["date", "ledger"],
  ageDays: ["number", "ledger"],
  disputed: ["text", "ledger"],
  documentType: ["text", "ledger"],
  bureauScore: ["number", "clients"],
  equity: ["number", "clients"],
  netDebt: ["number", "clients"],
  totalAssets: ["number", "clients"],
  totalDebts: ["number", "clients"],
  currentAssets: ["number", "clients"],
  currentLiabilities: ["number", "clients"],
  ebit: ["number", "clients"],
  interest: ["number", "clients"],
  turnover: ["number", "clients"],
  gearing: ["number", "clients"],
  equityRatio: ["number", "clients"],
  currentRatio: ["number", "clients"],
  interestCover: ["number", "clients"],
  conanHolder: ["number", "clients"],
  altmanZ2: ["number", "clients"],
  creationDate: ["date", "clients"],
  age: ["number", "clients"],
  situationDate: ["date", "clients"],
  sectorScore: ["number", "clients"],
  legalEvents: ["text", "clients"],
  clientType: ["text", "clients"],
  sector: ["text", "clients"],
  country: ["text", "clients"],
} as const satisfies Record<string, readonly [Holds, StandsIn]>;

export type Meaning = keyof typeof table;
export const meanings = Object.keys(table) as readonly Meaning[];

export function holds(meaning: Meaning): Holds {
  return table[meaning][0];
}

/** Whether a table of that kind has a use for the meaning. */
export function isOfUse(meaning: Meaning, kind: "clients" | "ledger"): boolean {
  const place: StandsIn = table[meaning][1];
  return place === "both" || place === kind;
}
