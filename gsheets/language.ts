import { languageOf, type Language } from "../core/text/language";

/** Set by the build (ENCOURS_LANGUAGE, French unless said): the language of the functions' help and messages. */
declare const ENCOURS_LANGUAGE: Language;

/**
 * A custom function may not ask who its user is, and a property of the document would cost a service call a formula:
 * the functions speak the language of the build.
 */
export const functionLanguage: Language = ENCOURS_LANGUAGE;

/** The language the user has chosen for Google; an add-on that is not authorised yet may not be told. */
export function userLanguage(): Language {
  try {
    return languageOf(Session.getActiveUserLocale());
  } catch {
    return functionLanguage;
  }
}
