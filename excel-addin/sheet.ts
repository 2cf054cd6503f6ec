import type { Area, Sheet } from "../core/sheet";
import type { Language } from "../core/cells/language";
import { rangeOf, selectedAreas, selection, surroundings, used, visibleRows } from "./areas";
import { chart } from "./chart";
import { insertFormula, readFormulas, replaceFormulas, writeFormula } from "./formulas";
import { asOneStep, talk } from "./one-step";
import { read, shownAs } from "./reading";
import { recall, remember } from "./settings";
import { addSheet, removeSheet, renameSheet, sheets } from "./sheet-list";
import { format, layOutPage } from "./table-format";
import { watchSelection } from "./watching";
import { write, writeIfEmpty } from "./writing";

const show = (area: Area): Promise<void> =>
  talk(async (context) => {
    context.workbook.worksheets.getItem(area.sheet).activate();
    rangeOf(context, area).select();
    await context.sync();
  });

/** What Excel calls our functions, and what we call them. */
export interface FormulaNames {
  readonly toExcel: (formula: string) => string;
  readonly fromExcel: (formula: string) => string;
}

const asTheyAre: FormulaNames = { toExcel: (formula) => formula, fromExcel: (formula) => formula };

/** The open workbook of Excel behind the port of the pane. The names are fetched when a formula is first read or written. */
export const excelSheet = (language: Language, names: () => FormulaNames | Promise<FormulaNames> = () => asTheyAre): Sheet => ({
  host: "excel",
  language,
  selection,
  selectedAreas,
  visibleRows,
  sheets,
  used,
  surroundings,
  read,
  shownAs,
  addSheet,
  write,
  writeIfEmpty,
  writeFormula: async (area, formula) => writeFormula(area, (await names()).toExcel(formula)),
  readFormulas: async (area) => {
    const { fromExcel } = await names();
    return (await readFormulas(area)).map((row) => row.map((formula) => formula && fromExcel(formula)));
  },
  replaceFormulas: async (area, formula) => replaceFormulas(area, (await names()).toExcel(formula)),
  format: (area, look) => format(area, look, language),
  layOutPage,
  chart,
  asOneStep,
  renameSheet,
  removeSheet,
  show,
  insertFormula: async (formula) => insertFormula((await names()).toExcel(formula)),
  recall,
  remember,
  watchSelection,
});
