import type { Area } from "../core/sheet";
import { rangeOf, selectedAreas, usedPart } from "./cells";
import { functionsIn } from "./formulas";
import { freeze } from "./freeze";
import { userLanguage } from "./language";
import { refresh } from "./refresh";
import { workbook } from "./sheets";
import { words } from "./words";

interface Chosen {
  readonly areas: readonly Area[];
  /** In words. */
  readonly place: string;
  readonly formulas: number;
}

/** What the menu works on: what is selected, or the whole sheet where that is no more than the cell the cursor is in. */
function chosen(sheet: GoogleAppsScript.Spreadsheet.Sheet): Chosen {
  const { place } = words[userLanguage()];
  const selected = selectedAreas();
  const whole = selected.reduce((cells, { rows, columns }) => cells + rows * columns, 0) < 2;
  const used = whole ? usedPart(sheet.getDataRange()) : null;
  const areas = !whole ? selected : used ? [used] : [];
  const formulas = areas
    .flatMap((area) => rangeOf(sheet, area).getFormulas().flat())
    .filter((formula) => functionsIn(formula).length > 0).length;
  return { areas, place: whole ? place.sheet(sheet.getName()) : place.selection, formulas };
}

const tell = (message: string): void => workbook().toast(message, words[userLanguage()].title);

/** Puts values in the place of our formulas, after asking: for those who get the workbook and do not have Encours. */
export function freezeFormulas(): void {
  const text = words[userLanguage()];
  const sheet = workbook().getActiveSheet();
  const { areas, place, formulas } = chosen(sheet);
  if (formulas === 0) return tell(text.noFormulas(place));
  const ui = SpreadsheetApp.getUi();
  if (ui.alert(text.freeze.title, text.freeze.ask(formulas, place), ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const done = text.freeze.done(freeze(sheet, areas));
  ui.alert(text.freeze.title, done, ui.ButtonSet.OK);
}

/** Has our formulas computed anew: after an update, or where Google got stuck. */
export function refreshFormulas(): void {
  const text = words[userLanguage()];
  const sheet = workbook().getActiveSheet();
  const { areas, place } = chosen(sheet);
  const count = refresh(sheet, areas);
  tell(count === 0 ? text.noFormulas(place) : text.refreshed(count));
}
