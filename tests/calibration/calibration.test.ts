import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { cardOf, fitted, rateFirms } from "../../calibration/companies/financial-card";
import { failuresByClass, saidOf } from "../../calibration/companies/financial-evidence";
import { boosting, crossValidated, freeIds, logit } from "../../calibration/companies/free-models";
import { answeredByAll, areaOf, differenceOf } from "../../calibration/judge";
import { boosted, boostMonotone } from "../../calibration/companies/monotone-boosting";
import { monotoneCurve, valueAt } from "../../calibration/companies/monotone-curve";
import { firmsIn, readFirms, some } from "../../calibration/companies/polish";
import { zDoublePrime, zmijewskiSoundness } from "../../calibration/companies/published-models";
import { foldsOf } from "../../calibration/companies/folds";
import { numbersFrom } from "../../workbench/demonstration/random";
import { tidyRising } from "../../calibration/companies/tidy";
import { defaultPolicy } from "../../core/policy/default";
import { sharedFile, withShared } from "../shared-files";

const text = readFileSync(path.resolve(import.meta.dirname, "../../calibration/sample.csv"), "utf8");
const firms = firmsIn(text);
const half = (odd: number) => some(firms, (i) => i % 2 === odd);
const policy = fitted(half(0));
const card = cardOf(policy);

describe("the file of companies", () => {
  test("each firm once, whatever its line", () => {
    const [header, first, ...rest] = text.trim().split("\n");
    expect(firmsIn([header, first, first, ...rest, first].join("\n")).count).toBe(firms.count);
  });

  test("a blank is missing, and the column that says which firms failed is never read", () => {
    const own = firmsIn("X1,X2,X3,X4,X6,X7,X10,X17,X19,X26,X27,X46,bankrupt\n0.1,0.5,0.2,,0,0.1,0.5,2,0.1,0.2,9,1.1,0");
    expect(own.indicators.get("currentRatio")![0]).toBeNaN();
    expect(own.indicators.get("cashFlowToDebt")![0]).toBe(0.2);
    expect(() => own.ratio(27)).toThrow("says which firms failed");
  });

  test("folds share failed and sound firms evenly, the same every time", () => {
    const fold = foldsOf(firms.failed, 5, 7);
    expect(foldsOf(firms.failed, 5, 7)).toEqual(fold);
    const failed = [0, 1, 2, 3, 4].map((k) => Array.from(fold.keys()).filter((i) => fold[i] === k && firms.failed[i]).length);
    expect(Math.max(...failed) - Math.min(...failed)).toBeLessThanOrEqual(1);
  });
});

describe("a curve", () => {
  const drawn = fc.tuple(
    fc.integer({ min: 1, max: 1e6 }),
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: 0.1, max: 100, noNaN: true }),
  );

  test("never falls, runs from 0 to 100, and does not depend on the order of firms", () => {
    fc.assert(
      fc.property(drawn, ([seed, steepness, ridge]) => {
        const random = numbersFrom(seed);
        const values = Float64Array.from({ length: 200 }, () => random() * 4 - 2);
        const failed = Uint8Array.from(values, (value) => (random() < 1 / (1 + Math.exp(1 + steepness * value)) ? 1 : 0));
        const curve = monotoneCurve(values, failed, ridge);
        curve.points.forEach((points, k) => k > 0 && expect(points).toBeGreaterThanOrEqual(curve.points[k - 1]!));
        expect(curve.points[0]).toBe(0);
        expect(curve.points.at(-1)).toBeCloseTo(100, 9);
        expect(valueAt(curve, 20)).toBeLessThanOrEqual(valueAt(curve, 80));
        const turned = monotoneCurve(values.slice().reverse(), failed.slice().reverse(), ridge);
        turned.points.forEach((points, k) => expect(points).toBeCloseTo(curve.points[k]!, 3));
      }),
      { numRuns: 10 },
    );
  });

  test("a ratio that tells nothing gives points by rank: every piece rises alike", () => {
    const values = Float64Array.from({ length: 400 }, (_, i) => i);
    const curve = monotoneCurve(
      values,
      Uint8Array.from(values, (i) => (i % 10 === 0 ? 1 : 0)),
      1e6,
    );
    curve.points.forEach((points, k) => expect(points).toBeCloseTo((100 * k) / (curve.points.length - 1), 2));
  });

  test("rounded breakpoints still rise", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 8, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.constantFrom("percent", "times"),
        (values, unit) => {
          const rounded = tidyRising(
            [...values].sort((a, b) => a - b),
            unit,
          );
          rounded.forEach((value, k) => k > 0 && expect(value).toBeGreaterThan(rounded[k - 1]!));
        },
      ),
    );
  });
});

