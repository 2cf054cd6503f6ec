import type { Serial } from "../../cells/dates";
import { lastDayToReclaimVat, vatWithin } from "../../method/law/vat-recovery";
import { ratedBlock } from "../../ledger/clients";
import { bitOf } from "../../rating/events";
import type { Aside } from "../../words/ids";
import { isKnown } from "../../cells/known";
import { hasItems } from "./open-items";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** From the judgment that opens or orders a liquidation on, the VAT of what stays unpaid can be claimed back (CGI 272, 1). */
const lost = bitOf("LIQUIDATION") | bitOf("CLOSED_UNPAID");

export interface VatLine extends ClientLine {
  /** What the client owes, VAT included. */
  readonly unpaid: number;
  /** The VAT within it: of each invoice its own where the ledger says it, else at our usual rate. */
  readonly vat: number;
  /** The rate that makes of it all, as a fraction. */
  readonly rate: number;
  /** Whether our usual rate was taken for any of it. */
  readonly assumed: boolean;
  /** Day of the judgment; null where no notice says it. */
  readonly judged: Serial | null;
  /** Last day to claim it back: 31 December of the second year after; null where the judgment's day is not known. */
  readonly deadline: Serial | null;
  readonly passed: boolean;
}

/** VAT beyond this share of an invoice is no VAT but something else under its heading. */
const mostVat = 0.5;

/** A rate as a fraction, 20 and 0.2 alike: no rate is below one per cent. */
const fractionOf = (rate: number | undefined): number => (isKnown(rate) ? (rate >= 1 ? rate / 100 : rate) : NaN);

/** The VAT within what a client owes, invoice by invoice where the ledger has a column of it, of its rate, or of amounts without it. */
function vatOf(
  { items, clients, options }: Situation,
  client: number,
  unpaid: number,
): { readonly vat: number; readonly assumed: "all" | "some" | "none" } {
  const atOurs = { vat: vatWithin(unpaid, options.vatRate), assumed: "all" } as const;
  const ofClient = fractionOf(clients.numbers("vatRate")?.[client]);
  const [stated, net, gross, rates] = (["vatAmount", "netAmount", "amount", "vatRate"] as const).map((meaning) =>
    clients.invoiceAmounts(meaning),
  );
  if (!items || !hasItems(items, client) || (!stated && !rates && !(net && gross)))
    return isKnown(ofClient) ? { vat: vatWithin(unpaid, ofClient), assumed: "none" } : atOurs;
  const { open, amount } = items.invoices;
  let [vat, known, rest] = [0, 0, unpaid];
  for (const k of items.at.subarray(items.start[client], items.start[client + 1])) {
    const whole = Math.abs(amount[k]!);
    const own = isKnown(stated?.[k]) ? Math.abs(stated[k]) : isKnown(net?.[k]) ? whole - Math.abs(net[k]) : NaN;
    // What is converted stands in the book's currency, its VAT in the invoice's; a rate is a rate in both.
    const byAmount = whole > 0 && !items.currencies?.[k] ? own / whole : NaN;
    const rate = fractionOf(rates?.[k]);
    const share = byAmount >= 0 && byAmount <= mostVat ? byAmount : rate / (1 + rate);
    if (!(share >= 0 && share <= mostVat)) continue;
    known++;
    vat += open[k]! * share;
    rest -= open[k]!;
  }
  if (known === 0) return atOurs;
  // What no invoice explains, such as the table's own balance, is at our rate.
  const isLeft = Math.abs(rest) >= 0.005;
  return { vat: vat + (isLeft ? vatWithin(rest, options.vatRate) : 0), assumed: isLeft ? "some" : "none" };
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
    const within = vatOf(situation, client, unpaid);
    const vat = Math.round(within.vat * 100) / 100;
    const rate = within.assumed === "all" ? options.vatRate : Math.round((vat / (unpaid - vat)) * 1e4) / 1e4;
    rows.push({
      ...situation.line(client),
      unpaid,
      vat,
      rate,
      assumed: within.assumed !== "none",
      judged,
      deadline,
      passed: deadline !== null && deadline < asOf,
    });
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
