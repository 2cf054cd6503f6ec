const amount = /^[€$£(+-]?\s?[€$£]?\d[\d\s.,'’\u00a0\u202f]*(?:[%€$£)-]|[A-Z]{3}|Dr|Cr|[dcDC])?$/;
const day = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ].*)?$/;
const time = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** Values a heading hardly is: numbers, amounts, days, times. "0-30" is a heading. */
const isValue = (text: string): boolean => amount.test(text) || day.test(text) || time.test(text);

const filledOf = (row: readonly string[]): number => row.reduce((count, cell) => (cell.trim() === "" ? count : count + 1), 0);

const mostHeadings = 3;
const rowsLookedAt = 500;

/** Where a table begins below its titles, and how many rows of headings it has. */
export function tableTop(rows: readonly (readonly string[])[]): { readonly above: number; readonly headings: number } {
  const counts = new Map<number, number>();
  const looked = Math.min(rows.length, rowsLookedAt);
  for (let r = 0; r < looked; r++) {
    const filled = filledOf(rows[r]!);
    if (filled > 1) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  let [usual, times] = [1, 0];
  for (const [filled, count] of counts) if (count > times) [usual, times] = [filled, count];
  let above = 0;
  while (above < looked && filledOf(rows[above]!) < Math.max(1, usual * 0.6)) above++;
  if (above === looked) return { above: 0, headings: 0 };

  // A column of values is one most rows have a value in; three rows cannot hide it.
  const width = rows[above]!.length;
  const values = new Array<number>(width).fill(0);
  const filled = new Array<number>(width).fill(0);
  for (let r = above; r < looked; r++) {
    const row = rows[r]!;
    for (let c = 0; c < width; c++) {
      const cell = row[c];
      if (cell === undefined || cell.trim() === "") continue;
      filled[c]!++;
      if (isValue(cell.trim())) values[c]!++;
    }
  }
  const below = looked - above;
  const columns = values.flatMap((count, c) => (count > 0 && count >= (filled[c]! - Math.min(mostHeadings, below - 1)) * 0.7 ? [c] : []));
  /** Words where the columns below hold values: all of them, or in the first row at least half, for "30" may be a heading too. */
  const isHeading = (row: readonly string[], share: number): boolean => {
    const written = columns.filter((c) => (row[c] ?? "").trim() !== "");
    const words = written.filter((c) => !isValue(row[c]!.trim()));
    return words.length > 0 && words.length >= written.length * share;
  };
  // Where nothing is a value, the first row is as good a heading as any.
  if (columns.length === 0) return { above, headings: 1 };
  let headings = 0;
  while (headings < mostHeadings && above + headings < rows.length && isHeading(rows[above + headings]!, headings === 0 ? 0.5 : 1))
    headings++;
  return { above, headings };
}
