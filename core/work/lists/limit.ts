import { countriesOf, groupsOf, roomIn, type Pool } from "../../client/groups";
import { clientLimit, limitFigures, type LimitFigures } from "../../client/client-limit";
import type { LimitReason } from "../../words/decisions";
import type { Situation } from "./situation";

export interface KnownLimit {
  readonly amount: number;
  /** Stated in a column, or what binds the one the policy gives. */
  readonly from: "stated" | LimitReason;
}

const poolTotals = new WeakMap<Situation, Map<Pool, number>>();
const readers = new WeakMap<Situation, (client: number) => LimitFigures>();

/** A client's credit limit: never more than its group or its country leaves it. Its own is the one its column states, else the one the client view shows; null where nothing says what it can bear. */
export function limitOf(situation: Situation, client: number): KnownLimit | null {
  if (situation.failedCheck(client)) return { amount: 0, from: "check" };
  const own = ownLimitOf(situation, client);
  let totals = poolTotals.get(situation);
  if (!totals) poolTotals.set(situation, (totals = new Map<Pool, number>()));
  const { clients } = situation;
  let found = own;
  for (const [from, pools] of [
    ["group", groupsOf(clients)],
    ["country", countriesOf(clients)],
  ] as const) {
    const room = roomIn(pools.get(client), client, (member) => situation.exposure(member), totals);
    if (room !== null && (found === null || room < found.amount)) found = { amount: room, from };
  }
  return found;
}

function ownLimitOf(situation: Situation, client: number): KnownLimit | null {
  const stated = situation.number("creditLimit", client);
  if (stated !== null && stated >= 0) return { amount: stated, from: "stated" };
  let figuresOf = readers.get(situation);
  if (!figuresOf)
    readers.set(
      situation,
      (figuresOf = limitFigures((meaning) => situation.column(meaning), situation.clients.daysLate, situation.clients.probability)),
    );
  const found = clientLimit(situation.riskClass(client), figuresOf(client), situation.options.ownEquity, situation.policy);
  return found && { amount: found.binding.amount, from: found.binding.reason };
}
