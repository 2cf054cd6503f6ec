import type { Language } from "../../text/language";
import { journalEn } from "./en";
import { journalFr } from "./fr";
import type { JournalTexts } from "./type";

const languages: Readonly<Record<Language, JournalTexts>> = { fr: journalFr, en: journalEn };

export const journalTexts = (language: Language): JournalTexts => languages[language];
