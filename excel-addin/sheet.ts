import type { Area, Sheet } from "../core/sheet";
import type { Language } from "../core/text/language";
import { rangeOf, selectedAreas, selection, surroundings, used, visibleRows } from "./areas";
import { chart } from "./chart";
import { insertFormula, writeFormula } from "./formulas";
import { asOneStep, talk } from "./one-step";
import { read } from "./reading";
import { recall, remember } from "./settings";
import { addSheet, removeSheet, sheets } from "./sheet-list";
import { format } from "./table-format";
import { watchSelection } from "./watching";
import { write, writeIfEmpty } from "./writing";

const show = (area: Area): Promise<void> =>
  talk(async (context) => {
    context.workbook.worksheets.getItem(area.sheet).activate();
    rangeOf(context, area).select();
    await context.sync();
  });

/** The open workbook of Excel behind the port of the pane; `spell` makes of our functions' names what this Excel knows them by. */
export const excelSheet = (language: Language, spell: (formula: string) => string | Promise<string> = (formula) => formula): Sheet => ({
  host: "excel",
  language,
  selection,
  selectedAreas,
  visibleRows,
  sheets,
  used,
  surroundings,
  read,
  addSheet,
  write,
  writeIfEmpty,
  writeFormula: async (area, formula) => writeFormula(area, await spell(formula)),
  format: (area, look) => format(area, look, language),
  chart,
  asOneStep,
  removeSheet,
  show,
  insertFormula: async (formula) => insertFormula(await spell(formula)),
  recall,
  remember,
  watchSelection,
});
