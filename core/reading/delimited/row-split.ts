import type { Dialect } from "./dialect";

/** The cells of a row whose quotation marks do not agree, and how much had to be overlooked to read them so; 0 where nothing. */
export interface RowSplit {
  readonly cells: string[];
  readonly cost: number;
}

/* What a reading of a row may overlook, each against the others: an opening mark that opens nothing, a mark within a
   cell, a cell too many or too few. They say which of several readings is likelier, and nothing else. */
const costs = { opensNothing: 3, closedWithin: 2, stray: 2, strayBesideDelimiter: 3, oddMarks: 1, evenMarks: 0.5, width: 2, cell: 1.5 };

const mostPieces = 600;
const lineEnd = /[\r\n]/;

/** How the cells from one delimiter to another cost as one cell, or Infinity where they cannot be one. */
function cellCost(text: string, from: number, to: number, isWhole: boolean, { quote, escape, delimiter }: Dialect): number {
  let [start, end] = [from, to];
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  const severalLines = isWhole ? false : lineEnd.test(text.slice(from, to));
  if (text[start] !== quote) {
    if (!isWhole) return Infinity;
    let marks = 0;
    for (let at = text.indexOf(quote, start); at >= 0 && at < end; at = text.indexOf(quote, at + 1)) marks++;
    return marks === 0 ? 0 : marks % 2 === 1 ? costs.oddMarks : costs.evenMarks;
  }
  let [cost, marks, closed] = [0, 0, end - 1 > start && text[end - 1] === quote];
  const last = closed ? end - 1 : end;
  for (let at = start + 1; at < last; at++) {
    const sign = text[at];
    if (sign === "\\" && escape === "backslash" && at + 1 < end) {
      if (at + 1 === last) closed = false;
      at++;
      continue;
    }
    if (sign !== quote) continue;
    marks++;
    if (text[at + 1] === quote && at + 1 < last) {
      at++;
      marks++;
      continue;
    }
    const beside = text[at + 1] === delimiter || text[at - 1] === delimiter;
    cost += costs.stray + (beside ? costs.strayBesideDelimiter : 0);
  }
  if (closed) return cost;
  if (!isWhole || severalLines) return Infinity;
  return marks % 2 === 1 ? costs.closedWithin : costs.opensNothing;
}

/** The text within quotation marks, its own marks single again. */
export function unquoted(inner: string, { quote, escape }: Dialect): string {
  if (escape === "backslash" && inner.includes("\\")) {
    let value = "";
    for (let at = 0; at < inner.length; at++) {
      const next = inner[at + 1];
      if ((inner[at] === "\\" || inner[at] === quote) && (next === quote || (next === "\\" && inner[at] === "\\"))) at++;
      value += inner[at]!;
    }
    return value;
  }
  return inner.includes(quote) ? inner.split(quote + quote).join(quote) : inner;
}

function valueOf(text: string, dialect: Dialect): string {
  const trimmed = text.replace(/^ +| +$/g, "");
  const { quote } = dialect;
  const isQuoted =
    trimmed.length > 1 &&
    trimmed.startsWith(quote) &&
    trimmed.endsWith(quote) &&
    Number.isFinite(cellCost(trimmed, 0, trimmed.length, false, dialect));
  if (isQuoted) return unquoted(trimmed.slice(1, -1), dialect);
  return dialect.blankAfter ? text.replace(/^ /, "") : text;
}

/**
 * Reads a row in the likeliest way among all: where cells may end is every delimiter, what it costs to take the text
 * between two of them for one cell is known, and so is the width rows have. The text may hold line ends within quotes.
 */
export function rowSplit(text: string, dialect: Dialect, width: number): RowSplit | undefined {
  const { delimiter, quote } = dialect;
  const bounds = [-delimiter.length];
  // A line end outside quotation marks never is part of a cell, so each is a bound no reading may cross.
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) bounds.push(at);
  bounds.push(text.length);
  const pieces = bounds.length - 1;
  if (pieces > mostPieces) return undefined;
  const size = pieces + 1;
  const lowest = new Float64Array(size * size).fill(Infinity);
  const cameFrom = new Int32Array(size * size);
  lowest[0] = 0;
  for (let i = 0; i < pieces; i++) {
    const from = bounds[i]! + delimiter.length;
    let opens = from;
    while (text[opens] === " ") opens++;
    const farthest = text[opens] === quote ? pieces : i + 1;
    for (let j = i + 1; j <= farthest; j++) {
      const to = bounds[j]!;
      const one = j === i + 1;
      let cost: number;
      if (one) {
        const several = lineEnd.test(text.slice(from, to));
        cost = cellCost(text, from, to, !several, dialect);
      } else {
        let last = to - 1;
        while (text[last] === " ") last--;
        if (text[last] !== quote) continue;
        cost = cellCost(text, from, to, false, dialect);
      }
      if (cost === Infinity) continue;
      for (let count = 0; count <= i; count++) {
        const total = lowest[i * size + count]! + cost;
        if (total < lowest[j * size + count + 1]!) {
          lowest[j * size + count + 1] = total;
          cameFrom[j * size + count + 1] = i;
        }
      }
    }
  }
  let [best, cost] = [-1, Infinity];
  for (let count = 1; count <= pieces; count++) {
    const apart = width > 0 ? Math.abs(count - width) : 0;
    const total = lowest[pieces * size + count]! + (apart > 0 ? costs.width + costs.cell * apart : 0);
    if (total < cost) [best, cost] = [count, total];
  }
  if (best < 0) return undefined;
  const cells = new Array<string>(best);
  for (let j = pieces, count = best; count > 0; count--) {
    const i = cameFrom[j * size + count]!;
    cells[count - 1] = valueOf(text.slice(bounds[i]! + delimiter.length, bounds[j]), dialect);
    j = i;
  }
  return { cells, cost };
}
