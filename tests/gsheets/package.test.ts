import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { faultsOf, packageProject, projectFiles, pushedFrom } from "../../tools/gsheets/package";

const built = path.resolve(import.meta.dirname, "../../dist/gsheets");
let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "encours-")), "gsheets");
  packageProject(built, folder);
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const put = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

test("the package is the project as it was built, and may be pushed", () => {
  expect(faultsOf(folder)).toEqual([]);
  for (const name of projectFiles) expect(readFileSync(path.join(folder, name)).equals(readFileSync(path.join(built, name)))).toBe(true);
});

test("nothing else that comes to lie in the folder is pushed", () => {
  for (const name of ["Notes.js", "node_modules/x/index.js", "node_modules/x/Code.js", "Old/Sidebar.html", "Code.ts", ".clasp.json"])
    put(name, "{}");
  expect(pushedFrom(folder)).toEqual(["Code.js", "Sidebar.html", "Templates.html", "Views.html", "appsscript.json"]);
  expect(faultsOf(folder)).toEqual([]);
});

test.each([
  ["a file that is missing", "Code.js", () => null, "clasp would push Sidebar.html, Templates.html, Views.html, appsscript.json"],
  ["a source map", "Code.js", (text: string) => `${text}\n//# sourceMappingURL=Code.js.map`, "Code.js holds a source map"],
  ["a test", "Code.js", (text: string) => `${text}\ndescribe("x", () => {});`, "Code.js holds test code"],
  [
    "a path of somebody's machine",
    "Code.js",
    (text: string) => `${text}\nvar from = "/home/marie/encours";`,
    "Code.js holds an absolute path",
  ],
  ["a path of Windows", "Code.js", (text: string) => `${text}\nvar from = "C:\\\\encours";`, "Code.js holds an absolute path"],
  [
    "a page that loads something",
    "Sidebar.html",
    (text: string) => text.replace("<head>", '<head><link href="x">'),
    "Sidebar.html is not one page",
  ],
  ["syntax Apps Script does not read", "Code.js", (text: string) => `${text}\nclass A { #b = 1; }`, "Code.js is not a script of ES2019"],
  ["syntax clasp does not name", "Code.js", (text: string) => `${text}\nvar x; x ??= 1;`, "Code.js is not a script of ES2019"],
  [
    "an address in a template literal, which Google cuts",
    "Sidebar.html",
    (text: string) => text.replace("<script>", "<script>var address = `https://${location.host}`;"),
    "Sidebar.html has // or /* in a template literal",
  ],
  ["too much code", "Code.js", (text: string) => `${text}\n//${"x".repeat(380 * 1024)}`, "Code.js is larger than 380 KB"],
] as const)("%s is found", (_what, name, change, fault) => {
  const changed = change(readFileSync(path.join(folder, name), "utf8"));
  // The other files are not looked at here: small ones take their place, since each is parsed.
  for (const page of ["Sidebar.html", "Templates.html", "Views.html"])
    put(page, "<html><head></head><body><script>var a;</script></body></html>");
  if (name !== "Code.js") put("Code.js", "var a;");
  if (changed === null) rmSync(path.join(folder, name));
  else put(name, changed);
  expect(faultsOf(folder).join("\n")).toContain(fault);
});
