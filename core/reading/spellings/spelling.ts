import type { Meaning } from "../../words/meanings";

/**
 * Spellings by meaning, parted by commas, the ones a user is shown first. `[a|b] [x|y]` stands for `a x`, `a y`, `b x`
 * and `b y`. A question mark behind a spelling says that the header may mean this too: such a column is asked about.
 * Accents, case, plurals, punctuation, units and small words do not matter. `other` are columns Encours has no use for.
 */
export type Spellings = Readonly<Record<Meaning | "other", string>>;

/** The spellings of a line as they are written: what may stand at each place, one after the other; plain text is a choice of one. */
export function patternsOf(line: string): string[][][] {
  return line.split(", ").map((pattern) =>
    pattern
      .split(/[[\]]/)
      .map((part, i) => (i % 2 === 1 ? part.split("|") : [part.trim()]))
      .filter((choices) => choices.length > 1 || choices[0] !== ""),
  );
}

/** Every spelling a pattern stands for. */
function writtenOut(pattern: readonly (readonly string[])[]): string[] {
  return pattern.reduce<string[]>(
    (before, choices) => before.flatMap((start) => choices.map((choice) => `${start} ${choice}`.trim())),
    [""],
  );
}

/** The spellings of a line that by themselves have its sense, in their order. */
export function spellingsOf(line: string): string[] {
  return patternsOf(line)
    .flatMap(writtenOut)
    .filter((spelling) => !spelling.endsWith("?"));
}
