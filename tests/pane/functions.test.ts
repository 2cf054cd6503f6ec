import { call, catalogue } from "../../core/encours";
import type { AnyDefinition } from "../../core/formulas/define";
import type { Area } from "../../core/sheet";
import { bestExample, exampleFormula, formulaOf, shownValue, signature } from "../../pane/functions/formula";
import { insertionOf, neededNames } from "../../pane/functions/insertion";
import { isHeaded } from "../../pane/functions/last-selection";
import { search } from "../../pane/functions/search";
import { columnLetters } from "../../core/cells/address";
import { areaName } from "../../pane/place-name";

const named = (name: string): AnyDefinition => catalogue.find((definition) => definition.name === name)!;
/** 19 December 2025 */
const day = 46010;
const sample = [46000, 46005, 3];
const area = (columns: number, rows = 10, sheet = "Clients"): Area => ({ sheet, row: 0, column: 1, rows, columns });

describe("spelling", () => {
  test("French separates with semicolons, English with commas; optional arguments stand in brackets", () => {
    expect(signature(named("DSO"), "fr")).toBe("=DSO(receivables;sales;[days])");
    expect(signature(named("DSO"), "en")).toBe("=DSO(receivables,sales,[days])");
  });
  test("decimals, words and dates follow the language", () => {
    expect(exampleFormula(named("GEARING"), { args: [0.5, -2.25] }, "fr")).toBe("=GEARING(0,5;-2,25)");
    expect(exampleFormula(named("DAYSLATE"), { args: [46000, null, 46010] }, "fr")).toBe("=DAYSLATE(DATE(2025;12;9);;DATE(2025;12;19))");
    expect(exampleFormula(named("DAYSLATE"), { args: [46000, null, 46010] }, "core")).toBe("=DAYSLATE(DATE(2025,12,9),,DATE(2025,12,19))");
    expect(exampleFormula(named("ISVAT"), { args: ['FR "x"'] }, "fr")).toBe('=ISVAT("FR ""x""")');
  });
  test("arguments left out at the end leave no separator", () => {
    expect(formulaOf(named("DSO"), ["1", "2", ""], "core")).toBe("=DSO(1,2)");
    expect(formulaOf(named("DSO"), ["", "", ""], "core")).toBe("=DSO()");
  });
  test("an example that needs a range is no formula", () =>
    expect(
      exampleFormula(
        named("GEARING"),
        {
          args: [
            [[1], [2]],
            [[3], [4]],
          ],
        },
        "fr",
      ),
    ).toBeNull());
  test("every function has an example the pane can show with its result", () => {
    for (const definition of catalogue) {
      const example = bestExample(definition)!;
      expect(definition.name + JSON.stringify(call(definition.name, example.args, { language: "fr" })).slice(0, 8)).toBe(
        `${definition.name}{"value"`,
      );
      example.args.forEach((arg) => expect(shownValue(arg, "number", "fr")).not.toMatch(/undefined|NaN|\[object/));
    }
  });
});

describe("inserting on a selection", () => {
  test("takes a column for each argument, without the header", () => {
    expect(insertionOf(named("GEARING"), { area: area(2), headed: true, sample }, day)).toEqual({
      formula: "=GEARING(Clients!B2:B10,Clients!C2:C10)",
      area: area(2),
    });
    expect(insertionOf(named("GEARING"), { area: area(2), headed: false, sample }, day)?.formula).toBe(
      "=GEARING(Clients!B1:B10,Clients!C1:C10)",
    );
  });
  test("may leave out the optional ones, or fill them", () => {
    expect(insertionOf(named("DSO"), { area: area(2), headed: true, sample }, day)?.formula).toBe("=DSO(Clients!B2:B10,Clients!C2:C10)");
    expect(insertionOf(named("DSO"), { area: area(3), headed: true, sample }, day)?.formula).toBe(
      "=DSO(Clients!B2:B10,Clients!C2:C10,Clients!D2:D10)",
    );
  });
  test("fills in the pane's as-of date, and that alone", () => {
    expect(insertionOf(named("DAYSLATE"), { area: area(2), headed: true, sample }, day)?.formula).toBe(
      "=DAYSLATE(Clients!B2:B10,Clients!C2:C10,DATE(2025,12,19))",
    );
    expect(insertionOf(named("AGEING"), { area: area(2), headed: true, sample }, day)?.formula).toBe(
      "=AGEING(Clients!B2:B10,Clients!C2:C10,DATE(2025,12,19))",
    );
    expect(insertionOf(named("AGEING"), { area: area(1), headed: true, sample }, day)).toBeNull();
    expect(neededNames(named("AGEING"))).toBe("amounts, due_dates");
  });
  test("of names where amounts are asked for is not taken", () => {
    expect(insertionOf(named("GEARING"), { area: area(2), headed: true, sample: ["Ateliers Martin", 12] }, day)?.area).toBeNull();
    expect(insertionOf(named("GEARING"), { area: area(2), headed: true, sample: ["1 234,5 €", null] }, day)?.area).toEqual(area(2));
  });
  test("that does not fit gives the example instead", () => {
    expect(insertionOf(named("GEARING"), { area: area(5), headed: true, sample }, day)).toEqual({
      formula: "=GEARING(400000,500000)",
      area: null,
    });
    expect(insertionOf(named("GEARING"), null, day)?.area).toBeNull();
  });
  test("of clients goes with its headers", () => {
    expect(insertionOf(named("RISKSCORE"), { area: area(6), headed: true, sample }, day)?.formula).toBe(
      "=RISKSCORE(Clients!B2:G10,Clients!B1:G1)",
    );
    expect(insertionOf(named("RISKSCORE"), { area: area(6), headed: false, sample }, day)).toBeNull();
  });
  test("names sheets as a formula must", () => {
    expect(areaName(area(1, 1))).toBe("Clients!B1");
    expect(areaName(area(1, 2, "Été 2026"))).toBe("'Été 2026'!B1:B2");
    expect(areaName(area(1, 1, "l'été"))).toBe("'l''été'!B1");
    expect(areaName(area(1, 1, "AB12"))).toBe("'AB12'!B1");
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });
  test("tells headers from rows", () => {
    expect(
      isHeaded([
        ["Client", "Encours"],
        ["A", 12],
      ]),
    ).toBe(true);
    expect(
      isHeaded([
        ["Client", "Nom"],
        ["A", "B"],
      ]),
    ).toBe(false);
    expect(
      isHeaded([
        [1, 2],
        [3, 4],
      ]),
    ).toBe(false);
    expect(isHeaded([["Encours"]])).toBe(false);
  });
});

describe("searching", () => {
  const names = (query: string, language: "fr" | "en" = "fr"): string[] => search(catalogue, query, language).map(({ name }) => name);
  test("finds by name, exact first", () => expect(names("dso").slice(0, 2)[0]).toBe("DSO"));
  test("finds by words of the summary, accents and capitals aside", () => expect(names("ENDETTEMENT")).toContain("GEARING"));
  test("wants every word", () => {
    expect(names("capitaux propres")).toContain("GEARING");
    expect(names("capitaux martiens")).toEqual([]);
  });
  test("searches the reader's language", () => {
    expect(names("gearing equity", "en")).toContain("GEARING");
    expect(names("endettement", "en")).toEqual([]);
  });
  test("without words gives all", () => expect(names("  ")).toHaveLength(catalogue.length));
});
