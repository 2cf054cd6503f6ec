import type { IWorkbookData } from "@univerjs/core";
import type { Language, Words } from "../../core/cells/language";
import { Cancelled } from "../../core/sheet";
import { breathe } from "../blocks";
import { openFailure } from "../text";
import { NotOpened, readFile, type Progress, type ReadFile } from "./open";
import { unpacked } from "./packed-sheets";
import type { Answer, Asked } from "./reader-worker";

/** An opened file, and what a user should know of how it was read. */
export interface OpenedFile {
  readonly workbook: IWorkbookData;
  readonly note: Words | null;
}

export interface Reading {
  /** Fails with what cannot be opened, or `Cancelled`. */
  readonly opened: Promise<OpenedFile>;
  /** Ends the reading; nothing has changed. */
  cancel(): void;
}

/** How long the page works in one go on what arrives, in milliseconds: less than two pictures of a screen. */
const atOnce = 12;

/** What is done with the file: its reading, then the placing of its cells. */
export type Stage = "reading" | "placing";

/** Reads a file in a worker, so that the page stays usable. */
export function reading(file: File, language: Language, progress: (stage: Stage, ...how: Parameters<Progress>) => void): Reading {
  const stop = new AbortController();
  const opened = (async (): Promise<OpenedFile> => {
    const read = await readBeside(file, language, (share, rows) => progress("reading", share, rows), stop.signal);
    if (read.kind === "page") {
      const { htmlWorkbook } = await import(/* webpackChunkName: "html" */ "./html");
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

/** The reading in a worker of its own; in the page itself where a browser starts none, as from a folder on the disk. */
async function readBeside(file: File, language: Language, progress: Progress, signal: AbortSignal): Promise<ReadFile> {
  const worker = await startedWorker();
  if (!worker) return readFile(file, language, progress);
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Cancelled()));
      if (signal.aborted) reject(new Cancelled());
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.is === "progress") progress(data.share, data.rows);
        else if (data.is === "read") resolve(data.read);
        else if (data.is === "refused") reject(new NotOpened(data.words));
      };
      // A worker that ends by itself has run out of memory.
      const gone = (): void => reject(new NotOpened(openFailure.tooMuch(file.name)));
      worker.onerror = gone;
      worker.onmessageerror = gone;
      worker.postMessage({ base: new URL("./", document.baseURI).href, file, language } satisfies Asked);
    });
  } finally {
    worker.terminate();
  }
}

/**
 * A worker that is ready to read; null where none starts. It begins as a line of the page's own, so that the page's policy
 * holds in it as well: a worker that is loaded from an address brings a policy of its own, or none, and could send.
 */
async function startedWorker(): Promise<Worker | null> {
  const script = new URL("reader.js", document.baseURI).href;
  const line = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)})`], { type: "text/javascript" }));
  try {
    const worker = new Worker(line);
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
