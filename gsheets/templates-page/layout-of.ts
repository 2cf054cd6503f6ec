import type { Area } from "../../core/sheet";
import type { Cell } from "../../core/cells/values";
import type { Language } from "../../core/cells/language";
import { addressOf } from "../../templates/addresses";
import type { Block, Template, TemplateCell, TemplateSheet, Validation } from "../../templates/description";
import { font, patterns, styleOf } from "../../templates/look";
import { googleFormula, plainFormula } from "../../templates/references";
import type { Layout, LayoutLook, LayoutRule, LookSetting } from "../protocol/layout";
import { rectangles } from "./rectangles";

interface Place {
  readonly row: number;
  readonly column: number;
}

const placesOf = ({ row, column, rows, columns }: Block): Place[] =>
  Array.from({ length: rows * columns }, (_, k) => ({ row: row + Math.floor(k / columns), column: column + (k % columns) }));

/** Things said of cells, and all the cells of which the same is said. */
class Shared<T> {
  private readonly groups = new Map<string, { readonly said: T; readonly places: Place[] }>();

  say(said: T, places: readonly Place[]): void {
    const key = JSON.stringify(said);
    const group = this.groups.get(key) ?? { said, places: [] };
    group.places.push(...places);
    this.groups.set(key, group);
  }

  all(): { readonly said: T; readonly blocks: Block[] }[] {
    return [...this.groups.values()].map(({ said, places }) => ({ said, blocks: rectangles(places) }));
  }
}

const areaOf = (sheet: TemplateSheet): Area => {
  const blocks: Block[] = [...sheet.cells, ...sheet.merges, ...sheet.classes, ...sheet.validations.map(({ block }) => block)];
  return {
    sheet: sheet.name,
    row: 0,
    column: 0,
    rows: Math.max(...blocks.map(({ row, rows }) => row + rows)),
    columns: Math.max(sheet.widths.length, ...blocks.map(({ column, columns }) => column + columns)),
  };
};

/** What stands in the cells but for formulas, from A1 as far as the sheet is filled by either. */
export function valuesOf(sheet: TemplateSheet): { readonly area: Area; readonly values: Cell[][] } {
  const area = areaOf(sheet);
  const values = Array.from({ length: area.rows }, () => new Array<Cell>(area.columns).fill(null));
  for (const cell of sheet.cells)
    if (cell.value !== undefined) for (const { row, column } of placesOf(cell)) values[row]![column] = cell.value;
  return { area, values };
}

type Setting = readonly [LookSetting, ...LayoutLook["to"]];

function settingsOf({ look, format, formula }: TemplateCell, value: Cell | undefined, language: Language): Setting[] {
  const style = styleOf(look);
  const settings: Setting[] = [];
  if (style.bold) settings.push(["setFontWeight", "bold"]);
  if (style.italic) settings.push(["setFontStyle", "italic"]);
  if (style.size) settings.push(["setFontSize", style.size]);
  if (style.ink) settings.push(["setFontColor", style.ink]);
  if (style.ground) settings.push(["setBackground", style.ground]);
  // The lines between the rows of a range are those of its cells.
  if (style.lineBelow) settings.push(["setBorder", null, null, true, null, null, true, style.lineBelow, null]);
  if (style.lineAbove) settings.push(["setBorder", true, null, null, null, null, true, style.lineAbove, null]);
  if (style.align) settings.push(["setHorizontalAlignment", style.align]);
  if (style.top) settings.push(["setVerticalAlignment", "top"]);
  if (style.wrap) settings.push(["setWrap", true]);
  // A text is kept as one by the format it was written with, and a formula would become one by it.
  if (format && typeof value !== "string" && !(format === "text" && (formula ?? value) != null))
    settings.push(["setNumberFormat", patterns[language][format]]);
  return settings;
}

function looksOf(sheet: TemplateSheet, values: readonly (readonly Cell[])[], area: Area, language: Language): LayoutLook[] {
  const last = new Map<string, { readonly place: Place; readonly cell: TemplateCell }>();
  for (const cell of sheet.cells) for (const place of placesOf(cell)) last.set(`${place.row},${place.column}`, { place, cell });
  const shared = new Shared<Setting>();
  for (const { place, cell } of last.values())
    for (const setting of settingsOf(cell, values[place.row]![place.column], language)) shared.say(setting, [place]);
  const whole = [addressOf(area)];
  return [
    { ranges: whole, set: "setFontFamily", to: [font] },
    { ranges: whole, set: "setVerticalAlignment", to: ["middle"] },
    ...shared.all().map(({ said: [set, ...to], blocks }) => ({ ranges: blocks.map((block) => addressOf(block)), set, to })),
  ];
}

/** A rule of numbers as a formula: Google's own do not know whole ones, and would take a date as a Date only. */
function testOf(cell: string, allows: Exclude<Validation["allows"], { kind: "list" }>): string {
  const tests = [`ISNUMBER(${cell})`];
  if (allows.kind === "date") tests.push(`${cell}>=${allows.from}`);
  else {
    if (allows.kind === "whole") tests.push(`${cell}=INT(${cell})`);
    tests.push(`${cell}>=${allows.min}`);
    if (allows.max !== undefined) tests.push(`${cell}<=${allows.max}`);
  }
  return `=AND(${tests.join(",")})`;
}

function rulesOf(sheet: TemplateSheet): LayoutRule[] {
  const shared = new Shared<Pick<Validation, "allows" | "message">>();
  for (const { block, allows, message } of sheet.validations) shared.say({ allows, message }, placesOf(block));
  return shared.all().flatMap(({ said: { allows, message }, blocks }) =>
    blocks.map((block) => {
      const range = addressOf(block);
      if (allows.kind === "list") return { range, words: allows.words, message };
      return { range, formula: testOf(addressOf({ ...block, rows: 1, columns: 1 }), allows), message };
    }),
  );
}

const alarm = "#A4262C";

/** A sheet of a template as Google Sheets is told of it. */
export function layoutOf(sheet: TemplateSheet, template: Template, language: Language): Layout {
  const { area, values } = valuesOf(sheet);
  const plain = (formula: string): string => plainFormula(formula, template, sheet.name, true);
  return {
    formulas: sheet.cells
      .filter(({ formula }) => formula !== undefined)
      .map((cell) => ({ cell: addressOf({ ...cell, rows: 1, columns: 1 }), formula: googleFormula(cell, template, sheet.name) })),
    looks: looksOf(sheet, values, area, language),
    merges: sheet.merges.map((block) => addressOf(block)),
    // A digit of Arial 10 is about seven pixels wide, a point four thirds of one high.
    widths: sheet.widths.map((width) => Math.round(width * 7 + 8)),
    heights: [...sheet.heights].map(([row, points]) => ({ row, pixels: Math.round((points * 4) / 3) })),
    rules: rulesOf(sheet),
    classes: sheet.classes.map((block) => addressOf(block)),
    alarms: sheet.alarms.map(({ block, formula }) => ({ range: addressOf(block), formula: plain(formula), colour: alarm })),
    frozen: sheet.frozen,
    open: sheet.locked ? openOf(sheet) : null,
  };
}

function openOf(sheet: TemplateSheet): string[] {
  const open = new Map<string, Place | null>();
  for (const cell of sheet.cells)
    for (const place of placesOf(cell)) open.set(`${place.row},${place.column}`, styleOf(cell.look).open ? place : null);
  return rectangles([...open.values()].filter((place) => place !== null)).map((block) => addressOf(block));
}
