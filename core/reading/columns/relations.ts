import { fold } from "../../cells/fold";
import { DocumentKinds } from "../rows/document-kind";
import { isKnown, knownOr } from "../../cells/known";
import { same } from "../structure/totals";
import { cellAt } from "../../cells/values";
import { holdsText } from "../cells/cells";
import type { Claim } from "../reading";
import { numberedAs } from "./money-columns";
import type { Table } from "../table";

/** At least this share of the figures must follow from the one before and the movement for a column to be a running balance. */
const leastConsistent = 0.85;
/** Below this share, a column that is headed as a running balance is read as the amount still open on each line. */
const fewConsistent = 0.5;

/**
 * Finds the column that states the balance after each movement. Its figures must not be added up as amounts owed: the last of
 * them contains all the others. The heading alone does not decide; the figures of a sample of rows do.
 */
export function findRunningBalance(table: Table, sample: Int32Array): void {
  const [debit, credit, amount] = [table.place("debit"), table.place("credit"), table.place("amount")];
  const candidates = table.columns.filter(
    ({ meaning, index }) =>
      index !== debit && index !== credit && index !== amount && (meaning === "openAmount" || meaning === "runningBalance"),
  );
  for (const { index, meaning } of candidates) {
    const inOrder = balancesOf(table, index, sample, { debit, credit, amount });
    let found = inOrder;
    let way: Way = {};
    if (!isRunning(inOrder) && inOrder.repeated < inOrder.seen)
      for (const other of otherWays(table, { debit, credit, amount }, sample)) {
        const balances = balancesOf(table, index, other.reversed ? reversed(sample) : sample, { debit, credit, amount }, other);
        if (!isRunning(balances)) continue;
        [found, way] = [balances, other];
        break;
      }
    const running = isRunning(found) && (!ofInvoices.test(fold(table.columns[index]!.header)) || isSurelyRunning(found));
    if (running && debit >= 0 && credit >= 0) table.sumOfSides = way.isSum ?? false;
    const { seen, consistent } = running ? found : inOrder;
    if (running || (meaning === "runningBalance" && seen === 0)) {
      table.mean(index, "runningBalance");
      table.newestFirst = running && (way.reversed ?? false);
      table.claims.push({ row: null, column: index, what: "running", amount: seen, read: consistent, holds: consistent === seen });
    } else if (meaning === "runningBalance" && !table.has("openAmount") && consistent < seen * fewConsistent)
      table.mean(index, "openAmount", true);
  }
}

/** How the movements of a statement are read. */
interface Way {
  /** The newest stands first. */
  readonly reversed?: boolean;
  /** Credits are added to debits of another sign. */
  readonly isSum?: boolean;
  /** Amounts with signs that stand elsewhere. */
  readonly moved?: Float64Array;
}

/** The ways other than the usual one: with the signs of another convention or another column, and each of them with the newest first. */
function otherWays(
  table: Table,
  { debit, credit, amount }: Readonly<Record<"debit" | "credit" | "amount", number>>,
  sample: Int32Array,
): Way[] {
  const ways: Way[] = [];
  if (debit >= 0 && credit >= 0 && [debit, credit].some((side) => holdsMinus(table, side, sample))) ways.push({ isSum: true });
  const moved = amount >= 0 && debit < 0 && credit < 0 ? signedByKind(table, amount, sample) : null;
  if (moved) ways.push({ moved });
  return [...ways, { reversed: true }, ...ways.map((way) => ({ ...way, reversed: true }))];
}

interface Balances {
  /** Rows of the sample with a movement and a figure in the column. */
  readonly seen: number;
  /** Rows whose figure is the one before it plus the movement. */
  readonly continued: number;
  /** Rows whose figure is the movement itself: a first balance, or an amount repeated. */
  readonly repeated: number;
  /** Rows of either kind. */
  readonly consistent: number;
}

/** Amounts that all stand without a sign, with those that the type of each row gives them: `C`, `Règlement`; null where it gives none. */
function signedByKind(table: Table, amount: number, sample: Int32Array): Float64Array | null {
  if (!table.has("documentType") || holdsMinus(table, amount, sample)) return null;
  const typeAt = table.textsOf("documentType");
  const kinds = new DocumentKinds();
  const takesAway = (r: number): boolean => kinds.takesAway(typeAt(r));
  if (!sample.some(takesAway)) return null;
  const { numbers } = table.cells.column(amount);
  return numbers.map((value, r) => (value > 0 && takesAway(r) ? -value : value));
}

const holdsMinus = (table: Table, column: number, sample: Int32Array): boolean => {
  const { numbers } = table.cells.column(column);
  return sample.some((r) => numbers[r]! < 0);
};

/** Where every figure equals its own movement, the column repeats the amounts and is no balance. */
const isRunning = ({ seen, continued, consistent, repeated }: Balances): boolean =>
  seen >= 2 && continued > 0 && consistent >= seen * leastConsistent && repeated < seen;

/** Headings of what is left of an invoice, which follows from the line before by chance: `Reste à payer`, `Balance due`. */
const ofInvoices =
  /(?<![a-z])(?:restes?|restants?|due?s?|ouverts?|open|outstanding|remaining|offen\w*|openstaand\w*|pendiente\w*)(?![a-z])/;

