import { encodingOf } from "../core/reading/delimited/encoding";

/** The text in the bytes of a file, without its mark; null where they are no text. */
export function textIn(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  return encoding && new TextDecoder(encoding).decode(bytes);
}

/** The text of a file; what is no text gives none, as an empty file does. */
export async function fileText(file: Blob): Promise<string> {
  return textIn(new Uint8Array(await file.arrayBuffer())) ?? "";
}
