import fc from "fast-check";
import { decimalOf, numberOf } from "../../../core/cells/numbers";
import { formatNumber } from "../../../core/cells/formats";

test.each([
  ["1 234,56", 1234.56],
  ["1\u00a0234,56", 1234.56],
  ["1\u202f234\u202f567,8 €", 1234567.8],
  ["1,234.56", 1234.56],
  ["1.234,56", 1234.56],
  ["1.234.567", 1234567],
  ["1’234.50", 1234.5],
  ["(123)", -123],
  ["(1 234,5)", -1234.5],
  ["123-", -123],
  ["−12", -12],
  ["- 12,5", -12.5],
  ["+7", 7],
  ["12 %", 0.12],
  ["12,5%", 0.125],
  ["1 500 €", 1500],
  ["€ 1 500", 1500],
  ["-€12.50", -12.5],
  ["0,123", 0.123],
  ["0.5", 0.5],
  ["1234.567", 1234.567],
  ["1e3", 1000],
  [",5", 0.5],
  ["5,", 5],
])("%j is the number %d", (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test.each(["1.234", "1,234", "12.000 €", "-999,999", "(1.234)"])("%j can be read two ways", (text) => {
  expect(numberOf(text)).toBe("AMBIGUOUS_NUMBER");
});

test("the rest of the range settles what can be read two ways", () => {
  expect(decimalOf([["1.234"], ["12,5"]])).toBe(",");
  expect(decimalOf([["1.234"], ["12.5"]])).toBe(".");
  expect(decimalOf([["1.234"], ["2,345"]])).toBeUndefined();
  expect(decimalOf([["12.5"], ["12,5"]])).toBeUndefined();
  expect(numberOf("1.234", ",")).toBe(1234);
  expect(numberOf("1.234", ".")).toBe(1.234);
});

test.each(["abc", "12 34", "1,23,4", "--5", "5 pommes", "12/05", "€", "%", "()", "1.2.3", "NaN", "Infinity", "0x10", "1".repeat(80)])(
  "%j is no number",
  (text) => {
    expect(numberOf(text)).toBe("BAD_NUMBER");
  },
);

test("blanks are missing, errors are errors, booleans are no numbers", () => {
  expect([numberOf(null), numberOf(""), numberOf("  "), numberOf("\u00a0")]).toEqual([null, null, null, null]);
  expect([numberOf("#N/A"), numberOf("#VALEUR!"), numberOf("#DIV/0!")]).toEqual(["CELL_ERROR", "CELL_ERROR", "CELL_ERROR"]);
  expect([numberOf(true), numberOf(NaN), numberOf(Infinity)]).toEqual(["BAD_NUMBER", "BAD_NUMBER", "BAD_NUMBER"]);
});

test("inverse: a number written in either language reads back", () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(amount, fc.constantFrom("fr" as const, "en" as const), (value, language) => {
      expect(numberOf(formatNumber(value, language, 2), language === "fr" ? "," : ".")).toBeCloseTo(value, 6);
    }),
  );
});
