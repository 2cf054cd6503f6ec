import {
  allowName,
  addSheet,
  cellOf,
  filledAt,
  formatCell,
  showsDate,
  typeInto,
  usedSize,
  type ColourRule,
  type KeptBook,
  type KeptCell,
  type KeptSheet,
  type Rectangle,
} from "./book";
import { calculate } from "./calculate";
import { builtChart, chartBuilder } from "./chart";
import { strict } from "./strict";
import { textFinder } from "./text-finder";
import { builtRules, validationBuilder } from "./validation";
import { instantOf, serialOfInstant } from "./zone";

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Filter = GoogleAppsScript.Spreadsheet.Filter;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type Protection = GoogleAppsScript.Spreadsheet.Protection;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const numberOf = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function a1(area: Rectangle): string {
  const first = `${letters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${letters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

function areaOf(name: string): Rectangle {
  const parts = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(name);
  if (!parts) throw new Error(`Range not found: ${name}`);
  const row = Number(parts[2]) - 1;
  const column = numberOf(parts[1]!);
  return { row, column, rows: parts[4] ? Number(parts[4]) - row : 1, columns: parts[3] ? numberOf(parts[3]) - column + 1 : 1 };
}

const sheetTypes = strict("SheetType", { GRID: "GRID", OBJECT: "OBJECT" }) as unknown as typeof GoogleAppsScript.Spreadsheet.SheetType;
// In a custom function the workbook may be read only.
const changes = /^(?:set|insert|delete|clear|hide|activate|createFilter|createTextFinder|remove)/;
const readable =
  (book: KeptBook) =>
  (key: string): void => {
    if (book.readOnly && changes.test(key)) throw new Error(`You do not have permission to call ${key}`);
  };

const settings = [
  "setFontFamily",
  "setFontSize",
  "setFontWeight",
  "setFontStyle",
  "setFontColor",
  "setBackground",
  "setBorder",
  "setHorizontalAlignment",
  "setVerticalAlignment",
  "setWrap",
] as const;

const texts = new WeakMap<object, string>();
const rules = new WeakMap<object, ColourRule>();

/** The cells around a place that hang together with it, as Ctrl+A selects them. */
function region(sheet: KeptSheet, start: Rectangle): Rectangle {
  let { row, column } = start;
  let bottom = row + start.rows;
  let right = column + start.columns;
  const filled = (top: number, left: number, under: number, beyond: number): boolean => {
    for (let r = Math.max(0, top); r < under; r++) for (let c = Math.max(0, left); c < beyond; c++) if (filledAt(sheet, r, c)) return true;
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    if (row > 0 && filled(row - 1, column, row, right)) grown = Boolean(row--);
    if (filled(bottom, column, bottom + 1, right)) grown = Boolean(bottom++);
    if (column > 0 && filled(row, column - 1, bottom, column)) grown = Boolean(column--);
    if (filled(row, right, bottom, right + 1)) grown = Boolean(right++);
  }
  return { row, column, rows: bottom - row, columns: right - column };
}

function checkShape(values: readonly (readonly unknown[])[], area: Rectangle, what: string): void {
  if (values.length !== area.rows)
    throw new Error(
      `The number of rows in the ${what} does not match the number of rows in the range. The data has ${values.length} but the range has ${area.rows}.`,
    );
  for (const row of values) {
    if (row.length !== area.columns)
      throw new Error(
        `The number of columns in the ${what} does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`,
      );
  }
}

function makeRange(book: KeptBook, sheet: KeptSheet, area: Rectangle): Range {
  if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1)
    throw new Error("The starting row, column and the size of the range must be at least 1.");
  if (area.row + area.rows > sheet.maxRows || area.column + area.columns > sheet.maxColumns)
    throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
  const each = (visit: (row: number, column: number, r: number, c: number) => void): void => {
    for (let r = 0; r < area.rows; r++) for (let c = 0; c < area.columns; c++) visit(area.row + r, area.column + c, r, c);
  };
  const grid = <T>(look: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) => Array.from({ length: area.columns }, (_unused, c) => look(area.row + r, area.column + c)));
  const value = (row: number, column: number): unknown => {
    if (!filledAt(sheet, row, column)) return "";
    const cell = cellOf(sheet, row, column);
    return typeof cell.value === "number" && showsDate(cell.format) ? instantOf(cell.value, book.timeZone) : (cell.value ?? "");
  };
  const members: Partial<Range> = {
    getRow: () => area.row + 1,
    getColumn: () => area.column + 1,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getSheet: () => makeSheet(book, sheet),
    getGridId: () => sheet.id,
    getA1Notation: () => a1(area),
    getValues() {
      calculate(book);
      return grid(value);
    },
    getFormulas: () => grid((row, column) => (filledAt(sheet, row, column) ? cellOf(sheet, row, column).formula : "")),
    getFormula: () => cellOf(sheet, area.row, area.column).formula,
    getNumberFormat: () => cellOf(sheet, area.row, area.column).format,
    getNumberFormats: () => grid((row, column) => cellOf(sheet, row, column).format),
    isBlank() {
      calculate(book);
      return grid((row, column) => filledAt(sheet, row, column))
        .flat()
        .every((filled) => !filled);
    },
    createTextFinder(pattern) {
      const cells: KeptCell[] = [];
      each((row, column) => filledAt(sheet, row, column) && cells.push(cellOf(sheet, row, column)));
      return textFinder(pattern, cells, () => (book.stale = true));
    },
    getDataRegion: () => makeRange(book, sheet, region(sheet, area)),
    offset: (row: number, column: number, rows: number = area.rows, columns: number = area.columns) =>
      makeRange(book, sheet, { row: area.row + row, column: area.column + column, rows, columns }),
    setValues(values) {
      checkShape(values, area, "data");
      book.stale = true;
      each((row, column, r, c) => {
        const given: unknown = values[r]![c];
        const cell = cellOf(sheet, row, column);
        if (typeof given === "string") {
          if (given.length > 50_000) throw new Error("Your input contains more than the maximum of 50000 characters in a single cell.");
          typeInto(cell, given);
          return;
        }
        // What comes from the project's side of the wall is no instance of anything here.
        const isDate = Object.prototype.toString.call(given) === "[object Date]";
        if (typeof given !== "number" && typeof given !== "boolean" && !isDate) throw new Error(`setValues was given ${String(given)}.`);
        if (cell.format === "@") throw new Error("Nobody knows whether a number stays one in a cell formatted as text.");
        cell.formula = "";
        delete cell.spilledFrom;
        cell.value = isDate ? serialOfInstant(given as Date, book.timeZone) : (given as number | boolean);
        if (isDate && cell.format === "") cell.format = "dd/MM/yyyy";
      });
      return self;
    },
    setRichTextValues(values) {
      checkShape(values, area, "data");
      each((row, column, r, c) => {
        const text = texts.get(values[r]![c]!);
        if (text === undefined) throw new Error("setRichTextValues takes rich text values only.");
        const cell = Object.assign(cellOf(sheet, row, column), { value: text === "" ? null : text, formula: "" });
        delete cell.spilledFrom;
      });
      return self;
    },
    setFormula(formula) {
      if (!formula.startsWith("=")) throw new Error("A formula begins with =.");
      const cell = cellOf(sheet, area.row, area.column);
      if (cell.format === "@") throw new Error("The formula would stand there as text.");
      Object.assign(cell, { formula, value: 0 });
      book.stale = true;
      return self;
    },
    setNumberFormat(format) {
      each((row, column) => {
        formatCell(cellOf(sheet, row, column), format);
      });
      return self;
    },
    setNumberFormats(formats) {
      checkShape(formats, area, "data");
      each((row, column, r, c) => {
        formatCell(cellOf(sheet, row, column), formats[r]![c]!);
      });
      return self;
    },
    clearContent() {
      each((row, column) => Object.assign(cellOf(sheet, row, column), { value: null, formula: "" }));
      book.stale = true;
      return self;
    },
    createFilter() {
      if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
      sheet.filter = area;
      return makeFilter(sheet);
    },
    setDataValidation(rule) {
      const asked = rule && builtRules.get(rule);
      if (!asked) throw new Error("That is no rule.");
      const { allows, message } = asked;
      each((row, column) => {
        const at = `${row},${column}`;
        if (allows === "tick box") sheet.tickBoxes.add(at);
        else sheet.typed.set(at, { allows: "words" in allows ? allows.words : allows.formula, first: area, message });
      });
      return self;
    },
    ...Object.fromEntries(
      settings.map((name) => [
        name,
        (...given: readonly unknown[]) => {
          if (given.length !== (name === "setBorder" ? 8 : 1))
            throw new Error(`The parameters do not match the method signature for ${name}.`);
          each((row, column) => {
            const at = `${row},${column}`;
            if (name === "setFontWeight" && given[0] === "bold") sheet.bold.add(at);
            sheet.looks.set(at, (sheet.looks.get(at) ?? new Map<string, readonly unknown[]>()).set(name, given));
          });
          return self;
        },
      ]),
    ),
    getMergedRanges: () =>
      sheet.merges
        .filter(
          (each) =>
            each.row < area.row + area.rows &&
            area.row < each.row + each.rows &&
            each.column < area.column + area.columns &&
            area.column < each.column + each.columns,
        )
        .map((each) => makeRange(book, sheet, each)),
    merge() {
      sheet.merges.push(area);
      return self;
    },
    activate() {
      sheet.selected = [area];
      return self;
    },
  };
  const self = strict<Range>("Range", members, readable(book));
  return self;
}

function makeSheet(book: KeptBook, sheet: KeptSheet): Sheet {
  const alive = (): void => {
    if (!book.sheets.includes(sheet)) throw new Error("The sheet was deleted.");
  };
  const rowOf = (position: number): number => {
    if (position < 1 || position > sheet.maxRows) throw new Error("Those rows are out of bounds.");
    return position - 1;
  };
  const members: Partial<Sheet> = {
    getName: () => sheet.name,
    setName(name) {
      alive();
      allowName(book, name, sheet);
      sheet.name = name;
      return self;
    },
    getSheetId: () => sheet.id,
    getLastRow: () => usedSize(sheet).rows,
    getLastColumn: () => usedSize(sheet).columns,
    getMaxRows: () => sheet.maxRows,
    getMaxColumns: () => sheet.maxColumns,
    getType: () => sheetTypes.GRID,
    getDataRange: () => {
      calculate(book);
      const { rows, columns } = usedSize(sheet);
      return makeRange(book, sheet, { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
    },
    isSheetHidden: () => sheet.hidden,
    hideSheet() {
      if (book.sheets.every((each) => each === sheet || each.hidden)) throw new Error("You can't hide all the sheets in a document.");
      sheet.hidden = true;
      return self;
    },
    isRowHiddenByFilter: (position) => sheet.filteredRows.has(rowOf(position)),
    isRowHiddenByUser: (position) => sheet.hiddenRows.has(rowOf(position)),
    getFilter: () => (sheet.filter ? makeFilter(sheet) : null),
    getColumnWidth: (position) => sheet.widths.get(position - 1) ?? 100,
    getRowHeight: (position) => (rowOf(position), 21),
    newChart: () => chartBuilder(),
    insertChart(chart) {
      sheet.charts.push(builtChart(chart));
    },
    getRange: ((row: number | string, column: number, height?: number, width?: number) => {
      alive();
      if (typeof row === "string") return makeRange(book, sheet, areaOf(row));
      const rows = height ?? 1;
      const columns = width ?? 1;
      if (![row, column, rows, columns].every(Number.isInteger))
        throw new Error("The parameters do not match the method signature for Sheet.getRange.");
      return makeRange(book, sheet, { row: row - 1, column: column - 1, rows, columns });
    }) as Sheet["getRange"],
    getRangeList(names) {
      const ranges = names.map((name) => makeRange(book, sheet, areaOf(name)));
      const list: RangeList = strict<RangeList>("RangeList", {
        getRanges: () => ranges,
        ...Object.fromEntries(
          [...settings, "setNumberFormat" as const].map((name) => [
            name,
            (...given: readonly unknown[]) => {
              for (const range of ranges) (range[name] as (...given: readonly unknown[]) => unknown)(...given);
              return list;
            },
          ]),
        ),
      });
      return list;
    },
    insertRowsAfter(after, count) {
      if (after !== sheet.maxRows) throw new Error("Rows go in at the end only.");
      if ((sheet.maxRows + count) * sheet.maxColumns > 10_000_000)
        throw new Error("This action would increase the number of cells in the workbook above the limit of 10000000 cells.");
      sheet.maxRows += count;
      return self;
    },
    insertColumnsAfter(after, count) {
      if (after !== sheet.maxColumns) throw new Error("Columns go in at the end only.");
      sheet.maxColumns += count;
      return self;
    },
    setFrozenRows(rows) {
      sheet.frozenRows = rows;
    },
    setColumnWidth(column, width) {
      if (!Number.isInteger(width)) throw new Error("A width is a whole number of pixels.");
      sheet.widths.set(column - 1, width);
      return self;
    },
    setRowHeight(row, height) {
      if (!Number.isInteger(height)) throw new Error("A height is a whole number of pixels.");
      sheet.heights.set(rowOf(row), height);
      return self;
    },
    setFrozenColumns: () => undefined,
    setHiddenGridlines: () => self,
    getNamedRanges: () => namedRanges(book).filter((each) => book.names.get(each.getName())!.sheet === sheet),
    protect() {
      const protection: Protection = strict<Protection>("Protection", {
        setUnprotectedRanges(ranges) {
          sheet.protection = { warningOnly: false, ...sheet.protection, open: ranges.map((range) => areaOf(range.getA1Notation())) };
          return protection;
        },
        setWarningOnly(warningOnly) {
          sheet.protection = { open: [], ...sheet.protection, warningOnly };
          return protection;
        },
      });
      return protection;
    },
    getConditionalFormatRules: () => sheet.rules.map((rule) => makeRule(book, sheet, rule)),
    setConditionalFormatRules(given) {
      sheet.rules = given.map((rule) => rules.get(rule)!);
    },
  };
  const self = strict<Sheet>("Sheet", members, readable(book));
  return self;
}

const namedRanges = (book: KeptBook): NamedRange[] =>
  [...book.names.keys()].map((name) =>
    strict<NamedRange>("NamedRange", {
      getName: () => name,
      remove() {
        book.names.delete(name);
      },
    }),
  );

function makeFilter(sheet: KeptSheet): Filter {
  return strict<Filter>("Filter", {
    remove() {
      sheet.filter = null;
      sheet.filteredRows.clear();
    },
  });
}

function makeRule(book: KeptBook, sheet: KeptSheet | null, rule: ColourRule): Rule {
  const made = strict<Rule>("ConditionalFormatRule", { getRanges: () => rule.ranges.map((area) => makeRange(book, sheet!, area)) });
  rules.set(made, rule);
  return made;
}

const colour = (given: string | null): string => {
  if (!/^#[0-9a-f]{6}$/i.test(given ?? "")) throw new Error(`Invalid color: ${given}`);
  return given!;
};

function ruleBuilder(book: KeptBook): RuleBuilder {
  let rule: ColourRule = { ranges: [], equal: NaN, background: "", text: "" };
  const builder: RuleBuilder = strict<RuleBuilder>("ConditionalFormatRuleBuilder", {
    whenNumberEqualTo(number) {
      rule = { ...rule, equal: number };
      return builder;
    },
    whenFormulaSatisfied(formula) {
      rule = { ...rule, equal: formula };
      return builder;
    },
    setBackground: (given: string | null) => {
      rule = { ...rule, background: colour(given) };
      return builder;
    },
    setFontColor: (given: string | null) => {
      rule = { ...rule, text: colour(given) };
      return builder;
    },
    setRanges(ranges) {
      rule = { ...rule, ranges: ranges.map((range) => areaOf(range.getA1Notation())) };
      return builder;
    },
    build() {
      if (rule.ranges.length === 0 || Number.isNaN(rule.equal)) throw new Error("A rule needs ranges and a condition.");
      return makeRule(book, null, rule);
    },
  });
  return builder;
}

function makeSpreadsheet(book: KeptBook): Spreadsheet {
  const kept = (sheet: Sheet): KeptSheet => book.sheets.find((each) => each.id === sheet.getSheetId())!;
  const wrap = (sheet: KeptSheet, area: Rectangle): Range => makeRange(book, sheet, area);
  const members: Partial<Spreadsheet> = {
    getSheets: () => book.sheets.map((sheet) => makeSheet(book, sheet)),
    getSheetByName(name) {
      const sheet = book.sheets.find((each) => each.name === name);
      return sheet ? makeSheet(book, sheet) : null;
    },
    getActiveSheet: () => makeSheet(book, book.active),
    // Of several areas Google's getActiveRange gives the last one.
    getActiveRange: () => wrap(book.active, book.active.selected.at(-1)!),
    getActiveRangeList: () =>
      strict<RangeList>("RangeList", { getRanges: () => book.active.selected.map((area) => wrap(book.active, area)) }),
    getCurrentCell() {
      const area = book.active.selected.at(-1)!;
      return wrap(book.active, { row: area.row, column: area.column, rows: 1, columns: 1 });
    },
    setActiveSheet: (sheet: Sheet, restoreSelection = false) => {
      book.active = kept(sheet);
      if (!restoreSelection) book.active.selected = [{ row: 0, column: 0, rows: 1, columns: 1 }];
      return sheet;
    },
    insertSheet: ((name: string) => {
      book.active = addSheet(book, name);
      return makeSheet(book, book.active);
    }) as Spreadsheet["insertSheet"],
    deleteSheet(sheet) {
      if (book.sheets.length === 1) throw new Error("You can't remove all the visible sheets in a document.");
      const gone = kept(sheet);
      book.sheets = book.sheets.filter((each) => each !== gone);
      if (book.active === gone) book.active = book.sheets[0]!;
    },
    getNamedRanges: () => namedRanges(book),
    getRangeByName(name) {
      const found = [...book.names].find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
      return found ? makeRange(book, found.sheet, found.area) : null;
    },
    setNamedRange(name, range) {
      if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) throw new Error(`${name} is no name of a range.`);
      book.names.set(name, { sheet: kept(range.getSheet()), area: areaOf(range.getA1Notation()) });
    },
    getSpreadsheetTimeZone: () => book.timeZone,
    getSpreadsheetLocale: () => book.locale,
    toast: (message: string) => void book.toasts.push(message),
  };
  return strict<Spreadsheet>("Spreadsheet", members, readable(book));
}

/** SpreadsheetApp over a book in memory, without what a menu needs. */
export function spreadsheetApp(book: KeptBook): Partial<GoogleAppsScript.Spreadsheet.SpreadsheetApp> {
  return {
    getActiveSpreadsheet: () => makeSpreadsheet(book),
    flush() {
      calculate(book);
    },
    SheetType: sheetTypes,
    newDataValidation: validationBuilder,
    newConditionalFormatRule: () => ruleBuilder(book),
    newRichTextValue() {
      let text = "";
      const builder: GoogleAppsScript.Spreadsheet.RichTextValueBuilder = strict<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>(
        "RichTextValueBuilder",
        {
          setText(given) {
            text = given;
            return builder;
          },
          build() {
            const made = strict<RichTextValue>("RichTextValue", { getText: () => text });
            texts.set(made, text);
            return made;
          },
        },
      );
      return builder;
    },
  };
}
