const epoch = 25569;
const dayLength = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The clock of a zone at an instant: year, month, day, hour, minute, second. */
export function clockOf(time: number, zone: string): readonly [number, number, number, number, number, number] {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
  return [part.year!, part.month!, part.day!, part.hour!, part.minute!, part.second!];
}

function offsetOf(time: number, zone: string): number {
  const [year, month, day, hour, minute, second] = clockOf(time, zone);
  const clock = new Date(0);
  clock.setUTCFullYear(year, month - 1, day);
  clock.setUTCHours(hour, minute, second);
  return clock.getTime() - Math.floor(time / 1000) * 1000;
}

/** The instant a serial stands for in a zone, as getValues hands it over; in a jump of the clock the first one after it. */
export function instantOf(serial: number, zone: string): Date {
  const clock = Math.round((serial - epoch) * dayLength);
  const first = clock - offsetOf(clock, zone);
  const second = clock - offsetOf(first, zone);
  return new Date(second + offsetOf(second, zone) === clock ? second : Math.max(first, second));
}

export function serialOfInstant(date: Date, zone: string): number {
  const time = date.getTime();
  return (time + offsetOf(time, zone)) / dayLength + epoch;
}
