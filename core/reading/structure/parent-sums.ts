import { isKnown, knownOr } from "../../cells/known";
import type { Cells } from "../cells/cells";
import { same, tells } from "./totals";

/** A row that states the sum of the rows right below it: of those from `place + 1` to before `to`, counted among the lines. */
export interface ParentRow {
  readonly place: number;
  readonly to: number;
  /** The columns in which it states their sum. */
  readonly right: readonly { readonly column: number; readonly stated: number }[];
}

const mostChildren = 400;
const mostTried = 100_000;
/** Orders in which chance is measured. */
const shuffles = 8;

/** The lines of a list of clients, and which of them are the sum of those below them. */
export class ParentSums {
  private readonly columns: readonly { readonly column: number; readonly numbers: Float64Array; readonly onlyGrows: boolean }[];
  private tries = 0;

  /** `whole` is what the file states as its own total, by column; null where it states none. */
  constructor(
    private readonly cells: Cells,
    private readonly money: readonly number[],
    private readonly lines: Int32Array,
    private readonly whole: Float64Array | null,
  ) {
    this.columns = money.map((column) => {
      const { numbers } = cells.column(column);
      return { column, numbers, onlyGrows: !lines.some((row) => numbers[row]! < 0) };
    });
  }

  /** Whether the lines of some places add up to the file's own total. */
  isWhole(counts: (place: number) => boolean): boolean {
    let telling = 0;
    for (let c = 0; c < this.columns.length; c++) {
      const total = this.whole?.[c];
      if (!isKnown(total)) continue;
      let sum = 0;
      for (let k = 0; k < this.lines.length; k++) if (counts(k)) sum += knownOr(this.at(c, k), 0);
      if (!same(sum, total)) return false;
      if (tells(sum)) telling++;
    }
    return telling > 0;
  }

  /** Whether the file's own total leaves out those below such parents. */
  leavesOut(parents: readonly ParentRow[]): boolean {
    const marks = new Uint8Array(this.lines.length);
    for (const { place, to } of parents) marks.fill(1, place + 1, to);
    return this.isWhole((k) => marks[k] === 0);
  }

  /** Whether a row adds up several amounts: equal to one, it may be so by chance. */
  addsUp({ place, to, right }: ParentRow): boolean {
    const stating = this.columns.filter(({ column }) => right.some((each) => each.column === column));
    let telling = 0;
    for (let k = place + 1; k < to; k++) if (stating.some(({ numbers }) => tells(knownOr(numbers[this.lines[k]!], 0)))) telling++;
    return telling > 1;
  }

  /** Parents that leave no row out, the first of which begins at the first row; null where there are none. */
  allBelow(): ParentRow[] | null {
    const ways = [this.childrenOf(0, 1)];
    const found: ParentRow[] = [];
    for (let way = ways[0]; way; way = ways[ways.length - 1]) {
      const next = way.next();
      if (next.done === true) {
        ways.pop();
        found.pop();
        continue;
      }
      found[ways.length - 1] = next.value;
      if (next.value.to === this.lines.length) return found;
      ways.push(this.childrenOf(next.value.to, 1));
    }
    return null;
  }

  /** Parents of parents that leave no row out, as a pivot table of three fields has them. */
  twiceBelow(): ParentRow[] | null {
    this.tries = 0;
    return this.twiceFrom(0);
  }

  private twiceFrom(place: number): ParentRow[] | null {
    if (place === this.lines.length) return [];
    const nothing = this.columns.map(() => 0);
    for (const found of this.parentsOf(place, place + 1, nothing, [])) {
      const others = this.twiceFrom(found[0]!.to);
      if (others) return [...found, ...others];
    }
    return null;
  }

