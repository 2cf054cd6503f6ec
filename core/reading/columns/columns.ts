import { dateOf, serialOf, type DayOrder } from "../../cells/dates";
import { formatShortestPercent } from "../../cells/formats";
import { numberOf, type Decimal } from "../../cells/numbers";
import { Notes } from "../proof/notes";
import { textsIn } from "../../words/texts/type";
import { cellAt, isBlank, isCellError, marksRow, saysNothing, saysWithheld, textOf, type Cell, type Grid } from "../../cells/values";
import type { RecognisedColumn } from "../layout";
import type { Scratch } from "../../cells/scratch";
import { holdsText, type Cells, type TypedColumn } from "../cells/cells";
import { isMoney, isNumber, type Meaning } from "../../words/meanings";
import type { TableReading } from "../table";
import { TableNotation } from "../cells/table-notation";
import { countOf, factorOf, isNetOfVat, namesUnit, usualVat, type ColumnUnit } from "../cells/units";
import { latestYear, yearsOfAccounts, type YearsOfAccounts } from "./yearly-accounts";
import { priorOf } from "./years";

/** A column, and what its numbers are multiplied by. */
interface Source {
  readonly column: number;
  readonly unit: ColumnUnit | null;
}

/** The columns of one meaning: one, or the several bands that add up to it. */
type Sources = ReadonlyMap<Meaning, readonly Source[]>;

/** What the blocks of a table have in common. */
interface Shared {
  readonly sources: Sources;
  readonly years: YearsOfAccounts | null;
  readonly notation: TableNotation;
  readonly read: ReadColumns | null;
  /** Sales stand without VAT beside balances with it. */
  readonly addsVat: boolean;
}

/** What the reading of a range settled before its columns are read. */
export interface ReadColumns {
  readonly cells: Cells;
  readonly given: ReadonlyMap<Meaning, Float64Array | readonly (string | null)[]>;
  readonly payments?: TableReading["payments"];
  /** VAT to add to what stands without it; the usual one unless said. */
  readonly vatRate?: number;
  readonly decimal: Decimal | undefined;
  readonly dayOrder: DayOrder | undefined;
}

/**
 * Reads the recognised columns of a table. What cannot be read is noted with its row and column and counts as missing;
 * how the table writes decimals and dates is settled by the table as a whole.
 */
export class TableColumns {
  private knownYears: Int8Array | undefined;
  private readonly withheldRows = new Set<number>();
  /** By meaning, the rows of which a cell read so far holds something that can't be read. */
  private readonly unreadRows = new Map<Meaning, Set<number>>();

  private constructor(
    readonly grid: Grid,
    /** The rows of the grid, from 0, that hold clients or invoices. */
    readonly rows: Int32Array,
    readonly notes: Notes,
    private readonly shared: Shared,
    /** Where nobody keeps the columns of a block, those of the block before serve again. */
    private readonly scratch: Scratch | null = null,
  ) {}

  /** `read` is what the reading of the range settled already: typed cells, notation, and columns it made itself. */
  static of(
    grid: Grid,
    columns: readonly RecognisedColumn[],
    rows: Int32Array,
    notes: Notes,
    read: ReadColumns | null = null,
  ): TableColumns {
    const sources = new Map<Meaning, { readonly column: number; readonly unit: ColumnUnit | null }[]>();
    const numberColumns: number[] = [];
    const headed = (meaning: Meaning): string => columns.find((column) => column.meaning === meaning)?.header ?? "";
    const addsVat = isNetOfVat(headed("sales")) && !isNetOfVat(headed("balance"));
    if (addsVat)
      notes.add("VAT_ADDED", null, null, (words) =>
        words.vatAdded(headed("sales").trim(), formatShortestPercent(read?.vatRate ?? usualVat, notes.language)),
      );
    for (const { meaning, index, unit } of columns) {
      if (!meaning) continue;
      const own = sources.get(meaning);
      if (own) own.push({ column: index, unit });
      else sources.set(meaning, [{ column: index, unit }]);
      if (isNumber(meaning)) numberColumns.push(index);
    }
    return new TableColumns(grid, rows, notes, {
      sources,
      years: yearsOfAccounts(columns),
      notation: new TableNotation(grid, rows, numberColumns, read?.decimal, read?.dayOrder),
      read,
      addsVat,
    });
  }

  /** Some of the rows, read as a part of the whole table: blocks that fit the processor's cache are what keeps a million rows quick. */
  block(from: number, to: number, scratch: Scratch | null = null): TableColumns {
    return new TableColumns(this.grid, this.rows.subarray(from, to), this.notes, this.shared, scratch);
  }

  /** The same columns to be read again, what is wrong in them having been noted before. */
  silent(): TableColumns {
    return new TableColumns(this.grid, this.rows, new Notes(this.notes.language), this.shared);
  }

