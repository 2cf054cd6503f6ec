import fc from "fast-check";
import { call } from "../../../core/encours";
import { isFault } from "../../../core/cells/faults";
import { defaultPolicy } from "../../../core/policy/default";
import { policyHash } from "../../../core/policy/hash";
import { policyFromText, policyToText } from "../../../core/policy/as-text";
import { policyOf, readPolicySheet } from "../../../core/policy/read-sheet";
import { fr } from "../../../core/words/texts/fr";
import type { IndicatorId } from "../../../core/policy/policy";
import { policySheet } from "../../../core/policy/sheet";
import type { Cell, Grid } from "../../../core/cells/values";

const languages = ["fr", "en"] as const;
const clients: Grid = [
  ["A", 48, 35],
  ["B", 2, 90],
];
const headers: Grid = [["Client", "Retard moyen (jours)", "Score bureau"]];

/** The French sheet with one cell changed, in the first line of that name or in that of a section. */
function edited(label: string, column: number, cell: Cell, section?: string): Cell[][] {
  const sheet = policySheet(defaultPolicy, "fr");
  const row = sheet.find((cells) => cells[1] === label && (section === undefined || cells[0] === section));
  expect(row?.[1]).toBe(label);
  row![column] = cell;
  return sheet;
}

test.each(languages)("round trip: a policy survives being written in %s and read back exactly", (language) => {
  expect(policyOf(policySheet(defaultPolicy, language))).toEqual(defaultPolicy);
});

test("round trip: whatever the strengths, scales and shares", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.nat(100),
      share,
      share,
      fc.double({ min: 31, max: 59, noNaN: true }),
      (language, weight, own, deposit, anchor) => {
        const [first, ...rest] = defaultPolicy.classes;
        const policy = {
          ...defaultPolicy,
          version: "maison 7",
          baseRate: 0.01 + weight / 200,
          largeOwnShare: own,
          indicators: {
            ...defaultPolicy.indicators,
            bureauScore: { ...defaultPolicy.indicators.bureauScore, strength: weight / 50 },
            paymentDelay: {
              ...defaultPolicy.indicators.paymentDelay,
              anchors: [
                [0, 100],
                [30, 40],
                [anchor, 10],
                [60, 0],
              ] as const,
            },
          },
          classes: [{ ...first, deposit }, ...rest] as unknown as typeof defaultPolicy.classes,
        };
        expect(policyOf(policySheet(policy, language))).toEqual(policy);
      },
    ),
  );
});

test("lines may stand in any order, among others, in either language, numbers as text", () => {
  const rows = [...edited("Score bureau", 2, "1,25")].reverse();
  rows.splice(3, 0, ["Notes de l’équipe", "revoir en mars"]);
  expect(policyOf(rows)).toMatchObject({ indicators: { bureauScore: { strength: 1.25 } } });
});

test("editing a strength changes the classes of a formula that is given the sheet", () => {
  const plain = call("RISKSCORE", [clients, headers]);
  expect(call("RISKSCORE", [clients, headers, policySheet(defaultPolicy, "fr")])).toEqual(plain);
  expect(call("RISKSCORE", [clients, headers, edited("Score bureau", 2, 0)])).not.toEqual(plain);
});

test.each<[string, Grid, RegExp]>([
  ["a strength below zero", edited("Score bureau", 2, -1), /Score bureau, colonne 3.*positif/],
  ["a word for a number", edited("Score bureau", 2, "beaucoup"), /Score bureau, colonne 3/],
  ["a scale that turns round", edited("Score bureau", 5, 90, "Barème"), /Score bureau, colonne (6|8).*même sens/],
  ["values out of order", edited("Retard moyen", 4, -1, "Barème"), /Retard moyen, colonne 5.*ordre/],
  ["a class that does not exist", edited("Liquidation judiciaire", 2, 6), /Liquidation judiciaire, colonne 3.*classe/],
  ["a share above one", edited("Acompte", 4, 30), /Acompte, colonne 5.*entre 0 et 1/],
  ["a track nobody knows", edited("Piste de relance", 3, "gentille"), /Piste de relance, colonne 4/],
  ["cuts that do not fall", edited("Score minimal des classes 1, 2, 3 et 4", 3, 85), /colonne 4.*ordre/],
  ["longer terms for a riskier class", edited("Délai de paiement (jours)", 4, 50), /Délai de paiement \(jours\), colonne 5.*plus risquée/],
  [
    "a lower least probability for a riskier class",
    edited("Probabilité de défaut au moins, si un événement impose la classe", 6, 0.001),
    /colonne 7.*plus risquée/,
  ],
  [
    "a base rate of nothing",
    edited("Part des clients d’un portefeuille ordinaire qui font défaut en un an", 2, 0),
    /colonne 3.*entre 0 et 1, sans les atteindre/,
  ],
  ["half a month", edited("Revue tous les (mois), petit client", 3, 1.5), /colonne 4.*nombre entier de mois/],
  ["a manager below the analyst", edited("Délégation du responsable", 2, 100), /Manager’s delegation|responsable/],
  ["a line given twice", [...edited("Score bureau", 2, 1), ["Force", "Score bureau", 2]], /figure déjà/],
  ["an unknown line", [["Force", "astrologie", 30]], /astrologie/],
  ["no policy at all", [["bonjour", "monde"]], /feuille de politique/],
  [
    "no strength left",
    (Object.keys(defaultPolicy.indicators) as IndicatorId[]).map((id) => ["Force", fr.indicators[id], 0]),
    /forces du paiement, des bureaux et des comptes sont nulles/,
  ],
])("%s is refused, the cell named", (_name, sheet, message) => {
  expect(isFault(policyOf(sheet))).toBe(true);
  const outcome = call("RISKSCORE", [clients, headers, sheet]);
  expect(outcome).toMatchObject({ fault: { code: "BAD_POLICY" } });
  expect((outcome as { fault: { message: string } }).fault.message).toMatch(message);
});

