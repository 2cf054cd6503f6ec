import type { Language } from "../../cells/language";

/** Limits in rising order, each once, however they were typed. */
export const inOrder = (limits: readonly number[]): readonly number[] => [...new Set(limits)].sort((a, b) => a - b);

/** The band of a delay: 0 up to the first limit, 1 above it up to the second, and so on. */
export function ageBand(daysLate: number, limits: readonly number[]): number {
  let band = 0;
  while (band < limits.length && daysLate > limits[band]!) band++;
  return band;
}

const signed = (days: number): string => (days < 0 ? `\u2212${-days}` : `${days}`);

/** What a band is called: not due, 1–30 days, over 90 days. */
export function ageBandLabel(band: number, limits: readonly number[], language: Language): string {
  const french = language === "fr";
  const from = band === 0 ? undefined : limits[band - 1]! + 1;
  const to = limits[band];
  const days = (count: number): string => (french ? (Math.abs(count) < 2 ? "jour" : "jours") : Math.abs(count) === 1 ? "day" : "days");
  if (from === undefined) {
    if (to === 0) return french ? "non échu" : "not due";
    return french ? `${signed(to!)}\u00a0${days(to!)} au plus` : `up to ${signed(to!)} ${days(to!)}`;
  }
  if (to === undefined) return french ? `plus de ${signed(from - 1)}\u00a0${days(from - 1)}` : `over ${signed(from - 1)} ${days(from - 1)}`;
  if (from === to) return `${signed(to)}${french ? "\u00a0" : " "}${days(to)}`;
  return french ? `${signed(from)} à ${signed(to)}\u00a0${days(to)}` : `${signed(from)}${from < 0 ? " to " : "–"}${signed(to)} ${days(to)}`;
}
