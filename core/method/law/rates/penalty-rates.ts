import type { Serial } from "../../../cells/dates";
import { bankOfEngland } from "./bank-of-england";
import { europeanCentralBank } from "./european-central-bank";
import { frenchLegalRate } from "./french-legal-rate";
import { periodsOf, type RatePeriod } from "./rate-table";

export const countries = ["FR", "GB"] as const;
export type Country = (typeof countries)[number];

/** The rate that applies when the contract names none: ECB + 10 points in France, Bank Rate + 8 points in Britain. */
export const defaultPenaltyRate: Readonly<Record<Country, (serial: Serial) => RatePeriod | undefined>> = {
  FR: periodsOf(europeanCentralBank, (percent) => percent + 10),
  GB: periodsOf(bankOfEngland, (percent) => percent + 8),
};

/** The least a French contract may name: three times the legal rate. */
export const leastPenaltyRate = periodsOf(frenchLegalRate, (percent) => 3 * percent);
