import { clientLimit, limitInWords, type LimitFigures } from "../../../core/client/client-limit";
import { explainClient } from "../../../core/client/explain-client";
import { defaultPolicy } from "../../../core/policy/default";
import { classPolicy } from "../../../core/policy/policy";
import { segment } from "../../../core/segment/segment";
import { limitOf } from "../../../core/work/lists/limit";
import { Situation } from "../../../core/work/lists/situation";
import type { Cell } from "../../../core/cells/values";

const nothing: LimitFigures = {
  purchases: NaN,
  equity: NaN,
  turnover: NaN,
  insured: NaN,
  recommended: NaN,
  country: NaN,
  group: NaN,
  delay: NaN,
  probability: NaN,
};
const limit = (riskClass: 0 | 1 | 2 | 3 | 4 | 5, known: Partial<LimitFigures>) =>
  clientLimit(riskClass, { ...nothing, ...known }, null, defaultPolicy)?.binding ?? null;

test("accounts say what a client bears; without them the insurer, then the bureau, then its own history", () => {
  expect(limit(2, { equity: 1_000_000, turnover: 3_000_000, purchases: 365_000 })).toEqual({ reason: "need", amount: 45_000 });
  expect(limit(2, { equity: 1_000_000 })).toEqual({ reason: "netWorth", amount: 200_000 });
  expect(limit(3, { insured: 50_000, recommended: 20_000 })).toEqual({ reason: "externalCap", amount: 50_000 });
  expect(limit(3, { recommended: 20_000, purchases: 3_650_000, delay: 5 })).toEqual({ reason: "recommended", amount: 20_000 });
  // 36,500 a year, 30 days granted and 5 late: a need of 3,500, half of which its class allows.
  expect(limit(3, { purchases: 36_500, delay: 5 })).toEqual({ reason: "history", amount: 1750 });
  expect(limit(3, { purchases: 36_500 })).toBeNull();
  expect(limit(3, {})).toBeNull();
});

test("an insurer's refusal is nil, prepayment needs no limit, ceilings of country and group bind", () => {
  expect(limit(2, { equity: 1e6, turnover: 1e7, insured: 0 })).toEqual({ reason: "externalCap", amount: 0 });
  expect(limit(5, { equity: 1e6, turnover: 1e7, insured: 50_000 })).toEqual({ reason: "riskClass", amount: 0 });
  expect(limit(1, { equity: 1e6, turnover: 1e7, country: 30_000, group: 40_000 })).toEqual({ reason: "country", amount: 30_000 });
  expect(limit(1, { equity: 1e6, turnover: 1e7, country: 50_000, group: 40_000 })).toEqual({ reason: "group", amount: 40_000 });
});

test("where our own equity is known, a limit follows the client's own probability of default", () => {
  const at = (probability: number) => clientLimit(3, { ...nothing, equity: 1e9, probability }, 10_000_000, defaultPolicy)!.binding;
  // 0.1 % of 10 million may be lost in a year; 5 % of it owed by one client of class 3.
  expect(at(0.013)).toEqual({ reason: "ownEquity", amount: 500_000 });
  expect(at(0.025)).toEqual({ reason: "expectedLoss", amount: 10_000 / 0.025 });
  expect(at(0.02).amount).toBeGreaterThan(at(0.025).amount);
  // Two clients of one class, all else alike, in the view and in the list.
  const rows: Cell[][] = [
    ["Client", "Encours", "Retard moyen (jours)", "Capitaux propres"],
    ["Proche de la classe 2", 1000, 12, 1e9],
    ["Proche de la classe 4", 1000, 20, 1e9],
  ];
  const { clients } = segment(rows, { language: "fr" });
  expect([...clients!.riskClass]).toEqual([3, 3]);
  const limits = [0, 1].map((i) => explainClient(clients!, i, defaultPolicy, "fr", 10_000_000).limit.amount!);
  expect(limits[0]).toBeGreaterThan(limits[1]!);
  const situation = new Situation(clients!, 46173, defaultPolicy, { ownEquity: 10_000_000 });
  expect([0, 1].map((i) => limitOf(situation, i)!.amount)).toEqual(limits);
});

