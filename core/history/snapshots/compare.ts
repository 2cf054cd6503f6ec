import type { EventCode, GroupId } from "../../policy/policy";
import { eventCodes } from "../../rating/events";
import { keptGroups, type ClientThen, type Snapshot } from "./snapshot";

/** Something that explains why a class moved. */
export type Cause =
  | { readonly kind: "event"; readonly code: EventCode; readonly gained: boolean }
  | { readonly kind: "group"; readonly group: GroupId; readonly from: number | null; readonly to: number | null }
  | { readonly kind: "notch"; readonly from: number; readonly to: number }
  | { readonly kind: "policy" };

/** A client who stands in both snapshots. */
export interface Pair {
  readonly before: ClientThen;
  readonly after: ClientThen;
}

export interface Move extends Pair {
  /** What changed about the client, the most important first. */
  readonly causes: readonly Cause[];
}

export interface Comparison {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly policyChanged: boolean;
  /** How many clients went from class r to class c; the sixth row and column are those not rated. */
  readonly matrix: readonly (readonly number[])[];
  readonly pairs: readonly Pair[];
  /** Whose class is another, worse ones first and then the largest. */
  readonly moved: readonly Move[];
  readonly added: readonly ClientThen[];
  readonly gone: readonly ClientThen[];
}

/** Group points that differ by less than this explain nothing. */
const leastShift = 3;
const mostCauses = 3;

/** Place of a class in the matrix: those not rated come last. */
const placeOf = (riskClass: number): number => (riskClass + 5) % 6;
const owed = ({ balance }: ClientThen): number => Math.max(0, balance ?? 0);
/** How much worse the class is, by its place; from or to "not rated" is no better and no worse. */
const worsening = ({ before, after }: Pair): number =>
  before.riskClass === 0 || after.riskClass === 0 ? 0 : after.riskClass - before.riskClass;

/** What is different between two runs of one portfolio: who moved from which class to which and why, who is new, who is gone. */
export function compareSnapshots(from: Snapshot, to: Snapshot): Comparison {
  const earlier = new Map(from.clients.map((client) => [client.key, client]));
  const matrix = Array.from({ length: 6 }, () => new Array<number>(6).fill(0));
  const policyChanged = from.policy !== to.policy;
  const pairs: Pair[] = [];
  const added: ClientThen[] = [];
  for (const after of to.clients) {
    const before = earlier.get(after.key);
    if (!before) {
      added.push(after);
      continue;
    }
    earlier.delete(after.key);
    pairs.push({ before, after });
    matrix[placeOf(before.riskClass)]![placeOf(after.riskClass)]!++;
  }
  const moved = pairs
    .filter(({ before, after }) => before.riskClass !== after.riskClass)
    .sort((a, b) => worsening(b) - worsening(a) || owed(b.after) - owed(a.after))
    .map((pair): Move => ({ ...pair, causes: causesOf(pair, policyChanged) }));
  const largestFirst = (clients: Iterable<ClientThen>): ClientThen[] => [...clients].sort((a, b) => owed(b) - owed(a));
  return { from, to, policyChanged, matrix, pairs, moved, added: largestFirst(added), gone: largestFirst(earlier.values()) };
}

function causesOf({ before, after }: Pair, policyChanged: boolean): Cause[] {
  const changed = before.events ^ after.events;
  const events = eventCodes.flatMap((code, bit): Cause[] =>
    changed & (1 << bit) ? [{ kind: "event", code, gained: (after.events & (1 << bit)) !== 0 }] : [],
  );
  const shift = ({ from, to }: { from: number | null; to: number | null }): number => Math.abs((from ?? 40) - (to ?? 40));
  const groups = keptGroups
    .map((group, k) => ({ kind: "group" as const, group, from: before.points[k] ?? null, to: after.points[k] ?? null }))
    .filter((cause) => cause.group !== "events" && (shift(cause) >= leastShift || (cause.from === null) !== (cause.to === null)))
    .sort((a, b) => shift(b) - shift(a));
  const notch: Cause[] = before.notch === after.notch ? [] : [{ kind: "notch", from: before.notch, to: after.notch }];
  return [...events, ...notch, ...groups].slice(0, mostCauses).concat(policyChanged ? [{ kind: "policy" }] : []);
}
