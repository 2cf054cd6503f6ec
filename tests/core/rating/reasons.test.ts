import fc from "fast-check";
import { defaultPolicy as policy } from "../../../core/policy/default";
import { classPolicy, groupIds, type GroupId, type IndicatorId } from "../../../core/policy/policy";
import { averagePoints } from "../../../core/rating/average";
import { contributionLines } from "../../../core/rating/contribution-lines";
import { disagreementOf, modelsIn } from "../../../core/rating/disagreement";
import { bitOf, eventCodes } from "../../../core/rating/events";
import { OneClient } from "../../../core/rating/one-client";
import { pointsOf } from "../../../core/rating/points";
import { classOfScore, isKnown, rate, type Ratings, type Signals } from "../../../core/rating/rate";
import type { Reason } from "../../../core/rating/reason";
import { ReasonWriter } from "../../../core/rating/reasons";
import { isSpoken, showValue, stepsOf } from "../../../core/rating/shown";
import { twinSetsOf } from "../../../core/rating/twins";
import { whatWouldChange } from "../../../core/rating/what-would-change";
import { textsIn } from "../../../core/words/texts/type";

const ids = Object.keys(policy.indicators) as IndicatorId[];
const texts = textsIn("en");

/** Clients as a table of what is known of each. */
interface Client {
  readonly known: Partial<Record<IndicatorId, number>>;
  readonly events?: readonly (typeof eventCodes)[number][];
  readonly notch?: number;
  readonly warned?: number;
  readonly trust?: number;
  readonly carried?: number;
  readonly named?: boolean;
  readonly withheld?: boolean;
}

const signalsOf = (clients: readonly Client[]): Signals => ({
  count: clients.length,
  indicators: new Map(ids.map((id) => [id, Float64Array.from(clients, ({ known }) => known[id] ?? NaN)])),
  events: Int32Array.from(clients, ({ events = [] }) => events.reduce((bits, code) => bits | bitOf(code), 0)),
  notches: Int8Array.from(clients, ({ notch = 0 }) => notch),
  warned: Uint8Array.from(clients, ({ warned = 0 }) => warned),
  trust: new Map([["financial", Float64Array.from(clients, ({ trust = 1 }) => trust)]]),
  carried: Float64Array.from(clients, ({ carried = NaN }) => carried),
  named: new Map([["bureau", Uint8Array.from(clients, ({ named }) => Number(named === true))]]),
  withheld: Uint8Array.from(clients, ({ withheld }) => Number(withheld === true)),
});

const client = fc.record<Client>(
  {
    known: fc.record(
      Object.fromEntries(
        ids.map((id) => {
          const [[low], [high]] = [policy.indicators[id].anchors[0]!, policy.indicators[id].anchors.at(-1)!];
          // From a quarter of the scale below it to a quarter above, in steps that leave no two sizes apart by their last bits alone.
          return [id, fc.integer({ min: -250, max: 1250 }).map((share) => low + ((high - low) * share) / 1000)];
        }),
      ),
      { requiredKeys: [] },
    ),
    events: fc.subarray([...eventCodes], { maxLength: 3 }),
    notch: fc.constantFrom(-1, 0, 1),
    warned: fc.constantFrom(0, 1),
    trust: fc.constantFrom(0, 0.5, 1),
    carried: fc.constantFrom(NaN, 0, 20, 90),
    named: fc.boolean(),
    withheld: fc.boolean(),
  },
  { requiredKeys: ["known"] },
);

const writerOf = (signals: Signals, ratings: Ratings): ReasonWriter => new ReasonWriter(policy, "en").about(signals, ratings);

