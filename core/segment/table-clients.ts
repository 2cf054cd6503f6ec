import type { SegmentedClients } from "../ledger/clients";
import { ranked } from "../method/portfolio/pareto";
import type { Policy } from "../policy/policy";
import { rate } from "../rating/rate";
import type { TableColumns } from "../reading/columns/columns";
import type { Meaning } from "../words/meanings";
import { accountsOfTable } from "./client-table";
import { tiersOf } from "./tiers";

/**
 * The clients of a table and nothing beside it: no other sheet, no notice, no ledger, and no day but the one a column gives.
 * What a formula knows of a range, in the form views and decisions start from.
 */
export function clientsOfTable(columns: TableColumns, policy: Policy): SegmentedClients {
  const accounts = accountsOfTable(columns, null, policy, columns.notes);
  const ratings = rate(accounts.signals, policy);
  const silent = columns.silent();
  const sirens = accounts.sirens();
  return {
    count: accounts.count,
    asOf: null,
    names: accounts.names,
    ids: accounts.ids,
    sirens: () => sirens,
    balance: accounts.balance,
    overdue: accounts.overdue,
    daysLate: accounts.daysLate,
    tier: tiersOf(accounts.size, ranked(accounts.size), policy),
    riskClass: ratings.riskClass,
    probability: ratings.probability,
    blocks: [{ start: 0, signals: accounts.signals, ratings }],
    rows: columns.rows,
    rates: null,
    sectors: null,
    insurers: null,
    invoices: null,
    behaviour: null,
    numbers: readOnce((meaning) => silent.numbers(meaning)),
    dates: readOnce((meaning) => silent.dates(meaning)),
    texts: readOnce((meaning) => silent.texts(meaning)),
    invoiceDates: () => null,
    invoiceAmounts: () => null,
    invoiceTexts: () => null,
  };
}

/** Reads each column once, however often a view comes back to it. */
export function readOnce<T>(read: (meaning: Meaning) => T): (meaning: Meaning) => T {
  const found = new Map<Meaning, T>();
  return (meaning) => {
    if (!found.has(meaning)) found.set(meaning, read(meaning));
    return found.get(meaning)!;
  };
}
