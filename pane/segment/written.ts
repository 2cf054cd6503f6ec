import type { Area } from "../../core/sheet";

/** How the result is kept. */
export interface Output {
  /** A sheet of its own, columns beside the selection, or the sheet of an earlier run brought up to date. */
  readonly target: "sheet" | "beside" | "update";
  readonly form: "values" | "formulas";
}

/** A result as it stands in the workbook. */
export interface Written {
  readonly target: Output["target"];
  readonly sheet: string;
  /** Clients an update added and marked as gone. */
  readonly added: number;
  readonly gone: number;
  /** Where a client's row of the result stands. */
  placeOf: (client: number) => Area;
  /** Takes back what was written; answers false where the user has changed it since. */
  undo: () => Promise<boolean>;
}
