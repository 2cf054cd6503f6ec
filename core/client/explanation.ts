import type { Serial } from "../cells/dates";
import type { LimitReason } from "../method/decisions/binding-limit";
import type { EventCode, GroupId, IndicatorId, RiskClass, Tier, VoiceId } from "../policy/policy";
import type { ColumnOverride } from "../segment/column-overrides";
import type { ContributionLine } from "../rating/contribution-lines";
import type { Disagreement } from "../rating/disagreement";
import type { OverrideRefusal } from "../words/ids";
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
  /** What it adds to the score, or takes off; 0 where a twin counts instead or the policy gives it no strength. */
  readonly contribution: number;
}

/** Which of payment, bureau and accounts speak, and which do not. */
export interface Footing {
  readonly known: readonly VoiceId[];
  readonly unknown: readonly VoiceId[];
  /** Invoices of the client that tell how it pays; null where it has no ledger. */
  readonly invoices: number | null;
}

export interface KnownEvent {
  readonly event: EventCode;
  readonly label: string;
  /** 0: it only asks for a look. */
  readonly floor: RiskClass;
  /** Whether the class is held at its floor. */
  readonly binds: boolean;
}

/** Everything that is known and decided of one client, for a view of him. Money is in the table's currency. */
export interface Explanation {
  readonly name: string;
  readonly id: string | null;
  readonly tier: Tier;
  readonly tierLabel: string;
  /** 0 to 100, 100 best; null where too little is known. */
  readonly score: number | null;
  /** Of default within a year, 0 to 1. */
  readonly probability: number;
  /** The score as a sum, from the average client down to the score; null where too little is known. */
  readonly sum: readonly ContributionLine[] | null;
  /** The score if all that is missing were at its worst, and at its best. */
  readonly bounds: readonly [worst: number, best: number];
  /** Classes the bounds span: where they differ by two or more, a report is worth asking for. */
  readonly boundClasses: readonly [best: RiskClass, worst: RiskClass];
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
  /** What the class rests on, and what would make it surer. */
  readonly footing: Footing;
  /** Groups of the policy of which nothing is known, the strongest first, and their share of the evidence asked for. */
  readonly unknown: readonly { readonly group: GroupId; readonly label: string; readonly share: number }[];
  /** All of them, the gravest first. */
  readonly reasons: readonly Reason[];
  /** What would change the class, each signal alone. */
  readonly changes: readonly Change[];
  readonly disagreement: Disagreement | null;
  /** The former bad rating that speaks for what is no longer known, and what it takes off; null where none does. */
  readonly stale: { readonly points: number; readonly contribution: number } | null;
  /** How he pays, for the client of a ledger; null for a client table. Days and shares, null where his invoices do not tell. */
  readonly behaviour: {
    readonly delay: number | null;
    readonly recent: number | null;
    readonly median: number | null;
    /** Days by which it changed over the last three months. */
    readonly trend: number | null;
    readonly shareLate: number | null;
    readonly paydex: number | null;
    readonly settled: number;
    /** Set where he pays large and small invoices very differently. */
    readonly arbitrage: { readonly days: number; readonly text: string } | null;
  } | null;
  readonly limit: {
    /** What the policy allows; null where neither accounts nor insurer, bureau or own history say anything. */
    readonly amount: number | null;
    readonly binds: LimitReason | null;
    readonly bindsLabel: string | null;
    /** What binds it and what would raise it, in a sentence. */
    readonly explained: string | null;
    /** Each bound that was known, the binding one among them. */
    readonly bounds: readonly { readonly reason: LimitReason; readonly label: string; readonly amount: number }[];
    /** The limit that stands in the table. */
    /** What the other members of its group leave it; null without a ceiling. */
    readonly room: number | null;
    /** What may be owed: granted, else by the policy, and no more than the group leaves; nil after a failed free check. */
    readonly usable: number | null;
    readonly granted: number | null;
    readonly insured: number | null;
    /** Granted limit, else the allowed one, less exposure. */
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
    /** What insurance would leave to us. */
    readonly unsecured: number | null;
  };
  /** The clients of its group, itself among them, the largest first; null where it has none. */
  readonly group: {
    readonly name: string;
    readonly ceiling: number | null;
    readonly exposure: number;
    readonly members: readonly { readonly client: number; readonly name: string; readonly exposure: number }[];
  } | null;
  readonly terms: { readonly days: number; readonly deposit: number; readonly text: string };
  readonly review: { readonly last: Serial | null; readonly next: Serial | null; readonly text: string };
  /** Who may approve the limit; null for none or nil. */
  readonly approver: string | null;
  /** What the segment asks for. */
  readonly action: { readonly report: string; readonly step: string; readonly dunning: string };
  /** Deliver nothing unpaid: proceedings or the register say so. */
  readonly creditStop: boolean;
  /** Classes the override in force moves the client by; 0 for none. */
  readonly notch: number;
  /** The override that stands in the table, and why it does not hold; null where there is none. */
  readonly override: (ColumnOverride & { readonly refusal: OverrideRefusal | null; readonly refusalText: string | null }) | null;
}
