import { patternOf } from "../../core/cells/formats";
import { defaultPolicy } from "../../core/policy/default";
import type { Sheet } from "../../core/sheet";
import { openPolicySheet, wholeSheet } from "../../pane/settings/policy-sheet";
import { workbookRates } from "../../pane/todo/workbook-rates";
import { memorySheet } from "../hosts/memory-sheet";

test.each<[string, (sheet: Sheet) => Promise<unknown>, number]>([
  ["the policy", (sheet) => openPolicySheet(sheet, defaultPolicy, "Credit policy", "en"), defaultPolicy.logOddsPerPoint],
  ["the legal rates", (sheet) => workbookRates(sheet).add("en"), 3.15],
])("%s shows the figures that were written, not rounded ones", async (_, open, fine) => {
  const { sheet, formats } = memorySheet({ sheets: [{ name: "Clients", cells: [] }] });
  await open(sheet);
  const [name, { columns }] = [...formats][0]!;
  const cells = await wholeSheet(sheet, name);
  expect(cells.flat()).toContain(fine);
  const rounded = cells.flatMap((row) =>
    row.filter((cell, k) => {
      if (typeof cell !== "number" || Number.isInteger(cell)) return false;
      const pattern = patternOf(columns[k]!.format, "en");
      const decimals = /\.(0+)$/.exec(pattern ?? "")?.[1]?.length ?? 0;
      return pattern !== "General" && Math.abs(cell - Number(cell.toFixed(decimals))) > 1e-12;
    }),
  );
  expect(rounded).toEqual([]);
});
