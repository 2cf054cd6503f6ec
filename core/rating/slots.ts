import type { IndicatorId, Policy } from "../policy/policy";

/** An indicator and those that stand in for it: together they weigh what it weighs, the first level that is known alone. */
export interface Slot {
  readonly weight: number;
  /** The indicator itself first, then those that stand in for it, then those that stand in for them. */
  readonly levels: readonly (readonly IndicatorId[])[];
}

/** What an indicator stands in for, and what that stands in for in turn, as far as it has a weight. */
function chainOf(id: IndicatorId, policy: Policy): readonly IndicatorId[] {
  const { insteadOf } = policy.indicators[id];
  return insteadOf ? [...chainOf(insteadOf, policy), id] : [id];
}

/** The indicators that are used, by what they stand in for. */
export function slotsOf(used: readonly IndicatorId[], policy: Policy): readonly Slot[] {
  const slots = new Map<IndicatorId, { readonly weight: number; readonly levels: IndicatorId[][] }>();
  for (const id of used) {
    const chain = chainOf(id, policy).filter((other) => policy.indicators[other].weight > 0);
    const first = chain[0]!;
    let slot = slots.get(first);
    if (!slot) slots.set(first, (slot = { weight: policy.indicators[first].weight, levels: [] }));
    (slot.levels[chain.length - 1] ??= []).push(id);
  }
  return [...slots.values()].map(({ weight, levels }) => ({ weight, levels: levels.filter(Boolean) }));
}
