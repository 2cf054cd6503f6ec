import { patternOf } from "../../core/cells/formats";
import { defaultPolicy } from "../../core/policy/default";
import type { Sheet } from "../../core/sheet";
import { openPolicySheet, wholeSheet } from "../../pane/settings/policy-sheet";
import { workbookRates } from "../../pane/todo/workbook-rates";
import { memorySheet } from "../hosts/memory-sheet";
import { linesOf, linesOfRow, type TableFormat } from "../../core/cells/table-format";
import type { Cell, Grid } from "../../core/cells/values";
import { segment } from "../../core/segment/segment";
import { writeValues } from "../../pane/segment/new-sheet";

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

describe("the sheet of a result", () => {
  const day = 46_295;
  const rows: Grid = [
    ["Client", "SIREN", "N° facture", "Date", "Échéance", "Date de paiement", "Montant TTC", "Score bureau"],
    ...Array.from({ length: 60 }, (_, k): Cell[] => [
      `Établissements Béranger et Fils ${k % 6}`,
      ["552100554", "542065479", "572015246", "552032534", "732829320", "775670417"][k % 6]!,
      `F${k}`,
      day - 90 - k,
      day - 60 - k,
      k % 3 ? day - 40 - k : null,
      1000 + k,
      80 - k,
    ]),
  ];
  const written = async (language: "fr" | "en") => {
    const made = memorySheet({ sheets: [{ name: "Clients", cells: [] }] });
    const segmentation = segment(rows, { asOf: day, language });
    const { table, columns, portfolio } = segmentation;
    await writeValues(made.sheet, "Résultat", { table, columns, portfolio, reading: segmentation.reading }, language, {});
    return { format: made.formats.get("Résultat")!, table };
  };

  test.each(["fr", "en"] as const)("prints on the width of one landscape page at more than half its size, in %s", async (language) => {
    const { format, table } = await written(language);
    expect(table[0]!.length).toBeGreaterThanOrEqual(14);
    // A character of the standard font is 7 pixels wide, with 5 of margin; A4 less a centimetre on either side, in points.
    const width = format.columns.reduce((sum, column) => sum + (column.width * 7 + 5) * 0.75, 0);
    const scale = (842 - 2 * 28) / width;
    expect({ language, scale, fits: scale >= 0.58 }).toMatchObject({ fits: true });
    expect(format.print).toEqual({ landscape: true });
    // What is cut at such widths goes on below.
    expect(format.columns.map(({ wraps }) => wraps ?? false)).toEqual(format.columns.map((column) => column.format === "text"));
  });
});

test("a text stands in as many lines as its words need", () => {
  expect(["", "a", "aaa bbb", "aaa bbb ccc", "aaaaaaaaaaaaaaaa", "a\nb", "aa aaaaaaaaaaaa"].map((text) => linesOf(text, 8))).toEqual([
    1, 1, 1, 2, 2, 2, 3,
  ]);
  const format: TableFormat = {
    columns: [
      { format: "text", width: 8, wraps: true },
      { format: "money", width: 14 },
    ],
    filter: true,
  };
  expect(linesOfRow(["aaa bbb ccc", 1], format, false)).toBe(2);
  expect(linesOfRow(["aa bb", "Average days late"], format, true)).toBe(2);
});
