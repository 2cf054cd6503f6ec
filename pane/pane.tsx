import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Sheet } from "../core/sheet";
import type { Language } from "../core/cells/language";
import { SpeechContext } from "./context";
import { ActiveClient } from "./client/active-client";
import type { LastSelection } from "./functions/last-selection";
import { Header } from "./header";
import type { Records } from "./kept/records";
import { lazy } from "./lazy";
import { Overlay } from "./overlay";
import { places, type Place, type Section } from "./places";
import type { OpenPortfolio } from "./portfolio/open-portfolio";
import type { SegmentController } from "./segment/controller";
import type { LastRun } from "./segment/last-run";
import { SegmentPlace } from "./segment/place";
import { asOf, type SegmentEvent, type SegmentState } from "./segment/state";
import type { SettingsStore } from "./settings/settings";
import type { Store } from "./store";
import { panelId, tabId, Tabs } from "./tabs";
import { paneTexts } from "./words/pane/type";
import { useStore } from "./use-store";
import { WorkspaceContext, type Workspace } from "./workspace";

export interface PaneProps {
  readonly language: Language;
  readonly sheet: Sheet;
  readonly store: Store<SegmentState, SegmentEvent>;
  readonly portfolio: Store<OpenPortfolio | null, OpenPortfolio | null>;
  readonly lastRun: Store<LastRun | null, LastRun | null>;
  readonly settings: SettingsStore;
  readonly records: Records;
  readonly controller: SegmentController;
  readonly selection: LastSelection;
  readonly loadExample: (() => Promise<void>) | undefined;
  onLanguage: (language: Language) => void;
}

const PortfolioPlace = lazy(() => import(/* webpackChunkName: "pane-portfolio" */ "./portfolio/place").then((view) => view.PortfolioPlace));
const TodoPlace = lazy(() => import(/* webpackChunkName: "pane-todo" */ "./todo/place").then((view) => view.TodoPlace));
const FunctionsPlace = lazy(() => import(/* webpackChunkName: "pane-functions" */ "./functions/place").then((view) => view.FunctionsPlace));
const ClientView = lazy(() => import(/* webpackChunkName: "pane-client" */ "./client/view").then((view) => view.ClientView));
const SettingsView = lazy(() => import(/* webpackChunkName: "pane-settings" */ "./settings/view").then((view) => view.SettingsView));

const inField = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches("input, select, textarea");

/** A button that waits for its own work loses the focus while it does; it gets it back, unless it went elsewhere. */
function keepFocusOf(shell: HTMLElement): () => void {
  let last: EventTarget | null = null;
  const note = ({ target }: FocusEvent): void => void (last = target);
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target === last && !(target as HTMLButtonElement).disabled && document.activeElement?.contains(target))
        (target as HTMLButtonElement).focus({ preventScroll: true });
  });
  shell.addEventListener("focusin", note);
  observer.observe(shell, { subtree: true, attributes: true, attributeFilter: ["disabled"] });
  return () => {
    shell.removeEventListener("focusin", note);
    observer.disconnect();
  };
}

/** What lies over the place: the last of them is seen, and closing it shows the one before. */
type Over = { readonly over: "client"; readonly client: number } | { readonly over: "settings" };

