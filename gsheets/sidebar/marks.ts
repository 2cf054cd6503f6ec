import type { Area } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import { markOf } from "../protocol/mark";

// Areas that are read in one go belong together; a later piece of work has nothing to do with them.
const pauseMilliseconds = 2000;

const overlap = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/**
 * What was read to be worked with. People go on typing in a shared spreadsheet while a list is being rated: before
 * anything is written the same cells are looked at once more, by whoever is asked with `confirm`.
 */
export interface Marks {
  /** A piece of work begins to read. */
  reading: () => void;
  /** A block was read. */
  keep: (area: Area, grid: Grid) => void;
  /** Rejects where a block is no longer what was read; asks once, and no more once all was well. */
  check: (confirm: (area: Area, mark: number) => Promise<unknown>) => Promise<void>;
}

export function keepingMarks(now: () => number = Date.now): Marks {
  let kept: { readonly area: Area; readonly mark: number }[] = [];
  let last = 0;
  return {
    reading() {
      if (now() - last > pauseMilliseconds) kept = [];
      last = now();
    },
    keep(area, grid) {
      kept = [...kept.filter((each) => !overlap(each.area, area)), { area, mark: markOf(grid) }];
      last = now();
    },
    async check(confirm) {
      const asked = kept;
      for (const { area, mark } of asked) await confirm(area, mark);
      kept = kept.filter((each) => !asked.includes(each));
    },
  };
}
