import type { Aside } from "../../words/ids";
import { insuredOf } from "./insurer";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

export interface InsuredLine extends ClientLine {
  readonly exposure: number;
  readonly insured: number;
  /** Exposure beyond what is insured. */
  readonly excess: number;
  /** Whether the insurer refused cover, or took it away. */
  readonly refused: boolean;
}

/** Clients whose exposure is beyond what the insurer covers of them: more cover to ask for, or orders to hold. */
export function insuredList(situation: Situation): WorkList<InsuredLine> {
  const { options, asOf } = situation;
  const limits = situation.column("insuredLimit");
  const rows: InsuredLine[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  for (let client = 0; limits && client < situation.count; client++) {
    const kind = situation.kind(client);
    const named = situation.number("insuredLimit", client);
    if (named === null || kind === "PUBLIC" || kind === "CONSUMER") continue;
    const insured = insuredOf(situation, client);
    const exposure = situation.exposure(client);
    const excess = exposure - insured;
    if (!(excess > Math.max(options.trifle, 0.05 * insured))) continue;
    const asked = situation.said(client)?.coverAsked ?? null;
    if (asked !== null && asOf < asked + options.askAgainAfterDays) aside.asked = (aside.asked ?? 0) + 1;
    else rows.push({ ...situation.line(client), exposure, insured, excess, refused: named === 0 });
  }
  return {
    id: "insured",
    rows: mostPressingFirst(rows, ({ client, excess }) => excess * situation.weight(client)),
    amount: sumOf(rows, ({ excess }) => excess),
    basis: limits ? "clients" : "nothing",
    lacks: limits ? [] : ["insuredLimit"],
    aside,
  };
}
