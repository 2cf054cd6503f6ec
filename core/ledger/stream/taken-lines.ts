import { isKnown } from "../../cells/known";
import { readNumber } from "../../cells/numbers";
import { isBlank, saysNothing, textOf, type Cell } from "../../cells/values";
import { saysTotal } from "../../reading/structure/labels";
import { isSiret } from "../ledger-clients";
import { paymentKind, type LedgerLines } from "../ledger-lines";
import {
  amountMeanings,
  clean,
  dayMeanings,
  readCurrencies,
  readFlags,
  readKinds,
  readStatuses,
  type LedgerPlan,
  type PlannedMeaning,
} from "../ledger-plan";
import type { StreamChoices } from "./choices";
import { hashOf } from "./numbered-invoices";
import { plainAmount } from "./plain-amount";
import { longer, PackedTexts, Texts, type Numbers } from "./texts";

export type DayColumn = (typeof dayMeanings)[number];
export type AmountColumn = (typeof amountMeanings)[number];
/** At or below this, an amount is not yet read: it is `unsettled * (1 + place / placeScale)`, `place` being that of its text. */
export const unsettled = -1e300;
export const placeScale = 3_000_000;

/** What a line says of its client, as it is written; `alone` where it names nobody and is a client of its own. */
export interface Mention {
  readonly id: string | null;
  readonly name: string | null;
  readonly registered: string | null;
  readonly alone: boolean;
  readonly total: boolean;
}

/** The lines of a file as they are taken one after the other: each as numbers, of texts each different one once. */
export class TakenLines {
  /** Rows that were handed over, those above the lines included. */
  rows = 0;
  /** Lines so far: rows below the headings that hold anything. */
  lines = 0;
  private room: number;
  readonly columns: LedgerPlan["columns"];
  readonly given: Readonly<Partial<Record<AmountColumn, Float64Array>>>;
  /** Places in `dayTexts`, -1 where blank, until the notation is settled; from then on the days, NaN where there is none. */
  readonly dayOf: Readonly<Partial<Record<DayColumn, Float64Array>>>;
  readonly dayTexts = new Texts();
  readonly amountTexts = new Texts();
  readonly currencies = new Set<string>();
  readonly unread: Record<AmountColumn, { count: number; example: string | null }> = {
    amount: { count: 0, example: null },
    openAmount: { count: 0, example: null },
    ageDays: { count: 0, example: null },
  };
  kinds: Uint8Array | null;
  /** Lines whose type is written. */
  typed: Uint8Array | null;
  disputed: Uint8Array | null;
  statuses: Uint8Array | null;
  currency: Uint8Array | null;
  types: Int32Array | null;
  sectors: Int32Array | null;
  mention: Int32Array;
  row: Int32Array;
  keys: Float64Array | null;
  readonly numbers: PackedTexts | null;
  readonly codes: string[] = [];
  private readonly words = new Map<string, Map<string, number>>();
  readonly labels = new Texts();
  readonly mentions: Mention[] = [];
  private readonly mentionOf = new Map<string | null, number[]>();
  /** Whether a number of registration is one of an establishment. */
  sirets = false;
  /** Days that could not be read, by column, and one of them; known once the notation is settled. */
  readonly unreadDays: Partial<Record<DayColumn, number>> = {};
  unreadDay: string | null = null;
  /** Which signs the amounts prove to part decimals. */
  comma = false;
  dot = false;

  constructor(
    readonly plan: LedgerPlan,
    /** How many lines there may be; more is allowed. */
    expected = 65_536,
  ) {
    const { columns } = plan;
    this.columns = columns;
    this.room = Math.max(1024, Math.ceil(expected));
    const has = (meaning: PlannedMeaning): boolean => columns[meaning] !== undefined;
    const numbers = (): Float64Array => new Float64Array(this.room);
    this.given = Object.fromEntries(amountMeanings.filter(has).map((meaning) => [meaning, numbers()]));
    this.dayOf = Object.fromEntries(dayMeanings.filter(has).map((meaning) => [meaning, numbers()]));
    this.kinds = has("documentType") ? new Uint8Array(this.room) : null;
    this.typed = has("documentType") ? new Uint8Array(this.room) : null;
    this.disputed = has("disputed") ? new Uint8Array(this.room) : null;
    this.statuses = has("eInvoiceStatus") ? new Uint8Array(this.room) : null;
    this.currency = has("currency") ? new Uint8Array(this.room) : null;
    this.types = has("clientType") ? new Int32Array(this.room) : null;
    this.sectors = has("sector") ? new Int32Array(this.room) : null;
    this.mention = new Int32Array(this.room);
    this.row = new Int32Array(this.room);
    this.keys = has("invoiceNumber") ? numbers() : null;
    this.numbers = has("invoiceNumber") && has("documentType") ? new PackedTexts(this.room) : null;
  }

