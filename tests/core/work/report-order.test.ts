import fc from "fast-check";
import { ratedBlock } from "../../../core/ledger/clients";
import { defaultProbability } from "../../../core/rating/default-probability";
import { OneClient } from "../../../core/rating/one-client";
import { addMonths } from "../../../core/cells/dates";
import { defaultPolicy } from "../../../core/policy/default";
import { classPolicy } from "../../../core/policy/policy";
import { reportPlan } from "../../../core/formulas/portfolio/report-plan";
import { reportValue } from "../../../core/formulas/portfolio/report-value";
import { standingsOf } from "../../../core/work/reports/client-age";
import { reportBudget } from "../../../core/work/reports/report-budget";
import { reportOrder } from "../../../core/work/reports/report-order";
import { segment } from "../../../core/segment/segment";
import { tierNames } from "../../../core/segment/tiers";
import type { Cell, Grid } from "../../../core/cells/values";
import { reviewColumns } from "../../../core/work/lists/list-columns";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { reviewList } from "../../../core/work/lists/reviews";
import { readJournal } from "../../../core/work/journal/read-journal";
import { Situation } from "../../../core/work/lists/situation";

/** 22 November 2026 */
const asOf = 46_348;
const prices = defaultPolicy.reportCost;
const situation = (rows: Grid): Situation => new Situation(segment(rows, { asOf }).clients!, asOf, defaultPolicy);

describe("who is new and who recurs", () => {
  test("by the orders a year, or the age of the firm", () => {
    const of = situation([
      ["Client", "Encours", "Commandes par an", "Date de création"],
      ["Fidèle", 1000, 12, asOf - 5_000],
      ["Rare", 1000, 1, asOf - 5_000],
      ["Né hier", 1000, 5, asOf - 60],
      ["Inconnu", 1000, null, null],
    ]);
    expect(standingsOf(of)).toEqual(["recurring", "occasional", "new", "unknown"]);
  });

  const ledger = (...rows: readonly (readonly [client: string, issued: number, paid: number | null])[]): Situation =>
    situation([
      ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Date de règlement"],
      ...rows.map(([client, issued, paid], i): Cell[] => [client, `F${i}`, issued, issued + 30, 100, paid]),
    ]);

  test("by the first invoice, where the ledger reaches back a year", () => {
    const of = ledger(["Vieux", asOf - 400, asOf - 370], ["Neuf", asOf - 100, null], ["Neuf", asOf - 50, null]);
    expect(standingsOf(of)).toEqual(["recurring", "new"]);
  });

  test("a short ledger tells no newcomer, but two invoices a year recur", () => {
    const of = ledger(["Deux", asOf - 100, asOf - 90], ["Deux", asOf - 50, null], ["Un", asOf - 40, null]);
    expect(standingsOf(of)).toEqual(["recurring", "unknown"]);
  });
});

const header = ["Client", "Encours", "Retard moyen (jours)", "Score bureau", "Plafond de crédit"];
const client = fc.record({
  balance: fc.integer({ min: 0, max: 500_000 }),
  late: fc.option(fc.integer({ min: -5, max: 120 }), { nil: null }),
  score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  limit: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: null }),
});
const portfolio = fc
  .array(client, { minLength: 1, maxLength: 25 })
  .map((rows): Grid => [header, ...rows.map(({ balance, late, score, limit }, i): Cell[] => [`Client ${i}`, balance, late, score, limit])]);

