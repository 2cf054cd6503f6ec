import type { IWorkbookData } from "@univerjs/core";
import type { Language, Words } from "../../core/cells/language";
import { openFailure } from "../text";

/** A file that cannot be opened, and why in words for the user. */
export class NotOpened extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Reads a file the user chose. What it is, its first bytes tell; its name is not believed. */
export async function openFile(file: File, language: Language): Promise<IWorkbookData> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new NotOpened(openFailure.empty(file.name));
  // "PK" begins every zip, as which .xlsx is packed; the other is the container of .xls and of encrypted files.
  if (startsWith(bytes, 0x50, 0x4b)) {
    const { readWorkbook } = await import("./xlsx");
    try {
      return await readWorkbook(bytes, file.name);
    } catch {
      throw new NotOpened(openFailure.broken(file.name));
    }
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new NotOpened((/\.xls$/i.test(file.name) ? openFailure.old : openFailure.broken)(file.name));
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!isUtf16 && bytes.subarray(0, 4096).includes(0)) throw new NotOpened(openFailure.unknown(file.name));
  const { csvWorkbook } = await import("./csv");
  return csvWorkbook(bytes, file.name, language);
}
