import { Cancelled, type Area, type Sheet, type Work, byPlace, mergedWithin, type Merged } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { cellAt, type Cell, type Grid } from "../../core/cells/values";
import { palettes } from "../../pane/palette";
import type { Ask } from "./ask";
import { keepingMarks } from "./marks";
import type { Watch } from "./watch";

// A block is a second or two of Google's time: far from its six minutes, and short enough to be cancelled between two.
const cellsRead = 30_000;
const cellsWritten = 20_000;
const readsAtOnce = 4;
// Two questions a row, for want of a better one.
const rowsSeen = 1000;

function blocksOf(area: Area, height: number): Area[] {
  const blocks: Area[] = [];
  for (let row = 0; row < area.rows; row += height) blocks.push({ ...area, row: area.row + row, rows: Math.min(height, area.rows - row) });
  return blocks;
}

const heightOf = (area: Area, cells: number): number => Math.max(1, Math.floor(cells / Math.max(1, area.columns)));

/** Does something with every block, a few at a time; the answers in the order of the blocks. */
async function overBlocks<T>(blocks: readonly Area[], work: Work | undefined, ask: (block: Area) => Promise<T>): Promise<T[]> {
  const total = blocks.reduce((sum, { rows }) => sum + rows, 0);
  const answers: T[] = [];
  let next = 0;
  let done = 0;
  const goOn = async (): Promise<void> => {
    while (next < blocks.length) {
      checkCancelled(work);
      const i = next++;
      answers[i] = await ask(blocks[i]!);
      done += blocks[i]!.rows;
      work?.progress?.(done, total);
    }
  };
  await Promise.all(Array.from({ length: Math.min(readsAtOnce, blocks.length) }, goOn));
  checkCancelled(work);
  return answers;
}

function checkCancelled(work?: Work): void {
  if (work?.signal?.aborted) throw new Cancelled();
}

// What the pane looks at when the selection has moved comes with the selection itself, and is good for a moment.
const aheadRows = 1000;
const aheadCells = 20_000;
const aheadMilliseconds = 1000;
const settingsMilliseconds = 2000;
/** Who asks for the selection within this of another gets the same answer: later it may have moved. */
const sameMomentMilliseconds = 50;

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

/** Writes block after block, for as long as the answer is true; whether all were. */
async function inOrder(
  area: Area,
  values: Grid,
  work: Work | undefined,
  write: (block: Area, filled: Cell[][]) => Promise<boolean>,
): Promise<boolean> {
  let done = 0;
  checkCancelled(work);
  for (const block of blocksOf(area, heightOf(area, cellsWritten))) {
    checkCancelled(work);
    const rows = values.slice(done, done + block.rows);
    const filled = Array.from({ length: block.rows }, (_, r) => Array.from({ length: block.columns }, (_unused, c) => cellAt(rows, r, c)));
    if (!(await write(block, filled))) return false;
    done += block.rows;
    work?.progress?.(done, area.rows);
  }
  return true;
}

