import { choice, date, define, flag } from "../define";
import { claimSteps, lastDayToAct } from "../../method/law/claim-deadline";

export const claimDeadline = define({
  name: "CLAIMDEADLINE",
  topic: "law",
  summary: {
    fr: "Dernier jour pour déclarer sa créance, être relevé de forclusion ou revendiquer ses biens après une publication au BODACC.",
    en: "Last day to file a claim, seek relief from foreclosure or reclaim goods after a notice in BODACC.",
  },
  perRow: true,
  parameters: [
    date("published", { fr: "Date de parution au BODACC du jugement d’ouverture", en: "Day BODACC published the opening judgment" }),
    choice(
      "kind",
      { fr: "Démarche (déclarer, être relevé de forclusion, revendiquer)", en: "Step (claim, relief from foreclosure, goods reclaimed)" },
      claimSteps,
      "CLAIM",
    ),
    flag("abroad", { fr: "Créancier établi hors de France métropolitaine", en: "Creditor outside metropolitan France" }, false),
  ],
  result: "date",
  source: "Code de commerce, art. R622-24, L622-26 and L624-9",
  reading: {
    fr: "CLAIM : déclaration de créance, deux mois, quatre pour un créancier hors de France métropolitaine (procédure ouverte outre-mer : hors de ce département ou de cette collectivité). RELIEF : relevé de forclusion, six mois. GOODS : revendication des biens sous réserve de propriété, trois mois. Si le jour tombe un week-end ou un jour férié, NEXTWORKINGDAY donne le suivant. Visez la semaine de la parution.",
    en: "CLAIM: filing of the claim, two months, four for a creditor outside metropolitan France (case opened overseas: outside that department or territory). RELIEF: relief from foreclosure, six months. GOODS: goods under retention of title, three months. Where the day falls on a weekend or holiday, NEXTWORKINGDAY gives the next. Aim for the week of the notice.",
  },
  mistake: {
    fr: "Compter depuis le jugement ou depuis la lettre du mandataire : le délai part de la parution au BODACC.",
    en: "Counting from the judgment or from the administrator’s letter: time runs from the notice in BODACC.",
  },
  examples: [
    { args: [46096], value: 46157 },
    { args: [46022, "CLAIM", false], value: 46081 },
    { args: [46042, "RELIEF", true], value: 46223 },
    { args: [46042, "CLAIM", true], value: 46162 },
    { args: ["soon"], fault: "BAD_DATE" },
  ],
  compute: lastDayToAct,
});
