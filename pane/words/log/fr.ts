import { within } from "../within";
import type { LogTexts } from "./type";

export const logFr: LogTexts = {
  title: "Suivi",
  done: (kind) => `Fait : ${within(kind)}`,
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
  logged: (kind, sheet) => `Noté dans « ${sheet} » : ${within(kind)}.`,
  notLogged: (detail) => `Rien n’a pu être noté. ${detail}`,
  badDay: "Une date est attendue.",
  elsewhere: "Les relances partent d’un autre outil : leur niveau suit les jours de retard, sans le suivi.",
  followUp: "Suivi",
  nothingYet: "Rien n’est encore noté pour ce client.",
  kept: (kept, of) => `Promesses tenues : ${kept} sur ${of}.`,
  showSheet: "Ouvrir la feuille de suivi",
};
