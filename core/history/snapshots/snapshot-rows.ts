import { dateOf, type Serial } from "../../cells/dates";
import { keptMarks } from "../../cells/kept-marks";
import { textOf, type Cell, type Grid } from "../../cells/values";
import { figureIds } from "../../words/figures/type";
import type { MonthFigures } from "../figures/month-figures";
import { keptGroups, type ClientThen, type Snapshot } from "./snapshot";

export const snapshotHeader: readonly Cell[] = [keptMarks.history, "run", "policy", "clients", "rows"];
/** The columns that tell which snapshots there are, before the one that holds them. */
export const indexColumns = 4;
/** Excel holds 32,767 characters a cell. */
const longestCell = 30_000;
const fields = 10 + keptGroups.length;

const plain = (text: string): string => text.replace(/[\t\r\n]+/g, " ");
const short = (value: number | null): string => (value === null ? "" : String(value));

const line = ({ key, name, balance, overdue, daysLate, limit, riskClass, score, events, notch, points }: ClientThen): string =>
  [
    plain(key),
    plain(name).slice(0, 120),
    ...[balance, overdue, daysLate, limit, riskClass, score, events, notch, ...points].map(short),
  ].join("\t");

const figuresMark = "\tfigures";
const figuresLine = (figures: MonthFigures): string =>
  [figuresMark, ...figureIds.flatMap((id) => (figures[id] === null ? [] : [`${id}=${Math.round(figures[id] * 1e6) / 1e6}`]))].join("\t");

/** The figures of a snapshot's first line; null where there is none. What another version kept besides is left out. */
function figuresFrom(text: Cell | undefined): MonthFigures | null {
  if (typeof text !== "string" || !text.startsWith(figuresMark)) return null;
  const kept = new Map<string, number>();
  for (const part of text.split("\n", 1)[0]!.split("\t")) {
    const [id, value] = part.split("=");
    if (value !== undefined && value !== "" && Number.isFinite(Number(value))) kept.set(id!, Number(value));
  }
  return Object.fromEntries(figureIds.map((id) => [id, kept.get(id) ?? null])) as unknown as MonthFigures;
}

/** A snapshot as rows of a sheet: its day, its number among the runs, the fingerprint of the policy, and many clients to a cell. */
export function snapshotRows({ day, policy, figures, clients }: Snapshot, run: number): Cell[][] {
  const rows: Cell[][] = [];
  // Ahead of the first clients, as a line that a version without figures takes for no client.
  const head = figures === null ? "" : `${figuresLine(figures)}\n`;
  let lines: string[] = [];
  let length = head.length;
  const close = (): void => {
    if (lines.length > 0) rows.push([day, run, policy, lines.length, (rows.length === 0 ? head : "") + lines.join("\n")]);
    lines = [];
    length = 0;
  };
  for (const client of clients) {
    const own = line(client);
    if (length + own.length + 1 > longestCell) close();
    lines.push(own);
    length += own.length + 1;
  }
  close();
  return rows;
}

/** One snapshot among those a sheet keeps, and the rows it fills. */
export interface SnapshotEntry {
  readonly run: number;
  readonly day: Serial;
  readonly policy: string;
  readonly clients: number;
  readonly row: number;
  readonly rows: number;
}

/**
 * Which snapshots a sheet keeps, from its first columns, the oldest first. Rows that were broken are left out and
 * counted; a sheet of another kind keeps none.
 */
export function snapshotIndex(grid: Grid): { readonly entries: readonly SnapshotEntry[]; readonly broken: number } {
  if (grid[0]?.[0] !== keptMarks.history) return { entries: [], broken: 0 };
  const entries = new Map<number, SnapshotEntry>();
  let broken = 0;
  grid.forEach((cells, row) => {
    if (row === 0 || cells.slice(0, indexColumns).every((cell) => textOf(cell) === null)) return;
    const [date, run, policy, clients] = cells;
    const day = dateOf(date);
    const before = typeof run === "number" ? entries.get(run) : undefined;
    const sound = typeof day === "number" && typeof run === "number" && isWhole(clients, 1, longestCell) && textOf(policy) !== null;
    if (!sound || (before && (before.day !== day || before.row + before.rows !== row))) return void broken++;
    entries.set(
      run,
      before
        ? { ...before, clients: before.clients + clients, rows: before.rows + 1 }
        : { run, day, policy: textOf(policy)!, clients, row, rows: 1 },
    );
  });
  return { entries: [...entries.values()].sort((a, b) => a.day - b.day || a.run - b.run), broken };
}

/** A snapshot read back from the texts of its rows. Clients that were broken or edited are left out and counted. */
export function snapshotFrom(
  { day, policy, clients: counted }: SnapshotEntry,
  texts: readonly Cell[],
): { readonly snapshot: Snapshot; readonly broken: number } {
  const seen = new Set<string>();
  const clients = texts
    .flatMap((text) => (typeof text === "string" ? text.split("\n") : []))
    .map(clientFrom)
    .filter((client): client is ClientThen => {
      if (!client || seen.has(client.key)) return false;
      seen.add(client.key);
      return true;
    });
  return { snapshot: { day, policy, figures: figuresFrom(texts[0]), clients }, broken: Math.max(0, counted - clients.length) };
}

function clientFrom(text: string): ClientThen | null {
  const parts = text.split("\t");
  if (parts.length !== fields || parts[0] === "") return null;
  const numbers = parts.slice(2).map((part) => (part === "" ? null : Number(part)));
  if (numbers.some((value) => value !== null && !Number.isFinite(value))) return null;
  const [balance, overdue, daysLate, limit, riskClass, score, events, notch, ...points] = numbers;
  if (!isWhole(riskClass, 0, 5) || !isWhole(events, 0, 2 ** 31 - 1) || !isWhole(notch, -5, 5)) return null;
  return {
    key: parts[0]!,
    name: parts[1]!,
    balance: balance ?? null,
    overdue: overdue ?? null,
    daysLate: daysLate ?? null,
    limit: limit ?? null,
    riskClass,
    score: score ?? null,
    events,
    notch,
    points,
  };
}

const isWhole = (value: Cell | undefined, least: number, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
