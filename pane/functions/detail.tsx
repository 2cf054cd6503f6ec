import { withChoicesIn } from "../../core/words/choices";
import type { Serial } from "../../core/cells/dates";
import type { AnyDefinition } from "../../core/formulas/define";
import { useSpeech } from "../context";
import { ArgumentList } from "./argument-list";
import { ExampleView } from "./example-view";
import { breakable } from "./breakable";
import { bestExample, signature } from "./formula";
import { InsertButton } from "./insert-button";
import type { FilledSelection } from "./last-selection";
import { typography } from "../../core/cells/typography";

interface Props {
  readonly definition: AnyDefinition;
  readonly selected: FilledSelection | null;
  readonly day: Serial;
  onInsert: (formula: string) => Promise<boolean>;
}

/** How it is typed, what it takes, an example that is computed here and now, how to read it. */
export function FunctionDetail({ definition, selected, day, onInsert }: Props) {
  const { language, texts } = useSpeech();
  const { reading, mistake, source } = definition;
  const example = bestExample(definition);
  return (
    <div class="detail">
      <code class="signature">{breakable(signature(definition, language))}</code>
      <InsertButton definition={definition} selected={selected} day={day} onInsert={onInsert} />
      <h3>{texts.help.arguments}</h3>
      <ArgumentList definition={definition} />
      {definition.excelName && <p class="hint">{texts.help.inExcel(definition.excelName)}</p>}
      {example && <ExampleView definition={definition} example={example} />}
      {reading && (
        <>
          <h3>{texts.help.reading}</h3>
          <p>{withChoicesIn(reading[language], language)}</p>
        </>
      )}
      {mistake && (
        <>
          <h3>{texts.help.mistake}</h3>
          <p>{withChoicesIn(mistake[language], language)}</p>
        </>
      )}
      <p class="hint">
        {texts.help.source}
        {typography(language).colon}
        {source}
      </p>
    </div>
  );
}
