import { segment } from "../../core/segment/segment";
import { loadExample } from "../../pane/example";
import { excelSheet } from "../../excel-addin/sheet";
import { excelFake } from "./excel-fake/excel";

test.each(["fr", "en"] as const)("the example in %s is selected, understood whole, and shows more than one class", async (language) => {
  const fake = excelFake({ sheets: [{ name: "Feuil1", cells: [["à moi"]] }] });
  Object.assign(globalThis, { Excel: fake.Excel, Office: fake.Office });
  const sheet = excelSheet(language);
  await loadExample(sheet, language);
  const { layout, portfolio, fault } = segment(await sheet.read((await sheet.selection())!), { language, asOf: 46000 });
  expect(fault).toBeUndefined();
  expect(layout.columns.map(({ meaning }) => meaning)).toEqual([
    "client",
    "balance",
    "overdue",
    "daysLate",
    "turnover",
    "equity",
    "netDebt",
  ]);
  expect(Math.min(...layout.columns.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.8);
  expect(portfolio).toMatchObject({ clients: 12, currency: "€" });
  expect(portfolio!.classes.filter(({ clients }) => clients > 0).length).toBeGreaterThanOrEqual(4);
  expect(fake.book.grid(fake.book.sheets[0]!)).toEqual([["à moi"]]);
});
