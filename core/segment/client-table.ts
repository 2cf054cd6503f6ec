import { isKnown } from "../cells/known";
import type { Notes } from "../reading/notes";
import { textsIn } from "../words/texts/type";
import type { Policy } from "../policy/policy";
import type { Accounts, Ageing } from "../ledger/accounts";
import { clientSignals, type Payment } from "./client-signals";
import { sirensOf } from "../reading/client-key";
import type { TableColumns } from "../reading/columns";
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
  return first && second ? first.map((value, i) => (isKnown(value) ? value : second[i]!)) : (first ?? second);
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
  const balance = orElse(columns.numbers("balance"), late || stated ? sumOf([late, stated], count) : null);
  const notDueLeft = balance && stated ? balance.map((value, i) => value - stated[i]!) : null;
  const overdue = orElse(orElse(columns.numbers("overdue"), late), notDueLeft);
  const notDue = orElse(stated, balance && overdue ? balance.map((value, i) => value - overdue[i]!) : null);
  return { balance, overdue, bands, notDue };
}

/** Days late by client from its ageing bands: what is not due counts as on time. */
function delayFromBands({ bands, balance }: Balances, count: number): Float64Array | null {
  if (bands.every((band) => band === null)) return null;
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
    const delay = seen && total > 0 ? days / total : NaN;
    // Amounts beyond what numbers hold leave nothing that could be told.
    return Number.isFinite(delay) ? delay : NaN;
  });
}

/** How the clients of a table pay: the columns the rating starts from. */
export function tablePayment(columns: TableColumns, policy: Policy): Payment & Balances {
  const count = columns.length;
  const amounts = balances(columns);
  const { balance, overdue, bands } = amounts;
  const overNinety = bands[3] ?? null;
  return {
    ...amounts,
    delay: columns.numbers("daysLate"),
    openDelay: delayFromBands(amounts, count),
    overdueShare: balance && overdue ? balance.map((value, i) => (value > 0 ? Math.min(1, Math.max(0, overdue[i]! / value)) : NaN)) : null,
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
  const sold = sales?.reduce((sum, value) => sum + (isKnown(value) ? value : 0), 0) ?? 0;
  return {
    count,
    names,
    ids: columns.has("client") ? ids : null,
    idMeaning,
    sirens: () => sirensOf(columns.texts("siren")),
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

function namesOf(columns: TableColumns, ids: readonly (string | null)[] | null, notes: Notes): string[] {
  const texts = textsIn(notes.language);
  const names = columns.texts("client");
  return Array.from(columns.rows, (row, i) => {
    const name = names?.[i] ?? ids?.[i] ?? null;
    if (name !== null) return name;
    notes.add("NO_CLIENT", row, null, (words) => words.noClient(notes.rowNumber(row)));
    return texts.unnamed(notes.rowNumber(row));
  });
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
  const total = (column: Float64Array | null): number => column?.reduce((sum, value) => sum + (isKnown(value) ? value : 0), 0) ?? 0;
  return [total(notDue), total(bands[0]!), total(bands[1]!), total(bands[2]!), total(bands[3]!), 0];
}
