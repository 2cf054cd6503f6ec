import type { AlertKind } from "../../core/history/snapshots/alerts";
import type { Language } from "../../core/cells/language";

interface DailyWords {
  readonly title: string;
  readonly select: string;
  readonly ask: (place: string) => string;
  readonly askToStop: string;
  readonly started: (alerts: number) => string;
  readonly stopped: string;
  readonly failed: (why: string) => string;
  readonly noList: string;
  readonly alertSheet: string;
  readonly historySheet: string;
  readonly headers: readonly string[];
  readonly kinds: Readonly<Record<AlertKind, string>>;
  readonly riskClass: (change: string) => string;
  readonly days: (change: string) => string;
  readonly limit: (balance: string, limit: string) => string;
  readonly notChecked: string;
}

export const words: Readonly<Record<Language, DailyWords>> = {
  fr: {
    title: "Contrôle quotidien",
    select: "Sélectionnez d’abord votre liste de clients ou de factures, en-têtes compris, puis revenez ici.",
    ask: (place) =>
      `Chaque matin entre 6 h et 7 h, ou au rythme choisi dans les réglages du volet, Encours relira ${place} (et les lignes ajoutées en dessous), puis écrira ce qui a changé dans la feuille « Alertes Encours » : procédures collectives, classes qui se dégradent, retards de plus de 30 jours, plafonds dépassés, promesses non tenues, délais de l’assureur, encaissements hors prévision. Rien d’autre n’est modifié et rien n’est envoyé. Le contrôle se fait en votre nom jusqu’à ce que vous l’arrêtiez. L’activer ?`,
    askToStop: "Le contrôle quotidien est actif pour ce classeur. L’arrêter ? Les alertes déjà écrites restent.",
    started: (alerts) =>
      `Le contrôle est actif, et vient d’être fait une première fois : ${alerts === 0 ? "rien à signaler" : alerts === 1 ? "une alerte" : `${alerts} alertes`}.`,
    stopped: "Le contrôle quotidien est arrêté.",
    failed: (why) => `Le contrôle n’a pas pu se faire : ${why}`,
    noList: "la liste n’est plus là.",
    alertSheet: "Alertes Encours",
    historySheet: "Encours contrôle quotidien",
    headers: ["Vu", "Jour", "Client", "Alerte", "Détail", "Encours", "Classe"],
    kinds: {
      judgment: "Procédure collective",
      event: "Événement",
      worse: "Classe à risque",
      late: "Retard de plus de 30 jours",
      overLimit: "Plafond dépassé",
      balance: "Encours en forte hausse",
    },
    riskClass: (change) => `classe ${change}`,
    days: (change) => `${change} jours`,
    limit: (balance, limit) => `${balance} pour un plafond de ${limit}`,
    notChecked: "Contrôle impossible",
  },
  en: {
    title: "Daily check",
    select: "First select your list of clients or invoices, headers included, then come back here.",
    ask: (place) =>
      `Every morning between 6 and 7, or at the rhythm chosen in the pane’s settings, Encours will read ${place} again (and the rows added below), and write what has changed into the sheet “Encours alerts”: insolvency proceedings, classes that got worse, delays of more than 30 days, limits passed, promises not kept, insurer’s deadlines, cash beside the forecast. Nothing else is changed and nothing is sent. The check is made in your name until you stop it. Turn it on?`,
    askToStop: "The daily check is on for this spreadsheet. Stop it? Alerts that were written stay.",
    started: (alerts) =>
      `The check is on, and was made for the first time just now: ${alerts === 0 ? "nothing to report" : alerts === 1 ? "one alert" : `${alerts} alerts`}.`,
    stopped: "The daily check is off.",
    failed: (why) => `The check could not be made: ${why}`,
    noList: "the list is no longer there.",
    alertSheet: "Encours alerts",
    historySheet: "Encours daily check",
    headers: ["Seen", "Day", "Client", "Alert", "Detail", "Balance", "Class"],
    kinds: {
      judgment: "Insolvency proceedings",
      event: "Event",
      worse: "Risky class",
      late: "More than 30 days late",
      overLimit: "Limit passed",
      balance: "Balance much higher",
    },
    riskClass: (change) => `class ${change}`,
    days: (change) => `${change} days`,
    limit: (balance, limit) => `${balance} against a limit of ${limit}`,
    notChecked: "Not checked",
  },
};
