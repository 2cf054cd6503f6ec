import { useRef, useState } from "preact/hooks";
import { insightTexts } from "../text/insight";
import { useWorkspace } from "../workspace";

/** A text to read over and to copy. */
export function CopiedText({ text, label }: { readonly text: string; readonly label: string }) {
  const { language } = useWorkspace();
  const words = insightTexts(language);
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A frame without the right to the clipboard still copies what is selected.
      document.execCommand("copy");
    }
    setCopied(true);
  };
  return (
    <>
      <textarea ref={area} class="words" readOnly aria-label={label} value={text} rows={Math.min(16, Math.ceil(text.length / 34) + 2)} />
      <div class="buttons">
        <button type="button" class="small" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status" class="said">
          {copied ? words.copied : ""}
        </span>
      </div>
    </>
  );
}
