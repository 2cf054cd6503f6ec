import type { ReadingWords } from "./type";

const many = (count: number, one: string, more: string): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ",")} ${count === 1 ? one : more}`;

const ofSheets = (names: readonly string[]): string =>
  `of the sheet${names.length === 1 ? "" : "s"} ${names.map((name) => `“${name}”`).join(", ")}`;

export const readingEn: ReadingWords = {
  noDay: "Nothing in this range says which day it is of: give the as-of date.",
  besideAlone:
    "This sheet says something of the clients (accounts, scores, limits, groups), but not what they owe. Leave it in the workbook and select the list of balances or invoices: it is read along with it.",
  unsplit: (sign) =>
    `Each row stands in one cell, its fields separated by ${sign === "\t" ? "a tab" : `“${sign}”`}. Split it into columns (Excel: Data › Text to Columns; Sheets: Data › Split text to columns), then select the table.`,
  across:
    "The clients stand side by side and their figures below each other: transpose the table (Paste Special › Transpose), then select it.",
  rowKinds: {
    title: (count) => many(count, "title row", "title rows"),
    header: (count) => many(count, "header row", "header rows"),
    total: (count) => many(count, "total", "totals"),
    heading: (count) => many(count, "heading", "headings"),
    note: (count) => many(count, "note", "notes"),
    aside: (count) => many(count, "row set aside", "rows set aside"),
    otherAccount: (count) => many(count, "row of other accounts", "rows of other accounts"),
  },
  proof: {
    rows: (rows, parts) => `${many(rows, "row", "rows")}: ${parts.join(", ")}.`,
    invoices: (invoices, credits, clients) =>
      `${[...(invoices > 0 || !(credits > 0) ? [many(invoices, "invoice", "invoices")] : []), ...(credits > 0 ? [many(credits, "credit note or payment", "credit notes or payments")] : [])].join(" and ")} of ${many(clients, "client", "clients")}`,
    clients: (clients) => many(clients, "client", "clients"),
    read: (amount) => `${amount} read`,
    fileSays: (amount) => `the file's own total says ${amount}.`,
    difference: (amount, row) => `a difference of ${amount} in row ${row}.`,
    partlyPaid: (invoices, amount) =>
      `${many(invoices, "invoice is said to be", "invoices are said to be")} paid in part, and not how much: ${invoices === 1 ? "it counts" : "they count"} whole (${amount}).`,
    suppliers: (rows) => `${many(rows, "row of a supplier is", "rows of suppliers are")} not counted.`,
    titled: (name) => `All lines are of “${name}”, by the title.`,
    noTotal: "the file states no total.",
    asOf: (day, from) =>
      ({
        given: `As of ${day}.`,
        file: `As of ${day}, as the file says.`,
        ageDays: `As of ${day}, by its days late.`,
        lastInvoice: `As of ${day}, the day of the last invoice.`,
        lastPayment: `As of ${day}, the day of the last payment.`,
      })[from],
    asOfBeside: (day, ofFile) => `As of ${day}, the file being as of ${ofFile}.`,
    folded: (lettering, number, age) =>
      `Payments matched: ${lettering} lines by matching code, ${number} by number, ${age} against the oldest.`,
    converted: (currencies) => `Converted: ${currencies}.`,
    sites: (rows, companies) =>
      `${many(rows, "row", "rows")} of establishments added up to ${many(companies, "company", "companies")} by SIREN.`,
    sameNumber: (rows, clients) =>
      `${many(rows, "row", "rows")} added up to ${many(clients, "client", "clients")}, by their number and name.`,
    jobs: (rows, clients) =>
      `${many(rows, "row", "rows")} added up to ${many(clients, "client", "clients")}, by the totals that name them.`,
    facts: (clients, sheets) =>
      `Accounts and scores ${ofSheets(sheets)}: ${many(clients, "client is", "clients are")} found there. A formula such as RISKCLASS, which sees its range alone, may give these clients another class.`,
    lateInPart: (header) => `“${header}” is all that is said of lateness: what is less late is unknown, and more may be overdue.`,
    sharedUnit: (headers, like) =>
      `${headers.map((header) => `“${header}”`).join(", ")}: counted in the unit of “${like}”, whose amounts are of the same order.`,
    secondTable: (column) => `A second table begins in column ${column}: it is not read.`,
    ageingBelow: (rows) => `Rows ${rows}: an ageing of their own, which says again what the rows above it say. Not counted.`,
    lostSpaces: (sign) => `“${sign}” between thousands is read as the blank it stood for before the file changed its encoding.`,
    dueByTerms: (invoices) => `Due day worked out from the terms of payment: ${many(invoices, "invoice", "invoices")}.`,
    formerDays: (rows, day) => `${many(rows, "row", "rows")} of earlier days set aside: what was owed on the last, ${day}, counts.`,
    repeatedYears: (rows) => `${many(rows, "row repeats", "rows repeat")} a client’s year and ${rows === 1 ? "counts" : "count"} once.`,
    contestedYears: (clients, sheet) =>
      `“${sheet}” gives the latest year of ${many(clients, "client", "clients")} twice, with other figures: their accounts are unknown.`,
    formerYears: (rows) => `${many(rows, "row", "rows")} of earlier years set aside: the latest of each client counts.`,
    yearsOfAccounts: (clients) =>
      `Accounts of several years: the latest of each client counts (${clients.map(([year, count]) => `${year}: ${many(count, "client", "clients")}`).join(", ")}).`,
    groups: (clients, sheets) => `Groups ${ofSheets(sheets)}: ${many(clients, "client has one", "clients have one")}.`,
    eInvoices: (known, exported, sheets) =>
      `E-invoice statuses ${ofSheets(sheets)}: ${many(exported, "invoice", "invoices")}, of which ${many(known, "is", "are")} found here.`,
  },
  questions: {
    decimal: (example, row) => `“${example}” (row ${row}): does the sign in it part decimals or thousands?`,
    decimalOption: (sign, value) => `${sign === "," ? "The comma" : "The point"} parts decimals: ${value}`,
    crores: (example, row) => `“${example}”${row === null ? "" : ` (row ${row})`}: does “Cr” say crores or credit?`,
    inCrores: "Crores: one is 10,000,000",
    isCredit: "Credit: the client owes less",
    dayOrder: (example, row) => `“${example}” (row ${row}): does the day come first?`,
    dayDigits: (example, row) => `“${example}” (row ${row}): which day is it?`,
    dayOrderOption: (order, day) => `${order === "DMY" ? "Day first" : "Month first"}: ${day}`,
    currencies: (list) => `The amounts are in several currencies (${list}) and can't be added. Which one to segment?`,
    currencyOption: (currency, rows, sum) => `${currency}: ${many(rows, "row", "rows")}, ${sum}`,
    signs: (row, amount) => `Every amount that is charged bears a minus (row ${row}: ${amount}). Do clients owe these amounts?`,
    creditNumbers: (rows, number, amount) =>
      `“${number}” (${amount})${rows > 1 ? ` and ${rows - 1} more are` : " is"} numbered as ${rows > 1 ? "credit notes or payments" : "a credit note or a payment"} and ${rows > 1 ? "bear" : "bears"} no minus. ${rows > 1 ? "Do they" : "Does it"} lessen what is owed?`,
    takesAway: "Yes: the client owes less",
    sameName: (name, first, second) => `“${name}” stands below “${first}” and below “${second}”. Is it one client?`,
    sections: (name, rows) => `“${name}” stands for the sum of ${many(rows, "row", "rows")} below it. Is it one client?`,
    eachRow: "Each row is a client of its own",
    oneClient: "One client",
    apart: (first, second) => `Two: “${first}” and “${second}”`,
    unit: (columns, like) =>
      `“${like}” holds nothing but zeros. Do the amounts of ${columns.map((column) => `“${column}”`).join(", ")} count in the same unit?`,
    unitAlike: (like) => `Yes, as “${like}”`,
    asWritten: "No, as it is written",
    whichBalance: (columns) => `Several columns hold a balance (${columns.join(", ")}). Which one is owed now?`,
    client: (number, name, numbers, names) =>
      `“${number}” and “${name}” do not tell the same clients apart (${numbers} and ${names}). Which one is the client?`,
    clientOption: (column, clients) => `“${column}”: ${many(clients, "client", "clients")}`,
    sameYear: (client, upper, lower, more) =>
      `“${client}”${more > 0 ? ` (and ${more} more)` : ""} has its latest year twice, with other figures (rows ${upper} and ${lower}). Which row counts?`,
    upperRow: (row) => `The upper one: row ${row}`,
    lowerRow: (row) => `The lower one: row ${row}`,
    total: (row, label, amount) => `Row ${row}, “${label}” ${amount}: a total or a client?`,
    isTotal: "A total, not counted",
    isClient: "A client, counted",
    isLine: "Count it",
    isNote: "A note",
    isHeading: "The client of the lines below",
    loose: (row, label, amount) => `Row ${row}, “${label}” ${amount}: it has no number and no day, and is the sum of nothing. Count it?`,
    note: (row, label) => `Row ${row}, “${label}”: a note, or the client of the lines below?`,
    blankClient: (row, count) =>
      `Row ${row}${count > 1 ? ` and ${count - 1} more` : ""}: the client is blank. Is it the one of the line above?`,
    ownCurrency: "no currency given",
    sameCurrency: (currency) => `All amounts are in ${currency}`,
    carry: (name) => `The client above (${name})`,
    unnamed: "A client without a name",
    leaveOut: "Leave it out",
    column: (column, amount) => `Column ${column} holds amounts (${amount}) that nothing explains. What are they?`,
    columnAs: (meaning) => meaning,
    added: "To add to the amount owed",
    ignore: "Of no use",
    blankAmounts: (count, columns, held) =>
      `${many(count, "amount is", "amounts are")} blank (${columns})${held ? `, and the column's total holds without ${count === 1 ? "it" : "them"}` : ""}. ${count === 1 ? "Is it" : "Are they"} zero?`,
    nested: (headers) => `${headers.map((header) => `“${header}”`).join(", ")}: does each contain the one behind it?`,
    isNested: "Yes, it contains what is later still",
    isApart: "No, each ends where the next begins",
    deposits: (example, row, count) =>
      `“${example}” (row ${row}${count > 1 ? ` and ${count - 1} more` : ""}): money that came in ahead, or an invoice of a deposit?`,
    depositPaid: "Money that came in: the client owes less",
    depositInvoice: "An invoice: the client owes it",
    age: (header) => `“${header}”: what do these days count?`,
    sinceInvoice: "Days since the invoice",
    overdueUnknown: "what is overdue is unknown",
    bands: (first) => `The first band begins at zero (“${first}”) and nothing is said to be not due yet. What do the bands count?`,
    bandsLate: "Days late",
    bandsAge: "Days since the invoice, payable within 30 days",
    periods: (first, last) => `“${first}” to “${last}” add up to the balance. What are these periods?`,
    periodsDue: "When it falls due",
    periodsDueBy: (header) => `When it falls due, with “${header}” overdue`,
    periodsDueAfter: (header) => `When it falls due, with “${header}” not overdue yet`,
    periodsIssued: "When it was invoiced",
    overdueOf: (amount) => `${amount} overdue`,
    blankUnknown: "Nobody knows",
    blankZero: "Zero",
    nameOnly: (count, row, name) =>
      `${many(count, "row holds", "rows hold")} a name and no amount (row ${row}, “${name}”). ${count === 1 ? "Is it a client" : "Are they clients"}?`,
    nameOnlyClients: "Clients whose balance is unknown",
    nameOnlyHeadings: "Headings",
    manyColumns: (count, columns) =>
      `${many(count, "column", "columns")} of amounts are explained by nothing (${columns}). Is one of them needed?`,
    noneNeeded: "None is needed",
    isOpen: (column) => `${column} is what is still open`,
    isPaid: (column) => `${column} was paid`,
    lettered: (lines, amount) =>
      `${many(lines, "line bears", "lines bear")} a matching code whose other side is missing (${amount}). Are they settled?`,
    onTheWay: (lines, status, amount) =>
      `${many(lines, "line is", "lines are")} “${status}” (${amount}). ${lines === 1 ? "Is it" : "Are they"} settled?`,
    blankOpen: (lines, amount) => `${many(lines, "line has", "lines have")} no open amount (${amount} invoiced). Are they settled?`,
    settled: "Settled",
    stillOpen: "Still open",
    asOf: (stated, last) => `The file says it is as of ${stated}, but its last invoice is of ${last}. Which day holds?`,
    asOfOption: (day) => `As of ${day}`,
    orphan: (row, count) => `Row ${row}${count > 1 ? ` and ${count - 1} more` : ""}: nothing says which client it is of.`,
    repeated: (number, times, amount) => `Invoice ${number} stands ${times} times with the same amount (${amount}). Count it once?`,
    once: "Once an invoice",
    each: "Each line",
    leads: (amount) => `The balance is ${amount}`,
    whichClient: "Its headings are not known. Which column names the client?",
    whichAmount: "Which column holds what the client still owes?",
    whichDue: "Which column holds the due day?",
    noDueDay: "None of them",
    what: (columns) =>
      `${many(columns, "column is recognised", "columns are recognised")}, but not what a row is. Which column holds the amount owed?`,
    status: (rows) => `${many(rows, "row is said to be paid", "rows are said to be paid")} with an amount still open. Which holds?`,
    owed: (heading) =>
      `The column “${heading}” is that of a list of suppliers, quotations, sales to come or stock: are these all the same amounts that clients owe?`,
    isOwed: "Yes, clients owe them",
    leadsClients: (clients) => many(clients, "client", "clients"),
  },
};
