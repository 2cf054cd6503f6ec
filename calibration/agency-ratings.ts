import { existsSync, readFileSync } from "node:fs";
import { defaultPolicy } from "../core/policy/default";
import type { IndicatorId } from "../core/policy/policy";
import { fewestBad } from "../core/history/backtest/proposal";
import { fitStrengths, strengthCases, toTwentieth } from "../core/history/backtest/strengths";
import { rate, type Ratings, type Signals } from "../core/rating/rate";
import { areaOf, type Area } from "./judge";

/**
 * Agency ratings of listed companies with ratios of the same day: whether the scorecard, by these ratios alone, tells firms
 * rated BB and worse from those rated BBB and better. The shipped policy saw none of them.
 */
export interface AgencyEvidence {
  readonly rows: number;
  readonly firms: number;
  /** Every row, and the last row of each firm alone. */
  readonly all: Area;
  readonly lastOfFirm: Area;
  /** Strengths fitted on four fifths of the firms, judged on the last fifth, five times over: no firm on both sides. */
  readonly fittedOnOtherFirms: Area;
}

/** Which column is which indicator; debt ÷ equity below nil comes from equity that is gone. */
const columns: readonly (readonly [IndicatorId, string])[] = [
  ["quickRatio", "quickRatio"],
  ["currentRatio", "currentRatio"],
  ["operatingMargin", "operatingProfitMargin"],
  ["returnOnAssets", "returnOnAssets"],
  ["gearing", "debtEquityRatio"],
];

export function agencyEvidence(file: string): AgencyEvidence | null {
  if (!existsSync(file)) return null;
  const [header, ...lines] = csv(readFileSync(file, "utf8"));
  const at = (name: string): number => header!.indexOf(name);
  const number = (cells: readonly string[], name: string): number => {
    const cell = at(name) < 0 ? "" : (cells[at(name)] ?? "");
    return cell === "" ? NaN : Number(cell);
  };
  const indicators = new Map(
    columns.map(([id, name]) => [
      id,
      Float64Array.from(lines, (cells) => {
        const value = number(cells, name);
        return id === "gearing" && value < 0 ? Infinity : value;
      }),
    ]),
  );
  // Cash flow ÷ debts: operating cash flow per share ÷ cash per share × cash ratio is not debts; debt ratio and sales give them.
  indicators.set(
    "cashFlowToDebt",
    Float64Array.from(lines, (cells) => {
      const turnover = number(cells, "assetTurnover");
      const share = number(cells, "operatingCashFlowSalesRatio");
      const debts = number(cells, "debtRatio");
      return debts > 0 ? (share * turnover) / debts : NaN;
    }),
  );
  indicators.set(
    "equityRatio",
    Float64Array.from(lines, (cells) => {
      const multiplier = number(cells, "companyEquityMultiplier");
      return multiplier === 0 ? NaN : 1 / multiplier;
    }),
  );
  const signals = { count: lines.length, indicators, events: new Int32Array(lines.length) };
  const shipped = rate(signals, defaultPolicy);
  const { raw } = shipped;
  const weak = Uint8Array.from(lines, (cells) => (/^(BB|B|CCC|CC|C|D)$/.test(cells[at("Rating")]!) ? 1 : 0));
  const last = new Map<string, number>();
  const day = (i: number): number => Date.parse(lines[i]![at("Date")]!);
  lines.forEach((cells, i) => {
    const before = last.get(cells[at("Symbol")]!);
    if (before === undefined || day(i) > day(before)) last.set(cells[at("Symbol")]!, i);
  });
  const rated = (rows: readonly number[]): number[] => rows.filter((i) => !Number.isNaN(raw[i]!));
  return {
    rows: lines.length,
    firms: last.size,
    all: areaOf(raw, weak, rated(lines.map((_, i) => i))),
    lastOfFirm: areaOf(raw, weak, rated([...last.values()])),
    fittedOnOtherFirms: areaOf(
      byOtherFirms(
        signals,
        shipped,
        weak,
        lines.map((cells) => cells[at("Symbol")]!),
      ),
      weak,
    ),
  };
}

const folds = 5;

function byOtherFirms(signals: Signals, shipped: Ratings, weak: Uint8Array, firms: readonly string[]): Float64Array {
  const names = [...new Set(firms)].sort();
  const foldOf = new Map(names.map((name, k) => [name, k % folds]));
  const ids = [...shipped.contributions.keys()];
  const found = new Float64Array(firms.length).fill(NaN);
  for (let fold = 0; fold < folds; fold++) {
    const others = firms.map((_, i) => i).filter((i) => foldOf.get(firms[i]!) !== fold && !Number.isNaN(shipped.raw[i]!));
    const strengths = fitStrengths(
      strengthCases(shipped, ids, others, (i) => weak[i] === 1, defaultPolicy),
      defaultPolicy,
      fewestBad,
    );
    const indicators = { ...defaultPolicy.indicators };
    ids.forEach((id, k) => (indicators[id] = { ...indicators[id], strength: toTwentieth(strengths[k]!) }));
    const { raw } = rate(signals, { ...defaultPolicy, indicators });
    firms.forEach((firm, i) => {
      if (foldOf.get(firm) === fold) found[i] = raw[i]!;
    });
  }
  return found;
}

/** Lines of cells; names with commas stand in quotes. */
function csv(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), (found) => found[1] ?? found[2] ?? ""));
}
