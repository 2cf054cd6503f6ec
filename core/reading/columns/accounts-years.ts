import { serialOf } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { cellAt, textOf, type Grid } from "../../cells/values";
import type { RecognisedColumn } from "../layout";
import { codeOf } from "../structure/rows";
import type { Table } from "../table";
import { latestYear, yearsOfAccounts } from "./yearly-accounts";
import type { Meaning } from "../../words/meanings";

const yearHeader = /^(?:exercices?|annees?|years?|fiscal years?|financial years?|fy|millesimes?|annee comptable|exercice comptable)$/;
const yearText = /^(?:fy ?)?((?:19|20)\d\d)$/i;

/** Of clients that stand in a row for each year, the latest row of each and its year. */
export interface LatestRows {
  readonly yearOf: ReadonlyMap<number, number>;
}

/** Null where rows are not of clients by year, or a client has one year twice. */
export function latestRows(
  grid: Grid,
  columns: readonly Pick<RecognisedColumn, "index" | "header" | "meaning">[],
  rows: Int32Array,
): LatestRows | null {
  const place = (meaning: Meaning): number => columns.find((column) => column.meaning === meaning)?.index ?? -1;
  const column = columns.find(({ header, meaning }) => meaning === null && yearHeader.test(fold(header).trim()))?.index;
  // A number that some rows lack tells nobody apart.
  const key = [place("siren"), place("clientId"), place("client")].find(
    (index) => index >= 0 && rows.every((r) => textOf(cellAt(grid, r, index)) !== null),
  );
  if (column === undefined || key === undefined) return null;
  const latest = new Map<string, { row: number; year: number }>();
  const seen = new Set<string>();
  for (const r of rows) {
    const said = textOf(cellAt(grid, r, column));
    // A row that leaves its year blank is not known to be the latest, beside one that says it.
    const year = said === null ? -Infinity : Number(yearText.exec(said)?.[1] ?? NaN);
    const client = fold(textOf(cellAt(grid, r, key)) ?? "");
    const once = `${client}\n${year}`;
    if (Number.isNaN(year) || seen.has(once)) return null;
    seen.add(once);
    const known = latest.get(client);
    if (!known || year > known.year) latest.set(client, { row: r, year });
  }
  return latest.size === rows.length ? null : { yearOf: new Map([...latest.values()].map(({ row, year }) => [row, year])) };
}

/**
 * Of clients that stand in a row for each year, the latest counts: `Exercice` 2023, 2024 and 2025 are one client and one
 * balance. The other rows are set aside, and the proof says how many.
 */
export function setFormerYearsAside(table: Table): void {
  const years = table.kind === "clients" ? latestRows(table.grid, table.columns, table.lines)?.yearOf : null;
  if (!years) return;
  for (const r of table.lines) if (!years.has(r)) table.structure.kinds[r] = codeOf.aside;
  table.details.push(table.words.proof.formerYears(table.lines.length - years.size));
  table.lines = table.lines.filter((r) => years.has(r));
  if (table.has("accountsDate")) return;
  const closed = new Float64Array(table.grid.length).fill(NaN);
  for (const r of table.lines) if (years.get(r)! > 0) closed[r] = serialOf(years.get(r)!, 12, 31);
  table.given.set("accountsDate", closed);
}

/** Says of how many clients each year is the latest, where accounts of several years stand side by side. */
export function noteAccountsYears(table: Table): void {
  const years = yearsOfAccounts(table.columns);
  if (!years) return;
  const { calendar } = years;
  const figures = [...years.figures.values()];
  const counts = new Map<number, number>();
  for (const r of table.lines) {
    const before = latestYear(figures.map((own) => own.map((column) => column && cellAt(table.grid, r, column.index))));
    if (before >= 0) counts.set(before, (counts.get(before) ?? 0) + 1);
  }
  const clients = [...counts].sort(([a], [b]) => a - b);
  const called = (before: number): string => (calendar === null ? (before === 0 ? "N" : `N\u2212${before}`) : String(calendar - before));
  if (clients.length > 0) table.details.push(table.words.proof.yearsOfAccounts(clients.map(([before, count]) => [called(before), count])));
}
