/** Money and shares are numbers whose headers may name a unit: k€, %. */
type Holds = "text" | "number" | "money" | "share" | "date";
/** A row a client, a row an invoice, or a column that either may have. */
type StandsIn = "clients" | "ledger" | "both";

/** What a column can mean, what its cells hold, and in which kind of table it is of use. */
const table = {
  client: ["text", "both"],
  clientId: ["text", "both"],
  siren: ["text", "both"],
  currency: ["text", "both"],
  balance: ["money", "clients"],
  overdue: ["money", "clients"],
  notDue: ["money", "clients"],
  overdue1to30: ["money", "clients"],
  overdue31to60: ["money", "clients"],
  overdue61to90: ["money", "clients"],
  overdueOver90: ["money", "clients"],
  daysLate: ["number", "clients"],
  sales: ["money", "clients"],
  creditLimit: ["money", "clients"],
  insuredLimit: ["money", "clients"],
  recommendedLimit: ["money", "clients"],
  countryCeiling: ["money", "clients"],
  groupCeiling: ["money", "clients"],
  invoiceNumber: ["text", "ledger"],
  amount: ["money", "ledger"],
  openAmount: ["money", "ledger"],
  invoiceDate: ["date", "ledger"],
  dueDate: ["date", "ledger"],
  paidDate: ["date", "ledger"],
  ageDays: ["number", "ledger"],
  disputed: ["text", "ledger"],
  documentType: ["text", "ledger"],
  bureauScore: ["number", "clients"],
  equity: ["money", "clients"],
  netDebt: ["money", "clients"],
  totalAssets: ["money", "clients"],
  totalDebts: ["money", "clients"],
  currentAssets: ["money", "clients"],
  currentLiabilities: ["money", "clients"],
  ebit: ["money", "clients"],
  interest: ["money", "clients"],
  turnover: ["money", "clients"],
  gearing: ["share", "clients"],
  equityRatio: ["share", "clients"],
  currentRatio: ["number", "clients"],
  interestCover: ["number", "clients"],
  conanHolder: ["number", "clients"],
  altmanZ2: ["number", "clients"],
  creationDate: ["date", "clients"],
  age: ["number", "clients"],
  situationDate: ["date", "clients"],
  sectorScore: ["number", "clients"],
  legalEvents: ["text", "clients"],
  allianzGrade: ["number", "clients"],
  cofaceDra: ["number", "clients"],
  altaresScore: ["number", "clients"],
  dnbScore: ["number", "clients"],
  equifaxScore: ["number", "clients"],
  scoreOn20: ["number", "clients"],
  ellisphereScore: ["number", "clients"],
  bdfRating: ["text", "clients"],
  atradiusRating: ["number", "clients"],
  ownScale: ["number", "clients"],
  letterRating: ["text", "clients"],
  shareLate: ["share", "clients"],
  paymentTrend: ["number", "clients"],
  accountsDate: ["date", "clients"],
  netIncome: ["money", "clients"],
  depreciation: ["money", "clients"],
  cashFlow: ["money", "clients"],
  retainedEarnings: ["money", "clients"],
  inventory: ["money", "clients"],
  cash: ["money", "clients"],
  ebitda: ["money", "clients"],
  longTermDebt: ["money", "clients"],
  returnOnAssets: ["share", "clients"],
  cashFlowToDebt: ["share", "clients"],
  operatingMargin: ["share", "clients"],
  quickRatio: ["number", "clients"],
  debtToEbitda: ["number", "clients"],
  solvency: ["number", "clients"],
  contact: ["text", "both"],
  email: ["text", "both"],
  phone: ["text", "both"],
  address: ["text", "both"],
  lastReview: ["date", "clients"],
  override: ["number", "clients"],
  overrideReason: ["text", "clients"],
  overrideAuthor: ["text", "clients"],
  overrideExpires: ["date", "clients"],
  previousClass: ["number", "clients"],
  previousScore: ["number", "clients"],
  guarantees: ["money", "clients"],
  deposits: ["money", "clients"],
  uninvoiced: ["money", "clients"],
  orders: ["money", "clients"],
  ordersPerYear: ["number", "clients"],
  promiseDate: ["date", "ledger"],
  outcome: ["text", "both"],
  clientType: ["text", "both"],
  sector: ["text", "both"],
  country: ["text", "both"],
  debit: ["money", "both"],
  credit: ["money", "both"],
  paidAmount: ["money", "ledger"],
  runningBalance: ["money", "ledger"],
  netAmount: ["money", "ledger"],
  vatAmount: ["money", "ledger"],
  vatRate: ["share", "both"],
  paymentStatus: ["text", "ledger"],
  lettering: ["text", "ledger"],
  generalAccount: ["text", "ledger"],
  eInvoiceStatus: ["text", "ledger"],
  deliveryEvidence: ["text", "ledger"],
  paymentTerms: ["text", "ledger"],
  salesperson: ["text", "both"],
  group: ["text", "both"],
  marketValue: ["money", "clients"],
  priorSales: ["money", "clients"],
  priorResult: ["money", "clients"],
  growth: ["share", "clients"],
} as const satisfies Record<string, readonly [Holds, StandsIn]>;

export type Meaning = keyof typeof table;
export const meanings = Object.keys(table) as readonly Meaning[];

/** The columns of an aged balance: what is not due, then what is late, the longest last. */
export const overdueBands = ["overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"] as const satisfies readonly Meaning[];
export const ageingBands = ["notDue", ...overdueBands] as const;

export function holds(meaning: Meaning): Holds {
  return table[meaning][0];
}
export const isDate = (meaning: Meaning): boolean => holds(meaning) === "date";
export const isNumber = (meaning: Meaning): boolean => holds(meaning) !== "text" && holds(meaning) !== "date";
export const isMoney = (meaning: Meaning): boolean => holds(meaning) === "money";
export const isShare = (meaning: Meaning): boolean => holds(meaning) === "share";

const bands: readonly Meaning[] = ["notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"];
/** Whether several columns may hold parts of it. */
export const isBand = (meaning: Meaning): boolean => bands.includes(meaning);

/** Whether a table of that kind has a use for the meaning. */
export function isOfUse(meaning: Meaning, kind: "clients" | "ledger"): boolean {
  const place: StandsIn = table[meaning][1];
  return place === "both" || place === kind;
}
