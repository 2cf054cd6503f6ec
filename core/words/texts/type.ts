import type { FaultCode } from "../../cells/faults";
import type { DunningStep, DunningTrack, EventCode, GroupId, IndicatorId, OverrideRefusal, ResultColumnId, Tier, PublicBody } from "../ids";
import { en } from "./en";
import { fr } from "./fr";
import { speaking } from "../../cells/language";

/** Every word the core shows a user. One file a language holds them: fr.ts and en.ts. */
export interface Texts {
  readonly colon: string;
  readonly row: (row: number) => string;
  readonly faults: Readonly<Record<FaultCode, (detail: readonly (string | number)[]) => string>>;
  /** Risk classes 1 to 5. */
  readonly classes: readonly [string, string, string, string, string];
  readonly notRated: string;
  /** What an age band of receivables is called. */
  readonly ageBands: {
    readonly notDue: string;
    readonly upTo: (days: number) => string;
    readonly over: (days: number) => string;
    readonly only: (days: number) => string;
    readonly between: (from: number, to: number) => string;
  };
  /** The dunning track of a client that is a public body, as the policy sheet heads it. */
  readonly publicBuyer: string;
  /** What binds a credit limit and what would raise it. */
  readonly limitSetBy: (binds: string, raises: string) => string;
  readonly tiers: Readonly<Record<Tier, string>>;
  /** A client without a name. */
  readonly unnamed: (row: number) => string;
  readonly indicators: Readonly<Record<IndicatorId, string>>;
  readonly groups: Readonly<Record<GroupId, string>>;
  readonly events: Readonly<Record<EventCode, string>>;
  readonly reasons: {
    readonly separator: string;
    /** An indicator beside its average, and what it adds or takes off, with its sign. */
    readonly contribution: (indicator: string, points: string) => string;
    readonly floor: (event: string, riskClass: number) => string;
    readonly warnings: string;
    readonly override: (notch: number) => string;
    readonly stale: (score: string, points: string) => string;
    readonly cut: (points: string) => string;
    readonly disagreement: (best: string, worst: string, points: string) => string;
    readonly unknown: (indicators: string) => string;
    /** Accounts among what is unknown, where they are confidential. */
    readonly withheld: string;
    readonly nothing: string;
    readonly days: string;
    readonly years: (value: number) => string;
    /** In place of a value that stands beyond its scale. */
    readonly beyond: Readonly<Partial<Record<IndicatorId, string>>>;
  };
  /** Heads and lines of a score that adds up. */
  readonly contributions: {
    readonly heads: readonly [indicator: string, value: string, points: string, contribution: string];
    readonly average: string;
    readonly stale: string;
    readonly cut: string;
    readonly score: string;
  };
  /** What would change a class; `from` is null where the value is unknown today. */
  readonly changes: {
    readonly value: (indicator: string, from: string | null, to: string, riskClass: number) => string;
    readonly event: (event: string, riskClass: number) => string;
  };
  /** For a client that chooses which invoices it pays. */
  readonly arbitrage: { readonly largeFirst: string; readonly smallFirst: string };
  readonly overrideRefusals: Readonly<Record<OverrideRefusal, string>>;
  readonly ageing: readonly [string, string, string, string, string, string];
  readonly resultColumns: Readonly<Record<ResultColumnId, string>>;
  /** Headers of a client's card, beside those of the result. */
  readonly card: { readonly limit: string; readonly nextReview: string; readonly approver: string };
  readonly actions: {
    /** The report to buy or the check to make; class groups 1–2, 3, 4, 5, and not rated. */
    readonly reports: Readonly<Record<Tier, readonly [string, string, string, string, string]>>;
    /** What else that segment asks for. */
    readonly steps: Readonly<Record<Tier, readonly [string, string, string, string, string]>>;
    readonly terms: (days: number, deposit: string | null) => string;
    /** Of a client whose free check failed, until its next review. */
    readonly failedCheckTerms: string;
    /** A public buyer pays by law: no prepayment, no deposit, no guarantee. */
    readonly publicTerms: Readonly<Record<PublicBody, string>>;
    readonly publicReport: string;
    readonly publicDunning: string;
    readonly publicStep: string;
    readonly overseasStart: string;
    readonly consumerReport: string;
    readonly consumerTerms: string;
    readonly procedureDunning: string;
    readonly consumerStep: string;
    readonly review: (months: number) => string;
    readonly reviewAtOnce: string;
    readonly reviewAtOpening: string;
    readonly dunning: Readonly<Record<DunningTrack, string>>;
    readonly dunningSteps: Readonly<Record<DunningStep, string>>;
  };
}

export const textsIn = speaking<Texts>({ fr, en });
