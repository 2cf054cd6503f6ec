import type { Cell } from "../../../core/cells/values";
import { cellOf, filledAt, placeOf, showsDate, usedSize, type KeptBook, type KeptCell, type KeptSheet } from "./book";
import { instantOf, serialOfInstant } from "./zone";

const numberOf = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The arguments of a call, as they are written; separators are those of the spreadsheet's locale. */
function argumentsOf(text: string, separator: string): string[] {
  if (text.trim() === "") return [];
  const parts: string[] = [""];
  for (const piece of text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|./gs)!) {
    if (piece === separator) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

function reference(book: KeptBook, home: KeptSheet, text: string): unknown {
  const parts = /^(?:(?:'((?:[^']|'')+)'|([\w\u00c0-\u00ff]+))!)?\$?([A-Z]{1,3})\$?(\d+)?(?::\$?([A-Z]{1,3})\$?(\d+)?)?$/.exec(text);
  if (!parts) return undefined;
  const name = parts[1]?.replace(/''/g, "'") ?? parts[2];
  const sheet = name === undefined ? home : book.sheets.find((each) => each.name === name);
  if (!sheet) return "#REF!";
  const valueAt = (row: number, column: number): unknown => {
    if (!filledAt(sheet, row, column)) return "";
    const cell = cellOf(sheet, row, column);
    return typeof cell.value === "number" && showsDate(cell.format) ? instantOf(cell.value, book.timeZone) : (cell.value ?? "");
  };
  const [row, column] = [parts[4] ? Number(parts[4]) - 1 : 0, numberOf(parts[3]!)];
  if (parts[5] === undefined) return valueAt(row, column);
  const lastRow = parts[6] ? Number(parts[6]) - 1 : sheet.maxRows - 1;
  const lastColumn = numberOf(parts[5]);
  return Array.from({ length: lastRow - row + 1 }, (_, r) =>
    Array.from({ length: lastColumn - column + 1 }, (_unused, c) => valueAt(row + r, column + c)),
  );
}

const comma = (book: KeptBook): boolean => book.locale.startsWith("fr");

function argument(book: KeptBook, home: KeptSheet, text: string): unknown {
  if (text === "") return "";
  if (text.startsWith('"')) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(?:TRUE|VRAI|FALSE|FAUX)$/i.test(text)) return /^(?:TRUE|VRAI)$/i.test(text);
  const number = comma(book) ? /^-?\d+(?:,\d+)?$/ : /^-?\d+(?:\.\d+)?$/;
  if (number.test(text)) return Number(text.replace(",", "."));
  const found = reference(book, home, text);
  if (found === undefined) throw new Error("#ERROR!");
  return found;
}

/** The value of a formula that is one call of a custom function, or the copy of another cell; anything else shows 0. */
function valueOf(book: KeptBook, sheet: KeptSheet, cell: KeptCell): unknown {
  const parts = /^=([A-Z][A-Z0-9_.]*)\((.*)\)$/is.exec(cell.formula);
  if (!parts) return reference(book, sheet, cell.formula.slice(1)) ?? 0;
  // Google's own are not computed here.
  if (/^(?:SUM|IF|FILTER|ARRAYFORMULA)$/i.test(parts[1]!)) return 0;
  const args = argumentsOf(parts[2]!, comma(book) ? ";" : ",").map((text) => argument(book, sheet, text));
  const asked = `${cell.formula} ${JSON.stringify(args)}`;
  if (!book.answers.has(asked)) {
    book.calls++;
    book.answers.set(asked, book.customFunction!(parts[1]!.toUpperCase(), args));
  }
  return book.answers.get(asked);
}

/** An array formula of Google's own: a copy of a range, `={A1:B3}`. */
const copied = (formula: string): string | null => /^=\{([^{}]+)\}$/.exec(formula)?.[1] ?? null;

/** Computes every formula of the workbook, and spills what is more than one cell. */
export function calculate(book: KeptBook): void {
  if (!book.stale || !book.customFunction) return;
  book.stale = false;
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      if (!cell.spilledFrom) continue;
      delete cell.spilledFrom;
      cell.value = null;
    }
  }
  for (const sheet of book.sheets) {
    const formulas = [...sheet.cells].filter(([, cell]) => cell.formula !== "" && cell.formula.startsWith("="));
    // Left to right, so that a copy of a range finds what was spilled before it.
    for (const [key, cell] of formulas.sort(([a], [b]) => placeOf(a).column - placeOf(b).column || a - b)) {
      let value: unknown;
      try {
        const range = copied(cell.formula);
        value = range === null ? valueOf(book, sheet, cell) : reference(book, sheet, range);
      } catch (error) {
        value = (error as Error).message === "#NAME?" ? "#NAME?" : "#ERROR!";
      }
      show(book, sheet, placeOf(key), cell, Array.isArray(value) ? (value as unknown[][]) : [[value]]);
    }
  }
  for (const sheet of book.sheets) sheet.maxRows = Math.max(sheet.maxRows, usedSize(sheet).rows);
}

function show(
  book: KeptBook,
  sheet: KeptSheet,
  at: { readonly row: number; readonly column: number },
  anchor: KeptCell,
  rows: unknown[][],
): void {
  const places = rows.flatMap((line, r) => line.map((value, c) => ({ r, c, value }))).filter(({ r, c }) => r + c > 0);
  // "Array result was not expanded because it would overwrite data."
  if (places.some(({ r, c, value }) => value !== "" && filledAt(sheet, at.row + r, at.column + c))) {
    anchor.value = "#REF!";
    return;
  }
  set(book, anchor, rows[0]![0]);
  for (const { r, c, value } of places) {
    if (value === "") continue;
    const cell = cellOf(sheet, at.row + r, at.column + c);
    set(book, cell, value);
    cell.spilledFrom = anchor;
  }
}

function set(book: KeptBook, cell: KeptCell, value: unknown): void {
  if (Object.prototype.toString.call(value) === "[object Date]") {
    cell.value = serialOfInstant(value as Date, book.timeZone);
    if (cell.format === "") cell.format = "dd/MM/yyyy";
  } else {
    cell.value = value === "" ? null : (value as Cell);
  }
}
