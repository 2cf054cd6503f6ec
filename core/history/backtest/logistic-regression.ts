/** ln(odds) = intercept + Σ coefficients × columns. */
export interface LogisticModel {
  readonly intercept: number;
  readonly coefficients: Float64Array;
}

export interface LogisticOptions {
  /** How strongly coefficients are held to their prior: the weight of so much evidence, in squared units of the columns. */
  readonly ridge: number;
  /** What coefficients are held to; zero unless given. The intercept is never held. */
  readonly prior?: Float64Array;
  /** Coefficients may not fall below this: 0 keeps a scale from turning round. */
  readonly atLeast?: number;
}

const mostRounds = 40;
const mostSweeps = 400;
const precise = 1e-8;
/** Where a straight fit of ln(odds) would run away on separable cases. */
const widestLogOdds = 30;

export const probabilityOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** ln(odds) of every case. */
export function logOddsOf({ intercept, coefficients }: LogisticModel, columns: readonly Float64Array[]): Float64Array {
  const logOdds = new Float64Array(columns[0]?.length ?? 0).fill(intercept);
  columns.forEach((column, j) => {
    for (let i = 0; i < column.length; i++) logOdds[i]! += coefficients[j]! * column[i]!;
  });
  return logOdds;
}

/**
 * Logistic regression of a yes/no outcome on columns without gaps, by Newton steps; each step's quadratic is solved by
 * coordinate descent, which is where the bound is kept. With a ridge above zero the answer is unique, and does not depend
 * on the order of cases.
 */
export function fitLogistic(columns: readonly Float64Array[], outcome: Uint8Array, options: LogisticOptions): LogisticModel {
  const { ridge, prior, atLeast = -Infinity } = options;
  const width = columns.length + 1;
  const cases = outcome.length;
  const held = (j: number): number => (j === 0 ? 0 : (prior?.[j - 1] ?? 0));
  const yes = outcome.reduce((sum, one) => sum + one, 0);
  const current = Float64Array.from({ length: width }, (_, j) =>
    j === 0 ? Math.log((yes + 0.5) / (cases - yes + 0.5)) : Math.max(atLeast, held(j)),
  );
  const hessian = new Float64Array(width * width);
  const target = new Float64Array(width);
  const row = new Float64Array(width).fill(1);

  for (let round = 0; round < mostRounds; round++) {
    hessian.fill(0);
    target.fill(0);
    for (let i = 0; i < cases; i++) {
      let logOdds = current[0]!;
      for (let j = 1; j < width; j++) logOdds += current[j]! * (row[j] = columns[j - 1]![i]!);
      const chance = probabilityOf(Math.max(-widestLogOdds, Math.min(widestLogOdds, logOdds)));
      const weight = Math.max(chance * (1 - chance), 1e-9);
      const residual = outcome[i]! - chance;
      for (let j = 0; j < width; j++) {
        const own = row[j]!;
        if (own === 0) continue;
        target[j]! += residual * own;
        const weighted = weight * own;
        for (let k = j; k < width; k++) hessian[j * width + k]! += weighted * row[k]!;
      }
    }
    for (let j = 0; j < width; j++) {
      if (j > 0) {
        hessian[j * width + j]! += ridge;
        target[j]! -= ridge * (current[j]! - held(j));
      }
      for (let k = 0; k < j; k++) hessian[j * width + k] = hessian[k * width + j]!;
    }
    const moved = newtonStep(hessian, target, current, atLeast);
    if (moved < precise) break;
  }
  return { intercept: current[0]!, coefficients: current.slice(1) };
}

/** Moves `current` to the minimum of the quadratic within the bound; answers the largest move. */
function newtonStep(hessian: Float64Array, gradient: Float64Array, current: Float64Array, atLeast: number): number {
  const width = current.length;
  const step = new Float64Array(width);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0;
    for (let j = 0; j < width; j++) {
      const own = hessian[j * width + j]!;
      if (own === 0) continue;
      let slope = gradient[j]!;
      for (let k = 0; k < width; k++) slope -= hessian[j * width + k]! * step[k]!;
      const wanted = step[j]! + slope / own;
      const next = j > 0 ? Math.max(wanted, atLeast - current[j]!) : wanted;
      moved = Math.max(moved, Math.abs(next - step[j]!));
      step[j] = next;
    }
    if (moved < precise / 10) break;
  }
  let largest = 0;
  for (let j = 0; j < width; j++) {
    current[j]! += step[j]!;
    largest = Math.max(largest, Math.abs(step[j]!));
  }
  return largest;
}
