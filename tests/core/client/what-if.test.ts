import fc from "fast-check";
import { defaultPolicy } from "../../../core/policy/default";
import type { RiskClass } from "../../../core/policy/policy";
import { segment } from "../../../core/segment/segment";
import { failureOf, largestExposures, type OwnMeans } from "../../../core/client/what-if/failure";
import { netExposures } from "../../../core/client/what-if/net-exposure";
import { shorterTerms, type TermsByClass } from "../../../core/client/what-if/shorter-terms";
import { columnOf, valueOf } from "../formulas/called";

const means: OwnMeans = { ownEquity: 500_000, ownCash: 200_000, margin: 0.05, lossGivenDefault: 0.9 };
const exposures = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }).map((all) => Float64Array.from(all));

describe("clients fail", () => {
  test("the loss of the founding article's order: 120,000 at 90 % and 5 % of margin are 2.16 million of sales", () => {
    expect(failureOf(Float64Array.of(120_000, 40_000), [0], means)).toEqual({
      clients: 1,
      exposure: 120_000,
      loss: 108_000,
      equityAfter: 392_000,
      cashAfter: 92_000,
      shareOfEquity: 0.216,
      extraSales: 2_160_000,
      survives: true,
    });
  });
  test("two ways: the n largest are what STRESSLOSS sums", () => {
    fc.assert(
      fc.property(exposures, fc.integer({ min: 1, max: 40 }), (all, n) => {
        expect(failureOf(all, largestExposures(all, n), means).loss).toBeCloseTo(valueOf("STRESSLOSS", columnOf([...all]), n) as number, 6);
      }),
    );
  });
  test("losses of disjoint clients add up, and no client fails twice", () => {
    fc.assert(
      fc.property(exposures, fc.infiniteStream(fc.boolean()), (all, toss) => {
        const [a, b]: [number[], number[]] = [[], []];
        all.forEach((_, i) => (toss.next().value ? a : b).push(i));
        const loss = (failing: readonly number[]): number => failureOf(all, failing, means).loss;
        expect(loss(a) + loss(b)).toBeCloseTo(loss([...a, ...b]), 6);
        expect(loss([...a, ...a])).toBe(loss(a));
      }),
    );
  });
  test.each<[string, Partial<OwnMeans>, boolean | null]>([
    ["both outlast it", {}, true],
    ["cash gives out", { ownCash: 100_000 }, false],
    ["equity gives out", { ownEquity: 108_000 }, false],
    ["cash unknown", { ownCash: null }, null],
    ["equity gives out, cash unknown", { ownCash: null, ownEquity: 1 }, false],
  ])("%s: %j", (_, own, survives) => {
    expect(failureOf(Float64Array.of(120_000), [0], { ...means, ...own }).survives).toBe(survives);
  });
  test("without a margin nothing is said of sales; without equity nothing of its share", () => {
    const bare = failureOf(Float64Array.of(10), [0], { ...means, margin: null, ownEquity: -5 });
    expect([bare.extraSales, bare.shareOfEquity]).toEqual([null, null]);
    expect(failureOf(Float64Array.of(10), [0], { ...means, margin: 0 }).extraSales).toBeNull();
  });
});

test("what is at stake is what it owes and will, less deposits, guarantees and the insurer's part", () => {
  const { clients } = segment([
    ["Client", "Encours", "Livré non facturé", "Commandes en cours", "Acomptes", "Garanties reçues", "Limite assurée"],
    ["DOMAIN 5", 80_000, 10_000, 40_000, 10_000, 5_000, 60_000],
    ["Bare", 80_000, null, null, null, null, null],
    ["In credit", -500, null, null, null, null, null],
    ["Owes what nobody knows", null, null, 40_000, null, null, null],
  ]);
  expect([...netExposures(clients!)]).toEqual([41_000, 80_000, 0, 0]);
});

describe("shorter terms", () => {
  const day = 46_350;
  const { clients, portfolio } = segment(
    [
      ["Client", "Date de facture", "Échéance", "Montant TTC", "Date de règlement"],
      ["Morel", day - 20, day + 40, 60_000, null],
      ["Morel", day - 70, day - 10, 30_000, null],
      ["Bati", day - 10, day + 20, 12_000, null],
      ["Bati", day - 100, day - 70, 5_000, day - 60],
    ],
    { asOf: day },
  );
  const terms = (days: number): TermsByClass => ({ 0: days, 1: days, 2: days, 3: days, 4: days, 5: days });

  test("half the terms free half of what is not yet due, and shorten the DSO in proportion", () => {
    const { freed, dsoAfter } = shorterTerms(clients!, defaultPolicy, terms(30), portfolio!.dso);
    expect(freed).toBeCloseTo(30_000, 6); // Morel from 60 to 30 days; Bati has 30 already
    expect(dsoAfter! / portfolio!.dso!).toBeCloseTo(1 - 30_000 / 102_000, 9);
  });
  test("terms no shorter than today's change nothing; prepayment frees all that is not due; shorter never frees less", () => {
    expect(shorterTerms(clients!, defaultPolicy, terms(90), 50)).toMatchObject({ freed: 0, dsoAfter: 50 });
    expect(shorterTerms(clients!, defaultPolicy, terms(0), null).freed).toBeCloseTo(72_000, 6);
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (a, b) => {
        const freed = (days: number): number => shorterTerms(clients!, defaultPolicy, terms(days), null).freed;
        expect(freed(Math.min(a, b))).toBeGreaterThanOrEqual(freed(Math.max(a, b)));
      }),
    );
  });
  test("a client table takes the terms of the class", () => {
    const made = segment([
      ["Client", "Encours", "Échu", "Score bureau", "Retard moyen"],
      ["Morel", 10_000, 1_000, 95, -5],
    ]);
    const riskClass = made.clients!.riskClass[0] as RiskClass;
    const granted = defaultPolicy.classes[riskClass - 1]!.termsDays;
    const { classes } = shorterTerms(made.clients!, defaultPolicy, terms(granted / 2), null);
    expect(classes.find((each) => each.riskClass === riskClass)).toMatchObject({
      clients: 1,
      balance: 10_000,
      days: granted,
      freed: 4_500,
    });
  });
});
