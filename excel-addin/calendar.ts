import { columnsOfDays, type AnyDefinition, type Parameter } from "../core/formulas/define";
import { isDayPattern } from "../core/cells/formats";
import type { Argument } from "../core/formulas/arguments";
import type { Cell, Grid } from "../core/cells/values";
import { longestWait } from "./empty-cells";

/*
 * A workbook may count its days from 1904, an old setting of Excel for Mac: its numbers lag 1,462 behind those of every other
 * workbook. Excel hands functions and the pane bare numbers and says nothing of it; its own DATE counts as the workbook does.
 */

const lag1904 = 1462;
const newYear2000 = 36_526;

/** What this Excel cannot be asked at all; everything else may be answered the next time. */
const cannot = new Set(["ApiNotFound", "NotImplemented", "InvalidArgument", "UnsupportedOperation"]);

let known: number | undefined;
let asking: Promise<number> | undefined;

async function ask(): Promise<number> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1);
      day.load("value");
      await context.sync();
      return day.value === newYear2000 - lag1904 ? lag1904 : 0;
    });
  } catch (error) {
    // An Excel that does not know the question counts as nearly all do.
    if (cannot.has((error as { readonly code?: string }).code ?? "")) return 0;
    throw error;
  }
}

/** By how many days the numbers of this workbook lag; fails where Excel does not say. Asked once, for it does not change. */
export function dayLag(): Promise<number> {
  if (known !== undefined) return Promise.resolve(known);
  if (asking) return asking;
  const asked = ask().then(
    (lag) => (known = lag),
    (error: unknown) => {
      if (asking === asked) asking = undefined;
      throw error;
    },
  );
  return (asking = asked);
}

/** The same at once; undefined where Excel has not said it yet. */
export const knownDayLag = (): number | undefined => (typeof Excel === "undefined" ? 0 : known);

/** The same for a cell that is being computed: null where Excel does not say, or not in time. */
export function dayLagInTime(): Promise<number | null> {
  return new Promise((answer) => {
    const asked = dayLag();
    const timer = setTimeout(() => {
      // An Excel that was silent once is asked anew, not waited for by every formula to come.
      if (asking === asked) asking = undefined;
      answer(null);
    }, longestWait);
    const settle = (lag: number | null): void => {
      clearTimeout(timer);
      answer(lag);
    };
    asked.then(settle, () => settle(null));
  });
}

const isDays = ({ kind }: Parameter): boolean => kind === "date" || kind === "dates";

/** Whether what a function answers depends on how days are counted. */
export const countsDays = (definition: AnyDefinition): boolean =>
  definition.result === "date" ||
  (definition.parameters as readonly Parameter[]).some((parameter) => isDays(parameter) || parameter.kind === "table");

/** A function over a table is not told which of its numbers are days. */
export const readsTable = (definition: AnyDefinition): boolean =>
  (definition.parameters as readonly Parameter[]).some(({ kind }) => kind === "table");

const moved = (cell: Cell, days: number): Cell => (typeof cell === "number" && cell !== 0 ? cell + days : cell);

/** Arguments with their days as all other workbooks count them. A zero is an empty cell and stays one. */
export const withDaysMoved = (definition: AnyDefinition, args: readonly Argument[], lag: number): readonly Argument[] =>
  lag === 0
    ? args
    : args.map((argument, k) => {
        const parameter = (definition.parameters as readonly Parameter[])[k];
        if (!parameter || !isDays(parameter) || argument === undefined) return argument;
        return Array.isArray(argument)
          ? (argument as Grid).map((row) => row.map((cell) => moved(cell, lag)))
          : moved(argument as Cell, lag);
      });

/** Whether a column of a function's result holds days. */
export const holdsDays = (definition: AnyDefinition, column: number): boolean =>
  definition.result === "date" || (columnsOfDays(definition)?.includes(column) ?? false);

/** Cells with the numbers that are shown as days moved by so many, and all others as they are. */
export const shownDaysMoved = (values: readonly (readonly Cell[])[], formats: readonly (readonly unknown[])[], days: number): Cell[][] =>
  values.map((row, r) =>
    row.map((cell, c) => {
      const format = formats[r]?.[c];
      return typeof format === "string" && isDayPattern(format) ? moved(cell, days) : cell;
    }),
  );
