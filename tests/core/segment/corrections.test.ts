// Starting points that an audit found wrong, each by the words or the columns a user has.
import { call, segment } from "../../../core/encours";
import { explainClient } from "../../../core/client/explain-client";
import { serialOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { defaultPolicy } from "../../../core/policy/default";
import { regionOf } from "../../../core/reading/cells/region";
import { letterText } from "../../../core/work/letters/letter-text";
import { collectionList } from "../../../core/work/lists/collection";
import { workLists } from "../../../core/work/lists/lists";
import { todoTexts } from "../../../pane/words/todo/type";
import { Situation } from "../../../core/work/lists/situation";

const asOf = "2026-11-28";

describe("sales without VAT beside receivables with it", () => {
  const dso = (sales: string, balance: string): { readonly dso: number | null; readonly codes: readonly string[] } => {
    const { portfolio, notes } = segment(
      [
        ["Client", balance, sales],
        ["Alpha", 100_000, 500_000],
        ["Beta", 20_000, 230_000],
      ],
      { asOf },
    );
    return { dso: portfolio!.dso, codes: notes.map(({ code }) => code) };
  };

  test("are grossed up and said so; both with it, or both without, are taken as they are", () => {
    const same = (120_000 / 730_000) * 365;
    for (const header of ["Ventes HT", "CA facturé HT", "Sales excl. VAT"]) {
      const found = dso(header, "Encours TTC");
      expect([header, found.dso]).toEqual([header, expect.closeTo(same / 1.2, 9)]);
      expect(found.codes).toContain("VAT_ADDED");
    }
    for (const [sales, balance] of [
      ["Ventes TTC", "Encours TTC"],
      ["Ventes HT", "Encours HT"],
      ["Ventes", "Encours"],
    ] as const) {
      const found = dso(sales, balance);
      expect(found.dso).toBeCloseTo(same, 9);
      expect(found.codes).not.toContain("VAT_ADDED");
    }
  });
});

describe("a firm under one year old", () => {
  const rows: Cell[][] = [
    ["Client", "Encours", "Retard moyen (jours)", "Âge", "Garanties reçues"],
    ["Jeune", 10_000, 0, 0.7, null],
    ["Filiale", 10_000, 0, 0.7, 10_000],
    ["À demi", 10_000, 0, 0.7, 9_000],
  ];

  test("is class 4 at best, 3 where a guarantee covers what it owes", () => {
    const { clients } = segment(rows, { asOf });
    expect([...clients!.riskClass]).toEqual([4, 3, 4]);
  });

  test("reads “0,7 an” in French, and plural from two on", () => {
    const reasons = (age: number) =>
      JSON.stringify(call("RISKREASONS", [[["A", 0, age]], [["Client", "Retard moyen (jours)", "Âge"]], null, 9, "fr"]));
    expect(reasons(0.7)).toMatch(/Âge 0,7.an </);
    expect(reasons(1.9)).toMatch(/Âge 1,9.an </);
    expect(reasons(2)).toMatch(/Âge 2.ans </);
  });
});

test("confidential accounts are no fault of a cell and not merely missing: who keeps them is named", () => {
  const rows: Cell[][] = [
    ["Client", "Encours", "Retard moyen (jours)", "Capitaux propres", "CA", "Date de clôture"],
    ["Réservé", 1000, 5, "Comptes confidentiels", "confidentiel", "CONFIDENTIEL"],
    ["Sans comptes", 1000, 5, null, "NC", null],
  ];
  const { clients, notes, table } = segment(rows, { asOf, language: "fr" });
  expect(notes).toEqual([]);
  const reasons = table[0]!.indexOf("Motifs");
  expect(table.slice(1).map((row) => /comptes[^,]*/.exec(String(row[reasons]))?.[0])).toEqual(["comptes (confidentiels", "comptes"]);
  const unknown = (client: number): string | undefined =>
    explainClient(clients!, client, defaultPolicy, "en").unknown.find(({ group }) => group === "financial")?.label;
  expect([unknown(0), unknown(1)]).toEqual(["accounts (confidential: ask the client)", "accounts"]);
  expect(call("RISKREASONS", [rows.slice(1, 2), rows.slice(0, 1), null, 9, "en"])).toMatchObject({
    value: [[expect.stringContaining("accounts (confidential: ask the client)")]],
  });
});

describe("where a client is", () => {
  test.each([
    ["FRANCE", ["France", "FR", "", "Corse", "france métropolitaine"]],
    ["OVERSEAS", ["La Réunion", "Guadeloupe", "Nouvelle-Calédonie", "RE", "Outre-mer", "97400"]],
    ["EU", ["Pays-Bas", "DE", "Belgium", "Danemark", "España"]],
    ["ABROAD", ["Suisse", "United Kingdom", "US", "Maroc"]],
  ] as const)("%s", (region, names) => {
    expect(names.map((name) => [name, regionOf(name)])).toEqual(names.map((name) => [name, region]));
    expect(regionOf(null)).toBe("FRANCE");
  });

  const day = serialOf(2026, 11, 28);
  const ledger = (late: number): Cell[][] => [
    ["Client", "N° client", "Pays", "Type de client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde"],
    ...(
      [
        ["Lyonnaise", "C1", "France", null],
        ["Réunionnaise", "C2", "La Réunion", null],
        ["Batave", "C3", "Pays-Bas", null],
        ["Danoise", "C4", "Danemark", null],
        ["Helvète", "C5", "Suisse", null],
        ["Gemeente Utrecht", "C6", "Pays-Bas", "Public"],
      ] as const
    ).map(([name, id, country, type]): Cell[] => [name, id, country, type, `F-${id}`, day - late - 30, day - late, 4_000, 4_000]),
  ];
  const situationOf = (late: number): Situation =>
    new Situation(segment(ledger(late), { asOf: day, language: "fr" }).clients!, day, defaultPolicy, { remindedElsewhere: true });

  test("an unpaid file takes the way its courts have", () => {
    const routes = new Map(collectionList(situationOf(170)).rows.map(({ name, route }) => [name, route]));
    expect(Object.fromEntries(routes)).toEqual({
      Lyonnaise: "smallClaim",
      Réunionnaise: "smallClaim",
      Batave: "europeanOrder",
      // The regulation does not bind Denmark.
      Danoise: "agency",
      Helvète: "agency",
      // Our law of public buyers holds for no Dutch town.
      "Gemeente Utrecht": "europeanOrder",
    });
  });

  test.each(["fr", "en"] as const)("a formal notice abroad says by which law, and threatens no French procedure: %s", (language) => {
    const situation = situationOf(44);
    const found = workLists.letters(situation);
    const notice = (name: string): string =>
      letterText(found.letter(situation.clients.names.indexOf(name))!, {
        language,
        asOf: day,
        currency: "€",
        options: situation.options,
        sender: null,
      }).whole;
    expect(notice("Lyonnaise")).not.toMatch(/593\/2008|1896\/2006/);
    expect(notice("Batave")).toMatch(/593\/2008[^]*2011\/7[^]*1896\/2006/);
    expect(notice("Helvète")).toMatch(/593\/2008/);
    expect(notice("Helvète")).not.toMatch(/1896\/2006|2011\/7/);
    if (language === "fr") expect(notice("Lyonnaise")).toContain("injonction de payer");
  });
});

describe("starting points of the policy", () => {
  test("one supplier bears a fifth of the net worth of classes 1 and 2, a tenth of class 3; class 1 is held at 30 days", () => {
    expect(defaultPolicy.classes.slice(0, 3).map(({ capacity }) => capacity.netWorth)).toEqual([0.2, 0.2, 0.1]);
    expect(defaultPolicy.dunningDays[defaultPolicy.classes[0].dunning].HOLD).toBe(30);
  });

  test("letters A to E are a fifth of the scale each, as the bureau writes them", () => {
    const reasons = call("RISKREASONS", [
      ["A", "B", "C", "D", "E"].map((letter) => ["X", letter]),
      [["Client", "Note en lettres"]],
      null,
      1,
      "fr",
    ]);
    expect(JSON.stringify(reasons)).toMatch(/Note de A à E A > .*Note de A à E E < /);
    const classes = call("RISKCLASS", [["A", "B", "C", "D", "E"].map((letter) => ["X", letter]), [["Client", "Note en lettres"]]]);
    expect(classes).toEqual({ value: [[1], [2], [3], [4], [5]] });
  });
});

test("the French legal rate of the first half of 2015, 0.93 %, makes a floor of 2.79 %; both tables reach back to 2009", () => {
  const rate = (day: number) => call("MINPENALTYRATE", [day]);
  expect(rate(serialOf(2015, 2, 1))).toEqual({ value: expect.closeTo(0.0279, 12) as number });
  for (const year of [2009, 2012, 2014, 2026]) expect(rate(serialOf(year, 3, 1))).toHaveProperty("value");
});

test.each(["fr", "en"] as const)("what a file costs names the contribution before the economic courts: %s", (language) => {
  expect(todoTexts(language).fileCostHint).toMatch(/50[ .,\u00a0\u202f]?000.*2028|2028.*50[ .,\u00a0\u202f]?000/);
});

test("whom to look at first: a public body is neither insured nor held, a consumer neither reported on nor insured", () => {
  const { portfolio } = segment(
    [
      ["Client", "Encours", "Échu", "Retard moyen (jours)", "Type de client"],
      ["Ville", 900_000, 500_000, 60, "Public"],
      ["Mme Petit", 90_000, 50_000, 60, "Particulier"],
      ["Alpha SARL", 80_000, 50_000, 60, "Privé"],
    ],
    { asOf, language: "en" },
  );
  const steps = new Map(portfolio!.watch.map(({ client, action }) => [client, action]));
  expect(steps.get("Ville")).toMatch(/public accountant/);
  expect(steps.get("Mme Petit")).toMatch(/instalments/);
  expect(steps.get("Alpha SARL")).not.toMatch(/public accountant|instalments/);
});
