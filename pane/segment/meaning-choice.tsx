import { noteWords } from "../../core/words/notes/type";
import { meanings, type Meaning, type RecognisedColumn } from "../../core/reading/layout";
import { useSpeech } from "../context";

interface Props {
  readonly column: RecognisedColumn;
  onMeaning: (meaning: Meaning | null) => void;
}

const none = "";

/** A native list of what a column can mean: first what its header suggests, last all there is. */
export function MeaningChoice({ column, onMeaning }: Props) {
  const { language, texts } = useSpeech();
  const labels = noteWords(language).meanings;
  const likely = [...new Set([...(column.meaning ? [column.meaning] : []), ...column.alternatives])];
  const rest = meanings.filter((meaning) => !likely.includes(meaning));
  const option = (meaning: Meaning) => (
    <option key={meaning} value={meaning}>
      {labels[meaning]}
    </option>
  );
  return (
    <select
      aria-label={texts.selection.column(column.header || texts.selection.untitled)}
      value={column.meaning ?? none}
      onChange={(event) => onMeaning(event.currentTarget.value === none ? null : (event.currentTarget.value as Meaning))}
    >
      {likely.map(option)}
      <option value={none}>{texts.selection.doNotUse}</option>
      <hr />
      {rest.map(option)}
    </select>
  );
}
