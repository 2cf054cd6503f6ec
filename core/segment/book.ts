import type { ClientKind, PublicBody } from "../words/ids";
import type { Accounts, Ageing } from "../ledger/accounts";
import type { Policy } from "../policy/policy";
import { Scratch } from "../cells/scratch";
import { rate, type Ratings, type Signals } from "../rating/rate";
import { ReasonWriter } from "../rating/reasons";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { madeRows } from "../cells/made-rows";
import type { Cell, Grid } from "../cells/values";
import { actionFor, lawfulAction, type SegmentAction } from "./actions";
import { isInProcedure } from "../rating/events";
import type { Invoices, RatedBlock } from "../ledger/clients";
import type { ResultColumn } from "./result";
import { tierNames } from "./tiers";

const reasonsInTable = 3;
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

// As wide as a client in one line needs.
function resultColumns(accounts: Accounts): ResultColumn[] {
  const columns: ResultColumn[] = [{ id: "client", format: "text", width: 32 }];
  if (accounts.ids) columns.push({ id: accounts.idMeaning, format: "text", width: 14 });
  columns.push({ id: "balance", format: "money", width: 14 });
  if (accounts.overdue) columns.push({ id: "overdue", format: "money", width: 14 });
  if (accounts.daysLate) columns.push({ id: "daysLate", format: "decimal", width: 16 });
  return [
    ...columns,
    { id: "tier", format: "text", width: 9 },
    { id: "score", format: "decimal", width: 8 },
    { id: "riskClass", format: "whole", width: 8 },
    { id: "label", format: "text", width: 12 },
    { id: "coverage", format: "percent", width: 11 },
    { id: "reasons", format: "text", width: 60 },
    { id: "report", format: "text", width: 36 },
    { id: "terms", format: "text", width: 26 },
    { id: "review", format: "text", width: 22 },
    { id: "dunning", format: "text", width: 18 },
  ];
}

/** A block read and rated anew when it is looked into: to keep what is known of a million clients for the few that are costs seconds. */
function ratedLater(start: number, read: () => Signals, policy: Policy): RatedBlock {
  let signals: Signals | undefined;
  let ratings: Ratings | undefined;
  return {
    start,
    get signals() {
      return (signals ??= read());
    },
    get ratings() {
      return (ratings ??= rate(this.signals, policy));
    },
  };
}

/**
 * Gathers rated clients, block by block: of each what its row is made of, a figure a column. The rows themselves are made when
 * they are looked at: a million of them with their texts would take the memory of a page, and a host writes them in blocks.
 */
export class Book {
  readonly columns: readonly ResultColumn[];
  readonly balance: Float64Array;
  readonly overdue: Float64Array | null;
  readonly daysLate: Float64Array | null;
  readonly size: Float64Array;
  readonly riskClass: Uint8Array;
  readonly probability: Float64Array;
  private readonly score: Float64Array;
  private readonly coverage: Float64Array;
  private readonly inProcedure: Uint8Array;
  /** Of each client the places of its reasons, as the writer keeps them. */
  private readonly reasons: Int32Array;
  private readonly writer: ReasonWriter;
  private readonly texts;
  count = 0;
  ageing: Ageing | null = null;
  sales: Accounts["sales"] = null;
  private tiers: Uint8Array | null = null;
  private actions: readonly (readonly SegmentAction[])[] = [];
  /** What the law is to be obeyed for; null while nobody has looked at it. */
  private law: { readonly kinds: readonly ClientKind[]; readonly bodyOf: (client: number) => PublicBody } | null = null;
  private failedChecks: ReadonlySet<number> = new Set();
  invoices: Invoices | null = null;
  behaviour: Accounts["behaviour"] = null;
  readonly blocks: RatedBlock[] = [];
  readonly names: string[];
  readonly ids: (string | null)[] | null;
  readonly idMeaning: Accounts["idMeaning"];
  private readonly sirensOf: (Pick<Accounts, "sirens"> & { readonly count: number })[] = [];
  private readonly scratch = new Scratch();
  private knownSirens: readonly (string | null)[] | null | undefined;

  constructor(
    total: number,
    like: Accounts,
    private readonly policy: Policy,
    private readonly language: Language,
  ) {
    this.texts = textsIn(language);
    this.writer = new ReasonWriter(policy, language);
    this.columns = resultColumns(like);
    this.names = new Array<string>(total);
    this.ids = like.ids && new Array<string | null>(total);
    this.idMeaning = like.idMeaning;
    this.balance = new Float64Array(total);
    this.overdue = like.overdue && new Float64Array(total);
    this.daysLate = like.daysLate && new Float64Array(total);
    // Mostly a client is as large as what it owes, and one column serves for both.
    this.size = like.size === like.balance ? this.balance : new Float64Array(total);
    this.riskClass = new Uint8Array(total);
    this.probability = new Float64Array(total);
    this.score = new Float64Array(total);
    this.coverage = new Float64Array(total);
    this.inProcedure = new Uint8Array(total);
    this.reasons = new Int32Array(total * reasonsInTable);
  }

  /** The result as it stands: a header, and a row a client. */
  get table(): Grid {
    const { resultColumns: headers } = this.texts;
    return madeRows(this.count + 1, (place) => (place === 0 ? this.columns.map(({ id }) => headers[id]) : this.row(place - 1)));
  }

