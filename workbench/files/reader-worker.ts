import type { Language, Words } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import type { Described, LargeChoices, LargeFile, LargeOutcome } from "./large-file";
import { failureOf, readFile, type GridLimits, type ReadFile } from "./open";
import { transferred } from "./packed-sheets";

/*
 * Reads files beside the page, which stays usable meanwhile. The page makes a worker for each file and ends it to stop the
 * reading. What is kept here is a file too long for the grid, until the page is done with it.
 */

/** What the page asks for. */
export type Asked =
  | { readonly ask: "read"; readonly file: File; readonly language: Language; readonly limits: GridLimits }
  | { readonly ask: "describe" | "fold"; readonly choices: LargeChoices };

export type Answer =
  | { readonly is: "ready" }
  | { readonly is: "progress"; readonly share: number | null; readonly rows: number | null }
  | { readonly is: "read"; readonly read: Exclude<ReadFile, { readonly kind: "large" }> }
  | { readonly is: "large" }
  | { readonly is: "described"; readonly described: Described }
  | { readonly is: "rows"; readonly rows: readonly (readonly Cell[])[] }
  | { readonly is: "folded"; readonly outcome: LargeOutcome }
  | { readonly is: "refused"; readonly words: Words };

/** Of a worker's own side, what is used here. */
interface Side {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage: (answer: Answer, transfer?: Transferable[]) => void;
}

const side = globalThis as unknown as Side;
const every = 100;
let large: LargeFile | null = null;
let name = "";
let told = 0;

function progress(share: number | null, rows: number | null): void {
  const now = performance.now();
  if (now - told < every) return;
  told = now;
  side.postMessage({ is: "progress", share, rows });
}

async function answer(asked: Asked): Promise<void> {
  if (asked.ask === "read") {
    ({ name } = asked.file);
    const read = await readFile(asked.file, asked.language, progress, asked.limits);
    if (read.kind === "large") {
      ({ large } = read);
      side.postMessage({ is: "large" });
    } else side.postMessage({ is: "read", read }, read.kind === "workbook" ? transferred(read.packed) : []);
  } else if (asked.ask === "describe") side.postMessage({ is: "described", described: large!.describe(asked.choices) });
  else {
    const outcome = await large!.fold(asked.choices, progress, (rows) => side.postMessage({ is: "rows", rows }));
    side.postMessage({ is: "folded", outcome });
  }
}

side.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => side.postMessage({ is: "refused", words: failureOf(name, error) }));
};
side.postMessage({ is: "ready" });
