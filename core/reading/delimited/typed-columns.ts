import { dateOf, DayOrderEvidence, type DayOrder } from "../../cells/dates";
import { DecimalEvidence, numberOf, type Decimal } from "../../cells/numbers";
import type { Cell } from "../../cells/values";

/** What the cells of a column became: all of them or none. */
export type ColumnKind = "text" | "number" | "date" | "moment";

export interface TypedTable {
  readonly values: Cell[][];
  readonly kinds: readonly ColumnKind[];
}

const identifier = /^0\d+$|^\d{16,}$/;
const numberLike = /^[-+−(]?\s?(?:\d[\d\s\u00a0\u202f.,'’]*|[.,]\d+)\s?[)\-−]?$/;
const dated = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ].*)?$/;
const clock = /[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?/;
// 03/04 is the 3rd of April or the 4th of March; with dots or dashes, or the year first, it is written one way.
const exchangeable = /^\d{1,2}\/\d{1,2}\/\d/;

/** What stands in the cells of one column below its headings. */
interface Column {
  /** Each of them once: days and amounts come back, and reading one is dear. */
  readonly texts: ReadonlySet<string>;
  /** Its cells with a digit in them are all of this kind, and they are most of it. */
  readonly may: "number" | "date" | null;
}

function columnOf(rows: readonly (readonly string[])[], c: number, from: number): Column {
  const texts = new Set<string>();
  let [filled, digits, numbers, dates, others, identifiers] = [0, 0, 0, 0, 0, false];
  for (let r = from; r < rows.length; r++) {
    const text = rows[r]![c]?.trim();
    if (!text) continue;
    filled++;
    if (!/\d/.test(text)) continue; // "n/a", "Total", a heading that comes back
    digits++;
    if (texts.has(text)) continue;
    texts.add(text);
    if (identifier.test(text)) identifiers = true;
    if (dated.test(text)) dates++;
    else if (numberLike.test(text)) numbers++;
    else others++;
  }
  const enough = digits > 0 && digits >= filled * 0.8;
  const may = !enough || others > 0 || identifiers ? null : dates === texts.size ? "date" : numbers === texts.size ? "number" : null;
  return { texts, may };
}

function momentOf(text: string, order: DayOrder | undefined): number | null {
  const day = dateOf(text, order);
  if (typeof day !== "number") return null;
  const time = clock.exec(text);
  if (!time) return day;
  return day + (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
}

/**
 * Texts as the values a spreadsheet keeps, a whole column at a time: numbers where all of a column's can be read, in the
 * notation the table settles; dates where the table settles the order of day and month; else the texts they are, for the
 * reading to judge. Identifiers with leading zeros, long numbers, and amounts with a currency stay texts.
 */
export function typedColumns(rows: readonly (readonly string[])[], from: number): TypedTable {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, c) => columnOf(rows, c, from));
  const signs = new DecimalEvidence();
  const order = new DayOrderEvidence();
  for (const { may, texts } of columns)
    for (const text of texts) {
      if (may === "number") signs.add(text);
      else if (may === "date") order.add(text);
    }
  const readers = columns.map(({ may, texts }): { readonly kind: ColumnKind; readonly values: ReadonlyMap<string, number> } | null => {
    /** What every text is; undefined where one cannot be read. */
    const allRead = (read: (text: string) => number | null): Map<string, number> | undefined => {
      const values = new Map<string, number>();
      for (const text of texts) {
        const value = read(text);
        if (value === null) return undefined;
        values.set(text, value);
      }
      return values;
    };
    if (may === "number") {
      const decimal = signs.decimal ?? decimalOf(texts);
      const values = allRead((text) => {
        const number = numberOf(text, decimal);
        return typeof number === "number" && agrees(text, decimal) ? number : null;
      });
      return values ? { kind: "number", values } : null;
    }
    if (may === "date") {
      const all = [...texts];
      if (order.order === undefined && all.some((text) => exchangeable.test(text))) return null;
      const values = allRead((text) => momentOf(text, order.order));
      return values ? { kind: all.some((text) => clock.test(text)) ? "moment" : "date", values } : null;
    }
    return null;
  });
  const values = rows.map((row, r) =>
    row.map((text, c): Cell => {
      const trimmed = text.trim();
      if (trimmed === "") return null;
      return (r >= from ? readers[c]?.values.get(trimmed) : undefined) ?? text;
    }),
  );
  return { values, kinds: columns.map((_, c) => readers[c]?.kind ?? "text") };
}

function decimalOf(texts: Iterable<string>): Decimal | undefined {
  const evidence = new DecimalEvidence();
  for (const text of texts) evidence.add(text);
  return evidence.decimal;
}

/** A number that can only be read with another decimal sign than its table's, or its column's, leaves the column a text. */
function agrees(text: string, decimal: Decimal | undefined): boolean {
  const own = decimalOf([text]);
  return own === undefined || own === decimal;
}
