import type { Cells } from "../cells/cells";
import type { Forced, Roles, Structure, TextRow, Total, Unclear } from "./rows";

/** A table whose lines and totals are found, and whose rows of texts are still to be told apart. */
export interface FoundRows {
  readonly cells: Cells;
  readonly roles: Roles;
  /** For each row of the grid, a place in `rowKinds`. */
  readonly kinds: Uint8Array;
  readonly lines: Int32Array;
  readonly totals: readonly Total[];
  readonly texts: readonly TextRow[];
  readonly unclear: Unclear[];
  readonly forced: ReadonlyMap<number, Forced>;
  /** The columns that name a client in the lines themselves. */
  readonly columns: readonly number[];
}

/** Lines of which some do not say themselves whose they are. */
export interface UnnamedLines extends FoundRows {
  /** Whether a row names its client itself. */
  readonly own: (row: number) => boolean;
  /** For each line the name that it states, then the one that was found for it. */
  readonly names: (string | null)[];
  readonly ids: (string | null)[];
}

/** Whose each line is, and how that was found. */
export type Named = Pick<Structure, "names" | "ids" | "groups" | "style" | "outer">;
