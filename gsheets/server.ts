import { confirm, place, read, selection, show, shownAs, surroundings, used, visibleRows } from "./cells";
import { chart } from "./chart";
import { format } from "./format";
import { insertFormula, readFormulas, replaceFormulas, writeFormula } from "./formulas";
import { preferLanguage } from "./language";
import { layOut, names } from "./lay-out";
import type { Operation, Operations, Reply, Request } from "./protocol/request";
import { Refused } from "./refusal";
import { keepForPane, keptByPane } from "./settings";
import { addSheet, locked, removeSheet, renameSheet, visibleSheets } from "./sheets";
import { isEmpty, takeBack, write, writeIfEmpty } from "./write";

const operations: { readonly [O in Operation]: (asks: Operations[O]["asks"], mark?: string) => Operations[O]["answers"] } = {
  views: () => HtmlService.createHtmlOutputFromFile("Views").getContent(),
  selection: ({ rows, cells }) => selection(rows, cells),
  visibleRows: ({ area }) => visibleRows(area),
  shownAs: ({ area }) => shownAs(area),
  sheets: visibleSheets,
  used: ({ sheet }) => used(sheet),
  surroundings,
  place,
  read: ({ area }) => read(area),
  confirm: ({ area, mark }) => confirm(area, mark),
  addSheet: ({ name, hidden = false }, mark) => addSheet(name, hidden, mark),
  write: ({ area, values }) => write(area, values),
  isEmpty: ({ area }) => isEmpty(area),
  writeIfEmpty: ({ area, values }) => writeIfEmpty(area, values),
  takeBack: ({ area, values }) => takeBack(area, values),
  writeFormula: ({ area, formula }) => writeFormula(area, formula),
  readFormulas: ({ area }) => readFormulas(area),
  replaceFormulas: ({ area, formula }) => replaceFormulas(area, formula),
  chart: ({ chart: asked }) => chart(asked),
  format: ({ area, format: table, colours }) => format(area, table, colours),
  names: ({ add }) => names(add),
  layOut: ({ sheet, layout, colours }) => layOut(sheet, layout, colours),
  renameSheet: ({ name, asked }, mark) => renameSheet(name, asked, mark),
  removeSheet: ({ name }) => removeSheet(name),
  show: ({ area }) => show(area),
  insertFormula: ({ formula }) => insertFormula(formula),
  preferLanguage: ({ language }) => preferLanguage(language),
  settings: keptByPane,
  remember: ({ key, value }) => locked(() => keepForPane(key, value)),
};

/** Answers the sidebar: JSON text in, JSON text out, and never an exception. */
export function answer(requestJson: string): string {
  let reply: Reply;
  try {
    const request = JSON.parse(requestJson) as Request;
    if (!Object.prototype.hasOwnProperty.call(operations, request.operation)) throw new Refused("FAILED", String(request.operation));
    // The types of a request and its operation belong together; the compiler cannot follow that through a lookup.
    const operate = operations[request.operation] as (asks: unknown, mark?: string) => Operations[Operation]["answers"];
    reply = { value: operate(request.asks, request.mark) };
  } catch (error) {
    reply =
      error instanceof Refused
        ? { refused: error.refusal, detail: error.detail }
        : { refused: refusalOf(error as Error), detail: String((error as Error).message) };
  }
  return JSON.stringify(reply);
}

// Google tells a refusal of the sheet's owner only in words, in the user's language.
const refusalOf = (error: Error): "NOT_ALLOWED" | "FAILED" =>
  /permission|protect|authori[sz]|autoris|protég/i.test(error.message) ? "NOT_ALLOWED" : "FAILED";
