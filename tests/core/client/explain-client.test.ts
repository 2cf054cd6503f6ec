import { recogniseHeaders } from "../../../core/reading/columns/assignment";
import { defaultPolicy } from "../../../core/policy/default";
import { explainClient } from "../../../core/client/explain-client";
import { segment } from "../../../core/segment/segment";
import type { Cell } from "../../../core/cells/values";

const day = 46300;
function explained(headers: readonly string[], row: readonly Cell[], language: "fr" | "en" = "en", ownEquity: number | null = null) {
  const { clients, notes } = segment([headers, row] as Cell[][], { language, asOf: day });
  expect(clients).not.toBeNull();
  return { notes, ...explainClient(clients!, 0, defaultPolicy, language, ownEquity) };
}

const headers = [
  "Client",
  "Encours",
  "Échu",
  "Retard moyen (jours)",
  "Score bureau",
  "Capitaux propres",
  "Chiffre d'affaires",
  "Ventes annuelles",
  "Montant garanti",
  "Commandes en cours",
  "Acomptes",
  "Plafond",
  "Dernière revue",
];
const row = ["Bati Sud", 80000, 20000, 25, 45, 300000, 2000000, 365000, 60000, 40000, 10000, 50000, 46200];

test("everything a view shows of a client hangs together", () => {
  const one = explained(headers, row);
  expect(one).toMatchObject({
    name: "Bati Sud",
    tier: "large",
    riskClass: 4,
    label: "high",
    creditStop: false,
    notch: 0,
    override: null,
    stale: null,
  });
  expect(one.exposure).toMatchObject({ receivables: 80000, overdue: 20000, orders: 40000, amount: 90000, unsecured: 90000 - 54000 });
  // 365,000 a year over 15 + 25 days is what it needs; 10 % of its equity and 1 % of its turnover are less.
  expect(one.limit).toMatchObject({
    amount: 20000,
    binds: "turnover",
    bindsLabel: "client’s turnover",
    granted: 50000,
    insured: 60000,
    headroom: -40000,
  });
  expect(one.limit.bounds.map(({ reason, amount }) => [reason, amount])).toEqual([
    ["need", 40000],
    ["netWorth", 30000],
    ["turnover", 20000],
    ["externalCap", 60000],
  ]);
  expect(one.terms).toEqual({ days: 15, deposit: 0.3, text: "15 days, 30% deposit" });
  expect(one.review).toEqual({ last: 46200, next: 46230, text: "27 Jul 2026" });
  expect(one.approver).toBe("finance director");
  expect(one.indicators.reduce((sum, { contribution }) => sum + contribution, 55)).toBeCloseTo(one.score!, 9);
  expect(one.sum!.slice(0, -1).reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(one.score!, 9);
  expect(one.unknown.map(({ group }) => group)).toEqual(["financial", "events", "age", "sector"]);
  expect(one.changes[0]).toMatchObject({ kind: "value", better: true });
});

test("our own equity bounds the limit where it is given", () => {
  expect(explained(headers, row, "en", 500000).limit).toMatchObject({ amount: 10000, binds: "ownEquity" });
});

test("in liquidation: credit stop, no limit, and what stands in the way said first", () => {
  const one = explained(["Client", "Encours", "Retard moyen", "Événements légaux"], ["A", 1000, 0, "Liquidation judiciaire"], "fr");
  expect(one).toMatchObject({ riskClass: 5, floor: 5, creditStop: true, approver: null });
  expect(one.limit).toMatchObject({ amount: 0, binds: "riskClass" });
  expect(one.events).toEqual([{ event: "LIQUIDATION", label: "Liquidation judiciaire", floor: 5, binds: true }]);
  expect(one.reasons[0]).toMatchObject({ kind: "event", event: "LIQUIDATION" });
  expect(one.changes[0]).toMatchObject({ kind: "event", better: true, text: "Sans «\u00a0Liquidation judiciaire\u00a0»\u00a0: classe 1" });
});

test("two bureaus that tell different stories are named", () => {
  const one = explained(["Client", "Encours", "Score Creditsafe", "Grade Allianz Trade"], ["A", 1000, 90, 9], "fr");
  expect(one.disagreement).toMatchObject({ worst: "allianzGrade", best: "bureauScore" });
  expect(one.reasons.some(({ text }) => text.startsWith("Avis contraires\u00a0: Score bureau et Grade Allianz Trade, "))).toBe(true);
});

test("an override shows whether it holds, and why not", () => {
  const columns = [
    "Client",
    "Encours",
    "Retard moyen",
    "Score bureau",
    "Dérogation",
    "Motif de la dérogation",
    "Auteur de la dérogation",
    "Fin de la dérogation",
  ];
  expect(recogniseHeaders([columns]).every(({ meaning }) => meaning !== null)).toBe(true);
  const plain = explained(columns.slice(0, 4), ["A", 1000, 20, 60]);
  const better = explained(columns, ["A", 1000, 20, 60, -1, "gage reçu", "Mme Roy", day + 90]);
  expect(plain.riskClass).toBe(3);
  expect(better).toMatchObject({ riskClass: 2, scoreClass: 3, notch: -1, override: { author: "Mme Roy", refusal: null } });
  for (const [cells, refusal] of [
    [[-1, "", "Mme Roy", day + 90], "reason"],
    [[-1, "gage", "", day + 90], "author"],
    [[-1, "gage", "Mme Roy", day - 1], "expired"],
    [[-1, "gage", "Mme Roy", day + 200], "tooLong"],
    [[-1, "gage", "Mme Roy", null], "noEnd"],
    [[-2, "gage", "Mme Roy", day + 90], "notch"],
  ] as const) {
    const refused = explained(columns, ["A", 1000, 20, 60, ...cells]);
    expect(refused).toMatchObject({ riskClass: 3, notch: 0, override: { refusal } });
    expect(refused.notes.some(({ code }) => code === "OVERRIDE_REFUSED")).toBe(true);
  }
});

test("no override leads past the floor of an event", () => {
  const columns = [
    "Client",
    "Encours",
    "Score bureau",
    "Événements",
    "Dérogation",
    "Motif de la dérogation",
    "Auteur de la dérogation",
    "Fin de la dérogation",
  ];
  expect(explained(columns, ["A", 1000, 90, "privilège URSSAF", -1, "gage", "Mme Roy", day + 90])).toMatchObject({
    riskClass: 4,
    notch: -1,
  });
});

test("a ledger's client is explained from what its invoices say", () => {
  const { clients } = segment(
    [
      ["Client", "N° facture", "Date facture", "Échéance", "Montant", "Date de règlement"],
      ["A", "F1", 46000, 46030, 1000, 46035],
      ["A", "F2", 46100, 46130, 1000, null],
    ],
    { language: "en", asOf: day },
  );
  const one = explainClient(clients!, 0, defaultPolicy, "en");
  expect(one).toMatchObject({ name: "A", exposure: { receivables: 1000, amount: 1000 }, limit: { amount: 0, binds: "riskClass" } });
  expect(one.review.next).not.toBeNull();
  expect(one.behaviour).toMatchObject({ settled: 1, median: 5, paydex: expect.any(Number), arbitrage: null });
});

test("a client that lets large invoices wait while paying small ones is pointed out", () => {
  const rows = Array.from({ length: 20 }, (_, k): Cell[] => ["A", `S${k}`, day - 100, day - 60, 10, day - 60]);
  const { clients } = segment(
    [
      ["Client", "N° facture", "Date facture", "Échéance", "Montant", "Date de règlement"],
      ...rows,
      ["A", "L", day - 150, day - 100, 100000, null],
    ],
    { language: "en", asOf: day },
  );
  expect(explainClient(clients!, 0, defaultPolicy, "en").behaviour!.arbitrage!.text).toBe(
    "Pays small invoices on time and lets large ones wait",
  );
});

test("what is missing leads no further than the class a fact imposes", () => {
  const one = explained(
    ["Client", "Encours", "Échu", "Échu de plus de 90 jours", "Retard moyen (jours)"],
    ["Moreau", 28000, 26000, 26000, 10],
  );
  expect(one.floor).toBe(4);
  expect(one.bounds[1]).toBeGreaterThan(defaultPolicy.classCuts[0]);
  expect(one.boundClasses).toEqual([4, 5]);
});

test("nobody is sent for a report on a public body or a consumer: neither has accounts or a bureau’s score to find", () => {
  const of = (kind: string) => explained(["Client", "Encours", "Retard moyen (jours)", "Type de client"], ["Dupont", 5000, 12, kind]);
  const [trader, ...others] = ["Privé", "Hôpital public", "Particulier"].map(of);
  const missing = ({ changes }: ReturnType<typeof of>) => changes.filter((each) => each.kind === "value" && each.from === null);
  expect([trader!.reportable, trader!.evidence.unknown, missing(trader!).length > 0]).toEqual([true, ["bureau", "financial"], true]);
  for (const one of others) expect([one.reportable, one.evidence.unknown, missing(one)]).toEqual([false, [], []]);
});

test("nobody in proceedings is reminded, a consumer pays as its contract says, and overseas terms start at customs", () => {
  const columns = ["Client", "Encours", "Retard moyen (jours)", "Événements", "Type de client", "Pays"];
  const insolvent = explained(columns, ["Feu SARL", 900, 50, "Liquidation judiciaire", "Privé", "France"]);
  expect(insolvent.action.dunning).toBe("No reminders: file the claim, or write it off");
  // What was once granted is no room any more.
  const granted = explained([...columns, "Plafond"], ["Feu SARL", 900, 50, "Liquidation judiciaire", "Privé", "France", 5000]);
  expect([granted.limit.granted, granted.limit.headroom]).toEqual([5000, -900]);
  const table = segment([columns, ["Feu SARL", 900, 50, "Liquidation judiciaire", "Privé", "France"]], { language: "fr", asOf: day });
  const dunning = table.columns.findIndex(({ id }) => id === "dunning");
  expect(String(table.table[1]![dunning]).replace(/\u00a0/g, " ")).toBe("Aucune relance : créance à déclarer, ou à passer en perte");
  const consumer = explained(columns, ["Mme Roy", 900, 5, null, "Particulier", null]);
  expect([consumer.kind, consumer.terms.text, consumer.termsStart]).toEqual(["CONSUMER", "Cash, or as the contract says", null]);
  const overseas = explained(columns, ["Antilles Négoce", 900, 5, null, "Privé", "Martinique"]);
  expect([overseas.country, overseas.termsStart]).toEqual(["Martinique", expect.stringContaining("L441-13")]);
  expect(explained(columns, ["Alpha", 900, 5, null, "Privé", "France"])).toMatchObject({
    country: null,
    termsStart: null,
    kind: "PRIVATE",
  });
});
