import { fold } from "../../cells/fold";
import { textOf } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { codeOf } from "./rows";
import type { Named, UnnamedLines } from "./unnamed-lines";
import { namesLabel, numbersLabel } from "./labels";

/** Lines named by a block of labels above them, one block a client: `Customer` 100200, `Name` ACME. Null where there are no two. */
export function namedByBlocks({ cells, kinds, lines, texts, unclear, own, names, ids }: UnnamedLines): Named | null {
  const blocks = labelledBlocks(cells, texts);
  if (blocks.length < 2) return null;
  for (const { rows } of blocks) for (const row of rows) kinds[row] = codeOf.heading;
  let b = -1;
  for (let k = 0; k < lines.length; k++) {
    while (b + 1 < blocks.length && blocks[b + 1]!.at <= k) b++;
    if (own(lines[k]!)) continue;
    if (b < 0) unclear.push({ row: lines[k]!, why: "orphan" });
    names[k] = blocks[b]?.name ?? null;
    ids[k] = blocks[b]?.id ?? null;
  }
  return { names, ids, groups: blocks.length, style: "headings" };
}

/** The rows of a block that say things of a client, each with its label beside it: `Customer` 100200, `Name` ACME, `City` Lyon. */
function labelledBlocks(
  cells: Cells,
  texts: readonly { row: number; at: number }[],
): { readonly rows: readonly number[]; readonly at: number; readonly name: string; readonly id: string | null }[] {
  const byPlace = new Map<number, number[]>();
  for (const { row, at } of texts) byPlace.set(at, [...(byPlace.get(at) ?? []), row]);
  return [...byPlace].flatMap(([at, rows]) => {
    const valueOf = (label: RegExp): string | null => {
      for (const row of rows) {
        const filled = cells.grid[row]!.map(textOf).filter((text) => text !== null);
        if (filled.length >= 2 && label.test(fold(filled[0]!).trim())) return filled[1]!;
      }
      return null;
    };
    const [name, id] = [valueOf(namesLabel), valueOf(numbersLabel)];
    return name === null || id === null ? [] : [{ rows, at, name, id }];
  });
}
