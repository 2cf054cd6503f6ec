import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const rows = (file: string): string[] =>
  readFileSync(path.join("docs", file), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("| ---"))
    .slice(1);

const tests = readdirSync("tests", { recursive: true, encoding: "utf8" }).map((file) => path.basename(file));

test("the law in English and in French has the same rules, each with a day and a test that is there", () => {
  const [english, french] = [rows("LAW.md"), rows("DROIT.md")];
  expect(french).toHaveLength(english.length);
  expect(english.length).toBeGreaterThan(30);
  for (const row of english) {
    expect(row).toMatch(/\| 2026-\d\d-\d\d +\|/);
    for (const [file] of row.matchAll(/[\w-]+\.test\.ts/g)) expect([file, tests.includes(file)]).toEqual([file, true]);
  }
});
