import type { Meaning } from "../meanings";

/**
 * Spellings by meaning, parted by commas, the ones a user is shown first. `[a|b] [x|y]` stands for `a x`, `a y`, `b x`
 * and `b y`. A question mark behind a spelling says that the header may mean this too: such a column is asked about.
 * Accents, case, plurals, punctuation, units and small words do not matter. `other` are columns Encours has no use for.
 */
export type Spellings = Readonly<Record<Meaning | "other", string>>;

/** A line of spellings one by one, question marks kept. */
export function spelled(line: string): string[] {
  return line.split(", ").flatMap(writtenOut);
}

function writtenOut(pattern: string): string[] {
  const open = pattern.indexOf("[");
  if (open < 0) return [pattern.trim()];
  const close = pattern.indexOf("]", open);
  const rests = writtenOut(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split("|")
    .flatMap((choice) => rests.map((rest) => `${pattern.slice(0, open)}${choice} ${rest}`.replace(/ {2,}/g, " ").trim()));
}
