import { isCellError, type Cell, type Grid } from "../../../core/cells/values";

/** A cell as Sheets keeps it. An error value is the text that getValues gives for it. */
export interface KeptCell {
  value: Cell;
  /** "" is Automatic. */
  format: string;
  formula: string;
  /** The formula whose result spilled into it. */
  spilledFrom?: KeptCell;
}

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ColourRule {
  readonly ranges: readonly Rectangle[];
  /** A class, or a formula that has to be true. */
  readonly equal: number | string;
  readonly background: string;
  readonly text: string;
}

export interface TypedRule {
  readonly allows: string | readonly string[];
  /** The cell that a formula is written for. */
  readonly first: { readonly row: number; readonly column: number };
  readonly message: string;
}

/** A chart as it was asked for. */
export interface KeptChart {
  readonly type: string;
  readonly ranges: readonly { readonly sheet: string; readonly area: Rectangle }[];
  readonly headers: number;
  readonly position: { readonly row: number; readonly column: number };
  readonly options: Readonly<Record<string, unknown>>;
}

export interface KeptSheet {
  readonly id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  readonly cells: Map<number, KeptCell>;
  selected: Rectangle[];
  frozenRows: number;
  readonly widths: Map<number, number>;
  readonly bold: Set<string>;
  rules: readonly ColourRule[];
  hidden: boolean;
  /** Rows that a filter hides, and rows the user hides, from 0. */
  readonly filteredRows: Set<number>;
  readonly hiddenRows: Set<number>;
  filter: Rectangle | null;
  readonly tickBoxes: Set<string>;
  readonly charts: KeptChart[];
  /** What was set of the look of each cell, by the name of its setting. */
  readonly looks: Map<string, Map<string, readonly unknown[]>>;
  readonly merges: Rectangle[];
  readonly heights: Map<number, number>;
  /** What may be typed, by cell. */
  readonly typed: Map<string, TypedRule>;
  protection: { readonly open: readonly Rectangle[]; readonly warningOnly: boolean } | null;
}

export interface KeptBook {
  sheets: KeptSheet[];
  active: KeptSheet;
  nextId: number;
  readonly timeZone: string;
  locale: string;
  /** Answers a custom function; without it formulas show 0. */
  customFunction: ((name: string, args: readonly unknown[]) => unknown) | null;
  /** How often custom functions were called. */
  calls: number;
  /** What Google remembers of them: the same formula and arguments are not computed twice. */
  readonly answers: Map<string, unknown>;
  /** A cell has changed since formulas were computed. */
  stale: boolean;
  /** A custom function may read the workbook only. */
  readOnly: boolean;
  readonly toasts: string[];
  readonly names: Map<string, { readonly sheet: KeptSheet; readonly area: Rectangle }>;
}

// A sheet of Google's has 18,278 columns at most.
const widest = 18_278;
const keyOf = (row: number, column: number): number => row * widest + column;

export function cellOf(sheet: KeptSheet, row: number, column: number): KeptCell {
  const key = keyOf(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) {
    cell = { value: null, format: "", formula: "" };
    sheet.cells.set(key, cell);
  }
  return cell;
}

/** Where a cell of the map stands. */
export const placeOf = (key: number): { readonly row: number; readonly column: number } => ({
  row: Math.floor(key / widest),
  column: key % widest,
});

const isFilled = (cell: KeptCell | undefined): boolean => cell !== undefined && (cell.value !== null || cell.formula !== "");

export const filledAt = (sheet: KeptSheet, row: number, column: number): boolean => isFilled(sheet.cells.get(keyOf(row, column)));

export function usedSize(sheet: KeptSheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [key, cell] of sheet.cells) {
    if (!isFilled(cell)) continue;
    const { row, column } = placeOf(key);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}

