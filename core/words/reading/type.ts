import { speaking } from "../../cells/language";
import { readingEn } from "./en";
import { readingFr } from "./fr";

/** What the reading of a range says: its proof, its questions and what each answer changes. Amounts and days come written. */
export interface ReadingWords {
  /** Said of a sheet of scores, limits, accounts or groups that is selected by itself. */
  readonly besideAlone: string;
  /** The fields of each row stand in one cell, told apart by a sign. */
  readonly unsplit: (sign: string) => string;
  /** Clients stand side by side, and their figures below each other. */
  readonly across: string;
  /** Said of invoices without any day. */
  readonly noDay: string;
  readonly rowKinds: Readonly<
    Record<"title" | "header" | "total" | "heading" | "note" | "aside" | "otherAccount", (count: number) => string>
  >;
  readonly proof: {
    readonly rows: (rows: number, parts: readonly string[]) => string;
    /** Credits are credit notes, and payments not matched to an invoice. */
    readonly invoices: (invoices: number, credits: number, clients: number) => string;
    readonly clients: (clients: number) => string;
    readonly read: (amount: string) => string;
    readonly fileSays: (amount: string) => string;
    readonly difference: (amount: string, row: number) => string;
    readonly noTotal: string;
    /** Invoices that are called paid in part, and nothing says how much of them. */
    readonly partlyPaid: (invoices: number, amount: string) => string;
    /** Rows of suppliers or of accounts that are no clients'. */
    readonly suppliers: (rows: number) => string;
    /** The client all lines are of, by the title. */
    readonly titled: (name: string) => string;
    readonly asOf: (day: string, from: "given" | "file" | "ageDays" | "lastInvoice" | "lastPayment") => string;
    /** The day asked for, where the file says that it is of another. */
    readonly asOfBeside: (day: string, ofFile: string) => string;
    readonly folded: (lettering: number, number: number, age: number) => string;
    readonly converted: (currencies: string) => string;
    readonly sites: (rows: number, companies: number) => string;
    /** Rows of one client, as of several companies or accounts, added up. */
    readonly sameNumber: (rows: number, clients: number) => string;
    /** Rows of jobs or projects added up to the clients they are of. */
    readonly jobs: (rows: number, clients: number) => string;
    /** Clients whose accounts or scores other sheets hold; sheets are listed. */
    readonly facts: (clients: number, sheets: readonly string[]) => string;
    readonly secondTable: (column: string) => string;
    readonly ageingBelow: (rows: string) => string;
    readonly lostSpaces: (sign: string) => string;
    /** Headings that name no unit and are read in that of another. */
    /** A column that says what is later than some days, where nothing says what is less late. */
    readonly lateInPart: (header: string) => string;
    readonly sharedUnit: (headers: readonly string[], like: string) => string;
    readonly dueByTerms: (invoices: number) => string;
    readonly formerYears: (rows: number) => string;
    /** Rows of yearly accounts that say again what another row says. */
    readonly repeatedYears: (rows: number) => string;
    /** Clients of another sheet whose latest year stands there twice, with other figures. */
    readonly contestedYears: (clients: number, sheet: string) => string;
    /** Rows of what was owed on earlier days than the last. */
    readonly formerDays: (rows: number, day: string) => string;
    /** Accounts of several years side by side: of how many clients each year is the latest, the years in their order. */
    readonly yearsOfAccounts: (clients: readonly (readonly [year: string, clients: number])[]) => string;
    /** Clients whose group a sheet of pairs names; sheets are listed. */
    readonly groups: (clients: number, sheets: readonly string[]) => string;
    /** Invoices that a platform's export gives a status, of those it holds; sheets are listed. */
    readonly eInvoices: (known: number, exported: number, sheets: readonly string[]) => string;
  };
  readonly questions: {
    readonly decimal: (example: string, row: number) => string;
    readonly decimalOption: (sign: "," | ".", value: string) => string;
    /** `Cr` behind an amount, in a row, or in a heading. */
    readonly crores: (example: string, row: number | null) => string;
    readonly inCrores: string;
    readonly isCredit: string;
    readonly dayOrder: (example: string, row: number) => string;
    /** A day in digits alone, `130526`. */
    readonly dayDigits: (example: string, row: number) => string;
    readonly dayOrderOption: (order: "DMY" | "MDY", day: string) => string;
    readonly currencies: (list: string) => string;
    readonly currencyOption: (currency: string, rows: number, sum: string) => string;
    /** Invoices that bear a minus where credit notes bear none. */
    readonly signs: (row: number, amount: string) => string;
    /** Rows numbered as credit notes without a minus. */
    readonly creditNumbers: (rows: number, number: string, amount: string) => string;
    readonly takesAway: string;
    /** A heading that stands below two others. */
    readonly sameName: (name: string, first: string, second: string) => string;
    readonly sections: (name: string, rows: number) => string;
    readonly eachRow: string;
    readonly oneClient: string;
    readonly apart: (first: string, second: string) => string;
    /** Columns whose heading says no unit beside one in thousands that is nil throughout. */
    readonly unit: (columns: readonly string[], like: string) => string;
    readonly unitAlike: (like: string) => string;
    readonly asWritten: string;
    /** Balances at the end of several months, the newest first. */
    readonly whichBalance: (columns: readonly string[]) => string;
    readonly client: (number: string, name: string, numbers: number, names: number) => string;
    readonly clientOption: (column: string, clients: number) => string;
    /** A client whose latest year stands in two rows that differ, and how many more there are. */
    readonly sameYear: (client: string, upper: number, lower: number, more: number) => string;
    readonly upperRow: (row: number) => string;
    readonly lowerRow: (row: number) => string;
    readonly total: (row: number, label: string, amount: string) => string;
    readonly isTotal: string;
    readonly isClient: string;
    readonly isLine: string;
    readonly isNote: string;
    readonly isHeading: string;
    readonly loose: (row: number, label: string, amount: string) => string;
    readonly note: (row: number, label: string) => string;
    readonly blankClient: (row: number, count: number) => string;
    /** The currency of lines that name none. */
    readonly ownCurrency: string;
    readonly sameCurrency: (currency: string) => string;
    readonly carry: (name: string) => string;
    readonly unnamed: string;
    readonly leaveOut: string;
    readonly column: (column: string, amount: string) => string;
    readonly columnAs: (meaning: string) => string;
    readonly added: string;
    readonly ignore: string;
    readonly blankAmounts: (count: number, columns: string, held: boolean) => string;
    readonly nested: (headers: readonly string[]) => string;
    readonly isNested: string;
    readonly isApart: string;
    readonly deposits: (example: string, row: number, count: number) => string;
    readonly depositPaid: string;
    readonly depositInvoice: string;
    readonly age: (header: string) => string;
    readonly sinceInvoice: string;
    readonly overdueUnknown: string;
    readonly bands: (first: string) => string;
    readonly bandsLate: string;
    readonly bandsAge: string;
    readonly periods: (first: string, last: string) => string;
    readonly periodsDue: string;
    readonly periodsDueBy: (header: string) => string;
    readonly periodsDueAfter: (header: string) => string;
    readonly periodsIssued: string;
    readonly overdueOf: (amount: string) => string;
    readonly blankUnknown: string;
    readonly blankZero: string;
    readonly nameOnly: (count: number, row: number, name: string) => string;
    readonly nameOnlyClients: string;
    readonly nameOnlyHeadings: string;
    readonly manyColumns: (count: number, columns: string) => string;
    readonly noneNeeded: string;
    readonly isOpen: (column: string) => string;
    readonly isPaid: (column: string) => string;
    readonly lettered: (lines: number, amount: string) => string;
    /** Lines whose status, as the file writes it, says neither that they are paid nor that they are owed. */
    readonly onTheWay: (lines: number, status: string, amount: string) => string;
    readonly blankOpen: (lines: number, amount: string) => string;
    readonly settled: string;
    readonly stillOpen: string;
    readonly asOf: (stated: string, last: string) => string;
    readonly asOfOption: (day: string) => string;
    readonly orphan: (row: number, count: number) => string;
    readonly repeated: (number: string, times: number, amount: string) => string;
    readonly once: string;
    readonly each: string;
    readonly leads: (amount: string) => string;
    /** Of a table whose headings are in a language that is not read. */
    readonly whichClient: string;
    readonly whichAmount: string;
    readonly whichDue: string;
    readonly noDueDay: string;
    readonly what: (columns: number) => string;
    readonly status: (rows: number) => string;
    /** A list of suppliers or of quotations, by its heading. */
    readonly owed: (heading: string) => string;
    readonly isOwed: string;
    readonly leadsClients: (clients: number) => string;
  };
}

export const readingWords = speaking<ReadingWords>({ fr: readingFr, en: readingEn });
