import { ageingBands } from "../../words/meanings";
import { takeBalanceAfterMovements } from "../columns/balance-halves";
import { tellAmountsFromWords } from "../columns/money-columns";
import { settleNestedBands } from "../columns/nested-bands";
import { bothSides, opposite } from "../columns/sides";
import { findUnnamedBand } from "../columns/unnamed-columns";
import type { Table } from "../table";
import { askUnknownAmounts, doubtDeposits } from "./amounts-beside-balance";
import { askAgeOfInvoices } from "./bands-of-age";
import { zerosOfClients } from "./blank-amounts";
import { balanceOfBands, bandIndices, dueOrNot, findBalanceBesideUnallocated, noteUnreadBands } from "./client-bands";
import { balanceOfMovements } from "./client-movements";
import { areAllNegative, ownNumbers, takeSides, turnSigns } from "./client-signs";
import { settleDuePeriods } from "./due-periods";
import { firstLate, settleLateAmounts, settleLatenessInPart } from "./late-amounts";
import { askRivalBalance } from "./rival-balances";
import { takeUsedOfLimit } from "./used-of-limit";

/**
 * What each client of a list owes and how late that is, `Encours` 1 200,00, `Non échu` 1 000,00, `1-30 j` 200,00: first what the
 * columns of amounts are, then their signs, then the balance and what proves it, then what is left to be asked.
 */
export function settleClientAmounts(table: Table): void {
  const isBeside = !table.has("balance", "debit") && findBalanceBesideUnallocated(table);
  settleNestedBands(table);
  settleLateAmounts(table);
  settleDuePeriods(table);
  takeSides(table);
  doubtCredits(table);
  doubtDeposits(table);
  findUnnamedBand(table);
  noteUnreadBands(table);
  tellAmountsFromWords(table);
  askAgeOfInvoices(table);
  takeBalanceAfterMovements(table);
  takeUsedOfLimit(table);

  const [debit, credit] = [table.numbersOf("debit"), table.numbersOf("credit")];
  const written = credit && !table.has("balance", "debit") ? credit.map((value) => -Math.abs(value)) : null;
  if (written) table.given.set("balance", written);
  let balance = ownNumbers(table, "balance");
  const both = debit && credit && bothSides(table, debit, credit, balance);
  const turned = both ? both.turned : balance !== null && areAllNegative(table, balance);
  if (turned) turnSigns(table);
  if (balance) balance = ownNumbers(table, "balance");
  const bands = bandsOf(table, turned);
  const areWhole = bands.length >= 2 && table.has("notDue", "overdue") && !firstLate(table);

  balance = both ? balanceOfMovements(table, both, balance) : (balance ?? dueOrNot(table));
  if (bands.length >= 2) balance = balanceOfBands(table, bands, balance, areWhole && table.has("balance"));
  else if (table.has("balance")) askRivalBalance(table);
  askUnknownAmounts(table, balance, (areWhole && table.has("balance")) || isBeside);

  zerosOfClients(table);
  settleLatenessInPart(table);
  askNameOnly(table);
}

/** Credits without debits beside a balance are in it already, or to be taken off: proved or asked as any amount. */
function doubtCredits(table: Table): void {
  const isOwed = table.has("balance") || bandIndices(table).length > 1;
  if (isOwed && table.has("credit") && !table.has("debit") && !table.columns[table.place("credit")]!.corrected)
    table.mean(table.place("credit"), null);
}

/** The numbers of each band, from what is not due to the oldest, with their signs turned where the file has them the other way. */
const bandsOf = (table: Table, turned: boolean): Float64Array[] =>
  ageingBands.flatMap((meaning) =>
    table.columns
      .filter((column) => column.meaning === meaning)
      .map(({ index }) => (turned ? opposite(table.cells.column(index).numbers) : table.cells.column(index).numbers)),
  );

/** A name without an amount is asked about where nothing proves that it owes nothing. */
function askNameOnly(table: Table): void {
  const balance = table.given.get("balance") ?? table.numbersOf("balance");
  const unknown = table.nameOnly.filter((r) => !(balance instanceof Float64Array) || Number.isNaN(balance[r]));
  if (unknown.length === 0) return;
  const q = table.words.questions;
  table.ask(
    "NAME_ONLY",
    q.nameOnly(unknown.length, table.notes.rowNumber(unknown[0]!), table.labelOf(unknown[0]!)),
    unknown[0]!,
    table.place("client"),
    [
      { value: "client", text: q.nameOnlyClients, effect: "" },
      { value: "heading", text: q.nameOnlyHeadings, effect: "" },
    ],
    "client",
  );
}
