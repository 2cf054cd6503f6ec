import type { Words } from "../core/cells/language";

/** Every word of the page around the spreadsheet and the pane. */
export const text = {
  tagline: { fr: "Atelier", en: "Workbench" },
  open: { fr: "Ouvrir…", en: "Open…" },
  openHint: {
    fr: "Ouvrir un fichier .xlsx ou .csv ; on peut aussi le déposer sur la page",
    en: "Open an .xlsx or .csv file; you can also drop it on the page",
  },
  save: { fr: "Enregistrer", en: "Save" },
  saveHint: { fr: "Enregistrer le classeur au format .xlsx", en: "Save the workbook as .xlsx" },
  demonstration: { fr: "Démonstration", en: "Demonstration" },
  demonstrationHint: {
    fr: "Revenir au classeur de démonstration : 400 clients inventés",
    en: "Go back to the demonstration workbook: 400 invented clients",
  },
  templates: { fr: "Modèles…", en: "Templates…" },
  templatesHint: {
    fr: "Ouvrir un classeur modèle : dossier de crédit, portefeuille, mois, politique, intérêts de retard",
    en: "Open a template workbook: credit file, portfolio, month, policy, late-payment claim",
  },
  language: { fr: "Langue", en: "Language" },
  local: { fr: "Rien ne quitte cet ordinateur", en: "Nothing leaves this computer" },
  drop: { fr: "Déposez le fichier pour l’ouvrir", en: "Drop the file to open it" },
  discard: { fr: "Abandonner les modifications du classeur ouvert ?", en: "Discard the changes to the open workbook?" },
  close: { fr: "Fermer", en: "Close" },
  pane: { fr: "Encours, volet des clients", en: "Encours, clients pane" },
  spreadsheet: { fr: "Tableur", en: "Spreadsheet" },
} as const satisfies Record<string, Words>;

/** Why a file could not be opened. */
export const openFailure = {
  unknown: (name: string): Words => ({
    fr: `« ${name} » n’est ni un fichier .xlsx ni un fichier .csv.`,
    en: `“${name}” is neither an .xlsx nor a .csv file.`,
  }),
  old: (name: string): Words => ({
    fr: `« ${name} » est au format .xls d’avant 2007 : enregistrez-le en .xlsx dans votre tableur.`,
    en: `“${name}” is in the .xls format from before 2007: save it as .xlsx in your spreadsheet.`,
  }),
  empty: (name: string): Words => ({ fr: `« ${name} » est vide.`, en: `“${name}” is empty.` }),
  broken: (name: string): Words => ({
    fr: `« ${name} » n’a pas pu être lu : le fichier semble abîmé ou protégé par un mot de passe.`,
    en: `“${name}” could not be read: the file seems damaged or protected by a password.`,
  }),
};
