import type { IWorkbookData } from "@univerjs/core";
import type { Language, Words } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { Cancelled } from "../../core/sheet";
import { breathe } from "../blocks";
import { openFailure } from "../text";
import type { Described, LargeChoices, LargeFile, LargeOutcome } from "./large-file";
import { NotOpened, readFile, type GridLimits, type Progress } from "./open";
import { unpacked } from "./packed-sheets";
import type { Answer, Asked } from "./reader-worker";

/** An opened file, and what a user should know of how it was read; or one the grid does not hold. */
export type OpenedFile = { readonly workbook: IWorkbookData; readonly note: Words | null } | { readonly large: LargeLedger };

/** A file too long for the grid, wherever it is read. */
export interface LargeLedger {
  describe: (choices: LargeChoices) => Promise<Described>;
  /** Fails with what can't be read. The rows of the result are handed over before it answers. */
  fold: (choices: LargeChoices, progress: Progress, rows: (block: readonly (readonly Cell[])[]) => void) => Promise<LargeOutcome>;
  close: () => void;
}

export interface Reading {
  /** Fails with what cannot be opened, or `Cancelled`. */
  readonly opened: Promise<OpenedFile>;
  /** Ends the reading; nothing has changed. */
  cancel: () => void;
}

/** How long the page works in one go on what arrives, in milliseconds: less than two pictures of a screen. */
const atOnce = 12;

/** What is done with the file: its reading, then the placing of its cells. */
export type Stage = "reading" | "placing";

/** Reads a file in a worker, so that the page stays usable. */
export function reading(
  file: File,
  language: Language,
  limits: GridLimits,
  progress: (stage: Stage, ...how: Parameters<Progress>) => void,
): Reading {
  const stop = new AbortController();
  const opened = (async (): Promise<OpenedFile> => {
    const read = await readBeside(file, language, limits, (share, rows) => progress("reading", share, rows), stop.signal);
    if ("large" in read) return read;
    if (read.kind === "page") {
      const { htmlWorkbook } = await import("./html");
      return { workbook: htmlWorkbook(read.text, file.name, language), note: null };
    }
    const placing = unpacked(read.packed);
    for (let until = performance.now() + atOnce; ;) {
      const step = placing.next();
      if (step.done) return { workbook: step.value, note: read.note };
      if (performance.now() < until) continue;
      progress("placing", step.value, null);
      await breathe();
      if (stop.signal.aborted) throw new Cancelled();
      until = performance.now() + atOnce;
    }
  })();
  return { opened, cancel: () => stop.abort() };
}

type ReadBeside = Extract<Answer, { readonly is: "read" }>["read"] | { readonly large: LargeLedger };

/** The reading in a worker of its own; in the page itself where a browser starts none, as from a folder on the disk. */
async function readBeside(
  file: File,
  language: Language,
  limits: GridLimits,
  progress: Progress,
  signal: AbortSignal,
): Promise<ReadBeside> {
  const worker = await startedWorker();
  if (!worker) {
    const read = await readFile(file, language, progress, limits);
    return read.kind === "large" ? { large: here(read.large) } : read;
  }
  // What is stopped while nothing is asked of it ends as well.
  signal.addEventListener("abort", () => worker.terminate());
  const own = askingOf(worker, file.name, signal);
  const read = await own<ReadBeside>({ ask: "read", file, language, limits }, progress, (answer) =>
    answer.is === "read" ? answer.read : answer.is === "large" ? { large: there(worker, own) } : undefined,
  );
  if (!("large" in read)) worker.terminate();
  return read;
}

type Asking = <T>(asked: Asked, told: Progress | null, take: (answer: Answer) => T | undefined) => Promise<T>;

/** Asks a worker, and takes what it says until it has answered; one that fails or is stopped is ended. */
const askingOf =
  (worker: Worker, name: string, signal: AbortSignal): Asking =>
  (asked, told, take) =>
    new Promise<NonNullable<ReturnType<typeof take>>>((resolve, reject) => {
      const stop = (): void => reject(new Cancelled());
      signal.addEventListener("abort", stop);
      if (signal.aborted) stop();
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.is === "progress") return told?.(data.share, data.rows);
        if (data.is === "refused") return reject(new NotOpened(data.words));
        const answer = take(data);
        if (answer !== undefined) resolve(answer!);
      };
      // A worker that ends by itself has run out of memory.
      const gone = (): void => reject(new NotOpened(openFailure.tooMuch(name)));
      worker.onerror = gone;
      worker.onmessageerror = gone;
      worker.postMessage(asked);
    }).catch((error: unknown) => {
      worker.terminate();
      throw error;
    });

/** A file too long for the grid that a worker holds. */
const there = (worker: Worker, ask: Asking): LargeLedger => ({
  describe: (choices) => ask({ ask: "describe", choices }, null, (answer) => (answer.is === "described" ? answer.described : undefined)),
  fold: (choices, progress, rows) =>
    ask({ ask: "fold", choices }, progress, (answer) => {
      if (answer.is === "rows") rows(answer.rows);
      return answer.is === "folded" ? answer.outcome : undefined;
    }),
  close: () => worker.terminate(),
});

const here = (file: LargeFile): LargeLedger => ({
  describe: (choices) => Promise.resolve(file.describe(choices)),
  fold: (choices, progress, rows) => file.fold(choices, progress, rows),
  close: () => undefined,
});

/**
 * A worker that is ready to read; null where none starts. It begins as a line of the page's own, so that the page's policy
 * holds in it as well: a worker that is loaded from an address brings a policy of its own, or none, and could send.
 */
async function startedWorker(): Promise<Worker | null> {
  const script = new URL("reader.js", document.baseURI).href;
  const line = URL.createObjectURL(new Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" }));
  try {
    const worker = new Worker(line, { type: "module" });
    return await new Promise((resolve) => {
      worker.onmessage = () => resolve(worker);
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        resolve(null);
      };
    });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(line);
  }
}
