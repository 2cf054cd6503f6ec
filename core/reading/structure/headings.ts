import { fold } from "../../cells/fold";
import { bandOf } from "../columns/bands";
import { candidatesFor } from "../columns/headers";
import { saysUnitAlone } from "../cells/units";
import { isYearHead, saysMonth } from "../columns/years";
import { dateOf } from "../../cells/dates";
import { formatDate } from "../../cells/formats";
import { readNumber } from "../../cells/numbers";
import { cellAt, columnCount, isBlank, textOf, type Cell, type Grid } from "../../cells/values";

/** The header of a table: one to three rows, joined to one label a column. */
export interface Head {
  /** Its first row, from 0. */
  readonly row: number;
  /** The row behind its last. */
  readonly end: number;
  readonly labels: readonly string[];
}

const deepestHeader = 40;
const mostRows = 3;
const sampleSize = 400;
const knownWhole = 0.95;

/** How surely a label says what its column means, 0 to 1. */
function sureness(label: string): number {
  const best = candidatesFor(label)[0];
  return best ? best.confidence * (best.doubtful ? 0.5 : 1) : 0;
}

export function isDay(cell: string): boolean {
  // `C00042` is the number of a client.
  if (/^[A-Za-z]+\d+$/.test(cell)) return false;
  const day = dateOf(cell);
  return typeof day === "number" || day === "AMBIGUOUS_DATE";
}

/** Whether a cell holds an amount or a day rather than words; `30` and `60` may head ageing bands. */
function isFigure(cell: Cell): boolean {
  if (typeof cell === "number") return !(Number.isInteger(cell) && cell >= 0 && cell <= 360 && cell % 15 === 0);
  if (typeof cell !== "string" || !/\d/.test(cell)) return false;
  // Most texts with a digit are neither, and need no look for a band.
  return (readNumber(cell) !== undefined || isDay(cell)) && !bandOf(cell);
}

/** Whether a cell holds an amount or a day, as cells below a header do. */
export function isDataCell(cell: Cell | undefined): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string" || cell.length === 0 || cell.length > 40) return false;
  const code = cell.charCodeAt(cell.length - 1);
  const first = cell.charCodeAt(0);
  if (!((code >= 48 && code <= 57) || (first >= 48 && first <= 57))) return readNumber(cell) !== undefined;
  return readNumber(cell) !== undefined || isDay(cell);
}

