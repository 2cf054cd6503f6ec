import type { TableFormat } from "../../core/cells/table-format";
import { Cancelled, mergedWithin, type Area, type Chart, type Sheet, type Work } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { cellAt, columnCount, isBlank, type Cell } from "../../core/cells/values";
import type { BookDescription, MadeSheet, Place, Selected } from "./sheet-contract";

export interface MemoryOptions {
  readonly language?: Language;
  /** Rows a block, and how long the host takes for one: slow enough to be seen and cancelled. */
  readonly blockRows?: number;
  readonly blockMilliseconds?: number;
}

export interface MemorySheet extends MadeSheet {
  /** What was asked for by `format`, by sheet. */
  readonly formats: ReadonlyMap<string, TableFormat>;
  /** Every table that was formatted, by sheet, in their order. */
  readonly tables: ReadonlyMap<string, readonly TableFormat[]>;
  /** The charts that were drawn. */
  readonly charts: readonly Chart[];
  /** How sheets were laid out for printing. */
  readonly pages: ReadonlyMap<string, { readonly area: Area; readonly page: { readonly landscape: boolean } }>;
  /** What was shown last. */
  shown: () => Area | null;
  /** What is kept under a key. */
  kept: (key: string) => string | null;
}

const sheetNameLength = 31;

/** A whole workbook in memory, behind the port the pane talks to. */
export function memorySheet(description: BookDescription, options: MemoryOptions = {}): MemorySheet {
  const sheets = new Map<string, Cell[][]>(description.sheets.map(({ name, cells }) => [name, cells.map((row) => [...row])]));
  const formulas = new Map<string, string>();
  const settings = new Map<string, string>();
  const formats = new Map<string, TableFormat>();
  const watchers = new Set<() => void>();
  const first = description.sheets[0]?.name ?? "";
  let active: Place = description.active ?? { sheet: first, row: 0, column: 0 };
  let selected: readonly Selected[] = allOf(description.selection ?? { ...active, rows: 1, columns: 1 });
  const hiddenSheets = new Set<string>();
  const tables = new Map<string, TableFormat[]>();
  const charts: Chart[] = [];
  const pages = new Map<string, { readonly area: Area; readonly page: { readonly landscape: boolean } }>();
  let lastShown: Area | null = null;
  const { blockRows = 1000, blockMilliseconds = 0 } = options;

  const grid = (name: string): Cell[][] => {
    const cells = sheets.get(name);
    if (!cells) throw new Error(`No sheet is called ${name}.`);
    return cells;
  };
  const filled = (name: string, row: number, column: number): boolean => !isBlank(cellAt(grid(name), row, column));

  /** The selection cut to the used cells; null where all of them are empty. */
  const cut = (area: Selected): Area | null => {
    const cells = grid(area.sheet);
    const row = "row" in area ? area.row : 0;
    const rows = Math.min("rows" in area ? area.rows : cells.length, cells.length - row);
    const columns = Math.min(area.columns, columnCount(cells) - area.column);
    for (let r = row; r < row + rows; r++)
      for (let c = area.column; c < area.column + columns; c++) {
        if (filled(area.sheet, r, c)) return { sheet: area.sheet, row, column: area.column, rows, columns };
      }
    return null;
  };

  const inBlocks = async (rows: number, work: Work | undefined, block: (from: number, to: number) => void): Promise<void> => {
    for (let from = 0; from < rows; from += blockRows) {
      if (blockMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, blockMilliseconds));
      if (work?.signal?.aborted) throw new Cancelled();
      const to = Math.min(from + blockRows, rows);
      block(from, to);
      work?.progress?.(to, rows);
    }
  };

  const select = (area: Selected): void => {
    selected = [area];
    active = { sheet: area.sheet, row: "row" in area ? area.row : 0, column: area.column };
    for (const changed of [...watchers]) changed();
  };

  const sheet: Sheet = {
    host: "workbench",
    language: options.language ?? "fr",
    selection: async () => cut(selected[0]!),
    selectedAreas: async () => selected.map(cut).filter((area) => area !== null),
    visibleRows: async ({ sheet: name, row, rows }) => {
      const hidden = description.sheets.find((each) => each.name === name)?.hiddenRows ?? [];
      const visible = Array.from({ length: rows }, (_, i) => i).filter((i) => !hidden.includes(row + i));
      return visible.length === rows ? null : visible;
    },
    shownAs: async (area) => {
      const { dateColumns = [], merged = [], formats: own } = description.sheets.find((each) => each.name === area.sheet) ?? {};
      return {
        merged: merged.map((each) => mergedWithin(each, area)).filter((each) => each !== null),
        formats: Array.from({ length: area.rows }, (_, r) =>
          Array.from({ length: area.columns }, (_unused, c) =>
            own
              ? (own[area.row + r]?.[area.column + c] ?? null)
              : dateColumns.includes(area.column + c) && typeof cellAt(grid(area.sheet), area.row + r, area.column + c) === "number"
                ? "dd/mm/yyyy"
                : null,
          ),
        ),
      };
    },
    sheets: async () => [...sheets.keys()].filter((name) => !hiddenSheets.has(name)),
    used: async (name) => {
      const cells = sheets.get(name);
      return cells ? cut({ sheet: name, row: 0, column: 0, rows: cells.length, columns: columnCount(cells) }) : null;
    },
    surroundings: async () => block(active, (row, column) => filled(active.sheet, row, column)),
    read: async (area, work) => {
      const cells = grid(area.sheet);
      const read: Cell[][] = [];
      await inBlocks(area.rows, work, (from, to) => {
        for (let r = from; r < to; r++)
          read.push(Array.from({ length: area.columns }, (_, c) => blankless(cellAt(cells, area.row + r, area.column + c))));
      });
      return read;
    },
    addSheet: async (name, { hidden = false } = {}) => {
      const given = freeName(name, [...sheets.keys()]);
      sheets.set(given, []);
      if (hidden) hiddenSheets.add(given);
      return given;
    },
    write: async (area, values, work) => {
      const cells = grid(area.sheet);
      await inBlocks(area.rows, work, (from, to) => {
        for (let r = from; r < to; r++) {
          while (cells.length <= area.row + r) cells.push([]);
          const line = cells[area.row + r]!;
          for (let c = 0; c < area.columns; c++) {
            while (line.length <= area.column + c) line.push(null);
            line[area.column + c] = blankless(cellAt(values, r, c));
            formulas.delete(key({ sheet: area.sheet, row: area.row + r, column: area.column + c }));
          }
        }
      });
    },
    writeIfEmpty: async (area, values, work) => {
      for (let r = 0; r < area.rows; r++)
        for (let c = 0; c < area.columns; c++) {
          const place = { sheet: area.sheet, row: area.row + r, column: area.column + c };
          if (filled(place.sheet, place.row, place.column) || formulas.has(key(place))) return false;
        }
      if (work?.signal?.aborted) throw new Cancelled();
      try {
        await sheet.write(area, values, work);
      } catch (error) {
        await sheet.write(area, []);
        throw error;
      }
      return true;
    },
    writeFormula: async (area, formula) => {
      grid(area.sheet);
      formulas.set(key(area), formula);
    },
    readFormulas: async ({ sheet: name, row, column, rows, columns }) => {
      grid(name);
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_unused, c) => formulas.get(key({ sheet: name, row: row + r, column: column + c })) ?? null),
      );
    },
    replaceFormulas: async (area, formula) => {
      await sheet.write(area, []);
      for (let r = 0; r < area.rows; r++)
        for (let c = 0; c < area.columns; c++) formulas.delete(key({ sheet: area.sheet, row: area.row + r, column: area.column + c }));
      formulas.set(key(area), formula);
      return true;
    },
    layOutPage: async (area, page) => void pages.set(area.sheet, { area, page }),
    chart: async (chart) => {
      grid(chart.at.sheet);
      charts.push(chart);
      return true;
    },
    asOneStep: (work) => work(),
    format: async (area, format) => {
      formats.set(area.sheet, format);
      // The line over a table is no table.
      if (!format.title) tables.set(area.sheet, [...(tables.get(area.sheet) ?? []), format]);
    },
    renameSheet: async (name, asked) => {
      const given = freeName(
        asked,
        [...sheets.keys()].filter((each) => each !== name),
      );
      const all = [...sheets].map(([each, cells]) => [each === name ? given : each, cells] as const);
      sheets.clear();
      for (const [each, cells] of all) sheets.set(each, cells);
      for (const [place, formula] of [...formulas])
        if (place.startsWith(`${name}!`)) {
          formulas.delete(place);
          formulas.set(given + place.slice(name.length), formula);
        }
      if (active.sheet === name) active = { ...active, sheet: given };
      return given;
    },
    removeSheet: async (name) => void sheets.delete(name),
    show: async (area) => {
      grid(area.sheet);
      lastShown = area;
      select(area);
    },
    insertFormula: async (formula) => {
      if (filled(active.sheet, active.row, active.column) || formulas.has(key(active))) return false;
      formulas.set(key(active), formula);
      return true;
    },
    recall: async (name) => settings.get(name) ?? null,
    remember: async (name, value) => void settings.set(name, value),
    watchSelection: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };

  return {
    sheet,
    formats,
    charts,
    tables,
    pages,
    names: () => [...sheets.keys()],
    cells: (name) => sheets.get(name) ?? [],
    formula: (place) => formulas.get(key(place)) ?? null,
    select,
    shown: () => lastShown,
    kept: (name) => settings.get(name) ?? null,
  };
}

