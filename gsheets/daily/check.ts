import { isCheckDue } from "../../core/history/snapshots/alert-choice";
import { classColours } from "../../core/policy/class-colours";
import type { Serial } from "../../core/cells/dates";
import type { TableFormat } from "../../core/cells/table-format";
import type { Language } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { spreadsheetDays } from "../cells";
import { format } from "../format";
import { userLanguage } from "../language";
import { fill } from "../write";
import { alertLines } from "./alert-lines";
import { keepSnapshot, keptSheet, lastSnapshot, makeSheet } from "./history";
import { keptAlerts, situationOf } from "./situation";
import { sourceArea } from "./source";
import { words } from "./words";

const key = "encours.daily.alerts";

const table = (currency: string | null): TableFormat => ({
  columns: [
    { format: "text", width: 5 },
    { format: "date", width: 11 },
    { format: "text", width: 26 },
    { format: "text", width: 24 },
    { format: "text", width: 34 },
    { format: "money", width: 14 },
    { format: "whole", width: 8 },
  ],
  classColumn: 6,
  currency,
  filter: true,
  tickColumn: 0,
});

/** Adds lines below those of earlier days; a sheet the user threw away begins anew. */
function append(lines: readonly (readonly Cell[])[], language: Language, currency: string | null): void {
  const { headers, alertSheet } = words[language];
  const sheet = keptSheet(key) ?? makeSheet(key, alertSheet, false);
  const first = sheet.getLastRow();
  const rows = first === 0 ? [headers, ...lines] : lines;
  if (rows.length === 0) return;
  const name = sheet.getName();
  fill(sheet, { sheet: name, row: first, column: 0, rows: rows.length, columns: headers.length }, rows);
  const area = { sheet: name, row: 0, column: 0, rows: first + rows.length, columns: headers.length };
  format(
    area,
    table(currency),
    [1, 2, 3, 4, 5].map((riskClass) => classColours[riskClass as 1]),
  );
}

/** One check: the list is read and rated, and what happened since the last one is written. Answers how much that was. */
export function check(today: Serial = spreadsheetDays().toSerial(new Date())): { readonly alerts: number } | { readonly fault: string } {
  const language = userLanguage();
  const area = sourceArea();
  const situation = area ? situationOf(area, today, language) : { fault: words[language].noList };
  if ("fault" in situation) return situation;
  const lines = alertLines(situation, lastSnapshot(), language);
  append(lines, language, situation.currency);
  keepSnapshot(situation.snapshot, words[language].historySheet);
  return { alerts: lines.length };
}

/** What Google calls every morning; on the mornings the team’s rhythm asks for, the list is checked. Nobody is there to be told of a failure: it is written among the alerts. */
export function dailyCheck(): void {
  const today = spreadsheetDays().toSerial(new Date());
  if (!isCheckDue(lastSnapshot()?.day ?? null, today, keptAlerts().rhythm)) return;
  const done = check(today);
  if (!("fault" in done)) return;
  const language = userLanguage();
  append([[null, today, null, words[language].notChecked, done.fault, null, null]], language, null);
}
