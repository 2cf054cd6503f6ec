import { isKnown } from "../../cells/known";
import { nameKey } from "../../reading/cells/name-key";
import { bareKey, numberKey } from "../../reading/cells/number-key";
import type { Serial } from "../../cells/dates";
import type { Invoices, SegmentedClients } from "../../ledger/clients";
import type { DisputeReason, JournalKind } from "../../words/journal/type";
import type { JournalEntry, ReminderLevel } from "./entry";

/** Days after a promised payment before it counts as broken: the bank's time. */
export const daysOfGrace = 2;

/** Who holds an invoice that is no longer reminded here; a factor collects what was assigned to it. */
export const holders = ["none", "agency", "lawyer", "court", "administrator", "writtenOff", "factor"] as const;
export type Holder = (typeof holders)[number];

/** Who holds what a row hands over, `none` where it comes back; null where it hands nothing over. */
function holderOf(kind: JournalKind): Holder | null {
  if (kind === "agency" || kind === "lawyer" || kind === "court") return kind;
  if (kind === "assigned" || kind === "reassigned") return kind === "assigned" ? "factor" : "none";
  return kind === "claimFiled" ? "administrator" : kind === "writeOff" ? "writtenOff" : null;
}

/** What is received of an invoice to prove it, as bits. */
export const proofs = { delivery: 1, order: 2 } as const;

/** What the journal says of each open invoice on the day, by its place. Missing days are NaN. */
export interface InvoiceStates {
  /** Day of the promise that holds or was broken; NaN where none was made, or it was kept. */
  readonly promise: Float64Array;
  /** 1 where it was not kept. */
  readonly broken: Uint8Array;
  /** 0 where the journal says nothing, 1 in dispute, 2 settled. */
  readonly dispute: Uint8Array;
  readonly disputedSince: Float64Array;
  readonly disputeReason: ReadonlyMap<number, string>;
  /** Level of the last reminder; -1 where none was sent. */
  readonly level: Int8Array;
  readonly remindedOn: Float64Array;
  /** An index of `holders`. */
  readonly holder: Uint8Array;
  /** Bits of `proofs`: what was received of it. */
  readonly evidence: Uint8Array;
  /** Towards the insurer: 1 where it was declared, 2 where the insurer was asked to step in. */
  readonly insurer: Uint8Array;
  /** The day its payment was put off to; NaN where it was not. */
  readonly extended: Float64Array;
}

/** What the journal says of one client on the day. */
export interface ClientState {
  /** All that is written of it, by day. */
  readonly entries: readonly JournalEntry[];
  readonly called: Serial | null;
  readonly contacted: Serial | null;
  /** A promise for the whole account, or for an invoice the ledger does not know; of several the last made. */
  readonly promise: { readonly day: Serial; readonly amount: number | null } | null;
  readonly accountDisputed: boolean;
  readonly handed: Holder;
  /** The free check failed, and nobody reviewed the client since. */
  readonly failedCheck: boolean;
  readonly held: boolean;
  /** Last report, review or decision of a limit. */
  readonly reviewed: Serial | null;
  readonly reportOrdered: Serial | null;
  readonly limit: number | null;
  readonly guarantees: number;
  /** Days something was last asked or decided that the lists ask for. */
  readonly securityAsked: Serial | null;
  readonly coverAsked: Serial | null;
  readonly limitDecided: Serial | null;
  /** Day the claim was filed in proceedings. */
  readonly claimFiled: Serial | null;
  /** Day it signed our terms of sale. */
  readonly termsSigned: Serial | null;
  readonly promisesKept: number;
  readonly promisesBroken: number;
}

/** A dispute that was closed, for the mean time it takes. */
export interface SettledDispute {
  readonly reason: DisputeReason | null;
  readonly days: number;
}

export interface JournalState {
  readonly asOf: Serial;
  readonly clients: ReadonlyMap<number, ClientState>;
  readonly invoices: InvoiceStates | null;
  readonly settledDisputes: readonly SettledDispute[];
  /** Events of clients that the portfolio does not know: most have paid since. */
  readonly unknown: number;
  /** Whether any reminder is written down: only then does the journal tell who was reminded. */
  readonly tellsReminders: boolean;
}

