import type { Aside, OverLimitProposal } from "../../words/ids";
import { headroomOf } from "../../method/decisions/exposure";
import { limitOf, type KnownLimit } from "./limit";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type Lack, type WorkList } from "./work-list";

export interface OverLimitLine extends ClientLine {
  readonly exposure: number;
  readonly limit: number;
  readonly limitFrom: KnownLimit["from"];
  /** Exposure in parts of the limit; null where the limit is nil. */
  readonly use: number | null;
  /** Beyond the limit; 0 below it. */
  readonly excess: number;
  /** The largest order that can still be taken; 0 above the limit. */
  readonly largestOrder: number;
  readonly overdue: number;
  /** Hold orders, have the excess approved or paid down, or only watch it. */
  readonly proposal: OverLimitProposal;
}

/**
 * Clients over their credit limit, and those who have used up so much of it that it is watched. An excess that is a
 * trifle holds no delivery; nor is a public buyer's ever held.
 */
export function overLimitList(situation: Situation): WorkList<OverLimitLine> {
  const { policy, options } = situation;
  const rows: OverLimitLine[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  let limits = 0;
  for (let client = 0; client < situation.count; client++) {
    const limit = limitOf(situation, client);
    if (!limit) continue;
    limits++;
    const exposure = situation.exposure(client);
    if (!(exposure > 0) || exposure < policy.watchShare * limit.amount) continue;
    const why = decidedOf(situation, client);
    if (why) {
      aside[why] = (aside[why] ?? 0) + 1;
      continue;
    }
    const room = headroomOf(exposure, limit.amount);
    const excess = Math.max(0, -room);
    const trifle = Math.max(options.trifle, 0.05 * situation.balance(client));
    rows.push({
      ...situation.line(client),
      exposure,
      limit: limit.amount,
      limitFrom: limit.from,
      use: limit.amount > 0 ? exposure / limit.amount : null,
      excess,
      largestOrder: Math.max(0, room),
      overdue: situation.overdue(client),
      proposal: excess === 0 ? "watch" : excess > trifle && situation.kind(client) !== "PUBLIC" ? "hold" : "approve",
    });
  }
  return {
    id: "overLimit",
    rows: mostPressingFirst(rows, ({ client, excess, use }) => (excess > 0 ? excess * situation.weight(client) : (use ?? 0) - 1_000)),
    amount: sumOf(rows, ({ excess }) => excess),
    basis: limits === 0 ? "nothing" : "clients",
    lacks: lacksOf(situation),
    aside,
  };
}

/** What was decided about a client's limit and stands: its orders are held, or the limit was looked at within the month. */
function decidedOf(situation: Situation, client: number): "held" | "decided" | null {
  const { options, asOf } = situation;
  const own = situation.said(client);
  if (own?.held) return "held";
  return own && own.limitDecided !== null && asOf < own.limitDecided + options.askAgainAfterDays ? "decided" : null;
}

function lacksOf(situation: Situation): Lack[] {
  const toCompute = (["sales", "equity", "turnover"] as const).filter((meaning) => !situation.has(meaning));
  return [
    ...(situation.has("creditLimit") ? [] : (["creditLimit", ...toCompute] as Lack[])),
    ...(["orders", "uninvoiced"] as const).filter((meaning) => !situation.has(meaning)),
  ];
}
