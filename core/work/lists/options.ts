import type { Serial } from "../../cells/dates";
import type { Country } from "../../words/ids";
import { builtInRates, type PenaltyRates } from "../../method/law/rates/penalty-rates";
import type { LimitationRegime } from "../../method/law/limitation";

/** What a team decides of its work lists, beside the policy. */
export interface WorkOptions {
  /** Days late beyond which an account is called. */
  readonly callAfterDays: number;
  /** Days after a call before the account is called again, unless a promise was broken since. */
  readonly callAgainAfterDays: number;
  /**
   * Reminders are sent outside the workbook and not written down: their level depends on the days late alone. Else a formal
   * notice follows a reminder that is on record, and a file a notice.
   */
  readonly remindedElsewhere: boolean;
  /** Days ahead of a due date at which a large or risky client is reminded. */
  readonly remindWithinDays: number;
  /** Amounts up to this block no delivery and call for no security; nor do those up to a twentieth of the balance. */
  readonly trifle: number;
  /** Share of the open orders counted in the exposure. */
  readonly orderWeight: number;
  /** Days ahead of an insurer's deadline from which it is listed. */
  readonly insurerWithinDays: number;
  /** Days after which security, cover or a decision that was asked for is asked for again. */
  readonly askAgainAfterDays: number;
  /** Share of what is assigned that the factor keeps until it is paid. */
  readonly factorReserve: number;
  /** Share of all it takes that one client may make up. */
  readonly factorConcentration: number;
  /** Days late beyond which it takes no invoice, and may give one back. */
  readonly factorLateDays: number;
  /** Uninsured exposure from which a client of class 3 is to be insured. */
  readonly insureFrom: number;
  /** Our own equity, of which one client may hold a share; null where it is unknown. */
  readonly ownEquity: number | null;
  /** Share of an exposure that is lost when a client fails. */
  readonly lossGivenDefault: number;
  /** Discount offered to a client that pays early, as a share. */
  readonly earlyDiscount: number;
  /** What our own money costs a year: the rate of the overdraft. */
  readonly moneyRate: number;
  /** What an agency keeps of what it collects. */
  readonly agencyShare: number;
  /** What the next step costs whatever comes of it: a bailiff's or a lawyer's file. */
  readonly fileCost: number;
  /** After how long our claims can no longer be enforced: transport has its own period. For a consumer its kind decides instead. */
  readonly limitation: LimitationRegime;
  /** Yearly rate of late-payment interest in our terms of sale; null: the statutory one. */
  readonly contractRate: number | null;
  readonly country: Country;
  /** Rate of the VAT within what is owed to us, as a fraction. */
  readonly vatRate: number;
  /** Day of the judgment that put a firm into liquidation, by SIREN, as the notices kept in the workbook have it. */
  readonly liquidated: ReadonlyMap<string, Serial>;
  /** Rates of late-payment interest: the published ones and those of the user's sheet. */
  readonly rates: PenaltyRates;
}

/**
 * Thirty days: Access Credit. Trifle: 500 € or 5 % of the receivables. Lost: 90 % of unsecured trade debt. Agencies take 10 to
 * 25 %, factors keep 10 % and stop at 90 days late. Cost of a file, the 25,000 from which to insure, the discount of 1 % and
 * money at 6 %: house choices.
 */
export const defaultWorkOptions: WorkOptions = {
  callAfterDays: 30,
  callAgainAfterDays: 7,
  remindedElsewhere: false,
  remindWithinDays: 10,
  trifle: 500,
  orderWeight: 0.5,
  insurerWithinDays: 21,
  askAgainAfterDays: 30,
  factorReserve: 0.1,
  factorConcentration: 0.25,
  factorLateDays: 90,
  insureFrom: 25_000,
  ownEquity: null,
  lossGivenDefault: 0.9,
  earlyDiscount: 0.01,
  moneyRate: 0.06,
  agencyShare: 0.15,
  fileCost: 150,
  limitation: "GENERAL",
  contractRate: null,
  country: "FR",
  vatRate: 0.2,
  liquidated: new Map(),
  rates: builtInRates,
};
