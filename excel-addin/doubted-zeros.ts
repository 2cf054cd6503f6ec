import type { Argument } from "../core/formulas/arguments";
import { recogniseHeaders } from "../core/reading/columns/assignment";
import type { Language } from "../core/cells/language";
import type { Grid } from "../core/cells/values";
import type { Meaning } from "../core/words/meanings";
import { perhapsEmpty } from "./words";

/*
 * What a computed array such as FILTER(…) hands over has no address, and Excel has turned its empty cells into zeros: nobody
 * can be asked. Where a figure that no going firm has at nil stands at 0, the words that explain its rating say so.
 */

const keyFigures: ReadonlySet<Meaning> = new Set<Meaning>([
  "sales",
  "turnover",
  "equity",
  "totalAssets",
  "totalDebts",
  "currentAssets",
  "currentLiabilities",
]);

/** What is to be added to the words about a row; "" where nothing of it is in doubt. */
export function doubtedZeros(clients: Argument, headers: Argument, language: Language): (row: number) => string {
  if (!Array.isArray(clients) || !Array.isArray(headers)) return () => "";
  const rows = clients as Grid;
  const figures = recogniseHeaders(headers as Grid).filter(({ meaning }) => meaning !== null && keyFigures.has(meaning));
  return (row) => {
    const names = figures.filter(({ index }) => rows[row]?.[index] === 0).map(({ header }) => header);
    return names.length === 0 ? "" : perhapsEmpty(names, language);
  };
}