/** Whether more than one figure, and not few beside those that repeat their movement, follow from the one before. */
const isSurelyRunning = ({ continued, repeated }: Balances): boolean => continued > 1 && continued * 2 >= repeated;

const reversed = (sample: Int32Array): Int32Array => sample.slice().reverse();

/** What was debited and credited in some rows. */
class Movements {
  private debits = 0;
  private credits = 0;
  private rows = 0;

  add(debited: number | undefined, credited: number | undefined): void {
    this.debits += knownOr(debited, 0);
    this.credits += knownOr(credited, 0);
    this.rows++;
  }

  addUpTo(debited: number | undefined, credited: number | undefined): boolean {
    return this.rows > 0 && same(this.debits, knownOr(debited, 0)) && same(this.credits, knownOr(credited, 0));
  }

  clear(): void {
    this.debits = 0;
    this.credits = 0;
    this.rows = 0;
  }
}

function balancesOf(
  table: Table,
  index: number,
  sample: Int32Array,
  { debit, credit, amount }: Readonly<Record<"debit" | "credit" | "amount", number>>,
  { isSum, moved }: Way = {},
): Balances {
  const sign = isSum ? -1 : 1;
  const balances = table.cells.column(index).numbers;
  const plus = debit >= 0 ? debit : amount;
  const debits = moved ?? (plus >= 0 ? table.cells.column(plus).numbers : null);
  const credits = credit >= 0 ? table.cells.column(credit).numbers : null;
  let before = NaN;
  let seen = 0;
  let continued = 0;
  let repeated = 0;
  let consistent = 0;
  const account = new Movements();
  const all = new Movements();
  for (const r of sample) {
    const [debited, credited] = [debits?.[r], credits?.[r]];
    // Where a movement between two sides leaves nothing, many programs leave the balance blank.
    const settles = debits && credits && same(before + knownOr(debited, 0) - sign * knownOr(credited, 0), 0);
    const balance = settles && !isKnown(balances[r]) ? 0 : balances[r];
    if (!isKnown(balance)) continue;
    if (!isKnown(debited) && !isKnown(credited)) {
      // A balance brought forward, of the first client or the next.
      before = balance;
      continue;
    }
    const movement = knownOr(debited, 0) - sign * knownOr(credited, 0);
    const isNext = same(before + movement, balance);
    // A total adds up what moved and states where that came to: it moves nothing.
    if (!isNext && ((account.addUpTo(debited, credited) && same(before, balance)) || all.addUpTo(debited, credited))) {
      account.clear();
      continue;
    }
    account.add(debited, credited);
    all.add(debited, credited);
    const isMovement = same(movement, balance);
    seen++;
    if (isNext) continued++;
    if (isMovement) repeated++;
    if (isNext || isMovement) consistent++;
    before = balance;
  }
  return { seen, continued, repeated, consistent };
}

/** By row of the grid, the sum of the ageing bands, such as “not due” and “1 to 30 days”; NaN where all are blank, null for fewer than two bands. */
export function sumOfBands(table: Table): Float64Array | null {
  if (table.bands.length < 2) return null;
  const sum = new Float64Array(table.grid.length).fill(NaN);
  for (const { column } of table.bands) {
    const { numbers } = table.cells.column(column);
    for (let r = 0; r < sum.length; r++) if (isKnown(numbers[r])) sum[r] = knownOr(sum[r], 0) + numbers[r]!;
  }
  return sum;
}

/** On how many lines two columns say the same, and how many lines have a figure in either; one that is blank counts as zero. */
export function agree(table: Table, a: Float64Array, b: Float64Array): { readonly same: number; readonly seen: number } {
  let equal = 0;
  let seen = 0;
  for (const r of table.lines) {
    if (!isKnown(a[r]) && !isKnown(b[r])) continue;
    seen++;
    if (same(knownOr(a[r], 0), knownOr(b[r], 0))) equal++;
  }
  return { same: equal, seen };
}

export const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** What is left of amounts; a payment written with a minus is one all the same. */
export function lessWhatWasPaid(table: Table, amount: Float64Array, parts: readonly (Float64Array | null)[]): Float64Array {
  const less = new Float64Array(amount.length);
  for (const part of parts) if (part) for (let r = 0; r < less.length; r++) less[r]! += part[r]! || 0;
  let negative = 0;
  let filled = 0;
  for (const r of table.lines) {
    if (less[r] === 0) continue;
    filled++;
    if (less[r]! < 0 && amount[r]! > 0) negative++;
  }
  const sign = filled > 0 && negative > filled / 2 ? -1 : 1;
  return amount.map((value, r) => (value === value ? cents(value - sign * less[r]!) : NaN));
}

/** Whether a cell below what was paid holds an amount that can't be read: `4O,00`, `40 le 12/10`. */
export const isUnreadPayment = (table: Table, column: number, row: number): boolean =>
  column >= 0 && table.cells.column(column).holds[row]! >= holdsText && /\d|^#/.test(String(cellAt(table.grid, row, column)));