/** The spreadsheet as the pane knows it, at the other end of google.script.run. */
export function googleSheet(ask: Ask, watch: Watch, language: Language): Sheet {
  let asked: { readonly areas: Promise<readonly (Area | null)[]>; readonly at: number } | null = null;
  let looks = 0;
  let ahead: Ahead | null = null;
  const marks = keepingMarks();
  // For a moment only: a colleague may change them too.
  let settings: { readonly found: Promise<Map<string, string>>; readonly until: number } | null = null;

  const look = async (): Promise<readonly (Area | null)[]> => {
    const number = ++looks;
    const { areas, head } = await ask("selection", { rows: aheadRows, cells: aheadCells });
    if (number === looks) ahead = areas[0] ? { area: areas[0], head, until: Date.now() + aheadMilliseconds } : null;
    return areas;
  };
  // Two parts of the pane that ask in the same moment get the same answer.
  const selected = (): Promise<readonly (Area | null)[]> => {
    if (asked && Date.now() - asked.at <= sameMomentMilliseconds) return asked.areas;
    const areas = look().finally(() => {
      if (asked?.areas === areas) asked = null;
    });
    asked = { areas, at: Date.now() };
    return areas;
  };
  /** Before anything is written: what was read ahead is no longer what stands there. */
  const changing = (): void => {
    looks++;
    ahead = null;
  };
  const allSettings = (): Promise<Map<string, string>> => {
    if (!settings || Date.now() > settings.until) {
      const found = ask("settings", {}).then((kept) => new Map(Object.entries(kept)));
      settings = { found, until: Date.now() + settingsMilliseconds };
      found.catch(() => (settings = null));
    }
    return settings.found;
  };

  const unchanged = (): Promise<void> => marks.check((area, mark) => ask("confirm", { area, mark }));

  return {
    host: "sheets",
    language,
    selection: async () => (await selected())[0] ?? null,
    selectedAreas: async () => (await selected()).filter((area) => area !== null),
    async visibleRows(area) {
      const blocks = blocksOf(area, rowsSeen);
      const seen = await overBlocks(blocks, undefined, async (block) =>
        (await ask("visibleRows", { area: block })).map((row) => block.row - area.row + row),
      );
      const rows = seen.flat();
      return rows.length === area.rows ? null : rows;
    },
    sheets: () => ask("sheets", {}),
    used: (name) => ask("used", { sheet: name }),
    surroundings: () => ask("surroundings", {}),
    async read(area, work) {
      checkCancelled(work);
      // Work with a progress of its own is more than a look, and reads what stands there now.
      if (!work && ahead && isHead(ahead, area)) return ahead.head.slice(0, area.rows);
      if (work) marks.reading();
      const parts = await overBlocks(blocksOf(area, heightOf(area, cellsRead)), work, async (block) => {
        const grid = await ask("read", { area: block });
        if (work) marks.keep(block, grid);
        return grid;
      });
      return parts.flat();
    },
    async shownAs(area, work) {
      const parts = await overBlocks(blocksOf(area, heightOf(area, cellsRead)), work, async (block) => ask("shownAs", { area: block }));
      const merged = new Map<string, Merged>();
      for (const part of parts)
        for (const each of part.merged) {
          const within = mergedWithin(each, area);
          // What lies across two blocks is told by both.
          if (within) merged.set(`${within.row},${within.column}`, within);
        }
      return { merged: [...merged.values()].sort(byPlace), formats: parts.flatMap(({ formats }) => formats) };
    },
    async addSheet(name, options) {
      await unchanged();
      return ask("addSheet", { name, hidden: options?.hidden ?? false });
    },
    async write(area, values, work) {
      checkCancelled(work);
      await unchanged();
      changing();
      await inOrder(area, values, work, async (block, filled) => {
        await ask("write", { area: block, values: filled });
        return true;
      });
    },
    async writeIfEmpty(area, values, work) {
      checkCancelled(work);
      await unchanged();
      if (!(await ask("isEmpty", { area }))) return false;
      changing();
      const written: { readonly area: Area; readonly values: Cell[][] }[] = [];
      // It takes back nothing but what was written; asked twice it comes to the same.
      const takeBack = (each: (typeof written)[number]): Promise<unknown> =>
        ask("takeBack", each).catch(() => ask("takeBack", each).catch(() => undefined));
      let whole = false;
      try {
        whole = await inOrder(area, values, work, async (block, filled) => {
          const own = { area: block, values: filled };
          // Where the answer gets lost, the block may have been written all the same.
          written.push(own);
          const free = await ask("writeIfEmpty", own);
          if (!free) written.pop();
          return free;
        });
      } finally {
        if (!whole) for (const each of written) await takeBack(each);
      }
      return whole;
    },
    async writeFormula(area, formula) {
      changing();
      await ask("writeFormula", { area, formula });
    },
    readFormulas: async (area) =>
      (await overBlocks(blocksOf(area, heightOf(area, cellsRead)), undefined, (block) => ask("readFormulas", { area: block }))).flat(),
    replaceFormulas: (area, formula) => {
      changing();
      return ask("replaceFormulas", { area, formula });
    },
    // Google leaves printing to the user's own dialogue.
    layOutPage: () => Promise.resolve(),
    chart: (chart) => ask("chart", { chart }),
    // Google keeps what a script does for the user to undo, call by call, and has no way to bind several together.
    asOneStep: (work) => work(),
    async format(area, format) {
      const { light } = palettes;
      await ask("format", { area, format, colours: [light[1], light[2], light[3], light[4], light[5]] });
    },
    renameSheet: (name, asked) => ask("renameSheet", { name, asked }),
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
      // Settings that could not be read are read again; this one is kept.
      await settings?.found.then((found) => found.set(key, value)).catch(() => undefined);
    },
    watchSelection: (changed) => watch.on(changed),
  };
}
