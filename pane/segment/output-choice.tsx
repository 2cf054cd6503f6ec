import { useSpeech } from "../context";
import type { PaneTexts } from "../words/pane/type";
import { isOfAnotherDay } from "./sheet-day";
import type { Output } from "./written";

interface Props {
  readonly outputs: readonly Output[];
  readonly output: Output;
  /** Of a new result. */
  readonly sheetName: string;
  readonly earlier: string | null;
  onOutput: (output: Output) => void;
}

/** What the run will write, and where. */
export function whereOf({ target, form }: Output, sheetName: string, earlier: string | null, words: PaneTexts["go"]): string {
  if (target === "update")
    return earlier && isOfAnotherDay(earlier, sheetName, words) ? words.archive(sheetName, earlier) : words.update(earlier ?? sheetName);
  if (target === "beside") return words.beside;
  return form === "formulas" ? words.formulas(sheetName) : words.where(sheetName);
}

/** Where the result goes, and whether as values or as formulas. */
export function OutputChoice({ outputs, output, sheetName, earlier, onOutput }: Props) {
  const { texts } = useSpeech();
  if (outputs.length < 2) return null;
  // Beside the result of another day a new sheet is what an update comes to.
  const isNewAnyway = earlier !== null && isOfAnotherDay(earlier, sheetName, texts.go);
  const shown = outputs.filter(({ target, form }) => !(isNewAnyway && target === "sheet" && form === "values"));
  return (
    <details class="output">
      <summary>{texts.go.otherwise}</summary>
      <fieldset class="choices">
        <legend class="for-readers">{texts.go.otherwise}</legend>
        {shown.map((each) => (
          <label key={`${each.target} ${each.form}`}>
            <input type="radio" name="encours-output" checked={each === output} onChange={() => onOutput(each)} />
            <span>{whereOf(each, sheetName, earlier, texts.go)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