  /** The ways the row at `place` is the sum of parents below it: `inner`, which come to `sums`, then more from `next` on. */
  private *parentsOf(place: number, next: number, sums: readonly number[], inner: readonly ParentRow[]): Generator<ParentRow[]> {
    if (next >= this.lines.length) return;
    const own = this.columns.map((_, c) => sums[c]! + knownOr(this.at(c, next), 0));
    for (const child of this.childrenOf(next, 1)) {
      const all = [...inner, child];
      const outer = this.sumsAt(place, child.to, own);
      if (outer) yield [outer, ...all];
      yield* this.parentsOf(place, child.to, own, all);
    }
  }

  /** Parents of several rows each, whatever stands beside them. */
  someBelow(): ParentRow[] {
    const parents: ParentRow[] = [];
    for (let k = 0; k < this.lines.length; k++) {
      this.tries = 0;
      for (const found of this.childrenOf(k, 2)) {
        if (!this.addsUp(found)) continue;
        parents.push(found);
        k = found.to - 1;
        break;
      }
    }
    return parents;
  }

  /**
   * Whether so many parents are more than chance makes: among round amounts other rows are the sum of their neighbours where
   * the rows stand in another order.
   */
  isNoChance(parents: readonly ParentRow[]): boolean {
    const { length } = this.lines;
    const own = new Set(parents.map(({ place }) => this.lines[place]!));
    let found = 0;
    for (let k = 1; k <= shuffles; k++) {
      const step = stepThrough(Math.floor((length * k) / (shuffles + 1)) + 1, length);
      const mixed = this.lines.map((_, place) => this.lines[(place * step) % length]!);
      const others = new ParentSums(this.cells, this.money, mixed, this.whole).someBelow();
      found += others.filter(({ place }) => !own.has(mixed[place]!)).length;
    }
    const usual = found / shuffles;
    return parents.length > 2 * usual + 4 * Math.sqrt(usual);
  }

  /** The rows below one, at least so many, that it is the sum of in each column that has one. */
  private *childrenOf(place: number, fewest: number): Generator<ParentRow> {
    const last = Math.min(this.lines.length, place + 1 + mostChildren);
    const sums = this.columns.map(() => NaN);
    for (let to = place + 2; to <= last && this.tries < mostTried; to++) {
      for (let c = 0; c < this.columns.length; c++) {
        const value = this.at(c, to - 1);
        if (isKnown(value)) sums[c] = knownOr(sums[c], 0) + value;
      }
      if (this.isBeyond(place, sums)) return;
      if (to - place <= fewest) continue;
      this.tries++;
      const found = this.sumsAt(place, to, sums);
      if (found) yield found;
    }
  }

  /** Whether an amount that no credit lowers again is more than a row states, so that more rows are not its sum either. */
  private isBeyond(place: number, sums: readonly number[]): boolean {
    return this.columns.some(({ onlyGrows }, c) => onlyGrows && sums[c]! > this.at(c, place) * (1 + 1e-9) + 1);
  }

  /** The row at `place` as the parent of those up to `to`; null where a column that both fill differs, or none proves it. */
  private sumsAt(place: number, to: number, sums: readonly number[]): ParentRow | null {
    const right: { column: number; stated: number }[] = [];
    let telling = false;
    for (let c = 0; c < this.columns.length; c++) {
      const stated = this.at(c, place);
      const sum = sums[c]!;
      // A credit limit may stand in the parent alone: a column that either leaves blank is not compared.
      if (!isKnown(stated) || !isKnown(sum)) continue;
      // Without a total of the file to confirm it, the sum has to be exact but for the error of adding up.
      if (this.whole ? !same(stated, sum) : Math.abs(stated - sum) > 1e-6 + 1e-11 * Math.abs(sum)) return null;
      right.push({ column: this.columns[c]!.column, stated });
      telling ||= tells(stated);
    }
    return telling ? { place, to, right } : null;
  }

  private at(column: number, place: number): number {
    return this.columns[column]!.numbers[this.lines[place]!]!;
  }
}

/** The first step from one on that meets each of so many places, in another order than theirs. */
function stepThrough(from: number, length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = from;
  while (divisor(step, length) !== 1 || step % length === 1) step++;
  return step;
}