const key = ({ sheet, row, column }: Place): string => `${sheet}!${row}:${column}`;
const blankless = (cell: Cell): Cell => (cell === "" ? null : cell);
const allOf = (selection: Selected | readonly Selected[]): readonly Selected[] =>
  Array.isArray(selection) ? (selection as readonly Selected[]) : [selection as Selected];

/** Grows from one cell for as long as a filled one touches the block. */
function block(active: Place, filled: (row: number, column: number) => boolean): Area | null {
  let [top, left, bottom, right] = [active.row, active.column, active.row, active.column];
  const touches = (row: number, column: number): boolean => row >= 0 && column >= 0 && filled(row, column);
  const any = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): boolean => {
    for (let r = fromRow; r <= toRow; r++) for (let c = fromColumn; c <= toColumn; c++) if (touches(r, c)) return true;
    return false;
  };
  for (let before = ""; before !== `${top} ${left} ${bottom} ${right}`;) {
    before = `${top} ${left} ${bottom} ${right}`;
    if (any(top - 1, top - 1, left - 1, right + 1)) top--;
    if (any(bottom + 1, bottom + 1, left - 1, right + 1)) bottom++;
    if (any(top - 1, bottom + 1, left - 1, left - 1)) left--;
    if (any(top - 1, bottom + 1, right + 1, right + 1)) right++;
  }
  if (!any(top, bottom, left, right)) return null;
  while (!any(top, top, left, right)) top++;
  while (!any(bottom, bottom, left, right)) bottom--;
  while (!any(top, bottom, left, left)) left++;
  while (!any(top, bottom, right, right)) right--;
  return { sheet: active.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What Excel allows of a name, with " (2)" and so on where it is taken. */
function freeName(asked: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  const clean = asked
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "")
    .trim();
  const base = clean === "" || clean.toLowerCase() === "history" ? `${clean}_` : clean;
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = base.slice(0, sheetNameLength - suffix.length).trim() + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
