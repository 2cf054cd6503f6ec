import { codeOf } from "../../core/reading/columns/dictionary";
import { wordsOf } from "../../core/reading/columns/header-words";
import { meanings } from "../../core/words/meanings";
import { en } from "../../core/reading/spellings/en";
import { fr } from "../../core/reading/spellings/fr";
import { neighbours } from "../../core/reading/spellings/neighbours";
import { patternsOf, spellingsOf } from "../../core/reading/spellings/spelling";

const head = "// Written by npm run spellings from fr.ts, en.ts and neighbours.ts; not to be edited.\n";
const usual = 6;

/** The few ways a column is usually headed, for people. */
export function usualText(): string {
  const names = (lines: typeof fr) =>
    Object.fromEntries(meanings.map((meaning) => [meaning, spellingsOf(lines[meaning]).slice(0, usual).join(", ")]));
  return `${head}import type { Meaning } from "../../words/meanings";

type Usual = Readonly<Record<Meaning, string>>;

export const usual: { readonly fr: Usual; readonly en: Usual } = ${JSON.stringify({ fr: names(fr), en: names(en) })};
`;
}

/**
 * Every word once, and below them a line a pattern: a mark where the next sense begins, a question mark where that is only one of several, and what
 * may stand at each place, each word as the two signs of its place among the words.
 */
export function patternsText(): string {
  const words = new Map<string, string>();
  const coded = (choice: string): string =>
    wordsOf(choice)
      .map((word) => {
        let code = words.get(word);
        if (code === undefined) words.set(word, (code = codeOf(words.size)));
        return code;
      })
      .join("");
  // What several languages spell alike is written once.
  const lines = [...meanings, "other" as const].flatMap((sense) => {
    const plain = { sure: new Set<string>(), doubtful: new Set<string>() };
    const longer: string[] = [];
    const spelt: { readonly doubtful: boolean; readonly places: readonly (readonly string[])[] }[] = [];
    for (const language of [fr, en, neighbours] as readonly Partial<typeof fr>[])
      for (const pattern of patternsOf(language[sense] ?? "").filter((each) => each.length > 0)) {
        const places = pattern.map((choices) => [...new Set(choices.map(coded))].join("|"));
        const doubtful = pattern[pattern.length - 1]!.some((choice) => choice.endsWith("?"));
        if (places.length > 1) {
          longer.push(`${sense}${doubtful ? "?" : ""}:${places.join(";")}`);
          spelt.push({ doubtful, places: places.map((place) => place.split("|")) });
        } else
          for (const choice of places[0]!.split("|"))
            if (!plain.sure.has(choice) && !plain.doubtful.has(choice)) plain[doubtful ? "doubtful" : "sure"].add(choice);
      }
    // What a longer pattern spells anyway is not written twice.
    for (const { doubtful, places } of spelt)
      for (const choice of [...plain[doubtful ? "doubtful" : "sure"]])
        if (spells(places, choice)) plain[doubtful ? "doubtful" : "sure"].delete(choice);
    const line = (mark: string, choices: ReadonlySet<string>): string[] =>
      choices.size > 0 ? [`${sense}${mark}:${[...choices].join("|")}`] : [];
    // The first line of a sense bears a mark instead of its name: they follow each other as the meanings do.
    return [...line("", plain.sure), ...line("?", plain.doubtful), ...longer].map(
      (text, k) => (k > 0 ? "" : "+") + text.slice(sense.length),
    );
  });
  return `${head}// Functions, so that a script that never reads a header does not read these either.
export const words = (): string =>
  "${[...words.keys()].join(" ")}";

export const patterns = (): string => \`
${lines.join("\n")}
\`;
`;
}

/** Whether one choice at each place, one after the other, makes up a text. */
function spells(places: readonly (readonly string[])[], text: string, k = 0): boolean {
  if (k === places.length) return text === "";
  return places[k]!.some((choice) => text.startsWith(choice) && spells(places, text.slice(choice.length), k + 1));
}
