import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { faultsOf, filesOf, packageAddIn } from "../../tools/excel/package";
import { headersOf } from "../../tools/excel/served-headers";
import { checkFunctionList, checkHeaders } from "../../tools/excel/served-rules";
import { nextVersion, withVersion } from "../../tools/release/version";

const root = path.resolve(import.meta.dirname, "../..");
const built = path.join(root, "dist/excel");
const template = readFileSync(path.join(root, "excel-addin/manifest.template.xml"), "utf8");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { readonly version: string };

let folder: string;
const pack = (url = "https://credit.example.com/excel"): void => packageAddIn(built, folder, template, { url, version });
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "encours-")), "excel");
  pack();
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
const change = (name: string, made: (text: string) => string): void => writeFileSync(path.join(folder, name), made(read(name)));

test("the package is the built add-in and a manifest for its address, and may be handed over", () => {
  expect(faultsOf(folder)).toEqual([]);
  expect(filesOf(path.join(folder, "site"))).toEqual(filesOf(built));
  expect(read("manifest.xml")).toContain(`https://credit.example.com/excel/functions.js?v=${version}`);
});

test("a package for one's own machine says so", () => {
  pack("https://localhost:3000");
  expect(faultsOf(folder).join("\n")).toContain("for a trial on one's own machine");
});

test.each<[string, string, (text: string) => string, string]>([
  ["a source map", "site/functions.js", (text) => `${text}\n//# sourceMappingURL=functions.js.map`, "functions.js holds a source map"],
  ["a test", "site/taskpane.js", (text) => `${text}\ndescribe("x", () => {});`, "taskpane.js holds test code"],
  ["a path of a machine", "site/taskpane.js", (text) => `${text}\nvar from = "/home/marie/encours";`, "taskpane.js holds an absolute path"],
  [
    "a page that asks another address",
    "site/help.html",
    (text) => text.replace("icons/icon-48.png", "https://example.com/x.png"),
    "help.html asks for https://example.com/x.png",
  ],
  ["a page that asks for what is not there", "site/help.html", (text) => text.replace("icon-48", "icon-49"), "which is not there"],
  ["a list Excel does not read", "site/functions.json", () => "{", "no JSON"],
])("%s is found", (_, name, made, fault) => {
  change(name, made);
  expect(faultsOf(folder).join("\n")).toContain(fault);
});

test("a file that is missing, and one that does not belong there, are found", () => {
  rmSync(path.join(folder, "site/privacy.html"));
  writeFileSync(path.join(folder, "site/functions.js.map"), "{}");
  expect(faultsOf(folder)).toEqual(expect.arrayContaining(["privacy.html is missing", "functions.js.map is nothing to be served"]));
});

describe("the list of functions", () => {
  const list = read.bind(null, "site/functions.json");
  test.each<[string, (text: string) => string, string]>([
    ["over 1 MB", (text) => text.replace('"description":"', `"description":"${"x".repeat(1_000_000)}`), "over 1 MB"],
    [
      "that lets an error value stop a column",
      (text) => text.replace('"allowErrorForDataTypeAny":true', '"allowErrorForDataTypeAny":false'),
      "allowErrorForDataTypeAny",
    ],
    ["with a name that is a cell", (text) => text.replace('"name":"GEARING"', '"name":"DSO1"'), "the address of a cell"],
    ["with a name of two letters", (text) => text.replace('"name":"GEARING"', '"name":"GE"'), "three characters"],
    ["with an id twice", (text) => text.replace('"id":"DSO"', '"id":"GEARING"'), "there twice"],
    [
      "without addresses",
      (text) => text.replace('"requiresParameterAddresses":true', '"requiresParameterAddresses":false'),
      "a blank is a zero",
    ],
    ["that is empty", () => "{}", "is empty"],
  ])("%s is found out", (_, made, problem) => {
    expect(checkFunctionList(list())).toEqual([]);
    expect(made(list())).not.toBe(list());
    expect(checkFunctionList(made(list())).join("\n")).toContain(problem);
  });
});

describe("headers", () => {
  const headers = readFileSync(path.join(root, "excel-addin/headers.txt"), "utf8");
  test("of an icon are those of every file, but it may be kept", () => {
    const page = headersOf(headers, "/taskpane.html");
    expect(page["Content-Security-Policy"]).toContain("connect-src 'self'");
    expect(page["Cache-Control"]).toBe("no-cache");
    expect(headersOf(headers, "/icons/icon-16.png")).toEqual({ ...page, "Cache-Control": "public, max-age=86400" });
  });
  test.each<[string, (text: string) => string, string]>([
    ["that forbid frames", (text) => text.replace("/*\n", "/*\n  X-Frame-Options: DENY\n"), "X-Frame-Options"],
    [
      "that name some frames",
      (text) => text.replace("default-src 'none';", "default-src 'none'; frame-ancestors 'self';"),
      "frame-ancestors",
    ],
    ["that keep Excel's library out", (text) => text.replace(" https://appsforoffice.microsoft.com", ""), "library out"],
    ["that let pages talk", (text) => text.replace("connect-src 'self'", "connect-src *"), "other addresses"],
    ["that make code of text", (text) => text.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"), "become code"],
    ["that keep no icons", (text) => text.replace("public, max-age=86400", "no-store"), "Icons"],
  ])("%s are found out", (_, made, problem) => {
    expect(checkHeaders(headers)).toEqual([]);
    expect(checkHeaders(made(headers)).join("\n")).toContain(problem);
  });
});

describe("a release", () => {
  test("goes up by a step, or to a version that is higher", () => {
    expect(nextVersion("0.9.3", "patch")).toBe("0.9.4");
    expect(nextVersion("0.9.3", "minor")).toBe("0.10.0");
    expect(nextVersion("0.9.3", "major")).toBe("1.0.0");
    expect(nextVersion("0.9.3", "0.10.0")).toBe("0.10.0");
  });
  test.each(["0.9.3", "0.8.9", "0.9", "next", "", "1.0.0-beta", "99999.0.0"])("never to %p", (step) => {
    expect(() => nextVersion("0.9.3", step)).toThrow();
  });
  test("touches our own version alone", () => {
    const lock =
      '{ "name": "encours", "version": "0.1.0", "packages": { "": { "name": "encours", "version": "0.1.0" }, "x": { "version": "0.1.0" } } }';
    expect(withVersion(lock, "0.1.0", "0.2.0")).toBe(
      '{ "name": "encours", "version": "0.2.0", "packages": { "": { "name": "encours", "version": "0.2.0" }, "x": { "version": "0.1.0" } } }',
    );
    for (const name of ["package.json", "package-lock.json"])
      expect(JSON.parse(withVersion(readFileSync(path.join(root, name), "utf8"), version, "9.9.9"))).toMatchObject({ version: "9.9.9" });
    expect(() => withVersion('{"name": "other", "version": "0.1.0"}', "0.1.0", "0.2.0")).toThrow();
  });
});
