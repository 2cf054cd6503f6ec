import { isKnown } from "../cells/known";
import type { Policy } from "../policy/policy";
import { ExactSums } from "../method/exact-sums";
import { median } from "../method/median";
import type { InvoicePayment, Invoices } from "./clients";
import type { Notes } from "../reading/proof/notes";
import { formatDate } from "../cells/formats";
import type { Accounts } from "./accounts";
import { sirensOf } from "../reading/rows/client-key";
import type { TableColumns } from "../reading/columns/columns";
import { behaviourOf, close, signalsOf } from "./close";
import { FoldContext, foldClient, type LineStates } from "./fold-client";
import { FoldedClients } from "./folded-clients";
import { isSiret, LedgerClients } from "./ledger-clients";
import {
  afterTheDay,
  counted,
  linesOf,
  paymentKind,
  standingOf,
  statedAmount,
  tellOfPayments,
  toBeIssuedAnew,
  type LedgerLines,
} from "./ledger-lines";

/**
 * Folds invoices into clients as of a day. Only what was known that day counts: invoices issued later are left out, and
 * payments made later are still open. How each client's lines are folded: see `foldClient`.
 */
export function accountsOfLedger(columns: TableColumns, asOf: number, policy: Policy, notes: Notes): Accounts {
  const lines = linesOf(columns);
  const { clients, clientOf } = placeLines(columns, lines, asOf, notes);
  const count = clients.names.length;
  const context = new FoldContext(asOf, policy, tellOfPayments(lines));
  const folded = new FoldedClients(Math.max(1, count));
  const states = blankStates(columns.length);
  const { order, from } = byClient(clientOf, count);
  for (let client = 0; client < count; client++)
    foldClient(client, { lines, order, from: from[client]!, to: from[client + 1]! }, context, folded, states);
  const { settledAll, size, ageing, sales, undated } = close(folded, context);
  if (undated > 0) notes.add("NO_DUE_DATE", null, null, (words) => words.noDueDate(undated));
  if (settledAll) notes.add("SETTLED_PORTFOLIO", null, null, (words) => words.settledPortfolio);
  const invoices = invoicesOf(columns, lines, clientOf, states, context.history);
  return {
    count,
    names: clients.names,
    ids: columns.has("client") && (columns.has("clientId") || columns.has("siren")) ? clients.ids : null,
    idMeaning: columns.has("clientId") ? "clientId" : "siren",
    sirens: () => sirensOf(clients.registered),
    balance: folded.column("balance"),
    overdue: folded.column("overdue"),
    daysLate: folded.column("daysLate"),
    size,
    ageing,
    sales,
    invoices,
    behaviour: behaviourOf(folded, () => medianDelays(invoices, count)),
    signals: signalsOf(folded, context, policy),
  };
}

/** Each line's client, -1 where it does not count; what keeps it from counting is noted. */
function placeLines(columns: TableColumns, lines: LedgerLines, asOf: number, notes: Notes) {
  const named = columns.texts("client");
  const registered = columns.texts("siren");
  const numbered = columns.texts("clientId") ?? registered;
  const clients = new LedgerClients(notes.language, numbered === registered, registered?.some(isSiret) ?? false);
  const clientOf = new Int32Array(columns.length).fill(-1);
  const later = new ExactSums();
  let laterCount = 0;
  for (let i = 0; i < clientOf.length; i++) {
    const row = columns.rows[i]!;
    const standing = standingOf(lines, i, asOf);
    if (standing === afterTheDay) {
      laterCount++;
      later.add(statedAmount(lines, i));
    } else if (standing === counted) {
      const id = numbered?.[i] ?? null;
      const name = named?.[i] ?? null;
      if (id === null && name === null) notes.add("NO_CLIENT", row, null, (words) => words.noClient(notes.rowNumber(row)));
      clientOf[i] = clients.of({ id, name, registered: registered?.[i] ?? null }, () => notes.rowNumber(row));
    } else if (lines.kinds?.[i] !== paymentKind) notes.add("NO_DATA", row, null, (words) => words.noAmount(notes.rowNumber(row)));
  }
  if (laterCount > 0)
    notes.add("AFTER_AS_OF", null, null, (words) => words.afterAsOf(laterCount, later.value(), formatDate(asOf, notes.language)));
  return { clients, clientOf };
}

