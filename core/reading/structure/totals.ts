import { holdsNumber, type Cells } from "../cells/cells";
import type { LayoutKind } from "../layout";
import type { Total } from "./rows";

const cent = 0.0051;

/** Whether two amounts are equal to the cent, sums of many a little less exactly. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= cent + 1e-11 * Math.abs(a);

/** Whether an amount proves something where it is the same as a sum: one that is the same as zero does not. */
export const tells = (amount: number): boolean => Math.abs(amount) > cent;

/** What adding up leaves of amounts that are equal. */
const addingUp = 1e-6;

/** Sums of lines by column, so that any stretch of them is added up at once. */
export class PrefixSums {
  private readonly sums: Float64Array[];

  constructor(cells: Cells, columns: readonly number[], lines: Int32Array) {
    this.sums = columns.map((c) => {
      const { numbers } = cells.column(c);
      const sums = new Float64Array(lines.length + 1);
      // Sums of cents are kept exact by adding what was lost.
      let total = 0;
      let lost = 0;
      for (let k = 0; k < lines.length; k++) {
        const value = numbers[lines[k]!]!;
        if (value === value) {
          const next = value - lost;
          const sum = total + next;
          lost = sum - total - next;
          total = sum;
        }
        sums[k + 1] = total;
      }
      return sums;
    });
  }

  between(k: number, from: number, to: number): number {
    const sums = this.sums[k]!;
    return sums[to]! - sums[from]!;
  }
}

/** A row of amounts that is no line by itself. */
export interface Loose {
  readonly row: number;
  at: number;
  readonly label: string | null;
  readonly word: boolean;
  /** Amounts by place among the money columns, NaN where blank. */
  readonly stated: Float64Array;
  readonly opening: boolean;
}

const mostTried = 5000;
const mostTriedInAll = 300_000;
const fewTried = 40;
/** More rows without a place than that are no part of a total. */
const mostPending = 60;

interface Match extends Pick<Total, "from" | "right" | "wrong"> {
  /** Rows that are lines after all, since the total holds with them. */
  readonly extra: readonly Loose[];
}

/** The amounts of the last line where each of them, and at least one, is the sum of all lines above it; else null. */
export function sumOfOthers(cells: Cells, money: readonly number[], lines: Int32Array): { column: number; stated: number }[] | null {
  const right: { column: number; stated: number }[] = [];
  const row = lines[lines.length - 1]!;
  for (const column of money) {
    const { numbers } = cells.column(column);
    const stated = numbers[row]!;
    if (!(Math.abs(stated) > addingUp)) continue;
    let sum = 0;
    for (let k = 0; k < lines.length - 1; k++) sum += numbers[lines[k]!]! || 0;
    // No word says that it is a total: a fraction of a cent more or less and it is not.
    if (Math.abs(sum - stated) > addingUp + 1e-11 * Math.abs(sum)) return null;
    right.push({ column, stated });
  }
  return right.length > 0 ? right : null;
}

/** Lines with others put among them in the order of the sheet. */
export function withLines(
  lines: Int32Array,
  more: readonly number[],
  placed: readonly { row: number; at: number }[],
): { kept: Int32Array; before: (at: number) => number } {
  const added = [...more].sort((a, b) => a - b);
  const places = added.map((row) => countBelow(lines, row));
  const kept = new Int32Array(lines.length + added.length);
  kept.set(lines);
  kept.set(added, lines.length);
  kept.sort();
  for (const each of placed) (each as { at: number }).at += countBelow(added, each.row);
  return { kept, before: (at) => countBelow(places, at) };
}

