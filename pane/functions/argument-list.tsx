import type { AnyDefinition, Parameter } from "../../core/formulas/define";
import type { Language } from "../../core/cells/language";
import { choiceIn, withChoicesIn } from "../../core/words/choices";
import { useSpeech } from "../context";
import type { PaneTexts } from "../words/pane/type";
import { parametersOf, shownCell } from "./formula";

/** What is worth knowing of an argument beside its label. */
function remarks({ optional, default: preset, choices, kind }: Parameter, words: PaneTexts["help"], language: Language): string {
  const said: string[] = [];
  if (choices && kind === "choice") said.push(words.choices(choices.map((each) => choiceIn(each, language)).join(", ")));
  if (preset !== undefined)
    said.push(words.byDefault(Array.isArray(preset) ? preset.join(", ") : shownCell(preset as never, kind, language)));
  else if (optional) said.push(words.optional);
  return said.join(" ; ");
}

export function ArgumentList({ definition }: { readonly definition: AnyDefinition }) {
  const { language, texts } = useSpeech();
  return (
    <dl class="arguments">
      {parametersOf(definition).map((parameter) => {
        const more = remarks(parameter, texts.help, language);
        return (
          <div key={parameter.name}>
            <dt>
              <code>{parameter.name}</code>
            </dt>
            <dd>
              {withChoicesIn(parameter.label[language], language)}
              {more !== "" && <small> ({more})</small>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
