import { columnLetters } from "../cells/address";
import { DayOrderEvidence, dateOf, type DayOrder, type Serial } from "../cells/dates";
import { formatDate } from "../cells/formats";
import { fold as foldText } from "../cells/fold";
import type { Language } from "../cells/language";
import { currencyCode, readNumber, type Decimal } from "../cells/numbers";
import { cellAt, isBlank, saysNil, saysNothing, textOf, type Cell, type Grid } from "../cells/values";
import { readingWords } from "../words/reading/type";
import { textsIn } from "../words/texts/type";
import { assign, names as nameMeanings } from "./assignment";
import { statedDays } from "./as-of";
import { bandOf, settled as settledBands, type Band } from "./bands";
import { lineCode, rowKinds, same, structureOf, type Roles, type RowKind, type Structure } from "./blocks";
import { Cells, holdsError, holdsNothing, holdsNumber, holdsText } from "./cells";
import { fold } from "./fold";
import { DocumentKinds } from "./document-kind";
import { candidatesFor, isOfNoUse } from "./headers";
import { dataLikeRows, findHead, type Head } from "./headings";
import { saysTotal } from "./labels";
import type { ColumnCorrections, Layout, LayoutKind, RecognisedColumn } from "./layout";
import { exactMoney } from "./exact-money";
import { isNumber, type Meaning } from "../words/meanings";
import { nameKey } from "./name-key";
import type { Notes } from "./notes";
import type { Claim, Question, QuestionOption, Reading, RowGroup } from "./reading";
import { currencyOf, isClientTable } from "./recognise";
import { situationDay } from "./situation-day";
import { unitOfTitles } from "./units";

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

/** A range as it was read: what downstream needs of it, and the proof. */
export interface TableReading {
  readonly layout: Layout;
  readonly cells: Cells;
  /** The rows of clients or invoices. */
  readonly rows: Int32Array;
  readonly given: ReadonlyMap<Meaning, Float64Array | readonly (string | null)[]>;
  readonly decimal: Decimal | undefined;
  readonly dayOrder: DayOrder | undefined;
  readonly reading: Reading;
  /** The question without whose answer nothing can be read. */
  readonly blocked: Question | null;
}

const invoiceSigns: readonly Meaning[] = ["invoiceDate", "dueDate", "invoiceNumber", "paidDate"];
const ledgerMoney: readonly Meaning[] = ["amount", "openAmount", "debit", "credit", "paidAmount"];
const additive: ReadonlySet<Meaning> = new Set([
  "amount",
  "openAmount",
  "debit",
  "credit",
  "paidAmount",
  "netAmount",
  "vatAmount",
  "balance",
  "overdue",
  "notDue",
  "overdue1to30",
  "overdue31to60",
  "overdue61to90",
  "overdueOver90",
  "sales",
  "creditLimit",
  "insuredLimit",
]);
const paidStatus = /^(?:paid(?: in full)?|payee?s?|reglee?s?|soldee?s?|settled|closed|cleared|paye|lettree?|acquittee?|complete|yes|oui)$/;

const nothing: Pick<Layout, "kind" | "columns" | "currency" | "unit" | "asOf"> = {
  kind: null,
  columns: [],
  currency: null,
  unit: "ones",
  asOf: null,
};

const needed: ReadonlySet<Meaning> = new Set([
  ...additive,
  ...nameMeanings,
  "invoiceNumber",
  "invoiceDate",
  "dueDate",
  "documentType",
  "paidDate",
  "ageDays",
]);

/** How many lines are looked at before a whole column is typed. */
const mostLooked = 400;

/** The band a heading names, in days or in words: `Non échu` is one too. */
function bandHeadedBy(label: string): Band | undefined {
  const band = bandOf(label);
  if (band) return band;
  const [best] = candidatesFor(label);
  if (!best || best.doubtful || best.confidence < 0.95) return undefined;
  if (best.meaning === "notDue") return { side: "notDue", from: 0, to: Infinity, bare: false, sure: true };
  return best.meaning === "overdueOver90" ? { side: "overdue", from: 91, to: Infinity, bare: false, sure: true } : undefined;
}

/** A name without its last word, which spellings of one client differ by: `WAL-MAR corp`, `WAL-MAR llc`. */
const stem = (key: string): string => (/^\S+(?: \S+)* [a-z]+$/.test(key) ? key.slice(0, key.lastIndexOf(" ")) : key);

/** Reads a range: where its table stands, what each column and each row is, and what proves it. */
export function readRange(grid: Grid, options: ReadOptions, notes: Notes): TableReading {
  return new Reader(filled(grid, options), options, notes).read();
}

/** A value merged over several rows stands in each of them. */
function filled(grid: Grid, { merged }: ReadOptions): Grid {
  const tall = merged?.filter(({ rows }) => rows > 1);
  if (!tall || tall.length === 0) return grid;
  const copy = grid.map((row) => [...row]);
  for (const { row, column, rows } of tall) {
    const value = copy[row]?.[column];
    if (typeof value !== "string") continue;
    for (let r = row + 1; r < row + rows && r < copy.length; r++) copy[r]![column] ??= value;
  }
  return copy;
}

