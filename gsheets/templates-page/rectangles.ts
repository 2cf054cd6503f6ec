import type { Block } from "../../templates/description";

/** Cells as few blocks as rows of them allow: what lies side by side first, then what stands below with the same width. */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const growing = new Map<string, (typeof runs)[number]>();
  const blocks: Block[] = [];
  for (const run of runs) {
    const key = `${run.column} ${run.columns}`;
    const above = growing.get(key);
    if (above && above.row + above.rows === run.row) above.rows++;
    else {
      growing.set(key, run);
      blocks.push(run);
    }
  }
  return blocks;
}
