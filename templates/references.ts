import { catalogue } from "../core/formulas/catalogue";
import { addressOf, blockOf, quoted } from "./addresses";
import type { Block, Template, TemplateCell, TemplateSheet } from "./description";

/** A block of cells of a sheet, as a formula refers to it. */
export interface Reference extends Block {
  readonly sheet: string;
}

/** Parts of a formula: texts, references of every kind, words (names and functions), signs. */
export const parts =
  /"(?:[^"]|"")*"|(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_(])(?:#|:\$?[A-Z]{1,3}\$?\d+)?|[\p{L}_][\p{L}\p{N}_]*\[[^\]]*\]|[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?|<>|<=|>=|\s+|[\s\S]/gu;

const cellPart = /^(?:('(?:[^']|'')+'|[^!]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(#?)$/u;
const columnPart = /^([^[]+)\[([^\]]*)\]$/u;

const spillAt = (sheet: TemplateSheet, { row, column }: Block): Block | undefined =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column && cell.formula !== undefined);

/** What a part of a formula on a sheet refers to; undefined where it is no reference. */
export function referenceOf(part: string, template: Template, on: string): Reference | undefined {
  if (part.startsWith('"')) return undefined;
  const cell = cellPart.exec(part);
  if (cell) {
    const [, prefix, address, spill] = cell;
    const name = prefix === undefined ? on : prefix.replace(/^'|'$/g, "").replace(/''/g, "'");
    const sheet = template.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`There is no sheet ${name} in ${template.title}.`);
    const block = blockOf(address!);
    const { row, column, rows, columns } = spill ? (spillAt(sheet, block) ?? block) : block;
    return { sheet: name, row, column, rows, columns };
  }
  const column = columnPart.exec(part);
  if (column) {
    for (const sheet of template.sheets) {
      const table = sheet.tables.find(({ name }) => name === column[1]);
      if (!table) continue;
      if (column[2] === "#Headers") return { sheet: sheet.name, row: table.row, column: table.column, rows: 1, columns: table.columns };
      const lines = { sheet: sheet.name, row: table.row + 1, rows: table.rows - 1 };
      if (column[2] === "#Data") return { ...lines, column: table.column, columns: table.columns };
      const k = table.headers.indexOf(column[2]!);
      if (k >= 0) return { ...lines, column: table.column + k, columns: 1 };
    }
    throw new Error(`${part} is no column of ${template.title}.`);
  }
  const named = template.names.find(({ name }) => name === part);
  return named && { sheet: named.sheet, ...named.block };
}

const ours = new Set(catalogue.map(({ name }) => name));

/** Whether a formula calls a function of the catalogue, which fills its block by itself. */
export const callsOurs = (formula: string): boolean => (formula.match(/[A-Z][A-Z0-9]*(?=\()/g) ?? []).some((name) => ours.has(name));

/** A reference as every spreadsheet reads it. */
export const spelledReference = (reference: Reference, on: string, fixed: boolean): string =>
  `${reference.sheet === on ? "" : `${quoted(reference.sheet)}!`}${addressOf(reference, fixed)}`;

/** A formula for a spreadsheet that knows neither tables nor spills, nor names unless it is said to. */
export function plainFormula(formula: string, template: Template, on: string, keepsNames: boolean): string {
  return (formula.match(parts) ?? [])
    .map((part) => {
      const isName = template.names.some(({ name }) => name === part);
      if (!(isName ? !keepsNames : /[#\]]$/.test(part) && !part.startsWith('"'))) return part;
      const reference = referenceOf(part, template, on);
      return reference ? spelledReference(reference, on, isName || part.endsWith("]")) : part;
    })
    .join("");
}

/** A formula of a template for Google Sheets, where a native formula that fills a block has to say so. */
export function googleFormula({ formula, rows, columns }: TemplateCell, template: Template, on: string): string {
  const plain = plainFormula(formula!, template, on, true);
  return rows * columns > 1 && !callsOurs(plain) ? `=ARRAYFORMULA(${plain.slice(1)})` : plain;
}
