import type { Country } from "../../../words/ids";
import type { Serial } from "../../../cells/dates";
import { bankOfEngland } from "./bank-of-england";
import { europeanCentralBank } from "./european-central-bank";
import { frenchLegalRate } from "./french-legal-rate";
import { periodsOf, serialOfIso, type HalfYearRate, type PublishedRates, type RatePeriod } from "./rate-table";

/** The published rates that interest is counted from. */
export const rateIds = ["ECB", "FR_LEGAL", "GB_BANK"] as const;
export type RateId = (typeof rateIds)[number];

export const publishedRates: Readonly<Record<RateId, PublishedRates>> = {
  ECB: europeanCentralBank,
  FR_LEGAL: frenchLegalRate,
  GB_BANK: bankOfEngland,
};

/** What the user's sheet of rates adds to the published tables. */
export type AddedRates = Readonly<Partial<Record<RateId, readonly HalfYearRate[]>>>;

type Lookup = (serial: Serial) => RatePeriod | undefined;

/** Rates of late-payment interest by day. */
export interface PenaltyRates {
  /** The rate that applies when the contract names none: ECB + 10 points in France, Bank Rate + 8 points in Britain. */
  readonly byDefault: Readonly<Record<Country, Lookup>>;
  /** The least a French contract may name: three times the legal rate. */
  readonly least: Lookup;
  /** What a French public buyer owes: ECB + 8 points. */
  readonly publicBuyer: Lookup;
  /** The last half-year each published rate is known for, by its first day. */
  readonly lastKnown: Readonly<Record<RateId, Serial>>;
}

/** The eight points bind contracts made since 16 March 2013 (décret no. 2013-269); before, there were seven. */
const publicSince = "2013-07-01";

export function penaltyRates(added: AddedRates = {}): PenaltyRates {
  const last = (id: RateId): Serial =>
    Math.max(...publishedRates[id].rates.map(({ validFrom }) => serialOfIso(validFrom)), ...(added[id] ?? []).map(({ from }) => from));
  const recent = { ...europeanCentralBank, rates: europeanCentralBank.rates.filter(({ validFrom }) => validFrom >= publicSince) };
  return {
    byDefault: {
      FR: periodsOf(europeanCentralBank, (percent) => percent + 10, added.ECB),
      GB: periodsOf(bankOfEngland, (percent) => percent + 8, added.GB_BANK),
    },
    least: periodsOf(frenchLegalRate, (percent) => 3 * percent, added.FR_LEGAL),
    publicBuyer: periodsOf(recent, (percent) => percent + 8, added.ECB),
    lastKnown: { ECB: last("ECB"), FR_LEGAL: last("FR_LEGAL"), GB_BANK: last("GB_BANK") },
  };
}

/** The published tables alone. */
export const builtInRates: PenaltyRates = penaltyRates();
