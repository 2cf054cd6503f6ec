import { cellAt, isBlank, textOf, type Grid } from "../../cells/values";
import { isMoney } from "../../words/meanings";
import { candidatesFor } from "../columns/headers";

const separators = [";", "\t", "|", ","] as const;
const looked = 50;
const sure = 0.9;

/** What a range that nothing is read of looks like: its fields in one cell, told apart by a sign; or its clients side by side. */
export type Misshapen = { readonly why: "unsplit"; readonly sign: string } | { readonly why: "across" };

export function misshapen(rows: Grid): Misshapen | null {
  const filled = rows.slice(0, looked).filter((row) => row.some((cell) => !isBlank(cell)));
  if (filled.length < 2) return null;
  if (filled.every((row) => row.every((cell, c) => c === 0 || isBlank(cell)))) {
    const lines = filled.map((row) => textOf(row[0] ?? null) ?? "");
    const sign = separators.find((each) => {
      const [head, ...others] = lines.map((line) => line.split(each).length);
      return head! > 1 && others.every((count) => count >= head!);
    });
    return sign === undefined ? null : { why: "unsplit", sign };
  }
  const known = filled.slice(1).filter((row) => {
    const [best] = candidatesFor(cellAt([row], 0, 0));
    return best && isMoney(best.meaning) && best.confidence >= sure && row.slice(1).some((cell) => typeof cell === "number");
  });
  const names = filled[0]!.slice(1).filter((cell) => !isBlank(cell));
  const areNames = names.length > 1 && names.every((cell) => typeof cell === "string" && candidatesFor(cell).length === 0);
  return known.length > 1 && areNames ? { why: "across" } : null;
}