/** The reasons of one client as METHOD.md orders them, without their texts. */
function expectedReasons(signals: Signals, ratings: Ratings, i: number): Omit<Reason, "text">[] {
  const [score, floor] = [ratings.score[i]!, ratings.floor[i]!];
  const holds = floor >= 4 || (floor >= 2 && !Number.isNaN(score) && classOfScore(score, policy.classCuts) < floor);
  const happened = eventCodes.filter((code) => holds && signals.events[i]! & bitOf(code) && policy.floors[code] === floor);
  const [notch, warned] = [signals.notches![i]!, signals.warned![i]!];
  const moved = [...(warned > 0 ? [{ kind: "warnings" as const }] : []), ...(notch === 0 ? [] : [{ kind: "override" as const, notch }])];
  const added = [
    ...[...ratings.contributions].map(([id, own]) => ({
      kind: "contribution" as const,
      indicator: id,
      value: signals.indicators.get(id)![i]!,
      points: own[i]!,
    })),
    { kind: "stale" as const, former: Math.round(signals.carried![i]!), points: ratings.carried![i]! },
    { kind: "cut" as const, points: score - ratings.raw[i]! },
  ].filter(({ points }) => !Number.isNaN(score) && Math.abs(points) > 1e-12);
  const apart = disagreementOf(modelsIn(policy, ratings), ratings, i);
  const isTold = (group: GroupId): boolean => isKnown(ratings, group, i) || signals.named!.get(group)?.[i] === 1;
  const unknown = groupIds.filter(
    (group) => !isTold(group) && ids.some((id) => policy.indicators[id].group === group && policy.indicators[id].strength > 0),
  );
  return [
    ...happened.map((event) => ({ kind: "event" as const, event, riskClass: floor })),
    ...moved,
    // Sizes that differ in their last bits are equal, and stand in the order of the policy.
    ...added.sort((a, b) => Math.round(1e9 * Math.abs(b.points)) - Math.round(1e9 * Math.abs(a.points))),
    ...(apart ? [{ kind: "disagreement" as const, ...apart, apart: Math.round(apart.apart) }] : []),
    ...(unknown.length === 0 ? [] : [{ kind: "unknown" as const, groups: unknown }]),
  ] as Omit<Reason, "text">[];
}

