import type { ResultColumn } from "../../core/segment/result";
import type { Area, Sheet } from "../../core/sheet";
import { settledOnce } from "../kept/settled-once";
import type { Store } from "../store";
import { lastRunKey, runsFrom, type LastRun } from "./last-run";

const mostRuns = 12;

/** The runs this workbook saw, the newest first: one a table and a way of keeping its result. */
export interface KeptRuns {
  /** Whether what the workbook keeps is known; where it could not be read, the next one who asks tries again. */
  load: () => Promise<boolean>;
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
  /** The runs with those over them that are newer. */
  const under = (newer: readonly LastRun[], older: readonly LastRun[]): readonly LastRun[] => {
    // A result beside the selection does not make the one in a sheet forgotten.
    const others = older.filter((each) => !newer.some((run) => isSameTable(each, run) && (each.sheet === null) === (run.sheet === null)));
    return [...newer, ...others].slice(0, mostRuns);
  };
  const load = settledOnce(async () => {
    const kept = runsFrom(await sheet.recall(lastRunKey));
    before = under(before, kept);
    hold(under(runs, kept));
  });
  // Over what the workbook keeps: where that is not known, nothing is written in its place. They are still known now.
  const keep = (): void =>
    void load()
      .then((isKnown) => (isKnown ? sheet.remember(lastRunKey, JSON.stringify(runs)) : undefined))
      .catch(() => undefined);
  return {
    load,
    add: (run) => {
      before = runs;
      hold(under([run], runs));
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
