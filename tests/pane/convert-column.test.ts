import type { Area } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import { convertColumn } from "../../pane/functions/convert-column";
import { memorySheet, type MemorySheet } from "../hosts/memory-sheet";

const clients: Grid = [
  ["Client", "Dettes nettes", "Capitaux propres", "Gearing"],
  ["A", 400, 500, 0.8],
  ["B", 90, 100, 0.9],
  ["C", null, 100, "#N/A"],
];
const area = (row: number, rows: number, columns = 1): Area => ({ sheet: "Clients", row, column: 3, rows, columns });
const gearing = (row: number): string => `=GEARING(B${row + 1},C${row + 1})`;

async function withFormulas(selection: Area, formulaOf = gearing): Promise<MemorySheet> {
  const made = memorySheet({ sheets: [{ name: "Clients", cells: clients }], selection });
  for (let row = 1; row < 4; row++) await made.sheet.writeFormula(area(row, 1), formulaOf(row));
  return made;
}

test.each([
  ["the formulas alone", area(1, 3)],
  ["the column with its header", area(0, 4)],
  ["the column far below its end", area(0, 400)],
  ["one of its cells", area(2, 1)],
])("a column is converted when %s are selected", async (_, selection) => {
  const made = await withFormulas(selection);
  expect(await convertColumn(made.sheet)).toEqual({ kind: "done", area: area(1, 3) });
  expect((await made.sheet.readFormulas(area(0, 4))).flat()).toEqual([null, "=GEARING(B2:B4,C2:C4)", null, null]);
  expect(made.cells("Clients")[0]).toEqual(clients[0]);
});

test("what cannot be one formula is left as it is, and said", async () => {
  const uneven = await withFormulas(area(0, 4), (row) => (row === 2 ? "=GEARING(B9,C9)" : gearing(row)));
  expect(await convertColumn(uneven.sheet)).toEqual({ kind: "none" });
  expect((await uneven.sheet.readFormulas(area(2, 1))).flat()).toEqual(["=GEARING(B9,C9)"]);
  const wide = await withFormulas({ ...area(0, 4, 2), column: 2 });
  expect(await convertColumn(wide.sheet)).toEqual({ kind: "oneColumn" });
  const plain = memorySheet({ sheets: [{ name: "Clients", cells: clients }], selection: area(0, 4) });
  expect(await convertColumn(plain.sheet)).toEqual({ kind: "none" });
  const empty = memorySheet({ sheets: [{ name: "Clients", cells: [] }], selection: area(0, 4) });
  expect(await convertColumn(empty.sheet)).toEqual({ kind: "oneColumn" });
});

test("where the host lets nothing spill it says so", async () => {
  const made = await withFormulas(area(0, 4));
  const table = { ...made.sheet, replaceFormulas: () => Promise.resolve(false) };
  expect(await convertColumn(table)).toEqual({ kind: "noSpill" });
});