describe("reasons", () => {
  test("of hundreds of clients, each with figures of its own, are those each has alone, asked for once or again", () => {
    const clients = Array.from({ length: 300 }, (_, k): Client => ({
      known: { recentDelay: (k * 37) % 300, bureauScore: (k % 150) / 1.5 },
    }));
    const signals = signalsOf(clients);
    const ratings = rate(signals, policy);
    const writer = writerOf(signals, ratings);
    const once = clients.map((_, i) => writer.list(i, 99).map(({ text }) => text));
    expect(clients.map((_, i) => writer.list(i, 99).map(({ text }) => text))).toEqual(once);
    for (let i = 0; i < clients.length; i++)
      expect(once[i]).toEqual(
        writerOf(signals, ratings)
          .list(i, 99)
          .map(({ text }) => text),
      );
    expect(new Set(once.map((texts) => texts.join())).size).toBeGreaterThan(200);
  });

  test("property: what binds, what moves, what adds, the most first, who disagrees, what is unknown; a text holds the first, without the small", () => {
    fc.assert(
      fc.property(fc.array(client, { minLength: 5, maxLength: 5 }), (clients) => {
        const signals = signalsOf(clients);
        const ratings = rate(signals, policy);
        const writer = writerOf(signals, ratings);
        for (let i = 0; i < signals.count; i++) {
          const all = writer.list(i, 99);
          expect(all).toMatchObject(expectedReasons(signals, ratings, i));
          expect(all).toHaveLength(expectedReasons(signals, ratings, i).length);
          for (const count of [0, 1, 2, 4]) expect(writer.list(i, count)).toEqual(all.slice(0, count));
          const told = all.filter((reason) => !("points" in reason) || Math.abs(reason.points) >= 1).map(({ text }) => text);
          expect(writer.write(i, 99)).toBe(told.length === 0 ? texts.reasons.nothing : told.join("; "));
          for (const count of [1, 3]) expect(writer.write(i, count)).toBe(told.slice(0, count).join("; ") || texts.reasons.nothing);
        }
      }),
    );
  });

  test("property: the texts of a client are the same whoever was written before it", () => {
    fc.assert(
      fc.property(fc.array(client, { minLength: 8, maxLength: 8 }), (clients) => {
        const signals = signalsOf([...clients, ...clients]);
        const ratings = rate(signals, policy);
        const writer = writerOf(signals, ratings);
        clients.forEach((_, i) => {
          const alone = writerOf(signals, ratings);
          expect(writer.list(i, 99)).toEqual(alone.list(i, 99));
          expect(writer.list(clients.length + i, 99)).toEqual(alone.list(i, 99));
        });
      }),
    );
  });

  const said = (own: Client, count = 99): string[] => {
    const signals = signalsOf([own]);
    return writerOf(signals, rate(signals, policy))
      .list(0, count)
      .map(({ text }) => text);
  };

  test("points are whole from one on, in tenths below, with their sign", () => {
    const textAt = (points: number): string => {
      const signals = signalsOf([{ known: { bureauScore: 60 } }]);
      const ratings = rate(signals, policy);
      ratings.contributions.get("bureauScore")![0] = points;
      return writerOf(signals, ratings).list(0, 1)[0]!.text;
    };
    expect([12.4, 1.5, 0.95, 0.94, 0.06, -0.94, -0.95, -7.5].map((points) => /[+\u2212][\d.]+ pts?/.exec(textAt(points))![0])).toEqual([
      "+12 pts",
      "+2 pts",
      "+1 pt",
      "+0.9 pts",
      "+0.1 pts",
      "\u22120.9 pts",
      "\u22121 pt",
      "\u22127 pts",
    ]);
  });

  test("a value stands beside the average client's, alone where both read alike; what lies far out is written as it is", () => {
    expect(said({ known: { recentDelay: 30 } })[0]).toBe(`${texts.indicators.recentDelay} 30 d > 14 d: \u221235 pts`);
    expect(said({ known: { recentDelay: 14.04 } })[0]).toMatch(/14 d: \u2212[\d.]+ pts$/);
    expect(said({ known: { recentDelay: 14.04 } })[0]).not.toMatch(/[<>]/);
    expect(said({ known: { recentDelay: 40_000 } })[0]).toContain("40,000 d > 14 d");
    expect(said({ known: { recentDelay: -40_000 } })[0]).toContain("\u221240,000 d < 14 d");
    expect(said({ known: { gearing: Infinity, bureauScore: 60 } }).join()).toContain(texts.reasons.beyond.gearing);
    expect(said({ known: { gearing: 5e9, bureauScore: 60 } }).join()).toContain("1,000,000,000");
    expect(said({ known: { legalEvents: 5, bureauScore: 60 } }).find((text) => text.startsWith(texts.indicators.legalEvents))).toMatch(
      /^[^\d]+: \u2212\d+ pts$/,
    );
  });

  test("a grave event is always told, a lesser one where it holds the class down", () => {
    const first = (own: Client): string => said(own)[0]!;
    const good = { bureauScore: 100, recentDelay: 0 };
    expect(first({ known: { bureauScore: 5 }, events: ["LIQUIDATION"] })).toBe(
      "Compulsory liquidation: class 5 at best".replace("Compulsory liquidation", texts.events.LIQUIDATION),
    );
    const lesser = eventCodes.find((code) => policy.floors[code] === 3)!;
    expect(first({ known: good, events: [lesser] })).toBe(texts.reasons.floor(texts.events[lesser], 3));
    expect(said({ known: { bureauScore: 5, recentDelay: 60 }, events: [lesser] }).join()).not.toContain("at best");
    expect(said({ known: {}, events: [lesser] }).join()).not.toContain("at best");
  });

  test("accounts that are confidential are said so among the unknown", () => {
    expect(said({ known: { bureauScore: 60 }, withheld: true }).at(-1)).toContain(texts.reasons.withheld);
    expect(said({ known: { bureauScore: 60 } }).at(-1)).toContain(texts.groups.financial);
  });
});

