import type { ColumnCorrections } from "../../core/reading/layout";
import { Notes } from "../../core/reading/notes";
import { readRange } from "../../core/reading/read";
import { isoOf, type Serial } from "../../core/cells/dates";
import type { Segmentation } from "../../core/segment/result";
import { Cancelled, type Area, type Sheet } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import type { Records } from "../kept/records";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import type { SettingsStore } from "../settings/settings";
import type { Store } from "../store";
import { paneTexts } from "../words/pane/type";
import { writeBeside } from "./beside";
import { converted, currencyQuestion, exchangeRates, ratesFor } from "./exchange-rates";
import { findLedger, type LedgerOffer } from "./find-ledger";
import { correctionsFrom } from "./kept-corrections";
import { keptRuns } from "./kept-runs";
import { areasNow, endRowOf, visibleSource, type LastRun } from "./last-run";
import { writeFormulas, writeValues } from "./new-sheet";
import { portfolioOfRun } from "./portfolio-of-run";
import { breathe, rateRun, readRun, type RunCells, type WorkOf } from "./run";
import { asOfFor, headRows, isPlainRating, outputOf, selectionOf, type Selection } from "./selection";
import { isOfAnotherDay } from "./sheet-day";
import { hiddenRows, namesOf, readSource, shownSource, sourceOf, type Source } from "./source";
import type { Problem, SegmentEvent, SegmentState } from "./state";
import { updateSheet } from "./update-sheet";
import type { Output, Written } from "./written";

/** What the user can do in the place that segments; each answers through the store. */
export interface SegmentController {
  look(): Promise<void>;
  useSurroundings(): Promise<void>;
  /** What a column means, or what the amounts are in; kept for tables with the same headers. */
  correct(correction: ColumnCorrections): void;
  /** Takes only the rows that are seen, or all. */
  takeVisible(only: boolean): Promise<void>;
  segment(): Promise<void>;
  /** Segments the cells of the last run once more, its own sheet brought up to date. */
  segmentAgain(): Promise<void>;
  cancel(): void;
  undo(): Promise<void>;
  leave(): Promise<void>;
  showClient(client: number): Promise<void>;
  show(area: Area): Promise<void>;
  /** Finds out whether this workbook saw a segmentation before. */
  remind(): Promise<void>;
  /** Opens the portfolio that was segmented before, as it is now; writes nothing. Fails in the user's words. */
  resume(): Promise<void>;
  /** Rates the open portfolio again, in the language, by the policy and with what is known from outside now. */
  rateAgain(): Promise<void>;
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

const checkReading = () => import(/* webpackChunkName: "pane-journal" */ "../kept/failed-checks");
const slowAfterMilliseconds = 500;
const silently: WorkOf = () => ({});

export function segmentController({ store, portfolio, lastRun, settings, records, sheet, language }: SegmentParts): SegmentController {
  let running: AbortController | null = null;
  let lastRating = 0;
  const runs = keptRuns(sheet, lastRun);
  const texts = () => paneTexts(language());
  const policy = () => settings.store.get().policy;

  const fail = (during: Problem["during"], error: unknown): void => {
    const message =
      error instanceof Refused ? error.message : texts().problem.unexpected(error instanceof Error ? error.message : String(error));
    store.send({ type: "failed", problem: { during, message } });
  };
  const attempt = async (during: Problem["during"], work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      fail(during, error);
    }
  };

  /** The invoices of the clients selected; where they cannot be looked for there is just no offer. */
  const ledgerOf = (selection: Selection): Promise<LedgerOffer | null> => findLedger(sheet, selection).catch(() => null);

  const understand = async (areas: readonly Area[], visibleOnly?: boolean): Promise<Selection | null> => {
    const source = await visibleSource(sheet, areas, visibleOnly);
    if (!source) return null;
    const head = await readSource(sheet, source, undefined, headRows);
    const fresh = selectionOf(source, head, {});
    const kept = correctionsFrom(await sheet.recall(fresh.layoutKey).catch(() => null));
    const table = { areas: source.areas, layoutKey: fresh.layoutKey };
    const shown = await shownSource(sheet, source, undefined, headRows);
    // Where the sheet of rates cannot be read, currencies are asked about as if there were none.
    const exchange = await exchangeRates(sheet).catch(() => null);
    const understood = selectionOf(source, head, kept ?? {}, await runs.resultSheet(table), shown, exchange);
    // Who took the invoices along last time means to do so again.
    const ledger = runs.ofTable(table)?.ledger ? await ledgerOf(understood) : null;
    return { ...understood, ledger, withLedger: ledger !== null };
  };

  const offerLedger = async (look: number): Promise<void> => {
    const state = store.get();
    if (state.at !== "ready" || state.selection.ledger) return;
    const ledger = await ledgerOf(state.selection);
    if (ledger) store.send({ type: "ledgerFound", look, ledger });
  };

