/** What a cell can hold once a host has handed it over. A blank is null, never 0 and never "". */
export type Cell = number | string | boolean | null;

/** A block of cells, row by row. Rows may be ragged: what is not there is blank. */
export type Grid = readonly (readonly Cell[])[];

export function isBlank(cell: Cell | undefined): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");
}

/** The cell at a place of a grid that may be ragged. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid[row]?.[column] ?? null;
}

export function columnCount(grid: Grid): number {
  let columns = 0;
  for (const row of grid) if (row.length > columns) columns = row.length;
  return columns;
}

// The error values of Excel and Google Sheets as they arrive when a cell is read as text, French spellings included.
const cellErrors = new Set(
  (
    "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #BUSY! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! " +
    "#GETTING_DATA #ERROR! #VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION! #ERREUR! #CALCUL!"
  ).split(" "),
);

export function isCellError(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell.startsWith("#") && cellErrors.has(cell.trim().toUpperCase().replace(/\s/g, ""));
}

/** A value as the text of an identifier or a name: numbers keep all their digits, spaces around are dropped. */
export function textOf(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "string") {
    const text = cell.trim();
    return text === "" ? null : text;
  }
  if (typeof cell === "number") return String(cell);
  return cell ? "TRUE" : "FALSE";
}

const yes = new Set(["true", "vrai", "oui", "yes", "y", "o", "x", "1", "ja", "wahr", "si", "sì", "sí", ..."✓✔☑✅"]);
const no = new Set(["false", "faux", "non", "no", "n", "0", "nein", "falsch", "nee", ..."☐✗✘❌"]);

/** A yes-or-no cell, as typed in French or English, or in a subsidiary’s language; undefined where it is neither. */
export function flagOf(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (cell === 1 || cell === 0) return cell === 1;
  if (typeof cell !== "string") return undefined;
  const text = cell.trim().toLowerCase();
  return yes.has(text) ? true : no.has(text) ? false : undefined;
}

const noMark = /^(?:aucune?|rien|ras|r\.a\.s\.?|sans(?: objet| litige)?|pas de litige|no dispute|nil)$/i;

/**
 * Whether a cell of a column that marks some rows marks this one: `oui`, a code, a reason, an amount or a day does; a blank,
 * `non`, zero or a sign for nothing does not.
 */
export function marksRow(cell: Cell): boolean {
  const said = flagOf(cell);
  if (said !== undefined) return said;
  if (isBlank(cell) || saysNothing(cell) || isCellError(cell)) return false;
  return typeof cell === "string" ? !noMark.test(cell.trim()) : true;
}

/** Signs people type for "nothing here": they are blanks, not faults. */
export function saysNothing(cell: Cell): boolean {
  return (
    typeof cell === "string" && cell.length < 40 && /^(?:-+|–|—|\.|n\.?[adc]\.?|n\/a|nc|néant|none|inconnu|unknown|\?)$/i.test(cell.trim())
  );
}

/** Whether a cell says that a figure is kept from the public, as the accounts of most small French firms are (C. com. L232-25). */
export function saysWithheld(cell: Cell): boolean {
  return typeof cell === "string" && cell.length < 120 && /(?<!\p{L})confiden(?:tiel|tial)/iu.test(cell);
}

/** Those of these signs that mean an amount of zero; `n/a` and `?` mean that nobody knows it. */
export function saysNil(cell: Cell): boolean {
  return typeof cell === "string" && /^(?:-+|–|—|néant|nil)$/i.test(cell.trim());
}
