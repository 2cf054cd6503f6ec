import { quoted } from "../../templates/addresses";
import type { Template } from "../../templates/description";
import { parts } from "../../templates/references";

/** A template whose sheets and names are called otherwise, in its formulas too: those of a workbook may be taken. */
export function renamed(template: Template, sheets: ReadonlyMap<string, string>, names: ReadonlyMap<string, string>): Template {
  const sheetOf = (name: string): string => sheets.get(name) ?? name;
  const prefix = /^('(?:[^']|'')+'|[^!"]+)!/u;
  const formulaOf = (formula: string): string =>
    (formula.match(parts) ?? [])
      .map((part) => {
        const found = prefix.exec(part);
        if (!found) return names.get(part) ?? part;
        const name = found[1]!.replace(/^'|'$/g, "").replace(/''/g, "'");
        return sheetOf(name) === name ? part : `${quoted(sheetOf(name))}!${part.slice(found[0].length)}`;
      })
      .join("");
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      name: sheetOf(sheet.name),
      cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: formulaOf(cell.formula) })),
      alarms: sheet.alarms.map(({ block, formula }) => ({ block, formula: formulaOf(formula) })),
    })),
    names: template.names.map((each) => ({ ...each, name: names.get(each.name) ?? each.name, sheet: sheetOf(each.sheet) })),
  };
}

/** A name for each of the template's that the workbook does not have yet: Politique_2 beside Politique. */
export function freeNames(template: Template, taken: readonly string[]): Map<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    template.names.map(({ name }) => {
      let free = name;
      for (let count = 2; used.has(free.toLowerCase()); count++) free = `${name}_${count}`;
      return [name, free];
    }),
  );
}
