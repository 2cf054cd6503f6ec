import fc from "fast-check";
import { outcomeIn } from "../../../../core/history/backtest/outcomes";
import { proposeStrengths, type StrengthProposal } from "../../../../core/history/backtest/proposal";
import { defaultPolicy } from "../../../../core/policy/default";
import type { GroupId, IndicatorId } from "../../../../core/policy/policy";
import { rate } from "../../../../core/rating/rate";
import { policyOf } from "../../../../core/policy/read-sheet";
import { policySheet } from "../../../../core/policy/sheet";
import { clientsFrom, oneOf } from "./rated";
import { numbersFrom } from "../../../../workbench/demonstration/random";

/** A value worth the given points, on the scales shipped. */
function worth(id: IndicatorId, points: number): number {
  const { anchors } = defaultPolicy.indicators[id];
  for (let i = 1; i < anchors.length; i++) {
    const [x0, y0] = anchors[i - 1]!;
    const [x1, y1] = anchors[i]!;
    if ((points - y0) * (points - y1) <= 0 && y0 !== y1) return x0 + ((points - y0) / (y1 - y0)) * (x1 - x0);
  }
  return points > 50 ? anchors.at(-1)![0] : anchors[0]![0];
}

/** Clients whose odds of turning bad depend on the groups as `matters` says; `reversed` turns the order of rows round. */
function history(count: number, matters: Partial<Record<GroupId, number>>, seed: number, intercept = -3, reversed = false) {
  const random = numbersFrom(seed);
  const groups = Object.keys(oneOf) as GroupId[];
  const points = Array.from({ length: count }, () => groups.map(() => 100 * random()));
  const outcomes = Float64Array.from(points, (own) => {
    const logOdds = groups.reduce((sum, group, k) => sum + (matters[group] ?? 0) * (0.5 - own[k]! / 100), intercept);
    return random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  const order = Array.from(points, (_, i) => (reversed ? count - 1 - i : i));
  const columns = new Map(
    groups.map((group, k) => [oneOf[group]!, Float64Array.from(order, (i) => worth(oneOf[group]!, points[i]![k]!))] as const),
  );
  return { clients: clientsFrom(columns, defaultPolicy), outcomes: Float64Array.from(order, (i) => outcomes[i]!) };
}

function proposed(...args: Parameters<typeof history>): StrengthProposal {
  const { clients, outcomes } = history(...args);
  const found = proposeStrengths(clients, outcomes, defaultPolicy);
  if ("refused" in found) throw new Error(`${found.refused}, ${found.bad} bad`);
  return found;
}
const after = ({ strengths }: StrengthProposal, id: IndicatorId) => strengths.find(({ indicator }) => indicator === id)!.after;

test("strengths follow what told good from bad, and the gain is judged on clients left out", () => {
  const found = proposed(1500, { sector: 6 }, 1, -2);
  expect(after(found, "sectorScore")).toBeGreaterThan(3 * defaultPolicy.indicators.sectorScore.strength);
  expect(after(found, "bureauScore")).toBeLessThan(defaultPolicy.indicators.bureauScore.strength);
  expect(found.aucAfter).toBeGreaterThan(found.aucBefore);
  expect(found.worthwhile).toBe(true);
});

test("strengths that history agrees with are hardly moved", () => {
  // Log-odds by point × 100 points: what a strength of 1 means.
  const found = proposed(3000, { payment: 3.2, bureau: 3.2, financial: 0.3, sector: 0.2 }, 2, -2);
  for (const { before, after: moved } of found.strengths) expect(Math.abs(moved - before)).toBeLessThanOrEqual(0.5);
});

test("the base rate is that by which the probabilities meet the history", () => {
  const { clients, outcomes } = history(1500, { payment: 4, bureau: 4 }, 5, -2);
  const found = proposeStrengths(clients, outcomes, defaultPolicy) as StrengthProposal;
  const { probability } = rate(clients.blocks[0]!.signals, found.policy);
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, own) => sum + own, 0) / values.length;
  expect(Math.abs(mean(probability) - mean(outcomes))).toBeLessThan(0.005);
});

test("none below zero, all of them twentieths, what nobody has untouched, the rest of the policy too", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: -6, max: 6 }),
      (seed, payment, bureau) => {
        const { policy, strengths } = proposed(900, { payment, bureau }, seed, -1.5);
        for (const { indicator, after: strength } of strengths) {
          expect(strength).toBeGreaterThanOrEqual(0);
          expect(strength * 20).toBeCloseTo(Math.round(strength * 20), 9);
          expect(policy.indicators[indicator].strength).toBe(strength);
        }
        const given = strengths.map(({ indicator }) => indicator);
        for (const id of Object.keys(defaultPolicy.indicators) as IndicatorId[])
          if (!given.includes(id)) expect(policy.indicators[id]).toEqual(defaultPolicy.indicators[id]);
        const { indicators, baseRate, version } = defaultPolicy;
        expect({ ...policy, indicators, baseRate, version }).toEqual(defaultPolicy);
        expect(policy.version).not.toBe(version);
        expect(policyOf(policySheet(policy, "fr"))).toEqual(policy);
      },
    ),
    { numRuns: 10 },
  );
});

test("the order of clients does not matter", () => {
  const { aucAfter, aucBefore, policy } = proposed(900, { bureau: 4 }, 7, -1.5, true);
  const straight = proposed(900, { bureau: 4 }, 7, -1.5);
  expect(policy).toEqual(straight.policy);
  expect(aucBefore).toBeCloseTo(straight.aucBefore, 9);
  expect(aucAfter).toBeCloseTo(straight.aucAfter, 9);
});

test("too few bad clients, too few good ones, or one indicator alone: declined, with the counts", () => {
  const few = history(400, { payment: 3 }, 3, -4);
  const refused = proposeStrengths(few.clients, few.outcomes, defaultPolicy);
  expect(refused).toMatchObject({ refused: "FEW_BAD" });
  expect((refused as { bad: number }).bad).toBeLessThan(50);
  const turned = few.outcomes.map((outcome) => 1 - outcome);
  expect(proposeStrengths(few.clients, turned, defaultPolicy)).toMatchObject({ refused: "FEW_GOOD" });
  const { clients, outcomes } = history(900, { bureau: 4 }, 7, -1.5);
  const alone = clientsFrom(new Map([["bureauScore", clients.blocks[0]!.signals.indicators.get("bureauScore")!]]), defaultPolicy);
  expect(proposeStrengths(alone, outcomes, defaultPolicy)).toMatchObject({ refused: "FEW_INDICATORS" });
});

test.each<[string | null, number]>([
  ["1", 1],
  ["oui", 1],
  ["Défaillant", 1],
  ["Liquidation judiciaire", 1],
  ["Passé en perte", 1],
  ["written off", 1],
  ["1 250,00 €", 1],
  ["non payé", 1],
  ["0", 0],
  ["FAUX", 0],
  ["sain", 0],
  ["aucun défaut", 0],
  ["Payé", 0],
  ["no default", 0],
  ["RAS", 0],
  ["en cours", NaN],
  [null, NaN],
])("an outcome cell %s reads as %s", (text, outcome) => {
  expect(outcomeIn(text)).toBe(outcome);
});
