import type { SegmentedClients } from "../../ledger/clients";
import { areaUnderCurve } from "../../method/validation/discrimination";
import { rankRows } from "../../method/validation/ranked-outcomes";
import type { IndicatorId, Policy } from "../../policy/policy";
import { rate } from "../../rating/rate";
import type { Outcomes } from "./backtest";
import { baseRateFor, fitStrengths, scoresOf, strengthCases, toTwentieth, type StrengthCases } from "./strengths";

/** Fewer bad or fewer good clients than this say too little to move a strength. */
export const fewestBad = 50;
/** An indicator known for less than this share of the clients keeps its strength. */
const leastKnown = 0.2;
/** A gain of AUC below this is noise. */
const worthwhile = 0.005;
const folds = 5;

export interface StrengthChange {
  readonly indicator: IndicatorId;
  readonly before: number;
  readonly after: number;
  /** False for an indicator too seldom known to be judged: it keeps its strength. */
  readonly judged: boolean;
}

/** Strengths drawn from the team's own history, to accept or not. */
export interface StrengthProposal {
  readonly policy: Policy;
  readonly strengths: readonly StrengthChange[];
  readonly clients: number;
  readonly bad: number;
  readonly aucBefore: number;
  /** Of strengths fitted without the clients they are judged on. */
  readonly aucAfter: number;
  /** Share of an ordinary book that defaults within a year: in force, and by which the probabilities meet the history. */
  readonly baseRate: { readonly before: number; readonly after: number };
  /** Whether the gain is more than noise. */
  readonly worthwhile: boolean;
}

/** Why no strengths are proposed: too few bad or good clients, or fewer than two indicators that enough clients have. */
export interface NoProposal {
  readonly refused: "FEW_BAD" | "FEW_GOOD" | "FEW_INDICATORS";
  readonly bad: number;
  readonly good: number;
}

/**
 * Proposes strengths of the indicators from what became of the clients: the regression that the shipped ones come from,
 * none below zero, held to the policy in force. With 50 bad clients history and the policy in force count alike; with 500,
 * history ten times as much. What a client lacks counts neither way.
 */
export function proposeStrengths(clients: SegmentedClients, outcomes: Outcomes, policy: Policy): StrengthProposal | NoProposal {
  const history = casesOf(clients, outcomes, policy);
  const bad = history.all.bad.reduce((sum, one) => sum + one, 0);
  const good = history.all.bad.length - bad;
  const refuse = (refused: NoProposal["refused"]): NoProposal => ({ refused, bad, good });
  if (bad < fewestBad) return refuse("FEW_BAD");
  if (good < fewestBad) return refuse("FEW_GOOD");
  if (history.judged.indicators.length < 2) return refuse("FEW_INDICATORS");

  const cases = history.judged;
  const fitted = fitStrengths(cases, policy, fewestBad).map(toTwentieth);
  const indicators = { ...policy.indicators };
  cases.indicators.forEach((id, k) => (indicators[id] = { ...indicators[id], strength: fitted[k]! }));
  const moved = { ...policy, indicators };
  const [aucBefore, aucAfter] = judge(cases, history.all, policy);
  const after = round(baseRateFor(history.scoresBy(moved), bad / (bad + good), policy));
  return {
    policy: { ...moved, version: nextVersion(policy.version), baseRate: after },
    strengths: history.all.indicators.map((indicator) => ({
      indicator,
      before: policy.indicators[indicator].strength,
      after: indicators[indicator].strength,
      judged: cases.indicators.includes(indicator),
    })),
    clients: bad + good,
    bad,
    aucBefore,
    aucAfter,
    baseRate: { before: policy.baseRate, after },
    worthwhile: aucAfter - aucBefore >= worthwhile,
  };
}

/** A tenth of a percent: what a history of some hundred clients can tell. */
const round = (rate_: number): number => Math.min(0.999, Math.max(0.001, Math.round(rate_ * 1000) / 1000));