/** Refuses a name that no sheet, or only another sheet, may have. */
export function allowName(book: KeptBook, name: string, own?: KeptSheet): void {
  if (name.trim() === "" || name.length > 100) throw new Error(`Invalid sheet name: ${name}`);
  if (book.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase()))
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function addSheet(book: KeptBook, name: string): KeptSheet {
  allowName(book, name);
  const sheet: KeptSheet = {
    id: book.nextId++,
    name,
    maxRows: 1000,
    maxColumns: 26,
    cells: new Map(),
    selected: [{ row: 0, column: 0, rows: 1, columns: 1 }],
    frozenRows: 0,
    widths: new Map(),
    bold: new Set(),
    rules: [],
    hidden: false,
    filteredRows: new Set(),
    hiddenRows: new Set(),
    filter: null,
    tickBoxes: new Set(),
    charts: [],
    looks: new Map(),
    merges: [],
    heights: new Map(),
    typed: new Map(),
    protection: null,
  };
  book.sheets.push(sheet);
  return sheet;
}

export interface SheetDescription {
  readonly name: string;
  readonly cells: Grid;
  readonly dateColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly Rectangle[];
}

export function makeBook(timeZone: string, sheets: readonly SheetDescription[]): KeptBook {
  const book = {
    sheets: [],
    nextId: 0,
    timeZone,
    locale: "fr_FR",
    customFunction: null,
    calls: 0,
    answers: new Map(),
    stale: false,
    readOnly: false,
    toasts: [],
    names: new Map(),
  } as unknown as KeptBook;
  for (const { name, cells, dateColumns = [], hiddenRows = [], merged = [] } of sheets) {
    const sheet = addSheet(book, name);
    sheet.merges.push(...merged);
    // By a filter and by hand in turn: nobody may look at one of them alone.
    hiddenRows.forEach((row, i) => (i % 2 === 0 ? sheet.filteredRows : sheet.hiddenRows).add(row));
    cells.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null || value === "") return;
        const format =
          dateColumns.includes(c) && typeof value === "number" ? "dd/MM/yyyy" : typeof value === "string" && !isCellError(value) ? "@" : "";
        sheet.cells.set(keyOf(r, c), { value, format, formula: "" });
      });
    });
    const used = usedSize(sheet);
    sheet.maxRows = Math.max(sheet.maxRows, used.rows);
    sheet.maxColumns = Math.max(sheet.maxColumns, used.columns);
  }
  book.active = book.sheets[0]!;
  return book;
}

/** A pattern that shows a number as a date or a time. */
export const showsDate = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/g, ""));

const numberLike = /^\s*[+-]?(?:[€$£]\s?)?(?:\d[\d\s]*(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?\s*[%€$£]?\s*$/i;
const dateLike = /^\s*\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?\s*$/;

/** What typing a text into an ordinary cell makes of it. The figures do not matter, only that it is no text any more. */
export function typeInto(cell: KeptCell, text: string): void {
  cell.formula = "";
  delete cell.spilledFrom;
  if (text === "") {
    cell.value = null;
  } else if (cell.format === "@") {
    // Whether these stay texts in a cell formatted as text is written nowhere: nobody may rely on it.
    if (/^\s*[=+\-@']/.test(text)) throw new Error(`Nobody knows what Sheets makes of ${JSON.stringify(text.slice(0, 40))} here.`);
    cell.value = text;
  } else if (/^[=+\-@]/.test(text)) {
    cell.formula = text;
    cell.value = 0;
  } else if (text.startsWith("'")) {
    cell.value = text.slice(1);
  } else if (numberLike.test(text) || dateLike.test(text)) {
    cell.value = 45000;
    if (dateLike.test(text)) cell.format = "dd/MM/yyyy";
  } else if (/^(true|false|vrai|faux)$/i.test(text)) {
    cell.value = true;
  } else if (isCellError(text)) {
    cell.value = 0;
    cell.formula = `=${text}`;
  } else {
    cell.value = text;
  }
}

/** A format changes what a cell shows; where Sheets might take it for more, the fake does. */
export function formatCell(cell: KeptCell, format: string): void {
  const before = cell.format;
  cell.format = format;
  if (format === "@" && typeof cell.value === "number") cell.value = String(cell.value);
  if (format !== "@" && before === "@" && typeof cell.value === "string" && (numberLike.test(cell.value) || dateLike.test(cell.value)))
    cell.value = 45000;
}
