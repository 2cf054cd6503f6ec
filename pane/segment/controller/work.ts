import type { Segmentation } from "../../../core/segment/result";
import type { Sheet } from "../../../core/sheet";
import type { Language } from "../../../core/cells/language";
import type { Policy } from "../../../core/policy/policy";
import type { Kept, Records } from "../../kept/records";
import type { LeftOut, OpenPortfolio } from "../../portfolio/open-portfolio";
import type { SettingsStore } from "../../settings/settings";
import type { Store } from "../../store";
import { reasonOf, Worded } from "../../reason";
import { LeftBehind } from "../../taken-back";
import { type PaneTexts, paneTexts } from "../../words/pane/type";
import { converted, currencyQuestion, exchangeRates, ratesFor } from "../exchange-rates";
import { type KeptRuns, keptRuns } from "../kept-runs";
import type { LastRun } from "../last-run";
import { portfolioOfRun } from "../portfolio-of-run";
import { rateRun, type RunCells, type WorkOf } from "../run";
import type { Problem, SegmentEvent, SegmentState } from "../state";
import type { Written } from "../written";

/** What the controller works on. */
export interface SegmentParts {
  readonly store: Store<SegmentState, SegmentEvent>;
  readonly portfolio: Store<OpenPortfolio | null, OpenPortfolio | null>;
  readonly lastRun: Store<LastRun | null, LastRun | null>;
  readonly settings: SettingsStore;
  readonly records: Records;
  readonly sheet: Sheet;
  language: () => Language;
}

/** A reason in the user's words why something was not done. */
export class Refused extends Worded {
  override readonly name = "Refused";
}

/** What looking, running, undoing and resuming have in common. */
export interface SegmentWork extends SegmentParts {
  readonly runs: KeptRuns;
  texts: () => PaneTexts;
  policy: () => Policy;
  /** Shows a failure, in its own words where it has some. */
  fail: (during: Problem["during"], error: unknown) => void;
  attempt: (during: Problem["during"], work: () => Promise<void>) => Promise<void>;
  /** Segments cells that were read, with what is known of the clients from elsewhere. */
  rated: (cells: RunCells, of: Pick<LastRun, "asOf" | "corrections">, work: WorkOf) => Promise<Rated>;
  /** Makes a segmentation the portfolio that all places show. */
  open: (cells: RunCells, run: LastRun, rated: Rated, written: Written | null) => void;
  /** Whether a rating is what would come out now: nothing it depends on was changed since. */
  isOfNow: (rated: Rated) => boolean;
  /** Runs what writes into the workbook one after the other: what comes second meets what the first has left. */
  inTurn: (work: () => Promise<void>) => Promise<void>;
}

/** A segmentation, and what it was rated by. */
export interface Rated {
  readonly segmentation: Segmentation;
  readonly policy: Policy;
  readonly language: Language;
  readonly known: Pick<Kept, "notices" | "overrides">;
  /** What it should have been rated by as well. */
  readonly leftOut: readonly LeftOut[];
}

const checkReading = () => import(/* webpackChunkName: "pane-journal" */ "../../kept/failed-checks");

/** The rate of VAT the team has chosen; null where it has not. What else it decides of its lists is not needed to segment. */
async function keptVatRate(sheet: Sheet): Promise<number | null> {
  const { workSettings } = await import(/* webpackChunkName: "pane-journal" */ "../../todo/work-settings");
  const settings = workSettings(sheet);
  if (!(await settings.loaded)) throw new Error("encours.work");
  return settings.store.get().vatRate;
}

export function segmentWork(parts: SegmentParts): SegmentWork {
  const { store, portfolio, lastRun, settings, records, sheet, language } = parts;
  const runs = keptRuns(sheet, lastRun);
  const texts = () => paneTexts(language());
  const policy = () => settings.store.get().policy;

  const fail = (during: Problem["during"], error: unknown): void => {
    if (error instanceof LeftBehind)
      return store.send({ type: "failed", problem: { during, message: texts().problem.leftBehind(error.sheet), isLeft: true } });
    store.send({ type: "failed", problem: { during, message: reasonOf(error, language()) } });
  };
  const attempt = async (during: Problem["during"], work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      fail(during, error);
    }
  };

  const open = (cells: RunCells, run: LastRun, { segmentation, policy: by, leftOut }: Rated, written: Written | null): void => {
    portfolio.send(portfolioOfRun(cells, run, segmentation, by, written, leftOut));
    runs.add(run);
  };
  const isOfNow = ({ policy: by, language: spoken, known: { notices, overrides } }: Rated): boolean => {
    const now = records.store.get();
    return by === policy() && spoken === language() && notices === now.notices && overrides === now.overrides;
  };

  let queue: Promise<void> | null = null;
  const inTurn = async (writing: () => Promise<void>): Promise<void> => {
    while (queue) await queue.catch(() => undefined);
    const own = (queue = writing());
    try {
      await own;
    } finally {
      queue = null;
    }
  };

  const rated = async (cells: RunCells, { asOf, corrections }: Pick<LastRun, "asOf" | "corrections">, work: WorkOf): Promise<Rated> => {
    // What the team decided and keeps is part of every rating, however late it comes.
    const [isPolicyKnown] = await Promise.all([settings.loaded, records.loaded]);
    // A follow-up that can't be read says nothing: the segmentation goes on without it.
    const failedChecks = await checkReading()
      .then(({ failedChecksIn }) => failedChecksIn(sheet, asOf))
      .catch(() => null);
    const rates = corrections.answers?.[currencyQuestion] === converted ? ratesFor(corrections, await exchangeRates(sheet)) : {};
    const vatRate = await keptVatRate(sheet).catch(() => "unread" as const);
    const by = { language: language(), policy: policy() };
    const known = records.store.get();
    const { unread } = known;
    const segmentation = await rateRun(
      cells,
      {
        ...(typeof vatRate === "number" && { vatRate }),
        ...rates,
        asOf,
        ...by,
        columns: corrections,
        ...records.outside(asOf),
        ...(failedChecks && { failedChecks }),
      },
      work("computing"),
    );
    const leftOut: readonly LeftOut[] = [
      ...(isPolicyKnown ? [] : (["policy"] as const)),
      ...unread.filter((kind) => kind !== "history"),
      ...(failedChecks ? [] : (["journal"] as const)),
      ...(vatRate === "unread" ? (["vatRate"] as const) : []),
      ...(cells.besideUnread ? (["beside"] as const) : []),
    ];
    return { segmentation, ...by, known, leftOut };
  };

  return { ...parts, runs, texts, policy, fail, attempt, rated, open, isOfNow, inTurn };
}
