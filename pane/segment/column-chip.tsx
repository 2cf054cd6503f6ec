import { noteWords } from "../../core/words/notes/type";
import type { Meaning, RecognisedColumn } from "../../core/reading/layout";
import { useSpeech } from "../context";
import { MeaningChoice } from "./meaning-choice";

interface Props {
  readonly column: RecognisedColumn;
  onMeaning: (meaning: Meaning | null) => void;
}

/** header → meaning; the list of meanings lies over the whole chip. */
export function ColumnChip({ column, onMeaning }: Props) {
  const { language, texts } = useSpeech();
  const meaning = column.meaning && noteWords(language).meanings[column.meaning];
  const header = column.header || texts.selection.untitled;
  // A header that says the same as its meaning need not be said twice.
  const same = meaning?.toLowerCase() === header.toLowerCase();
  return (
    <li class={meaning ? "chip" : "chip unused"}>
      <span class="chip-face" aria-hidden="true">
        <span class={same ? "chip-meaning" : "chip-header"}>{header}</span>
        {meaning && !same && <span class="chip-arrow">→</span>}
        {meaning && !same && <span class="chip-meaning">{meaning}</span>}
        {column.unit && <span class="chip-unit">{texts.selection.units[column.unit]}</span>}
      </span>
      <MeaningChoice column={column} onMeaning={onMeaning} />
    </li>
  );
}
