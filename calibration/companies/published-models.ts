import { altmanZDoublePrime } from "../../core/method/altman";
import { zmijewski } from "../../core/formulas/models/zmijewski";
import type { RatioTable } from "./ratio-table";

/** Altman's Z″ of each firm, computed from figures per unit of its total assets; NaN where one is missing. */
export function zDoublePrime(firms: RatioTable): Float64Array {
  return modelValues(firms, altmanZDoublePrime, [
    firms.ratio(ratioNumbers.workingCapital),
    firms.ratio(ratioNumbers.retainedEarnings),
    firms.ratio(ratioNumbers.ebit),
    firms.ratio(ratioNumbers.equity),
    ones(firms),
    firms.ratio(ratioNumbers.liabilities),
  ]);
}

/** One less Zmijewski's probability of failure, so that more is better; NaN where a figure is missing. */
export function zmijewskiSoundness(firms: RatioTable): Float64Array {
  const chances = modelValues(firms, zmijewski.compute, [
    firms.ratio(ratioNumbers.netIncome),
    firms.ratio(ratioNumbers.liabilities),
    ones(firms),
    // The model divides the one by the other; the source has their ratio only.
    firms.ratio(ratioNumbers.currentRatio),
    ones(firms),
  ]);
  return chances.map((chance) => 1 - chance);
}

/** The ratios of the source the models need: X1 is net income ÷ total assets, and so on; X4 is ÷ current liabilities. */
const ratioNumbers = { netIncome: 1, liabilities: 2, workingCapital: 3, currentRatio: 4, retainedEarnings: 6, ebit: 7, equity: 10 };

/** Total assets per unit of total assets. */
const ones = (firms: RatioTable): Float64Array => new Float64Array(firms.count).fill(1);

/** What the product's own function answers for each firm; `figures` are its arguments, a column each. */
function modelValues(firms: RatioTable, compute: (...figures: number[]) => unknown, figures: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: firms.count }, (_, i) => {
    const own = figures.map((column) => column[i]!);
    const value = own.some(Number.isNaN) ? null : compute(...own);
    return typeof value === "number" ? value : NaN;
  });
}
