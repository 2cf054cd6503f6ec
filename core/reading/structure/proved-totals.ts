import { holdsNumber, type Cells } from "../cells/cells";
import type { LayoutKind } from "../layout";
import type { Total } from "./rows";
import { countBelow, PrefixSums, same, tells, type Loose } from "./totals";

const mostTried = 5000;
const mostTriedInAll = 300_000;
const fewTried = 40;
/** More rows without a place than that are no part of a total. */
const mostPending = 60;

/** What a row of amounts is the sum of: lines from one on, and rows that are lines after all, since the total holds with them. */
interface Match extends Pick<Total, "from" | "right" | "wrong"> {
  readonly extra: readonly Loose[];
}

interface Compared extends Pick<Total, "right" | "wrong"> {
  /** How many of the columns that match are not zero. */
  readonly telling: number;
}

/**
 * Proves totals: what every money column a row fills adds up to since a boundary above it, or until one below it. `asLines` are
 * rows that are lines after all, since a total holds with them.
 */
export function proveTotals(
  cells: Cells,
  { money, kind }: { readonly money: readonly number[]; readonly kind: LayoutKind },
  lines: Int32Array,
  loose: readonly Loose[],
  texts: readonly { row: number; at: number }[],
): { readonly proved: readonly Total[]; readonly asLines: readonly number[] } {
  if (loose.length === 0) return { proved: [], asLines: [] };
  const proof = new TotalsProof(cells, money, lines, loose, texts, kind);
  const { trailing, asLines } = proof.above();
  const leading = proof.below(trailing, new Set(asLines));
  const isBelow = leading.size > trailing.size;
  const [primary, second] = isBelow ? [leading, trailing] : [trailing, leading];
  // Where totals stand in front of what they add up, nothing above them is a line after all.
  const extras = new Set(isBelow ? [] : asLines);
  const proved = loose.flatMap(({ row }) => (extras.has(row) ? [] : (primary.get(row) ?? second.get(row) ?? [])));
  return { proved, asLines: [...extras] };
}

class TotalsProof {
  private readonly sums: PrefixSums;
  private readonly isFilled: readonly boolean[];
  /** Where thousands of rows are proved by nothing, each is tried on fewer stretches. */
  private budget = mostTriedInAll;

  constructor(
    cells: Cells,
    private readonly money: readonly number[],
    private readonly lines: Int32Array,
    private readonly loose: readonly Loose[],
    private readonly texts: readonly { row: number; at: number }[],
    private readonly kind: LayoutKind,
  ) {
    this.sums = new PrefixSums(cells, money, lines);
    // A column that totals alone fill, `Total` of bands, adds up nothing beside others: neither for nor against.
    const filled = money.map((c) => {
      const { holds } = cells.column(c);
      return lines.some((r) => holds[r] === holdsNumber);
    });
    this.isFilled = filled.includes(true) ? filled : money.map(() => true);
  }

  /** Rows that add up what stands above them, from the nearest boundary to the furthest, and rows that are lines after all. */
  above(): { readonly trailing: Map<number, Total>; readonly asLines: readonly number[] } {
    const trailing = new Map<number, Total>();
    const asLines: number[] = [];
    const boundaries: number[] = [0];
    const pending: Loose[] = [];
    let t = 0;
    for (const each of this.loose) {
      while (t < this.texts.length && this.texts[t]!.row < each.row) {
        const { at } = this.texts[t++]!;
        if (at > boundaries[boundaries.length - 1]!) boundaries.push(at);
      }
      const match = this.matchAbove(each, boundaries, pending, trailing);
      if (match) {
        const { from, right, wrong, extra } = match;
        trailing.set(each.row, { row: each.row, from, to: each.at, label: each.label, right, wrong, leads: false });
        for (const { row } of extra) asLines.push(row);
        while (pending.length > 0 && pending[pending.length - 1]!.at >= from) pending.pop();
        while (boundaries.length > 1 && boundaries[boundaries.length - 1]! > from) boundaries.pop();
      } else pending.push(each);
      if (each.at > boundaries[boundaries.length - 1]!) boundaries.push(each.at);
    }
    return { trailing, asLines };
  }