describe("the card drawn from half of the sample", () => {
  test("rises or falls throughout, with strengths in twentieths and none below zero", () => {
    for (const { anchors, strength } of card.values()) {
      const rises = anchors[0]![1] < anchors.at(-1)![1];
      anchors.forEach(([value, points], k) => {
        if (k === 0) return;
        expect(value).toBeGreaterThan(anchors[k - 1]![0]);
        expect(points > anchors[k - 1]![1]).toBe(rises);
      });
      expect(strength).toBeGreaterThanOrEqual(0);
      expect(strength * 20).toBeCloseTo(Math.round(strength * 20), 9);
    }
  });

  test("ranks the other half, by the product's own rating, well above chance", () => {
    const { area, low } = areaOf(rateFirms(half(1), policy).raw, half(1).failed);
    expect(area).toBeGreaterThan(0.65);
    expect(low).toBeGreaterThan(0.58);
  });

  test("is drawn alike from the same firms in another order", () => {
    const order = Array.from({ length: firms.count }, (_, i) => (i * 7) % firms.count);
    const lines = text.trim().split("\n");
    const shuffled = firmsIn([lines[0], ...order.map((i) => lines[i + 1])].join("\n"));
    expect(shuffled.count).toBe(firms.count);
    expect([...cardOf(fitted(shuffled))]).toEqual([...cardOf(fitted(firms))]);
  });

  test("the published models answer, and rank better than chance", () => {
    for (const score of [zDoublePrime(firms), zmijewskiSoundness(firms)]) expect(areaOf(score, firms.failed).area).toBeGreaterThan(0.6);
  });
});

describe("models beside it", () => {
  test("boosting may only rise: more of a ratio never counts against a firm", () => {
    const columns = freeIds.map((id) => firms.indicators.get(id)!.map((value) => (Number.isNaN(value) ? 0 : value)));
    const stumps = boostMonotone(
      columns,
      firms.failed.map((failed) => 1 - failed),
    );
    expect(stumps.length).toBeGreaterThan(10);
    const plain = boosted(stumps, columns);
    for (let j = 0; j < columns.length; j++) {
      const better = boosted(
        stumps,
        columns.map((column, k) => (k === j ? column.map((value) => value + 0.3) : column)),
      );
      better.forEach((odds, i) => expect(odds).toBeGreaterThanOrEqual(plain[i]! - 1e-12));
    }
  });

  test("a difference is that of the areas, turns with its scores, and is nothing against itself", () => {
    const [one, other] = [zDoublePrime(firms), firms.indicators.get("cashFlowToDebt")!];
    const rows = answeredByAll([one, other]);
    const found = differenceOf(one, other, firms.failed, rows);
    expect(found.difference).toBeCloseTo(areaOf(one, firms.failed, rows).area - areaOf(other, firms.failed, rows).area, 9);
    expect(differenceOf(other, one, firms.failed, rows).low).toBeCloseTo(-found.high, 9);
    expect(differenceOf(one, one, firms.failed, rows)).toEqual({ difference: 0, low: 0, high: 0 });
  });

  test("cross-validated scores never saw the firm they judge", () => {
    const flipped = { ...firms, failed: firms.failed.map((failed, i) => (i === 3 ? 1 - failed : failed)) };
    const fold = foldsOf(firms.failed, 5, 1);
    const kept = some(firms, (i) => fold[i] !== fold[3]);
    const judged = some(firms, (i) => fold[i] === fold[3]);
    const keptFlipped = some(flipped, (i) => fold[i] !== fold[3]);
    expect(logit(keptFlipped, judged)).toEqual(logit(kept, judged));
    for (const model of [logit, boosting]) expect(areaOf(crossValidated(firms, model, 1), firms.failed).area).toBeGreaterThan(0.6);
  });
});

const threeYears = "data/polish_h3_wqu.csv";
const fiveYears = "data/polish_h5.csv";
withShared(threeYears, fiveYears).test(
  "accounts alone: five classes, failures strictly rising, and well above the published models",
  () => {
    const [three, five] = [readFirms(sharedFile(threeYears))!, readFirms(sharedFile(fiveYears))!];
    for (const [judged, other, least] of [
      [three, five, 0.745],
      [five, three, 0.735],
    ] as const) {
      const { riskClass } = rateFirms(judged, defaultPolicy);
      const classes = failuresByClass(riskClass, judged.failed);
      classes.forEach((own, k) => {
        expect(own.firms / judged.count).toBeGreaterThanOrEqual(0.02);
        if (k > 0) expect(own.rate).toBeGreaterThan(classes[k - 1]!.rate);
      });
      const twin = rateFirms(judged, fitted(other)).raw;
      const published = [zDoublePrime(judged), zmijewskiSoundness(judged)];
      const rows = answeredByAll([twin, ...published]);
      const area = areaOf(twin, judged.failed, rows).area;
      expect(areaOf(twin, judged.failed).area).toBeGreaterThanOrEqual(least);
      for (const model of published) expect(area - areaOf(model, judged.failed, rows).area).toBeGreaterThanOrEqual(0.045);
      // The probability that the policy says lies within what happened, in four classes of five at least.
      const said = failuresByClass(riskClass, judged.failed, saidOf(rateFirms(judged, defaultPolicy), judged.failed));
      expect(said.filter((own) => own.said >= own.interval.low && own.said <= own.interval.high).length).toBeGreaterThanOrEqual(4);
    }
  },
);
