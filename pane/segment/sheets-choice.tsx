import { useSpeech } from "../context";
import type { Selection } from "./selection";
import { isTaken } from "./sheets-beside";

interface Props {
  readonly selection: Selection;
  readonly disabled: boolean;
  onTaken: (name: string, taken: boolean) => void;
}

/** The sheets that will be taken along with the selection, each of which can be left out. */
export function SheetsChoice({ selection: { beside, corrections }, disabled, onTaken }: Props) {
  const words = useSpeech().texts.selection;
  if (beside.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend>{words.sheetsBeside}</legend>
      {beside.map(({ name, kind }) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={isTaken(corrections, name)}
            disabled={disabled}
            onChange={(event) => onTaken(name, event.currentTarget.checked)}
          />
          <span>
            {name} <small>{words.kindsBeside[kind]}</small>
          </span>
        </label>
      ))}
      <p class="hint">{words.sheetsBesideHint}</p>
    </fieldset>
  );
}
