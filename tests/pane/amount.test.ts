import { roundAmount } from "../../pane/amount";

test("round values of an axis have no decimals that say nothing", () => {
  expect([0, 0.1, 0.2, 0.125, 0.0005].map((value) => roundAmount("percent", value, "fr", null))).toEqual([
    "0\u202f%",
    "10\u202f%",
    "20\u202f%",
    "12,5\u202f%",
    "0,05\u202f%",
  ]);
  expect([0, 20, 2.5, 1000].map((value) => roundAmount("decimal", value, "en", null))).toEqual(["0", "20", "2.5", "1,000"]);
  expect(roundAmount("money", 20_000, "fr", "€")).toBe("20\u202fk€");
});
