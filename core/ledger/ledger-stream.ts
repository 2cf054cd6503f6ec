import { noteWords } from "../words/notes/type";
import { dateOf, DayOrderEvidence, type DayOrder } from "../cells/dates";
import { formatDate, formatNumber, formatShortest } from "../cells/formats";
import type { Language } from "../cells/language";
import { isKnown } from "../cells/known";
import { numberOf, readNumber, type Decimal } from "../cells/numbers";
import { isBlank, saysNothing, textOf, type Cell } from "../cells/values";
import { ExactSums } from "../method/exact-sums";
import type { Policy } from "../policy/policy";
import { exactMoney } from "../reading/cells/exact-money";
import { saysTotal } from "../reading/structure/labels";
import type { Question } from "../reading/reading";
import type { Meaning } from "../words/meanings";
import { readingWords } from "../words/reading/type";
import { streamWords } from "../words/stream/type";
import { FoldContext, foldClient } from "./fold-client";
import { FoldedClients } from "./folded-clients";
import { byClient } from "./ledger";
import { isSiret, LedgerClients } from "./ledger-clients";
import { afterTheDay, paymentKind, standingOf, statedAmount, withoutAmount, type LedgerLines } from "./ledger-lines";
import {
  clean,
  readAmounts,
  readCurrencies,
  readDays,
  readFlags,
  readKinds,
  readStatuses,
  type LedgerPlan,
  type PlannedMeaning,
} from "./ledger-plan";
import { firstOfEach, RepeatedInvoices } from "./repeated-invoices";

/** What the user says of the whole file. */
export interface StreamChoices {
  readonly asOf: number;
  readonly policy: Policy;
  readonly language: Language;
  readonly answers: Readonly<Record<string, string>>;
  readonly rates?: Readonly<Record<string, number>> | undefined;
}

/** A ledger that was folded as it streamed by. */
export interface StreamedLedger {
  readonly folded: FoldedClients;
  readonly context: FoldContext;
  readonly names: readonly string[];
  readonly ids: readonly (string | null)[] | null;
  readonly idMeaning: "clientId" | "siren";
  readonly registered: readonly (string | null)[];
  readonly types: readonly (string | null)[] | null;
  readonly sectors: readonly (string | null)[] | null;
  /** Rows of the file, its headings included; lines below them; lines that counted. */
  readonly rows: number;
  readonly lines: number;
  readonly counted: number;
  readonly balance: number;
  /** The proof, a sentence each: what was read and counted, what the file claims, what was left out and why. */
  readonly proof: readonly string[];
}

/** What is open before the lines can be folded, why they can't be, or the folded lines. */
export type StreamOutcome = { readonly questions: readonly Question[] } | { readonly refusal: string } | StreamedLedger;

const days = ["invoiceDate", "dueDate", "paidDate"] as const;
const amounts = ["amount", "openAmount", "ageDays"] as const;
type DayColumn = (typeof days)[number];
type AmountColumn = (typeof amounts)[number];
/** Takes the place of a text whose number is not settled yet: below it, by its place. */
const unsettled = -1e300;
const mostTexts = 3_000_000;

/** Texts by their place, each once. */
class Texts {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  place(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      // A copy: a cell of a piece of the file would keep the whole piece in memory.
      const own = (" " + text).slice(1);
      this.places.set(own, (place = this.all.length));
      this.all.push(own);
    }
    return place;
  }
}

/** What a line says of its client, as it is written; `alone` where it names nobody and is a client of its own. */
interface Mention {
  readonly id: string | null;
  readonly name: string | null;
  readonly registered: string | null;
  readonly alone: boolean;
  readonly total: boolean;
}

/** One line of text after the other in one block of bytes: invoice numbers, wanted only where payments bear them. */
class PackedTexts {
  private bytes = new Uint16Array(1 << 16);
  private end = 0;
  private ends: Int32Array;

  constructor(room: number) {
    this.ends = new Int32Array(room);
  }

