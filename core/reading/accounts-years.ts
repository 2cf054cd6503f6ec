import { serialOf } from "../cells/dates";
import { fold } from "../cells/fold";
import { cellAt, textOf } from "../cells/values";
import { codeOf } from "./rows";
import type { Table } from "./table";
import { isOfAccounts, latestYear } from "./years";
import type { Meaning } from "../words/meanings";

const yearHeader = /^(?:exercices?|annees?|years?|fiscal years?|financial years?|fy|millesimes?|annee comptable|exercice comptable)$/;
const yearText = /^(?:fy ?)?((?:19|20)\d\d)$/i;

/**
 * Of clients that stand in a row for each year, the latest counts: `Exercice` 2023, 2024 and 2025 are one client and one
 * balance. The other rows are set aside, and the proof says how many. A year twice for one client is no such table.
 */
export function setFormerYearsAside(table: Table): void {
  if (table.kind !== "clients") return;
  const column = table.columns.find(({ header, meaning }) => meaning === null && yearHeader.test(fold(header).trim()))?.index;
  const key = [table.place("siren"), table.place("clientId"), table.place("client")].find((index) => index >= 0);
  if (column === undefined || key === undefined) return;
  const latest = new Map<string, { row: number; year: number }>();
  const seen = new Set<string>();
  const years = new Map<number, number>();
  for (const r of table.lines) {
    const year = Number(yearText.exec(textOf(cellAt(table.grid, r, column)) ?? "")?.[1] ?? NaN);
    const client = fold(textOf(cellAt(table.grid, r, key)) ?? "");
    const place = `${client}\n${year}`;
    if (Number.isNaN(year) || client === "" || seen.has(place)) return;
    seen.add(place);
    years.set(r, year);
    const known = latest.get(client);
    if (!known || year > known.year) latest.set(client, { row: r, year });
  }
  if (latest.size === table.lines.length) return;
  const kept = new Set([...latest.values()].map(({ row }) => row));
  for (const r of table.lines) if (!kept.has(r)) table.structure.kinds[r] = codeOf.aside;
  table.details.push(table.words.proof.formerYears(table.lines.length - kept.size));
  table.lines = table.lines.filter((r) => kept.has(r));
  if (table.has("accountsDate")) return;
  const closed = new Float64Array(table.grid.length).fill(NaN);
  for (const r of table.lines) closed[r] = serialOf(years.get(r)!, 12, 31);
  table.given.set("accountsDate", closed);
}

/** Says of how many clients each year is the latest, where accounts of several years stand side by side. */
export function noteAccountsYears(table: Table): void {
  const columns = table.columns.filter(({ year }) => year?.yearly && isOfAccounts(year.of));
  if (columns.length === 0) return;
  const named = columns.flatMap(({ year }) => year!.year ?? []);
  const calendar = named.length > 0 ? Math.max(...named) : null;
  const back = ({ year }: (typeof columns)[number]): number =>
    calendar === null || year!.year === null ? year!.before : calendar - year!.year;
  const figures = new Map<Meaning, number[]>();
  for (const column of columns) {
    const own = figures.get(column.year!.of) ?? [];
    own[back(column)] = column.index;
    figures.set(column.year!.of, own);
  }
  const counts = new Map<number, number>();
  for (const r of table.lines) {
    const before = latestYear([...figures.values()].map((own) => own.map((index) => cellAt(table.grid, r, index))));
    if (before >= 0) counts.set(before, (counts.get(before) ?? 0) + 1);
  }
  const clients = [...counts].sort(([a], [b]) => a - b);
  const called = (before: number): string => (calendar === null ? (before === 0 ? "N" : `N\u2212${before}`) : String(calendar - before));
  if (clients.length > 0) table.details.push(table.words.proof.yearsOfAccounts(clients.map(([before, count]) => [called(before), count])));
}
