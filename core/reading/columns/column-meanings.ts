import { cellAt, isBlank } from "../../cells/values";
import { compactFormsOf } from "../cells/compact-forms";
import { agreeOnCurrency, preferLocalAmounts } from "../cells/currencies";
import { unitOf } from "../cells/units";
import type { ColumnCorrections, LayoutKind, RecognisedColumn } from "../layout";
import { findStatus } from "../rows/invoice-status";
import { findTermsInPlace } from "../rows/payment-terms";
import { dataLikeRows } from "../structure/headings";
import { spokenHeads } from "../structure/spoken-heads";
import type { Table } from "../table";
import { accountCodes } from "./account-codes";
import { findSituationDays } from "./accounts-years";
import { askAmount } from "./asked-amount";
import { assign, names as nameMeanings } from "./assignment";
import { settleHalvesOfBalance } from "./balance-halves";
import { settleCentralBankRatings } from "./central-bank-ratings";
import {
  dropCollectiveAccount,
  dropNumberOfEntries,
  dropNumberOfLines,
  dropTextOfEntries,
  tellClientsFromDocuments,
  tellCodesFromNames,
} from "./client-columns";
import { isNamedByBlocks, isNamedByHeadings } from "./client-headings";
import { dropMeansOfPayment, findTypesInLabels, spellOutTypes, tellFlagsFromDays } from "./document-types";
import { preferFamilyNames } from "./first-names";
import { amountsAsSuch, has, isClientTable, tellInvoicesFromClients } from "./invoices-or-clients";
import { journalColumns } from "./journal-columns";
import { askWhetherOwed } from "./owed-lists";
import {
  dropLoneOlder,
  dropLoneReserve,
  preferAmountsToCounts,
  preferCovers,
  preferCustomers,
  preferGrossAmounts,
} from "./preferred-columns";
import { takeCreditsOfClients, takePaidOfClients } from "./sums-of-clients";
import { askClient, askDueDay, askUnknownHeadings } from "./unknown-headings";
import { findUnnamedClient } from "./unnamed-client";
import { findUnnamedTexts } from "./unnamed-columns";

/** What each column of a table means, and whether its rows are invoices or clients: the evidence, in the order in which it is weighed. */
export function settleColumns(table: Table): void {
  const { grid } = table;
  const sample = dataLikeRows(grid, table.head!);
  table.spoken = spokenHeads(table.head!.labels);
  const asLedger = amountsAsSuch(grid, assignedAs("ledger", table, sample), sample);
  tellInvoicesFromClients(table, asLedger, assignedAs("clients", table, sample), sample);

  settleHalvesOfBalance(table);
  dropLoneOlder(table);
  dropLoneReserve(table);
  preferCustomers(table);
  preferFamilyNames(table);
  tellCodesFromNames(table, sample);
  tellClientsFromDocuments(table, sample);
  tellFlagsFromDays(table, sample);
  findStatus(table, sample);
  dropMeansOfPayment(table, sample);
  spellOutTypes(table, sample);
  findTypesInLabels(table, sample);
  preferLocalAmounts(table);
  agreeOnCurrency(table);
  preferGrossAmounts(table);
  preferAmountsToCounts(table, sample);
  preferCovers(table);
  settleCentralBankRatings(table, sample);

  findClient(table, sample, has(asLedger, nameMeanings));
  if (table.kind === null && has(table.columns, nameMeanings) && (isClientTable(table.columns) || has(table.columns, ["debit"])))
    table.kind = "clients";
  takePaidOfClients(table);
  takeCreditsOfClients(table);

  if (table.kind === null && table.columns.some(({ meaning }) => meaning !== null)) askAmount(table, sample);
  if (table.kind === null && table.blocked === null) askClient(table, sample);
  if (table.kind === null && table.blocked === null) askUnknownHeadings(table, sample);
  if (table.kind !== null) askWhetherOwed(table);
  if (table.kind !== null) findUnnamedTexts(table, sample);
  findSituationDays(table, sample);
  findTermsInPlace(table, sample);
  if (table.kind === "ledger") askDueDay(table, sample);
  settleLoneDebit(table, sample);
}

/** What the columns mean where rows are invoices, or clients. */
function assignedAs(kind: LayoutKind, { grid, head, options, amountUnit, spoken }: Table, sample: Int32Array): RecognisedColumn[] {
  const { labels } = head!;
  const corrections = { ...journalColumns(labels), ...accountCodes(labels), ...options.columns } as ColumnCorrections;
  const holdsDays = (column: number): boolean => compactFormsOf(grid, column, sample).length > 0;
  return assign(grid, spoken, sample, kind, corrections, amountUnit, holdsDays).map((column) => {
    const header = labels[column.index]!;
    const said = column.meaning ?? column.year?.of ?? null;
    // All headings may share their unit, which is no word that tells them apart.
    return { ...column, header, unit: said && unitOf(said, header, amountUnit) };
  });
}

/** Where the name of each row's client stands: in a column, in rows above it, or in a column without a heading. */
function findClient(table: Table, sample: Int32Array, isNamed: boolean): void {
  const labelled = table.kind === "ledger" && isNamedByBlocks(table);
  const headed = labelled || (table.kind === "ledger" && isNamedByHeadings(table));
  if (headed || table.kind === "ledger") dropCollectiveAccount(table, sample, headed);
  if (headed) dropNumberOfEntries(table, sample);
  // A column vaguely headed, `Libellé`, says what an entry is where the clients stand in headings.
  const vague = headed ? table.columns.find(({ meaning, doubt, corrected }) => meaning === "client" && doubt && !corrected) : undefined;
  if (vague) table.mean(vague.index, null);
  else dropTextOfEntries(table, sample);
  if (!labelled && (!isNamed || table.kind === null || dropNumberOfLines(table, sample))) findUnnamedClient(table, sample, headed);
  // Payment providers name a client by its address alone.
  const email = table.place("email");
  if (!headed && email >= 0 && !has(table.columns, nameMeanings)) table.mean(email, "client", true);
}

/** Debits without credits are amounts; `Charges` and `Payments` in rows of their own are the two sides of a statement. */
function settleLoneDebit(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || !table.has("debit") || table.has("credit") || table.has("amount")) return;
  const [debit, paid] = [table.place("debit"), table.place("paidAmount")];
  const apart = paid >= 0 && sample.every((r) => isBlank(cellAt(table.grid, r, debit)) || isBlank(cellAt(table.grid, r, paid)));
  if (apart) table.mean(paid, "credit");
  else table.mean(debit, "amount");
}
