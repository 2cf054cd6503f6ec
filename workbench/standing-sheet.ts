import type { Sheet } from "../core/sheet";

/** One port over whatever spreadsheet is there: the pane keeps all it holds while the spreadsheet is started anew. */
export interface StandingSheet {
  readonly sheet: Sheet;
  /** Speaks to another spreadsheet from now on, with the same workbook. */
  standOver: (sheet: Sheet) => void;
}

export function standingSheet(first: Sheet): StandingSheet {
  let current = first;
  const watchers = new Map<() => void, () => void>();
  const watchSelection: Sheet["watchSelection"] = (changed) => {
    watchers.set(changed, current.watchSelection(changed));
    return () => {
      watchers.get(changed)?.();
      watchers.delete(changed);
    };
  };
  const sheet = new Proxy({} as Sheet, {
    get: (_, name) => (name === "watchSelection" ? watchSelection : (Reflect.get(current, name) as unknown)),
  });
  return {
    sheet,
    standOver: (next) => {
      // The spreadsheet before is gone, and its listeners with it.
      current = next;
      for (const changed of watchers.keys()) watchers.set(changed, current.watchSelection(changed));
    },
  };
}
