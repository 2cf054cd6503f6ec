import { dateOf, isOpenDay, type DayOrder } from "../../cells/dates";
import { notPlain, readNumber, readPlain, type Decimal } from "../../cells/numbers";
import { mayBeTotal } from "../structure/labels";
import { columnCount, isCellError, saysNothing, type Cell, type Grid } from "../../cells/values";

/** What a cell of a column holds. Signs for "nothing here" are blanks. */
export const holdsNothing = 0;
export const holdsNumber = 1;
export const holdsText = 2;
export const holdsError = 3;

/** One column: what each cell holds, and its number where it is one, NaN elsewhere. */
export class TypedColumn {
  readonly holds: Uint8Array;
  /** How many cells hold a number, a text. */
  numberCount = 0;
  textCount = 0;
  /** Whether a text was read as a number that proves a decimal comma, a decimal point. */
  comma = false;
  dot = false;
  /** Whether a number bears its side: `500.00 Cr`. */
  sided = false;
  /** Null while nobody has asked for its numbers: the grid holds them, as numbers or as texts. */
  stored: Float64Array | null = null;
  /** 1 for a cell that may be the word for a total; null where nobody has asked. */
  suspects: Uint8Array | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly place: number,
  ) {
    this.holds = new Uint8Array(grid.length);
  }

  /** By row. */
  get numbers(): Float64Array {
    return this.stored ?? this.store(this.grid.length);
  }

  /** Keeps the numbers beside the grid from now on; those of the rows before `row` are found there. */
  store(row: number): Float64Array {
    const { grid, holds, place } = this;
    const numbers = new Float64Array(grid.length);
    for (let r = 0; r < row; r++) numbers[r] = holds[r] === holdsNumber ? numberIn(grid[r]![place]!) : NaN;
    return (this.stored = numbers);
  }

  /** The number of a row, NaN where it holds none. */
  numberAt(row: number): number {
    if (this.stored !== null) return this.stored[row]!;
    return this.holds[row] === holdsNumber ? numberIn(this.grid[row]![this.place]!) : NaN;
  }
}

/** The number a cell was found to hold. */
const numberIn = (cell: Cell): number => (typeof cell === "number" ? cell : readNumber(cell as string)!.value);

const none: ReadonlySet<number> = new Set();

/** Where a number goes that is not stored. */
const spare = new Float64Array(1);

const isSuspect = (cell: Cell | undefined): boolean => (typeof cell === "string" ? mayBeTotal(cell) : typeof cell === "boolean");

/** Few enough for the cells of that many rows to stay in the processor's cache while column after column is typed. */
const blockRows = 512;

/** A text that can be read as two numbers. */
interface OpenNumber {
  readonly row: number;
  readonly column: number;
  readonly sign: Decimal;
  readonly grouped: number;
}

/** The cells of a range by column, typed once; the raw grid stays beside it. */
export class Cells {
  readonly height: number;
  private readonly columns: (TypedColumn | undefined)[] = [];
  private knownWidth = -1;
  private readonly open: OpenNumber[] = [];
  private readonly dayColumns = new Map<string, Float64Array>();
  /** The decimal sign the table was found to use. */
  decimal: Decimal | undefined;
  readonly currencies: string[] = [];
  /** Amounts with `Cr` behind them were found to count in crores. */
  holdsCrores = false;
  /** By column and row, 1 more than the place among `currencies` of the currency written beside a number; 0 where none is. */
  private readonly written = new Map<number, Uint16Array>();

  constructor(
    readonly grid: Grid,
    private readonly formats?: readonly (readonly (string | null)[])[],
  ) {
    this.height = grid.length;
  }

  get width(): number {
    if (this.knownWidth < 0) this.knownWidth = columnCount(this.grid);
    return this.knownWidth;
  }

  cell(row: number, column: number): Cell {
    return this.grid[row]?.[column] ?? null;
  }

  /** A column, typed the first time it is asked for. */
  column(c: number): TypedColumn {
    return this.columns[c] ?? (this.prepare([c]), this.columns[c]!);
  }

