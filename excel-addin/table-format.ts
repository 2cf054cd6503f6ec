import { isDayPattern, patternOf, type CellFormat } from "../core/cells/formats";
import type { TableFormat } from "../core/cells/table-format";
import type { Area } from "../core/sheet";
import type { Language } from "../core/cells/language";
import { palettes } from "../pane/palette";
import { rangeOf } from "./areas";
import { dayLag } from "./calendar";
import { talk } from "./one-step";
import { hasSet } from "./requirements";

const classes = [1, 2, 3, 4, 5] as const;
const tick = "✓";
const header = { fill: "#F0F0F0", line: "#C7C7C7" };

// A character of the standard font is 7 pixels wide, with 5 of margin; Excel counts in points.
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Whether the column to tick can have boxes. Excel makes them of true and false only, so what is blank is set to false. */
async function makesTickBoxes(
  context: Excel.RequestContext,
  { sheet, row, column, rows }: Area,
  { tickColumn }: TableFormat,
): Promise<boolean> {
  if (tickColumn === undefined || rows < 2 || !hasSet("ExcelApi", "1.18")) return false;
  const cells = rangeOf(context, { sheet, row: row + 1, column: column + tickColumn, rows: rows - 1, columns: 1 });
  cells.load("valueTypes");
  await context.sync();
  const types = cells.valueTypes.map(([type]) => type!);
  if (!types.every((type) => type === "Boolean" || type === "Empty")) return false;
  // A null leaves a cell as it is.
  cells.values = types.map((type) => [type === "Empty" ? false : null]);
  return true;
}

const showsDays = (format: CellFormat): boolean => format === "date" || format === "moment";

/** In a workbook of 1904: the numbers of a column that is about to show days become the days as the workbook counts them. */
async function countDays(context: Excel.RequestContext, { sheet, row, column, rows }: Area, look: TableFormat, lag: number): Promise<void> {
  for (const [k, { format, rows: own }] of look.columns.entries()) {
    if (rows < 2 || !(showsDays(format) || own?.some(showsDays))) continue;
    const cells = rangeOf(context, { sheet, row: row + 1, column: column + k, rows: rows - 1, columns: 1 });
    cells.load("values,formulas,numberFormat");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one or two columns of a table, in a rare workbook
    await context.sync();
    cells.values = cells.values.map(([value], r) => {
      const isDay = showsDays(own ? (own[r] ?? format) : format) && !isDayPattern(String(cells.numberFormat[r]![0]));
      const isFormula = typeof cells.formulas[r]![0] === "string" && String(cells.formulas[r]![0]).startsWith("=");
      // A null leaves a cell as it is.
      return [isDay && !isFormula && typeof value === "number" ? value - lag : null];
    });
  }
}

export const format = async (area: Area, look: TableFormat, language: Language): Promise<void> => {
  const lag = await dayLag();
  return talk(async (context) => {
    if (lag !== 0) await countDays(context, area, look, lag);
    const tickBoxes = await makesTickBoxes(context, area, look);
    context.application.suspendScreenUpdatingUntilNextSync();
    formatTable(context.workbook.worksheets.getItem(area.sheet), area, look, { language, tickBoxes });
    await context.sync();
  });
};

interface Ways {
  readonly language: Language;
  readonly tickBoxes: boolean;
}

