import { altmanZDoublePrime } from "../core/method/altman";
import { zmijewski } from "../core/formulas/models/zmijewski";
import type { Firms } from "./polish";

/** Values of a model, firm by firm, by the product's own function; NaN where it has no answer. */
function each(firms: Firms, columns: readonly Float64Array[], compute: (...figures: number[]) => unknown): Float64Array {
  return Float64Array.from({ length: firms.count }, (_, i) => {
    const figures = columns.map((column) => column[i]!);
    const value = figures.some(Number.isNaN) ? null : compute(...figures);
    return typeof value === "number" ? value : NaN;
  });
}

const ones = (firms: Firms): Float64Array => new Float64Array(firms.count).fill(1);

/** Altman's Z″, all figures per unit of total assets. */
export function zDoublePrime(firms: Firms): Float64Array {
  const [liabilities, capital, retained, ebit, equity] = [2, 3, 6, 7, 10].map((number) => firms.ratio(number));
  return each(firms, [capital!, retained!, ebit!, equity!, ones(firms), liabilities!], altmanZDoublePrime);
}

/** Zmijewski's probability turned round, so that more is better. Current assets ÷ liabilities is taken as one figure. */
export function zmijewskiSoundness(firms: Firms): Float64Array {
  const [income, liabilities, current] = [1, 2, 4].map((number) => firms.ratio(number));
  return each(firms, [income!, liabilities!, ones(firms), current!, ones(firms)], zmijewski.compute).map((chance) => 1 - chance);
}
