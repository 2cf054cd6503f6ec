import { dateOf } from "../dates";
import { textOf, type Cell, type Grid } from "../values";
import { keptGroups, type ClientThen, type Snapshot } from "./snapshot";

/** The first cell of the sheet that keeps snapshots: what it is, and by which layout. */
const mark = "encours snapshots 1";
const header: readonly Cell[] = [mark, "policy", "clients", "rows"];
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

/** Snapshots as rows of a sheet: a day, the fingerprint of the policy, and many clients to a cell. */
export function snapshotRows(snapshots: readonly Snapshot[]): Cell[][] {
  const rows: Cell[][] = [[...header]];
  for (const { day, policy, clients } of snapshots) {
    let text = "";
    let count = 0;
    const close = (): void => void rows.push([day, policy, count, text]);
    for (const client of clients) {
      const own = line(client);
      if (count > 0 && text.length + own.length + 1 > longestCell) {
        close();
        text = "";
        count = 0;
      }
      text += count++ === 0 ? own : `\n${own}`;
    }
    if (count > 0) close();
  }
  return rows;
}

/** Snapshots read back. What was broken or edited is left out and counted; a sheet of another kind holds none. */
export function snapshotsFromRows(grid: Grid): { readonly snapshots: readonly Snapshot[]; readonly broken: number } {
  if (grid[0]?.[0] !== mark) return { snapshots: [], broken: 0 };
  const snapshots: { day: number; policy: string; clients: ClientThen[] }[] = [];
  let broken = 0;
  let seen = new Set<string>();
  for (const row of grid.slice(1)) {
    const [date, hash, counted, packed] = row;
    if (row.every((cell) => textOf(cell) === null)) continue;
    const day = dateOf(date);
    const policy = textOf(hash) ?? "";
    if (typeof day !== "number" || typeof packed !== "string") {
      broken++;
      continue;
    }
    let last = snapshots[snapshots.length - 1];
    const lines = packed.split("\n").map(clientFrom);
    // The rows of one snapshot stand together; two portfolios of one day repeat no client.
    if (!last || last.day !== day || last.policy !== policy || lines.some((client) => client && seen.has(client.key))) {
      snapshots.push((last = { day, policy, clients: [] }));
      seen = new Set();
    }
    const read = lines.filter((client) => client !== null);
    broken += Math.max(lines.length, typeof counted === "number" ? counted : 0) - read.length;
    for (const client of read) {
      seen.add(client.key);
      last.clients.push(client);
    }
  }
  return { snapshots: snapshots.filter(({ clients }) => clients.length > 0), broken };
}

function clientFrom(text: string): ClientThen | null {
  const parts = text.split("\t");
  if (parts.length !== fields || parts[0] === "") return null;
  const numbers = parts.slice(2).map((part) => (part === "" ? null : Number(part)));
  if (numbers.some((value) => value !== null && !Number.isFinite(value))) return null;
  const [balance, overdue, daysLate, limit, riskClass, score, events, notch, ...points] = numbers as [...(number | null)[]];
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
    points: points.map((value) => value ?? null),
  };
}

const isWhole = (value: number | null | undefined, least: number, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
