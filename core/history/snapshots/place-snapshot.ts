import type { Snapshot } from "./snapshot";
import type { SnapshotEntry } from "./snapshot-rows";

export const mostSnapshots = 24;
/** Clients kept over all snapshots: what keeps a workbook small enough to be mailed. */
export const mostClients = 250_000;

export interface Placement {
  readonly run: number;
  /** The first of the rows it is written to. */
  readonly row: number;
  /** Snapshots whose rows are emptied: the one it replaces, and the oldest beyond the most that are kept. */
  readonly emptied: readonly SnapshotEntry[];
}

/**
 * Where another snapshot goes among those a sheet keeps. `replaced` are those of the same portfolio and day. Beyond the
 * most that are kept the oldest go, but never the last two. Rows that are free are filled again, so that the sheet does
 * not grow for ever.
 */
export function placeSnapshot(
  entries: readonly SnapshotEntry[],
  added: Snapshot,
  rows: number,
  replaced: readonly SnapshotEntry[],
): Placement {
  const kept = entries.filter((entry) => !replaced.includes(entry)).sort((a, b) => a.day - b.day || a.run - b.run);
  const emptied = [...replaced];
  let clients = added.clients.length + kept.reduce((sum, entry) => sum + entry.clients, 0);
  while (kept.length + 1 > 2 && (kept.length + 1 > mostSnapshots || clients > mostClients)) {
    const oldest = kept.shift()!;
    clients -= oldest.clients;
    emptied.push(oldest);
  }
  let row = 1;
  for (const entry of [...kept].sort((a, b) => a.row - b.row)) {
    if (entry.row - row >= rows) break;
    row = entry.row + entry.rows;
  }
  return { run: Math.max(0, ...entries.map((entry) => entry.run)) + 1, row, emptied };
}