describe("the score as a sum", () => {
  const linesOf = (own: Client) => {
    const signals = signalsOf([own]);
    return contributionLines(signals, rate(signals, policy), 0, "en");
  };

  test("no score, no lines", () => {
    expect(linesOf({ known: { age: 20 } })).toBeNull();
  });

  test("property: a line each indicator known, as it is shown, in the order of the policy; former rating and cut where there are any", () => {
    fc.assert(
      fc.property(client, (own) => {
        const signals = signalsOf([own]);
        const ratings = rate(signals, policy);
        const lines = contributionLines(signals, ratings, 0, "en");
        fc.pre(lines !== null);
        const kinds = lines.map(({ kind }) => kind);
        expect([kinds[0], lines[0]!.contribution, kinds.at(-1), lines.at(-1)!.contribution]).toEqual([
          "average",
          averagePoints,
          "score",
          ratings.score[0],
        ]);
        expect([kinds.includes("stale"), kinds.includes("cut")]).toEqual([ratings.carried![0] !== 0, ratings.score[0] !== ratings.raw[0]]);
        const own_ = lines.filter(({ kind }) => kind === "indicator");
        expect(own_.map(({ indicator }) => indicator)).toEqual(
          [...ratings.contributions].filter(([, column]) => !Number.isNaN(column[0]!)).map(([id]) => id),
        );
        for (const { indicator, value, shown, points, contribution } of own_) {
          const id = indicator!;
          const exact = signals.indicators.get(id)![0]!;
          expect(shown).toBe(id === "legalEvents" ? "" : showValue(id, exact, "en"));
          expect(value).toBe(shown === "" ? null : isSpoken(id) ? shown : exact);
          expect([points, contribution]).toEqual([ratings.points.get(id)![0], ratings.contributions.get(id)![0]]);
        }
      }),
    );
  });

  test("what lies beyond a scale is its text, not a number", () => {
    const line = linesOf({ known: { gearing: Infinity, bureauScore: 60 } })!.find(({ indicator }) => indicator === "gearing")!;
    expect([line.value, line.shown]).toEqual([texts.reasons.beyond.gearing, texts.reasons.beyond.gearing]);
  });
});

