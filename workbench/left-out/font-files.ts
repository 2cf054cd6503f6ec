/*
 * In place of opentype.js, which the spreadsheet uses to read the fonts of the machine where its reader allowed that. This
 * page asks for no such leave and reads no font: what would list them is taken away, so that it is never called.
 */
Reflect.deleteProperty(globalThis, "queryLocalFonts");

export function parse(): never {
  throw new Error("Font files are not read.");
}
