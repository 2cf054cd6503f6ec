import { extraSalesFor } from "../../method/decisions/extra-sales";

/** What a loss is held against. Amounts in the currency of the portfolio; null where nobody said. */
export interface OwnMeans {
  readonly ownEquity: number | null;
  readonly ownCash: number | null;
  /** Net margin as a share of sales. */
  readonly margin: number | null;
  /** Share of an exposure that is lost. */
  readonly lossGivenDefault: number;
}

export interface Failure {
  readonly clients: number;
  readonly exposure: number;
  readonly loss: number;
  readonly cashAfter: number | null;
  readonly equityAfter: number | null;
  /** The loss as a share of our own equity; null where that is unknown, or gone already. */
  readonly shareOfEquity: number | null;
  /** Sales it takes to earn the loss back. */
  readonly extraSales: number | null;
  /** Whether both cash and equity outlast the loss; null where one of them is unknown and the other does. */
  readonly survives: boolean | null;
}

/** What it would cost if some clients failed together: net exposures × loss given default, held against our own means. */
export function failureOf(exposures: Float64Array, failing: Iterable<number>, means: OwnMeans): Failure {
  const chosen = new Set(failing);
  let exposure = 0;
  for (const client of chosen) exposure += exposures[client] ?? 0;
  const loss = exposure * means.lossGivenDefault;
  const { ownEquity, ownCash, margin } = means;
  const sales = margin === null ? null : extraSalesFor(loss, margin);
  const left = [ownEquity, ownCash].map((own) => (own === null ? null : own - loss));
  return {
    clients: chosen.size,
    exposure,
    loss,
    equityAfter: left[0]!,
    cashAfter: left[1]!,
    shareOfEquity: ownEquity !== null && ownEquity > 0 ? loss / ownEquity : null,
    extraSales: typeof sales === "number" ? sales : null,
    survives: left.some((rest) => rest !== null && rest <= 0) ? false : left.some((rest) => rest === null) ? null : true,
  };
}

/** The clients with the most at stake, largest first; those with nothing at stake are none of them. */
export function largestExposures(exposures: Float64Array, n: number): number[] {
  return Array.from(exposures.keys())
    .filter((client) => exposures[client]! > 0)
    .sort((a, b) => exposures[b]! - exposures[a]! || a - b)
    .slice(0, Math.max(0, Math.floor(n)));
}
