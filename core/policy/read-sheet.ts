import type { Fault } from "../cells/faults";
import { decimalOf, numberOf } from "../cells/numbers";
import { fold } from "../cells/fold";
import type { Language } from "../cells/language";
import { isBlank, textOf, type Cell, type Grid } from "../cells/values";
import { defaultPolicy } from "./default";
import { sections, type Draft, type Field } from "./field";
import { fieldsOf } from "./fields";
import { changedCell, formerSheetLines, formerVersion, lineKey } from "./former";
import type { Policy } from "./policy";
import { faultOf, problemsAcross, readingOf, type PolicyReading, type Problem } from "./problems";
import { title } from "./sheet";

/**
 * Reads a policy from its sheet, in either language and in any order of lines. A line that is left out keeps the default;
 * a cell that can't be taken is refused by name, and so is a policy that would rate or grant against its own sense.
 */
export function policyOf(grid: Grid): Policy | Fault {
  const { draft, problems } = read(grid, "en");
  return problems.length > 0 ? faultOf(problems[0]!) : draft;
}

/** The same, with every cell that is wrong and not only the first. */
export function readPolicySheet(grid: Grid, language: Language): PolicyReading {
  const { draft, problems } = read(grid, language);
  return readingOf(draft, problems, language);
}

function read(grid: Grid, language: Language): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const draft = JSON.parse(JSON.stringify(defaultPolicy)) as Draft;
  const problems: Problem[] = [];
  const fields = new Map<string, Field>();
  for (const field of fieldsOf(defaultPolicy)) {
    for (const spoken of ["fr", "en"] as const) fields.set(lineKey(sections[field.section][spoken], field.label[spoken]), field);
  }
  const former = formerSheetLines();
  const keyOfRow = (cells: readonly Cell[]): string => lineKey(textOf(cells[0]) ?? "", textOf(cells[1]) ?? "");
  const isFormer = grid.some((cells) => former.get(keyOfRow(cells))?.retired);
  const sectionWords = new Set(Object.values(sections).flatMap(({ fr, en }) => [fold(fr), fold(en)]));
  const decimal = decimalOf(grid);
  const rows = new Map<Field, number>();
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!;
    const [section, label] = [textOf(cells[0]), textOf(cells[1])];
    if (section !== null && [title.fr, title.en].some((words) => fold(words) === fold(section))) draft.version = label ?? "";
    const values = cells.slice(2).map((cell) => asNumber(cell, decimal));
    const old = isFormer ? former.get(keyOfRow(cells)) : undefined;
    if (old) {
      const changed = changedCell(old.cells, values);
      if (changed < 0) continue;
      if (old.retired) {
        problems.push({ why: "former", label: label ?? "", row, column: changed + 2 });
        continue;
      }
    }
    if (section === null || !sectionWords.has(fold(section))) continue;
    const field = fields.get(lineKey(section, label ?? ""));
    if (!field || rows.has(field)) {
      problems.push({ why: field ? "twice" : "unknown", label: label ?? "", row, column: null });
      continue;
    }
    rows.set(field, row);
    const wrong = field.write(draft, values);
    if (wrong) problems.push({ why: wrong.why, label: label ?? "", row, column: wrong.cell + 2 });
  }
  if (isFormer && draft.version === formerVersion) draft.version = defaultPolicy.version;
  if (rows.size === 0 && !isFormer) problems.push({ why: "empty", label: "", row: null, column: null });
  const rowOf = (label: string): number | null => [...rows].find(([field]) => field.label.en === label)?.[1] ?? null;
  return { draft, problems: [...problems, ...problemsAcross(draft, rowOf, language)] };
}

function asNumber(cell: Cell, decimal: ReturnType<typeof decimalOf>): Cell {
  if (isBlank(cell)) return null;
  const value = numberOf(cell, decimal);
  return typeof value === "number" ? value : cell;
}
