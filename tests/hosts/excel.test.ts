import type { TableFormat } from "../../core/cells/table-format";
import { Cancelled, type Area } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import { asOneStep, talk } from "../../excel-addin/one-step";
import { withNamespace } from "../../excel-addin/namespace";
import { excelSheet } from "../../excel-addin/sheet";
import { palettes } from "../../pane/palette";
import { besides, excelFake, type ExcelFake, type ExcelFakeOptions } from "./excel-fake/excel";
import { sheetContract, type BookDescription } from "./sheet-contract";

const open = (description: BookDescription, options?: ExcelFakeOptions): ExcelFake => {
  const fake = excelFake(description, options);
  Object.assign(globalThis, { Excel: fake.Excel, Office: fake.Office });
  return fake;
};

// The newest calls, and those the manifest asks for alone.
for (const api of ["1.20", "1.9"]) {
  sheetContract(`Excel with ExcelApi ${api}`, (description, language = "fr") => {
    const fake = open(description, { api });
    return { sheet: excelSheet(language), ...besides(fake) };
  });
}

const area = (sheet: string, row: number, column: number, rows: number, columns: number): Area => ({ sheet, row, column, rows, columns });
const columns = (count: number, rows: number): Grid =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: count }, (_unused, c) => (c % 2 ? `client ${r} ${c}` : r * 1.25 + c)));

