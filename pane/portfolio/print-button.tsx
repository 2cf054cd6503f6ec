import { useState } from "preact/hooks";
import { useSettings, useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import type { ClassesBefore } from "./class-distribution";
import type { OpenPortfolio } from "./open-portfolio";
import { writePrintSheet } from "./print-sheet";

/** Puts the overview into the workbook as a sheet that can be printed. */
export function PrintButton({ portfolio, before }: { readonly portfolio: OpenPortfolio; readonly before: ClassesBefore | null }) {
  const { sheet, language, texts } = useWorkspace();
  const { lossGivenDefault } = useSettings();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const words = texts.overview;
  const print = async (): Promise<void> => {
    setBusy(true);
    setSaid(words.printing);
    try {
      setSaid(words.printed(await sheet.asOneStep(() => writePrintSheet(sheet, portfolio, { before, lossGivenDefault, language }))));
    } catch (error) {
      setSaid(reasonOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section>
      <button type="button" class="primary wide" disabled={busy} onClick={() => void print()}>
        {words.print}
      </button>
      <p class="hint" role="status">
        {said ?? words.printHint}
      </p>
    </section>
  );
}
