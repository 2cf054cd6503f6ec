import { dateOf, serialOf, type DayOrder } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { isKnown } from "../../cells/known";
import { cellAt, textOf, type Cell, type Grid } from "../../cells/values";
import type { RecognisedColumn } from "../layout";
import { monthOf } from "../rows/due-periods";
import { codeOf } from "../structure/rows";
import type { Table } from "../table";
import { isDayOfBusiness } from "./agreement";
import { isOfAccounts, latestYear, yearsOfAccounts } from "./yearly-accounts";
import type { Meaning } from "../../words/meanings";

const yearHeader = /^(?:exercices?|annees?|years?|fiscal years?|financial years?|fy|millesimes?|annee comptable|exercice comptable)$/;
const yearText = /^(?:fy ?)?((?:19|20)\d\d)$/i;

/** Of clients that stand in a row for each year, the latest row of each and its year. */
export interface LatestRows {
  readonly yearOf: ReadonlyMap<number, number>;
  /** Rows that say what another row says of its client and year. */
  readonly repeated: number;
  /** Of clients whose latest year stands in rows that differ, the first of those rows and the last. */
  readonly contested: ReadonlyMap<number, number>;
}

/** Null where rows are not of clients by year. Where no figure of accounts is told, a year that a client has twice says so. */
export function latestRows(
  grid: Grid,
  columns: readonly Pick<RecognisedColumn, "index" | "header" | "meaning">[],
  rows: Int32Array,
): LatestRows | null {
  const place = (meaning: Meaning): number => columns.find((column) => column.meaning === meaning)?.index ?? -1;
  const column = columns.find(({ header, meaning }) => meaning === null && yearHeader.test(fold(header).trim()))?.index;
  if (column === undefined) return null;
  // A number that some rows lack tells nobody apart.
  const key = [place("siren"), place("clientId"), place("client")].find(
    (index) => index >= 0 && rows.every((r) => textOf(cellAt(grid, r, index)) !== null),
  );
  if (key === undefined) return null;
  const ofAccounts = columns.some(({ meaning }) => meaning !== null && isOfAccounts(meaning));
  const latest = new Map<string, { row: number; year: number }>();
  const seen = new Map<string, number>();
  const contested = new Map<number, number>();
  let repeated = 0;
  for (const r of rows) {
    const said = textOf(cellAt(grid, r, column));
    // A row that leaves its year blank is not known to be the latest, beside one that says it.
    const year = said === null ? -Infinity : Number(yearText.exec(said)?.[1] ?? NaN);
    const client = fold(textOf(cellAt(grid, r, key)) ?? "");
    const once = `${client}\n${year}`;
    const before = seen.get(once);
    if (Number.isNaN(year) || (before !== undefined && !ofAccounts)) return null;
    if (before === undefined) seen.set(once, r);
    else if (columns.every(({ index }) => textOf(cellAt(grid, r, index)) === textOf(cellAt(grid, before, index)))) repeated++;
    else contested.set(before, r);
    const known = latest.get(client);
    if (!known || year > known.year) latest.set(client, { row: r, year });
  }
  const yearOf = new Map([...latest.values()].map(({ row, year }) => [row, year]));
  // Of years before the latest nobody needs to know.
  for (const row of contested.keys()) if (!yearOf.has(row)) contested.delete(row);
  const saysYear = [...yearOf.values()].some((year) => year > 0);
  return latest.size === rows.length || !saysYear ? null : { yearOf, repeated, contested };
}

/**
 * Of clients that stand in a row for each year, the latest counts: `Exercice` 2023, 2024 and 2025 are one client and one
 * balance. The other rows are set aside, and the proof says how many. Of rows that differ on one year the user says which
 * counts: neither their sum nor one of them is what the client has.
 */
export function setFormerYearsAside(table: Table): void {
  const found = table.kind === "clients" ? latestRows(table.grid, table.columns, table.lines) : null;
  if (!found) return;
  const { repeated, contested } = found;
  const years = new Map(found.yearOf);
  const [first] = contested;
  if (first && whichOfYear(table, contested.size, first) === "last")
    for (const [upper, lower] of contested) {
      years.set(lower, years.get(upper)!);
      years.delete(upper);
    }
  for (const r of table.lines) if (!years.has(r)) table.structure.kinds[r] = codeOf.aside;
  const former = table.lines.length - years.size - repeated;
  if (former > 0) table.details.push(table.words.proof.formerYears(former));
  if (repeated > 0) table.details.push(table.words.proof.repeatedYears(repeated));
  table.lines = table.lines.filter((r) => years.has(r));
  if (table.has("accountsDate")) return;
  const closed = new Float64Array(table.grid.length).fill(NaN);
  for (const r of table.lines) if (years.get(r)! > 0) closed[r] = serialOf(years.get(r)!, 12, 31);
  table.given.set("accountsDate", closed);
}

