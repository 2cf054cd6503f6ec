import { areasNow, endRowOf, visibleSource } from "../last-run";
import { portfolioOfRun } from "../portfolio-of-run";
import { readRun, type WorkOf } from "../run";
import { Refused, type SegmentWork } from "./work";

const silently: WorkOf = () => ({});

/** Opens again what was segmented before, and rates anew what is open; neither writes anything. */
export function resuming({ portfolio, lastRun, sheet, runs, texts, rated, open, isOfNow }: SegmentWork) {
  let lastRating = 0;
  const rateAgain = async (): Promise<void> => {
    const opened = portfolio.get();
    const before = lastRun.get();
    if (!opened || !before) return;
    const number = ++lastRating;
    const again = await rated(opened.cells, before, silently);
    // Another language or another policy since: that rating is on its way.
    if (number === lastRating && portfolio.get() === opened && !again.segmentation.fault)
      portfolio.send(portfolioOfRun(opened.cells, before, again.segmentation, again.policy, opened.written, again.leftOut));
  };
  return {
    remind: async (): Promise<void> => void (await runs.load()),
    resume: async (): Promise<void> => {
      const before = lastRun.get();
      if (!before) return;
      const source = await visibleSource(sheet, await areasNow(sheet, before), before.visibleOnly);
      if (!source) throw new Refused(texts().selection.areasApart);
      // A ledger is always a whole sheet.
      const ledger = before.ledger && ((await sheet.used(before.ledger.sheet)) ?? before.ledger);
      const cells = await readRun(sheet, source, ledger, silently);
      const endRow = await endRowOf(sheet, source.areas[0]!.sheet);
      const result = await rated(cells, before, silently);
      const { segmentation } = result;
      if (segmentation.fault) throw new Refused(segmentation.fault.message);
      const standing = before.sheet !== null && (await sheet.sheets()).includes(before.sheet) ? before.sheet : null;
      open(cells, { ...before, areas: source.areas, ledger, endRow, sheet: standing }, result, null);
      if (!isOfNow(result)) await rateAgain();
    },
    rateAgain,
  };
}
