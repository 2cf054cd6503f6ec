import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Language } from "../core/text/language";
import { SpeechContext } from "./context";
import { LazyFunctionsPlace } from "./functions/lazy-place";
import type { LastSelection } from "./functions/last-selection";
import { Header } from "./header";
import type { SegmentController } from "./segment/controller";
import { SegmentPlace } from "./segment/place";
import { asOf, type SegmentEvent, type SegmentState } from "./segment/state";
import type { Store } from "./store";
import { useStore } from "./use-store";
import { panelId, places, tabId, Tabs, type Place } from "./tabs";
import { paneTexts } from "./text/texts";
import type { Sheet } from "../core/sheet";

export interface PaneProps {
  readonly language: Language;
  readonly sheet: Sheet;
  readonly store: Store<SegmentState, SegmentEvent>;
  readonly controller: SegmentController;
  readonly selection: LastSelection;
  readonly loadExample: (() => Promise<void>) | undefined;
  onLanguage(language: Language): void;
}

const inField = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches("input, select, textarea");

export function Pane({ language, sheet, store, controller, selection, loadExample, onLanguage }: PaneProps) {
  const state = useStore(store);
  const [place, setPlace] = useState<Place>("segment");
  const speech = useMemo(() => ({ language, texts: paneTexts(language) }), [language]);
  const root = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  const slow = state.at === "working" && state.slow;
  useEffect(() => {
    root.current?.scrollTo(0, 0);
    // A view that goes takes the focus with it; whoever works by keyboard stays in the pane.
    if (focused.current && focused.current.getClientRects().length === 0) root.current?.focus({ preventScroll: true });
  }, [state.at, slow, place]);

  const keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || inField(event.target)) return;
    const wanted = places.find(({ key }) => key === event.key);
    if (wanted) {
      setPlace(wanted.id);
      document.getElementById(tabId(wanted.id))?.focus();
    }
    if (event.key === "Escape" && state.at === "working") controller.cancel();
  };

  const left = (event: FocusEvent): void => {
    if ((event.target as HTMLElement).getClientRects().length > 0) focused.current = null;
  };

  return (
    <SpeechContext.Provider value={speech}>
      <div class="shell" onKeyDown={keyed} onFocusIn={(event) => (focused.current = event.target as HTMLElement)} onFocusOut={left}>
        <Header
          day={asOf(state).serial}
          fixed={state.at === "working" || state.at === "done"}
          onDay={(day) => store.send({ type: "dated", day })}
          onLanguage={onLanguage}
        />
        <Tabs place={place} onPlace={setPlace} />
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
            {id === "segment" ? (
              <SegmentPlace store={store} controller={controller} loadExample={loadExample} />
            ) : (
              <LazyFunctionsPlace shown={id === place} sheet={sheet} selection={selection} day={asOf(state).serial} />
            )}
          </div>
        ))}
      </div>
    </SpeechContext.Provider>
  );
}
