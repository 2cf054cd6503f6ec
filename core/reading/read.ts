import { columnLetters } from "../cells/address";
import { fold } from "../cells/fold";
import type { Grid } from "../cells/values";
import { settleClientAmounts } from "./rows/client-amounts";
import { settleClientNames } from "./rows/clients";
import { settleColumns } from "./columns/column-meanings";
import { settleCrores } from "./cells/crores";
import { settleCurrencies } from "./cells/currencies";
import { noteAccountsYears, setFormerDaysAside, setFormerYearsAside } from "./columns/accounts-years";
import { withoutDittoMarks } from "./cells/ditto-marks";
import { withoutLostSpaces } from "./cells/lost-spaces";
import { findHead } from "./structure/headings";
import type { ColumnCorrections, Layout } from "./layout";
import { setVoidAside } from "./rows/invoice-status";
import { settleLedger } from "./rows/ledger-amounts";
import { settleNotation } from "./cells/notation";
import { Notes } from "./proof/notes";
import { noteRows, rowGroups } from "./structure/row-groups";
import { settleTerms } from "./rows/payment-terms";
import { joinSites } from "./rows/sites";
import { shareUnits } from "./cells/shared-units";
import { settleSideBySide } from "./columns/side-by-side";
import { ageingsBelow, besideTableAt, secondTableAt } from "./structure/side-tables";
import { settleStructure } from "./structure/structure";
import { Table, type ReadOptions, type TableReading } from "./table";
import { settleAsOf } from "./proof/table-day";
import { proveUnnamedDay } from "./columns/unnamed-columns";

/** Reads a range: where its table stands, what each column and each row is, and what proves it. */
export function readRange(grid: Grid, options: ReadOptions, notes: Notes): TableReading {
  const mended = withoutLostSpaces(grid);
  const table = oneTable(filled(mended?.grid ?? grid, options), options, notes);
  if (mended) table.details.push(table.words.proof.lostSpaces(mended.sign));
  if (!table.head) {
    const nothing = { kind: null, columns: [], currency: null, unit: "ones", asOf: null } as const;
    return readingOf(table, { ...nothing, headerRow: 0, firstRow: 0, endRow: grid.length });
  }
  settleColumns(table);
  settleNotation(table);
  settleCrores(table);
  proveUnnamedDay(table);
  settleStructure(table);
  settleSideBySide(table);
  shareUnits(table);
  setVoidAside(table);
  setFormerYearsAside(table);
  setFormerDaysAside(table);
  settleTerms(table);
  if (table.kind === "ledger") settleLedger(table);
  else if (table.kind === "clients") settleClientAmounts(table);
  settleCurrencies(table);
  // Rows of one client are added up in one currency.
  if (table.kind === "clients") joinSites(table);
  settleClientNames(table);
  settleAsOf(table);
  table.foldLater?.();
  noteAccountsYears(table);
  noteRows(table);
  return readingOf(table, table.layout());
}

/** Of two tables side by side the first is read, and the proof says where the other begins. */
function oneTable(marked: Grid, options: ReadOptions, notes: Notes): Table {
  const head = findHead(marked);
  const whole = head ? withoutDittoMarks(marked, head, options.formats) : marked;
  const below = head ? ageingsBelow(whole, head) : new Set<number>();
  const grid = below.size === 0 ? whole : whole.map((row, r) => (below.has(r) ? row.map(() => null) : row));
  const second = head ? secondTableAt(grid, head) : -1;
  const beside = head && second < 0 ? besideTableAt(grid, head) : -1;
  const end = Math.max(second, beside);
  const table = new Table(end < 0 ? grid : grid.map((row) => row.slice(0, end)), options, notes);
  // What stood beside the table may have been taken for a part of its header.
  table.head = beside >= 0 ? findHead(table.grid) : head && end >= 0 ? { ...head, labels: head.labels.slice(0, end) } : head;
  if (end >= 0) table.details.push(table.words.proof.secondTable(columnLetters(end)));
  if (below.size > 0) table.details.push(table.words.proof.ageingBelow([...below].map((row) => notes.rowNumber(row)).join(", ")));
  return table;
}

/** What a range is read as: clients or invoices, where its headers stand, what each column means and how sure that is. */
export const layoutOf = (grid: Grid, columns: ColumnCorrections = {}): Layout =>
  readRange(grid, { language: "fr", columns }, new Notes("fr")).layout;

/** A value merged over several rows stands in each of them. */
function filled(grid: Grid, { merged }: ReadOptions): Grid {
  const tall = merged?.filter(({ rows }) => rows > 1);
  if (!tall || tall.length === 0) return grid;
  const copy = grid.map((row) => [...row]);
  for (const { row, column, rows } of tall) {
    const value = copy[row]?.[column];
    if (typeof value !== "string") continue;
    for (let r = row + 1; r < row + rows && r < copy.length; r++) copy[r]![column] ??= value;
  }
  return copy;
}

function readingOf(table: Table, layout: Layout): TableReading {
  return {
    layout,
    cells: table.cells,
    rows: table.lines,
    given: table.given,
    payments: table.payments,
    decimal: table.decimal,
    dayOrder: table.dayOrder,
    blocked: table.blocked,
    reading: {
      rows: rowGroups(table),
      claims: table.claims,
      questions: table.questions,
      asOf: table.asOf,
      line: "",
      details: table.details,
      signature: (table.head?.labels ?? []).map(fold).join("|"),
    },
  };
}