class Reader {
  private readonly words;
  private readonly answers: Readonly<Record<string, string>>;
  private readonly questions: Question[] = [];
  private readonly claims: Claim[] = [];
  private readonly details: string[] = [];
  private readonly given = new Map<Meaning, Float64Array | (string | null)[]>();
  private readonly cells: Cells;
  private columns: RecognisedColumn[] = [];
  private kind: LayoutKind | null = null;
  private head: Head | null = null;
  private structure!: Structure;
  private lines: Int32Array = new Int32Array(0);
  private bands: { readonly column: number; readonly band: Band }[] = [];
  private dayOrder: DayOrder | undefined;
  private decimal: Decimal | undefined;
  private otherAccounts: number[] = [];
  private blocked: Question | null = null;
  private currency: string | null = null;
  private foldLater: (() => void) | null = null;
  private asOf: Reading["asOf"] = null;
  /** Groups of rows whose money stands for the final balance, for the proof line. */
  private ledgerOpen: Float64Array | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly options: ReadOptions,
    private readonly notes: Notes,
  ) {
    this.words = readingWords(options.language);
    this.answers = { ...options.columns?.answers, ...options.answers };
    this.cells = new Cells(grid, options.formats);
  }

  read(): TableReading {
    this.head = findHead(this.grid);
    if (!this.head) return this.done({ ...nothing, headerRow: 0, firstRow: 0, endRow: this.grid.length });
    this.settleColumns();
    this.settleNotation();
    this.settleStructure();
    if (this.kind === "ledger") this.settleLedger();
    else if (this.kind === "clients") this.settleClients();
    this.settleClientNames();
    this.settleCurrencies();
    this.settleAsOf();
    this.foldLater?.();
    this.noteRows();
    return this.done(this.layout());
  }

  // Columns

  private has(...wanted: readonly Meaning[]): boolean {
    return this.columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));
  }

  private place(meaning: Meaning): number {
    return this.columns.find((column) => column.meaning === meaning)?.index ?? -1;
  }

  private mean(index: number, meaning: Meaning | null, doubtful = false): void {
    const column = this.columns[index]!;
    this.columns[index] = {
      ...column,
      meaning,
      confidence: doubtful ? 0.75 : Math.max(column.confidence, 0.9),
      doubt: doubtful ? { why: "vague" } : null,
    };
  }

  private settleColumns(): void {
    const { grid, options } = this;
    const head = this.head!;
    const corrections = { ...this.journalColumns(head.labels), ...options.columns } as ColumnCorrections;
    const sample = dataLikeRows(grid, head);
    const unit = options.columns?.amounts?.unit ?? unitOfTitles(grid, head.row);
    const asLedger = assign(grid, head.labels, sample, "ledger", corrections, unit);
    const asClients = assign(grid, head.labels, sample, "clients", corrections, unit);
    const bands = settledBands(head.labels.map(bandHeadedBy));
    const bandColumns = bands.flatMap((band, column) => (band ? [{ column, band }] : []));
    const has = (columns: readonly RecognisedColumn[], wanted: readonly Meaning[]): boolean =>
      columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));
    const ledger = has(asLedger, invoiceSigns) && (has(asLedger, ledgerMoney) || bandColumns.length >= 2);
    const named = has(asLedger, nameMeanings);
    if (ledger) {
      this.kind = "ledger";
      this.columns = asLedger;
      this.bands = bandColumns;
    } else {
      this.columns = asClients;
      this.kind =
        isClientTable(asClients) || (has(asClients, nameMeanings) && has(asClients, ["debit"]) && has(asClients, ["credit"]))
          ? "clients"
          : null;
    }
    this.tellCodesFromNames(sample);
    this.tellClientsFromDocuments(sample);
    if (!named || this.kind === null) this.findUnnamedClient(sample);
    if (this.kind === null && has(this.columns, nameMeanings) && (isClientTable(this.columns) || has(this.columns, ["debit"])))
      this.kind = "clients";
    if (this.kind === null && this.columns.some(({ meaning }) => meaning !== null)) this.askWhat(sample);
    if (this.kind === "ledger" && this.has("debit") && !this.has("credit") && !this.has("amount")) this.mean(this.place("debit"), "amount");
  }

  /** A journal of entries (FEC) names its columns by decree. */
  private journalColumns(labels: readonly string[]): Record<number, Meaning | null> {
    const plain = labels.map((label) => label.toLowerCase().replace(/[^a-z]/g, ""));
    if (!plain.includes("journalcode") || !plain.includes("comptenum") || !plain.includes("compauxnum")) return {};
    const meanings: Readonly<Record<string, Meaning | null>> = {
      journalcode: null,
      journallib: null,
      ecriturenum: null,
      ecrituredate: "invoiceDate",
      comptenum: "generalAccount",
      comptelib: null,
      compauxnum: "clientId",
      compauxlib: "client",
      pieceref: "invoiceNumber",
      piecedate: null,
      ecriturelib: null,
      debit: "debit",
      credit: "credit",
      montant: "amount",
      sens: "documentType",
      ecriturelet: "lettering",
      datelet: null,
      validdate: null,
      montantdevise: null,
      idevise: null,
    };
    return Object.fromEntries(plain.flatMap((label, index) => (label in meanings ? [[index, meanings[label]!]] : [])));
  }

  /** Of two columns headed as the client the one that holds codes is its number. */
  private tellCodesFromNames(sample: Int32Array): void {
    const others = this.columns.filter(
      ({ header, meaning, corrected }) =>
        !corrected &&
        (meaning === null || meaning === "client") &&
        candidatesFor(header).some((each) => each.meaning === "client" && !each.doubtful && each.confidence >= 0.9),
    );
    if (others.length < 2) return;
    const profile = (index: number): { codes: number; names: number } => {
      let codes = 0;
      let names = 0;
      for (const r of sample) {
        const text = textOf(cellAt(this.grid, r, index));
        if (text === null || saysTotal(text) || !/[\p{L}\p{N}]/u.test(text)) continue;
        if (/^[A-Z0-9._/-]*\d[A-Z0-9._/-]*$/i.test(text)) codes++;
        else names++;
      }
      return { codes, names };
    };
    const read = others.map((column) => ({ column, ...profile(column.index) }));
    const share = ({ codes, names }: { codes: number; names: number }): number => names / Math.max(1, codes + names);
    const name = read.reduce((most, each) => (share(each) > share(most) ? each : most));
    const code = read.find((each) => each !== name && each.codes > each.names * 4);
    if (name.names === 0 || !code) return;
    if (code.column.meaning === "client" || !this.has("client")) {
      this.mean(code.column.index, null);
      this.mean(name.column.index, "client");
    }
    if (!this.has("clientId")) this.mean(code.column.index, "clientId");
  }

  /** A number that goes with the client's name line by line, and repeats as it does, is the client's, not the document's. */
  private tellClientsFromDocuments(sample: Int32Array): void {
    const [number, name] = [this.place("invoiceNumber"), this.place("client")];
    if (number < 0 || name < 0 || this.has("clientId") || this.columns[number]!.corrected) return;
    const other = this.columns.find(
      ({ index, header, meaning, corrected }) =>
        index !== number && meaning === null && !corrected && candidatesFor(header).some((each) => each.meaning === "invoiceNumber"),
    );
    if (!other) return;
    const nameOf = new Map<string, string>();
    const numberOf = new Map<string, string>();
    let seen = 0;
    for (const r of sample) {
      const [own, client] = [textOf(cellAt(this.grid, r, number)), textOf(cellAt(this.grid, r, name))];
      if (own === null || client === null) continue;
      seen++;
      if ((nameOf.get(own) ?? client) !== client || (numberOf.get(client) ?? own) !== own) return;
      nameOf.set(own, client);
      numberOf.set(client, own);
    }
    if (seen < 3 || nameOf.size === seen) return;
    this.mean(number, "clientId");
    this.mean(other.index, "invoiceNumber");
  }

  /** A column without a heading that holds names is the client where no other is. */
  private findUnnamedClient(sample: Int32Array): void {
    for (const { index, header, meaning, corrected } of this.columns) {
      if (header !== "" && this.kind === null && !this.has("balance", "debit") && this.bands.length < 2 && !this.has("overdue1to30"))
        continue;
      if (meaning !== null || corrected || (header !== "" && candidatesFor(header).length > 0) || isOfNoUse(header)) continue;
      const { holds } = this.cells.column(index);
      let texts = 0;
      let digits = 0;
      let figures = 0;
      const seen = new Set<string>();
      const dates = [this.place("invoiceDate"), this.place("dueDate")].filter((column) => column >= 0);
      const lines =
        this.kind === "ledger" && dates.length > 0
          ? sample.filter((r) => dates.some((column) => !isBlank(cellAt(this.grid, r, column))))
          : sample;
      for (const r of lines) {
        if (holds[r] === holdsText) {
          texts++;
          const text = String(cellAt(this.grid, r, index));
          if (/\d/.test(text)) digits++;
          if (typeof dateOf(text) === "number") figures++;
          seen.add(text);
        } else if (holds[r] === holdsNumber) figures++;
      }
      if (figures > texts || texts === 0) continue;
      const ids = this.kind === "ledger" && !this.has("invoiceNumber") && digits >= texts * 0.8 && seen.size >= texts * 0.9;
      if (ids) this.mean(index, "invoiceNumber", header !== "");
      else if (texts >= lines.length * 0.5) this.mean(index, "client", header !== "");
      else continue;
      return;
    }
  }

  private isMoneyLike(index: number, sample: Int32Array): boolean {
    if (sample.length > mostLooked) {
      // A few hundred lines tell whole numbers and words from amounts.
      const few = new Int32Array(mostLooked);
      for (let k = 0; k < mostLooked; k++) few[k] = sample[Math.floor((k * sample.length) / mostLooked)]!;
      if (!this.lookMoney(index, few, 0.1, 0.05)) return false;
    }
    return this.lookMoney(index, sample, 0.7, 0.3);
  }

  private lookMoney(index: number, sample: Int32Array, shareOfAmounts: number, shareOfFractions: number): boolean {
    const looked = sample.length > mostLooked ? null : this.cells.look(index, sample);
    // Shares of something are no amounts.
    if (looked?.shares) return false;
    const { holds, numbers } = looked ?? this.cells.column(index);
    let filled = 0;
    let amounts = 0;
    let fractions = 0;
    const own = sample.length <= mostLooked;
    for (let k = 0; k < sample.length; k++) {
      const r = own ? k : sample[k]!;
      if (holds[r] === holdsNothing) continue;
      filled++;
      if (holds[r] !== holdsNumber) continue;
      amounts++;
      if (numbers[r]! % 1 !== 0) fractions++;
    }
    return amounts >= 2 && amounts >= filled * shareOfAmounts && fractions >= amounts * shareOfFractions;
  }

  private askWhat(sample: Int32Array): void {
    const candidates = this.columns.filter(
      ({ index, meaning }) => (meaning === null || meaning === "clientId") && this.isMoneyLike(index, sample),
    );
    const known = this.columns.filter(({ meaning }) => meaning !== null).length;
    if (known < 2 || candidates.length === 0 || !this.has(...nameMeanings)) return;
    const meaning: Meaning = this.has(...invoiceSigns) ? "openAmount" : "balance";
    const answer = this.ask(
      "COLUMN_AMOUNT",
      this.words.questions.what(known),
      null,
      candidates[0]!.index,
      candidates
        .slice(0, 6)
        .map(({ index, header }) => ({ value: String(index), text: header === "" ? columnLetters(index) : header, effect: "" })),
      null,
    );
    if (answer === null) {
      if (candidates.length === 1) {
        this.blocked = null;
        this.mean(candidates[0]!.index, meaning, true);
        this.kind = this.has(...invoiceSigns) ? "ledger" : "clients";
      }
      return;
    }
    this.mean(Number(answer), meaning);
    this.kind = this.has(...invoiceSigns) ? "ledger" : "clients";
  }

  // Questions

  /** Puts a question and answers with what the user said of it; null where it is open. */
  private ask(
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

  private money(amount: number): string {
    return exactMoney(amount, this.options.language, this.currency);
  }

  // Notation

  private settleNotation(): void {
    const head = this.head!;
    const sample = dataLikeRows(this.grid, head);
    // What nearly every step looks at is typed in one pass.
    this.cells.prepare(this.columns.filter(({ meaning }) => meaning !== null && needed.has(meaning)).map(({ index }) => index));
    const numeric = this.columns
      .filter(({ meaning, index }) => (meaning !== null ? isNumber(meaning) : this.isAmountColumn(index, sample)))
      .map(({ index }) => index);
    for (const { column } of this.bands) if (!numeric.includes(column)) numeric.push(column);
    const answered = this.answers.DECIMAL;
    const open = this.cells.settleDecimal(numeric, answered === "," || answered === "." ? answered : undefined);
    if (answered === "," || answered === ".") this.decimal = answered;
    else this.decimal = this.cells.decimal;
    if (open) {
      const example = String(cellAt(this.grid, open.row, open.column)).trim();
      const read = readNumber(example)!;
      const [own, grouped] = [read.value, read.grouped];
      const other = read.sign === "," ? "." : ",";
      this.ask(
        "DECIMAL",
        this.words.questions.decimal(example, this.notes.rowNumber(open.row)),
        open.row,
        open.column,
        [
          { value: read.sign, text: this.words.questions.decimalOption(read.sign as Decimal, this.money(own)), effect: "" },
          { value: other, text: this.words.questions.decimalOption(other, this.money(grouped)), effect: "" },
        ],
        "none",
      );
    }
    // Days: all date columns and the titles together.
    const dates = this.columns.filter(
      ({ meaning }) => meaning === "invoiceDate" || meaning === "dueDate" || meaning === "paidDate" || meaning === "situationDate",
    );
    const evidence = new DayOrderEvidence();
    let openAt: { row: number; column: number } | null = null;
    for (const { index } of dates)
      for (let r = head.end, { holds } = this.cells.column(index); r < this.grid.length; r++) {
        if (holds[r] === holdsNothing) continue;
        const cell = this.grid[r]![index];
        if (typeof cell !== "string") continue;
        evidence.add(cell);
        if (openAt || (cell.length === 10 && cell.charCodeAt(4) === 45)) continue;
        openAt =
          dateOf(cell) === "AMBIGUOUS_DATE" || (/^\s*\d{1,2}-\d{1,2}-\d/.test(cell) && this.cells.openDay(index, [r]) === r)
            ? { row: r, column: index }
            : null;
      }
    for (let r = 0; r < head.row; r++)
      for (const cell of this.grid[r]!)
        if (typeof cell === "string" && cell.length < 300)
          for (const match of cell.matchAll(/\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/g)) evidence.add(match[0]);
    const above = Array.from({ length: head.row }, (_, r) => r);
    const stated = statedDays(this.grid, above, undefined).open;
    if (stated && !/\./.test(stated.text)) openAt ??= { row: stated.row, column: stated.column };
    const answer = this.answers.DAY_ORDER;
    this.dayOrder = answer === "DMY" || answer === "MDY" ? answer : (evidence.order ?? (openAt ? this.orderByTerms() : undefined));
    if (openAt && this.dayOrder === undefined) {
      const example =
        stated && stated.row === openAt.row && stated.column === openAt.column
          ? stated.text
          : String(cellAt(this.grid, openAt.row, openAt.column)).trim();
      const shown = (order: DayOrder): QuestionOption => {
        const day = dateOf(example, order);
        return {
          value: order,
          text: this.words.questions.dayOrderOption(order, typeof day === "number" ? formatDate(day, this.options.language) : example),
          effect: "",
        };
      };
      this.ask(
        "DAY_ORDER",
        this.words.questions.dayOrder(example, this.notes.rowNumber(openAt.row)),
        openAt.row,
        openAt.column,
        [shown("DMY"), shown("MDY")],
        "none",
      );
    }
  }

  /** Whether a column without a meaning holds amounts written as text, which may settle how the others are written. */
  private isAmountColumn(index: number, sample: Int32Array): boolean {
    if (!this.options.formats) {
      const { written } = this.cells.look(index, sample);
      if (!written) return false;
    }
    const column = this.cells.column(index);
    return column.numberCount > 0 && column.numberCount >= column.textCount;
  }

  /** The day order in which no invoice falls due before it is issued, where only one does. */
  private orderByTerms(): DayOrder | undefined {
    const [issued, due] = [this.place("invoiceDate"), this.place("dueDate")];
    if (issued < 0 || due < 0) return undefined;
    const fits = (order: DayOrder): { wrong: number; terms: number; seen: number } => {
      const [from, to] = [this.cells.days(issued, order), this.cells.days(due, order)];
      const terms = new Set<number>();
      let wrong = 0;
      let seen = 0;
      for (let r = this.head!.end; r < this.grid.length; r++) {
        const days = to[r]! - from[r]!;
        if (days !== days) continue;
        seen++;
        if (days < 0 || days > 200) wrong++;
        terms.add(days);
      }
      return { wrong, terms: terms.size, seen };
    };
    const [day, month] = [fits("DMY"), fits("MDY")];
    if (day.seen < 3) return undefined;
    if (day.wrong === 0 && month.wrong > day.seen * 0.1) return "DMY";
    if (month.wrong === 0 && day.wrong > month.seen * 0.1) return "MDY";
    return undefined;
  }

  // Structure

  private settleStructure(): void {
    const head = this.head!;
    const ledger = this.kind === "ledger";
    const sample = dataLikeRows(this.grid, head);
    const bandColumns = new Set(this.bands.map(({ column }) => column));
    if (ledger) this.findRunningBalance(sample);
    const money = this.columns
      .filter(({ index, meaning, header }) =>
        meaning !== null
          ? additive.has(meaning) && this.cells.column(index).numberCount > 0
          : bandColumns.has(index) || (!isOfNoUse(header) && this.isMoneyLike(index, sample)),
      )
      .map(({ index }) => index);
    const ids = ledger
      ? (["invoiceNumber", "invoiceDate", "dueDate", "documentType", "paidDate", "ageDays"] as const)
          .map((meaning) => this.place(meaning))
          .filter((index) => index >= 0)
      : [];
    const roles: Roles = {
      kind: ledger ? "ledger" : "clients",
      money,
      ids,
      client: this.place("client"),
      clientId: this.place("clientId"),
      siren: this.place("siren"),
    };
    const forced = new Map<number, "total" | "line" | "note">();
    for (const [code, answer] of Object.entries(this.answers)) {
      const match = /^ROW_(\d+)$/.exec(code);
      if (match && (answer === "total" || answer === "line" || answer === "note")) forced.set(Number(match[1]), answer);
    }
    const headRows = Array.from({ length: head.end - head.row }, (_, k) => head.row + k);
    this.structure = structureOf(this.cells, head, headRows, roles, forced);
    this.lines = this.structure.lines;
    this.dropOtherAccounts();
    this.askUnclear();
    for (const total of this.structure.totals) {
      for (const { column, stated } of total.right)
        this.claims.push({ row: total.row, column, what: "total", amount: stated, read: stated, holds: true });
      for (const { column, stated, sum } of total.wrong)
        this.claims.push({ row: total.row, column, what: "total", amount: stated, read: sum, holds: false });
    }
    const { names, ids: numbers } = this.structure;
    if (names && numbers) {
      const byRow = (texts: readonly (string | null)[]): (string | null)[] => {
        const all = new Array<string | null>(this.grid.length).fill(null);
        for (let k = 0; k < this.structure.lines.length; k++) all[this.structure.lines[k]!] = texts[k] ?? null;
        return all;
      };
      if (names.some((name) => name !== null)) this.given.set("client", byRow(names));
      if (numbers.some((id) => id !== null)) this.given.set(roles.clientId >= 0 || roles.siren < 0 ? "clientId" : "siren", byRow(numbers));
    }
  }

  /** The balance after each movement is no amount to be added. */
  private findRunningBalance(sample: Int32Array): void {
    const [debit, credit, amount] = [this.place("debit"), this.place("credit"), this.place("amount")];
    const candidates = this.columns.filter(
      ({ meaning, index }) =>
        index !== debit && index !== credit && index !== amount && (meaning === "openAmount" || meaning === "runningBalance"),
    );
    for (const { index, meaning } of candidates) {
      const own = this.cells.column(index).numbers;
      let before = NaN;
      let runs = 0;
      let alone = 0;
      let seen = 0;
      let later = 0;
      for (const r of sample) {
        const debits = debit >= 0 ? this.cells.column(debit).numbers[r]! : amount >= 0 ? this.cells.column(amount).numbers[r]! : NaN;
        const credits = credit >= 0 ? this.cells.column(credit).numbers[r]! : NaN;
        if ((debits !== debits && credits !== credits) || own[r] !== own[r]) continue;
        const moved = (debits || 0) - (credits || 0);
        seen++;
        const follows = same(before + moved, own[r]!);
        const begins = same(moved, own[r]!);
        if (follows) later++;
        if (follows || begins) runs++;
        if (begins) alone++;
        before = own[r]!;
      }
      const running = seen >= 2 && later > 0 && runs >= seen * 0.85 && alone < seen;
      if (running || (meaning === "runningBalance" && seen === 0)) {
        this.mean(index, "runningBalance");
        this.claims.push({ row: null, column: index, what: "running", amount: seen, read: runs, holds: runs === seen });
        if (!this.has("openAmount") && debit >= 0 && amount < 0) continue;
      } else if (meaning === "runningBalance" && !this.has("openAmount") && runs < seen * 0.5) this.mean(index, "openAmount", true);
    }
  }

  /** In a journal of all accounts only those of clients count. */
  private dropOtherAccounts(): void {
    const account = this.place("generalAccount");
    if (this.kind !== "ledger" || account < 0) return;
    const isClients = (text: string): boolean => /^41[136]/.test(text);
    const texts = Array.from(this.lines, (r) => textOf(cellAt(this.grid, r, account)) ?? "");
    const inside = texts.filter(isClients).length;
    const other = texts.filter((text) => /^[1-8]\d{2,}/.test(text) && !isClients(text)).length;
    if (inside === 0 || other === 0) return;
    const kept: number[] = [];
    const sums = { debit: 0, credit: 0 };
    this.lines.forEach((r, k) => {
      if (isClients(texts[k]!)) kept.push(r);
      else this.otherAccounts.push(r);
      if (this.place("debit") >= 0) sums.debit += this.cells.column(this.place("debit")).numbers[r]! || 0;
      if (this.place("credit") >= 0) sums.credit += this.cells.column(this.place("credit")).numbers[r]! || 0;
    });
    if (this.place("debit") >= 0 && this.place("credit") >= 0)
      this.claims.push({
        row: null,
        column: null,
        what: "balanced",
        amount: sums.debit,
        read: sums.credit,
        holds: same(sums.debit, sums.credit),
      });
    // The auxiliary account is blank where clients have general accounts of their own.
    const [client, id] = [this.place("client"), this.place("clientId")];
    const label = this.columns.find(({ header }) => /^comptelib$/i.test(header))?.index ?? -1;
    const names = new Array<string | null>(this.grid.length).fill(null);
    const ids = new Array<string | null>(this.grid.length).fill(null);
    for (const r of kept) {
      ids[r] = (id >= 0 ? textOf(cellAt(this.grid, r, id)) : null) ?? textOf(cellAt(this.grid, r, account));
      names[r] = (client >= 0 ? textOf(cellAt(this.grid, r, client)) : null) ?? (label >= 0 ? textOf(cellAt(this.grid, r, label)) : null);
    }
    this.lines = Int32Array.from(kept);
    this.given.set("clientId", ids);
    this.given.set("client", names);
  }

  private labelOf(row: number): string {
    return this.grid[row]!.map(textOf).find((text) => text !== null) ?? "";
  }

  private amountOf(row: number): string {
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

  private askUnclear(): void {
    const q = this.words.questions;
    const outside = new Set(this.otherAccounts);
    const unclear = this.structure.unclear.filter(({ row }) => !outside.has(row));
    const blanks = unclear.filter(({ why }) => why === "blankClient");
    const orphans = unclear.filter(({ why }) => why === "orphan");
    for (const { row, why } of unclear.slice(0, 20)) {
      const [label, amount, number] = [this.labelOf(row), this.amountOf(row), this.notes.rowNumber(row)];
      if (why === "total")
        this.ask(
          `ROW_${row}`,
          q.total(number, label, amount),
          row,
          null,
          [
            { value: "total", text: q.isTotal, effect: "" },
            { value: "line", text: q.isClient, effect: amount },
          ],
          "total",
        );
      else if (why === "loose" || why === "unnamed") {
        const counted = this.structure.kinds[row] === lineCode;
        this.ask(
          `ROW_${row}`,
          q.loose(number, label, amount),
          row,
          null,
          [
            { value: "line", text: q.isLine, effect: amount },
            { value: "note", text: q.leaveOut, effect: "" },
          ],
          counted ? "line" : "note",
        );
      } else if (why === "note")
        this.ask(
          `NOTE_${row}`,
          q.note(number, label),
          row,
          null,
          [
            { value: "note", text: q.isNote, effect: "" },
            { value: "heading", text: q.isHeading, effect: "" },
          ],
          "note",
        );
    }
    if (blanks.length > 0) {
      const row = blanks[0]!.row;
      const k = this.structure.lines.indexOf(row);
      let name = "";
      for (let j = k - 1; j >= 0 && name === ""; j--) name = this.structure.names?.[j] ?? this.structure.ids?.[j] ?? "";
      const answer = this.ask(
        "BLANK_CLIENT",
        q.blankClient(this.notes.rowNumber(row), blanks.length),
        row,
        this.place("client"),
        [
          { value: "carry", text: q.carry(name), effect: "" },
          { value: "unnamed", text: q.unnamed, effect: "" },
          { value: "out", text: q.leaveOut, effect: "" },
        ],
        "unnamed",
      );
      const rows = new Set(blanks.map((each) => each.row));
      if (answer === "carry") {
        const { names, ids, lines } = this.structure;
        for (let j = 1; j < lines.length; j++)
          if (rows.has(lines[j]!)) {
            names![j] = names![j - 1]!;
            ids![j] = ids![j - 1]!;
          }
      } else if (answer === "out") this.lines = this.lines.filter((r) => !rows.has(r));
    }
    if (orphans.length > 0) {
      const row = orphans[0]!.row;
      const answer = this.ask(
        "NO_CLIENT",
        q.orphan(this.notes.rowNumber(row), orphans.length),
        row,
        this.place("client"),
        [
          { value: "unnamed", text: q.unnamed, effect: "" },
          { value: "out", text: q.leaveOut, effect: "" },
        ],
        "unnamed",
      );
      if (answer === "out") {
        const rows = new Set(orphans.map((each) => each.row));
        this.lines = this.lines.filter((r) => !rows.has(r));
      }
    }
  }

  // Amounts of a ledger

  private numbersOf(meaning: Meaning): Float64Array | null {
    const index = this.place(meaning);
    return index < 0 || this.cells.column(index).numberCount === 0 ? null : this.cells.column(index).numbers;
  }

  private sumOfBands(): Float64Array | null {
    if (this.bands.length < 2) return null;
    const sum = new Float64Array(this.grid.length).fill(NaN);
    for (const { column } of this.bands) {
      const { numbers } = this.cells.column(column);
      for (let r = 0; r < sum.length; r++) if (numbers[r] === numbers[r]) sum[r] = (sum[r] === sum[r] ? sum[r]! : 0) + numbers[r]!;
    }
    return sum;
  }

  /** How many of the lines two columns agree on, blanks as zero. */
  private agree(a: Float64Array, b: Float64Array): { readonly same: number; readonly seen: number } {
    let equal = 0;
    let seen = 0;
    for (const r of this.lines) {
      if (a[r] !== a[r] && b[r] !== b[r]) continue;
      seen++;
      if (same(a[r] || 0, b[r] || 0)) equal++;
    }
    return { same: equal, seen };
  }

  private settleLedger(): void {
    const { lines } = this;
    const height = this.grid.length;
    const [debit, credit] = [this.numbersOf("debit"), this.numbersOf("credit")];
    let amount = this.numbersOf("amount");
    let open = this.numbersOf("openAmount");
    const paid = this.numbersOf("paidAmount");
    const bandSum = this.sumOfBands();
    const [net, vat] = [this.numbersOf("netAmount"), this.numbersOf("vatAmount")];

    // What bands add up to is open, whatever it is called.
    if (bandSum) {
      if (open) this.claimColumns("bands", this.place("openAmount"), open, bandSum);
      else {
        const found = this.columns.find(({ index, meaning }) => {
          if (this.bands.some(({ column }) => column === index) || (meaning !== null && meaning !== "amount")) return false;
          const column = this.cells.column(index);
          if (column.numberCount === 0) return false;
          const { same: equal, seen } = this.agree(column.numbers, bandSum);
          return seen > 0 && equal === seen;
        });
        if (found && (found.meaning === null || !paid)) {
          if (found.meaning === null) this.mean(found.index, "openAmount");
          open = this.cells.column(found.index).numbers;
          if (found.meaning === "amount") this.given.set("openAmount", open);
          this.claimColumns("bands", found.index, open, bandSum);
        } else {
          open = bandSum;
          this.given.set("openAmount", bandSum);
        }
      }
    }
    if (net && vat && amount) {
      const gross = net.map((value, r) => (value || 0) + (vat[r]! || 0));
      this.claimColumns("gross", this.place("amount"), amount, gross);
    } else if (net && vat && !amount && !open && !debit) {
      amount = net.map((value, r) => (value !== value && vat[r] !== vat[r] ? NaN : (value || 0) + (vat[r]! || 0)));
      this.given.set("amount", amount);
    }
    if (amount && open && this.place("openAmount") >= 0) open = this.settleBlankOpen(amount, open, paid);
    const unknown = this.unknownMoney();
    let explained = new Set<number>();
    if (amount && open) {
      const rest = amount.map((value, r) => (value || 0) - (open![r]! || 0));
      for (const index of unknown) {
        const { same: equal, seen } = this.agree(this.cells.column(index).numbers, rest);
        if (seen > 0 && equal === seen) explained = explained.add(index);
      }
    }
    if (!amount && !open && !debit && !credit && unknown.length > 0) {
      const index = unknown[0]!;
      this.mean(index, "amount", true);
      explained.add(index);
      amount = this.cells.column(index).numbers;
      this.askColumn(index, ["amount", "openAmount"], "amount");
    }
    for (const index of unknown) {
      if (explained.has(index)) continue;
      const { numbers } = this.cells.column(index);
      const like = [amount, open, net, vat, bandSum].some((other) => {
        if (!other) return false;
        const { same: equal, seen } = this.agree(numbers, other);
        return seen > 0 && equal === seen;
      });
      if (like) continue;
      const meaning = this.askColumn(index, ["paidAmount", "openAmount", "credit"], "none");
      if (meaning === "paidAmount" || meaning === "credit") {
        const base = amount ?? open;
        if (base) {
          open = base.map((value, r) => (value === value ? value - (numbers[r]! || 0) : NaN));
          this.given.set("openAmount", open);
        }
      } else if (meaning === "openAmount") {
        open = numbers;
        this.given.set("openAmount", numbers);
      }
    }

    if (debit && credit) this.foldSides(debit, credit, open);
    else {
      if (amount && !open && (paid || credit)) {
        const less = new Float64Array(height);
        for (const part of [paid, credit]) if (part) for (let r = 0; r < height; r++) less[r]! += part[r]! || 0;
        // A payment written with a minus is one all the same.
        let negative = 0;
        let filled = 0;
        for (const r of lines) {
          if (less[r] === 0) continue;
          filled++;
          if (less[r]! < 0 && amount[r]! > 0) negative++;
        }
        const sign = filled > 0 && negative > filled / 2 ? -1 : 1;
        open = amount.map((value, r) => (value === value ? Math.round((value - sign * less[r]!) * 100) / 100 : NaN));
        this.given.set("openAmount", open);
      }
      this.closeByStatus(amount, open);
      this.foldLettered(amount, open);
    }
    this.ledgerOpen ??= open ?? amount;
    this.joinItems();
    this.ageByBands();
  }

  /** What a blank amount left means: nothing, where the amount paid, the status or the file's own total says so. */
  private settleBlankOpen(amount: Float64Array, open: Float64Array, paid: Float64Array | null): Float64Array {
    const index = this.place("openAmount");
    const { holds } = this.cells.column(index);
    const blank = this.lines.filter((r) => holds[r] === holdsNothing && amount[r] === amount[r] && amount[r] !== 0);
    if (blank.length === 0) return open;
    const status = this.place("paymentStatus");
    const dates = this.place("paidDate");
    const blanks = new Set(blank);
    const proved = this.structure.totals.some(
      ({ right, from, to }) =>
        right.some(({ column, stated }) => column === index && stated !== 0) &&
        this.structure.lines.subarray(from, to).some((r) => blanks.has(r)),
    );
    const settled = open.slice();
    const unsure: number[] = [];
    for (const r of blank) {
      const said = status < 0 ? null : textOf(cellAt(this.grid, r, status));
      if (paid && paid[r] === paid[r] && paid[r] !== 0) settled[r] = Math.round((amount[r]! - paid[r]!) * 100) / 100;
      else if ((said !== null && paidStatus.test(foldText(said))) || proved) settled[r] = 0;
      else if (dates >= 0) settled[r] = isBlank(cellAt(this.grid, r, dates)) ? amount[r]! : NaN;
      else unsure.push(r);
    }
    if (unsure.length > 0) {
      const sum = unsure.reduce((total, r) => total + amount[r]!, 0);
      const answer = this.ask(
        "BLANK_OPEN",
        this.words.questions.blankOpen(unsure.length, this.money(sum)),
        unsure[0]!,
        index,
        [
          { value: "settled", text: this.words.questions.settled, effect: "" },
          { value: "open", text: this.words.questions.stillOpen, effect: "" },
        ],
        "open",
      );
      for (const r of unsure) settled[r] = answer === "settled" ? 0 : amount[r]!;
    }
    this.given.set("openAmount", settled);
    return settled;
  }

  /** Without days, the band an amount stands in, or the section it stands under, says how late it is. */
  private ageByBands(): void {
    if (this.place("dueDate") >= 0 || this.place("ageDays") >= 0) return;
    const ages = new Float64Array(this.grid.length).fill(NaN);
    const middle = ({ side, from, to }: Band): number =>
      side === "notDue" ? 0 : Math.max(1, to === Infinity ? from + 30 : Math.round((from + to) / 2));
    if (this.bands.length >= 2) {
      for (const r of this.lines) {
        let filled = 0;
        for (const { column, band } of this.bands) {
          const value = this.cells.column(column).numbers[r]!;
          if (!(value === value && value !== 0)) continue;
          filled++;
          ages[r] = middle(band);
        }
        if (filled > 1) ages[r] = NaN;
      }
    } else {
      let under: Band | undefined;
      let r = this.head!.end;
      for (const line of this.lines) {
        for (; r < line; r++) {
          const kind = rowKinds[this.structure.kinds[r]!];
          if (kind === "heading" || kind === "note") under = bandOf(this.labelOf(r)) ?? under;
        }
        r = line + 1;
        if (under) ages[line] = middle(under);
      }
    }
    if (ages.some((age) => age === age)) this.given.set("ageDays", ages);
  }

  private claimColumns(what: Claim["what"], column: number, stated: Float64Array, read: Float64Array): void {
    let worst = -1;
    let gap = 0;
    for (const r of this.lines) {
      // Where no band is for what is not due, it stands in none.
      if (what === "bands" && (read[r] || 0) === 0 && !this.bands.some(({ band }) => band.side === "notDue")) continue;
      const off = Math.abs((stated[r] || 0) - (read[r] || 0));
      if (off > gap && !same(stated[r] || 0, read[r] || 0)) {
        gap = off;
        worst = r;
      }
    }
    let total = 0;
    let sum = 0;
    for (const r of this.lines) {
      total += stated[r] || 0;
      sum += read[r] || 0;
    }
    this.claims.push(
      worst < 0
        ? { row: null, column, what, amount: total, read: sum, holds: true }
        : { row: worst, column, what, amount: stated[worst]! || 0, read: read[worst]! || 0, holds: false },
    );
  }

  /** Columns of amounts that nothing names. */
  private unknownMoney(): number[] {
    return this.columns
      .filter(
        ({ index, meaning, header, corrected }) =>
          meaning === null &&
          !corrected &&
          !isOfNoUse(header) &&
          !this.bands.some(({ column }) => column === index) &&
          candidatesFor(header).length === 0 &&
          this.isMoneyLike(index, this.lines),
      )
      .map(({ index }) => index);
  }

  private askColumn(index: number, meanings: readonly Meaning[], assumed: string): string {
    const { header } = this.columns[index]!;
    const texts = textsIn(this.options.language).meanings;
    const { numbers } = this.cells.column(index);
    let sum = 0;
    for (const r of this.lines) sum += numbers[r]! || 0;
    const name = header === "" ? columnLetters(index) : `${columnLetters(index)} (${header})`;
    return this.ask(
      `COLUMN_${index}`,
      this.words.questions.column(name, this.money(sum)),
      null,
      index,
      [
        ...meanings.map((meaning) => ({ value: meaning, text: texts[meaning], effect: "" })),
        { value: "none", text: this.words.questions.ignore, effect: "" },
      ],
      assumed,
    )!;
  }

  /** Debit and credit: side by side in one line they leave what is open of it; in lines of their own they are folded. */
  private foldSides(debit: Float64Array, credit: Float64Array, open: Float64Array | null): void {
    const { lines } = this;
    const height = this.grid.length;
    let both = 0;
    let minus = 0;
    let credits = 0;
    for (const r of lines) {
      if (debit[r]! !== 0 && credit[r]! !== 0 && debit[r] === debit[r] && credit[r] === credit[r]) both++;
      if (credit[r]! < 0) minus++;
      if (credit[r]! !== 0 && credit[r] === credit[r]) credits++;
    }
    const sign = credits > 0 && minus > credits / 2 ? -1 : 1;
    const moved = new Float64Array(height).fill(NaN);
    for (const r of lines)
      if (debit[r] === debit[r] || credit[r] === credit[r])
        moved[r] = Math.round(((debit[r]! || 0) - sign * (credit[r]! || 0)) * 100) / 100;
    if (both > lines.length * 0.1 || open) {
      if (!open) {
        this.given.set("amount", debit);
        this.given.set("openAmount", moved);
      }
      return;
    }
    this.given.set("amount", moved);
    this.foldLater = () => this.foldMoved(moved);
  }

  private foldMoved(moved: Float64Array): void {
    const { lines } = this;
    const asOf = this.asOf?.serial ?? Infinity;
    const texts = (meaning: Meaning): (string | null)[] | null => {
      const given = this.given.get(meaning);
      if (given && !(given instanceof Float64Array)) return Array.from(lines, (r) => given[r] ?? null);
      const index = this.place(meaning);
      return index < 0 ? null : Array.from(lines, (r) => textOf(cellAt(this.grid, r, index)));
    };
    const [ids, names] = [texts("clientId"), texts("client")];
    const keys = new Map<string, number>();
    const account = Int32Array.from(lines, (_, k) => {
      const key = ids?.[k] ?? (names?.[k] ? nameKey(names[k]!) : "");
      let place = keys.get(key);
      if (place === undefined) keys.set(key, (place = keys.size));
      return place;
    });
    const days = (meaning: Meaning): Float64Array | null => {
      const index = this.place(meaning);
      if (index < 0) return null;
      const all = this.cells.days(index, this.dayOrder);
      return Float64Array.from(lines, (r) => all[r]!);
    };
    const issued = days("invoiceDate");
    const due = days("dueDate");
    const label =
      this.columns.find(({ header, meaning }) => meaning === null && /lib|label|desc|memo|text/i.test(foldText(header)))?.index ?? -1;
    const folded = fold(
      {
        account,
        amount: Float64Array.from(lines, (r) => (moved[r] === moved[r] ? moved[r]! : 0)),
        day: issued ?? new Float64Array(lines.length).fill(NaN),
        due,
        lettering: texts("lettering"),
        number: texts("invoiceNumber"),
        label: label < 0 ? null : Array.from(lines, (r) => textOf(cellAt(this.grid, r, label))),
      },
      asOf,
    );
    const height = this.grid.length;
    const open = new Float64Array(height).fill(NaN);
    const paid = new Float64Array(height).fill(NaN);
    const kinds = new Array<string | null>(height).fill(null);
    const types = this.place("documentType") >= 0 ? texts("documentType") : null;
    const reader = new DocumentKinds();
    lines.forEach((r, k) => {
      open[r] = folded.open[k]!;
      if (moved[r]! > 0 && folded.open[k] === 0) paid[r] = folded.settled[k]!;
      // A credit is a credit note where it says so, else a payment; what is left of it stands against the account.
      kinds[r] = moved[r]! > 0 ? "invoice" : reader.of(types?.[k]) === "credit" ? "credit" : "payment";
    });
    // Credits that paid something are gone; what is left of them counts.
    this.lines = lines.filter((r) => moved[r]! > 0 || open[r] !== 0 || moved[r] !== moved[r]);
    for (const r of this.lines) if (moved[r]! < 0) moved[r] = open[r]!;
    this.given.set("openAmount", open);
    this.given.set("documentType", kinds);
    this.given.set(
      "invoiceNumber",
      this.textsByRow("invoiceNumber", (r) => moved[r]! > 0),
    );
    if (paid.some((day) => day === day)) this.given.set("paidDate", paid);
    this.ledgerOpen = open;
    const { by } = folded;
    if (by.lettering + by.number + by.age > 0) this.details.push(this.words.proof.folded(by.lettering, by.number, by.age));
  }

  /** A text column by grid row, only where it may be looked at. */
  private textsByRow(meaning: Meaning, keep: (row: number) => boolean): (string | null)[] {
    const index = this.place(meaning);
    const all = new Array<string | null>(this.grid.length).fill(null);
    if (index >= 0) for (const r of this.lines) if (keep(r)) all[r] = textOf(cellAt(this.grid, r, index));
    return all;
  }

  /** What is said to be paid is, where no column of amounts says otherwise. */
  private closeByStatus(amount: Float64Array | null, open: Float64Array | null): void {
    const index = this.place("paymentStatus");
    if (index < 0 || !amount) return;
    const said = this.lines.filter((r) => {
      const text = textOf(cellAt(this.grid, r, index));
      return text !== null && paidStatus.test(foldText(text));
    });
    if (said.length === 0) return;
    const explicit = this.numbersOf("openAmount") ?? this.numbersOf("paidAmount");
    const base = open ?? amount;
    const left = said.filter((r) => base[r] === base[r] && !same(base[r]!, 0));
    if (left.length === 0) return;
    const paidDates = this.place("paidDate");
    if (paidDates >= 0 && said.every((r) => !isBlank(cellAt(this.grid, r, paidDates)))) return;
    const close = (): void => {
      const closed = base.slice();
      for (const r of left) closed[r] = 0;
      this.given.set("openAmount", closed);
      this.ledgerOpen = closed;
    };
    if (!explicit) {
      close();
      return;
    }
    const answer = this.ask(
      "PAID_STATUS",
      this.words.questions.status(left.length),
      left[0]!,
      index,
      [
        { value: "open", text: this.words.questions.stillOpen, effect: "" },
        { value: "paid", text: this.words.questions.settled, effect: "" },
      ],
      "open",
    );
    if (answer === "paid") close();
  }

  /** A lettering code with both sides closes its lines; one whose other side is missing is asked about. */
  private foldLettered(amount: Float64Array | null, open: Float64Array | null): void {
    const index = this.place("lettering");
    if (index < 0 || !amount || (open && this.place("openAmount") >= 0)) return;
    const base = open ?? amount;
    const ids = this.place("clientId") >= 0 ? this.place("clientId") : this.place("client");
    const groups = new Map<string, number[]>();
    for (const r of this.lines) {
      const code = textOf(cellAt(this.grid, r, index));
      if (code === null || saysNothing(code)) continue;
      const key = `${ids >= 0 ? (textOf(cellAt(this.grid, r, ids)) ?? "") : ""}|${code}`;
      const own = groups.get(key);
      if (own) own.push(r);
      else groups.set(key, [r]);
    }
    if (groups.size === 0) return;
    const closed = base.slice();
    const halves: number[] = [];
    for (const rows of groups.values()) {
      const sum = rows.reduce((total, r) => total + (base[r]! || 0), 0);
      if (same(sum, 0)) for (const r of rows) closed[r] = 0;
      else halves.push(...rows);
    }
    if (halves.length > 0) {
      const sum = halves.reduce((total, r) => total + (base[r]! || 0), 0);
      const answer = this.ask(
        "LETTERED",
        this.words.questions.lettered(halves.length, this.money(sum)),
        halves[0]!,
        index,
        [
          { value: "settled", text: this.words.questions.settled, effect: "" },
          { value: "open", text: this.words.questions.stillOpen, effect: "" },
        ],
        "open",
      );
      if (answer === "settled") for (const r of halves) closed[r] = 0;
    }
    this.given.set("openAmount", closed);
    this.ledgerOpen = closed;
  }

  /** Whether a column holds a value twice among the lines. */
  private repeats(column: number): boolean {
    // A number and the same number as text may both stand there: then every line is looked at.
    const { numberCount, holds } = this.cells.column(column);
    const first = this.lines.length > 0 ? typeof this.grid[this.lines[0]!]![column] : "number";
    if (numberCount > 0 && this.lines.some((r) => holds[r] === holdsNumber && typeof this.grid[r]![column] !== first)) return true;
    const seen = new Set<Cell>();
    let before = -Infinity;
    let rising = true;
    for (const r of this.lines) {
      const cell = this.grid[r]![column] ?? null;
      if (isBlank(cell)) continue;
      if (rising && typeof cell === "number" && cell > before) {
        before = cell;
        continue;
      }
      if (rising) {
        // Numbers that rise are all different; from here on each is looked up.
        rising = false;
        for (const other of this.lines) {
          if (other === r) break;
          seen.add(this.grid[other]![column] ?? null);
        }
      }
      const size = seen.size;
      seen.add(typeof cell === "string" ? cell.trim() : cell);
      if (seen.size === size) return true;
    }
    return false;
  }

  /** Lines that repeat an invoice are one invoice of its total; the same total on each of them is counted once. */
  private joinItems(): void {
    const number = this.place("invoiceNumber");
    if (number < 0 || this.foldLater || !this.repeats(number)) return;
    const given = this.given.get("openAmount");
    const open = given instanceof Float64Array ? given : (this.numbersOf("openAmount") ?? this.numbersOf("amount"));
    if (!open) return;
    const client = this.place("clientId") >= 0 ? this.place("clientId") : this.place("client");
    const due = this.place("dueDate");
    const types = this.place("documentType");
    const groups = new Map<string, number[]>();
    for (const r of this.lines) {
      const text = textOf(cellAt(this.grid, r, number));
      if (text === null) continue;
      const key = `${client >= 0 ? (textOf(cellAt(this.grid, r, client)) ?? "") : ""}|${text}|${due >= 0 ? (textOf(cellAt(this.grid, r, due)) ?? "") : ""}|${types >= 0 ? (textOf(cellAt(this.grid, r, types)) ?? "") : ""}`;
      const own = groups.get(key);
      if (own) own.push(r);
      else groups.set(key, [r]);
    }
    const several = [...groups.values()].filter((rows) => rows.length > 1);
    if (several.length === 0) return;
    // The same amount on every line of each invoice, while another column differs: the invoice's total, written on each.
    const repeated = several.filter((rows) => rows.every((r) => same(open[r]! || 0, open[rows[0]!]! || 0) && open[r] !== 0));
    if (repeated.length === 0 || repeated.length < several.length * 0.9) return;
    const proved = this.structure.totals.some(({ right }) => right.length > 0);
    if (proved) return;
    const first = repeated[0]!;
    // The lines of another column add up to it: then it is the total, counted once.
    const itemised = this.columns.some(({ index, meaning }) => {
      if (meaning !== null && !additive.has(meaning)) return false;
      const { numbers, numberCount } = this.cells.column(index);
      return (
        numberCount > 0 &&
        numbers !== open &&
        repeated.every((rows) =>
          same(
            rows.reduce((sum, r) => sum + (numbers[r]! || 0), 0),
            open[rows[0]!]!,
          ),
        )
      );
    });
    const drop = new Set(repeated.flatMap((rows) => rows.slice(1)));
    if (itemised) {
      this.lines = this.lines.filter((r) => !drop.has(r));
      return;
    }
    const answer = this.ask(
      "REPEATED_INVOICE",
      this.words.questions.repeated(textOf(cellAt(this.grid, first[0]!, number)) ?? "", first.length, this.money(open[first[0]!]!)),
      first[0]!,
      number,
      [
        { value: "each", text: this.words.questions.each, effect: "" },
        { value: "once", text: this.words.questions.once, effect: "" },
      ],
      "each",
    );
    if (answer !== "once") return;
    this.lines = this.lines.filter((r) => !drop.has(r));
  }

  // Client tables

  private settleClients(): void {
    const balance = this.numbersOf("balance");
    const [debit, credit] = [this.numbersOf("debit"), this.numbersOf("credit")];
    const parts = (["notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"] as const).flatMap((meaning) =>
      this.columns.filter((column) => column.meaning === meaning).map(({ index }) => this.cells.column(index).numbers),
    );
    const whole = parts.length >= 2 && (this.has("notDue") || this.columns.some(({ meaning }) => meaning === "overdue"));
    const sumOf = (columns: readonly Float64Array[]): Float64Array => {
      const sum = new Float64Array(this.grid.length);
      for (const column of columns) for (let r = 0; r < sum.length; r++) sum[r]! += column[r]! || 0;
      return sum;
    };
    if (debit && credit) {
      const moved = debit.map((value, r) =>
        value !== value && credit[r] !== credit[r] ? NaN : Math.round(((value || 0) - (credit[r]! || 0)) * 100) / 100,
      );
      if (balance) this.claimColumns("running", this.place("balance"), balance, moved);
      else this.given.set("balance", moved);
    }
    if (parts.length >= 2) {
      const sum = sumOf(parts);
      // A column of formulas that were never calculated states nothing.
      const uncalculated = balance && this.lines.every((r) => !balance[r]) && this.lines.some((r) => sum[r] !== 0);
      if (uncalculated) this.given.set("balance", sum);
      else if (balance && whole) this.claimColumns("bands", this.place("balance"), balance, sum);
      else if (!balance) {
        const found = this.columns.find(({ index, meaning, header }) => {
          if (meaning !== null || isOfNoUse(header) || this.cells.column(index).numberCount === 0) return false;
          const { same: equal, seen } = this.agree(this.cells.column(index).numbers, sum);
          return seen > 0 && equal === seen;
        });
        if (found) this.mean(found.index, "balance");
      }
    }
    this.zerosOfClients();
  }

  /**
   * A dash is zero. So is a blank in a column whose own total holds without it, unless zeros are written: beside them a blank
   * is an amount nobody stated, and a sum passes over it. `n/a` is never zero.
   */
  private zerosOfClients(): void {
    for (const meaning of ["balance", "overdue", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"] as const) {
      const own = this.columns.filter((column) => column.meaning === meaning);
      if (own.length !== 1 || this.given.has(meaning)) continue;
      const { index } = own[0]!;
      const { holds, numbers } = this.cells.column(index);
      const proved = new Uint8Array(this.grid.length);
      if (!this.lines.some((r) => numbers[r] === 0))
        for (const { right, from, to } of this.structure.totals)
          if (right.some(({ column, stated }) => column === index && stated !== 0))
            for (const r of this.structure.lines.subarray(from, to)) proved[r] = 1;
      const zero = this.lines.filter((r) => {
        if (holds[r] !== holdsNothing) return false;
        const cell = cellAt(this.grid, r, index);
        return isBlank(cell) ? proved[r] === 1 : saysNil(cell);
      });
      if (zero.length === 0) continue;
      const filled = numbers.slice();
      for (const r of zero) filled[r] = 0;
      this.given.set(meaning, filled);
    }
  }

  // Clients

  private settleClientNames(): void {
    const [client, id] = [this.place("client"), this.place("clientId")];
    if (client < 0 || id < 0 || this.columns[id]!.corrected || this.otherAccounts.length > 0) return;
    const given = this.given.get("client");
    const givenIds = this.given.get("clientId");
    const nameAt = (r: number): string | null =>
      given && !(given instanceof Float64Array) ? (given[r] ?? null) : textOf(cellAt(this.grid, r, client));
    const idAt = (r: number): string | null =>
      givenIds && !(givenIds instanceof Float64Array) ? (givenIds[r] ?? null) : textOf(cellAt(this.grid, r, id));
    const namesOf = new Map<string, Set<string>>();
    const idsOf = new Map<string, Set<string>>();
    const most = 50_000;
    let pairs = 0;
    // Most lines repeat a number with the name it had before, as written.
    const written = new Map<Cell, Cell>();
    const asWritten = !given && !givenIds;
    for (let k = 0; k < this.lines.length && pairs < most; k++) {
      const r = this.lines[k]!;
      if (asWritten) {
        const [idCell, nameCell] = [cellAt(this.grid, r, id), cellAt(this.grid, r, client)];
        if (written.get(idCell) === nameCell) continue;
        written.set(idCell, nameCell);
      }
      const [number, name] = [idAt(r), nameAt(r)];
      if (number === null || name === null) continue;
      pairs++;
      const key = stem(nameKey(name));
      if (!namesOf.has(number)) namesOf.set(number, new Set());
      namesOf.get(number)!.add(key);
      if (!idsOf.has(key)) idsOf.set(key, new Set());
      idsOf.get(key)!.add(number);
    }
    const [numbers, names] = [namesOf.size, idsOf.size];
    if (numbers === 0) return;
    const shared = [...namesOf.values()].filter((set) => set.size > 1).length;
    const split = [...idsOf.values()].filter((set) => set.size > 1).length;
    if (shared === 0 && split === 0) return;
    const q = this.words.questions;
    const [idHeader, nameHeader] = [this.columns[id]!.header, this.columns[client]!.header];
    const drop = (): void => {
      this.mean(id, null);
      this.given.delete("clientId");
    };
    // A number with many names is an account or a code, not a client.
    if (shared > 0 && (names >= numbers * 3 || (shared >= numbers * 0.5 && names > numbers * 1.3))) {
      drop();
      return;
    }
    // A number a line, the names repeating, is a number of documents.
    if (this.kind === "ledger" && split > 0 && numbers >= this.lines.length * 0.95 && names <= numbers * 0.7) {
      drop();
      return;
    }
    const few = Math.max(shared, split) <= Math.max(1, Math.floor(numbers * 0.02)) && names > 20;
    if (few) return;
    const answer = this.ask(
      "CLIENT_COLUMN",
      q.client(idHeader, nameHeader, numbers, names),
      null,
      id,
      [
        { value: "number", text: q.clientOption(idHeader, numbers), effect: "" },
        { value: "name", text: q.clientOption(nameHeader, names), effect: "" },
      ],
      numbers >= names * 0.8 ? "number" : "name",
    );
    if (answer === "name") drop();
  }

  // Currencies

  private settleCurrencies(): void {
    this.currency = this.options.columns?.amounts?.currency ?? null;
    if (this.kind === null) return;
    const own = this.place("currency");
    const local = this.columns.some(
      ({ meaning, header }) =>
        (meaning === "amount" || meaning === "openAmount" || meaning === "balance") &&
        /local|lcy|\blc\b|societe|tenue|company/i.test(foldText(header)),
    );
    const known = new Map<string, string>();
    const currencyAt = (r: number): string => {
      if (own >= 0 && !local) {
        const text = textOf(cellAt(this.grid, r, own));
        if (text !== null) {
          let code = known.get(text);
          if (code === undefined) known.set(text, (code = currencyCode(text) ?? text.toUpperCase()));
          return code;
        }
      }
      const written = this.cells.written[r]!;
      return written === 0 ? "" : this.cells.currencies[written - 1]!;
    };
    if (own < 0 && this.cells.currencies.length === 0) {
      this.currency ??= currencyOf(this.grid, this.head!.end - 1, this.columns);
      return;
    }
    const rows = new Map<string, number[]>();
    for (const r of this.lines) {
      const code = currencyAt(r);
      const list = rows.get(code);
      if (list) list.push(r);
      else rows.set(code, [r]);
    }
    const codes = [...rows.keys()].filter((code) => code !== "");
    if (codes.length <= 1) {
      this.currency ??= currencyOf(this.grid, this.head!.end - 1, this.columns);
      return;
    }
    const { rates } = this.options;
    if (rates && codes.every((code) => rates[code] !== undefined && rates[code] > 0)) {
      const factor = new Float64Array(this.grid.length).fill(1);
      for (const [code, list] of rows) if (code !== "") for (const r of list) factor[r] = rates[code]!;
      for (const { index, meaning } of this.columns) {
        if (meaning === null || !additive.has(meaning)) continue;
        const base = this.given.get(meaning);
        const numbers = base instanceof Float64Array ? base : this.cells.column(index).numbers;
        this.given.set(
          meaning,
          numbers.map((value, r) => value * factor[r]!),
        );
      }
      const open = this.given.get("openAmount");
      if (open instanceof Float64Array && this.place("openAmount") < 0)
        this.given.set(
          "openAmount",
          open.map((value, r) => value * factor[r]!),
        );
      this.currency = codes.find((code) => rates[code] === 1) ?? this.currency;
      this.details.push(
        this.words.proof.converted(
          codes
            .filter((code) => rates[code] !== 1)
            .map((code) => `1 ${code} = ${rates[code]!}`)
            .join(", "),
        ),
      );
      return;
    }
    const amounts = this.ledgerOpen ?? this.numbersOf("balance") ?? this.numbersOf("openAmount") ?? this.numbersOf("amount");
    const sums = codes.map((code) => rows.get(code)!.reduce((sum, r) => sum + (amounts?.[r] || 0), 0));
    const answer = this.ask(
      "CURRENCY",
      this.words.questions.currencies(codes.slice(0, 6).join(", ")),
      null,
      own < 0 ? null : own,
      codes.map((code, k) => ({
        value: code,
        text: this.words.questions.currencyOption(code, rows.get(code)!.length, exactMoney(sums[k]!, this.options.language, code)),
        effect: "",
      })),
      null,
    );
    if (answer === null) return;
    const keep = new Set(rows.get(answer)!);
    this.lines = this.lines.filter((r) => keep.has(r));
    this.currency = answer;
  }

  // The day

  private settleAsOf(): void {
    if (this.kind === null) return;
    const head = this.head!;
    const rows: number[] = [];
    for (let r = 0; r < head.row; r++) rows.push(r);
    const last = this.lines.length > 0 ? this.lines[this.lines.length - 1]! : head.end;
    for (let r = last + 1; r < this.grid.length && rows.length < 100; r++) if (rowKinds[this.structure.kinds[r]!] !== "line") rows.push(r);
    const { asOf: stated } = statedDays(this.grid, rows, this.dayOrder);
    const given = this.options.asOf ?? null;
    const said = stated[0] ?? null;
    const issued = this.place("invoiceDate");
    let lastIssue = -Infinity;
    if (issued >= 0) {
      const days = this.cells.days(issued, this.dayOrder);
      for (const r of this.lines) if (days[r]! > lastIssue) lastIssue = days[r]!;
    }
    if (given !== null) {
      this.asOf = { serial: given, from: "given" };
      return;
    }
    if (said) {
      if (this.kind === "ledger" && lastIssue > said.serial) {
        const answer = this.ask(
          "AS_OF",
          this.words.questions.asOf(formatDate(said.serial, this.options.language), formatDate(lastIssue, this.options.language)),
          said.row,
          said.column,
          [said.serial, lastIssue].map((day) => ({
            value: String(day),
            text: this.words.questions.asOfOption(formatDate(day, this.options.language)),
            effect: "",
          })),
          String(said.serial),
        );
        this.asOf = { serial: Number(answer), from: "file" };
        return;
      }
      this.asOf = { serial: said.serial, from: "file" };
      return;
    }
    if (this.kind === "ledger") {
      const layout = { ...this.layout(), kind: this.kind };
      this.asOf = situationDay(this.grid, layout, this.lines, this.dayOrder, (column) => this.cells.days(column, this.dayOrder));
    }
  }

  // What is left

  private noteRows(): void {
    if (this.kind === null) return;
    const texts = textsIn(this.options.language).notes;
    const { kinds } = this.structure;
    for (let r = this.head!.end; r < kinds.length; r++) {
      if (kinds[r] === lineCode) continue;
      const kind = rowKinds[kinds[r]!];
      if (kind === "total") this.notes.add("TOTAL_ROW", r, null, texts.totalRow(this.notes.rowNumber(r)));
      else if (kind === "header") this.notes.add("REPEATED_HEADER", r, null, texts.repeatedHeader(this.notes.rowNumber(r)));
    }
    if (this.kind === "ledger") {
      // Lines whose amount can't be read count nothing, and say so where they are folded.
      for (const meaning of ["amount", "openAmount", "debit", "credit", "paidAmount"] as const) {
        const index = this.place(meaning);
        if (index < 0 || !this.given.has(meaning === "amount" || meaning === "openAmount" ? meaning : "openAmount")) continue;
        const { holds } = this.cells.column(index);
        for (const r of this.lines) if (holds[r] === holdsText || holds[r] === holdsError) this.noteUnread(r, index, meaning);
      }
    }
    for (const { column } of this.bands) {
      const { holds } = this.cells.column(column);
      for (const r of this.lines) if (holds[r] === holdsText || holds[r] === holdsError) this.noteUnread(r, column, "openAmount");
    }
  }

  private noteUnread(row: number, column: number, meaning: Meaning): void {
    const texts = textsIn(this.options.language);
    const code = this.cells.column(column).holds[row] === holdsError ? "CELL_ERROR" : "BAD_NUMBER";
    this.notes.add(
      code,
      row,
      column,
      texts.notes.unread(
        this.notes.rowNumber(row),
        texts.meanings[meaning],
        String(cellAt(this.grid, row, column)).slice(0, 60),
        texts.faults[code]([]),
      ),
    );
  }

  private layout(): Layout {
    const head = this.head!;
    let endRow = this.grid.length;
    while (endRow > head.end && this.grid[endRow - 1]!.every(isBlank)) endRow--;
    const { asOf } = this;
    return {
      kind: this.kind,
      headerRow: head.row,
      firstRow: head.end,
      endRow,
      columns: this.columns,
      currency: this.currency,
      unit: this.options.columns?.amounts?.unit ?? unitOfTitles(this.grid, head.row),
      asOf: asOf && asOf.from !== "given" ? { serial: asOf.serial, from: asOf.from } : null,
    };
  }

  private done(layout: Layout): TableReading {
    const groups: RowGroup[] = [];
    if (this.structure) {
      const other = new Set(this.otherAccounts);
      const { kinds } = this.structure;
      // In the order in which the kinds first appear.
      const places = new Int32Array(rowKinds.length + 1).fill(-1);
      const counts: number[] = [];
      const order: RowGroup["kind"][] = [];
      const codeAt = (r: number): number => (other.size > 0 && other.has(r) ? rowKinds.length : kinds[r]!);
      for (let r = 0; r < kinds.length; r++) {
        const code = codeAt(r);
        if (kinds[r] === 0) continue;
        if (places[code]! < 0) {
          places[code] = order.push((rowKinds[code] as Exclude<RowKind, "blank"> | undefined) ?? "otherAccount") - 1;
          counts.push(0);
        }
        counts[places[code]!]!++;
      }
      const rows = counts.map((count) => new Int32Array(count));
      const filledTo = new Int32Array(counts.length);
      for (let r = 0; r < kinds.length; r++) {
        if (kinds[r] === 0) continue;
        const place = places[codeAt(r)]!;
        rows[place]![filledTo[place]!++] = r;
      }
      order.forEach((kind, k) => groups.push({ kind, count: counts[k]!, rows: rows[k]! }));
    }
    const signature = (this.head?.labels ?? []).map(foldText).join("|");
    return {
      layout,
      cells: this.cells,
      rows: this.lines,
      given: this.given,
      decimal: this.decimal,
      dayOrder: this.dayOrder,
      blocked: this.blocked,
      reading: {
        rows: groups,
        claims: this.claims,
        questions: this.questions,
        asOf: this.asOf,
        line: "",
        details: this.details,
        signature,
      },
    };
  }
}
