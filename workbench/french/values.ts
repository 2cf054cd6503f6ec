import { dateOf } from "../../core/cells/dates";
import { patternOf } from "../../core/cells/formats";
import { numberOf } from "../../core/cells/numbers";

/** What a cell holds after its text was typed in French, and the format the text asks for. */
export interface Typed {
  readonly value: number | boolean;
  readonly pattern?: string;
}

const fullDate = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$/;
const spaces = /[\s\u00a0\u202f]/;

function patternTyped(text: string): string | undefined {
  const decimals = /,\d/.test(text);
  if (text.endsWith("%")) return decimals ? "0.00%" : "0%";
  if (text.includes("€")) return decimals ? "#,##0.00 €" : "#,##0 €";
  return spaces.test(text) ? (decimals ? "#,##0.00" : "#,##0") : undefined;
}

/**
 * The number, date or flag a French keyboard means by a text: 1,5 and 1 234,56 and 12,5 % and 30/09/2026 and VRAI. Undefined
 * for what is text, and for what the spreadsheet reads by itself.
 */
export function typedInFrench(text: string): Typed | undefined {
  const trimmed = text.trim();
  if (/^vrai$/i.test(trimmed)) return { value: true };
  if (/^faux$/i.test(trimmed)) return { value: false };
  if (fullDate.test(trimmed)) {
    const day = dateOf(trimmed, "DMY");
    return typeof day === "number" ? { value: day, pattern: patternOf("date", "fr")! } : undefined;
  }
  if (!/\d/.test(trimmed) || !/^[-+(]?\s?[\d,]/.test(trimmed)) return undefined;
  // Without a comma, a space or a unit there is nothing French about it.
  if (!trimmed.includes(",") && !spaces.test(trimmed) && !/[%€]$/.test(trimmed)) return undefined;
  const value = numberOf(trimmed, ",");
  if (typeof value !== "number") return undefined;
  const pattern = patternTyped(trimmed);
  return pattern === undefined ? { value } : { value, pattern };
}

export const flagInFrench = (flag: boolean): string => (flag ? "VRAI" : "FAUX");

const errors: Readonly<Record<string, string>> = {
  "#VALUE!": "#VALEUR!",
  "#NAME?": "#NOM?",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
  "#SPILL!": "#PROPAGATION!",
  "#CALC!": "#CALCUL!",
};

/** An error as a French spreadsheet shows it; most are the same in every language. */
export const errorInFrench = (error: string): string => errors[error] ?? error;
