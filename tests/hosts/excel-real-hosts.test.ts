import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { powerOfTwo } from "../../core/method/power-of-two";
import type { Area } from "../../core/sheet";
import { frenchLocales } from "../../tools/manifest/text";
import { headersOf } from "../../tools/excel/served-headers";
import { excelFake, type ExcelFake, type ExcelFakeOptions } from "./excel-fake/excel";
import { stage, type Stage } from "../excel/stage";

/*
 * What would fail in the real Excel, each by its name: a failing, silent or slow Excel, a step refused on the web, how the
 * add-in is served, and what its users have to be told. What concerns the files and Google Sheets stands in their own
 * suites.
 */

const root = path.resolve(import.meta.dirname, "../..");
const document = (name: string): string => readFileSync(path.join(root, name), "utf8");

const asked = (cells: string): string => `'Clients d''été'!${cells}`;
const notAvailable = (message: RegExp): unknown =>
  expect.objectContaining({ code: "#N/A", message: expect.stringMatching(message) as unknown });
const unknown = notAvailable(/^Excel did not say which cells are empty/);

function filled(options: ExcelFakeOptions = {}): Stage {
  const made = stage(options);
  const sheet = made.fake.book.sheets[0]!;
  [400, null, 0].forEach((debt, row) => {
    if (debt !== null) made.fake.book.put(sheet, row, 0, { value: debt });
    made.fake.book.put(sheet, row, 1, { value: 500 });
  });
  return made;
}

describe("a blank becomes zero when asking fails:", () => {
  const column = [[400], [0], [0]];
  const equity = [[500], [500], [500]];
  const addresses = { parameterAddresses: [asked("A1:A3"), asked("B1:B3")] };
  const cell = { parameterAddresses: [asked("A2"), asked("B2")] };
  const failures = ["GeneralException", "InternalServerError", "Timeout", "ItemNotFound", "AccessDenied"];

  test.each(failures)("%s costs the rows that hold a zero, and no other", async (code) => {
    const { functions } = filled({ fails: { code } });
    expect(await functions.get("GEARING")!(column, equity, addresses)).toEqual([[0.8], [unknown], [unknown]]);
  });

  test.each(failures)("%s costs a single cell its figure", async (code) => {
    const { functions } = filled({ fails: { code } });
    await expect(functions.get("GEARING")!([[0]], [[500]], cell)).rejects.toEqual(unknown);
  });

  test("a function over a whole table is unknown as a whole", async () => {
    const { functions } = filled({ fails: { code: "Timeout" } });
    await expect(functions.get("HHI")!(column, { parameterAddresses: [asked("A1:A3")] }) as Promise<unknown>).rejects.toEqual(unknown);
  });

  test("a zero shared by all rows makes all of them unknown", async () => {
    const { functions } = filled({ fails: { code: "Timeout" } });
    await expect(functions.get("GEARING")!([[0]], equity, { parameterAddresses: [asked("A2"), asked("B1:B3")] })).rejects.toEqual(unknown);
  });

  test("without a zero there is nothing to ask, and nothing fails", () => {
    const { functions } = filled({ fails: { code: "Timeout" } });
    expect(functions.get("GEARING")!([[400]], [[500]], { parameterAddresses: [asked("A1"), asked("B1")] })).toEqual([[0.8]]);
  });

  test("the message follows Excel's language", async () => {
    const { functions } = filled({ fails: { code: "Timeout" }, displayLanguage: "fr-FR" });
    await expect(functions.get("GEARING")!([[0]], [[500]], cell)).rejects.toEqual(
      notAvailable(/^Excel n’a pas dit quelles cellules sont vides/),
    );
  });

  test("after a failure the next calculation asks anew", async () => {
    const { functions, fake } = filled({ fails: { code: "Timeout" } });
    await expect(functions.get("GEARING")!([[0]], [[500]], cell)).rejects.toEqual(unknown);
    fake.fails = undefined;
    expect(await functions.get("GEARING")!(column, equity, addresses)).toEqual([[0.8], [expect.objectContaining({ code: "#N/A" })], [0]]);
  });

  describe("an Excel that does not answer", () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    test.each<[string, ExcelFakeOptions["fails"]]>([
      ["at all", "silent"],
      ["before 20 seconds have passed", { after: 20_000 }],
    ])("%s leaves no cell busy beyond them", async (_, fails) => {
      const { functions } = filled({ fails });
      const gearing = functions.get("GEARING")!;
      // More than one question's worth of cells, so that one silence follows another.
      const many = new Array<number[]>(130_000).fill([0]);
      const settled: string[] = [];
      const results = [
        gearing(column, equity, addresses) as Promise<unknown>,
        gearing(many, many, { parameterAddresses: [asked("C1:C130000"), asked("D1:D130000")] }) as Promise<unknown>,
        gearing([[0]], [[500]], cell) as Promise<unknown>,
      ].map((result, i) =>
        result.then((value) => (settled.push(`${i} answered`), value)).catch((error: unknown) => (settled.push(`${i} failed`), error)),
      );
      await jest.advanceTimersByTimeAsync(19_000);
      expect(settled.sort()).toEqual(["0 answered", "1 answered", "2 failed"]);
      expect(await results[0]).toEqual([[0.8], [unknown], [unknown]]);
      expect(((await results[1]) as unknown[][])[129_999]).toEqual([unknown]);
      expect(await results[2]).toEqual(unknown);
      // An answer that comes too late changes nothing and breaks nothing.
      await jest.advanceTimersByTimeAsync(10_000);
    });
  });

  test("a computed array has no address: its zeros stand, as they do in the preview and in another workbook", async () => {
    const { functions } = filled();
    expect(await functions.get("GEARING")!(column, equity, { parameterAddresses: [null, null] })).toEqual([[0.8], [0], [0]]);
    for (const name of ["docs/EXCEL.md", "excel-addin/help.html"]) expect(document(name)).toMatch(/FILTER\(/);
  });
});

