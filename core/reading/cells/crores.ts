import { fold } from "../../cells/fold";
import { cellAt } from "../../cells/values";
import { isMoney, type Meaning } from "../../words/meanings";
import type { Table } from "../table";
import type { RecognisedColumn } from "../layout";
import { unitsIn } from "./units";

const credited = /\d\s*cr\.?\s*$/i;
const debited = /\d\s*(?:d[br]?|soll)\.?\s*$|^\s*d[br]\.?\s/i;
const inLakhs = /\d\s*(?:l|lacs?|lakhs?|crores?)\.?\s*$/i;
const bareHeading = /(?<![a-z])cr(?![a-z])\.?(?! ?\/)/;
const sided: ReadonlySet<Meaning> = new Set(["debit", "credit"]);
/** An amount in crores has two digits, rarely three, before its point. */
const mostCrores = 1000;

/**
 * `1.25 Cr` is a credit, or 12,500,000: in India `Cr` is short for a crore, ten millions, as well. Beside a `Dr` it is the side,
 * beside lakhs it is the unit, a few among larger amounts without it are credits; elsewhere the user says which, once for the table.
 */
export function settleCrores(table: Table): void {
  if (table.kind === null) return;
  const money = table.columns.filter(
    ({ index, meaning, unit }) =>
      unit === null &&
      ((meaning !== null && isMoney(meaning) && !sided.has(meaning)) || table.bands.some(({ column }) => column === index)),
  );
  const headed = table.has("debit", "credit")
    ? []
    : money.filter(({ header }) => bareHeading.test(fold(header)) && !unitsIn(header).includes("crores"));
  const columns = money.filter(({ index }) => table.cells.column(index).sided);
  const cells = columns.map((column) => ({ column, ...sidesIn(table, column) }));
  const isSide = cells.some(({ isSided }) => isSided);
  if (!isSide && cells.some(({ lakhs, credits }) => lakhs && credits.length > 0)) takeAsCrores(table, cells);
  else if (headed.length > 0 || (!isSide && cells.some(isDoubtful))) {
    const [first] = headed;
    const doubtful = cells.find(isDoubtful);
    const row = first ? null : doubtful!.credits[0]!;
    const example = first ? first.header.trim() : String(cellAt(table.grid, row!, doubtful!.column.index)).trim();
    const q = table.words.questions;
    const answer = table.ask(
      "CRORES",
      q.crores(example, row === null ? null : table.notes.rowNumber(row)),
      row,
      (first ?? doubtful!.column).index,
      [
        { value: "crores", text: q.inCrores, effect: "" },
        { value: "credit", text: q.isCredit, effect: "" },
      ],
      null,
    );
    if (answer === "crores") {
      for (const { index } of headed) table.columns[index] = { ...table.columns[index]!, unit: "crores" };
      takeAsCrores(table, cells);
    } else if (answer === "credit")
      for (const { index } of headed) {
        const { numbers } = table.cells.column(index);
        for (let r = 0; r < numbers.length; r++) numbers[r] = -numbers[r]!;
      }
  }
}

interface Sides {
  readonly credits: readonly number[];
  readonly isSided: boolean;
  /** Cells beside name lakhs or crores in full. */
  readonly lakhs: boolean;
  /** The largest amount that bears `Cr`, and the least of the others. */
  readonly most: number;
  readonly others: readonly number[];
}

function sidesIn(table: Table, { index }: RecognisedColumn): Sides {
  const { numbers } = table.cells.column(index);
  const credits: number[] = [];
  const others: number[] = [];
  let lakhs = false;
  let most = 0;
  for (let r = table.head!.end; r < numbers.length; r++) {
    const cell = table.grid[r]![index];
    if (numbers[r] !== numbers[r] || numbers[r] === 0) continue;
    // One debit settles it.
    if (typeof cell === "string" && debited.test(cell)) return { credits: [], isSided: true, lakhs: false, most: 0, others: [] };
    if (typeof cell === "string" && credited.test(cell)) {
      credits.push(r);
      most = Math.max(most, Math.abs(numbers[r]!));
    } else {
      if (typeof cell === "string" && inLakhs.test(cell)) lakhs = true;
      others.push(Math.abs(numbers[r]!));
    }
  }
  return { credits, isSided: false, lakhs, most, others };
}

/** Whether `Cr` stands beside most amounts, or beside small ones alone where the others are many times as large. */
function isDoubtful({ credits, most, others }: Sides): boolean {
  if (credits.length === 0) return false;
  if (credits.length > others.length) return true;
  const middle = others.slice().sort((a, b) => a - b)[others.length >> 1]!;
  return most < mostCrores && middle >= mostCrores * 10;
}

function takeAsCrores(table: Table, cells: readonly ({ readonly column: RecognisedColumn } & Sides)[]): void {
  for (const { column, credits } of cells) {
    const { numbers } = table.cells.column(column.index);
    // By its digits: 0.29 × 10,000,000 is not 2,900,000.
    for (const r of credits) numbers[r] = Number(`${-numbers[r]!}e7`);
    if (credits.length > 0) table.cells.holdsCrores = true;
  }
}
