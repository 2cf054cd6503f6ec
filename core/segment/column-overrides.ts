import type { Serial } from "../cells/dates";
import type { OverrideRefusal } from "../words/ids";
import { overrideRefusal } from "../rating/override";
import { textsIn } from "../words/texts/type";
import type { TableColumns } from "../reading/columns/columns";

/** What the columns of a table say of one client's override. */
export interface ColumnOverride {
  readonly notch: number;
  readonly author: string;
  readonly reason: string;
  /** NaN where it is not said. */
  readonly expires: Serial;
}

/**
 * Why an override written in a table can't be taken on a day; null where it can. The sheet has no column for the day it
 * was made, so that it must end within six months of the day of situation; without such a day nobody can tell whether it
 * still holds, and it does not.
 */
export function columnRefusal({ notch, author, reason, expires }: ColumnOverride, day: Serial | null): OverrideRefusal | null {
  if (notch !== -1 && notch !== 1) return "notch";
  if (day === null) return "noDay";
  if (Number.isNaN(expires)) return "noEnd";
  // Who may write in the sheet has agreed; the pane asks for someone beside the author.
  return overrideRefusal({ notch, author, approver: null, reason, made: day, expires });
}

/** Notches by client, 0 where there is none or it is refused; null where the table has no such column. */
export function columnNotches(columns: TableColumns, dayOf: (i: number) => Serial | null): Int8Array | null {
  const notches = columns.numbers("override");
  if (!notches) return null;
  const { notes } = columns;
  const texts = textsIn(notes.language);
  const expires = columns.dates("overrideExpires");
  const authors = columns.texts("overrideAuthor");
  const reasons = columns.texts("overrideReason");
  return Int8Array.from(notches, (notch, i) => {
    if (Number.isNaN(notch) || notch === 0) return 0;
    const override = { notch, author: authors?.[i] ?? "", reason: reasons?.[i] ?? "", expires: expires?.[i] ?? NaN };
    const refusal = columnRefusal(override, dayOf(i));
    if (!refusal) return notch;
    const row = columns.rows[i]!;
    notes.add("OVERRIDE_REFUSED", row, columns.place("override"), (words) =>
      words.overrideRefused(notes.rowNumber(row), texts.overrideRefusals[refusal]),
    );
    return 0;
  });
}
