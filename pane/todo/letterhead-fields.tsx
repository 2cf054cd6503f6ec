import type { Letterhead } from "../../core/work/letters/letter-text";
import { useSpeech } from "../context";
import { todoTexts } from "../words/todo/type";

interface Props {
  readonly letterhead: Letterhead;
  onChange: (letterhead: Letterhead) => void;
}

const parts = ["logo", "block", "place", "iban"] as const;

/** What stands at the head of the letters and how they are paid, kept in the workbook. */
export function LetterheadFields({ letterhead, onChange }: Props) {
  const { language } = useSpeech();
  const texts = todoTexts(language);
  return (
    <>
      {parts.map((part) => (
        <label key={part} class="field">
          <span>{texts.letterhead[part]}</span>
          {part === "block" ? (
            <textarea
              rows={3}
              maxLength={500}
              value={letterhead.block}
              onChange={(event) => onChange({ ...letterhead, block: event.currentTarget.value })}
            />
          ) : (
            <input
              type="text"
              maxLength={120}
              value={letterhead[part]}
              onChange={(event) => onChange({ ...letterhead, [part]: event.currentTarget.value })}
            />
          )}
        </label>
      ))}
    </>
  );
}
