import { fold } from "../../cells/fold";
import { isKnown, knownOr } from "../../cells/known";
import { candidatesFor } from "../columns/headers";
import { saysLate } from "../columns/lateness";
import { cents } from "../columns/relations";
import { DayCount } from "../proof/situation-day";
import { DocumentKinds } from "./document-kind";
import type { Table } from "../table";

const saysInvoice = /(?<![a-z])(?:factures?|invoices?|documents?|pieces?|outstanding|open|rechnungen?|belege?|facturas?|fatture?)(?![a-z])/;

/**
 * `Âge facture`, `Days outstanding`: days since the invoice are no days late. What the days of the lines prove counts, then what
 * the heading says, else the user. How late an invoice is that has no due day then stays unknown.
 */
export function settleInvoiceAges(table: Table): void {
  let place = table.place("ageDays");
  if (table.kind !== "ledger" || place < 0 || table.columns[place]!.corrected) return;
  if (!saysLate(table.columns[place]!.header)) {
    const late = table.columns.find(
      ({ header, meaning, corrected }) =>
        meaning === null && !corrected && saysLate(header) && candidatesFor(header).some((each) => each.meaning === "ageDays"),
    );
    if (late) {
      table.mean(place, null);
      table.mean((place = late.index), "ageDays");
    }
  }
  const { header, unit } = table.columns[place]!;
  if (unit === "daysLeft") return;
  // Weeks and months are rounded: no day follows from them.
  const { numbers } = table.cells.column(place);
  const agreeOn = (meaning: "invoiceDate" | "dueDate"): boolean => unit === null && giveOneDay(table, meaning, numbers);
  if (saysLate(header) || table.lines.some((r) => numbers[r]! < 0) || agreeOn("dueDate")) return;
  const isProved = agreeOn("invoiceDate");
  if (!isProved && !saysInvoice.test(fold(header))) {
    // Where a due day says how late a line is, nothing depends on it.
    if (table.has("dueDate") || askAge(table, place, numbers) === "late") return;
  }
  table.agesFrom = "invoiceDate";
  table.given.set("ageDays", new Float64Array(table.grid.length).fill(NaN));
}

/** Whether the days of a column and its days counted from them give one day, on all lines or nearly so. */
function giveOneDay(table: Table, meaning: "invoiceDate" | "dueDate", numbers: Float64Array): boolean {
  const place = table.place(meaning);
  if (place < 0) return false;
  const days = table.cells.days(place, table.dayOrder);
  const count = new DayCount();
  for (const r of table.lines) if (isKnown(days[r]) && isKnown(numbers[r]) && numbers[r] !== 0) count.add(days[r] + numbers[r]);
  return count.agreed() !== null;
}

function askAge(table: Table, place: number, numbers: Float64Array): string | null {
  const owed = table.numbersOf("openAmount") ?? table.numbersOf("amount");
  const kinds = new DocumentKinds();
  let late = 0;
  for (const r of table.lines)
    if (numbers[r]! > 0 && kinds.of(table.textAt("documentType", r)) === "invoice") late += knownOr(owed?.[r], 0);
  const q = table.words.questions;
  return table.ask(
    "AGE",
    q.age(table.columns[place]!.header.trim()),
    null,
    place,
    [
      { value: "late", text: q.bandsLate, effect: owed ? q.overdueOf(table.money(cents(late))) : "" },
      { value: "age", text: q.sinceInvoice, effect: q.overdueUnknown },
    ],
    "late",
  );
}
