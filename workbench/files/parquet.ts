import { parquetMetadataAsync, parquetScan, parquetSchema, type ParquetParsers, type SchemaElement } from "hyparquet";
import { compressors as all } from "hyparquet-compressors";
import { epoch, isoOf } from "../../core/cells/dates";
import type { Cell } from "../../core/cells/values";
import { openFailure } from "../text";
import { sampleRows, type LargeSource } from "./large-source";
import { NotOpened } from "./open";

/*
 * The only file that knows the libraries for Parquet (hyparquet and its compressors, MIT, no dependency that is loaded from
 * elsewhere). Snappy is left to hyparquet's own, since that of the compressors is WebAssembly, which the page's policy refuses.
 */
const compressors = { ...all };
delete compressors.SNAPPY;

/** Digits a double holds, whatever they are. */
const safeDigits = 15;

const days = new Map<number, string>();
const dayOf = (serial: number): string => {
  let day = days.get(serial);
  if (day === undefined) days.set(serial, (day = isoOf(serial)));
  return day;
};
const momentOf = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/T00:00:00\.000Z$|\.000Z$|Z$/, "");

const parsers: Partial<ParquetParsers> = {
  dateFromDays: (day) => (typeof day === "number" ? dayOf(day + epoch) : null),
  timestampFromMilliseconds: (value) => (value === undefined || value === null ? null : momentOf(Number(value))),
  timestampFromMicroseconds: (value) => (value === undefined || value === null ? null : momentOf(Number(value) / 1_000)),
  timestampFromNanoseconds: (value) => (value === undefined || value === null ? null : momentOf(Number(value) / 1_000_000)),
};

/** A decimal of many digits as the double nearest to it: to divide a rounded whole number would lose its last bit. */
function decimalOf(value: unknown, scale: number): number | null {
  if (value === null || value === undefined) return null;
  let whole = 0n;
  if (value instanceof Uint8Array) {
    for (const byte of value) whole = whole * 256n + BigInt(byte);
    if ((value[0] ?? 0) >= 128) whole -= 1n << BigInt(value.length * 8);
  } else whole = BigInt(value as number | bigint);
  return Number(`${whole}e-${scale}`);
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === "object" ? JSON.stringify(value) : null;
}

/** A Parquet file, its column names as a first row. */
export async function parquetSource(file: File): Promise<LargeSource & { readonly width: number }> {
  const { name } = file;
  const buffer = { byteLength: file.size, slice: (from: number, to?: number) => file.slice(from, to).arrayBuffer() };
  const metadata = await parquetMetadataAsync(buffer).catch(() => {
    throw new NotOpened(openFailure.broken(name));
  });
  const wide = new Map<string, number>();
  const elements: readonly SchemaElement[] = parquetSchema(metadata).children.map(({ element }) => element);
  for (const element of elements) {
    if (element.converted_type !== "DECIMAL" || element.type === "BYTE_ARRAY" || (element.precision ?? 0) <= safeDigits) continue;
    wide.set(element.name, element.scale ?? 0);
    delete element.converted_type;
    delete element.logical_type;
  }
  const names = elements.map((element) => element.name);
  const scan = await parquetScan({ file: buffer, metadata, compressors, parsers });

  /** The values of a column from one row to another; what is damaged there is said with its place. */
  const column = async (place: number, group: number, rowStart: number, rowEnd: number): Promise<ArrayLike<unknown>> => {
    try {
      return await scan.readColumn({ column: names[place]!, rowStart, rowEnd });
    } catch {
      throw new NotOpened(openFailure.brokenPart(name, group + 1, names[place]!));
    }
  };
  const rowsOf = async (
    group: number,
    wanted: readonly number[],
    most: number,
    take: (cells: readonly Cell[]) => void,
  ): Promise<number> => {
    const { rowStart, rowEnd } = scan.ranges[group]!;
    const end = Math.min(rowEnd, rowStart + most);
    const columns: ArrayLike<unknown>[] = [];
    for (const place of wanted) columns.push(await column(place, group, rowStart, end));
    const scales = wanted.map((place) => wide.get(names[place]!));
    for (let r = 0; r < end - rowStart; r++) {
      const cells = new Array<Cell>(names.length).fill(null);
      wanted.forEach((place, k) => {
        const value = columns[k]![r];
        cells[place] = scales[k] === undefined ? cellOf(value) : decimalOf(value, scales[k]);
      });
      take(cells);
    }
    return end - rowStart;
  };

  const sample: (readonly Cell[])[] = [names];
  const places = names.map((__, place) => place);
  for (let group = 0; group < scan.ranges.length && sample.length < sampleRows; group++)
    await rowsOf(group, places, sampleRows - sample.length, (cells) => sample.push(cells));
  const rows = Number(metadata.num_rows) + 1;
  return {
    sample,
    rows,
    counted: true,
    width: names.length,
    async read(columns, take, progress) {
      take(names);
      let done = 1;
      const wanted = places.filter((place) => columns.has(place));
      for (let group = 0; group < scan.ranges.length; group++) {
        done += await rowsOf(group, wanted, Infinity, take);
        progress(done / rows, done);
      }
      return [];
    },
  };
}
