import type { EventCode, GroupId, IndicatorId, RiskClass } from "../policy/policy";

/** Why a client has its score or its class, as data and in words. */
export type Reason = { readonly text: string } & (
  | { readonly kind: "event"; readonly event: EventCode; readonly riskClass: RiskClass }
  /** Two warnings in a row make a client one class worse. */
  | { readonly kind: "warnings" }
  | { readonly kind: "override"; readonly notch: number }
  /** What an indicator adds to the score, or takes off; `average` is the value that would do neither, null where no value does. */
  | {
      readonly kind: "contribution";
      readonly indicator: IndicatorId;
      readonly value: number;
      readonly average: number | null;
      readonly points: number;
    }
  /** A bad former rating, used for evidence that is no longer known, and what it takes off the score. */
  | { readonly kind: "stale"; readonly former: number; readonly points: number }
  /** What lies beyond the ends of the scale, 0 and 100. */
  | { readonly kind: "cut"; readonly points: number }
  /** Two models or bureaus that tell different stories: worst and best, by their points, and how far apart, in whole points. */
  | { readonly kind: "disagreement"; readonly worst: IndicatorId; readonly best: IndicatorId; readonly apart: number }
  | { readonly kind: "unknown"; readonly groups: readonly GroupId[] }
);
