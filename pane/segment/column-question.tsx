import { noteWords } from "../../core/words/notes/type";
import type { Meaning, RecognisedColumn } from "../../core/reading/layout";
import { useSpeech } from "../context";
import { MeaningChoice } from "./meaning-choice";

interface Props {
  readonly column: RecognisedColumn;
  /** All columns, to name the one that claims the same. */
  readonly columns: readonly RecognisedColumn[];
  onMeaning: (meaning: Meaning | null) => void;
}

const offered = 3;

/** A doubtful column as a question, its likely answers one click away. */
export function ColumnQuestion({ column, columns, onMeaning }: Props) {
  const { language, texts } = useSpeech();
  const labels = noteWords(language).meanings;
  const words = texts.selection;
  const likely = [...new Set([column.meaning!, ...column.alternatives])].slice(0, offered);
  const header = column.header || words.untitled;
  const { doubt } = column;
  const question =
    likely.length === 1
      ? words.questionOne(header, labels[likely[0]!])
      : words.question(
          header,
          likely.map((meaning) => labels[meaning]),
        );
  return (
    <li class="question">
      <p>{question}</p>
      {doubt && <p class="hint">{words.doubt(doubt.why, doubt.why === "rival" ? (columns[doubt.column]?.header ?? null) : null)}</p>}
      <div class="answers" role="group" aria-label={question}>
        {likely.map((meaning) => (
          <button key={meaning} type="button" class="small" onClick={() => onMeaning(meaning)}>
            {labels[meaning]}
          </button>
        ))}
        <span class="other">
          <span class="chip-face" aria-hidden="true">
            {words.other}
          </span>
          <MeaningChoice column={column} onMeaning={onMeaning} />
        </span>
      </div>
    </li>
  );
}
