// Draws breakpoints and strengths of the accounts from either company file, tries half-lives of payments on the ledger, and
// says what it found beside what the policy ships: `npm run calibrate`.
import { defaultPolicy } from "../core/policy/default";
import type { IndicatorId } from "../core/policy/policy";
import { table } from "./report/blocks";
import { cardOf, fitted, ratios } from "./companies/financial-card";
import { halfLives } from "./payments/payment-evidence";
import { horizons, ledger } from "./sources";

const files = horizons();
if (files) {
  const cards = { three: cardOf(fitted(files.three)), five: cardOf(fitted(files.five)) };
  for (const years of ["three", "five"] as const) {
    const failed = files[years].failed.reduce((sum, one) => sum + one, 0);
    console.log(`${years} years: ${files[years].count} firms, ${failed} failed.`);
  }
  console.log("\nStrengths, held to the policy's as if 50 bad cases had given them, to twentieths:");
  const rows = [...cards.three].map(([id, { strength }]) => [
    id,
    defaultPolicy.indicators[id].strength.toFixed(2),
    strength.toFixed(2),
    cards.five.get(id)!.strength.toFixed(2),
  ]);
  console.log(table(["Indicator", "Shipped", "3 years", "5 years"], rows));
  console.log("\nBreakpoints, rounded: values worth 0, 20, 40, 60, 80 and 100 points.");
  const values = (id: IndicatorId, from: ReadonlyMap<IndicatorId, { readonly anchors: readonly (readonly [number, number])[] }>): string =>
    from
      .get(id)!
      .anchors.map(([value]) => String(value))
      .join("  ");
  const shipped = new Map(Object.entries(defaultPolicy.indicators)) as ReadonlyMap<
    IndicatorId,
    (typeof defaultPolicy.indicators)[IndicatorId]
  >;
  console.log(
    table(
      ["Ratio", "Shipped", "3 years", "5 years"],
      ratios.map(([id]) => [id, values(id, shipped), values(id, cards.three), values(id, cards.five)]),
    ),
  );
}

const invoices = ledger();
if (invoices) {
  console.log(
    "\nPayments: AUC of the next invoice over 15 days late, by half of the clients, if old payments fade by half in so many days",
  );
  console.log("(0: never). The policy holds the one both halves prefer, or near it.");
  const rows = halfLives(invoices, [0, 60, 90, 120, 180]).map(({ days, areas }) => [
    String(days),
    ...areas.map(({ area }) => area.toFixed(4)),
  ]);
  console.log(table(["Days", "One half", "The other"], rows));
  console.log(`Shipped: ${defaultPolicy.paymentHalfLife} days.`);
}
