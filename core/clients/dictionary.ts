import { tellingWords, wordsOf } from "./header-words";
import type { Meaning } from "./meanings";
import { en } from "./spellings/en";
import { fr } from "./spellings/fr";
import type { Language } from "../text/language";
import { spelled } from "./spellings/spelling";

/** What a spelling stands for; `other` is a column there is no use for. */
export type Sense = Meaning | "other";

export interface Spelling {
  readonly sense: Sense;
  /** The header may mean this too; it does not by itself. */
  readonly doubtful: boolean;
  readonly words: readonly string[];
  readonly joined: string;
}

export interface Dictionary {
  /** By all words, small ones included: `soldé le` is no `solde`. */
  readonly byWords: ReadonlyMap<string, readonly Spelling[]>;
  readonly byTellingWords: ReadonlyMap<string, readonly Spelling[]>;
  readonly byJoined: ReadonlyMap<string, readonly Spelling[]>;
  /** By the rarest of its words: whatever is part of a header is found under one of the header's words. */
  readonly byRarest: ReadonlyMap<string, readonly Spelling[]>;
  readonly all: readonly Spelling[];
}

/** How a column of that meaning may be headed, the usual ways first. */
export function spellingsOf(meaning: Meaning, language: Language): string[] {
  return spelled((language === "fr" ? fr : en)[meaning]).filter((spelling) => !spelling.endsWith("?"));
}

let dictionary: Dictionary | undefined;

/** A word met under so many meanings says nothing alone. */
const manySenses = 3;
const shortest = 4;

// Made when the first header is read: Google loads the whole core anew for every formula, and few need it.
export function dictionaryOf(): Dictionary {
  return (dictionary ??= build());
}

function build(): Dictionary {
  const all: Spelling[] = [];
  const byWords = new Map<string, Spelling[]>();
  const byTellingWords = new Map<string, Spelling[]>();
  const byJoined = new Map<string, Spelling[]>();
  for (const language of [fr, en]) {
    for (const sense of Object.keys(language) as Sense[]) {
      for (const text of spelled(language[sense])) {
        const full = wordsOf(text);
        const words = tellingWords(full);
        const spelling: Spelling = { sense, doubtful: text.endsWith("?"), words, joined: words.join("") };
        const known = listed(byWords, full.join(" "));
        if (known.some((other) => other.sense === sense)) continue;
        known.push(spelling);
        all.push(spelling);
        listed(byTellingWords, words.join(" ")).push(spelling);
        listed(byJoined, spelling.joined).push(spelling);
      }
    }
  }
  return { byWords, byTellingWords, byJoined, byRarest: partsOf(all), all };
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (!list) map.set(key, (list = []));
  return list;
}

/** The spellings that say enough to be found within a longer header. */
function partsOf(all: readonly Spelling[]): Map<string, Spelling[]> {
  const uses = new Map<string, number>();
  const senses = new Map<string, Set<Sense>>();
  for (const { words, sense } of all)
    for (const word of words) {
      uses.set(word, (uses.get(word) ?? 0) + 1);
      let met = senses.get(word);
      if (!met) senses.set(word, (met = new Set()));
      met.add(sense);
    }
  const parts = new Map<string, Spelling[]>();
  for (const spelling of all) {
    const { words } = spelling;
    if (spelling.doubtful) continue;
    if (words.length === 1 && (words[0]!.length < shortest || senses.get(words[0]!)!.size >= manySenses)) continue;
    listed(
      parts,
      words.reduce((rarest, word) => (uses.get(word)! < uses.get(rarest)! ? word : rarest)),
    ).push(spelling);
  }
  return parts;
}
