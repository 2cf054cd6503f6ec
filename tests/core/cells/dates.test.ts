import fc from "fast-check";
import { addMonths, civilOf, dateOf, dayOrderOf, endOfMonth, isoOf, serialOf } from "../../../core/cells/dates";

test.each([
  ["2026-03-10", 46091],
  ["2026-03-10T23:59:00Z", 46091],
  ["2026-03-10 08:00", 46091],
  ["2026/03/10", 46091],
  ["20260310", 46091],
  ["31/03/2026", 46112],
  ["03/31/2026", 46112],
  ["10.03.2026", 46091],
  ["10-03-2026", 46091],
  ["05/05/2026", 46147],
  ["31/03/26", 46112],
  ["10 mars 2026", 46091],
  ["1er août 2026", 46235],
  ["10 décembre 2009", 40157],
  ["10 March 2026", 46091],
  ["46091", 46091],
])("%j is day %d", (text, serial) => {
  expect(dateOf(text)).toBe(serial);
});

test("a serial keeps its day, whatever the hour", () => {
  expect([dateOf(46091), dateOf(46091.99), dateOf(20260310)]).toEqual([46091, 46091, 46091]);
});

test("zero is a blank, as hosts hand blanks over", () => {
  expect([dateOf(0), dateOf(null), dateOf("")]).toEqual([null, null, null]);
});

test("day and month are never guessed; the range settles them", () => {
  expect(dateOf("03/04/2026")).toBe("AMBIGUOUS_DATE");
  expect(dateOf("03/04/2026", "DMY")).toBe(serialOf(2026, 4, 3));
  expect(dateOf("03/04/2026", "MDY")).toBe(serialOf(2026, 3, 4));
  expect(dayOrderOf([["03/04/2026"], ["25/04/2026"]])).toBe("DMY");
  expect(dayOrderOf([["03/04/2026"], ["04/25/2026"]])).toBe("MDY");
  expect(dayOrderOf([["25/04/2026"], ["04/25/2026"]])).toBeUndefined();
});

test.each(["31/02/2026", "2026-13-01", "hier", "32/01/2026", true, -5, 3e9, NaN])("%p is no date", (cell) => {
  expect(dateOf(cell)).toBe("BAD_DATE");
});

test("inverse: a day survives being written and read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
      expect(dateOf(isoOf(serial))).toBe(serial);
      const { year, month, day } = civilOf(serial);
      expect(serialOf(year, month, day)).toBe(serial);
    }),
  );
});

test("months end where the calendar ends them", () => {
  expect(isoOf(endOfMonth(serialOf(2024, 2, 10)))).toBe("2024-02-29");
  expect(isoOf(addMonths(serialOf(2026, 1, 31), 1))).toBe("2026-02-28");
  expect(isoOf(addMonths(serialOf(2026, 1, 31), -2))).toBe("2025-11-30");
});
