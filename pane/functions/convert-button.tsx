import { useState } from "preact/hooks";
import type { Sheet } from "../../core/sheet";
import { useSpeech } from "../context";
import { cellName } from "../place-name";
import { reasonOf } from "../reason";
import { convertColumn } from "./convert-column";

/** Makes one fast formula of a column of slow ones, and says what came of it. */
export function ConvertButton({ sheet }: { readonly sheet: Sheet }) {
  const { language, texts } = useSpeech();
  const [answer, setAnswer] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const words = texts.help.convert;
  const convert = async (): Promise<void> => {
    setBusy(true);
    try {
      const conversion = await convertColumn(sheet);
      setAnswer(
        conversion.kind === "done"
          ? words.done(conversion.area.rows, cellName(conversion.area.row, conversion.area.column))
          : words[conversion.kind],
      );
    } catch (error) {
      setAnswer(reasonOf(error, language));
    }
    setBusy(false);
  };
  return (
    <div class="insert">
      <button type="button" class="small" disabled={busy} onClick={() => void convert()}>
        {words.action}
      </button>
      <p class="hint" role="status">
        {answer ?? words.hint}
      </p>
    </div>
  );
}
