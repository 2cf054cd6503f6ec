import { formatNumber } from "../../core/text/format";
import type { PaneTexts } from "./texts";

const count = (number: number, one: string, many: string): string => `${formatNumber(number, "en")}\u00a0${number === 1 ? one : many}`;
const clients = (number: number): string => count(number, "client", "clients");
const invoices = (number: number): string => count(number, "invoice", "invoices");
const rows = (number: number): string => count(number, "row", "rows");
const quoted = (text: string): string => `“${text}”`;
const lower = (text: string): string => (/^.[A-Z]/.test(text) ? text : text[0]!.toLowerCase() + text.slice(1));

export const en: PaneTexts = {
  asOf: "As of",
  switchTo: { label: "FR", name: "Passer en français", language: "fr" },
  places: "Pane",
  segment: "Segment",
  functions: "Functions",
  quoted,

  invitation: {
    title: "Select your clients or invoices, headers included.",
    text: "Encours recognises the columns, rates each client from 1 to 5 and says whom to start with. Your cells are left alone: the result goes to a new sheet.",
    surroundings: "Use the table around the active cell",
    example: "Load the example",
    names: "Column names that are recognised",
    namesText: "Accents, capitals and the order of columns do not matter. Headers may be in English or French.",
    namesNeeded: "At the least: the client and the balance, or the client with the amount and due date of each invoice.",
    noSurroundings: "The active cell is not inside a table. Click into your clients or invoices and try again.",
    privacy: "Nothing leaves the workbook.",
  },
  selection: {
    source: (area) => `Selection: ${area}`,
    clients,
    invoices,
    invoicesOf: (number, of) => `${invoices(number)} of ${clients(of)}`,
    rowsOfClients: (number) => `${rows(number)} of clients`,
    rowsOfInvoices: (number) => `${rows(number)} of invoices`,
    unknown: "Selection not recognised",
    recognised: (number) => count(number, "column recognised", "columns recognised"),
    doubtful: (number) => `${formatNumber(number, "en")} to check`,
    currency: (sign) => `amounts in ${sign}`,
    currencyUnknown: "no currency given",
    partial: (read) => `Columns were recognised from the first ${rows(read)}. All rows will be read when you start.`,
    toCheck: "To check",
    known: "Columns recognised",
    unused: (number) => count(number, "column not used", "columns not used"),
    doNotUse: "do not use",
    column: (header) => `Meaning of column ${quoted(header)}`,
    question: (header, meanings) => `${quoted(header)}: ${meanings.map(lower).join(" or ")}?`,
    questionOne: (header, meaning) => `${quoted(header)}: is it ${quoted(lower(meaning))}?`,
    other: "Other",
    untitled: "untitled",
    asOfRows: (day, from) =>
      ({
        ageDays: `The days late in the file are counted at ${day}.`,
        lastInvoice: `The last invoice in the file is dated ${day}.`,
        lastPayment: `The last payment in the file is dated ${day}.`,
        user: "",
        today: "",
      })[from],
    asOfUser: "You chose this date.",
    useToday: "Use today",
    useRows: "Back to the suggested date",
    asOfPartial: "It will be checked against all rows.",
  },
  go: {
    clients: (number) => `Segment ${clients(number)}`,
    invoices: (number) => `Segment ${invoices(number)}`,
    where: (sheet) => `new sheet ${quoted(sheet)}`,
    sheet: (day) => `Segmentation ${day}`,
    impossible: "Say first what the columns mean.",
  },
  work: {
    step: (step) => ({ reading: "Reading rows", computing: "Rating clients", writing: "Writing the result" })[step],
    count: (done, total) => `${done} of ${total}`,
    cancel: "Cancel",
    cancelled: "Cancelled. The workbook is as it was.",
    undone: "The result sheet was removed.",
  },
  problem: {
    look: "The selection could not be read.",
    segment: "Nothing was segmented.",
    undo: "The sheet could not be removed.",
    nothingWritten: "Nothing was written.",
    unexpected: (detail) => `The spreadsheet answered: ${detail}`,
  },
  result: {
    title: "Result",
    again: "New selection",
    undo: "Undo",
    undoHint: (sheet) => `Remove the sheet ${quoted(sheet)}`,
    written: (sheet) => `Sheet ${quoted(sheet)}`,
    open: "Go to the sheet",
    balance: "Receivables",
    overdue: "Overdue",
    overdueUnknown: "unknown",
    clients: "Clients",
    dso: "DSO",
    dsoDays: (days) => `${days} days`,
    shareOfBalance: (share) => `${share} of receivables`,
    ofInvoices: invoices,
    concentrated: (number, total) =>
      number === 1
        ? `One client of ${formatNumber(total, "en")} alone makes 80% of receivables.`
        : `${clients(number)} of ${formatNumber(total, "en")} make 80% of receivables.`,
    risky: (number, amongst, balance, overdue) => {
      const who =
        amongst === null
          ? `${formatNumber(number, "en")} of them`
          : `Of the ${formatNumber(amongst, "en")} large clients, ${formatNumber(number, "en")}`;
      return `${who} ${number === 1 ? "is" : "are"} in class 4 or 5: ${balance}${overdue === null ? "" : `, ${overdue} of it overdue`}.`;
    },
    noneRisky: (amongst) =>
      amongst === null
        ? "None of them is in class 4 or 5."
        : `None of the ${formatNumber(amongst, "en")} large clients is in class 4 or 5.`,
    notRated: (number, balance) => `${clients(number)} (${balance}) ${number === 1 ? "is" : "are"} not rated: too little is known.`,
    startWith: (client) => `Start with ${client}.`,
    matrix: "Risk and size",
    matrixCaption: (currency) => `Clients and receivables${currency === "" ? "" : ` in ${currency}`}, by risk class and size`,
    riskClass: "Class",
    total: "total",
    cell: (number, balance) => `${clients(number)}, ${balance}`,
    watch: "Look at these first",
    watchHint: "A click shows the row in the result sheet.",
    late: (overdue, days) => `${overdue} of it overdue${days === null ? "" : `, ${days} days late`}`,
    concentration: "Concentration",
    largest: "Largest client",
    largestTen: "Ten largest",
    clientsFor80: "Clients for 80%",
    hhi: "Herfindahl index",
    hhiWords: ["spread", "moderate", "concentrated"],
    ageing: "Age of receivables",
    ageBand: "Days late",
    amount: "Amount",
    share: "Share",
    notes: (number) => count(number, "remark", "remarks"),
    notesNone: "Every row was understood.",
    moreNotes: (number) => `Show ${formatNumber(number, "en")} more`,
    jump: (cell) => `Go to ${cell}`,
    noteTitles: {
      unread: "Cells not understood",
      NO_CLIENT: "Rows without a client",
      TOTAL_ROW: "Total rows",
      REPEATED_HEADER: "Repeated headers",
      AFTER_AS_OF: "After the as-of date",
      CREDIT_BALANCE: "Credit balances",
      SAME_HEADER: "Same header twice",
      COLUMN_UNUSED: "Columns not used",
      AS_OF_ASSUMED: "As-of date",
      SETTLED_PORTFOLIO: "Settled portfolio",
      REPEATED_CLIENT: "Clients listed twice",
      NO_DUE_DATE: "No due date",
      PAID_BEFORE_INVOICED: "Paid before invoiced",
      UNKNOWN_EVENT: "Events not recognised",
      CURRENCY_ASSUMED: "Currency",
      MORE_NOTES: "And more",
    },
  },
  help: {
    search: "Search functions",
    found: (number, total) =>
      number === total
        ? count(number, "function", "functions")
        : `${formatNumber(number, "en")} of ${count(total, "function", "functions")}`,
    none: (query) => `No function for ${quoted(query)}.`,
    topics: {
      ratios: "Health of a client",
      receivables: "Receivables and payments",
      models: "Failure models",
      rating: "Rating",
      decisions: "Decisions",
      portfolio: "Portfolio",
      provisions: "Provisions and costs",
      law: "Law and dates",
      identity: "Identity",
      validation: "Quality of the rating",
    },
    arguments: "Arguments",
    optional: "optional",
    byDefault: (value) => `${value} by default`,
    choices: (values) => `one of ${values}`,
    range: "range",
    example: "Example",
    result: "Result",
    reading: "How to read it",
    mistake: "Classic mistake",
    source: "Source",
    insert: "Insert into the active cell",
    insertExample: "Insert the example",
    withSelection: (area) => `with the selection ${area}`,
    needsSelection: (names) => `First select the cells for ${names}, then an empty cell.`,
    inserted: "Formula inserted.",
    occupied: "The active cell is not empty: choose an empty one.",
    empty: "empty",
    true: "TRUE",
    false: "FALSE",
    yes: "yes",
  },
};
