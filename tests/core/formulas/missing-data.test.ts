import fc from "fast-check";
import { call } from "../../../core/encours";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import type { Cell, Grid } from "../../../core/cells/values";

const rated = (name: string, headers: readonly string[], row: readonly Cell[]): unknown => {
  const outcome = call(name, [[row], [headers]] as [Grid, Grid]);
  return "value" in outcome ? (outcome.value as unknown[][])[0]![0] : outcome.fault.code;
};
const score = (headers: readonly string[], row: readonly Cell[]): number => rated("RISKSCORE", headers, row) as number;

test("property: a bad former rating never lifts a score, and a good one never touches it", () => {
  const value = fc.option(fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 120 }), value, value, fc.integer({ min: 0, max: 100 }), (delay, bureau, sector, former) => {
      const headers = ["Client", "Retard moyen", "Score bureau", "Score secteur"];
      const before = score(headers, ["A", delay, bureau, sector]);
      const after = score([...headers, "Score précédent"], ["A", delay, bureau, sector, former]);
      expect(after).toBeLessThanOrEqual(before + 1e-6);
      if (former >= defaultPolicy.classCuts[2]) expect(after).toBe(before);
    }),
  );
});

test("a bad signal that is no longer given does not lift the client above where it left it, halfway at least", () => {
  const headers = ["Client", "Retard moyen", "Score bureau", "Score précédent"];
  const told = score(headers, ["A", 0, 5, null]);
  const hidden = score(headers, ["A", 0, null, null]);
  const carried = score(headers, ["A", 0, null, 20]);
  expect(told).toBeLessThan(carried);
  expect(carried).toBeLessThan(hidden);
  expect(rated("RISKREASONS", headers, ["A", 0, null, 20])).toMatch(
    /Mauvaise note passée \(20\), pour ce qui n’est plus connu\s: −\d+\spts/,
  );
});

test("a former class counts as the middle of its scores; a former rating alone is no rating", () => {
  const headers = ["Client", "Retard moyen", "Classe précédente", "Score précédent"];
  expect(score(headers, ["A", 14, 5, null])).toBe(score(headers, ["A", 14, null, 10]));
  expect(score(headers, ["A", 14, 5, null])).toBeLessThan(score(headers, ["A", 14, 4, null]));
  expect(rated("RISKCLASS", ["Client", "Score bureau", "Classe précédente"], ["A", null, 5])).toMatchObject({
    fault: { code: "NOT_RATED" },
  });
});

const ratioHeaders = ["Client", "Retard moyen", "Autonomie financière", "Date de clôture", "Date de situation"];
const closedBefore = (months: number): number => 46300 - Math.round(months * 30.44);

test.each<[string, number, number]>([
  ["fresh accounts speak for the client in full", 12, 1],
  ["older than eighteen months, half", 20, 0.5],
  ["older than thirty months, no longer", 31, 0],
])("%s; what they say against it never fades", (_name, months, part) => {
  const base = score(ratioHeaders, ["A", 14, null, null, 46300]);
  const fresh = (ratio: number): number => score(ratioHeaders, ["A", 14, ratio, closedBefore(1), 46300]) - base;
  const old = (ratio: number): number => score(ratioHeaders, ["A", 14, ratio, closedBefore(months), 46300]) - base;
  expect(old(0.8)).toBeCloseTo(part * fresh(0.8), 9);
  expect(old(0)).toBeCloseTo(fresh(0), 9);
  const coverage = (ratio: number | null): number =>
    rated("RISKCOVERAGE", ratioHeaders, ["A", 0, ratio, closedBefore(months), 46300]) as number;
  expect(coverage(0.8) - coverage(null)).toBeCloseTo((part * 0.1) / 3.2, 12);
});

test("accounts whose date nobody knows count in full", () => {
  const dated = score(ratioHeaders, ["A", 0, 0.8, closedBefore(1), 46300]);
  expect(score(ratioHeaders, ["A", 0, 0.8, null, 46300])).toBe(dated);
  expect(score(ratioHeaders.slice(0, 4), ["A", 0, 0.8, 30000])).toBe(dated);
});

test("two warnings make a client one class worse, one does not", () => {
  const headers = ["Client", "Retard moyen", "Score bureau", "Événements légaux"];
  const one = rated("RISKCLASS", headers, ["A", 0, 75, "changement de dirigeant"]);
  const two = rated("RISKCLASS", headers, ["A", 0, 75, "changement de dirigeant ; nantissement du fonds"]);
  expect(two).toBe((one as number) + 1);
});

test("property: blank columns change nothing", () => {
  const extra = ["Classe précédente", "Date de clôture", "Dérogation", "Grade Allianz Trade", "Résultat net", "Événements légaux"];
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 120 }), fc.subarray(extra), (delay, columns) => {
      const plain = segment([
        ["Client", "Encours", "Retard moyen"],
        ["A", 10, delay],
      ]);
      const wider = segment([
        ["Client", "Encours", "Retard moyen", ...columns],
        ["A", 10, delay, ...columns.map(() => null)],
      ]);
      expect(wider.table[1]!.slice(0, 9)).toEqual(plain.table[1]!.slice(0, 9));
    }),
  );
});
