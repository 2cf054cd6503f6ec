import fc from "fast-check";
import { plainAmount } from "../../../core/ledger/stream/plain-amount";

describe("an amount that is the same number to everybody", () => {
  test.each([
    ["0", 0],
    ["7", 7],
    ["1234", 1234],
    ["1234,5", 1234.5],
    ["1234.56", 1234.56],
    ["-1234,56", -1234.56],
    ["-0.05", -0.05],
    ["00012", 12],
    ["123456789012", 123_456_789_012],
    ["999999999999.99", 999_999_999_999.99],
  ])("%s is read without the whole file", (text, value) => {
    expect(plainAmount(text)).toBe(value);
  });

  test.each([
    "",
    "-",
    ",5",
    ".5",
    "-,5",
    "12,",
    "12.",
    "1,234",
    "1.234",
    "12,345",
    "1.2.3",
    "1,2,3",
    "1 234",
    "12a",
    "a12",
    "--1",
    "1-",
    "+1",
    "1e3",
    "12:30",
    "12/3",
    "1234567890123",
  ])("“%s” is left to the reading that knows the file", (text) => {
    expect(plainAmount(text)).toBeNaN();
  });

  test("is the number of its digits, whichever sign parts the decimals", () => {
    const digits = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 99 }), fc.constantFrom(",", "."), fc.boolean(), (whole, cents, sign, negative) => {
        const written = `${negative ? "-" : ""}${whole}${sign}${String(cents).padStart(2, "0")}`;
        expect(plainAmount(written)).toBe(Number(written.replace(",", ".")));
      }),
    );
  });
});
