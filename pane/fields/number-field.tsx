import { useId, useState } from "preact/hooks";
import { numberOf } from "../../core/cells/numbers";
import { formatShortest } from "../../core/cells/formats";
import { typography } from "../../core/cells/typography";
import { useSpeech } from "../context";
import { paneTexts } from "../words/pane/type";

interface Props {
  readonly label: string;
  /** The label is there for screen readers alone, as in a table whose headers say it. */
  readonly quiet?: boolean;
  readonly value: number | null;
  readonly kind: "amount" | "percent" | "days";
  readonly hint?: string;
  /** Shown while nothing is typed: what holds then. */
  readonly preset?: string;
  /** May be left empty. */
  readonly optional?: boolean;
  /** What is wrong with a number that could be read; null where nothing is. */
  refuse?: (value: number) => string | null;
  onValue: (value: number | null) => void;
}

/** A number typed as people type it: 1 200 000, 5 %, 2,5. What can't be read is said, and changes nothing. */
export function NumberField({ label, quiet = false, value, kind, hint, preset, optional = false, refuse, onValue }: Props) {
  const { language } = useSpeech();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const shown = value === null ? "" : formatShortest(kind === "percent" ? value * 100 : value, language, 4);
  const take = (text: string): void => {
    const { decimal } = typography(language);
    const read = numberOf(kind === "percent" ? text.replace(/\s*%\s*$/, "") : text, decimal);
    if (read === null && optional) {
      setFault(null);
      setTyped(null);
      return onValue(null);
    }
    const most = kind === "percent" ? 100 : Infinity;
    if (typeof read !== "number" || read < 0 || read > most) return setFault(paneTexts(language).fields[kind]);
    const taken = kind === "percent" ? read / 100 : read;
    const why = refuse?.(taken) ?? null;
    setFault(why);
    if (why !== null) return;
    setTyped(null);
    onValue(taken);
  };
  return (
    <div class="field">
      <label for={id} class={quiet ? "for-readers" : ""}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? shown}
        placeholder={preset}
        aria-invalid={fault !== null}
        aria-describedby={fault !== null || hint ? `${id}-hint` : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {(fault !== null || hint) && (
        <p id={`${id}-hint`} class={fault === null ? "hint" : "wrong"} role={fault === null ? undefined : "alert"}>
          {fault ?? hint}
        </p>
      )}
    </div>
  );
}
