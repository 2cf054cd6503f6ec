import { mountPane } from "../../pane/mount";
import { memorySheet, type MemoryOptions, type MemorySheet } from "../hosts/memory-sheet";
import type { BookDescription } from "../hosts/sheet-contract";
import type { Language } from "../../core/text/language";

export interface HarnessOptions extends MemoryOptions {
  readonly book: BookDescription;
  readonly language: Language;
  readonly example?: BookDescription["selection"];
}

export interface Harness {
  start(options: HarnessOptions): void;
  made: MemorySheet;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

/** 22 November 2026 */
const today = 46_348;

window.harness = {
  made: undefined as unknown as MemorySheet,
  start: ({ book, language, example, ...options }) => {
    const made = memorySheet(book, { ...options, language });
    window.harness.made = made;
    mountPane(document.getElementById("pane")!, made.sheet, {
      language,
      today,
      ...(example && { loadExample: async () => void (await made.select(example as never)) }),
    });
  },
};
