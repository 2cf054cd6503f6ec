import type { ColumnCorrections } from "../../core/clients/layout";
import { meanings } from "../../core/clients/meanings";

/** Corrections as they were kept; null where there are none, or none that can be read. */
export function correctionsFrom(text: string | null): ColumnCorrections | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return null;
    // A workbook may come from a version that knows other meanings.
    const known = Object.entries(kept).filter(
      ([column, meaning]) => /^\d+$/.test(column) && (meaning === null || meanings.includes(meaning)),
    );
    return known.length > 0 ? (Object.fromEntries(known) as ColumnCorrections) : null;
  } catch {
    return null;
  }
}