/** Whether a row holds an amount with decimals, which no heading does. */
const holdsAmounts = (row: readonly Cell[]): boolean =>
  row.some((cell) =>
    typeof cell === "number"
      ? cell % 1 !== 0
      : typeof cell === "string" && /^(?:[a-z]{3}\s?)?[^a-z]{0,4}\d[\d\s.,'\u00a0\u202f]*[.,]\d\d\b[^a-z]{0,4}(?:[a-z]{3})?$/i.test(cell),
  );

const isSide = (label: string): boolean => /(?:^|\s)(?:d[ée]bit|cr[ée]dit|dr\.?|cr\.?|soll|haben)$/i.test(label);

const isPeriod = (text: string): boolean => isYearHead(text) || saysMonth(text);

const isDayNumber = (cell: Cell): cell is number => typeof cell === "number" && cell % 1 === 0 && cell > 36_000 && cell < 73_000;

/** A day in a cell above others heads them as it is written. */
const headText = (cell: Cell): string | null => (isDayNumber(cell) ? formatDate(cell, "fr") : textOf(cell));

/** One label a column from some rows of headings: a heading of several columns is joined to what stands below it. */
function joined(rows: Grid, from: number, to: number, width: number): { readonly labels: string[]; readonly score: number } {
  const labels = Array.from({ length: width }, (_, c) => textOf(cellAt(rows, to - 1, c)) ?? "");
  /** What stands below a year, by column: a heading below each of the years is a figure of theirs. */
  const ofYears = new Map<number, string>();
  /** The heading above a year, by column. */
  const figures = new Map<number, string>();
  for (let r = to - 2; r >= from; r--) {
    let above = "";
    for (let c = 0; c < width; c++) {
      const own = headText(cellAt(rows, r, c)) ?? "";
      const below = labels[c]!;
      // What is not due has no bands below it.
      if (own !== "") above = below === "" && candidatesFor(own)[0]?.meaning === "notDue" ? "" : own;
      if (below === "") labels[c] = own;
      else if (above !== "") {
        const both = `${above} ${below}`;
        // `Débit` below `Mouvements` and again below `Soldes`.
        if (isSide(below) && labels.some((label, other) => other !== c && isSide(label) && label.endsWith(below))) {
          labels[c] = both;
          continue;
        }
        const band = bandOf(both);
        if (band ?? (own !== "" && sureness(both) > sureness(below) + 0.02)) labels[c] = band ? `${above} | ${below}` : both;
        else if (isPeriod(above)) {
          ofYears.set(c, below);
          labels[c] = both;
        } else if (isYearHead(below) && sureness(above) > 0) {
          figures.set(c, above);
          labels[c] = both;
        }
      }
    }
  }
  // What stands below one year alone, beside figures of all of them, only has a year's heading to its left.
  const below = [...ofYears.values()];
  const isRepeated = (text: string): boolean => below.indexOf(text) < below.lastIndexOf(text);
  if (below.some(isRepeated)) for (const [c, text] of ofYears) if (!isRepeated(text)) labels[c] = text;
  // A heading repeated over several columns says one thing; with its year it says what it says without.
  const sure = new Map<string, number>();
  labels.forEach((label, c) => sure.set(label, sureness(ofYears.get(c) ?? figures.get(c) ?? label)));
  const said = [...sure].filter(([, own]) => own > 0);
  // Numbers are amounts: they head bands only beside a heading in words, or `LEROY 30 60 90` would head its table.
  const heads = said.some(([label]) => readNumber(label) === undefined);
  return { labels, score: heads ? said.reduce((sum, [, own]) => sum + own, 0) : 0 };
}

/** One label a column from all rows of a header. */
export const joinedLabels = (rows: Grid): string[] => joined(rows, 0, rows.length, columnCount(rows)).labels;

/** Whether a row heads the columns of several years: 2023, 2024 and 2025 below `Chiffre d'affaires`, or above it. */
function headsYears(row: readonly Cell[]): boolean {
  const figures = row.flatMap((cell) =>
    !isBlank(cell) && (typeof cell === "number" || isYearHead(textOf(cell)!)) ? [headText(cell)!] : [],
  );
  // Years end on one day; two days of a line do not.
  const days = new Set(figures.filter((text) => /\d[/.-]\d+[/.-]\d/.test(text)).map((text) => text.replace(/\d{4}|\d\d$/, "")));
  return figures.length > 1 && days.size < 2 && figures.every(isYearHead) && new Set(figures).size > 1;
}

/** Whether days or months stand above headings that repeat below them: `30/09`, `31/10` above `Encours`, `Échu`, `Encours`, `Échu`. */
function headsPeriods(rows: Grid, row: number): boolean {
  const below = (rows[row + 1] ?? []).flatMap((cell) => (isBlank(cell) ? [] : [textOf(cell)!]));
  const periods = rows[row]!.flatMap((cell) => (isBlank(cell) || !isPeriod(headText(cell)!) ? [] : [headText(cell)!]));
  return (
    periods.length > 1 && new Set(periods).size === periods.length && new Set(below).size < below.length && !holdsFigures(rows[row + 1]!)
  );
}

/** Whether a row holds figures, as no heading does: an amount, a day, or one number twice, where bands never begin alike. */
function holdsFigures(row: readonly Cell[]): boolean {
  if (headsYears(row)) return false;
  const numbers = row.filter((cell) => typeof cell === "number");
  return row.some(isFigure) || new Set(numbers).size < numbers.length;
}

/** Below a row of headings, a text alone is one more heading only where it is known whole: `Client`, not `Entreprise Lefèvre`. */
function mayHeadAlone(rows: Grid, row: number): boolean {
  const filled = rows[row]!.filter((cell) => !isBlank(cell));
  const above = rows[row - 1]!.filter((cell) => !isBlank(cell));
  return filled.length > 1 || above.length < 3 || filled.every((cell) => sureness(textOf(cell)!) >= knownWhole);
}

/** Whether a row is a line of a table rather than its headings: it holds figures, hardly a word known, and a row of texts as wide stands above. */
function standsBelowHeadings(rows: Grid, row: number): boolean {
  if (!holdsFigures(rows[row]!)) return false;
  const filled = rows[row]!.filter((cell) => !isBlank(cell));
  const known = filled.filter((cell) => sureness(textOf(cell)!) > 0);
  if (known.length * 2 >= filled.length) return false;
  return rows.slice(0, row).some((above) => {
    const texts = above.filter((cell) => !isBlank(cell));
    return texts.length > 2 && texts.length * 3 >= filled.length * 2 && !texts.some((cell) => typeof cell === "number" || isFigure(cell));
  });
}

/** A title says a day; bands say days too. */
const saysDay = /\d{4}|\d[/.]\d|\d[\s.-]+(?!jours?|days?|mois|months?)\p{L}{3,9}\.?,?[\s.-]+\d\d/u;

/** Whether the first of some rows can head the others: no title, which stands alone at the left, and no figures. */
function headsOthers(rows: Grid, from: number, to: number): boolean {
  const filled = rows[from]!.flatMap((cell, c) => (isBlank(cell) ? [] : [c]));
  // Years head columns; one day alone is a title.
  const ofYears = headsYears(rows[from]!) || headsPeriods(rows, from);
  if (
    filled.length === 0 ||
    (!ofYears && holdsFigures(rows[from]!)) ||
    rows[from]!.some((cell) => typeof cell === "string" && (cell.length > 60 || (saysDay.test(cell) && !ofYears)))
  )
    return false;
  return filled.length > 1 || (filled[0]! > 0 && rows.slice(from + 1, to).some((row) => row.filter((cell) => !isBlank(cell)).length > 1));
}

interface Joined {
  readonly labels: readonly string[];
  readonly score: number;
}
const unknown: Joined = { labels: [], score: 0 };

/** What a row says as the headings of its table. */
function headedBy(rows: Grid, row: number, width: number): Joined {
  const found = joined(rows, row, row + 1, width);
  return found.score > 0 && standsBelowHeadings(rows, row) ? unknown : found;
}

/** No row says more than each of its cells could: words, or a small number as the end of a band. */
const mostScore = (row: readonly Cell[]): number =>
  row.filter((cell) => (typeof cell === "number" ? Number.isInteger(cell) && cell >= 0 && cell < 10_000 : !isBlank(cell))).length;

/**
 * The header is the row, or the two or three rows together, near the top that most columns can be recognised in; of like
 * ones the first. Where none is known, the first row of texts still names the columns, so that the user can say what they mean.
 */
export function findHead(rows: Grid): Head | null {
  const deepest = Math.min(rows.length, deepestHeader);
  const width = columnCount(rows.slice(0, deepest));
  const found: Joined[] = [];
  const alone = (r: number): Joined => (found[r] ??= holdsAmounts(rows[r]!) ? unknown : headedBy(rows, r, width));
  let best: Head | null = null;
  let bestScore = 0;
  for (let r = 0; r < deepest; r++) {
    for (let depth = 1; depth <= mostRows && r + depth <= deepest; depth++) {
      if (depth === 1 && mostScore(rows[r]!) <= bestScore) continue;
      if (depth > 1 && (holdsFigures(rows[r + depth - 1]!) || rows[r + depth - 1]!.every(isBlank) || !headsOthers(rows, r, r + depth)))
        break;
      if (depth > 1 && !mayHeadAlone(rows, r + depth - 1)) continue;
      const { labels, score } = depth === 1 ? alone(r) : joined(rows, r, r + depth, width);
      // A second row must say something of its own.
      let single = 0;
      if (depth > 1) for (let k = r; k < r + depth; k++) single = Math.max(single, alone(k).score);
      if (depth > 1 && score < single + 0.4) continue;
      if (score > bestScore + (depth === 1 ? 0.01 : 0.4)) {
        best = { row: r, end: r + depth, labels };
        bestScore = score;
      }
    }
  }
  if (best) return withSides(withUnits(rows, widened(rows, best)));
  const first = rows
    .slice(0, deepestHeader)
    .findIndex((row) => row.filter((cell) => typeof cell === "string" && !isBlank(cell)).length >= 2);
  if (first < 0) return null;
  return widened(rows, { row: first, end: first + 1, labels: rows[first]!.map((cell) => textOf(cell) ?? "") });
}

/** Below the headings a row may say nothing but what they count in: `(k€)` under each column of amounts. */
function withUnits(rows: Grid, head: Head): Head {
  const said = rows[head.end]?.map((cell) => (typeof cell === "string" && !isBlank(cell) ? cell.trim() : null)) ?? [];
  if (!said.some((text) => text !== null) || rows[head.end]!.some((cell) => typeof cell === "number")) return head;
  if (said.some((text, column) => text !== null && (!saysUnitAlone(text) || !head.labels[column]))) return head;
  return { ...head, end: head.end + 1, labels: head.labels.map((label, column) => (said[column] ? `${label} ${said[column]}` : label)) };
}

/** `Amount Rs. Cr.` beside `Amount Rs. Dr.` is the side of credits, no unit. */
function withSides(head: Head): Head {
  if (!head.labels.some((label) => /(?<![a-z])(?:dr(?![a-z])|debit)/.test(fold(label)))) return head;
  return { ...head, labels: head.labels.map((label) => label.replace(/((?:₹|(?<!\p{L})(?:rs|inr)\b\.?)[\s(]*)cr\b\.?/iu, "$1Credit")) };
}

/** Columns without a heading count too where cells stand below. */
function widened(rows: Grid, head: Head): Head {
  while (head.row < head.end - 1 && rows[head.row]!.every(isBlank)) head = { ...head, row: head.row + 1 };
  const width = columnCount(rows.slice(head.row, head.row + sampleSize));
  if (width <= head.labels.length) return head;
  const labels = [...head.labels];
  while (labels.length < width) labels.push("");
  return { ...head, labels };
}

/** The first rows below a header that hold an amount or a day: what tells the kind of a column, unlike headings, notes and page marks. */
export function dataLikeRows(rows: Grid, head: Pick<Head, "end">): Int32Array {
  const found = new Int32Array(sampleSize);
  let count = 0;
  const any: number[] = [];
  for (let r = head.end; r < rows.length && count < sampleSize; r++) {
    if (rows[r]!.some(isDataCell)) found[count++] = r;
    else if (any.length < sampleSize && !rows[r]!.every(isBlank)) any.push(r);
  }
  return count > 0 ? found.subarray(0, count) : Int32Array.from(any);
}