  /** Whether the user said of these very cells which rows count. */
  const rowsChosenFor = (areas: readonly Area[]): boolean | undefined => {
    const state = store.get();
    if (state.at !== "ready") return undefined;
    const { source } = state.selection;
    return hiddenRows(source) > 0 && namesOf(source.areas) === namesOf(areas) ? source.visibleOnly : undefined;
  };

  const look = (): Promise<void> =>
    attempt("look", async () => {
      const { at } = store.get();
      if (at === "working" || at === "done") return;
      store.send({ type: "looked" });
      const number = store.get().look;
      const areas = await sheet.selectedAreas();
      if (store.get().look !== number) return;
      // One cell is where the cursor stands, not a choice.
      if (areas.reduce((cells, area) => cells + area.rows * area.columns, 0) <= 1)
        return store.send({ type: "seen", look: number, selection: null });
      if (!sourceOf(areas)) {
        store.send({ type: "seen", look: number, selection: null });
        throw new Refused(texts().selection.areasApart);
      }
      store.send({ type: "seen", look: number, selection: await understand(areas, rowsChosenFor(areas)) });
      void offerLedger(number);
    });

  const open = (cells: RunCells, run: LastRun, segmentation: Segmentation, written: Written | null): void => {
    portfolio.send(portfolioOfRun(cells, run, segmentation, policy(), written));
    runs.add(run);
  };

  const rated = async (
    cells: RunCells,
    { asOf, corrections }: Pick<LastRun, "asOf" | "corrections">,
    work: WorkOf,
  ): Promise<Segmentation> => {
    // A follow-up that can't be read says nothing: the segmentation goes on without it.
    const failedChecks = await checkReading()
      .then(({ failedChecksIn }) => failedChecksIn(sheet, asOf))
      .catch(() => null);
    const rates = corrections.answers?.[currencyQuestion] === converted ? ratesFor(corrections, await exchangeRates(sheet)) : {};
    return rateRun(
      cells,
      {
        ...rates,
        asOf,
        language: language(),
        policy: policy(),
        columns: corrections,
        ...records.outside(asOf),
        ...(failedChecks && { failedChecks }),
      },
      work("computing"),
    );
  };

  const write = async (selection: Selection, output: Output, asOf: Serial, result: Segmentation, work: WorkOf): Promise<Written> => {
    const writing = work("writing");
    const name = texts().go.sheet(isoOf(asOf));
    const values = (): Promise<Written> => writeValues(sheet, name, result, language(), writing);
    if (output.target === "update") {
      const earlier = selection.earlier!;
      // The result of another day stays as it is: it is the archive of its month.
      if (isOfAnotherDay(earlier, name, texts().go)) return values();
      const known = runs.columnsOf(earlier);
      return (
        (await updateSheet(sheet, { name: earlier, known }, result, { goneWord: texts().go.gone, language: language() }, writing)) ??
        values()
      );
    }
    if (output.form === "formulas") return writeFormulas(sheet, name, result, selection.source, language(), writing);
    if (output.target === "sheet") return values();
    const written = await writeBeside(sheet, result, selection.source, writing);
    if (!written) throw new Refused(texts().go.besideTaken);
    return written;
  };

  /** The source with the rows that are filtered now. Where a filter came after the look, the user is to say what counts. */
  const filteredNow = async ({ source }: Selection): Promise<Source> => {
    const asked = hiddenRows(source) > 0;
    const now = (await visibleSource(sheet, source.areas, asked ? source.visibleOnly : undefined))!;
    if (!asked && hiddenRows(now) > 0) throw new FilteredSince(texts().selection.filteredSince(hiddenRows(now)));
    return now;
  };

  const run = async (work: WorkOf): Promise<void> => {
    const state = store.get();
    if (state.at !== "working") return;
    const { selection, chosenDay, today } = state;
    const { corrections, layoutKey, ledger, withLedger } = selection;
    await records.loaded;
    const output = outputOf(selection, isPlainRating(policy(), records.store.get()));
    const source = await filteredNow(selection);
    const { sheet: own } = source.areas[0]!;
    const cells = await readRun(sheet, source, withLedger && ledger ? ledger.area : null, work);
    const asOf = asOfFor(
      readRange(cells.rows, { columns: corrections, language: language() }, new Notes(language())).layout,
      chosenDay,
      today,
    );
    const segmentation = await rated(cells, { asOf: asOf.serial, corrections }, work);
    if (segmentation.fault) throw new Refused(segmentation.fault.message);
    const endRow = await endRowOf(sheet, own);
    const known = selection.earlier === null ? null : runs.columnsOf(selection.earlier);
    const written = await sheet.asOneStep(() => write({ ...selection, source }, output, asOf.serial, segmentation, work));
    await sheet.show(written.target === "sheet" ? { ...written.placeOf(0), row: 0, columns: 1 } : written.placeOf(0));
    open(
      cells,
      {
        areas: source.areas,
        visibleOnly: source.visibleOnly,
        layoutKey,
        corrections,
        ledger: cells.ledger?.area ?? null,
        asOf: asOf.serial,
        sheet: written.target === "beside" || output.form === "formulas" ? null : written.sheet,
        columns: [...new Set([...((written.target === "update" && known) || []), ...segmentation.columns.map(({ id }) => id)])],
        endRow,
      },
      segmentation,
      written,
    );
    store.send({ type: "finished", asOf, written });
    // The result is drawn before its snapshot is made of it.
    await breathe();
    const opened = portfolio.get();
    // A workbook that takes no more sheets has its result all the same.
    if (opened) void records.takeSnapshot(opened).catch(() => undefined);
  };