describe("the budget", () => {
  test("is REPORTPLAN’s for the clients there are, and adds the new ones expected", () => {
    fc.assert(
      fc.property(portfolio, fc.record({ large: fc.nat(20), medium: fc.nat(20), small: fc.nat(20) }), (rows, expected) => {
        const of = situation(rows);
        const none = reportBudget(of, prices, { large: 0, medium: 0, small: 0 });
        const plan = reportPlan.compute(
          { values: Array.from(of.clients.tier, (tier) => tierNames[tier]!), rows: of.count, columns: 1 },
          { values: Float64Array.from(of.clients.riskClass), rows: of.count, columns: 1, faults: new Map() },
          defaultPolicy,
          "en",
        ) as Cell[][];
        expect(none.lines.map(({ reports, cost }) => [reports, cost])).toEqual(plan.slice(1, 4).map((row) => [row[2], row[4]]));
        expect(none.cost).toBe(plan[4]![4]);
        const more = reportBudget(of, prices, expected);
        expect(more.cost).toBe(none.cost + expected.large * prices.large + expected.medium * prices.medium);
      }),
      { numRuns: 40 },
    );
  });

  test("knows how many are new where the rows tell of one, or of all that they are not", () => {
    const known = (...orders: readonly (number | null)[]) => {
      const rows = orders.map((each, i): Cell[] => [`Client ${i}`, 1_000, each === 0 ? null : each, each === 0 ? asOf - 60 : null]);
      return reportBudget(situation([["Client", "Encours", "Commandes par an", "Date de création"], ...rows]), prices).newKnown;
    };
    // Nought stands for a firm of two months.
    expect([known(12, 1), known(12, null), known(12, null, 0), known(0)]).toEqual([true, false, true, true]);
  });

  test("prices are the user’s", () => {
    const of = situation([header, ["Grand", 100_000, 5, 60, null]]);
    expect(reportBudget(of, { ...prices, large: 400 }).cost).toBe(400);
  });

  test("a client that hardly ever orders is checked when it does", () => {
    const of = situation([
      ["Client", "Encours", "Commandes par an"],
      ["Rare", 100_000, 1],
    ]);
    expect(reportBudget(of, prices).cost).toBe(0);
  });
});

