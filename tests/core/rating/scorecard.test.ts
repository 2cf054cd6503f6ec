import fc from "fast-check";
import { catalogue } from "../../../core/formulas/catalogue";
import { defaultPolicy } from "../../../core/policy/default";
import type { IndicatorId, Policy } from "../../../core/policy/policy";
import { averagePoints } from "../../../core/rating/average";
import { contributionLines } from "../../../core/rating/contribution-lines";
import { defaultProbability } from "../../../core/rating/default-probability";
import { eventCodes } from "../../../core/rating/events";
import { OneClient } from "../../../core/rating/one-client";
import { pointsOf } from "../../../core/rating/points";
import { classOfScore, rate, type Ratings, type Signals } from "../../../core/rating/rate";
import { ReasonWriter } from "../../../core/rating/reasons";
import { numbersFrom } from "../../../workbench/demonstration/random";

const ids = Object.keys(defaultPolicy.indicators) as IndicatorId[];
const anchors = (id: IndicatorId) => defaultPolicy.indicators[id].anchors;
const rising = (id: IndicatorId): boolean => anchors(id)[0]![1] < anchors(id).at(-1)![1];
const span = (id: IndicatorId): number => anchors(id).at(-1)![0] - anchors(id)[0]![0];

/** Random clients of whom about half of everything is known, values beyond the ends of the scales included. */
function clientsOf(seed: number, count: number, extras = true): Signals {
  const random = numbersFrom(seed);
  const known = 0.1 + 0.8 * random();
  const column = (id: IndicatorId): Float64Array => {
    const [start, width] = [anchors(id)[0]![0], span(id)];
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = random() < known ? start + width * (2 * random() - 0.5) : NaN;
    return values;
  };
  return {
    count,
    indicators: new Map(ids.map((id) => [id, column(id)])),
    events: Int32Array.from({ length: count }, () => (random() < 0.2 ? 1 << Math.floor(random() * eventCodes.length) : 0)),
    ...(extras && {
      notches: Int8Array.from({ length: count }, () => (random() < 0.1 ? (random() < 0.5 ? -1 : 1) : 0)),
      warned: Uint8Array.from({ length: count }, () => (random() < 0.05 ? 1 : 0)),
      trust: new Map([["financial" as const, Float64Array.from({ length: count }, () => (random() < 0.3 ? 0.5 : 1))]]),
      carried: Float64Array.from({ length: count }, () => (random() < 0.3 ? 100 * random() : NaN)),
    }),
  };
}

/** The same clients with the column of one indicator changed client by client. */
function changed(signals: Signals, id: IndicatorId, value: (value: number, client: number) => number): Signals {
  return { ...signals, indicators: new Map(signals.indicators).set(id, signals.indicators.get(id)!.map(value)) };
}

/** 40,000 clients in ten lots. */
const lots = { numRuns: 10, endOnFailure: true };
const lot = 4000;
const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const both = (before: Ratings, after: Ratings, see: (i: number) => void): void => {
  for (let i = 0; i < before.score.length; i++) if (!Number.isNaN(before.score[i]!) && !Number.isNaN(after.score[i]!)) see(i);
};
const tiny = 1e-9;

test("property: better in any indicator never worsens score, probability or class", () => {
  fc.assert(
    fc.property(seed, fc.constantFrom(...ids), fc.double({ min: 0, max: 2, noNaN: true }), (own, id, step) => {
      const signals = clientsOf(own, lot);
      const [before, after] = [signals, changed(signals, id, (value) => value + (rising(id) ? step : -step) * span(id))].map((each) =>
        rate(each, defaultPolicy),
      ) as [Ratings, Ratings];
      let worse = 0;
      both(before, after, (i) => {
        if (after.raw[i]! < before.raw[i]! - tiny || after.riskClass[i]! > before.riskClass[i]!) worse++;
        if (after.probability[i]! > before.probability[i]! + tiny) worse++;
      });
      expect(worse).toBe(0);
    }),
    lots,
  );
});

test("property: hiding a good signal never helps", () => {
  fc.assert(
    fc.property(seed, fc.constantFrom(...ids), (own, id) => {
      const signals = clientsOf(own, lot);
      const before = rate(signals, defaultPolicy);
      const good = (i: number): boolean => pointsOf(anchors(id), signals.indicators.get(id)![i]!) >= averagePoints;
      const after = rate(
        changed(signals, id, (value, i) => (good(i) ? NaN : value)),
        defaultPolicy,
      );
      let helped = 0;
      both(before, after, (i) => {
        if (after.raw[i]! > before.raw[i]! + tiny || after.riskClass[i]! < before.riskClass[i]!) helped++;
      });
      expect(helped).toBe(0);
    }),
    lots,
  );
});

