import type { ClientKind, PublicBody } from "../words/ids";
import type { Accounts, Ageing } from "../ledger/accounts";
import type { Policy, RiskClass } from "../policy/policy";
import { Scratch } from "../cells/scratch";
import { rate, type Ratings, type Signals } from "../rating/rate";
import { ReasonWriter } from "../rating/reasons";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import type { Cell } from "../cells/values";
import { actionFor, lawfulAction } from "./actions";
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

/**
 * A row of so many cells, all alike. An engine that sees how long a row is, and that rows stay, puts them where they stay at once:
 * a million of them are not moved twice.
 */
function rowOf(length: number, cell: Cell): Cell[] {
  switch (length) {
    case 12:
      return [cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell];
    case 13:
      return [cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell];
    case 14:
      return [cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell];
    case 15:
      return [cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell, cell];
    default:
      return new Array<Cell>(length).fill(cell);
  }
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
 * Gathers rated clients, block by block: the result table as it grows, and the few columns the portfolio is summed up
 * from. Sizes need every balance, so that tiers and what follows from them are written last.
 */
export class Book {
  readonly table: Cell[][];
  readonly columns: readonly ResultColumn[];
  readonly balance: Float64Array;
  readonly overdue: Float64Array | null;
  readonly daysLate: Float64Array | null;
  readonly size: Float64Array;
  readonly riskClass: Uint8Array;
  readonly probability: Float64Array;
  private readonly events: Int32Array;
  private readonly reasons: ReasonWriter;
  count = 0;
  ageing: Ageing | null = null;
  sales: Accounts["sales"] = null;
  private kinds: readonly ClientKind[] = [];
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
    const texts = textsIn(language);
    this.reasons = new ReasonWriter(policy, language);
    this.columns = resultColumns(like);
    this.names = new Array<string>(total);
    this.ids = like.ids && new Array<string | null>(total);
    this.idMeaning = like.idMeaning;
    this.table = new Array<Cell[]>(total + 1);
    this.table[0] = this.columns.map(({ id }) => texts.resultColumns[id]);
    this.balance = new Float64Array(total);
    this.overdue = like.overdue && new Float64Array(total);
    this.daysLate = like.daysLate && new Float64Array(total);
    this.size = new Float64Array(total);
    this.riskClass = new Uint8Array(total);
    this.probability = new Float64Array(total);
    this.events = new Int32Array(total);
  }

  /** The cell of client `i` in one of the text columns. */
  text(i: number, id: ResultColumn["id"]): string {
    return String(this.table[i + 1]![this.columns.findIndex((column) => column.id === id)] ?? "");
  }

  /** Rates a block of clients and writes the part of their rows that does not depend on other clients; `signals` reads them again. */
  add(accounts: Accounts, signals: () => Signals = () => accounts.signals): void {
    const { table, count: start, policy, language } = this;
    const texts = textsIn(language);
    this.scratch.clear();
    const ratings = rate(accounts.signals, policy, this.scratch);
    const reasons = this.reasons.about(accounts.signals, ratings);
    this.balance.set(accounts.balance, start);
    this.size.set(accounts.size, start);
    this.riskClass.set(ratings.riskClass, start);
    this.probability.set(ratings.probability, start);
    this.events.set(accounts.signals.events, start);
    if (accounts.overdue) this.overdue?.set(accounts.overdue, start);
    if (accounts.daysLate) this.daysLate?.set(accounts.daysLate, start);
    this.ageing = sumOf(this.ageing, accounts.ageing);
    if (accounts.sales) this.sales = { amount: (this.sales?.amount ?? 0) + accounts.sales.amount, days: accounts.sales.days };
    this.invoices ??= accounts.invoices;
    this.behaviour ??= accounts.behaviour;
    this.sirensOf.push({ sirens: accounts.sirens, count: accounts.count });
    this.blocks.push(ratedLater(start, signals, policy));
    const { ids, overdue, daysLate } = accounts;
    for (let i = 0; i < accounts.count; i++) {
      const riskClass = ratings.riskClass[i]!;
      const row = rowOf(this.columns.length, null);
      let c = 0;
      this.names[start + i] = row[c++] = accounts.names[i]!;
      if (ids && this.ids) this.ids[start + i] = row[c++] = ids[i]!;
      row[c++] = orNull(accounts.balance[i]!);
      if (overdue) row[c++] = orNull(overdue[i]!);
      if (daysLate) row[c++] = orNull(daysLate[i]!);
      c++; // the tier comes when all are known
      row[c++] = orNull(ratings.score[i]!);
      row[c++] = riskClass === 0 ? null : riskClass;
      row[c++] = riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!;
      row[c++] = ratings.coverage[i]!;
      row[c] = reasons.write(i, reasonsInTable);
      table[start + i + 1] = row;
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

  /** Writes each client's size, and what the policy prescribes for its segment. */
  close(tiers: Uint8Array): void {
    const { policy, language } = this;
    const names = tierNames.map((tier) => textsIn(language).tiers[tier]);
    const actions = tierNames.map((tier) =>
      [0, 1, 2, 3, 4, 5].map((riskClass) => actionFor(tier, riskClass as RiskClass, policy, language)),
    );
    const [tierColumn, first] = (["tier", "report"] as const).map((id) => this.columns.findIndex((column) => column.id === id)) as [
      number,
      number,
    ];
    for (let i = 0; i < this.count; i++) {
      const row = this.table[i + 1]!;
      const action = actions[tiers[i]!]![this.riskClass[i]!]!;
      row[tierColumn] = names[tiers[i]!]!;
      row[first] = action.report;
      row[first + 1] = action.terms;
      row[first + 2] = action.review;
      row[first + 3] = action.dunning;
    }
  }

  /** Whoever failed the free check prepays until the next review, whatever its class. */
  prepay(clients: ReadonlySet<number>): void {
    const { actions } = textsIn(this.language);
    const terms = this.columns.findIndex((column) => column.id === "terms");
    for (const client of clients) this.table[client + 1]![terms] = actions.failedCheckTerms;
  }

  /** What kind a client is, once the law has been looked at. */
  kind(i: number): ClientKind {
    return this.kinds[i] ?? "PRIVATE";
  }

  /**
   * Writes over what the law grants a public buyer, whatever its class: its own term, no prepayment, its own reminders; and
   * over reminders to whoever is in proceedings.
   */
  obeyLaw(kinds: readonly ClientKind[], bodyOf: (client: number) => PublicBody): void {
    this.kinds = kinds;
    const first = this.columns.findIndex((column) => column.id === "report");
    for (let i = 0; i < kinds.length; i++) {
      const kind = kinds[i]!;
      const inProcedure = isInProcedure(this.events[i]!);
      if (kind !== "PUBLIC" && kind !== "CONSUMER" && !inProcedure) continue;
      const row = this.table[i + 1]!;
      const [report, terms, review, dunning] = row.slice(first, first + 4) as [string, string, string, string];
      const lawful = lawfulAction({ report, step: "", terms, review, dunning }, kind, () => bodyOf(i), this.language, inProcedure);
      row[first] = lawful.report;
      row[first + 1] = lawful.terms;
      row[first + 3] = lawful.dunning;
    }
  }
}

function sumOf(a: Ageing | null, b: Ageing | null): Ageing | null {
  return a && b ? (a.map((amount, i) => amount + b[i]!) as unknown as Ageing) : (a ?? b);
}
