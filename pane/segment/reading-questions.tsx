import { useMemo } from "preact/hooks";
import type { Serial } from "../../core/cells/dates";
import type { Question, Reading } from "../../core/reading/reading";
import { segment } from "../../core/segment/segment";
import { useSpeech } from "../context";
import type { Selection } from "./selection";

/** How the rows read so far were read: the same words before the result as with it. */
export function useReading({ head, shown, corrections }: Selection, asOf: Serial): Reading {
  const { language } = useSpeech();
  return useMemo(
    () => segment(head, { ...shown, asOf, language, columns: corrections }).reading,
    [head, shown, corrections, asOf, language],
  );
}

interface Props {
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  onAnswer(code: string, value: string): void;
}

/** What the file leaves open: each question with its answers, remembered for the layout. */
export function ReadingQuestions({ questions, answers, disabled, onAnswer }: Props) {
  if (questions.length === 0) return null;
  return (
    <section class="reading-questions">
      {questions.map(({ code, text, options, assumed }) => (
        <fieldset key={code} class="reading-question" disabled={disabled}>
          <legend>{text}</legend>
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="radio"
                name={`reading-${code}`}
                checked={(answers[code] ?? assumed) === option.value}
                onChange={() => onAnswer(code, option.value)}
              />{" "}
              {option.text}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
