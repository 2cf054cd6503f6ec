import { monthLength, serialOf, type Serial } from "./dates";
import type { Cell } from "./values";

/**
 * Days written in digits alone: `1260513` of SAP and AS/400, a digit for the century first; `13052026`, `05132026`; `260513`,
 * `130526`, `051326`; `126133` of JD Edwards, the year and the day in it. `20260513` can only be read one way.
 */
export const compactForms = ["CYYMMDD", "DDMMYYYY", "MMDDYYYY", "YYMMDD", "DDMMYY", "MMDDYY", "CYYDDD"] as const;
export type CompactForm = (typeof compactForms)[number];

const [firstYear, lastYear] = [1990, 2079];

/** The digits of a cell that may be such a day; null for a blank, a zero and nines, which say that there is none; undefined for another cell. */
export function compactDigits(cell: Cell | undefined): string | null | undefined {
  if (cell === null || cell === undefined || cell === 0) return null;
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell.trim() : "?";
  if (text === "" || /^(?:0+|9{5,8})$/.test(text)) return null;
  return /^\d{5,8}$/.test(text) ? text : undefined;
}

/** The day that digits are in a form; NaN where they are none. A number has lost the zero it began with. */
export function compactDay(digits: string, form: CompactForm): Serial {
  const { length } = form;
  if (digits.length !== length && !(digits.length === length - 1 && /^[DM]/.test(form))) return NaN;
  const text = digits.padStart(length, "0");
  const part = (sign: "Y" | "M" | "D"): number => Number(text.slice(form.indexOf(sign), form.lastIndexOf(sign) + 1));
  const century = form.startsWith("C") ? (text[0] === "1" ? 2000 : NaN) : form.includes("YYYY") ? 0 : 2000;
  const year = century + part("Y");
  if (!(year >= firstYear && year <= lastYear)) return NaN;
  const day = part("D");
  if (!form.includes("M")) return day >= 1 && day <= serialOf(year + 1, 1, 1) - serialOf(year, 1, 1) ? serialOf(year, 1, day) : NaN;
  const month = part("M");
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) ? serialOf(year, month, day) : NaN;
}
