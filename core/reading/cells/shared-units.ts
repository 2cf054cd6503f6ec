import { ageingBands, type Meaning } from "../../words/meanings";
import { currencyIn } from "./currencies";
import type { RecognisedColumn } from "../layout";
import { additive } from "../columns/money-columns";
import type { Table } from "../table";
import { same } from "../structure/totals";
import { factorOf, unitsIn, type ColumnUnit } from "./units";

const partsOfBalance: ReadonlySet<Meaning> = new Set<Meaning>(["overdue", ...ageingBands]);
/** Amounts that are parts of one another, or are compared with what is owed. */
const beside: ReadonlySet<Meaning> = new Set([...additive].filter((meaning) => meaning !== "netAmount" && meaning !== "vatAmount"));
const mostLooked = 400;

/**
 * Where some headings say that they count in thousands, `Encours (k€)`, and those beside say nothing, `Échu`, amounts of the
 * same order count in the same unit, and the proof says so; in euros they would be a thousand times as large.
 */
export function shareUnits(table: Table): void {
  const money = table.columns.filter(
    ({ index, meaning }) => meaning !== null && beside.has(meaning) && table.cells.column(index).numberCount > 0,
  );
  keepOnes(table, money);
  const named = money.filter(({ index }) => table.columns[index]!.unit !== null);
  const unit = named[0]?.unit ?? null;
  if (unit === null || named.some((column) => column.unit !== unit)) return;
  const silent = money.filter((column) => column.unit === null && currencyIn(column.header) === null);
  const holdsAmounts = ({ index }: RecognisedColumn): boolean => {
    const { numbers } = table.cells.column(index);
    return table.lines.some((r) => Math.abs(numbers[r]!) > 0);
  };
  const whole = named.find(holdsAmounts);
  if (!whole)
    askUnit(
      table,
      silent.filter((column) => holdsAmounts(column) && !addsUpToNothing(table, column.meaning)),
      named[0]!,
    );
  // Balances that are all nil are of no order: what adds up to them are their parts, in their unit.
  const ofOrder = silent.filter((column) => (whole ? isOfOrder(table, column, whole, unit) : addsUpToNothing(table, column.meaning)));
  // The bands of one balance count in one unit: one that holds a single large amount follows the others.
  const parts = silent.filter((column) => partsOfBalance.has(column.meaning!) && holdsAmounts(column));
  const partsAlike = 2 * ofOrder.filter(({ meaning }) => partsOfBalance.has(meaning!)).length > parts.length;
  const alike = silent.filter((column) => (partsOfBalance.has(column.meaning!) ? partsAlike : ofOrder.includes(column)));
  if (alike.length === 0) return;
  for (const { index } of alike) table.columns[index] = { ...table.columns[index]!, unit };
  table.details.push(
    table.words.proof.sharedUnit(
      alike.map(({ header }) => header.trim()),
      (whole ?? named[0]!).header.trim(),
    ),
  );
}

/** Below a title in thousands `Plafond (€)`, whose amounts are of another order than those that name nothing, counts in ones. */
function keepOnes(table: Table, money: readonly RecognisedColumn[]): void {
  const unit = table.amountUnit;
  if (unit === "ones" || table.options.columns?.amounts?.unit !== undefined) return;
  const [like] = money.filter(({ header }) => currencyIn(header) === null);
  if (!like) return;
  for (const column of money)
    if (column.unit === unit && !column.corrected && namesCurrencyAlone(column.header) && !isOfOrder(table, column, like, unit))
      table.columns[column.index] = { ...column, unit: null };
}

const namesCurrencyAlone = (header: string): boolean => currencyIn(header) !== null && unitsIn(header).length === 0;

/** So much on most lines of a column is no amount in thousands. */
const mostInThousands = 1000;

/** Beside headings in thousands over nothing but zeros, amounts whose heading says no unit may count in thousands too. */
function askUnit(table: Table, silent: readonly RecognisedColumn[], like: RecognisedColumn): void {
  const few = table.lines.subarray(0, mostLooked);
  const unsure = silent.filter(({ index }) => (median(few, (r) => table.cells.column(index).numbers[r]!) ?? 0) < mostInThousands);
  // Amounts of tens of thousands beside them are no thousands.
  if (unsure.length === 0 || unsure.length < silent.length) return;
  const q = table.words.questions;
  const answer = table.ask(
    "UNIT",
    q.unit(
      unsure.map(({ header }) => header.trim()),
      like.header.trim(),
    ),
    null,
    unsure[0]!.index,
    [
      { value: "alike", text: q.unitAlike(like.header.trim()), effect: "" },
      { value: "ones", text: q.asWritten, effect: "" },
    ],
    "alike",
  );
  if (answer === "alike") for (const { index } of unsure) table.columns[index] = { ...table.columns[index]!, unit: like.unit };
}

/** Whether the bands of each line cancel out, as those of a balance of nil do. */
function addsUpToNothing(table: Table, meaning: Meaning | null): boolean {
  const bands = table.columns.filter((column) => column.meaning !== null && (ageingBands as readonly Meaning[]).includes(column.meaning));
  if (bands.length < 2 || meaning === null || !partsOfBalance.has(meaning)) return false;
  const columns = bands.map(({ index }) => table.cells.column(index).numbers);
  return table.lines.every((r) =>
    same(
      columns.reduce((sum, numbers) => sum + (numbers[r]! || 0), 0),
      0,
    ),
  );
}

/** Whether what stands in one column is nearer to what stands beside it than to so many times that. */
function isOfOrder(table: Table, { index }: RecognisedColumn, { index: other }: RecognisedColumn, unit: ColumnUnit): boolean {
  const [own, whole] = [table.cells.column(index).numbers, table.cells.column(other).numbers];
  const few = table.lines.subarray(0, mostLooked);
  const inRow = median(few, (r) => own[r]! / whole[r]!);
  // A client that owes nothing has no share of it: the columns are compared as they are.
  const ratio = inRow ?? (median(few, (r) => own[r]!) ?? NaN) / (median(few, (r) => whole[r]!) ?? NaN);
  // Sales of a year are some ten times what is owed of them.
  const factor = factorOf(unit, "balance", () => false);
  // In euros beside cents it would be a hundredth of them.
  return factor < 1 ? ratio > Math.sqrt(factor / 10) : ratio < Math.sqrt(10 * factor);
}

/** The middle of what rows give, the lesser of two, without zeros and signs; null where they give nothing. */
function median(rows: Int32Array, valueOf: (row: number) => number): number | null {
  const values = Array.from(rows, (r) => Math.abs(valueOf(r))).filter((value) => value > 0 && value < Infinity);
  values.sort((a, b) => a - b);
  return values[(values.length - 1) >> 1] ?? null;
}