/** Whether a column of amounts says nothing new: on every line it equals another, or the difference or the sum of two. */
export function isExplained(table: Table, numbers: Float64Array, known: readonly Float64Array[]): boolean {
  const equals = (other: Float64Array): boolean => {
    const { same: equal, seen } = agree(table, numbers, other);
    return seen > 0 && equal === seen;
  };
  const isDifference = (whole: Float64Array): boolean =>
    known.some((part) => part !== whole && equals(whole.map((value, r) => knownOr(value, 0) - knownOr(part[r], 0))));
  const isSum = (part: Float64Array): boolean =>
    known.some((other) => other !== part && equals(part.map((value, r) => knownOr(value, 0) + knownOr(other[r], 0))));
  return known.some((whole) => equals(whole) || isDifference(whole) || isSum(whole));
}

const mostTogether = 5;

/**
 * The columns of amounts among some that nothing explains: neither a number of pieces that makes a price the amount, nor
 * what, taken together, is the whole difference between an amount and what is open of it: `Acompte`, `Avoir`, `Retenue`. Nor
 * the instalments that add up to an amount: `Montant 1`, `Montant 2`.
 */
export function unexplainedTogether(
  table: Table,
  columns: readonly number[],
  amount: Float64Array | null,
  open: Float64Array | null,
): readonly number[] {
  const left = columns.filter((index) => !isPriceOf(table, index, amount));
  if (!amount || left.length === 0 || left.length > mostTogether) return left;
  const isNumbered = left.length > 1 && new Set(left.map((index) => numberedAs(table.columns[index]!.header) ?? index)).size === 1;
  if (!open && !isNumbered) return left;
  const known = [table.numbersOf("paidAmount"), table.numbersOf("credit")];
  const gap = amount.map((value, r) =>
    open ? known.reduce((rest, column) => rest - Math.abs((column && column[r]!) || 0), value - (open[r] || 0)) : value,
  );
  for (let chosen = 1; chosen < 1 << left.length; chosen++) {
    const some = left.filter((_, k) => (chosen >> k) % 2 === 1);
    const sums = some.map((index) => table.cells.column(index).numbers);
    const fills = table.lines.every((r) => {
      let sum = 0;
      for (const numbers of sums) sum += Math.abs(numbers[r]! || 0);
      return same(sum, Math.abs(gap[r]!));
    });
    if (fills && table.lines.some((r) => !same(gap[r]!, 0))) return left.filter((index) => !some.includes(index));
  }
  return left;
}

/** Whether a column times another is the amount of every line: a price and a quantity. */
function isPriceOf(table: Table, index: number, amount: Float64Array | null): boolean {
  if (!amount) return false;
  const price = table.cells.column(index).numbers;
  return table.columns.some(({ index: other, meaning }) => {
    if (other === index || meaning !== null || table.cells.column(other).numberCount === 0) return false;
    const { numbers } = table.cells.column(other);
    let made = 0;
    for (const r of table.lines) {
      if (!isKnown(price[r]) && !isKnown(numbers[r])) continue;
      if (Math.abs(price[r]! * numbers[r]! - amount[r]!) > 0.011 * Math.max(1, Math.abs(numbers[r]!))) return false;
      if (numbers[r] !== 1) made++;
    }
    return made > 0;
  });
}

/**
 * The columns that may mean what another is taken for, and do not agree with it on every line: at least half of the lines
 * hold a number in them, and nobody has said what they are.
 */
export function* rivalsOf(table: Table, own: number, isRival: (header: string) => boolean): Generator<number> {
  const { numbers } = table.cells.column(own);
  for (const { index, header, meaning, corrected } of table.columns) {
    if (index === own || meaning !== null || corrected || table.settled.has(index) || !isRival(header)) continue;
    const other = table.cells.column(index);
    if (other.numberCount < table.lines.length / 2) continue;
    const { same: equal, seen } = agree(table, numbers, other.numbers);
    if (equal < seen) yield index;
  }
}

/**
 * Compares what a column states with what the other columns give, line by line, and notes the outcome for the user: the line
 * that differs most, or both totals where every line agrees.
 */
export function claimColumns(table: Table, what: Claim["what"], column: number, stated: Float64Array, read: Float64Array): void {
  let worst = -1;
  let gap = 0;
  for (const r of table.lines) {
    // A list without a band for what is not due leaves it out of every band: nothing to compare.
    if (what === "bands" && (read[r] || 0) === 0 && !table.bands.some(({ band }) => band.side === "notDue")) continue;
    const off = Math.abs((stated[r] || 0) - (read[r] || 0));
    if (off > gap && !same(stated[r] || 0, read[r] || 0)) {
      gap = off;
      worst = r;
    }
  }
  let total = 0;
  let sum = 0;
  for (const r of table.lines) {
    total += stated[r] || 0;
    sum += read[r] || 0;
  }
  table.claims.push(
    worst < 0
      ? { row: null, column, what, amount: total, read: sum, holds: true }
      : { row: worst, column, what, amount: stated[worst]! || 0, read: read[worst]! || 0, holds: false },
  );
}
