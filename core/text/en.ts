import { formatMoney } from "./format";
import type { Texts } from "./texts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

/** Why a cell of the policy sheet is refused. */
const refusals = {
  number: "a number is expected",
  positive: "a number, not negative, is expected",
  share: "a share between 0 and 1 is expected",
  points: "points between 0 and 100 are expected",
  order: "the values must follow in order",
  monotone: "the points must keep going the same way",
  class: "a class from 0 to 5 is expected",
  word: "a dunning track is expected: soft, standard, firm, firm and legal",
};

export const en: Texts = {
  colon: ": ",
  row: (row) => `Row ${row}`,
  faults: {
    BAD_NUMBER: () => "A number is expected.",
    AMBIGUOUS_NUMBER: () => "The point or comma may mark thousands or decimals: enter a true number.",
    BAD_DATE: () => "A date is expected.",
    AMBIGUOUS_DATE: () => "Day and month can be exchanged: enter a true date or YYYY-MM-DD.",
    BAD_FLAG: () => "TRUE or FALSE is expected.",
    BAD_CHOICE: (detail) => `Possible values: ${list(detail)}.`,
    OUT_OF_RANGE: ([rule, ...bounds]) =>
      rule === "between"
        ? `The value must lie between ${bounds[0]} and ${bounds[1]}.`
        : rule === "above"
          ? `The value must be above ${bounds[0]}.`
          : rule === "inside"
            ? `The value must lie between ${bounds[0]} and ${bounds[1]}, without reaching them.`
            : rule === "under"
              ? `The value must be below ${bounds[0]}.`
              : rule === "below"
                ? `The value must not exceed ${bounds[0]}.`
                : `The value must be at least ${bounds[0]}.`,
    NOT_WHOLE: () => "A whole number is expected.",
    BAD_SIREN: () => "This is not a SIREN: nine digits with a correct check digit.",
    CELL_ERROR: () => "The cell holds an error.",
    SHAPE_MISMATCH: ([expected, found]) => `This range has ${found} where the other has ${expected}: select ranges of the same size.`,
    NOT_ONE_CELL: () => "One cell is expected here, not a range.",
    TOO_MANY_ARGUMENTS: ([most]) => `The function takes at most ${most} arguments.`,
    UNKNOWN_FUNCTION: () => "There is no such function.",
    UNKNOWN_LAYOUT: () =>
      "No column of clients with a balance, nor of invoices, was recognised. Select the headers with the rows, or say what the columns mean.",
    NO_INDICATOR: () => "None of these headers is known to the rating (days late, bureau score, ratios, age …).",
    NO_ROWS: () => "There are headers but no rows below them.",
    MIXED_CURRENCIES: ([found]) => `Several currencies are mixed (${found}): separate or convert them first.`,
    BAD_POLICY: ([why, row, label, column]) =>
      why === "empty"
        ? "The range is not a policy sheet: select all of it, from the first line to the last."
        : why === "weightless"
          ? "All weights are zero: at least one is needed."
          : why === "unknown"
            ? `Row ${row}: “${label}” is not a line of the policy.`
            : `Row ${row}, ${label}, column ${column}: ${refusals[why as keyof typeof refusals]}.`,
    OVERRIDE_RANGE: () => "An override cannot exceed one notch.",
    OVERFLOW: () => "The result is beyond the numbers a spreadsheet can hold.",
    INTERNAL: () => "The calculation failed; please report this case.",
    NO_DATA: () => "The figure is missing. An empty cell is never read as zero.",
    NOT_RATED: () => "Too little is known to rate this client.",
    NEG_EQUITY: () => "The ratio has no meaning when equity is negative or nil.",
    NO_DEBT: () => "Without debts the ratio has no meaning.",
    DIV0: () => "The denominator is zero.",
    NO_INTEREST: () => "Without interest there is nothing to cover: good news, if anything.",
    NO_DEBT_SERVICE: () => "Without debt service there is nothing to cover: good news, if anything.",
    NEG_EBITDA: () => "EBITDA is negative or nil: operations do not repay the debt.",
    NO_SALES: () => "Sales must be positive.",
    NO_PURCHASES: () => "Purchases must be positive.",
    NO_COGS: () => "The cost of goods sold must be positive.",
    NO_RECEIVABLES: () => "Receivables must be positive.",
    NOTHING_TO_COLLECT: () => "There was nothing to collect in the period.",
    NO_MARGIN: () => "The margin must be positive.",
    RATE_UNKNOWN: () => "No published rate is known for this date.",
  },
  classes: ["very low", "low", "moderate", "high", "very high"],
  notRated: "not rated",
  tiers: { large: "large", medium: "medium", small: "small" },
  meanings: {
    client: "Client name",
    clientId: "Client number",
    siren: "Registration number",
    balance: "Balance",
    overdue: "Overdue",
    notDue: "Not due",
    overdue1to30: "Overdue 1 to 30 days",
    overdue31to60: "Overdue 31 to 60 days",
    overdue61to90: "Overdue 61 to 90 days",
    overdueOver90: "Overdue more than 90 days",
    daysLate: "Average days late",
    sales: "Our sales to the client",
    creditLimit: "Credit limit",
    insuredLimit: "Insured amount",
    invoiceNumber: "Invoice number",
    amount: "Invoice amount",
    openAmount: "Open amount",
    invoiceDate: "Invoice date",
    dueDate: "Due date",
    paidDate: "Payment date",
    ageDays: "Days late of the invoice",
    disputed: "Disputed",
    currency: "Currency",
    documentType: "Document type",
    bureauScore: "Bureau score (0 to 100)",
    equity: "Equity",
    netDebt: "Net financial debt",
    totalAssets: "Total assets",
    totalDebts: "Total debts",
    currentAssets: "Current assets",
    currentLiabilities: "Current liabilities",
    ebit: "Operating profit",
    interest: "Interest expense",
    gearing: "Gearing",
    equityRatio: "Equity ratio",
    currentRatio: "Current ratio",
    interestCover: "Interest cover",
    conanHolder: "Conan & Holder score",
    altmanZ2: "Altman Z″",
    turnover: "Client’s own turnover",
    creationDate: "Date of creation",
    age: "Age of the firm (years)",
    situationDate: "As-of date",
    sectorScore: "Sector score (0 to 100)",
    legalEvents: "Legal events",
    clientType: "Type of client",
    sector: "Sector",
    country: "Country",
  },
  unnamed: (row) => `No name (row ${row})`,
  indicators: {
    paymentDelay: "Average delay",
    overdueShare: "Overdue share",
    bureauScore: "Bureau score",
    gearing: "Gearing",
    equityRatio: "Equity ratio",
    currentRatio: "Current ratio",
    interestCover: "Interest cover",
    conanHolder: "Conan & Holder",
    altmanZ2: "Altman Z″",
    age: "Age",
    sectorScore: "Sector",
    legalEvents: "Legal events",
  },
  groups: {
    payment: "payment behaviour",
    bureau: "bureau score",
    financial: "accounts",
    age: "age",
    sector: "sector",
    events: "legal events",
  },
  events: {
    LIQUIDATION: "Liquidation",
    RADIATION: "Struck off the register",
    REDRESSEMENT: "Receivership",
    SAUVEGARDE: "Safeguard proceedings",
    PLAN_CONTINUATION: "Continuation plan",
    PROTEST: "Dishonoured payment",
    PRIV_URSSAF: "Social security lien",
    PRIV_TRESOR: "Tax lien",
    LOSS_HALF_CAPITAL: "Loss of half the capital",
    NEG_EQUITY: "Negative equity",
    OVERDUE_90: "Overdue by more than 90 days",
    INSURER_REFUSAL: "Refused by the insurer",
    NO_ACCOUNTS_2Y: "No accounts filed for two years",
    AGE_LT_1: "Firm under one year old",
    AGE_LT_3: "Firm under three years old",
    AGE_LT_5: "Firm under five years old",
    WATCH: "Event to watch",
  },
  reasons: {
    separator: "; ",
    shortfall: (indicator, value, sign, cut, points) => `${indicator} ${value} ${sign} ${cut}: −${points} pts`,
    floor: (event, riskClass) => `${event}: class ${riskClass} at best`,
    unknown: (indicators) => `Unknown: ${indicators}`,
    nothing: "Nothing adverse",
    days: " d",
    years: " y",
    noEquity: "no equity",
  },
  ageing: ["Not due", "1 to 30 days", "31 to 60 days", "61 to 90 days", "Over 90 days", "No due date"],
  resultColumns: {
    client: "Client",
    siren: "Registration no.",
    clientId: "Client no.",
    balance: "Balance",
    overdue: "Overdue",
    daysLate: "Average days late",
    tier: "Size",
    score: "Score",
    riskClass: "Class",
    label: "Risk",
    coverage: "Coverage",
    reasons: "Reasons",
    report: "Report or check",
    terms: "Terms",
    review: "Review",
    dunning: "Dunning",
  },
  card: { limit: "Limit", nextReview: "Next review", approver: "Approval" },
  actions: {
    reports: {
      large: [
        "Full report, once a year",
        "Full report and half-year accounts",
        "Full report, every six months",
        "Full report, at once",
        "Full report, at once",
      ],
      medium: [
        "Mid-range report, once a year",
        "Mid-range report, every 6 to 12 months",
        "Mid-range report, every six months",
        "Mid-range report before any delivery",
        "Mid-range report before any delivery",
      ],
      small: [
        "Free check: own records and public notices",
        "Free check: pass or fail",
        "Free check: pass or fail",
        "Free check before any delivery",
        "Free check before any delivery",
      ],
    },
    steps: {
      large: [
        "Insure, meet",
        "Follow closely, insure",
        "Security or a lower limit, monthly review",
        "Stop deliveries, payment plan, legal action",
        "Complete the file, security until then",
      ],
      medium: ["Routine follow-up", "Retention of title", "Deposit on order", "Prepayment", "Complete the file, deposit until then"],
      small: ["Routine follow-up", "Routine follow-up", "Prepayment", "Prepayment", "Free check, then decide"],
    },
    terms: (days, deposit) =>
      days === 0
        ? "Prepayment"
        : deposit
          ? `${days} days, ${deposit} deposit`
          : days === 60
            ? "60 days, or 45 days end of month"
            : `${days} days`,
    review: (months) => (months === 1 ? "Every month" : `Every ${months} months`),
    reviewAtOnce: "Weekly while anything is owed",
    reviewAtOpening: "Before opening the account",
    dunning: { soft: "Soft", standard: "Standard", firm: "Firm", firmPlus: "Firm and legal" },
    dunningSteps: {
      CHECK: "pre-due check",
      REMINDER: "courtesy reminder",
      REMINDER2: "second reminder with statement and interest",
      CALL: "phone call",
      HOLD: "delivery hold to propose",
      NOTICE: "formal notice",
      COLLECTION: "collection agency or court order",
      INSURER: "notice of default to the insurer",
      PROVISION: "provision review",
    },
  },
  notes: {
    unread: (row, column, value, why) => `Row ${row}, ${column}: “${value}”. ${why}`,
    more: (count, code) => `And ${count} more of the same kind (${code}).`,
    totalRow: (row) => `Row ${row}: read as a total, it is not counted.`,
    repeatedHeader: (row) => `Row ${row}: the headers again; it is not counted.`,
    noClient: (row) => `Row ${row}: no client name or number. It is counted as “No name (row ${row})”.`,
    noBalance: (row, client) => `Row ${row}, ${client}: the balance is missing. The client is rated but does not enter the amounts.`,
    noAmount: (row) => `Row ${row}: the invoice has no amount; it is not counted.`,
    repeatedClient: (row, client, before) => `Row ${row}: ${client} already stands in row ${before}. Both rows are counted.`,
    unknownEvent: (row, event) => `Row ${row}: the event “${event}” is not recognised; the class does not take it into account.`,
    afterAsOf: (count, amount, day) => `${count} invoices are dated after ${day} (${formatMoney(amount, "en", "")}): they are not counted.`,
    noDueDate: (count) => `${count} open invoices have no due date: how late they are is unknown.`,
    settledPortfolio: "Every invoice is settled at this date: the size of clients is measured by what they were invoiced in a year.",
    asOfAssumed: (day, from) =>
      from === "ageDays"
        ? `As of ${day}, from the days late in the file.`
        : from === "lastInvoice"
          ? `As of ${day}, the date of the last invoice.`
          : `As of ${day}, the date of the last payment.`,
    sameHeader: (header, column) => `Column ${column} has the same header as another (“${header}”); it is not used.`,
  },
};
