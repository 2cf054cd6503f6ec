import type { Area, Sheet } from "../../core/sheet";
import type { Cell, Grid } from "../../core/cells/values";
import { store, type Store } from "../store";

/** The last filled cells that were selected: the active cell must be empty for a formula, so its arguments were chosen before. */
export interface FilledSelection {
  readonly area: Area;
  /** Its first row holds headers. */
  readonly headed: boolean;
  /** Its first row below any headers: what kind of cells it holds. */
  readonly sample: readonly Cell[];
}

export interface LastSelection {
  readonly store: Store<FilledSelection | null, FilledSelection>;
  look: () => Promise<void>;
}

export function lastSelection(sheet: Sheet): LastSelection {
  const own = store<FilledSelection | null, FilledSelection>(null, (_, selected) => selected);
  let looks = 0;
  return {
    store: own,
    look: async () => {
      const number = ++looks;
      try {
        const area = await sheet.selection();
        if (!area) return;
        const top = await sheet.read({ ...area, rows: Math.min(area.rows, 2) });
        // Another one was selected since.
        if (number !== looks) return;
        const headed = isHeaded(top);
        own.send({ area, headed, sample: top[headed ? 1 : 0] ?? [] });
      } catch {
        // The place that segments looks at the same selection and says what is wrong with it.
      }
    },
  };
}

/** Texts above, at least one of them over something that is not a text. */
export function isHeaded([first, second]: Grid): boolean {
  if (!first || !second) return false;
  const isText = (cell: Cell | undefined): boolean => typeof cell === "string";
  return (
    first.every((cell) => isText(cell) || cell === null) &&
    second.some((cell, column) => isText(first[column]) && cell !== null && !isText(cell))
  );
}
