import type { Language } from "../../cells/language";
import { textsIn } from "../../words/texts/type";

/** Limits in rising order, each once, however they were typed. */
export const inOrder = (limits: readonly number[]): readonly number[] => [...new Set(limits)].sort((a, b) => a - b);

/** The band of a delay: 0 up to the first limit, 1 above it up to the second, and so on. */
export function ageBand(daysLate: number, limits: readonly number[]): number {
  let band = 0;
  while (band < limits.length && daysLate > limits[band]!) band++;
  return band;
}

/** What a band is called: not due, 1–30 days, over 90 days. */
export function ageBandLabel(band: number, limits: readonly number[], language: Language): string {
  const say = textsIn(language).ageBands;
  const from = band === 0 ? undefined : limits[band - 1]! + 1;
  const to = limits[band];
  if (from === undefined) return to === 0 ? say.notDue : say.upTo(to!);
  if (to === undefined) return say.over(from - 1);
  return from === to ? say.only(to) : say.between(from, to);
}
