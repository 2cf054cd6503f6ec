import type { KeptChart } from "./book";
import { strict } from "./strict";

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const types = ["BAR", "COLUMN", "LINE"];
const known = ["title", "width", "height", "legend", "isStacked", "colors"];
const built = new WeakMap<object, KeptChart>();

/** The service `Charts`, as far as its types of charts go. */
export const charts = strict<GoogleAppsScript.Charts.Charts>("Charts", {
  ChartType: strict(
    "ChartType",
    Object.fromEntries(types.map((type) => [type, type])),
  ) as unknown as typeof GoogleAppsScript.Charts.ChartType,
});

export function builtChart(chart: Chart): KeptChart {
  const kept = built.get(chart);
  if (!kept) throw new Error("insertChart takes what a builder has built.");
  return kept;
}

export function chartBuilder(): Builder {
  let chart: KeptChart = { type: "", ranges: [], headers: 0, position: { row: -1, column: -1 }, options: {} };
  const builder: Builder = strict<Builder>("EmbeddedChartBuilder", {
    setChartType(type) {
      if (!types.includes(String(type))) throw new Error(`No chart of type ${String(type)}.`);
      chart = { ...chart, type: String(type) };
      return builder;
    },
    addRange(range) {
      const area = { row: range.getRow() - 1, column: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() };
      chart = { ...chart, ranges: [...chart.ranges, { sheet: range.getSheet().getName(), area }] };
      return builder;
    },
    setNumHeaders(headers) {
      chart = { ...chart, headers };
      return builder;
    },
    setPosition(row, column, ...offset) {
      if (![row, column, ...offset].every(Number.isInteger) || offset.length !== 2) throw new Error("A position is four whole numbers.");
      chart = { ...chart, position: { row: row - 1, column: column - 1 } };
      return builder;
    },
    setOption(option, value: unknown) {
      if (!known.includes(option)) throw new Error(`The fake knows no option ${option}.`);
      chart = { ...chart, options: { ...chart.options, [option]: value } };
      return builder;
    },
    build() {
      if (chart.type === "" || chart.ranges.length === 0 || chart.position.row < 0)
        throw new Error("A chart needs a type, a range and a place.");
      const made = strict<Chart>("EmbeddedChart", {});
      built.set(made, chart);
      return made;
    },
  });
  return builder;
}