test("a country's ceiling is one for all that is owed from there, in the view and in the list", () => {
  const rows: Cell[][] = [
    ["Client", "Encours", "Retard moyen (jours)", "Capitaux propres", "Pays", "Plafond pays", "Plafond"],
    ["Lagos", 30_000, 2, 1e9, "Nigeria", 50_000, null],
    ["Abuja", 15_000, 2, 1e9, "Nigeria", null, 90_000],
    ["Lyon", 15_000, 2, 1e9, "France", null, 90_000],
    ["Kano", 9_000, 2, 1e9, "NIGERIA", null, null],
  ];
  const { clients } = segment(rows, { language: "fr" });
  const situation = new Situation(clients!, 46173, defaultPolicy);
  const listed = [0, 1, 2, 3].map((i) => limitOf(situation, i));
  // 50,000 less what the two others owe.
  expect(listed).toEqual([
    { amount: 26_000, from: "country" },
    { amount: 11_000, from: "country" },
    { amount: 90_000, from: "stated" },
    { amount: 5_000, from: "country" },
  ]);
  expect([0, 1, 2, 3].map((i) => explainClient(clients!, i, defaultPolicy, "fr").limit.usable)).toEqual(listed.map((each) => each!.amount));
});

test("negative sales or turnover are no figures to draw a limit from", () => {
  expect(limit(2, { equity: 100_000, turnover: 1e6, purchases: -500 })).toEqual({ reason: "netWorth", amount: 20_000 });
  expect(limit(2, { turnover: -1e6 })).toBeNull();
  for (const reason of ["need", "history", "country"] as const)
    for (const language of ["fr", "en"] as const) expect(limitInWords({ reason, amount: 1 }, language)).not.toContain("undefined");
});

test("no term beyond what the law allows our own trade", () => {
  expect(classPolicy(defaultPolicy, 1).termsDays).toBe(60);
  expect(classPolicy({ ...defaultPolicy, ownTrade: "TRANSPORT" }, 1).termsDays).toBe(30);
  expect(classPolicy({ ...defaultPolicy, ownTrade: "TRANSPORT" }, 4).termsDays).toBe(15);
  expect(classPolicy({ ...defaultPolicy, ownTrade: "BOOKS" }, 1).termsDays).toBe(60);
});

test("client view and over-limit list show one limit, whatever is known", () => {
  const rows: Cell[][] = [
    [
      "Client",
      "Encours",
      "Retard moyen (jours)",
      "Capitaux propres",
      "Chiffre d'affaires du client",
      "CA 12 mois",
      "Limite conseillée",
      "Score Creditsafe",
    ],
    ["Négative", 10_000, 2, 500_000, 4_000_000, -500, null, 80],
    ["Sans ventes", 10_000, 2, 500_000, 2_000_000, null, null, 80],
    ["Non noté", 10_000, null, null, null, 50_000, null, null],
    ["Confidentielle", 10_000, 2, null, null, 50_000, 8_000, 60],
    ["Habituée", 10_000, 2, null, null, 50_000, null, 60],
  ];
  const { clients } = segment(rows, { asOf: "2026-05-31", language: "fr" });
  const situation = new Situation(clients!, 46173, defaultPolicy);
  const amounts = rows.slice(1).map((_, i) => {
    const shown = explainClient(clients!, i, defaultPolicy, "fr").limit;
    const listed = limitOf(situation, i);
    expect(listed?.amount ?? null).toBe(shown.amount);
    expect(listed?.from ?? null).toBe(shown.binds);
    return shown.amount;
  });
  expect(amounts.every((amount) => amount === null || amount >= 0)).toBe(true);
  expect(amounts.filter((amount) => amount !== null).length).toBeGreaterThanOrEqual(4);
});
