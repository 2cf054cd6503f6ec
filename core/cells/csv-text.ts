import type { Cell, Grid } from "./values";

/** A text that a spreadsheet would take for a formula stays a text. */
const plain = (cell: Cell): Cell => (typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

function written(cell: Cell): string {
  const shown = plain(cell);
  if (shown === null) return "";
  const text = String(shown);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the lines of a CSV file, without the mark of its encoding. */
export const csvLines = (rows: Grid): string => rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");

/** Rows as a whole CSV file. */
export const csvText = (rows: Grid): string => `\ufeff${csvLines(rows)}`;
