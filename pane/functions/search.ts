import type { AnyDefinition, Topic } from "../../core/formulas/define";
import type { Language } from "../../core/cells/language";
import { parametersOf } from "./formula";

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f’']/g, "");

/** Functions that hold every word of the query, those whose name does first; accents and capitals aside. */
export function search(functions: readonly AnyDefinition[], query: string, language: Language): readonly AnyDefinition[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return functions;
  const found = functions.flatMap((definition) => {
    const name = folded(definition.name);
    const text = [name, folded(definition.summary[language]), ...parametersOf(definition).map(({ label }) => folded(label[language]))].join(
      " ",
    );
    if (!words.every((word) => text.includes(word))) return [];
    const rank = words.some((word) => name === word)
      ? 0
      : words.some((word) => name.startsWith(word))
        ? 1
        : words.some((word) => name.includes(word))
          ? 2
          : 3;
    return [{ definition, rank }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ definition }) => definition);
}

/** In the order of the manual. */
export function byTopic(
  functions: readonly AnyDefinition[],
): readonly { readonly topic: Topic; readonly functions: readonly AnyDefinition[] }[] {
  const topics = [...new Set(functions.map(({ topic }) => topic))];
  return topics.map((topic) => ({ topic, functions: functions.filter((definition) => definition.topic === topic) }));
}
