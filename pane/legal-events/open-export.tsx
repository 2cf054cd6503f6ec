import { useId, useState } from "preact/hooks";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";
import { fileText } from "../file-text";

/** Opens an export from a file, or takes it as it is pasted. */
export function OpenExport({ busy, onText }: { readonly busy: boolean; onText: (text: string) => void }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).legal;
  const id = useId();
  const [pasted, setPasted] = useState("");
  return (
    <>
      <div class="field">
        <label for={`${id}-file`}>{words.file}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.json,.jsonl,.txt,text/csv,application/json"
          disabled={busy}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file)
              // A file that is gone by then gives no text, as an empty one does.
              void fileText(file)
                .catch(() => "")
                .then(onText);
            // The same file may be opened again after it was exported anew.
            input.value = "";
          }}
        />
      </div>
      <details>
        <summary>{words.paste}</summary>
        <div class="stack">
          <textarea aria-label={words.pasteHere} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
          <div class="buttons">
            <button type="button" class="small" disabled={busy || pasted.trim() === ""} onClick={() => onText(pasted)}>
              {words.read}
            </button>
          </div>
        </div>
      </details>
    </>
  );
}
