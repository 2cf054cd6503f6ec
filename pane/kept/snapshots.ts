import { monthFigures } from "../../core/history/figures/month-figures";
import { placeSnapshot } from "../../core/history/snapshots/place-snapshot";
import { isAlike, snapshotOf, type Snapshot } from "../../core/history/snapshots/snapshot";
import {
  indexColumns,
  snapshotFrom,
  snapshotHeader,
  snapshotIndex,
  snapshotRows,
  type SnapshotEntry,
} from "../../core/history/snapshots/snapshot-rows";
import type { Cell, Grid } from "../../core/cells/values";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { takenBack } from "../taken-back";
import type { KeptTables } from "./kept-table";
import type { SnapshotRead } from "./records";

export { isAlike };

const width = snapshotHeader.length;

export const index = async (tables: KeptTables): Promise<ReturnType<typeof snapshotIndex>> =>
  snapshotIndex(await tables.read("history", indexColumns));

const rowsOf = (tables: KeptTables, { row, rows }: SnapshotEntry): Promise<Grid> =>
  tables.readPart("history", { row, column: 0, rows, columns: width });

/** One of the snapshots that are kept. */
export async function read(tables: KeptTables, entry: SnapshotEntry): Promise<SnapshotRead> {
  const rows = await rowsOf(tables, entry);
  const { snapshot, broken } = snapshotFrom(
    entry,
    rows.map((row) => row[indexColumns] ?? null),
  );
  return { ...snapshot, broken };
}

/** Some of the clients of a snapshot, which is enough to know whose it is. */
export const sample = (tables: KeptTables, entry: SnapshotEntry): Promise<Snapshot> => read(tables, { ...entry, rows: 1 });

const put = (tables: KeptTables, row: number, rows: Grid): Promise<void> => tables.writeRows("history", snapshotHeader, row, rows);
const blank = (rows: number): Cell[][] => Array.from({ length: rows }, () => new Array<Cell>(width).fill(null));

/** Keeps a snapshot of the open portfolio; `restore` makes the sheet what it was before. */
export async function take(
  tables: KeptTables,
  { clients, policy, asOf, figures }: OpenPortfolio,
): Promise<{ readonly entries: readonly SnapshotEntry[]; restore: () => Promise<readonly SnapshotEntry[]> }> {
  const taken = snapshotOf(clients, policy, asOf, monthFigures(figures, clients, asOf));
  const before = (await index(tables)).entries;
  const replaced: SnapshotEntry[] = [];
  for (const entry of before) if (entry.day === asOf && isAlike(await sample(tables, entry), taken)) replaced.push(entry);
  const length = snapshotRows(taken, 0).length;
  const { run, row, emptied } = placeSnapshot(before, taken, length, replaced);
  const gone = await Promise.all(emptied.map(async (entry) => ({ entry, rows: await rowsOf(tables, entry) })));
  const restore = async (): Promise<readonly SnapshotEntry[]> => {
    if (before.length === 0) {
      await tables.remove("history");
      return before;
    }
    await put(tables, row, blank(length));
    for (const { entry, rows } of gone) await put(tables, entry.row, rows);
    return before;
  };
  try {
    for (const { entry } of gone) await put(tables, entry.row, blank(entry.rows));
    await put(tables, row, snapshotRows(taken, run));
  } catch (error) {
    // What it was to replace is there again; what could not be begun has left nothing.
    return takenBack(await tables.sheetOf("history"), error, async () => void (before.length > 0 && (await restore())));
  }
  const own: SnapshotEntry = { run, day: asOf, policy: taken.policy, clients: taken.clients.length, row, rows: length };
  const entries = [...before.filter((entry) => !emptied.includes(entry)), own].sort((a, b) => a.day - b.day || a.run - b.run);
  return { entries, restore };
}
