import {
  writeXlsx,
  type Cell as FileCell,
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type WriteOptions,
  type WriteSheet,
} from "hucre/xlsx";
import { classColours } from "../../core/policy/class-colours";
import type { Language } from "../../core/cells/language";
import type { RiskClass } from "../../core/policy/policy";
import { columnLetters } from "../../core/cells/address";
import { addressOf, quoted } from "../../templates/addresses";
import type { Block, Template, TemplateCell, TemplateSheet, Validation } from "../../templates/description";
import { accent, barColour, font, patterns, styleOf } from "../../templates/look";
import { plainFormula } from "../../templates/references";
import type { Values } from "./evaluate/evaluate";
import { CellError } from "./evaluate/values";
import { excelFormula, oursInExcel } from "./excel-formula";

/**
 * Excel's own form, with the add-in's functions and their last results; one that Google Sheets takes in; or one without
 * functions of ours, their results in their place, for a program that does not know them: LibreOffice, to print and check.
 */
export type Form = "excel" | "sheets" | "values";

const rgb = (colour: string): { rgb: string } => ({ rgb: colour.slice(1) });
const solid = (colour: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: rgb(colour),
  bgColor: rgb(colour),
});

function styleTo({ look, format }: TemplateCell, language: Language): CellStyle {
  const style = styleOf(look);
  const line = (colour: string) => ({ style: "thin" as const, color: rgb(colour) });
  return {
    font: {
      name: font,
      size: style.size ?? 10,
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.ink && { color: rgb(style.ink) }),
    },
    ...(style.ground && { fill: solid(style.ground) }),
    ...((style.lineBelow ?? style.lineAbove) && {
      border: { ...(style.lineBelow && { bottom: line(style.lineBelow) }), ...(style.lineAbove && { top: line(style.lineAbove) }) },
    }),
    alignment: {
      vertical: style.top ? "top" : "center",
      ...(style.align && { horizontal: style.align }),
      ...(style.indent && { horizontal: "left", indent: 1 }),
      ...(style.wrap && { wrapText: true }),
    },
    ...(format && { numFmt: patterns[language][format] }),
    ...(style.open && { protection: { locked: false } }),
  };
}

function validationOf({ block, allows, message }: Validation): DataValidation {
  const range = addressOf(block);
  // Shown while the cell is chosen, and when something else is typed.
  const said = { allowBlank: true, showInputMessage: true, showErrorMessage: true, inputMessage: message, errorMessage: message, range };
  switch (allows.kind) {
    case "list":
      return { ...said, type: "list", values: [...allows.words] };
    case "date":
      return { ...said, type: "date", operator: "greaterThanOrEqual", formula1: String(allows.from) };
    default:
      return allows.max === undefined
        ? { ...said, type: allows.kind, operator: "greaterThanOrEqual", formula1: String(allows.min) }
        : { ...said, type: allows.kind, operator: "between", formula1: String(allows.min), formula2: String(allows.max) };
  }
}

const alarmStyle: CellStyle = { font: { bold: true, color: { rgb: "A4262C" } } };

function rulesOf(sheet: TemplateSheet, formula: (formula: string) => string): ConditionalRule[] {
  const rules: ConditionalRule[] = [];
  for (const block of sheet.classes)
    for (const riskClass of [1, 2, 3, 4, 5] as const satisfies readonly RiskClass[]) {
      const { background, text } = classColours[riskClass];
      rules.push({
        type: "cellIs",
        operator: "equal",
        priority: rules.length + 1,
        formula: String(riskClass),
        range: addressOf(block),
        style: { fill: solid(background), font: { bold: true, color: rgb(text) } },
      });
    }
  for (const block of sheet.bars)
    rules.push({
      type: "dataBar",
      priority: rules.length + 1,
      range: addressOf(block),
      dataBar: { cfvo: [{ type: "num", value: "0" }, { type: "max" }], color: `FF${barColour.slice(1)}` },
    });
  for (const { block, formula: when } of sheet.alarms)
    rules.push({ type: "expression", priority: rules.length + 1, formula: formula(when), range: addressOf(block), style: alarmStyle });
  return rules;
}

// Like every template its file says when its figures stand, not when it was built.
const made = new Date(Date.UTC(2026, 8, 30));

const merge = ({ row, column, rows, columns }: Block) => ({
  startRow: row,
  startCol: column,
  endRow: row + rows - 1,
  endCol: column + columns - 1,
});