describe("Excel's own limits", () => {
  test("a large range is read and written in requests far below 5 MB", async () => {
    const values = columns(12, 10_000);
    const fake = open({ sheets: [{ name: "Clients", cells: values }] });
    const sheet = excelSheet("fr");
    expect(await sheet.read(area("Clients", 0, 0, 10_000, 12))).toEqual(values);
    expect(fake.traffic.response).toBeLessThan(2_500_000);
    const added = await sheet.addSheet("Copie");
    await sheet.write(area(added, 0, 0, 10_000, 12), values);
    expect(fake.book.grid(fake.book.sheet(added)!)).toEqual(values);
    expect(fake.traffic.request).toBeLessThan(2_500_000);
  });

  test("cells of the longest text are read and written all the same", async () => {
    const values = Array.from({ length: 300 }, (_, i) => ["é".repeat(32_000), i]);
    const fake = open({ sheets: [{ name: "Clients", cells: values }] });
    const sheet = excelSheet("fr");
    const steps: number[] = [];
    expect(await sheet.read(area("Clients", 0, 0, 300, 2), { progress: (done) => steps.push(done) })).toEqual(values);
    expect(steps.length).toBeGreaterThan(2);
    const added = await sheet.addSheet("Copie");
    await sheet.write(area(added, 0, 0, 300, 2), values);
    expect(fake.book.grid(fake.book.sheet(added)!)).toEqual(values);
    expect(fake.traffic.request).toBeLessThan(5 * 1024 * 1024);
  });

  test("a block that Excel refuses is halved until it passes", async () => {
    const values = columns(2, 400);
    const fake = open({ sheets: [{ name: "Clients", cells: values }] }, { payloadLimit: 3000 });
    expect(await excelSheet("fr").read(area("Clients", 0, 0, 400, 2))).toEqual(values);
    expect(fake.traffic.syncs).toBeGreaterThan(5);
  });

  test("one row that is too large is an error, not an endless loop", async () => {
    open({ sheets: [{ name: "Clients", cells: [["x".repeat(4000)], ["y"]] }] }, { payloadLimit: 3000 });
    await expect(excelSheet("fr").read(area("Clients", 0, 0, 2, 1))).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("cells that Excel answers with nothing are an error, never blanks", async () => {
    open({ sheets: [{ name: "Clients", cells: [["a"]] }] });
    await expect(excelSheet("fr").read(area("Clients", 0, 0, 1, 16_384))).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
  });

  test("reading is stopped between two blocks", async () => {
    open({ sheets: [{ name: "Clients", cells: columns(2, 90_000) }] });
    const signal = { aborted: false };
    const steps: number[] = [];
    const progress = (done: number): void => {
      steps.push(done);
      signal.aborted = true;
    };
    await expect(excelSheet("fr").read(area("Clients", 0, 0, 90_000, 2), { signal, progress })).rejects.toBeInstanceOf(Cancelled);
    expect(steps).toHaveLength(1);
  });
});

describe("Excel's own situations", () => {
  test("a chart that is selected is no selection of cells", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [["a"]] }] });
    fake.book.chartSelected = true;
    expect(await excelSheet("fr").selection()).toBeNull();
  });

  test("a name that a chart sheet holds is counted up", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [["a"]] }] });
    fake.book.hiddenNames.push("Segmentation");
    expect(await excelSheet("fr").addSheet("Segmentation")).toBe("Segmentation (2)");
  });

  test("a protected workbook or sheet says so", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [["a"]] }], active: { sheet: "Clients", row: 3, column: 3 } });
    fake.book.structureProtected = true;
    fake.book.sheets[0]!.protected = true;
    const sheet = excelSheet("fr");
    await expect(sheet.addSheet("Segmentation")).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(sheet.insertFormula("=1")).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("a cell whose formula shows nothing is not empty", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [["a"]] }], active: { sheet: "Clients", row: 3, column: 3 } });
    fake.book.put(fake.book.sheets[0]!, 3, 3, { value: "", formula: '=""' });
    expect(await excelSheet("fr").insertFormula("=1")).toBe(false);
  });

  test("a formula is spelt with the namespace of the company that has one", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [["a"]] }], active: { sheet: "Clients", row: 3, column: 3 } });
    await excelSheet("fr", () => withNamespace("CREDIT")).insertFormula('=IF(A1="GEARING(",GEARING(B2,SUM(C2)),0)');
    expect(fake.book.cell(fake.book.sheets[0]!, 3, 3)?.formula).toBe('=IF(A1="GEARING(",CREDIT.GEARING(B2,SUM(C2)),0)');
  });

  test("the handlers of the selection are taken away", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [["a"]] }] });
    const stop = excelSheet("fr").watchSelection(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([fake.book.selectionHandlers.size, fake.book.activationHandlers.size]).toEqual([1, 1]);
    stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([fake.book.selectionHandlers.size, fake.book.activationHandlers.size]).toEqual([0, 0]);
  });

  test("going to another sheet is a change of the selection", async () => {
    const fake = open({
      sheets: [
        { name: "Clients", cells: [["a"]] },
        { name: "Notes", cells: [["b"]] },
      ],
    });
    let seen = 0;
    const stop = excelSheet("fr").watchSelection(() => seen++);
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const handler of fake.book.activationHandlers) await handler();
    expect(seen).toBe(1);
    stop();
  });
});

