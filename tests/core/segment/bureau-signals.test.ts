import { agencyRatings } from "../../../core/rating/bureau-scales";
import { meanings } from "../../../core/reading/layout";
import { call } from "../../../core/encours";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import type { Cell } from "../../../core/cells/values";

/** The points of one column's values, as the rating takes them alone. */
function pointsOf(header: string, values: readonly Cell[]): unknown[] {
  const outcome = call("RISKSCORE", [values.map((value) => ["A", value]), [["Client", header]]]);
  expect(outcome).toHaveProperty("value");
  return (outcome as { value: number[][] }).value.map(([score]) => Math.round(score! * 100) / 100);
}

test.each<[string, Cell[], number[]]>([
  ["Grade Allianz Trade", [1, 4.5, 10], [100, 60, 0]],
  ["DRA Coface", [10, 4.5, 0], [100, 40, 0]],
  ["Score Altares", [20, 10, 0], [100, 50, 0]],
  ["Score D&B", [100, 51, 11], [100, 60, 40]],
  ["Equifax score", [80, 20], [80, 20]],
  ["Note sur 20", [16, "8,5"], [80, 42.5]],
  ["Note en lettres", ["A", "c", "E"], [90, 50, 10]],
  ["Agency rating", ["AAA", "BBB−", "B", "D"], [100, 62.86, 30, 0]],
])("%s is read on its own scale and in its own direction", (header, values, points) => {
  const rounded = points.map((value) => Math.round(value * 100) / 100);
  expect(pointsOf(header, values).map(Number)).toEqual(rounded);
});

test("single letters are an agency's where the column holds one that only agencies give", () => {
  expect(pointsOf("Note en lettres", ["B", "BBB"])[0]).not.toBe(pointsOf("Note en lettres", ["B", "C"])[0]);
});

test("every agency rating is worth no more than the one above it", () => {
  const points = pointsOf("Agency rating", agencyRatings).map(Number);
  expect(points).toEqual([...points].sort((a, b) => b - a));
});

test("a value beyond its scale counts as missing and is named", () => {
  const { table, notes } = segment(
    [
      ["Client", "Encours", "Grade Allianz Trade", "Note en lettres"],
      ["A", 100, 62, "Z"],
    ],
    { language: "fr" },
  );
  expect(table[1]![table[0]!.indexOf("Score")]).toBeNull();
  expect(notes.filter(({ code }) => code === "OFF_SCALE").map(({ row, column }) => [row, column])).toEqual([
    [1, 2],
    [1, 3],
  ]);
  expect(
    notes.some(
      ({ message }) =>
        message ===
        "Ligne 2, Grade Allianz Trade (1 à 10)\u00a0: «\u00a062\u00a0» n’est pas sur l’échelle 1–10\u202f; la note n’en tient pas compte.",
    ),
  ).toBe(true);
});

test("ratios are worked out from the accounts where their own columns are missing", () => {
  const headers = ["Client", "Résultat net", "Total actif", "Capitaux propres", "Dotations aux amortissements"];
  const outcome = call("RISKREASONS", [[["A", -50, 1000, 400, 20]], [headers], null, 10, "en"]);
  expect(outcome).toMatchObject({ value: [[expect.stringMatching(/Cash flow to debt −5% .*Return on assets −5%/)]] });
});

test("every indicator of the policy has a column it comes from", () => {
  const own = new Set<string>([
    ...meanings,
    "recentDelay",
    "openDelay",
    "paymentDelay",
    "overdueShare",
    "agencyRating",
    "marketValueToDebts",
  ]);
  expect(Object.keys(defaultPolicy.indicators).filter((id) => !own.has(id))).toEqual([]);
});
