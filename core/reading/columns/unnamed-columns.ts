import { dateOf } from "../../cells/dates";
import { cellAt, isBlank, textOf, type Cell } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { agreement, holdsSirens } from "./agreement";
import type { Band } from "./bands";
import { holdsNothing, holdsText } from "../cells/cells";
import { candidatesFor, candidatesOfBand, isOfNoUse } from "./headers";
import type { RecognisedColumn } from "../layout";
import { bandsOfHead } from "./column-bands";
import { same } from "../structure/totals";
import { saysTotal } from "../structure/labels";
import type { Table } from "../table";

/** Rows looked at to tell what a column without a heading holds. */
const mostLooked = 400;

/** Whether neither a person says what a column means nor a heading that its cells agree with. */
export const isUnnamed = ({ header, meaning, corrected, doubt }: RecognisedColumn): boolean =>
  meaning === null && !corrected && !isOfNoUse(header) && (candidatesFor(header).length === 0 || doubt?.why === "cells");

/** What the texts, days and codes of columns without a known heading say of them, before their amounts are read. */
export function findUnnamedTexts(table: Table, sample: Int32Array): void {
  findNameBesideNumber(table);
  if (table.place("siren") < 0) {
    const sirens = table.columns.find((column) => isUnnamed(column) && holdsSirens(table.grid, column.index, sample));
    if (sirens) table.mean(sirens.index, "siren");
  }
  if (table.kind !== "ledger") return;
  findUnnamedDay(table, sample);
  findUnnamedNumber(table, sample);
}

/** Whether a column of clients holds nothing but codes with a digit. */
function areCodes(table: Table, client: number): boolean {
  if (client < 0 || table.columns[client]!.corrected) return false;
  let codes = 0;
  const end = Math.min(table.grid.length, table.head!.end + mostLooked);
  for (let r = table.head!.end; r < end; r++) {
    const text = textOf(cellAt(table.grid, r, client));
    if (text === null || saysTotal(text)) continue;
    if (!/^[\p{L}\d._/-]*\d[\p{L}\d._/-]*$/u.test(text)) return false;
    codes++;
  }
  return codes > 1;
}

/** Where a vague name goes with no number, a text that stands beside each number once is the client's name. */
function findNameBesideNumber(table: Table): void {
  const client = table.place("client");
  const numbered = (["clientId", "siren"] as const).map((meaning) => table.place(meaning)).find((place) => place >= 0) ?? -1;
  const id = numbered >= 0 || !areCodes(table, client) ? numbered : client;
  if (
    id < 0 ||
    table.columns[id]!.doubt ||
    (client >= 0 && id !== client && (!table.columns[client]!.doubt || table.columns[client]!.corrected))
  )
    return;
  // What is headed as the client may be its number where the name has no heading; an unknown heading says nothing of that.
  const others = table.columns.filter(
    (column) => column.index !== client && isUnnamed(column) && (id !== client || column.header.trim() === ""),
  );
  if (others.length === 0) return;
  const end = Math.min(table.grid.length, table.head!.end + mostLooked);
  /** How many numbers go with one text each; 0 where one goes with several. */
  const pairs = (column: number): number => {
    const texts = new Map<string, string>();
    for (let r = table.head!.end; r < end; r++) {
      const number = textOf(cellAt(table.grid, r, id));
      const cell = cellAt(table.grid, r, column);
      if (number === null || typeof cell !== "string" || isBlank(cell)) continue;
      const text = cell.trim();
      if (!/\p{L}{2}/u.test(text) || typeof dateOf(text) === "number" || (texts.get(number) ?? text) !== text) return 0;
      texts.set(number, text);
    }
    return new Set(texts.values()).size < texts.size * 0.8 ? 0 : texts.size;
  };
  if (client >= 0 && id !== client && pairs(client) > 0) return;
  const best = others.map(({ index }) => ({ index, count: pairs(index) })).reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count < 2) return;
  if (id === client) table.mean(id, "clientId");
  else if (client >= 0) table.mean(client, null);
  table.mean(best.index, "client", table.columns[best.index]!.header !== "");
}

