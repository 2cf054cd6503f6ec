import type { Serial } from "../../cells/dates";
import { lastDayToReclaimVat, vatWithin } from "../../method/law/vat-recovery";
import { ratedBlock } from "../../ledger/clients";
import { bitOf } from "../../rating/events";
import type { Aside } from "../../words/ids";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** From the judgment that opens or orders a liquidation on, the VAT of what stays unpaid can be claimed back (CGI 272, 1). */
const lost = bitOf("LIQUIDATION") | bitOf("CLOSED_UNPAID");

export interface VatLine extends ClientLine {
  /** What the client owes, VAT included. */
  readonly unpaid: number;
  /** The VAT within it, at our rate. */
  readonly vat: number;
  /** Day of the judgment; null where no notice says it. */
  readonly judged: Serial | null;
  /** Last day to claim it back: 31 December of the second year after; null where the judgment's day is not known. */
  readonly deadline: Serial | null;
  readonly passed: boolean;
}

/**
 * Clients in liquidation whose unpaid invoices hold VAT that we paid and may claim back: a duplicate of each invoice with
 * the mention the law asks for goes to the liquidator, then the VAT is deducted in our return. French sellers only.
 */
export function vatList(situation: Situation): WorkList<VatLine> {
  const { options, clients, asOf } = situation;
  const rows: VatLine[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  const sirens = clients.sirens();
  for (let client = 0; options.country === "FR" && client < situation.count; client++) {
    const { block, at } = ratedBlock(clients, client);
    const unpaid = situation.balance(client);
    if ((block.signals.events[at]! & lost) === 0 || !(unpaid > 0) || situation.kind(client) === "PUBLIC") continue;
    if (situation.said(client)?.entries.some(({ kind }) => kind === "vatReclaimed")) {
      aside.handed = (aside.handed ?? 0) + 1;
      continue;
    }
    const judged = options.liquidated.get(sirens?.[client] ?? "") ?? null;
    const deadline = judged === null ? null : lastDayToReclaimVat(judged);
    const vat = Math.round(vatWithin(unpaid, options.vatRate) * 100) / 100;
    rows.push({ ...situation.line(client), unpaid, vat, judged, deadline, passed: deadline !== null && deadline < asOf });
  }
  return {
    id: "vat",
    rows: mostPressingFirst(rows, ({ vat, passed }) => (passed ? vat / 1e12 : vat)),
    amount: sumOf(rows, ({ vat, passed }) => (passed ? 0 : vat)),
    basis: options.country === "FR" ? "clients" : "nothing",
    lacks: [],
    aside,
  };
}
