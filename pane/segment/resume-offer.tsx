import { useState } from "preact/hooks";
import { formatDate } from "../../core/cells/formats";
import { useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { namesOf } from "./source";

/** Offers to open the last segmentation of this workbook again; shown until there is one, and nothing is written. */
export function ResumeOffer() {
  const { language, texts, lastRun, portfolio, resume } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (!lastRun || portfolio) return null;
  const start = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await resume();
    } catch (error) {
      setFailure(reasonOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="resume">
      <button type="button" disabled={busy} onClick={() => void start()}>
        {texts.shell.resume(formatDate(lastRun.asOf, language), namesOf(lastRun.areas))}
      </button>
      <p class="hint" role="status">
        {busy ? texts.shell.resuming : (failure ?? texts.shell.resumeHint)}
      </p>
    </div>
  );
}
