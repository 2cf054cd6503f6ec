import { noteWords } from "../words/notes/type";
import { columnLetters } from "../cells/address";
import type { DayOrder, Serial } from "../cells/dates";
import type { Language } from "../cells/language";
import type { Decimal } from "../cells/numbers";
import { cellAt, isBlank, textOf, type Grid } from "../cells/values";
import type { Meaning } from "../words/meanings";
import { readingWords } from "../words/reading/type";
import { textsIn } from "../words/texts/type";
import type { Band } from "./columns/bands";
import type { Structure } from "./structure/rows";
import { Cells, holdsError } from "./cells/cells";
import { exactMoney } from "./cells/exact-money";
import { isDataCell, type Head } from "./structure/headings";
import type { ColumnCorrections, Layout, LayoutKind, RecognisedColumn } from "./layout";
import type { StatedDay } from "./proof/as-of";
import type { Notes } from "./proof/notes";
import type { Claim, Question, QuestionOption, Reading } from "./reading";
import { unitOf, unitOfNotes, unitOfTitles, type AmountUnit } from "./cells/units";

/** What the user and the host say of a range beside its cells. */
export interface ReadOptions {
  readonly language: Language;
  readonly columns?: ColumnCorrections | undefined;
  /** The day that was asked for; null where none was. */
  readonly asOf?: Serial | null;
  /** Answers to questions, by code. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Units of the book's currency for one of each other currency, by ISO code; the book's own is 1. */
  readonly rates?: Readonly<Record<string, number>> | undefined;
  /** Merged areas, from 0 within the range. */
  readonly merged?:
    readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[] | undefined;
  /** Number formats by cell, null where general. */
  readonly formats?: readonly (readonly (string | null)[])[] | undefined;
}

/** A payment of a row of the grid, as a share of its amount. */
export interface RowPayment {
  readonly row: number;
  readonly day: Serial;
  readonly share: number;
}

/** A range as it was read: what downstream needs of it, and the proof. */
export interface TableReading {
  readonly layout: Layout;
  readonly cells: Cells;
  /** The rows of clients or invoices. */
  readonly rows: Int32Array;
  readonly given: ReadonlyMap<Meaning, Float64Array | readonly (string | null)[]>;
  /** Money that came in for rows whose movements were folded. */
  readonly payments: readonly RowPayment[];
  readonly decimal: Decimal | undefined;
  readonly dayOrder: DayOrder | undefined;
  readonly reading: Reading;
  /** The question without whose answer nothing can be read. */
  readonly blocked: Question | null;
}

/** A range while it is read: what is known of it so far, and what is asked. */
export class Table {
  readonly words;
  readonly answers: Readonly<Record<string, string>>;
  readonly questions: Question[] = [];
  readonly claims: Claim[] = [];
  readonly details: string[] = [];
  readonly given = new Map<Meaning, Float64Array | (string | null)[]>();
  readonly cells: Cells;
  columns: RecognisedColumn[] = [];
  kind: LayoutKind | null = null;
  head: Head | null = null;
  /** The headings as the table means them, without what all of them share. */
  spoken: readonly string[] = [];
  structure!: Structure;
  lines: Int32Array = new Int32Array(0);
  /** Its balance after each movement shows that the last movement stands first. */
  newestFirst = false;
  /** Its balance after each movement shows that one side bears a minus, so that the two are added; null where nothing shows it. */
  sumOfSides: boolean | null = null;
  bands: { readonly column: number; readonly band: Band }[] = [];
  dayOrder: DayOrder | undefined;
  decimal: Decimal | undefined;
  otherAccounts: number[] = [];
  blocked: Question | null = null;
  currency: string | null = null;
  foldLater: (() => void) | null = null;
  /** Rows of a client table that hold a name and no amount. */
  nameOnly: readonly number[] = [];
  /** A day without a heading that is still to be proved by the terms of payment. */
  dayToProve: "invoiceDate" | "dueDate" | null = null;
  asOf: Reading["asOf"] = null;
  /** The last of several days that rows of clients are of. */
  lastDay: StatedDay | null = null;
  /** The day the file says it is of, whatever day it is looked at. */
  statedDay: Serial | null = null;
  /** What the days of a line count from: they are late by them, or that old. */
  agesFrom: "dueDate" | "invoiceDate" = "dueDate";
  private statedUnit: AmountUnit | null = null;
  /** Columns of amounts of which it is known that they do not count. */
  readonly settled = new Set<number>();
  /** Groups of rows whose money stands for the final balance, for the proof line. */
  ledgerOpen: Float64Array | null = null;
  payments: readonly RowPayment[] = [];

  constructor(
    readonly grid: Grid,
    readonly options: ReadOptions,
    readonly notes: Notes,
  ) {
    this.words = readingWords(options.language);
    this.answers = { ...options.columns?.answers, ...options.answers };
    this.cells = new Cells(grid, options.formats);
  }

  /** 1 for each row that is a line: a set of a million rows would cost more than reading their cells. */
  lineMarks(): Uint8Array {
    const marks = new Uint8Array(this.grid.length);
    for (const r of this.lines) marks[r] = 1;
    return marks;
  }

