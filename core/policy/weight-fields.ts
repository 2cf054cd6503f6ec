import { both, single, type Field } from "./field";
import type { GroupId, IndicatorId } from "./policy";

export const groups: readonly GroupId[] = ["payment", "bureau", "financial", "age", "sector", "events"];
/** What each group weighs in the score. */
export const weightFields: readonly Field[] = groups.map((group) =>
  single(
    "weights",
    both((texts) => texts.groups[group]),
    (policy) => policy.weights[group],
    (draft, value) => void (draft.weights[group] = value),
  ),
);

/** What an indicator weighs beside the others of its group. */
export const shareField = (id: IndicatorId): Field =>
  single(
    "shares",
    both((texts) => texts.indicators[id]),
    (policy) => policy.indicators[id].weight,
    (draft, value) => void (draft.indicators[id].weight = value),
  );