  const segment = async (): Promise<void> => {
    store.send({ type: "started" });
    if (store.get().at !== "working" || running) return;
    const { signal } = (running = new AbortController());
    const slow = setTimeout(() => store.send({ type: "slowed" }), slowAfterMilliseconds);
    try {
      await run((step) => ({ signal, progress: (done, total) => store.send({ type: "progressed", step, done, total }) }));
    } catch (error) {
      if (signal.aborted || error instanceof Cancelled) store.send({ type: "cancelled" });
      else fail("segment", error);
      if (error instanceof FilteredSince) await look();
    } finally {
      clearTimeout(slow);
      running = null;
    }
  };

  return {
    look,
    useSurroundings: () =>
      attempt("look", async () => {
        const area = await sheet.surroundings();
        if (!area || area.rows * area.columns === 1) throw new Refused(texts().invitation.noSurroundings);
        await sheet.show(area);
        await look();
      }),
    correct: (correction) => {
      store.send({ type: "corrected", correction });
      const state = store.get();
      if (state.at === "ready")
        void attempt("look", () => sheet.remember(state.selection.layoutKey, JSON.stringify(state.selection.corrections)));
    },
    takeVisible: (only) =>
      attempt("look", async () => {
        const state = store.get();
        if (state.at !== "ready") return;
        const { source, head, corrections, earlier, exchange } = state.selection;
        const chosen = { ...source, visibleOnly: only };
        const again = source.visibleOnly === only ? head : await readSource(sheet, chosen, undefined, headRows);
        const shown = await shownSource(sheet, chosen, undefined, headRows);
        store.send({ type: "seen", look: state.look, selection: selectionOf(chosen, again, corrections, earlier, shown, exchange) });
      }),
    segment,
    segmentAgain: async () => {
      const before = lastRun.get();
      if (!before || running) return;
      store.send({ type: "left" });
      store.send({ type: "looked" });
      const { look: number } = store.get();
      await attempt("look", async () => {
        store.send({ type: "seen", look: number, selection: await understand(await areasNow(sheet, before), before.visibleOnly) });
      });
      if (store.get().problem === null) await segment();
    },
    cancel: () => running?.abort(),
    undo: () =>
      attempt("undo", async () => {
        const state = store.get();
        if (state.at !== "done") return;
        if (!(await sheet.asOneStep(state.written.undo))) throw new Refused(texts().problem.changedSince);
        const snapshot = await records.dropSnapshot().catch(() => false);
        store.send({ type: "undone", restored: state.written.target === "update", snapshot });
        portfolio.send(null);
        runs.takeBack();
        await sheet.show(state.selection.source.areas[0]!);
      }),
    leave: async () => {
      store.send({ type: "left" });
      await look();
    },
    showClient: async (client) => {
      const place = portfolio.get()?.resultPlaceOf(client);
      if (place) await attempt("look", () => sheet.show(place));
    },
    show: (area) => attempt("look", () => sheet.show(area)),
    remind: () => runs.load(),
    resume: async () => {
      const before = lastRun.get();
      if (!before) return;
      await Promise.all([settings.loaded, records.loaded]);
      const source = await visibleSource(sheet, await areasNow(sheet, before), before.visibleOnly);
      if (!source) throw new Refused(texts().selection.areasApart);
      // A ledger is always a whole sheet.
      const ledger = before.ledger && ((await sheet.used(before.ledger.sheet)) ?? before.ledger);
      const cells = await readRun(sheet, source, ledger, silently);
      const endRow = await endRowOf(sheet, source.areas[0]!.sheet);
      const segmentation = await rated(cells, before, silently);
      if (segmentation.fault) throw new Refused(segmentation.fault.message);
      const standing = before.sheet !== null && (await sheet.sheets()).includes(before.sheet) ? before.sheet : null;
      open(cells, { ...before, areas: source.areas, ledger, endRow, sheet: standing }, segmentation, null);
    },
    rateAgain: async () => {
      const opened = portfolio.get();
      const before = lastRun.get();
      if (!opened || !before) return;
      const number = ++lastRating;
      const segmentation = await rated(opened.cells, before, silently);
      // Another language or another policy since: that rating is on its way.
      if (number === lastRating && portfolio.get() === opened && !segmentation.fault)
        portfolio.send(portfolioOfRun(opened.cells, before, segmentation, policy(), opened.written));
    },
  };
}

/** Something that can't be done, told in the user's own words. */
class Refused extends Error {
  override readonly name = "Refused";
}

/** A filter hides rows of which the user was not asked whether they count. */
class FilteredSince extends Refused {}
