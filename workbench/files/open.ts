import type { Language, Words } from "../../core/cells/language";
import { textIn } from "../../pane/file-text";
import { openFailure, openNote } from "../text";
import { packed, type PackedWorkbook } from "./packed-sheets";
import type { IWorkbookData } from "@univerjs/core";

/** A file that cannot be opened, and why in words for the user. */
export class NotOpened extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

/** A file as it was read, and what a user should know of how. A page with a table is left to whoever can parse one. */
export type ReadFile =
  | { readonly kind: "workbook"; readonly packed: PackedWorkbook; readonly note: Words | null }
  | { readonly kind: "page"; readonly text: string };

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
async function opened(name: string, read: () => IWorkbookData | Promise<IWorkbookData>): Promise<ReadFile> {
  try {
    return { kind: "workbook", packed: packed(await read()), note: null };
  } catch (error) {
    if (error instanceof NotOpened) throw error;
    const isProtected = error instanceof Error && /^(?:Encrypted|Protected|Decryption)/.test(error.name);
    throw new NotOpened((isProtected ? openFailure.protected : openFailure.broken)(name));
  }
}

/** Reads a file the user chose. What it is, its first bytes tell; its name is not believed. */
export async function readFile(file: File, language: Language, progress: Progress): Promise<ReadFile> {
  const { name } = file;
  progress(null, null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new NotOpened(openFailure.empty(name));
  // "PK" begins every zip, as which .xlsx and .ods are packed.
  if (startsWith(bytes, 0x50, 0x4b)) {
    const { readOdsWorkbook, readWorkbook } = await import(/* webpackChunkName: "xlsx" */ "./xlsx");
    const isOds = holds(bytes, "application/vnd.oasis.opendocument", 200);
    return opened(name, () => (isOds ? readOdsWorkbook : readWorkbook)(bytes, name));
  }
  // The container of .xls and of workbooks a password protects, and the first record of an .xls without one.
  const isContainer = startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (isContainer && holds(bytes, "EncryptedPackage", bytes.length, 2)) throw new NotOpened(openFailure.protected(name));
  if (isContainer || (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00)) {
    const { readLegacyWorkbook } = await import(/* webpackChunkName: "legacy" */ "./legacy");
    return opened(name, () => readLegacyWorkbook(bytes, name));
  }
  const text = textIn(bytes);
  if (text === null) throw new NotOpened(openFailure.unknown(name));
  if (/^\s*</.test(text)) {
    if (text.slice(0, 2_000).includes("urn:schemas-microsoft-com:office:spreadsheet") && /<(?:\w+:)?Workbook[\s>]/.test(text)) {
      const { readLegacyWorkbook } = await import(/* webpackChunkName: "legacy" */ "./legacy");
      return opened(name, () => readLegacyWorkbook(text, name));
    }
    if (/<table[\s>]/i.test(text)) return { kind: "page", text };
    throw new NotOpened(openFailure.unknown(name));
  }
  const { csvWorkbook } = await import(/* webpackChunkName: "csv" */ "./csv");
  const { workbook, read } = csvWorkbook(text, name, language, progress);
  return { kind: "workbook", packed: packed(workbook), note: openNote(read) };
}