  /** What a few cells of a column hold, by place among `rows`; the rest of it stays untyped. */
  look(
    c: number,
    rows: Int32Array,
  ): {
    readonly holds: Uint8Array;
    readonly numbers: Float64Array;
    readonly written: boolean;
    readonly shares: boolean;
    /** By place, whether decimals are written out: `1 458,00`. */
    readonly decimals: Uint8Array;
  } {
    const decimals = new Uint8Array(rows.length);
    let percents = 0;
    let amounts = 0;
    const holds = new Uint8Array(rows.length);
    const numbers = new Float64Array(rows.length).fill(NaN);
    let written = false;
    for (let k = 0; k < rows.length; k++) {
      const cell = this.grid[rows[k]!]![c];
      if (cell === null || cell === undefined || cell === "") continue;
      holds[k] = holdsText;
      if (typeof cell === "number" && cell - cell === 0) {
        numbers[k] = cell;
        if (this.formats?.[rows[k]!]?.[c]?.includes("%")) percents++;
      } else if (typeof cell === "string") {
        const read = readNumber(cell);
        if (!read) {
          if (saysNothing(cell) || cell.trim() === "") holds[k] = holdsNothing;
          continue;
        }
        written = true;
        if (read.percent) percents++;
        if (read.sign !== "") decimals[k] = 1;
        numbers[k] = read.value;
      } else continue;
      amounts++;
      holds[k] = holdsNumber;
    }
    return { holds, numbers, written, shares: percents * 2 > amounts, decimals };
  }

  /** 1 for each cell of a column that may be the word for a total, or cannot be a name at all. */
  suspects(c: number): Uint8Array {
    const column = this.column(c);
    if (column.suspects) return column.suspects;
    const suspects = (column.suspects = new Uint8Array(this.height));
    for (let r = 0; r < suspects.length; r++) if (isSuspect(this.grid[r]![c])) suspects[r] = 1;
    return suspects;
  }

  /** Types several columns in one pass over the rows: the numbers of some of them are stored, of some it is looked whether they hold totals. */
  prepare(wanted: readonly number[], stored: ReadonlySet<number> = none, names: ReadonlySet<number> = none): void {
    const { grid, height } = this;
    const columns = [...new Set(wanted)].filter((c) => this.columns[c] === undefined);
    if (columns.length === 0) return;
    for (const c of columns) {
      const column = (this.columns[c] = new TypedColumn(grid, c));
      if (stored.has(c)) column.store(0);
      if (names.has(c)) column.suspects = new Uint8Array(height);
    }
    for (let from = 0; from < height; from += blockRows) {
      const to = Math.min(height, from + blockRows);
      for (const c of columns) this.type(c, this.columns[c]!, from, to);
    }
  }

  private type(c: number, column: TypedColumn, from: number, to: number): void {
    const { grid, formats } = this;
    const { holds, suspects } = column;
    const numbers = column.stored;
    let numberCount = 0;
    let commas = 0;
    let dots = 0;
    for (let r = from; r < to; r++) {
      const cell = grid[r]![c];
      if (typeof cell === "number" && cell - cell === 0) {
        holds[r] = holdsNumber;
        if (numbers !== null) numbers[r] = cell;
        numberCount++;
        if (formats) {
          const format = formats[r]?.[c];
          if (format) this.noteFormat(r, c, format);
        }
      } else if (typeof cell === "string") {
        if (suspects !== null && mayBeTotal(cell)) suspects[r] = 1;
        const sign = numbers === null ? readPlain(cell, spare, 0) : readPlain(cell, numbers, r);
        if (sign !== notPlain) {
          holds[r] = holdsNumber;
          numberCount++;
          if (sign === 44) commas++;
          else if (sign === 46) dots++;
          continue;
        }
        const kind = this.text(cell, r, c, column);
        holds[r] = kind;
        if (kind === holdsNumber) {
          numberCount++;
          continue;
        }
        if (numbers !== null) numbers[r] = NaN;
        if (kind === holdsText) column.textCount++;
      } else {
        if (numbers !== null) numbers[r] = NaN;
        if (typeof cell === "number") holds[r] = holdsError;
        else if (typeof cell === "boolean") {
          if (suspects !== null) suspects[r] = 1;
          holds[r] = holdsText;
          column.textCount++;
        }
      }
    }
    column.numberCount += numberCount;
    if (commas > 0) column.comma = true;
    if (dots > 0) column.dot = true;
  }

