import { fold } from "../../cells/fold";
import { numberOf } from "../../cells/numbers";
import { cellAt, flagOf, isBlank, textOf, type Cell, type Grid } from "../../cells/values";
import { ageingBands, type Meaning } from "../../words/meanings";
import type { RecognisedColumn } from "../layout";
import { marksPaid, saysPaidOrNot, saysStatus } from "../rows/invoice-status";
import { same } from "../structure/totals";
import type { Table } from "../table";
import { names as nameMeanings } from "./assignment";
import { bandsOfHead } from "./column-bands";
import { answeredByFlags } from "./document-types";
import { candidatesFor, isVague } from "./headers";

export const ledgerMoney: readonly Meaning[] = ["amount", "openAmount", "debit", "credit", "paidAmount"];

export const invoiceSigns: readonly Meaning[] = ["invoiceDate", "dueDate", "invoiceNumber", "paidDate"];

const limits: readonly Meaning[] = ["creditLimit", "insuredLimit", "recommendedLimit"];

export const has = (columns: readonly RecognisedColumn[], wanted: readonly Meaning[]): boolean =>
  columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));

export const isClientTable = (columns: readonly RecognisedColumn[]): boolean =>
  has(columns, nameMeanings) &&
  (has(columns, ["balance"]) || [...ageingBands, "overdue" as const].filter((band) => has(columns, [band])).length >= 2);

/**
 * Whether each row is a client although a column reads as numbers or days of invoices: no client stands twice, and no heading
 * is surely that of an invoice. `N°` 1, 2, 3 counts the clients of a list kept by hand.
 */
function hasOneRowPerClient(
  grid: Grid,
  columns: readonly RecognisedColumn[],
  sample: Int32Array,
  asClients: readonly RecognisedColumn[],
): boolean {
  if (has(columns, ["dueDate", "paidDate", "ageDays", "documentType"])) return false;
  // One day beside a limit may be that of the limit.
  if (has(columns, ["invoiceDate"]) && (has(columns, ["invoiceNumber"]) || !has(asClients, limits))) return false;
  const client = columns.find(({ meaning }) => meaning === "client")?.index;
  if (
    client === undefined ||
    columns.some(
      ({ index, header, meaning }) => meaning === "invoiceNumber" && !isVague(header) && !holdsSums(grid, index, sample, columns),
    )
  )
    return false;
  const names = Array.from(sample, (r) => textOf(cellAt(grid, r, client))).filter((name) => name !== null);
  return names.length > 0 && new Set(names.map(fold)).size === names.length;
}

/** Whether each day of a list has several clients, and clients stand there on several days: what they owed on each, not invoices. */
function isOfSeveralDays(
  grid: Grid,
  columns: readonly RecognisedColumn[],
  asClients: readonly RecognisedColumn[],
  sample: Int32Array,
): boolean {
  const [day, client] = (["invoiceDate", "client"] as const).map((wanted) => columns.find(({ meaning }) => meaning === wanted)?.index);
  if (day === undefined || client === undefined || has(columns, ["invoiceNumber", "dueDate", "paidDate", "documentType", "ageDays"]))
    return false;
  if (!has(asClients, ["overdue", ...ageingBands, ...limits])) return false;
  const days = Array.from(sample, (r) => textOf(cellAt(grid, r, day)) ?? "");
  const names = Array.from(sample, (r) => fold(textOf(cellAt(grid, r, client)) ?? ""));
  const isShared = days.every((own, k) => days.some((other, n) => n !== k && other === own));
  return (
    isShared &&
    new Set(days).size > 1 &&
    new Set(names).size < names.length &&
    new Set(names.map((name, k) => `${name}\n${days[k]!}`)).size === names.length
  );
}

/** What clients alone have: a list that has one of them says what each owes. */
const ofClients: readonly Meaning[] = ["overdue", ...ageingBands, ...limits, "sales", "turnover", "equity"];

/** Whether rows are invoices without number or day: beside one amount a column says what is paid, whether it is, or its ageing band. */
function areInvoicesByStatus(
  grid: Grid,
  columns: readonly RecognisedColumn[],
  asClients: readonly RecognisedColumn[],
  sample: Int32Array,
): boolean {
  if (!has(columns, ["amount", "openAmount"]) || has(columns, ["debit", "credit"]) || has(asClients, ofClients)) return false;
  return columns.some(({ index, header, meaning }) => {
    const cells = Array.from(sample, (r) => cellAt(grid, r, index)).filter((cell) => !isBlank(cell));
    if (meaning === "paidAmount") return !has(columns, ["openAmount"]) && cells.some((cell) => flagOf(cell) === undefined);
    // A column that names the ageing band of each amount, `Tranche`, says how late it is, as a due date would.
    if (
      meaning === null &&
      cells.length === sample.length &&
      cells.length > 1 &&
      cells.every((cell) => bandsOfHead([textOf(cell) ?? ""])[0])
    )
      return true;
    const mayBeFlags = candidatesFor(header).some((each) => answeredByFlags.includes(each.meaning));
    if (mayBeFlags && cells.length > 0 && cells.every((cell) => typeof cell !== "number" && marksPaid(header, cell))) return true;
    return (meaning === "paymentStatus" || header === "" || saysStatus(header)) && saysPaidOrNot(cells);
  });
}