  set(line: number, text: string): void {
    if (line >= this.ends.length) this.ends = longer(this.ends, line + 1);
    if (this.end + text.length > this.bytes.length) this.bytes = longer(this.bytes, this.end + text.length);
    for (let k = 0; k < text.length; k++) this.bytes[this.end++] = text.charCodeAt(k);
    this.ends[line] = this.end;
  }

  at(line: number): string | null {
    const from = line === 0 ? 0 : this.ends[line - 1]!;
    const to = this.ends[line]!;
    return from === to ? null : String.fromCharCode(...this.bytes.subarray(from, to));
  }

  get size(): number {
    return this.bytes.byteLength + this.ends.byteLength;
  }
}

type Numbers = Float64Array | Int32Array | Uint8Array | Uint16Array;

function longer<T extends Numbers>(column: T, least: number): T {
  const next = new (column.constructor as new (length: number) => T)(Math.max(least, Math.ceil(column.length * 1.5)));
  next.set(column);
  return next;
}

const zero = 48;

/** An amount that is the same number to everybody, `-1234.56` or `1234,5`; NaN for any other text. */
function plainAmount(text: string): number {
  const { length } = text;
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  const first = at;
  let value = 0;
  let decimals = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= zero && code <= 57) {
      value = value * 10 + code - zero;
      if (decimals >= 0) decimals++;
      else if (at - first >= 12) return NaN;
    } else if ((code === 44 || code === 46) && decimals < 0 && at > first) decimals = 0;
    else return NaN;
  }
  if (at === first || decimals === 0 || decimals > 2) return NaN;
  if (decimals > 0) value /= decimals === 1 ? 10 : 100;
  return first === 1 ? -value : value;
}

/** A hash of 53 bits, so that an invoice is told from the others of its client. */
function hashed(text: string): number {
  let [one, two] = [0x9e3779b9, 0x85ebca6b];
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995) + one;
  }
  return ((two ^ (two >>> 15)) >>> 0) * 2_097_152 + ((one ^ (one >>> 13)) >>> 11);
}

/**
 * Folds a ledger of any length as it streams by, row after row, in the file's order: what `segment` makes of the same rows,
 * to the bit. Nothing is kept of a row but its line as numbers, some ninety bytes; of texts each different one, once. Cells
 * come as texts, or as numbers where a file has them; days as texts.
 */
export class LedgerStream {
  /** Rows that were handed over, those above the lines included. */
  rows = 0;
  /** Lines so far: rows below the headings that hold anything. */
  lines = 0;
  private room: number;
  private readonly columns: LedgerPlan["columns"];
  private readonly given: Readonly<Partial<Record<AmountColumn, Float64Array>>>;
  private readonly dayOf: Readonly<Partial<Record<DayColumn, Float64Array>>>;
  private readonly dayTexts = new Texts();
  private readonly amountTexts = new Texts();
  private readonly currencies = new Set<string>();
  private readonly unread: Record<AmountColumn, { count: number; example: string | null }> = {
    amount: { count: 0, example: null },
    openAmount: { count: 0, example: null },
    ageDays: { count: 0, example: null },
  };
  private kinds: Uint8Array | null;
  /** Lines whose type is written. */
  private typed: Uint8Array | null;
  private disputed: Uint8Array | null;
  private statuses: Uint8Array | null;
  private currency: Uint8Array | null;
  private types: Int32Array | null;
  private sectors: Int32Array | null;
  private mention: Int32Array;
  private row: Int32Array;
  private keys: Float64Array | null;
  private readonly numbers: PackedTexts | null;
  private readonly codes: string[] = [];
  private readonly words = new Map<string, Map<string, number>>();
  private readonly labels = new Texts();
  private readonly mentions: Mention[] = [];
  private readonly mentionOf = new Map<string | null, number[]>();
  private sirets = false;
  /** Which signs the amounts prove to part decimals. */
  private comma = false;
  private dot = false;
  private settled = false;

