import { isBlank, textOf } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { saysPage } from "./labels";
import { codeOf, type TextRow } from "./rows";
import type { FoundRows } from "./unnamed-lines";

const isLower = (text: string): boolean => /^\p{Ll}/u.test(text);

/** Rows of texts that name no lines are headings or notes; one that holds nothing but a name may be a client that owes nothing. */
export function noteTexts(found: FoundRows): void {
  const { cells, roles, kinds, lines, totals, texts, unclear, columns } = found;
  const lastRow = Math.max(lines[lines.length - 1] ?? -1, ...totals.slice(-1).map(({ row }) => row));
  const heads = new Set(totals.filter(({ from, to, leads }) => !leads && !(from === 0 && to === lines.length)).map(({ from }) => from));
  /** A row of a client table that holds nothing but a name, above no group that is summed up. */
  const isNameOnly = ({ row, at, first, mask }: TextRow): boolean => {
    if (roles.kind !== "clients" || row > lastRow || heads.has(at) || !columns.includes(first) || mask !== `${first},`) return false;
    const text = textOf(cells.cell(row, first));
    return text !== null && /[\p{L}\d]/u.test(text) && !saysPage(text) && !noteLike(text) && !(isLower(text) && namesAreUpper(found));
  };
  for (const each of texts) {
    kinds[each.row] = textKind(cells, each.row);
    if (isNameOnly(each)) unclear.push({ row: each.row, why: "nameOnly" });
  }
}

/** Whether names begin with a capital here, which remarks do not. */
function namesAreUpper({ cells, lines, columns }: FoundRows): boolean {
  let lower = 0;
  for (const row of lines) if (isLower(textOf(cells.cell(row, columns[0]!)) ?? "")) lower++;
  return lower * 5 <= lines.length;
}

function textKind(cells: Cells, row: number): number {
  const filled = cells.grid[row]!.filter((cell) => !isBlank(cell));
  return filled.length <= 2 && filled.every((cell) => typeof cell === "string" && !saysPage(cell)) ? codeOf.heading : codeOf.note;
}

/** Whether a text reads like a remark rather than a name: `Promesse le 15/11`, `(litige)`. */
export function noteLike(text: string): boolean {
  return (
    text.length > 60 ||
    // A remark below a client: `-> promesse le 15/11`.
    /^\s*(?:-+>|=+>|→|•|·|↳)/.test(text) ||
    // `B.V.`, `Ltd.`, `& Zn.` end names, not sentences.
    (/[.!?;]$/.test(text.trim()) && !/(?:^|\s)(?:\p{L}{1,4}\.)+$/u.test(text.trim())) ||
    /^(?:nb|note|n\.b\.|remarque|attention|voir|see|cf|litige|contentieux|disputed?|relance[rs]?|en attente|on hold|promesse|promised?)\b/i.test(
      text.trim(),
    ) ||
    /^\(.*\)$/.test(text.trim()) ||
    text.trim().split(/\s+/).length > 8
  );
}
