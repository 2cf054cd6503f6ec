import { settleNestedBands } from "../columns/nested-bands";
import { sumOfBands } from "../columns/relations";
import { tellAmountsFromWords } from "../columns/money-columns";
import { sidesOf } from "../columns/sides";
import { findUnnamedAge, findUnnamedBand } from "../columns/unnamed-columns";
import type { Table } from "../table";
import { ageByBands } from "./ages-of-bands";
import { settleBlankOpen } from "./blank-open-amounts";
import { settleDeposits } from "./deposits";
import { doubtInstalments } from "./instalments";
import { settleInvoiceAges } from "./invoice-ages";
import { joinItems, joinPayments } from "./items";
import { settleSides } from "./ledger-sides";
import { signCredits, turnReversedSigns } from "./ledger-signs";
import { dropSumOfBands, openOfBands } from "./open-of-bands";
import { settleOpen } from "./open-of-invoices";
import { withFurtherPayments, withoutUnread } from "./paid-parts";
import { settleRivals } from "./rival-amounts";
import { amountWithoutHeading, takeUnexplained } from "./unexplained-of-invoices";
import { grossOfVat, writtenAmounts } from "./written-amounts";

/**
 * What is open of each invoice of a ledger, `Montant` 1 200,00, `Réglé` 200,00: what the columns of amounts are, their signs, what
 * bands and other columns prove of them, what is unexplained, and then what payments, letters and statuses leave open.
 */
export function settleLedger(table: Table): void {
  settleDeposits(table);
  doubtInstalments(table);
  settleInvoiceAges(table);

  const owed = writtenAmounts(table);
  const { debit, credit } = owed;
  const sides = sidesOf(table, [owed.amount, owed.open]);
  owed.paid = withFurtherPayments(table, owed.paid);
  signCredits(table, owed, sides);
  if (owed.amount && owed.paid && !owed.open && !debit) owed.paid = joinPayments(table, owed.amount, owed.paid);
  if (!sides) turnReversedSigns(table, owed);

  settleNestedBands(table);
  findUnnamedBand(table);
  findUnnamedAge(table);
  dropSumOfBands(table);
  const bandSum = sumOfBands(table);
  const [net, vat] = [table.numbersOf("netAmount"), table.numbersOf("vatAmount")];
  if (bandSum) [owed.open, owed.paid] = openOfBands(table, bandSum, owed.open, owed.paid);
  if (net && vat) grossOfVat(table, owed, net, vat);
  if (owed.amount && owed.open && table.place("openAmount") >= 0) owed.open = settleBlankOpen(table, owed.amount, owed.open, owed.paid);
  settleRivals(table, owed, bandSum !== null);

  tellAmountsFromWords(table);
  if (owed.amount && !owed.open) owed.amount = withoutUnread(table, owed.amount);
  const unknown = amountWithoutHeading(table, owed);
  takeUnexplained(table, owed, unknown, [net, vat, bandSum]);

  if (debit && credit) settleSides(table, owed, debit, credit);
  else settleOpen(table, owed);
  table.ledgerOpen ??= owed.open ?? owed.amount;
  joinItems(table);
  ageByBands(table);
}
