import type { ColumnCorrections } from "../../core/reading/layout";
import type { Area } from "../../core/sheet";
import { paneTexts } from "../words/pane/type";
import type { SegmentParts } from "./controller/work";
import type { Problem } from "./state";

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

const reading = () => import(/* webpackChunkName: "pane-segment" */ "./controller/engine");

/**
 * The pane is drawn before what reads and rates is loaded: what is asked of it until then is done once it is there. Where it
 * can't be had, as without a network, the pane says so, and the next thing asked tries again.
 */
export function segmentController(parts: SegmentParts): SegmentController {
  let engine: SegmentController | null = null;
  let loading: Promise<SegmentController> | null = null;
  const notLoaded = (): string => paneTexts(parts.language()).shell.notLoaded;
  const load = (): Promise<SegmentController> =>
    (loading ??= reading().then(
      ({ segmentEngine }) => (engine = segmentEngine(parts)),
      () => {
        loading = null;
        throw new Error(notLoaded());
      },
    ));
  const asked = async (during: Problem["during"], work: (engine: SegmentController) => Promise<void>): Promise<void> => {
    if (engine) return work(engine);
    let loaded: SegmentController;
    try {
      loaded = await load();
    } catch {
      return parts.store.send({ type: "failed", problem: { during, message: notLoaded() } });
    }
    return work(loaded);
  };
  return {
    look: () => asked("look", ({ look }) => look()),
    useSurroundings: () => asked("look", ({ useSurroundings }) => useSurroundings()),
    // Before there was a look there is nothing to correct and nothing to break off.
    correct: (correction) => engine?.correct(correction),
    cancel: () => engine?.cancel(),
    takeVisible: (only) => asked("look", ({ takeVisible }) => takeVisible(only)),
    segment: () => asked("segment", ({ segment }) => segment()),
    segmentAgain: () => asked("look", ({ segmentAgain }) => segmentAgain()),
    undo: () => asked("undo", ({ undo }) => undo()),
    leave: () => asked("look", ({ leave }) => leave()),
    showClient: (client) => asked("look", ({ showClient }) => showClient(client)),
    show: (area) => asked("look", ({ show }) => show(area)),
    remind: () => asked("look", ({ remind }) => remind()),
    resume: async () => (engine ?? (await load())).resume(),
    // Without it no portfolio is open.
    rateAgain: async () => engine?.rateAgain(),
  };
}
