// Draws the breakpoints and weights of the financial indicators from the 3-year file, tries half-lives of payments on the
// ledger, and says what it found: `npm run calibrate`.
import { defaultPolicy } from "../core/policy/default";
import { table } from "./blocks";
import { fitCard, weightsOfAll } from "./financial-card";
import { halfLives } from "./payment-evidence";
import { horizons, ledger } from "./sources";

const files = horizons();
if (files) {
  const { three } = files;
  const card = fitCard(three);
  const failed = three.failed.reduce((sum, one) => sum + one, 0);
  console.log(`${three.count} firms, ${failed} failed within three years.\n`);
  console.log("Share of the weight each ratio gets beside all the others:");
  console.log(
    table(
      ["Ratio", "Share"],
      weightsOfAll(three, card).map(([id, share]) => [id, `${Math.round(100 * share)} %`]),
    ),
  );
  console.log("\nProposed, rounded: values worth 0, 20, 40, 60, 80 and 100 points.");
  const rows = [...card].map(([id, { anchors, weight, insteadOf }]) => {
    const { anchors: a, weight: w, insteadOf: i } = defaultPolicy.indicators[id];
    const same = JSON.stringify([anchors, weight, insteadOf]) === JSON.stringify([a, w, i]);
    const values = anchors.map(([value]) => String(value));
    return [
      id,
      String(weight),
      insteadOf ?? "",
      anchors[0]![1] === 0 ? values.join("  ") : values.reverse().join("  "),
      same ? "yes" : "NO",
    ];
  });
  console.log(table(["Indicator", "Weight", "Instead of", "Values", "Shipped so"], rows));
  console.log("\nAs the policy holds it:");
  console.log(JSON.stringify(Object.fromEntries(card)));
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
