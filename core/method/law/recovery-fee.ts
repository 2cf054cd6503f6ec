import type { Country } from "../../words/ids";

/** British compensation grows with the debt (SI 2002/1674). */
const britishFee = (amount: number): number => (amount < 1000 ? 40 : amount < 10000 ? 70 : 100);

/** The fixed sum due for the cost of recovering a late invoice between traders (C. com. D441-5); 0 where nothing is owed. */
export const fixedRecoveryFee = (amount: number, country: Country): number =>
  amount <= 0 ? 0 : country === "FR" ? 40 : britishFee(amount);
