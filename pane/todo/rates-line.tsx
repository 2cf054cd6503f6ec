import { useEffect, useState } from "preact/hooks";
import { formatDate } from "../../core/cells/formats";
import { missingHalfYear } from "../../core/method/law/rates/rates-sheet";
import { ratesMissing } from "../../core/words/rates";
import { useStore } from "../use-store";
import { todoTexts } from "../words/todo/type";
import { useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { workbookRates } from "./workbook-rates";

/** Says in December and June that the rates of the half-year to come are missing, and takes the user to their sheet. */
export function RatesLine() {
  const { language, sheet, day } = useWorkspace();
  const own = workbookRates(sheet);
  const { rates, problems, sheet: name } = useStore(own.store);
  const [failure, setFailure] = useState<string | null>(null);
  const texts = todoTexts(language);
  const told = (work: Promise<void>): void =>
    void work.then(
      () => setFailure(null),
      (error: unknown) => setFailure(reasonOf(error, language)),
    );
  useEffect(() => told(own.look(language)), [own, language]);
  const missing = missingHalfYear(rates, day);
  const open = (): void => {
    told(name === null ? own.add(language) : sheet.show({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 }));
  };
  return (
    <div class="rates-line">
      {missing !== null && <p class="message lacks">{ratesMissing(language)(formatDate(missing, language))}</p>}
      {problems.slice(0, 5).map((problem) => (
        <p key={problem} class="message lacks">
          {problem}
        </p>
      ))}
      <p class="hint">
        <button type="button" class="link" onClick={open}>
          {name === null ? texts.addRates : texts.openRates}
        </button>
      </p>
      {failure !== null && (
        <p class="message danger" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
