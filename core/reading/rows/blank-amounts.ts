import { columnLetters } from "../../cells/address";
import { cellAt, isBlank, saysNil } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { holdsNothing } from "../cells/cells";
import { same } from "../structure/totals";
import type { Table } from "../table";
import { agedMeanings } from "./client-signs";

interface AgedColumn {
  readonly meaning: Meaning;
  readonly index: number;
  readonly header: string;
  /** No other column means the same. */
  readonly alone: boolean;
  readonly holds: Uint8Array;
  readonly numbers: Float64Array;
  readonly numberCount: number;
  /** No cell of it is blank. */
  readonly isFull: boolean;
}

interface BlankAmounts {
  readonly column: AgedColumn;
  readonly rows: readonly number[];
  /** A total that holds adds up all of these rows. */
  readonly held: boolean;
}

/**
 * A dash is zero; `n/a` never is. A blank is zero where its own row adds up to the balance without it. Where rows of a table
 * prove that, or the row fills another band, so is one in a column that writes no zero and whose total holds. A total alone
 * says nothing of a blank, since a sum passes over it: that is asked.
 */
export function zerosOfClients(table: Table): void {
  const aged = agedColumns(table);
  if (!aged.some(({ holds, isFull }) => !isFull && table.lines.some((r) => holds[r] === holdsNothing))) return;
  const proof = whatBandsProve(table, aged);
  const open: BlankAmounts[] = [];
  const filled = new Map<Meaning, Float64Array>();
  const fill = ({ meaning, numbers }: AgedColumn, rows: readonly number[]): void => {
    const values = filled.get(meaning) ?? numbers.slice();
    for (const r of rows) values[r] = 0;
    filled.set(meaning, values);
  };
  for (const column of aged) {
    if (!column.alone || table.given.has(column.meaning)) continue;
    const { zero, unknown } = blanksOf(table, column, proof);
    if (zero.length > 0) fill(column, zero);
    // A column that is blank altogether states nothing.
    if (unknown.rows.length > 0 && column.numberCount > 0) open.push(unknown);
  }
  if (open.length > 0 && areZero(table, open)) for (const { column, rows } of open) fill(column, rows);
  for (const [meaning, values] of filled) table.given.set(meaning, values);
}

const agedColumns = (table: Table): AgedColumn[] =>
  agedMeanings.flatMap((meaning) => {
    const own = table.columns.filter((column) => column.meaning === meaning);
    return own.map(({ index, header }) => {
      const { holds, numbers, numberCount, textCount } = table.cells.column(index);
      const isFull = numberCount + textCount === holds.length;
      return { meaning, index, header, alone: own.length === 1, holds, numbers, numberCount, isFull };
    });
  });

const isBlankAt = (table: Table, { index, holds }: AgedColumn, r: number): boolean =>
  holds[r] === holdsNothing && isBlank(cellAt(table.grid, r, index));

interface Proof {
  /** The bands with what is not due, or `Échu` with `Non échu`. */
  readonly parts: readonly AgedColumn[];
  /** More than one of them is of what is late. */
  readonly areSeveral: boolean;
  /** 1 for a row whose parts add up to its balance, where they are all there is. */
  readonly adds: Uint8Array | null;
  /** Whether a row with a blank adds up without it. */
  readonly isProved: boolean;
}

/** What the rows of bands prove of blanks: `Encours` 500, `Non échu` 500, `Échu` blank. */
function whatBandsProve(table: Table, aged: readonly AgedColumn[]): Proof {
  const balance = aged.find(({ meaning }) => meaning === "balance");
  const bands = aged.filter(({ meaning }) => meaning !== "balance" && meaning !== "overdue" && meaning !== "notDue");
  const late = bands.length > 0 ? bands : aged.filter(({ meaning }) => meaning === "overdue");
  const parts = [...late, ...aged.filter(({ meaning }) => meaning === "notDue")];
  const complete = parts.length > late.length && late.length > 0;
  const adds = new Uint8Array(table.grid.length);
  let isProved = false;
  for (const r of table.lines) {
    const whole = balance ? balance.numbers[r]! : NaN;
    if (whole !== whole) continue;
    let sum = 0;
    let blanks = 0;
    for (const part of parts) {
      sum += part.numbers[r]! || 0;
      if (isBlankAt(table, part, r)) blanks++;
    }
    if (blanks === parts.length || !same(sum, whole)) continue;
    adds[r] = 1;
    isProved ||= blanks > 0 && whole !== 0;
  }
  return { parts, areSeveral: late.length > 1, adds: complete ? adds : null, isProved };
}

/** The rows of a column in which nothing stands that is zero for sure, and those in which it may be unknown. */
function blanksOf(
  table: Table,
  column: AgedColumn,
  { parts, areSeveral, adds, isProved }: Proof,
): { readonly zero: readonly number[]; readonly unknown: BlankAmounts } {
  const { index, holds, numbers } = column;
  const writesZero = table.lines.some((r) => numbers[r] === 0);
  const held = new Uint8Array(table.grid.length);
  if (!writesZero)
    for (const { row, leads, right, from, to } of table.structure.totals)
      if (right.some((each) => each.column === index && each.stated !== 0))
        held.fill(1, table.structure.lines[from], leads ? table.structure.lines[to - 1]! + 1 : row);
  const isPart = parts.includes(column);
  const zero: number[] = [];
  const rows: number[] = [];
  for (const r of table.lines) {
    if (holds[r] !== holdsNothing) continue;
    if (!isBlankAt(table, column, r)) {
      if (saysNil(cellAt(table.grid, r, index))) zero.push(r);
      continue;
    }
    const beside = isPart && areSeveral && parts.some((part) => part !== column && !Number.isNaN(part.numbers[r]));
    if ((isPart && adds?.[r] === 1) || (beside && !writesZero) || (held[r] === 1 && isProved)) zero.push(r);
    else if (!writesZero) rows.push(r);
  }
  return { zero, unknown: { column, rows, held: rows.every((r) => held[r] === 1) } };
}

/** Whether the user says that blanks of which nothing proves anything are zero; else they are unknown. */
function areZero(table: Table, open: readonly BlankAmounts[]): boolean {
  const q = table.words.questions;
  const [first] = open;
  const answer = table.ask(
    "BLANK_AMOUNTS",
    q.blankAmounts(
      open.reduce((sum, { rows }) => sum + rows.length, 0),
      open.map(({ column }) => column.header || columnLetters(column.index)).join(", "),
      open.every(({ held }) => held),
    ),
    first!.rows[0]!,
    first!.column.index,
    [
      { value: "unknown", text: q.blankUnknown, effect: "" },
      { value: "zero", text: q.blankZero, effect: "" },
    ],
    "unknown",
  );
  return answer === "zero";
}
