import type { Language } from "../core/cells/language";
import type { Frozen } from "./freeze";

interface Words {
  readonly menu: {
    readonly open: string;
    readonly freeze: string;
    readonly refresh: string;
    readonly templates: string;
    readonly daily: string;
    readonly help: string;
  };
  readonly title: string;
  /** Of the page that builds them. */
  readonly templates: string;
  readonly help: { readonly title: string; readonly text: string };
  /** On the first day only, before the pane opens. */
  readonly welcome: { readonly title: string; readonly text: string };
  readonly place: { readonly selection: string; readonly sheet: (name: string) => string };
  readonly noFormulas: (place: string) => string;
  readonly freeze: {
    readonly title: string;
    readonly ask: (count: number, place: string) => string;
    readonly done: (frozen: Frozen) => string;
  };
  readonly refreshed: (count: number) => string;
}

const formules = (count: number): string => (count > 1 ? `${count} formules` : "une formule");
const formulas = (count: number): string => (count === 1 ? "one formula" : `${count} formulas`);

/** What the menu and its dialogs say. */
export const words: Readonly<Record<Language, Words>> = {
  fr: {
    menu: {
      open: "Ouvrir Encours",
      freeze: "Figer en valeurs…",
      refresh: "Actualiser les formules",
      templates: "Modèles…",
      daily: "Contrôle quotidien…",
      help: "Aide",
    },
    title: "Encours",
    templates: "Modèles Encours",
    help: {
      title: "Encours dans Google Sheets",
      text:
        "Le volet : Extensions › Encours › Ouvrir Encours. Sélectionnez vos clients ou vos factures, en-têtes compris.\n\n" +
        "Les formules : tapez =GEARING( ou =DSO( dans une cellule, l’aide s’affiche. Une formule sur toute une plage (=GEARING(B2:B;C2:C)) se calcule en une fois : préférez-la à une formule par ligne.\n\n" +
        "Figer en valeurs : avant d’envoyer le classeur à quelqu’un qui n’a pas Encours, remplacez les formules par leur résultat.\n\n" +
        "Si une cellule affiche #NAME?, ou « Chargement… » sans fin, choisissez Actualiser les formules : Google ne charge un module qu’à son premier usage dans un classeur.\n\n" +
        "Rien ne quitte le classeur.",
    },
    welcome: {
      title: "Bienvenue dans Encours",
      text:
        "1. Sélectionnez votre liste de clients ou de factures, en-têtes compris.\n" +
        "2. Dans le volet qui s’ouvre à droite, vérifiez ce que veut dire chaque colonne, puis lancez la segmentation. Pas de liste sous la main ? Le volet propose un exemple.\n" +
        "3. Le résultat arrive dans une nouvelle feuille. Vos cellules ne sont pas modifiées.\n\n" +
        "Dans une cellule, tapez =GEARING( ou =DSO( : l’aide de la formule s’affiche.\n\n" +
        "Rien ne quitte le classeur. Ce message ne reviendra pas ; l’aide reste dans le menu Extensions › Encours.",
    },
    place: { selection: "la sélection", sheet: (name) => `la feuille « ${name} »` },
    noFormulas: (place) => `Aucune formule d’Encours dans ${place}.`,
    freeze: {
      title: "Figer en valeurs",
      ask: (count, place) =>
        `Dans ${place}, ${formules(count)} d’Encours ${count > 1 ? "seront remplacées" : "sera remplacée"} par ${count > 1 ? "leur" : "son"} résultat. Les autres formules restent. Continuer ?`,
      done: ({ frozen, left, remaining }) =>
        [
          frozen === 0 ? "Rien n’a été figé." : frozen > 1 ? `${frozen} formules figées.` : "Une formule figée.",
          left > 0 &&
            `${left > 1 ? `${left} formules sont restées telles quelles` : "Une formule est restée telle quelle"} : erreur, ou calcul en cours. Actualisez les formules, puis recommencez.`,
          remaining > 0 && `Google limite la durée : il en reste ${remaining}. Recommencez pour continuer.`,
        ]
          .filter(Boolean)
          .join(" "),
    },
    refreshed: (count) => (count > 1 ? `${count} formules recalculées.` : "Une formule recalculée."),
  },
  en: {
    menu: {
      open: "Open Encours",
      freeze: "Freeze to values…",
      refresh: "Refresh formulas",
      templates: "Templates…",
      daily: "Daily check…",
      help: "Help",
    },
    title: "Encours",
    templates: "Encours templates",
    help: {
      title: "Encours in Google Sheets",
      text:
        "The pane: Extensions › Encours › Open Encours. Select your clients or your invoices, headers included.\n\n" +
        "The formulas: type =GEARING( or =DSO( in a cell and the help appears. One formula over a whole range (=GEARING(B2:B,C2:C)) is computed in one go: prefer it to one formula a row.\n\n" +
        "Freeze to values: before you send the workbook to someone who does not have Encours, put the results in the place of the formulas.\n\n" +
        "If a cell shows #NAME?, or goes on “Loading…”, choose Refresh formulas: Google loads an add-on only once it is used in a workbook.\n\n" +
        "Nothing leaves the workbook.",
    },
    welcome: {
      title: "Welcome to Encours",
      text:
        "1. Select your list of clients or invoices, headers included.\n" +
        "2. In the pane that opens on the right, check what each column means, then start the segmentation. No list at hand? The pane offers an example.\n" +
        "3. The result comes in a new sheet. Your own cells are not changed.\n\n" +
        "In a cell, type =GEARING( or =DSO( and the help of the formula appears.\n\n" +
        "Nothing leaves the workbook. This message will not come back; the help stays in the menu Extensions › Encours.",
    },
    place: { selection: "the selection", sheet: (name) => `the sheet “${name}”` },
    noFormulas: (place) => `No formula of Encours in ${place}.`,
    freeze: {
      title: "Freeze to values",
      ask: (count, place) =>
        `In ${place}, ${formulas(count)} of Encours will be replaced by ${count === 1 ? "its result" : "their results"}. Other formulas stay. Go on?`,
      done: ({ frozen, left, remaining }) =>
        [
          frozen === 0 ? "Nothing was frozen." : frozen === 1 ? "One formula frozen." : `${frozen} formulas frozen.`,
          left > 0 &&
            `${left === 1 ? "One formula was" : `${left} formulas were`} left: an error, or still being computed. Refresh the formulas, then try again.`,
          remaining > 0 && `Google limits the time: ${remaining} remain. Do it again to go on.`,
        ]
          .filter(Boolean)
          .join(" "),
    },
    refreshed: (count) => (count === 1 ? "One formula computed anew." : `${count} formulas computed anew.`),
  },
};
