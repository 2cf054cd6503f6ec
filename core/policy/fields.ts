import { classFields } from "./class-fields";
import { dunningFields } from "./dunning-fields";
import type { Field } from "./field";
import type { EventCode, IndicatorId, Policy } from "./policy";
import { insuranceFields } from "./insurance-fields";
import { ownFields } from "./own-fields";
import { floorField, ruleFields } from "./rule-fields";
import { scaleField } from "./scale-fields";
import { strengthField } from "./strength-fields";

/** Every line of the policy sheet, in its order. */
export function fieldsOf(policy: Policy): readonly Field[] {
  const indicators = Object.keys(policy.indicators) as IndicatorId[];
  return [
    ...indicators.map(strengthField),
    ...indicators.map(scaleField),
    ...(Object.keys(policy.floors) as EventCode[]).map(floorField),
    ...ruleFields,
    ...ownFields,
    ...classFields,
    ...dunningFields,
    ...insuranceFields,
  ];
}
