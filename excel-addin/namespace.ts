import { catalogue } from "../core/catalogue";

const names = new Set(catalogue.map((definition) => definition.name));

/**
 * Spells our functions as a company needs them that has put a namespace into its manifest: =CREDIT.GEARING(…). Texts
 * within the formula stay as they are.
 */
export const withNamespace =
  (namespace: string) =>
  (formula: string): string =>
    namespace === ""
      ? formula
      : formula.replace(/"(?:[^"]|"")*"|(?<![\w.])[A-Z][A-Z0-9]*(?=\()/g, (part) => (names.has(part) ? `${namespace}.${part}` : part));
