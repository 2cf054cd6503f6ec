import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { OutcomeGrid } from "../../core/formulas/call";
import { nameInExcel, type Example, type Parameter } from "../../core/formulas/define";
import { call, catalogue } from "../../core/encours";
import { faultKinds, type FaultMessage } from "../../core/cells/faults";
import type { Cell, Grid } from "../../core/cells/values";
import { builtFile, ExcelError, loadFunctions } from "./load";
import { stage, type Stage } from "./stage";

const errorOf = ({ code, message }: FaultMessage): object => ({ code: faultKinds[code] === "missing" ? "#N/A" : "#VALUE!", message });

/** What Excel has to be given for what the core answers. */
function expected(
  name: string,
  args: readonly (Cell | Grid | undefined)[],
  language: "fr" | "en",
): { readonly value?: unknown[][]; readonly error?: object } {
  const outcome = call(name, args, { language });
  if ("fault" in outcome) return { error: errorOf(outcome.fault) };
  const grid = (Array.isArray(outcome.value) ? outcome.value : [[outcome.value]]) as OutcomeGrid;
  const width = Math.max(1, ...grid.map((row) => row.length));
  const isDate = catalogue.find((definition) => definition.name === name)!.result === "date";
  const numberFormat = language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy";
  return {
    value: grid.map((row) =>
      Array.from({ length: width }, (_, c): unknown => {
        const cell = row[c] ?? "";
        if (typeof cell === "object") return expect.objectContaining(errorOf(cell.fault));
        return isDate && typeof cell === "number" ? { type: "Double", basicValue: cell, numberFormat } : cell;
      }),
    ),
  };
}

async function same(run: Stage["run"], name: string, args: Example["args"], language: "fr" | "en"): Promise<void> {
  const { value, error } = expected(name, args, language);
  if (error) await expect(run(name, args)).rejects.toMatchObject(error);
  else expect(await run(name, args)).toEqual(value);
}

test("every function of the catalogue is registered, and no other", () => {
  expect([...loadFunctions().keys()]).toEqual(catalogue.map(nameInExcel));
});