/** Finds the client of an event: by number, else by name, else by an invoice that only one client has. */
function clientFinder({ names, ids, invoices, sirens }: SegmentedClients): (entry: JournalEntry) => number {
  const twice = -2;
  const index = (keys: readonly (string | null)[]): Map<string, number> => {
    const found = new Map<string, number>();
    keys.forEach((key, i) => {
      if (key !== null && key !== "") found.set(key, found.has(key) ? twice : i);
    });
    return found;
  };
  const once = (make: () => Map<string, number>): (() => Map<string, number>) => {
    let found: Map<string, number> | undefined;
    return () => (found ??= make());
  };
  const byNumber = once(() => index((ids ?? []).map((id) => (id === null ? null : numberKey(id)))));
  const byBare = once(() => index((ids ?? []).map((id) => (id === null ? null : bareKey(numberKey(id))))));
  const bySiren = once(() => index(sirens() ?? []));
  const byName = once(() => index(names.map(nameKey)));
  let byInvoice: Map<string, number> | undefined;
  const ofInvoice = (number: string): number => {
    if (!byInvoice) {
      byInvoice = new Map();
      invoices?.number?.forEach((own, k) => {
        if (own === null) return;
        const key = numberKey(own);
        const before = byInvoice!.get(key);
        byInvoice!.set(key, before === undefined || before === invoices.client[k]! ? invoices.client[k]! : twice);
      });
    }
    return byInvoice.get(numberKey(number)) ?? -1;
  };
  /** The place of who is named so; null where only an invoice can tell. */
  const named = (clientId: string | null, client: string | null): number | null => {
    if (clientId !== null) {
      const key = numberKey(clientId);
      const found = byNumber().get(key) ?? byBare().get(bareKey(key)) ?? bySiren().get(key) ?? byName().get(nameKey(clientId)) ?? -1;
      if (found >= 0) return found;
      // A number that no client has belongs to another client, even where the name matches.
      if (found === -1 && ids !== null) return -1;
    }
    if (client !== null) {
      const found = byName().get(nameKey(client)) ?? byNumber().get(numberKey(client)) ?? -1;
      if (found >= 0 || found === -1) return found;
    }
    return null;
  };
  // A journal names the same few clients over and over.
  const known = new Map<string, number | null>();
  return ({ clientId, client, invoice }) => {
    const key = `${clientId ?? ""}\n${client ?? ""}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = named(clientId, client)));
    if (found !== null) return found;
    return invoice === null
      ? -1
      : (invoiceNumbers(invoice)
          .map(ofInvoice)
          .find((found) => found >= 0) ?? -1);
  };
}

/** The numbers of a cell of invoices: one as it stands, or several with signs between them. */
export function invoiceNumbers(text: string): string[] {
  return text
    .split(/[;\n+]|,(?=\s)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A client's state while its events are gone through. */
type Draft = { -readonly [K in keyof Omit<ClientState, "entries">]: ClientState[K] } & { entries: JournalEntry[] };

const nothing = (): Draft => ({
  entries: [],
  called: null,
  contacted: null,
  promise: null,
  accountDisputed: false,
  handed: "none",
  failedCheck: false,
  held: false,
  reviewed: null,
  reportOrdered: null,
  limit: null,
  guarantees: 0,
  securityAsked: null,
  coverAsked: null,
  limitDecided: null,
  claimFiled: null,
  termsSigned: null,
  promisesKept: 0,
  promisesBroken: 0,
});

/** A promise for one invoice, in instalments where it is a plan. */
interface Promised {
  /** The row that says it, which may be of several invoices. */
  readonly of: JournalEntry;
  readonly madeOn: Serial;
  readonly day: Serial;
  readonly amount: number | null;
}

/**
 * What the journal says on a day, of the clients and of their invoices. Events of later days say nothing yet. A row
 * without an invoice concerns those that were due by its day; a promise with an amount, the oldest of them that it pays.
 */
export function journalState(clients: SegmentedClients, entries: readonly JournalEntry[], asOf: Serial): JournalState {
  const find = clientFinder(clients);
  const drafts = new Map<number, Draft>();
  const { invoices } = clients;
  const book = invoices && entries.length > 0 ? new InvoiceBook(invoices, clients.count) : null;
  const settledDisputes: SettledDispute[] = [];
  let unknown = 0;
  let tellsReminders = false;
  for (const entry of entries) {
    if (entry.day > asOf) continue;
    if (entry.kind === "reminder" && entry.level !== 0) tellsReminders = true;
    const client = find(entry);
    if (client < 0) {
      unknown++;
      continue;
    }
    let draft = drafts.get(client);
    if (!draft) drafts.set(client, (draft = nothing()));
    draft.entries.push(entry);
    note(draft, entry);
    const places = book?.concerned(client, entry) ?? [];
    book?.note(places, entry, settledDisputes);
    noteForAccount(draft, entry, places.length > 0);
    const { kind, invoice, target } = entry;
    // An invoice that the ledger of the day no longer holds was paid.
    if (book && invoice !== null && places.length === 0 && kind === "promise" && target !== null && target + daysOfGrace < asOf)
      draft.promisesKept++;
  }
  for (const [client, draft] of drafts) book?.close(client, draft, asOf);
  return { asOf, clients: drafts, invoices: book, settledDisputes, unknown, tellsReminders };
}

/** What counts as a look at a client. */
const reviews: ReadonlySet<JournalKind> = new Set<JournalKind>(["checkPassed", "checkFailed", "reportReceived", "review", "limit"]);

/**
 * The clients, by place, whose free check failed by the day and who were not reviewed since: what the result table and the
 * client view have to know, as the lists do.
 */
export function failedChecks(clients: SegmentedClients, entries: readonly JournalEntry[], asOf: Serial): ReadonlySet<number> {
  const failed = new Set<number>();
  const told = entries.filter(({ kind, day }) => day <= asOf && reviews.has(kind));
  if (!told.some(({ kind }) => kind === "checkFailed")) return failed;
  const find = clientFinder(clients);
  for (const entry of told) {
    const client = find(entry);
    if (entry.kind === "checkFailed" && client >= 0) failed.add(client);
    else failed.delete(client);
  }
  return failed;
}

function note(draft: Draft, entry: JournalEntry): void {
  const { day, kind, amount } = entry;
  if (kind === "call" || kind === "promise" || kind === "plan") draft.called = day;
  if (kind === "call" || kind === "message" || kind === "reminder" || kind === "promise" || kind === "plan") draft.contacted = day;
  if (reviews.has(kind)) {
    draft.reviewed = day;
    draft.failedCheck = kind === "checkFailed";
  }
  if (kind === "held") draft.held = true;
  if (kind === "released") draft.held = false;
  if (kind === "reportOrdered") draft.reportOrdered = day;
  if (kind === "limit" && amount !== null) draft.limit = amount;
  if (kind === "guarantee") draft.guarantees += amount ?? 0;
  if (kind === "securityAsked") draft.securityAsked = day;
  if (kind === "coverAsked") draft.coverAsked = day;
  if (kind === "limit") draft.limitDecided = day;
  if (kind === "claimFiled") draft.claimFiled = day;
  if (kind === "termsSigned") draft.termsSigned = day;
}

/** What concerns no invoice that is known stands against the account. */
function noteForAccount(draft: Draft, entry: JournalEntry, hasInvoices: boolean): void {
  if (hasInvoices) return;
  const { kind, target, amount, invoice } = entry;
  // An invoice that the ledger of today does not hold was paid since.
  if (invoice !== null) return;
  if ((kind === "promise" || kind === "plan") && target !== null) draft.promise = { day: target, amount };
  if (kind === "disputeOpened") draft.accountDisputed = true;
  if (kind === "disputeClosed") draft.accountDisputed = false;
  draft.handed = holderOf(kind) ?? draft.handed;
}

/** Said of the whole account, these concern what is not yet due as well. */
const ofAllOpen: ReadonlySet<JournalKind> = new Set(["disputeOpened", "disputeClosed", "claimFiled", "evidence", "orderProof"]);

const fewInvoices = 64;

class InvoiceBook implements InvoiceStates {
  readonly promise: Float64Array;
  readonly broken: Uint8Array;
  readonly dispute: Uint8Array;
  readonly disputedSince: Float64Array;
  readonly disputeReason = new Map<number, string>();
  readonly level: Int8Array;
  readonly remindedOn: Float64Array;
  readonly holder: Uint8Array;
  readonly evidence: Uint8Array;
  readonly insurer: Uint8Array;
  readonly extended: Float64Array;
  private readonly reasons = new Map<number, DisputeReason | null>();
  private readonly promised = new Map<number, Promised[]>();
  /** The invoices of each client that were promised. */
  private readonly promisedBy = new Map<number, readonly number[]>();
  private readonly places: readonly number[][];
  private readonly byNumber = new Map<number, Map<string, number[]>>();

  constructor(
    private readonly invoices: Invoices,
    clients: number,
  ) {
    const { count, client } = invoices;
    const missing = (): Float64Array => new Float64Array(count).fill(NaN);
    this.promise = missing();
    this.broken = new Uint8Array(count);
    this.dispute = new Uint8Array(count);
    this.disputedSince = missing();
    this.level = new Int8Array(count).fill(-1);
    this.remindedOn = missing();
    this.holder = new Uint8Array(count);
    this.evidence = new Uint8Array(count);
    this.insurer = new Uint8Array(count);
    this.extended = missing();
    const places = Array.from({ length: clients }, (): number[] => []);
    for (let k = 0; k < count; k++) places[client[k]!]!.push(k);
    this.places = places;
  }

  /** The invoices an event is about, oldest due first. */
  concerned(client: number, { invoice, day, kind, target, amount }: JournalEntry): readonly number[] {
    if (invoice !== null) return this.numbered(client, invoice);
    const { due, issued, amount: amounts, late, paid } = this.invoices;
    const dueOf = (k: number): number => due?.[k] ?? NaN;
    const places = this.places[client]!.filter((k) => {
      if (!(amounts[k]! > 0) || (isKnown(issued?.[k]) && issued[k] > day) || (isKnown(paid?.[k]) && paid[k] < day)) return false;
      if (ofAllOpen.has(kind)) return true;
      const until = kind === "promise" || kind === "plan" ? Math.max(day, target ?? day) : day;
      return isKnown(dueOf(k)) ? dueOf(k) <= until : isKnown(late[k]);
    });
    places.sort((a, b) => (dueOf(a) || 0) - (dueOf(b) || 0));
    if ((kind !== "promise" && kind !== "plan") || amount === null) return places;
    // A promised sum pays the oldest first; an invoice it pays only in part is not promised.
    let left = amount * 1.01;
    return places.filter((k) => {
      const owed = this.invoices.open[k] || amounts[k]!;
      const pays = owed <= left;
      if (pays) left -= owed;
      return pays;
    });
  }

  private numbered(client: number, text: string): readonly number[] {
    const all = this.places[client]!;
    // Most clients have few invoices: looking at each is quicker than an index of them.
    if (all.length <= fewInvoices) {
      const exact = all.filter((k) => this.invoices.number?.[k] === text);
      if (exact.length > 0) return exact;
    }
    let own = this.byNumber.get(client);
    if (!own) {
      this.byNumber.set(client, (own = new Map<string, number[]>()));
      for (const k of this.places[client]!) {
        const number = this.invoices.number?.[k] ?? null;
        if (number === null) continue;
        const key = numberKey(number);
        const before = own.get(key);
        if (before) before.push(k);
        else own.set(key, [k]);
      }
    }
    const whole = own.get(numberKey(text));
    return whole ?? invoiceNumbers(text).flatMap((number) => own.get(numberKey(number)) ?? own.get(bareKey(numberKey(number))) ?? []);
  }

  note(places: readonly number[], entry: JournalEntry, settled: SettledDispute[]): void {
    const { day, kind, level, target, amount, invoice } = entry;
    const { client } = this.invoices;
    for (const k of places) {
      if (kind === "promise" || kind === "plan") {
        const before = this.promised.get(k);
        if (!before) this.promisedBy.set(client[k]!, [...(this.promisedBy.get(client[k]!) ?? []), k]);
        const own = before ?? [];
        // A promise made later takes the place of the one before; rows of one day are the instalments of a plan.
        const kept = own.filter(({ madeOn }) => madeOn === day);
        this.promised.set(k, [
          ...kept,
          { of: entry, madeOn: day, day: target ?? day, amount: invoice === null || places.length > 1 ? null : amount },
        ]);
      } else if (kind === "disputeOpened") {
        if (this.dispute[k] !== 1) this.disputedSince[k] = day;
        this.dispute[k] = 1;
        this.reasons.set(k, entry.reason);
        if (entry.reasonText !== null) this.disputeReason.set(k, entry.reasonText);
      } else if (kind === "disputeClosed") {
        if (this.dispute[k] === 1) settled.push({ reason: this.reasons.get(k) ?? null, days: day - this.disputedSince[k]! });
        this.dispute[k] = 2;
      } else if (kind === "reminder") {
        // One whose level is not said goes a level further than the last, and no formal notice is sent unsaid.
        const sent: ReminderLevel = level ?? (Math.min(2, Math.max(1, this.level[k]! + 1)) as ReminderLevel);
        this.level[k] = Math.max(this.level[k]!, sent);
        this.remindedOn[k] = day;
      } else if (kind === "evidence") this.evidence[k]! |= proofs.delivery;
      else if (kind === "orderProof") this.evidence[k]! |= proofs.order;
      else if (kind === "declared") this.insurer[k] = Math.max(this.insurer[k]!, 1);
      else if (kind === "intervention") this.insurer[k] = 2;
      else if (kind === "extended") this.extended[k] = target ?? day;
      else {
        const holder = holderOf(kind);
        // A factor gives back what it holds, and nothing that a lawyer has.
        if (holder && (kind !== "reassigned" || holders[this.holder[k]!] === "factor")) this.holder[k] = holders.indexOf(holder);
      }
    }
  }

  /** Which of a client's promises were kept, hold, or were broken by the day. */
  close(client: number, draft: Draft, asOf: Serial): void {
    const { amount, open, paid } = this.invoices;
    // One promise for several invoices is one: kept where all of them were paid by its day.
    const kept = new Map<JournalEntry, boolean>();
    for (const k of this.promisedBy.get(client) ?? []) {
      const own = this.promised.get(k)!;
      own.sort((a, b) => a.day - b.day);
      let promisedByThen = 0;
      for (const { of, day, amount: part } of own) {
        promisedByThen = part === null ? Infinity : promisedByThen + part;
        if (asOf <= day + daysOfGrace) {
          this.promise[k] = day;
          this.broken[k] = 0;
          break;
        }
        const received = amount[k]! - open[k]!;
        const isPaid = open[k]! <= 0.005 ? !(isKnown(paid?.[k]) && paid[k] > day + daysOfGrace) : received >= promisedByThen - 0.005;
        kept.set(of, isPaid && (kept.get(of) ?? true));
        if (isPaid || open[k]! <= 0.005) continue;
        this.promise[k] = day;
        this.broken[k] = 1;
        break;
      }
    }
    for (const isKept of kept.values()) {
      if (isKept) draft.promisesKept++;
      else draft.promisesBroken++;
    }
    if (draft.promise && asOf > draft.promise.day + daysOfGrace && this.places[client]!.length > 0) draft.promise = null;
  }
}
