import { render } from "preact";
import type { Serial } from "../core/dates";
import type { Sheet } from "../core/sheet";
import type { Language } from "../core/text/language";

export interface PaneOptions {
  readonly language: Language;
  /** The host's own day; nothing in the pane reads a clock. */
  readonly today: Serial;
  /** Told when the user changes the language in the pane, so that the host can keep it. */
  onLanguage?(language: Language): void;
  /** Puts example clients into the workbook and selects them; a host without it offers no example. */
  loadExample?(): Promise<void>;
}

export interface MountedPane {
  unmount(): void;
  setLanguage(language: Language): void;
}

/** Shows the pane in an element of the host's page. The host's page also loads pane/style.css. */
export function mountPane(element: HTMLElement, sheet: Sheet, options: PaneOptions): MountedPane {
  element.classList.add("encours");
  element.lang = options.language;
  render(<p>{sheet.host}</p>, element);
  return {
    unmount: () => render(null, element),
    setLanguage: (language) => {
      element.lang = language;
    },
  };
}
