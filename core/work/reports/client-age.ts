import type { ClientAge } from "../../words/ids";
import type { Situation } from "../lists/situation";

const year = 365;

/**
 * Recurring: more than one order a year, or known for a year. New: first seen within the year, where the ledger reaches
 * further back and shows what was paid; of a client table, a firm younger than a year.
 */
export function standingsOf(situation: Situation): readonly ClientAge[] {
  return situation.clients.invoices ? fromInvoices(situation) : fromTable(situation);
}

function fromInvoices({ clients, asOf, count }: Situation): ClientAge[] {
  const { client, issued, paid } = clients.invoices!;
  if (!issued) return new Array<ClientAge>(count).fill("unknown");
  const first = new Float64Array(count).fill(Infinity);
  const within = new Uint32Array(count);
  issued.forEach((day, k) => {
    const owner = client[k]!;
    if (day < first[owner]!) first[owner] = day;
    if (day > asOf - year) within[owner]!++;
  });
  // A ledger of open items does not show the clients that owe nothing now.
  const reachesBack = paid !== null && first.some((day) => day <= asOf - year);
  return Array.from(first, (day, i): ClientAge =>
    day <= asOf - year ? "recurring" : reachesBack && day < Infinity ? "new" : within[i]! > 1 ? "recurring" : "unknown",
  );
}

function fromTable(situation: Situation): ClientAge[] {
  const { asOf, count } = situation;
  const created = situation.dates("creationDate");
  return Array.from({ length: count }, (_, i): ClientAge => {
    const age = situation.number("age", i);
    if ((age !== null && age >= 0 && age < 1) || (created && created[i]! > asOf - year && created[i]! <= asOf)) return "new";
    const orders = situation.number("ordersPerYear", i);
    return orders === null ? "unknown" : orders > 1 ? "recurring" : "occasional";
  });
}
