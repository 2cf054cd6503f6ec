import { choice, date, define } from "../define";
import { holidayRegions, workingDayFrom } from "../../method/law/working-days";

export const nextWorkingDay = define({
  name: "NEXTWORKINGDAY",
  topic: "law",
  summary: {
    fr: "Le jour même, ou le premier jour ouvrable suivant quand un délai finirait un samedi, un dimanche ou un jour férié.",
    en: "The day itself, or the next working day where a deadline would end on a Saturday, a Sunday or a holiday.",
  },
  perRow: true,
  parameters: [
    date("date", { fr: "Dernier jour du délai", en: "Last day of the deadline" }),
    choice(
      "region",
      { fr: "Jours fériés (FR, ou FR-AM en Alsace-Moselle)", en: "Holidays (FR, or FR-AM in Alsace and Moselle)" },
      holidayRegions,
      "FR",
    ),
  ],
  result: "date",
  source: "Code de procédure civile, art. 642; Code du travail, art. L3133-1 and L3134-13; Easter by Meeus, Jones and Butcher",
  reading: {
    fr: "Vaut pour les délais de procédure : déclaration de créance, opposition, appel. L’échéance d’une facture ne se déplace que si le contrat le dit. FR-AM ajoute le Vendredi saint et le 26 décembre.",
    en: "Holds for procedural deadlines: claims, oppositions, appeals. The due date of an invoice moves only where the contract says so. FR-AM adds Good Friday and 26 December.",
  },
  mistake: {
    fr: "Décaler la prescription : elle s’acquiert le jour dit, ouvrable ou non, et une lettre partie trop tard est perdue.",
    en: "Moving a limitation: it takes effect on its day, working or not, and what is sent too late is lost.",
  },
  examples: [
    { args: [46143], value: 46146 },
    { args: [46115, "FR"], value: 46115 },
    { args: [46115, "FR-AM"], value: 46119 },
    { args: [46146], value: 46146 },
    { args: [46143, "BE"], fault: "BAD_CHOICE" },
  ],
  compute: workingDayFrom,
});
