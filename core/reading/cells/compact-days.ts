import { compactDay, compactDigits, compactForms, type CompactForm } from "../../cells/compact-days";
import type { Serial } from "../../cells/dates";
import { formatDate } from "../../cells/formats";
import { cellAt } from "../../cells/values";
import { holds, type Meaning } from "../../words/meanings";
import { statedDays } from "../proof/as-of";
import { compactFormsOf, mostApart, mostFit } from "./compact-forms";
import type { Table } from "../table";

/** No invoice falls due so long after it is issued. */
const longestTerm = 400;

/** Reads days in digits alone: the form is that of the whole table, or asked about. */
export function settleCompactDays(table: Table, sample: Int32Array): void {
  const columns = table.columns.flatMap(({ index, meaning }) => {
    if (meaning === null || holds(meaning) !== "date") return [];
    const forms = compactFormsOf(table.grid, index, sample);
    return forms.length > 0 ? [{ index, meaning, forms }] : [];
  });
  if (columns.length === 0) return;
  const common = compactForms.filter((form) => columns.every(({ forms }) => forms.includes(form)));
  // Columns of one table that share no form are each written in their own.
  if (common.length === 0) for (const column of columns) settle(table, [column], column.forms);
  else settle(table, columns, common);
}

interface DayColumn {
  readonly index: number;
  readonly meaning: Meaning;
}

function settle(table: Table, columns: readonly DayColumn[], forms: readonly CompactForm[]): void {
  const fits = forms.map((form) => ({ form, days: columns.map(({ index }) => daysOf(table, index, form)) }));
  const likely = fits.filter(({ days }) => isLikely(table, columns, days));
  const left = likely.length > 0 ? likely : fits;
  const isSame = left.every(({ days }) => days.every((own, k) => own.every((day, r) => Object.is(day, left[0]!.days[k]![r]))));
  const chosen = left.length === 1 || isSame ? left[0]! : asked(table, columns, left);
  columns.forEach(({ index, meaning }, k) => {
    const days = chosen?.days[k] ?? new Float64Array(table.grid.length).fill(NaN);
    table.cells.setDays(index, days);
    table.given.set(meaning, days);
    if (!chosen) return;
    for (let r = table.head!.end; r < days.length; r++)
      if (days[r] !== days[r] && typeof compactDigits(cellAt(table.grid, r, index)) === "string")
        table.noteUnread(r, index, meaning, "BAD_DATE");
  });
}

function daysOf(table: Table, index: number, form: CompactForm): Float64Array {
  const days = new Float64Array(table.grid.length).fill(NaN);
  for (let r = table.head!.end; r < days.length; r++) {
    const digits = compactDigits(table.grid[r]![index]);
    if (digits) days[r] = compactDay(digits, form);
  }
  return days;
}

/** Whether no invoice falls due before it is issued, and the days lie where the file says that it stands. */
function isLikely(table: Table, columns: readonly DayColumn[], days: readonly Float64Array[]): boolean {
  const of = (meaning: Meaning): Float64Array | null => {
    const k = columns.findIndex((column) => column.meaning === meaning);
    if (k >= 0) return days[k]!;
    const place = table.place(meaning);
    return place < 0 ? null : table.cells.days(place, table.dayOrder);
  };
  const [issued, due] = [of("invoiceDate"), of("dueDate")];
  if (issued && due) {
    let seen = 0;
    let odd = 0;
    for (let r = table.head!.end; r < issued.length; r++) {
      const term = due[r]! - issued[r]!;
      if (term !== term) continue;
      seen++;
      if (term < 0 || term > longestTerm) odd++;
    }
    if (odd > seen * (1 - mostFit)) return false;
  }
  const stated = dayStated(table);
  if (stated === null) return true;
  return days.every((own) => {
    const known = own.filter((day) => day === day).sort();
    return known.length === 0 || Math.abs(known[known.length >> 1]! - stated) <= mostApart;
  });
}

/** The day the user or the file speaks of; null where neither does. */
function dayStated(table: Table): Serial | null {
  const above = Array.from({ length: table.head!.row }, (_, r) => r);
  return table.options.asOf ?? statedDays(table.grid, above, undefined).asOf[0]?.serial ?? null;
}

function asked<Fit extends { readonly form: CompactForm; readonly days: readonly Float64Array[] }>(
  table: Table,
  columns: readonly DayColumn[],
  fits: readonly Fit[],
): Fit | undefined {
  // An example that the forms read as different days.
  let [at, row] = [0, -1];
  columns.forEach((_, k) => {
    for (let r = table.head!.end; row < 0 && r < table.grid.length; r++)
      if (new Set(fits.map(({ days }) => days[k]![r])).size === fits.length) [at, row] = [k, r];
  });
  if (row < 0) row = fits[0]!.days[0]!.findIndex((day) => day === day);
  const example = String(cellAt(table.grid, row, columns[at]!.index)).trim();
  const answer = table.ask(
    "DAY_DIGITS",
    table.words.questions.dayDigits(example, table.notes.rowNumber(row)),
    row,
    columns[at]!.index,
    fits.map(({ form, days }) => ({
      value: form,
      text: days[at]![row] === days[at]![row] ? formatDate(days[at]![row]!, table.options.language) : form,
      effect: "",
    })),
    "none",
  );
  return fits.find(({ form }) => form === answer);
}
