import { dialectOf, type Dialect } from "./dialect";
import { rowSplit, unquoted } from "./row-split";
import { tableTop } from "./table-top";

/** What was not as it should be in a text and was read nevertheless. */
export type Repair =
  /** A mark within a cell, or one that opens nothing: kept as a sign of the text. */
  | "strayQuotes"
  /** Some lines end as on Windows, others do not: each ends a row. */
  | "mixedLineEnds"
  /** Signs without any meaning in a text (NUL) were left out. */
  | "nulSigns";

export interface Repaired {
  readonly repair: Repair;
  /** How many rows it happened in, and the first of them, counted from 0. */
  readonly rows: number;
  readonly first: number;
}

/** A delimited text as a grid of texts, and how it was read. */
export interface DelimitedText {
  /** As long as each is written: no row is filled up, none cut. A line with nothing in it is a row without a cell. */
  readonly rows: readonly (readonly string[])[];
  readonly dialect: Dialect;
  /** The delimiter a `sep=` line names, where there is one. */
  readonly announced: string | null;
  /** How many cells most rows have. */
  readonly width: number;
  /** Rows above the table (titles, dates, blank rows), and rows of headings below them; 0 where the first row is one of values. */
  readonly above: number;
  readonly headings: number;
  /** Rows of the table that are shorter or longer than most. */
  readonly ragged: number;
  readonly repaired: readonly Repaired[];
}

const announcement = /^\ufeff?"?sep=(.)"?(?:\r\n|\n|\r|$)/i;
const mostLinesOfACell = 200;

/** The rows of a text, one after the other; where quotation marks do not agree, the likeliest reading. */
export class RowReader {
  /** Rows that were read so far. */
  count = 0;
  private text = "";
  private readonly strays = { rows: 0, first: -1 };
  private readonly ends = { windows: 0, other: 0, firstOther: -1 };
  /** Behind this place no quotation mark stands. */
  private marksUntil = Infinity;
  // What the last strict reading of a row met.
  private cells: string[] = [];
  private end = 0;
  private agrees = true;
  private lastLine = 0;
  private doubles = false;

  private readonly delimiterCode: number;
  private readonly quoteCode: number;

  constructor(
    private readonly dialect: Dialect,
    private readonly width: number,
    private readonly take: (cells: string[]) => void,
  ) {
    this.delimiterCode = dialect.delimiter.charCodeAt(0);
    this.quoteCode = dialect.quote.charCodeAt(0);
  }

  /** Goes on with another text, or another piece of it. */
  open(text: string): void {
    this.text = text;
    this.marksUntil = Infinity;
  }

  /** Reads rows from a place of the text on, none that begins at `until` or behind it; answers where the next one begins. */
  read(from: number, until: number, mostRows = Infinity): number {
    let at = from;
    while (at < until && this.count < mostRows) at = this.row(at);
    return at;
  }

  get repaired(): Repaired[] {
    const repaired: Repaired[] = [];
    if (this.strays.rows > 0) repaired.push({ repair: "strayQuotes", ...this.strays });
    const { windows, other, firstOther } = this.ends;
    if (windows > 0 && other > 0) repaired.push({ repair: "mixedLineEnds", rows: Math.min(windows, other), first: firstOther });
    return repaired;
  }

  /** Reads the row at a place, and answers where the next one begins. */
  private row(at: number): number {
    this.strict(at);
    let { cells, end } = this;
    const mayDiffer =
      !this.agrees || (this.doubles && this.width > 0 && cells.length !== this.width) || (end > this.lastLine && this.holdsRows(at, end));
    if (mayDiffer) {
      const careful = this.careful(at);
      if (careful) {
        if (careful.cost > 0 && this.strays.rows++ === 0) this.strays.first = this.count;
        ({ cells, end } = careful);
      }
    }
    this.take(cells.length === 1 && cells[0] === "" ? [] : cells);
    this.count++;
    return this.afterLineEnd(end);
  }

