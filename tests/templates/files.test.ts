import { read as readWithSheetJS, utils as sheetJS } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import path from "node:path";
import { call } from "../../core/encours";
import type { Cell } from "../../core/cells/values";
import { columnLetters } from "../../core/cells/address";
import { inventedClients } from "../../templates/portfolio/clients";
import { referenceOf } from "../../templates/references";
import { templates } from "../../templates/templates";
import { buildTemplates, functionsOf, type BuiltTemplate } from "../../tools/templates/build";
import { parsed, type Expression } from "../../tools/templates/evaluate/parse";
import { oursInExcel } from "../../tools/templates/excel-formula";
import { CellError } from "../../tools/templates/evaluate/values";
import { addInOf } from "../../tools/templates/web-extension";
import { validatorFindings } from "../../tools/templates/open-xml-validator";
import { unzipped, zipped, type Parts } from "../../tools/templates/zip";
import { describeWithValidator } from "./with-validator";
import { cellFaults, contentTypeFaults, nameFaults, relationshipFaults, sheetParts, tableFaults, xmlOf, type Xml } from "./package-rules";

const root = process.cwd();
const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
const owner = addInOf(manifest);
const languages = ["fr", "en"] as const;
const built: BuiltTemplate[] = [];
beforeAll(async () => {
  for (const language of languages) for (const form of ["excel", "sheets"] as const) built.push(...(await buildTemplates(language, form)));
}, 60_000);
const inExcel = (): BuiltTemplate[] => built.filter(({ form }) => form === "excel");
const opened = new Map<BuiltTemplate, Parts>();
const partsOf = (each: BuiltTemplate): Parts => {
  if (!opened.has(each)) opened.set(each, unzipped(each.file));
  return opened.get(each)!;
};
const titled = (faults: (each: BuiltTemplate) => string[]): string[] =>
  built.flatMap((each) => faults(each).map((fault) => `${each.template.title}, ${each.form}: ${fault}`));

