import { roundAmount } from "../../pane/amount";

test("round values of an axis have no decimals that say nothing", () => {
  expect([0, 0.1, 0.2, 0.125, 0.0005].map((value) => roundAmount("percent", value, "fr", null))).toEqual([
    "0\u00a0%",
    "10\u00a0%",
    "20\u00a0%",
    "12,5\u00a0%",
    "0,05\u00a0%",
  ]);
  expect([0, 20, 2.5, 1000].map((value) => roundAmount("decimal", value, "en", null))).toEqual(["0", "20", "2.5", "1,000"]);
  expect(roundAmount("money", 20_000, "fr", "€")).toBe("20\u202fk€");
});