function whichOfYear(table: Table, clients: number, [upper, lower]: readonly [number, number]): string | null {
  const { sameYear, upperRow, lowerRow } = table.words.questions;
  const [one, other] = [table.notes.rowNumber(upper), table.notes.rowNumber(lower)];
  return table.ask(
    "SAME_YEAR",
    sameYear(table.labelOf(upper), one, other, clients - 1),
    upper,
    null,
    [
      { value: "first", text: upperRow(one), effect: "" },
      { value: "last", text: lowerRow(other), effect: "" },
    ],
    null,
  );
}

const dayHeader =
  /^(?:mois|month|periode|period|situation|arretee?s?(?: au)?|as (?:of|at)(?: date)?|snapshot(?: date)?|semaine|date(?: (?:d'arrete|de situation|situation|d'extraction|arrete|of extract|of snapshot))?)$/;

/** `Date` over days that several clients share is the day of each balance, whose order of day and month is settled as that of others. */
export function findSituationDays(table: Table, sample: Int32Array): void {
  const column = table.columns.find(
    ({ header, meaning, corrected }) => meaning === null && !corrected && dayHeader.test(fold(header).trim()),
  );
  if (table.kind !== "clients" || !column || table.has("situationDate")) return;
  const client = (["siren", "clientId", "client"] as const).map((meaning) => table.place(meaning)).find((index) => index >= 0);
  if (client === undefined || new Set(Array.from(sample, (r) => textOf(cellAt(table.grid, r, client)))).size === sample.length) return;
  const areDays = sample.every((r) => isDayOfBusiness(dateOf(cellAt(table.grid, r, column.index))));
  if (areDays && sample.length > 1) table.mean(column.index, "situationDate", true);
}

/** Of what clients owed on several days, a row each, `Date`, `Mois`, the last day counts: who does not stand there owes nothing then. */
export function setFormerDaysAside(table: Table): void {
  const [client] = (["siren", "clientId", "client"] as const).map((meaning) => table.place(meaning)).filter((index) => index >= 0);
  const column = table.columns.find(({ header, corrected }) => !corrected && dayHeader.test(fold(header).trim()));
  if (table.kind !== "clients" || client === undefined || !column) return;
  // Days in digits alone were read before.
  const compact = column.meaning === null ? null : table.cells.days(column.index, table.dayOrder);
  const dayOf = new Map<number, number>();
  const seen = new Set<string>();
  const clients = new Set<string>();
  for (const r of table.lines) {
    const day = compact ? compact[r]! : periodIn(cellAt(table.grid, r, column.index), table.dayOrder);
    const own = fold(textOf(cellAt(table.grid, r, client)) ?? "");
    if (day === null || !isKnown(day) || seen.has(`${own}\n${day}`)) return;
    seen.add(`${own}\n${day}`);
    clients.add(own);
    dayOf.set(r, day);
  }
  // No client stands there twice: the days are of the clients, not of the list.
  if (clients.size === table.lines.length) return;
  const last = Math.max(...dayOf.values());
  for (const [r, day] of dayOf) if (day < last) table.structure.kinds[r] = codeOf.aside;
  table.lines = table.lines.filter((r) => dayOf.get(r) === last);
  const first = table.lines[0]!;
  table.lastDay =
    typeof dateOf(cellAt(table.grid, first, column.index), table.dayOrder) === "number"
      ? { serial: last, row: first, column: column.index }
      : null;
  table.details.push(table.words.proof.formerDays(dayOf.size - table.lines.length, textOf(cellAt(table.grid, first, column.index))!));
}

/** The day of a cell, or the first of the month it names; null where it is neither. */
function periodIn(cell: Cell, order: DayOrder | undefined): number | null {
  const day = dateOf(cell, order);
  if (typeof day === "number") return isDayOfBusiness(day) ? day : null;
  const month = monthOf(fold(textOf(cell) ?? "").trim());
  return month && serialOf(month.year ?? 1, month.month, 1);
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
