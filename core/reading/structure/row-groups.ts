import { lineCode, rowKinds, type RowKind } from "./rows";
import { holdsError, holdsText } from "../cells/cells";
import type { RowGroup } from "../reading";
import type { Table } from "../table";

export function noteRows(table: Table): void {
  if (table.kind === null) return;
  const { kinds } = table.structure;
  for (let r = table.head!.end; r < kinds.length; r++) {
    if (kinds[r] === lineCode) continue;
    const kind = rowKinds[kinds[r]!];
    if (kind === "total") table.notes.add("TOTAL_ROW", r, null, (words) => words.totalRow(table.notes.rowNumber(r)));
    else if (kind === "header") table.notes.add("REPEATED_HEADER", r, null, (words) => words.repeatedHeader(table.notes.rowNumber(r)));
  }
  if (table.kind === "ledger") {
    // Lines whose amount can't be read count nothing, and say so where they are folded.
    for (const meaning of ["amount", "openAmount", "debit", "credit", "paidAmount"] as const) {
      const index = table.place(meaning);
      if (index < 0 || !table.given.has(meaning === "amount" || meaning === "openAmount" ? meaning : "openAmount")) continue;
      const { holds } = table.cells.column(index);
      for (const r of table.lines) if (holds[r] === holdsText || holds[r] === holdsError) table.noteUnread(r, index, meaning);
    }
  }
  for (const { column } of table.bands) {
    const { holds } = table.cells.column(column);
    for (const r of table.lines) if (holds[r] === holdsText || holds[r] === holdsError) table.noteUnread(r, column, "openAmount");
  }
}

/** Every row below the first title, by what it was taken for, in the order in which the kinds first appear. */
export function rowGroups(table: Table): RowGroup[] {
  const groups: RowGroup[] = [];
  if (!table.structure) return groups;
  const other = new Set(table.otherAccounts);
  const { kinds } = table.structure;
  // In the order in which the kinds first appear.
  const counts = new Int32Array(rowKinds.length + 1);
  const order: number[] = [];
  const codes = other.size === 0 ? kinds : kinds.map((kind, r) => (kind !== 0 && other.has(r) ? rowKinds.length : kind));
  for (const code of codes) if (code !== 0 && counts[code]!++ === 0) order.push(code);
  for (const code of order) {
    const rows = new Int32Array(counts[code]!);
    for (let r = 0, filled = 0; filled < rows.length; r++) if (codes[r] === code) rows[filled++] = r;
    const kind = (rowKinds[code] as Exclude<RowKind, "blank"> | undefined) ?? "otherAccount";
    groups.push({ kind, count: rows.length, rows });
  }
  return groups;
}
