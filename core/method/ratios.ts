// The balance-sheet ratios, each with the bounds of the formula of its name: the rating refuses what the formula refuses.
import { outOfBounds } from "../cells/bounds";
import { fault, type Fault } from "../cells/faults";

/** Debts and totals are stated as positive amounts; a negative one comes from a ledger signed the other way round. */
export const notNegative = { min: 0 } as const;

/** Net financial debt for one euro of equity; negative for net cash. Without meaning on equity of nil or less. */
export const gearingOf = (netDebt: number, equity: number): number | Fault =>
  equity <= 0 ? fault("NEG_EQUITY", "equity") : netDebt / equity;

/** Total assets for one euro of debt. */
export const solvencyOf = (totalAssets: number, totalDebts: number): number | Fault =>
  outOfBounds(totalDebts, notNegative, "total_debts") ?? (totalDebts === 0 ? fault("NO_DEBT", "total_debts") : totalAssets / totalDebts);

/** Share of the balance sheet the owners pay for; negative once losses exceed the capital. */
export const equityRatioOf = (equity: number, totalAssets: number): number | Fault =>
  outOfBounds(totalAssets, notNegative, "total_assets") ?? (totalAssets === 0 ? fault("DIV0", "total_assets") : equity / totalAssets);

/** What falls due to the client within a year, for one euro it must itself pay within a year. */
export const currentRatioOf = (currentAssets: number, currentLiabilities: number): number | Fault =>
  outOfBounds(currentLiabilities, notNegative, "current_liabilities") ??
  (currentLiabilities === 0 ? fault("DIV0", "current_liabilities") : currentAssets / currentLiabilities);

/** The same without the stock, which has yet to be sold. */
export const quickRatioOf = (currentAssets: number, inventory: number, currentLiabilities: number): number | Fault =>
  outOfBounds(currentLiabilities, notNegative, "current_liabilities") ??
  (currentLiabilities === 0 ? fault("DIV0", "current_liabilities") : (currentAssets - inventory) / currentLiabilities);

/** Years of EBITDA that the net debt represents; 0 for net cash, whatever the EBITDA. */
export const debtToEbitdaOf = (netDebt: number, ebitda: number): number | Fault =>
  netDebt <= 0 ? 0 : ebitda <= 0 ? fault("NEG_EBITDA", "ebitda") : netDebt / ebitda;

/** How many times operations earn the interest to be paid. */
export const interestCoverOf = (ebit: number, interest: number): number | Fault =>
  interest <= 0 ? fault("NO_INTEREST", "interest") : ebit / interest;