test("property: the score lies within its bounds, which hold whatever turns out where nothing was known", () => {
  fc.assert(
    fc.property(seed, fc.constantFrom(...ids), fc.nat(100), (own, id, share) => {
      const signals = clientsOf(own, lot);
      const ratings = rate(signals, defaultPolicy);
      const value = anchors(id)[0]![0] + (span(id) * share) / 100;
      const { twins } = defaultPolicy.indicators[id];
      const setOf = ids.filter((other) => other === id || (twins !== undefined && defaultPolicy.indicators[other].twins === twins));
      const unknown = (i: number): boolean => setOf.every((other) => Number.isNaN(signals.indicators.get(other)![i]!));
      const found = rate(
        changed(signals, id, (old, i) => (unknown(i) ? value : old)),
        defaultPolicy,
      );
      let outside = 0;
      both(ratings, found, (i) => {
        const [worst, best] = new OneClient(signals, ratings, i, defaultPolicy).bounds();
        for (const score of [ratings.score[i]!, found.score[i]!]) if (score < worst - tiny || score > best + tiny) outside++;
      });
      expect(outside).toBe(0);
    }),
    lots,
  );
});

test("property: no class is better than its floor, and no probability below the floor's", () => {
  fc.assert(
    fc.property(seed, (own) => {
      const { riskClass, floor, probability } = rate(clientsOf(own, lot), defaultPolicy);
      const least = [0, 0, 0, 0, 0.1, 0.3];
      let better = 0;
      for (let i = 0; i < lot; i++) {
        if (riskClass[i]! > 0 && riskClass[i]! < floor[i]!) better++;
        if (probability[i]! < least[floor[i]!]! || !(probability[i]! > 0 && probability[i]! < 1)) better++;
      }
      expect(better).toBe(0);
    }),
    lots,
  );
});

test("property: a client's rating does not depend on the others, nor on the order of rows and columns", () => {
  fc.assert(
    fc.property(seed, (own) => {
      const signals = clientsOf(own, lot);
      const turned: Signals = {
        ...signals,
        indicators: new Map([...signals.indicators].reverse().map(([id, column]) => [id, column.slice().reverse()])),
        events: signals.events.slice().reverse(),
        notches: signals.notches!.slice().reverse(),
        warned: signals.warned!.slice().reverse(),
        trust: new Map([...signals.trust!].map(([group, column]) => [group, column.slice().reverse()])),
        carried: signals.carried!.slice().reverse(),
      };
      const [one, other] = [rate(signals, defaultPolicy), rate(turned, defaultPolicy)];
      // To the last bit; an expectation of whole columns would take longer than all the rating.
      let different = 0;
      for (let i = 0; i < lot; i++)
        for (const column of ["raw", "riskClass", "probability"] as const)
          if (!Object.is(other[column][lot - 1 - i], one[column][i])) different++;
      expect(different).toBe(0);
    }),
    lots,
  );
});

test("reasons and lines add up to the score, for 100,000 clients", () => {
  const signals = clientsOf(2013, 100_000);
  const ratings = rate(signals, defaultPolicy);
  const writer = new ReasonWriter(defaultPolicy, "en").about(signals, ratings);
  let furthest = 0;
  const sums = new Float64Array(signals.count).fill(averagePoints);
  for (const own of ratings.contributions.values()) own.forEach((x, i) => (sums[i]! += Number.isNaN(x) ? 0 : x));
  for (let i = 0; i < signals.count; i++) {
    if (Number.isNaN(ratings.score[i]!)) continue;
    const cut = ratings.score[i]! - ratings.raw[i]!;
    furthest = Math.max(furthest, Math.abs(sums[i]! + ratings.carried![i]! + cut - ratings.score[i]!));
    if (i % 10 !== 0) continue;
    let told = averagePoints;
    for (const reason of writer.list(i, 99))
      if (reason.kind === "contribution" || reason.kind === "stale" || reason.kind === "cut") told += reason.points;
    furthest = Math.max(furthest, Math.abs(told - ratings.score[i]!));
    // The lines are the same figures with their words.
    if (i % 250 !== 0) continue;
    const lines = contributionLines(signals, ratings, i, "en")!;
    const adding = lines.slice(0, -1).reduce((all, { contribution }) => all + contribution, 0);
    for (const sum of [adding, lines.at(-1)!.contribution]) furthest = Math.max(furthest, Math.abs(sum - ratings.score[i]!));
  }
  expect(furthest).toBeLessThan(1e-9);
});

