import { currencyCode } from "../../cells/numbers";
import { headingName } from "./heading-names";
import { nameInTotal } from "./labels";
import { noteTexts } from "./remarks";
import type { Named, UnnamedLines } from "./unnamed-lines";

/** Lines named by the total below them: `Total ACME`. Null where no total names anybody. */
export function namedBelow(unnamed: UnnamedLines): Named | null {
  const { cells, roles, lines, totals, unclear, names, ids } = unnamed;
  const trailing = totals.filter(({ leads }) => !leads);
  let covered = 0;
  for (const { row, from, to } of trailing) {
    if (from === 0 && to === lines.length && trailing.length > 1) continue;
    const label = headingName(cells, row, roles);
    const text = label.name === null ? null : nameInTotal(label.name);
    // `Total (LCY)` and `Total EUR` name nobody.
    if (text === null || !/\p{L}/u.test(text.replace(/\([^)]*\)/g, "")) || currencyCode(text) !== undefined) continue;
    for (let k = from; k < to; k++)
      if (names[k] === null) {
        names[k] = text;
        covered++;
      }
  }
  if (covered === 0) return null;
  noteTexts(unnamed);
  for (let k = 0; k < lines.length; k++) if (names[k] === null && ids[k] === null) unclear.push({ row: lines[k]!, why: "orphan" });
  return { names, ids, groups: trailing.length, style: "below" };
}
