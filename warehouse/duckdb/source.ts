import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import type { Cell, Grid } from "../../core/cells/values";
import { encodingOf, type Encoding } from "../../core/reading/delimited/encoding";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import type { Dialect } from "../../core/reading/delimited/dialect";
import type { WarehouseWords } from "../words/type";

/** What a user can mend: it is said in words, and the command ends. */
export class Refusal extends Error {}

/** Files and folders that are under way: whoever stops the command removes them. */
export const unfinished = new Set<string>();

/** How much of a text file is read first: what proves how it is written, and all of a small one. */
const firstBytes = 4_000_000;
export const sampleRows = 20_000;

export interface TextFile {
  readonly kind: "text";
  readonly file: string;
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  readonly width: number;
  readonly sample: Grid;
  /** The sample is the whole file. */
  readonly whole: boolean;
  /** Lines of the file before its first row: a `sep=` line. */
  readonly before: number;
}

export interface ParquetFile {
  readonly kind: "parquet";
  readonly file: string;
}

export type Source = TextFile | ParquetFile;

/** Looks at a file without reading all of it. */
export function openSource(file: string, words: WarehouseWords): Source {
  if (!existsSync(file)) throw new Refusal(words.errors.missing(file));
  const ending = path.extname(file).toLowerCase();
  if (ending === ".parquet") return { kind: "parquet", file };
  if (![".csv", ".txt", ".tsv"].includes(ending)) throw new Refusal(words.errors.kind(file));
  const { size } = statSync(file);
  const bytes = new Uint8Array(Math.min(size, firstBytes));
  const handle = openSync(file, "r");
  readSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
  const encoding = encodingOf(bytes) ?? "utf-8";
  let text = new TextDecoder(encoding).decode(bytes);
  if (size > firstBytes) text = text.slice(0, text.lastIndexOf("\n") + 1);
  const { rows, dialect, width, announced } = readDelimited(text);
  const sample = rows.slice(0, sampleRows);
  return {
    kind: "text",
    file,
    encoding,
    dialect,
    width,
    sample,
    whole: size <= firstBytes && rows.length <= sampleRows,
    before: announced === null ? 0 : 1,
  };
}

/** All rows of a text file, as a sheet would hold them. */
export function wholeText({ file, encoding }: TextFile): Grid {
  return readDelimited(new TextDecoder(encoding).decode(readFileSync(file))).rows;
}

/** The same text in UTF-8, where the engine reads no other encoding; the copy lies in the work folder. */
export function asUtf8(source: TextFile, work: string, place: number): string {
  if (source.encoding === "utf-8") return source.file;
  const copy = path.join(work, `input-${place}.csv`);
  const decoder = new TextDecoder(source.encoding);
  const [from, to] = [openSync(source.file, "r"), openSync(copy, "w")];
  const bytes = new Uint8Array(firstBytes);
  for (let read = readSync(from, bytes); read > 0; read = readSync(from, bytes))
    writeSync(to, decoder.decode(bytes.subarray(0, read), { stream: true }));
  closeSync(from);
  closeSync(to);
  return copy;
}

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Cells as the engine hands them over, as a sheet would hold them. */
export const cellOf = (value: unknown): Cell =>
  value === null || value === undefined
    ? null
    : typeof value === "number" || typeof value === "boolean" || typeof value === "string"
      ? value
      : (value as { toString: () => string }).toString();
