import { isKnown } from "../cells/known";
import type { Policy } from "../policy/policy";
import { bitOf } from "../rating/events";
import type { Signals } from "../rating/rate";
import { ageBand } from "../method/receivables/bands";
import { median } from "../method/median";
import { BehaviourSums } from "./payment-behaviour";
import type { Invoices } from "./clients";
import type { Notes } from "../reading/notes";
import { formatDate } from "../cells/formats";
import { textsIn } from "../words/texts/type";
import type { Accounts } from "./accounts";
import { sirensOf } from "../reading/client-key";
import type { TableColumns } from "../reading/columns";
import { InvoiceColumns } from "./invoice-columns";
import { ledgerClients } from "./ledger-clients";
import { LedgerRows, type LedgerRow } from "./ledger-rows";

export const bandLimits = [0, 30, 60, 90];
const withoutDate = 5;

/** What is summed up for one client. */
interface Sums {
  balance: number;
  overdue: number;
  /** Undisputed, overdue by more than 90 days. */
  overdue90: number;
  /** Within the year before. */
  invoiced: number;
  delay: number;
  weight: number;
}

/**
 * Folds invoices into clients as of a day. Only what was known that day counts: invoices issued later are left out, and
 * payments made later are still open. Days late are weighted by amount, credit notes aside; an open overdue invoice
 * counts with its delay so far. A ledger of open items alone has no payment history: there, what is not yet due counts
 * as on time, or one late invoice would speak for the whole account. A disputed invoice that is open ages with the
 * others, but says nothing of how its client pays.
 */
export function accountsOfLedger(columns: TableColumns, asOf: number, policy: Policy, notes: Notes): Accounts {
  const texts = textsIn(notes.language);
  const { clientOf, names, ids, sirens } = ledgerClients(columns, notes);
  const sums: Sums[] = [];
  const ageing: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  const rows = new LedgerRows(columns, asOf, clientOf, notes);
  const counted = new InvoiceColumns(columns.length);
  const behaviour = new BehaviourSums(asOf, policy);
  let undated = 0;
  let firstIssue = Infinity;

  const count = (line: LedgerRow): void => {
    const { client, amount, owed, late, issue, disputed, settled, parts } = line;
    const own = (sums[client] ??= { balance: 0, overdue: 0, overdue90: 0, invoiced: 0, delay: 0, weight: 0 });
    if (isKnown(issue)) firstIssue = Math.min(firstIssue, issue);
    if (line.kind !== "payment" && isKnown(issue) && issue > asOf - 365) own.invoiced += amount;
    own.balance += owed;
    counted.add(line.source, client, line.row, amount, owed, late, settled, disputed);
    if (owed !== 0) {
      const band = Number.isNaN(late) ? withoutDate : ageBand(late, bandLimits);
      ageing[band]! += owed;
      if (band === withoutDate && line.kind !== "payment") undated++;
      if (band >= 1 && band <= 4) own.overdue += owed;
      if (band === 4 && !disputed) own.overdue90 += owed;
    }
    let tells = false;
    let whole = Math.max(0, owed);
    for (const part of parts) whole += Math.max(0, part.amount);
    for (const part of parts) {
      if (!(part.amount > 0)) continue;
      const partLate = part.day - line.due;
      if (!isKnown(partLate)) continue;
      own.delay += part.amount * partLate;
      own.weight += part.amount;
      behaviour.paid(client, part.amount, part.amount / whole, partLate, part.day, line.due);
      tells = true;
    }
    if (owed > 0 && isKnown(late) && (late > 0 || !rows.history)) {
      own.delay += owed * Math.max(0, late);
      own.weight += owed;
      if (!disputed) {
        behaviour.open(client, owed, owed / whole, Math.max(0, late), line.due);
        tells = true;
      }
    }
    if (tells) behaviour.invoice(client, isKnown(settled) ? late : Math.max(0, late), isKnown(settled));
  };
  rows.each(count);
  if (rows.later > 0)
    notes.add("AFTER_AS_OF", null, null, texts.notes.afterAsOf(rows.later, rows.laterAmount, formatDate(asOf, notes.language)));
  if (undated > 0) notes.add("NO_DUE_DATE", null, null, texts.notes.noDueDate(undated));

  const settledAll = sums.length > 0 && sums.every(({ balance }) => balance === 0);
  if (settledAll) notes.add("SETTLED_PORTFOLIO", null, null, texts.notes.settledPortfolio);

  const column = (value: (own: Sums) => number): Float64Array => Float64Array.from(sums, value);
  const invoices = counted.close(columns.texts("invoiceNumber"), rows.issued, rows.dueDays, rows.history);
  const paid = behaviour.close(sums.length, () => medianDelays(invoices, sums.length));
  const events = Int32Array.from(sums, ({ overdue90, balance }) =>
    overdue90 > 0 && overdue90 >= policy.overdue90Share * Math.max(0, balance) ? bitOf("OVERDUE_90") : 0,
  );
  const signals: Signals = {
    count: sums.length,
    indicators: new Map([
      // Open items show who is late today and forget who has paid: they say half as much.
      [rows.history ? "recentDelay" : "openDelay", paid.recent],
      ["paymentTrend", paid.trend],
    ]),
    events,
  };
  const span = Math.min(365, asOf - firstIssue + 1);
  const sold = sums.reduce((total, { invoiced }) => total + invoiced, 0);
  return {
    count: sums.length,
    names,
    ids: columns.has("client") && (columns.has("clientId") || columns.has("siren")) ? ids : null,
    idMeaning: columns.has("clientId") ? "clientId" : "siren",
    sirens: () => sirensOf(sirens),
    balance: column(({ balance }) => balance),
    overdue: column(({ overdue }) => overdue),
    daysLate: column(({ delay, weight }) => (weight > 0 ? delay / weight : NaN)),
    size: column(({ balance, invoiced }) => (settledAll ? invoiced : balance)),
    ageing,
    // A ledger of open items alone shows what is left of the sales, not the sales.
    sales: rows.history && sold > 0 && span >= 28 ? { amount: sold, days: span } : null,
    invoices,
    behaviour: paid,
    signals,
  };
}

/** Middle delay of each client's settled invoices; NaN where he has none. */
function medianDelays({ count, client, paid, late, amount }: Invoices, clients: number): Float64Array {
  const delays: number[][] = [];
  for (let at = 0; at < count; at++)
    if (paid && isKnown(paid[at]) && isKnown(late[at]) && amount[at]! > 0) (delays[client[at]!] ??= []).push(late[at]!);
  return Float64Array.from({ length: clients }, (_, i) => (delays[i] ? median(Float64Array.from(delays[i])) : NaN));
}
