import type { Words } from "../core/cells/language";
import type { DelimitedText, Repair } from "../core/reading/delimited/read-delimited";

/** Every word of the page around the spreadsheet and the pane. */
export const text = {
  untitledSheet: { fr: "Feuille", en: "Sheet" },
  tagline: { fr: "Atelier", en: "Workbench" },
  open: { fr: "Ouvrir…", en: "Open…" },
  openHint: {
    fr: "Ouvrir un fichier .xlsx ou .csv ; on peut aussi le déposer sur la page",
    en: "Open an .xlsx, .csv, .parquet, .xls or .ods file of any length; you can also drop it on the page",
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
  notLoaded: {
    fr: "Une partie de la page n’a pas pu être lue : vérifiez la connexion, puis rechargez la page.",
    en: "A part of the page could not be read: check the connection, then load the page again.",
  },
  notSaved: {
    fr: "Le classeur n’a pas pu être enregistré : rien n’a été écrit. Réessayez, ou copiez vos feuilles dans un autre tableur.",
    en: "The workbook could not be saved: nothing was written. Try again, or copy your sheets into another spreadsheet.",
  },
  close: { fr: "Fermer", en: "Close" },
  splitter: { fr: "Largeur du volet", en: "Width of the pane" },
  pane: { fr: "Encours, volet des clients", en: "Encours, clients pane" },
  spreadsheet: { fr: "Tableur", en: "Spreadsheet" },
} as const satisfies Record<string, Words>;

/** How far the opening of a file is. Numbers come written. */
export const openingFile = {
  reading: (name: string, how: readonly string[]): Words => ({
    fr: `Lecture de «\u00a0${name}\u00a0»${how.length > 0 ? `\u00a0: ${how.join(", ")}` : "…"}`,
    en: `Reading “${name}”${how.length > 0 ? `: ${how.join(", ")}` : "…"}`,
  }),
  placing: (name: string, how: readonly string[]): Words => ({
    fr: `Mise en place de «\u00a0${name}\u00a0»${how.length > 0 ? `\u00a0: ${how.join(", ")}` : "…"}`,
    en: `Laying out “${name}”${how.length > 0 ? `: ${how.join(", ")}` : "…"}`,
  }),
  rows: (count: string): Words => ({ fr: `${count} lignes`, en: `${count} rows` }),
  cancel: { fr: "Annuler", en: "Cancel" },
  cancelled: (name: string): Words => ({
    fr: `L’ouverture de «\u00a0${name}\u00a0» est annulée\u202f; rien n’a changé.`,
    en: `The opening of “${name}” was cancelled; nothing has changed.`,
  }),
};

/** What is said of a file too long for the grid. Numbers and days come written. */
export const largeFile = {
  rows: (rows: string, counted: boolean): Words => ({
    fr: `${counted ? "" : "environ "}${rows} lignes`,
    en: `${counted ? "" : "about "}${rows} rows`,
  }),
  why: (rows: string, megabytes: string, mostRows: string, mostCells: string): Words => ({
    fr: `Ce fichier a ${rows} (${megabytes}\u00a0Mo)\u00a0: plus que la grille n’en tient, ${mostRows} lignes et ${mostCells} cellules. Il n’y est donc pas mis, ni entier ni en partie\u00a0: il est lu ligne à ligne, et le résultat a une ligne par client.`,
    en: `This file has ${rows} (${megabytes} MB): more than the grid holds, ${mostRows} rows and ${mostCells} cells. So it is not put there, neither whole nor in part: it is read line by line, and the result has one row a client.`,
  }),
  columns: (list: string): Words => ({
    fr: `Ce que les colonnes signifient\u00a0: ${list}`,
    en: `What the columns mean: ${list}`,
  }),
  day: { fr: "Situation au", en: "As of" },
  dayFromFile: { fr: "d’après le fichier", en: "as the file says" },
  segment: (rows: string): Words => ({ fr: `Segmenter ${rows}`, en: `Segment ${rows}` }),
  answerFirst: { fr: "Répondez d’abord aux questions ci-dessus.", en: "Answer the questions above first." },
  refused: (why: string): Words => ({
    fr: `Ce fichier ne peut pas être lu ligne à ligne\u00a0: ${why}`,
    en: `This file can’t be read line by line: ${why}`,
  }),
  close: { fr: "Fermer", en: "Close" },
  summary: { fr: "Synthèse", en: "Summary" },
  segmentation: (day: string): Words => ({ fr: `Segmentation ${day}`, en: `Segmentation ${day}` }),
  tooManyClients: (clients: string): Words => ({
    fr: `${clients} clients, c’est plus que la grille n’en tient\u00a0: la feuille a la synthèse, le fichier .csv enregistré les a tous.`,
    en: `${clients} clients are more than the grid holds: the sheet has the summary, the saved .csv file has all of them.`,
  }),
};

/** Why a file could not be opened. */
export const openFailure = {
  unknown: (name: string): Words => ({
    fr: `« ${name} » n’est pas un tableau que l’atelier sait ouvrir : .xlsx, .xls, .ods, .csv, .parquet, texte ou page avec un tableau.`,
    en: `“${name}” is no table the workbench can open: .xlsx, .xls, .ods, .csv, .parquet, text, or a page with a table.`,
  }),
  empty: (name: string): Words => ({ fr: `« ${name} » est vide.`, en: `“${name}” is empty.` }),
  broken: (name: string): Words => ({
    fr: `« ${name} » n’a pas pu être lu : le fichier semble abîmé.`,
    en: `“${name}” could not be read: the file seems damaged.`,
  }),
  brokenPart: (name: string, group: number, column: string): Words => ({
    fr: `«\u00a0${name}\u00a0» n’a pas pu être lu jusqu’au bout\u00a0: le groupe de lignes ${group} de la colonne «\u00a0${column}\u00a0» est abîmé. Rien n’a été compté.`,
    en: `“${name}” could not be read to its end: row group ${group} of the column “${column}” is damaged. Nothing was counted.`,
  }),
  gone: (name: string): Words => ({
    fr: `«\u00a0${name}\u00a0» ne se laisse plus lire\u00a0: le fichier a changé ou a disparu pendant la lecture. Rien n’a été compté.`,
    en: `“${name}” can no longer be read: the file has changed or gone while it was read. Nothing was counted.`,
  }),
  tooMuch: (name: string): Words => ({
    fr: `« ${name} » demande plus de mémoire que le navigateur n’en donne.`,
    en: `“${name}” takes more memory than the browser gives.`,
  }),
  protected: (name: string): Words => ({
    fr: `« ${name} » est protégé par un mot de passe : ouvrez-le dans votre tableur et enregistrez-en une copie sans mot de passe.`,
    en: `“${name}” is protected by a password: open it in your spreadsheet and save a copy without one.`,
  }),
};

const repairNotes: Readonly<Record<Repair, (rows: number, first: number) => Words>> = {
  strayQuotes: (rows, first) =>
    rows === 1
      ? { fr: `ligne ${first}, un guillemet gardé comme texte`, en: `line ${first}, a quotation mark kept as text` }
      : {
          fr: `des guillemets gardés comme texte dans ${rows} lignes, d’abord la ligne ${first}`,
          en: `quotation marks kept as text in ${rows} lines, first in line ${first}`,
        },
  mixedLineEnds: () => ({ fr: "fins de ligne de deux sortes", en: "two kinds of line ends" }),
  nulSigns: () => ({ fr: "signes vides retirés", en: "empty signs left out" }),
};

/** What was repaired in a text file, so that a reader can check it; null where nothing was. */
export function openNote({ rows, repaired, ragged }: Pick<DelimitedText, "rows" | "repaired" | "ragged">): Words | null {
  const said = repaired.map(({ repair, rows: many, first }) => repairNotes[repair](many, first + 1));
  // Where many rows end early, that is how the file is written.
  if (ragged > 0 && ragged <= rows.length / 20)
    said.push({
      fr:
        ragged === 1
          ? "une ligne plus courte ou plus longue que les autres"
          : `${ragged} lignes plus courtes ou plus longues que les autres`,
      en: ragged === 1 ? "a line shorter or longer than the others" : `${ragged} lines shorter or longer than the others`,
    });
  if (said.length === 0) return null;
  return {
    fr: `Fichier lu malgré ses défauts : ${said.map(({ fr }) => fr).join(" ; ")}.`,
    en: `Read in spite of its faults: ${said.map(({ en }) => en).join("; ")}.`,
  };
}
