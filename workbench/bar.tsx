import type { Language } from "../core/cells/language";
import type { TemplateId } from "../templates/description";
import { templateTitles } from "../templates/titles";
import { text } from "./text";

export interface BarProps {
  readonly language: Language;
  readonly workbook: string;
  onOpen: (file: File) => void;
  onSave: () => void;
  onDemonstration: () => void;
  onTemplate: (id: TemplateId) => void;
  onLanguage: (language: Language) => void;
}

const languages: readonly (readonly [Language, string])[] = [
  ["fr", "Français"],
  ["en", "English"],
];

/** The bar above the spreadsheet: what is open, and what can be done with it. */
export function Bar({ language, workbook, onOpen, onSave, onDemonstration, onTemplate, onLanguage }: BarProps) {
  const chosen = (input: HTMLInputElement): void => {
    const file = input.files?.[0];
    // The same file may be chosen again.
    input.value = "";
    if (file) onOpen(file);
  };
  return (
    <>
      <h1 class="desk-name">
        Encours <span class="desk-place">{text.tagline[language]}</span>
      </h1>
      <p class="desk-workbook" title={workbook}>
        {workbook}
      </p>
      <p class="desk-local">{text.local[language]}</p>
      <div class="desk-actions">
        <label class="desk-button" title={text.openHint[language]}>
          {text.open[language]}
          <input
            class="desk-file"
            type="file"
            accept=".xlsx,.xls,.ods,.csv,.txt,.tsv,.parquet,.xml,.htm,.html"
            aria-label={text.open[language]}
            onChange={(event) => chosen(event.currentTarget)}
          />
        </label>
        <button type="button" class="desk-button" title={text.saveHint[language]} onClick={onSave}>
          {text.save[language]}
        </button>
        <button type="button" class="desk-button" title={text.demonstrationHint[language]} onClick={onDemonstration}>
          {text.demonstration[language]}
        </button>
        <select
          class="desk-button"
          title={text.templatesHint[language]}
          aria-label={text.templatesHint[language]}
          value=""
          onChange={(event) => {
            const id = event.currentTarget.value as TemplateId;
            // The same template may be chosen again.
            event.currentTarget.value = "";
            onTemplate(id);
          }}
        >
          <option value="" disabled hidden>
            {text.templates[language]}
          </option>
          {(Object.keys(templateTitles) as TemplateId[]).map((id) => (
            <option key={id} value={id}>
              {templateTitles[id][language]}
            </option>
          ))}
        </select>
      </div>
      <div class="desk-language" role="group" aria-label={text.language[language]}>
        {languages.map(([code, name]) => (
          <button
            key={code}
            type="button"
            class="desk-button"
            lang={code}
            aria-pressed={code === language}
            onClick={() => onLanguage(code)}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
