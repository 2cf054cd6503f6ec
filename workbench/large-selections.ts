import type { Univer } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";

/** More cells than anybody formats one by one. */
const most = 10_000;

/**
 * The colours the toolbar shows are those all selected cells share, and Univer looks at each of them: 50,000 rows of twelve
 * columns hold up the page for minutes. Of a large selection it is said that they differ.
 */
export function shareLittle(univer: Univer): void {
  const selections = univer.__getInjector().get(SheetsSelectionsService);
  const shared = selections.getCellStylesProperty.bind(selections);
  selections.getCellStylesProperty = (property) => {
    let cells = 0;
    for (const { range } of selections.getCurrentSelections())
      cells += (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1);
    return cells > most ? { isAllValuesSame: false, value: null } : shared(property);
  };
}
