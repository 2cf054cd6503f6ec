import { useState } from "preact/hooks";
import type { Serial } from "../../core/cells/dates";
import type { AnyDefinition } from "../../core/formulas/define";
import { useSpeech } from "../context";
import { areaName } from "../place-name";
import { reasonOf } from "../reason";
import { insertionOf, neededNames } from "./insertion";
import type { FilledSelection } from "./last-selection";

interface Props {
  readonly definition: AnyDefinition;
  readonly selected: FilledSelection | null;
  readonly day: Serial;
  onInsert: (formula: string) => Promise<boolean>;
}

/** Writes the formula into the active cell; what it will hold is said beforehand, what came of it afterwards. */
export function InsertButton({ definition, selected, day, onInsert }: Props) {
  const { language, texts } = useSpeech();
  const [answer, setAnswer] = useState<string | null>(null);
  const words = texts.help;
  const insertion = insertionOf(definition, selected, day);
  const insert = async (): Promise<void> => {
    try {
      setAnswer((await onInsert(insertion!.formula)) ? words.inserted : words.occupied);
    } catch (error) {
      setAnswer(reasonOf(error, language));
    }
  };
  const source =
    insertion === null
      ? words.needsSelection(neededNames(definition))
      : insertion.area
        ? words.withSelection(areaName(insertion.area))
        : null;
  return (
    <div class="insert">
      <button type="button" class="small" disabled={insertion === null} onClick={() => void insert()}>
        {insertion && !insertion.area ? words.insertExample : words.insert}
      </button>
      <p class="hint" role="status">
        {answer ?? source}
      </p>
    </div>
  );
}
