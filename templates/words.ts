import type { Language, Words } from "../core/cells/language";
import type { TemplateHost } from "./description";

/** The line on the first sheet that says how the figures are computed. */
export const opening: Readonly<Record<TemplateHost, Words>> = {
  excel: {
    fr: "Les chiffres se recalculent avec le complément Encours : Accueil > Encours ouvre le volet. Sans lui, on lit ceux du dernier calcul.",
    en: "The figures are live with the Encours add-in: Home > Encours opens the pane. Without it you read those of the last calculation.",
  },
  sheets: {
    fr: "Les chiffres se calculent avec Encours dans cette feuille de calcul : le menu Encours ouvre le volet.",
    en: "The figures are computed by Encours in this spreadsheet: the Encours menu opens the pane.",
  },
  workbench: {
    fr: "Les chiffres se calculent ici ; le volet est à droite.",
    en: "The figures are computed here; the pane is on the right.",
  },
};

export const toFill: Words = {
  fr: "Remplissez les cellules au texte bleu ; les autres se calculent et sont verrouillées, sans mot de passe.",
  en: "Fill in the cells with blue text; the others are computed and locked, without a password.",
};

/** What a template is made in: the language of its words, and where it is to live. */
export interface Setting {
  readonly language: Language;
  readonly host: TemplateHost;
  /** The words of this language. */
  readonly say: (words: Words) => string;
}

export const settingOf = (language: Language, host: TemplateHost): Setting => ({ language, host, say: (words) => words[language] });
