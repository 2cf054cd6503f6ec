// One test for each trap that Google Sheets is known to set, by its name.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInContext, type Context } from "node:vm";
import { parse } from "acorn";
import type { Reply } from "../../gsheets/protocol/request";
import { asking } from "../../gsheets/sidebar/ask";
import { hasDecimalComma, withDecimalCommas } from "../../gsheets/spelling";
import { cellOf, makeBook, type KeptBook } from "../hosts/gsheets-fake/book";
import { builtFile, callProject, loadProject } from "../hosts/gsheets-fake/project";
import { scriptRun } from "../hosts/gsheets-fake/run";
import { blankScreen, services, type ServiceOptions } from "../hosts/gsheets-fake/services";
import { instantOf } from "../hosts/gsheets-fake/zone";

const zone = "Europe/Paris";
const code = builtFile("Code.js");

function open(
  options: ServiceOptions & { readonly cells?: readonly (readonly (string | number | null)[])[]; readonly place?: string } = {},
): {
  readonly book: KeptBook;
  readonly context: Context;
  readonly call: (name: string, ...args: readonly unknown[]) => unknown;
  readonly ask: (operation: string, asks: unknown) => Reply;
} {
  const book = makeBook(zone, [{ name: "Clients", cells: options.cells ?? [] }]);
  book.locale = options.place ?? "fr_FR";
  const context = loadProject(services(book, options), code);
  return {
    book,
    context,
    call: (name, ...args) => callProject(context, name, args),
    ask: (operation, asks) => JSON.parse(callProject(context, "encoursSheet", [JSON.stringify({ operation, asks })]) as string) as Reply,
  };
}

