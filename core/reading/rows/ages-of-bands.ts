import { cellAt, textOf } from "../../cells/values";
import { type Band, bandOf } from "../columns/bands";
import { candidatesFor } from "../columns/headers";
import { rowKinds } from "../structure/rows";
import type { Table } from "../table";

/** Without days, the band an amount stands in, `31-60 j`, or the section it stands under says how late it is: 46 days. */
export function ageByBands(table: Table): void {
  if (table.place("dueDate") >= 0 || table.place("ageDays") >= 0) return;
  const ages = new Float64Array(table.grid.length).fill(NaN);
  const middle = ({ side, from, to }: Band): number =>
    side === "notDue" ? 0 : Math.max(1, to === Infinity ? from + 30 : Math.round((from + to) / 2));
  if (table.bands.length >= 2) {
    for (const r of table.lines) {
      let filled = 0;
      for (const { column, band } of table.bands) {
        const value = table.cells.column(column).numbers[r]!;
        if (!(value === value && value !== 0)) continue;
        filled++;
        ages[r] = middle(band);
      }
      if (filled > 1) ages[r] = NaN;
    }
  } else if (!agedByText(table, ages, middle)) {
    let under: Band | undefined;
    let r = table.head!.end;
    for (const line of table.lines) {
      for (; r < line; r++) {
        const kind = rowKinds[table.structure.kinds[r]!];
        if (kind === "heading" || kind === "note") under = bandOf(table.labelOf(r)) ?? under;
      }
      r = line + 1;
      if (under) ages[line] = middle(under);
    }
  }
  if (ages.some((age) => age === age)) table.given.set("ageDays", ages);
}

/** A column that names the band of each line, `Tranche`: `31-60 jours`, `Non échu`. */
function agedByText(table: Table, ages: Float64Array, middle: (band: Band) => number): boolean {
  const notDue = { side: "notDue", from: 0, to: Infinity, bare: false, sure: true } as const;
  const bandAt = (r: number, index: number): Band | undefined => {
    const text = textOf(cellAt(table.grid, r, index));
    if (text === null) return undefined;
    return bandOf(text) ?? (candidatesFor(text)[0]?.meaning === "notDue" ? notDue : undefined);
  };
  const column = table.columns.find(
    ({ index, meaning, corrected }) =>
      meaning === null &&
      !corrected &&
      table.lines.length > 0 &&
      table.lines.every((r) => typeof table.grid[r]![index] === "string" && bandAt(r, index) !== undefined),
  );
  if (!column) return false;
  for (const r of table.lines) ages[r] = middle(bandAt(r, column.index)!);
  return true;
}
