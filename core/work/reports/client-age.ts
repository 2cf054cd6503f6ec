import type { Situation } from "../lists/situation";

/** Whether a client is new this year, orders more than once a year, hardly ever, or nothing tells. */
export type Standing = "new" | "recurring" | "occasional" | "unknown";

const year = 365;

/**
 * Recurring: more than one order a year, or known for a year. New: first seen within the year, where the ledger reaches
 * further back and shows what was paid; of a client table, a firm younger than a year.
 */
export function standingsOf(situation: Situation): readonly Standing[] {
  return situation.clients.invoices ? fromInvoices(situation) : fromTable(situation);
}

function fromInvoices({ clients, asOf, count }: Situation): Standing[] {
  const { client, issued, paid } = clients.invoices!;
  if (!issued) return new Array<Standing>(count).fill("unknown");
  const first = new Float64Array(count).fill(Infinity);
  const within = new Uint32Array(count);
  issued.forEach((day, k) => {
    const owner = client[k]!;
    if (day < first[owner]!) first[owner] = day;
    if (day > asOf - year) within[owner]!++;
  });
  // A ledger of open items has forgotten whom it knew before.
  const reachesBack = paid !== null && first.some((day) => day <= asOf - year);
  return Array.from(first, (day, i): Standing =>
    day <= asOf - year ? "recurring" : reachesBack && day < Infinity ? "new" : within[i]! > 1 ? "recurring" : "unknown",
  );
}

function fromTable(situation: Situation): Standing[] {
  const { asOf, count } = situation;
  const created = situation.dates("creationDate");
  return Array.from({ length: count }, (_, i): Standing => {
    const age = situation.number("age", i);
    if ((age !== null && age >= 0 && age < 1) || (created && created[i]! > asOf - year && created[i]! <= asOf)) return "new";
    const orders = situation.number("ordersPerYear", i);
    return orders === null ? "unknown" : orders > 1 ? "recurring" : "occasional";
  });
}
