import type { Segmentation } from "../../../core/segment/result";
import type { Sheet } from "../../../core/sheet";
import type { Language } from "../../../core/cells/language";
import type { Policy } from "../../../core/policy/policy";
import type { Records } from "../../kept/records";
import type { OpenPortfolio } from "../../portfolio/open-portfolio";
import type { SettingsStore } from "../../settings/settings";
import type { Store } from "../../store";
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
export class Refused extends Error {
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
  rated: (cells: RunCells, of: Pick<LastRun, "asOf" | "corrections">, work: WorkOf) => Promise<Segmentation>;
  /** Makes a segmentation the portfolio that all places show. */
  open: (cells: RunCells, run: LastRun, segmentation: Segmentation, written: Written | null) => void;
}

const checkReading = () => import(/* webpackChunkName: "pane-journal" */ "../../kept/failed-checks");

/** The rate of VAT the team has chosen; null where it has not. What else it decides of its lists is not needed to segment. */
async function keptVatRate(sheet: Sheet): Promise<number | null> {
  const { workSettings } = await import(/* webpackChunkName: "pane-journal" */ "../../todo/work-settings");
  const settings = workSettings(sheet);
  await settings.loaded;
  return settings.store.get().vatRate;
}

export function segmentWork(parts: SegmentParts): SegmentWork {
  const { store, portfolio, lastRun, settings, records, sheet, language } = parts;
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
    const vatRate = await keptVatRate(sheet).catch(() => null);
    return rateRun(
      cells,
      {
        ...(vatRate !== null && { vatRate }),
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

  return { ...parts, runs, texts, policy, fail, attempt, rated, open };
}
