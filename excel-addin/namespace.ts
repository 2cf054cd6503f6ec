import { catalogue } from "../core/catalogue";
import { nameInExcel } from "../core/define";

const names = new Map(catalogue.map((definition) => [definition.name, nameInExcel(definition)]));

/**
 * Spells our functions as Excel knows them: with the namespace of a company that has put one into its manifest, as in
 * =CREDIT.GEARING(…), and by the longer name where ours is too short for Excel. Texts within the formula stay as they are.
 */
export const withNamespace =
  (namespace: string) =>
  (formula: string): string =>
    formula.replace(/"(?:[^"]|"")*"|(?<![\w.])[A-Z][A-Z0-9]*(?=\()/g, (part) => {
      const name = names.get(part);
      return name === undefined ? part : namespace === "" ? name : `${namespace}.${name}`;
    });