/** The one column of days without a heading is the day of issue or the due day, whichever is missing. */
function findUnnamedDay(table: Table, sample: Int32Array): void {
  const missing = (["invoiceDate", "dueDate"] as const).filter((meaning) => table.place(meaning) < 0);
  if (missing.length !== 1) return;
  const days = table.columns.filter(
    (column) =>
      isUnnamed(column) &&
      (agreement(table.grid, column.index, sample, "invoiceDate") ?? 0) >= 0.9 &&
      // A number that could be a day is one only among texts that are.
      sample.some((r) => isDay(cellAt(table.grid, r, column.index))),
  );
  if (days.length !== 1) return;
  table.mean(days[0]!.index, missing[0]!, true);
  table.dayToProve = missing[0]!;
}

function isDay(cell: Cell): boolean {
  const day = dateOf(cell);
  return day === "AMBIGUOUS_DATE" || (typeof day === "number" && day > 30_000 && day < 80_000);
}

/** The codes without a heading that tell the lines of one invoice from those of another. */
function findUnnamedNumber(table: Table, sample: Int32Array): void {
  if (table.place("invoiceNumber") >= 0) return;
  const others = (["client", "clientId", "invoiceDate", "dueDate"] as const).map((meaning) => table.place(meaning)).filter((c) => c >= 0);
  if (others.length < 2) return;
  const found = table.columns.find((column) => {
    if (!isUnnamed(column)) return false;
    const rowOf = new Map<string, number>();
    let seen = 0;
    let codes = 0;
    for (const r of sample) {
      const text = textOf(cellAt(table.grid, r, column.index));
      if (text === null) continue;
      seen++;
      if (/\d{3}/.test(text) && /^[\p{L}\d._/-]+$/u.test(text) && !isDay(cellAt(table.grid, r, column.index))) codes++;
      const first = rowOf.get(text);
      if (first === undefined) rowOf.set(text, r);
      else if (others.some((c) => textOf(cellAt(table.grid, r, c)) !== textOf(cellAt(table.grid, first, c)))) return false;
    }
    return seen >= 3 && seen >= sample.length * 0.5 && codes >= seen * 0.8 && rowOf.size >= 2 && rowOf.size > seen * 0.2;
  });
  if (found) table.mean(found.index, "invoiceNumber", true);
}

/** What a day without a heading was taken for holds only where invoices fall due after they are issued. */
export function proveUnnamedDay(table: Table): void {
  const meaning = table.dayToProve;
  if (meaning === null) return;
  const [issued, due] = (["invoiceDate", "dueDate"] as const).map((each) => table.cells.days(table.place(each), table.dayOrder));
  let fits = 0;
  let seen = 0;
  for (let r = table.head!.end; r < table.grid.length; r++) {
    const term = due![r]! - issued![r]!;
    if (term !== term) continue;
    seen++;
    if (term >= 0 && term <= 200) fits++;
  }
  if (seen === 0 || fits < seen * 0.9) table.mean(table.place(meaning), null);
}

/** Days late are found by what they are counted from: each due day and its days late give one day. */
export function findUnnamedAge(table: Table): void {
  if (table.kind !== "ledger" || table.place("ageDays") >= 0 || table.place("dueDate") < 0) return;
  const due = table.cells.days(table.place("dueDate"), table.dayOrder);
  for (const column of table.columns) {
    if (!isUnnamed(column)) continue;
    const few = table.lines.length > mostLooked ? table.lines.subarray(0, mostLooked) : table.lines;
    if (!table.cells.look(column.index, few).holds.some((held) => held !== holdsNothing)) continue;
    const { numbers } = table.cells.column(column.index);
    const days = new Map<number, number>();
    let seen = 0;
    for (const r of table.lines) {
      const value = numbers[r]!;
      if (value !== value || value === 0 || due[r] !== due[r]) continue;
      seen++;
      if (value % 1 !== 0) break;
      days.set(due[r]! + value, (days.get(due[r]! + value) ?? 0) + 1);
    }
    if (seen < 3 || Math.max(...days.values(), 0) < seen * 0.95) continue;
    table.mean(column.index, "ageDays", true);
    return;
  }
}

