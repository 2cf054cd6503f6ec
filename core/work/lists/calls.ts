import type { Serial } from "../../cells/dates";
import { stepDue } from "../../method/decisions/dunning";
import type { DunningStep } from "../../policy/policy";
import { daysOfGrace } from "../journal/state";
import { invoiceAt, numbersOf, unpaidOf } from "./claim";
import { hasItems, itemsOf, type OpenItems } from "./open-items";
import type { Situation } from "./situation";
import type { Aside } from "../../words/ids";
import { mostPressingFirst, sumOf, type ClientLine, type Lack, type WorkList } from "./work-list";

export interface CallLine extends ClientLine {
  /** Overdue and neither disputed nor promised. */
  readonly overdue: number;
  /** What of it is late by more than the days that call for a call. */
  readonly longOverdue: number;
  /** Days late of the oldest invoice, or of the client on average; null where nothing tells. */
  readonly daysLate: number | null;
  readonly daysAre: "oldest" | "atLeast" | "average" | "unknown";
  /** Overdue invoices, and the number of the oldest; null without a ledger. */
  readonly invoices: number | null;
  /** Their numbers, for the journal. */
  readonly invoiceNumbers: string | null;
  readonly oldestInvoice: string | null;
  readonly oldestDue: Serial | null;
  /** Not part of the amount, to be raised in the call: what the client disputes and what it promised. */
  readonly disputed: number;
  readonly promised: number;
  /** The day of a promise that the client did not keep. */
  readonly brokenPromise: Serial | null;
  readonly step: DunningStep | null;
  /** Amount × days × class, what the list is ordered by. */
  readonly pressing: number;
}

/** More than any amount × days × class. */
const brokenFirst = 1e18;

/**
 * Every account with invoices more than thirty days late, undisputed and not promised, by amount × days × class; those
 * who broke a promise first, however late they are. From a client table alone, by what its columns say of the delay.
 */
export function callList(situation: Situation): WorkList<CallLine> {
  const { items } = situation;
  const rows: CallLine[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  const setAside = (why: Aside): void => void (aside[why] = (aside[why] ?? 0) + 1);
  for (let client = 0; client < situation.count; client++) {
    const line =
      items && hasItems(items, client) ? callFromInvoices(situation, items, client, setAside) : callFromTable(situation, client, setAside);
    if (!line) continue;
    if (situation.inProcedure(client)) setAside("procedure");
    else rows.push(line);
  }
  const lacks = items ? [] : lacksOfTable(situation);
  return {
    id: "calls",
    rows: mostPressingFirst(rows, ({ pressing, brokenPromise }) => pressing + (brokenPromise === null ? 0 : brokenFirst)),
    amount: sumOf(rows, ({ overdue }) => overdue),
    basis: items ? "invoices" : situation.clients.overdue ? "clients" : "nothing",
    lacks,
    aside,
  };
}

function callFromInvoices(situation: Situation, items: OpenItems, client: number, setAside: (why: Aside) => void): CallLine | null {
  const { callAfterDays } = situation.options;
  const { late, number } = items.invoices;
  const overdue = unpaidOf(items, client);
  const broken = Math.max(...overdue.map((k) => items.promised?.[k] ?? NaN).filter((day) => !Number.isNaN(day)), -Infinity);
  const oldest = items.oldest[client]!;
  if (oldest < 0 || !(late[oldest]! > callAfterDays || broken > -Infinity)) {
    const lateOf = (standing: "promised" | "disputed" | "handed") => itemsOf(items, client, standing).some((k) => late[k]! > callAfterDays);
    if (lateOf("promised")) setAside("promised");
    else if (items.disputed[client]! > 0 && lateOf("disputed")) setAside("disputed");
    else if (lateOf("handed")) setAside("handed");
    else if (items.covered[client] === 1) setAside("credits");
    return null;
  }
  if (isCalledSince(situation, client, broken)) {
    setAside("called");
    return null;
  }
  const long = overdue.filter((k) => late[k]! > callAfterDays);
  return {
    ...situation.line(client),
    overdue: items.overdue[client]!,
    longOverdue: sumOf(long, (k) => items.left[k]!),
    daysLate: late[oldest]!,
    daysAre: "oldest",
    invoices: overdue.length,
    invoiceNumbers: numbersOf(items, overdue),
    oldestInvoice: number?.[oldest] ?? null,
    oldestDue: invoiceAt(items, oldest).due,
    disputed: items.disputed[client]!,
    promised: items.pending[client]!,
    brokenPromise: Number.isFinite(broken) ? broken : null,
    step: stepDue(situation.dunningDays(client), late[oldest]!),
    pressing: sumOf(long, (k) => items.left[k]! * late[k]!) * situation.weight(client),
  };
}

/** A call of a few days ago is not made again, unless the client broke its promise after it. */
function isCalledSince(situation: Situation, client: number, broken: Serial): boolean {
  const called = situation.said(client)?.called ?? null;
  return called !== null && situation.asOf < called + situation.options.callAgainAfterDays && !(broken > called);
}

const bands = [
  ["overdueOver90", 91],
  ["overdue61to90", 61],
  ["overdue31to60", 31],
] as const;

function callFromTable(situation: Situation, client: number, setAside: (why: Aside) => void): CallLine | null {
  const { callAfterDays } = situation.options;
  const overdue = situation.overdue(client);
  if (!(overdue > 0)) return null;
  const said = situation.said(client);
  const promise = said?.promise ?? null;
  const runs = promise !== null && situation.asOf <= promise.day + daysOfGrace;
  const broken = promise !== null && !runs ? promise.day : null;
  const why: Aside | null = runs
    ? "promised"
    : said?.accountDisputed
      ? "disputed"
      : said && said.handed !== "none"
        ? "handed"
        : isCalledSince(situation, client, broken ?? -Infinity)
          ? "called"
          : null;
  const filled = bands.filter(([band, days]) => days > callAfterDays && (situation.number(band, client) ?? 0) > 0);
  const atLeast = filled[0]?.[1];
  const average = situation.clients.daysLate?.[client] ?? NaN;
  const days = atLeast ?? (Number.isNaN(average) ? null : average);
  const byBands = bands.some(([band]) => situation.has(band));
  if (broken === null && atLeast === undefined && (byBands ? !(average > callAfterDays) : days !== null && !(days > callAfterDays)))
    return null;
  if (why) {
    setAside(why);
    return null;
  }
  const longOverdue =
    atLeast === undefined
      ? overdue
      : Math.min(
          overdue,
          sumOf(filled, ([band]) => situation.number(band, client)!),
        );
  return {
    ...situation.line(client),
    overdue,
    longOverdue,
    daysLate: days,
    daysAre: atLeast !== undefined ? "atLeast" : days === null ? "unknown" : "average",
    invoices: null,
    invoiceNumbers: null,
    oldestInvoice: null,
    oldestDue: null,
    disputed: 0,
    promised: 0,
    brokenPromise: broken,
    step: days === null ? null : stepDue(situation.dunningDays(client), days),
    // Where the delay is not told, as if it were just due for a call.
    pressing: longOverdue * (days ?? callAfterDays) * situation.weight(client),
  };
}

function lacksOfTable(situation: Situation): Lack[] {
  const lacks: Lack[] = ["invoices"];
  if (!situation.clients.overdue) lacks.push("overdue");
  if (!situation.clients.daysLate) lacks.push("daysLate");
  return lacks;
}
