import { fold } from "../../cells/fold";
import { isKnown, knownOr } from "../../cells/known";
import { textOf } from "../../cells/values";
import { type Band, bandOf } from "../columns/bands";
import { saysLate } from "../columns/lateness";
import { cents, claimColumns } from "../columns/relations";
import { same } from "../structure/totals";
import type { Table } from "../table";

const saysAge =
  /(?<![a-z])(?:invoice dates?|(?:date|age)s? (?:de |des |d'|of )?(?:la |the )?(?:facture|invoice|emission)s?|document dates?|rechnungsdatum)(?![a-z])/;

/** `0-3 mois` */
const longestFirstBand = 93;

/**
 * Where the first band begins at 0 and none is not due yet, bands may count the days since the invoice, not the days late. The
 * file's titles say which, or the user does: what is overdue depends on it.
 */
export function askAgeOfInvoices(table: Table): void {
  if (table.has("notDue", "overdue")) return;
  const bands = table.columns.flatMap(({ index, meaning, header, corrected }) => {
    const band = meaning?.startsWith("overdue") && !corrected ? bandOf(header) : undefined;
    return band ? [{ index, header, band, numbers: table.cells.column(index).numbers }] : [];
  });
  const first = bands.find(({ band }) => band.from === 0 && band.to <= longestFirstBand);
  if (!first || bands.length < 2 || bands.some(({ header }) => saysLate(header))) return;
  const titles = table.grid.slice(0, table.head!.row).flatMap((row) => row.map((cell) => fold(textOf(cell) ?? "")));
  const isAge = titles.some((text) => saysAge.test(text));
  if (!isAge && (titles.some((text) => saysLate(text)) || leaveSomething(table, bands))) return;
  const overdue = new Float64Array(table.grid.length);
  let [late, old] = [0, 0];
  for (const r of table.lines)
    for (const { numbers } of bands) {
      late += knownOr(numbers[r], 0);
      if (numbers === first.numbers) continue;
      old += knownOr(numbers[r], 0);
      overdue[r] = cents(overdue[r]! + knownOr(numbers[r], 0));
    }
  const q = table.words.questions;
  // Of a first band of three months terms leave some not due, and some overdue.
  const isShort = first.band.to <= 31;
  const answer = isAge
    ? "age"
    : table.ask(
        "BANDS",
        q.bands(first.header.replace(/-/g, "\u2011")),
        null,
        first.index,
        [
          { value: "late", text: q.bandsLate, effect: q.overdueOf(table.money(late)) },
          isShort
            ? { value: "age", text: q.bandsAge, effect: q.overdueOf(table.money(old)) }
            : { value: "age", text: q.sinceInvoice, effect: q.overdueUnknown },
        ],
        "late",
      );
  if (answer !== "age") return;
  for (const { index } of bands) {
    table.mean(index, isShort && index === first.index ? "notDue" : null);
    table.settled.add(index);
  }
  if (isShort) table.given.set("overdue", overdue);
  const balance = table.numbersOf("balance");
  const sum = overdue.map((value, r) => cents(value + knownOr(first.numbers[r], 0)));
  if (balance) claimColumns(table, "bands", table.place("balance"), balance, sum);
  else table.given.set("balance", sum);
}

/** Whether all bands together leave some of the balance, which then is not due: bands of the age of invoices hold all of it. */
function leaveSomething(table: Table, bands: readonly { readonly band: Band; readonly numbers: Float64Array }[]): boolean {
  const balance = table.numbersOf("balance");
  if (!balance || bands.every(({ band }) => band.to < Infinity)) return false;
  let left = false;
  for (const r of table.lines) {
    let sum = 0;
    for (const { numbers } of bands) sum += knownOr(numbers[r], 0);
    if (!isKnown(balance[r]) || same(sum, balance[r])) continue;
    if (sum > balance[r] && sum > 0) return false;
    left ||= sum >= 0;
  }
  return left;
}