  constructor(
    private readonly plan: LedgerPlan,
    /** How many lines there may be; more is allowed. */
    expected = 65_536,
  ) {
    const { columns } = plan;
    this.columns = columns;
    this.room = Math.max(1024, Math.ceil(expected));
    const has = (meaning: PlannedMeaning): boolean => columns[meaning] !== undefined;
    const numbers = (): Float64Array => new Float64Array(this.room);
    this.given = Object.fromEntries(amounts.filter(has).map((meaning) => [meaning, numbers()]));
    this.dayOf = Object.fromEntries(days.filter(has).map((meaning) => [meaning, numbers()]));
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
    for (const meaning of amounts) {
      const column = this.given[meaning];
      if (column) column[line] = this.amountOf(cells[columns[meaning]!], meaning);
    }
    for (const meaning of days) {
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
    if (this.keys) this.keys[line] = number === null ? NaN : hashed(number);
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
    // Which sign parts the decimals, the whole file tells.
    if (isKnown(read.grouped)) return unsettled * (1 + this.amountTexts.place(cell) / mostTexts);
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

  /** Folds what was taken, once nothing is left to be asked. It may be called again with more answers. */
  close(choices: StreamChoices): StreamOutcome {
    const { asOf, policy, language, answers, rates } = choices;
    const { plan, columns, mentions } = this;
    const words = streamWords(language);
    const count = (value: number): string => formatNumber(value, language);
    const proof: string[] = [];
    const { meanings } = noteWords(language);
    const notRead = (meaning: Meaning, lines: number, example: string | null): void => {
      if (lines > 0 && example !== null) proof.push(words.notes.unread(meanings[meaning], count(lines), example));
    };

    if (!this.settled) {
      const open = this.settle(choices);
      if (open) return open;
    }
    for (const meaning of amounts) notRead(meaning, this.unread[meaning].count, this.unread[meaning].example);
    for (const meaning of days) notRead(meaning, this.unreadDays[meaning] ?? 0, this.unreadDay);

    const lines = this.asLines(answers, rates);
    const only =
      this.codes.length > 1 && !(rates && this.codes.every((code) => rates[code] !== undefined)) ? answers["CURRENCY"] : undefined;
    if (this.codes.length > 1 && only === undefined && !rates) return { questions: [this.currencyQuestion(this.codes, language)] };
    const onlyPlace = only === undefined ? -1 : this.codes.indexOf(only) + 1;
    const names = (["client", "clientId", "siren"] as const).some((meaning) => columns[meaning] !== undefined);
    const open: Question[] = [];

    // Lines that may be no invoices are counted and asked about: what the reading of a sheet would look at row by row.
    const [nameless, thin] = [
      { lines: 0, first: 0 },
      { lines: 0, first: 0 },
    ];
    let label: string | null = null;
    const stands = new Uint8Array(this.lines);
    const later = new ExactSums();
    const blank = new ExactSums();
    const left = new ExactSums();
    let [laterLines, blankLines, bare, otherLines, leftLines] = [0, 0, 0, 0, 0];
    for (let i = 0; i < this.lines; i++) {
      const mention = mentions[this.mention[i]!]!;
      const standing = standingOf(lines, i, asOf);
      if (standing === withoutAmount) {
        if (lines.kinds?.[i] !== paymentKind) bare++;
        continue;
      }
      if (onlyPlace > 0 && this.currency![i] !== onlyPlace) {
        otherLines++;
        continue;
      }
      let out = false;
      if (names && mention.alone && mention.registered === null) {
        if (nameless.lines++ === 0) nameless.first = this.row[i]!;
        out ||= answers["NO_CLIENT"] === "out";
      }
      if (this.isThin(lines, i)) {
        if (thin.lines++ === 0) thin.first = this.row[i]!;
        out ||= answers["THIN_ROWS"] === "out";
      }
      if (mention.total) {
        label ??= mention.name ?? mention.id;
        out ||= answers["TOTAL_CLIENT"] === "out";
      }
      if (out) {
        leftLines++;
        left.add(lines.open && isKnown(lines.open[i]) ? lines.open[i]! : statedAmount(lines, i));
      } else if (standing === afterTheDay) {
        laterLines++;
        later.add(statedAmount(lines, i));
      } else {
        stands[i] = 1;
        if (lines.open && lines.amount && !lines.paid && !isKnown(lines.open[i]) && lines.amount[i] !== 0) {
          blankLines++;
          blank.add(lines.amount[i]!);
        }
      }
    }
    const q = words.questions;
    const option = (value: string, text: string) => ({ value, text, effect: "" });
    if (nameless.lines > 0)
      open.push(
        asked("NO_CLIENT", q.noClient(count(nameless.lines), count(nameless.first + 1)), [
          option("unnamed", q.unnamed),
          option("out", q.notCounted),
        ]),
      );
    if (thin.lines > 0)
      open.push(asked("THIN_ROWS", q.thin(count(thin.lines), count(thin.first + 1)), [option("line", q.line), option("out", q.leaveOut)]));
    if (label !== null) open.push(asked("TOTAL_CLIENT", q.label(label), [option("line", q.client), option("out", q.total)]));
    const unanswered = open.filter(({ code }) => answers[code] === undefined);
    if (unanswered.length > 0) return { questions: unanswered };

    // Who the clients are, met in the order in which lines first count.
    const clients = new LedgerClients(language, columns.clientId === undefined, this.sirets);
    const clientOf = new Int32Array(this.lines).fill(-1);
    const met = new Int32Array(mentions.length).fill(-1);
    const types: (string | null)[] = [];
    const sectors: (string | null)[] = [];
    let countedLines = 0;
    for (let i = 0; i < this.lines; i++) {
      if (stands[i] === 0) continue;
      countedLines++;
      const place = this.mention[i]!;
      let client = met[place]!;
      if (client < 0) {
        const mention = mentions[place]!;
        client = clients.of(mention, () => this.row[i]! + 1);
        if (!mention.alone) met[place] = client;
      }
      clientOf[i] = client;
      if (this.types && this.types[i]! > 0) types[client] ??= this.labels.all[this.types[i]! - 1]!;
      if (this.sectors && this.sectors[i]! > 0) sectors[client] ??= this.labels.all[this.sectors[i]! - 1]!;
    }

    const clientCount = clients.names.length;
    const context = new FoldContext(asOf, policy, lines.paid !== null || this.hasPayments());
    const folded = new FoldedClients(Math.max(1, clientCount));
    const { order, from } = byClient(clientOf, clientCount);
    const repeated = this.keys ? this.repeatedIn(lines, order, from) : null;
    if (repeated?.asks && answers["REPEATED_INVOICE"] === undefined)
      return {
        questions: [asked("REPEATED_INVOICE", q.repeated(count(repeated.repeated)), [option("each", q.each), option("once", q.once)])],
      };
    const once = answers["REPEATED_INVOICE"] === "once" && this.keys !== null;
    for (let client = 0; client < clientCount; client++) {
      const own = once
        ? this.onceEach(lines, order, from[client]!, from[client + 1]!)
        : { order, from: from[client]!, to: from[client + 1]! };
      // Of invoice numbers only those of one client stand as texts at a time.
      const numbers = lines.numbers as (string | null)[] | null;
      if (numbers) for (let k = from[client]!; k < from[client + 1]!; k++) numbers[order[k]!] = this.numbers!.at(order[k]!);
      foldClient(client, { lines, ...own }, context, folded, null);
      if (numbers) for (let k = from[client]!; k < from[client + 1]!; k++) numbers[order[k]!] = null;
    }

    // The proof.
    const sum = new ExactSums();
    for (const balance of folded.column("balance")) sum.add(balance);
    const balance = sum.value();
    const money = (amount: number): string => exactMoney(Math.round(amount * 100) / 100, language, plan.currency);
    const said = readingWords(language).proof;
    const claim = leftLines === 1 ? said.fileSays(money(left.value())) : said.noTotal;
    const notes = [
      ...(bare > 0 ? [words.notes.withoutAmount(count(bare))] : []),
      ...(laterLines > 0 ? [words.notes.later(count(laterLines), money(later.value()))] : []),
      ...(blankLines > 0 && answers["BLANK_OPEN"] === undefined ? [words.notes.blankOpen(count(blankLines), money(blank.value()))] : []),
      ...(otherLines > 0 ? [words.notes.otherCurrencies(count(otherLines))] : []),
      ...(leftLines > 0 ? [words.notes.leftOut(count(leftLines))] : []),
    ];
    return {
      folded,
      context,
      names: clients.names,
      ids: columns.client !== undefined && (columns.clientId !== undefined || columns.siren !== undefined) ? clients.ids : null,
      idMeaning: columns.clientId !== undefined ? "clientId" : "siren",
      registered: clients.registered,
      types: this.types && Array.from(clients.names, (_, client) => types[client] ?? null),
      sectors: this.sectors && Array.from(clients.names, (_, client) => sectors[client] ?? null),
      rows: this.rows,
      lines: this.lines,
      counted: countedLines,
      balance,
      proof: [
        `${words.proof.rows(count(this.rows), count(this.lines), count(countedLines))} ${said.read(money(balance))}${language === "fr" ? "\u202f; " : "; "}${claim}`,
        said.asOf(formatDate(asOf, language), "given"),
        words.proof.fold(count(this.lines), count(clientCount), count(Math.ceil(this.size / 1e6))),
        ...notes,
        ...proof,
      ],
    };
  }

  private readonly unreadDays: Partial<Record<DayColumn, number>> = {};
  private unreadDay: string | null = null;

  /** Reads what only the whole file settles: which sign parts decimals, whether the day comes first; else what is open. */
  private settle({ answers, language }: StreamChoices): Exclude<StreamOutcome, StreamedLedger> | null {
    const words = streamWords(language).questions;
    const said = readingWords(language).questions;
    if (this.currencies.size > 1) return { refusal: words.currenciesBeside([...this.currencies].join(", ")) };
    const amountTexts = this.amountTexts.all;
    const read = readAmounts(amountTexts, this.decimal(answers));
    if (read.open !== null) {
      const number = (sign: Decimal): string => formatShortest(Number(numberOf(read.open, sign)), language, 3);
      const options = ([",", "."] as const).map((sign) => ({ value: sign, text: said.decimalOption(sign, number(sign)), effect: "" }));
      return { questions: [asked("DECIMAL", words.decimal(read.open), options)] };
    }
    const dayTexts = readDays(this.dayTexts.all, this.dayOrder(answers));
    if (dayTexts.open !== null) {
      const day = (order: DayOrder): string => formatDate(Number(dateOf(dayTexts.open, order)), language);
      const options = (["DMY", "MDY"] as const).map((order) => ({
        value: order,
        text: said.dayOrderOption(order, day(order)),
        effect: "",
      }));
      return { questions: [asked("DAY_ORDER", words.dayOrder(dayTexts.open), options)] };
    }
    for (const meaning of amounts) {
      const column = this.given[meaning];
      if (!column || amountTexts.length === 0) continue;
      for (let i = 0; i < this.lines; i++)
        if (column[i]! <= unsettled) column[i] = read.values[Math.round((column[i]! / unsettled - 1) * mostTexts)]!;
    }
    const { all } = this.dayTexts;
    for (const meaning of days) {
      const column = this.dayOf[meaning];
      if (!column) continue;
      let missing = 0;
      for (let i = 0; i < this.lines; i++) {
        const place = column[i]!;
        const day = place < 0 ? NaN : dayTexts.values[place]!;
        if (place >= 0 && day !== day && !saysNothing(all[place]!)) {
          missing++;
          this.unreadDay ??= all[place]!;
        }
        column[i] = day;
      }
      this.unreadDays[meaning] = missing;
    }
    this.settled = true;
    return null;
  }

  /** The sign that parts decimals: as the user says, or as all amounts prove; none where they contradict each other. */
  private decimal(answers: StreamChoices["answers"]): Decimal | null {
    const said = answers["DECIMAL"] as Decimal | undefined;
    if (said !== undefined) return said;
    const [comma, dot] = [this.comma || this.plan.decimal === ",", this.dot || this.plan.decimal === "."];
    return comma === dot ? null : comma ? "," : ".";
  }

  private dayOrder(answers: StreamChoices["answers"]): DayOrder | null {
    const said = answers["DAY_ORDER"] as DayOrder | undefined;
    if (said !== undefined) return said;
    const { dayOrder } = this.plan;
    const proves = (text: string): DayOrder | undefined => {
      const evidence = new DayOrderEvidence();
      evidence.add(text);
      return evidence.order;
    };
    const isContradicted = dayOrder !== null && this.dayTexts.all.some((text) => (proves(text) ?? dayOrder) !== dayOrder);
    return isContradicted ? null : dayOrder;
  }

  private currencyQuestion(codes: readonly string[], language: Language): Question {
    const { questions } = streamWords(language);
    return asked(
      "CURRENCY",
      questions.currencies(codes.join(", ")),
      codes.map((code) => ({ value: code, text: questions.only(code), effect: "" })),
    );
  }

  /** The lines as the fold takes them, amounts in the book's currency. */
  private asLines(answers: StreamChoices["answers"], rates: StreamChoices["rates"]): LedgerLines {
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

  private hasPayments(): boolean {
    return this.kinds?.subarray(0, this.lines).includes(paymentKind) ?? false;
  }

  /** An amount with hardly anything an invoice has: perhaps a total. */
  private isThin(lines: LedgerLines, i: number): boolean {
    const { columns } = this;
    let [all, known] = [0, 0];
    const look = (present: boolean, says: boolean): void => {
      if (!present) return;
      all++;
      if (says) known++;
    };
    look(columns.invoiceNumber !== undefined, this.keys !== null && isKnown(this.keys[i]));
    look(this.typed !== null, this.typed?.[i] === 1);
    for (const column of [lines.issued, lines.due, lines.paid, lines.ages]) look(column !== null, isKnown(column?.[i]));
    return all >= 2 && known < 2;
  }

  private repeatedIn(lines: LedgerLines, order: Int32Array, from: Int32Array): RepeatedInvoices {
    const repeated = new RepeatedInvoices();
    for (let client = 0; client + 1 < from.length; client++) {
      const { keys, shown } = this.gathered(lines, order, from[client]!, from[client + 1]!);
      repeated.look(keys, shown, 0, from[client + 1]! - from[client]!);
    }
    return repeated;
  }

  private gatheredKeys = new Float64Array(256);
  private gatheredShown = new Float64Array(256);

  /** A client's invoices by key, and what each line shows as owed. */
  private gathered(lines: LedgerLines, order: Int32Array, from: number, to: number) {
    if (to - from > this.gatheredKeys.length) {
      this.gatheredKeys = new Float64Array((to - from) * 2);
      this.gatheredShown = new Float64Array((to - from) * 2);
    }
    const [keys, shown] = [this.gatheredKeys, this.gatheredShown];
    const owed = lines.open ?? lines.amount!;
    for (let k = from; k < to; k++) {
      const i = order[k]!;
      keys[k - from] = keyOf(this.keys![i]!, lines.due?.[i] ?? 0, lines.kinds?.[i] ?? 0);
      shown[k - from] = owed[i]!;
    }
    return { keys, shown };
  }

  private onceEach(lines: LedgerLines, order: Int32Array, from: number, to: number): { order: Int32Array; from: number; to: number } {
    const { keys, shown } = this.gathered(lines, order, from, to);
    const places = firstOfEach(keys, shown, 0, to - from).map((k) => order[from + k]!);
    return { order: places, from: 0, to: places.length };
  }
}

/** An invoice number's hash with its due day and type: instalments are other invoices. */
function keyOf(number: number, due: number, kind: number): number {
  if (number !== number) return NaN;
  const [high, low] = [Math.floor(number / 67_108_864), number % 67_108_864];
  const day = due === due ? due | 0 : -1;
  const mixed = Math.imul(low ^ Math.imul(day, 0x9e3779b1) ^ Math.imul(kind + 1, 0x85ebca77), 0x2c1b3c6d);
  return ((high ^ (mixed >>> 5)) >>> 0) * 67_108_864 + ((low ^ mixed) & 67_108_863);
}

const asked = (code: string, text: string, options: Question["options"]): Question => ({
  code,
  text,
  row: null,
  column: null,
  options,
  assumed: null,
});
