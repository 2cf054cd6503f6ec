import { LocaleService, LocaleType, mergeLocales, type Univer } from "@univerjs/core";
import type { Language } from "../core/cells/language";
import type { locale as french } from "./locales/fr";

/** What the spreadsheet's own menus and dialogues say, in one language. */
type Locale = typeof french;

export const localeType = (language: Language): LocaleType => (language === "fr" ? LocaleType.FR_FR : LocaleType.EN_US);

const locales = {
  fr: () => import("./locales/fr"),
  en: () => import("./locales/en"),
};
const functionHelps = {
  fr: () => import("@univerjs/sheets-formula/locale/fr-FR"),
  en: () => import("@univerjs/sheets-formula/locale/en-US"),
};

const held: Partial<Record<Language, Locale>> = {};
const helped = new Set<Language>();

/** Reads what the spreadsheet says in a language; it can be started in that language then. */
export async function loadLocale(language: Language): Promise<void> {
  held[language] ??= (await locales[language]()).locale;
}

export const localeIn = (language: Language): Locale => held[language]!;

/**
 * The help of the spreadsheet's own functions is as long as all its other texts together: it is read once the page is of use,
 * and joins what is there. Until then, or without a network, their formulas are typed without it.
 */
export async function loadFunctionHelp(univer: Univer, language: Language, isOpen: () => boolean): Promise<void> {
  if (helped.has(language)) return;
  const { default: help } = await functionHelps[language]();
  held[language] = mergeLocales(held[language]!, help);
  helped.add(language);
  if (!isOpen()) return;
  const service = univer.__getInjector().get(LocaleService);
  service.load({ [localeType(language)]: help });
  service.localeChanged$.next();
}
