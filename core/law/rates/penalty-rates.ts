import type { Serial } from "../../dates";
import { bankOfEngland } from "./bank-of-england";
import { europeanCentralBank } from "./european-central-bank";
import { frenchLegalRate } from "./french-legal-rate";
import { lookUp } from "./rate-table";

export const countries = ["FR", "GB"] as const;
export type Country = (typeof countries)[number];

/** Rates are counted in millionths: 0.1215 is 121 500. */
export const millionth = 1_000_000;

const refinancing = lookUp(europeanCentralBank);
const legal = lookUp(frenchLegalRate);
const bankRate = lookUp(bankOfEngland);

const plus = (rate: number | undefined, points: number): number | undefined =>
  rate === undefined ? undefined : rate + (points * millionth) / 100;

/** The rate that applies when the contract names none: ECB + 10 points in France, Bank Rate + 8 points in Britain. */
export const defaultPenaltyRate: Readonly<Record<Country, (serial: Serial) => number | undefined>> = {
  FR: (serial) => plus(refinancing(serial), 10),
  GB: (serial) => plus(bankRate(serial), 8),
};

/** The least a French contract may name: three times the legal rate. */
export function leastPenaltyRate(serial: Serial): number | undefined {
  const rate = legal(serial);
  return rate === undefined ? undefined : 3 * rate;
}
