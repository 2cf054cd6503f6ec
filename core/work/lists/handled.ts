import { invoiceNumbers } from "../journal/state";
import type { Situation } from "./situation";

/** For so many days after a message about an invoice, no list asks for another: house choice. */
const daysBetweenMessages = 7;

/** Tells which invoices of a client, by place, the journal has a message about in the last days: no list asks for another. */
export function handledLately(situation: Situation, client: number): (invoice: number) => boolean {
  const entries = situation.said(client)?.entries ?? [];
  const lately = entries.filter(({ kind, day }) => kind === "message" && situation.asOf - day < daysBetweenMessages);
  const handled = new Set(lately.flatMap(({ invoice }) => (invoice === null ? [] : invoiceNumbers(invoice))));
  const numbers = situation.clients.invoices?.number;
  return (invoice) => handled.size > 0 && handled.has(numbers?.[invoice] ?? "");
}