/** Queues the look of a table, its first row the header. */
function formatTable(worksheet: Excel.Worksheet, area: Area, format: TableFormat, { language, tickBoxes }: Ways): void {
  const { row, column, rows, columns } = area;
  const { currency } = format;
  const head = worksheet.getRangeByIndexes(row, column, 1, columns);
  const breaks = format.print?.breaks;
  if (format.title) {
    head.format.font.bold = true;
    return;
  }
  if (!breaks) {
    head.format.font.bold = true;
    head.format.fill.color = header.fill;
    head.format.wrapText = true;
    head.format.verticalAlignment = "Top";
    const line = head.format.borders.getItem("EdgeBottom");
    line.style = "Continuous";
    line.color = header.line;
  }

  format.columns.slice(0, columns).forEach((each, i) => {
    const cells = worksheet.getRangeByIndexes(row, column + i, rows, 1);
    cells.format.columnWidth = points(each.width);
    // A letter's own lines stand left in whatever column; its table's headings above their figures.
    if (!breaks) cells.format.horizontalAlignment = each.format === "text" ? "Left" : "Right";
    if (each.wraps) cells.format.wrapText = true;
    const pattern = patternOf(each.format, language, currency);
    // One format for the whole column: a single value is spread over the range.
    if (each.rows)
      each.rows.slice(0, rows - 1).forEach((format, r) => {
        const own = patternOf(format, language, currency);
        if (own !== null) (worksheet.getRangeByIndexes(row + 1 + r, column + i, 1, 1) as { numberFormat: unknown }).numberFormat = own;
      });
    else if (rows > 1 && pattern !== null)
      (worksheet.getRangeByIndexes(row + 1, column + i, rows - 1, 1) as { numberFormat: unknown }).numberFormat = pattern;
  });

  if (format.columns.some(({ wraps }) => wraps)) {
    const body = worksheet.getRangeByIndexes(row, column, rows, columns);
    body.format.verticalAlignment = "Top";
    body.format.autofitRows();
  }
  for (const at of format.print?.strong ?? []) {
    worksheet.getRangeByIndexes(row + at, column, 1, columns).format.font.bold = true;
    format.columns.forEach((each, i) => {
      if (each.format !== "text") worksheet.getRangeByIndexes(row + at, column + i, 1, 1).format.horizontalAlignment = "Right";
    });
  }

  if (format.classColumn !== undefined && rows > 1) {
    const cells = worksheet.getRangeByIndexes(row + 1, column + format.classColumn, rows - 1, 1);
    cells.format.horizontalAlignment = "Center";
    for (const riskClass of classes) {
      const rule = cells.conditionalFormats.add("CellValue");
      rule.cellValue.format.fill.color = palettes.light[riskClass].background;
      rule.cellValue.format.font.color = palettes.light[riskClass].text;
      rule.cellValue.rule = { formula1: `=${riskClass}`, operator: "EqualTo" };
    }
  }

  if (format.tickColumn !== undefined && rows > 1) {
    const cells = worksheet.getRangeByIndexes(row + 1, column + format.tickColumn, rows - 1, 1);
    cells.format.horizontalAlignment = "Center";
    if (tickBoxes) cells.control = { type: Excel.CellControlType.checkbox };
    else cells.dataValidation.rule = { list: { inCellDropDown: true, source: tick } };
  }

  const whole = worksheet.getRangeByIndexes(row, column, rows, columns);
  if (!format.part && !breaks) worksheet.freezePanes.freezeRows(row + 1);
  if (format.filter) worksheet.autoFilter.apply(whole);
  if (format.print) {
    setPage(worksheet, whole, format.print);
    if (!breaks) worksheet.pageLayout.setPrintTitleRows(head.getEntireRow());
    for (const at of breaks ?? []) worksheet.horizontalPageBreaks.add(worksheet.getRangeByIndexes(row + at, column, 1, 1));
  }
}

// A centimetre, in points: a wide table is the larger for it.
const sideMargin = 28;

function setPage({ pageLayout }: Excel.Worksheet, printed: Excel.Range, { landscape }: { readonly landscape: boolean }): void {
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.setPrintArea(printed);
  pageLayout.leftMargin = sideMargin;
  pageLayout.rightMargin = sideMargin;
  // As many pages long as it takes.
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

export const layOutPage = (area: Area, page: { readonly landscape: boolean }): Promise<void> =>
  talk(async (context) => {
    setPage(context.workbook.worksheets.getItem(area.sheet), rangeOf(context, area), page);
    await context.sync();
  });
