import type { Sheet } from "../core/sheet";

/** One port over whatever spreadsheet is there: the pane keeps all it holds while the spreadsheet is started anew. */
export interface StandingSheet {
  readonly sheet: Sheet;
  /** Speaks to another spreadsheet from now on, with the same workbook. */
  standOver: (sheet: Sheet) => void;
  /** Settles when nothing that was asked of the spreadsheet is under way: what writes ends where it began. */
  idle: () => Promise<void>;
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
  const underWay = new Set<Promise<unknown>>();
  const noted = async (work: Promise<unknown>): Promise<unknown> => {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };
  const sheet = new Proxy({} as Sheet, {
    get: (_, name) => {
      if (name === "watchSelection") return watchSelection;
      const member: unknown = Reflect.get(current, name);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => noted((member as (...all: unknown[]) => Promise<unknown>)(...given));
    },
  });
  return {
    sheet,
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    standOver: (next) => {
      // The spreadsheet before is gone, and its listeners with it.
      current = next;
      for (const changed of watchers.keys()) watchers.set(changed, current.watchSelection(changed));
    },
  };
}
