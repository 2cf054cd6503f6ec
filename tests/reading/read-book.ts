import type { Cell, Grid } from "../../core/cells/values";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import type { SegmentOptions } from "../../core/segment/result";
import { segment } from "../../core/segment/segment";

export const gridOf = (text: string): Grid => readDelimited(text).rows.map((row) => row.map((cell): Cell => (cell === "" ? null : cell)));

/** A book as it is segmented: what each client owes to the cent, what is asked, and what the file claims and does not hold. */
export function read(input: string | Grid, options: SegmentOptions = {}) {
  const done = segment(typeof input === "string" ? gridOf(input) : input, { language: "en", ...options });
  const cents = (amount: number): number => Math.round(amount * 100) / 100;
  return {
    ...done,
    balances: done.clients && Object.fromEntries(done.clients.names.map((name, i) => [name, cents(done.clients!.balance[i]!)])),
    overdue: done.portfolio && cents(done.portfolio.overdue),
    asked: done.reading.questions.map(({ code }) => code),
    wrong: done.reading.claims.filter(({ holds }) => !holds),
    meaning: (header: string) => done.layout.columns.find((column) => column.header === header)?.meaning,
  };
}
