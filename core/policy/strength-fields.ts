import { both, single, type Field } from "./field";
import type { IndicatorId } from "./policy";

/** Points of the score for one point on an indicator's scale. */
export const strengthField = (id: IndicatorId): Field =>
  single(
    "strengths",
    both((texts) => texts.indicators[id]),
    (policy) => policy.indicators[id].strength,
    (draft, value) => void (draft.indicators[id].strength = value),
  );
