import { useSpeech } from "../context";
import type { PaneTexts } from "../words/pane/type";
import { renamedTo } from "./sheet-day";
import type { Output } from "./written";

interface Props {
  readonly outputs: readonly Output[];
  readonly output: Output;
  /** Of a new result. */
  readonly sheetName: string;
  readonly earlier: string | null;
  onOutput(output: Output): void;
}

/** What the run will write, and where. */
export function whereOf({ target, form }: Output, sheetName: string, earlier: string | null, words: PaneTexts["go"]): string {
  if (target === "update") return words.update(earlier ?? sheetName, earlier && renamedTo(earlier, sheetName, words));
  if (target === "beside") return words.beside;
  return form === "formulas" ? words.formulas(sheetName) : words.where(sheetName);
}

/** Where the result goes, and whether as values or as formulas. */
export function OutputChoice({ outputs, output, sheetName, earlier, onOutput }: Props) {
  const { texts } = useSpeech();
  if (outputs.length < 2) return null;
  return (
    <details class="output">
      <summary>{texts.go.otherwise}</summary>
      <fieldset class="choices">
        <legend class="for-readers">{texts.go.otherwise}</legend>
        {outputs.map((each) => (
          <label key={`${each.target} ${each.form}`}>
            <input type="radio" name="encours-output" checked={each === output} onChange={() => onOutput(each)} />
            <span>{whereOf(each, sheetName, earlier, texts.go)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
