import { civilOf, dayLength, epoch, serialOf, type Serial } from "../core/cells/dates";

/**
 * Days as Google Sheets hands them over: a Date at midnight of the spreadsheet's time zone, which is not the script's.
 * Its year, month and day are therefore asked of the spreadsheet's zone, never of the Date's own getters.
 */
export interface Days {
  /** The day a Date falls on. */
  toSerial: (date: Date) => Serial;
  /** Midnight of a day, so that the cell shows that day. */
  toDate: (serial: Serial) => Date;
}

/** What Apps Script gives to know a zone. */
export interface ZoneServices {
  readonly zone: () => string;
  /** Utilities.formatDate */
  readonly format: (date: Date, zone: string, pattern: string) => string;
}

// No zone changes its clock twice within ten days, so that two equal ends settle all that lies between.
const stretch = 10 * dayLength;

/** `instanceof Date` is false for what comes from another realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** The services are asked only once a date is met: most formulas have none, and each question costs. */
export function daysOf(services: ZoneServices): Days {
  let zone: string | undefined;
  const offsets = new Map<number, number>();

  /** Milliseconds the zone's clock is ahead of UTC at an instant. */
  const asked = (time: number): number => {
    const known = offsets.get(time);
    if (known !== undefined) return known;
    zone ??= services.zone();
    const [year, month, day, hour, minute, second] = services.format(new Date(time), zone, "yyyy M d H m s").split(" ").map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const clock = (serialOf(year, month, day) - epoch) * dayLength + ((hour * 60 + minute) * 60 + second) * 1000;
    const offset = clock - Math.floor(time / 1000) * 1000;
    offsets.set(time, offset);
    return offset;
  };
  const offsetAt = (time: number): number => {
    const start = Math.floor(time / stretch) * stretch;
    const before = asked(start);
    return before === asked(start + stretch) ? before : asked(time);
  };

  return {
    toSerial(date) {
      const time = date.getTime();
      return Math.floor((time + offsetAt(time)) / dayLength) + epoch;
    },
    toDate(serial) {
      const { year, month, day } = civilOf(serial);
      const midnight = (serialOf(year, month, day) - epoch) * dayLength;
      const first = midnight - offsetAt(midnight);
      const second = midnight - offsetAt(first);
      // Where the clocks jump over midnight the day begins at one: the later of the two readings stands in it.
      const time = second + offsetAt(second) === midnight ? second : Math.max(first, second);
      return new Date(time);
    },
  };
}