describe("what a sum of evidence must not do", () => {
  const alone = (known: Partial<Record<IndicatorId, number>>, policy: Policy = defaultPolicy) => {
    const signals: Signals = {
      count: 1,
      indicators: new Map(ids.map((id) => [id, Float64Array.of(known[id] ?? NaN)])),
      events: Int32Array.of(0),
    };
    const ratings = rate(signals, policy);
    return { score: ratings.raw[0]!, of: (id: IndicatorId) => ratings.contributions.get(id)![0]! };
  };

  test("a mild main indicator hides no strong related one, for the client or against it", () => {
    // By stand-ins, knowing the quick ratio as mild used to silence the current ratio that says more.
    const strong = alone({ currentRatio: 0.4 });
    const masked = alone({ currentRatio: 0.4, quickRatio: 0.75 });
    expect(masked.score).toBe(strong.score);
    const better = alone({ currentRatio: 5 });
    expect(alone({ currentRatio: 5, quickRatio: 0.75 }).of("currentRatio")).toBe(better.of("currentRatio"));
  });

  test("twins that say the same count once", () => {
    const one = alone({ equityRatio: -0.06 }).score;
    expect(alone({ equityRatio: -0.06, gearing: 5, solvency: 0.95 }).score).toBe(one);
  });

  test("twins that contradict each other count on both sides", () => {
    const both_ = alone({ bureauScore: 90, allianzGrade: 9 });
    expect(both_.score).toBeCloseTo(averagePoints + both_.of("bureauScore") + both_.of("allianzGrade"), 12);
    expect(both_.of("bureauScore")).toBeGreaterThan(0);
    expect(both_.of("allianzGrade")).toBeLessThan(0);
  });

  test("a normalised mean would let hiding a fair signal help: here it takes off exactly what it added", () => {
    const full = alone({ paymentDelay: 0, bureauScore: 51 });
    expect(full.score - alone({ paymentDelay: 0 }).score).toBeCloseTo(0.5 * (60 - averagePoints), 12);
  });

  test("weights by the square root of what is known would let hiding a fair signal help: here it can't", () => {
    // The scheme left out: the mean of the points known, drawn to the average by the square root of the share that is known.
    const scheme = (points: readonly number[]): number =>
      averagePoints +
      Math.sqrt(points.length / 3) * (points.reduce((sum, own) => sum + own, 0) / Math.max(1, points.length) - averagePoints);
    expect(scheme([88])).toBeGreaterThan(scheme([88, 56]));
    const [sure, fair] = [{ paymentDelay: 0 }, { paymentDelay: 0, cashFlowToDebt: 0.19 }];
    expect(pointsOf(anchors("cashFlowToDebt"), 0.19)).toBeCloseTo(56, 10);
    expect(alone(sure).score).toBeLessThan(alone(fair).score);
  });

  test("voices simply added up would overstate: three that say the same are not three times as sure", () => {
    const known = { paymentDelay: 3, bureauScore: 69, cashFlowToDebt: 0.3, quickRatio: 1.4, operatingMargin: 0.08, retainedEarnings: 0.2 };
    const said = (id: keyof typeof known): number =>
      defaultPolicy.indicators[id].strength * (pointsOf(anchors(id), known[id]) - averagePoints);
    const plain = averagePoints + (Object.keys(known) as (keyof typeof known)[]).reduce((sum, id) => sum + said(id), 0);
    const { score } = alone(known);
    expect(plain).toBeGreaterThan(score + 20);
    const strongest = Math.max(said("paymentDelay"), said("bureauScore"));
    expect(score - averagePoints).toBeLessThan(2 * strongest + 1e-9);
  });

  test("of payment, bureau and accounts the strongest counts in full, the others half; for the client and against it apart", () => {
    const { of } = alone({ paymentDelay: 0, bureauScore: 60, quickRatio: 0.2, cashFlowToDebt: 1.5 });
    expect(of("paymentDelay")).toBeCloseTo(33, 12);
    expect(of("bureauScore")).toBeCloseTo(0.5 * (pointsOf(anchors("bureauScore"), 60) - 55), 12);
    // The only voice against the client: in full, though what the accounts say for it counts half.
    expect(of("quickRatio")).toBeCloseTo(0.25 * -55, 12);
    expect(of("cashFlowToDebt")).toBeCloseTo(0.5 * 0.3 * 45, 12);
  });
});

