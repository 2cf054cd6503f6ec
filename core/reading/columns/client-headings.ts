import { dateOf } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { cellAt, isBlank, textOf } from "../../cells/values";
import { holdsNumber } from "../cells/cells";
import { DocumentKinds } from "../rows/document-kind";
import { isDataCell } from "../structure/headings";
import { isPageMark, labelledHeading, namesLabel, saysTotal } from "../structure/labels";
import type { Table } from "../table";
import { bandOf } from "./bands";
import { ledgerMoney } from "./invoices-or-clients";

/** How many rows are looked at for headings within the table. */
export const rowsLookedAt = 400;

/**
 * Whether the first thing below the header is a row of texts alone, with an entry below it: a ledger whose clients stand in
 * headings of their own. No text of its entries names a client then, neither the journal nor what an entry says of itself.
 */
export function isNamedByHeadings(table: Table): boolean {
  const money = table.columns.filter(({ meaning }) => meaning !== null && ledgerMoney.includes(meaning)).map(({ index }) => index);
  const days = table.columns.filter(({ meaning }) => meaning === "invoiceDate" || meaning === "dueDate").map(({ index }) => index);
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  let headed = false;
  for (let r = table.head!.end; r < last; r++) {
    const filled = grid[r]!.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
    if (filled.length === 0) continue;
    const first = textOf(grid[r]![filled[0]!] ?? null)!;
    if (money.some((index) => table.cells.column(index).holds[r] === holdsNumber)) return headed;
    const isDated = days.some((index) => typeof dateOf(cellAt(grid, r, index)) === "number");
    const isLabelled = labelledHeading(grid[r]!.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [cell] : []))) !== null;
    if ((filled.length > 3 && !isLabelled) || isDated || saysTotal(first) || isPageMark(first)) return headed;
    if (bandOf(first)) return false;
    // A remark bears a day: `checked by JD 12/03`.
    if (/\d[/:h.-]\d\d/.test(first)) continue;
    headed = true;
  }
  return false;
}

/** Whether rows of two cells within the table say what the clients are called: `Name` ACME. The block of the first stands above the header. */
export function isNamedByBlocks({ grid, head }: Table): boolean {
  return grid.slice(head!.end, head!.end + rowsLookedAt).some((row) => {
    const filled = row.map(textOf).filter((text) => text !== null);
    return filled.length === 2 && namesLabel.test(fold(filled[0]!).trim());
  });
}

/** Whether rows without the number name what stands below them, with its sums: the partners of a ledger, not the account all are booked in. */
export function standsBelowParents(table: Table, id: number): boolean {
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  let parents = 0;
  for (let r = table.head!.end; r < last; r++) {
    const first = grid[r]!.find((cell) => !isBlank(cell));
    if (!isBlank(cellAt(grid, r, id)) || typeof first !== "string" || !/\p{L}{2}/u.test(first)) continue;
    if (!saysTotal(first) && !isPageMark(first) && typeof dateOf(first) !== "number" && grid[r]!.some((cell) => isDataCell(cell)))
      parents++;
  }
  return parents > 1;
}

/** Whether several rows with nothing but one text head entries of one account: the clients, which the account is not. */
export function standsBelowHeadings(table: Table, id: number): boolean {
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  const names = new Set<string>();
  for (let r = table.head!.end; r + 1 < last; r++) {
    const filled = grid[r]!.filter((cell) => !isBlank(cell));
    const [first] = filled;
    if (filled.length !== 1 || typeof first !== "string" || saysTotal(first) || isPageMark(first) || !isBlank(cellAt(grid, r, id)))
      continue;
    if (!isBlank(cellAt(grid, r + 1, id))) names.add(first);
  }
  return names.size > 1;
}

/** Whether lines name more clients than stand in rows of texts alone, which then head sections of them; types of entries are no names. */
export function namesMoreThanHeadings(table: Table, column: number, names: ReadonlySet<string>): boolean {
  const kinds = new DocumentKinds();
  if ([...names].some((name) => kinds.of(name) !== "invoice" || /^(?:factures?|invoices?|bills?)(?![a-z])/.test(fold(name)))) return false;
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  let headings = 0;
  for (let r = table.head!.end; r < last; r++) {
    const filled = grid[r]!.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
    if (filled.length === 1 && filled[0] === column && !isPageMark(String(grid[r]![column])) && !saysTotal(String(grid[r]![column])))
      headings++;
  }
  return names.size > headings;
}