test("the script loads nothing of the interface and stays small", () => {
  const script = readFileSync(builtFile("functions.js"), "utf8");
  expect(script).not.toMatch(/document\.|preact|innerHTML|https?:\/\//);
  expect(Buffer.byteLength(script)).toBeLessThan(300_000);
});

describe.each([
  ["en-GB", "en"],
  ["fr-FR", "fr"],
] as const)("in %s every example is to the last bit what the core says:", (displayLanguage, language) => {
  const { run } = stage({ displayLanguage });
  const examples = catalogue.flatMap(({ name, examples: own }) =>
    own.map((example) => [name, JSON.stringify(example.args).slice(0, 200), example] as const),
  );
  test.each(examples)("%s %s", async (name, _, { args }) => {
    await same(run, name, args, language);
  });
});

describe("blanks", () => {
  const debts: Grid = [[400], [null], [0], [null], [90]];
  const equity: Grid = [[500], [100], [100], [null], [100]];

  test("inside a range are told from zeros by asking the sheet once", async () => {
    const { run, fake } = stage();
    expect(await run("GEARING", [debts, equity])).toEqual([[0.8], [expect.objectContaining({ code: "#N/A" })], [0], [""], [0.9]]);
    expect(fake.traffic.syncs).toBeLessThanOrEqual(3);
  });

  test("alone are told from zero, and from what is left out", async () => {
    const { run } = stage();
    expect(await run("DSO", [472, 2870.4, null])).toEqual([[(472 / 2870.4) * 365]]);
    await expect(run("DSO", [472, 2870.4, 0])).rejects.toMatchObject({ code: "#VALUE!" });
    await expect(run("DSO", [null, 2870.4])).rejects.toMatchObject({ code: "#N/A" });
  });

  test("without a zero in sight nothing is asked and the result is there at once", () => {
    const { functions, fake } = stage();
    const result = functions.get("GEARING")!([[400]], [[500]], { parameterAddresses: ["Clients!A1", "Clients!B1"] });
    expect(result).toEqual([[0.8]]);
    expect(fake.traffic.syncs).toBe(0);
  });

  test("of many cells are asked for together", async () => {
    const { functions, fake } = stage();
    const sheet = fake.book.sheets[0]!;
    for (let row = 0; row < 500; row++) fake.book.put(sheet, row, 1, { value: 100 });
    for (let row = 0; row < 500; row += 2) fake.book.put(sheet, row, 0, { value: 0 });
    const gearing = functions.get("GEARING")!;
    const results = await Promise.allSettled(
      Array.from({ length: 500 }, async (_, row) =>
        gearing([[0]], [[100]], { parameterAddresses: [`'Clients d''été'!A${row + 1}`, `'Clients d''été'!B${row + 1}`] }),
      ),
    );
    results.forEach((result, row) => {
      expect(result).toMatchObject(
        row % 2 === 0 ? { status: "fulfilled", value: [[0]] } : { status: "rejected", reason: { code: "#N/A" } },
      );
    });
    expect(fake.traffic.syncs).toBeLessThanOrEqual(3);
  });

  test("of a column selected to the end of the sheet cost no more than its used cells", async () => {
    const { functions, fake } = stage();
    const sheet = fake.book.sheets[0]!;
    const rows = 200_000;
    [400, null, 0].forEach((value, row) => {
      if (value !== null) fake.book.put(sheet, row, 0, { value });
      fake.book.put(sheet, row, 1, { value: 500 });
    });
    const column = (values: readonly number[]): number[][] => Array.from({ length: rows }, (_, row) => [values[row] ?? 0]);
    const result = await functions.get("GEARING")!(column([400, 0, 0]), column([500, 500, 500]), {
      parameterAddresses: [`'Clients d''été'!A1:A${rows}`, `'Clients d''été'!B1:B${rows}`],
    });
    expect(result).toHaveLength(rows);
    expect(result.slice(0, 4)).toEqual([[0.8], [expect.objectContaining({ code: "#N/A" })], [0], [""]]);
    expect(result.at(-1)).toEqual([""]);
    expect(fake.traffic.response).toBeLessThan(2000);
  });

  test("in a range larger than one answer of Excel are read in several", async () => {
    const { functions, fake } = stage();
    const sheet = fake.book.sheets[0]!;
    const [rows, columns] = [10_001, 30];
    for (const [row, column] of [
      [0, 0],
      [7, 1],
      [10_000, 29],
    ] as const)
      fake.book.put(sheet, row, column, { value: 0 });
    const zeros = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
    const result = await functions.get("GEARING")!(zeros, [[100]], {
      parameterAddresses: [`'Clients d''été'!A1:AD${rows}`, undefined],
    });
    // A row whose ranges are all blank stays empty; a zero is a figure.
    expect([result[0]![0], result[0]![1], result[7]![0], result[7]![1], result[10_000]![28], result[10_000]![29]]).toEqual([
      0,
      "",
      "",
      0,
      "",
      0,
    ]);
    expect(fake.traffic.response).toBeLessThan(4_000_000);
    expect(fake.traffic.syncs).toBeGreaterThan(3);
  });

  test("cannot be told while Excel previews a formula, from another workbook or of a computed array: zeros stand", () => {
    const { functions } = stage();
    const gearing = functions.get("GEARING")!;
    const preview = { isInValuePreview: true, parameterAddresses: ["Clients!A1", "Clients!B1"] };
    expect(gearing([[0]], [[100]], preview)).toEqual([[0]]);
    expect(gearing([[0]], [[100]], { parameterAddresses: ["'[Autre.xlsx]Clients'!A1", "Clients!B1"] })).toEqual([[0]]);
    expect(gearing([[0]], [[100]], { parameterAddresses: [undefined, null] })).toEqual([[0]]);
    expect(gearing([[0]], [[100]], {})).toEqual([[0]]);
    expect(gearing([[0]], [[100]])).toEqual([[0]]);
    expect(loadFunctions().get("GEARING")!([[0]], [[100]], { parameterAddresses: ["Clients!A1", "Clients!B1"] })).toEqual([[0]]);
  });

  test("of one range that cannot be read cost the others nothing", async () => {
    const { functions, fake } = stage();
    fake.book.put(fake.book.sheets[0]!, 0, 1, { value: 100 });
    const gearing = functions.get("GEARING")!;
    const [lost, kept] = await Promise.allSettled([
      gearing([[0]], [[100]], { parameterAddresses: ["Absente!A1", "Absente!B1"] }),
      gearing([[0]], [[100]], { parameterAddresses: ["'Clients d''été'!A1", "'Clients d''été'!B1"] }),
    ]);
    expect(lost).toMatchObject({ status: "rejected", reason: { code: "#N/A" } });
    expect(kept).toMatchObject({ status: "rejected", reason: { code: "#N/A" } });
  });
});

describe("what Excel hands over", () => {
  const gearing = (...args: unknown[]): unknown => stage().functions.get("GEARING")!(...args, {});
  const fails = (code: string, ...args: unknown[]): void => {
    expect(() => gearing(...args)).toThrow(expect.objectContaining({ code }));
  };

  test("error values are named, and spoil their own row only", () => {
    fails("#VALUE!", [[{ type: "Error", basicType: "Error", basicValue: "#N/A" }]], [[500]]);
    fails("#VALUE!", [[new ExcelError("#DIV/0!")]], [[500]]);
    fails("#VALUE!", [["#N/A"]], [[500]]);
    expect(gearing([[400], [{ type: "Error", basicValue: "#REF!" }]], [[500], [500]])).toEqual([
      [0.8],
      [expect.objectContaining({ code: "#VALUE!" })],
    ]);
  });

  test("formatted numbers count with their value, records with the text they show, empties are blank", () => {
    expect(
      gearing([[{ type: "FormattedNumber", basicValue: 400, numberFormat: "0.00" }]], [[{ type: "Double", basicValue: 500 }]]),
    ).toEqual([[0.8]]);
    expect(gearing([[{ type: "Entity", text: "400", basicValue: "#VALUE!" }]], [[500]])).toEqual([[0.8]]);
    fails("#N/A", [[{ type: "Empty", basicValue: "" }]], [[500]]);
    fails("#N/A", [[""]], [[500]]);
    fails("#N/A", null, [[500]]);
  });

  test("text numbers are numbers", () => {
    expect(gearing([["1 234,50"]], [["2 469 €"]])).toEqual([[0.5]]);
  });

  test("messages follow Excel's language", () => {
    const say = (displayLanguage: string): string => {
      try {
        void stage({ displayLanguage }).functions.get("GEARING")!([[1]], [[-5]], {});
      } catch (error) {
        return (error as Error).message;
      }
      return "";
    };
    expect(say("fr-FR")).toMatch(/^Capitaux propres/);
    expect(say("en-US")).toMatch(/^Equity/);
    expect(say("de-DE")).toMatch(/^Equity/);
  });
});

describe("dates", () => {
  const dated = catalogue.find(
    (definition) => definition.result === "date" && definition.examples.some(({ value }) => typeof value === "number"),
  );

  test("carry a date format where Excel takes formatted numbers, and are plain serials where it does not", async () => {
    const { args, value } = dated!.examples.find((example) => typeof example.value === "number")!;
    expect(await stage({ displayLanguage: "fr-FR" }).run(dated!.name, args)).toEqual([
      [{ type: "Double", basicValue: value, numberFormat: "dd/mm/yyyy" }],
    ]);
    expect(await stage({ displayLanguage: "en-US" }).run(dated!.name, args)).toEqual([
      [{ type: "Double", basicValue: value, numberFormat: "d mmm yyyy" }],
    ]);
    const old = stage({ runtime: "1.1" });
    expect(await old.run(dated!.name, args)).toEqual([[value]]);
    expect(old.fake.asked).toContain("CustomFunctionsRuntime 1.4");
  });

  test("are plain serials too before Office is ready", () => {
    const { args, value } = dated!.examples.find((example) => typeof example.value === "number")!;
    const functions = loadFunctions({ Office: {} as typeof Office });
    expect(functions.get(dated!.name)!(...args.map((argument) => [[argument]]))).toEqual([[value]]);
  });
});

describe("whatever is handed over", () => {
  const scalar = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.constant(""),
    fc.constantFrom("#N/A", "12 %", "1,234", "2026-02-30", "NET"),
    fc.record({ type: fc.string(), basicValue: fc.anything() }),
    fc.constant({}),
  );
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(scalar, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const argument = fc.oneof(grid, scalar);
  const functions = loadFunctions();

  test.each(catalogue.map((definition) => [nameInExcel(definition), (definition.parameters as readonly Parameter[]).length] as const))(
    "%s answers with a block Excel can show, or with a fault of ours",
    (name, count) => {
      fc.assert(
        fc.property(fc.array(argument, { minLength: count, maxLength: count }), (args) => {
          let result: unknown[][];
          try {
            result = functions.get(name)!(...args, {}) as unknown[][];
          } catch (error) {
            expect(error).toBeInstanceOf(ExcelError);
            expect(["#VALUE!", "#N/A"]).toContain((error as ExcelError).code);
            expect((error as ExcelError).message).not.toBe("");
            return;
          }
          expect(result.length).toBeGreaterThan(0);
          for (const row of result) {
            expect(row).toHaveLength(result[0]!.length);
            for (const cell of row)
              expect(
                typeof cell === "number"
                  ? Number.isFinite(cell)
                  : typeof cell === "string" || typeof cell === "boolean" || cell instanceof ExcelError,
              ).toBe(true);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
