import { isKnown } from "../cells/known";
import type { Notes } from "../reading/proof/notes";
import { textsIn } from "../words/texts/type";
import type { Policy } from "../policy/policy";
import type { Accounts, Ageing } from "../ledger/accounts";
import { clientSignals, type Payment } from "./client-signals";
import { sirensOf } from "../reading/rows/client-key";
import type { TableColumns } from "../reading/columns/columns";
import { FirstSeen } from "./first-seen";
import { overdueBands } from "../words/meanings";

/** The middle of each band, and what is usual behind the last one. */
const bucketDays = [15, 45, 75, 120];

/** Adds columns row by row; missing cells add nothing, a row of missing cells stays missing. */
function sumOf(columns: readonly (Float64Array | null)[], count: number): Float64Array | null {
  const present = columns.filter((column) => column !== null);
  if (present.length === 0) return null;
  const sum = new Float64Array(count).fill(NaN);
  for (const column of present)
    for (let i = 0; i < count; i++) if (isKnown(column[i])) sum[i] = (isKnown(sum[i]) ? sum[i]! : 0) + column[i]!;
  return sum;
}

/** The first column where it is filled, else the second. */
function orElse(first: Float64Array | null, second: Float64Array | null): Float64Array | null {
  if (!first || !second) return first ?? second;
  const result = new Float64Array(first.length);
  for (let i = 0; i < result.length; i++) result[i] = isKnown(first[i]) ? first[i]! : second[i]!;
  return result;
}

function difference(whole: Float64Array, part: Float64Array): Float64Array {
  const result = new Float64Array(whole.length);
  for (let i = 0; i < result.length; i++) result[i] = whole[i]! - part[i]!;
  return result;
}

function sumOfKnown(column: Float64Array): number {
  let sum = 0;
  for (const value of column) if (isKnown(value)) sum += value;
  return sum;
}

interface Balances {
  readonly balance: Float64Array | null;
  readonly overdue: Float64Array | null;
  readonly bands: readonly (Float64Array | null)[];
  readonly notDue: Float64Array | null;
}

/** Balance and overdue, from their own columns or from what the other columns add up to. */
function balances(columns: TableColumns): Balances {
  const count = columns.length;
  const bands = overdueBands.map((band) => columns.numbers(band));
  const late = sumOf(bands, count);
  const stated = columns.numbers("notDue");
  const own = columns.numbers("balance");
  const lateInAll = columns.numbers("overdue");
  // What is overdue says more than bands, which may leave out what is less late; what is not due alone is not all.
  const whole =
    lateInAll && stated ? lateInAll.map((value, i) => value + stated[i]!) : late || (stated && !own) ? sumOf([late, stated], count) : null;
  // A sum without one of its parts is a wrong sum, and so are bands of days late for a balance that can't be read.
  for (const i of columns.unread(...overdueBands)) late![i] = NaN;
  if (whole) for (const i of columns.unread("notDue", ...overdueBands)) whole[i] = NaN;
  if (!stated && whole) for (const i of columns.unread("balance")) whole[i] = NaN;
  const balance = orElse(own, whole);
  const notDueLeft = balance && stated ? difference(balance, stated) : null;
  // Bands that begin later than those of the first month are no part of what is overdue without it.
  const known = lateInAll && !bands[0] ? lateInAll : orElse(lateInAll, late);
  const overdue = orElse(known, notDueLeft);
  const notDue = orElse(stated, balance && overdue ? difference(balance, overdue) : null);
  return { balance, overdue, bands, notDue };
}

/** Days late by client from its ageing bands: what is not due counts as on time. */
function delayFromBands({ bands, balance }: Balances, columns: TableColumns): Float64Array | null {
  if (bands.every((band) => band === null)) return null;
  const count = columns.length;
  const unread = new Set(columns.unread(...overdueBands));
  return Float64Array.from({ length: count }, (_, i) => {
    let days = 0;
    let seen = false;
    bands.forEach((band, k) => {
      if (!band || !isKnown(band[i])) return;
      seen = true;
      days += Math.max(0, band[i]) * bucketDays[k]!;
    });
    const total = Math.max(
      balance?.[i] ?? 0,
      bands.reduce((sum, band) => sum + Math.max(0, isKnown(band?.[i]) ? band[i] : 0), 0),
    );
    const delay = seen && total > 0 && !unread.has(i) ? days / total : NaN;
    // Amounts beyond what numbers hold leave nothing that could be told.
    return Number.isFinite(delay) ? delay : NaN;
  });
}

