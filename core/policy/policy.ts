import { tradeTermDays, type Trade } from "./trades";
export {
  dunningSteps,
  groupIds,
  voiceIds,
  type DunningStep,
  type DunningTrack,
  type EventCode,
  type GroupId,
  type IndicatorId,
  type RiskClass,
  type Tier,
  type VoiceId,
} from "../words/ids";
import type { DunningStep, DunningTrack, EventCode, GroupId, IndicatorId, RiskClass, Tier } from "../words/ids";

/** A value and the points it is worth; between two anchors points run in a straight line, outside they stay. */
export type Anchor = readonly [value: number, points: number];

/** Indicators that say the same thing: on each side, for the client and against it, only the strongest of them counts. */
export type TwinSet = "delay" | "bureau" | "liquidity" | "margin" | "equity";

export interface Indicator {
  readonly group: GroupId;
  /** Points of the score for one point on the scale; 0: shown, and not counted. */
  readonly strength: number;
  readonly twins?: TwinSet;
  /** In rising order of value; points rise or fall throughout. */
  readonly anchors: readonly Anchor[];
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
  /** Shares of the client's tangible net worth and of its turnover that it may owe; the smaller amount applies. */
  readonly capacity: { readonly netWorth: number; readonly turnover: number };
  /** Share of its need a client may owe where no accounts, insurer or bureau say more, once it is known how it pays. */
  readonly historyShare: number;
  /** Largest share of our own equity at stake with one client. */
  readonly ownEquityShare: number;
  /** Largest limit each may approve; above the manager's, the finance director decides. */
  readonly approval: { readonly analyst: number; readonly manager: number };
  /** Probability of default within a year at least, where a hard event imposes the class; for class 0, where nothing is known. */
  readonly leastProbability: number;
}

/** The numbers of the credit insurance contract; days are whole days. */
export interface Insurance {
  /** Share of an insured loss that the insurer pays. */
  readonly share: number;
  /** Longest credit it covers, from the invoice. */
  readonly longestTerm: number;
  /** A payment may be put off so long after the due date without asking. */
  readonly extension: number;
  /** After the longest credit: to declare unpaid, and to ask the insurer to step in. */
  readonly declareWithin: number;
  readonly interventionWithin: number;
  /** What a client leaves unpaid below this is not declared. */
  readonly threshold: number;
  /** Cover of a client that the insurer was not asked about; 0 for none. */
  readonly unnamedLimit: number;
}

/** The team's credit policy: every number the rating and the decisions use, as data. */
export interface Policy {
  readonly version: string;
  readonly indicators: Readonly<Record<IndicatorId, Indicator>>;
  readonly floors: Readonly<Record<EventCode, RiskClass>>;
  /** Lowest score of classes 1, 2, 3 and 4. */
  readonly classCuts: readonly [number, number, number, number];
  /** Share of clients that default within a year on an ordinary book: sets the level of every probability of default. */
  readonly baseRate: number;
  /** By how much the log-odds of default fall with one point of the score; 0.042 doubles the odds every 16.5 points. */
  readonly logOddsPerPoint: number;
  /** Days after which a settled invoice counts half in the recent delay; 0 where all count alike. */
  readonly paymentHalfLife: number;
  /** Days late that one invoice counts at most. */
  readonly latestCounted: number;
  /** Days late of an average payer, counted as one more invoice of every client. */
  readonly usualDelay: number;
  /** The weight of a bad former rating for evidence that is no longer known. */
  readonly staleShare: number;
  /** Accounts older than so many months count half in favour of a client … */
  readonly accountsHalfAfter: number;
  /** … and, older than so many, no longer; what they say against it stays. */
  readonly accountsUntil: number;
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
  readonly insurance: Insurance;
  /** Share of the limit from which its use is watched. */
  readonly watchShare: number;
  /** What may be lost on one client in an average year, a share of our own equity: the client's own probability turns it into a limit. */
  readonly acceptedLoss: number;
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
