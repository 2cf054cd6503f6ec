import type { Notes } from "./notes";
import { textsIn } from "../words/texts/type";
import { isBlank, type Grid } from "../cells/values";
import type { Layout } from "./layout";

const totalWord = /^(?:\*+\s*)?(?:sous[- ]?total|total|totaux|grand total|sub[- ]?total|somme|ensemble|overall)\b/i;

/** Whether a row is a total or a subtotal: its first filled cell says so. */
function saysTotal(grid: Grid, row: number): boolean {
  const first = grid[row]!.find((cell) => !isBlank(cell));
  return typeof first === "string" && totalWord.test(first.trim());
}

/** Whether a row repeats the header, as exports printed page by page do. */
function repeatsHeader(grid: Grid, row: number, headerRow: number): boolean {
  let same = 0;
  let titles = 0;
  grid[headerRow]!.forEach((title, column) => {
    if (typeof title !== "string" || isBlank(title)) return;
    titles++;
    if (grid[row]![column] === title) same++;
  });
  return titles >= 2 && same >= titles * 0.8;
}

/** The rows of a table that hold clients or invoices. Blank rows end nothing; totals and repeated headers are noted. */
export function tableRows(grid: Grid, layout: Layout, notes: Notes): Int32Array {
  const texts = textsIn(notes.language);
  const rows = new Int32Array(layout.endRow - layout.firstRow);
  let count = 0;
  for (let r = layout.firstRow; r < layout.endRow; r++) {
    const first = grid[r]![0];
    // A number or a plain name in the first cell is the common case, and needs no further look.
    if (typeof first !== "number" && grid[r]!.every(isBlank)) continue;
    if (saysTotal(grid, r)) notes.add("TOTAL_ROW", r, null, texts.notes.totalRow(notes.rowNumber(r)));
    else if (typeof first === "string" && first === grid[layout.headerRow]![0] && repeatsHeader(grid, r, layout.headerRow)) {
      notes.add("REPEATED_HEADER", r, null, texts.notes.repeatedHeader(notes.rowNumber(r)));
    } else rows[count++] = r;
  }
  return rows.subarray(0, count);
}