  /** What the lines take, in bytes. */
  get size(): number {
    const columns = [...Object.values(this.given), ...Object.values(this.dayOf), this.kinds, this.typed, this.disputed, this.statuses];
    const all = [...columns, this.currency, this.types, this.sectors, this.mention, this.row, this.keys];
    return all.reduce((sum, column) => sum + (column?.byteLength ?? 0), this.numbers?.size ?? 0);
  }

  /** Takes the next row of the file. */
  take(cells: readonly Cell[]): void {
    const row = this.rows++;
    if (row < this.plan.firstRow || cells.every(isBlank)) return;
    const { columns } = this;
    const line = this.lines++;
    if (line >= this.room) this.grow();
    this.row[line] = row;
    for (const meaning of amountMeanings) {
      const column = this.given[meaning];
      if (column) column[line] = this.amountOf(cells[columns[meaning]!], meaning);
    }
    for (const meaning of dayMeanings) {
      const column = this.dayOf[meaning];
      if (column) column[line] = this.dayPlace(cells[columns[meaning]!]);
    }
    if (this.typed) this.typed[line] = isBlank(cells[columns.documentType!]) ? 0 : 1;
    if (this.kinds) this.kinds[line] = this.coded("documentType", cells, (text) => readKinds([text])[0]!);
    if (this.disputed) this.disputed[line] = this.coded("disputed", cells, (text) => readFlags([text])[0]!);
    if (this.statuses) this.statuses[line] = this.coded("eInvoiceStatus", cells, (text) => readStatuses([text])[0]!);
    if (this.currency) this.currency[line] = this.coded("currency", cells, (text) => this.currencyPlace(readCurrencies([text])[0]!));
    if (this.types) this.types[line] = this.coded("clientType", cells, (text) => this.labels.place(text) + 1);
    if (this.sectors) this.sectors[line] = this.coded("sector", cells, (text) => this.labels.place(text) + 1);
    this.mention[line] = this.mentionIn(cells);
    const number = columns.invoiceNumber === undefined ? null : this.text(cells, "invoiceNumber");
    if (this.keys) this.keys[line] = number === null ? NaN : hashOf(number);
    this.numbers?.set(line, number ?? "");
  }

  private grow(): void {
    const least = this.lines;
    const more = <T extends Numbers | null>(column: T): T => column && longer(column, least);
    for (const columns of [this.given, this.dayOf] as Record<string, Float64Array>[])
      for (const meaning of Object.keys(columns)) columns[meaning] = longer(columns[meaning]!, least);
    this.kinds = more(this.kinds);
    this.typed = more(this.typed);
    this.disputed = more(this.disputed);
    this.statuses = more(this.statuses);
    this.currency = more(this.currency);
    this.types = more(this.types);
    this.sectors = more(this.sectors);
    this.mention = more(this.mention);
    this.row = more(this.row);
    this.keys = more(this.keys);
    this.room = this.mention.length;
  }

  private amountOf(cell: Cell | undefined, meaning: AmountColumn): number {
    if (typeof cell === "number") return Number.isFinite(cell) ? cell : NaN;
    if (cell === null || cell === undefined || cell === "") return NaN;
    if (typeof cell !== "string") return this.notRead(meaning, String(cell));
    const plain = plainAmount(cell);
    if (plain === plain) {
      const { length } = cell;
      this.proves(cell.charCodeAt(length - 2));
      this.proves(cell.charCodeAt(length - 3));
      return plain;
    }
    const read = readNumber(cell);
    if (!read || read.letter) return isBlank(cell) || saysNothing(cell) ? NaN : this.notRead(meaning, cell);
    if (read.currency !== "") this.currencies.add(read.currency);
    // `1,234` can be read two ways: the place of its text is kept until the whole file settles which.
    if (isKnown(read.grouped)) return unsettled * (1 + this.amountTexts.place(cell) / placeScale);
    if (read.sign !== "") this.proves(read.sign.charCodeAt(0));
    return read.value;
  }

