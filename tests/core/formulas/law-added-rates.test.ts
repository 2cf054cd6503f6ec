import { serialOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { call } from "../../../core/encours";
import { builtInRates, penaltyRates } from "../../../core/method/law/rates/penalty-rates";
import { missingHalfYear, ratesSheet, readRatesSheet } from "../../../core/method/law/rates/rates-sheet";
import { rateRefused, type RateRefusal } from "../../../core/words/rates";

const january = serialOf(2027, 1, 1);

test("a rate the user adds counts at once, and only during that user’s call", () => {
  const rates = penaltyRates({ ECB: [{ from: january, percent: 2.65 }], FR_LEGAL: [{ from: january, percent: 3 }] });
  expect(call("PENALTYRATE", [january + 20], { rates })).toEqual({ value: 0.1265 });
  expect(call("MINPENALTYRATE", [january + 20], { rates })).toEqual({ value: 0.09 });
  // 10,000 × 12.4 % × 11/365 = 37.37 to 31 December, × 12.65 % × 10/365 = 34.66 after.
  expect(call("LATEINTEREST", [10000, january - 12, january + 9], { rates })).toEqual({ value: 72.03 });
  // The public buyer's rate stays that of the day the delay began: 10.4 % × 21/365.
  expect(call("LATEINTERESTPUBLIC", [10000, january - 12, january + 9], { rates })).toEqual({ value: 59.84 });
  for (const name of ["PENALTYRATE", "MINPENALTYRATE"]) expect(call(name, [january])).toMatchObject({ fault: { code: "RATE_UNKNOWN" } });
});

test("a half-year left out stays unknown, and a later one does not fill it", () => {
  const rates = penaltyRates({ ECB: [{ from: serialOf(2027, 7, 1), percent: 2 }] });
  expect(rates.byDefault.FR(january)).toBeUndefined();
  expect(rates.byDefault.FR(serialOf(2027, 12, 31))?.millionths).toBe(120_000);
  expect(rates.byDefault.FR(serialOf(2028, 1, 1))).toBeUndefined();
});

test("each rate has its own points: a trader in France 10, in Britain 8, a public buyer 8 since July 2013", () => {
  const rates = penaltyRates({ ECB: [{ from: january, percent: 2 }], GB_BANK: [{ from: january, percent: 3 }] });
  expect([rates.byDefault.FR, rates.byDefault.GB, rates.publicBuyer].map((rateAt) => rateAt(january)!.millionths)).toEqual([
    120_000, 110_000, 100_000,
  ]);
  expect(rates.publicBuyer(serialOf(2013, 6, 30))).toBeUndefined();
  expect(rates.publicBuyer(serialOf(2013, 7, 1))).toBeDefined();
});

test("the user's figure for a half-year we know comes first", () => {
  const rates = penaltyRates({ ECB: [{ from: serialOf(2026, 7, 1), percent: 2.15 }] });
  expect(rates.byDefault.FR(serialOf(2026, 8, 1))?.millionths).toBe(121_500);
  expect(rates.byDefault.FR(serialOf(2026, 3, 1))).toEqual(builtInRates.byDefault.FR(serialOf(2026, 3, 1)));
});

describe("the sheet of rates", () => {
  test("what it is first written as is read back, and its empty lines say nothing", () => {
    for (const language of ["fr", "en"] as const) {
      const { added, problems } = readRatesSheet(ratesSheet(language), language);
      expect(problems).toEqual([]);
      expect(added.ECB!.map(({ percent }) => percent)).toEqual([3.15, 2.15, 2.15, 2.4].slice(-added.ECB!.length));
      expect(penaltyRates(added).lastKnown).toEqual(builtInRates.lastKnown);
    }
  });

  test("rates are read as people write them, and what can't be read is named", () => {
    const { added, problems } = readRatesSheet(
      [
        ["Taux", "À compter du", "Valeur (%)", "Source"],
        ["BCE", "01/01/2027", "2,65 %", "bce.europa.eu"],
        ["Taux légal (professionnels)", january, 3, null],
        ["BCE", "15/03/2027", 2, null],
        ["Euribor", january, 2, null],
        ["ECB", january, 260, null],
        ["ECB", january, 2.5, null],
      ],
      "fr",
    );
    expect(added).toEqual({ ECB: [{ from: january, percent: 2.65 }], FR_LEGAL: [{ from: january, percent: 3 }] });
    expect(problems.map((problem) => /ligne (\d)/.exec(problem)![1])).toEqual(["4", "5", "6", "7"]);
    expect(penaltyRates(added).byDefault.FR(january)!.millionths).toBe(126_500);
  });

  test("a value is a percentage from 0 to 30, a line a rate and its day; the same line twice is one, an empty one is none", () => {
    const july = serialOf(2027, 7, 1);
    const read = (...lines: Cell[][]) => readRatesSheet([["Rate", "From", "Value (%)"], ...lines], "en");
    const reasons = (...lines: Cell[][]) => read(...lines).problems;
    expect([0, 30, "2.5 %", "2.5\u00a0%", "2.5 % %"].map((value) => read(["ecb", january, value]).added.ECB?.[0]!.percent)).toEqual([
      0, 30, 2.5, 2.5, 2.5,
    ]);
    const refused = (why: RateRefusal) => [rateRefused("en")(2, why)];
    for (const value of [-0.1, 30.1, "much", true]) expect(reasons(["ECB", january, value])).toEqual(refused("value"));
    expect([reasons(["ECB", null, 2]), reasons(["ECB", "soon", 2]), reasons(["Euribor", january, 2])]).toEqual([
      refused("day"),
      refused("day"),
      refused("rate"),
    ]);
    expect(reasons(["Euribor", january, null])).toEqual(refused("rate"));
    expect(reasons(["ECB", null, "to be published"], [null, null, null], [], ["ECB", january, null])).toEqual([]);
    expect(reasons(["ECB", january, 2], ["ECB", january, 2], ["ECB", july, 3])).toEqual([]);
    expect(reasons(["ECB", january, 2], ["ECB", january, 3])).toEqual([rateRefused("en")(3, "twice")]);
    expect(Object.keys(read(["FR_LEGAL", january, 2], ["gb_bank", january, 2]).added)).toEqual(["FR_LEGAL", "GB_BANK"]);
  });

  test("it is first written with its headings, four half-years a rate, and an empty line for the one to come", () => {
    const [headings, ...lines] = ratesSheet("en");
    expect(headings).toEqual(["Rate", "From", "Value (%)", "Source"]);
    expect(lines).toHaveLength(15);
    for (const line of lines) expect([line.length, String(line[3]).length <= 120]).toEqual([4, true]);
    const empty = [4, 9, 14].map((at) => lines[at]!);
    expect(empty.map(([, , value, source]) => [value, source])).toEqual(Array(3).fill([null, null]));
    expect(empty.map(([name, from]) => [name, Number(from) > Number(lines[3]![1])])).toEqual([3, 8, 13].map((at) => [lines[at]![0], true]));
  });

  test("in December the next half-year is missed, until its rate is there", () => {
    expect(missingHalfYear(builtInRates, serialOf(2026, 11, 30))).toBeNull();
    expect(missingHalfYear(builtInRates, serialOf(2026, 12, 1))).toBe(january);
    expect(missingHalfYear(builtInRates, serialOf(2027, 3, 1))).toBe(january);
    expect(missingHalfYear(penaltyRates({ ECB: [{ from: january, percent: 2 }] }), serialOf(2026, 12, 15))).toBeNull();
  });
});
