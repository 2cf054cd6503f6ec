import type { CellFormat } from "../../cells/formats";
import { figureIds, type FigureId } from "../../words/figures/type";
import type { MonthFigures } from "./month-figures";
import { civilOf, type Serial } from "../../cells/dates";

/** A figure is money, a share, days or an index. */
export const figureFormats: Readonly<Record<FigureId, CellFormat>> = {
  receivables: "money",
  overdueShare: "percent",
  over90Share: "percent",
  dso: "decimal",
  bestDso: "decimal",
  delinquentDays: "decimal",
  cei: "decimal",
  daysLate: "decimal",
  terms: "decimal",
  beyondLegal: "percent",
  riskyShare: "percent",
  promisesKept: "percent",
  badDebt: "percent",
};

/** The figures of a day that was segmented. */
export interface FiguresThen {
  readonly day: Serial;
  readonly figures: MonthFigures;
}

const shownMonths = 12;

/** The last day of each month, of the last twelve there are, the oldest first. */
export function monthByMonth(all: readonly FiguresThen[]): readonly FiguresThen[] {
  const months = new Map<string, FiguresThen>();
  for (const then of [...all].sort((a, b) => a.day - b.day)) {
    const { year, month } = civilOf(then.day);
    months.set(`${year}-${month}`, then);
  }
  return [...months.values()].slice(-shownMonths);
}

/** The figures that any of the days knows. */
export const knownFigures = (months: readonly FiguresThen[]): readonly FigureId[] =>
  figureIds.filter((id) => months.some(({ figures }) => figures[id] !== null));
