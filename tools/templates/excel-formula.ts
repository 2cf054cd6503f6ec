import { catalogue } from "../../core/formulas/catalogue";
import { nameInExcel } from "../../core/formulas/define";
import { parts } from "../../templates/references";

const inExcel = new Map(catalogue.map((definition) => [definition.name, nameInExcel(definition)]));

/** The function names of ours in a formula, as Excel's files write those of an add-in. */
export const oursInExcel = (formula: string): string[] =>
  (formula.match(/[A-Z][A-Z0-9]*(?=\()/g) ?? []).flatMap((name) => (inExcel.has(name) ? [`_xldudf_${inExcel.get(name)!}`] : []));

/** A formula of a template as an Excel file keeps it, without its "=". */
export function excelFormula(formula: string): string {
  const all = formula.replace(/^=/, "").match(parts) ?? [];
  return all
    .map((part, i) => {
      if (part.startsWith('"')) return part;
      if (part.endsWith("#")) return `_xlfn.ANCHORARRAY(${part.slice(0, -1)})`;
      return all[i + 1] === "(" && inExcel.has(part) ? `_xldudf_${inExcel.get(part)!}` : part;
    })
    .join("");
}
