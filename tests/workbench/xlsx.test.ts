import { readFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { fromFile, toFile } from "../../workbench/files/formula-names";
import { readWorkbook, writeWorkbook, type OpenWorkbook, type Spill } from "../../workbench/files/xlsx";
import { emptyWorkbook } from "../../workbench/workbook-data";
import { zipPart } from "./zip-part";
import { sharedFile, withShared } from "../shared-files";

const book = (cellData: Record<number, Record<number, ICellData>>, more: Partial<IWorkbookData> = {}): IWorkbookData => ({
  ...emptyWorkbook("test", "test"),
  sheetOrder: ["a"],
  sheets: { a: { id: "a", name: "Clients", cellData } },
  ...more,
});
const opened = (data: IWorkbookData, spills: readonly Spill[] = [], spilled: Record<string, ICellData> = {}): OpenWorkbook => ({
  data,
  spills: () => spills,
  spilled: (_sheet, row, column) => spilled[`${row},${column}`],
  formula: () => null,
});
const again = async (open: OpenWorkbook): Promise<IWorkbookData> => readWorkbook(await writeWorkbook(open), "test");
const first = (data: IWorkbookData) => data.sheets[data.sheetOrder[0]!]!;

describe("formulas in a file", () => {
  test.each([
    ["=GEARING(B2:B401,C2:C401)", "_xldudf_GEARING(B2:B401,C2:C401)"],
    ['=IF(A1="GEARING(","x",DSO(1,2))', 'IF(A1="GEARING(","x",_xldudf_DSO(1,2))'],
    ["=SUM(GEARING(B2,C2),1)", "SUM(_xldudf_GEARING(B2,C2),1)"],
    ["=XLOOKUP(A1,'GEARING('!A:A,B:B)", "_xlfn.XLOOKUP(A1,'GEARING('!A:A,B:B)"],
    ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ])("%s is kept as %s", (formula, kept) => {
    expect(toFile(formula)).toBe(kept);
    expect(fromFile(kept)).toBe(formula);
  });

  test("of an add-in with a name space lose it", () => {
    expect(fromFile("_xldudf_GEARING(B2,C2)+_xldudf_DSO(1,2)")).toBe("=GEARING(B2,C2)+DSO(1,2)");
  });
});

describe("a file as Excel writes its own", () => {
  test("asks for no calculation on opening, and keeps an error a formula answered with as an error", async () => {
    const cells: Record<number, Record<number, ICellData>> = {
      0: { 0: { f: "=GEARING(B1,C1)", v: "#N/A", t: 1 }, 1: { v: "Été & hiver", t: 1, s: { bl: 1, cl: { rgb: "#112233" } } } },
      1: { 0: { f: '="#N/"&"A text"', v: "#N/A text", t: 1 } },
    };
    const file = await writeWorkbook(opened(book(cells)));
    expect(zipPart(file, "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    const sheet = zipPart(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<c [^>]*t="e"[^>]*><f>_xldudf_GEARING\(B1,C1\)<\/f><v>#N\/A<\/v>/);
    expect(sheet).toMatch(/<c [^>]*t="str"[^>]*><f>[^<]*<\/f><v>#N\/A text<\/v>/);
    expect(zipPart(file, "xl/styles.xml")).not.toMatch(/<color[^>]*\/><(?:sz|b|i)\b/);
    const back = await again(opened(book(cells)));
    expect(first(back).cellData![0]![1]).toMatchObject({ v: "Été & hiver" });
    expect(first(back).cellData![0]![0]).toMatchObject({ v: "#N/A", f: "=GEARING(B1,C1)" });
  });
});

describe("rows", () => {
  test("are as high and as hidden when the file is opened again", async () => {
    const data = book({ 0: { 0: { v: "a", t: 1 } }, 1: { 0: { v: "b", t: 1 } }, 2: { 0: { v: "c", t: 1 } }, 3: { 0: { v: "d", t: 1 } } });
    data.sheets["a"] = { ...data.sheets["a"], rowData: { 0: { h: 40, ia: 0 }, 1: { h: 24, ah: 24 }, 2: { hd: 1 }, 3: { h: 19, ah: 60 } } };
    expect(first(await again(opened(data))).rowData).toEqual({ 0: { h: 40, ia: 0 }, 2: { hd: 1 }, 3: { h: 60, ia: 0 } });
  });
});

describe("how a sheet is printed", () => {
  test("is kept in the file, and a name with spaces and an apostrophe is spelt so that Excel opens it", async () => {
    const page = {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: "$A$1:$L$93",
      printTitlesRow: "$1:$1",
      margins: { left: 0.39, right: 0.39 },
      breaks: [24, 50],
    };
    const data = book({ 0: { 0: { v: 1, t: 2 } } });
    data.sheets["a"] = { ...data.sheets["a"], name: "L'été 2026 & demi", custom: { encoursPage: page } };
    const file = await writeWorkbook(opened(data));
    const names = zipPart(file, "xl/workbook.xml");
    expect(names).toContain(">'L''été 2026 &amp; demi'!$A$1:$L$93<");
    expect(names).toContain(">'L''été 2026 &amp; demi'!$1:$1<");
    expect(zipPart(file, "xl/worksheets/sheet1.xml")).toMatch(
      /<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/,
    );
    // A break stands after the row it names, counted from 1: rows 25 and 51 begin a page.
    expect(zipPart(file, "xl/worksheets/sheet1.xml")).toMatch(/<rowBreaks[^>]*><brk id="24"[^>]*\/><brk id="50"[^>]*\/>/);
    expect(first(await again(opened(data))).custom).toMatchObject({ encoursPage: page });
  });
});

describe("a workbook written and read again", () => {
  test("keeps values, dates, flags and errors", async () => {
    const cells: Record<number, Record<number, ICellData>> = {
      0: { 0: { v: "Client", t: 1 }, 1: { v: "Solde", t: 1 } },
      1: { 0: { v: "=CMD()", t: 1 }, 1: { v: 0.1 + 0.2, t: 2 }, 2: { v: 46295, t: 2, s: { n: { pattern: "dd/mm/yyyy" } } } },
      2: { 0: { v: "012 345 678", t: 1 }, 1: { v: 1, t: 3 }, 2: { v: "#N/A", t: 1 } },
      4: { 3: { v: -1234.5, t: 2, s: { n: { pattern: "#,##0.00 €" } } } },
    };
    const back = await again(opened(book(cells)));
    const read = first(back).cellData!;
    expect(read[0]![0]).toMatchObject({ v: "Client", t: 1 });
    expect(read[1]![0]).toMatchObject({ v: "=CMD()", t: 1 });
    expect(read[1]![0]!.f).toBeUndefined();
    expect(read[1]![1]).toMatchObject({ v: 0.1 + 0.2, t: 2 });
    expect(read[1]![2]).toMatchObject({ v: 46295, t: 2 });
    expect(back.styles[read[1]![2]!.s as string]!.n!.pattern).toBe("dd/mm/yyyy");
    expect(read[2]![0]).toMatchObject({ v: "012 345 678", t: 1 });
    expect(read[2]![1]).toMatchObject({ v: 1, t: 3 });
    expect(read[2]![2]).toMatchObject({ v: "#N/A", t: 1 });
    expect(read[3]).toBeUndefined();
    expect(back.styles[read[4]![3]!.s as string]!.n!.pattern).toBe("#,##0.00 €");
  });

  test("keeps several sheets, their names, widths, frozen rows and merged cells, and hidden ones hidden", async () => {
    const data = book({ 0: { 0: { v: 1, t: 2 } } });
    data.sheetOrder.push("b");
    data.sheets["a"] = {
      ...data.sheets["a"],
      columnData: { 1: { w: 200 } },
      freeze: { startRow: 1, startColumn: 2, ySplit: 1, xSplit: 2 },
    };
    data.sheets["b"] = {
      id: "b",
      name: "Été 2026",
      hidden: 1,
      cellData: { 0: { 0: { v: "titre", t: 1 } } },
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }],
    };
    const back = await again(opened(data));
    const sheets = back.sheetOrder.map((id) => back.sheets[id]!);
    expect(sheets.map(({ name }) => name)).toEqual(["Clients", "Été 2026"]);
    expect(sheets[0]!.freeze).toMatchObject({ startRow: 1, startColumn: 2, ySplit: 1, xSplit: 2 });
    expect(Math.abs(sheets[0]!.columnData![1]!.w! - 200)).toBeLessThan(4);
    expect(sheets[1]).toMatchObject({ hidden: 1, mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }] });
  });

  test("keeps our formulas with their last result, as Excel keeps those of an add-in", async () => {
    const data = book({ 0: { 0: { v: 400, t: 2 }, 1: { v: 500, t: 2 }, 2: { f: "=GEARING(A1,B1)", v: 0.8, t: 2 } } });
    const file = await writeWorkbook(opened(data));
    expect(zipPart(file, "xl/worksheets/sheet1.xml")).toContain('<c r="C1"><f>_xldudf_GEARING(A1,B1)</f><v>0.8</v></c>');
    const read = first(await readWorkbook(file, "test")).cellData!;
    expect(read[0]![2]).toEqual({ f: "=GEARING(A1,B1)", v: 0.8, t: 2 });
  });

  test("keeps a formula that spills, with its values, and lets it spill again", async () => {
    const data = book({ 0: { 0: { v: 1, t: 2 } }, 1: { 2: { f: "=GEARING(A2:A4,B2:B4)", v: 0.8, t: 2 } } });
    const open = opened(data, [{ row: 1, column: 2, rows: 3, columns: 1 }], { "2,2": { v: 0.9, t: 2 }, "3,2": { v: "#N/A", t: 1 } });
    const file = await writeWorkbook(open);
    const xml = zipPart(file, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<f t="array" ref="C2:C4">_xldudf_GEARING(A2:A4,B2:B4)</f><v>0.8</v>');
    expect(xml).toMatch(/<c r="C2"[^>]* cm="1"/);
    expect(xml).toContain('<c r="C3"><v>0.9</v></c>');
    expect(xml).toContain('<c r="C4" t="e"><v>#N/A</v></c>');
    const read = first(await readWorkbook(file, "test")).cellData!;
    expect(read[1]![2]!.f).toBe("=GEARING(A2:A4,B2:B4)");
    expect(read[2]).toBeUndefined();
    expect(read[3]).toBeUndefined();
  });

  test("keeps the colours of the classes as a rule", async () => {
    const rule = {
      type: "highlightCell",
      subType: "number",
      operator: "equal",
      value: 5,
      style: { bg: { rgb: "#7A1030" }, cl: { rgb: "#FFFFFF" } },
    };
    const resources = [
      {
        name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
        data: JSON.stringify({
          a: [{ cfId: "x", stopIfTrue: false, ranges: [{ startRow: 1, endRow: 400, startColumn: 5, endColumn: 5 }], rule }],
        }),
      },
    ];
    const file = await writeWorkbook(opened(book({ 1: { 5: { v: 5, t: 2 } } }, { resources })));
    const xml = zipPart(file, "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<conditionalFormatting sqref="F2:F401"><cfRule type="cellIs"[^>]* operator="equal"[^>]*><formula>5<\/formula>/);
    expect(zipPart(file, "xl/styles.xml")).toMatch(/<dxf>.*7A1030.*<\/dxf>/s);
  });

  test("keeps the pane's settings", async () => {
    const settings = { columns: '{"0":"client"}' };
    const back = await again(opened(book({}, { custom: { encours: settings } })));
    expect(back.custom).toEqual({ encours: settings });
  });
});

describe("a workbook of others", () => {
  test("with shared formulas keeps each of them", async () => {
    const cells = new Map([
      ["0,1", { formula: "A1*2", formulaType: "shared" as const, formulaSharedIndex: 0, formulaRef: "B1:B2", formulaResult: 2 }],
      ["1,1", { formula: "", formulaType: "shared" as const, formulaSharedIndex: 0, formulaResult: 4 }],
    ]);
    const read = first(await readWorkbook(await writeXlsx({ sheets: [{ name: "a", rows: [[1], [2]], cells }] }), "test")).cellData!;
    expect(read[0]![1]).toMatchObject({ f: "=A1*2", si: "shared-0" });
    expect(read[1]![1]).toMatchObject({ si: "shared-0" });
    expect(read[1]![1]!.f).toBeUndefined();
  });

  test("with dates of 1904 reads the same day", async () => {
    const file = await writeXlsx({ dateSystem: "1904", sheets: [{ name: "a", rows: [[new Date(Date.UTC(2026, 8, 30))]] }] });
    expect(first(await readWorkbook(file, "test")).cellData![0]![0]!.v).toBe(46295);
  });

  test("that is no workbook fails with an error", async () => {
    await expect(readWorkbook(new Uint8Array([1, 2, 3, 4]), "x")).rejects.toBeInstanceOf(Error);
  });

  const ageing = "data/layouts/erp_ar_ageing_SYNTHETIC.xlsx";
  withShared(ageing).test("as an ERP exports it arrives cell by cell", async () => {
    const bytes = new Uint8Array(readFileSync(sharedFile(ageing)));
    const ours = first(await readWorkbook(bytes, "x")).cellData!;
    const { rows } = (await readXlsx(bytes)).sheets[0]!;
    let compared = 0;
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null || value === "" || value instanceof Date) return;
        compared++;
        expect(ours[r]![c]!.v).toBe(typeof value === "boolean" ? Number(value) : value);
      });
    });
    expect(compared).toBeGreaterThan(1000);
  });
});
