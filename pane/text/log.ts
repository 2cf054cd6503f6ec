import type { Language } from "../../core/cells/language";

/** The words of writing something into the journal. */
export interface LogTexts {
  readonly title: string;
  readonly done: (kind: string) => string;
  readonly called: string;
  readonly promise: string;
  readonly dispute: string;
  readonly other: string;
  readonly label: (client: string) => string;
  readonly amount: string;
  readonly until: string;
  readonly reason: string;
  readonly invoice: string;
  readonly account: string;
  readonly what: string;
  readonly note: string;
  readonly log: string;
  readonly cancel: string;
  readonly logged: (kind: string, sheet: string) => string;
  readonly notLogged: (detail: string) => string;
  readonly badDay: string;
  readonly elsewhere: string;
  readonly followUp: string;
  readonly nothingYet: string;
  readonly kept: (kept: number, of: number) => string;
  readonly showSheet: string;
}

const fr: LogTexts = {
  title: "Suivi",
  done: (kind) => `Fait : ${kind.toLowerCase()}`,
  called: "Appelé",
  promise: "Promesse…",
  dispute: "Litige…",
  other: "Autre…",
  label: (client) => `Noter au suivi de ${client}`,
  amount: "Montant",
  until: "Pour le",
  reason: "Motif",
  invoice: "Facture",
  account: "tout le compte",
  what: "Quoi",
  note: "Note",
  log: "Noter",
  cancel: "Annuler",
  logged: (kind, sheet) => `Noté dans « ${sheet} » : ${kind.toLowerCase()}.`,
  notLogged: (detail) => `Rien n’a pu être noté. ${detail}`,
  badDay: "Une date est attendue.",
  elsewhere: "Les relances partent d’un autre outil : leur niveau suit les jours de retard, sans le suivi.",
  followUp: "Suivi",
  nothingYet: "Rien n’est encore noté pour ce client.",
  kept: (kept, of) => `Promesses tenues : ${kept} sur ${of}.`,
  showSheet: "Ouvrir la feuille de suivi",
};

const en: LogTexts = {
  title: "Follow-up",
  done: (kind) => `Done: ${kind.toLowerCase()}`,
  called: "Called",
  promise: "Promise…",
  dispute: "Dispute…",
  other: "Other…",
  label: (client) => `Log for ${client}`,
  amount: "Amount",
  until: "For the",
  reason: "Reason",
  invoice: "Invoice",
  account: "the whole account",
  what: "What",
  note: "Note",
  log: "Log",
  cancel: "Cancel",
  logged: (kind, sheet) => `Logged in “${sheet}”: ${kind.toLowerCase()}.`,
  notLogged: (detail) => `Nothing could be logged. ${detail}`,
  badDay: "A date is expected.",
  elsewhere: "Reminders are sent by another tool: their level follows the days late, without the follow-up.",
  followUp: "Follow-up",
  nothingYet: "Nothing is logged for this client yet.",
  kept: (kept, of) => `Promises kept: ${kept} of ${of}.`,
  showSheet: "Open the follow-up sheet",
};

export const logTexts = (language: Language): LogTexts => (language === "fr" ? fr : en);
