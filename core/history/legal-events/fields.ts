import { dateOf, type Serial } from "../../cells/dates";
import { mend } from "../../cells/mojibake";

/** A record of an export: names in lower case, values as they come. */
export type Fields = ReadonlyMap<string, unknown>;

export function fieldsOf(record: unknown): Fields {
  return new Map(isObject(record) ? Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]) : []);
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field that holds an object, be it as such or as JSON inside a string. */
export function objectIn(value: unknown): Fields {
  if (typeof value === "string" && /^\s*[[{]/.test(value)) {
    try {
      return objectIn(JSON.parse(value) as unknown);
    } catch {
      return new Map();
    }
  }
  return fieldsOf(Array.isArray(value) ? value[0] : value);
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : value === null || value === undefined ? [] : [value];
}

/** Longer texts are cut: what is kept has to fit a cell. */
const longest = 2000;

export function textIn(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return mend(value)
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .slice(0, longest);
}

/** A day, ISO or in French words; null where there is none, or none that can be. */
export function dayIn(value: unknown): Serial | null {
  const day = dateOf(textIn(value), "DMY");
  return typeof day === "number" ? day : null;
}
