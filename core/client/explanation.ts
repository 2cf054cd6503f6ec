import type { Serial } from "../cells/dates";
import type { LimitReason } from "../method/decisions/binding-limit";
import type { EventCode, GroupId, IndicatorId, RiskClass, Tier, VoiceId } from "../policy/policy";
import type { ColumnOverride } from "../segment/column-overrides";
import type { ContributionLine } from "../rating/contribution-lines";
import type { Disagreement } from "../rating/disagreement";
import type { ClientKind, OverrideRefusal } from "../words/ids";
import type { Reason } from "../rating/reason";
import type { Change } from "../rating/what-would-change";

/** One indicator that is known of the client. */
export interface KnownIndicator {
  readonly indicator: IndicatorId;
  readonly group: GroupId;
  readonly label: string;
  readonly value: number;
  /** The value as it is shown: 48 d, 35%, BBB−. */
  readonly shown: string;
  /** 0 to 100. */
  readonly points: number;
  /** Points it adds to the score or takes off; 0 where a related indicator counts in its place or the policy gives it no weight. */
  readonly contribution: number;
}

/** What the class depends on: which of payment behaviour, bureau and accounts are known, and which are not. */
export interface Evidence {
  readonly known: readonly VoiceId[];
  readonly unknown: readonly VoiceId[];
  /** How many of its invoices show how it pays; null where there is no ledger. */
  readonly invoices: number | null;
}

export interface KnownEvent {
  readonly event: EventCode;
  readonly label: string;
  /** The best class the event leaves the client; 0 where it forbids none and a person only has to look at it. */
  readonly floor: RiskClass;
  /** Whether the event decides the class: the client has exactly that one. */
  readonly binds: boolean;
}

/**
 * All that is known of one client and decided for it, as its page in the pane shows it. Money is in the table's currency. Class
 * 1 is the best, 5 the worst, 0 not rated.
 */
export interface Explanation {
  readonly name: string;
  readonly id: string | null;
  readonly tier: Tier;
  readonly tierLabel: string;
  /** 0 to 100, 100 best; null where too little is known. */
  readonly score: number | null;
  /** The probability of default within a year, 0 to 1. */
  readonly probability: number;
  /** How the score comes about: the average client's, what each thing known adds or takes off, the score. Null where too little is known. */
  readonly sum: readonly ContributionLine[] | null;
  /** The score if all that is missing were at its worst, and at its best. */
  readonly bounds: readonly [worst: number, best: number];
  /** The classes of these two scores: where they are two or more apart, a report is worth its price. */
  readonly boundClasses: readonly [best: RiskClass, worst: RiskClass];
  /** Whether a report on it can be bought: there is none on a public body nor on a consumer. */
  readonly reportable: boolean;
  readonly kind: ClientKind;
  /** The country its row names; null in metropolitan France, or where none is named. */
  readonly country: string | null;
  /** From which event its payment term runs, overseas, by law; null elsewhere, where it runs from the invoice. */
  readonly termsStart: string | null;
  /** Share of the evidence asked for that is known, 0 to 1. */
  readonly coverage: number;
  readonly riskClass: RiskClass;
  readonly label: string;
  /** The class of the score alone; 0 where it is not rated. */
  readonly scoreClass: RiskClass;
  /** The best class that events leave; 0 where none forbids any. */
  readonly floor: RiskClass;
  readonly events: readonly KnownEvent[];
  readonly indicators: readonly KnownIndicator[];
  readonly evidence: Evidence;
  /** Groups of the policy of which nothing is known, the strongest first, and their share of the evidence asked for. */
  readonly unknown: readonly { readonly group: GroupId; readonly label: string; readonly share: number }[];
  /** All reasons for the score and the class, the gravest first. */
  readonly reasons: readonly Reason[];
  /** Which single change would move the client to another class. */
  readonly changes: readonly Change[];
  /** The two failure models or bureau scores that contradict each other most; null where none do. */
  readonly disagreement: Disagreement | null;
  /** A bad former rating, used for evidence that is no longer known: its points, and what it takes off the score; null without one. */
  readonly stale: { readonly points: number; readonly contribution: number } | null;
  /** How it pays, by its invoices; null for a client table. In days, shares 0 to 1; null where too few invoices are known. */
  readonly behaviour: {
    readonly delay: number | null;
    readonly recent: number | null;
    readonly median: number | null;
    /** Days by which it changed over the last three months. */
    readonly trend: number | null;
    readonly shareLate: number | null;
    readonly paydex: number | null;
    readonly settled: number;
    /** Set where it pays large invoices on time and small ones late, or the reverse: by how many days, and in words. */
    readonly arbitrage: { readonly days: number; readonly text: string } | null;
  } | null;
  readonly limit: {
    /** What the policy allows; null where accounts, insurer, bureau and payment history are all unknown. */
    readonly amount: number | null;
    /** Which of `bounds` is the smallest and so decides the limit. */
    readonly binds: LimitReason | null;
    readonly bindsLabel: string | null;
    /** Which bound decides and what would raise the limit, in a sentence. */
    readonly explained: string | null;
    /** Each bound that is known, the deciding one among them. */
    readonly bounds: readonly { readonly reason: LimitReason; readonly label: string; readonly amount: number }[];
    /** What the other members of its group leave it below the ceiling of the group; null without a ceiling. */
    readonly room: number | null;
    /** What the client may owe: the granted limit, else the policy's, and no more than `room`; 0 after a failed free check. */
    readonly usable: number | null;
    /** The limit written in the table. */
    readonly granted: number | null;
    readonly insured: number | null;
    /** `usable` less exposure; negative where the client is over it. */
    readonly headroom: number | null;
  };
  readonly exposure: {
    readonly receivables: number | null;
    readonly overdue: number | null;
    readonly uninvoiced: number | null;
    readonly orders: number | null;
    readonly deposits: number | null;
    readonly guarantees: number | null;
    /** Receivables, deliveries and half of the orders, less deposits and guarantees. */
    readonly amount: number | null;
    /** What we would lose ourselves: the part that insurance does not pay. */
    readonly unsecured: number | null;
  };
  /** The clients of its group, itself among them, the largest first; null where it belongs to none. */
  readonly group: {
    readonly name: string;
    readonly ceiling: number | null;
    readonly exposure: number;
    readonly members: readonly { readonly client: number; readonly name: string; readonly exposure: number }[];
  } | null;
  readonly terms: { readonly days: number; readonly deposit: number; readonly text: string };
  readonly review: { readonly last: Serial | null; readonly next: Serial | null; readonly text: string };
  /** Who may approve the limit; null where the limit is unknown or 0. */
  readonly approver: string | null;
  /** What the policy prescribes for its segment: the report to order, the next step, the reminders to send. */
  readonly action: { readonly report: string; readonly step: string; readonly dunning: string };
  /** Deliver only against payment: an event, such as insolvency proceedings, leaves it no class but 5. */
  readonly creditStop: boolean;
  /** By how many classes a person moved the client; 0 for none. */
  readonly notch: number;
  /** The move to another class that is written in the table, and why it is refused if it is; null where there is none. */
  readonly override: (ColumnOverride & { readonly refusal: OverrideRefusal | null; readonly refusalText: string | null }) | null;
}
