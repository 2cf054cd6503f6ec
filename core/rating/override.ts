import type { OverrideRefusal } from "../words/ids";
import { addMonths, type Serial } from "../cells/dates";

/** A person's correction of a class by one notch, for a time: −1 is one class better, +1 one class worse. */
export interface Override {
  readonly notch: -1 | 1;
  readonly author: string;
  /** Who agreed; a better class needs someone else than the author. */
  readonly approver: string;
  readonly reason: string;
  readonly made: Serial;
  /** Last day it holds. */
  readonly expires: Serial;
}

export const longestOverrideMonths = 6;

/** `approver` is null where none is asked for. */
export function overrideRefusal({
  notch,
  author,
  approver,
  reason,
  made,
  expires,
}: Omit<Override, "approver"> & { readonly approver: string | null }): OverrideRefusal | null {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  if (author.trim() === "") return "author";
  if (reason.trim() === "") return "reason";
  if (notch < 0 && approver !== null && (approver.trim() === "" || same(author, approver))) return "approver";
  if (expires < made) return "expired";
  return expires > addMonths(made, longestOverrideMonths) ? "tooLong" : null;
}

/** Whether an override holds on a day; one that was edited into something no rule allows never does. */
export const holdsOn = (override: Override, day: Serial | null): boolean =>
  overrideRefusal(override) === null && (day === null || (override.made <= day && day <= override.expires));
