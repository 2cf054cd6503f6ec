import fc from "fast-check";
import { interestInCents } from "../../../core/method/law/interest";

const exact = (cents: number, millionths: number, days: number): number => {
  const numerator = BigInt(cents) * BigInt(millionths) * BigInt(days);
  return Number((2n * numerator + 365_000_000n) / 730_000_000n);
};

describe("interest in cents", () => {
  test("is exact, half a cent away from zero, whatever the amount, the rate and the days", () => {
    const cents = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 20_000 }), (amount, millionths, days) => {
        expect(interestInCents(amount / 100, millionths, days)).toBe(exact(amount, millionths, days));
        expect(interestInCents(-amount / 100, millionths, days) + interestInCents(amount / 100, millionths, days)).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  test("rounds an exact half cent up", () => {
    expect(interestInCents(1, 5000, 365)).toBe(1); // 0.5 cents
    expect(interestInCents(1, 4999, 365)).toBe(0);
    expect(interestInCents(1, 15_000, 365)).toBe(2);
  });
});
