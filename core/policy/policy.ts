import { tradeTermDays, type Trade } from "./trades";
export {
  dunningSteps,
  type DunningStep,
  type DunningTrack,
  type EventCode,
  type GroupId,
  type IndicatorId,
  type RiskClass,
  type Tier,
} from "../words/ids";
import type { DunningStep, DunningTrack, EventCode, GroupId, IndicatorId, RiskClass, Tier } from "../words/ids";

/** A value and the points it is worth; between two anchors points run in a straight line, outside they stay. */
export type Anchor = readonly [value: number, points: number];

export interface Indicator {
  readonly group: GroupId;
  /** Its share in the mean of its group, beside the others that are known; 0: not used. */
  readonly weight: number;
  /** In rising order of value; points rise or fall throughout. */
  readonly anchors: readonly Anchor[];
  /** Used only where this other indicator is unknown. */
  readonly insteadOf?: IndicatorId;
}

/** What the team decides for one class. */
export interface ClassPolicy {
  /** Days of payment term granted; 0 is prepayment. */
  readonly termsDays: number;
  /** Share of each order asked as a deposit. */
  readonly deposit: number;
  /** Months between reviews, by size. */
  readonly reviewMonths: Readonly<Record<Tier, number>>;
  /** Credit reports bought a year, by size. */
  readonly reports: Readonly<Record<Tier, number>>;
  readonly dunning: DunningTrack;
  /** Shares of the client's tangible net worth and of his turnover that he can owe; the smaller amount holds. */
  readonly capacity: { readonly netWorth: number; readonly turnover: number };
  /** Share of its need a client may owe where no accounts, insurer or bureau say more, once it is known how it pays. */
  readonly historyShare: number;
  /** Largest share of our own equity at stake with one client. */
  readonly ownEquityShare: number;
  /** Largest limit each may approve; above the manager's, the finance director decides. */
  readonly approval: { readonly analyst: number; readonly manager: number };
  /** Probability of default within twelve months, to weigh and to rank. */
  readonly defaultProbability: number;
}

/** The team's credit policy: every number the rating and the decisions use, as data. */
export interface Policy {
  readonly version: string;
  readonly weights: Readonly<Record<GroupId, number>>;
  readonly indicators: Readonly<Record<IndicatorId, Indicator>>;
  readonly floors: Readonly<Record<EventCode, RiskClass>>;
  /** Lowest score of classes 1, 2, 3 and 4. */
  readonly classCuts: readonly [number, number, number, number];
  /** Missing signals count as this score where the others are better; the boundary of classes 3 and 4. */
  readonly missingScore: number;
  /** Days after which a settled invoice counts half in the recent delay; 0 where all count alike. */
  readonly paymentHalfLife: number;
  /** Share of the unknown weight at which a former bad rating stands in. */
  readonly staleShare: number;
  /** Accounts older than so many months count half … */
  readonly accountsHalfAfter: number;
  /** … and, older than so many, as missing. */
  readonly accountsUntil: number;
  /** Below this share of the weight a client is not rated. */
  readonly leastCoverage: number;
  /** A client is large who is needed to reach this share of the receivables … */
  readonly largeCumulatedShare: number;
  /** … or who owes at least this share alone. */
  readonly largeOwnShare: number;
  /** Small clients stand behind the clients that make up this share … */
  readonly smallFromShare: number;
  /** … and owe less than this. */
  readonly smallBelow: number;
  /** Overdue by more than 90 days counts from this share of the client's balance. */
  readonly overdue90Share: number;
  /** Price of one credit report, by size of the client; 0 where free checks do. */
  readonly reportCost: Readonly<Record<Tier, number>>;
  /** Share of the limit from which its use is watched. */
  readonly watchShare: number;
  /** Day of each step counted from the due date, before it if negative; null where the track leaves it out. */
  readonly dunningDays: Readonly<Record<DunningTrack | "public", Readonly<Record<DunningStep, number | null>>>>;
  /** The trade we sell in: no term beyond what the law allows it. */
  readonly ownTrade: Trade;
  /** The ends of a score nobody publishes; equal while nobody has described it. */
  readonly ownScale: { readonly best: number; readonly worst: number };
  /** Classes 1 to 5, then 0 (not rated) as the sixth. */
  readonly classes: readonly [ClassPolicy, ClassPolicy, ClassPolicy, ClassPolicy, ClassPolicy, ClassPolicy];
}

/** What the team decides for a class; its term is never longer than the law allows our trade. */
export function classPolicy(policy: Policy, riskClass: RiskClass): ClassPolicy {
  const own = policy.classes[riskClass === 0 ? 5 : riskClass - 1]!;
  const most = tradeTermDays[policy.ownTrade];
  return most !== null && own.termsDays > most ? { ...own, termsDays: most } : own;
}