test("the fingerprint follows the numbers and nothing else", () => {
  expect(policyHash({ ...defaultPolicy, version: "autre" })).toBe(policyHash(defaultPolicy));
  expect(policyHash({ ...defaultPolicy, smallBelow: 2001 })).not.toBe(policyHash(defaultPolicy));
});

test("every wrong cell is named at once, with its place and what would be right", () => {
  const sheet = edited("Score bureau", 2, "beaucoup");
  sheet.find(([, label]) => label === "Acompte")![3] = 12;
  expect(readPolicySheet(sheet, "fr")).toMatchObject({
    policy: null,
    faults: [
      { column: 2, message: expect.stringMatching(/^Ligne \d+, Score bureau, colonne 3\s: un nombre positif ou nul est attendu\.$/) },
      { column: 3, message: expect.stringMatching(/Acompte, colonne 4\s: une part entre 0 et 1 est attendue\.$/) },
    ],
  });
  expect(readPolicySheet(policySheet(defaultPolicy, "en"), "en")).toEqual({ policy: defaultPolicy, faults: [] });
});

test("the fingerprint does not depend on the order a policy was put together in", () => {
  const turned = Object.fromEntries(Object.entries(defaultPolicy).reverse()) as unknown as typeof defaultPolicy;
  expect(policyHash(turned)).toBe(policyHash(defaultPolicy));
});

describe("as text", () => {
  const changed = { ...defaultPolicy, version: "maison 8", smallBelow: 500, baseRate: 0.035 };

  test("a policy survives being exported and imported", () => {
    expect(policyFromText(policyToText(changed), "fr")).toEqual({ policy: changed, faults: [] });
  });

  test("what is left out keeps the default", () => {
    expect(policyFromText('{"smallBelow":500}', "fr").policy).toEqual({ ...defaultPolicy, smallBelow: 500 });
  });

  test.each([
    ["not JSON", /n’est pas une politique/],
    ["[1,2]", /n’est pas une politique/],
    ['{"poids":{"bureau":3}}', /^poids\s: la politique n’a pas/],
    ['{"indicators":{"bureauScore":{"strength":-3}}}', /^Force, Score bureau\s: un nombre positif/],
    ['{"indicators":{"bureauScore":{"strength":"x"}}}', /^Force, Score bureau\s: un nombre/],
    ['{"weights":5}', /^weights\s: /],
    ['{"indicators":{"age":{"group":"bureau"}}}', /^indicators\.age\.group\s: ceci ne se modifie pas/],
    ['{"indicators":{"age":{"anchors":"x"}}}', /^indicators\.age\.anchors\s: /],
    ['{"indicators":{"age":{"anchors":[[0,50],[1,20]]}}}', /^Barème, Âge\s: .*même sens/],
    ['{"classes":[]}', /^classes\s: /],
    ['{"classCuts":[80,60,40,null]}', /classes 1, 2, 3 et 4\s: /],
    ['{"__proto__":{"x":1}}', /^__proto__\s: /],
    ['{"version":7}', /^version\s: /],
  ])("%s is refused with the reason", (text, message) => {
    const { policy, faults } = policyFromText(text, "fr");
    expect(policy).toBeNull();
    expect(faults.map((fault) => fault.message).join("\n")).toMatch(message);
  });

  test("property: no text throws, and what is taken can be written to a sheet and read back", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.json().map((json) => `{"policy":${json}}`),
          fc.string(),
        ),
        (text) => {
          const { policy } = policyFromText(text, "en");
          if (policy) expect(policyOf(policySheet(policy, "en"))).toEqual(policy);
        },
      ),
    );
  });
});

describe("a policy of the former rating, a weighted mean", () => {
  const plain: Grid = [
    ["Politique de crédit", "encours-1"],
    ["Poids", "score bureau", 30],
    ["Poids dans le groupe", "Autonomie financière", 15],
    ["Barème", "Retard moyen", -10, 100, 5, 80, 15, 60, 30, 40, 60, 20, 90, 0],
    ["Règle", "Score compté pour ce qui manque", 40],
    ["Classe", "Probabilité de défaut à un an", 0.003, 0.01, 0.03, 0.1, 0.3, 0.1],
    ["Règle", "Petits clients\u00a0: encours inférieur à", 500],
  ];

  test("is converted where it holds the former numbers: what the team decided is kept", () => {
    expect(policyOf(plain)).toEqual({ ...defaultPolicy, smallBelow: 500 });
    const text = JSON.stringify({
      policy: {
        version: "encours-1",
        weights: { payment: 30, bureau: 30, financial: 25, age: 5, sector: 5, events: 5 },
        missingScore: 40,
        smallBelow: 500,
        indicators: {
          solvency: { weight: 15, insteadOf: "equityRatio" },
          legalEvents: {
            anchors: [
              [1, 100],
              [5, 0],
            ],
          },
        },
      },
    });
    expect(policyFromText(text, "fr")).toEqual({ policy: { ...defaultPolicy, smallBelow: 500 }, faults: [] });
  });

  test("is refused by its line where a weight was changed, with the reason", () => {
    const changed = plain.map((row) => (row[0] === "Poids" ? [row[0], row[1]!, 45] : row));
    expect(readPolicySheet(changed, "fr")).toMatchObject({
      policy: null,
      faults: [{ row: 1, column: 2, message: expect.stringMatching(/score bureau, colonne 3.*ancienne note/) }],
    });
    expect(policyFromText('{"weights":{"bureau":45}}', "fr").faults[0]!.message).toMatch(/^weights\.bureau.*ancienne note/);
  });
});
