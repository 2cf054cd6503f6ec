import { invoiceNumbers } from "../journal/state";
import type { Situation } from "./situation";

/** Days for which a message written about an invoice keeps it off the lists that ask for one: house choice. */
const handledFor = 7;

/** Whether a message about an invoice of the client was written down in the last days. */
export function handledLately(situation: Situation, client: number): (k: number) => boolean {
  const recent = situation.said(client)?.entries.filter(({ kind, day }) => kind === "message" && situation.asOf - day < handledFor) ?? [];
  const numbers = new Set(recent.flatMap(({ invoice }) => (invoice === null ? [] : invoiceNumbers(invoice))));
  const own = situation.clients.invoices?.number;
  return (k) => numbers.size > 0 && numbers.has(own?.[k] ?? "");
}