  /** The same with columns that something else than the range says, by row of the grid. */
  with(given: ReadonlyMap<Meaning, readonly (string | null)[]>): TableColumns {
    const { read } = this.shared;
    if (given.size === 0 || !read) return this;
    const more = { ...read, given: new Map([...read.given, ...given]) };
    return new TableColumns(this.grid, this.rows, this.notes, { ...this.shared, read: more });
  }

  /** Money that came in for rows whose movements the reading folded, each payment by itself. */
  get payments(): TableReading["payments"] {
    return this.shared.read?.payments ?? [];
  }

  get length(): number {
    return this.rows.length;
  }

  has(meaning: Meaning): boolean {
    return this.shared.sources.has(meaning) || (this.shared.read?.given.has(meaning) ?? false);
  }

  cell(meaning: Meaning, i: number): Cell {
    const column = this.first(meaning);
    return column === undefined ? null : cellAt(this.grid, this.rows[i]!, column);
  }

  private first(meaning: Meaning): number | undefined {
    return this.shared.sources.get(meaning)?.[0]!.column;
  }

  /** Numbers by row, in euros, days and fractions whatever the header's unit, NaN where missing; null where the table has no such column. */
  numbers(meaning: Meaning): Float64Array | null {
    const given = this.shared.read?.given.get(meaning);
    if (given instanceof Float64Array) return this.ofGiven(given, meaning);
    const figures = this.shared.years?.figures;
    if (figures?.has(meaning)) return this.ofLatestYear(meaning, 0);
    const current = (["turnover", "netIncome"] as const).find((each) => priorOf[each] === meaning && figures?.has(each));
    if (current) return this.ofLatestYear(current, 1);
    const sources = this.shared.sources.get(meaning);
    if (!sources) return null;
    const values = this.column(sources[0]!.column, sources[0]!.unit, meaning);
    for (const { column, unit } of sources.slice(1)) {
      const more = this.column(column, unit, meaning);
      for (let i = 0; i < values.length; i++)
        if (!Number.isNaN(more[i]!)) values[i] = Number.isNaN(values[i]!) ? more[i]! : values[i]! + more[i]!;
    }
    // What one of several columns does not say, their sum does not either.
    if (sources.length > 1) for (const i of this.unread(meaning)) values[i] = NaN;
    if (this.shared.addsVat && meaning === "sales")
      for (let i = 0; i < values.length; i++) values[i]! *= 1 + (this.shared.read?.vatRate ?? usualVat);
    return values;
  }

  /** Accounts of the latest year of each client, or of so many years before it. Figures of two years are never mixed. */
  private ofLatestYear(meaning: Meaning, before: number): Float64Array {
    const latest = (this.knownYears ??= this.latestYears());
    const columns = this.shared.years!.figures.get(meaning)!.map((source) => source && this.column(source.index, source.unit, meaning));
    return Float64Array.from(latest, (own, i) => (own < 0 ? NaN : (columns[own + before]?.[i] ?? NaN)));
  }

  private latestYears(): Int8Array {
    const { figures } = this.shared.years!;
    return Int8Array.from(this.rows, (row) =>
      latestYear([...figures.values()].map((sources) => sources.map((source) => source && cellAt(this.grid, row, source.index)))),
    );
  }

  /** A column the reading made, in the unit of the amounts it was made from. */
  private ofGiven(given: Float64Array, meaning: Meaning): Float64Array {
    const values = Float64Array.from(this.rows, (row) => given[row]!);
    // What the reading could not make of a cell that says something is unread, not missing.
    const own = this.first(meaning);
    const holds = own === undefined ? null : this.shared.read!.cells.column(own).holds;
    if (holds)
      for (let i = 0; i < values.length; i++)
        if (values[i] !== values[i] && holds[this.rows[i]!]! >= holdsText)
          this.textNumber(cellAt(this.grid, this.rows[i]!, own!), i, own!, meaning);
    const from = [meaning, "amount", "openAmount", "debit", "balance", "notDue"] as const;
    const unit = isMoney(meaning) ? from.map((each) => this.shared.sources.get(each)?.[0]?.unit).find((each) => each !== undefined) : null;
    const factor = factorOf(unit ?? null, meaning, () => false);
    return factor === 1 ? values : values.map((value) => scaled(value, factor));
  }

  private column(column: number, unit: ColumnUnit | null, meaning: Meaning): Float64Array {
    const { grid, rows, length } = this;
    const values = this.scratch?.column(length) ?? new Float64Array(length);
    const typed = this.shared.read?.cells.column(column);
    const stored = typed?.stored;
    for (let i = 0; i < length; i++) {
      const row = rows[i]!;
      if (stored && stored[row] === stored[row]) values[i] = stored[row]!;
      else {
        const cell = grid[row]![column];
        if (typeof cell === "number" && cell - cell === 0 && !stored) values[i] = cell;
        else values[i] = this.closer(cell ?? null, i, column, meaning, typed);
      }
    }
    const factor = factorOf(unit, meaning, () => this.shared.notation.holdsPercents(column));
    if (factor !== 1)
      for (let i = 0; i < length; i++) {
        if (!namesUnit(grid[rows[i]!]![column], unit)) values[i] = scaled(values[i]!, factor);
      }
    return values;
  }

