/** Every stump adds to firms above its cut and takes from those below: more of a ratio never counts against a firm. */
export interface Stump {
  readonly column: number;
  readonly cut: number;
  readonly below: number;
  readonly above: number;
}

const rounds = 300;
const rate = 0.1;
const bins = 40;
/** Added to the curvature of each side, so that a handful of firms moves little. */
const held = 5;

/**
 * Boosted stumps that may only rise, for the log odds of survival: how well the same ratios could do with free
 * breakpoints and weights, while more stays better. Columns must have no gaps.
 */
export function boostMonotone(columns: readonly Float64Array[], survived: Uint8Array): Stump[] {
  const count = survived.length;
  const cuts = columns.map(cutsOf);
  const binned = columns.map((column, j) => Uint8Array.from(column, (value) => binOf(cuts[j]!, value)));
  const share = survived.reduce((sum, one) => sum + one, 0) / count;
  const logOdds = new Float64Array(count).fill(Math.log(share / (1 - share)));
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const stumps: Stump[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) {
      const chance = 1 / (1 + Math.exp(-logOdds[i]!));
      gradient[i] = survived[i]! - chance;
      curvature[i] = chance * (1 - chance);
    }
    const best = bestStump(binned, cuts, gradient, curvature);
    if (!best) break;
    stumps.push({ column: best.column, cut: cuts[best.column]![best.bin]!, below: rate * best.below, above: rate * best.above });
    const own = binned[best.column]!;
    for (let i = 0; i < count; i++) logOdds[i]! += rate * (own[i]! <= best.bin ? best.below : best.above);
  }
  return stumps;
}

/** Log odds but for a constant. */
export function boosted(stumps: readonly Stump[], columns: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(columns[0]!.length);
  for (const { column, cut, below, above } of stumps) {
    const values = columns[column]!;
    for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! <= cut ? below : above;
  }
  return sum;
}

function cutsOf(column: Float64Array): number[] {
  const sorted = column.slice().sort();
  return [...new Set(Array.from({ length: bins - 1 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / bins)]!))];
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}

function bestStump(
  binned: readonly Uint8Array[],
  cuts: readonly (readonly number[])[],
  gradient: Float64Array,
  curvature: Float64Array,
): { readonly column: number; readonly bin: number; readonly below: number; readonly above: number } | null {
  let best: ReturnType<typeof bestStump> = null;
  let most = 1e-9;
  const slopes = new Float64Array(bins);
  const curves = new Float64Array(bins);
  binned.forEach((own, column) => {
    slopes.fill(0);
    curves.fill(0);
    for (let i = 0; i < own.length; i++) {
      slopes[own[i]!]! += gradient[i]!;
      curves[own[i]!]! += curvature[i]!;
    }
    const whole = [slopes.reduce((sum, one) => sum + one, 0), curves.reduce((sum, one) => sum + one, 0)] as const;
    let slope = 0;
    let curve = 0;
    for (let bin = 0; bin < cuts[column]!.length; bin++) {
      slope += slopes[bin]!;
      curve += curves[bin]!;
      const below = slope / (curve + held);
      const above = (whole[0] - slope) / (whole[1] - curve + held);
      const gain = slope * below + (whole[0] - slope) * above;
      if (below <= above && gain > most) {
        most = gain;
        best = { column, bin, below, above };
      }
    }
  });
  return best;
}
