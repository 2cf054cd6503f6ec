import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/sheets/lib/facade";
import "@univerjs/sheets-formula/lib/facade";
import { catalogue } from "../../core/encours";
import { template, templateIds } from "../../templates/templates";
import { evaluate } from "../../tools/templates/evaluate/evaluate";
import { cellValue } from "../../workbench/cells";
import { openWorkbook } from "../../workbench/files/save";
import { writeWorkbook } from "../../workbench/files/xlsx";
import { executorOf } from "../../workbench/functions";
import { mendInvertedIndex } from "../../workbench/inverted-index";
import { templateWorkbook } from "../../workbench/template-workbook";
import { validatorFindings } from "../../tools/templates/open-xml-validator";
import { describeWithValidator } from "./with-validator";

/*
 * A second opinion on every figure: the workbench's own engine computes what the files hold as last results, native
 * functions included.
 */
mendInvertedIndex();

async function computed(id: (typeof templateIds)[number], language: "fr" | "en") {
  const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.SILENT, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(
    UniverFormulaEnginePlugin as never,
    { function: catalogue.map((each) => [executorOf(each, language), each.name]) } as never,
  );
  univer.registerPlugin(UniverSheetsPlugin as never);
  univer.registerPlugin(UniverSheetsFormulaPlugin as never, { initialFormulaComputing: CalculationMode.FORCED } as never);
  const api = FUniver.newAPI(univer);
  // Colours and entry rules belong to plugins that compute nothing.
  const book = api.createWorkbook({ ...templateWorkbook(id, language), resources: [] });
  await api.getFormula().onCalculationResultApplied();
  const model = univer.__getInjector().get(FormulaDataModel);
  const spilled = model.getArrayFormulaCellData()[book.getId()] ?? {};
  const saved = book.save();
  return {
    at: (sheet: string, row: number, column: number) => {
      const id = saved.sheetOrder.find((each) => saved.sheets[each]!.name === sheet)!;
      const cell = saved.sheets[id]!.cellData?.[row]?.[column];
      return cellValue(cell?.v === undefined || cell.v === null ? spilled[id]?.[row]?.[column] : cell);
    },
    // Colours and entry rules are put back: the file holds them too.
    file: () => {
      const open = openWorkbook(univer, api);
      return writeWorkbook({ ...open, data: { ...open.data, resources: templateWorkbook(id, language).resources ?? [] } });
    },
    close: () => univer.dispose(),
  };
}

// The formulas of both languages differ by words only: two templates in English are enough.
const cases = [...templateIds.map((id) => [id, "fr"] as const), ["portfolio", "en"], ["latePaymentClaim", "en"]] as const;

const saved = new Map<string, Uint8Array>();

describe("templates in the workbench", () => {
  test.each(cases)("%s calculates to what its file holds, %s", async (id, language) => {
    const expected = evaluate(template(id, language, "workbench"), language);
    const book = await computed(id, language);
    const wrong: string[] = [];
    for (const [sheet, cells] of expected)
      for (const [key, value] of cells) {
        const [row, column] = key.split(",").map(Number) as [number, number];
        const shown = book.at(sheet, row, column);
        const agrees =
          typeof value === "number" && typeof shown === "number"
            ? Math.abs(value - shown) <= 1e-9 * Math.max(1, Math.abs(value))
            : (value === "" ? null : value) === (shown === "" ? null : shown);
        if (!agrees) wrong.push(`${sheet} ${key}: ${JSON.stringify(value)} here, ${String(shown)} there`);
      }
    if (language === "fr") saved.set(id, await book.file());
    book.close();
    expect(wrong).toEqual([]);
  });
});

describeWithValidator("workbooks the workbench has saved, as Microsoft's OpenXmlValidator reads them", () => {
  test("are without a finding", async () => {
    expect([...saved.keys()]).toEqual([...templateIds]);
    expect(await validatorFindings(saved)).toEqual([]);
  }, 240_000);
});
