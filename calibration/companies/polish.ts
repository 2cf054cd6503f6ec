import { existsSync, readFileSync } from "node:fs";
import type { IndicatorId } from "../../core/policy/policy";
import type { Signals } from "../../core/rating/rate";
import { zDoublePrime } from "./published-models";
import type { RatioTable } from "./ratio-table";

/**
 * Accounts of Polish companies and whether they failed within so many years (Zięba, Tomczak and Tomczak 2016; UCI
 * Machine Learning Repository 365, CC BY 4.0).
 *
 * Failed and sound firms were recorded by different people, with different habits: which cells are blank, all of X27 (profit ÷
 * financial expenses), and an operating profit of exactly zero (X22, X42) show who failed without showing why. None of
 * these is read here; a blank stays missing and is never a sign.
 */
export interface Firms extends RatioTable {
  readonly failed: Uint8Array;
  /** The financial indicators of the rating that the file can give. */
  readonly indicators: ReadonlyMap<IndicatorId, Float64Array>;
}

/** Which column of the source is which indicator. Z″ is computed by the product from X3, X6, X7, X10 and X2. */
export const polishColumns: readonly (readonly [IndicatorId, number, string])[] = [
  ["returnOnAssets", 1, "net profit ÷ total assets"],
  ["cashFlowToDebt", 26, "(net profit + depreciation) ÷ total liabilities"],
  ["operatingMargin", 19, "gross profit ÷ sales"],
  ["equityRatio", 10, "equity ÷ total assets"],
  ["retainedEarnings", 6, "retained earnings ÷ total assets"],
  ["solvency", 17, "total assets ÷ total liabilities"],
  ["currentRatio", 4, "current assets ÷ short-term liabilities"],
  ["quickRatio", 46, "(current assets − inventory) ÷ short-term liabilities"],
];

/** The firms of a file, each once: 82 lines of each file are there twice. */
export function readFirms(file: string): Firms | null {
  return existsSync(file) ? firmsIn(readFileSync(file, "utf8")) : null;
}

export function firmsIn(text: string): Firms {
  const [header, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const place = (name: string): number => header!.indexOf(name);
  const first = place("X1");
  const seen = new Set<string>();
  const rows = lines.filter((cells) => {
    const key = cells.slice(first).join(",");
    return !seen.has(key) && seen.add(key);
  });
  const ratio = (number: number): Float64Array => {
    if (number === 27) throw new Error("X27 says which firms failed: it may not be read");
    const column = place(`X${number}`);
    return Float64Array.from(rows, (cells) => (cells[column] === "" || cells[column] === "?" ? NaN : Number(cells[column])));
  };
  const count = rows.length;
  return {
    count,
    failed: Uint8Array.from(rows, (cells) => Number(cells[place("bankrupt")])),
    ratio,
    indicators: new Map([
      ...polishColumns.map(([id, number]) => [id, ratio(number)] as const),
      ["altmanZ2", zDoublePrime({ count, ratio })] as const,
    ]),
  };
}

/** Some of the firms, in their order. */
export function some(firms: Firms, keep: (i: number) => boolean): Firms {
  const kept = Array.from({ length: firms.count }, (_, i) => i).filter(keep);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(kept, (i) => column[i]!);
  return {
    count: kept.length,
    failed: Uint8Array.from(kept, (i) => firms.failed[i]!),
    ratio: (number) => pick(firms.ratio(number)),
    indicators: new Map([...firms.indicators].map(([id, column]) => [id, pick(column)])),
  };
}

/** The firms as the rating takes clients. */
export function signalsOf(firms: Firms): Signals {
  return { count: firms.count, indicators: firms.indicators, events: new Int32Array(firms.count) };
}