describe("the look of a table", () => {
  const values: Grid = [
    ["Client", "Solde", "Part", "Classe"],
    ["A", 10, 0.2, 1],
    ["B", 20, 0.8, 5],
  ];
  const format: TableFormat = {
    columns: [
      { format: "text", width: 24 },
      { format: "money", width: 14 },
      { format: "percent", width: 8 },
      { format: "whole", width: 8 },
    ],
    classColumn: 3,
    currency: "EUR",
    filter: true,
  };

  async function formatted(language: "fr" | "en"): Promise<ExcelFake> {
    const fake = open({ sheets: [{ name: "Clients", cells: [] }] });
    const sheet = excelSheet(language);
    const name = await sheet.addSheet("Table");
    await sheet.write(area(name, 2, 0, 3, 4), values);
    await sheet.format(area(name, 2, 0, 3, 4), format);
    return fake;
  }

  test("colours the classes by five rules over the whole column, and no cell by itself", async () => {
    const table = (await formatted("fr")).book.sheet("Table")!;
    expect(
      table.rules.map(({ block, type, settings }) => [
        block,
        type,
        settings.get("cellValue.rule"),
        settings.get("cellValue.format.fill.color"),
      ]),
    ).toEqual(
      ([1, 2, 3, 4, 5] as const).map((riskClass) => [
        { row: 3, column: 3, rows: 2, columns: 1 },
        "CellValue",
        { formula1: `=${riskClass}`, operator: "EqualTo" },
        palettes.light[riskClass].background,
      ]),
    );
    expect(table.styles.filter(({ property }) => property.includes("fill")).map(({ block }) => block)).toEqual([
      { row: 2, column: 0, rows: 1, columns: 4 },
    ]);
  });

  test("gives each column its number format, freezes the header and filters", async () => {
    const { book } = await formatted("fr");
    const table = book.sheet("Table")!;
    expect([0, 1, 2, 3].map((column) => book.numberFormat(table, 3, column))).toEqual([
      "General",
      '#,##0.00"\u00a0€"',
      "0.0\\\u00a0%",
      "#,##0",
    ]);
    expect(book.numberFormat(table, 2, 1)).toBe("General");
    expect(table.frozenRows).toBe(3);
    expect(table.filter).toEqual({ row: 2, column: 0, rows: 3, columns: 4 });
  });

  test("lets texts go on in further lines, all of a row at its top, and rows grow with them", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [] }] });
    const sheet = excelSheet("fr");
    const name = await sheet.addSheet("Table");
    await sheet.write(area(name, 0, 0, 3, 4), values);
    await sheet.format(area(name, 0, 0, 3, 4), {
      ...format,
      columns: format.columns.map((column, k) => ({ ...column, wraps: k === 0 })),
      print: { landscape: false, breaks: [2], strong: [1] },
    });
    const { styles } = fake.book.sheet("Table")!;
    const of = (property: string): unknown => styles.filter((each) => each.property === property).map(({ block, value }) => [block, value]);
    const whole = { row: 0, column: 0, rows: 3, columns: 4 };
    expect(of("format.wrapText")).toEqual([[{ ...whole, columns: 1 }, true]]);
    expect(of("format.verticalAlignment")).toEqual([[whole, "Top"]]);
    expect(of("format.autofitRows")).toEqual([[whole, []]]);
    expect(fake.book.sheet("Table")!.page.get("breaks")).toEqual([2]);
    // Of a letter the headings stand over their figures, and nothing else is moved to the right.
    expect(of("format.font.bold")).toEqual([[{ row: 1, column: 0, rows: 1, columns: 4 }, true]]);
    expect(of("format.horizontalAlignment")).toEqual([
      ...[1, 2, 3].map((column) => [{ row: 1, column, rows: 1, columns: 1 }, "Right"]),
      [{ row: 1, column: 3, rows: 2, columns: 1 }, "Center"],
    ]);
  });

  test("follows the language", async () => {
    const { book } = await formatted("en");
    expect(book.numberFormat(book.sheet("Table")!, 3, 2)).toBe("0.0%");
  });
});

