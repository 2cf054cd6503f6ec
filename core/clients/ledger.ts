import type { Policy } from "../policy/policy";
import type { Notes } from "../segment/notes";
import { formatDate } from "../text/format";
import { textsIn } from "../text/texts";
import { bitOf } from "../rating/events";
import type { Signals } from "../rating/rate";
import type { Invoices } from "../segment/clients";
import type { Accounts } from "./accounts";
import { sirensOf } from "./client-key";
import type { TableColumns } from "./columns";
import { nameKey } from "./name-key";
import { ageBand } from "../receivables/bands";

export const bandLimits = [0, 30, 60, 90];

const known = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** The clients of a ledger, found invoice by invoice: by number where there is one, else by name, spelled alike or not. */
function clientsOf(columns: TableColumns, notes: Notes) {
  const texts = textsIn(notes.language);
  const named = columns.texts("client");
  const registered = columns.texts("siren");
  const numbered = columns.texts("clientId") ?? registered;
  const names: string[] = [];
  const ids: (string | null)[] = [];
  const sirens: (string | null)[] = [];
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = nameKey(name)));
    return key;
  };
  /** The client of invoice `i`, who is new where he was not met before. */
  const clientOf = (i: number): number => {
    const id = numbered?.[i] ?? null;
    const name = named?.[i] ?? null;
    const row = notes.rowNumber(columns.rows[i]!);
    if (id === null && name === null) notes.add("NO_CLIENT", columns.rows[i]!, null, texts.notes.noClient(row));
    const found = id !== null ? byNumber.get(id) : name !== null ? byName.get(keyOf(name)) : undefined;
    if (found !== undefined) {
      sirens[found] ??= registered?.[i] ?? null;
      return found;
    }
    const client = names.length;
    names.push(name ?? id ?? texts.unnamed(row));
    ids.push(id);
    sirens.push(registered?.[i] ?? null);
    if (id !== null) byNumber.set(id, client);
    if (name !== null && !byName.has(keyOf(name))) byName.set(keyOf(name), client);
    return client;
  };
  return { clientOf, names, ids, sirens };
}

/** Gathers the invoices that count. */
class InvoiceColumns {
  private count = 0;
  private readonly source: Int32Array;
  private readonly client: Int32Array;
  private readonly row: Int32Array;
  private readonly amount: Float64Array;
  private readonly open: Float64Array;
  private readonly late: Float64Array;
  private readonly disputed: Uint8Array;

  constructor(most: number) {
    this.source = new Int32Array(most);
    this.client = new Int32Array(most);
    this.row = new Int32Array(most);
    this.amount = new Float64Array(most);
    this.open = new Float64Array(most);
    this.late = new Float64Array(most);
    this.disputed = new Uint8Array(most);
  }

  /** `source` is the invoice's place among the rows of the ledger, `row` the row itself. */
  add(source: number, client: number, row: number, amount: number, open: number, late: number, disputed: boolean): void {
    const at = this.count++;
    this.source[at] = source;
    this.client[at] = client;
    this.row[at] = row;
    this.amount[at] = amount;
    this.open[at] = open;
    this.late[at] = late;
    this.disputed[at] = disputed ? 1 : 0;
  }

  close(
    numbers: readonly (string | null)[] | null,
    issued: Float64Array | null,
    due: Float64Array | null,
    paid: Float64Array | null,
    asOf: number,
  ): Invoices {
    const { count } = this;
    const picked = (column: Float64Array | null): Float64Array | null =>
      column && Float64Array.from({ length: count }, (_, at) => column[this.source[at]!]!);
    return {
      count,
      client: this.client.subarray(0, count),
      row: this.row.subarray(0, count),
      number: numbers && Array.from({ length: count }, (_, at) => numbers[this.source[at]!]!),
      amount: this.amount.subarray(0, count),
      open: this.open.subarray(0, count),
      issued: picked(issued),
      due: picked(due),
      paid: picked(paid)?.map((day) => (day <= asOf ? day : NaN)) ?? null,
      late: this.late.subarray(0, count),
      disputed: this.disputed.subarray(0, count),
    };
  }
}

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
 * as on time, or one late invoice would speak for the whole account.
 */