  /** The cell of client `i` in one of the text columns. */
  text(i: number, id: ResultColumn["id"]): string {
    return String(this.row(i)[this.columns.findIndex((column) => column.id === id)] ?? "");
  }

  /** Rates a block of clients and keeps the part of their rows that does not depend on other clients; `signals` reads them again. */
  add(accounts: Accounts, signals: () => Signals = () => accounts.signals): void {
    const { count: start, policy, names, ids, reasons } = this;
    this.scratch.clear();
    const ratings = rate(accounts.signals, policy, this.scratch);
    this.balance.set(accounts.balance, start);
    if (this.size !== this.balance) this.size.set(accounts.size, start);
    this.riskClass.set(ratings.riskClass, start);
    this.probability.set(ratings.probability, start);
    this.score.set(ratings.score, start);
    this.coverage.set(ratings.coverage, start);
    if (accounts.overdue) this.overdue?.set(accounts.overdue, start);
    if (accounts.daysLate) this.daysLate?.set(accounts.daysLate, start);
    this.ageing = sumOf(this.ageing, accounts.ageing);
    if (accounts.sales) this.sales = { amount: (this.sales?.amount ?? 0) + accounts.sales.amount, days: accounts.sales.days };
    this.invoices ??= accounts.invoices;
    this.behaviour ??= accounts.behaviour;
    this.sirensOf.push({ sirens: accounts.sirens, count: accounts.count });
    this.blocks.push(ratedLater(start, signals, policy));
    const { events } = accounts.signals;
    const writer = this.writer.about(accounts.signals, ratings);
    for (let i = 0; i < accounts.count; i++) {
      names[start + i] = accounts.names[i]!;
      if (isInProcedure(events[i]!)) this.inProcedure[start + i] = 1;
      if (ids && accounts.ids) ids[start + i] = accounts.ids[i]!;
      writer.keepReasons(i, reasonsInTable, reasons, (start + i) * reasonsInTable);
    }
    this.count += accounts.count;
  }

  /** SIRENs of all clients; null where none has one. */
  sirens(): readonly (string | null)[] | null {
    if (this.knownSirens !== undefined) return this.knownSirens;
    const blocks = this.sirensOf.map(({ sirens }) => sirens());
    const known = blocks.some((block) => block !== null);
    return (this.knownSirens = known ? blocks.flatMap((block, k) => block ?? new Array<null>(this.sirensOf[k]!.count).fill(null)) : null);
  }

  /** Each client's size, and what the policy prescribes for its segment, once all clients are known. */
  close(tiers: Uint8Array): void {
    const { policy, language } = this;
    this.tiers = tiers;
    this.actions = tierNames.map((tier) => ([0, 1, 2, 3, 4, 5] as const).map((riskClass) => actionFor(tier, riskClass, policy, language)));
  }

  /** Whoever failed the free check prepays until the next review, whatever its class. */
  prepay(clients: ReadonlySet<number>): void {
    this.failedChecks = clients;
  }

  /** What kind a client is, once the law has been looked at. */
  kind(i: number): ClientKind {
    return this.law?.kinds[i] ?? "PRIVATE";
  }

  /**
   * What the law grants a public buyer stands, whatever its class: its own term, no prepayment, its own reminders; and no reminders
   * for whoever is in proceedings.
   */
  obeyLaw(kinds: readonly ClientKind[], bodyOf: (client: number) => PublicBody): void {
    this.law = { kinds, bodyOf };
  }

  /** What a client's segment asks for, as the free check and the law leave it; null while segments are not known. */
  private action(i: number): SegmentAction | null {
    if (!this.tiers) return null;
    const { language, law } = this;
    const own = this.actions[this.tiers[i]!]![this.riskClass[i]!]!;
    const action = this.failedChecks.size > 0 && this.failedChecks.has(i) ? { ...own, terms: this.texts.actions.failedCheckTerms } : own;
    if (!law) return action;
    const kind = this.kind(i);
    const inProcedure = this.inProcedure[i] === 1;
    if (kind !== "PUBLIC" && kind !== "CONSUMER" && !inProcedure) return action;
    return lawfulAction(action, kind, () => law.bodyOf(i), language, inProcedure);
  }

  private row(i: number): Cell[] {
    const { ids, overdue, daysLate, tiers, texts } = this;
    const riskClass = this.riskClass[i]!;
    const action = this.action(i);
    const row = new Array<Cell>(this.columns.length);
    let c = 0;
    row[c++] = this.names[i]!;
    if (ids) row[c++] = ids[i]!;
    row[c++] = orNull(this.balance[i]!);
    if (overdue) row[c++] = orNull(overdue[i]!);
    if (daysLate) row[c++] = orNull(daysLate[i]!);
    row[c++] = tiers && texts.tiers[tierNames[tiers[i]!]!];
    row[c++] = orNull(this.score[i]!);
    row[c++] = riskClass === 0 ? null : riskClass;
    row[c++] = riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!;
    row[c++] = this.coverage[i]!;
    row[c++] = this.writer.text(this.reasons, i * reasonsInTable, reasonsInTable);
    row[c++] = action && action.report;
    row[c++] = action && action.terms;
    row[c++] = action && action.review;
    row[c] = action && action.dunning;
    return row;
  }
}

function sumOf(a: Ageing | null, b: Ageing | null): Ageing | null {
  return a && b ? (a.map((amount, i) => amount + b[i]!) as unknown as Ageing) : (a ?? b);
}