  private proves(sign: number): void {
    if (sign === 44) this.comma = true;
    else if (sign === 46) this.dot = true;
  }

  private notRead(meaning: AmountColumn, text: string): number {
    const unread = this.unread[meaning];
    unread.count++;
    unread.example ??= text;
    return NaN;
  }

  private dayPlace(cell: Cell | undefined): number {
    if (cell === null || cell === undefined || cell === "") return -1;
    return this.dayTexts.place(typeof cell === "string" ? cell : String(cell));
  }

  private text(cells: readonly Cell[], meaning: PlannedMeaning): string | null {
    const cell = cells[this.columns[meaning]!];
    return typeof cell === "string" ? clean(cell) : textOf(cell);
  }

  /** What a text means as a number, each different one read once; 0 for none. */
  private coded(meaning: PlannedMeaning, cells: readonly Cell[], read: (text: string) => number): number {
    const cell = cells[this.columns[meaning]!];
    if (isBlank(cell)) return 0;
    const text = textOf(cell)!;
    let known = this.words.get(meaning);
    if (!known) this.words.set(meaning, (known = new Map<string, number>()));
    let value = known.get(text);
    // A copy: a part of the file's text would keep the whole piece it comes from in memory.
    if (value === undefined) known.set((" " + text).slice(1), (value = read(text)));
    return value;
  }

  private currencyPlace(code: string): number {
    const place = this.codes.indexOf(code);
    return place < 0 ? this.codes.push(code) : place + 1;
  }

  private mentionIn(cells: readonly Cell[]): number {
    const { columns } = this;
    const registered = columns.siren === undefined ? null : this.text(cells, "siren");
    const id = columns.clientId === undefined ? registered : this.text(cells, "clientId");
    const name = columns.client === undefined ? null : this.text(cells, "client");
    const key = id ?? name;
    let own = this.mentionOf.get(key);
    if (own)
      for (const place of own) {
        const mention = this.mentions[place]!;
        if (mention.id === id && mention.name === name && mention.registered === registered) return place;
      }
    // A copy, as in `coded`.
    const kept = (text: string | null): string | null => text && (" " + text).slice(1);
    const place = this.mentions.push({
      id: kept(id),
      name: kept(name),
      registered: kept(registered),
      alone: id === null && name === null,
      total: saysTotal(name ?? id ?? ""),
    });
    if (!own) this.mentionOf.set(kept(key), (own = []));
    own.push(place - 1);
    this.sirets ||= isSiret(registered);
    return place - 1;
  }

  /** The lines as the fold takes them, amounts in the book's currency. */
  asLines({ answers, rates }: Pick<StreamChoices, "answers" | "rates">): LedgerLines {
    const { lines: length, codes, currency } = this;
    const cut = <T extends Numbers>(column: T | null | undefined): T | null => (column ? (column.subarray(0, length) as T) : null);
    let [amount, open] = [cut(this.given.amount), cut(this.given.openAmount)];
    const paid = cut(this.dayOf.paidDate);
    if (open && amount && !paid && answers["BLANK_OPEN"] === "settled")
      open = open.map((value, i) => (!isKnown(value) && isKnown(amount![i]) ? 0 : value));
    if (currency && codes.length > 1 && rates) {
      const worth = [1, ...codes.map((code) => rates[code] ?? 1)];
      const converted = (column: Float64Array | null): Float64Array | null =>
        column && column.map((value, i) => value * worth[currency[i]!]!);
      [amount, open] = [converted(amount), converted(open)];
    }
    const kinds = cut(this.kinds);
    return {
      amount,
      open,
      issued: cut(this.dayOf.invoiceDate),
      due: cut(this.dayOf.dueDate),
      paid,
      ages: cut(this.given.ageDays),
      disputed: cut(this.disputed),
      statuses: cut(this.statuses),
      kinds,
      numbers: this.numbers && kinds?.includes(paymentKind) ? new Array<string | null>(length).fill(null) : null,
    };
  }

  hasPayments(): boolean {
    return this.kinds?.subarray(0, this.lines).includes(paymentKind) ?? false;
  }
}
