import { useSpeech } from "./context";
import { places, type Place } from "./places";

export const tabId = (place: Place): string => `encours-tab-${place}`;
export const panelId = (place: Place): string => `encours-panel-${place}`;

export function Tabs({ place, onPlace }: { readonly place: Place; onPlace: (place: Place) => void }) {
  const { texts } = useSpeech();
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = places[(places.findIndex(({ id }) => id === place) + step + places.length) % places.length]!.id;
    onPlace(next);
    document.getElementById(tabId(next))?.focus();
    event.preventDefault();
  };
  return (
    <div class="tabs" role="tablist" aria-label={texts.places} onKeyDown={move}>
      {places.map(({ id, key }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={id === place}
          aria-controls={panelId(id)}
          aria-keyshortcuts={key}
          title={`${texts[id]} (${key})`}
          tabIndex={id === place ? 0 : -1}
          onClick={() => onPlace(id)}
        >
          {texts[id]}
        </button>
      ))}
    </div>
  );
}
