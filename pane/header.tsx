import { DateField } from "./fields/date-field";
import { dateOf, isoOf, type Serial } from "../core/cells/dates";
import type { Language } from "../core/cells/language";
import { useWorkspace } from "./workspace";

interface Props {
  readonly day: Serial;
  /** The day belongs to a result or to work under way, and stays as it is. */
  readonly fixed: boolean;
  onDay: (day: Serial | null) => void;
  onLanguage: (language: Language) => void;
}

export function Header({ day, fixed, onDay, onLanguage }: Props) {
  const { texts, openSettings } = useWorkspace();
  const changed = (text: string): void => {
    const read = dateOf(text);
    if (typeof read === "number" || text === "") onDay(typeof read === "number" ? read : null);
  };
  return (
    <header class="header">
      <div class="header-day">
        <h1>Encours</h1>
        <label for="encours-day">{texts.asOf}</label>
      </div>
      <DateField id="encours-day" value={isoOf(day)} disabled={fixed} onChange={changed} />
      <span class="header-space" />
      <button type="button" class="quiet" onClick={openSettings}>
        {texts.shell.settings}
      </button>
      <button
        type="button"
        class="quiet"
        lang={texts.switchTo.language}
        title={texts.switchTo.name}
        onClick={() => onLanguage(texts.switchTo.language)}
      >
        {texts.switchTo.label}
        <span class="for-readers"> {texts.switchTo.name}</span>
      </button>
    </header>
  );
}