export function accountsOfLedger(columns: TableColumns, asOf: number, policy: Policy, notes: Notes): Accounts {
  const texts = textsIn(notes.language);
  const { clientOf, names, ids, sirens } = clientsOf(columns, notes);
  const sums: Sums[] = [];
  const ageing: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];

  const open = columns.numbers("openAmount");
  const amounts = columns.numbers("amount");
  const issued = columns.dates("invoiceDate");
  const due = columns.dates("dueDate");
  const paid = columns.dates("paidDate");
  const ages = columns.numbers("ageDays");
  const disputed = columns.flags("disputed");
  const history = paid !== null;
  const counted = new InvoiceColumns(columns.length);

  let later = 0;
  let laterAmount = 0;
  let undated = 0;
  let firstIssue = Infinity;
  for (let i = 0; i < columns.length; i++) {
    const row = columns.rows[i]!;
    const amount = known(amounts?.[i]) ? amounts![i]! : open?.[i];
    if (!known(amount) && !known(open?.[i])) {
      notes.add("NO_DATA", row, null, texts.notes.noAmount(notes.rowNumber(row)));
      continue;
    }
    const issue = issued?.[i];
    if (known(issue) && issue > asOf) {
      later++;
      laterAmount += amount ?? 0;
      continue;
    }
    const client = clientOf(i);
    const own = (sums[client] ??= { balance: 0, overdue: 0, overdue90: 0, invoiced: 0, delay: 0, weight: 0 });
    if (known(issue)) firstIssue = Math.min(firstIssue, issue);
    const settled = known(paid?.[i]) && paid![i]! <= asOf ? paid![i]! : NaN;
    const owed = known(settled) ? 0 : known(open?.[i]) ? open![i]! : amount!;
    if (known(issue) && issue > asOf - 365) own.invoiced += amount ?? 0;
    own.balance += owed;

    const late = known(due?.[i]) ? (known(settled) ? settled : asOf) - due![i]! : known(ages?.[i]) && !known(settled) ? ages![i]! : NaN;
    counted.add(i, client, row, amount ?? owed, owed, late, disputed?.[i] === 1);
    if (owed !== 0) {
      const band = Number.isNaN(late) ? 5 : ageBand(late, bandLimits);
      ageing[band]! += owed;
      if (band === 5) undated++;
      if (band >= 1 && band <= 4) own.overdue += owed;
      if (band === 4 && !disputed?.[i]) own.overdue90 += owed;
    }
    const weight = known(settled) ? (amount ?? 0) : owed;
    if (weight > 0 && known(late) && (known(settled) || late > 0 || !history)) {
      own.delay += weight * (known(settled) ? late : Math.max(0, late));
      own.weight += weight;
    }
  }
  if (later > 0) notes.add("AFTER_AS_OF", null, null, texts.notes.afterAsOf(later, laterAmount, formatDate(asOf, notes.language)));
  if (undated > 0) notes.add("NO_DUE_DATE", null, null, texts.notes.noDueDate(undated));

  const settledAll = sums.length > 0 && sums.every(({ balance }) => balance === 0);
  if (settledAll) notes.add("SETTLED_PORTFOLIO", null, null, texts.notes.settledPortfolio);

  const column = (value: (own: Sums) => number): Float64Array => Float64Array.from(sums, value);
  const delay = column(({ delay: days, weight }) => (weight > 0 ? days / weight : NaN));
  const events = Int32Array.from(sums, ({ overdue90, balance }) =>
    overdue90 > 0 && overdue90 >= policy.overdue90Share * Math.max(0, balance) ? bitOf("OVERDUE_90") : 0,
  );
  const signals: Signals = { count: sums.length, indicators: new Map([["paymentDelay", delay]]), events };
  const span = Math.min(365, asOf - firstIssue + 1);
  const sold = sums.reduce((total, { invoiced }) => total + invoiced, 0);
  return {
    count: sums.length,
    names,
    ids: columns.has("client") && (columns.has("clientId") || columns.has("siren")) ? ids : null,
    idMeaning: columns.has("clientId") ? "clientId" : "siren",
    sirens: () => sirensOf(sirens, ids, sums.length),
    balance: column(({ balance }) => balance),
    overdue: column(({ overdue }) => overdue),
    daysLate: delay,
    size: column(({ balance, invoiced }) => (settledAll ? invoiced : balance)),
    ageing,
    // A ledger of open items alone shows what is left of the sales, not the sales.
    sales: history && sold > 0 && span >= 28 ? { amount: sold, days: span } : null,
    invoices: counted.close(columns.texts("invoiceNumber"), issued, due, paid, asOf),
    signals,
  };
}
