import { textsIn } from "../../../core/words/texts/type";
import type { Cell } from "../../../core/cells/values";
import { cellsOf, sheetNames, type Walk } from "./walk";

/** The result of the second run as it stands in the workbook: its columns by their headers, its rows by client. */
export async function resultTable(walk: Walk): Promise<{
  readonly rows: readonly (readonly Cell[])[];
  column: (id: "client" | "riskClass" | "balance") => readonly Cell[];
}> {
  const day = walk.portfolio.days[1];
  const name = (await sheetNames(walk)).find((each) => each.startsWith("Segmentation") && each.includes(day))!;
  const [header, ...below] = await cellsOf(walk, name);
  // The proof of the reading stands a blank row below the clients.
  const end = below.findIndex((row) => row.every((cell) => cell === null));
  const rows = end < 0 ? below : below.slice(0, end);
  const titles = textsIn(walk.language).resultColumns;
  return {
    rows,
    column: (id) => {
      const place = header!.findIndex((cell) => typeof cell === "string" && cell.startsWith(titles[id]));
      expect([id, place]).not.toEqual([id, -1]);
      return rows.map((row) => row[place] ?? null);
    },
  };
}
