import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../core/encours";
import { manualText, withFormulaTable } from "../../tools/manual/text";

const manual = manualText(catalogue);

test("docs/FUNCTIONS.md is what the catalogue says today; otherwise run npm run manual", () => {
  expect(readFileSync(path.join(import.meta.dirname, "../../docs/FUNCTIONS.md"), "utf8")).toBe(manual);
});

test("README.md lists every function of today; otherwise run npm run manual", () => {
  const readme = readFileSync(path.join(import.meta.dirname, "../../README.md"), "utf8");
  expect(readme).toBe(withFormulaTable(readme, catalogue));
  for (const { name } of catalogue) expect(readme).toContain(`(docs/FUNCTIONS.md#${name.toLowerCase()})`);
});

test.each(catalogue.map((definition) => definition.name))("%s has one page, linked from the contents", (name) => {
  expect(manual.split(`\n### ${name}\n`)).toHaveLength(2);
  expect(manual).toContain(`[${name}](#${name.toLowerCase()})`);
});

test("formulas are spelt as each language types them, results as it reads them", () => {
  expect(manual).toContain("`=GEARING(net_debt; equity)`");
  expect(manual).toContain("`=GEARING(net_debt, equity)`");
  expect(manual).toContain("`=GEARING(400000;500000)` → 0,8");
  expect(manual).toContain("`=GEARING(400000,500000)` → 0.8");
  expect(manual).toContain('`=DUEDATE(DATE(2026;3;10);45;"DAYS_THEN_EOM")` → 30/04/2026');
  expect(manual).toContain('`=DUEDATE(DATE(2026,3,10),45,"DAYS_THEN_EOM")` → 30 Apr 2026');
});

test("every example of a fault shows its message, none is left unwritten", () => {
  expect(manual).not.toMatch(/undefined|\[object|NaN/);
});
