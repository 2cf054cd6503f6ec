import { useState } from "preact/hooks";
import { isoOf } from "../../core/cells/dates";
import type { KeptLines } from "../../core/work/lists/kept-lines";
import type { ListSheet } from "../../core/work/lists/list-sheet";
import { todoTexts } from "../words/todo/type";
import { useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { writeList, type WrittenList } from "./write-list";

interface Props {
  readonly id: string;
  readonly name: string;
  /** What the button says; “Write as a sheet” unless given, which is what one comes for. */
  readonly label?: string;
  make: (kept: KeptLines) => ListSheet;
}

/** Writes a list as a sheet, and says where it stands. */
export function WriteButton({ id, name, label, make }: Props) {
  const { language, sheet, day } = useWorkspace();
  const texts = todoTexts(language);
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<WrittenList | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setWritten(await writeList(sheet, { id, name: texts.sheetName(name, isoOf(day)), day }, make));
    } catch (error) {
      setFailure(reasonOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  const show = (): void => {
    if (written) void sheet.show({ sheet: written.sheet, row: 0, column: 0, rows: 1, columns: 1 }).catch(() => setWritten(null));
  };
  return (
    <div class="write-list">
      <button type="button" class={label === undefined ? "primary" : undefined} disabled={busy} onClick={() => void start()}>
        {busy ? texts.writing : (label ?? texts.write)}
      </button>
      <div role="status" class="hint">
        {written && !busy && (
          <>
            <button type="button" class="link" onClick={show}>
              {texts.written(written.sheet)}
            </button>
            {written.ticked > 0 && ` ${texts.kept(written.ticked)}`}
          </>
        )}
      </div>
      {failure !== null && (
        <p class="message danger" role="alert">
          {texts.notWritten(failure)}
        </p>
      )}
    </div>
  );
}
