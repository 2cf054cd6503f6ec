import { dateOf, isoOf } from "../../core/cells/dates";
import type { Language } from "../../core/cells/language";
import type { Cell, Grid } from "../../core/cells/values";
import { FoldContext, foldClient } from "../../core/ledger/fold-client";
import { FoldedClients, foldedFields } from "../../core/ledger/folded-clients";
import { isSiret, LedgerClients } from "../../core/ledger/ledger-clients";
import { documentKinds, paymentKind, type LedgerLines } from "../../core/ledger/ledger-lines";
import {
  clean,
  planLedger,
  readAmounts,
  readDays,
  readFlags,
  readKinds,
  readStatuses,
  type LedgerPlan,
} from "../../core/ledger/ledger-plan";
import { policyFromText } from "../../core/policy/as-text";
import { defaultPolicy } from "../../core/policy/default";
import type { Policy } from "../../core/policy/policy";
import { bookOf, FoldedLedger, type ClientIdentities } from "../../core/segment/folded-ledger";
import { Digest } from "./digest";

// The core as an engine calls it: a V8 beside Python, or a database's own. Columns of numbers pass as buffers, the rest as
// JSON; nothing is asked of the engine but JavaScript itself.

interface Settings {
  readonly asOf: string;
  readonly language: Language;
  readonly policy: string | null;
  readonly history: boolean;
  readonly idMeaning: "clientId" | "siren";
  readonly hasIds: boolean;
}

type NumberColumn = "amount" | "openAmount" | "invoiceDate" | "dueDate" | "paidDate" | "ageDays";

const dayOf = (text: string): number => {
  const day = dateOf(text);
  if (typeof day !== "number") throw new Error(`${text} is not a day such as 2026-10-31.`);
  return day;
};

function policyOf(text: string | null, language: Language): Policy {
  if (text === null) return defaultPolicy;
  const { policy, faults } = policyFromText(text, language);
  if (!policy) throw new Error(faults.map(({ message }) => message).join(" "));
  return policy;
}

/** What the first rows of a ledger, headers included, settle: its columns and how it writes. Asked questions come back as text. */
export function plan(
  rows: Grid,
  whole: boolean,
  options: {
    readonly language: Language;
    readonly answers?: Readonly<Record<string, string>>;
    readonly columns?: Readonly<Record<number, never>>;
    readonly asOf?: string;
  },
): { readonly plan: LedgerPlan | null; readonly why: string | null; readonly notFlat: unknown; readonly asOf: string | null } {
  const asOf = options.asOf === undefined ? null : dayOf(options.asOf);
  const planned = planLedger(rows, { language: options.language, answers: options.answers, columns: options.columns, asOf }, whole);
  const { blocked, layout } = planned.read;
  const why = blocked
    ? `${blocked.text} ${blocked.options.map(({ value, text }) => `${blocked.code}=${value}: ${text}`).join("; ")}`
    : null;
  const open = planned.notFlat;
  const notFlat = open?.why === "column" ? { ...open, header: layout.columns[open.column]?.header ?? "" } : open;
  const day = asOf ?? layout.asOf?.serial ?? null;
  return { plan: planned.plan, why, notFlat, asOf: day === null ? null : isoOf(day) };
}

/** Texts an engine can't be sure of, as numbers; null where nobody can read them. */
export function readTexts(
  kind: "amount" | "day" | "documentType" | "disputed" | "eInvoiceStatus",
  texts: readonly string[],
  ledger: LedgerPlan,
): { readonly values: (number | null)[]; readonly open: string | null; readonly unread: number; readonly example: string | null } {
  if (kind === "amount" || kind === "day") {
    const { values, open, unread, example } = kind === "amount" ? readAmounts(texts, ledger.decimal) : readDays(texts, ledger.dayOrder);
    return { values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)), open, unread, example };
  }
  const read = kind === "documentType" ? readKinds : kind === "disputed" ? readFlags : readStatuses;
  return { values: Array.from(read(texts)), open: null, unread: 0, example: null };
}

export const payment = paymentKind;

/** A day as the columns count it. */
export const dayNumber = dayOf;

/** Mentions of clients in the order in which the ledger first counts them, each once: whom each leads to. */
export function clientsOf(
  mentions: readonly (readonly [id: string | null, name: string | null, registered: string | null, row: number])[],
  byRegister: boolean,
  language: Language,
): {
  readonly client: number[];
  readonly names: readonly string[];
  readonly ids: readonly (string | null)[];
  readonly registered: readonly (string | null)[];
} {
  const sirets = mentions.some(([, , registered]) => isSiret(clean(registered)));
  const clients = new LedgerClients(language, byRegister, sirets);
  const client = mentions.map(([id, name, registered, row]) => {
    const written = clean(registered);
    return clients.of({ id: byRegister ? written : clean(id), name: clean(name), registered: written }, () => row);
  });
  return { client, names: clients.names, ids: clients.ids, registered: clients.registered };
}

// Folding

