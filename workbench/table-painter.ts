import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy, type ICellData, type IRange, type IStyleData } from "@univerjs/core";
import { AddDataValidationMutation } from "@univerjs/data-validation";
import { SetFrozenMutation, SetRangeValuesMutation, SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from "@univerjs/sheets";
import { AddConditionalRuleMutation, CFNumberOperator, CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { SetSheetsFilterRangeMutation } from "@univerjs/sheets-filter";
import { patternOf } from "../core/cells/formats";
import { linesOfRow, type TableFormat } from "../core/cells/table-format";
import type { Area } from "../core/sheet";
import type { Language } from "../core/cells/language";
import type { Grid } from "../core/cells/values";
import { palettes } from "../pane/palette";
import { headerStyle, heightOf, widthOf } from "./look";

/** Makes a table that was written look like one. */
export class TablePainter {
  constructor(
    private readonly run: (id: string, params: object) => boolean,
    private readonly place: { readonly unitId: string; readonly subUnitId: string },
    private readonly area: Area,
    private readonly format: TableFormat,
    private readonly language: Language,
  ) {}

  columns(): void {
    const { area, format, place, run } = this;
    const header: Record<number, ICellData> = {};
    const widths: Record<number, number> = {};
    format.columns.forEach((column, c) => {
      header[area.column + c] = { s: headerStyle(column.format) };
      widths[area.column + c] = widthOf(column.width);
    });
    const ranges = [this.range(0, 1, 0, area.columns)];
    if (format.title) {
      run(SetRangeValuesMutation.id, { ...place, cellValue: { [area.row]: { [area.column]: { s: { bl: 1 } } } } });
      return;
    }
    run(SetWorksheetColWidthMutation.id, { ...place, ranges, colWidth: widths });
    // Letters have no header of their own.
    if (format.print?.breaks) return;
    run(SetRangeValuesMutation.id, { ...place, cellValue: { [area.row]: header } });
    if (format.part) return;
    run(SetFrozenMutation.id, {
      ...place,
      startRow: area.row + 1,
      ySplit: area.row + 1,
      startColumn: area.column + 1,
      xSplit: area.column + 1,
    });
  }

  /** How high rows are, from the header on: as their texts need, which the spreadsheet works out only for what is typed. */
  heights(values: Grid): void {
    const { area, format, place, run } = this;
    if (format.title || format.print?.breaks) return;
    const wraps = format.columns.some((column) => column.wraps);
    const rowHeight: Record<number, number> = {};
    (wraps ? values : values.slice(0, 1)).forEach((row, r) => {
      const lines = linesOfRow(row, format, r === 0);
      if (r === 0 || lines > 1) rowHeight[area.row + r] = heightOf(r === 0 ? Math.max(lines, 2) : lines);
    });
    run(SetWorksheetRowHeightMutation.id, { ...place, ranges: [this.range(0, area.rows, 0, area.columns)], rowHeight });
  }

  /** The number formats and styles of some of the rows. */
  rows(from: number, to: number): void {
    const { area, format, place, run } = this;
    const isWrapped = format.columns.some(({ wraps }) => wraps);
    const strong = new Set(format.print?.strong);
    const patterns = format.columns.map((column) => patternOf(column.format, this.language, format.currency));
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = from; r < to; r++) {
      const line: Record<number, ICellData> = {};
      patterns.forEach((common, c) => {
        const own = format.columns[c]!.rows?.[r - 1];
        const pattern = own === undefined ? common : patternOf(own, this.language, format.currency);
        const style: IStyleData = {
          ...(pattern !== null && { n: { pattern } }),
          ...(isWrapped && { vt: VerticalAlign.TOP }),
          ...(format.columns[c]!.wraps && { tb: WrapStrategy.WRAP }),
          ...(c === format.classColumn && { ht: HorizontalAlign.CENTER }),
          ...(strong.has(r) && { bl: BooleanNumber.TRUE, ...(format.columns[c]!.format !== "text" && { ht: HorizontalAlign.RIGHT }) }),
        };
        if (Object.keys(style).length > 0) line[area.column + c] = { s: style };
      });
      cellValue[area.row + r] = line;
    }
    run(SetRangeValuesMutation.id, { ...place, cellValue });
  }

  /** What the sheet itself keeps up: colours of classes, filters, ticks. */
  rules(): void {
    const { area, format, place, run } = this;
    if (format.classColumn !== undefined) this.colourClasses(format.classColumn);
    if (format.filter) run(SetSheetsFilterRangeMutation.id, { ...place, range: this.range(0, area.rows, 0, area.columns) });
    if (format.tickColumn !== undefined && area.rows > 1) {
      const rule = { uid: `encours-tick-${place.subUnitId}`, type: "checkbox", ranges: [this.range(1, area.rows, format.tickColumn, 1)] };
      run(AddDataValidationMutation.id, { ...place, rule });
    }
  }

  private colourClasses(column: number): void {
    const ranges = [this.range(1, this.area.rows, column, 1)];
    for (const riskClass of [1, 2, 3, 4, 5] as const) {
      const { background, text } = palettes.light[riskClass];
      this.run(AddConditionalRuleMutation.id, {
        ...this.place,
        rule: {
          cfId: `encours-class-${riskClass}-${this.place.subUnitId}`,
          ranges,
          stopIfTrue: false,
          rule: {
            type: CFRuleType.highlightCell,
            subType: CFSubRuleType.number,
            operator: CFNumberOperator.equal,
            value: riskClass,
            style: { bg: { rgb: background }, cl: { rgb: text }, bl: 1 },
          },
        },
      });
    }
  }

  /** Rows `from` to `to` of the table, counted from its header, and so many columns from one of them on. */
  private range(from: number, to: number, column: number, columns: number): IRange {
    const { row, column: first } = this.area;
    return { startRow: row + from, endRow: row + to - 1, startColumn: first + column, endColumn: first + column + columns - 1 };
  }
}
