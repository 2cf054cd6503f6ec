import type { ComponentType } from "preact";
import { useSpeech } from "./context";
import type { Section } from "./places";

interface Props {
  readonly label: string;
  readonly views: readonly { readonly id: Section; readonly View: ComponentType }[];
  /** The one that is shown; null for the first. */
  readonly section: Section | null;
  onSection: (section: Section) => void;
}

/** The parts a place is divided into, one shown at a time. */
export function Sections({ label, views, section, onSection }: Props) {
  const { texts } = useSpeech();
  const shown = Math.max(
    0,
    views.findIndex(({ id }) => id === section),
  );
  const { id: open, View } = views[shown]!;
  const tab = (id: Section): string => `encours-section-${id}`;
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = views[(shown + step + views.length) % views.length]!.id;
    onSection(next);
    document.getElementById(tab(next))?.focus();
    event.preventDefault();
  };
  return (
    <>
      <div class="sections" role="tablist" aria-label={label} onKeyDown={move}>
        {views.map(({ id }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={tab(id)}
            aria-selected={id === open}
            aria-controls={id === open ? `${tab(id)}-panel` : undefined}
            tabIndex={id === open ? 0 : -1}
            onClick={() => onSection(id)}
          >
            {texts.shell.sections[id]}
          </button>
        ))}
      </div>
      <div class="section" role="tabpanel" id={`${tab(open)}-panel`} aria-labelledby={tab(open)} key={open}>
        <h2 class="for-readers">{texts.shell.sections[open]}</h2>
        <View />
      </div>
    </>
  );
}
