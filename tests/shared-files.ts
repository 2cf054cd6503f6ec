import { existsSync } from "node:fs";
import path from "node:path";

/** Where a real file is that is no part of the project; tests run in the project's folder. */
export const sharedFile = (file: string): string => path.resolve("../shared", file);

/** `describe` and `test` for what needs such files: where one is absent they are skipped, say so by name, and are counted. */
export function withShared(...files: readonly string[]) {
  const absent = files.find((file) => !existsSync(sharedFile(file)));
  const why = (name: string): string => `${name} (skipped: there is no ../shared/${absent})`;
  return {
    describe: (name: string, tests: () => void): void => (absent ? describe.skip(why(name), tests) : describe(name, tests)),
    test: (name: string, run: jest.ProvidesCallback): void => (absent ? test.skip(why(name), run) : test(name, run)),
  };
}
