import type { GroupId, Policy } from "../../policy/policy";
import type { SegmentedClients } from "../../ledger/clients";
import { areaUnderCurve } from "../../method/validation/discrimination";
import { rankRows } from "../../method/validation/ranked-outcomes";
import type { Outcomes } from "./backtest";
import { groupPoints, meanOfGroups } from "./group-points";
import { fitLogistic } from "./logistic-regression";

/** Fewer bad or fewer good clients than this say too little to move a weight. */
export const fewestBad = 50;
/** A group known for less than this share of the clients keeps its weight. */
const leastKnown = 0.2;
/** A gain of AUC below this is noise. */
const worthwhile = 0.005;
const folds = 5;

export interface WeightChange {
  readonly group: GroupId;
  readonly before: number;
  readonly after: number;
  /** False for a group too seldom known to be judged: it keeps its weight. */
  readonly judged: boolean;
}

/** Weights drawn from the team's own history, to accept or not. */
export interface WeightProposal {
  readonly policy: Policy;
  readonly weights: readonly WeightChange[];
  readonly clients: number;
  readonly bad: number;
  readonly aucBefore: number;
  /** Of weights fitted without the clients they are judged on. */
  readonly aucAfter: number;
  /** Whether the gain is more than noise. */
  readonly worthwhile: boolean;
}

/** Why no weights are proposed: too few bad or good clients, or fewer than two groups that enough clients have. */
export interface NoProposal {
  readonly refused: "FEW_BAD" | "FEW_GOOD" | "FEW_GROUPS";
  readonly bad: number;
  readonly good: number;
}

/**
 * Proposes weights of the groups from what became of the clients: a logistic regression of the outcome on the points of
 * each group, none of which may count the wrong way round, held to the weights in force. With 50 bad clients history and
 * the policy in force count alike; with 500, history ten times as much. What a client lacks counts as the rest of him.
 */
export function proposeWeights(clients: SegmentedClients, outcomes: Outcomes, policy: Policy): WeightProposal | NoProposal {
  const points = groupPoints(clients, policy);
  const raw = meanOfGroups(points, policy.weights);
  const rows: number[] = [];
  let bad = 0;
  for (let i = 0; i < clients.count; i++) {
    if (Number.isNaN(raw[i]!) || Number.isNaN(outcomes[i]!)) continue;
    rows.push(i);
    if (outcomes[i]! > 0) bad++;
  }
  const good = rows.length - bad;
  const refuse = (refused: NoProposal["refused"]): NoProposal => ({ refused, bad, good });
  if (bad < fewestBad) return refuse("FEW_BAD");
  if (good < fewestBad) return refuse("FEW_GOOD");
  const judged = [...points].filter(
    ([group, own]) => policy.weights[group] > 0 && rows.filter((i) => !Number.isNaN(own[i]!)).length >= leastKnown * rows.length,
  );
  if (judged.length < 2) return refuse("FEW_GROUPS");

  const cases = casesOf(rows, judged, raw, outcomes);
  const prior = judged.map(([group]) => policy.weights[group]);
  const total = prior.reduce((sum, weight) => sum + weight, 0);
  const fitted = wholeWeights(fitWeights(cases, prior), total);
  const weights = { ...policy.weights };
  judged.forEach(([group], k) => (weights[group] = fitted[k]!));
  const [aucBefore, aucAfter] = judge(cases, prior);
  return {
    policy: { ...policy, version: nextVersion(policy.version), weights },
    weights: (Object.keys(policy.weights) as GroupId[])
      .filter((group) => policy.weights[group] > 0)
      .map((group) => ({
        group,
        before: policy.weights[group],
        after: weights[group],
        judged: judged.some(([own]) => own === group),
      })),
    clients: rows.length,
    bad,
    aucBefore,
    aucAfter,
    worthwhile: aucAfter - aucBefore >= worthwhile,
  };
}

