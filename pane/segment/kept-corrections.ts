import type { Amounts, Answers, ColumnCorrections } from "../../core/reading/layout";
import { meanings } from "../../core/words/meanings";
import { amountUnits } from "../../core/reading/cells/units";

/** Corrections as they were kept; null where there are none, or none that can be read. */
export function correctionsFrom(text: string | null): ColumnCorrections | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return null;
    // A workbook may come from a version that knows other meanings.
    const known = Object.entries(kept as Record<string, unknown>).filter(
      ([column, meaning]) => /^\d+$/.test(column) && (meaning === null || (meanings as readonly unknown[]).includes(meaning)),
    );
    const amounts = amountsFrom((kept as { amounts?: unknown }).amounts);
    if (amounts) known.push(["amounts", amounts]);
    const answers = answersFrom((kept as { answers?: unknown }).answers);
    if (answers) known.push(["answers", answers]);
    const sheets = sheetsFrom((kept as { sheets?: unknown }).sheets);
    if (sheets) known.push(["sheets", sheets]);
    return known.length > 0 ? (Object.fromEntries(known) as ColumnCorrections) : null;
  } catch {
    return null;
  }
}

function amountsFrom(kept: unknown): Amounts | null {
  const { currency, unit } = (kept ?? {}) as Amounts;
  const amounts: Amounts = {
    ...(typeof currency === "string" && currency !== "" && { currency }),
    ...(unit !== undefined && amountUnits.includes(unit) && { unit }),
  };
  return Object.keys(amounts).length > 0 ? amounts : null;
}

function sheetsFrom(kept: unknown): ColumnCorrections["sheets"] | null {
  if (typeof kept !== "object" || kept === null) return null;
  const sheets = Object.entries(kept).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean");
  return sheets.length > 0 ? Object.fromEntries(sheets) : null;
}

function answersFrom(kept: unknown): Answers | null {
  if (typeof kept !== "object" || kept === null) return null;
  const answers = Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return answers.length > 0 ? Object.fromEntries(answers) : null;
}