describe("one client", () => {
  const rawOf = (signals: Signals): number => rate(signals, policy).raw[0]!;
  const withValue = (signals: Signals, id: IndicatorId, value: number): Signals => ({
    ...signals,
    indicators: new Map(signals.indicators).set(id, Float64Array.of(value)),
  });

  test("property: the score with another value is that of the client rated with it, and the points for a score bring it there", () => {
    fc.assert(
      fc.property(
        client,
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 1000 })), { minLength: 12, maxLength: 12 }),
        (own, asked) => {
          const signals = signalsOf([own]);
          const ratings = rate(signals, policy);
          fc.pre(!Number.isNaN(ratings.score[0]!));
          const one = new OneClient(signals, ratings, 0, policy);
          const [worst, best] = one.bounds();
          expect(worst).toBeLessThanOrEqual(ratings.score[0]! + 1e-9);
          expect(best).toBeGreaterThanOrEqual(ratings.score[0]! - 1e-9);
          for (const [id, share] of asked) {
            const { anchors, strength, group } = policy.indicators[id];
            const value = anchors[0]![0] + (share / 1000) * (anchors.at(-1)![0] - anchors[0]![0]);
            const points = pointsOf(anchors, value);
            // A former rating fades as more becomes known: asked of what is known today, and of the first figure of a group.
            const isAsked = Number.isNaN(own.carried ?? NaN) || id in own.known || (!isKnown(ratings, group, 0) && own.trust === undefined);
            if (strength > 0 && isAsked) expect(one.scoreWith(id, points)).toBeCloseTo(rawOf(withValue(signals, id, value)), 9);
            const wanted = share / 10;
            const needed = one.pointsFor(id, wanted);
            const reach = [0, averagePoints, 100].map((each) => one.scoreWith(id, each));
            if (needed !== null && Number.isFinite(needed)) {
              expect([needed >= -1e-9, needed <= 100 + 1e-9]).toEqual([true, true]);
              expect(one.scoreWith(id, needed)).toBeCloseTo(wanted, 6);
            } else if (strength > 0) expect(wanted > Math.min(...reach) + 1e-6 && wanted < Math.max(...reach) - 1e-6).toBe(false);
          }
        },
      ),
    );
  });

  test("a former bad rating fades with the first figure of a group, as far as the group then is heard", () => {
    const signals = signalsOf([{ known: { recentDelay: 20 }, carried: 10 }]);
    const ratings = rate(signals, policy);
    const one = new OneClient(signals, ratings, 0, policy);
    expect(ratings.carried![0]).toBeCloseTo(policy.staleShare * (1 - ratings.coverage[0]!) * (10 - averagePoints), 12);
    for (const [id, value] of [
      ["bureauScore", 40],
      ["bureauScore", 80],
      ["cashFlowToDebt", 0.3],
      ["quickRatio", 0.5],
      ["recentDelay", 3],
    ] as const)
      expect(one.scoreWith(id, pointsOf(policy.indicators[id].anchors, value))).toBeCloseTo(rawOf(withValue(signals, id, value)), 9);
    const bad = policy.classCuts[2];
    const takenOff = [bad - 1, bad].map((carried) => rate(signalsOf([{ known: { recentDelay: 20 }, carried }]), policy).carried![0]! < 0);
    expect(takenOff).toEqual([true, false]);
  });

  test("the bounds are the scores of all that is missing at its worst and at its best", () => {
    const filled = (known: Client["known"], better: boolean): Client["known"] => {
      const all = { ...known };
      for (const set of twinSetsOf(policy)) {
        if (set.some((id) => id in known)) continue;
        const ends = set.flatMap((id) =>
          policy.indicators[id].anchors.map(([value, points]) => ({
            id,
            value,
            x: policy.indicators[id].strength * (points - averagePoints),
          })),
        );
        const { id, value } = ends.sort((a, b) => (better ? b.x - a.x : a.x - b.x))[0]!;
        all[id] = value;
      }
      return all;
    };
    for (const known of [{ recentDelay: 5 }, { bureauScore: 30, age: 2 }, { cashFlowToDebt: 0.1, recentDelay: 40, bureauScore: 90 }]) {
      const signals = signalsOf([{ known }]);
      const [worst, best] = new OneClient(signals, rate(signals, policy), 0, policy).bounds();
      const scores = [false, true].map((better) => rate(signalsOf([{ known: filled(known, better) }]), policy).score[0]!);
      expect([worst, best]).toEqual(scores.map((score) => expect.closeTo(score, 9)));
      expect(worst).toBeLessThan(best);
    }
  });

  test("a client of whom no voice is known has the class of a grave event alone, and a probability to match", () => {
    for (const floor of [3, 4, 5] as const) {
      const event = eventCodes.find((code) => policy.floors[code] === floor)!;
      const { riskClass, probability, score } = rate(signalsOf([{ known: { age: 20 }, events: [event] }]), policy);
      const least = (each: 0 | 3 | 4 | 5): number => classPolicy(policy, each).leastProbability;
      expect([riskClass[0], score[0]]).toEqual([floor === 3 ? 0 : floor, NaN]);
      expect(probability[0]).toBe(floor === 3 ? Math.max(least(3), least(0)) : least(floor));
    }
  });

  test("accounts nobody trusts bring no points for the client, and those against it in full", () => {
    const of = (trust: number) => {
      const signals = signalsOf([{ known: { bureauScore: 40 }, trust }]);
      return new OneClient(signals, rate(signals, policy), 0, policy);
    };
    const now = of(1).scoreWith("cashFlowToDebt", averagePoints);
    expect([of(0).pointsFor("cashFlowToDebt", now + 1), of(0).pointsFor("cashFlowToDebt", now)]).toEqual([null, averagePoints]);
    expect(of(0).scoreWith("cashFlowToDebt", 100)).toBe(now);
    expect(of(0.5).scoreWith("cashFlowToDebt", 100) - now).toBeCloseTo((of(1).scoreWith("cashFlowToDebt", 100) - now) / 2, 9);
    expect(of(0).scoreWith("cashFlowToDebt", 0)).toBe(of(1).scoreWith("cashFlowToDebt", 0));
  });
});

