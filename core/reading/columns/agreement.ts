import { dateOf } from "../../cells/dates";
import { currencyCode, numberOf, readNumber } from "../../cells/numbers";
import { cellAt, isBlank, saysNothing, saysWithheld, textOf, type Cell, type Grid } from "../../cells/values";
import { sirenIn } from "../rows/client-key";
import { holds, type Meaning } from "../../words/meanings";
import { countOf } from "../cells/units";

const sampleSize = 60;
/** So many of the numbers in a column of days may be written otherwise, `20260331`. */
const mostOtherNumbers = 0.1;

/** Whether what a cell was read as is a day that an invoice may have, or one that can be read in two ways. */
export const isDayOfBusiness = (day: ReturnType<typeof dateOf>): boolean =>
  day === "AMBIGUOUS_DATE" || (typeof day === "number" && day > 20_000 && day < 80_000);

/** How well the cells below a header agree with what it may mean, 0 to 1; null where there is nothing to look at. */
export function agreement(rows: Grid, column: number, sample: ArrayLike<number>, meaning: Meaning): number | null {
  if (holds(meaning) === "date" && meaning !== "creationDate" && holdsOtherNumbers(rows, column, sample)) return 0;
  let seen = 0;
  let agreed = 0;
  let shares = 0;
  for (let k = 0; k < sample.length && seen < sampleSize; k++) {
    const r = sample[k]!;
    const cell = cellAt(rows, r, column);
    if (isBlank(cell) || saysNothing(cell) || (holds(meaning) !== "text" && saysWithheld(cell))) continue;
    seen++;
    if (holds(meaning) === "date") {
      const day = dateOf(cell);
      if (isDayOfBusiness(day) || (meaning === "creationDate" && typeof day === "number" && day > 1000)) agreed++;
    } else if (holds(meaning) === "text") {
      if (
        meaning === "currency"
          ? saysCurrency(cell)
          : meaning === "clientId"
            ? !isAmount(cell)
            : meaning !== "client" || (typeof cell === "string" && !/^\d{1,2}$/.test(cell))
      )
        agreed++;
    } else {
      // A share of something is no amount: `Quotité garantie` 90 %. One row of shares below amounts says nothing of them.
      if (holds(meaning) === "money" && typeof cell === "string" && cell.includes("%")) {
        shares++;
        seen--;
        continue;
      }
      const value = typeof cell === "string" && (readNumber(cell) || countOf(cell, meaning) !== null) ? 0 : numberOf(cell);
      if (typeof value === "number" || value === "AMBIGUOUS_NUMBER" || value === "CELL_ERROR") agreed++;
      // What is written as an amount and can't be read still says that amounts stand here: they are unknown, not left out.
      else if (holds(meaning) === "money" && saysAmount(cell)) agreed++;
    }
  }
  if (seen === 0) return shares > 1 ? 0 : null;
  return agreed / seen;
}

/** An amount with its cents is no number of a client. */
const isAmount = (cell: Cell): boolean =>
  typeof cell === "number" ? cell % 1 !== 0 : /^(?:\(-\)|[(+-])?[\d\s.,']*\d[.,]\d\d\)?(?: ?[dc]r)?$/i.test(String(cell));

const endsInCents = /\d[.,]\d\d(?:\D{0,9})$/;
const periods = /^\s*(?:\d\d[. ]){2}/;

/** Whether a text that is no number has the cents of one: `env. 6516,00`, `1O0,00`, `30 129,58 (est.)`; no day, no telephone number. */
const saysAmount = (cell: Cell): boolean =>
  typeof cell === "string" &&
  endsInCents.test(cell) &&
  !periods.test(cell) &&
  dateOf(cell) === "BAD_DATE" &&
  cell.replace(/[^\d]/g, "").length * 3 >= cell.replace(/\s/g, "").length;

const saysCurrency = (cell: Cell): boolean =>
  typeof cell === "string" && (currencyCode(cell) !== undefined || /^\s*\p{L}{3}\s*$/u.test(cell));

/** Whether numbers stand in a column that count no days: then none of its numbers does. */
function holdsOtherNumbers(rows: Grid, column: number, sample: ArrayLike<number>): boolean {
  let others = 0;
  let numbers = 0;
  for (let k = 0; k < sample.length && numbers < sampleSize; k++) {
    const cell = cellAt(rows, sample[k]!, column);
    if (typeof cell !== "number" || cell === 0) continue;
    numbers++;
    if (!isDayOfBusiness(dateOf(cell))) others++;
  }
  return others > numbers * mostOtherNumbers;
}

/** One number of nine digits in ten passes the check of a SIREN by chance. */
const fewestSirens = 3;
const mostAreSirens = 0.9;

/** Whether the numbers below a header are SIRENs, not numbers of the house of which some look like one. */
export function holdsSirens(rows: Grid, column: number, sample: ArrayLike<number>): boolean {
  let seen = 0;
  let sirens = 0;
  for (let k = 0; k < sample.length && seen < sampleSize; k++) {
    const r = sample[k]!;
    const text = textOf(cellAt(rows, r, column));
    if (text === null) continue;
    seen++;
    // A number of the house must not become a SIREN by the zeros put before it.
    if (text.replace(/\D/g, "").length >= 9 && sirenIn(text) !== null) sirens++;
  }
  return sirens >= fewestSirens && sirens >= mostAreSirens * seen;
}
