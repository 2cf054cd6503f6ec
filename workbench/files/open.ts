import type { IWorkbookData } from "@univerjs/core";
import type { Language, Words } from "../../core/cells/language";
import { textIn } from "../../pane/file-text";
import { openFailure, openNote } from "../text";
import type { LargeFile } from "./large-file";
import type { LargeSource } from "./large-source";
import { packed, rowsOf, type PackedWorkbook } from "./packed-sheets";

/** A file that cannot be opened, and why in words for the user. */
export class NotOpened extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/**
 * A file as it was read, and what a user should know of how. A page with a table is left to whoever can parse one; what the
 * grid does not hold is to be read line by line.
 */
export type ReadFile =
  | { readonly kind: "workbook"; readonly packed: PackedWorkbook; readonly note: Words | null }
  | { readonly kind: "page"; readonly text: string }
  | { readonly kind: "large"; readonly large: LargeFile };

/** What the grid holds: more would take longer to draw, and more memory, than a browser gives. */
export interface GridLimits {
  readonly rows: number;
  readonly cells: number;
}
export const gridLimits: GridLimits = { rows: 1_048_576, cells: 8_000_000 };

/** How far the reading is: the share of the file, where that is known, and the rows read so far. */
export type Progress = (share: number | null, rows: number | null) => void;

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Whether ASCII letters stand in the first bytes, perhaps two bytes each. */
function holds(bytes: Uint8Array, letters: string, within: number, width: 1 | 2 = 1): boolean {
  const last = Math.min(bytes.length, within) - letters.length * width;
  for (let at = 0; at <= last; at++) {
    let i = 0;
    while (i < letters.length && bytes[at + i * width] === letters.charCodeAt(i)) i++;
    if (i === letters.length) return true;
  }
  return false;
}

/** Runs the reading of a file. What fails there is a damaged file to the user, or one that a password protects. */
async function unharmed<T>(name: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotOpened) throw error;
    const isProtected = error instanceof Error && /^(?:Encrypted|Protected|Decryption)/.test(error.name);
    throw new NotOpened((isProtected ? openFailure.protected : openFailure.broken)(name));
  }
}

/** What a failure is in words: the file itself may have gone while it was read. */
export function failureOf(name: string, error: unknown): Words {
  if (error instanceof NotOpened) return error.words;
  if (error instanceof Error && error.name === "NotReadableError") return openFailure.gone(name);
  // An array or a text longer than the browser makes.
  return error instanceof RangeError ? openFailure.tooMuch(name) : openFailure.broken(name);
}

/** More of a text than one string of a browser's holds with ease. */
const mostText = 300_000_000;

