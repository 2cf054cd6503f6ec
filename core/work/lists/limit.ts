import { bindingLimit, type LimitReason } from "../../method/decisions/binding-limit";
import { numberOr } from "../../cells/faults";
import { needLimitOf } from "../../method/decisions/need-limit";
import { classPolicy } from "../../policy/policy";
import type { Situation } from "./situation";

export interface KnownLimit {
  readonly amount: number;
  /** Stated in a column, or computed as CREDITLIMIT does, with what binds it. */
  readonly from: "stated" | LimitReason;
}

/** A client's credit limit: the one his column states, else the one the policy gives from his figures; null where those are missing. */
export function limitOf(situation: Situation, client: number): KnownLimit | null {
  const stated = situation.number("creditLimit", client);
  if (stated !== null && stated >= 0) return { amount: stated, from: "stated" };
  const riskClass = situation.riskClass(client);
  if (riskClass === 5) return { amount: 0, from: "riskClass" };
  const [sales, equity, turnover] = (["sales", "equity", "turnover"] as const).map((meaning) => situation.number(meaning, client));
  if (riskClass === 0 || sales == null || equity == null || turnover == null || turnover < 0) return null;
  const { policy } = situation;
  const delay = situation.clients.daysLate?.[client] ?? NaN;
  const need = numberOr(
    needLimitOf(Math.max(0, sales), classPolicy(policy, riskClass).termsDays, Number.isNaN(delay) ? 0 : Math.max(0, delay), 1),
    Infinity,
  );
  const insured = situation.number("insuredLimit", client);
  const { reason, amount } = bindingLimit(
    riskClass,
    need,
    equity,
    turnover,
    insured !== null && insured >= 0 ? insured : null,
    situation.options.ownEquity,
    policy,
  );
  return { amount, from: reason };
}
