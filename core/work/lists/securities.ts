import type { Aside, SecurityAsk } from "../../words/ids";
import { numberOr } from "../../cells/faults";
import { uninsuredOf } from "../../method/decisions/exposure";
import { classPolicy } from "../../policy/policy";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type Lack, type WorkList } from "./work-list";

export interface SecurityLine extends ClientLine {
  /** What to ask for: payment before delivery, a deposit and a guarantee, or insurance and retention of title. */
  readonly ask: SecurityAsk;
  readonly exposure: number;
  /** What deposits, guarantees and the insurer leave bare: the guarantee to ask for. */
  readonly uncovered: number;
  readonly depositShare: number;
  /** Deposit on the open orders, less what was received; null where the orders are not known. */
  readonly deposit: number | null;
}

/** Deposits and guarantees to ask for, by what each class grants. Exposure that is a trifle asks for none. */
export function securityList(situation: Situation): WorkList<SecurityLine> {
  const { options } = situation;
  const rows: SecurityLine[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  for (let client = 0; client < situation.count; client++) {
    const ask = askOf(situation, client);
    if (!ask) continue;
    const exposure = situation.exposure(client);
    const insured = Math.max(0, situation.number("insuredLimit", client) ?? 0);
    const uncovered = numberOr(uninsuredOf(exposure, insured, situation.insurance(client).share), exposure);
    const orders = situation.number("orders", client);
    const { deposit: share } = classPolicy(situation.policy, situation.riskClass(client));
    const depositShare = ask === "prepayment" ? 1 : ask === "insurance" ? 0 : share;
    const received = Math.max(0, situation.number("deposits", client) ?? 0);
    const deposit = orders === null ? null : Math.max(0, depositShare * Math.max(0, orders) - received);
    const asked = situation.said(client)?.securityAsked ?? null;
    if (!(uncovered > (ask === "insurance" ? options.insureFrom : options.trifle)) && !((deposit ?? 0) > options.trifle)) continue;
    if (asked !== null && situation.asOf < asked + options.askAgainAfterDays) {
      aside.asked = (aside.asked ?? 0) + 1;
      continue;
    }
    rows.push({ ...situation.line(client), ask, exposure, uncovered, depositShare, deposit });
  }
  const lacks = (["orders", "deposits", "guarantees", "insuredLimit"] as const).filter(
    (meaning): meaning is Extract<Lack, typeof meaning> => !situation.has(meaning),
  );
  const chance = (client: number): number => situation.clients.probability[client]!;
  return {
    id: "securities",
    rows: mostPressingFirst(rows, ({ client, uncovered }) => uncovered * chance(client)),
    amount: sumOf(rows, ({ uncovered }) => uncovered),
    basis: "clients",
    lacks,
    aside,
  };
}

/** A class that grants no term is paid in advance; a public buyer gives no security, and pays by law. */
function askOf(situation: Situation, client: number): SecurityLine["ask"] | null {
  if (situation.kind(client) === "PUBLIC") return null;
  if (situation.failedCheck(client)) return "prepayment";
  const riskClass = situation.riskClass(client);
  const own = classPolicy(situation.policy, riskClass);
  if (own.termsDays === 0) return "prepayment";
  if (own.deposit > 0) return "depositAndGuarantee";
  return riskClass === 3 ? "insurance" : null;
}
