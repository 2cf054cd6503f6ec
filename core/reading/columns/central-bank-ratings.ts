import { fold } from "../../cells/fold";
import { cellAt, textOf } from "../../cells/values";
import type { Table } from "../table";
import { isUnnamed } from "./unnamed-columns";

/** A step of the Banque de France, before it the letter of the turnover: `B3`, `C5+`, `X0`. */
const step = /^(?:[A-HJ-NX] ?)?(?:0|[1-6][+-]?|[78]|P)$/i;
/** What no scale of a house has: a plus or a minus behind a figure, nothing known, a letter far down the alphabet. */
const telling = /[+-]$|0$|^[F-NX] ?\d/i;
/** The scale in force until January 2022: it begins with 3++ and ends with 9, and its 3+ is another than that of today. */
const formerStep = /^(?:[A-Z] ?)?(?:3 ?\+ ?\+|9)$/i;
const newStep = /^(?:[A-Z] ?)?(?:[12][+-]?|[1-6]-|6\+)$/i;

/** `Cotation` over steps of the Banque de France is its rating; one on its former scale is left out, which is said. */
export function settleCentralBankRatings(table: Table, sample: Int32Array): void {
  const own = table.place("bdfRating");
  if (own >= 0) {
    const textAt = (r: number): string => textOf(cellAt(table.grid, r, own))?.trim() ?? "";
    const former = sample.find((r) => formerStep.test(textAt(r)));
    if (former === undefined || table.columns[own]!.corrected || sample.some((r) => newStep.test(textAt(r)))) return;
    const text = textOf(cellAt(table.grid, former, own))!;
    table.notes.add("OFF_SCALE", former, own, (words) =>
      words.offScale(table.notes.rowNumber(former), words.meanings.bdfRating, text, "1+ … 8, P"),
    );
    table.mean(own, null);
    return;
  }
  for (const column of table.columns) {
    if (!isUnnamed(column) || !/(?<![a-z])(?:cotation|cote)(?![a-z])/.test(fold(column.header))) continue;
    const texts = Array.from(sample, (r) => textOf(cellAt(table.grid, r, column.index))?.trim() ?? "").filter((text) => text !== "");
    if (texts.length === 0 || !texts.every((text) => step.test(text)) || !texts.some((text) => /[a-z+-]/i.test(text))) continue;
    table.mean(column.index, "bdfRating", !texts.some((text) => telling.test(text)));
    return;
  }
}