describe("the stand-in for Excel keeps Excel's discipline", () => {
  const range = async <T>(use: (context: Excel.RequestContext, range: Excel.Range) => Promise<T>): Promise<T> => {
    const fake = open({
      sheets: [{ name: "Clients", cells: [[1]] }],
      selection: [area("Clients", 0, 0, 1, 1), area("Clients", 2, 2, 1, 1)],
    });
    return fake.Excel.run((context) => use(context, context.workbook.worksheets.getItem("Clients").getRange("A1")));
  };

  test("what was not loaded cannot be read", async () => {
    await expect(range((_, cell) => Promise.resolve(cell.values))).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("nothing has happened before sync", async () => {
    await expect(range((_, cell) => Promise.resolve(cell.load("values").values))).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  test("a block of the wrong shape is refused", async () => {
    await expect(
      range((context, cell) => {
        cell.values = [[1, 2]];
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("a call that came after the version it plays is not there", async () => {
    const { Excel: old } = open({ sheets: [{ name: "Clients", cells: [[1]] }] }, { api: "1.8" });
    await expect(old.run(async (context) => context.workbook.getSelectedRanges())).rejects.toMatchObject({ code: "ApiNotFound" });
    await expect(old.run({ mergeUndoGroup: true }, () => Promise.resolve())).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  test("what Microsoft's declarations do not know is not there", async () => {
    await expect(
      range((context, cell) => {
        (cell.format as unknown as { bold: boolean }).bold = true;
        return context.sync();
      }),
    ).rejects.toThrow("RangeFormat has no bold.");
  });

  test("what is read-only cannot be written", async () => {
    await expect(
      range((context, cell) => {
        (cell as { rowIndex: number }).rowIndex = 3;
        return context.sync();
      }),
    ).rejects.toThrow("read-only");
  });

  test("a property that is no part of a range cannot be loaded", async () => {
    await expect(range((_, cell) => Promise.resolve(cell.load("bold")))).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("whole columns read as nothing and cannot be written", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [[1]] }] });
    await fake.Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Clients").getRange("A:A").load("values");
      await context.sync();
      expect(column.values).toBeNull();
      column.values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("cells beyond the sheet are no range", async () => {
    await expect(
      range((context) => {
        context.workbook.worksheets.getItem("Clients").getRangeByIndexes(1_048_570, 0, 10, 1).load("values");
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("used cells are those that hold values, or the question is refused", async () => {
    await expect(
      range((context, cell) => {
        cell.getUsedRangeOrNullObject().load("address");
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("what cannot be undone refuses a step", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [[1]] }] });
    await expect(
      fake.Excel.run({ mergeUndoGroup: true }, (context) => {
        context.workbook.worksheets.getItem("Clients").visibility = "Hidden";
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: "UndoNotSupported" });
    expect(fake.book.sheets[0]!.visibility).toBe("Visible");
  });

  test("and our port then goes on without the step", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [[1]] }] });
    await asOneStep(() =>
      talk(async (context) => {
        context.workbook.worksheets.getItem("Clients").visibility = "Hidden";
        await context.sync();
      }),
    );
    expect(fake.book.sheets[0]!.visibility).toBe("Hidden");
  });

  test("several areas are no single range", async () => {
    await expect(
      range((context) => {
        context.workbook.getSelectedRange().load("address");
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidSelection" });
  });

  test("a request over 5 MB is refused before anything is done", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [] }] });
    const big = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
    await expect(
      fake.Excel.run((context) => {
        context.workbook.worksheets.getItem("Clients").getRange("A1:A200").values = big;
        return context.sync();
      }),
    ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(fake.book.grid(fake.book.sheets[0]!)).toEqual([]);
  });
});

describe("what the pane looks at while a step is written", () => {
  test("may fail, and takes nothing of the step with it", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [["Client"], ["A"]] }] }, { api: "1.20" });
    const sheet = excelSheet("fr");
    const added = await sheet.addSheet("Copie");
    const lines = 30;
    const looks: Promise<unknown>[] = [];
    const lookAround = (): void => {
      const gone = area("Absente", 0, 0, 2, 2);
      for (const look of [sheet.read(gone), sheet.shownAs(gone), sheet.readFormulas(gone), sheet.visibleRows(gone), sheet.recall("x")])
        looks.push(look.catch(() => undefined));
    };
    const timer = setInterval(lookAround, 1);
    try {
      await sheet.asOneStep(async () => {
        for (let row = 0; row < lines; row++) {
          const written = sheet.write(area(added, row, 0, 1, 2), [[row, `client ${row}`]]);
          lookAround();
          await written;
        }
      });
    } finally {
      clearInterval(timer);
    }
    await Promise.all(looks);
    expect(fake.book.grid(fake.book.sheet(added)!)).toEqual(Array.from({ length: lines }, (_, row) => [row, `client ${row}`]));
    expect(fake.book.undoSteps).toBeGreaterThan(0);
  });
});
