import { codeBudget } from "../../tools/gsheets/package";
import { readdirSync } from "node:fs";
import path from "node:path";
import { runInContext } from "node:vm";
import { parse, tokenizer, type Comment, type FunctionDeclaration, type Identifier } from "acorn";
import { call, catalogue } from "../../core/encours";
import type { Parameter } from "../../core/formulas/define";
import type { Cell, Grid } from "../../core/cells/values";
import { declarations, inlineScript, languageOfBuild, library, sidebarPage } from "../../tools/gsheets/apps-script";
import { declaredName, describeParameter } from "../../tools/gsheets/stubs";
import { makeBook } from "../hosts/gsheets-fake/book";
import { builtFile, callProject, loadProject } from "../hosts/gsheets-fake/project";
import { services } from "../hosts/gsheets-fake/services";
import { instantOf, serialOfInstant } from "../hosts/gsheets-fake/zone";

const code = builtFile("Code.js");
const entryPoints = [
  "onOpen",
  "onInstall",
  "openSidebar",
  "freezeFormulas",
  "refreshFormulas",
  "openTemplates",
  "openHelp",
  "encoursSheet",
];

function read(source: string): {
  readonly functions: readonly FunctionDeclaration[];
  readonly kinds: readonly string[];
  readonly comments: readonly Comment[];
} {
  const comments: Comment[] = [];
  const { body } = parse(source, { ecmaVersion: 2019, sourceType: "script", onComment: comments });
  return { functions: body.filter((node) => node.type === "FunctionDeclaration"), kinds: body.map(({ type }) => type), comments };
}

const { functions, kinds, comments } = read(code);
const byName = new Map(functions.map((node) => [node.id.name, node]));
const commentAbove = (node: FunctionDeclaration, all = comments, source = code): Comment | undefined =>
  all.find((comment) => comment.end <= node.start && source.slice(comment.end, node.start).trim() === "");

