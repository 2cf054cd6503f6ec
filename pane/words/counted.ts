import { formatNumber } from "../../core/cells/formats";

/** « 1 client », « 2 clients » : zéro et un sont au singulier. */
export const compte = (number: number, one: string, many: string): string =>
  `${formatNumber(number, "fr")}\u00a0${Math.abs(number) < 2 ? one : many}`;

/** 1 client, 2 clients: one alone is singular. */
export const counted = (number: number, one: string, many: string): string =>
  `${formatNumber(number, "en")}\u00a0${Math.abs(number) === 1 ? one : many}`;
