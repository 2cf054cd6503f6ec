import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

// What only a developer's machine knows, and what only tests say.
const strays: readonly (readonly [string, RegExp])[] = [
  ["a source map", /sourceMappingURL|"mappings"\s*:/],
  ["test code", /\b(?:describe|beforeEach|afterEach)\s*\(\s*["'`]|fast-check|jest\./],
  ["an absolute path", /["'`](?:\/(?:home|Users|root|tmp|work|var|usr)\/|[A-Za-z]:\\\\)|file:\/\//],
  ["a module of Node", /\bnode_modules\b|\brequire\(["'`]/],
];

/** What a file holds that nobody who gets it should see. */
export const straysIn = (text: string): string[] => strays.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);

/** A file's size as it is kept, and as it travels to the user. */
export function sizeOf(file: string): { readonly bytes: number; readonly gzipped: number } {
  const content = readFileSync(file);
  return { bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
}

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