  /** What a row is the sum of; where nothing fits whole and it is headed as a total, what fits best. */
  private matchAbove(each: Loose, boundaries: readonly number[], pending: readonly Loose[], trailing: Map<number, Total>): Match | null {
    let partly: Match | null = null;
    const most = this.budget > 0 ? mostTried : fewTried;
    let p = pending.length;
    for (let b = boundaries.length - 1, tries = 0; b >= 0 && tries <= most; b--, tries++) {
      // The last try is the whole of what stands above.
      if (tries === most) b = 0;
      const from = boundaries[b]!;
      this.budget--;
      while (p > 0 && pending[p - 1]!.at >= from) p--;
      const inside = pending.length - p > mostPending ? [] : pending.slice(p);
      const single = inside.length > 1 && inside.length <= 6 ? inside.map((one) => [one]) : [];
      for (const extra of inside.length > 0 ? [[], inside, ...single] : [[]]) {
        if (from >= each.at && extra.length === 0) continue;
        const { right, wrong, telling } = this.compare(each, from, each.at, extra);
        const whole = wrong.length === 0 && telling > 0 && from >= each.at ? this.wholeOfTotals(each, extra, trailing) : null;
        if (whole) return whole;
        // A row of zeros without a label adds up what is settled.
        const zero = telling === 0 && right.length > 0 && extra.length === 0 && (each.word || (each.label === null && each.at - from > 1));
        if (wrong.length === 0 && (telling > 0 || zero)) {
          // One line above a row without a word may be equal to it by chance.
          if (!each.word && each.at - from + extra.length < 2 && right.length < 2 && each.label !== null) continue;
          return { from, right, wrong, extra };
        }
        if (each.word && telling > 0 && telling >= wrong.length && (!partly || wrong.length < partly.wrong.length))
          partly = { from, right, wrong, extra };
      }
    }
    return partly;
  }

  /** `Total IC`, `Total hors IC`, `Total`: what adds up to the same as all lines do are sums of some of them, no clients. */
  private wholeOfTotals(each: Loose, extra: readonly Loose[], trailing: Map<number, Total>): Match | null {
    if (extra.length < 2 || !extra.every(({ word }) => word) || each.at === 0) return null;
    const { right, wrong } = this.compare(each, 0, each.at, []);
    if (wrong.length > 0) return null;
    for (const { row, at, label } of extra) trailing.set(row, { row, from: at, to: at, label, right: [], wrong: [], leads: false });
    return { from: 0, right, wrong: [], extra: [] };
  }

  /** Rows in front of what they add up. */
  below(trailing: ReadonlyMap<number, Total>, asLines: ReadonlySet<number>): Map<number, Total> {
    const { loose, lines } = this;
    const leading = new Map<number, Total>();
    const stops = [...new Set([...loose.map(({ at }) => at), ...this.texts.map(({ at }) => at), lines.length])].sort((a, b) => a - b);
    const unmatched = loose.filter(({ row }) => !trailing.has(row) && !asLines.has(row));
    const leads = loose[0]!.at === 0 || unmatched.length * 2 > loose.length;
    // One line below may be equal by chance, unless other rows prove to carry the sum of those below.
    const alone: Total[] = [];
    for (const each of leads ? loose : unmatched) {
      const most = this.budget > 0 ? mostTried : fewTried;
      const first = countBelow(stops, each.at + 1);
      for (let s = first, tries = 0; s < stops.length && tries < most; s++, tries++) {
        this.budget--;
        const to = stops[s]!;
        const { right, wrong, telling } = this.compare(each, each.at, to, []);
        // A parent of zeros carries the sum of lines that cancel out.
        const zero = telling === 0 && s === first && leading.size > 0 && to - each.at > 1;
        if (wrong.length > 0 || right.length === 0 || (telling === 0 && !zero)) continue;
        const found = { row: each.row, from: each.at, to, label: each.label, right, wrong, leads: true };
        if (!each.word && this.kind === "clients" && to - each.at < 2) {
          alone.push(found);
          continue;
        }
        leading.set(each.row, found);
        break;
      }
    }
    if (leading.size > 0) for (const found of alone) if (!leading.has(found.row)) leading.set(found.row, found);
    return leading;
  }

  /** Which columns of a row a stretch of lines and some rows besides add up to, and which they do not. */
  private compare(each: Loose, from: number, to: number, extra: readonly Loose[]): Compared {
    const { money } = this;
    const right: { column: number; stated: number }[] = [];
    const wrong: { column: number; stated: number; sum: number }[] = [];
    let telling = 0;
    for (let k = 0; k < money.length; k++) {
      const stated = each.stated[k]!;
      if (stated !== stated || !this.isFilled[k]) continue;
      let sum = this.sums.between(k, from, to);
      for (const other of extra) if (other.stated[k] === other.stated[k]) sum += other.stated[k]!;
      if (same(sum, stated)) {
        right.push({ column: money[k]!, stated });
        if (tells(stated)) telling++;
      } else wrong.push({ column: money[k]!, stated, sum });
    }
    return { right, wrong, telling };
  }
}
