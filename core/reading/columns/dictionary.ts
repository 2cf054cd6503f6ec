import { tellingWords } from "./header-words";
import { meanings, type Meaning } from "../../words/meanings";
import { patterns, words as allWords } from "../spellings/patterns";

/** What a spelling stands for; `other` is a column there is no use for. */
export type Sense = Meaning | "other";

/** What may stand at one place of a pattern. */
export interface Place {
  /** All words, small ones included: `soldé le` is no `solde`. */
  readonly full: readonly string[];
  readonly telling: readonly string[];
  /** The same by words. */
  readonly tellingWords: readonly (readonly string[])[];
}

/** Spellings of one sense: whatever stands at each of its places, one after the other. */
export interface Pattern {
  readonly sense: Sense;
  /** The header may mean this too; it does not by itself. */
  readonly doubtful: boolean;
  readonly places: readonly Place[];
}

const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** The two signs that stand for a word, by its place among all words: written out, the patterns would be twice as long. */
export const codeOf = (place: number): string => signs[place >> 6]! + signs[place & 63]!;

/** Where each line of the patterns begins, and what stands for each word; found when the first header is read. */
interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
  /** The sense of each line: the next of the meanings where it bears a mark, else that of the line before. */
  readonly senses: readonly Sense[];
  readonly words: readonly string[];
  readonly codes: ReadonlyMap<string, string>;
}
let lines: Lines | undefined;
const read: (Pattern | undefined)[] = [];
const found = new Map<string, readonly Pattern[]>();

function linesOf(): Lines {
  if (!lines) {
    const text = patterns();
    const starts: number[] = [];
    const senses: Sense[] = [];
    let sense = -1;
    for (let at = 0; at < text.length - 1; at = text.indexOf("\n", at + 1)) {
      if (text[at + 1] === "+") sense++;
      senses.push(meanings[sense] ?? "other");
      starts.push(at + 1);
    }
    const words = allWords().split(" ");
    lines = { text, starts, senses, words, codes: new Map(words.map((word, place) => [word, codeOf(place)])) };
  }
  return lines;
}

/** The patterns that hold a word. Only they are read: Google loads the whole core anew for every formula, which asks for few. */
export function patternsWith(word: string): readonly Pattern[] {
  const { text, starts, codes } = linesOf();
  const code = codes.get(word);
  if (code === undefined) return [];
  let holding = found.get(word);
  if (!holding) {
    const numbers = new Set<number>();
    for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
      let before = at;
      while (!edges.includes(text[before - 1]!)) before--;
      // Two signs that stand across the border of two words are not this word, nor is a part of a sense's name.
      const number = lineAt(starts, at);
      if ((at - before) % 2 === 0 && before > starts[number]!) numbers.add(number);
    }
    holding = [...numbers].map(pattern);
    found.set(word, holding);
  }
  return holding;
}

/** All patterns, for what has no word of its own. */
export const allPatterns = (): readonly Pattern[] => (all ??= linesOf().starts.map((_, number) => pattern(number)));
let all: readonly Pattern[] | undefined;

const edges = "|;:\n";

/** A choice in its codes, as words. */
function wordsIn(choice: string): string[] {
  const { words } = linesOf();
  const spoken: string[] = [];
  for (let at = 0; at < choice.length; at += 2) spoken.push(words[signs.indexOf(choice[at]!) * 64 + signs.indexOf(choice[at + 1]!)]!);
  return spoken;
}

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
  const { text, starts, senses } = linesOf();
  const start = starts[number]!;
  return (read[number] ??= patternOf(text.slice(start, text.indexOf("\n", start)), senses[number]!));
}

function patternOf(line: string, sense: Sense): Pattern {
  const colon = line.indexOf(":");
  return {
    sense,
    doubtful: line[colon - 1] === "?",
    places: line
      .slice(colon + 1)
      .split(";")
      .map((place) => {
        const choices = place.split("|").map(wordsIn);
        const telling = choices.map(tellingWords);
        return { full: choices.map((words) => words.join(" ")), telling: telling.map((words) => words.join(" ")), tellingWords: telling };
      }),
  };
}
