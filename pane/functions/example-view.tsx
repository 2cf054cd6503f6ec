import type { AnyDefinition, Example } from "../../core/formulas/define";
import { callFunction, type OutcomeCell } from "../../core/formulas/call";
import type { Language } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { useSpeech } from "../context";
import { breakable } from "./breakable";
import { exampleFormula, parametersOf, shownCell, shownValue } from "./formula";

interface Props {
  readonly definition: AnyDefinition;
  readonly example: Example;
}

/** An example and the result the function gives for it here and now. */
export function ExampleView({ definition, example }: Props) {
  const { language, texts } = useSpeech();
  const formula = exampleFormula(definition, example, language);
  const given = parametersOf(definition).flatMap((parameter, i) => {
    const value = example.args[i];
    return value === undefined || value === null ? [] : [{ parameter, value }];
  });
  return (
    <>
      <h3>{texts.help.example}</h3>
      {formula ? (
        <code class="signature">{breakable(formula)}</code>
      ) : (
        <dl class="arguments">
          {given.map(({ parameter, value }) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>
              </dt>
              <dd>{shownValue(value, parameter.kind, language)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="example-result">
        <span>{texts.help.result}</span> <ResultView definition={definition} example={example} />
      </p>
    </>
  );
}

const mostRows = 8;

function ResultView({ definition, example }: Props) {
  const { language } = useSpeech();
  const outcome = callFunction(definition, [...example.args], { language });
  if ("fault" in outcome) return <em>{outcome.fault.message}</em>;
  if (!Array.isArray(outcome.value)) return <strong>{shownCell(outcome.value as Cell, definition.result, language)}</strong>;
  const rows = outcome.value as readonly (readonly OutcomeCell[])[];
  return (
    <span class="spilled">
      {rows.slice(0, mostRows).map((row, r) => (
        <strong key={r}>{row.map((cell) => outcomeText(cell, definition.result, language)).join(" · ")}</strong>
      ))}
      {rows.length > mostRows && <span>…</span>}
    </span>
  );
}

const outcomeText = (cell: OutcomeCell, kind: string, language: Language): string =>
  typeof cell === "object" && cell !== null ? cell.fault.message : shownCell(cell, kind, language);
