import { civilOf, serialOf } from "../../../core/cells/dates";
import { block, CellError, isBlock, numberIn, only, spread, type Result, type Value } from "./values";

const flat = (results: readonly Result[]): Value[] => results.flatMap((result) => block(result).flat());
const failed = (values: readonly Value[]): CellError | undefined => values.find((value): value is CellError => value instanceof CellError);

/** Numbers of ranges, their texts and blanks left out. */
function folded(results: readonly Result[], fold: (numbers: number[]) => Value): Value {
  const values = flat(results);
  return failed(values) ?? fold(values.filter((value): value is number => typeof value === "number"));
}

const onNumbers =
  (rule: (...numbers: number[]) => Value) =>
  (...results: Result[]): Result =>
    spread(
      (...values) => {
        const numbers = values.map(numberIn);
        return failed(numbers) ?? rule(...(numbers as number[]));
      },
      ...results,
    );

const half = (value: number, digits: number): number => {
  const scaled = Math.abs(value) * 10 ** digits;
  return (Math.sign(value) * Math.floor(scaled + 0.5 + scaled * 1e-15)) / 10 ** digits;
};

/** Where pairs of range and criterion all agree; a criterion is a value, or text such as ">0". */
function agreeing(pairs: readonly Result[]): number[] {
  const count = block(pairs[0]!).flat().length;
  return Array.from({ length: count }, (_, i) => i).filter((i) => {
    for (let k = 0; k < pairs.length; k += 2) {
      const value = block(pairs[k]!).flat()[i]!;
      const wanted = only(pairs[k + 1]!);
      const compared = typeof wanted === "string" ? /^(<>|<=|>=|<|>|=)(.*)$/.exec(wanted) : null;
      if (compared) {
        const bound = Number(compared[2]);
        if (compared[2] === "") {
          if ((compared[1] === "<>") !== (value !== null && value !== "")) return false;
        } else if (typeof value !== "number") return false;
        else if (
          !{
            "<>": value !== bound,
            "<=": value <= bound,
            ">=": value >= bound,
            "<": value < bound,
            ">": value > bound,
            "=": value === bound,
          }[compared[1]!]
        )
          return false;
      } else if (value !== wanted) return false;
    }
    return true;
  });
}

function monthLater(day: number, months: number): number {
  const { year, month, day: of } = civilOf(day);
  const target = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(target / 12), (target % 12) + 1];
  const last = civilOf(serialOf(m === 12 ? y + 1 : y, m === 12 ? 1 : m + 1, 1) - 1).day;
  return serialOf(y, m, Math.min(of, last));
}

/** The functions of every spreadsheet that the templates use, as Excel computes them. */
export const native: Readonly<Record<string, (...results: Result[]) => Result>> = {
  SUM: (...results) => folded(results, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  MAX: (...results) => folded(results, (numbers) => (numbers.length > 0 ? Math.max(...numbers) : 0)),
  MIN: (...results) => folded(results, (numbers) => (numbers.length > 0 ? Math.min(...numbers) : 0)),
  COUNT: (...results) => flat(results).filter((value) => typeof value === "number").length,
  COUNTA: (...results) => flat(results).filter((value) => value !== null).length,
  COUNTIFS: (...pairs) => agreeing(pairs).length,
  SUMIFS: (amounts, ...pairs) => {
    const values = block(amounts).flat();
    return agreeing(pairs).reduce((sum, i) => sum + (typeof values[i] === "number" ? values[i] : 0), 0);
  },
  LARGE: (range, rank) =>
    folded([range!], (numbers) => numbers.sort((a, b) => b - a)[Number(only(rank)) - 1] ?? new CellError("#NUM!", "LARGE")),
  MATCH: (wanted, range) => {
    const place = block(range).flat().indexOf(only(wanted));
    return place < 0 ? new CellError("#N/A", "MATCH") : place + 1;
  },
  INDEX: (range, first, second) => {
    const cells = block(range);
    const [a, b] = [Number(only(first)), second === undefined ? undefined : Number(only(second))];
    const value = b === undefined ? cells.flat()[a - 1] : cells[a - 1]?.[b - 1];
    return value === undefined ? new CellError("#VALUE!", "INDEX") : value;
  },
  ISNUMBER: (result) => spread((value) => typeof value === "number", result),
  ABS: onNumbers(Math.abs),
  ROUND: onNumbers((value, digits) => half(value, digits ?? 0)),
  YEAR: onNumbers((day) => civilOf(day).year),
  MONTH: onNumbers((day) => civilOf(day).month),
  DAY: onNumbers((day) => civilOf(day).day),
  DATE: onNumbers((year, month, day) => serialOf(year, month, day)),
  EDATE: onNumbers((day, months) => monthLater(day, months)),
  AND: (...results) =>
    folded(
      results.map((each) => spread(numberIn, each)),
      (numbers) => numbers.every((number) => number !== 0),
    ),
  OR: (...results) =>
    folded(
      results.map((each) => spread(numberIn, each)),
      (numbers) => numbers.some((number) => number !== 0),
    ),
};

function order(left: Value, right: Value): number | CellError {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  const other = (value: Value): Value => (typeof value === "number" ? 0 : typeof value === "string" ? "" : false);
  const [a, b] = [left ?? other(right), right ?? other(left)];
  if (typeof a === "string" && typeof b === "string")
    return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
  const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return Number(a) - Number(b);
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => Value>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? new CellError("#DIV/0!", "division") : a / b),
};

const comparison: Readonly<Record<string, (compared: number) => boolean>> = {
  "=": (compared) => compared === 0,
  "<>": (compared) => compared !== 0,
  "<": (compared) => compared < 0,
  "<=": (compared) => compared <= 0,
  ">": (compared) => compared > 0,
  ">=": (compared) => compared >= 0,
};

const written = (value: Value): string => {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
};

export function operation(sign: string, left: Result, right: Result): Result {
  if (arithmetic[sign]) return onNumbers(arithmetic[sign])(left, right);
  return spread(
    (a, b) => {
      if (sign === "&") return failed([a, b]) ?? written(a) + written(b);
      const compared = order(a, b);
      return compared instanceof CellError ? compared : comparison[sign]!(compared);
    },
    left,
    right,
  );
}

/** IF and IFERROR look at one of their branches only where the condition is one cell. */
export function chosen(condition: Result, then: () => Result, otherwise: () => Result): Result {
  const holds = (value: Value): boolean | CellError => {
    const number = numberIn(value);
    return number instanceof CellError ? number : number !== 0;
  };
  if (!isBlock(condition)) {
    const held = holds(condition);
    return held instanceof CellError ? held : held ? then() : otherwise();
  }
  return spread(
    (value, yes, no) => {
      const held = holds(value);
      return held instanceof CellError ? held : held ? yes : no;
    },
    condition,
    then(),
    otherwise(),
  );
}
