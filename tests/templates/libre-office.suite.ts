import ExcelJS from "exceljs";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildTemplates, type BuiltTemplate } from "../../tools/templates/build";
import { CellError } from "../../tools/templates/evaluate/values";
import { converted, hasLibreOffice } from "../../tools/templates/libre-office";
import { templateTitles } from "../../templates/titles";
import { addInOf } from "../../tools/templates/web-extension";

/*
 * LibreOffice opens the files and computes every native formula anew, ours standing there as results: an engine that
 * shares nothing with the one that wrote them.
 */
jest.setTimeout(240_000);
const owner = addInOf(readFileSync(path.join(process.cwd(), "manifest.xml"), "utf8"));
const present = hasLibreOffice();
const name = "templates in LibreOffice";

(present ? describe : describe.skip)(present ? name : `${name} (skipped: soffice is not installed)`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "encours-templates-"));
  const opened = path.join(folder, "opened");
  const built: BuiltTemplate[] = [];
  const nameOf = ({ template, form }: BuiltTemplate): string => `${template.file}-${form}.xlsx`;
  const reopened = async (each: BuiltTemplate): Promise<ExcelJS.Workbook> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(path.join(opened, nameOf(each))) as never);
    return workbook;
  };
  beforeAll(async () => {
    for (const form of ["values", "excel", "sheets"] as const) built.push(...(await buildTemplates("fr", form, owner)));
    mkdirSync(opened);
    for (const each of built) writeFileSync(path.join(folder, nameOf(each)), each.file);
    converted(
      "xlsx",
      built.map((each) => path.join(folder, nameOf(each))),
      opened,
      "fr",
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("all are opened, sheet by sheet", async () => {
    expect(built).toHaveLength(3 * Object.keys(templateTitles).length);
    for (const each of built) {
      expect(existsSync(path.join(opened, nameOf(each)))).toBe(true);
      expect((await reopened(each)).worksheets.map(({ name }) => name)).toEqual(each.template.sheets.map(({ name }) => name));
    }
  });

  test("native formulas have the results the files hold", async () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const each of built.filter(({ form }) => form === "values")) {
      const workbook = await reopened(each);
      for (const sheet of each.template.sheets)
        for (const cell of sheet.cells)
          for (let r = cell.row; cell.formula && r < cell.row + cell.rows; r++)
            for (let c = cell.column; c < cell.column + cell.columns; c++) {
              const value = each.values.get(sheet.name)!.get(`${r},${c}`)!;
              const shown = workbook.getWorksheet(sheet.name)!.getCell(r + 1, c + 1).value as unknown;
              const result = plain(shown);
              compared++;
              if (value instanceof CellError || !alike(value, result))
                wrong.push(
                  `${sheet.name} ${r + 1},${c + 1} ${cell.formula}: ${JSON.stringify(value)} here, ${JSON.stringify(shown)} there`,
                );
            }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
  });
});

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25569;
  if (value !== null && typeof value === "object")
    return "result" in value ? plain(value.result) : "formula" in value || "sharedFormula" in value ? undefined : value;
  return value;
}

function alike(value: unknown, shown: unknown): boolean {
  if (value === "" || value === 0)
    return (shown ?? value) === value || shown === "" || (typeof shown === "number" && Math.abs(shown) < 1e-9);
  if (typeof value === "number") return typeof shown === "number" && Math.abs(value - shown) <= 1e-9 * Math.max(1, Math.abs(value));
  return value === shown;
}
