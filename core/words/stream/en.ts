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
    noClient: (lines, first) => `${lines} lines name no client, the first is row ${first}. Shall they count?`,
    unnamed: "Each as a client without a name",
    thin: (lines, first) =>
      `${lines} lines have an amount but hardly anything an invoice has, the first is row ${first}. Are they invoices?`,
    line: "Invoices, to be counted",
    leaveOut: "Totals, not counted",
    label: (label) => `A client is called “${label}”, which reads like a total. Which is it?`,
    client: "A client, to be counted",
    total: "A total, not counted",
    repeated: (invoices) => `${invoices} invoices stand on several lines that all bear the same amount. Shall each line count?`,
    each: "Each line",
    once: "Once an invoice",
  },
  notes: {
    unread: (column, count, example) => `${column}: ${count} cells can’t be read, such as “${example}”. They count as missing.`,
    withoutAmount: (lines) => `${lines} lines have no amount and count nothing.`,
    later: (lines, amount) => `${lines} lines are dated after the day (${amount}) and left out.`,
    blankOpen: (lines, amount) => `${lines} lines do not say what is open: their amount is (${amount}).`,
    otherCurrencies: (lines) => `${lines} lines in other currencies are left out.`,
    leftOut: (lines) => `${lines} lines are left out, as you answered.`,
  },
  proof: {
    rows: (rows, lines, counted) => `${rows} rows read: ${lines} lines, of which ${counted} counted.`,
    fold: (lines, clients, bytes) => `${lines} lines folded into ${clients} clients in ${bytes} MB.`,
  },
};
