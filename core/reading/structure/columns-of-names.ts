import { textOf } from "../../cells/values";
import { type Cells, holdsNothing } from "../cells/cells";
import type { Roles, TextRow, Total } from "./rows";

/**
 * Whether the column of names holds the numbers of invoices below each client, whose row carries their sum: as Odoo unfolds its
 * aged balance.
 */
export function areDocuments(
  cells: Cells,
  { kind, client, clientId, siren, invoiceNumber }: Roles,
  lines: Int32Array,
  totals: readonly Total[],
): boolean {
  if (kind !== "ledger" || client < 0 || clientId >= 0 || siren >= 0 || invoiceNumber >= 0) return false;
  const leading = totals.filter(({ leads }) => leads);
  const { holds } = cells.column(client);
  let covered = 0;
  for (const { row, from, to } of leading) if (holds[row] !== holdsNothing) covered += to - from;
  if (leading.length === 0 || covered !== lines.length) return false;
  const seen = new Set<string>();
  for (const row of lines) {
    const text = textOf(cells.cell(row, client)) ?? "";
    if (!/\d/.test(text) || seen.has(text)) return false;
    seen.add(text);
  }
  return true;
}

/** Whether lines bear fewer numbers than there are names above them: accounts, 411000 throughout, not clients. */
export function isAccountOfHeadings(
  cells: Cells,
  { client, clientId, siren }: Roles,
  lines: Int32Array,
  texts: readonly TextRow[],
): boolean {
  if (client < 0 || clientId < 0 || siren >= 0) return false;
  const { holds } = cells.column(client);
  if (lines.some((row) => holds[row] !== holdsNothing)) return false;
  const places = new Set(texts.filter(({ first, at }) => first === client && at < lines.length).map(({ at }) => at));
  if (places.size < 2) return false;
  const numbers = new Set<string>();
  for (const row of lines) {
    const text = textOf(cells.cell(row, clientId));
    if (text !== null) numbers.add(text);
    if (numbers.size >= places.size) return false;
  }
  return true;
}
