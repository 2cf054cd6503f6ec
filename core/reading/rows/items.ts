import { cellAt, isBlank, textOf, type Cell } from "../../cells/values";
import { same } from "../structure/totals";
import { holdsNumber } from "../cells/cells";
import { additive } from "../columns/money-columns";
import type { Table } from "../table";

/** Whether a text may begin or end with a blank; most do not, and are not copied. */
const isEdge = (code: number): boolean => code <= 32 || code >= 160;

/** Whether a column holds a value twice among the lines. */
function repeats(table: Table, column: number): boolean {
  // A number and the same number as text may both stand there: then every line is looked at.
  const { numberCount, holds } = table.cells.column(column);
  const first = table.lines.length > 0 ? typeof table.grid[table.lines[0]!]![column] : "number";
  if (numberCount > 0 && table.lines.some((r) => holds[r] === holdsNumber && typeof table.grid[r]![column] !== first)) return true;
  const seen = new Set<Cell>();
  let before = -Infinity;
  let rising = true;
  for (const r of table.lines) {
    const cell = table.grid[r]![column] ?? null;
    if (isBlank(cell)) continue;
    if (rising && typeof cell === "number" && cell > before) {
      before = cell;
      continue;
    }
    if (rising) {
      // Numbers that rise are all different; from here on each is looked up.
      rising = false;
      for (const other of table.lines) {
        if (other === r) break;
        seen.add(table.grid[other]![column] ?? null);
      }
    }
    const size = seen.size;
    seen.add(typeof cell === "string" && (isEdge(cell.charCodeAt(0)) || isEdge(cell.charCodeAt(cell.length - 1))) ? cell.trim() : cell);
    if (seen.size === size) return true;
  }
  return false;
}

/** The lines of each invoice: of one client, number, due day and type. */
function linesOfInvoices(table: Table): number[][] {
  const number = table.place("invoiceNumber");
  const client = table.place("clientId") >= 0 ? table.place("clientId") : table.place("client");
  const due = table.place("dueDate");
  const types = table.place("documentType");
  const groups = new Map<string, number[]>();
  for (const r of table.lines) {
    const text = textOf(cellAt(table.grid, r, number));
    if (text === null) continue;
    const key = `${client >= 0 ? (textOf(cellAt(table.grid, r, client)) ?? "") : ""}|${text}|${due >= 0 ? (textOf(cellAt(table.grid, r, due)) ?? "") : ""}|${types >= 0 ? (textOf(cellAt(table.grid, r, types)) ?? "") : ""}`;
    const own = groups.get(key);
    if (own) own.push(r);
    else groups.set(key, [r]);
  }
  return [...groups.values()];
}

/** Lines that repeat an invoice are one invoice of its total; the same total on each of them is counted once. */
export function joinItems(table: Table): void {
  const number = table.place("invoiceNumber");
  if (number < 0 || table.foldLater || !repeats(table, number)) return;
  const given = table.given.get("openAmount");
  const open = given instanceof Float64Array ? given : (table.numbersOf("openAmount") ?? table.numbersOf("amount"));
  if (!open) return;
  const several = linesOfInvoices(table).filter((rows) => rows.length > 1);
  if (several.length === 0) return;
  // The same amount on every line of each invoice, while another column differs: the invoice's total, written on each.
  const repeated = several.filter((rows) => rows.every((r) => same(open[r]! || 0, open[rows[0]!]! || 0) && open[r] !== 0));
  if (repeated.length === 0 || repeated.length < several.length * 0.9) return;
  const first = repeated[0]!;
  // The lines of another column add up to it, or to the amount or what it is without VAT: then it is the total, counted once.
  const [amount, net, vat] = (["amount", "netAmount", "vatAmount"] as const).map((meaning) => table.numbersOf(meaning));
  const wholes = [open, amount, net, amount && vat ? amount.map((value, r) => value - (vat[r]! || 0)) : null].filter(
    (whole) => whole !== null && whole !== undefined,
  );
  const own = table.place(table.has("openAmount") ? "openAmount" : "amount");
  const itemised = table.columns.some(({ index, meaning }) => {
    // Lines that are equal and add up to the amount are parts of it, or half of it is paid: that is asked.
    if (index === own) return false;
    if (meaning !== null && (!additive.has(meaning) || meaning === "paidAmount" || meaning === "credit")) return false;
    const { numbers, numberCount } = table.cells.column(index);
    return (
      numberCount > 0 &&
      wholes.some(
        (whole) =>
          numbers !== whole &&
          repeated.every((rows) =>
            same(
              rows.reduce((sum, r) => sum + (numbers[r]! || 0), 0),
              whole[rows[0]!]!,
            ),
          ),
      )
    );
  });
  const drop = new Set(repeated.flatMap((rows) => rows.slice(1)));
  if (itemised) {
    table.lines = table.lines.filter((r) => !drop.has(r));
    return;
  }
  const proved = table.structure.totals.some(({ right }) => right.length > 0);
  if (proved) return;
  const answer = table.ask(
    "REPEATED_INVOICE",
    table.words.questions.repeated(textOf(cellAt(table.grid, first[0]!, number)) ?? "", first.length, table.money(open[first[0]!]!)),
    first[0]!,
    number,
    [
      { value: "each", text: table.words.questions.each, effect: "" },
      { value: "once", text: table.words.questions.once, effect: "" },
    ],
    "each",
  );
  if (answer !== "once") return;
  table.lines = table.lines.filter((r) => !drop.has(r));
}

