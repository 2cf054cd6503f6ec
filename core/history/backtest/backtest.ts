import type { RiskClass } from "../../policy/policy";
import type { SegmentedClients } from "../../ledger/clients";
import { riskClasses } from "../../segment/portfolio";
import { areaUnderCurve, widestGap } from "../../method/validation/discrimination";
import { rankRows } from "../../method/validation/ranked-outcomes";
import { aucInterval, wilsonInterval, type Interval } from "./intervals";
import { populationShift } from "./population-shift";

/** What became of each client: 1 where it paid too late, failed or was written off, 0 where not, NaN where it is not known. */
export type Outcomes = Float64Array;

/** A rating as it stood before its outcome was known. */
export interface RatedClientsThen {
  /** NaN where too little was known. */
  readonly score: Float64Array;
  /** 1 to 5, or 0. */
  readonly riskClass: Uint8Array;
  /** Of default within a year, as it was said then. */
  readonly probability: Float64Array;
}

/** What became of the clients of one class. */
export interface ClassOutcome {
  readonly riskClass: RiskClass;
  readonly clients: number;
  readonly bad: number;
  /** Share of bad clients, NaN in an empty class. */
  readonly rate: number;
  readonly interval: Interval;
  /** The mean of the probabilities of default that its clients were given; NaN in an empty class. */
  readonly expected: number;
  /** Where the expected probability stands: within the interval, or the class turned out worse or better. */
  readonly verdict: "as expected" | "worse" | "better" | "none";
}

export interface Backtest {
  /** Clients with an outcome, rated or not. */
  readonly clients: number;
  readonly bad: number;
  /** Of these, clients who had no score. */
  readonly unrated: number;
  /** Clients left out since their outcome is not known. */
  readonly unknown: number;
  readonly auc: number;
  readonly aucInterval: Interval;
  readonly gini: number;
  readonly ks: number;
  /** Classes 1 to 5, then 0. */
  readonly classes: readonly ClassOutcome[];
  /** Whether the rate of bad clients rises from each class that has clients to the next. */
  readonly ordered: boolean;
  /** Population stability against the former period; null without one. */
  readonly shift: number | null;
}

/** Why nothing can be said: no client with a score and an outcome, none of them bad, or all of them. */
export interface NoBacktest {
  readonly refused: "NO_OUTCOME" | "NO_BAD" | "NO_GOOD";
}

/** Scores and classes of segmented clients as one list. */
export function ratedThen({ count, blocks, riskClass, probability }: SegmentedClients): RatedClientsThen {
  const score = new Float64Array(count);
  for (const { start, ratings } of blocks) score.set(ratings.score, start);
  return { score, riskClass, probability };
}

/** How many clients stand in classes 1 to 5 and 0: what a later period is compared with. */
export function clientsByClass(classes: Uint8Array): number[] {
  return riskClasses.map((riskClass) => classes.reduce((count, own) => count + (own === riskClass ? 1 : 0), 0));
}

/**
 * Whether the rating told bad clients from good ones: how well it ranks them, how many turned bad in each class beside
 * what the policy expects, and whether the portfolio still looks like the one of a former period (its clients by class,
 * as `clientsByClass` counts them). The rating must be the one of before the outcome; nothing here can check that.
 */
export function backtest(
  { score, riskClass, probability }: RatedClientsThen,
  outcomes: Outcomes,
  former: readonly number[] | null = null,
): Backtest | NoBacktest {
  const rated: number[] = [];
  const clients = new Map(riskClasses.map((own) => [own, { clients: 0, bad: 0, expected: 0 }]));
  let known = 0;
  for (let i = 0; i < score.length; i++) {
    if (Number.isNaN(outcomes[i]!)) continue;
    known++;
    const own = clients.get(riskClass[i] as RiskClass)!;
    own.clients++;
    own.bad += outcomes[i]! > 0 ? 1 : 0;
    own.expected += probability[i]!;
    if (!Number.isNaN(score[i]!)) rated.push(i);
  }
  if (rated.length === 0) return { refused: "NO_OUTCOME" };
  const ranked = rankRows(rated, score, outcomes);
  if (ranked.bad === 0) return { refused: "NO_BAD" };
  if (ranked.good === 0) return { refused: "NO_GOOD" };

  const classes = riskClasses.map((own) => classOutcome(own, clients.get(own)!));
  const filled = classes.filter((own) => own.riskClass !== 0 && own.clients > 0);
  const auc = areaUnderCurve(ranked);
  return {
    clients: known,
    bad: [...clients.values()].reduce((sum, { bad }) => sum + bad, 0),
    unrated: known - rated.length,
    unknown: score.length - known,
    auc,
    aucInterval: aucInterval(ranked),
    gini: 2 * auc - 1,
    ks: widestGap(ranked),
    classes,
    ordered: filled.every((own, k) => k === 0 || own.rate > filled[k - 1]!.rate),
    shift: former && populationShift(former, clientsByClass(riskClass)),
  };
}

function classOutcome(
  riskClass: RiskClass,
  { clients, bad, expected: sum }: { clients: number; bad: number; expected: number },
): ClassOutcome {
  const expected = clients === 0 ? NaN : sum / clients;
  const interval = wilsonInterval(bad, clients);
  return {
    riskClass,
    clients,
    bad,
    rate: clients === 0 ? NaN : bad / clients,
    interval,
    expected,
    verdict: clients === 0 ? "none" : expected < interval.low ? "worse" : expected > interval.high ? "better" : "as expected",
  };
}
