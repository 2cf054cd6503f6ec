import type { Area, Chart } from "../core/sheet";
import { rangeOf } from "./cells";
import { ownSheet, sheetNamed } from "./sheets";
import { makeRoom } from "./write";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function typeOf(kind: Chart["kind"]): GoogleAppsScript.Charts.ChartType {
  switch (kind) {
    case "bars":
      return Charts.ChartType.BAR;
    case "columns":
    case "stackedColumns":
      return Charts.ChartType.COLUMN;
    case "line":
      return Charts.ChartType.LINE;
  }
}

/** Google wants pixels where the port says cells. */
function pixelsOf(sheet: Sheet, area: Area): { readonly width: number; readonly height: number } {
  let width = 0;
  let height = 0;
  for (let column = 0; column < area.columns; column++) width += sheet.getColumnWidth(area.column + column + 1);
  for (let row = 0; row < area.rows; row++) height += sheet.getRowHeight(area.row + row + 1);
  return { width, height };
}

/** Draws a chart of Sheets' own into a sheet of ours. */
export function chart({ kind, title, from, at, colours }: Chart): true {
  const sheet = ownSheet(at.sheet);
  makeRoom(sheet, at);
  const { width, height } = pixelsOf(sheet, at);
  const builder = sheet
    .newChart()
    .setChartType(typeOf(kind))
    .addRange(rangeOf(sheetNamed(from.sheet), from))
    .setNumHeaders(1)
    .setPosition(at.row + 1, at.column + 1, 0, 0)
    .setOption("title", title)
    .setOption("width", width)
    .setOption("height", height)
    .setOption("legend", { position: from.columns > 2 ? "bottom" : "none" })
    .setOption("isStacked", kind === "stackedColumns");
  if (colours && colours.length > 0) builder.setOption("colors", [...colours]);
  sheet.insertChart(builder.build());
  return true;
}
