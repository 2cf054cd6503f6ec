import type { Language, Words } from "../../core/cells/language";
import { openFailure } from "../text";
import { NotOpened, readFile, type ReadFile } from "./open";
import { transferred } from "./packed-sheets";

/*
 * Reads files beside the page, which stays usable meanwhile. The page makes a worker for each file and ends it to stop the
 * reading; nothing is kept here.
 */

/** What the page asks for. `base` is the page's own folder, from which parts are loaded. */
export interface Asked {
  readonly base: string;
  readonly file: File;
  readonly language: Language;
}

export type Answer =
  | { readonly is: "ready" }
  | { readonly is: "progress"; readonly share: number | null; readonly rows: number | null }
  | { readonly is: "read"; readonly read: ReadFile }
  | { readonly is: "refused"; readonly words: Words };

/** Of a worker's own side, what is used here. */
interface Side {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(answer: Answer, transfer?: Transferable[]): void;
}

// Where the bundler's own loader looks for the parts.
// eslint-disable-next-line @typescript-eslint/no-unused-vars
declare let __webpack_public_path__: string;
const side = globalThis as unknown as Side;
const every = 100;

side.onmessage = ({ data: { base, file, language } }) => {
  __webpack_public_path__ = base;
  let told = 0;
  const progress = (share: number | null, rows: number | null): void => {
    const now = performance.now();
    if (now - told < every) return;
    told = now;
    side.postMessage({ is: "progress", share, rows });
  };
  readFile(file, language, progress).then(
    (read) => side.postMessage({ is: "read", read }, read.kind === "workbook" ? transferred(read.packed) : []),
    (error: unknown) =>
      side.postMessage({ is: "refused", words: error instanceof NotOpened ? error.words : openFailure.broken(file.name) }),
  );
};
side.postMessage({ is: "ready" });
