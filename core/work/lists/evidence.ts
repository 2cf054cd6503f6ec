import { flagOf, saysNothing } from "../../cells/values";
import { hasReached } from "../../reading/rows/e-invoice-status";
import type { Aside, Proof } from "../../words/ids";
import { proofs } from "../journal/state";
import { numbersOf, unpaidOf } from "./claim";
import { handledLately } from "./handled";
import type { OpenItems } from "./open-items";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

export interface EvidenceLine extends ClientLine {
  /** What a claim still lacks, with how many invoices lack it; the terms of sale are the client's, and count once. */
  readonly missing: readonly { readonly proof: Proof; readonly invoices: number }[];
  /** Invoices of which something is missing, oldest first. */
  readonly places: readonly number[];
  readonly amount: number;
  readonly invoiceNumbers: string | null;
}

/** What proves the invoices of a situation, column and follow-up together. */
export interface ProofsOf {
  /** What is missing of an invoice, the terms of sale aside. */
  missing: (k: number) => readonly Proof[];
  /** Whether the client signed the terms of sale, as far as the follow-up tells. */
  terms: (client: number) => boolean;
}

const known = new WeakMap<Situation, ProofsOf>();

export function proofsOf(situation: Situation, items: OpenItems): ProofsOf {
  let found = known.get(situation);
  if (!found) known.set(situation, (found = readProofs(situation, items)));
  return found;
}

function readProofs(situation: Situation, items: OpenItems): ProofsOf {
  const { statuses } = situation;
  const delivered = situation.clients.invoiceTexts("deliveryEvidence");
  const { invoices, journal } = items;
  const isDelivered = (k: number): boolean => {
    const text = delivered?.[k] ?? null;
    // A number of a delivery note, a day or a yes proves it; a no, a dash or a blank does not.
    return (text !== null && !saysNothing(text) && flagOf(text) !== false) || ((journal?.evidence[k] ?? 0) & proofs.delivery) !== 0;
  };
  return {
    missing: (k) => {
      const status = statuses?.[k] ?? null;
      // Approved by the client, it is an acknowledged debt: nothing else has to be shown.
      if (status === 205) return [];
      const lacking: Proof[] = [];
      if (((journal?.evidence[k] ?? 0) & proofs.order) === 0) lacking.push("order");
      if (!isDelivered(k)) lacking.push("delivery");
      const isOut = status === null ? (invoices.number?.[k] ?? null) !== null : hasReached(status);
      if (!isOut) lacking.push("invoice");
      return lacking;
    },
    terms: (client) => (situation.said(client)?.termsSigned ?? null) !== null,
  };
}

/** What is missing to claim what is long overdue: order, delivery, invoice, terms of sale, before an agency or a lawyer asks. */
export function evidenceList(situation: Situation): WorkList<EvidenceLine> {
  const { items, options } = situation;
  const aside: Partial<Record<Aside, number>> = {};
  if (!items) return { id: "evidence", rows: [], amount: 0, basis: "nothing", lacks: ["invoices"], aside };
  const found = proofsOf(situation, items);
  const { invoices } = items;
  const rows: EvidenceLine[] = [];
  for (let client = 0; client < situation.count; client++) {
    const places = unpaidOf(items, client).filter((k) => invoices.late[k]! > options.callAfterDays);
    if (places.length === 0) continue;
    const lacking = places.map((k) => found.missing(k));
    const counts = (["order", "delivery", "invoice"] as const)
      .map((proof) => ({ proof, invoices: lacking.filter((each) => each.includes(proof)).length }))
      .filter(({ invoices: count }) => count > 0);
    if (counts.length === 0) {
      aside.proved = (aside.proved ?? 0) + 1;
      continue;
    }
    const unproved = places.filter((_, i) => lacking[i]!.length > 0);
    if (unproved.every(handledLately(situation, client))) {
      aside.handled = (aside.handled ?? 0) + 1;
      continue;
    }
    rows.push({
      ...situation.line(client),
      missing: found.terms(client) ? counts : [...counts, { proof: "terms", invoices: 0 }],
      places: unproved,
      amount: sumOf(unproved, (k) => items.left[k]!),
      invoiceNumbers: numbersOf(items, unproved),
    });
  }
  return {
    id: "evidence",
    rows: mostPressingFirst(rows, ({ amount }) => amount),
    amount: sumOf(rows, ({ amount }) => amount),
    basis: "invoices",
    lacks: situation.clients.invoiceTexts("deliveryEvidence") ? [] : ["deliveryEvidence"],
    aside,
  };
}
