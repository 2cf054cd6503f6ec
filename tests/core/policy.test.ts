import fc from "fast-check";
import { call } from "../../core/encours";
import { isFault } from "../../core/faults";
import { defaultPolicy } from "../../core/policy/default";
import { policyHash, policyOf, policySheet } from "../../core/policy/sheet";
import type { Cell, Grid } from "../../core/values";

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

test("round trip: whatever the weights, scales and shares", () => {
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
          weights: { ...defaultPolicy.weights, bureau: weight, payment: 1 },
          largeOwnShare: own,
          indicators: {
            ...defaultPolicy.indicators,
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
  const rows = [...edited("score bureau", 2, "12,5")].reverse();
  rows.splice(3, 0, ["Notes de l’équipe", "revoir en mars"]);
  expect(policyOf(rows)).toMatchObject({ weights: { bureau: 12.5 } });
});

test("editing a weight changes the classes of a formula that is given the sheet", () => {
  const plain = call("RISKSCORE", [clients, headers]);
  expect(call("RISKSCORE", [clients, headers, policySheet(defaultPolicy, "fr")])).toEqual(plain);
  expect(call("RISKSCORE", [clients, headers, edited("score bureau", 2, 0)])).not.toEqual(plain);
});

test.each<[string, Grid, RegExp]>([
  ["a weight below zero", edited("score bureau", 2, -1), /score bureau, colonne 3.*positif/],
  ["a word for a number", edited("score bureau", 2, "beaucoup"), /score bureau, colonne 3/],
  ["a scale that turns round", edited("Score bureau", 5, 90, "Barème"), /Score bureau, colonne (6|8).*même sens/],
  ["values out of order", edited("Retard moyen", 4, -20, "Barème"), /Retard moyen, colonne 5.*ordre/],
  ["a class that does not exist", edited("Liquidation judiciaire", 2, 6), /Liquidation judiciaire, colonne 3.*classe/],
  ["a share above one", edited("Acompte", 4, 30), /Acompte, colonne 5.*entre 0 et 1/],
  ["a track nobody knows", edited("Piste de relance", 3, "gentille"), /Piste de relance, colonne 4/],
  ["cuts that do not fall", edited("Score minimal des classes 1, 2, 3 et 4", 3, 85), /colonne 4.*ordre/],
  ["an unknown line", [["Poids", "astrologie", 30]], /astrologie/],
  ["no policy at all", [["bonjour", "monde"]], /feuille de politique/],
  [
    "no weight left",
    ["comportement de paiement", "score bureau", "comptes", "âge", "secteur", "événements légaux"].map((group) => ["Poids", group, 0]),
    /poids sont nuls/,
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
