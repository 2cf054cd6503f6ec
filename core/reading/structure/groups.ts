import { textOf } from "../../cells/values";
import { holdsNothing, type Cells } from "../cells/cells";
import { areDocuments, isAccountOfHeadings } from "./columns-of-names";
import { namedByBlocks } from "./labelled-blocks";
import { namedAbove } from "./named-above";
import { namedBelow } from "./named-below";
import { namedOnce } from "./named-once";
import { noteTexts } from "./remarks";
import type { Forced, Roles, TextRow, Total, Unclear } from "./rows";
import type { Named } from "./unnamed-lines";

/** Where nearly no line names its client, another row does. */
const nearlyAll = 0.98;

/**
 * Whose each line is where it does not say so itself: a block of labels above it does, `Customer` 100200, `Name` ACME, or a heading
 * or a parent above it, or the total below it, `Total ACME`, or the line above it that names the client once for all.
 */
export function clientsOfLines(
  cells: Cells,
  roles: Roles,
  kinds: Uint8Array,
  lines: Int32Array,
  totals: readonly Total[],
  texts: readonly TextRow[],
  unclear: Unclear[],
  forced: ReadonlyMap<number, Forced>,
): Named {
  const { client, siren } = roles;
  const clientId = isAccountOfHeadings(cells, roles, lines, texts) ? -1 : roles.clientId;
  const columns = [client, clientId, siren].filter((c) => c >= 0);
  const nameHolds = areDocuments(cells, roles, lines, totals) ? [] : columns.map((c) => cells.column(c).holds);
  const own = (row: number): boolean => {
    for (const holds of nameHolds) if (holds[row] !== holdsNothing) return true;
    return false;
  };
  const found = { cells, roles, kinds, lines, totals, texts, unclear, forced, columns };
  let blank = 0;
  for (const row of lines) if (!own(row)) blank++;
  if (blank === 0) {
    noteTexts(found);
    return { names: null, ids: null, groups: 0, style: "flat" };
  }
  const textsOf = (column: number): (string | null)[] => {
    const stated = new Array<string | null>(lines.length).fill(null);
    if (column >= 0 && nameHolds.length > 0) for (let k = 0; k < lines.length; k++) stated[k] = textOf(cells.cell(lines[k]!, column));
    return stated;
  };
  const unnamed = { ...found, own, names: textsOf(client), ids: textsOf(clientId >= 0 ? clientId : siren) };
  if (blank < lines.length * nearlyAll) return namedOnce(unnamed, lines.length - blank);
  const named = namedByBlocks(unnamed) ?? namedAbove(unnamed) ?? namedBelow(unnamed);
  if (named) return named;
  noteTexts(found);
  for (const row of lines) if (!own(row)) unclear.push({ row, why: "orphan" });
  return { names: unnamed.names, ids: unnamed.ids, groups: 0, style: "flat" };
}
