import { dateOf, DayOrderEvidence, type DayOrder } from "../dates";
import { DecimalEvidence, numberOf, type Decimal } from "../numbers";
import { Notes } from "../segment/notes";
import { textsIn } from "../text/texts";
import { cellAt, flagOf, isBlank, isCellError, saysNothing, textOf, type Cell, type Grid } from "../values";
import type { RecognisedColumn } from "./layout";
import { holds, type Meaning } from "./meanings";

/** How a table writes decimals and dates, settled by all its rows and looked up only once a doubtful text is met. */
class TableNotation {
  private knownDecimal: { readonly decimal: Decimal | undefined } | undefined;
  private readonly kinds = new Map<number, boolean>();
  private readonly orders = new Map<number, DayOrder | undefined>();

  constructor(
    private readonly grid: Grid,
    private readonly rows: Int32Array,
    private readonly indexes: ReadonlyMap<Meaning, number>,
  ) {}

  get decimal(): Decimal | undefined {
    if (!this.knownDecimal) {
      const evidence = new DecimalEvidence();
      for (const [meaning, column] of this.indexes)
        if (holds(meaning) === "number") for (const row of this.rows) evidence.add(cellAt(this.grid, row, column));
      this.knownDecimal = { decimal: evidence.decimal };
    }
    return this.knownDecimal.decimal;
  }

  someText(column: number, is: (text: string) => boolean): boolean {
    let found = this.kinds.get(column);
    if (found === undefined) {
      found = this.rows.some((row) => {
        const text = textOf(cellAt(this.grid, row, column));
        return text !== null && is(text);
      });
      this.kinds.set(column, found);
    }
    return found;
  }

  dayOrder(column: number): DayOrder | undefined {
    if (!this.orders.has(column)) {
      const evidence = new DayOrderEvidence();
      for (const row of this.rows) evidence.add(cellAt(this.grid, row, column));
      this.orders.set(column, evidence.order);
    }
    return this.orders.get(column);
  }
}

/**
 * Reads the recognised columns of a table. What cannot be read is noted with its row and column and counts as missing;
 * how the table writes decimals and dates is settled by the table as a whole.
 */
export class TableColumns {
  private constructor(
    readonly grid: Grid,
    private readonly indexes: ReadonlyMap<Meaning, number>,
    /** The rows of the grid, from 0, that hold clients or invoices. */
    readonly rows: Int32Array,
    readonly notes: Notes,
    private readonly notation: TableNotation,
  ) {}

  static of(grid: Grid, columns: readonly RecognisedColumn[], rows: Int32Array, notes: Notes): TableColumns {
    const indexes = new Map<Meaning, number>();
    for (const { meaning, index } of columns) if (meaning) indexes.set(meaning, index);
    return new TableColumns(grid, indexes, rows, notes, new TableNotation(grid, rows, indexes));
  }

  /** Some of the rows, read as a part of the whole table: blocks that fit the processor's cache are what keeps a million rows quick. */
  block(from: number, to: number): TableColumns {
    return new TableColumns(this.grid, this.indexes, this.rows.subarray(from, to), this.notes, this.notation);
  }

  /** The same columns to be read again, what is wrong in them having been noted before. */
  silent(): TableColumns {
    return new TableColumns(this.grid, this.indexes, this.rows, new Notes(this.notes.language), this.notation);
  }

  get length(): number {
    return this.rows.length;
  }

  has(meaning: Meaning): boolean {
    return this.indexes.has(meaning);
  }

  cell(meaning: Meaning, i: number): Cell {
    const column = this.indexes.get(meaning);
    return column === undefined ? null : cellAt(this.grid, this.rows[i]!, column);
  }

  /** Numbers by row, NaN where missing; null where the table has no such column. */
  numbers(meaning: Meaning): Float64Array | null {
    const column = this.indexes.get(meaning);
    if (column === undefined) return null;
    const { grid, rows, length } = this;
    const values = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      const cell = grid[rows[i]!]![column];
      if (typeof cell === "number" && Number.isFinite(cell)) values[i] = cell;
      else values[i] = isBlank(cell) ? NaN : this.textNumber(cell!, i, column, meaning);
    }
    return values;
  }

  private textNumber(cell: Cell, i: number, column: number, meaning: Meaning): number {
    let value = numberOf(cell);
    if (value === "AMBIGUOUS_NUMBER") value = numberOf(cell, this.notation.decimal);
    if (typeof value === "number") return value;
    if (value === null || saysNothing(cell)) return NaN;
    this.note(value, i, column, cell, meaning);
    return NaN;
  }

  /** Days by row, NaN where missing. */
  dates(meaning: Meaning): Float64Array | null {
    const column = this.indexes.get(meaning);
    if (column === undefined) return null;
    const values = new Float64Array(this.length);
    for (let i = 0; i < values.length; i++) {
      const cell = cellAt(this.grid, this.rows[i]!, column);
      let day = dateOf(cell);
      if (day === "AMBIGUOUS_DATE") day = dateOf(cell, this.notation.dayOrder(column));
      values[i] = typeof day === "number" ? day : NaN;
      if (typeof day === "string" && !saysNothing(cell)) this.note(day, i, column, cell, meaning);
    }
    return values;
  }

  texts(meaning: Meaning): (string | null)[] | null {
    const column = this.indexes.get(meaning);
    if (column === undefined) return null;
    const values = new Array<string | null>(this.length);
    for (let i = 0; i < values.length; i++) {
      const cell = cellAt(this.grid, this.rows[i]!, column);
      values[i] = isCellError(cell) ? null : textOf(cell);
    }
    return values;
  }

  /** Whether the whole column, not only this block, holds a text of that kind; looked at once. */
  someText(meaning: Meaning, is: (text: string) => boolean): boolean {
    const column = this.indexes.get(meaning);
    return column !== undefined && this.notation.someText(column, is);
  }

  /** Where a column stands in the grid, from 0. */
  place(meaning: Meaning): number | null {
    return this.indexes.get(meaning) ?? null;
  }

  flags(meaning: Meaning): Uint8Array | null {
    const column = this.indexes.get(meaning);
    if (column === undefined) return null;
    const values = new Uint8Array(this.length);
    for (let i = 0; i < values.length; i++) values[i] = flagOf(cellAt(this.grid, this.rows[i]!, column)) ? 1 : 0;
    return values;
  }

  private note(
    code: "BAD_NUMBER" | "AMBIGUOUS_NUMBER" | "BAD_DATE" | "AMBIGUOUS_DATE" | "CELL_ERROR",
    i: number,
    column: number,
    cell: Cell,
    meaning: Meaning,
  ): void {
    const texts = textsIn(this.notes.language);
    const row = this.rows[i]!;
    this.notes.add(
      code,
      row,
      column,
      texts.notes.unread(this.notes.rowNumber(row), texts.meanings[meaning], String(cell).slice(0, 60), texts.faults[code]([])),
    );
  }
}
