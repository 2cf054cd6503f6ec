import { catalogue } from "../../core/encours";
import { nameInExcel } from "../../core/formulas/define";
import type { Area } from "../../core/sheet";
import { withNamespace } from "../../excel-addin/namespace";
import { excelSheet } from "../../excel-addin/sheet";
import { excelFake, type ExcelFake, type ExcelFakeOptions } from "./excel-fake/excel";
import type { BookDescription } from "./sheet-contract";
import { ExcelError } from "../excel/load";
import { stage } from "../excel/stage";

/* What is known to break add-ins in Excel, each by name: what Excel does, and that we stand it. */

const sheetRows = 1_048_576;
const missing: unknown = expect.objectContaining({ code: "#N/A" });

describe.each([
  ["1.1", "fr-FR"],
  ["1.1", "en-US"],
  ["1.4", "fr-FR"],
  ["1.4", "en-US"],
] as const)("functions on runtime %s in %s:", (runtime, displayLanguage) => {
  const { functions, run } = stage({ runtime, displayLanguage });
  const language = displayLanguage === "fr-FR" ? "fr" : "en";
  const gearing = functions.get("GEARING")!;

  test("an empty cell arrives as 0", async () => {
    expect(
      await run("GEARING", [
        [[400], [null], [0]],
        [[500], [100], [100]],
      ]),
    ).toEqual([[0.8], [missing], [0]]);
  });

  test("an optional argument that is left out arrives as null, and its default does not fire by itself", async () => {
    expect(await run("DSO", [472, 2870.4])).toEqual([[(472 / 2870.4) * 365]]);
  });

  test("a date arrives as a serial number, and leaves as a date only where the runtime takes formatted numbers", async () => {
    const definition = catalogue.find(({ result, examples }) => result === "date" && typeof examples[0]?.value === "number")!;
    const { args, value } = definition.examples[0]!;
    const numberFormat = language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy";
    expect(await run(definition.name, args)).toEqual([[runtime === "1.4" ? { type: "Double", basicValue: value, numberFormat } : value]]);
  });

  test("an error value costs its own row, with the reason, and no other", () => {
    const error = { type: "Error", basicType: "Error", basicValue: "#DIV/0!" };
    expect(gearing([[400], [error], [90]], [[500], [500], [100]])).toEqual([
      [0.8],
      [
        expect.objectContaining({
          message:
            language === "fr"
              ? expect.stringMatching(/^Ligne 2, .*#DIV\/0!\s».*La cellule contient une erreur\.$/)
              : expect.stringMatching(/^Row 2, .*#DIV\/0!”.*The cell holds an error\.$/),
        }),
      ],
      [0.9],
    ]);
  });

  test("a returned null would show as 0", () => {
    expect(gearing([[null], [400]], [[null], [500]])).toEqual([[""], [0.8]]);
  });

  test("a number stored as text has a decimal comma in French", () => {
    expect(gearing([["1 234,50"]], [["2 469,00 €"]])).toEqual([[0.5]]);
  });

  test("a text that could be two numbers is asked about and not guessed", () => {
    expect(() => gearing([["1,234"]], [["500"]])).toThrow(expect.objectContaining({ code: "#VALUE!" }));
  });
});

describe("functions, wherever they run:", () => {
  const { functions, fake } = stage();
  const gearing = functions.get("GEARING")!;
  const sheet = fake.book.sheets[0]!;
  /** Calls as Excel does, what is left out null. */
  const called = (name: string, args: readonly unknown[]): ReturnType<typeof gearing> => {
    const definition = catalogue.find((each) => each.name === name)!;
    const leftOut = new Array<null>((definition.parameters as readonly unknown[]).length - args.length).fill(null);
    return functions.get(nameInExcel(definition))!(...args, ...leftOut, {});
  };

  test("a whole column arrives with all its rows, and its result must not reach the end of the sheet", async () => {
    const figures: readonly (readonly [number | null, number])[] = [
      [400, 500],
      [null, 100],
      [0, 100],
    ];
    figures.forEach(([debt, equity], row) => {
      if (debt !== null) fake.book.put(sheet, row, 0, { value: debt });
      fake.book.put(sheet, row, 1, { value: equity });
    });
    const column = (k: 0 | 1): number[][] => {
      const zero = [0];
      const rows = new Array<number[]>(sheetRows).fill(zero);
      figures.forEach((row, r) => (rows[r] = [row[k] ?? 0]));
      return rows;
    };
    const addresses = { parameterAddresses: ["'Clients d''été'!A:A", "'Clients d''été'!B:B"] };
    expect(await gearing(column(0), column(1), addresses)).toEqual([[0.8], [missing], [0]]);
    // Where the sheet cannot be asked, the last figure that is none ends the column.
    expect(gearing(column(0), column(1), {})).toEqual([[0.8], [0], [0]]);
  });

  test("an error value among the figures of a client is a missing figure, and the client is rated all the same", async () => {
    const head = [["Client", "Retard moyen (jours)", "Score bureau", "Capitaux propres", "Total actif"]];
    const error = { type: "Error", basicType: "Error", basicValue: "#N/A" };
    const clients = [
      ["A", 2, 78, 450, 1000],
      ["B", error, 78, 450, 1000],
    ];
    const rows = await called("RISKREASONS", [clients, head]);
    expect(rows).toHaveLength(2);
    const unknown = (row: number): string => String(rows[row]![0]).split("Unknown: ")[1]!;
    expect(unknown(0)).not.toContain("payment behaviour");
    expect(unknown(1)).toContain("payment behaviour");
  });

  test("only #VALUE! and #N/A carry a message", () => {
    for (const definition of catalogue)
      for (const { args } of definition.examples) {
        let result: unknown;
        try {
          result = called(definition.name, args);
        } catch (error) {
          result = [[error]];
        }
        for (const row of result as unknown[][])
          for (const cell of row) if (cell instanceof ExcelError) expect(["#VALUE!", "#N/A"]).toContain(cell.code);
      }
  });
});

const area = (name: string, row: number, column: number, rows: number, columns: number): Area => ({
  sheet: name,
  row,
  column,
  rows,
  columns,
});

function open(description: BookDescription, options?: ExcelFakeOptions): ExcelFake {
  const fake = excelFake(description, options);
  Object.assign(globalThis, { Excel: fake.Excel, Office: fake.Office });
  return fake;
}

const clients: BookDescription = {
  sheets: [
    {
      name: "Clients",
      cells: [
        ["Client", "Dettes", "Capitaux propres"],
        ["A", 400, 500],
        ["B", 90, 100],
      ],
    },
  ],
};

describe("the pane:", () => {
  test("a fill a cell outgrows a request: classes are coloured by five rules", async () => {
    const fake = open({ sheets: [{ name: "Clients", cells: [] }] });
    const sheet = excelSheet("fr");
    const name = await sheet.addSheet("Table");
    fake.traffic.request = 0;
    await sheet.format(area(name, 0, 0, 10_001, 1), { columns: [{ format: "whole", width: 8 }], classColumn: 0 });
    expect(fake.traffic.request).toBeLessThan(10_000);
    expect(fake.book.sheet(name)!.rules).toHaveLength(5);
  });

  test("the screen flickers where it is held still block after block", async () => {
    const fake = open(clients);
    const sheet = excelSheet("fr");
    const name = await sheet.addSheet("Table");
    const rows = Array.from({ length: 400 }, () => ["x".repeat(8000)]);
    await sheet.write(area(name, 0, 0, 400, 1), rows);
    expect(fake.traffic.syncs).toBeGreaterThan(3);
    expect(fake.traffic.suspensions).toBe(1);
  });

  test("a hidden column would hide every row, if rows were asked for through its cells", async () => {
    open({ sheets: [{ ...clients.sheets[0]!, hiddenRows: [1] }] });
    expect(await excelSheet("fr").visibleRows(area("Clients", 0, 0, 3, 3))).toEqual([0, 2]);
  });

  test("columns selected with Ctrl keep their rows side by side, though one ends sooner", async () => {
    open({
      sheets: [
        {
          name: "Clients",
          cells: [
            ["a", null, "b"],
            ["c", null, null],
            ["d", null, null],
          ],
        },
      ],
      selection: [
        { sheet: "Clients", column: 0, columns: 1 },
        { sheet: "Clients", column: 2, columns: 1 },
      ],
    });
    expect(await excelSheet("fr").selectedAreas()).toEqual([area("Clients", 0, 0, 3, 1), area("Clients", 0, 2, 3, 1)]);
  });

  test("nothing spills inside a table", async () => {
    const fake = open(clients);
    fake.book.sheets[0]!.tables.push({ row: 0, column: 0, rows: 3, columns: 4 });
    const sheet = excelSheet("fr");
    for (const row of [1, 2]) fake.book.put(fake.book.sheets[0]!, row, 3, { value: 1, formula: `=GEARING(B${row + 1},C${row + 1})` });
    expect(await sheet.replaceFormulas(area("Clients", 1, 3, 2, 1), "=GEARING(B2:B3,C2:C3)")).toBe(false);
    expect((await sheet.readFormulas(area("Clients", 1, 3, 2, 1))).flat()).toEqual(["=GEARING(B2,C2)", "=GEARING(B3,C3)"]);
  });

  test("a formula saved where the add-in was missing is spelt _xldudf_, with the namespace before it", () => {
    const formula = '=IF(A1="GEARING(",_xldudf_CREDIT_GEARING(B2,SUM(C2)),0)';
    expect(withNamespace("CREDIT").fromExcel(formula)).toBe('=IF(A1="GEARING(",GEARING(B2,SUM(C2)),0)');
    expect(withNamespace("").fromExcel("=_xldudf_GEARING(B2,C2)")).toBe("=GEARING(B2,C2)");
    expect(withNamespace("").fromExcel("=OTHER.GEARING(B2,C2)")).toBe("=OTHER.GEARING(B2,C2)");
  });

  test("a text with an = before it stands among the formulas", async () => {
    const fake = open(clients);
    fake.book.put(fake.book.sheets[0]!, 1, 3, { value: "=GEARING(B2,C2)" });
    expect((await excelSheet("fr").readFormulas(area("Clients", 1, 3, 1, 1))).flat()).toEqual([null]);
  });

  test("a chart takes classes and years, which are numbers, for figures: names and categories are set one by one", async () => {
    const fake = open({
      sheets: [
        {
          name: "Clients",
          cells: [
            ["Année", 1, 2],
            [2025, 10, 30],
            [2026, 20, 40],
          ],
        },
      ],
    });
    const from = area("Clients", 0, 0, 3, 3);
    expect(
      await excelSheet("fr").chart({
        kind: "stackedColumns",
        title: "Par classe",
        from,
        at: area("Clients", 5, 0, 10, 5),
        colours: ["#111111"],
      }),
    ).toBe(true);
    const [drawn] = fake.book.sheets[0]!.charts;
    expect(drawn).toMatchObject({
      type: "ColumnStacked",
      seriesBy: "Columns",
      source: { block: { row: 1, column: 1, rows: 2, columns: 2 } },
    });
    expect(Object.fromEntries(drawn!.settings)).toMatchObject({
      "title.text": "Par classe",
      "series.getItemAt(0).name": "1",
      "series.getItemAt(1).name": "2",
      "series.getItemAt(0).setXAxisValues": [{ row: 1, column: 0, rows: 2, columns: 1 }],
      "series.getItemAt(0).format.fill.setSolidColor": "#111111",
      "legend.visible": true,
      setPosition: [
        { row: 5, column: 0, rows: 1, columns: 1 },
        { row: 14, column: 4, rows: 1, columns: 1 },
      ],
    });
  });
});

describe("undo:", () => {
  const twoWrites = async (fake: ExcelFake): Promise<void> => {
    const sheet = excelSheet("fr");
    await sheet.asOneStep(async () => {
      const name = await sheet.addSheet("Table");
      await sheet.write(area(name, 0, 0, 1, 1), [["a"]]);
      await sheet.format(area(name, 0, 0, 1, 1), { columns: [{ format: "text", width: 8 }] });
    });
    expect(fake.book.grid(fake.book.sheet("Table")!)).toEqual([["a"]]);
  };

  test("from ExcelApi 1.20 on several calls are one step", async () => {
    const fake = open(clients, { api: "1.20" });
    await twoWrites(fake);
    expect(fake.book.undoSteps).toBe(1);
  });

  test("before, each call is a step of its own", async () => {
    const fake = open(clients, { api: "1.19" });
    await twoWrites(fake);
    expect(fake.book.undoSteps).toBe(3);
  });

  test("what cannot be undone would refuse the whole step: hiding and removing a sheet stand outside of it", async () => {
    const fake = open(clients, { api: "1.20" });
    const sheet = excelSheet("fr");
    await sheet.asOneStep(async () => {
      const hidden = await sheet.addSheet("Historique", { hidden: true });
      await sheet.write(area(hidden, 0, 0, 1, 1), [["a"]]);
      await sheet.removeSheet(hidden);
    });
    expect(fake.book.sheets.map(({ name }) => name)).toEqual(["Clients"]);
  });

  test("a step that fails leaves none open behind it", async () => {
    const fake = open(clients, { api: "1.20" });
    const sheet = excelSheet("fr");
    await expect(sheet.asOneStep(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    fake.book.undoSteps = 0;
    await twoWrites(fake);
    expect(fake.book.undoSteps).toBe(1);
  });
});

describe("the column to tick:", () => {
  const list = { columns: [{ format: "text", width: 6 }], tickColumn: 0 } as const;
  async function formatted(api: string, cell: string | boolean | null): Promise<ExcelFake> {
    const fake = open(clients, { api });
    const sheet = excelSheet("fr");
    const name = await sheet.addSheet("Appels");
    await sheet.write(area(name, 0, 0, 2, 1), [["Fait"], [cell]]);
    await sheet.format(area(name, 0, 0, 2, 1), list);
    return fake;
  }
  const stylesOf = (fake: ExcelFake): ReadonlyMap<string, unknown> =>
    new Map(fake.book.sheet("Appels")!.styles.map(({ property, value }) => [property, value]));

  test("boxes stand on true and false only, so a blank becomes false", async () => {
    const fake = await formatted("1.18", null);
    expect(stylesOf(fake).get("control")).toEqual({ type: "Checkbox" });
    expect(fake.book.grid(fake.book.sheet("Appels")!)).toEqual([["Fait"], [false]]);
  });

  test.each([
    ["before ExcelApi 1.18", "1.17", null],
    ["beside a text", "1.18", "✓"],
  ])("%s there is a list of one tick", async (_, api, cell) => {
    const fake = await formatted(api, cell);
    expect(stylesOf(fake).get("dataValidation.rule")).toEqual({ list: { inCellDropDown: true, source: "✓" } });
    expect(stylesOf(fake).has("control")).toBe(false);
  });
});

test("a printed table repeats its header, one page wide and as many long as it takes", async () => {
  const fake = open(clients);
  const sheet = excelSheet("fr");
  await sheet.format(area("Clients", 0, 0, 3, 3), { columns: [], print: { landscape: true } });
  expect(Object.fromEntries(fake.book.sheets[0]!.page)).toEqual({
    orientation: "Landscape",
    setPrintArea: { row: 0, column: 0, rows: 3, columns: 3 },
    setPrintTitleRows: { row: 0, column: 0, rows: 1, columns: 16_384 },
    leftMargin: 28,
    rightMargin: 28,
    zoom: { horizontalFitToPages: 1 },
  });
});