export function Pane(props: PaneProps) {
  const { language, sheet, store, controller, selection, settings, records, loadExample, onLanguage } = props;
  const state = useStore(store);
  const portfolio = useStore(props.portfolio);
  const lastRun = useStore(props.lastRun);
  const [place, setPlace] = useState<Place>("segment");
  const [section, setSection] = useState<Partial<Record<Place, Section>>>({});
  const [overlays, setOverlays] = useState<readonly Over[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  const shell = useRef<HTMLDivElement>(null);
  const visited = useRef(new Set<Place>());
  visited.current.add(place);
  const over = overlays[overlays.length - 1];
  const speech = useMemo(() => ({ language, texts: paneTexts(language) }), [language]);
  // Another selection may be segmented on another day while a portfolio is open.
  const choosing = place === "segment" && (state.at === "empty" || state.at === "ready");
  const day = portfolio && !choosing ? portfolio.asOf : asOf(state).serial;

  const workspace = useMemo<Workspace>(
    () => ({
      ...speech,
      sheet,
      day,
      portfolio,
      settings,
      records,
      lastRun,
      resume: async () => {
        await controller.resume();
        setPlace((shown) => (shown === "segment" ? "portfolio" : shown));
      },
      segmentAgain: () => {
        setOverlays([]);
        setPlace("segment");
        return controller.segmentAgain();
      },
      openClient: (client) => setOverlays((open) => [...open.filter(({ over: kind }) => kind !== "client"), { over: "client", client }]),
      openSettings: () => setOverlays((open) => [...open.filter(({ over: kind }) => kind !== "settings"), { over: "settings" }]),
      chooseLanguage: onLanguage,
      openPlace: (wanted, part) => {
        setOverlays([]);
        setPlace(wanted);
        if (part) setSection((open) => ({ ...open, [wanted]: part }));
      },
    }),
    [speech, sheet, day, portfolio, settings, records, lastRun, controller],
  );

  const slow = state.at === "working" && state.slow;
  useLayoutEffect(() => {
    root.current?.scrollTo(0, 0);
    // A view that goes takes the focus with it; whoever works by keyboard stays in the pane.
    if (focused.current && focused.current.getClientRects().length === 0) root.current?.focus({ preventScroll: true });
  }, [state.at, slow, place]);
  useEffect(() => keepFocusOf(shell.current!), []);
  // A client of a portfolio that is no longer open is nobody.
  useEffect(() => setOverlays((open) => (portfolio ? open : open.filter(({ over: kind }) => kind !== "client"))), [portfolio]);

  const close = (): void => setOverlays((open) => open.slice(0, -1));
  const keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === "Escape" && over) return close();
    if (inField(event.target)) return;
    const wanted = places.find(({ key }) => key === event.key);
    if (wanted && !over) {
      setPlace(wanted.id);
      document.getElementById(tabId(wanted.id))?.focus();
    }
    if (event.key === "Escape" && state.at === "working") controller.cancel();
  };

  const left = (event: FocusEvent): void => {
    if ((event.target as HTMLElement).getClientRects().length > 0) focused.current = null;
  };

  const viewOf = (id: Place) => {
    const part = { section: section[id] ?? null, onSection: (chosen: Section) => setSection((open) => ({ ...open, [id]: chosen })) };
    if (id === "segment") return <SegmentPlace store={store} controller={controller} loadExample={loadExample} />;
    // What was read or chosen for one segmentation is not another's: its views begin anew.
    if (id === "portfolio") return <PortfolioPlace key={portfolio?.cells} {...part} />;
    if (id === "todo") return <TodoPlace {...part} />;
    return <FunctionsPlace sheet={sheet} selection={selection} day={day} />;
  };

  return (
    <SpeechContext.Provider value={speech}>
      <WorkspaceContext.Provider value={workspace}>
        <div class="shell" ref={shell} onKeyDown={keyed}>
          <div
            class="shell-below"
            inert={over !== undefined}
            onFocusIn={(event) => (focused.current = event.target as HTMLElement)}
            onFocusOut={left}
          >
            <Header
              day={day}
              fixed={state.at === "working" || (portfolio !== null && !choosing)}
              onDay={(chosen) => store.send({ type: "dated", day: chosen })}
              onLanguage={onLanguage}
            />
            <Tabs place={place} onPlace={setPlace} />
            {portfolio && <ActiveClient selection={selection} />}
            {places.map(({ id }) => (
              <div
                key={id}
                class="place"
                role="tabpanel"
                tabIndex={-1}
                id={panelId(id)}
                aria-labelledby={tabId(id)}
                hidden={id !== place}
                ref={id === place ? root : null}
              >
                {visited.current.has(id) && viewOf(id)}
              </div>
            ))}
          </div>
          {over?.over === "client" && portfolio && (
            <Overlay key={`client ${over.client}`} title={portfolio.clients.names[over.client] ?? ""} onClose={close}>
              <ClientView client={over.client} />
            </Overlay>
          )}
          {over?.over === "settings" && (
            <Overlay key="settings" title={speech.texts.shell.settings} onClose={close}>
              <SettingsView />
            </Overlay>
          )}
        </div>
      </WorkspaceContext.Provider>
    </SpeechContext.Provider>
  );
}
