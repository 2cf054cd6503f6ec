import type { StreamWords } from "./type";

export const streamEn: StreamWords = {
  notFlat: {
    row: (row) => `row ${row} is no invoice (a title, a total, a heading). Export the lines alone.`,
    column: (header) =>
      `what the column “${header}” says of a line depends on other lines or columns. Export what is open of each invoice, or leave the column out.`,
    kind: "its first rows are no ledger of invoices: a client, an amount, and an invoice’s number or day.",
    question: "its first rows leave a question open.",
  },
  questions: {
    decimal: (example) => `“${example}”: does the comma or the point part the decimals?`,
    dayOrder: (example) => `“${example}”: does the day come first?`,
    currencies: (list) => `The amounts are in several currencies (${list}) and don’t add up. Which one shall be segmented?`,
    currenciesBeside: (list) =>
      `Amounts bear several currencies (${list}), which don’t add up. Export one currency at a time, or with a column that names it.`,
    only: (currency) => `Only the lines in ${currency}`,
    noClient: (lines, first) => `Lines that name no client: ${lines}, the first is row ${first}. Shall they count?`,
    unnamed: "Each as a client without a name",
    notCounted: "Not to be counted",
    thin: (lines, first) =>
      `Lines with an amount but hardly anything an invoice has: ${lines}, the first is row ${first}. Are they invoices?`,
    line: "Invoices, to be counted",
    leaveOut: "Totals, not counted",
    label: (label) => `A client is called “${label}”, which reads like a total. Which is it?`,
    client: "A client, to be counted",
    total: "A total, not counted",
    repeated: (invoices) => `Invoices on several lines that all bear the same amount: ${invoices}. Shall each line count?`,
    each: "Each line",
    once: "Once an invoice",
  },
  notes: {
    unread: (column, count, example) => `${column}: cells that can’t be read, counted as missing: ${count}, such as “${example}”.`,
    withoutAmount: (lines) => `Lines without an amount, not counted: ${lines}.`,
    later: (lines, amount) => `Lines dated after the day, left out: ${lines} (${amount}).`,
    blankOpen: (lines, amount) => `Lines that do not say what is open, taken for their amount: ${lines} (${amount}).`,
    otherCurrencies: (lines) => `Lines in other currencies, left out: ${lines}.`,
    leftOut: (lines) => `Lines left out, as you answered: ${lines}.`,
  },
  proof: {
    rows: (rows, lines, counted) => `${rows} rows read: ${lines} lines, of which ${counted} counted.`,
    fold: (lines, clients, bytes) => `${lines} lines folded into ${clients} clients in ${bytes} MB.`,
  },
};
