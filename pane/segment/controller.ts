import type { ColumnCorrections } from "../../core/reading/layout";
import type { Area } from "../../core/sheet";
import { looking } from "./controller/looking";
import { resuming } from "./controller/resuming";
import { running } from "./controller/running";
import { undoing } from "./controller/undoing";
import { segmentWork, type SegmentParts } from "./controller/work";

/** What the user can do in the place that segments; each answers through the store. */
export interface SegmentController {
  look: () => Promise<void>;
  useSurroundings: () => Promise<void>;
  /** What a column means, or what the amounts are in; kept for tables with the same headers. */
  correct: (correction: ColumnCorrections) => void;
  /** Takes only the rows that are seen, or all. */
  takeVisible: (only: boolean) => Promise<void>;
  segment: () => Promise<void>;
  /** Segments the cells of the last run once more, its own sheet brought up to date. */
  segmentAgain: () => Promise<void>;
  cancel: () => void;
  undo: () => Promise<void>;
  leave: () => Promise<void>;
  showClient: (client: number) => Promise<void>;
  show: (area: Area) => Promise<void>;
  /** Finds out whether this workbook saw a segmentation before. */
  remind: () => Promise<void>;
  /** Opens the portfolio that was segmented before, as it is now; writes nothing. Fails in the user's words. */
  resume: () => Promise<void>;
  /** Rates the open portfolio again, in the language, by the policy and with what is known from outside now. */
  rateAgain: () => Promise<void>;
}

export function segmentController(parts: SegmentParts): SegmentController {
  const work = segmentWork(parts);
  const { store, portfolio, sheet, attempt } = work;
  const { understand, ...look } = looking(work);
  return {
    ...look,
    ...running(work, { look: look.look, understand }),
    ...undoing(work),
    ...resuming(work),
    leave: async () => {
      store.send({ type: "left" });
      await look.look();
    },
    showClient: async (client) => {
      const place = portfolio.get()?.resultPlaceOf(client);
      if (place) await attempt("look", () => sheet.show(place));
    },
    show: (area) => attempt("look", () => sheet.show(area)),
  };
}
