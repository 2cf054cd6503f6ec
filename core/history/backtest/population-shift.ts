/** What a bin holds that is empty on one side only: half a client, so that the logarithm exists. */
const half = 0.5;

/**
 * Population stability index of two counts of clients by class: below 0.10 stable, up to 0.25 to be watched, above it the
 * population has changed. A class empty on one side counts half a client there. Null where a side has no client at all.
 */
export function populationShift(former: readonly number[], present: readonly number[]): number | null {
  const bins = former.map((count, k) => [count, present[k] ?? 0] as const).filter(([one, other]) => one > 0 || other > 0);
  const filled = bins.map(([one, other]) => [Math.max(one, half), Math.max(other, half)] as const);
  const total = (side: 0 | 1): number => filled.reduce((sum, bin) => sum + bin[side], 0);
  if (!bins.some(([one]) => one > 0) || !bins.some(([, other]) => other > 0)) return null;
  const [ones, others] = [total(0), total(1)];
  return filled.reduce((sum, [one, other]) => sum + (one / ones - other / others) * Math.log(one / ones / (other / others)), 0);
}
