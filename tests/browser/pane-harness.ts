import { mountPane, type MountedPane } from "../../pane/mount";
import { memorySheet, type MemoryOptions, type MemorySheet } from "../hosts/memory-sheet";
import type { BookDescription } from "../hosts/sheet-contract";
import type { Language } from "../../core/cells/language";

export interface HarnessOptions extends MemoryOptions {
  readonly book: BookDescription;
  readonly language: Language;
  readonly example?: BookDescription["selection"];
}

export interface Harness {
  /** Shows a pane over a workbook of its own, in place of the one before. */
  start: (options: HarnessOptions) => void;
  /** Closes the pane and opens it anew over the same workbook. */
  again: () => void;
  made: MemorySheet;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

/** 22 November 2026 */
const today = 46_348;

let mounted: MountedPane | undefined;
let given: HarnessOptions | undefined;

function mount({ language, example }: HarnessOptions): void {
  const { made } = window.harness;
  mounted = mountPane(document.getElementById("pane")!, made.sheet, {
    language,
    today,
    ...(example && { loadExample: async () => void (await made.select(example as never)) }),
  });
}

window.harness = {
  made: undefined as unknown as MemorySheet,
  start: (options) => {
    mounted?.unmount();
    window.harness.made = memorySheet(options.book, options);
    mount((given = options));
  },
  again: () => {
    mounted!.unmount();
    mount(given!);
  },
};
