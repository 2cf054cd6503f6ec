import type { Argument } from "../core/arguments";
import type { AnyDefinition, Parameter } from "../core/define";
import type { Cell, Grid } from "../core/values";

/*
 * Excel hands an empty cell over as 0, inside a range always and for a single cell on the desktop. A zero that is none
 * would turn "unknown" into a figure, so wherever a zero changes the answer we ask the sheet which cells are empty.
 * Many cells are calculated in one breath: their questions go out together.
 */

interface Place {
  readonly sheet: string;
  readonly range: string;
}

interface Question extends Place {
  readonly cells: number;
  readonly answer: (isEmpty: IsEmpty | null) => void;
}

/** Row and column from 0 within the range that was asked for. */
type IsEmpty = (row: number, column: number) => boolean;

// One answer of Excel on the web may weigh 5 MB; "Double", weighs nine bytes.
const cellsAtOnce = 250_000;

const rangeFaults = new Set(["ItemNotFound", "InvalidArgument", "InvalidReference"]);

const waiting: Question[] = [];

/** A zero that says no more than a blank does: no day is the 0th, and a default of zero comes back by itself. */
const zeroIsBlank = (parameter: Parameter): boolean =>
  parameter.kind === "date" || parameter.kind === "dates" || (parameter.kind === "number" && parameter.default === 0);

function holdsZero(argument: Argument): boolean {
  if (!Array.isArray(argument)) return argument === 0;
  for (const row of argument as Grid) for (const cell of row) if (cell === 0) return true;
  return false;
}

/** "'Clients d''été'!B2:C9" → the sheet and the range; nothing for another workbook or an argument that is no range. */
function placeOf(address: string | null | undefined): Place | undefined {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(address ?? "");
  const sheet = parts?.[1]?.replace(/''/g, "'") ?? parts?.[2];
  return parts && sheet !== undefined && !sheet.includes("[") ? { sheet, range: parts[3]! } : undefined;
}

/** The arguments with a blank wherever the sheet is empty; at once where no zero is in doubt, later where Excel must be asked. */
export function withBlanks(
  definition: AnyDefinition,
  args: readonly Argument[],
  addresses: readonly (string | null | undefined)[] | undefined,
): readonly Argument[] | Promise<readonly Argument[]> {
  const known = [...args];
  const doubtful: { readonly k: number; readonly place: Place }[] = [];
  for (const [k, parameter] of (definition.parameters as readonly Parameter[]).entries()) {
    if (!holdsZero(args[k])) continue;
    const place = placeOf(addresses?.[k]);
    if (zeroIsBlank(parameter)) known[k] = blanked(args[k], () => true);
    else if (place) doubtful.push({ k, place });
  }
  if (doubtful.length === 0 || typeof Excel === "undefined") return known;
  return Promise.all(doubtful.map(({ k, place }) => ask(place, args[k]))).then((answers) => {
    doubtful.forEach(({ k }, i) => (known[k] = blanked(args[k], answers[i]!)));
    return known;
  });
}

function blanked(argument: Argument, isEmpty: IsEmpty | null): Argument {
  if (!isEmpty) return argument; // Excel would not tell: the zeros stand, as every function of Excel's own reads them.
  const blank = (cell: Cell, row: number, column: number): Cell => (cell === 0 && isEmpty(row, column) ? null : cell);
  return Array.isArray(argument)
    ? (argument as Grid).map((row, r) => (row.includes(0) ? row.map((cell, c) => blank(cell, r, c)) : row))
    : blank(argument as Cell, 0, 0);
}

function ask(place: Place, argument: Argument): Promise<IsEmpty | null> {
  const grid = Array.isArray(argument) ? (argument as Grid) : undefined;
  return new Promise((answer) => {
    if (waiting.length === 0) setTimeout(() => void answerAll(waiting.splice(0)), 0);
    waiting.push({ ...place, cells: grid ? grid.length * grid[0]!.length : 1, answer });
  });
}

async function answerAll(questions: Question[]): Promise<void> {
  for (let start = 0; start < questions.length;) {
    let end = start + 1;
    let cells = questions[start]!.cells;
    while (end < questions.length && cells + questions[end]!.cells <= cellsAtOnce) cells += questions[end++]!.cells;
    const together = questions.slice(start, end);
    try {
      (await readTogether(together)).forEach((isEmpty, i) => together[i]!.answer(isEmpty));
    } catch (error) {
      // One range that cannot be found must not cost the others their answer.
      const lost = rangeFaults.has((error as { readonly code?: string }).code ?? "") && together.length > 1;
      for (const question of together)
        question.answer(
          lost
            ? await readTogether([question]).then(
                ([only]) => only!,
                () => null,
              )
            : null,
        );
    }
    start = end;
  }
}

function readTogether(questions: readonly Question[]): Promise<IsEmpty[]> {
  // While a cell is being edited Excel answers nothing: then this waits.
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const asked = questions.map(({ sheet, range: address }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      const used = range.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex");
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { range, used };
    });
    await context.sync();

    // Blocks of rows, as many in one request as its answer may weigh.
    const types: Excel.RangeValueType[][][] = questions.map(() => []);
    let pending: { readonly at: number; readonly block: Excel.Range }[] = [];
    let weight = 0;
    const collect = async (): Promise<void> => {
      await context.sync();
      for (const { at, block } of pending) for (const row of block.valueTypes) types[at]!.push(row);
      pending = [];
      weight = 0;
    };
    for (const [at, { used }] of asked.entries()) {
      if (used.isNullObject) continue;
      const step = Math.max(1, Math.floor(cellsAtOnce / used.columnCount));
      for (let row = 0; row < used.rowCount; row += step) {
        const rows = Math.min(step, used.rowCount - row);
        if (weight > 0 && weight + rows * used.columnCount > cellsAtOnce) await collect();
        const block = used.getCell(row, 0).getResizedRange(rows - 1, used.columnCount - 1);
        block.load("valueTypes");
        pending.push({ at, block });
        weight += rows * used.columnCount;
      }
    }
    if (pending.length > 0) await collect();

    return asked.map(({ range, used }, at): IsEmpty => {
      if (used.isNullObject) return () => true;
      const top = used.rowIndex - range.rowIndex;
      const left = used.columnIndex - range.columnIndex;
      return (row, column) => (types[at]![row - top]?.[column - left] ?? "Empty") === "Empty";
    });
  });
}
