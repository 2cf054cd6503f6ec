import type { IndicatorId, Policy } from "../policy/policy";
import { agencyRatings, bdfRatings, bdfUnknown, bureauScales, letterRatings } from "../rating/bureau-scales";
import type { TableColumns } from "../reading/columns/columns";
import type { Figures } from "./derived";

const agencyOnly = new Set(agencyRatings.filter((rating) => rating.length > 1));

const plain = (cell: string): string => cell.toUpperCase().replace(/[−–]/g, "-").replace(/\s/g, "");

/** Whether only an agency writes a rating so: BBB−, not B. */
const isAgencyRating = (text: string): boolean => agencyOnly.has(plain(text));

/** Bureau scores, each on its own scale. Letters are an agency's where any of the column is written as only an agency does. */
export function bureauSignals(columns: TableColumns, ownScale: Policy["ownScale"]): [IndicatorId, Figures][] {
  const numbers = (Object.keys(bureauScales) as (keyof typeof bureauScales)[]).map((id): [IndicatorId, Figures] => {
    const [low, high] = bureauScales[id];
    const values = columns.numbers(id);
    for (let i = 0; values && i < values.length; i++) {
      const value = values[i]!;
      if (value >= low && value <= high) continue;
      values[i] = NaN;
      if (!Number.isNaN(value)) noteOffScale(columns, i, id, String(value), `${low}–${high}`);
    }
    return [id, values];
  });
  numbers.push(["bdfRating", steps(columns)], ["ownScale", described(columns, ownScale)]);
  const letters = columns.texts("letterRating");
  if (!letters) return numbers;
  const agency = columns.someText("letterRating", isAgencyRating);
  const scale = agency ? agencyRatings : letterRatings;
  const values = Float64Array.from(letters, (cell, i) => {
    if (cell === null) return NaN;
    const place = scale.indexOf(plain(cell));
    if (place < 0) noteOffScale(columns, i, "letterRating", cell.slice(0, 60), `${scale[0]}–${scale[scale.length - 1]}`);
    return place < 0 ? NaN : place + 1;
  });
  return [...numbers, [agency ? "agencyRating" : "letterRating", values]];
}

/** A score on a scale the user described, from 0 at its worst to 100 at its best; null while nobody has said what it is. */
function described(columns: TableColumns, { best, worst }: Policy["ownScale"]): Figures {
  if (best === worst) return null;
  return (
    columns.numbers("ownScale")?.map((value, i) => {
      const part = (value - worst) / (best - worst);
      if (part >= 0 && part <= 1) return 100 * part;
      if (!Number.isNaN(value)) noteOffScale(columns, i, "ownScale", String(value), `${worst}–${best}`);
      return NaN;
    }) ?? null
  );
}

/** Places on the scale of the Banque de France. */
function steps(columns: TableColumns): Figures {
  const cells = columns.texts("bdfRating");
  if (!cells) return null;
  return Float64Array.from(cells, (cell, i) => {
    if (cell === null) return NaN;
    // The letter before the figure is the size of the firm's turnover.
    const step = plain(cell)
      .replace(/^[A-Z](?=\d)/, "")
      .replace(/^(\d)\.0$/, "$1");
    if (step === bdfUnknown) return NaN;
    const place = bdfRatings.indexOf(step);
    if (place < 0) noteOffScale(columns, i, "bdfRating", cell.slice(0, 60), "1+ … 8, P");
    return place < 0 ? NaN : place + 1;
  });
}

function noteOffScale(
  columns: TableColumns,
  i: number,
  meaning: keyof typeof bureauScales | "letterRating" | "bdfRating" | "ownScale",
  value: string,
  scale: string,
): void {
  const { notes } = columns;
  const row = columns.rows[i]!;
  notes.add("OFF_SCALE", row, columns.place(meaning), (words) =>
    words.offScale(notes.rowNumber(row), words.meanings[meaning], value, scale),
  );
}
