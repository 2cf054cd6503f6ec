import { holdsNumber } from "../cells/cells";
import { isPageMark, saysPage } from "./labels";
import { codeOf } from "./rows";
import { nameColumns, textsIn, type SortedRows } from "./sorted-rows";
import { statisticsBelow } from "./statistics";

/** Statistics at the foot of a list of clients, `Moyenne` 1 240,00, are no clients. */
export function setStatisticsAside(sorted: SortedRows): void {
  const { cells, roles, kinds, lines, loose, texts } = sorted;
  const first = lines.length - statisticsBelow(cells, roles.money, nameColumns(roles), lines);
  for (const row of lines.subarray(first)) kinds[row] = codeOf.aside;
  sorted.lines = lines.subarray(0, first);
  for (const each of [...loose, ...texts]) each.at = Math.min(each.at, first);
}

const mostAtFoot = 3;

/** Rows behind the total of all clients that no other total adds up, `Solde comptable`, `Écart`, are no clients unless the user says so. */
export function withoutFoot(sorted: SortedRows): Int32Array {
  const { cells, roles, totals, kinds, unclear, forced } = sorted;
  const { money } = roles;
  const whole = totals.filter(
    ({ from, to, leads, right, wrong }) => !leads && from === 0 && to > 1 && wrong.length === 0 && right.length > 0,
  );
  const last = Math.max(-1, ...whole.map(({ row }) => row));
  // Who printed the list and when: `Edité le 02/11/2026`, `Page 1/1`.
  let { lines } = sorted;
  for (let row = lines[lines.length - 1]; row !== undefined && forced.get(row) !== "line"; row = lines[lines.length - 1]) {
    const texts = textsIn(cells, row);
    const isFoot =
      (last >= 0 && row > last) || texts.some(isPageMark) || (saysPage(texts[0] ?? "") && texts.some((text) => /\d/.test(text)));
    if (!isFoot || money.some((c) => cells.column(c).holds[row!] === holdsNumber)) break;
    kinds[row] = codeOf.note;
    lines = lines.subarray(0, -1);
  }
  if (last < 0 && totals.length === 0) return withoutApart(sorted, lines);
  const foot = last < 0 ? [] : lines.subarray(-mostAtFoot - 1).filter((row) => row > last);
  if (foot.length === 0 || foot.length > mostAtFoot || totals.some(({ row }) => row > last)) return lines;
  const out = [...foot].filter((row) => forced.get(row) !== "line");
  for (const row of out) {
    kinds[row] = codeOf.aside;
    unclear.push({ row, why: "loose" });
  }
  const kept = new Set(out);
  return lines.filter((row) => !kept.has(row));
}

/** Rows behind the only blank one of a list without totals, `Objectif` 500, may be no clients, which is asked. */
function withoutApart({ kinds, unclear, forced }: SortedRows, lines: Int32Array): Int32Array {
  const first = Math.max(1, lines.length - mostAtFoot);
  let at = 0;
  for (let k = lines.length - 1; k > 0; k--) {
    if (kinds[lines[k]! - 1] !== codeOf.blank) continue;
    // Where another blank row stands above, blank rows part groups.
    if (k < first || at > 0) return lines;
    at = k;
  }
  if (at <= mostAtFoot) return lines;
  const out = lines.subarray(at).filter((row) => forced.get(row) !== "line");
  for (const row of out) {
    kinds[row] = codeOf.aside;
    unclear.push({ row, why: "loose" });
  }
  return lines.filter((row) => !out.includes(row));
}
