import { useRef, useState } from "preact/hooks";
import { copyText } from "../copy-text";
import { insightTexts } from "../words/insight/type";
import { todoTexts } from "../words/todo/type";
import { useWorkspace } from "../workspace";

/** A text to read over and to copy. */
export function CopiedText({ text, label }: { readonly text: string; readonly label: string }) {
  const { language } = useWorkspace();
  const words = insightTexts(language);
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    // Selected, it is a key away where the page may not copy it.
    area.current?.select();
    setSaid(copied ? words.copied : todoTexts(language).notCopied);
  };
  return (
    <>
      <textarea ref={area} class="words" readOnly aria-label={label} value={text} rows={Math.min(16, Math.ceil(text.length / 34) + 2)} />
      <div class="buttons">
        <button type="button" class="small" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status" class="said">
          {said}
        </span>
      </div>
    </>
  );
}