/** The places of the lines that count, client after client, each client's in the order of the sheet; -1 is no client. */
export function byClient(clientOf: Int32Array, count: number): { readonly order: Int32Array; readonly from: Int32Array } {
  const from = new Int32Array(count + 1);
  for (const client of clientOf) if (client >= 0) from[client + 1]!++;
  for (let client = 0; client < count; client++) from[client + 1]! += from[client]!;
  const order = new Int32Array(from[count]!);
  const next = from.slice();
  for (let i = 0; i < clientOf.length; i++) if (clientOf[i]! >= 0) order[next[clientOf[i]!]!++] = i;
  return { order, from };
}

function blankStates(length: number): LineStates {
  const blank = (): Float64Array => new Float64Array(length).fill(NaN);
  return { amount: blank(), owed: blank(), late: blank(), settled: blank(), due: blank(), disputed: new Uint8Array(length), payments: [] };
}

/** The lines that count as columns of invoices, in the order of the sheet. A payment that an invoice took is none. */
function invoicesOf(columns: TableColumns, lines: LedgerLines, clientOf: Int32Array, states: LineStates, history: boolean): Invoices {
  const { amount, owed, late, settled, due, disputed } = states;
  let count = 0;
  for (const each of amount) if (each === each) count++;
  const source = new Int32Array(count);
  for (let i = 0, at = 0; i < amount.length; i++) if (amount[i] === amount[i]) source[at++] = i;
  const pick = (column: Float64Array): Float64Array => {
    const picked = new Float64Array(count);
    for (let at = 0; at < count; at++) picked[at] = column[source[at]!]!;
    return picked;
  };
  const numbers = columns.texts("invoiceNumber");
  // The days of the column, but for invoices to be issued again.
  const dueDays = lines.due?.map((day, i) => (((lines.statuses?.[i] ?? 0) & toBeIssuedAnew) === 0 ? day : due[i]!)) ?? null;
  return {
    count,
    client: source.map((i) => clientOf[i]!),
    row: source.map((i) => columns.rows[i]!),
    number: numbers && Array.from(source, (i) => numbers[i]!),
    amount: pick(amount),
    open: pick(owed),
    issued: lines.issued && pick(lines.issued),
    due: dueDays && pick(dueDays),
    paid: history ? pick(settled) : null,
    late: pick(late),
    disputed: Uint8Array.from(source, (i) => disputed[i]!),
    payments: paymentsOf(columns, states, source),
  };
}

/** Payments of the lines that count, by place of invoice: those in lines of their own, and those the reading folded. */
function paymentsOf(columns: TableColumns, { payments, amount, settled }: LineStates, source: Int32Array): InvoicePayment[] {
  if (payments.length + columns.payments.length === 0) return [];
  const placeOf = new Int32Array(amount.length).fill(-1);
  source.forEach((i, at) => void (placeOf[i] = at));
  const found = payments.map(({ place, day, amount }) => ({ invoice: placeOf[place]!, day, amount }));
  const lineOf = new Map<number, number>();
  if (columns.payments.length > 0) columns.rows.forEach((row, i) => void lineOf.set(row, i));
  for (const { row, day, share } of columns.payments) {
    const i = lineOf.get(row);
    // One payment that settles its invoice is what `paid` says.
    if (i === undefined || placeOf[i]! < 0 || (share === 1 && settled[i] === day)) continue;
    found.push({ invoice: placeOf[i]!, day, amount: Math.round(share * amount[i]! * 100) / 100 });
  }
  return found;
}

/** Middle delay of each client's settled invoices; NaN where it has none. */
function medianDelays({ count, client, paid, late, amount }: Invoices, clients: number): Float64Array {
  const delays: number[][] = [];
  for (let at = 0; at < count; at++)
    if (paid && isKnown(paid[at]) && isKnown(late[at]) && amount[at]! > 0) (delays[client[at]!] ??= []).push(late[at]!);
  return Float64Array.from({ length: clients }, (_, i) => (delays[i] ? median(Float64Array.from(delays[i])) : NaN));
}
