import { defaultPolicy } from "../../../core/policy/default";
import type { Policy } from "../../../core/policy/policy";
import { policyOf } from "../../../core/policy/read-sheet";
import { policySheet } from "../../../core/policy/sheet";
import { showValue } from "../../../core/rating/shown";
import { segment } from "../../../core/segment/segment";
import { explainClient } from "../../../core/client/explain-client";
import type { Cell, Grid } from "../../../core/cells/values";

const meaningOf = (header: string): string | null =>
  segment(
    [
      ["Client", "Encours", header],
      ["A", 100, 5],
    ],
    { asOf: "2026-05-31" },
  ).layout.columns[2]?.meaning ?? null;

test.each([
  ["Score Ellisphere", "ellisphereScore"],
  ["Ellisphere", "ellisphereScore"],
  ["Cotation Banque de France", "bdfRating"],
  ["Cote BDF", "bdfRating"],
  ["FIBEN", "bdfRating"],
  ["Atradius", "atradiusRating"],
  ["Limite conseillée", "recommendedLimit"],
  ["Plafond pays", "countryCeiling"],
])("%s is read as %s", (header, meaning) => {
  expect(meaningOf(header)).toBe(meaning);
});

/** Points a cell is worth under a header, and how it is shown. */
function read(header: string, cells: readonly Cell[], policy: Policy = defaultPolicy): (number | null)[] {
  const rows: Grid = [["Client", "Encours", header], ...cells.map((cell, k): Cell[] => [`Client ${k}`, 1000, cell])];
  const { clients } = segment(rows, { asOf: "2026-05-31", policy, language: "fr" });
  return cells.map((_, i) => {
    const known = JSON.stringify(explainClient(clients!, i, policy, "fr"));
    const points = /"indicator":"(?:ellisphereScore|bdfRating|atradiusRating|ownScale)"[^}]*?"points":(-?[\d.]+|null)/.exec(known);
    return points?.[1] === undefined || points[1] === "null" ? null : Math.round(Number(points[1]) * 10) / 10;
  });
}

test("the ends of each scale: 10 is Ellisphere's best, 1+ the Banque de France's, 1 Atradius's", () => {
  expect(read("Score Ellisphere", [10, 5, 0])).toEqual([100, 50, 0]);
  expect(read("Note Atradius", [1, 100])).toEqual([100, 0]);
  const [best, four, worse, p, unknown, off] = read("Cotation Banque de France", ["1+", "4-", "6", "P", "0", "9"]);
  expect(best).toBe(100);
  expect(four!).toBeGreaterThan(worse!);
  expect(p).toBe(0);
  expect([unknown, off]).toEqual([null, null]);
  expect(["1+", "4-", "P"].map((step, k) => [step, showValue("bdfRating", [1, 12, 21][k]!, "fr")])).toEqual([
    ["1+", "1+"],
    ["4-", "4-"],
    ["P", "P"],
  ]);
});

test("a score nobody publishes counts once its ends are said, and stays on the policy sheet", () => {
  expect(read("Score maison", [3])).toEqual([null]);
  const told: Policy = { ...defaultPolicy, ownScale: { best: 1, worst: 5 } };
  expect(read("Score maison", [1, 3, 5, 9], told)).toEqual([100, 50, 0, null]);
  const kept = policyOf(policySheet({ ...told, ownTrade: "TRANSPORT" }, "fr"));
  expect(kept).toMatchObject({ ownScale: { best: 1, worst: 5 }, ownTrade: "TRANSPORT" });
});
