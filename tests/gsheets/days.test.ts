import fc from "fast-check";
import { daysOf } from "../../gsheets/days";
import { clockOf, instantOf, serialOfInstant } from "../hosts/gsheets-fake/zone";

const zones = [
  "Europe/Paris",
  "Etc/UTC",
  "America/New_York",
  "America/Santiago",
  "Asia/Beirut",
  "Asia/Kolkata",
  "Africa/Casablanca",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
];

function daysIn(zone: string): { readonly days: ReturnType<typeof daysOf>; readonly questions: () => number } {
  let asked = 0;
  const days = daysOf({
    zone: () => zone,
    format: (date, of, pattern) => {
      expect([of, pattern]).toEqual([zone, "yyyy M d H m s"]);
      asked++;
      const [year, ...rest] = clockOf(date.getTime(), zone);
      return [String(year).padStart(4, "0"), ...rest].join(" ");
    },
  });
  return { days, questions: () => asked };
}

describe.each(zones)("a spreadsheet in %s", (zone) => {
  const { days } = daysIn(zone);
  const serials = fc.integer({ min: 61, max: 73050 }); // 1 March 1900 to 31 December 2099

  test("keeps the day of a date, at midnight and at any hour", () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 86_399 }), (serial, second) => {
        expect(days.toSerial(instantOf(serial, zone))).toBe(serial);
        const instant = instantOf(serial + second / 86_400, zone);
        // The clocks of Paris jumped from 23:00 to midnight in 1935: no cell holds such an hour.
        fc.pre(Math.abs(serialOfInstant(instant, zone) - serial - second / 86_400) < 1e-6);
        expect(days.toSerial(instant)).toBe(serial);
      }),
      { numRuns: 300 },
    );
  });

  test("shows a day as that day, at midnight or at the first hour its clock has", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const date = days.toDate(serial);
        expect(days.toSerial(date)).toBe(serial);
        const [, , , hour] = clockOf(date.getTime(), zone);
        expect(hour).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

test("the days around a change of clocks are each their own", () => {
  for (const [zone, serial] of [
    ["Europe/Paris", 46110], // 29 March 2026
    ["Europe/Paris", 46320], // 25 October 2026
    ["America/Santiago", 46271], // 6 September 2026, midnight does not exist
    ["Asia/Beirut", 46110],
  ] as const) {
    const { days } = daysIn(zone);
    for (let day = serial - 2; day <= serial + 2; day++) {
      expect(days.toSerial(instantOf(day, zone))).toBe(day);
      expect(days.toSerial(days.toDate(day))).toBe(day);
    }
  }
});

test("ten years of dates cost a few hundred questions, not one each; numbers alone cost none", () => {
  const { days, questions } = daysIn("Europe/Paris");
  expect(questions()).toBe(0);
  for (let serial = 42736; serial < 42736 + 3650; serial++) expect(days.toSerial(instantOf(serial, "Europe/Paris"))).toBe(serial);
  expect(questions()).toBeLessThan(600);
});