describe("what would change the class", () => {
  const changesOf = (own: Client) => whatWouldChange(signalsOf([own]), 0, policy, "en");

  test("better things first; today's value and the one needed are said; what is unknown is offered as known", () => {
    const changes = changesOf({ known: { bureauScore: 60, recentDelay: 10 } });
    const order = changes.map(({ better }) => Number(better));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    const delay = changes.find((change) => change.kind === "value" && change.indicator === "recentDelay" && !change.better)!;
    expect(delay.text).toMatch(/ 10 d → \d+(\.\d)? d: class \d$/);
    expect(changesOf({ known: { recentDelay: 20 } }).filter((change) => change.kind === "value" && change.from === null)).toMatchObject([
      { indicator: "bureauScore", better: true, text: expect.stringMatching(/ known: \d+: class [1-4]$/) as string },
    ]);
  });

  test("what is offered leads where it says, however little the accounts are trusted", () => {
    const tried: Client["known"][] = [
      { bureauScore: 60, recentDelay: 10, cashFlowToDebt: 0.4 },
      { recentDelay: 20, quickRatio: 2, equityRatio: 0.5 },
      { altaresScore: 8, gearing: 4, age: 2 },
      { bureauScore: 20, recentDelay: 50, cashFlowToDebt: -0.1, legalEvents: 3 },
    ];
    for (const known of tried)
      for (const trust of [0.25, 0.5, 1]) {
        const own = { known, trust };
        const held = rate(signalsOf([own]), policy).riskClass[0]!;
        const changes = changesOf(own).filter((change) => change.kind === "value");
        expect(changes.length).toBeGreaterThan(1);
        for (const { indicator, from, to, riskClass, better } of changes) {
          const classAt = (value: number): number =>
            rate(signalsOf([{ known: { ...known, [indicator]: value }, trust }]), policy).riskClass[0]!;
          expect([indicator, classAt(to), riskClass < held]).toEqual([indicator, riskClass, better]);
          // The step before, where there is one between the two, does not do it.
          const before = to + Math.sign((from ?? to) - to) / stepsOf(indicator);
          const isBetween =
            from !== null && Math.abs(before - from) > 1 / stepsOf(indicator) && Math.abs(before - from) < Math.abs(to - from);
          if (isBetween) expect([indicator, better ? classAt(before) >= held : classAt(before) <= held]).toEqual([indicator, true]);
        }
      }
  });

  test("the gravest legal event is changed by the event itself, not by its figure", () => {
    const changes = changesOf({ known: { bureauScore: 80, recentDelay: 0, legalEvents: 5 }, events: ["LIQUIDATION"] });
    expect(changes.some((change) => change.kind === "value" && change.indicator === "legalEvents")).toBe(false);
    expect(changes.find((change) => change.kind === "event")).toMatchObject({ event: "LIQUIDATION", riskClass: 1 });
    const unknown = changesOf({ known: { bureauScore: 80, recentDelay: 0 }, events: ["LIQUIDATION", "PROTEST"] });
    expect(unknown.find((change) => change.kind === "event")).toMatchObject({ event: "LIQUIDATION", riskClass: policy.floors.PROTEST });
  });

  test("where nothing but events is known, they alone are said; of one that is not rated nothing is", () => {
    expect(changesOf({ known: {}, events: ["LIQUIDATION"] })).toEqual([]);
    expect(changesOf({ known: {}, events: ["LIQUIDATION", "PROTEST"] }).every(({ kind }) => kind === "event")).toBe(true);
    expect(changesOf({ known: { age: 3 } })).toEqual([]);
  });
});
