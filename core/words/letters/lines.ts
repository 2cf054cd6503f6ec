import type { LetterContent, LetterPartWords } from "./type";

/** The lines that are said, one below the other. */
export const lines = (...rows: readonly (string | false | null)[]): string => rows.filter((row) => typeof row === "string").join("\n");

export const list = (title: string, rows: readonly string[]): string | null => (rows.length === 0 ? null : lines(title, ...rows));

/** The invoices and their total, or as many tables and totals as there are currencies. */
export const claimedIn =
  (inCurrency: (currency: string) => string) =>
  (intro: string | null, content: LetterContent, totals: (content: LetterContent, part: LetterPartWords) => string): (string | null)[] => {
    const [only, ...more] = content.parts;
    if (only && more.length === 0) return [lines(intro, ...only.invoices), totals(content, only)];
    return [intro, ...content.parts.flatMap((part) => [lines(inCurrency(part.currency), ...part.invoices), totals(content, part)])];
  };
