import { fingerprint } from "../../core/cells/fingerprint";
import type { Grid } from "../../core/cells/values";

/**
 * A number that tells whether a block of cells is still what it was: FNV-1a over its rows as JSON, the same on either
 * side of the wire.
 */
export const markOf = (grid: Grid): number => grid.reduce((mark, row) => fingerprint(JSON.stringify(row), mark), fingerprint(""));
