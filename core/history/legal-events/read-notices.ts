import { readDelimited } from "../../reading/delimited/read-delimited";
import { isBodaccRecord, noticeOf } from "./bodacc-record";
import { fieldsOf, isObject, type Fields } from "./fields";
import type { Notice } from "./notice";
import { isRegisterRecord, registerNotices } from "./register-record";

/** A record that gives no notice: it is of another kind, or names no firm by a SIREN. */
export interface UnreadRecord {
  /** From 1, as records or rows under the header are counted. */
  readonly record: number;
  readonly why: "notANotice" | "noSiren";
  readonly firm: string;
}

export interface NoticesRead {
  readonly notices: readonly Notice[];
  readonly unread: readonly UnreadRecord[];
  /** How many records the text holds; 0 where it is no export at all. */
  readonly records: number;
}

/**
 * Reads an export of BODACC (CSV with `;`, JSON, or what its API answers), or what recherche-entreprises answers, as they
 * are really written. Nothing a file can hold makes it fail: what can't be read is listed.
 */
export function readNotices(text: string): NoticesRead {
  const records = recordsIn(text.replace(/^\ufeff/, "").trim());
  const notices: Notice[] = [];
  const unread: UnreadRecord[] = [];
  records.forEach((fields, i) => {
    const found = isBodaccRecord(fields) ? [noticeOf(fields)] : isRegisterRecord(fields) ? registerNotices(fields) : [];
    if (found.length === 0) unread.push({ record: i + 1, why: "notANotice", firm: "" });
    // A cancellation needs no SIREN: it names the notice it takes back.
    else if (found[0]!.sirens.length === 0 && found[0]!.previous === null)
      unread.push({ record: i + 1, why: "noSiren", firm: found[0]!.firm });
    else notices.push(...found);
  });
  return { notices, unread, records: records.length };
}

function recordsIn(text: string): Fields[] {
  if (/^[[{]/.test(text)) {
    const whole = parsed(text);
    // An export a line a record is no JSON as a whole.
    return (whole !== undefined ? listOf(whole) : text.split(/\r?\n/).flatMap((line) => listOf(parsed(line)))).map(fieldsOf);
  }
  const [header, ...rows] = readDelimited(text).rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  if (!header || header.length < 2) return [];
  const names = header.map((name) => name.trim().toLowerCase());
  return rows.map((cells) => new Map(names.map((name, k) => [name, cells[k] ?? ""])));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The records of an answer: a list, or what stands under `results` or `records`, each perhaps wrapped in `fields`. */
function listOf(value: unknown): unknown[] {
  const list = Array.isArray(value)
    ? (value as readonly unknown[])
    : isObject(value)
      ? Array.isArray(value.results)
        ? (value.results as readonly unknown[])
        : Array.isArray(value.records)
          ? (value.records as readonly unknown[])
          : [value]
      : [];
  return list.map((record) =>
    isObject(record) ? (isObject(record.fields) ? record.fields : isObject(record.record) ? unwrapped(record.record) : record) : record,
  );
}

const unwrapped = (record: Readonly<Record<string, unknown>>): unknown => (isObject(record.fields) ? record.fields : record);
