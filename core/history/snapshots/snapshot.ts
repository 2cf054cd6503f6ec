import { clientKey } from "../../reading/rows/client-key";
import type { Serial } from "../../cells/dates";
import type { GroupId, Policy } from "../../policy/policy";
import { policyHash } from "../../policy/hash";
import type { MonthFigures } from "../figures/month-figures";
import type { RatedBlock, SegmentedClients } from "../../ledger/clients";

/** The groups of indicators whose points a snapshot keeps, in the order it keeps them. */
export const keptGroups: readonly GroupId[] = ["payment", "bureau", "financial", "age", "sector", "events"];

/** One client on the day of a run: all that is needed to say later what changed, and why. */
export interface ClientThen {
  /** What identifies it from one run to the next. */
  readonly key: string;
  readonly name: string;
  readonly balance: number | null;
  readonly overdue: number | null;
  readonly daysLate: number | null;
  /** What it may owe, where the table says. */
  readonly limit: number | null;
  readonly riskClass: number;
  readonly score: number | null;
  /** Bits of events. */
  readonly events: number;
  /** By how many classes a person or repeated warnings moved it. */
  readonly notch: number;
  /** Points of each group of `keptGroups`, rounded; null where nothing was known. */
  readonly points: readonly (number | null)[];
}

/** All clients of one run. */
export interface Snapshot {
  readonly day: Serial;
  readonly policy: string;
  /** What the portfolio's figures were; null in a snapshot taken before they were kept. */
  readonly figures: MonthFigures | null;
  readonly clients: readonly ClientThen[];
}

const orNull = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);
const cents = (value: number | undefined): number | null => (orNull(value) === null ? null : Math.round(value! * 100) / 100);
const tenths = (value: number | undefined): number | null => (orNull(value) === null ? null : Math.round(value! * 10) / 10);

/** The snapshot of a segmentation. A client that appears twice is stored twice, each with a number of its own. */
export function snapshotOf(clients: SegmentedClients, policy: Policy, day: Serial, figures: MonthFigures | null = null): Snapshot {
  const sirens = clients.sirens();
  const limits = clients.numbers("creditLimit");
  const times = new Map<string, number>();
  const kept: ClientThen[] = [];
  for (const block of clients.blocks) {
    const points = keptGroups.map((group) => groupPoints(block, group, policy));
    for (let at = 0; at < block.signals.count; at++) {
      const i = block.start + at;
      const key = clientKey(clients.names[i]!, clients.ids?.[i], sirens?.[i]);
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      kept.push({
        key: before === 0 ? key : `${key}#${before + 1}`,
        name: clients.names[i]!,
        balance: cents(clients.balance[i]),
        overdue: cents(clients.overdue?.[i]),
        daysLate: tenths(clients.daysLate?.[i]),
        limit: cents(limits?.[i]),
        riskClass: clients.riskClass[i]!,
        score: tenths(block.ratings.score[at]),
        events: block.signals.events[at]!,
        notch: (block.signals.notches?.[at] ?? 0) + (block.signals.warned?.[at] ?? 0),
        points: points.map((own) => orNull(own[at])),
      });
    }
  }
  return { day, policy: policyHash(policy), figures, clients: kept };
}

/** Mean of the points of a group's indicators by their strengths, NaN where none is known. */
function groupPoints({ ratings, signals }: RatedBlock, group: GroupId, policy: Policy): Float64Array {
  const sum = new Float64Array(signals.count);
  const weight = new Float64Array(signals.count);
  for (const [id, points] of ratings.points) {
    const indicator = policy.indicators[id];
    if (indicator.group !== group) continue;
    for (let i = 0; i < sum.length; i++) {
      if (Number.isNaN(points[i]!)) continue;
      sum[i]! += indicator.strength * points[i]!;
      weight[i]! += indicator.strength;
    }
  }
  return sum.map((total, i) => (weight[i] === 0 ? NaN : Math.round(total / weight[i]!)));
}

/** Whether two snapshots are of one portfolio: they share at least half the clients of the smaller. */
export function isAlike(a: Snapshot, b: Snapshot): boolean {
  const keys = new Set(a.clients.map(({ key }) => key));
  const shared = b.clients.reduce((count, { key }) => count + (keys.has(key) ? 1 : 0), 0);
  return 2 * shared >= Math.min(a.clients.length, b.clients.length) && shared > 0;
}
