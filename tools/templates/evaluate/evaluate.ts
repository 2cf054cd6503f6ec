import type { Argument } from "../../../core/formulas/arguments";
import { call, catalogue, type Outcome } from "../../../core/encours";
import type { OutcomeCell } from "../../../core/formulas/call";
import { faultKinds, type FaultMessage } from "../../../core/cells/faults";
import type { Language } from "../../../core/cells/language";
import type { Cell } from "../../../core/cells/values";
import type { Template, TemplateCell } from "../../../templates/description";
import { callsOurs, referenceOf, type Reference } from "../../../templates/references";
import { chosen, native, operation } from "./native";
import { parsed, type Expression } from "./parse";
import { block, CellError, isBlock, numberIn, spread, type Result, type Value } from "./values";

const ours = new Set(catalogue.map(({ name }) => name));
/** As the Excel add-in shows a fault. */
const errorOf = ({ code, message }: FaultMessage): CellError => new CellError(faultKinds[code] === "missing" ? "#N/A" : "#VALUE!", message);
const shown = (cell: OutcomeCell): Value => (typeof cell === "object" && cell !== null ? errorOf(cell.fault) : cell);

/** What the core answers, as a cell or as the block it spills. */
function answered(outcome: Outcome): Result {
  if ("fault" in outcome) return errorOf(outcome.fault);
  if (!Array.isArray(outcome.value)) return outcome.value as Cell;
  return (outcome.value as readonly (readonly OutcomeCell[])[]).map((row) => row.map(shown));
}

const handedOver = (result: Result): Argument => {
  const plain = (value: Value): Cell => (value instanceof CellError ? value.code : value);
  return isBlock(result) ? result.map((row) => row.map(plain)) : plain(result);
};

/** The value of every cell of a template that has one, by sheet and then by "row,column". */
export type Values = ReadonlyMap<string, ReadonlyMap<string, Value>>;

/** Computes a template: our functions by the core, the others as Excel would. */
export function evaluate(template: Template, language: Language): Values {
  const values = new Map<string, Map<string, Value>>();
  const owner = new Map<string, Map<string, TemplateCell>>();
  const done = new Set<TemplateCell>();
  for (const sheet of template.sheets) {
    const cells = new Map<string, TemplateCell>();
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) {
        if (cell.value !== undefined && cell.value !== null) cells.set(`${cell.row},${cell.column}`, cell);
        continue;
      }
      for (let r = cell.row; r < cell.row + cell.rows; r++)
        for (let c = cell.column; c < cell.column + cell.columns; c++) cells.set(`${r},${c}`, cell);
    }
    owner.set(sheet.name, cells);
    values.set(sheet.name, new Map());
  }

  function valueAt(sheet: string, row: number, column: number): Value {
    const key = `${row},${column}`;
    const cell = owner.get(sheet)!.get(key);
    if (cell && !done.has(cell)) settle(sheet, cell);
    return values.get(sheet)!.get(key) ?? null;
  }

  function settle(sheet: string, cell: TemplateCell): void {
    done.add(cell);
    const into = values.get(sheet)!;
    if (cell.formula === undefined) {
      into.set(`${cell.row},${cell.column}`, cell.value!);
      return;
    }
    const result = block(compute(parsed(cell.formula), sheet));
    const columns = Math.max(...result.map((row) => row.length));
    if (result.length !== cell.rows || columns !== cell.columns) {
      const place = `${sheet}!${cell.row + 1}:${cell.column + 1}`;
      const first = result[0]?.[0];
      throw new Error(
        `${place} ${cell.formula} fills ${result.length} × ${columns}, not ${cell.rows} × ${cell.columns}: ${first instanceof CellError ? first.why : String(first)}`,
      );
    }
    // A formula never shows nothing: a blank that our functions answer is an empty text, a blank cell referred to is 0.
    const blank = callsOurs(cell.formula) ? "" : 0;
    result.forEach((row, r) => {
      row.forEach((value, c) => {
        into.set(`${cell.row + r},${cell.column + c}`, value ?? blank);
      });
    });
  }

  function read({ sheet, row, column, rows, columns }: Reference): Result {
    if (rows * columns === 1) return valueAt(sheet, row, column);
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => valueAt(sheet, row + r, column + c)));
  }

  function compute(expression: Expression, sheet: string): Result {
    const of = (each: Expression | null | undefined): Result => (each ? compute(each, sheet) : null);
    switch (expression.kind) {
      case "value":
        return expression.value;
      case "reference": {
        const reference = referenceOf(expression.part, template, sheet);
        if (!reference) throw new Error(`${expression.part} refers to nothing.`);
        return read(reference);
      }
      case "minus":
        return spread(
          (value) => {
            const number = numberIn(value);
            return number instanceof CellError ? number : -number;
          },
          compute(expression.of, sheet),
        );
      case "operation":
        return operation(expression.sign, compute(expression.left, sheet), compute(expression.right, sheet));
      case "call": {
        const { name, args } = expression;
        if (name === "IF")
          return chosen(
            of(args[0]),
            () => of(args[1]),
            () => (args.length > 2 ? of(args[2]) : false),
          );
        if (name === "IFERROR") {
          const tried = of(args[0]);
          return spread((value, instead) => (value instanceof CellError ? instead : value), tried, of(args[1]));
        }
        if (ours.has(name))
          return answered(
            call(
              name,
              args.map((each) => (each === null ? (undefined as unknown as Argument) : handedOver(compute(each, sheet)))),
              { language },
            ),
          );
        const rule = native[name];
        if (!rule) throw new Error(`${name} is no function that templates may use.`);
        return rule(...args.map(of));
      }
    }
  }

  for (const [sheet, cells] of owner) for (const cell of cells.values()) if (!done.has(cell)) settle(sheet, cell);
  return values;
}