/** Reads a file the user chose. What it is, its first bytes tell; its name is not believed. */
export async function readFile(file: File, language: Language, progress: Progress, limits = gridLimits): Promise<ReadFile> {
  const { name } = file;
  progress(null, null);
  const head = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  if (head.length === 0) throw new NotOpened(openFailure.empty(name));
  // "PK" begins every zip, as which .xlsx and .ods are packed.
  if (startsWith(head, 0x50, 0x4b)) {
    const { readOdsWorkbook, readWorkbook } = await import("./xlsx");
    const isOds = holds(head, "application/vnd.oasis.opendocument", 200);
    const bytes = await bytesOf(file);
    return heldBy(limits, file, await unharmed(name, () => (isOds ? readOdsWorkbook : readWorkbook)(bytes, name)));
  }
  if (startsWith(head, 0x50, 0x41, 0x52, 0x45)) throw new NotOpened(openFailure.protected(name));
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) return parquetFile(file, language, progress, limits);
  // The container of .xls and of workbooks a password protects, and the first record of an .xls without one.
  const isContainer = startsWith(head, 0xd0, 0xcf, 0x11, 0xe0);
  if (isContainer || (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1) && head[3] === 0x00)) {
    const bytes = await bytesOf(file);
    if (isContainer && holds(bytes, "EncryptedPackage", bytes.length, 2)) throw new NotOpened(openFailure.protected(name));
    const { readLegacyWorkbook } = await import("./legacy");
    return heldBy(limits, file, await unharmed(name, () => readLegacyWorkbook(bytes, name)));
  }
  const beginning = textIn(head);
  if (beginning === null) throw new NotOpened(openFailure.unknown(name));
  if (/^\s*</.test(beginning)) {
    const text = textIn(await bytesOf(file)) ?? "";
    if (text.slice(0, 2_000).includes("urn:schemas-microsoft-com:office:spreadsheet") && /<(?:\w+:)?Workbook[\s>]/.test(text)) {
      const { readLegacyWorkbook } = await import("./legacy");
      return heldBy(limits, file, await unharmed(name, () => readLegacyWorkbook(text, name)));
    }
    if (/<table[\s>]/i.test(text)) return { kind: "page", text };
    throw new NotOpened(openFailure.unknown(name));
  }
  const source = await largeText(file, limits);
  if (source) return { kind: "large", large: await largeFile(file, source) };
  const text = textIn(await bytesOf(file));
  if (text === null) throw new NotOpened(openFailure.unknown(name));
  const { csvWorkbook } = await import("./csv");
  const { workbook, read } = csvWorkbook(text, name, language, progress);
  return { kind: "workbook", packed: packed(workbook), note: openNote(read) };
}

/** A Parquet file: a sheet where the grid holds it, else read row by row. */
async function parquetFile(file: File, language: Language, progress: Progress, limits: GridLimits): Promise<ReadFile> {
  const { parquetSource } = await import("./parquet");
  const source = await parquetSource(file);
  if (source.rows > limits.rows || source.rows * source.width > limits.cells)
    return { kind: "large", large: await largeFile(file, source) };
  const rows: string[][] = [];
  const every = new Set(Array.from({ length: source.width }, (_, column) => column));
  await source.read(every, (cells) => rows.push(cells.map((cell) => (cell === null ? "" : String(cell)))), progress);
  const { textWorkbook } = await import("./text-table");
  return { kind: "workbook", packed: packed(textWorkbook(rows, 1, file.name, language)), note: null };
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** A text file that is more than the grid holds, to be read line by line; null where the grid holds it. */
async function largeText(file: File, limits: GridLimits): Promise<LargeSource | null> {
  // A line takes two bytes at least, a cell one.
  if (file.size <= limits.rows * 2 && file.size <= limits.cells) return null;
  const { lineCount, textSource } = await import("./large-source");
  const source = await textSource(file);
  if (!source) throw new NotOpened(openFailure.unknown(file.name));
  const lines = await lineCount(file, limits.rows);
  return lines > limits.rows || lines * source.width > limits.cells || file.size > mostText ? source : null;
}

async function largeFile(file: File, source: LargeSource): Promise<LargeFile> {
  const { LargeFile } = await import("./large-file");
  return new LargeFile(file.name, file.size, source);
}

/** A workbook the grid holds; of one it does not hold, the sheet with the most cells, to be read line by line. */
async function heldBy(limits: GridLimits, file: File, workbook: IWorkbookData): Promise<ReadFile> {
  let [all, most, longest] = [0, -1, ""];
  for (const [id, { cellData }] of Object.entries(workbook.sheets)) {
    let cells = 0;
    let rows = 0;
    for (const row in cellData) {
      cells += Object.keys(cellData[Number(row)] as object).length;
      rows++;
    }
    all += cells;
    if (cells > most) [most, longest] = [cells, id];
    if (rows > limits.rows) all = Infinity;
  }
  if (all <= limits.cells) return { kind: "workbook", packed: packed(workbook), note: null };
  const { rowsSource } = await import("./large-source");
  return { kind: "large", large: await largeFile(file, rowsSource(rowsOf(workbook.sheets[longest]!))) };
}
