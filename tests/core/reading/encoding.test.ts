import { encodingOf } from "../../../core/reading/delimited/encoding";

const text = "Société;Échéance;Montant\r\nMenuiserie Hallé;05/09/2026;1 500,20\r\n";
const of = (encoding: BufferEncoding, mark: readonly number[] = [], letters = text): Uint8Array =>
  new Uint8Array([...mark, ...Buffer.from(letters, encoding)]);
const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, at) => bytes[at ^ 1]!);

describe("the encoding of a text is told by its bytes", () => {
  test.each([
    ["UTF-8", of("utf8"), "utf-8"],
    ["UTF-8 with its mark", of("utf8", [0xef, 0xbb, 0xbf]), "utf-8"],
    ["UTF-8 cut off within a letter", of("utf8", [], "Société;Échu\nÉ").subarray(0, -1), "utf-8"],
    ["UTF-8 with one byte of something else", new Uint8Array([...of("utf8", [], text.repeat(5)), 0xe9]).subarray(0), "utf-8"],
    ["plain letters", of("latin1", [], "Client;Solde\n"), "utf-8"],
    ["nothing", new Uint8Array(0), "utf-8"],
    ["Windows-1252", of("latin1"), "windows-1252"],
    ["Windows-1252 with one letter", of("latin1", [], "Client;Solde\nHallé;1\n"), "windows-1252"],
    ["UTF-16 with its mark", of("utf16le", [0xff, 0xfe]), "utf-16le"],
    ["UTF-16 without", of("utf16le"), "utf-16le"],
    ["UTF-16, high byte first, with its mark", swapped(of("utf16le", [0xff, 0xfe])), "utf-16be"],
    ["UTF-16, high byte first, without", swapped(of("utf16le")), "utf-16be"],
    ["a text with a few zero bytes", of("latin1", [], "Client;Solde\nA\0B;1\n"), "utf-8"],
    ["a picture", new Uint8Array(400).map((_, at) => (at * 7919) % 256), null],
    ["zero bytes", new Uint8Array(400), null],
    ["a document", of("latin1", [], "%PDF-1.7\n"), null],
  ] as const)("%s", (_what, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
  });
});
