import { cents } from "./relations";
import { bandOf, meaningsOfBand } from "./bands";
import { same } from "../structure/totals";
import type { Table } from "../table";

/** So many lines may have more in a later column than in the one that contains it: credit notes are younger than what they reduce. */
const mostTurned = 0.1;

/**
 * `> 30 j`, `> 60 j`, `> 90 j`: by their words each contains the next, and they must not be added up; in many programs each ends
 * where the next begins all the same. What the lines prove counts, else the user says; each column then holds its own band alone.
 */
export function settleNestedBands(table: Table): void {
  const bands = table.columns
    .flatMap(({ index, header, corrected }) => {
      const band = corrected ? undefined : bandOf(header);
      const isOpen = band?.side === "overdue" && band.to === Infinity && !band.bare && table.cells.column(index).numberCount > 0;
      return isOpen ? [{ index, header, band, numbers: table.cells.column(index).numbers }] : [];
    })
    .sort((a, b) => a.band.from - b.band.from);
  if (bands.length < 2 || bands.some(({ band }, k) => k > 0 && band.from <= bands[k - 1]!.band.from)) return;
  const amounts = bands.map(({ numbers }) => numbers);
  const say = isNested(
    table,
    amounts,
    bands.map(({ index }) => index),
  );
  if (say === false) return;
  if (say === null) {
    const q = table.words.questions;
    const [first] = bands;
    const sum = (columns: readonly Float64Array[]): string => {
      let total = 0;
      for (const column of columns) for (const r of table.lines) total += column[r]! || 0;
      return q.overdueOf(table.money(cents(total)));
    };
    const answer = table.ask(
      "NESTED",
      q.nested(bands.map(({ header }) => header.trim())),
      null,
      first!.index,
      [
        { value: "nested", text: q.isNested, effect: sum(amounts.slice(0, 1)) },
        { value: "apart", text: q.isApart, effect: sum(amounts) },
      ],
      "nested",
    );
    if (answer === "apart") return;
  }
  bands.forEach(({ index, band, numbers }, k) => {
    const next = bands[k + 1];
    if (next) for (let r = 0; r < numbers.length; r++) numbers[r] = cents(numbers[r]! - (next.numbers[r]! || 0));
    const own = { ...band, to: next ? next.band.from : Infinity, sure: true };
    if (table.kind === "clients") {
      const { unit } = table.columns[index]!;
      table.mean(index, meaningsOfBand(own).meanings[0]!);
      // The unit it shares with the columns beside it is still its own.
      if (unit !== null) table.columns[index] = { ...table.columns[index]!, unit };
    }
    const place = table.bands.findIndex(({ column }) => column === index);
    if (place >= 0) table.bands[place] = { column: index, band: own };
  });
}

/** Whether each column contains the next, by the lines; null where they do not say. */
function isNested(table: Table, columns: readonly Float64Array[], places: readonly number[]): boolean | null {
  const whole = table.numbersOf("overdue") ?? table.numbersOf("openAmount") ?? table.numbersOf("balance") ?? table.numbersOf("amount");
  const others = table.columns.flatMap(({ index, header }) =>
    bandOf(header) && !places.includes(index) ? [table.cells.column(index).numbers] : [],
  );
  const notDue = table.has("overdue") ? null : table.numbersOf("notDue");
  let [seen, turned, beyond, equal, compared] = [0, 0, 0, 0, 0];
  for (const r of table.lines) {
    let [pairs, isTurned] = [0, false];
    for (let k = 1; k < columns.length; k++) {
      const [outer, inner] = [columns[k - 1]![r]! || 0, columns[k]![r]! || 0];
      if (inner <= 0) continue;
      pairs++;
      if (inner > outer && !same(inner, outer)) isTurned = true;
    }
    if (pairs === 0) continue;
    seen++;
    if (isTurned) turned++;
    const own = whole?.[r];
    if (own === undefined || own !== own) continue;
    let sum = notDue && !others.includes(notDue) ? notDue[r]! || 0 : 0;
    for (const column of columns) sum += column[r]! || 0;
    for (const column of others) sum += column[r]! || 0;
    compared++;
    if (same(sum, own)) equal++;
    else if (own > 0 && sum > own) beyond++;
  }
  if (seen === 0 || turned > seen * mostTurned) return false;
  if (equal > 0 && equal === compared) return false;
  return beyond > 0 && beyond >= equal ? true : null;
}