describe("the probability of default", () => {
  test("is that of the formula, to the last digits, by sums and products alone", () => {
    for (let score = -150; score <= 250; score += 0.37) {
      const exact = 1 / (1 + Math.exp(1.95 + 0.042 * score));
      expect(Math.abs(defaultProbability(score, defaultPolicy) / exact - 1)).toBeLessThan(1e-13);
    }
    expect([80, 60, 40, 20].map((score) => (100 * defaultProbability(score, defaultPolicy)).toFixed(1))).toEqual([
      "0.5",
      "1.1",
      "2.6",
      "5.8",
    ]);
  });

  test("falls with the score, and its odds follow the base rate", () => {
    const odds = (score: number, baseRate: number): number => {
      const p = defaultProbability(score, { ...defaultPolicy, baseRate });
      return p / (1 - p);
    };
    for (const score of [-20, 30, 55, 90]) {
      expect(odds(score, 0.02)).toBeGreaterThan(odds(score + 0.01, 0.02));
      expect(odds(score, 0.05) / odds(score, 0.02)).toBeCloseTo(0.05 / 0.95 / (0.02 / 0.98), 10);
    }
  });

  test("a client's own stands under no class: two of one class differ, and the cut score does not flatten it", () => {
    const signals: Signals = {
      count: 3,
      indicators: new Map([
        ["paymentDelay", Float64Array.of(5, 9, 0)],
        ["bureauScore", Float64Array.of(NaN, NaN, 100)],
        ["cashFlowToDebt", Float64Array.of(NaN, NaN, 2)],
      ]),
      events: new Int32Array(3),
    };
    const { probability, riskClass, raw, score } = rate(signals, defaultPolicy);
    expect([riskClass[0], riskClass[1]]).toEqual([2, 2]);
    expect(probability[0]).toBeLessThan(probability[1]!);
    expect([score[2], raw[2]! > 100]).toEqual([100, true]);
    expect(probability[2]).toBe(defaultProbability(raw[2]!, defaultPolicy));
  });
});

test("payment, bureau and accounts all unknown: not rated, unless an event decides the class by itself", () => {
  const signals = (events: number): Signals => ({
    count: 1,
    indicators: new Map([["age", Float64Array.of(20)]]),
    events: Int32Array.of(events),
  });
  const quiet = rate(signals(0), defaultPolicy);
  expect([quiet.riskClass[0], quiet.score[0], quiet.probability[0]]).toEqual([0, NaN, 0.1]);
  const failed = rate(signals(1), defaultPolicy);
  expect([failed.riskClass[0], failed.score[0], failed.probability[0]]).toEqual([5, NaN, 0.3]);
});

test("accounts too old to count in favour of a client are as good as unknown, and still count against it", () => {
  const with_ = (cashFlow: number, trust: number) =>
    rate(
      {
        count: 1,
        indicators: new Map([["cashFlowToDebt", Float64Array.of(cashFlow)]]),
        events: new Int32Array(1),
        trust: new Map([["financial", Float64Array.of(trust)]]),
      },
      defaultPolicy,
    );
  expect(with_(1, 0).riskClass[0]).toBe(0);
  expect(with_(-0.3, 0).raw[0]).toBe(with_(-0.3, 1).raw[0]);
  expect(with_(1, 0.5).raw[0]! - averagePoints).toBeCloseTo((with_(1, 1).raw[0]! - averagePoints) / 2, 12);
});

test("classes are those of the cuts, whatever the last bits of the score", () => {
  expect(classOfScore(60 - 1e-10, defaultPolicy.classCuts)).toBe(2);
});

test("what a ratio's own page calls good, middling and weak is what the scale gives 60, 40 and 20 points", () => {
  const pages: readonly (readonly [IndicatorId, string, good: number, weak: number])[] = [
    ["equityRatio", "EQUITYRATIO", 0.5, 0.25],
    ["currentRatio", "CURRENTRATIO", 1.7, 1],
    ["solvency", "SOLVENCY", 2, 1.35],
    ["quickRatio", "QUICKRATIO", 0.8, NaN],
    ["gearing", "GEARING", 1, NaN],
    ["interestCover", "INTERESTCOVER", 3, 1],
    ["debtToEbitda", "DEBTTOEBITDA", 3, 5],
  ];
  for (const [id, name, good, weak] of pages) {
    const page = catalogue.find((entry) => entry.name === name)!.reading!.en;
    for (const [value, points] of [
      [good, 60],
      [weak, 20],
    ] as const) {
      if (Number.isNaN(value)) continue;
      expect([name, pointsOf(anchors(id), value)]).toEqual([name, points]);
      expect(page).toContain(id === "equityRatio" ? `${100 * value}%` : String(value));
    }
  }
});
