import { Cancelled, type Area, type Sheet, type Work } from "../../core/sheet";
import type { Language } from "../../core/text/language";
import { cellAt, type Cell, type Grid } from "../../core/values";
import { palettes } from "../../pane/palette";
import type { Ask } from "./ask";
import type { Watch } from "./watch";

// A block is a second or two of Google's time: far from its six minutes, and short enough to be cancelled between two.
const cellsRead = 30_000;
const cellsWritten = 20_000;
const readsAtOnce = 4;

function blocksOf(area: Area, cells: number): Area[] {
  const height = Math.max(1, Math.floor(cells / Math.max(1, area.columns)));
  const blocks: Area[] = [];
  for (let row = 0; row < area.rows; row += height) blocks.push({ ...area, row: area.row + row, rows: Math.min(height, area.rows - row) });
  return blocks;
}

function checkCancelled(work?: Work): void {
  if (work?.signal?.aborted) throw new Cancelled();
}

// What the pane looks at when the selection has moved comes with the selection itself, and is good for a moment.
const aheadRows = 1000;
const aheadCells = 20_000;
const aheadMilliseconds = 1000;

interface Ahead {
  readonly area: Area;
  readonly head: Grid;
  readonly until: number;
}

const isHead = (ahead: Ahead, { sheet, row, column, rows, columns }: Area): boolean =>
  ahead.until > Date.now() &&
  ahead.area.sheet === sheet &&
  ahead.area.row === row &&
  ahead.area.column === column &&
  ahead.area.columns === columns &&
  ahead.head.length >= rows;

/** The spreadsheet as the pane knows it, at the other end of google.script.run. */
export function googleSheet(ask: Ask, watch: Watch, language: Language): Sheet {
  let asked: Promise<Area | null> | null = null;
  let ahead: Ahead | null = null;
  let settings: Promise<Map<string, string>> | null = null;

  const look = async (): Promise<Area | null> => {
    try {
      const seen = await ask("selection", { rows: aheadRows, cells: aheadCells });
      ahead = seen && { ...seen, until: Date.now() + aheadMilliseconds };
      return seen?.area ?? null;
    } finally {
      asked = null;
    }
  };
  const allSettings = (): Promise<Map<string, string>> =>
    (settings ??= ask("settings", {}).then(
      (found) => new Map(Object.entries(found)),
      (error: unknown) => {
        settings = null;
        throw error;
      },
    ));

  return {
    host: "sheets",
    language,
    // Two parts of the pane that ask in the same moment get the same answer.
    selection: () => (asked ??= look()),
    surroundings: () => ask("surroundings", {}),
    async read(area, work) {
      checkCancelled(work);
      // Work with a progress of its own is more than a look, and reads what stands there now.
      if (!work && ahead && isHead(ahead, area)) return ahead.head.slice(0, area.rows);
      const blocks = blocksOf(area, cellsRead);
      const parts: (readonly (readonly Cell[])[])[] = [];
      let next = 0;
      let done = 0;
      const readOn = async (): Promise<void> => {
        while (next < blocks.length) {
          checkCancelled(work);
          const i = next++;
          parts[i] = await ask("read", { area: blocks[i]! });
          done += blocks[i]!.rows;
          work?.progress?.(done, area.rows);
        }
      };
      await Promise.all(Array.from({ length: Math.min(readsAtOnce, blocks.length) }, readOn));
      checkCancelled(work);
      return parts.flat();
    },
    addSheet: (name) => ask("addSheet", { name }),
    async write(area, values, work) {
      let done = 0;
      checkCancelled(work);
      for (const block of blocksOf(area, cellsWritten)) {
        checkCancelled(work);
        const rows = values.slice(done, done + block.rows);
        const filled = Array.from({ length: block.rows }, (_, r) =>
          Array.from({ length: block.columns }, (_unused, c) => cellAt(rows, r, c)),
        );
        await ask("write", { area: block, values: filled });
        done += block.rows;
        work?.progress?.(done, area.rows);
      }
    },
    async format(area, format) {
      const { light } = palettes;
      await ask("format", { area, format, colours: [light[1], light[2], light[3], light[4], light[5]] });
    },
    async removeSheet(name) {
      await ask("removeSheet", { name });
    },
    async show(area) {
      await ask("show", { area });
    },
    insertFormula: (formula) => ask("insertFormula", { formula }),
    recall: async (key) => (await allSettings()).get(key) ?? null,
    async remember(key, value) {
      await ask("remember", { key, value });
      (await allSettings()).set(key, value);
    },
    watchSelection: (changed) => watch.on(changed),
  };
}