  private afterLineEnd(end: number): number {
    const { text, ends } = this;
    if (end >= text.length) return text.length;
    if (text.charCodeAt(end) === 13) {
      // Text written twice for Windows ends its lines with two returns.
      if (text.charCodeAt(end + 1) === 13 && text.charCodeAt(end + 2) === 10) end++;
      if (text.charCodeAt(end + 1) === 10) {
        ends.windows++;
        return end + 2;
      }
    }
    ends.other++;
    if (ends.firstOther < 0) ends.firstOther = this.count - 1;
    return end + 1;
  }

  /** Reads a row as the rules have it; `agrees` says whether it keeps to them. */
  private strict(at: number): void {
    const { text, dialect, delimiterCode, quoteCode } = this;
    const { length } = text;
    const cells: string[] = [];
    this.cells = cells;
    this.agrees = true;
    this.doubles = false;
    let p = at;
    this.lastLine = at;
    for (;;) {
      let start = p;
      while (text.charCodeAt(start) === 32) start++;
      if (text.charCodeAt(start) === quoteCode) {
        const close = this.closing(start);
        if (close < 0) break;
        const inner = text.slice(start + 1, close);
        // Where the cell runs over lines, the last of them begins behind its last line end.
        const lineEnd = Math.max(inner.lastIndexOf("\n"), inner.lastIndexOf("\r"));
        if (lineEnd >= 0) this.lastLine = start + 2 + lineEnd;
        cells.push(this.doubles || inner.includes("\\") ? unquoted(inner, dialect) : inner);
        p = close + 1;
        while (text.charCodeAt(p) === 32) p++;
        const code = text.charCodeAt(p);
        if (p < length && code !== delimiterCode && code !== 10 && code !== 13) {
          this.agrees = false;
          break;
        }
      } else {
        let code = 0;
        const from = dialect.blankAfter && text.charCodeAt(p) === 32 ? p + 1 : p;
        while (p < length && (code = text.charCodeAt(p)) !== delimiterCode && code !== 10 && code !== 13) p++;
        cells.push(text.slice(Math.min(from, p), p));
      }
      if (p >= length || text.charCodeAt(p) !== delimiterCode) break;
      p++;
    }
    this.end = p;
  }

  /** The mark that closes the one at a place, or -1. */
  private closing(open: number): number {
    const { text, dialect } = this;
    const { quote } = dialect;
    let close = open;
    for (;;) {
      close = close + 1 > this.marksUntil ? -1 : text.indexOf(quote, close + 1);
      if (close < 0) {
        this.marksUntil = Math.min(this.marksUntil, open + 1);
        this.agrees = false;
        return -1;
      }
      if (dialect.escape === "backslash") {
        let slashes = 0;
        while (text[close - 1 - slashes] === "\\") slashes++;
        if (slashes % 2 === 1) continue;
      }
      if (text[close + 1] !== quote) break;
      this.doubles = true;
      close++;
    }
    return close;
  }

  private endOfLine(at: number): number {
    const { text } = this;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) break;
      at++;
    }
    return at;
  }

  private nextLine(end: number): number {
    return this.text.charCodeAt(end) === 13 && this.text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }

  /** Whether a line within a row of several lines is a whole row itself: a mark may have swallowed it. */
  private holdsRows(at: number, end: number): boolean {
    if (this.width < 2) return false;
    for (let line = this.nextLine(this.endOfLine(at)); line < this.lastLine;) {
      const stop = this.endOfLine(line);
      if (stop >= end) return false;
      if (this.isWhole(line, stop)) return true;
      line = this.nextLine(stop);
    }
    return false;
  }

  private isWhole(from: number, to: number): boolean {
    let delimiters = 0;
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === this.delimiterCode) delimiters++;
    return delimiters >= this.width - 1 && this.alone(from, to)?.cost === 0;
  }

  private alone(from: number, to: number) {
    return rowSplit(this.text.slice(from, to), this.dialect, this.width);
  }

  /**
   * The likeliest reading of a row whose marks do not agree: the line alone, with marks that mean nothing, or with lines
   * behind it, as long as what they would be on their own is not whole rows.
   */
  private careful(at: number): { readonly cells: string[]; readonly end: number; readonly cost: number } | undefined {
    const { text, dialect, width } = this;
    const firstEnd = this.endOfLine(at);
    const first = this.alone(at, firstEnd);
    if (!first) return undefined;
    const swallowed = width >= 5 ? 6 : width >= 3 ? 4 : 2;
    let [apart, together, end] = [first.cost, 0, firstEnd];
    for (let lines = 2; width > 0 && lines <= mostLinesOfACell && end < text.length; lines++) {
      const from = this.nextLine(end);
      if (from >= text.length) break;
      end = this.endOfLine(from);
      if (end === from) continue;
      const alone = this.alone(from, end);
      if (!alone) break;
      apart += alone.cost;
      if (alone.cost === 0 && width > 1) together += swallowed;
      if (together >= apart) break;
      if (text.slice(from, end).includes(dialect.quote)) {
        const joined = rowSplit(text.slice(at, end), dialect, width);
        if (joined && joined.cost + together < apart) return { cells: joined.cells, end, cost: joined.cost };
      }
    }
    return { cells: first.cells, end: firstEnd, cost: first.cost };
  }
}

