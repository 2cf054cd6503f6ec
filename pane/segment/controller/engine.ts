import type { SegmentController } from "../controller";
import { looking } from "./looking";
import { resuming } from "./resuming";
import { running } from "./running";
import { undoing } from "./undoing";
import { segmentWork, type SegmentParts } from "./work";

/** What does the work behind the controller: all that reads, rates and writes. */
export function segmentEngine(parts: SegmentParts): SegmentController {
  const work = segmentWork(parts);
  const { store, portfolio, sheet, attempt } = work;
  const { understand, ...look } = looking(work);
  const resume = resuming(work);
  return {
    ...look,
    ...running(work, { look: look.look, understand, rateAgain: resume.rateAgain }),
    ...undoing(work),
    ...resume,
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