describe("as packages", () => {
  test.each([
    ["every part has its content type", contentTypeFaults],
    ["no relationship dangles", relationshipFaults],
    ["cells name texts, styles and metadata that are there", cellFaults],
    ["names are valid and refer to sheets that are there", nameFaults],
    ["tables are headed as their cells are", tableFaults],
  ])("%s", (_, rule) => {
    expect(titled((each) => rule(partsOf(each)))).toEqual([]);
  });

  test("give no name to both a table and a range", () => {
    for (const { template } of built) {
      const names = [...template.names.map(({ name }) => name), ...template.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }
  });

  test("hold no path of a machine, no macro and nothing of ours but the workbook", () => {
    expect(
      titled((each) =>
        [...partsOf(each)].flatMap(([name, content]) => {
          const text = content.toString("utf8");
          return /(\/home\/|\/tmp\/|\/work\/|\/Users\/|[A-Z]:\\|localhost|sourceMappingURL)/.test(text) || /vba|macro/i.test(name)
            ? [name]
            : [];
        }),
      ),
    ).toEqual([]);
  });

  test("are the same bytes whenever they are built", async () => {
    const again = await buildTemplates("fr", "excel");
    expect(again.map(({ file }) => file)).toEqual(
      built.filter((each) => each.language === "fr" && each.form === "excel").map(({ file }) => file),
    );
  });

  test("are tied to no add-in unless one is named: another store than Excel's would open with an error", () => {
    for (const each of inExcel()) expect([...partsOf(each).keys()].filter((name) => name.includes("webextension"))).toEqual([]);
  });

  test("for a deployed add-in are tied to that of manifest.xml and to the functions they use", async () => {
    for (const each of await buildTemplates("fr", "excel", owner)) {
      const parts = partsOf(each);
      expect([...contentTypeFaults(parts), ...relationshipFaults(parts)]).toEqual([]);
      const extension = xmlOf(parts, "xl/webextensions/webextension1.xml")["we:webextension"];
      expect(extension["we:reference"]).toMatchObject({ id: owner.id, version: owner.version });
      expect(manifest).toContain(`<Id>${owner.id}</Id>`);
      const listed = [extension["we:extLst"]["a:ext"][1]["we:customFunctionIdList"]["we:customFunctionIds"]].flat() as string[];
      const used = new Set(
        sheetParts(parts).flatMap(
          (name) =>
            parts
              .get(name)!
              .toString("utf8")
              .match(/_xldudf_[A-Z0-9]+/g) ?? [],
        ),
      );
      expect(listed).toEqual([...used].sort());
      expect(listed).toEqual(functionsOf(each.template));
    }
  });
});

describe("as Excel writes its own files", () => {
  const textOf = (each: BuiltTemplate, name: string): string => partsOf(each).get(name)!.toString("utf8");

  test("nothing asks for a calculation on opening, which without the add-in would show #NAME?", () => {
    for (const each of built) {
      const calculation = /<calcPr[^>]*>/.exec(textOf(each, "xl/workbook.xml"))?.[0];
      expect(calculation).toBe('<calcPr calcId="191029"/>');
    }
  });

  test("what a font has stands in the order of the standard", () => {
    const order = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
    for (const each of built)
      for (const [, font] of textOf(each, "xl/styles.xml").matchAll(/<font>(.*?)<\/font>/gs)) {
        const places = [...font!.matchAll(/<(\w+)/g)].map(([, name]) => order.indexOf(name!));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }
  });
});

describeWithValidator("as Microsoft's OpenXmlValidator reads them", () => {
  // Each template once a form and once a language; `npm run templates -- --validate` asks about all of them.
  test("are without a finding", async () => {
    const asked = built.filter(({ form, language }) => (form === "excel") === (language === "fr"));
    expect(asked).toHaveLength(12);
    expect(await validatorFindings(new Map(asked.map(({ template, form, file }) => [`${template.title}, ${form}`, file])))).toEqual([]);
  }, 240_000);

  test("a font out of the standard's order would be found", async () => {
    const parts = new Map(partsOf(built[0]!));
    const styles = parts.get("xl/styles.xml")!.toString("utf8");
    parts.set("xl/styles.xml", Buffer.from(styles.replace(/<font>(<[^>]*\/>)(.*?)<\/font>/s, "<font>$2$1</font>")));
    expect(await validatorFindings(new Map([["spoilt", zipped(parts)]]))).not.toEqual([]);
  });
});

test("figures that are to be compared have a bar behind them", () => {
  const bars = (each: BuiltTemplate): number =>
    sheetParts(partsOf(each)).reduce(
      (sum, name) =>
        sum +
        (partsOf(each)
          .get(name)!
          .toString("utf8")
          .match(/<dataBar>/g)?.length ?? 0),
      0,
    );
  const wanted = (id: string): number => (id === "portfolio" ? 1 : id === "receivablesMonth" ? 2 : 0);
  for (const each of built) expect([each.template.id, bars(each)]).toEqual([each.template.id, wanted(each.template.id)]);
});

test("each column of the twelve months has its shape in a small line below, of those months and no others", () => {
  for (const each of built) {
    const xml = sheetParts(partsOf(each)).map((name) => partsOf(each).get(name)!.toString("utf8"));
    const lines = xml.flatMap((sheet) => [...sheet.matchAll(/<x14:sparkline><xm:f>([^<]*)<\/xm:f><xm:sqref>([^<]*)<\/xm:sqref>/g)]);
    const from = (column: string): string => `${column}18:${column}29 ${column}30`;
    expect([each.template.id, lines.map(([, block, at]) => `${block!.split("!")[1]!} ${at!}`)]).toEqual([
      each.template.id,
      each.template.id === "receivablesMonth" && each.form !== "sheets" ? [..."BCDEFGHI"].map(from) : [],
    ]);
    expect(xml.join("")).not.toContain("xr2:uid");
  }
});

describe("formulas in the file", () => {
  const cellsOf = (each: BuiltTemplate): Xml[] => {
    const parts = partsOf(each);
    return sheetParts(parts).flatMap((name) =>
      (xmlOf(parts, name).worksheet.sheetData.row as Xml[]).flatMap((row) => (row.c ?? []) as Xml[]),
    );
  };
  const formulaOf = (cell: Xml): string => (typeof cell.f === "string" ? cell.f : (cell.f?.text ?? ""));

  test("for Excel are kept as Excel keeps those of an add-in, dynamic, with their last result", () => {
    let ours = 0;
    const faults: string[] = [];
    for (const each of inExcel())
      for (const cell of cellsOf(each)) {
        const formula = formulaOf(cell);
        if (formula === "") continue;
        const plain = formula.replace(/"[^"]*"/g, "").replace(/_xldudf_[A-Z0-9]+\(/g, "");
        const isOurs = formula.includes("_xldudf_");
        if (isOurs) ours++;
        if (oursInExcel(plain).length > 0 || cell.v === undefined || (isOurs && (cell.cm !== "1" || cell.f.t !== "array")))
          faults.push(formula);
      }
    expect(faults).toEqual([]);
    expect(ours).toBeGreaterThan(400);
  });

  test("for Google Sheets have plain names, no table references, and room for what they fill", () => {
    const faults: string[] = [];
    for (const each of built.filter(({ form }) => form === "sheets")) {
      for (const cell of cellsOf(each)) {
        const formula = formulaOf(cell);
        const isOurs = oursInExcel(formula).length > 0;
        if (/_xldudf_|_xlfn|\[|#/.test(formula) || cell.cm !== undefined || (isOurs && cell.f.t !== undefined)) faults.push(formula);
      }
      for (const sheet of each.template.sheets) {
        const full = new Set(
          sheet.cells.filter(({ value }) => value !== undefined && value !== null).map(({ row, column }) => `${row},${column}`),
        );
        for (const { row, column, rows, columns, formula } of sheet.cells)
          for (let r = row; formula && r < row + rows; r++)
            for (let c = column; c < column + columns; c++) if (full.has(`${r},${c}`)) faults.push(`${formula} cannot fill ${r},${c}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("hand our functions ranges as they are: arithmetic on a range would be one cell in Google Sheets", () => {
    const names = new Set(Object.keys(Object.fromEntries(oursInExcelNames())));
    const faults: string[] = [];
    for (const template of templates("fr", "sheets"))
      for (const { name, cells } of template.sheets)
        for (const { formula } of cells) {
          if (!formula) continue;
          const wide = (each: Expression | null): boolean =>
            each !== null &&
            (each.kind === "reference"
              ? ((reference) => reference !== undefined && reference.rows * reference.columns > 1)(referenceOf(each.part, template, name))
              : each.kind === "operation"
                ? wide(each.left) || wide(each.right)
                : each.kind === "minus" && wide(each.of));
          const visit = (each: Expression | null, within: boolean): void => {
            if (each === null) return;
            if (within && each.kind === "operation" && wide(each)) faults.push(`${name}: ${formula}`);
            if (each.kind === "operation") [each.left, each.right].forEach((side) => visit(side, within));
            if (each.kind === "call") each.args.forEach((argument) => visit(argument, within || names.has(each.name)));
          };
          visit(parsed(formula), false);
        }
    expect(faults).toEqual([]);
  });
});

/** Names of ours that occur in the templates. */
function oursInExcelNames(): [string, true][] {
  return templates("fr", "excel").flatMap((each) => functionsOf(each).map((name): [string, true] => [name.replace("_xldudf_", ""), true]));
}

describe("values", () => {
  test("no example shows an error", () => {
    const faults: string[] = [];
    for (const { template, values } of inExcel())
      for (const sheet of template.sheets)
        for (const cell of sheet.cells)
          if (cell.formula && values.get(sheet.name)!.get(`${cell.row},${cell.column}`) instanceof CellError) faults.push(cell.formula);
    expect(faults).toEqual([]);
  });

  test("are read by exceljs as the core answers them now", async () => {
    let compared = 0;
    const faults: string[] = [];
    for (const { template, values, file } of inExcel()) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(file as never);
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(template.sheets.map(({ name }) => name));
      for (const sheet of template.sheets) {
        const read = workbook.getWorksheet(sheet.name)!;
        for (const [key, value] of values.get(sheet.name)!) {
          const [row, column] = key.split(",").map(Number) as [number, number];
          const shown = plainValue(read.getCell(row + 1, column + 1).value);
          // It keeps no result of a formula that is empty or 0.
          if (value === "" || value === 0 ? (shown ?? value) !== value : shown !== value)
            faults.push(`${sheet.name} ${key}: ${String(shown)}, not ${JSON.stringify(value)}`);
          compared++;
        }
      }
    }
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(8000);
  });

  test("are read by SheetJS, which computes nothing, as without the add-in", () => {
    const faults: string[] = [];
    for (const { template, values, file } of inExcel().filter(({ language }) => language === "fr")) {
      const { Sheets } = readWithSheetJS(file, { type: "buffer" });
      for (const { name } of template.sheets)
        for (const [key, value] of values.get(name)!) {
          const [r, c] = key.split(",").map(Number) as [number, number];
          const shown = (Sheets[name]![sheetJS.encode_cell({ r, c })] as { readonly v?: unknown } | undefined)?.v;
          if ((shown ?? "") !== (value ?? "")) faults.push(`${name} ${key}: ${String(shown)}, not ${JSON.stringify(value)}`);
        }
    }
    expect(faults).toEqual([]);
  });

  test("every formula that is one call of ours answers from the file's own cells what the file holds", async () => {
    let called = 0;
    for (const { template, values, language } of inExcel())
      for (const sheet of template.sheets)
        for (const cell of sheet.cells) {
          const expression = cell.formula ? parsed(cell.formula) : null;
          if (expression?.kind !== "call" || oursInExcel(`${expression.name}(`).length === 0) continue;
          const args = expression.args.map((each) => {
            if (each === null) return undefined;
            if (each.kind === "value") return each.value;
            const reference = each.kind === "reference" ? referenceOf(each.part, template, sheet.name) : undefined;
            if (!reference) return NaN;
            const at = (r: number, c: number): Cell => (values.get(reference.sheet)!.get(`${r},${c}`) ?? null) as Cell;
            if (reference.rows * reference.columns === 1) return at(reference.row, reference.column);
            return Array.from({ length: reference.rows }, (_, r) =>
              Array.from({ length: reference.columns }, (__, c) => at(reference.row + r, reference.column + c)),
            );
          });
          // A call within a call has no cells of its own to be read.
          if (args.some((argument) => typeof argument === "number" && Number.isNaN(argument))) continue;
          const outcome = call(expression.name, args, { language });
          const answer = "value" in outcome ? outcome.value : outcome;
          const grid = Array.isArray(answer) ? answer : [[answer]];
          const held = Array.from({ length: cell.rows }, (_, r) =>
            Array.from({ length: cell.columns }, (__, c) => values.get(sheet.name)!.get(`${cell.row + r},${cell.column + c}`)),
          );
          expect(grid.map((row: unknown[]) => row.map((each) => each ?? ""))).toEqual(held);
          called++;
        }
    expect(called).toBeGreaterThan(120);
  });

  test("the SIREN of every invented client passes its key, once", () => {
    const sirens = inventedClients().map(({ siren }) => siren);
    expect(new Set(sirens).size).toBe(sirens.length);
    for (const siren of sirens) expect(call("ISSIREN", [siren])).toEqual({ value: true });
  });
});

/** What exceljs makes of a cell, as a value: dates as days, a formula as its result. */
function plainValue(value: ExcelJS.CellValue): unknown {
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000) + 25569;
  if (value !== null && typeof value === "object")
    return "result" in value
      ? plainValue(value.result)
      : "richText" in value
        ? value.richText.map(({ text }) => text).join("")
        : "formula" in value
          ? undefined
          : value;
  return value;
}

test("French words have no plain space where French typography wants an unbreakable one, and no straight apostrophe", () => {
  const said = templates("fr", "excel").flatMap(({ title, sheets }) => [
    title,
    ...sheets.flatMap(({ name, cells, validations }) => [
      name,
      ...validations.map(({ message }) => message),
      ...cells.flatMap(({ value, formula }) =>
        typeof value === "string" ? [value] : (formula?.match(/"[^"]+"/g) ?? []).map((text) => text.slice(1, -1)),
      ),
    ]),
  ]);
  // A sign of comparison in a formula's criterion is no word.
  expect(said.filter((text) => / [:;!?%»€]|« |\d \d{3}(?!\d)|'/.test(text) && !/^\d{3} \d{3} \d{3}$/.test(text))).toEqual([]);
});

test("a column beyond Z has two letters", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
