import { numberOr } from "../cells/faults";
import type { Meaning } from "../words/meanings";
import { classPolicy, type Policy, type RiskClass } from "../policy/policy";
import { bindingLimit, limitsThatApply, type Limit } from "../method/decisions/binding-limit";
import { needLimitOf } from "../method/decisions/need-limit";

/** The figures a client's limit is drawn from; NaN where missing. */
export interface LimitFigures {
  readonly purchases: number;
  readonly equity: number;
  readonly turnover: number;
  readonly insured: number;
  readonly delay: number;
}

/** Reads the figures of one client after another from columns. */
export function limitFigures(
  numbers: (meaning: Meaning) => Float64Array | null,
  delays: Float64Array | null,
): (client: number) => LimitFigures {
  const [purchases, equity, turnover, insured] = (["sales", "equity", "turnover", "insuredLimit"] as const).map(numbers);
  const at = (column: Float64Array | null | undefined, client: number): number => column?.[client] ?? NaN;
  return (client) => ({
    purchases: at(purchases, client),
    equity: at(equity, client),
    turnover: at(turnover, client),
    insured: at(insured, client),
    delay: at(delays, client),
  });
}

/**
 * The limit a client may have, and every bound that was known; null where his equity or turnover is unknown, since then
 * nothing says what he can bear. Prepayment needs no limit.
 */
export function clientLimit(
  riskClass: RiskClass,
  { purchases, equity, turnover, insured, delay }: LimitFigures,
  ownEquity: number | null,
  policy: Policy,
): { readonly binding: Limit; readonly all: readonly Limit[] } | null {
  const { termsDays } = classPolicy(policy, riskClass);
  if (riskClass !== 0 && termsDays === 0) {
    const binding: Limit = { reason: "riskClass", amount: 0 };
    return { binding, all: [binding] };
  }
  if (Number.isNaN(equity) || Number.isNaN(turnover)) return null;
  const usualDelay = Number.isNaN(delay) ? 0 : Math.max(0, delay);
  // Purchases that are unknown, or below nil and so refused, bound nothing.
  const need = Number.isNaN(purchases) ? Infinity : numberOr(needLimitOf(purchases, termsDays, usualDelay, 1), Infinity);
  const inputs = [riskClass, need, equity, turnover, Number.isNaN(insured) ? null : insured, ownEquity, policy] as const;
  return { binding: bindingLimit(...inputs), all: limitsThatApply(...inputs).filter(({ amount }) => amount !== Infinity) };
}
