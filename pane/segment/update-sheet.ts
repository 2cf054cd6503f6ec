import { nameKey } from "../../core/reading/cells/name-key";
import { numberKey } from "../../core/reading/cells/number-key";
import type { ResultColumn, Segmentation } from "../../core/segment/result";
import { Cancelled, type Area, type Sheet, type Work } from "../../core/sheet";
import { textsIn } from "../../core/words/texts/type";
import { columnCount, isBlank, textOf, type Cell, type Grid } from "../../core/cells/values";
import type { Language } from "../../core/cells/language";
import { LeftBehind, takenBack } from "../taken-back";
import { isProofAlone, proofRowIn, proofRows } from "./proof-rows";
import type { Written } from "./written";

type ColumnId = ResultColumn["id"];

/** Where a result stands in a sheet the user may have added rows and columns to, sorted, or cut. */
interface ResultSheet {
  readonly grid: Grid;
  readonly headerRow: number;
  /** The sheet's column of each of ours; those the user took out are missing. */
  readonly places: ReadonlyMap<ColumnId, number>;
}

/** The sheet to bring up to date. */
export interface Earlier {
  readonly name: string;
  /** The columns it was given so far: of these, what is missing was taken out by the user. Null where that is not known. */
  readonly known: readonly ColumnId[] | null;
}

const identity: readonly ColumnId[] = ["clientId", "siren"];
const deepestHeader = 20;

/** Finds the columns of a result by their headers, in either language; null where it is no result any more. */
export function resultSheetIn(grid: Grid): ResultSheet | null {
  const ids = new Map<string, ColumnId>();
  for (const language of ["fr", "en"] as const)
    for (const [id, header] of Object.entries(textsIn(language).resultColumns)) ids.set(header.toLowerCase(), id as ColumnId);
  for (let headerRow = 0; headerRow < Math.min(grid.length, deepestHeader); headerRow++) {
    const places = new Map<ColumnId, number>();
    grid[headerRow]!.forEach((cell, column) => {
      const id = typeof cell === "string" ? ids.get(cell.trim().toLowerCase()) : undefined;
      if (id && !places.has(id)) places.set(id, column);
    });
    if (places.has("client") && places.has("label") && places.has("riskClass")) return { grid, headerRow, places };
  }
  return null;
}

/** What identifies a client in the sheet: its number where there is one, else its name. */
function keyOf(number: Cell | undefined, name: Cell | undefined): string {
  const id = textOf(number);
  return id !== null ? `#${numberKey(id)}` : nameKey(textOf(name) ?? "");
}

export interface Update {
  /** The sheet's row of each client. */
  readonly rows: Int32Array;
  /** What is to stand in our columns, by row of the sheet. */
  readonly lines: ReadonlyMap<number, readonly Cell[]>;
  /** The columns those cells stand in. */
  readonly columns: readonly number[];
  readonly added: number;
  readonly gone: number;
}

/**
 * Brings an earlier result up to date: clients keep their rows, new ones follow below, those that are gone stay and are
 * marked. Rows without a risk word are the user's own and are left alone, as are columns that are not ours.
 */
export function updateOf({ grid, headerRow, places }: ResultSheet, { table, columns }: Segmentation, goneWord: string): Update {
  // What this run does not know, as lateness without its invoices, is blanked: it would be of another day.
  const ours = [...places]
    .map(([id, place]) => ({ id, place, at: columns.findIndex((column) => column.id === id) }))
    .filter(({ id, at }) => at >= 0 || !identity.includes(id));
  const number = identity
    .map((id) => ({ place: places.get(id), at: columns.findIndex((column) => column.id === id) }))
    .find(({ place, at }) => place !== undefined && at >= 0);
  const client = places.get("client")!;
  const free = new Map<string, number[]>();
  for (let row = headerRow + 1; row < grid.length; row++) {
    if (isBlank(grid[row]![places.get("label")!])) continue;
    const key = keyOf(number && grid[row]![number.place!], grid[row]![client]);
    free.set(key, [...(free.get(key) ?? []), row]);
  }
  const lines = new Map<number, readonly Cell[]>();
  const rows = new Int32Array(table.length - 1);
  let next = Math.max(grid.length, headerRow + 1);
  for (let i = 0; i < rows.length; i++) {
    const line = table[i + 1]!;
    const row = free.get(keyOf(number && line[number.at], line[0]))?.shift() ?? next++;
    rows[i] = row;
    lines.set(
      row,
      ours.map(({ at }) => line[at] ?? null),
    );
  }
  const left = [...free.values()].flat();
  for (const row of left)
    lines.set(
      row,
      ours.map(({ id, place }) =>
        id === "label" ? goneWord : id === "client" || identity.includes(id) ? (grid[row]![place] ?? null) : null,
      ),
    );
  return { rows, lines, columns: ours.map(({ place }) => place), added: next - Math.max(grid.length, headerRow + 1), gone: left.length };
}

/**
 * Writes an update, in as few blocks as leave the user's own cells out; null where the sheet is no result any more.
 */
