import { dateOf, isOpenDay, type DayOrder } from "../cells/dates";
import { readNumber, type Decimal } from "../cells/numbers";
import { columnCount, isCellError, saysNothing, type Cell, type Grid } from "../cells/values";

/** What a cell of a column holds. Signs for "nothing here" are blanks. */
export const holdsNothing = 0;
export const holdsNumber = 1;
export const holdsText = 2;
export const holdsError = 3;

/** One column: what each cell holds, and its number where it is one, NaN elsewhere. */
export interface TypedColumn {
  readonly holds: Uint8Array;
  readonly numbers: Float64Array;
  /** How many cells hold a number, a text. */
  readonly numberCount: number;
  readonly textCount: number;
  /** Whether any text was read as a number. */
  readonly written: boolean;
}

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
  readonly width: number;
  private readonly columns: (TypedColumn | undefined)[] = [];
  private readonly open: OpenNumber[] = [];
  private comma = false;
  private dot = false;
  /** A cell that proves each decimal sign. */
  /** The decimal sign the table was found to use. */
  decimal: Decimal | undefined;
  private proof: Partial<Record<Decimal, string>> = {};
  /** By row, 1 more than the place among `currencies` of the currency written beside an amount; 0 where none is. */
  readonly written: Uint16Array;
  readonly currencies: string[] = [];
  /** Rows in which two amounts bear different currencies. */
  readonly torn: number[] = [];

  constructor(
    readonly grid: Grid,
    private readonly formats?: readonly (readonly (string | null)[])[],
  ) {
    this.height = grid.length;
    this.width = columnCount(grid);
    this.written = new Uint16Array(formats || grid.length > 0 ? grid.length : 0);
  }

  cell(row: number, column: number): Cell {
    return this.grid[row]?.[column] ?? null;
  }

  /** A column, typed the first time it is asked for. */
  column(c: number): TypedColumn {
    return (this.columns[c] ??= this.typed(c));
  }

  private typed(c: number): TypedColumn {
    const { grid, height } = this;
    const holds = new Uint8Array(height);
    const numbers = new Float64Array(height).fill(NaN);
    let numberCount = 0;
    let textCount = 0;
    let written = false;
    for (let r = 0; r < height; r++) {
      const cell = grid[r]![c];
      if (typeof cell === "number") {
        if (cell - cell !== 0) {
          holds[r] = holdsError;
          continue;
        }
        holds[r] = holdsNumber;
        numbers[r] = cell;
        numberCount++;
        const format = this.formats?.[r]?.[c];
        if (format) this.noteFormat(r, format);
      } else if (typeof cell === "string") {
        const kind = this.text(cell, r, c, numbers);
        holds[r] = kind;
        if (kind === holdsNumber) {
          numberCount++;
          written = true;
        } else if (kind === holdsText) textCount++;
      } else if (typeof cell === "boolean") {
        holds[r] = holdsText;
        textCount++;
      }
    }
    return { holds, numbers, numberCount, textCount, written };
  }

  private text(cell: string, r: number, c: number, numbers: Float64Array): number {
    if (cell.length === 0) return holdsNothing;
    const read = readNumber(cell);
    if (!read) {
      if (cell.trim() === "" || (saysNothing(cell) && !/[a-z]{4}/i.test(cell))) return holdsNothing;
      return isCellError(cell) ? holdsError : holdsText;
    }
    numbers[r] = read.value;
    if (read.sign !== "") {
      if (!Number.isNaN(read.grouped)) this.open.push({ row: r, column: c, sign: read.sign, grouped: read.grouped });
    }
    if (read.currency !== "") this.noteCurrency(r, read.currency);
    return holdsNumber;
  }

  private noteCurrency(row: number, code: string): void {
    let place = this.currencies.indexOf(code);
    if (place < 0) place = this.currencies.push(code) - 1;
    const before = this.written[row]!;
    if (before !== 0 && before !== place + 1) this.torn.push(row);
    this.written[row] = place + 1;
  }

  /** A number format names the currency: `#,##0.00 [$€-40C]`, `[$USD] #,##0.00`, `#,##0 "CHF"`. */
  private noteFormat(row: number, format: string): void {
    const match = /\[\$([^\]-]+)|"\s*([A-Z]{3}|[€$£¥₹])\s*"|([€£¥₹])|\\?(\$)(?!-)/.exec(format);
    const sign = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (!sign) return;
    const code = readNumber(`1 ${sign}`)?.currency;
    if (code) this.noteCurrency(row, code);
  }

  /** Settles the decimal sign by the amounts of some columns. Answers with a cell that stays open, null where none does. */
  settleDecimal(columns: readonly number[], answer: Decimal | undefined): { readonly row: number; readonly column: number } | null {
    for (const c of columns) {
      const { written } = this.column(c);
      if (!written) continue;
      for (let r = 0; r < this.height; r++) {
        const cell = this.grid[r]![c];
        if (typeof cell !== "string") continue;
        const read = readNumber(cell);
        if (!read || read.percent || read.sign === "" || !Number.isNaN(read.grouped)) continue;
        if (read.sign === ",") this.comma = true;
        else this.dot = true;
        this.proof[read.sign] ??= cell;
      }
    }
    this.decimal = answer ?? (this.comma === this.dot ? undefined : this.comma ? "," : ".");
    const own = this.open.filter(({ column }) => columns.includes(column));
    if (own.length === 0) return null;
    const { decimal } = this;
    if (decimal === undefined) {
      // Nobody knows which number it is.
      for (const { row, column } of own) this.column(column).numbers[row] = NaN;
      return own[0]!;
    }
    for (const { row, column, sign, grouped } of own) if (sign !== decimal) this.column(column).numbers[row] = grouped;
    return null;
  }

  /** The days of a column, NaN where it holds none. */
  days(c: number, order: DayOrder | undefined): Float64Array {
    const { grid, height } = this;
    const days = new Float64Array(height).fill(NaN);
    for (let r = 0; r < height; r++) {
      const cell = grid[r]![c];
      if (cell === null || cell === undefined || cell === "") continue;
      const day = dateOf(cell, order);
      if (typeof day === "number") days[r] = day;
    }
    return days;
  }

  /** The first row of a column whose day can be read both ways; -1 where there is none. */
  openDay(c: number, rows: Iterable<number>): number {
    for (const row of rows) if (isOpenDay(this.grid[row]![c])) return row;
    return -1;
  }
}