let settings: Settings;
let context: FoldContext;
let policy: Policy;
let room = 0;
let clientColumn = new Int32Array(0);
let flags = new Uint8Array(0);
let columns: Partial<Record<NumberColumn, Float64Array>> = {};
let numbers: (string | null)[] | null = null;
let folded = new FoldedClients();
let foldedClients: number[] = [];

export function begin(given: Settings): void {
  settings = given;
  policy = policyOf(given.policy, given.language);
  context = new FoldContext(dayOf(given.asOf), policy, given.history);
}

/** Buffers to be filled with `count` lines in the order of client and row: clients (int32), flags (bytes), then doubles. */
export function lines(count: number, present: readonly NumberColumn[]): void {
  room = count;
  clientColumn = new Int32Array(count);
  flags = new Uint8Array(count);
  columns = Object.fromEntries(present.map((name) => [name, new Float64Array(count)]));
  numbers = null;
}

export const buffer = (name: NumberColumn | "client" | "flags"): ArrayBuffer =>
  (name === "client" ? clientColumn : name === "flags" ? flags : columns[name]!).buffer as ArrayBuffer;

/** Invoice numbers, where payments stand in lines of their own. */
export function invoiceNumbers(texts: readonly (string | null)[]): void {
  numbers = texts.map(clean);
}

/** Folds the lines that were filled in. The columns of the result: the clients, then those of `foldedFields`. */
export function fold(): number {
  const kinds = flags.map((bits) => bits & 3);
  const own: LedgerLines = {
    amount: columns.amount ?? null,
    open: columns.openAmount ?? null,
    issued: columns.invoiceDate ?? null,
    due: columns.dueDate ?? null,
    paid: columns.paidDate ?? null,
    ages: columns.ageDays ?? null,
    disputed: flags.map((bits) => (bits >> 2) & 1),
    statuses: flags.map((bits) => bits >> 3),
    kinds,
    numbers,
  };
  folded = new FoldedClients();
  foldedClients = [];
  for (let from = 0, i = 1; i <= room; i++) {
    if (i < room && clientColumn[i] === clientColumn[from]) continue;
    foldClient(foldedClients.length, { lines: own, order: null, from, to: i }, context, folded, null);
    foldedClients.push(clientColumn[from]!);
    from = i;
  }
  return foldedClients.length;
}

export const foldedNames = foldedFields;
export const foldedBuffer = (field: string): ArrayBuffer =>
  (field === "client" ? Int32Array.from(foldedClients) : folded.column(field as never).slice()).buffer;

// Rating

let identities: ClientIdentities;

/** Room for `count` folded clients, to be filled column by column. */
export function clients(
  count: number,
  names: readonly string[],
  ids: readonly (string | null)[],
  registered: readonly (string | null)[],
  types: readonly (string | null)[] | null,
  sectors: readonly (string | null)[] | null,
): void {
  folded = new FoldedClients(Math.max(1, count));
  if (count > 0) folded.reach(count - 1);
  identities = { names, ids: settings.hasIds ? ids : null, idMeaning: settings.idMeaning, registered, types, sectors };
  given = new Uint8Array(count);
}

let given = new Uint8Array(0);
export const foldedRoom = (field: string): ArrayBuffer => {
  const column = folded.column(field as never);
  filling.set(field, new Float64Array(column.length));
  return filling.get(field)!.buffer as ArrayBuffer;
};
const filling = new Map<string, Float64Array>();
export const tierRoom = (): ArrayBuffer => given.buffer;

/** Takes what was filled in. */
export function filled(): void {
  for (const [field, values] of filling) folded.column(field as never).set(values);
  filling.clear();
}

/** Tiers of all clients, and the portfolio. */
export function portfolio(currency: string | null): unknown {
  const whole = new FoldedLedger(folded, identities, context, policy, settings.language);
  // Classes and probabilities are known once the rows are.
  for (const rows of whole.rows()) void rows;
  given = Uint8Array.from(whole.tiers);
  return whole.portfolio(currency);
}

/** Rows of the result for the clients that were filled in, whose tiers are known. */
export function rows(): readonly (readonly Cell[])[] {
  return bookOf(folded, identities, given, { context, policy, language: settings.language }).table.slice(1);
}

/** The result's columns and their heads. */
export function head(): { readonly headers: readonly string[]; readonly formats: readonly string[] } {
  const nobody: ClientIdentities = {
    names: [],
    ids: settings.hasIds ? [] : null,
    idMeaning: settings.idMeaning,
    registered: [],
    types: null,
    sectors: null,
  };
  const { table, columns: own } = bookOf(new FoldedClients(1), nobody, new Uint8Array(0), { context, policy, language: settings.language });
  return { headers: table[0]!.map(String), formats: own.map(({ format }) => format) };
}

/** The fingerprint of rows, each with its client's place. */
export function digest(placed: readonly (readonly [number, readonly Cell[]])[]): string {
  const sum = new Digest();
  for (const [place, row] of placed) sum.add(place, row);
  return sum.text;
}

export const kinds = documentKinds;
