import { serialOf } from "../../../core/cells/dates";
import { call } from "../../../core/encours";
import { builtInRates, penaltyRates } from "../../../core/method/law/rates/penalty-rates";

const january = serialOf(2027, 1, 1);

test("a rate the user adds counts at once, and only while his call runs", () => {
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

test("the user's figure for a half-year we know comes first", () => {
  const rates = penaltyRates({ ECB: [{ from: serialOf(2026, 7, 1), percent: 2.15 }] });
  expect(rates.byDefault.FR(serialOf(2026, 8, 1))?.millionths).toBe(121_500);
  expect(rates.byDefault.FR(serialOf(2026, 3, 1))).toEqual(builtInRates.byDefault.FR(serialOf(2026, 3, 1)));
});