/** Whether what is headed as the number of a document, `Factures` or `Facturé`, is how many there are or how much they come to. */
function holdsSums(grid: Grid, column: number, sample: Int32Array, columns: readonly RecognisedColumn[]): boolean {
  const placeOf = (wanted: Meaning): number => columns.find(({ meaning }) => meaning === wanted)?.index ?? -1;
  const [paid, open] = [placeOf("paidAmount"), placeOf("openAmount")];
  // What is paid leaves what is owed: no number of a document does.
  if (paid >= 0 && open >= 0 && sample.length > 1 && sample.every((r) => leaves(grid[r]!, column, paid, open))) return true;
  return (
    sample.every((r) => isBlank(cellAt(grid, r, column)) || /^\d{1,3}$/.test(textOf(cellAt(grid, r, column))!)) ||
    holdsAmounts(grid, column, sample)
  );
}

/** Whether cents or parted thousands stand in a column, which no number of a document has. */
function holdsAmounts(grid: Grid, column: number, sample: Int32Array): boolean {
  return sample.some((r) => {
    const cell = cellAt(grid, r, column);
    const value = numberOf(cell);
    if (typeof value === "number" && value % 1 !== 0) return true;
    return (
      typeof cell === "string" && /^-?\d{1,3}(?:[\s.,]\d{3})*[.,]\d\d$|^-?\d{1,3}(?:\s\d{3})+$/.test(cell.trim().replace(/ [dc]r?$/i, ""))
    );
  });
}

/** Whether one cell less another, which may be blank, is a third. */
function leaves(row: readonly Cell[], whole: number, less: number, rest: number): boolean {
  const [from, taken, left] = [numberOf(row[whole]), isBlank(row[less]) ? 0 : numberOf(row[less]), numberOf(row[rest])];
  return typeof from === "number" && typeof taken === "number" && typeof left === "number" && same(from - taken, left);
}

/** `Facturé` 1 000,50 beside `Réglé` is how much, not the number of an invoice. */
export function amountsAsSuch(grid: Grid, columns: readonly RecognisedColumn[], sample: Int32Array): RecognisedColumn[] {
  if (has(columns, ["amount", "openAmount", "debit"]) || !has(columns, ["paidAmount"])) return [...columns];
  return columns.map((column) =>
    column.meaning === "invoiceNumber" && !column.corrected && holdsAmounts(grid, column.index, sample)
      ? { ...column, meaning: "amount" }
      : column,
  );
}

/** Whether a table's rows are invoices or clients, by what its columns mean in each: days and numbers of documents, or what each owes. */
export function tellInvoicesFromClients(
  table: Table,
  asLedger: RecognisedColumn[],
  asClients: RecognisedColumn[],
  sample: Int32Array,
): void {
  const { grid } = table;
  const bands = bandsOfHead(table.spoken).flatMap((band, column) => (band ? [{ column, band }] : []));
  // `Solde` over whole amounts that could be days: in a table of clients it is what they owe, not the day they paid.
  const isInvoiceSign = ({ index, meaning }: RecognisedColumn): boolean =>
    meaning !== null && invoiceSigns.includes(meaning) && !(meaning === "paidDate" && asClients[index]!.meaning === "balance");
  const ledger =
    (asLedger.some(isInvoiceSign) &&
      (has(asLedger, ledgerMoney) || bands.length >= 2) &&
      !(
        isClientTable(asClients) &&
        (hasOneRowPerClient(grid, asLedger, sample, asClients) || isOfSeveralDays(grid, asLedger, asClients, sample))
      )) ||
    areInvoicesByStatus(grid, asLedger, asClients, sample);
  if (ledger) {
    table.kind = "ledger";
    table.columns = asLedger;
    table.bands = bands;
    return;
  }
  table.columns = asClients;
  table.kind =
    isClientTable(asClients) || (has(asClients, nameMeanings) && has(asClients, ["debit"]) && has(asClients, ["credit"]))
      ? "clients"
      : null;
  // Where neither fits and two columns are days or numbers of invoices, the amount asked for later is an invoice's.
  if (table.kind === null && invoiceSigns.filter((sign) => has(asLedger, [sign])).length > 1) table.columns = asLedger;
}