const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe("custom functions", () => {
  // Custom functions run where the workbook may be read only and no dialog can be shown.
  const { call } = open({ mode: "CUSTOM_FUNCTION" });

  test("a blank cell arrives as an empty text, and is never zero", () => {
    expect(() => call("GEARING", "", 500)).toThrow("La donnée manque");
    expect(call("GEARING", column("", 0), column("", 500))).toEqual([[""], [0]]);
  });

  test("an argument left out arrives as undefined, or not at all", () => {
    expect(call("DSO", 472, 2870.4, undefined)).toBe(call("DSO", 472, 2870.4));
  });

  test("a Date of another realm is no instance of Date here", () => {
    const foreign = runInContext("new Date(0)", open().context) as Date;
    expect(foreign instanceof Date).toBe(false);
    foreign.setTime(instantOf(46_000, zone).getTime());
    expect(call("DAYSLATE", foreign, "", 46_030)).toBe(30);
  });

  test("an error of a cell arrives as its text, and costs its own row only", () => {
    const answer = call("GEARING", column("#N/A", 400), column(500, 500)) as string[][];
    expect(answer[0]![0]).toContain("erreur");
    expect(answer[1]).toEqual([0.8]);
  });

  test("numbers arrive as numbers whatever the locale; those typed as text do not", () => {
    for (const text of ["1 234,50", "1\u202f234,50", "1,234.50"]) expect(call("GEARING", text, 2469)).toBe(0.5);
  });

  test("whole columns go to the end of the sheet: their tail is trimmed, and given back", () => {
    const tail = new Array<string>(5000).fill("");
    const answer = call("GEARING", column(400, "", 90, ...tail), column(500, "", 100, ...tail)) as unknown[][];
    expect(answer).toHaveLength(5003);
    expect(answer.slice(0, 4)).toEqual([[0.8], [""], [0.9], [""]]);
  });

  test("a result that is no rectangle is refused by Sheets", () => {
    const answer = call("AGEING", column(100, 200), column(46_000, 45_900), 46_030) as unknown[][];
    expect(new Set(answer.map((row) => row.length)).size).toBe(1);
  });

  test("one formula for a column is one call: the same answers as one a row", () => {
    const debts = Array.from({ length: 50 }, (_, i) => i * 7);
    const one = call("GEARING", column(...debts), column(...debts.map(() => 500))) as number[][];
    expect(one.map(([value]) => value)).toEqual(debts.map((debt) => call("GEARING", debt, 500)));
  });

  test("NOW() and TODAY() may not be arguments: every day is one the user gives", () => {
    for (const [, help] of code.matchAll(/\/\*\*([\s\S]*?)\*\//g)) expect(help).not.toMatch(/\b(?:NOW|TODAY|MAINTENANT|AUJOURDHUI)\(/);
  });
});

describe("loading", () => {
  test("in AuthMode.NONE the menu is built, and nothing that needs consent is touched", () => {
    const screen = blankScreen();
    open({ mode: "NONE", screen }).call("onOpen", { authMode: "NONE" });
    expect(screen.menu.length).toBeGreaterThan(2);
  });

  test("the help of functions survives the minifier", () => {
    expect(code).toMatch(/\* @param \{[^}]+\} \w+ [\s\S]*?\* @customfunction\n \*\/\nfunction GEARING\(\w+, \w+/);
  });

  test("no name of ours ends with an underscore, which Google hides, but the library's own", () => {
    const { body } = parse(code, { ecmaVersion: 2019, sourceType: "script" });
    const names = body.flatMap((node) => (node.type === "FunctionDeclaration" ? [node.id.name] : []));
    expect(names.filter((name) => name.endsWith("_"))).toEqual([]);
    expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
  });

  test("private fields and static blocks are parse errors in Apps Script", () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  });

  test("the page keeps <html> and <body>, and no scriptlet of Google's templates is in it", () => {
    const page = builtFile("Sidebar.html");
    expect(page).toMatch(/^<!DOCTYPE html>\n<html[\s\S]+<body>[\s\S]+<\/body>\n<\/html>\s*$/);
    // Scriptlets are read by createTemplateFromFile alone, which is never called.
    expect(code).not.toMatch(/createTemplate|evaluate\(/);
  });

  test("clasp pushes no TypeScript and says nothing about it: there is none", () => {
    const files = readdirSync(path.resolve(import.meta.dirname, "../../dist/gsheets"));
    expect(files.filter((name) => /\.tsx?$/.test(name))).toEqual([]);
  });

  test("no block of a Workspace add-on turns the Editor add-on into another kind", () => {
    expect(Object.keys(JSON.parse(builtFile("appsscript.json")) as object)).not.toContain("addOns");
  });
});

describe("the wire", () => {
  test("a Date anywhere in an answer would make it null: dates cross as serials", () => {
    const { book, ask } = open({ cells: [["Vu le"], [46_000]] });
    cellOf(book.sheets[0]!, 1, 0).format = "dd/MM/yyyy";
    expect(ask("read", { area: { sheet: "Clients", row: 0, column: 0, rows: 2, columns: 1 } })).toEqual({ value: [["Vu le"], [46_000]] });
  });

  test("the eleventh call at a time is refused by Google: no more than ten are made", async () => {
    const ask = asking({ runner: scriptRun(open({ cells: [["a"]] }).context), language: () => "fr" });
    expect(await Promise.all(Array.from({ length: 30 }, () => ask("place", {})))).toEqual(new Array(30).fill("0!A1"));
  });

  test("an execution ends after six minutes: no request asks for more than a block", () => {
    const source = readFileSync(path.resolve(import.meta.dirname, "../../gsheets/sidebar/sheet.ts"), "utf8");
    for (const [, cells] of source.matchAll(/const cells(?:Read|Written) = ([\d_]+);/g))
      expect(Number(cells!.replace(/_/g, ""))).toBeLessThanOrEqual(30_000);
    expect(source).not.toMatch(/ask\("(?:read|write)", \{ area[,} ]/);
  });

  test("people go on typing while a list is rated: nothing is written where cells have changed", () => {
    const { ask } = open({ cells: [["Client"], ["Morel"]] });
    const area = { sheet: "Clients", row: 0, column: 0, rows: 2, columns: 1 };
    expect(ask("confirm", { area, mark: 1 })).toEqual({ refused: "CHANGED", detail: "Clients" });
  });
});

describe("writing", () => {
  test.each(["=CMD()", "+33 1", "-Dupont", "@SUM(A1)", "'apostrophe", "\t=1", "1E5", "0123", "1,5", "5/1/2026", "TRUE", "#N/A"])(
    "the text %j stays that text",
    (text) => {
      const { ask } = open();
      ask("addSheet", { name: "S" });
      const area = { sheet: "S", row: 0, column: 0, rows: 1, columns: 1 };
      expect(ask("write", { area, values: [[text]] })).toEqual({ value: null });
      expect(ask("read", { area })).toEqual({ value: [[text]] });
    },
  );

  test("a new sheet has a thousand rows and 26 columns: room is made", () => {
    const { ask, book } = open();
    ask("addSheet", { name: "S" });
    ask("writeFormula", { area: { sheet: "S", row: 0, column: 0, rows: 4000, columns: 30 }, formula: "=GEARING(A1,B1)" });
    expect([book.sheets[1]!.maxRows, book.sheets[1]!.maxColumns]).toEqual([4000, 30]);
  });

  test("a sheet has one filter at most, and a tick box writes FALSE where it is inserted", () => {
    const { ask, book } = open();
    ask("addSheet", { name: "S" });
    const area = { sheet: "S", row: 0, column: 0, rows: 2, columns: 1 };
    ask("write", { area, values: [["Fait"], [null]] });
    for (let i = 0; i < 2; i++)
      expect(ask("format", { area, format: { columns: [], filter: true, tickColumn: 0 }, colours: [] })).toEqual({ value: null });
    expect(cellOf(book.sheets[1]!, 1, 0).value).toBeNull();
  });
});

describe("locales", () => {
  test.each([
    ["fr_FR", "=AGEING('a,b'!B2:B9;\"1.5, x\";{0\\30};1,5)"],
    ["de_DE", "=AGEING('a,b'!B2:B9;\"1.5, x\";{0\\30};1,5)"],
    ["en_US", "=AGEING('a,b'!B2:B9,\"1.5, x\",{0,30},1.5)"],
    ["en_GB", "=AGEING('a,b'!B2:B9,\"1.5, x\",{0,30},1.5)"],
  ])("in %s a formula is written as that locale reads it", (place, expected) => {
    const { ask, book } = open({ place });
    ask("addSheet", { name: "S" });
    const formula = "=AGEING('a,b'!B2:B9,\"1.5, x\",{0,30},1.5)";
    expect(ask("writeFormula", { area: { sheet: "S", row: 0, column: 0, rows: 1, columns: 1 }, formula })).toEqual({ value: null });
    expect(cellOf(book.sheets[1]!, 0, 0).formula).toBe(expected);
  });

  test("a formula that was read from such a sheet goes back as it was", () => {
    expect(withDecimalCommas("=DSO(B2;C2;1,5)")).toBe("=DSO(B2;C2;1,5)");
    expect(withDecimalCommas("=DSO(B2,.5)")).toBe("=DSO(B2;,5)");
  });

  test("one language may mark decimals in two ways", () => {
    expect(["fr_FR", "fr_CA", "es_ES", "pt_BR", "it_IT", "nl_NL", "pl_PL"].map(hasDecimalComma)).toEqual(new Array(7).fill(true));
    expect(["en_US", "en_IE", "es_MX", "de_CH", "ja_JP", "zh_CN", "iw_IL"].map(hasDecimalComma)).toEqual(new Array(7).fill(false));
  });
});
