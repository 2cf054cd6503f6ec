import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { budgets } from "../../tools/excel/package";
import { sizeOf } from "../../tools/build/shipped";

/*
 * What a page loads before it is of use, by the files that were built: the pane in Excel before its first view, the sidebar in
 * Google Sheets before its first view, the workbench before its first formula.
 */

const dist = (...parts: string[]): string => path.resolve(import.meta.dirname, "../../dist", ...parts);
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** A script with those it imports at once, not those it asks for later. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:\bfrom|[;}\n]import|^import)"(\.[^"]+\.js)"/g))
    withImports(path.join(path.dirname(file), name!), found);
  return found;
}

const bytesOf = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + sizeOf(file).bytes, 0);

test("Excel's files keep to their sizes, the pane before its first view among them", () => {
  for (const { files, gzipped, most } of budgets) {
    const size = files.reduce((sum, name) => sum + sizeOf(dist("excel", name))[gzipped ? "gzipped" : "bytes"], 0);
    expect({ files, most, fits: size <= most, size }).toMatchObject({ fits: true });
  }
  expect(budgets.find(({ files }) => files.includes("taskpane.js"))!.most).toBe(90 * kilobyte);
});

test("the page of the Google Sheets sidebar, which holds its first view in both languages, has at most 90 KB on the way", () => {
  expect(sizeOf(dist("gsheets", "Sidebar.html")).gzipped).toBeLessThanOrEqual(90 * kilobyte);
  // What it asks for later, in one call.
  expect(sizeOf(dist("gsheets", "Views.html")).gzipped).toBeLessThanOrEqual(430 * kilobyte);
});

test("the workbench loads at most 6 MB of scripts before its first formula, in one language", () => {
  const page = readFileSync(dist("workbench", "index.html"), "utf8");
  const scripts = [...page.matchAll(/<script src="([^"]+)"/g)].map(([, name]) => name!);
  expect(scripts).toEqual(["workbench.js"]);
  const start = withImports(dist("workbench", "workbench.js"));
  expect(bytesOf(start)).toBeGreaterThan(3 * megabyte);
  // Its texts are in a file a language, asked for in `begin`.
  const texts = [
    ...readFileSync(dist("workbench", "workbench.js"), "utf8").matchAll(/import\("(\.\/parts\/(?:fr|en)-[A-Z0-9]{8}\.js)"\)/g),
  ].map(([, name]) => dist("workbench", name!));
  expect(texts.filter((file) => existsSync(file))).toHaveLength(2);
  const longest = Math.max(
    ...texts.map((file) => bytesOf(withImports(file)) - bytesOf([...withImports(file)].filter((each) => start.has(each)))),
  );
  expect(bytesOf(start) + longest).toBeLessThanOrEqual(6 * megabyte);
});
