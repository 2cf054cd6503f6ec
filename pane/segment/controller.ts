import { recognise } from "../../core/clients/recognise";
import type { ColumnCorrections, Meaning } from "../../core/clients/layout";
import { isoOf } from "../../core/dates";
import { segment } from "../../core/segment/segment";
import type { Segmentation } from "../../core/segment/result";
import { Cancelled, type Area, type Sheet, type TableFormat, type Work } from "../../core/sheet";
import type { Language } from "../../core/text/language";
import { columnCount, type Grid } from "../../core/values";
import type { Store } from "../store";
import { paneTexts } from "../text/texts";
import { asOfFor, headRows, selectionOf } from "./selection";
import type { Problem, SegmentEvent, SegmentState, Step } from "./state";

/** What the user can do in the place that segments; each answers through the store. */
export interface SegmentController {
  look(): Promise<void>;
  useSurroundings(): Promise<void>;
  correct(column: number, meaning: Meaning | null): void;
  segment(): Promise<void>;
  cancel(): void;
  undo(): Promise<void>;
  leave(): Promise<void>;
  showClient(row: number): Promise<void>;
  showSource(row: number, column: number | null): Promise<void>;
  showResult(): Promise<void>;
  /** Says the result again in the language that holds now. */
  retell(): void;
}

const slowAfterMilliseconds = 500;

export function segmentController(store: Store<SegmentState, SegmentEvent>, sheet: Sheet, language: () => Language): SegmentController {
  let running: AbortController | null = null;
  const texts = () => paneTexts(language());

  const fail = (during: Problem["during"], error: unknown): void => {
    const detail = error instanceof Error ? error.message : String(error);
    store.send({ type: "failed", problem: { during, message: texts().problem.unexpected(detail) } });
  };
  const attempt = async (during: Problem["during"], work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      fail(during, error);
    }
  };

  const look = (): Promise<void> =>
    attempt("look", async () => {
      const { at } = store.get();
      if (at === "working" || at === "done") return;
      store.send({ type: "looked" });
      const number = store.get().look;
      const area = await sheet.selection();
      if (store.get().look !== number) return;
      // One cell is where the cursor stands, not a choice.
      if (!area || area.rows * area.columns === 1) return store.send({ type: "seen", look: number, selection: null });
      const head = await sheet.read({ ...area, rows: Math.min(area.rows, headRows) });
      const fresh = selectionOf(area, head, {});
      const kept = correctionsFrom(await sheet.recall(fresh.layoutKey).catch(() => null));
      store.send({ type: "seen", look: number, selection: kept ? selectionOf(area, head, kept) : fresh });
    });

  const work = (step: Step, signal: AbortSignal): Work => ({
    signal,
    progress: (done, total) => store.send({ type: "progressed", step, done, total }),
  });

  const run = async (signal: AbortSignal, added: (name: string) => void): Promise<void> => {
    const state = store.get();
    if (state.at !== "working") return;
    const { area, corrections } = state.selection;
    const rows = await sheet.read(area, work("reading", signal));
    store.send({ type: "progressed", step: "computing", done: 0, total: rows.length });
    await breathe();
    stopIf(signal);
    const asOf = asOfFor(recognise(rows, corrections), state.chosenDay, state.today);
    const segmentation = segment(rows, { asOf: asOf.serial, language: language(), columns: corrections, firstRow: area.row + 1 });
    if (segmentation.fault) return store.send({ type: "failed", problem: { during: "segment", message: segmentation.fault.message } });
    stopIf(signal);
    const name = await sheet.addSheet(texts().go.sheet(isoOf(asOf.serial)));
    added(name);
    const { table } = segmentation;
    const target: Area = { sheet: name, row: 0, column: 0, rows: table.length, columns: columnCount(table) };
    await sheet.write(target, table, work("writing", signal));
    await sheet.format(target, tableFormat(segmentation));
    stopIf(signal);
    await sheet.show({ ...target, rows: 1, columns: 1 });
    store.send({ type: "finished", rows, asOf, segmentation, sheet: name });
  };

  const start = async (): Promise<void> => {
    store.send({ type: "started" });
    if (store.get().at !== "working" || running) return;
    const own = (running = new AbortController());
    let name: string | null = null;
    const slow = setTimeout(() => store.send({ type: "slowed" }), slowAfterMilliseconds);
    try {
      await run(own.signal, (added) => (name = added));
    } catch (error) {
      // What was begun is taken away, whether the user or the host broke it off.
      if (name !== null) await sheet.removeSheet(name).catch(() => undefined);
      if (own.signal.aborted || error instanceof Cancelled) store.send({ type: "cancelled" });
      else fail("segment", error);
    } finally {
      clearTimeout(slow);
      running = null;
    }
  };

  const show = (area: Area): Promise<void> => attempt("look", () => sheet.show(area));

  return {
    look,
    useSurroundings: () =>
      attempt("look", async () => {
        const area = await sheet.surroundings();
        if (!area || area.rows * area.columns === 1) {
          return store.send({ type: "failed", problem: { during: "look", message: texts().invitation.noSurroundings } });
        }
        await sheet.show(area);
        await look();
      }),
    correct: (column, meaning) => {
      store.send({ type: "corrected", column, meaning });
      const state = store.get();
      if (state.at === "ready")
        void attempt("look", () => sheet.remember(state.selection.layoutKey, JSON.stringify(state.selection.corrections)));
    },
    segment: start,
    cancel: () => running?.abort(),
    undo: () =>
      attempt("undo", async () => {
        const state = store.get();
        if (state.at !== "done") return;
        await sheet.removeSheet(state.sheet);
        store.send({ type: "undone" });
        await sheet.show(state.selection.area);
      }),
    leave: async () => {
      store.send({ type: "left" });
      await look();
    },
    showClient: async (row) => {
      const state = store.get();
      if (state.at === "done")
        await show({ sheet: state.sheet, row, column: 0, rows: 1, columns: columnCount(state.segmentation.table.slice(0, 1)) });
    },
    showSource: async (row, column) => {
      const state = store.get();
      if (state.at !== "done") return;
      const { area } = state.selection;
      await show({
        sheet: area.sheet,
        row: area.row + row,
        column: area.column + (column ?? 0),
        rows: 1,
        columns: column === null ? area.columns : 1,
      });
    },
    showResult: async () => {
      const state = store.get();
      if (state.at === "done") await show({ sheet: state.sheet, row: 0, column: 0, rows: 1, columns: 1 });
    },
    retell: () => {
      const state = store.get();
      if (state.at === "done") store.send({ type: "retold", segmentation: told(state.rows, state, language()) });
    },
  };
}

const told = (rows: Grid, { asOf, selection }: Extract<SegmentState, { at: "done" }>, language: Language): Segmentation =>
  segment(rows, { asOf: asOf.serial, language, columns: selection.corrections, firstRow: selection.area.row + 1 });

function tableFormat({ columns, portfolio }: Segmentation): TableFormat {
  const classColumn = columns.findIndex(({ id }) => id === "riskClass");
  return {
    columns: columns.map(({ format, width }) => ({ format, width })),
    ...(classColumn >= 0 && { classColumn }),
    currency: portfolio?.currency ?? null,
  };
}

/** Corrections as they were kept; null where there are none, or none that can be read. */
function correctionsFrom(text: string | null): ColumnCorrections | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null && Object.keys(kept).length > 0 ? (kept as ColumnCorrections) : null;
  } catch {
    return null;
  }
}

const stopIf = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Cancelled();
};

/** Lets the page paint before the thread is taken. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
