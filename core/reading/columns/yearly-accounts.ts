import { isBlank, saysNothing, type Cell } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import type { RecognisedColumn } from "../layout";

/** The figures of a company's yearly accounts. All that are read of one client are of one year: the latest it has. */
const figuresOfAccounts: ReadonlySet<Meaning> = new Set<Meaning>([
  "turnover",
  "netIncome",
  "equity",
  "netDebt",
  "totalAssets",
  "totalDebts",
  "currentAssets",
  "currentLiabilities",
  "ebit",
  "interest",
  "depreciation",
  "cashFlow",
  "retainedEarnings",
  "inventory",
  "cash",
  "ebitda",
  "longTermDebt",
]);
export const isOfAccounts = (meaning: Meaning): boolean => figuresOfAccounts.has(meaning);

/**
 * How many years before the latest year of the table the accounts of one client are from; -1 where it has none. `figures` are
 * its cells: a list for each figure, the latest year first. A year with less than half as many figures as the best known year
 * is passed over: the sales of a year are often known before its accounts are.
 */
export function latestYear(figures: readonly (readonly (Cell | undefined)[])[]): number {
  const known: number[] = [];
  for (const cells of figures)
    cells.forEach((cell, before) => {
      if (!isBlank(cell) && !saysNothing(cell)) known[before] = (known[before] ?? 0) + 1;
    });
  const most = Math.max(0, ...Object.values(known));
  return most === 0 ? -1 : known.findIndex((count = 0) => count > 0 && count * 2 >= most);
}

/** Columns of yearly accounts, `CA 2024`, `CA 2023`, `Résultat 2024` …: for each figure its columns, the latest year first. */
export interface YearsOfAccounts {
  readonly figures: ReadonlyMap<Meaning, readonly (RecognisedColumn | undefined)[]>;
  /** The calendar year of the latest; null where headings count from N. */
  readonly calendar: number | null;
}

/** The columns of yearly accounts among those of a table; null where no figure is given for several years. */
export function yearsOfAccounts(columns: readonly RecognisedColumn[]): YearsOfAccounts | null {
  const figures = new Map<Meaning, RecognisedColumn[]>();
  const yearly = columns.flatMap((column) => (column.year?.yearly && isOfAccounts(column.year.of) ? [{ column, ...column.year }] : []));
  const calendarYears = yearly.flatMap(({ year }) => year ?? []);
  const calendar = calendarYears.length > 0 ? Math.max(...calendarYears) : null;
  for (const { column, of, before, year } of yearly) {
    const own = figures.get(of) ?? [];
    // `before` counts from the latest year of its own figure, which need not be that of the table.
    own[year === null || calendar === null ? before : calendar - year] = column;
    figures.set(of, own);
  }
  return figures.size > 0 ? { figures, calendar } : null;
}