/** What part of each balance is overdue, 0 to 1. */
function sharesOf(overdue: Float64Array, balance: Float64Array): Float64Array {
  const shares = new Float64Array(balance.length);
  for (let i = 0; i < shares.length; i++) shares[i] = balance[i]! > 0 ? Math.min(1, Math.max(0, overdue[i]! / balance[i]!)) : NaN;
  return shares;
}

/** How the clients of a table pay: the columns the rating starts from. */
export function tablePayment(columns: TableColumns, policy: Policy): Payment & Balances {
  const amounts = balances(columns);
  const { balance, overdue, bands } = amounts;
  const overNinety = bands[3] ?? null;
  return {
    ...amounts,
    delay: columns.numbers("daysLate"),
    openDelay: delayFromBands(amounts, columns),
    overdueShare: balance && overdue ? sharesOf(overdue, balance) : null,
    overdue90: overNinety
      ? Uint8Array.from(overNinety, (amount, i) => (amount > 0 && amount >= policy.overdue90Share * Math.max(0, balance?.[i] ?? 0) ? 1 : 0))
      : null,
  };
}

/** Reads a client table: a row a client. */
export function accountsOfTable(columns: TableColumns, asOf: number | null, policy: Policy, notes: Notes): Accounts {
  const count = columns.length;
  const payment = tablePayment(columns, policy);
  const balance = payment.balance ?? new Float64Array(count).fill(NaN);
  const idMeaning = columns.has("clientId") ? "clientId" : "siren";
  const ids = columns.texts(idMeaning);
  const names = namesOf(columns, ids, notes);
  for (let i = 0; i < count; i++)
    if (!isKnown(balance[i]))
      notes.add("NO_DATA", columns.rows[i]!, null, (words) => words.noBalance(notes.rowNumber(columns.rows[i]!), names[i]!));
  const sales = columns.numbers("sales");
  const sold = sales ? sumOfKnown(sales) : 0;
  return {
    count,
    names,
    ids: columns.has("client") ? ids : null,
    idMeaning,
    sirens: sirensLater(columns),
    balance,
    overdue: payment.overdue,
    daysLate: orElse(payment.delay, payment.openDelay),
    size: balance,
    ageing: ageingOf(payment),
    sales: sold > 0 ? { amount: sold, days: 365 } : null,
    invoices: null,
    behaviour: null,
    signals: clientSignals(columns, asOf, payment, policy),
  };
}

/** Made outside, so that whoever keeps it keeps no other column of the clients. */
const sirensLater =
  (columns: TableColumns): Accounts["sirens"] =>
  () =>
    sirensOf(columns.texts("siren"));

function namesOf(columns: TableColumns, ids: readonly (string | null)[] | null, notes: Notes): string[] {
  const texts = textsIn(notes.language);
  const names = columns.texts("client");
  const unnamed = (row: number): string => {
    notes.add("NO_CLIENT", row, null, (words) => words.noClient(notes.rowNumber(row)));
    return texts.unnamed(notes.rowNumber(row));
  };
  const found = new Array<string>(columns.length);
  for (let i = 0; i < found.length; i++) found[i] = names?.[i] ?? ids?.[i] ?? unnamed(columns.rows[i]!);
  return found;
}

/** Notes clients who stand in the table twice, by their number where there is one. */
export function noteRepeatedClients(
  names: readonly string[],
  ids: readonly (string | null)[] | null,
  rows: Int32Array,
  notes: Notes,
): void {
  const keys = ids ? names.map((name, i) => ids[i] ?? name) : names;
  const seen = new FirstSeen(keys, keys.length);
  for (let i = 0; i < keys.length; i++) {
    const before = seen.before(i);
    if (before >= 0)
      notes.add("REPEATED_CLIENT", rows[i]!, null, (words) =>
        words.repeatedClient(notes.rowNumber(rows[i]!), names[i]!, notes.rowNumber(rows[before]!)),
      );
  }
}

function ageingOf({ bands, notDue }: Balances): Ageing | null {
  if (bands.some((band) => band === null) || !notDue) return null;
  const total = (column: Float64Array | null): number => (column ? sumOfKnown(column) : 0);
  return [total(notDue), total(bands[0]!), total(bands[1]!), total(bands[2]!), total(bands[3]!), 0];
}
