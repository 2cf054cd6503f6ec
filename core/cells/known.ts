/** Whether a figure is known. Unknown is NaN, or undefined for a row that its column does not reach; zero is a known figure. */
export const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** The figure where it is known, `otherwise` where it is not. */
export const knownOr = <T>(value: number | undefined, otherwise: T): number | T => (isKnown(value) ? value : otherwise);