/** A band whose heading says nothing is found by the gap it stands in and by what the others lack of the balance. */
export function findUnnamedBand(table: Table): void {
  const heads = bandsOfHead(table.spoken);
  const bands = heads.map((band, column) => {
    const { meaning } = table.columns[column]!;
    return band && (table.kind === "ledger" ? meaning === null : meaning !== null) ? band : undefined;
  });
  const known = bands.flatMap((band, column) => (band ? [column] : []));
  const unnamed = table.columns.filter((column) => !heads[column.index] && isUnnamed(column));
  if (known.length < 2 || unnamed.length === 0) return;
  const wholes = (["openAmount", "balance", "amount"] as const).flatMap((meaning) => table.numbersOf(meaning) ?? []);
  const sum = new Float64Array(table.grid.length);
  for (const c of known) for (let r = 0, { numbers } = table.cells.column(c); r < sum.length; r++) sum[r]! += numbers[r]! || 0;
  for (const { index } of unnamed) {
    const band = bandAt(bands, index);
    if (!band) continue;
    const { numbers, holds } = table.cells.column(index);
    if (table.lines.some((r) => holds[r] === holdsText)) continue;
    const fills = wholes.some((whole) => table.lines.every((r) => same(whole[r]! || 0, sum[r]! + (numbers[r]! || 0))));
    if (!fills && wholes.length > 0) continue;
    const [meaning] = candidatesOfBand(band).map((each) => each.meaning);
    if (table.kind === "ledger") {
      table.bands.push({ column: index, band });
      table.bands.sort((a, b) => a.column - b.column);
    } else if (meaning) {
      table.mean(index, meaning, true);
      table.countLike(index, known);
    }
    if (wholes.length === 0) askBand(table, index, meaning!);
    return;
  }
}

/** Where nothing but its place says that a column is a band, it is asked about. */
function askBand(table: Table, index: number, meaning: Meaning): void {
  const answer = table.askColumn(index, [meaning], meaning);
  if (answer !== "none") return;
  if (table.kind === "ledger") table.bands = table.bands.filter(({ column }) => column !== index);
  else table.mean(index, null);
}

/** The days between the bands on both sides of a column, where they leave some out. */
function bandAt(bands: readonly (Band | undefined)[], column: number): Band | undefined {
  const [before, after] = [bands[column - 1], bands[column + 1]];
  const sure = { bare: false, sure: true };
  const isDue = bands.some((band) => band?.side === "notDue");
  if (!before && after) {
    if (after.side === "overdue" && after.from <= 1) return isDue ? undefined : { side: "notDue", from: 0, to: Infinity, ...sure };
    return after.side === "overdue" && isDue ? { side: "overdue", from: 1, to: after.from - 1, ...sure } : undefined;
  }
  if (!before || before.to === Infinity) {
    // The first late band stands between what is not due and the second.
    if (before?.side !== "notDue") return undefined;
    if (after?.side === "overdue" && after.from > 1) return { side: "overdue", from: 1, to: after.from - 1, ...sure };
    return undefined;
  }
  if (before.side !== "overdue") {
    if (after?.side === "overdue" && after.from > 1) return { side: "overdue", from: 1, to: after.from - 1, ...sure };
    return undefined;
  }
  if (after?.side === "overdue")
    return after.from > before.to + 1
      ? { side: "overdue", from: before.to + 1, to: after.from - 1, ...sure }
      : // `2 Months`, a column, `Older`: the neighbour was taken to reach over it.
        before.bare && after.from > before.from + 30
        ? { side: "overdue", from: before.from + 30, to: after.from - 1, ...sure }
        : undefined;
  return { side: "overdue", from: before.to + 1, to: Infinity, ...sure };
}
