import { civilOf, serialOf, type Serial } from "../../cells/dates";

export const holidayRegions = ["FR", "FR-AM"] as const;
export type HolidayRegion = (typeof holidayRegions)[number];

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easterOf(year: number): Serial {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return serialOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Month and day of the holidays that stay (C. trav. L3133-1). */
const fixed: readonly (readonly [number, number])[] = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movable = [1, 39, 50];

/** Whether no deadline may end on that day: a Saturday, a Sunday or a public holiday. */
export function isClosed(day: Serial, region: HolidayRegion): boolean {
  // Serial 1 was a Sunday in the calendar that 1 March 1900 = 61 continues; 0 is a Saturday.
  const weekday = ((day % 7) + 7) % 7;
  if (weekday === 0 || weekday === 1) return true;
  const { year, month, day: dayOfMonth } = civilOf(day);
  if (fixed.some(([m, d]) => m === month && d === dayOfMonth)) return true;
  const sinceEaster = day - easterOf(year);
  if (movable.includes(sinceEaster)) return true;
  // Good Friday and 26 December are holidays in Alsace and Moselle alone (C. trav. L3134-13).
  return region === "FR-AM" && (sinceEaster === -2 || (month === 12 && dayOfMonth === 26));
}

/** The day itself, or the next working day where a deadline would end on a closed one (CPC, art. 642). */
export function workingDayFrom(day: Serial, region: HolidayRegion): Serial {
  let open = day;
  while (isClosed(open, region)) open++;
  return open;
}