describe("the reports to order", () => {
  test("are worth the gap between the best and the worst class on what is at stake", () => {
    const of = situation([header, ["Trou", 200_000, 5, null, null], ["Su", 190_000, 5, 60, null], ["Peu", 3_000, 5, null, null]]);
    const { rows } = reportOrder(of, prices);
    const [hole] = rows;
    expect(hole).toMatchObject({ name: "Trou", report: "large", price: 275, verdict: "order" });
    const { block, at } = ratedBlock(of.clients, hole!.client);
    const [low, high] = new OneClient(block.signals, block.ratings, at, defaultPolicy).bounds();
    const chance = (score: number) => defaultProbability(score, defaultPolicy);
    expect(hole!.value).toBe(reportValue.compute(200_000, 0.9, chance(low), chance(high), 0.1));
    expect(hole!.worstClass).toBeGreaterThan(hole!.bestClass);
  });

  test("a full report that is not worth its price gives way to a cheaper one, or to the free check", () => {
    const one = (balance: number) => reportOrder(situation([header, ["Seul", balance, 5, null, null]]), prices).rows[0]!;
    expect(one(100_000)).toMatchObject({ report: "large", verdict: "order" });
    expect(one(10_000)).toMatchObject({ tier: "large", report: "medium", price: 62, verdict: "order" });
    expect(one(500)).toMatchObject({ report: "small", price: 0, verdict: "notWorth" });
  });

  test("the limit counts where it is more than the exposure", () => {
    const value = (limit: number | null) => reportOrder(situation([header, ["Seul", 10_000, 5, null, limit]]), prices).rows[0]!.value;
    expect(value(40_000)).toBeCloseTo(4 * value(null), 6);
  });

  test("are none for a public body, nor for a client in litigation", () => {
    const journal = readJournal([
      ["Jour", "Client", "Quoi"],
      [asOf - 5, "Chez l’avocat", "Remis à l’avocat"],
      [asOf - 5, "Déjà commandé", "Rapport commandé"],
    ]);
    const names = ["Commune de Grasse", "Centre hospitalier du Mans", "Chez l’avocat", "Déjà commandé", "Trou SARL", "Mairie du Pain SARL"];
    const rows: Grid = [header, ...names.map((name): Cell[] => [name, 200_000, null, null, null])];
    const of = new Situation(segment(rows, { asOf }).clients!, asOf, defaultPolicy, {}, journal.entries);
    expect(
      reportOrder(of, prices)
        .rows.map(({ name }) => name)
        .sort(),
    ).toEqual(["Mairie du Pain SARL", "Trou SARL"]);
  });

  test("are none again before the months of the policy have passed since the last, to the day", () => {
    const orderedOn = (day: number): Situation => {
      const { entries } = readJournal([
        ["Jour", "Client", "Quoi"],
        [day, "Seul", "Rapport commandé"],
      ]);
      const { clients } = segment([header, ["Seul", 200_000, 5, null, null]], { asOf });
      return new Situation(clients!, asOf, defaultPolicy, {}, entries);
    };
    const { large } = classPolicy(defaultPolicy, orderedOn(asOf).riskClass(0)).reports;
    const again = addMonths(asOf, -12 / large);
    expect([again, again + 1].map((day) => reportOrder(orderedOn(day), prices).rows.length)).toEqual([1, 0]);
  });

  test("under a cap are those that are worth most for their price, a price as high as the cap included", () => {
    const of = situation([header, ["Alpha", 100_000, 5, 55, null], ["Zulu", 300_000, 5, 55, null]]);
    const verdicts = (cap: number) => Object.fromEntries(reportOrder(of, prices, cap).rows.map(({ name, verdict }) => [name, verdict]));
    expect(verdicts(prices.large)).toEqual({ Zulu: "order", Alpha: "beyondCap" });
    expect(verdicts(prices.large - 1)).toEqual({ Zulu: "beyondCap", Alpha: "beyondCap" });
    expect(verdicts(2 * prices.large)).toEqual({ Zulu: "order", Alpha: "order" });
    // Of a large client nothing is known but how it pays: it comes first.
    const unheard = situation([header, ["Alpha", 100_000, 5, null, null], ["Zulu", 300_000, 5, 55, null]]);
    expect(reportOrder(unheard, prices).rows.map(({ name, unheard: isUnheard }) => [name, isUnheard])).toEqual([
      ["Alpha", true],
      ["Zulu", false],
    ]);
  });

  test("never cost more than the cap, are all worth their price, and stand by what they are worth", () => {
    fc.assert(
      fc.property(portfolio, fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }), (rows, cap) => {
        const order = reportOrder(situation(rows), prices, cap);
        const ordered = order.rows.filter(({ verdict }) => verdict === "order");
        expect(order.cost).toBe(ordered.reduce((sum, { price }) => sum + price, 0));
        if (cap !== null) expect(order.cost).toBeLessThanOrEqual(cap);
        for (const row of ordered) expect(row.value).toBeGreaterThan(row.price);
        // Large clients of whom neither bureau nor accounts are known first; of each kind what is worth most first.
        const stood = ordered.map(({ unheard, value }) => [unheard ? 0 : 1, -value] as const);
        expect(stood).toEqual([...stood].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
        expect(new Set(order.rows.map(({ client }) => client)).size).toBe(order.rows.length);
        if (cap === null) expect(order.rows.some(({ verdict }) => verdict === "beyondCap")).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

test("a review names the report that is to be ordered, and none where none is asked for", () => {
  const of = situation([
    ["Client", "Encours", "Retard moyen (jours)", "Score bureau", "Plafond de crédit", "Dernière revue", "Type de client"],
    ["Gros", 90_000, 20, 45, 90_000, null, null],
    ["Grand", 25_000, 0, 97, 25_000, null, null],
    ["Petit", 300, 12, 50, 300, null, null],
    ["Mairie", 26_000, 40, null, 26_000, null, "Collectivité"],
    ...Array.from({ length: 10 }, (_, i): Cell[] => [`C${i}`, 500 + i, 5, 60, 500, null, null]),
  ]);
  const { rows } = reportOrder(of, prices);
  const wording = wordingIn("en", "EUR");
  const column = reviewColumns(of).find(({ id }) => id === "todo")!;
  const names = { large: /Full report/, medium: /Mid-range report/, small: /Free check/ };
  const reviews = reviewList(of).rows;
  const kinds = new Set<string>();
  for (const review of reviews) {
    const said = String(column.cell(review, wording));
    const found = rows.find(({ client }) => client === review.client);
    const named = Object.entries(names).flatMap(([report, name]) => (name.test(said) ? [report] : []));
    if (found) expect(named).toEqual([found.report]);
    else expect(named).toEqual(of.kind(review.client) === "PUBLIC" ? [] : ["small"]);
    if (found) kinds.add(`${found.tier} ${found.report}`);
  }
  expect(reviews.map(({ name }) => name)).toContain("Mairie");
  expect([...kinds]).toEqual(expect.arrayContaining(["large large", "large medium"]));
});