/**
 * A list of payments repeats the whole amount of an invoice beside each: it counts once, and what was paid of it is added up.
 * Where nothing but the amounts says so the user is asked. Answers with what was paid of the lines that are left.
 */
export function joinPayments(table: Table, amount: Float64Array, paid: Float64Array): Float64Array {
  const number = table.place("invoiceNumber");
  if (number < 0 || !repeats(table, number)) return paid;
  const several = linesOfInvoices(table).filter((rows) => rows.length > 1);
  const dates = table.place("paidDate");
  const dayAt = (r: number): string | null => (dates < 0 ? null : textOf(cellAt(table.grid, r, dates)));
  const isRepeated = ([one, ...others]: readonly number[]): boolean =>
    amount[one!] !== 0 &&
    others.every((r) => same(amount[r]!, amount[one!]!)) &&
    others.some((r) => !same(paid[r] || 0, paid[one!] || 0) || dayAt(r) !== dayAt(one!));
  const repeated = several.filter(isRepeated);
  if (repeated.length === 0 || repeated.length < several.length * 0.9) return paid;
  const paidOf = (rows: readonly number[]): number => rows.reduce((sum, r) => sum + Math.abs(paid[r]! || 0), 0);
  if (repeated.some((rows) => paidOf(rows) > Math.abs(amount[rows[0]!]!) + 0.005)) return paid;
  const each = repeated.every((rows) => rows.every((r) => Math.abs(paid[r]!) > 0));
  const first = repeated[0]!;
  const [from] = first;
  if (!each || dates < 0 || table.structure.totals.some(({ right }) => right.some(({ column }) => column === table.place("amount")))) {
    const q = table.words.questions;
    const answer = table.ask(
      "REPEATED_INVOICE",
      q.repeated(textOf(cellAt(table.grid, from!, number)) ?? "", first.length, table.money(amount[from!]!)),
      from!,
      number,
      [
        { value: "each", text: q.each, effect: "" },
        { value: "once", text: q.once, effect: "" },
      ],
      each ? "once" : "each",
    );
    if (answer !== "once") return paid;
  }
  const sums = paid.slice();
  const days = dates < 0 ? null : table.cells.days(dates, table.dayOrder).slice();
  const drop = new Set<number>();
  for (const rows of repeated) {
    sums[rows[0]!] = rows.reduce((sum, r) => sum + (paid[r]! || 0), 0);
    if (days) days[rows[0]!] = Math.max(...rows.map((r) => days[r]!).filter((day) => day === day));
    for (const r of rows.slice(1)) drop.add(r);
  }
  table.lines = table.lines.filter((r) => !drop.has(r));
  table.given.set("paidAmount", sums);
  if (days) table.given.set("paidDate", days);
  return sums;
}
