/** Whether a figure is known: a missing one is NaN, and one beyond its column undefined. */
export const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** A figure, or what takes its place where it is unknown. */
export const knownOr = <T>(value: number | undefined, otherwise: T): number | T => (isKnown(value) ? value : otherwise);
