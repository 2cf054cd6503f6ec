import { buildSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** What the project's own lint says of one line, were it in a file of the project; types are not asked for. */
function lint(lines: readonly (readonly [file: string, line: string])[]): string[][] {
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint({
      ruleFilter: ({ ruleId }) => ruleId === "house/layers",
      overrideConfig: { languageOptions: { parserOptions: { projectService: false } }, linterOptions: { reportUnusedDisableDirectives: "off" } },
    });
    const found = [];
    for (const [filePath, line] of ${JSON.stringify(lines)}) {
      const [{ messages }] = await eslint.lintText(line + "\\n", { filePath });
      found.push(messages.map(({ message }) => message));
    }
    console.log(JSON.stringify(found));`;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" })) as string[][];
}

describe("the lint lets a file see", () => {
  const refused: readonly (readonly [string, string, RegExp])[] = [
    [
      "core/cells/numbers.ts",
      'import { segment } from "../segment/segment";',
      /core\/cells comes before core\/segment .*move what both need/,
    ],
    ["core/method/dso.ts", 'import type { Rating } from "../rating/rating";', /core\/method comes before core\/rating .*types included/],
    ["core/rating/score.ts", 'export type { Note } from "../reading/notes";', /core\/rating comes before core\/reading/],
    [
      "core/policy/default.ts",
      'export const noted = (note: import("../work/lists").List) => note;',
      /core\/policy comes before core\/work/,
    ],
    ["core/ledger/fold.ts", 'export const later = () => import("../history/snapshots");', /core\/ledger comes before core\/history/],
    ["core/segment/segment.ts", 'import { segment } from "../encours";', /core\/segment comes before core\/encours/],
    ["core/cells/values.ts", 'import type { Sheet } from "../sheet";', /core\/cells comes before core\/sheet/],
    ["core/helpers/more.ts", 'import type { Cell } from "../cells/values";', /core\/helpers is no layer: core\/ holds cells, words/],
    ["core/cells/values.ts", 'import { paneTexts } from "../../pane/words/pane/type";', /core\/ sees itself alone, not pane\//],
    ["pane/mount.tsx", 'import type { Port } from "../gsheets/protocol/port";', /pane\/ sees core\/ and itself, not gsheets\/: hand in/],
    [
      "workbench/main.tsx",
      'import { sheet } from "../excel-addin/sheet";',
      /A host sees no other host: move what workbench and excel-addin share/,
    ],
    ["gsheets/sidebar/main.ts", 'import type { Sheet } from "../../workbench/sheet";', /A host sees no other host/],
    ["templates/references.ts", 'import { mount } from "../pane/mount";', /templates\/ sees core\/ and itself, not pane\//],
    [
      "pane/functions/view.tsx",
      'import { dso } from "../../core/formulas/receivables/dso";',
      /core\/formulas\/receivables\/dso is an entry .*core\/method\//,
    ],
    ["core/encours.ts", 'import { dso } from "./formulas/receivables/dso";', /is an entry of the catalogue: use call\(\)/],
  ];

  const allowed: readonly (readonly [string, string])[] = [
    ["core/formulas/receivables/dso.ts", 'import { define } from "../define";'],
    ["core/formulas/rating/risk-class.ts", 'import { rate } from "../../rating/rating";'],
    ["core/formulas/receivables/ccc.ts", 'import { dso } from "./dso";'],
    ["core/formulas/catalogue.ts", 'import { dso } from "./receivables/dso";'],
    ["core/encours.ts", 'export { catalogue } from "./formulas/catalogue";'],
    ["core/words/faults/fr.ts", 'import type { FaultCode } from "../../cells/faults";'],
    ["core/sheet.ts", 'import type { Grid } from "./cells/values";'],
    ["core/work/lists/calls.ts", 'import type { Sheet } from "../../sheet";'],
    ["pane/mount.tsx", 'import { call } from "../core/formulas/call";'],
    ["workbench/main.tsx", 'import { mountPane } from "../pane/mount";'],
    ["tools/manual/text.ts", 'import { catalogue } from "../../core/formulas/catalogue";'],
    ["tests/core/dates.test.ts", 'import { dueDate } from "../../core/formulas/law/due-date";'],
    ["core/cells/values.ts", 'import { readFileSync } from "node:fs";'],
  ];
  let found: string[][];
  beforeAll(() => {
    found = lint([...refused, ...allowed].map(([file, line]) => [file, line]));
  });
  test.each(refused.map((each, i) => [...each, i] as const))("never what it may not: %s: %s", (_, __, expected, i) => {
    expect(found[i]).toEqual([expect.stringMatching(expected)]);
  });
  test.each(allowed.map((each, i) => [...each, i] as const))("what it may: %s: %s", (_, __, i) => {
    expect(found[refused.length + i]).toEqual([]);
  });
});

/** Files that import each other in a circle once types are gone; the shortest way round each. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const state = new Map<string, "open" | "done">();
  const way: string[] = [];
  const visit = (file: string): void => {
    state.set(file, "open");
    way.push(file);
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === "open") found.push([...way.slice(way.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    way.pop();
    state.set(file, "done");
  };
  for (const file of graph.keys()) if (!state.has(file)) visit(file);
  return found;
}

test("no files import each other in a circle at run time; what only loads later counts as well", () => {
  const files = ["core", "pane", "excel-addin", "gsheets", "workbench", "templates", "tools"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => `import "./${path.posix.join(folder, name)}";`),
  );
  const { metafile } = buildSync({
    stdin: { contents: files.join("\n"), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    write: false,
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: ["*.css"],
    logLevel: "error",
  });
  const graph = new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports.filter(({ external }) => !external).map(({ path: imported }) => imported),
    ]),
  );
  expect(graph.size).toBeGreaterThan(300);
  expect(circles(graph)).toEqual([]);
});

test("circles are found where there are some", () => {
  expect(circles(new Map([["a", ["b"]], ["b", ["c", "d"]], ["c", ["a"]], ["d", ["d"]]]))).toEqual([["a", "b", "c", "a"], ["d", "d"]]); // prettier-ignore
});
