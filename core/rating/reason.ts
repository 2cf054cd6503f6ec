import type { EventCode, GroupId, IndicatorId, RiskClass } from "../policy/policy";

/** Why a client has his score or his class, as data and in words. */
export type Reason = { readonly text: string } & (
  | { readonly kind: "event"; readonly event: EventCode; readonly riskClass: RiskClass }
  /** Two warnings in a row make a client one class worse. */
  | { readonly kind: "warnings" }
  | { readonly kind: "override"; readonly notch: number }
  /** A value that misses a cut, and the points of the score it costs. */
  | { readonly kind: "shortfall"; readonly indicator: IndicatorId; readonly value: number; readonly cut: number; readonly lost: number }
  /** A former bad rating that stands in for what is no longer known. */
  | { readonly kind: "stale"; readonly points: number; readonly lost: number }
  /** Two models or bureaus that tell different stories: worst and best, by their points. */
  | { readonly kind: "disagreement"; readonly worst: IndicatorId; readonly best: IndicatorId; readonly apart: number }
  | { readonly kind: "unknown"; readonly groups: readonly GroupId[] }
);
