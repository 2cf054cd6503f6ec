import { languageOf, type Language } from "../core/cells/language";

/** Set by the build (ENCOURS_LANGUAGE, French unless said): the language of the functions' help and messages. */
declare const ENCOURS_LANGUAGE: Language;

/**
 * A custom function may not ask who its user is, and a property of the document would cost a service call a formula:
 * the functions speak the language of the build.
 */
export const functionLanguage: Language = ENCOURS_LANGUAGE;

const key = "encours.language";

/** An add-on that is not authorised in a document yet may be refused either answer. */
function asked(question: () => string | null): string | null {
  try {
    return question();
  } catch {
    return null;
  }
}

/** The language the user chose in the pane, else the one of her Google account. */
export function userLanguage(): Language {
  const known = asked(() => PropertiesService.getUserProperties().getProperty(key)) ?? asked(() => Session.getActiveUserLocale());
  return known === null ? functionLanguage : languageOf(known);
}

export function preferLanguage(language: Language): null {
  PropertiesService.getUserProperties().setProperty(key, language);
  return null;
}