describe("Code.js", () => {
  test("is one library, the functions of the catalogue and what Google calls by name", () => {
    expect([...byName.keys()]).toEqual([...entryPoints, ...catalogue.map(({ name }) => name)]);
    expect(new Set(kinds)).toEqual(new Set(["VariableDeclaration", "ExpressionStatement", "FunctionDeclaration"]));
    // What people may read stands first, the library below it.
    expect(code.startsWith("function onOpen(e) {")).toBe(true);
    expect(code).toContain(`\n"use strict";var ${library}=`);
  });

  describe.each(catalogue.map((definition) => [definition.name, definition] as const))("%s", (name, definition) => {
    const parameters = definition.parameters as readonly Parameter[];
    test("declares its parameters by their names", () => {
      expect(byName.get(name)!.params.map((parameter) => (parameter as Identifier).name)).toEqual(parameters.map(declaredName));
    });

    test("has its help right above it", () => {
      const comment = commentAbove(byName.get(name)!);
      expect(comment?.type).toBe("Block");
      const lines = comment!.value.split("\n").map((line) => line.replace(/^ \* ?/, ""));
      expect(lines[0]).toBe("*");
      expect(lines[1]).toBe(definition.summary.fr.replace(/[ \t\r\n]+/g, " "));
      expect(lines.filter((line) => line.startsWith("@param")).map((line) => /^@param \{[^}]+\} (\S+) (.+)$/.exec(line)!.slice(1))).toEqual(
        parameters.map((parameter) => [declaredName(parameter), describeParameter(parameter, "fr")]),
      );
      expect(lines).toContain("@customfunction");
    });
  });

  test("offers nothing else as a function of the sheet", () => {
    for (const name of entryPoints) expect(commentAbove(byName.get(name)!)?.value ?? "").not.toContain("@customfunction");
    expect(code.match(/@customfunction/g)).toHaveLength(catalogue.length);
  });

  test("asks no service of Google while it is loaded, and no ratio ever does", () => {
    const touched: string[] = [];
    const trap = (name: string): unknown =>
      new Proxy(() => undefined, {
        get: (_, key) => touched.push(`${name}.${String(key)}`),
        apply: () => touched.push(name),
      });
    const names = [
      "SpreadsheetApp",
      "PropertiesService",
      "LockService",
      "CacheService",
      "Session",
      "Utilities",
      "HtmlService",
      "ScriptApp",
      "UrlFetchApp",
      "DriveApp",
      "MailApp",
      "Logger",
    ];
    const context = loadProject(Object.fromEntries(names.map((name) => [name, trap(name)])));
    expect(
      callProject(context, "GEARING", [
        [[400], [90], [""]],
        [[500], [100], [""]],
      ]),
    ).toEqual([[0.8], [0.9], [""]]);
    expect(touched).toEqual([]);
  });

  test("stays small enough to be loaded for every formula", () => {
    const size = Buffer.byteLength(code);
    expect(size).toBeLessThan(codeBudget);
  });

  test("leans on nothing that Apps Script is not said to have", () => {
    const absent = new Set(
      (
        "BigInt Intl structuredClone WeakRef FinalizationRegistry setTimeout setInterval queueMicrotask URL URLSearchParams TextEncoder TextDecoder " +
        "Blob atob btoa crypto performance window document self process globalThis console require module"
      ).split(" "),
    );
    let before = "";
    const found: string[] = [];
    for (const token of tokenizer(code, { ecmaVersion: 2019, sourceType: "script" })) {
      const text = code.slice(token.start, token.end);
      if ((token.type.label === "name" && absent.has(text) && before !== "." && before !== "?.") || /^\d+n$/.test(text)) found.push(text);
      before = text;
    }
    expect(found).toEqual([]);
  });

  test("sends nothing anywhere and runs no text as code", () => {
    expect(code).not.toMatch(/UrlFetchApp|MailApp|GmailApp|DriveApp|XMLHttpRequest|\bfetch\(|\beval\(|new Function|https?:\/\//);
  });
});

describe.each(["Europe/Paris", "Pacific/Auckland", "America/Los_Angeles"])(
  "the examples of the catalogue in a spreadsheet in %s",
  (zone) => {
    const context = loadProject(services(makeBook(zone, [{ name: "Feuille 1", cells: [] }])));
    // A cell on its own and a range of one cell are the same thing to Sheets.
    const single = (value: Cell | Grid): Cell | Grid =>
      Array.isArray(value) && value.length === 1 && (value as Grid)[0]!.length === 1 ? (value as Grid)[0]![0]! : value;
    const each = <T, U>(value: T | readonly (readonly T[])[], change: (cell: T) => U): U | U[][] =>
      Array.isArray(value) ? (value as readonly (readonly T[])[]).map((row) => row.map(change)) : change(value as T);
    const blanks = (cell: Cell): unknown => cell ?? "";
    const dates = (cell: Cell): unknown => (typeof cell === "number" && Number.isInteger(cell) ? instantOf(cell, zone) : blanks(cell));

    const examples = catalogue.flatMap((definition) =>
      definition.examples.map(
        (example) => [`${definition.name}(${JSON.stringify(example.args).slice(1, -1)})`.slice(0, 120), definition, example] as const,
      ),
    );
    test.each(examples)("%s", (_title, definition, example) => {
      const parameters = definition.parameters as readonly Parameter[];
      const args = example.args.map(single);
      const expected = call(definition.name, args, { language: "fr" });
      const asSheetsCalls = (date: (cell: Cell) => unknown): unknown[] =>
        args.map((argument, k) => each(argument, parameters[k]?.kind === "date" || parameters[k]?.kind === "dates" ? date : blanks));
      for (const date of [blanks, dates]) {
        const answer = (): unknown => callProject(context, definition.name, asSheetsCalls(date));
        if ("fault" in expected) {
          expect(answer).toThrow(expected.fault.message);
          continue;
        }
        const shown = each(answer(), (value) => {
          if (Object.prototype.toString.call(value) !== "[object Date]") return value;
          expect(definition.result).toBe("date");
          return serialOfInstant(value as Date, zone);
        });
        const wanted = each(expected.value, (cell) =>
          cell === null ? "" : typeof cell === "object" ? (cell as { fault: { message: string } }).fault.message : cell,
        );
        // toEqual compares numbers to the last bit.
        expect(shown).toEqual(rectangle(wanted));
      }
    });
  },
);

/** Sheets wants rows of one length. */
function rectangle(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[][];
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
}

describe.each(["Sidebar.html", "Templates.html"])("%s", (name) => {
  const page = builtFile(name);

  test("is a whole page, as Google's frame asks for", () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="fr">\n<head>/);
    expect(page).toMatch(/<body>\n<main id="encours" data-language="fr" style="height: 100%"><\/main>/);
    expect(page.trimEnd().endsWith("</script>\n</body>\n</html>")).toBe(true);
  });

  test("holds its script and style, and loads nothing", () => {
    expect(page.match(/<script/gi)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page).not.toContain("<!--");
    expect(page).not.toMatch(/\bsrc\s*=\s*["']|<link|@import|url\(\s*["']?https?:/i);
    expect(page).not.toMatch(/XMLHttpRequest|\bfetch\(|sendBeacon|WebSocket|\beval\(|new Function/);
  });

  test("escapes what would end an inlined script", () => {
    const script = 'const a = "</script><!-- </SCRIPT >";';
    const inlined = inlineScript(script);
    expect(inlined).not.toMatch(/<\/script|<!--/i);
    expect(runInContext(`${inlined} a`, loadProject({}, ""))).toBe("</script><!-- </SCRIPT >");
    expect(sidebarPage("en", script, "p{}").match(/<\/script/gi)).toHaveLength(1);
  });
});

describe("what is pushed to Google", () => {
  test("is five files", () => {
    expect(readdirSync(path.resolve(import.meta.dirname, "../../dist/gsheets")).sort()).toEqual([
      "Code.js",
      "Sidebar.html",
      "Templates.html",
      "Views.html",
      "appsscript.json",
    ]);
  });

  test("asks for this spreadsheet and for room to draw, nothing more, and logs nothing", () => {
    expect(JSON.parse(builtFile("appsscript.json"))).toEqual({
      timeZone: "Etc/UTC",
      dependencies: {},
      // A fault's message holds the figure it is about: it must not end in anybody's log.
      exceptionLogging: "NONE",
      runtimeVersion: "V8",
      oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly", "https://www.googleapis.com/auth/script.container.ui"],
    });
  });
});

describe("the language of a build", () => {
  test("is French unless English is asked for", () => {
    expect([languageOfBuild(undefined), languageOfBuild(""), languageOfBuild("fr"), languageOfBuild("en")]).toEqual([
      "fr",
      "fr",
      "fr",
      "en",
    ]);
    expect(() => languageOfBuild("de")).toThrow("fr or en");
  });

  test("is that of the help", () => {
    const source = declarations({ language: "en", daily: false });
    const english = read(source);
    for (const { name, summary } of catalogue) {
      const node = english.functions.find(({ id }) => id.name === name)!;
      expect(commentAbove(node, english.comments, source)!.value).toContain(summary.en);
    }
  });
});
