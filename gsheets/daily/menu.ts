import { areaName } from "../../pane/place-name";
import { selectedAreas } from "../cells";
import { userLanguage } from "../language";
import { check } from "./check";
import { rememberSource } from "./source";
import { words } from "./words";

const handler = "dailyCheck";
const hour = 6;

const triggers = (): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);

/** Turns the daily check on for the list that is selected, or off; asks before either. */
export function openDaily(): void {
  const text = words[userLanguage()];
  const ui = SpreadsheetApp.getUi();
  const agrees = (question: string): boolean => ui.alert(text.title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
  const tell = (message: string): void => void ui.alert(text.title, message, ui.ButtonSet.OK);

  if (triggers().length > 0) {
    if (!agrees(text.askToStop)) return;
    for (const trigger of triggers()) ScriptApp.deleteTrigger(trigger);
    return tell(text.stopped);
  }
  const area = selectedAreas()[0];
  if (!area || area.rows < 2 || area.columns < 2) return tell(text.select);
  if (!agrees(text.ask(areaName(area)))) return;
  rememberSource(area);
  const done = check();
  if ("fault" in done) return tell(text.failed(done.fault));
  ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create();
  tell(text.started(done.alerts));
}