interface HistoryCases {
  /** Every indicator that anybody has, and those of them that enough clients have. */
  readonly all: StrengthCases;
  readonly judged: StrengthCases;
  readonly scoresBy: (policy: Policy) => Float64Array;
}

/** Rated clients with an outcome, in an order of their own, whatever the order of their rows. */
function casesOf({ blocks }: SegmentedClients, outcomes: Outcomes, policy: Policy): HistoryCases {
  const ids = new Set(blocks.flatMap(({ ratings }) => [...ratings.contributions.keys()]));
  const indicators = (Object.keys(policy.indicators) as IndicatorId[]).filter((id) => ids.has(id));
  const bad: number[] = [];
  const columns = indicators.map((): number[] => []);
  const known = indicators.map(() => 0);
  for (const { start, ratings } of blocks) {
    const rows = Array.from(ratings.score.keys()).filter((i) => !Number.isNaN(ratings.raw[i]!) && !Number.isNaN(outcomes[start + i]!));
    const here = indicators.filter((id) => ratings.contributions.has(id));
    const cases = strengthCases(ratings, here, rows, (i) => outcomes[start + i]! > 0, policy);
    bad.push(...cases.bad);
    indicators.forEach((id, k) => {
      const at = here.indexOf(id);
      for (let row = 0; row < rows.length; row++) {
        columns[k]!.push(at < 0 ? 0 : cases.columns[at]![row]!);
        if (at >= 0 && !Number.isNaN(ratings.points.get(id)![rows[row]!]!)) known[k]!++;
      }
    });
  }
  const order = bad
    .map((_, i) => i)
    .sort((a, b) => {
      if (bad[a] !== bad[b]) return bad[b]! - bad[a]!;
      for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
      return 0;
    });
  const all: StrengthCases = {
    bad: Uint8Array.from(order, (i) => bad[i]!),
    indicators,
    columns: columns.map((column) => Float64Array.from(order, (i) => column[i]!)),
  };
  const enough = indicators.map((_, k) => k).filter((k) => known[k]! >= leastKnown * bad.length && known[k]! > 0);
  return {
    all,
    judged: { bad: all.bad, indicators: enough.map((k) => indicators[k]!), columns: enough.map((k) => all.columns[k]!) },
    scoresBy: (moved) =>
      Float64Array.from(
        blocks.flatMap(({ start, signals }) =>
          Array.from(rate(signals, moved).raw).filter((score, i) => !Number.isNaN(score) && !Number.isNaN(outcomes[start + i]!)),
        ),
      ),
  };
}

/** AUC of the strengths in force, and of strengths fitted on the other four fifths, on the same clients. */
function judge(cases: StrengthCases, all: StrengthCases, policy: Policy): [number, number] {
  const { bad, columns, indicators } = cases;
  const inForce = (id: IndicatorId): number => policy.indicators[id].strength;
  const before = scoresOf(all, all.indicators.map(inForce));
  const withJudged = scoresOf(cases, indicators.map(inForce));
  const after = new Float64Array(bad.length);
  for (let fold = 0; fold < folds; fold++) {
    const kept = Array.from(bad, (_, i) => i).filter((i) => i % folds !== fold);
    const part = {
      bad: Uint8Array.from(kept, (i) => bad[i]!),
      indicators,
      columns: columns.map((own) => Float64Array.from(kept, (i) => own[i]!)),
    };
    const fitted = scoresOf(cases, fitStrengths(part, policy, fewestBad));
    // What is too seldom known to be judged keeps what it says today.
    for (let i = fold; i < bad.length; i += folds) after[i] = fitted[i]! + before[i]! - withJudged[i]!;
  }
  const rows = Uint32Array.from({ length: bad.length }, (_, i) => i);
  return [areaUnderCurve(rankRows(rows, before, bad)), areaUnderCurve(rankRows(rows, after, bad))];
}

/** "maison-3" becomes "maison-4", "maison" becomes "maison-2". */
function nextVersion(version: string): string {
  const numbered = /^(.*?)(\d+)$/.exec(version);
  return numbered ? `${numbered[1]}${Number(numbered[2]) + 1}` : `${version}-2`;
}