function sheetTo(sheet: TemplateSheet, template: Template, language: Language, values: Values, form: Form): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  const spelled = (formula: string): string =>
    form === "excel" ? excelFormula(formula) : plainFormula(formula, template, sheet.name, true).slice(1);
  for (const cell of sheet.cells) {
    const style = styleTo(cell, language);
    if (cell.formula === undefined) {
      const { value } = cell;
      for (let r = cell.row; r < cell.row + cell.rows; r++)
        for (let c = cell.column; c < cell.column + cell.columns; c++) {
          const key = `${r},${c}`;
          cells.set(key, { ...cells.get(key), style, ...(value !== undefined && value !== null && { value }) });
        }
      continue;
    }
    const { row, column, rows, columns } = cell;
    const isOurs = oursInExcel(cell.formula).length > 0;
    const spills = rows * columns > 1;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        const key = `${r},${c}`;
        const value = values.get(sheet.name)!.get(key) ?? null;
        if (value instanceof CellError)
          throw new Error(`${sheet.name}!${addressOf({ row: r, column: c, rows: 1, columns: 1 })}: ${value.code}, ${value.why}`);
        const isFirst = r === row && c === column;
        // In Google Sheets a function of ours needs its cells empty to fill them, and an array formula fills its own.
        if (!isFirst) cells.set(key, form === "sheets" || (form === "values" && !isOurs) ? { style } : { style, value });
        else if (form === "values" && isOurs) cells.set(key, { style, value });
        else
          cells.set(key, {
            style,
            formula: spelled(cell.formula),
            formulaResult: value,
            ...((form === "excel" ? isOurs || spills : spills && !isOurs) && {
              formulaType: "array",
              formulaRef: addressOf(cell),
              ...(form === "excel" && { formulaDynamic: true }),
            }),
          });
      }
  }
  const { print } = sheet;
  const textAt = (row: number, column: number): string => {
    const value = sheet.cells.find((cell) => cell.row === row && cell.column === column && cell.value !== undefined)?.value ?? "";
    return String(value);
  };
  return {
    name: sheet.name,
    rows: [],
    cells,
    columns: sheet.widths.map((width) => ({ width: width + 0.71 })),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
    merges: sheet.merges.map(merge),
    dataValidations: sheet.validations.map(validationOf),
    conditionalRules: rulesOf(sheet, (formula) => spelled(formula).replace(/^=/, "")),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      displayName: table.name,
      range: addressOf(table),
      columns: table.headers.map((name) => ({ name })),
      style: "TableStyleLight1",
      showRowStripes: false,
    })),
    sparklines: sheet.lines.map(({ at, from }) => ({
      location: addressOf(at),
      dataRange: `${quoted(sheet.name)}!${addressOf(from)}`,
      color: accent.slice(1),
    })),
    charts: sheet.charts.map(({ kind, title, from, at, colours }) => {
      const column = (c: number): string =>
        `${quoted(sheet.name)}!${addressOf({ ...from, row: from.row + 1, rows: from.rows - 1, column: c, columns: 1 }, true)}`;
      return {
        type: kind === "line" ? ("line" as const) : ("column" as const),
        title,
        titleFontSize: 11,
        gapWidth: 60,
        // Weeks are categories: on an axis of days their columns would be a seventh as wide.
        axes: {
          x: { auto: false, numberFormat: { formatCode: "dd/mm", sourceLinked: false }, labelFontSize: 9 },
          y: { labelFontSize: 9, gridlines: { major: true } },
        },
        legend: from.columns > 2 ? ("bottom" as const) : (false as const),
        series: Array.from({ length: from.columns - 1 }, (_, k) => ({
          name: textAt(from.row, from.column + 1 + k),
          values: column(from.column + 1 + k),
          categories: column(from.column),
          ...(colours[k] && { color: colours[k].slice(1) }),
        })),
        anchor: { from: { row: at.row, col: at.column }, to: { row: at.row + at.rows, col: at.column + at.columns } },
      };
    }),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 && { freezePane: { rows: sheet.frozen.rows, columns: sheet.frozen.columns } }),
    ...(sheet.locked && {
      protection: { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true },
    }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      printArea: print.grows
        ? `$${columnLetters(print.block.column)}:$${columnLetters(print.block.column + print.block.columns - 1)}`
        : addressOf(print.block, true),
      ...(print.titleRows && { printTitlesRow: `$1:$${print.titleRows}` }),
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${template.title} · Encours&R&8&P / &N` },
  };
}

/** A template as the library writes it; Excel's form still lacks what tells it of the add-in. */
export function writeTemplate(template: Template, language: Language, values: Values, form: Form): Promise<Uint8Array> {
  const options: WriteOptions = {
    sheets: template.sheets.map((sheet) => sheetTo(sheet, template, language, values, form)),
    namedRanges: template.names.map(({ name, sheet, block, spill }) => ({
      name,
      range:
        form === "excel" && spill
          ? `_xlfn.ANCHORARRAY(${quoted(sheet)}!${addressOf({ ...block, rows: 1, columns: 1 }, true)})`
          : `${quoted(sheet)}!${addressOf(block, true)}`,
    })),
    properties: { title: template.title, creator: "Encours", created: made, modified: made },
    defaultFont: { name: font, size: 10 },
  };
  return writeXlsx(options);
}
