import { defaultPolicy } from "../core/policy/default";
import { policySheet } from "../core/policy/sheet";
import { columnLetters } from "../core/cells/address";
import type { TemplateName, TemplateSheet } from "./description";
import type { Look } from "./look";
import { Page } from "./page";
import type { Setting } from "./words";

export const policyName = { fr: "Politique", en: "Policy" } as const;

/** The sheet of the credit policy, as the core writes and reads it: its figures can be changed, its words cannot. */
export function policyPage({ language, say }: Setting): { readonly sheet: TemplateSheet; readonly name: TemplateName } {
  const rows = policySheet(defaultPolicy, language);
  const columns = Math.max(...rows.map((row) => row.length));
  const page = new Page(say(policyName), [21, 62, ...new Array<number>(columns - 2).fill(12)]);
  // Of the columns under the last row of heads, all can be filled, as where a step is left out.
  let headed = 0;
  rows.forEach((cells, r) => {
    const at = (column: number): string => `${columnLetters(column)}${r + 1}`;
    const isHead = r > 0 && cells[0] === null;
    const filled = cells.filter((cell) => cell !== null).length;
    if (isHead) headed = filled;
    // Heads and words of two lines.
    if (r > 0 && cells.some((cell, c) => c > 1 && typeof cell === "string")) page.height(r + 1, 28);
    cells.forEach((cell, c) => {
      if (cell === null) {
        if (r > 0 && !isHead && c > 1) page.dress(at(c), c < headed + 2 ? "inputRight" : "openRight");
        return;
      }
      const look: Look =
        r === 0
          ? ((["strong", "inputLeft"] as const)[c] ?? "note")
          : isHead
            ? "headerCenter"
            : c === 0
              ? "note"
              : c === 1
                ? "label"
                : typeof cell === "number"
                  ? "inputRight"
                  : "inputRightWrapped";
      page.put(at(c), cell, look);
      if (look === "inputRight")
        page.allow(at(c), { kind: "decimal", min: -1e9 }, say({ fr: "Un nombre est attendu ici.", en: "A number goes here." }));
    });
  });
  const last = `${columnLetters(columns - 1)}${rows.length}`;
  return {
    sheet: page.freeze(1, 2).sheet({ area: `A1:${last}`, landscape: true, titleRows: 1 }),
    name: { name: say(policyName), sheet: page.name, block: { row: 0, column: 0, rows: rows.length, columns } },
  };
}
