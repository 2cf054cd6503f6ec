import type { Policy } from "../policy/policy";
import type { Notes } from "../segment/notes";
import { formatDate } from "../text/format";
import { textsIn } from "../text/texts";
import { bitOf } from "../rating/events";
import type { Signals } from "../rating/rate";
import type { Accounts } from "./accounts";
import type { TableColumns } from "./columns";
import { nameKey } from "./headers";

const known = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** Which client each invoice belongs to: by number where there is one, else by name, spelled alike or not. */
function clientsOf(
  columns: TableColumns,
  notes: Notes,
): { readonly client: Int32Array; readonly names: string[]; readonly ids: (string | null)[] } {
  const texts = textsIn(notes.language);
  const named = columns.texts("client");
  const numbered = columns.texts("clientId") ?? columns.texts("siren");
  const client = new Int32Array(columns.length);
  const names: string[] = [];
  const ids: (string | null)[] = [];
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = nameKey(name)));
    return key;
  };
  for (let i = 0; i < columns.length; i++) {
    const id = numbered?.[i] ?? null;
    const name = named?.[i] ?? null;
    const row = columns.rows[i]! + 1;
    if (id === null && name === null) notes.add("NO_CLIENT", row - 1, null, texts.notes.noClient(row));
    let found = id !== null ? byNumber.get(id) : name !== null ? byName.get(keyOf(name)) : undefined;
    if (found === undefined) {
      found = names.length;
      names.push(name ?? id ?? texts.unnamed(row));
      ids.push(id);
      if (id !== null) byNumber.set(id, found);
      if (name !== null && !byName.has(keyOf(name))) byName.set(keyOf(name), found);
    }
    client[i] = found;
  }
  return { client, names, ids };
}

/**
 * Folds invoices into clients as of a day. Only what was known that day counts: invoices issued later are left out, and
 * payments made later are still open. Days late are weighted by amount, credit notes aside; an open overdue invoice
 * counts with its delay so far. A ledger of open items alone has no payment history: there, what is not yet due counts
 * as on time, or one late invoice would speak for the whole account.
 */
export function accountsOfLedger(columns: TableColumns, asOf: number, policy: Policy, notes: Notes): Accounts {
  const texts = textsIn(notes.language);
  const { client, names, ids } = clientsOf(columns, notes);
  const count = names.length;
  const column = () => new Float64Array(count);
  const [balance, overdue, overdue90, invoiced, delaySum, delayWeight] = [column(), column(), column(), column(), column(), column()];
  const active = new Uint8Array(count);
  const ageing: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];

  const open = columns.numbers("openAmount");
  const amounts = columns.numbers("amount");
  const issued = columns.dates("invoiceDate");
  const due = columns.dates("dueDate");
  const paid = columns.dates("paidDate");
  const ages = columns.numbers("ageDays");
  const disputed = columns.flags("disputed");
  const history = paid !== null;

  let later = 0;
  let laterAmount = 0;
  let invoices = 0;
  let undated = 0;
  let firstIssue = Infinity;
  for (let i = 0; i < columns.length; i++) {
    const c = client[i]!;
    const row = columns.rows[i]!;
    const amount = known(amounts?.[i]) ? amounts![i]! : open?.[i];
    if (!known(amount) && !known(open?.[i])) {
      notes.add("NO_DATA", row, null, texts.notes.noAmount(row + 1));
      continue;
    }
    const issue = issued?.[i];
    if (known(issue) && issue > asOf) {
      later++;
      laterAmount += amount ?? 0;
      continue;
    }
    active[c] = 1;
    invoices++;
    if (known(issue)) firstIssue = Math.min(firstIssue, issue);
    const settled = known(paid?.[i]) && paid![i]! <= asOf ? paid![i]! : NaN;
    const owed = known(settled) ? 0 : known(open?.[i]) ? open![i]! : amount!;
    if (known(issue) && issue > asOf - 365) invoiced[c]! += amount ?? 0;
    balance[c]! += owed;

    const late = known(due?.[i]) ? (known(settled) ? settled : asOf) - due![i]! : known(ages?.[i]) && !known(settled) ? ages![i]! : NaN;
    if (owed !== 0) {
      const band = Number.isNaN(late) ? 5 : late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
      ageing[band] += owed;
      if (band === 5) undated++;
      if (band >= 1 && band <= 4) overdue[c]! += owed;
      if (band === 4 && !disputed?.[i]) overdue90[c]! += owed;
    }
    const weight = known(settled) ? (amount ?? 0) : owed;
    if (weight > 0 && known(late) && (known(settled) || late > 0 || !history)) {
      delaySum[c]! += weight * (known(settled) ? late : Math.max(0, late));
      delayWeight[c]! += weight;
    }
  }
  if (later > 0) notes.add("AFTER_AS_OF", null, null, texts.notes.afterAsOf(later, laterAmount, formatDate(asOf, notes.language)));
  if (undated > 0) notes.add("NO_DUE_DATE", null, null, texts.notes.noDueDate(undated));

  // Clients whose every invoice lies after the day are not there yet.
  const kept = Array.from({ length: count }, (_, c) => c).filter((c) => active[c] === 1);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (c) => values[c]!);
  const settledAll = kept.every((c) => balance[c] === 0);
  if (settledAll && kept.length > 0) notes.add("SETTLED_PORTFOLIO", null, null, texts.notes.settledPortfolio);

  const delay = pick(delaySum).map((sum, i) => (delayWeight[kept[i]!]! > 0 ? sum / delayWeight[kept[i]!]! : NaN));
  const events = Int32Array.from(kept, (c) =>
    overdue90[c]! > 0 && overdue90[c]! >= policy.overdue90Share * Math.max(0, balance[c]!) ? bitOf("OVERDUE_90") : 0,
  );
  const signals: Signals = { count: kept.length, indicators: new Map([["paymentDelay", delay]]), events };
  const span = Math.min(365, asOf - firstIssue + 1);
  const sold = kept.reduce((sum, c) => sum + invoiced[c]!, 0);
  return {
    count: kept.length,
    names: kept.map((c) => names[c]!),
    ids: columns.has("client") && (columns.has("clientId") || columns.has("siren")) ? kept.map((c) => ids[c]!) : null,
    balance: pick(balance),
    overdue: pick(overdue),
    daysLate: delay,
    size: pick(settledAll ? invoiced : balance),
    ageing,
    // A ledger of open items alone shows what is left of the sales, not the sales.
    sales: history && sold > 0 && span >= 28 ? { amount: sold, days: span } : null,
    invoices,
    signals,
  };
}
