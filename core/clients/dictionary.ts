import { tellingWords } from "./header-words";
import type { Meaning } from "./meanings";
import { patterns } from "./spellings/patterns";

/** What a spelling stands for; `other` is a column there is no use for. */
export type Sense = Meaning | "other";

/** What may stand at one place of a pattern. */
export interface Place {
  /** All words, small ones included: `soldé le` is no `solde`. */
  readonly full: readonly string[];
  readonly telling: readonly string[];
}

/** Spellings of one sense: whatever stands at each of its places, one after the other. */
export interface Pattern {
  readonly sense: Sense;
  /** The header may mean this too; it does not by itself. */
  readonly doubtful: boolean;
  readonly places: readonly Place[];
}

/** Where each line of the patterns begins, and every word in them; found when the first header is read. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  readonly words: ReadonlySet<string>;
}
let lines: Lines | undefined;
const read: (Pattern | undefined)[] = [];
const found = new Map<string, readonly Pattern[]>();

function linesOf(): Lines {
  if (!lines) {
    const text = patterns();
    const starts: number[] = [];
    for (let at = 0; at < text.length - 1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    lines = { text, starts, words: new Set(text.split(/[\n:;| ]/)) };
  }
  return lines;
}

/** The patterns that hold a word. Only they are read: Google loads the whole core anew for every formula, which asks for few. */
export function patternsWith(word: string): readonly Pattern[] {
  const known = linesOf();
  const { text } = known;
  if (!known.words.has(word)) return [];
  let holding = found.get(word);
  if (!holding) {
    const numbers = new Set<number>();
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      if (isEdge(text[at - 1]) && isEdge(text[at + word.length])) numbers.add(lineAt(known.starts, at));
    holding = [...numbers].map(pattern);
    found.set(word, holding);
  }
  return holding;
}

/** All patterns, for what has no word of its own. */
export const allPatterns = (): readonly Pattern[] => linesOf().starts.map((_, number) => pattern(number));

const isEdge = (sign: string | undefined): boolean => sign === undefined || " |;:\n".includes(sign);

function lineAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pattern(number: number): Pattern {
  const { text, starts } = linesOf();
  const start = starts[number]!;
  return (read[number] ??= patternOf(text.slice(start, text.indexOf("\n", start))));
}

function patternOf(line: string): Pattern {
  const colon = line.indexOf(":");
  const name = line.slice(0, colon);
  const doubtful = name.endsWith("?");
  return {
    sense: (doubtful ? name.slice(0, -1) : name) as Sense,
    doubtful,
    places: line
      .slice(colon + 1)
      .split(";")
      .map((place) => {
        const full = place.split("|");
        return { full, telling: full.map((words) => tellingWords(words === "" ? [] : words.split(" ")).join(" ")) };
      }),
  };
}