  has(...wanted: readonly Meaning[]): boolean {
    return this.columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));
  }

  place(meaning: Meaning): number {
    return this.columns.find((column) => column.meaning === meaning)?.index ?? -1;
  }

  /** What the amounts count in where their headings say nothing. */
  get amountUnit(): AmountUnit {
    return this.options.columns?.amounts?.unit ?? (this.statedUnit ??= this.unitStated());
  }

  private unitStated(): AmountUnit {
    const above = unitOfTitles(this.grid, this.head!.row);
    return above === "ones" ? unitOfNotes(this.grid, this.head!) : above;
  }

  mean(index: number, meaning: Meaning | null, doubtful = false): void {
    const column = this.columns[index]!;
    this.columns[index] = {
      ...column,
      meaning,
      unit: meaning === null ? column.unit : unitOf(meaning, column.header, this.amountUnit),
      confidence: doubtful ? 0.75 : Math.max(column.confidence, 0.9),
      doubt: doubtful ? { why: "vague" } : null,
    };
  }

  /** What adds up with other columns counts in their unit, where its own heading names none. */
  countLike(index: number, others: readonly number[]): void {
    const filled = others.filter((other) => this.cells.column(other).numberCount > 0);
    const units = new Set(
      filled.map((other) => this.columns[other]!.unit ?? unitOf("balance", this.columns[other]!.header, this.amountUnit)),
    );
    const column = this.columns[index]!;
    const [unit] = units;
    if (column.unit === null && units.size === 1 && unit) this.columns[index] = { ...column, unit };
  }

  /** Puts a question and answers with what the user said of it; null where it is open. */
  ask(
    code: string,
    text: string,
    row: number | null,
    column: number | null,
    options: readonly QuestionOption[],
    assumed: string | null,
  ): string | null {
    const answer = this.answers[code];
    if (answer !== undefined && options.some(({ value }) => value === answer)) return answer;
    const question: Question = { code, text, row, column, options, assumed };
    this.questions.push(question);
    if (assumed === null) this.blocked ??= question;
    return assumed;
  }

  money(amount: number): string {
    return exactMoney(amount, this.options.language, this.currency);
  }

  /** The text of a meaning in a row: what the reading made of it, else the cell. */
  textAt(meaning: Meaning, row: number): string | null {
    return this.textsOf(meaning)(row);
  }

  /** The same for many rows. */
  textsOf(meaning: Meaning): (row: number) => string | null {
    const given = this.given.get(meaning);
    if (given && !(given instanceof Float64Array)) return (row) => given[row] ?? null;
    const index = this.place(meaning);
    return (row) => (index < 0 ? null : textOf(cellAt(this.grid, row, index)));
  }

  /** What a row is called: its first words, which may stand behind an amount. */
  labelOf(row: number): string {
    const filled = this.grid[row]!.filter((cell) => textOf(cell) !== null);
    const label = filled.find((cell) => !isDataCell(cell)) ?? filled[0];
    return label === undefined ? "" : textOf(label)!;
  }

  amountOf(row: number): string {
    for (const meaning of ["openAmount", "balance", "amount", "debit"] as const) {
      const index = this.place(meaning);
      const value = index < 0 ? NaN : this.cells.column(index).numbers[row]!;
      if (value === value) return this.money(value);
    }
    for (const { column } of this.bands) {
      const value = this.cells.column(column).numbers[row]!;
      if (value === value) return this.money(value);
    }
    return "";
  }

  numbersOf(meaning: Meaning): Float64Array | null {
    const index = this.place(meaning);
    return index < 0 || this.cells.column(index).numberCount === 0 ? null : this.cells.column(index).numbers;
  }

  noteUnread(row: number, column: number, meaning: Meaning, expected: "BAD_NUMBER" | "BAD_DATE" = "BAD_NUMBER"): void {
    const texts = textsIn(this.options.language);
    const code = this.cells.column(column).holds[row] === holdsError ? "CELL_ERROR" : expected;
    this.notes.add(code, row, column, (words) =>
      words.unread(
        this.notes.rowNumber(row),
        words.meanings[meaning],
        String(cellAt(this.grid, row, column)).slice(0, 60),
        texts.faults[code]([]),
      ),
    );
  }

  layout(): Layout {
    const head = this.head!;
    let endRow = this.grid.length;
    while (endRow > head.end && this.grid[endRow - 1]!.every(isBlank)) endRow--;
    const { asOf, statedDay: stated } = this;
    return {
      kind: this.kind,
      headerRow: head.row,
      firstRow: head.end,
      endRow,
      columns: this.columns,
      currency: this.currency,
      unit: this.amountUnit,
      asOf:
        asOf && asOf.from !== "given"
          ? { serial: asOf.serial, from: asOf.from }
          : stated === null
            ? null
            : { serial: stated, from: "file" },
    };
  }

  /** A column by its letters and its heading. */
  nameOf(index: number): string {
    const { header } = this.columns[index]!;
    return header === "" ? columnLetters(index) : `${columnLetters(index)} (${header})`;
  }

  /** Asks whether lines are settled or still open; open until somebody says. */
  askSettled(code: string, text: string, row: number, column: number): string | null {
    const { settled, stillOpen } = this.words.questions;
    const options = [
      { value: "settled", text: settled, effect: "" },
      { value: "open", text: stillOpen, effect: "" },
    ];
    return this.ask(code, text, row, column, options, "open");
  }

  /** Asks what a column of amounts is; `mayAdd` offers that they count on top of the amount owed. */
  askColumn(index: number, meanings: readonly Meaning[], assumed: string, mayAdd = false): string {
    const texts = noteWords(this.options.language).meanings;
    const { numbers } = this.cells.column(index);
    let sum = 0;
    for (const r of this.lines) sum += numbers[r]! || 0;
    const name = this.nameOf(index);
    return this.ask(
      `COLUMN_${index}`,
      this.words.questions.column(name, this.money(sum)),
      null,
      index,
      [
        ...meanings.map((meaning) => ({ value: meaning, text: texts[meaning], effect: "" })),
        ...(mayAdd ? [{ value: "added", text: this.words.questions.added, effect: "" }] : []),
        { value: "none", text: this.words.questions.ignore, effect: "" },
      ],
      assumed,
    )!;
  }
}
