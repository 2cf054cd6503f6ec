import { textOf, type Cell } from "../../cells/values";
import { bandOf, meaningsOfBand, type Band } from "./bands";
import { allPatterns, patternsWith, type Pattern, type Place, type Sense } from "./dictionary";
import { tellingWords, withoutUnits, wordsOf } from "./header-words";
import type { Meaning } from "../../words/meanings";

export interface Candidate {
  readonly meaning: Meaning;
  /** 0 to 1. */
  readonly confidence: number;
  /** What the header may mean too, to be asked and never taken by itself where it has a meaning of its own. */
  readonly doubtful: boolean;
}

/** As sure as a column may be that is still asked about. */
export const asked = 0.75;
const longestHeader = 80;
const mostWords = 12;
const mostKept = 4000;
const kept = new Map<string, readonly Candidate[]>();
const useless = new Set<string>();

/** What a header may mean, most likely first. */
export function candidatesFor(cell: Cell | undefined): readonly Candidate[] {
  const header = textOf(cell);
  if (header === null || header.length > longestHeader) return [];
  let found = kept.get(header);
  if (!found) {
    if (kept.size >= mostKept) {
      kept.clear();
      useless.clear();
    }
    found = read(header);
    // A pivot table heads its values "Sum of …"; a heading that is known whole, as "total de l'actif", says more.
    if (found.length === 0) found = read(header.replace(/^(?:somme|sum|total) (?:de|of) (?=\S{3})/i, ""));
    kept.set(header, found);
  }
  return found;
}

/** What an ageing band may mean: one band of the rating, or those it cuts across, to be asked. */
export function candidatesOfBand(band: Band): Candidate[] {
  const { meanings, sure } = meaningsOfBand(band);
  return meanings.map((meaning) => ({ meaning, confidence: sure ? 1 : asked, doubtful: false }));
}

interface Found {
  readonly confidence: number;
  readonly doubtful: boolean;
}

function read(header: string): Candidate[] {
  const best = new Map<Sense, Found>();
  const band = bandOf(header);
  if (band) return candidatesOfBand(band);
  const full = wordsOf(header);
  const words = tellingWords(full);
  const bare = withoutUnits(words);
  if (full.length > mostWords || full.join("").length < 2) return [];
  const ways: readonly (readonly [readonly string[], "full" | "telling", number])[] = [
    [full, "full", 1],
    [words, "telling", 0.99],
    [bare, "telling", 0.97],
  ];
  for (const [spoken, form, confidence] of ways) {
    // One letter is left of `D/C` and of `C&H`, and says nothing.
    if (best.size > 0 || spoken.join("").length < 2) continue;
    // `Jours` alone is a unit: what of, only a whole spelling says.
    if (form === "telling" && bare.length === 0) continue;
    for (const pattern of patternsWith(spoken[0]!)) if (fits(spoken, 0, pattern, 0, form)) propose(best, pattern, confidence);
  }
  const turned = words.filter((word) => turning.test(word));
  if (best.size === 0 && !ofAnotherPeriod.test(header)) proposeParts(best, bare, turned);
  if (best.size === 0 && turned.length === 0 && bare.length <= 2) proposeJoined(best, bare.join(""));
  if ((best.get("other")?.confidence ?? 0) > 0.6 || isFormerLimit(words)) useless.add(header);
  return told(best);
}

/** Whether the words from `at` on are what the places of a pattern from `k` on allow. */
function fits(words: readonly string[], at: number, pattern: Pattern, k: number, form: "full" | "telling"): boolean {
  const place = pattern.places[k];
  if (!place) return at === words.length;
  let text = "";
  for (let end = at; ; end++) {
    if (place[form].includes(text) && fits(words, end, pattern, k + 1, form)) return true;
    if (end >= words.length) return false;
    text = text === "" ? words[end]! : `${text} ${words[end]!}`;
  }
}

function propose(best: Map<Sense, Found>, { sense, doubtful }: Pick<Pattern, "sense" | "doubtful">, confidence: number): void {
  const found = best.get(sense);
  if (!found || confidence > found.confidence) best.set(sense, { confidence, doubtful });
}

/**
 * Words that make a column another figure than the one they stand beside: what was asked for and not granted, what was before,
 * a mean, a highest, a forecast. `Encours moyen` is not what is owed, and `Limite demandée` no limit.
 */
const turning =
  /^(?:demandee?|requested|precedente?|previou|ancienne|old|former|prior|last|moyen|average|haut|highest|pic|peak|constatee?|budget|budgete|prevu|prevision(?:nel|nelle)?|forecast|target|objectif|theorique|proposee?|proposed|ouverture|opening|brought|retenue|retention|non|not|over|litige|litigieux|disputed|promi[st]|effet|traite|lcr|cheque)$/;
/** A limit that was asked for, or is no longer granted, is none, and nothing that is owed: `Garantie demandée`. */
const notGranted = /^(?:demandee?|requested|precedente?|previou|ancienne|old|former|prior|last|proposee?|proposed)$/;
const limits: readonly Meaning[] = ["creditLimit", "insuredLimit", "recommendedLimit"];

