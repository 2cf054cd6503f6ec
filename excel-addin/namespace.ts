import { catalogue } from "../core/formulas/catalogue";
import { nameInExcel } from "../core/formulas/define";
import type { FormulaNames } from "./sheet";

const toExcel = new Map(catalogue.map((definition) => [definition.name, nameInExcel(definition)]));
const fromExcel = new Map(catalogue.map((definition) => [nameInExcel(definition), definition.name]));

// Texts within a formula, and sheet names, stay as they are. A formula whose add-in was not there when it was saved has _xldudf_.
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])(?:_xldudf_)?[A-Z][A-Z0-9._]*(?=\()/g;

/**
 * Spells our functions as Excel knows them: with the namespace of a company that has put one into its manifest, as in
 * =CREDIT.GEARING(…), and by the longer name where ours is too short for Excel.
 */
export const withNamespace = (namespace: string): FormulaNames => ({
  toExcel: (formula) =>
    formula.replace(parts, (part) => {
      const name = toExcel.get(part);
      return name === undefined ? part : namespace === "" ? name : `${namespace}.${name}`;
    }),
  fromExcel: (formula) =>
    formula.replace(parts, (part) => {
      const stored = part.startsWith("_xldudf_");
      const own = stored ? part.slice("_xldudf_".length) : part;
      const prefix = namespace === "" ? "" : namespace + (stored ? "_" : ".");
      return (own.startsWith(prefix) && fromExcel.get(own.slice(prefix.length))) || part;
    }),
});
