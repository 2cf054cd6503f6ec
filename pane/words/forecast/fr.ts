import { formatNumber } from "../../../core/cells/formats";
import type { ForecastTexts } from "./type";

export const forecastFr: ForecastTexts = {
  title: "Encaissements attendus",
  impossible: "La prévision demande les factures et leurs échéances : segmentez le grand livre des factures.",
  weeks: (count) => `${formatNumber(count, "fr")} semaines`,
  hint: "Chaque facture ouverte est étalée sur les retards passés de son client. Quatre semaines sur cinq tombent dans la fourchette.",
  noHistory: "Aucune facture réglée : sans historique, la prévision suit les échéances, et l’échu est attendu tout de suite.",
  chart: (total, weeks) => `${total} attendus en ${formatNumber(weeks, "fr")} semaines, semaine par semaine, avec leur fourchette`,
  week: "Semaine du",
  month: "Du",
  expected: "Attendu",
  low: "Bas",
  high: "Haut",
  band: "Fourchette",
  later: (amount) => `Plus tard : ${amount}.`,
  doubtful: (amount) => `À part, rien n’en est attendu : ${amount} (classe 5, procédure ou dossier transmis).`,
  before: (expected, cameIn, inside) =>
    `Il y a quatre semaines, la même méthode attendait ${expected} ; il est entré ${cameIn}, ${inside ? "dans" : "hors de"} la fourchette.`,
  byMonth: "Par mois",
  byClient: "Par client",
  until: (day) => `au ${day}`,
  table: "Les semaines en chiffres",
  sheet: "Prévision",
  clientSheet: "Prévision par client",
  writeClients: "Écrire la feuille par client",
  client: "Client",
  clientId: "N° client",
};
