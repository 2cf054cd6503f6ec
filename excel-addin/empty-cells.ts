/*
 * Asks Excel which cells of a range are empty. Many formulas are calculated in one breath: their questions go out together.
 */

export interface Place {
  readonly sheet: string;
  readonly range: string;
}

export interface EmptyCells {
  /** Below so many rows all is empty. */
  readonly rows: number;
  /** Whether a cell is among them; row and column from 0 within the range. */
  readonly has: (row: number, column: number) => boolean;
}

interface Question extends Place {
  readonly cells: number;
  readonly answer: (found: EmptyCells | null) => void;
}

// One answer of Excel on the web may weigh 5 MB; "Double", weighs nine bytes.
const cellsAtOnce = 250_000;

/** After so long, in milliseconds, an answer is not waited for: a cell must not stay busy for ever. */
export const longestWait = 15_000;

const rangeFaults = new Set(["ItemNotFound", "InvalidArgument", "InvalidReference"]);

const waiting: Question[] = [];

/** "'Clients d''été'!B2:C9" → the sheet and the range; nothing for another workbook or an argument that is no range. */
export function placeOf(address: string | null | undefined): Place | undefined {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(address ?? "");
  const sheet = parts?.[1]?.replace(/''/g, "'") ?? parts?.[2];
  return parts && sheet !== undefined && !sheet.includes("[") ? { sheet, range: parts[3]! } : undefined;
}

/** Which cells of a range are empty; null where Excel does not say, or not in time. */
export function emptyCells(place: Place, cells: number): Promise<EmptyCells | null> {
  return new Promise((answer) => {
    if (waiting.length === 0) setTimeout(() => void answerInTime(waiting.splice(0)), 0);
    waiting.push({ ...place, cells, answer });
  });
}

/** Answers all questions before the time is over, those Excel left open with null. */
async function answerInTime(questions: readonly Question[]): Promise<void> {
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    for (const question of questions) question.answer(null);
  }, longestWait);
  await answerAll(questions, () => over);
  clearTimeout(timer);
}

async function answerAll(questions: readonly Question[], over: () => boolean): Promise<void> {
  for (let start = 0; start < questions.length && !over();) {
    let end = start + 1;
    let cells = questions[start]!.cells;
    while (end < questions.length && cells + questions[end]!.cells <= cellsAtOnce) cells += questions[end++]!.cells;
    const together = questions.slice(start, end);
    try {
      (await readTogether(together)).forEach((found, i) => together[i]!.answer(found));
    } catch (error) {
      // One range that cannot be found must not cost the others their answer.
      const lost = rangeFaults.has((error as { readonly code?: string }).code ?? "") && together.length > 1;
      for (const question of together) question.answer(lost && !over() ? await readAlone(question) : null);
    }
    start = end;
  }
}

async function readAlone(question: Question): Promise<EmptyCells | null> {
  try {
    return (await readTogether([question]))[0]!;
  } catch {
    return null;
  }
}

async function readTogether(questions: readonly Question[]): Promise<EmptyCells[]> {
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

    return asked.map(({ range, used }, at): EmptyCells => {
      if (used.isNullObject) return { rows: 0, has: () => true };
      const top = used.rowIndex - range.rowIndex;
      const left = used.columnIndex - range.columnIndex;
      return { rows: top + used.rowCount, has: (row, column) => (types[at]![row - top]?.[column - left] ?? "Empty") === "Empty" };
    });
  });
}
