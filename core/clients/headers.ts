import { textOf, type Cell } from "../values";
import { bandOf, meaningsOfBand } from "./bands";
import { dictionaryOf, type Sense, type Spelling } from "./dictionary";
import { tellingWords, withoutUnits, wordsOf } from "./header-words";
import type { Meaning } from "./meanings";

export interface Candidate {
  readonly meaning: Meaning;
  /** 0 to 1. */
  readonly confidence: number;
  /** What the header may mean too, to be asked and never taken by itself where it has a meaning of its own. */
  readonly doubtful: boolean;
}

const longestHeader = 80;
const mostKept = 4000;
const kept = new Map<string, readonly Candidate[]>();

/** What a header may mean, most likely first. */
export function candidatesFor(cell: Cell | undefined): readonly Candidate[] {
  const header = textOf(cell);
  if (header === null || header.length > longestHeader) return [];
  let found = kept.get(header);
  if (!found) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(header, (found = read(header)));
  }
  return found;
}

function read(header: string): Candidate[] {
  const full = wordsOf(header);
  const words = tellingWords(full);
  const bare = withoutUnits(words);
  if (words.length === 0) return [];
  const best = new Map<Sense, Found>();
  const { byWords, byTellingWords, byJoined } = dictionaryOf();
  // One letter is left of `D/C` and of `C&H`, and says nothing.
  const telling = words.join("").length > 1;
  const exact: readonly (readonly [readonly Spelling[] | undefined, number])[] = [
    [byWords.get(full.join(" ")), 1],
    [telling ? byTellingWords.get(words.join(" ")) : undefined, 0.99],
    [telling ? byTellingWords.get(bare.join(" ")) : undefined, 0.97],
  ];
  for (const [spellings, confidence] of exact) if (best.size === 0) proposeAll(best, spellings, confidence);
  const band = bandOf(header);
  if (band) {
    best.clear();
    const { meanings, sure } = meaningsOfBand(band);
    for (const meaning of meanings) best.set(meaning, { confidence: sure ? 1 : 0.75, doubtful: false });
  }
  if (best.size === 0 && telling) proposeAll(best, byJoined.get(bare.join("")), 0.95);
  if (best.size === 0 && bare.length > 0) proposeParts(best, bare);
  return told(best);
}

interface Found {
  readonly confidence: number;
  readonly doubtful: boolean;
}

function propose(best: Map<Sense, Found>, { sense, doubtful }: Spelling, confidence: number): void {
  const found = best.get(sense);
  if (!found || confidence > found.confidence) best.set(sense, { confidence, doubtful });
}

function proposeAll(best: Map<Sense, Found>, spellings: readonly Spelling[] | undefined, confidence: number): void {
  for (const spelling of spellings ?? []) propose(best, spelling, confidence);
}

/** What a longer header holds: `Encours client Lyon`, or in codes without a gap `SOLDECLIENT`. */
function proposeParts(best: Map<Sense, Found>, words: readonly string[]): void {
  const { byRarest, all } = dictionaryOf();
  const present = new Set(words);
  for (const word of present)
    for (const spelling of byRarest.get(word) ?? [])
      if (spelling.words.every((each) => present.has(each))) propose(best, spelling, 0.5 + (0.35 * spelling.words.length) / words.length);
  if (best.size > 0 || words.length > 2) return;
  const joined = words.join("");
  if (joined.length < 8) return;
  for (const spelling of all)
    if (!spelling.doubtful && spelling.joined.length >= 6 && joined.includes(spelling.joined))
      propose(best, spelling, 0.45 + (0.35 * spelling.joined.length) / joined.length);
}

/** Best first; nothing where the header rather names a column there is no use for. */
function told(best: Map<Sense, Found>): Candidate[] {
  const other = best.get("other")?.confidence ?? 0;
  best.delete("other");
  return [...best]
    .filter(([, { confidence }]) => confidence > other)
    .map(([meaning, found]) => ({ meaning: meaning as Meaning, ...found }))
    .sort((a, b) => Number(a.doubtful) - Number(b.doubtful) || b.confidence - a.confidence);
}
