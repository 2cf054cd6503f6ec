/** How a delimited text is written: what stands between its cells, and how a cell may hold that sign itself. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  /** A quotation mark within quotation marks is doubled, or a backslash stands before it. */
  readonly escape: "doubled" | "backslash";
  /** A blank follows every delimiter and belongs to it: `a, b, "c"`. */
  readonly blankAfter: boolean;
}

const sampleLength = 200_000;
const sampleLines = 1_000;

/** The first lines that hold anything; a line longer than the sample is cut. */
function sampleOf(text: string): readonly string[] {
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  const lines = sample.split(/\r\n|\n|\r/);
  if (text.length > sampleLength && lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== "").slice(0, sampleLines);
}

/** Splits one line where no cell runs over its end; a quotation mark that is never closed is a sign like any other. */
function pieces(line: string, delimiter: string, quote: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (;;) {
    let start = from;
    while (line[start] === " ") start++;
    let end = -1;
    if (line[start] === quote) {
      let close = start;
      do close = line.indexOf(quote, close + 1);
      while (close >= 0 && line[close + 1] === quote && ++close);
      if (close >= 0) end = line.indexOf(delimiter, close + 1);
      if (close >= 0 && end < 0) end = line.length;
      // What closes must stand before a delimiter or the end; otherwise the mark opened nothing.
      if (close < 0 || line.slice(close + 1, end).trim() !== "") end = -1;
    }
    if (end < 0) end = line.indexOf(delimiter, from);
    if (end < 0) end = line.length;
    found.push(line.slice(from, end));
    if (end >= line.length) return found;
    from = end + delimiter.length;
  }
}

const delimiters = [";", "\t", "|", ","] as const;
const isAmount = /^\s*[-+(]?[\d\s.,'\u00a0\u202f]*\d[\s)%€$£-]*$/;

/** Whether an unquoted cell holds a sign that stands between cells elsewhere: then it was likely not cut where it should be. */
function isSuspicious(cell: string, delimiter: string): boolean {
  const text = cell.trim();
  // Within a quoted cell any sign may stand; between the end of one and the beginning of the next a delimiter does.
  if (text.startsWith('"') || text.startsWith("'"))
    return delimiters.some((other) => other !== delimiter && text.includes(text[0]! + other + text[0]!, 1));
  for (const other of delimiters) {
    if (other === delimiter || !text.includes(other)) continue;
    if (other !== ",") return true;
    // "1 234,56" and "Dupont, Fils" are whole; "a,b" hardly.
    if (!isAmount.test(text) && /[^\s\d],\S/.test(text)) return true;
  }
  return false;
}

const decimalNumber = /^\s*[-+(]?\d[\d .'\u00a0\u202f]*,\d+\s?[-)%€$£]?\s*$/;
const groupedNumber = /^\s*[-+(]?\d{1,3}(?:,\d{3})+(?:\.\d*)?\s?[-)%€$£]?\s*$/;

/** Whether every comma may be a decimal sign or a thousands mark of one column of numbers. */
function isOneColumnOfNumbers(lines: readonly string[]): boolean {
  return lines.every((line) => !line.includes(",") || decimalNumber.test(line) || groupedNumber.test(line));
}

interface Counted {
  readonly width: number;
  readonly share: number;
  readonly score: number;
}

function counted(lines: readonly string[], delimiter: string, quote: string): Counted {
  const widths = new Map<number, number>();
  let [cells, suspicious] = [0, 0];
  for (const line of lines) {
    const found = pieces(line, delimiter, quote);
    widths.set(found.length, (widths.get(found.length) ?? 0) + 1);
    cells += found.length;
    for (const cell of found) if (isSuspicious(cell, delimiter)) suspicious++;
  }
  let [width, times] = [1, 0];
  for (const [each, count] of widths) if (each > 1 && count > times) [width, times] = [each, count];
  const share = times / Math.max(1, lines.length);
  return { width, share, score: share * share * ((width - 1) / width) * (1 - suspicious / Math.max(1, cells)) };
}

const escaped = (sign: string): string => sign.replace(/[|\\^$.*+?()[\]{}]/g, "\\$&");

/** Apostrophes quote where they open and close cells that quotation marks never do; `L'Oréal` and `'0123` do neither. */
function quoteOf(lines: readonly string[], delimiter: string): '"' | "'" {
  const d = escaped(delimiter);
  const opens = new RegExp(`(?:^|${d}) *(["'])`, "g");
  const closes = new RegExp(`(["']) *(?=${d}|$)`, "g");
  const [opened, closed] = [new Map<string, number>(), new Map<string, number>()];
  for (const line of lines) {
    for (const [, mark] of line.matchAll(opens)) opened.set(mark!, (opened.get(mark!) ?? 0) + 1);
    for (const [, mark] of line.matchAll(closes)) closed.set(mark!, (closed.get(mark!) ?? 0) + 1);
  }
  const single = Math.min(opened.get("'") ?? 0, closed.get("'") ?? 0);
  const double = Math.min(opened.get('"') ?? 0, closed.get('"') ?? 0);
  return single > double && single * 2 > (opened.get("'") ?? 0) ? "'" : '"';
}

/** A backslash escapes where more of the lines that hold one before a mark keep to that rule than to the other; `"C:\dir\"` keeps to none. */
function escapeOf(lines: readonly string[], delimiter: string, quote: string): Dialect["escape"] {
  const d = escaped(delimiter);
  const lineOf = (quoted: string): RegExp => {
    const cell = `(?: *${quote}(?:${quoted})*${quote} *|(?! *${quote})[^${d}]*)`;
    return new RegExp(`^${cell}(?:${d}${cell})*$`);
  };
  const [doubled, backslash] = [lineOf(`[^${quote}]|${quote}${quote}`), lineOf(`[^${quote}\\\\]|\\\\.`)];
  let more = 0;
  for (const line of lines) if (line.includes(`\\${quote}`)) more += Number(backslash.test(line)) - Number(doubled.test(line));
  return more > 0 ? "backslash" : "doubled";
}

/** Told by the first lines alone; `announced` is the sign a `sep=` line names. */
export function dialectOf(text: string, announced?: string): Dialect {
  const lines = sampleOf(text);
  let delimiter = announced ?? ";";
  if (announced === undefined) {
    let highest = 0;
    for (const each of delimiters) {
      if (each === "," && isOneColumnOfNumbers(lines)) continue;
      const { score } = counted(lines, each, quoteOf(lines, each));
      if (score > highest) [delimiter, highest] = [each, score];
    }
  }
  const quote = quoteOf(lines, delimiter);
  let [following, blanks] = [0, 0];
  for (const line of lines)
    for (const cell of pieces(line, delimiter, quote).slice(1)) {
      following++;
      if (cell.startsWith(" ")) blanks++;
    }
  return { delimiter, quote, escape: escapeOf(lines, delimiter, quote), blankAfter: blanks > 0 && blanks >= following * 0.9 };
}
