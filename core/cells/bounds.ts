import { fault, type Fault } from "./faults";

/** What a number may be, as data: formulas and the rating refuse the same values with the same words. */
export interface Bounds {
  /** The smallest value allowed. */
  readonly min?: number;
  /** The value must be larger than this. */
  readonly above?: number;
  /** The largest value allowed. */
  readonly max?: number;
  /** The value must be smaller than this. */
  readonly below?: number;
  readonly whole?: boolean;
}

/** Why a number is refused; undefined where it is allowed, or where nothing bounds it. */
export function outOfBounds(value: number, bounds: Bounds | undefined, parameter: string): Fault | undefined {
  if (!bounds) return undefined;
  const { min, above, max, below, whole } = bounds;
  const tooSmall = (min !== undefined && value < min) || (above !== undefined && value <= above);
  const tooLarge = (max !== undefined && value > max) || (below !== undefined && value >= below);
  if (tooSmall || tooLarge) {
    const detail =
      min !== undefined && max !== undefined
        ? ["between", min, max]
        : above !== undefined && below !== undefined
          ? ["inside", above, below]
          : tooSmall
            ? above !== undefined
              ? ["above", above]
              : ["least", min!]
            : below !== undefined
              ? ["under", below]
              : ["below", max!];
    return fault("OUT_OF_RANGE", parameter, detail);
  }
  return whole && !Number.isInteger(value) ? fault("NOT_WHOLE", parameter) : undefined;
}
