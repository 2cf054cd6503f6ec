import { useSpeech } from "../context";
import type { SegmentController } from "./controller";
import { hiddenRows, type Source } from "./source";

/** Some rows are filtered or hidden: whether they count is the user's to say. */
export function RowsChoice({ source, controller }: { readonly source: Source; readonly controller: SegmentController }) {
  const { texts } = useSpeech();
  const hidden = hiddenRows(source);
  if (hidden === 0) return null;
  const choice = (only: boolean, label: string) => (
    <label>
      <input type="radio" name="encours-rows" checked={source.visibleOnly === only} onChange={() => void controller.takeVisible(only)} />
      {label}
    </label>
  );
  return (
    <fieldset class="choices">
      <legend>{texts.selection.hidden(hidden)}</legend>
      {choice(true, texts.selection.visibleOnly)}
      {choice(false, texts.selection.allRows)}
    </fieldset>
  );
}
