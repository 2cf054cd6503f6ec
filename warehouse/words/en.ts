import type { WarehouseWords } from "./type";

export const warehouseEn: WarehouseWords = {
  usage: `npm run ledger -- FILE… --as-of 2026-10-31 --out result.parquet

  FILE                    a ledger of invoices: .csv, .txt, .tsv or .parquet; several files with the same headings are one ledger
  --as-of DAY             the day the ledger is looked at; without it, the day the file states
  --out FILE              the whole result: .parquet or .csv; summary, tiers and watch list are written beside it as .csv
  --answer CODE=VALUE     answers a question the reading asks; may be repeated
  --column "Heading=meaning"   says what a column means ("-" leaves it out); may be repeated
  --rates EUR=1,USD=0.92  what one unit of each currency is worth in yours
  --layout FILE           takes answers, columns and rates saved before
  --save-layout FILE      saves them for next month's export
  --policy FILE           your policy, as the pane exports it (JSON)
  --language fr|en        the language of the result (fr unless said)
  --threads N, --memory 1GB    what the engine may use`,
  errors: {
    noFile: "No file is given.",
    missing: (file) => `${file} can't be found.`,
    kind: (file) => `${file} is neither .csv, .txt, .tsv nor .parquet. Save a workbook as CSV, or open it in the workbench.`,
    noOut: "Say where the result goes: --out result.parquet",
    outKind: (file) => `--out ${file}: the result is written as .parquet or .csv.`,
    badAnswer: (given) => `--answer ${given}: write CODE=VALUE, as the question shows.`,
    badColumn: (given) =>
      `--column ${given}: write "Heading=meaning", with a heading of the file and a meaning such as amount, dueDate or client.`,
    badRates: (given) => `--rates ${given}: write EUR=1,USD=0.92.`,
    badLayout: (file) => `${file} is no saved layout.`,
    badPolicy: (file, why) => `${file} is not taken as a policy: ${why}`,
    otherHeaders: (file, first) => `${file} has other headings than ${first}: only files with the same headings are one ledger.`,
    tooLong: (file, why) => `${file} is too long to be read as a sheet (1,048,576 rows), and can't be read line by line: ${why}`,
    engine: (what) => `The file can't be read: ${what}`,
    interrupted: "Stopped. Nothing was written.",
    installed: "DuckDB is not installed: run npm run ledger from the project's folder, which installs it once.",
  },
  notFlat: {
    row: (row) => `row ${row} is no invoice (a title, a total, a heading). Export the lines alone.`,
    column: (header) =>
      `what the column “${header}” says of a line depends on other lines or columns. Export what is open of each invoice, or leave the column out: --column "${header}=-"`,
    kind: "it is not a ledger of invoices.",
    client: (rows, first) =>
      `${rows} rows name no client, the first is row ${first}. Answer --answer NO_CLIENT=unnamed to count each as a client of its own, or --answer NO_CLIENT=out.`,
    thin: (rows, first) =>
      `${rows} rows have an amount but hardly anything an invoice has, the first is row ${first}: perhaps totals. Answer --answer THIN_ROWS=line to count them, or --answer THIN_ROWS=out.`,
    label: (label) =>
      `a client is called “${label}”, which reads like a total. Answer --answer TOTAL_CLIENT=line to keep it, or --answer TOTAL_CLIENT=out.`,
  },
  questions: {
    head: "Before anything is rated, a question is open:",
    how: (code, value) => `--answer ${code}=${value}`,
    decimal: (example) => `“${example}” can be read as two numbers, and nothing in the file settles which sign is the decimal one.`,
    dayOrder: (example) => `“${example}” can be read as two days, and nothing in the file settles which.`,
    repeated: (invoices) => `${invoices} invoices stand on several lines that all bear the same amount.`,
    each: "each line counts",
    once: "the amount is the invoice's total and counts once",
    currencies: (list) => `The amounts are in several currencies: ${list}. Give --rates, or choose one:`,
    only: (currency) => `only the lines in ${currency}`,
  },
  notes: {
    unread: (column, count, example) => `${column}: ${count} cells can't be read, such as “${example}”. They count as missing.`,
    withoutAmount: (lines) => `${lines} lines have no amount and count nothing.`,
    later: (lines, amount) => `${lines} lines are dated after the day (${amount}) and left out.`,
    blankOpen: (lines, amount) =>
      `${lines} lines do not say what is open: their amount is (${amount}). If a blank means settled: --answer BLANK_OPEN=settled`,
    whole: "Read as a sheet, with its titles and totals.",
  },
  steps: { read: "Reading", meet: "Finding clients", fold: "Folding invoices", rate: "Rating", write: "Writing" },
  done: {
    read: (lines, invoices, clients) => `${lines} rows: ${invoices} invoices of ${clients} clients.`,
    amount: (amount, day) => `${amount} owed on ${day}.`,
    wrote: (file) => `Written: ${file}`,
    tooManyForSheet: (clients, file) =>
      `${clients} clients are more than a sheet holds (1,048,575 rows in Excel; 500,000 extracted rows in Connected Sheets): the sheets have the summary, ${file} has all of them.`,
    digest: (digest) => `Digest: ${digest}`,
    time: (seconds, memory) => `${seconds} s, ${memory} at most.`,
  },
};