  private text(cell: string, r: number, c: number, column: TypedColumn): number {
    if (cell.length === 0) return holdsNothing;
    const read = readNumber(cell);
    if (!read) {
      const first = cell.charCodeAt(0);
      // A longer text that begins with a letter is neither blank nor a sign for nothing nor an error.
      if (cell.length > 9 && ((first >= 65 && first <= 90) || (first >= 97 && first <= 122))) return holdsText;
      if (cell.trim() === "" || (saysNothing(cell) && !/[a-z]{4}/i.test(cell))) return holdsNothing;
      return isCellError(cell) ? holdsError : holdsText;
    }
    if (column.stored) column.stored[r] = read.value;
    if (read.side !== 0) column.sided = true;
    if (read.sign !== "") {
      if (!Number.isNaN(read.grouped)) this.open.push({ row: r, column: c, sign: read.sign, grouped: read.grouped });
      else if (!read.percent) {
        if (read.sign === ",") column.comma = true;
        else column.dot = true;
      }
    }
    if (read.currency !== "") this.noteCurrency(r, c, read.currency);
    return holdsNumber;
  }

  private noteCurrency(row: number, column: number, code: string): void {
    let place = this.currencies.indexOf(code);
    if (place < 0) place = this.currencies.push(code) - 1;
    let own = this.written.get(column);
    if (!own) this.written.set(column, (own = new Uint16Array(this.height)));
    own[row] = place + 1;
  }

  /** The currency written beside the amounts of each row in some columns: a client may be called `C$0`. Null where none is. */
  writtenIn(columns: readonly number[]): ((row: number) => string) | null {
    const found = columns.flatMap((column) => this.written.get(column) ?? []);
    if (found.length === 0) return null;
    return (row) => {
      for (const own of found) if (own[row] !== 0) return this.currencies[own[row]! - 1]!;
      return "";
    };
  }

  /** A number format names the currency: `#,##0.00 [$€-40C]`, `[$USD] #,##0.00`, `#,##0 "CHF"`. */
  private noteFormat(row: number, column: number, format: string): void {
    const match = /\[\$([^\]-]+)|"\s*([A-Z]{3}|[€$£¥₹])\s*"|([€£¥₹])|\\?(\$)(?!-)/.exec(format);
    const sign = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (!sign) return;
    const code = readNumber(`1 ${sign}`)?.currency;
    if (code) this.noteCurrency(row, column, code);
  }

  /** Settles the decimal sign by the numbers of some columns. Answers with a cell that stays open, an amount if there is one, null where none does. */
  settleDecimal(
    columns: readonly number[],
    amounts: ReadonlySet<number>,
    answer: Decimal | undefined,
  ): { readonly row: number; readonly column: number } | null {
    this.prepare(columns);
    const comma = columns.some((c) => this.column(c).comma);
    const dot = columns.some((c) => this.column(c).dot);
    this.decimal = answer ?? (comma === dot ? undefined : comma ? "," : ".");
    const wanted = new Set(columns);
    const own = this.open.filter(({ column }) => wanted.has(column));
    if (own.length === 0) return null;
    const { decimal } = this;
    if (decimal === undefined) {
      // Nobody knows which number it is.
      for (const { row, column } of own) this.column(column).numbers[row] = NaN;
      return own.find(({ column }) => amounts.has(column)) ?? own[0]!;
    }
    for (const { row, column, sign, grouped } of own) if (sign !== decimal) this.column(column).numbers[row] = grouped;
    return null;
  }

  /** The days of a column, NaN where it holds none. */
  days(c: number, order: DayOrder | undefined): Float64Array {
    const key = `${c} ${order ?? ""}`;
    const known = this.dayColumns.get(String(c)) ?? this.dayColumns.get(key);
    if (known) return known;
    const { grid, height } = this;
    const { holds, numbers } = this.column(c);
    const days = new Float64Array(height).fill(NaN);
    let last: Cell = null;
    let lastDay = NaN;
    for (let r = 0; r < height; r++) {
      if (holds[r] === holdsNothing) continue;
      const value = numbers[r]!;
      // A day counted by the host; a text may be read as a number and still be one.
      if (value >= 20_000 && value < 80_000 && typeof grid[r]![c] === "number") {
        days[r] = Math.floor(value);
        continue;
      }
      const cell = grid[r]![c]!;
      if (cell !== last) {
        const day = dateOf(cell, order);
        last = cell;
        lastDay = typeof day === "number" ? day : NaN;
      }
      days[r] = lastDay;
    }
    this.dayColumns.set(key, days);
    return days;
  }

  /** What the reading found the days of a column to be, whatever their order. */
  setDays(c: number, days: Float64Array): void {
    this.dayColumns.set(String(c), days);
  }

  /** The first row of a column whose day can be read both ways; -1 where there is none. */
  openDay(c: number, rows: Iterable<number>): number {
    for (const row of rows) if (isOpenDay(this.grid[row]![c])) return row;
    return -1;
  }
}
