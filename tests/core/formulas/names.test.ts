import { readFileSync } from "node:fs";
import path from "node:path";
import { nameInExcel } from "../../../core/formulas/define";
import { catalogue } from "../../../core/encours";

type Host = "excel" | "excelMacros" | "excelFrench" | "googleSheets";
const builtIns = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../vectors/builtin-names.json"), "utf8")) as Record<
  Host,
  { names: string[] }
>;

const names = catalogue.map((definition) => definition.name);
const excelNames = catalogue.map(nameInExcel);

/** Two letters, as the trade writes them. Microsoft's naming guide asks for three, so Excel knows these by a longer name. */
const twoLetters = new Set(["IV", "KS"]);
/** The last column of a sheet is XFD, so four letters and a number are no address. */
const a1 = /^[A-Z]{1,3}[0-9]+$/;
const r1c1 = /^(?:R[0-9]*C[0-9]*|R[0-9]*|C[0-9]*)$/;

describe.each([...new Set([...names, ...excelNames])])("%s", (name) => {
  test("is three to thirty capitals and digits, a letter first", () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9]*$/);
    if (!twoLetters.has(name)) expect(name.length).toBeGreaterThanOrEqual(3);
    expect(name.length).toBeLessThanOrEqual(30);
  });

  test("looks like no cell address, in either notation", () => {
    expect(name).not.toMatch(a1);
    expect(name).not.toMatch(r1c1);
  });

  test.each(["excel", "excelMacros", "excelFrench", "googleSheets"] as const)("is no built-in of %s", (host) => {
    expect(builtIns[host].names).not.toContain(name);
  });
});

test("no two functions share a name", () => {
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(excelNames).size).toBe(names.length);
  expect(excelNames.filter((name) => name.length < 3)).toEqual([]);
});

test("the lists hold what they should, so that the check can fail", () => {
  expect(builtIns.excel.names).toEqual(
    expect.arrayContaining(["SUM", "XLOOKUP", "GROUPBY", "PIVOTBY", "TRIMRANGE", "REGEXTEST", "COPILOT"]),
  );
  expect(builtIns.excelMacros.names).toEqual(expect.arrayContaining(["RUN", "ECHO", "GOTO"]));
  expect(builtIns.excelFrench.names).toEqual(expect.arrayContaining(["SOMME", "RECHERCHEX", "TAUX", "DUREE"]));
  expect(builtIns.googleSheets.names).toEqual(expect.arrayContaining(["ADD", "QUERY", "SPARKLINE"]));
});

test("every parameter has a name of its own within its function, spelt for a formula", () => {
  for (const { name, parameters } of catalogue) {
    const own = (parameters as readonly { name: string }[]).map((parameter) => parameter.name);
    expect([name, new Set(own).size]).toEqual([name, own.length]);
    for (const parameter of own) expect(parameter).toMatch(/^[a-z][a-z0-9_]*$/);
  }
});

test("what may be left out stands behind what may not", () => {
  for (const { name, parameters } of catalogue) {
    const optional = (parameters as readonly { optional: boolean }[]).map((parameter) => parameter.optional);
    const first = optional.indexOf(true);
    expect([name, first < 0 || optional.slice(first).every(Boolean)]).toEqual([name, true]);
  }
});
