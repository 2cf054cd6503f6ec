import type { Chart } from "../core/sheet";
import { rangeOf } from "./areas";
import { talk } from "./one-step";

const kinds: Readonly<Record<Chart["kind"], "BarClustered" | "ColumnClustered" | "ColumnStacked" | "Line">> = {
  bars: "BarClustered",
  columns: "ColumnClustered",
  stackedColumns: "ColumnStacked",
  line: "Line",
};

/**
 * Draws one series a column. Names and categories are set one by one: left to itself Excel takes classes and years, which
 * are numbers, for figures.
 */
export const chart = ({ kind, title, from, at, colours }: Chart): Promise<boolean> =>
  talk(async (context) => {
    if (from.rows < 2 || from.columns < 2) return false;
    const head = rangeOf(context, { ...from, rows: 1 });
    head.load("values");
    await context.sync();
    const body = { ...from, row: from.row + 1, rows: from.rows - 1 };
    const figures = rangeOf(context, { ...body, column: body.column + 1, columns: body.columns - 1 });
    const categories = rangeOf(context, { ...body, columns: 1 });
    const drawn = context.workbook.worksheets.getItem(at.sheet).charts.add(kinds[kind], figures, "Columns");
    drawn.title.text = title;
    for (let i = 0; i < from.columns - 1; i++) {
      const series = drawn.series.getItemAt(i);
      series.name = String(head.values[0]![i + 1]);
      series.setXAxisValues(categories);
      const colour = colours?.[i];
      if (colour === undefined) continue;
      if (kind === "line") series.format.line.color = colour;
      else series.format.fill.setSolidColor(colour);
    }
    drawn.legend.visible = from.columns > 2;
    // Bars are drawn from the bottom up: the first category is to be at the top.
    if (kind === "bars") drawn.axes.categoryAxis.reversePlotOrder = true;
    const cell = (row: number, column: number): Excel.Range => rangeOf(context, { sheet: at.sheet, row, column, rows: 1, columns: 1 });
    drawn.setPosition(cell(at.row, at.column), cell(at.row + at.rows - 1, at.column + at.columns - 1));
    await context.sync();
    return true;
  });
