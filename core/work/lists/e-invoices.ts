import { knownOr } from "../../cells/known";
import { actOf, isOnItsWay } from "../../reading/rows/e-invoice-status";
import { eInvoiceActs, type EInvoiceAct, type EInvoiceCode } from "../../words/e-invoices/type";
import type { Aside } from "../../words/ids";
import { numbersOf } from "./claim";
import { handledLately } from "./handled";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** Submitted so long ago, an invoice should have reached its client: house choice. */
const reachedWithin = 5;
export interface EInvoiceLine extends ClientLine {
  /** What is to be done, the most pressing first, with the places of the invoices. */
  readonly acts: readonly { readonly act: EInvoiceAct; readonly places: readonly number[]; readonly amount: number }[];
  readonly amount: number;
  readonly invoices: number;
  readonly invoiceNumbers: string | null;
}

/** Invoices whose status says that something is to be done about them: rejected, refused, suspended, not received, disputed. */
export function eInvoiceList(situation: Situation): WorkList<EInvoiceLine> {
  const { items, asOf, statuses } = situation;
  const aside: Partial<Record<Aside, number>> = {};
  if (!items || !statuses)
    return {
      id: "eInvoices",
      rows: [],
      amount: 0,
      basis: "nothing",
      lacks: items ? ["eInvoiceStatus"] : ["invoices", "eInvoiceStatus"],
      aside,
    };
  const { invoices } = items;
  const byClient = new Map<number, Map<EInvoiceAct, number[]>>();
  const waits = (k: number, status: EInvoiceCode, act: EInvoiceAct): boolean =>
    (act === "notReceived" && asOf - knownOr(invoices.issued?.[k], asOf) <= reachedWithin) ||
    // Not late, or by few days: the money is on its way.
    isOnItsWay(status, invoices.late[k]!) ||
    // Whoever logged the dispute has passed it on.
    (act === "disputed" && (items.journal?.dispute[k] ?? 0) !== 0);
  for (const k of items.at) {
    const status = statuses[k];
    const act = status ? actOf(status) : null;
    if (!status || act === null || !(invoices.open[k]! > 0) || waits(k, status, act)) continue;
    const client = invoices.client[k]!;
    const own = byClient.get(client) ?? new Map<EInvoiceAct, number[]>();
    byClient.set(client, own);
    own.set(act, [...(own.get(act) ?? []), k]);
  }
  const rows: EInvoiceLine[] = [];
  for (const [client, found] of byClient) {
    const isHandled = handledLately(situation, client);
    const acts = eInvoiceActs
      .map((act) => ({ act, places: (found.get(act) ?? []).filter((k) => !isHandled(k)) }))
      .filter(({ places }) => places.length > 0)
      .map(({ act, places }) => ({ act, places, amount: sumOf(places, (k) => invoices.open[k]!) }));
    if (acts.length === 0) {
      aside.handled = (aside.handled ?? 0) + 1;
      continue;
    }
    const places = acts.flatMap((own) => own.places);
    rows.push({
      ...situation.line(client),
      acts,
      amount: sumOf(acts, ({ amount }) => amount),
      invoices: places.length,
      invoiceNumbers: numbersOf(items, places),
    });
  }
  return {
    id: "eInvoices",
    rows: mostPressingFirst(rows, ({ amount }) => amount),
    amount: sumOf(rows, ({ amount }) => amount),
    basis: "invoices",
    lacks: [],
    aside,
  };
}