/** Clients in an order of their own, whatever the order of their rows: shortfalls from 0 to 1, a column a group. */
interface Cases {
  readonly columns: readonly Float64Array[];
  readonly bad: Uint8Array;
}

function casesOf(
  rows: readonly number[],
  groups: readonly (readonly [GroupId, Float64Array])[],
  raw: Float64Array,
  outcomes: Outcomes,
): Cases {
  const shortfall = (points: Float64Array, i: number): number => (100 - (Number.isNaN(points[i]!) ? raw[i]! : points[i]!)) / 100;
  const sorted = [...rows].sort((a, b) => {
    if (outcomes[a]! > 0 !== outcomes[b]! > 0) return outcomes[a]! > 0 ? -1 : 1;
    for (const [, points] of groups) {
      const apart = shortfall(points, a) - shortfall(points, b);
      if (apart !== 0) return apart;
    }
    return 0;
  });
  return {
    columns: groups.map(([, points]) => Float64Array.from(sorted, (i) => shortfall(points, i))),
    bad: Uint8Array.from(sorted, (i) => (outcomes[i]! > 0 ? 1 : 0)),
  };
}

const dot = (columns: readonly Float64Array[], weights: readonly number[], i: number): number =>
  columns.reduce((sum, column, k) => sum + weights[k]! * column[i]!, 0);

/** Weights of any size, none below zero; those in force where history says nothing. */
function fitWeights({ columns, bad }: Cases, prior: readonly number[]): number[] {
  const total = prior.reduce((sum, weight) => sum + weight, 0);
  const together = Float64Array.from(bad, (_, i) => dot(columns, prior, i) / total);
  // How steeply odds rise with the shortfall as it is weighted now; what each weight is held to.
  const slope = fitLogistic([together], bad, { ridge: 1e-3, atLeast: 0 }).coefficients[0]!;
  const spread = columns.reduce((sum, column) => sum + variance(column), 0) / columns.length;
  if (slope === 0 || spread === 0) return [...prior];
  const { coefficients } = fitLogistic(columns, bad, {
    ridge: fewestBad * spread,
    prior: Float64Array.from(prior, (weight) => (slope * weight) / total),
    atLeast: 0,
  });
  return coefficients.some((own) => own > 0) ? [...coefficients] : [...prior];
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

/** Whole weights of a given sum, those with the largest remainder rounded up. */
function wholeWeights(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const whole = exact.map(Math.floor);
  const byRemainder = exact.map((_, k) => k).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  let left = Math.round(total) - whole.reduce((one, other) => one + other, 0);
  for (const k of byRemainder) if (left-- > 0) whole[k]!++;
  return whole;
}

/** AUC of the weights in force, and of weights fitted on the other four fifths, on the same clients. */
function judge(cases: Cases, prior: readonly number[]): [number, number] {
  const { columns, bad } = cases;
  const after = new Float64Array(bad.length);
  for (let fold = 0; fold < folds; fold++) {
    const kept = Array.from(bad, (_, i) => i).filter((i) => i % folds !== fold);
    const fitted = fitWeights(
      { columns: columns.map((column) => Float64Array.from(kept, (i) => column[i]!)), bad: Uint8Array.from(kept, (i) => bad[i]!) },
      prior,
    );
    const sum = fitted.reduce((one, other) => one + other, 0);
    for (let i = fold; i < bad.length; i += folds) after[i] = -dot(columns, fitted, i) / sum;
  }
  const before = Float64Array.from(bad, (_, i) => -dot(columns, prior, i));
  const rows = Uint32Array.from({ length: bad.length }, (_, i) => i);
  return [areaUnderCurve(rankRows(rows, before, bad)), areaUnderCurve(rankRows(rows, after, bad))];
}

/** "maison-3" becomes "maison-4", "maison" becomes "maison-2". */
function nextVersion(version: string): string {
  const numbered = /^(.*?)(\d+)$/.exec(version);
  return numbered ? `${numbered[1]}${Number(numbered[2]) + 1}` : `${version}-2`;
}
