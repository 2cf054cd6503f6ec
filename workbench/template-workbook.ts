import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { classColours } from "../core/policy/class-colours";
import type { Language } from "../core/cells/language";
import type { Block, TemplateCell, TemplateId, TemplateSheet, Template, Validation } from "../templates/description";
import { barColour, patterns, styleOf } from "../templates/look";
import { plainFormula } from "../templates/references";
import { template } from "../templates/templates";
import { cellData } from "./cells";
import { widthOf, pixelsOfPoint } from "./look";
import { emptyWorkbook, plainCells, roomFor } from "./workbook-data";

const aligned = { left: 1, center: 2, right: 3 } as const;
const [top, middle, wrapped] = [1, 2, 3];

function styleTo({ look, format }: TemplateCell, language: Language): IStyleData {
  const style = styleOf(look);
  const line = (colour: string) => ({ s: 1, cl: { rgb: colour } });
  return {
    ...(style.bold && { bl: 1 }),
    ...(style.italic && { it: 1 }),
    ...(style.size && { fs: style.size }),
    ...(style.ink && { cl: { rgb: style.ink } }),
    ...(style.ground && { bg: { rgb: style.ground } }),
    ...((style.lineBelow ?? style.lineAbove) && {
      bd: { ...(style.lineBelow && { b: line(style.lineBelow) }), ...(style.lineAbove && { t: line(style.lineAbove) }) },
    }),
    ...(style.align && { ht: aligned[style.align] }),
    vt: style.top ? top : middle,
    ...(style.wrap && { tb: wrapped }),
    ...(style.indent && { pd: { t: 0, r: 5, b: 0, l: 14 } }),
    ...(format && format !== "text" && { n: { pattern: patterns[language][format] } }),
  };
}

const rangeOf = ({ row, column, rows, columns }: Block): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

function colourRules(sheet: TemplateSheet, plain: (formula: string) => string): object[] {
  const rule = (cfId: string, block: Block, rest: object): object => ({
    cfId,
    ranges: [rangeOf(block)],
    stopIfTrue: false,
    rule: { type: "highlightCell", ...rest },
  });
  return [
    ...sheet.classes.flatMap((block, k) =>
      ([1, 2, 3, 4, 5] as const).map((riskClass) => {
        const { background, text } = classColours[riskClass];
        const style = { bg: { rgb: background }, cl: { rgb: text }, bl: 1 };
        return rule(`class-${k}-${riskClass}`, block, { subType: "number", operator: "equal", value: riskClass, style });
      }),
    ),
    ...sheet.bars.map((block, k) => ({
      cfId: `bar-${k}`,
      ranges: [rangeOf(block)],
      stopIfTrue: false,
      rule: {
        type: "dataBar",
        isShowValue: true,
        config: {
          min: { type: "num", value: 0 },
          max: { type: "max" },
          isGradient: false,
          positiveColor: barColour,
          nativeColor: barColour,
        },
      },
    })),
    ...sheet.alarms.map(({ block, formula }, k) =>
      rule(`alarm-${k}`, block, { subType: "formula", value: plain(formula), style: { cl: { rgb: "#A4262C" }, bl: 1 } }),
    ),
  ];
}

function validationRule({ block, allows, message }: Validation, k: number): object {
  const base = {
    uid: `entry-${k}`,
    ranges: [rangeOf(block)],
    type: allows.kind,
    allowBlank: true,
    showErrorMessage: true,
    error: message,
    errorStyle: 1,
  };
  if (allows.kind === "list") return { ...base, formula1: allows.words.join(",") };
  if (allows.kind === "date") return { ...base, operator: "greaterThanOrEqual", formula1: String(allows.from) };
  return allows.max === undefined
    ? { ...base, operator: "greaterThanOrEqual", formula1: String(allows.min) }
    : { ...base, operator: "between", formula1: String(allows.min), formula2: String(allows.max) };
}

function sheetTo(sheet: TemplateSheet, of: Template, language: Language): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  let [lastRow, lastColumn] = [0, sheet.widths.length];
  const plain = (formula: string): string => plainFormula(formula, of, sheet.name, false);
  for (const cell of sheet.cells) {
    const s = styleTo(cell, language);
    for (let r = cell.row; r < cell.row + cell.rows; r++) {
      const line = (cells[r] ??= {});
      for (let c = cell.column; c < cell.column + cell.columns; c++) {
        const isFirst = r === cell.row && c === cell.column;
        line[c] = { ...line[c], ...(isFirst && (cell.formula === undefined ? cellData(cell.value) : { f: plain(cell.formula) })), s };
      }
    }
    lastRow = Math.max(lastRow, cell.row + cell.rows);
    lastColumn = Math.max(lastColumn, cell.column + cell.columns);
  }
  const { rows, columns } = sheet.frozen;
  return {
    name: sheet.name,
    defaultStyle: plainCells,
    showGridlines: 0,
    ...roomFor(lastRow, lastColumn),
    cellData: cells,
    columnData: Object.fromEntries(sheet.widths.map((width, column) => [column, { w: widthOf(width) }])),
    rowData: Object.fromEntries([...sheet.heights].map(([row, height]) => [row, { h: Math.round(height * pixelsOfPoint), ia: 0 }])),
    mergeData: sheet.merges.map(rangeOf),
    ...(rows + columns > 0 && {
      freeze: { startRow: rows > 0 ? rows : -1, ySplit: rows, startColumn: columns > 0 ? columns : -1, xSplit: columns },
    }),
  };
}

/** A template as the workbench opens it: every formula is computed there. */
export function templateWorkbook(id: TemplateId, language: Language): IWorkbookData {
  const of = template(id, language, "workbench");
  const workbook = emptyWorkbook(id, of.title);
  const [rules, validations]: Record<string, object[]>[] = [{}, {}];
  of.sheets.forEach((sheet, index) => {
    const sheetId = `sheet-${index + 1}`;
    workbook.sheetOrder.push(sheetId);
    workbook.sheets[sheetId] = { id: sheetId, ...sheetTo(sheet, of, language) };
    rules![sheetId] = colourRules(sheet, (formula) => plainFormula(formula, of, sheet.name, false));
    validations![sheetId] = sheet.validations.map(validationRule);
  });
  workbook.resources = [
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(rules) },
    { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify(validations) },
  ];
  return workbook;
}
