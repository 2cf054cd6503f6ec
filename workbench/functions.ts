import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Argument } from "../core/formulas/arguments";
import { callFunction, type OutcomeCell, type OutcomeGrid } from "../core/formulas/call";
import type { AnyDefinition, Parameter } from "../core/formulas/define";
import { patternOf } from "../core/cells/formats";
import { choiceIn, withChoicesIn } from "../core/words/choices";
import { faultKinds, type FaultMessage } from "../core/cells/faults";
import type { Language } from "../core/cells/language";
import type { Cell, Grid } from "../core/cells/values";
import { typography } from "../core/cells/typography";

/** Where the message of a fault stands in a cell of Univer's: the only field that follows a result into its cell. */
export interface FaultNote {
  readonly fault: string;
}

const cellOf = (value: Nullable<BaseValueObject>): Cell => {
  if (value === null || value === undefined || value.isNull()) return null;
  // An error arrives as its text, "#N/A", which the core knows.
  return value.getValue();
};

/** An argument as Univer hands it over: blanks stay blank, and an argument left out, `=DSO(1,2,)`, is no argument. */
function argumentOf(value: BaseValueObject): Argument {
  if (!value.isArray()) return value.isNull() ? undefined : cellOf(value);
  const array = value as ArrayValueObject;
  const columns = array.getColumnCount();
  const grid: Grid = array.getArrayValue().map((row) => Array.from({ length: columns }, (_, column) => cellOf(row[column])));
  return grid.length === 1 && columns === 1 ? grid[0]![0] : grid;
}

function faultValue(fault: FaultMessage): BaseValueObject {
  const type = faultKinds[fault.code] === "missing" ? ErrorType.NA : ErrorType.VALUE;
  // Not `create`, which shares one object between all errors of a type: each has its own message.
  const value = new ErrorValueObject(type);
  value.withCustomData({ fault: fault.message } satisfies FaultNote);
  return value;
}

function resultOf(cell: OutcomeCell, pattern: string): BaseValueObject {
  if (typeof cell === "number") return NumberValueObject.create(cell, pattern);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  if (typeof cell === "string") return StringValueObject.create(cell);
  // Not Univer's null, which is shown as 0.
  return cell === null ? StringValueObject.create("") : faultValue(cell.fault);
}

function spillOf(grid: OutcomeGrid, pattern: string): BaseValueObject {
  const columns = Math.max(1, ...grid.slice(0, 1).map((row) => row.length));
  return new ArrayValueObject({
    calculateValueList: grid.map((row) => Array.from({ length: columns }, (_, column) => resultOf(row[column] ?? null, pattern))),
    rowCount: grid.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/**
 * A function of the catalogue as Univer runs it. Not its `registerFunction`, which turns blank cells and omitted
 * arguments into 0 and stops every later calculation after one exception.
 */
export function executorOf(definition: AnyDefinition, language: Language): new (name: string) => BaseFunction {
  const pattern = definition.result === "date" ? patternOf("date", language)! : "";
  return class extends BaseFunction {
    override calculate(...values: BaseValueObject[]): BaseValueObject {
      const outcome = callFunction(definition, values.map(argumentOf), { language });
      if ("fault" in outcome) return faultValue(outcome.fault);
      return Array.isArray(outcome.value) ? spillOf(outcome.value as OutcomeGrid, pattern) : resultOf(outcome.value as Cell, pattern);
    }
  };
}

/** What the spreadsheet shows while the function is being typed. */
export function descriptionOf(definition: AnyDefinition, language: Language) {
  const parameters = definition.parameters as readonly Parameter[];
  return {
    functionName: definition.name,
    functionType: FunctionType.User,
    abstract: definition.summary[language],
    description: definition.summary[language],
    functionParameter: parameters.map((parameter) => ({
      name: shownName(parameter, language),
      detail: detailOf(parameter, language),
      example: exampleOf(definition, parameters.indexOf(parameter)),
      require: parameter.optional ? (0 as const) : (1 as const),
      repeat: 0 as const,
    })),
  };
}

/** What stands between the brackets while a formula is typed: in French the beginning of the label, since names are English. */
const shownName = ({ name, label }: Parameter, language: Language): string =>
  language === "fr" ? label.fr.split(/[;:(,«]/)[0]!.trim() : name;

function detailOf({ label, kind, choices }: Parameter, language: Language): string {
  const said = withChoicesIn(label[language], language);
  const listed = kind === "choice" && choices ? choices.map((each) => choiceIn(each, language)).join(", ") : "";
  return listed === "" ? said : `${said}${typography(language).colon}${listed}`;
}

function exampleOf(definition: AnyDefinition, index: number): string {
  const argument = definition.examples[0]?.args[index];
  return argument === undefined || argument === null || typeof argument === "object" ? "" : String(argument);
}
