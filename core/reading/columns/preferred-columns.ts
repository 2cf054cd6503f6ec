import { cellAt, isBlank, textOf } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { isNetOfVat } from "../cells/units";
import type { Table } from "../table";
import { candidatesFor } from "./headers";

/** `Société` and `Company` are the user's own companies where a column of customers stands beside them. */
export function preferCustomers(table: Table): void {
  const own = table.columns.find(({ meaning }) => meaning === "client");
  if (!own || own.corrected || !/^(?:soci[ée]t[ée]s?|company|entit[ée]s?|entity)$/i.test(own.header.trim())) return;
  const customers = table.columns.find(
    ({ header, meaning, corrected }) =>
      meaning === null &&
      !corrected &&
      /client|customer|debtor|d[ée]biteur|buyer|acheteur|tiers/i.test(header) &&
      candidatesFor(header).some((each) => each.meaning === "client" && !each.doubtful && each.confidence >= 0.9),
  );
  if (!customers) return;
  table.mean(own.index, null);
  table.mean(customers.index, "client");
}

/** `Au-delà`, `Older` and `Solde antérieur` say how late only beside another band: behind weeks to come they are later ones. */
export function dropLoneOlder(table: Table): void {
  if (table.kind !== "clients" || table.has("overdue1to30", "overdue31to60", "overdue61to90")) return;
  const older = table.columns.filter(({ meaning }) => meaning === "overdueOver90");
  if (older.length === 1 && !older[0]!.corrected && !/\d|mois|jours|months|days/i.test(older[0]!.header)) table.mean(older[0]!.index, null);
}

const ofAccounts: readonly Meaning[] = ["equity", "totalAssets", "totalDebts", "netIncome", "ebit", "turnover", "netDebt", "inventory"];

/** `Réserve` beside what a factor financed is what it keeps: a client's reserves stand beside other figures of its accounts. */
export function dropLoneReserve(table: Table): void {
  const reserve = table.columns[table.place("retainedEarnings")];
  if (reserve && !reserve.corrected && /^r[ée]serves?$/i.test(reserve.header.trim()) && !table.has(...ofAccounts))
    table.mean(reserve.index, null);
}

/** `Overdue invoices` 3 is how many there are where `Amount overdue` stands beside it. */
export function preferAmountsToCounts(table: Table, sample: Int32Array): void {
  for (const meaning of ["balance", "overdue"] as const) {
    const own = table.columns.find((column) => column.meaning === meaning);
    if (!own || own.corrected || !/invoices|factures|accounts|items/i.test(own.header)) continue;
    if (!sample.every((r) => isBlank(cellAt(table.grid, r, own.index)) || /^\d{1,3}$/.test(textOf(cellAt(table.grid, r, own.index))!)))
      continue;
    const amount = table.columns.find(
      ({ header, meaning: other, corrected }) =>
        other === null && !corrected && /amount|montant|solde|value/i.test(header) && candidatesFor(header)[0]?.meaning === meaning,
    );
    if (!amount) continue;
    table.mean(own.index, null);
    table.mean(amount.index, meaning);
  }
}

/** `Encours garanti` is how much of a balance is covered where the cover stands beside it: `Garantie accordée`. */
export function preferCovers(table: Table): void {
  const own = table.columns.find(({ meaning }) => meaning === "insuredLimit");
  if (!own || own.corrected || !/encours|solde|exposure|balance/i.test(own.header)) return;
  const cover = table.columns.find(
    ({ index, header, meaning, corrected }) =>
      index !== own.index &&
      !corrected &&
      (meaning === null || meaning === "guarantees") &&
      !/encours|solde|exposure|balance/i.test(header) &&
      candidatesFor(header)[0]?.meaning === "insuredLimit",
  );
  if (!cover) return;
  table.mean(own.index, null);
  table.mean(cover.index, "insuredLimit");
}

/** `Reste dû TTC` counts, wherever `Reste dû HT` stands: what is owed is owed with VAT. */
export function preferGrossAmounts(table: Table): void {
  for (const meaning of ["balance", "overdue", "notDue", "openAmount", "amount", "paidAmount"] as const) {
    const own = table.columns.find((column) => column.meaning === meaning);
    if (!own || own.corrected || !isNetOfVat(own.header)) continue;
    const gross = table.columns.find(
      ({ header, meaning: other, corrected }) =>
        other === null &&
        !corrected &&
        !isNetOfVat(header) &&
        candidatesFor(header).some((each) => each.meaning === meaning && !each.doubtful),
    );
    if (!gross) continue;
    table.mean(own.index, null);
    table.mean(gross.index, meaning);
  }
}
