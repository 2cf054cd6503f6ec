import type { Serial } from "../../cells/dates";
import { hasItems, itemsOf, type OpenItems } from "./open-items";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

export interface PreventiveLine extends ClientLine {
  /** Undisputed and due within the days ahead, the day itself included. */
  readonly dueSoon: number;
  /** Places of these invoices, first due first; none without a ledger. */
  readonly invoices: readonly number[];
  readonly nextDue: Serial | null;
  /** Overdue already, for the same talk. */
  readonly overdue: number;
}

/**
 * Large or risky clients with invoices about to fall due: is the invoice there, is it right, is it approved? A client who
 * is not rated counts as risky unless it is small. From a client table alone, all that is not yet due.
 */
export function preventiveList(situation: Situation): WorkList<PreventiveLine> {
  const { items } = situation;
  const rows: PreventiveLine[] = [];
  for (let client = 0; client < situation.count; client++) {
    if (!isLargeOrRisky(situation, client) || situation.inProcedure(client)) continue;
    const row = items && hasItems(items, client) ? fromInvoices(situation, items, client) : fromTable(situation, client);
    if (row) rows.push(row);
  }
  const days = items?.invoices.due ? [] : (["dueDate"] as const);
  return {
    id: "preventive",
    rows: mostPressingFirst(rows, ({ client, dueSoon }) => dueSoon * situation.weight(client)),
    amount: sumOf(rows, ({ dueSoon }) => dueSoon),
    basis: items?.invoices.due ? "invoices" : !items && situation.clients.overdue ? "clients" : "nothing",
    lacks: items ? days : situation.clients.overdue ? ["invoices"] : ["invoices", "notDue"],
    aside: {},
  };
}

function isLargeOrRisky({ clients }: Situation, client: number): boolean {
  const [riskClass, tier] = [clients.riskClass[client]!, clients.tier[client]!];
  return tier === 0 || riskClass >= 4 || (riskClass === 0 && tier !== 2);
}

function fromInvoices(situation: Situation, items: OpenItems, client: number): PreventiveLine | null {
  const { due } = items.invoices;
  if (!due) return null;
  const { asOf } = situation;
  const soon = itemsOf(items, client, "claimed").filter(
    (k) =>
      due[k]! >= asOf &&
      due[k]! <= asOf + situation.options.remindWithinDays &&
      items.left[k]! > 0 &&
      !situation.isToBeIssuedAnew(k) &&
      // One reminder before the due date is enough.
      !((items.journal?.level[k] ?? -1) >= 0),
  );
  if (soon.length === 0) return null;
  return {
    ...situation.line(client),
    dueSoon: sumOf(soon, (k) => items.left[k]!),
    invoices: soon,
    nextDue: Math.min(...soon.map((k) => due[k]!)),
    overdue: items.overdue[client]!,
  };
}

function fromTable(situation: Situation, client: number): PreventiveLine | null {
  if (!situation.clients.overdue) return null;
  const contacted = situation.said(client)?.contacted ?? null;
  if (contacted !== null && situation.asOf <= contacted + situation.options.remindWithinDays) return null;
  const overdue = situation.overdue(client);
  const dueSoon = situation.number("notDue", client) ?? situation.balance(client) - overdue;
  return dueSoon > 0 ? { ...situation.line(client), dueSoon, invoices: [], nextDue: null, overdue } : null;
}
