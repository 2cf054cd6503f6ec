import { fold } from "../../cells/fold";
import { ageingBands, type Meaning } from "../../words/meanings";
import type { Table } from "../table";
import { names as nameMeanings } from "./assignment";
import { candidatesFor } from "./headers";
import { creditsLeft, mayBeBilled } from "./money-columns";

const saysInvoiced = /factur|invoic|billed|berechnet/i;

/** What was invoiced or is to be paid of each client, and what it paid, are the two sides of what it owes where no balance stands beside. */
export function takePaidOfClients(table: Table): void {
  if (table.kind === "ledger" || table.has("debit", "credit", "overdue", ...ageingBands)) return;
  const own = table.columns.find(({ meaning }) => meaning === "balance");
  const best = (header: string): Meaning | undefined => candidatesFor(header)[0]?.meaning;
  const billed = own
    ? mayBeBilled(own.header)
      ? own
      : undefined
    : table.columns.find(({ header, meaning }) => meaning === "sales" && saysInvoiced.test(header));
  const paid = table.columns.find(
    ({ index, header, meaning, corrected }) =>
      meaning === null && !corrected && best(header) === "paidAmount" && table.cells.column(index).numberCount > 0,
  );
  // `Solde` beside `Montant TTC` may be what is left of it.
  const left = table.columns.some(
    ({ header, meaning }) =>
      meaning === null &&
      candidatesFor(header).some((each) => (each.meaning === "openAmount" || each.meaning === "balance") && !each.doubtful),
  );
  if (!billed || billed.corrected || !paid || left || !table.has(...nameMeanings)) return;
  table.mean(billed.index, "debit");
  table.mean(paid.index, "credit");
  table.kind = "clients";
}

/** A list of credit balances alone, `Solde créditeur`, says what is owed to clients. */
export function takeCreditsOfClients(table: Table): void {
  if (table.kind !== null || !table.has(...nameMeanings)) return;
  const credit = table.columns.find(
    ({ header, meaning }) =>
      (meaning === "credit" && /solde|balance|avoir|note/i.test(header)) || (meaning === null && creditsLeft.test(fold(header))),
  );
  if (!credit) return;
  table.mean(credit.index, "credit");
  table.kind = "clients";
}