/** How many of some rising numbers are less than a value. */
export function countBelow(rising: ArrayLike<number>, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function failing(sums: PrefixSums, money: readonly number[], count: number, { row, at, label, stated }: Loose, from: number): Total {
  const start = from < at ? from : 0;
  const wrong: { column: number; stated: number; sum: number }[] = [];
  const right: { column: number; stated: number }[] = [];
  money.forEach((column, k) => {
    if (Number.isNaN(stated[k]!)) return;
    const sum = sums.between(k, start, Math.min(at, count));
    if (same(sum, stated[k]!)) right.push({ column, stated: stated[k]! });
    else wrong.push({ column, stated: stated[k]!, sum });
  });
  return { row, from: start, to: at, label, wrong, right, leads: false };
}

/** Whether each amount of a row is its column's share of the whole, as a fraction or a percentage. */
export function isShareOf({ stated }: Loose, total: Total, money: readonly number[]): boolean {
  const sums = new Map([...total.right, ...total.wrong].map(({ column, stated: sum }) => [column, sum]));
  // The whole is any of the totals; shares of a negative one are negative where their amounts are not.
  for (const whole of new Set(sums.values())) {
    if (!tells(whole)) continue;
    for (const factor of [1, 100]) {
      let fit = 0;
      let off = 0;
      money.forEach((column, k) => {
        if (Number.isNaN(stated[k]!)) return;
        if (Math.abs(stated[k]! - ((sums.get(column) ?? 0) / whole) * factor) < 0.006 * factor) fit++;
        else off++;
      });
      if (fit > 0 && off === 0) return true;
    }
  }
  return false;
}

/** Proves totals: what every money column a row fills adds up to since a boundary above it, or until one below it. */
export function proveTotals(
  cells: Cells,
  money: readonly number[],
  lines: Int32Array,
  loose: readonly Loose[],
  texts: readonly { row: number; at: number }[],
  totals: Total[],
  provedLines: number[],
  kind: LayoutKind,
): void {
  if (loose.length === 0) return;
  const sums = new PrefixSums(cells, money, lines);
  // A column that totals alone fill, `Total` of bands, adds up nothing beside others: neither for nor against.
  const filled = money.map((c) => {
    const { holds } = cells.column(c);
    return lines.some((r) => holds[r] === holdsNumber);
  });
  const isFilled = filled.includes(true) ? filled : money.map(() => true);
  /** Columns that match a stretch, and those that do not; null unless at least one that is not zero matches. */
  const compare = (each: Loose, from: number, to: number, extra: readonly Loose[]) => {
    const right: { column: number; stated: number }[] = [];
    const wrong: { column: number; stated: number; sum: number }[] = [];
    let telling = 0;
    for (let k = 0; k < money.length; k++) {
      const stated = each.stated[k]!;
      if (stated !== stated || !isFilled[k]) continue;
      let sum = sums.between(k, from, to);
      for (const other of extra) if (other.stated[k] === other.stated[k]) sum += other.stated[k]!;
      if (same(sum, stated)) {
        right.push({ column: money[k]!, stated });
        if (tells(stated)) telling++;
      } else wrong.push({ column: money[k]!, stated, sum });
    }
    return { right, wrong, telling };
  };
  const trailing = new Map<number, Total>();
  const wordless = (each: Loose): boolean => !each.word;

  // Above: from the nearest boundary to the furthest.
  const boundaries: number[] = [0];
  const pending: Loose[] = [];
  let t = 0;
  // Where thousands of rows are proved by nothing, each is tried on fewer stretches.
  let budget = mostTriedInAll;
  for (const each of loose) {
    while (t < texts.length && texts[t]!.row < each.row) {
      const { at } = texts[t++]!;
      if (at > boundaries[boundaries.length - 1]!) boundaries.push(at);
    }
    let match = null as Match | null;
    let partly = null as Match | null;
    const most = budget > 0 ? mostTried : fewTried;
    let p = pending.length;
    for (let b = boundaries.length - 1, tries = 0; b >= 0 && tries <= most && !match; b--, tries++) {
      // The last try is the whole of what stands above.
      if (tries === most) b = 0;
      const from = boundaries[b]!;
      budget--;
      while (p > 0 && pending[p - 1]!.at >= from) p--;
      const inside = pending.length - p > mostPending ? [] : pending.slice(p);
      if (from >= each.at && inside.length === 0) continue;
      for (const extra of inside.length > 0
        ? [[], inside, ...(inside.length > 1 && inside.length <= 6 ? inside.map((one) => [one]) : [])]
        : [[]]) {
        if (from >= each.at && extra.length === 0) continue;
        const { right, wrong, telling } = compare(each, from, each.at, extra);
        // A row of zeros without a label adds up what is settled.
        const zero = telling === 0 && right.length > 0 && extra.length === 0 && (each.word || (each.label === null && each.at - from > 1));
        if (wrong.length === 0 && telling > 0 && from >= each.at && extra.length > 1 && extra.every(({ word }) => word)) {
          // `Total IC`, `Total hors IC`, `Total`: what adds up to the same as all lines do are sums of some of them, no clients.
          const whole = compare(each, 0, each.at, []);
          if (whole.wrong.length === 0 && each.at > 0) {
            match = { from: 0, right: whole.right, wrong: [], extra: [] };
            for (const { row, at, label } of extra) trailing.set(row, { row, from: at, to: at, label, right: [], wrong: [], leads: false });
            break;
          }
        }
        if (wrong.length === 0 && (telling > 0 || zero)) {
          // One line above a row without a word may be equal to it by chance.
          if (wordless(each) && each.at - from + extra.length < 2 && right.length < 2 && each.label !== null) continue;
          match = { from, right, wrong, extra };
          break;
        }
        if (each.word && telling > 0 && telling >= wrong.length && (!partly || wrong.length < partly.wrong.length))
          partly = { from, right, wrong, extra };
      }
    }
    match ??= partly;
    if (match) {
      trailing.set(each.row, {
        row: each.row,
        from: match.from,
        to: each.at,
        label: each.label,
        right: match.right,
        wrong: match.wrong,
        leads: false,
      });
      for (const { row } of match.extra) provedLines.push(row);
      while (pending.length > 0 && pending[pending.length - 1]!.at >= match.from) pending.pop();
      while (boundaries.length > 1 && boundaries[boundaries.length - 1]! > match.from) boundaries.pop();
    } else pending.push(each);
    if (each.at > boundaries[boundaries.length - 1]!) boundaries.push(each.at);
  }

  // Below: a row in front of what it adds up.
  const leading = new Map<number, Total>();
  const stops = [...new Set([...loose.map(({ at }) => at), ...texts.map(({ at }) => at), lines.length])].sort((a, b) => a - b);
  const extras = new Set(provedLines);
  const unmatched = loose.filter(({ row }) => !trailing.has(row) && !extras.has(row));
  const leads = loose[0]!.at === 0 || unmatched.length * 2 > loose.length;
  // One line below may be equal by chance, unless other rows prove to carry the sum of those below.
  const alone: Total[] = [];
  for (const each of leads ? loose : unmatched) {
    const most = budget > 0 ? mostTried : fewTried;
    let tries = 0;
    const first = countBelow(stops, each.at + 1);
    for (let s = first; s < stops.length && tries < most; s++, tries++) {
      budget--;
      const { right, wrong, telling } = compare(each, each.at, stops[s]!, []);
      // A parent of zeros carries the sum of lines that cancel out.
      const zero = telling === 0 && s === first && leading.size > 0 && stops[s]! - each.at > 1;
      if (wrong.length > 0 || right.length === 0 || (telling === 0 && !zero)) continue;
      const found = { row: each.row, from: each.at, to: stops[s]!, label: each.label, right, wrong, leads: true };
      if (wordless(each) && kind === "clients" && stops[s]! - each.at < 2) {
        alone.push(found);
        continue;
      }
      leading.set(each.row, found);
      break;
    }
  }
  if (leading.size > 0) for (const found of alone) if (!leading.has(found.row)) leading.set(found.row, found);
  const primary = leading.size > trailing.size ? leading : trailing;
  const second = primary === leading ? trailing : leading;
  if (primary === leading) {
    provedLines.length = 0;
    extras.clear();
  }
  for (const each of loose) {
    const total = primary.get(each.row) ?? second.get(each.row);
    if (total && !extras.has(each.row)) totals.push(total);
  }
}
