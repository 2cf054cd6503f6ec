import { isKnown } from "../../cells/known";
import { median } from "../median";

/** With fewer clients of a sector than this the middle one says nothing: house choice. */
export const leastPeers = 5;

export interface PeerMedian {
  readonly median: number;
  /** How many clients of the sector have the figure, the one compared among them. */
  readonly count: number;
}

/** The middle value of each group, by its name; null where fewer than `least` are known. Rows without a group stand in none. */
export function peerMedians(
  values: ArrayLike<number>,
  groups: ArrayLike<string | null>,
  least: number = leastPeers,
): ReadonlyMap<string, PeerMedian | null> {
  const known = new Map<string, number[]>();
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i];
    if (group === null || group === undefined) continue;
    const own = known.get(group);
    const value = values[i];
    if (!own) known.set(group, isKnown(value) ? [value] : []);
    else if (isKnown(value)) own.push(value);
  }
  return new Map(
    [...known].map(([group, own]) => [group, own.length < least ? null : { median: median(Float64Array.from(own)), count: own.length }]),
  );
}
