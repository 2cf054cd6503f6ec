import { existsSync, readdirSync, readFileSync } from "node:fs";
import { layers, leftOut, walks } from "../../tools/mutants/layers";
import { scoresOf } from "../../tools/mutants/score";

test("the share noticed is printed file by file, the lowest first, and over the folder; what was not planted counts nowhere", () => {
  const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });
  const files = {
    "core/x/a.ts": mutants("Killed", "Timeout", "Killed", "Survived"),
    "core/x/b.ts": mutants("Killed", "NoCoverage", "Ignored", "CompileError"),
    "core/x/c.ts": mutants("Ignored"),
  };
  const { lines, score } = scoresOf({ files }, "core/x");
  expect(lines.map((line) => line.trim().replace(/\s+/g, " "))).toEqual([
    "50.0 % 1 of 2 core/x/b.ts",
    "75.0 % 3 of 4 core/x/a.ts",
    "100.0 % 0 of 0 core/x/c.ts",
    "66.7 % 4 of 6 core/x",
  ]);
  expect(score).toBeCloseTo(66.67, 1);
});

test("the tests a planted fault has to meet are there", () => {
  const places = [...layers.flatMap(({ tests }) => tests), ...leftOut];
  expect(places.filter((place) => !existsSync(`tests/${place}`) && !existsSync(`tests/${place}.test.ts`))).toEqual([]);
  const named = Object.entries(walks).flatMap(([file, names]) => names.map((name) => [file, name] as const));
  expect(named.filter(([file, name]) => !readFileSync(`tests/${file}.test.ts`, "utf8").includes(`test("${name}`))).toEqual([]);
  expect(layers.filter(({ folder }) => !existsSync(folder))).toEqual([]);
  // In their one bundle a file knows its folder, and nothing else of where it stands.
  const files = readdirSync("tests/core", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  expect(files.filter((file) => /import\.meta\.(?!dirname)/.test(readFileSync(`tests/core/${file}`, "utf8")))).toEqual([]);
});
