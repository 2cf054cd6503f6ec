import { lineCode, rowKinds, type RowKind } from "./rows";
import { holdsError, holdsText } from "./cells";
import type { RowGroup } from "./reading";
import type { Table } from "./table";

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
  const places = new Int32Array(rowKinds.length + 1).fill(-1);
  const counts: number[] = [];
  const order: RowGroup["kind"][] = [];
  const codeAt = (r: number): number => (other.size > 0 && other.has(r) ? rowKinds.length : kinds[r]!);
  for (let r = 0; r < kinds.length; r++) {
    const code = codeAt(r);
    if (kinds[r] === 0) continue;
    if (places[code]! < 0) {
      places[code] = order.push((rowKinds[code] as Exclude<RowKind, "blank"> | undefined) ?? "otherAccount") - 1;
      counts.push(0);
    }
    counts[places[code]!]!++;
  }
  const rows = counts.map((count) => new Int32Array(count));
  const filledTo = new Int32Array(counts.length);
  for (let r = 0; r < kinds.length; r++) {
    if (kinds[r] === 0) continue;
    const place = places[codeAt(r)]!;
    rows[place]![filledTo[place]!++] = r;
  }
  order.forEach((kind, k) => groups.push({ kind, count: counts[k]!, rows: rows[k]! }));
  return groups;
}
