import { isFault } from "../../../core/cells/faults";
import { clientLimit } from "../../../core/client/client-limit";
import { exposureOf, uninsuredOf } from "../../../core/method/decisions/exposure";
import { needLimitOf } from "../../../core/method/decisions/need-limit";
import { currentRatioOf, quickRatioOf, solvencyOf } from "../../../core/method/ratios";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";

const refusal = (result: unknown): string | null => (isFault(result) ? `${result.fault} ${result.parameter}` : null);

describe("what a formula refuses, the rating refuses too", () => {
  test("two negative amounts make no good ratio", () => {
    expect(refusal(currentRatioOf(-5000, -1000))).toBe("OUT_OF_RANGE current_liabilities");
    expect(refusal(quickRatioOf(-5000, 0, -1000))).toBe("OUT_OF_RANGE current_liabilities");
    expect(refusal(solvencyOf(1000, -10))).toBe("OUT_OF_RANGE total_debts");
  });

  test("they lift no client: it is rated as if its liabilities were unknown", () => {
    const headers = ["Client", "Encours", "Actif circulant", "Dettes court terme", "Score Altares /20"];
    const rate = (liabilities: number | null, assets: number | null) =>
      segment([headers, ["Arnaud", 10_000, assets, liabilities, 9], ["Blanchard", 5_000, 10, 8, 12]], {
        asOf: "2026-11-01",
        language: "fr",
      }).clients!;
    expect(rate(-1000, -5000).riskClass[0]).toBe(rate(null, null).riskClass[0]);
    // A liability with a credit's sign is reported too; it takes no points off without a word.
    expect(rate(-1000, 5000).riskClass[0]).toBe(rate(null, null).riskClass[0]);
  });

  test("sales below nil give no limit below nil", () => {
    expect(refusal(needLimitOf(-500, 45, 0, 1))).toBe("OUT_OF_RANGE annual_purchases");
    const figures = {
      purchases: -500,
      equity: 100_000,
      turnover: 1_000_000,
      insured: NaN,
      recommended: NaN,
      country: NaN,
      group: NaN,
      delay: 0,
      probability: NaN,
    };
    const limit = clientLimit(2, figures, null, defaultPolicy);
    expect(limit!.binding.amount).toBeGreaterThan(0);
    expect(limit!.binding.reason).not.toBe("need");
  });

  test("an exposure counts no negative order and no insured share above one", () => {
    expect(refusal(exposureOf(100, 0, -5, 0.5, 0, 0))).toBe("OUT_OF_RANGE orders");
    expect(refusal(uninsuredOf(100, 50, 1.2))).toBe("OUT_OF_RANGE insured_share");
    expect(exposureOf(100, 10, 40, 0.5, 500, 0)).toBe(0);
  });
});
