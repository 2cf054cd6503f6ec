import { numbersOf } from "./claim";
import { hasItems } from "./open-items";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

export interface FactoringLine extends ClientLine {
  /** Open invoices the factor holds: it collects them. */
  readonly assigned: number;
  /** What the factor keeps back of them until they are paid. */
  readonly reserve: number;
  /** Of what is assigned, late by more than it accepts: it may be given back. */
  readonly givenBack: number;
  /** Open invoices that could be assigned. */
  readonly eligible: number;
  readonly invoiceNumbers: string | null;
}

/**
 * What the factor holds of each client, what it keeps in reserve, and what else it would take: undisputed and not promised
 * to anybody, no later than it accepts, of no public buyer, consumer nor client of class 5, and of one client no more than its share of all.
 */
export function factoringList(situation: Situation): WorkList<FactoringLine> {
  const { items, options } = situation;
  const found: { readonly row: Omit<FactoringLine, "eligible" | "invoiceNumbers">; readonly free: readonly number[] }[] = [];
  let total = 0;
  for (let client = 0; items && client < situation.count; client++) {
    if (!hasItems(items, client)) continue;
    const { open, late } = items.invoices;
    const own = Array.from(items.at.subarray(items.start[client], items.start[client + 1]));
    const held = own.filter((k) => items.factored[k] === 1);
    const kind = situation.kind(client);
    // Nor does it take what is as good as lost.
    const takes = situation.riskClass(client) !== 5 && kind !== "PUBLIC" && kind !== "CONSUMER" && !situation.inProcedure(client);
    const free = takes
      ? own.filter((k) => items.left[k]! > 0 && !(late[k]! > options.factorLateDays) && !situation.isToBeIssuedAnew(k))
      : [];
    const assigned = sumOf(held, (k) => open[k]!);
    total += assigned + sumOf(free, (k) => items.left[k]!);
    const givenBack = sumOf(
      held.filter((k) => late[k]! > options.factorLateDays),
      (k) => open[k]!,
    );
    found.push({ row: { ...situation.line(client), assigned, reserve: assigned * options.factorReserve, givenBack }, free });
  }
  const uses = found.some(({ row }) => row.assigned > 0);
  const rows = found.map(({ row, free }): FactoringLine => {
    // The oldest invoices first, as long as the client stays within its share.
    let room = options.factorConcentration * total - row.assigned;
    const taken = free.filter((k) => {
      const fits = items!.left[k]! <= room;
      if (fits) room -= items!.left[k]!;
      return fits;
    });
    return { ...row, eligible: sumOf(taken, (k) => items!.left[k]!), invoiceNumbers: numbersOf(items!, taken) };
  });
  return {
    id: "factoring",
    rows: mostPressingFirst(
      uses ? rows.filter(({ assigned, eligible }) => assigned + eligible > 0) : [],
      ({ assigned, eligible }) => assigned * 1e3 + eligible,
    ),
    amount: sumOf(rows, ({ assigned }) => assigned),
    basis: uses ? "invoices" : "nothing",
    lacks: items ? [] : ["invoices"],
    aside: {},
  };
}
