import type { Grid } from "../../core/cells/values";

/**
 * A number that tells whether a block of cells is still what it was: FNV-1a over its rows as JSON, the same on either
 * side of the wire.
 */
export function markOf(grid: Grid): number {
  let mark = 0x811c9dc5;
  for (const row of grid) {
    const text = JSON.stringify(row);
    for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
  }
  return mark >>> 0;
}
