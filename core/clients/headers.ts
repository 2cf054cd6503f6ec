import { textOf, type Cell } from "../values";
import { meanings, type Meaning } from "./layout";
import { spellings } from "./spellings";

const smallWords = new Set("de du des d le la les l en au aux a the of in to for et and par".split(" "));
const units = new Set(
  "eur euro usd gbp chf ke keur k me meur millier thousand jour day jr pct percent ttc ht tva vat incl excl h t".split(" "),
);

/** A header as plain words: no accents, case, punctuation or plurals; joined codes taken apart. */
export function wordsOf(header: string): string[] {
  return header
    .replace(/([a-z\u00e0-\u00ff])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/n°|nº/g, "no ")
    .replace(/>|\+/g, " plus ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word));
}

/** A name as it is compared: `CLIENT 003  S.A.R.L` and `Client 003 SARL` are one. */
export function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f.'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9\u0080-\uffff]+/g, " ")
    .trim();
}

interface Spelling {
  readonly meaning: Meaning;
  readonly words: readonly string[];
  readonly key: string;
  readonly joined: string;
}

const essential = (words: readonly string[]): string[] => words.filter((word) => !smallWords.has(word));

interface Dictionary {
  readonly known: readonly Spelling[];
  readonly byKey: ReadonlyMap<string, ReadonlySet<Meaning>>;
}

let dictionary: Dictionary | undefined;

// Made when the first header is read: Google loads the whole core anew for every formula, and few need it.
function allSpellings(): Dictionary {
  if (dictionary) return dictionary;
  const known: Spelling[] = meanings.flatMap((meaning) =>
    [spellings[meaning].fr, spellings[meaning].en].flatMap((line) =>
      line.split(", ").map((spelling) => {
        const words = essential(wordsOf(spelling));
        return { meaning, words, key: words.join(" "), joined: words.join("") };
      }),
    ),
  );
  const byKey = new Map<string, Set<Meaning>>();
  for (const spelling of known) {
    const found = byKey.get(spelling.key) ?? new Set<Meaning>();
    byKey.set(spelling.key, found.add(spelling.meaning));
  }
  dictionary = { known, byKey };
  return dictionary;
}

export interface Candidate {
  readonly meaning: Meaning;
  /** 0 to 1. */
  readonly confidence: number;
}

/** What a header may mean, most likely first. */
export function candidatesFor(cell: Cell | undefined): Candidate[] {
  const header = textOf(cell);
  if (header === null || header.length > 80) return [];
  const { known, byKey } = allSpellings();
  const words = essential(wordsOf(header));
  const bare = words.filter((word) => !units.has(word));
  const best = new Map<Meaning, number>();
  const propose = (meaning: Meaning, confidence: number): void => {
    if (confidence > (best.get(meaning) ?? 0)) best.set(meaning, confidence);
  };
  for (const [list, confidence] of [
    [words, 1],
    [bare, 0.97],
  ] as const) {
    for (const meaning of byKey.get(list.join(" ")) ?? []) propose(meaning, confidence);
  }
  if (bare.length > 0 && best.size === 0) {
    const joined = bare.join("");
    const present = new Set(bare);
    for (const spelling of known) {
      if (spelling.joined === joined) propose(spelling.meaning, 0.95);
      else if (spelling.words.every((word) => present.has(word)))
        propose(spelling.meaning, 0.5 + (0.35 * spelling.words.length) / bare.length);
      else if (spelling.joined.length >= 6 && joined.includes(spelling.joined))
        propose(spelling.meaning, 0.45 + (0.35 * spelling.joined.length) / joined.length);
    }
  }
  return [...best].map(([meaning, confidence]) => ({ meaning, confidence })).sort((a, b) => b.confidence - a.confidence);
}