  /** A cell that is no plain number: what it was found to hold, or why it holds none. */
  private closer(cell: Cell, i: number, column: number, meaning: Meaning, typed: TypedColumn | undefined): number {
    const row = this.rows[i]!;
    if (typed ? typed.holds[row] === 0 : isBlank(cell)) return NaN;
    const value = typed ? typed.numberAt(row) : NaN;
    return value === value ? value : this.textNumber(cell, i, column, meaning);
  }

  private textNumber(cell: Cell, i: number, column: number, meaning: Meaning): number {
    let value = numberOf(cell);
    if (value === "AMBIGUOUS_NUMBER") value = numberOf(cell, this.shared.notation.decimal);
    if (typeof value === "number") return value;
    if (value === null || saysNothing(cell) || this.isWithheld(cell, i)) return NaN;
    const count = countOf(cell, meaning, this.shared.notation.decimal);
    if (count !== null) return count;
    this.note(value, i, column, cell, meaning);
    const unread = this.unreadRows.get(meaning);
    if (unread) unread.add(i);
    else this.unreadRows.set(meaning, new Set([i]));
    return NaN;
  }

  /** Rows of which a number of some meaning, read already, can't be read: it is not missing, nobody knows it. */
  *unread(...meanings: readonly Meaning[]): Iterable<number> {
    for (const meaning of meanings) yield* this.unreadRows.get(meaning) ?? [];
  }

  /** Days by row, NaN where missing. */
  dates(meaning: Meaning): Float64Array | null {
    const given = this.shared.read?.given.get(meaning);
    if (given instanceof Float64Array) return Float64Array.from(this.rows, (row) => given[row]!);
    const column = this.first(meaning);
    const calendar = this.shared.years?.calendar ?? null;
    // Accounts headed by a year close with it at the latest.
    if (column === undefined && meaning === "accountsDate" && calendar !== null)
      return Float64Array.from((this.knownYears ??= this.latestYears()), (own) => (own < 0 ? NaN : serialOf(calendar - own, 12, 31)));
    if (column === undefined) return null;
    const values = new Float64Array(this.length);
    for (let i = 0; i < values.length; i++) {
      const cell = cellAt(this.grid, this.rows[i]!, column);
      let day = dateOf(cell, this.shared.read?.dayOrder);
      if (day === "AMBIGUOUS_DATE") day = dateOf(cell, this.shared.notation.dayOrder(column));
      values[i] = typeof day === "number" ? day : NaN;
      if (typeof day === "string" && !saysNothing(cell) && !this.isWithheld(cell, i)) this.note(day, i, column, cell, meaning);
    }
    return values;
  }

  /** Rows of which a cell read so far says that its figure is confidential, 1 each; null where none does. */
  get withheld(): Uint8Array | null {
    if (this.withheldRows.size === 0) return null;
    const rows = new Uint8Array(this.length);
    for (const i of this.withheldRows) rows[i] = 1;
    return rows;
  }

  private isWithheld(cell: Cell, i: number): boolean {
    if (!saysWithheld(cell)) return false;
    this.withheldRows.add(i);
    return true;
  }

  texts(meaning: Meaning): (string | null)[] | null {
    const given = this.shared.read?.given.get(meaning);
    if (given && !(given instanceof Float64Array)) return Array.from(this.rows, (row) => given[row] ?? null);
    const column = this.first(meaning);
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
    const column = this.first(meaning);
    return column !== undefined && this.shared.notation.someText(column, is);
  }

  /** Where a column stands in the grid, from 0. */
  place(meaning: Meaning): number | null {
    return this.first(meaning) ?? null;
  }

  /** Rows a column marks, 1 each: by any code or reason but `non`. */
  flags(meaning: Meaning): Uint8Array | null {
    const column = this.first(meaning);
    if (column === undefined) return null;
    const values = new Uint8Array(this.length);
    for (let i = 0; i < values.length; i++) values[i] = marksRow(cellAt(this.grid, this.rows[i]!, column)) ? 1 : 0;
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
    this.notes.add(code, row, column, (words) =>
      words.unread(this.notes.rowNumber(row), words.meanings[meaning], String(cell).slice(0, 60), texts.faults[code]([])),
    );
  }
}

/** Divides where that is exact: 35 × 0.01 is 0.35000000000000003, and 35 ÷ 100 is not. */
function scaled(value: number, factor: number): number {
  const result = factor < 1 ? value / Math.round(1 / factor) : value * factor;
  return Number.isFinite(result) ? result : NaN;
}