describe("a zero of a computed array", () => {
  const headers = [["Client", "Chiffre d'affaires", "Capitaux propres", "Score bureau"]];
  const rows = [
    ["Ateliers Martin", 0, 120_000, 78],
    ["Bois & Fils", 900_000, 300_000, 55],
  ];
  const reasons = async (first: string | null): Promise<unknown[][]> =>
    stage({ displayLanguage: "fr-FR" }).functions.get("RISKREASONS")!(rows, headers, null, null, null, {
      parameterAddresses: [first, asked("A1:D1")],
    });

  test("is doubted in the words that explain the rating, where it is a key figure", async () => {
    const [[first], [second]] = (await reasons(null)) as [[string], [string]];
    expect(first).toMatch(/0 dans «\s?Chiffre d'affaires\s?»\s?: peut-être une cellule vide du tableau calculé$/);
    expect(second).not.toMatch(/peut-être/);
  });

  test("is not doubted in cells of a sheet, where Excel says what is empty", async () => {
    expect(String(await reasons(asked("A2:D3")))).not.toMatch(/peut-être/);
  });
});

describe("a step to undo is refused on the web with a general error:", () => {
  const area: Area = { sheet: "Clients", row: 0, column: 0, rows: 1, columns: 1 };
  const description = { sheets: [{ name: "Clients", cells: [["a"]] }] };
  const open = (options: ExcelFakeOptions): ExcelFake => {
    const fake = excelFake(description, options);
    Object.assign(globalThis, { Excel: fake.Excel, Office: fake.Office });
    return fake;
  };
  // What is learnt of an Excel is kept for the session, so each test has a session of its own.
  const session = async () => {
    jest.resetModules();
    return import("../../excel-addin/sheet");
  };

  test("the action is done without a step, once, and steps are given up for the session", async () => {
    const fake = open({ refusesSteps: true });
    const { excelSheet } = await session();
    const sheet = excelSheet("fr");
    for (const text of ["b", "c"]) {
      const added = await sheet.asOneStep(async () => {
        const name = await sheet.addSheet("Table");
        await sheet.write({ ...area, sheet: name }, [[text]]);
        return name;
      });
      expect(fake.book.grid(fake.book.sheet(added)!)).toEqual([[text]]);
    }
    expect(fake.book.sheets.map(({ name }) => name)).toEqual(["Clients", "Table", "Table (2)"]);
    expect(fake.traffic.steps).toBe(1);
  });

  test("an error of the action itself is not taken for a refusal", async () => {
    const fake = open({});
    const { excelSheet } = await session();
    const sheet = excelSheet("fr");
    await expect(sheet.asOneStep(() => sheet.write({ ...area, sheet: "Absente" }, [["x"]]))).rejects.toMatchObject({
      code: "ItemNotFound",
    });
    await sheet.asOneStep(() => sheet.write(area, [["x"]]));
    expect(fake.traffic.steps).toBe(2);
  });

  test("what fails after something was written is not done twice", async () => {
    const fake = open({});
    const { excelSheet } = await session();
    const sheet = excelSheet("fr");
    await expect(
      sheet.asOneStep(async () => {
        await sheet.addSheet("Table");
        await sheet.write({ ...area, sheet: "Absente" }, [["x"]]);
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(fake.book.sheets.map(({ name }) => name)).toEqual(["Clients", "Table"]);
  });
});

describe("served files:", () => {
  test("no file has two rules for its cache, as hosts that send all of them would send both", () => {
    const headers = document("excel-addin/headers.txt");
    for (const file of [
      "/taskpane.html",
      "/help.html",
      "/functions.js",
      "/functions.json",
      "/functions-fr.json",
      "/12.ab.taskpane.js",
      "/taskpane.css",
    ])
      expect(headersOf(headers, file)["Cache-Control"]).toBe("no-cache");
    expect(headersOf(headers, "/icons/icon-32.png")["Cache-Control"]).toBe("public, max-age=86400");
  });
});

describe("what users have to know is said where they look:", () => {
  test("help is French wherever Excel is: it takes an override for its own locale only", () => {
    const manifest = document("manifest.xml");
    for (const locale of frenchLocales)
      expect(manifest).toMatch(new RegExp(`<bt:Override Locale="${locale}" Value="[^"]*functions-fr\\.json`));
  });

  test.each([
    ["a trial copy beside the company's keeps functions from being installed", "docs/EXCEL.md", /trial copy/i],
    ["functions are not computed in conditional formats", "docs/EXCEL.md", /conditional format/i],
    ["the dialogue Insert Function shows #VALUE!", "docs/EXCEL.md", /Insert Function/],
    ["the pane closed makes formulas slower", "docs/EXCEL.md", /pane (is )?closed/i],
    ["the web shows 0 first", "docs/EXCEL.md", /shows? `?0`? first/i],
    ["a test deployment of Google may not know the functions", "docs/GOOGLE-SHEETS.md", /test deployment[\s\S]{0,200}functions/i],
    ["a workbook of 1904", "docs/EXCEL.md", /1904/],
  ])("%s", (_, name, said) => {
    expect(document(name)).toMatch(said);
  });
});

describe("powers of two are the same in every engine:", () => {
  test("they are what they should be to the last digits", () => {
    for (let exponent = -60; exponent <= 60; exponent += 0.37)
      expect(Math.abs(powerOfTwo(exponent) / Math.pow(2, exponent) - 1)).toBeLessThan(1e-15);
    expect([0, 1, -1, 10, -1074].map(powerOfTwo)).toEqual([1, 2, 0.5, 1024, 5e-324]);
    expect([-Infinity, -5000, Infinity, NaN].map(powerOfTwo)).toEqual([0, 0, Infinity, NaN]);
  });

  test("nothing that reads, folds, rates and segments uses another power, an exponential or a logarithm", () => {
    const sources = new Map<string, string>();
    const follow = (name: string): void => {
      if (sources.has(name)) return;
      const source = document(name).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      sources.set(name, source);
      for (const [, from] of source.matchAll(/\b(?:from|import\()\s*"(\.[^"]+)"/g)) {
        const file = path.join(path.dirname(name), `${from!}.ts`);
        follow(existsSync(path.join(root, file)) ? file : path.join(path.dirname(name), from!, "index.ts"));
      }
    };
    follow("core/segment/segment.ts");
    expect([...sources.keys()]).toEqual(expect.arrayContaining(["core/ledger/payment-behaviour.ts", "core/method/power-of-two.ts"]));
    expect(sources.size).toBeGreaterThan(100);
    const engines = /\*\*|Math\.(?:exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot|sinh?|cosh?|tanh?)\b/;
    expect([...sources].filter(([, source]) => engines.test(source)).map(([name]) => name)).toEqual([]);
  });
});

describe("a workbook that counts its days from 1904", () => {
  // 30 September 2026 as that workbook and as every other has it.
  const [counted, usual] = [46_295 - 1462, 46_295];
  const where = (cells: string) => ({ parameterAddresses: [asked(cells), undefined, undefined, undefined] });
  const dueDate = (made: Stage, day: number): unknown => made.functions.get("DUEDATE")!([[day]], [[30]], null, null, where("A1"));

  test("has its days read and answered as it counts them", async () => {
    const [there, elsewhere] = [stage({ from1904: true, runtime: "1.3" }), stage({ runtime: "1.3" })];
    const answered = (await dueDate(elsewhere, usual)) as number[][];
    expect(answered[0]![0]).toBeGreaterThan(usual);
    expect(await dueDate(there, counted)).toEqual([[answered[0]![0]! - 1462]]);
    // Ranges of days, and a figure that is none: days of 30 and 60 later.
    const late = await there.functions.get("DAYSLATE")!([[counted], [counted]], [[counted + 10], [0]], [[counted + 30]], {});
    expect(late).toEqual(await elsewhere.functions.get("DAYSLATE")!([[usual], [usual]], [[usual + 10], [0]], [[usual + 30]], {}));
  });

  test("has a table of its results in days as it counts them", async () => {
    const [there, elsewhere] = [stage({ from1904: true }), stage()];
    const forecast = async (made: Stage, from: number): Promise<unknown[][]> =>
      made.functions.get("CASHFORECAST")!([[100], [200]], [[from], [from + 9]], [[from]], [[2]], null, {});
    const usually = await forecast(elsewhere, usual);
    expect(await forecast(there, counted)).toEqual(usually.map(([day, sum]) => [typeof day === "number" ? day - 1462 : day, sum]));
  });

  test("is told by a function over a table that it cannot know which numbers are days", async () => {
    const { functions } = stage({ from1904: true });
    await expect(
      functions.get("RISKCLASS")!(
        [
          ["Client", "Solde"],
          ["A", 1000],
        ],
        null,
        null,
        { parameterAddresses: [] },
      ) as Promise<unknown>,
    ).rejects.toEqual(notAvailable(/1904/));
  });

  test("an Excel that does not say how it counts leaves days unknown, and is asked anew", async () => {
    const made = stage({ fails: { code: "Timeout" } });
    await expect(dueDate(made, usual) as Promise<unknown>).rejects.toEqual(notAvailable(/counts its days/));
    made.fake.fails = undefined;
    expect(await dueDate(made, usual)).toEqual(await dueDate(stage(), usual));
  });

  test("an Excel that is silent leaves days unknown within 20 seconds, beside an empty cell too, and is asked anew once it answers", async () => {
    jest.useFakeTimers();
    try {
      const made = stage({ fails: "silent", runtime: "1.3" });
      const settled: unknown[] = [];
      for (const day of [usual, 0]) (dueDate(made, day) as Promise<unknown>).catch((error: unknown) => settled.push(error));
      await jest.advanceTimersByTimeAsync(19_000);
      expect(settled).toEqual([notAvailable(/counts its days/), notAvailable(/counts its days/)]);
      made.fake.fails = undefined;
      const answered = dueDate(made, usual) as Promise<unknown>;
      await jest.advanceTimersByTimeAsync(1000);
      expect(await answered).toEqual([[expect.any(Number)]]);
    } finally {
      jest.useRealTimers();
    }
  });

  test("an Excel that knows no such question counts as all others do", async () => {
    const made = stage({ fails: { code: "ApiNotFound" } });
    expect(await dueDate(made, usual)).toEqual(await dueDate(stage(), usual));
  });

  test("is read and written in the pane by its date formats, and comes back as it was", async () => {
    const fake = excelFake(
      {
        sheets: [
          {
            name: "Clients",
            cells: [
              ["Client", "Échéance", "Solde"],
              ["A", counted, counted],
            ],
            dateColumns: [1],
          },
        ],
      },
      { from1904: true },
    );
    Object.assign(globalThis, { Excel: fake.Excel, Office: fake.Office });
    jest.resetModules();
    const { excelSheet } = await import("../../excel-addin/sheet");
    const sheet = excelSheet("fr");
    const area: Area = { sheet: "Clients", row: 0, column: 0, rows: 2, columns: 3 };
    const [header, line] = await sheet.read(area);
    expect(line).toEqual(["A", usual, counted]);

    // Written before it has its format, and once more after.
    const added = await sheet.addSheet("Résultat");
    const target = { ...area, sheet: added };
    await sheet.write(target, [header!, line!]);
    const look = {
      columns: (["text", "date", "money"] as const).map((format) => ({ format, width: 12 })),
    };
    await sheet.format(target, look);
    expect(fake.book.grid(fake.book.sheet(added)!)[1]).toEqual(["A", counted, counted]);
    expect(await sheet.read(target)).toEqual([header, line]);
    await sheet.write(target, [header!, line!]);
    await sheet.format(target, look);
    expect(await sheet.read(target)).toEqual([header, line]);
  });
});
