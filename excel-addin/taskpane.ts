import { serialOf, type Serial } from "../core/cells/dates";
import { languageOf, type Language } from "../core/cells/language";
import { mountPane } from "../pane/mount";
import "../pane/style.css";
import { loadExample } from "../pane/example";
import { excelSheet } from "./sheet";
import { shareRates } from "./shared-rates";

shareRates();

/** The namespace of the company's manifest, from the build; empty for =GEARING(…). */
declare const ENCOURS_NAMESPACE: string;

const languageKey = "encours.language";

// Storage may be forbidden by the browser; the choice then lasts as long as the pane.
function chosenLanguage(): Language | null {
  try {
    const chosen = localStorage.getItem(languageKey);
    return chosen === "fr" || chosen === "en" ? chosen : null;
  } catch {
    return null;
  }
}

function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // see above
  }
}

function today(): Serial {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

void Office.onReady(({ host }) => {
  const element = document.getElementById("pane")!;
  // Without a host the page was opened in a browser by itself: what it says already is all there is to say.
  if (host !== Office.HostType.Excel) return;
  const excelLanguage = languageOf(Office.context.displayLanguage);
  const sheet = excelSheet(excelLanguage, async () => (await import("./namespace")).withNamespace(ENCOURS_NAMESPACE));
  const language = chosenLanguage() ?? excelLanguage;
  document.documentElement.lang = language;
  element.replaceChildren();
  mountPane(element, sheet, {
    language,
    today: today(),
    onLanguage: keepLanguage,
    loadExample: () => loadExample(sheet, chosenLanguage() ?? excelLanguage),
  });
});
