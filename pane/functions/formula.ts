import { civilOf } from "../../core/cells/dates";
import type { AnyDefinition, Example, Parameter } from "../../core/formulas/define";
import { formatDate, formatShortest } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import type { Cell, Grid } from "../../core/cells/values";
import { paneTexts } from "../words/pane/type";

/** How a formula is spelt: `core` is what a host is handed, the others are what its users type. */
export type Spelling = Language | "core";

const isGrid = (value: Cell | Grid | undefined): value is Grid => Array.isArray(value);
const separator = (spelling: Spelling): string => (spelling === "fr" ? ";" : ",");

export const parametersOf = (definition: AnyDefinition): readonly Parameter[] => definition.parameters as readonly Parameter[];

/** =DSO(receivables;sales;[days]) */
export function signature(definition: AnyDefinition, spelling: Spelling): string {
  return `=${definition.name}(${parametersOf(definition)
    .map(({ name, optional }) => (optional ? `[${name}]` : name))
    .join(separator(spelling))})`;
}

export function formulaOf(definition: AnyDefinition, args: readonly string[], spelling: Spelling): string {
  const least = args.length - [...args].reverse().findIndex((arg) => arg !== "");
  return `=${definition.name}(${args.slice(0, args.some(Boolean) ? least : 0).join(separator(spelling))})`;
}

/** The example as a formula; null where it needs a range. */
export function exampleFormula(definition: AnyDefinition, example: Example, spelling: Spelling): string | null {
  if (example.args.some(isGrid)) return null;
  return formulaOf(
    definition,
    example.args.map((arg, i) => literal(arg as Cell, parametersOf(definition)[i], spelling)),
    spelling,
  );
}

/** A value as it is typed. */
export function literal(cell: Cell, parameter: Parameter | undefined, spelling: Spelling): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return spelling === "fr" ? (cell ? "VRAI" : "FAUX") : cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return `"${cell.replace(/"/g, '""')}"`;
  if (isDay(parameter?.kind) && cell > 0) {
    const { year, month, day } = civilOf(cell);
    return `DATE(${[year, month, day].join(separator(spelling))})`;
  }
  return spelling === "fr" ? String(cell).replace(".", ",") : String(cell);
}

const isDay = (kind: string | undefined): boolean => kind === "date" || kind === "dates";

/** The example shown: one that can be typed as it stands, else the first that has a result. */
export function bestExample({ examples }: AnyDefinition): Example | undefined {
  return (
    examples.find((example) => example.fault === undefined && !example.args.some(isGrid)) ??
    examples.find((example) => example.fault === undefined) ??
    examples[0]
  );
}

/** A value for reading, never for typing. */
export function shownCell(cell: Cell, kind: string, language: Language): string {
  const words = paneTexts(language).help;
  if (cell === null || cell === "") return words.empty;
  if (typeof cell === "boolean") return cell ? words.true : words.false;
  if (typeof cell === "string") return cell;
  return isDay(kind) ? formatDate(cell, language) : formatShortest(cell, language, Math.abs(cell) < 1 ? 4 : 2);
}

/** A range on one line; rows of several cells are kept apart by a bar. */
export function shownValue(value: Cell | Grid, kind: string, language: Language): string {
  if (!isGrid(value)) return shownCell(value, kind, language);
  const wide = value.some((row) => row.length > 1) && value.length > 1;
  return value.map((row) => row.map((cell) => shownCell(cell, kind, language)).join(" · ")).join(wide ? " | " : " · ");
}
