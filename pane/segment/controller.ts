import { recognise } from "../../core/clients/recognise";
import type { ColumnCorrections, Meaning } from "../../core/clients/layout";
import { isoOf } from "../../core/dates";
import { segment } from "../../core/segment/segment";
import type { Segmentation } from "../../core/segment/result";
import { Cancelled, type Area, type Sheet, type TableFormat, type Work } from "../../core/sheet";
import type { Language } from "../../core/text/language";
import { columnCount, type Grid } from "../../core/values";
import type { Records } from "../kept/records";
import { openPortfolio, type OpenPortfolio } from "../portfolio/open-portfolio";
import type { SettingsStore } from "../settings/settings";
import type { Store } from "../store";
import { paneTexts } from "../text/texts";
import { lastRunFrom, lastRunKey, type LastRun } from "./last-run";
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
  /** Finds out whether this workbook saw a segmentation before. */
  remind(): Promise<void>;
  /** Opens the portfolio that was segmented before, as it is now; writes nothing. Fails in the user's words. */
  resume(): Promise<void>;
  /** Rates the open portfolio again, in the language and by the policy that hold now. */
  rateAgain(): void;
}

/** What the controller works on. */
export interface SegmentParts {
  readonly store: Store<SegmentState, SegmentEvent>;
  readonly portfolio: Store<OpenPortfolio | null, OpenPortfolio | null>;
  readonly lastRun: Store<LastRun | null, LastRun | null>;
  readonly settings: SettingsStore;
  readonly records: Records;
  readonly sheet: Sheet;
  language(): Language;
}

const slowAfterMilliseconds = 500;

export function segmentController({ store, portfolio, lastRun, settings, records, sheet, language }: SegmentParts): SegmentController {
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

  const rated = (rows: Grid, { area, corrections, asOf }: Omit<LastRun, "sheet">): Segmentation =>
    segment(rows, {
      asOf,
      language: language(),
      policy: settings.store.get().policy,
      columns: corrections,
      firstRow: area.row + 1,
      ...records.outside(asOf),
    });

  /** Makes a segmentation the open portfolio, and has the workbook remember it. */
  const opened = (rows: Grid, run: LastRun, segmentation: Segmentation): void => {
    const { area } = run;
    portfolio.send(
      openPortfolio({
        segmentation,
        rows,
        area,
        asOf: run.asOf,
        resultSheet: run.sheet,
        policy: settings.store.get().policy,
        placeOf: (row, column = null) => ({
          sheet: area.sheet,
          row: area.row + row,
          column: area.column + (column ?? 0),
          rows: 1,
          columns: column === null ? area.columns : 1,
        }),
      }),
    );
    lastRun.send(run);
    void sheet.remember(lastRunKey, JSON.stringify(run)).catch(() => undefined); // it is still open now
  };

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
    await records.loaded;
    const asOf = asOfFor(recognise(rows, corrections), state.chosenDay, state.today);
    const segmentation = rated(rows, { area, corrections, asOf: asOf.serial });
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
    opened(rows, { area, corrections, asOf: asOf.serial, sheet: name }, segmentation);
    const open = portfolio.get();
    // A workbook that takes no more sheets has its result all the same.
    if (open) void records.takeSnapshot(open).catch(() => undefined);
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
        portfolio.send(null);
        lastRun.send(null);
        await records.dropSnapshot();
        await sheet.remember(lastRunKey, "null");
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
      const open = portfolio.get();
      if (state.at === "done" && open) await show(open.placeOf(row, column));
    },
    showResult: async () => {
      const state = store.get();
      if (state.at === "done") await show({ sheet: state.sheet, row: 0, column: 0, rows: 1, columns: 1 });
    },
    remind: async () => {
      lastRun.send(lastRunFrom(await sheet.recall(lastRunKey).catch(() => null)));
    },
    resume: async () => {
      const run = lastRun.get();
      if (!run) return;
      await Promise.all([settings.loaded, records.loaded]);
      const rows = await sheet.read(run.area);
      const segmentation = rated(rows, run);
      if (segmentation.fault) throw new Error(segmentation.fault.message);
      const sheets = await sheet.sheets();
      opened(rows, { ...run, sheet: run.sheet !== null && sheets.includes(run.sheet) ? run.sheet : null }, segmentation);
    },
    rateAgain: () => {
      const open = portfolio.get();
      const run = lastRun.get();
      if (!open || !run) return;
      const segmentation = rated(open.rows, run);
      store.send({ type: "retold", segmentation });
      portfolio.send(openPortfolio({ ...open, segmentation, policy: settings.store.get().policy }));
    },
  };
}

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