function isFormerLimit(words: readonly string[]): boolean {
  const others = words.filter((word) => !notGranted.test(word));
  return (
    others.length < words.length && others.length > 0 && candidatesFor(others.join(" ")).some(({ meaning }) => limits.includes(meaning))
  );
}

const ofAnotherPeriod = /[nm] ?- ?\d/i;
const shortestAlone = 4;
const manySenses = 3;

/** What a longer header holds: `Encours client Lyon`. A short word, or one met under many senses, says nothing by itself. */
function proposeParts(best: Map<Sense, Found>, words: readonly string[], turned: readonly string[]): void {
  const present = new Set(words);
  const seen = new Set<Pattern>();
  for (const word of present) for (const pattern of patternsWith(word)) seen.add(pattern);
  for (const pattern of seen) {
    if (pattern.doubtful) continue;
    let length = 0;
    let only = "";
    let held = true;
    const spoken = new Set<string>();
    for (const place of pattern.places) {
      let most = -1;
      let said: readonly string[] = [];
      for (const choice of place.tellingWords) {
        if (choice.length <= most) continue;
        let all = true;
        for (const word of choice) if (!present.has(word)) all = false;
        if (!all) continue;
        most = choice.length;
        said = choice;
        only = choice[0] ?? only;
      }
      for (const word of said) spoken.add(word);
      if (most < 0) {
        held = false;
        break;
      }
      length += most;
    }
    if (!held || length === 0 || turned.some((word) => !spoken.has(word))) continue;
    if (length === 1 && (only.length < shortestAlone || /^(?:date|bill)$/.test(only) || sensesOf(only) >= manySenses)) continue;
    propose(best, pattern, 0.5 + (0.35 * Math.min(length, words.length)) / words.length);
  }
}

/** How many senses a word is a spelling of by itself. */
function sensesOf(word: string): number {
  const alone = patternsWith(word).filter(({ doubtful, places }) => !doubtful && places.length === 1 && places[0]!.telling.includes(word));
  return new Set(alone.map(({ sense }) => sense)).size;
}

interface Joined {
  /** By a spelling without its gaps, the patterns of one place that have it. */
  readonly whole: ReadonlyMap<string, readonly number[]>;
  /** By a first letter, the patterns of several places that may begin with it. */
  readonly starting: ReadonlyMap<string, readonly number[]>;
  readonly longest: number;
}
let joinedSpellings: Joined | undefined;

/** All patterns by how their spellings look without gaps, found when the first such header is read. */
function joinedOf(): Joined {
  if (joinedSpellings) return joinedSpellings;
  const whole = new Map<string, number[]>();
  const starting = new Map<string, number[]>();
  let longest = 0;
  const add = (to: Map<string, number[]>, key: string, number: number): void => {
    const numbers = to.get(key);
    if (!numbers) to.set(key, [number]);
    else if (numbers[numbers.length - 1] !== number) numbers.push(number);
  };
  allPatterns().forEach(({ doubtful, places }, number) => {
    if (doubtful) return;
    if (places.length === 1)
      for (const words of places[0]!.telling) {
        const text = words.replace(/ /g, "");
        longest = Math.max(longest, text.length);
        add(whole, text, number);
      }
    else
      for (const { telling } of places) {
        for (const words of telling) if (words !== "") add(starting, words[0]!, number);
        if (!telling.includes("")) break;
      }
  });
  return (joinedSpellings = { whole, starting, longest });
}

const shortestPart = 6;
const shortestHolder = 8;

/** Codes without a gap: `SOLDECLIENT`. Of one spelling of a place the whole header, or its longest part; of several the whole. */
function proposeJoined(best: Map<Sense, Found>, joined: string): void {
  if (joined.length < 3) return;
  const { whole, starting, longest } = joinedOf();
  const all = allPatterns();
  const lengths = new Map<number, number>();
  const least = joined.length >= shortestHolder ? shortestPart : joined.length;
  for (let length = Math.min(longest, joined.length); length >= Math.min(least, joined.length); length--)
    for (let at = 0; at + length <= joined.length; at++)
      for (const number of whole.get(joined.slice(at, at + length)) ?? []) if (!lengths.has(number)) lengths.set(number, length);
  for (const number of starting.get(joined[0]!) ?? []) if (isJoined(joined, all[number]!.places, 0)) lengths.set(number, joined.length);
  for (const [number, length] of [...lengths].sort(([a], [b]) => a - b))
    propose(best, all[number]!, length === joined.length ? 0.95 : 0.45 + (0.35 * length) / joined.length);
}

function isJoined(rest: string, places: readonly Place[], k: number): boolean {
  if (k === places.length) return rest === "";
  return places[k]!.telling.some((words) => {
    const text = words.replace(/ /g, "");
    return rest.startsWith(text) && isJoined(rest.slice(text.length), places, k + 1);
  });
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

/** Whether a header names a column there is no use for. */
export function isOfNoUse(header: string): boolean {
  if (header === "" || header.length > longestHeader) return false;
  candidatesFor(header);
  return useless.has(header);
}

/** `N°` and `Num` may be a client's number as well as a document's. */
export const isVague = (header: string): boolean =>
  ["invoiceNumber", "clientId"].every((meaning) => candidatesFor(header).some((each) => each.meaning === meaning));
