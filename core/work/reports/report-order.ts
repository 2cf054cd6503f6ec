import type { ReportVerdict } from "../../words/ids";
import { numberOr } from "../../cells/faults";
import { classPolicy, type RiskClass, type Tier } from "../../policy/policy";
import { reportValueOf } from "../../method/decisions/report-value";
import { defaultProbability } from "../../rating/default-probability";
import { OneClient } from "../../rating/one-client";
import { classOfScore, isKnown } from "../../rating/rate";
import { ratedBlock } from "../../ledger/clients";
import { tierNames } from "../../segment/tiers";
import type { Situation } from "../lists/situation";
import { addMonths } from "../../cells/dates";
import { reportMatters } from "../litigation";
import { mostPressingFirst, sumOf, type ClientLine } from "../lists/work-list";
import type { ReportPrices } from "./report-budget";

/** That a report changes the decision: house choice, as REPORTVALUE's default. */
const chanceToChange = 0.1;

export interface ReportLine extends ClientLine {
  /** The exposure, or the limit where that is more: what may be at stake. */
  readonly exposure: number;
  /** The classes it would have if all that is missing were at its best, and at its worst. */
  readonly bestClass: RiskClass;
  readonly worstClass: RiskClass;
  /** What a report is worth buying for. */
  readonly value: number;
  /** The report to order, named after the size it is usual for; `small` is the free check. */
  readonly report: Tier;
  readonly price: number;
  /** A large client of whom neither a bureau nor accounts are known: it comes first. */
  readonly unheard: boolean;
  /** Order it; worth its price, but beyond the cap; not worth any price asked. */
  readonly verdict: ReportVerdict;
}

export interface ReportOrder {
  /** Those to order, those beyond the cap, those not worth it; of each what is worth most first. */
  readonly rows: readonly ReportLine[];
  readonly cost: number;
  readonly value: number;
}

/**
 * The reports to order now: for each client for whom the policy asks for one, whether it is worth its price. A report is
 * worth the loss it may avoid, which the gap between the best and the worst class it may have decides. Where the usual one
 * costs more than that, a cheaper one may do. Large clients of whom neither a bureau nor accounts are known come first: an
 * unknown is bought, not punished. Under a cap, then, those are chosen that are worth most for their price. None for
 * a public body, in proceedings or litigation, nor where one was ordered less than its interval ago.
 */
export function reportOrder(situation: Situation, prices: ReportPrices, cap: number | null = null): ReportOrder {
  const { tier, riskClass } = situation.clients;
  const found: Omit<ReportLine, "verdict">[] = [];
  for (let client = 0; client < situation.count; client++) {
    const size = tierNames[tier[client]!]!;
    const yearly = classPolicy(situation.policy, riskClass[client] as RiskClass).reports[size];
    if (yearly > 0 && reportMatters(situation, client) && !isKnownLately(situation, client, yearly))
      found.push(lineOf(situation, client, size, prices));
  }
  const worth = ({ report }: Omit<ReportLine, "verdict">): boolean => report !== "small";
  // Those that are not worth it take nothing of the cap, wherever they stand.
  const byValue = mostPressingFirst(found, ({ value, price }) => value / Math.max(price, 1e-9));
  const sorted = [...byValue.filter(({ unheard }) => unheard), ...byValue.filter(({ unheard }) => !unheard)];
  let left = cap ?? Infinity;
  const rows = sorted.map((row): ReportLine => {
    if (!worth(row)) return { ...row, verdict: "notWorth" };
    if (row.price > left) return { ...row, verdict: "beyondCap" };
    left -= row.price;
    return { ...row, verdict: "order" };
  });
  const ordered = rows.filter(({ verdict }) => verdict === "order");
  // Chosen by what they give for their price; shown by what they are worth, as the amounts beside them are.
  const place = { order: 0, beyondCap: 1, notWorth: 2 };
  rows.sort((a, b) => place[a.verdict] - place[b.verdict] || Number(b.unheard) - Number(a.unheard) || b.value - a.value);
  return { rows, cost: sumOf(ordered, ({ price }) => price), value: sumOf(ordered, ({ value }) => value) };
}

/** Whether a report was ordered less than its interval ago. */
function isKnownLately(situation: Situation, client: number, yearly: number): boolean {
  const ordered = situation.said(client)?.reportOrdered ?? null;
  return ordered !== null && situation.asOf < addMonths(ordered, Math.floor(12 / yearly));
}

/** The report that a review asks for, as `reportOrder` finds it; the free check where the policy buys none, null where neither matters. */
export function reportToOrder(situation: Situation, client: number): Tier | null {
  if (!reportMatters(situation, client)) return null;
  const { policy } = situation;
  const size = tierNames[situation.clients.tier[client]!]!;
  const yearly = classPolicy(policy, situation.riskClass(client)).reports[size];
  if (yearly === 0) return "small";
  return isKnownLately(situation, client, yearly) ? null : lineOf(situation, client, size, policy.reportCost).report;
}

function lineOf(situation: Situation, client: number, size: Tier, prices: ReportPrices): Omit<ReportLine, "verdict"> {
  const { best, worst } = boundsOf(situation, client);
  const exposure = Math.max(situation.exposure(client), situation.number("creditLimit", client) ?? 0);
  const value = numberOr(
    reportValueOf(exposure, situation.options.lossGivenDefault, worst.probability, best.probability, chanceToChange),
    0,
  );
  // The usual report for a client of that size or, where it is not worth its price, a smaller one.
  const report = tierNames.slice(tierNames.indexOf(size)).find((name) => name === "small" || value > prices[name])!;
  const { block, at } = ratedBlock(situation.clients, client);
  const unheard = size === "large" && !isKnown(block.ratings, "bureau", at) && !isKnown(block.ratings, "financial", at);
  return {
    ...situation.line(client),
    unheard,
    exposure,
    bestClass: best.riskClass,
    worstClass: worst.riskClass,
    value,
    report,
    price: report === "small" ? 0 : prices[report],
  };
}

interface Bound {
  readonly riskClass: RiskClass;
  readonly probability: number;
}

/** As RISKBOUNDS: what is missing at its best and at its worst, floors applied. */
function boundsOf(situation: Situation, client: number): { readonly best: Bound; readonly worst: Bound } {
  const { policy } = situation;
  const { block, at } = ratedBlock(situation.clients, client);
  const floor = block.ratings.floor[at]! as RiskClass;
  const [low, high] = new OneClient(block.signals, block.ratings, at, policy).bounds();
  const bound = (score: number): Bound => ({
    riskClass: Math.max(classOfScore(score, policy.classCuts), floor) as RiskClass,
    probability: Math.max(floor === 0 ? 0 : classPolicy(policy, floor).leastProbability, defaultProbability(score, policy)),
  });
  return { best: bound(high), worst: bound(low) };
}