/** How many cells most rows have. */
function widthOf(text: string, dialect: Dialect): number {
  const votes = new Map<number, number>();
  const vote = (width: number): void => {
    if (width > 0) votes.set(width, (votes.get(width) ?? 0) + 1);
  };
  const sample = text.slice(0, 400_000);
  const reader = new RowReader(dialect, 0, (row) => vote(row.length));
  reader.open(sample);
  reader.read(0, sample.length, 2_000);
  let [width, most] = [0, 0];
  for (const [each, count] of votes) if (count > most || (count === most && each > width)) [width, most] = [each, count];
  return width;
}

export function withoutNuls(text: string): string {
  return text.includes("\0") ? text.split("\0").join("") : text;
}

/** How a text is read: told by its beginning, and where its rows begin. */
interface Written {
  readonly dialect: Dialect;
  readonly announced: string | null;
  readonly width: number;
  /** Where the first row begins, behind a mark and a `sep=` line. */
  readonly from: number;
}

/** Where the first row of a text begins, behind a mark and a `sep=` line. */
export const beginningOf = (text: string): number => announcement.exec(text)?.[0].length ?? (text.startsWith("\ufeff") ? 1 : 0);

function writtenIn(text: string, delimiter?: string): Written {
  const said = announcement.exec(text);
  const from = beginningOf(text);
  const body = from === 0 ? text : text.slice(from);
  const dialect = dialectOf(body, delimiter ?? said?.[1]);
  return { dialect, announced: said?.[1] ?? null, width: widthOf(body, dialect), from };
}

export interface DelimitedOptions {
  /** The sign between cells, where it is known, as a clipboard's is. */
  readonly delimiter?: string;
  /** Told now and then how many signs of the text are read, and how many rows that makes. */
  readonly progress?: (signs: number, rows: number) => void;
}

const signsAtOnce = 262_144;

/**
 * Reads a delimited text (CSV and its kin) without being told anything about it. Texts stay the texts they are.
 */
export function readDelimited(text: string, { delimiter, progress }: DelimitedOptions = {}): DelimitedText {
  const bare = withoutNuls(text);
  const { dialect, announced, width, from } = writtenIn(bare, delimiter);
  const rows: string[][] = [];
  const reader = new RowReader(dialect, width, (row) => rows.push(row));
  reader.open(bare);
  for (let at = from; at < bare.length;) {
    at = reader.read(at, Math.min(bare.length, at + signsAtOnce));
    progress?.(at, rows.length);
  }
  const { repaired } = reader;
  while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => cell.trim() === "")) rows.pop();
  if (bare.length < text.length) repaired.push({ repair: "nulSigns", rows: rows.length, first: 0 });
  const { above, headings } = tableTop(rows);
  let ragged = 0;
  for (let r = above; r < rows.length; r++) if (rows[r]!.length > 1 && rows[r]!.length !== width) ragged++;
  return { rows, dialect, announced, width, above, headings, ragged, repaired };
}
