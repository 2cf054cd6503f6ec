import type { SheetBeside } from "../../core/reading/beside/beside";
import type { SegmentOptions, Segmentation } from "../../core/segment/result";
import { segmentInSteps } from "../../core/segment/segment";
import { Cancelled, type Area, type Sheet, type ShownAs, type Work } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import { sheetsBeside, sheetsOf } from "./sheets-beside";
import { placeIn, readSource, shownSource, type Source } from "./source";
import type { Step } from "./state";

/** The cells of a run, as they were read. */
export interface RunCells {
  readonly source: Source;
  readonly rows: Grid;
  readonly shown: ShownAs;
  readonly ledger: { readonly area: Area; readonly rows: Grid } | null;
  /** What other sheets say of the same clients and invoices. */
  readonly beside: readonly SheetBeside[];
  /** The other sheets could not be read: what they say is left out. */
  readonly besideUnread?: true;
}

export type WorkOf = (step: Step) => Work;

export async function readRun(sheet: Sheet, source: Source, ledger: Area | null, work: WorkOf): Promise<RunCells> {
  const rows = await readSource(sheet, source, work("reading"));
  const shown = await shownSource(sheet, source);
  const invoices = ledger && { area: ledger, rows: await sheet.read(ledger, work("reading")) };
  // Where the other sheets cannot be read, the selection says what it says alone.
  const beside = await sheetsBeside(sheet, sheetsOf(source, ledger), invoices ? [rows, invoices.rows] : [rows]).catch(() => null);
  return { source, rows, shown, ledger: invoices, ...(beside ? { beside } : { beside: [], besideUnread: true }) };
}

/** Segments what was read in steps, between which the page is drawn and can be stopped. */
export async function rateRun(
  { source, rows, shown, ledger, beside }: RunCells,
  options: SegmentOptions,
  work: Work,
): Promise<Segmentation> {
  const steps = segmentInSteps(rows, {
    ...options,
    ...shown,
    beside,
    firstRow: (row) => placeIn(source, row, null).row + 1,
    ...(ledger && { ledger: ledger.rows, ledgerFirstRow: ledger.area.row + 1 }),
  });
  for (;;) {
    await breathe();
    if (work.signal?.aborted) throw new Cancelled();
    const step = steps.next();
    if (step.done) return step.value;
    work.progress?.(step.value, rows.length);
  }
}

/** Lets the page paint before the thread is taken. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
