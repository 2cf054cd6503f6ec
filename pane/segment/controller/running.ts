import { Notes } from "../../../core/reading/proof/notes";
import { readRange } from "../../../core/reading/read";
import { isoOf, type Serial } from "../../../core/cells/dates";
import type { Segmentation } from "../../../core/segment/result";
import { type Area, Cancelled } from "../../../core/sheet";
import type { OpenPortfolio } from "../../portfolio/open-portfolio";
import { LeftBehind } from "../../taken-back";
import { writeBeside } from "../beside";
import { areasNow, endRowOf, visibleSource } from "../last-run";
import { writeFormulas, writeValues } from "../new-sheet";
import { breathe, readRun, type WorkOf } from "../run";
import { isPlainRating, outputOf } from "../outputs";
import { asOfFor, type Selection } from "../selection";
import { isOfAnotherDay } from "../sheet-day";
import { hiddenRows, isChoice, namesOf, type Source } from "../source";
import { updateSheet } from "../update-sheet";
import type { Output, Written } from "../written";
import { type Rated, Refused, type SegmentWork } from "./work";

const slowAfterMilliseconds = 500;

/** A filter hides rows of which the user was not asked whether they count. */
class FilteredSince extends Refused {}

/** Other cells are selected than the ones named: the user pressed before they were looked at. */
class MovedSince extends Error {
  override readonly name = "MovedSince";
}

interface Looking {
  look: () => Promise<void>;
  understand: (areas: readonly Area[], visibleOnly?: boolean) => Promise<Selection | null>;
  rateAgain: () => Promise<void>;
}

/** From the selection to the result in the sheet, one run at a time, which can be broken off. */
export function running(
  { store, portfolio, lastRun, records, sheet, language, runs, texts, fail, attempt, rated, open, isOfNow, inTurn }: SegmentWork,
  { look, understand, rateAgain }: Looking,
) {
  let atWork: AbortController | null = null;
  /** What was opened and not kept as a snapshot yet. */
  let fresh: Rated | null = null;

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

  const hasMoved = async ({ source }: Selection): Promise<boolean> => {
    // A host that cannot tell is not asked again: the cells named are read.
    const now = await sheet.selectedAreas().catch(() => null);
    return now !== null && isChoice(now) && namesOf(now) !== namesOf(source.areas);
  };

  const run = async (ofSelected: boolean, work: WorkOf): Promise<void> => {
    const state = store.get();
    if (state.at !== "working") return;
    const { selection, chosenDay, today } = state;
    if (ofSelected && (await hasMoved(selection))) throw new MovedSince();
    const { corrections, layoutKey, ledger, withLedger } = selection;
    const source = await filteredNow(selection);
    const { sheet: own } = source.areas[0]!;
    const cells = await readRun(sheet, source, withLedger && ledger ? ledger.area : null, work);
    const beside = cells.beside.flatMap(({ name, kind }) => (kind ? [{ name, kind }] : []));
    const asOf = asOfFor(
      readRange(cells.rows, { columns: corrections, language: language() }, new Notes(language())).layout,
      chosenDay,
      today,
    );
    const result = await rated(cells, { asOf: asOf.serial, corrections }, work);
    const { segmentation } = result;
    if (segmentation.fault) throw new Refused(segmentation.fault.message);
    const output = outputOf({ ...selection, beside }, isPlainRating(result.policy, result.known));
    const endRow = await endRowOf(sheet, own);
    const known = selection.earlier === null ? null : runs.columnsOf(selection.earlier);
    const written = await sheet.asOneStep(() => write({ ...selection, source }, output, asOf.serial, segmentation, work));
    // The result stands, though the host may fail to show it.
    await sheet
      .show(written.target === "sheet" ? { ...written.placeOf(0), row: 0, columns: 1 } : written.placeOf(0))
      .catch(() => undefined);
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
      result,
      written,
    );
    store.send({ type: "finished", asOf, written });
    fresh = result;
  };

  const start = async (ofSelected: boolean): Promise<void> => {
    store.send({ type: "started" });
    if (store.get().at !== "working") return;
    const { signal } = (atWork = new AbortController());
    const slow = setTimeout(() => store.send({ type: "slowed" }), slowAfterMilliseconds);
    try {
      await run(ofSelected, (step) => ({ signal, progress: (done, total) => store.send({ type: "progressed", step, done, total }) }));
    } catch (error) {
      if (error instanceof MovedSince) {
        store.send({ type: "moved" });
        await look();
        store.send({ type: "moved" });
      } else if ((signal.aborted && !(error instanceof LeftBehind)) || error instanceof Cancelled) store.send({ type: "cancelled" });
      else fail("segment", error);
      if (error instanceof FilteredSince) await look();
    } finally {
      clearTimeout(slow);
      atWork = null;
    }
  };

  /** A workbook that takes no more sheets has its result all the same; what a hitch has prevented is tried again. */
  const keep = async (opened: OpenPortfolio): Promise<void> => {
    try {
      await records.takeSnapshot(opened).catch((error: unknown) => {
        if (error instanceof LeftBehind) throw error;
        return records.takeSnapshot(opened);
      });
    } catch (error) {
      if (store.get().at === "done") fail("snapshot", error);
    }
  };

  let isAsked = false;
  /** What is asked twice at once is done once. */
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      await inTurn(work);
    } finally {
      isAsked = false;
    }
    const result = fresh;
    fresh = null;
    if (!result) return;
    // The result is drawn before its snapshot is made of it.
    await breathe();
    if (!isOfNow(result)) await attempt("look", rateAgain);
    const opened = portfolio.get();
    if (opened) void keep(opened);
  };

  return {
    segment: () => once(() => start(true)),
    segmentAgain: () =>
      once(async () => {
        const before = lastRun.get();
        if (!before) return;
        store.send({ type: "left" });
        await attempt("look", async () => {
          const selection = await understand(await areasNow(sheet, before), before.visibleOnly);
          // Whatever else is looked at meanwhile: these are the cells that were asked for.
          store.send({ type: "looked" });
          store.send({ type: "seen", look: store.get().look, selection });
          await start(false);
        });
      }),
    cancel: (): void => atWork?.abort(),
  };
}
