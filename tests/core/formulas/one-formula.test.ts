import fc from "fast-check";
import { call } from "../../../core/encours";
import { oneFormula } from "../../../core/formulas/one-formula";
import type { Grid } from "../../../core/cells/values";

const column = (rows: number, formula: (row: number) => string | null): (string | null)[] =>
  Array.from({ length: rows }, (_, i) => formula(i + 2));

describe("a column of single formulas becomes one", () => {
  test.each<[string, (row: number) => string, string]>([
    ["cells of the same row", (r) => `=GEARING(B${r},C${r})`, "=GEARING(B2:B401,C2:C401)"],
    ["a column held fast", (r) => `=GEARING($B${r},$C${r})`, "=GEARING($B2:$B401,$C2:$C401)"],
    ["a cell held fast beside them", (r) => `=DSO(B${r},C${r},$F$1)`, "=DSO(B2:B401,C2:C401,$F$1)"],
    ["a row held fast", (r) => `=DSO(B${r},C${r},F$1)`, "=DSO(B2:B401,C2:C401,F$1)"],
    ["a constant", (r) => `=DSO(B${r},C${r},90)`, "=DSO(B2:B401,C2:C401,90)"],
    ["a call that is the same everywhere", (r) => `=DAYSLATE(B${r},,DATE(2025,12,19))`, "=DAYSLATE(B2:B401,,DATE(2025,12,19))"],
    ["another sheet", (r) => `=GEARING(Clients!B${r},'Été 2026, bilan'!C${r})`, "=GEARING(Clients!B2:B401,'Été 2026, bilan'!C2:C401)"],
    ["rows that lie elsewhere", (r) => `=GEARING(B${r + 100},C${r})`, "=GEARING(B102:B501,C2:C401)"],
    ["semicolons and decimal commas", (r) => `=DSO(B${r};C${r};90,5)`, "=DSO(B2:B401;C2:C401;90,5)"],
    ["spaces", (r) => `= GEARING( B${r} , C${r} )`, "=GEARING(B2:B401,C2:C401)"],
    ["a text with brackets and commas", (r) => `=DSO(B${r},C${r},"(90, ""x"";")`, '=DSO(B2:B401,C2:C401,"(90, ""x"";")'],
  ])("%s", (_, formula, expected) => {
    expect(oneFormula(column(400, formula))?.formula).toBe(expected);
  });
});

describe("what would mean something else in one formula is left alone:", () => {
  test.each<[string, readonly (string | null)[]]>([
    ["a single row", ["=GEARING(B2,C2)"]],
    ["no formula in one row", ["=GEARING(B2,C2)", null]],
    ["a row that points elsewhere", ["=GEARING(B2,C2)", "=GEARING(B3,C3)", "=GEARING(B9,C4)"]],
    ["two functions", ["=GEARING(B2,C2)", "=DSO(B3,C3)"]],
    ["another number of arguments", ["=DSO(B2,C2)", "=DSO(B3,C3,90)"]],
    ["another constant", column(3, (r) => `=DSO(B${r},C${r},${r})`)],
    ["nothing that goes down", column(3, () => "=GEARING($B$2,$C$2)")],
    ["cells that go across", ["=GEARING(B2,B3)", "=GEARING(C2,C3)"]],
    ["something around the call", column(3, (r) => `=ROUND(GEARING(B${r},C${r}),2)`)],
    ["something after the call", column(3, (r) => `=GEARING(B${r},C${r})*1`)],
    ["two calls", column(3, (r) => `=GEARING(B${r},C${r})+GEARING(B${r},C${r})`)],
    ["a call inside that goes down", column(3, (r) => `=GEARING(SUM(B${r}:D${r}),C${r})`)],
    ["arithmetic in an argument", column(3, (r) => `=GEARING(B${r}*1000,C${r})`)],
    ["a range taken as a whole", column(3, (r) => `=HHI(B${r})`)],
    ["a range a row", column(3, (r) => `=GEARING(B${r}:B${r + 1},C${r})`)],
    ["a function of the host's own", column(3, (r) => `=SUM(B${r},C${r})`)],
    ["too many arguments", column(3, (r) => `=GEARING(B${r},C${r},1,2,3)`)],
    ["brackets that do not match", column(3, (r) => `=GEARING(B${r},C${r}))`)],
    ["nothing at all", []],
  ])("%s", (_, formulas) => {
    expect(oneFormula(formulas)).toBeNull();
  });
});

test("one formula over the column says what the single formulas said, row by row", () => {
  const figure = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, "n. c.", "1 234,5"));
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 20 }), (rows) => {
      expect(oneFormula(rows.map((_, i) => `=GEARING(A${i + 1},B${i + 1})`))?.formula).toBe(
        `=GEARING(A1:A${rows.length},B1:B${rows.length})`,
      );
      const together = call("GEARING", [rows.map(([a]) => [a]), rows.map(([, b]) => [b])], { language: "fr" });
      const single = rows.map(([a, b]) => call("GEARING", [a, b], { language: "fr" }));
      (("value" in together ? together.value : []) as Grid).forEach(([cell], i) => {
        const alone = single[i]!;
        if ("value" in alone) expect(cell).toEqual(alone.value);
        else expect(cell).toMatchObject({ fault: { code: alone.fault.code } });
      });
    }),
  );
});
