import { useEffect, useId, useState } from "preact/hooks";
import { numberOf } from "../../core/cells/numbers";
import { formatShortest } from "../../core/cells/formats";
import { typography } from "../../core/cells/typography";
import { useSpeech } from "../context";
import { todoTexts } from "../words/todo/type";

interface Props {
  readonly label: string;
  readonly value: number | null;
  /** Shown while nothing is typed. */
  readonly preset?: string;
  /** The label is there for readers alone, as in a table whose headers say it. */
  readonly quiet?: boolean;
  readonly hint?: string;
  onValue(value: number | null): void;
}

/** A number that may be left out, typed as the language writes it. What can't be read is said and changes nothing. */
export function NumberField({ label, value, preset, quiet, hint, onValue }: Props) {
  const { language } = useSpeech();
  const shown = value === null ? "" : formatShortest(value, language, 4);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);
  const changed = (text: string): void => {
    setTyped(text);
    const read = numberOf(text, typography(language).decimal);
    const fine = read === null || (typeof read === "number" && read >= 0);
    setWrong(!fine);
    if (fine && read !== value) onValue(read as number | null);
  };
  const told = [hint !== undefined && `${id}-hint`, wrong && `${id}-wrong`].filter((each) => each !== false).join(" ");
  return (
    <label class="number-field">
      <span class={quiet ? "for-readers" : ""}>{label}</span>
      <input
        type="text"
        inputMode="decimal"
        value={typed}
        placeholder={preset}
        aria-invalid={wrong}
        aria-describedby={told === "" ? undefined : told}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => changed(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span class="wrong" id={`${id}-wrong`} role="alert">
          {todoTexts(language).badNumber}
        </span>
      )}
    </label>
  );
}
