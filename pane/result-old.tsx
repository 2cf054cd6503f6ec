import { insightTexts } from "./words/insight/type";
import { useWorkspace } from "./workspace";

/** Says that the result in the workbook is older than what was just kept, and brings it up to date where that can be done. */
export function ResultOld() {
  const { language, portfolio, lastRun, segmentAgain } = useWorkspace();
  const words = insightTexts(language);
  if (!portfolio || portfolio.resultSheet === null) return null;
  return (
    <>
      <p class="hint">{words.resultOld}</p>
      {lastRun?.sheet === portfolio.resultSheet && (
        <div class="buttons">
          <button type="button" class="small" onClick={() => void segmentAgain()}>
            {words.segmentAgain}
          </button>
        </div>
      )}
    </>
  );
}
