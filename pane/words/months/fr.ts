import { formatNumber } from "../../../core/cells/formats";
import type { MonthsTexts } from "./type";

export const monthsFr: MonthsTexts = {
  title: "Les chiffres, mois par mois",
  figure: "Chiffre",
  month: "Mois",
  change: "Écart",
  chart: (figure, months) => `${figure} sur ${formatNumber(months, "fr")} mois`,
  first: "Chaque segmentation laisse un instantané : le mois prochain, celui-ci sera à côté.",
  points: (shown, size) => `${shown}\u00a0${size < 2 ? "pt" : "pts"}`,
  sheet: "Chiffres par mois",
  sheetFigure: "Chiffre",
  by: "Par",
  noColumn: "Aucune colonne ne dit le commercial, le secteur ni le pays.",
  bySheet: (by) => `Par ${by.toLowerCase()}`,
  writeBy: "Écrire cette répartition",
  more: (groups) => `Et ${formatNumber(groups, "fr")}\u00a0${groups < 2 ? "autre" : "autres"} : la feuille les contient tous.`,
};
