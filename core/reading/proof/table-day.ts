import { formatDate } from "../../cells/formats";
import { candidatesFor } from "../columns/headers";
import { dayIn, statedDays, type StatedDay } from "./as-of";
import { rowKinds } from "../structure/rows";
import { situationDay } from "./situation-day";
import type { Table } from "../table";

/** The day the range itself says it speaks of, in a title, a note or the heading of what is owed. */
export function statedDay(table: Table): StatedDay | null {
  const head = table.head!;
  const rows: number[] = [];
  for (let r = 0; r < head.row; r++) rows.push(r);
  // Beneath the header too: `As of 31 October` above the first line.
  for (let r = head.end; r < (table.lines[0] ?? head.end) && rows.length < 100; r++) rows.push(r);
  const last = table.lines.length > 0 ? table.lines[table.lines.length - 1]! : head.end;
  for (let r = last + 1; r < table.grid.length && rows.length < 100; r++) if (rowKinds[table.structure.kinds[r]!] !== "line") rows.push(r);
  return statedDays(table.grid, rows, table.dayOrder).asOf[0] ?? table.lastDay ?? columnDay(table) ?? headedDay(table);
}

export function settleAsOf(table: Table): void {
  if (table.kind === null) return;
  const given = table.options.asOf ?? null;
  const said = statedDay(table);
  const issued = table.place("invoiceDate");
  let lastIssue = -Infinity;
  if (issued >= 0) {
    const days = table.cells.days(issued, table.dayOrder);
    for (const r of table.lines) if (days[r]! > lastIssue) lastIssue = days[r]!;
  }
  if (given !== null) {
    table.asOf = { serial: given, from: "given" };
    // The end of a period says little of when invoices stood as they do.
    if (said && !(said.weak && table.kind === "ledger")) table.statedDay = said.serial;
    return;
  }
  const layout = { ...table.layout(), kind: table.kind };
  const counted =
    table.kind === "ledger" && (!said || said.weak)
      ? situationDay(table.grid, layout, table.lines, (column) => table.cells.days(column, table.dayOrder), table.agesFrom)
      : null;
  // What days late were counted from says more than the end of a period.
  if (said && counted?.from !== "ageDays") {
    if (table.kind === "ledger" && lastIssue > said.serial) {
      const answer = table.ask(
        "AS_OF",
        table.words.questions.asOf(formatDate(said.serial, table.options.language), formatDate(lastIssue, table.options.language)),
        said.row,
        said.column,
        [said.serial, lastIssue].map((day) => ({
          value: String(day),
          text: table.words.questions.asOfOption(formatDate(day, table.options.language)),
          effect: "",
        })),
        String(said.serial),
      );
      table.asOf = { serial: Number(answer), from: "file" };
      return;
    }
    table.asOf = { serial: said.serial, from: "file" };
    return;
  }
  table.asOf = counted;
}

/** The one day on all lines of a ledger below `Date de situation`. */
function columnDay(table: Table): StatedDay | null {
  const column = table.kind === "ledger" && table.columns.find(({ header }) => candidatesFor(header)[0]?.meaning === "situationDate");
  if (!column) return null;
  const days = table.cells.days(column.index, table.dayOrder);
  const [row] = table.lines;
  return row !== undefined && table.lines.every((r) => days[r] === days[row]) ? { serial: days[row]!, row, column: column.index } : null;
}

/** The day the heading of what clients owe names, where no title says one. */
function headedDay(table: Table): StatedDay | null {
  const owed = table.columns.find(({ meaning }) => meaning === "balance" || meaning === "openAmount");
  const serial = owed ? dayIn(owed.header, table.dayOrder) : null;
  return owed && serial !== null ? { serial, row: table.head!.row, column: owed.index } : null;
}