export async function updateSheet(
  sheet: Sheet,
  { name, known }: Earlier,
  result: Segmentation,
  { goneWord, language }: { readonly goneWord: string; readonly language: Language },
  work: Work,
): Promise<Written | null> {
  const used = await sheet.used(name);
  if (!used) return null;
  const grid = await sheet.read({ sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
  const whole = resultSheetIn(grid);
  if (!whole) return null;
  const proof = proofIn(whole);
  const standing = { ...whole, grid: grid.slice(0, proof.above) };
  const found = withNewColumns(standing, result, known);
  const { rows, lines, columns, added, gone } = updateOf(found, result, goneWord);
  const blocks = [
    ...headersOf(name, standing, found, result),
    ...blocksOf(name, lines, columns),
    ...proofBlock(name, whole, proof, proof.above + added, proofRows(result.reading, language)),
  ];
  const before = blocks.map(({ area }) => ({
    area,
    values: Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_unused, c) => grid[area.row + r]?.[area.column + c] ?? null),
    ),
  }));
  const restore = async (): Promise<void> => {
    for (const { area, values } of before) await sheet.write(area, values);
  };
  try {
    for (const { area, values } of blocks) await sheet.write(area, values, work);
    if (work.signal?.aborted) throw new Cancelled();
  } catch (error) {
    return takenBack(name, error, restore);
  }
  const first = Math.min(...columns);
  return {
    target: "update",
    sheet: name,
    added,
    gone,
    placeOf: (client) => ({ sheet: name, row: rows[client]!, column: first, rows: 1, columns: Math.max(...columns) - first + 1 }),
    undo: async () => {
      for (const [k, { area, values }] of blocks.entries()) {
        const now = await sheet.read(area);
        // As it was before is taken back already, where a host failed midway.
        const isOurs = (cell: Cell, r: number, c: number): boolean => [values[r]![c] ?? null, before[k]!.values[r]![c]].includes(cell);
        if (!values.every((row, r) => row.every((_, c) => isOurs(now[r]?.[c] ?? null, r, c)))) return false;
      }
      await restore().catch((error: unknown) => {
        throw new LeftBehind(name, error);
      });
      return true;
    },
  };
}

interface StandingProof {
  /** Its first row; -1 where there is none. */
  readonly row: number;
  /** Where the rows end that are not the proof's. */
  readonly above: number;
}

/** The proof below a result, which makes room for new clients; where the user has written on below it, it stays where it is. */
function proofIn({ grid, places }: ResultSheet): StandingProof {
  const column = places.get("client")!;
  const row = proofRowIn(grid, column);
  if (row < 0 || !isProofAlone(grid, row, column)) return { row, above: grid.length };
  let above = row;
  while (above > 0 && grid[above - 1]!.every(isBlank)) above--;
  return { row, above };
}

/** The proof of this run, a blank row below the clients, in the place of the one before. */
function proofBlock(
  sheet: string,
  { grid, places }: ResultSheet,
  { row, above }: StandingProof,
  end: number,
  proof: readonly string[],
): Block[] {
  const column = places.get("client")!;
  if (row >= 0 && above === grid.length)
    return proof.length > 0 ? [{ area: { sheet, row, column, rows: 1, columns: 1 }, values: [[proof[0]!]] }] : [];
  const rows = Math.max(grid.length - end, proof.length + 1);
  const values = Array.from({ length: rows }, (_, r) => [proof[r - 1] ?? null]);
  return proof.length > 0 || row >= 0 ? [{ area: { sheet, row: end, column, rows, columns: 1 }, values }] : [];
}

/** With the columns the result has now and never had before, right of all that stands there. */
function withNewColumns(found: ResultSheet, { columns }: Segmentation, known: Earlier["known"]): ResultSheet {
  if (!known) return found;
  const places = new Map(found.places);
  let next = columnCount(found.grid);
  for (const { id } of columns) if (!places.has(id) && !known.includes(id)) places.set(id, next++);
  return { ...found, places };
}

/** The headers of the columns that are new. */
function headersOf(sheet: string, standing: ResultSheet, found: ResultSheet, { table, columns }: Segmentation): Block[] {
  return [...found.places]
    .filter(([id]) => !standing.places.has(id))
    .map(([id, column]) => ({
      area: { sheet, row: found.headerRow, column, rows: 1, columns: 1 },
      values: [[table[0]![columns.findIndex((each) => each.id === id)] ?? null]],
    }));
}

interface Block {
  readonly area: Area;
  readonly values: Cell[][];
}

/** Runs of rows by runs of columns: each a block of cells that are all ours. */
function blocksOf(sheet: string, lines: Update["lines"], columns: readonly number[]): Block[] {
  const inOrder = columns.map((column, at) => ({ column, at })).sort((a, b) => a.column - b.column);
  const columnRuns = runs(inOrder, ({ column }) => column);
  const rowRuns = runs(
    [...lines.keys()].sort((a, b) => a - b),
    (row) => row,
  );
  return rowRuns.flatMap((rows) =>
    columnRuns.map((run) => ({
      area: { sheet, row: rows[0]!, column: run[0]!.column, rows: rows.length, columns: run.length },
      values: rows.map((row) => run.map(({ at }) => lines.get(row)![at]!)),
    })),
  );
}

/** Splits what is in order wherever a number is left out. */
function runs<Item>(items: readonly Item[], numberOf: (item: Item) => number): Item[][] {
  const found: Item[][] = [];
  for (const item of items) {
    const run = found[found.length - 1];
    if (run && numberOf(run[run.length - 1]!) + 1 === numberOf(item)) run.push(item);
    else found.push([item]);
  }
  return found;
}
