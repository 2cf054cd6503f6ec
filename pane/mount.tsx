import { render } from "preact";
import type { Serial } from "../core/cells/dates";
import type { Sheet } from "../core/sheet";
import type { Language } from "../core/cells/language";
import { lastSelection } from "./functions/last-selection";
import { records } from "./kept/records";
import { Pane } from "./pane";
import type { OpenPortfolio } from "./portfolio/open-portfolio";
import { segmentController } from "./segment/controller";
import type { LastRun } from "./segment/last-run";
import { reduce, startState } from "./segment/state";
import { settingsStore } from "./settings/settings";
import { store } from "./store";

export interface PaneOptions {
  readonly language: Language;
  /** The host's own day; nothing in the pane reads a clock. */
  readonly today: Serial;
  /** Told when the user changes the language in the pane, so that the host can keep it. */
  onLanguage?: (language: Language) => void;
  /** Puts example clients into the workbook and selects them; a host without it offers no example. */
  loadExample?: () => Promise<void>;
}

export interface MountedPane {
  unmount: () => void;
  setLanguage: (language: Language) => void;
}

const rates = () => import(/* webpackChunkName: "pane-rates" */ "./todo/workbook-rates");

/** A selection drawn with the mouse changes many times; it is looked at once it rests. */
const restMilliseconds = 120;

/** Shows the pane in an element of the host's page. The host's page also loads pane/style.css. */
export function mountPane(element: HTMLElement, sheet: Sheet, options: PaneOptions): MountedPane {
  let language = options.language;
  const state = store(startState(options.today), reduce);
  const portfolio = store<OpenPortfolio | null, OpenPortfolio | null>(null, (_, open) => open);
  const lastRun = store<LastRun | null, LastRun | null>(null, (_, run) => run);
  const settings = settingsStore(sheet);
  const kept = records(sheet, () => language);
  const controller = segmentController({ store: state, portfolio, lastRun, settings, records: kept, sheet, language: () => language });
  const selection = lastSelection(sheet);
  // The formulas of this page count with them from the start; a host that can't read them yet is asked again by the lists.
  void rates()
    .then(({ workbookRates }) => workbookRates(sheet).look(language))
    .catch(() => undefined);

  const show = (): void => {
    element.lang = language;
    render(
      <Pane
        language={language}
        sheet={sheet}
        store={state}
        portfolio={portfolio}
        lastRun={lastRun}
        settings={settings}
        records={kept}
        controller={controller}
        selection={selection}
        loadExample={options.loadExample && (() => options.loadExample!())}
        onLanguage={(chosen) => {
          setLanguage(chosen);
          options.onLanguage?.(chosen);
        }}
      />,
      element,
    );
  };
  const setLanguage = (chosen: Language): void => {
    language = chosen;
    void controller.rateAgain();
    show();
  };

  let { policy } = settings.store.get();
  const stopRating = settings.store.watch(() => {
    if (settings.store.get().policy === policy) return;
    policy = settings.store.get().policy;
    void controller.rateAgain();
  });

  let { notices, overrides } = kept.store.get();
  const stopApplying = kept.store.watch(() => {
    const now = kept.store.get();
    if (now.notices === notices && now.overrides === overrides) return;
    ({ notices, overrides } = now);
    void controller.rateAgain().then(() => {
      const open = portfolio.get();
      if (open) void kept.takeSnapshot(open).catch(() => undefined);
    });
  });

  let resting: ReturnType<typeof setTimeout> | undefined;
  const stopWatching = sheet.watchSelection(() => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      void controller.look();
      void selection.look();
    }, restMilliseconds);
  });

  element.classList.add("encours");
  show();
  void controller.remind();
  void controller.look();
  void selection.look();

  return {
    setLanguage,
    unmount: () => {
      clearTimeout(resting);
      stopWatching();
      stopRating();
      stopApplying();
      controller.cancel();
      render(null, element);
      element.classList.remove("encours");
    },
  };
}
