import type { ResultColumn } from "../../core/segment/result";
import type { Area, Sheet } from "../../core/sheet";
import type { Store } from "../store";
import { lastRunKey, runsFrom, type LastRun } from "./last-run";

const mostRuns = 12;

/** The runs this workbook saw, the newest first: one a table and a way of keeping its result. */
export interface KeptRuns {
  load: () => Promise<void>;
  add: (run: LastRun) => void;
  /** As it was before the run added last. */
  takeBack: () => void;
  /** The newest run of the same table. */
  ofTable: (table: Table) => LastRun | null;
  /** The sheet that holds an earlier result of the same table, where it still stands. */
  resultSheet: (table: Table) => Promise<string | null>;
  /** The columns a result's sheet was given so far; null where that is not known. */
  columnsOf: (resultSheet: string) => readonly ResultColumn["id"][] | null;
}

type Table = Pick<LastRun, "areas" | "layoutKey">;

/** The same headers on the same sheet, or a table that begins at the same cell and has got another column since. */
function isSameTable(one: Table, other: Table): boolean {
  const [a, b] = [one.areas[0]!, other.areas[0]!] as readonly [Area, Area];
  return a.sheet === b.sheet && (one.layoutKey === other.layoutKey || (a.row === b.row && a.column === b.column));
}

/** `last` always holds the newest run, for whoever only wants to know that one. */
export function keptRuns(sheet: Sheet, last: Store<LastRun | null, LastRun | null>): KeptRuns {
  let runs: readonly LastRun[] = [];
  let before: readonly LastRun[] = [];
  const hold = (now: readonly LastRun[]): void => {
    runs = now;
    last.send(now[0] ?? null);
  };
  const keep = (): void => void sheet.remember(lastRunKey, JSON.stringify(runs)).catch(() => undefined); // they are still known now
  return {
    load: async () => hold(runsFrom(await sheet.recall(lastRunKey).catch(() => null))),
    add: (run) => {
      before = runs;
      // A result beside the selection does not make the one in a sheet forgotten.
      const others = runs.filter((each) => !(isSameTable(each, run) && (each.sheet === null) === (run.sheet === null)));
      hold([run, ...others].slice(0, mostRuns));
      keep();
    },
    takeBack: () => {
      hold(before);
      keep();
    },
    ofTable: (table) => runs.find((run) => isSameTable(run, table)) ?? null,
    resultSheet: async (table) => {
      const found = runs.find((run) => run.sheet !== null && isSameTable(run, table))?.sheet ?? null;
      return found !== null && (await sheet.sheets()).includes(found) ? found : null;
    },
    columnsOf: (resultSheet) => runs.find((run) => run.sheet === resultSheet)?.columns ?? null,
  };
}
