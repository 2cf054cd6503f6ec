import { define, optionalText, text } from "../define";
import { statusOfJudgment } from "../../method/identity/status-rules";

export const legalStatus = define({
  name: "LEGALSTATUS",
  topic: "identity",
  summary: {
    fr: "Procédure collective qu’ouvre un jugement publié au BODACC : liquidation, redressement, sauvegarde, ou vide.",
    en: "Insolvency proceedings that a judgment in BODACC, the French official gazette, opens: liquidation, reorganisation, safeguard, or empty.",
  },
  perRow: true,
  parameters: [
    text("nature", { fr: "Nature du jugement, telle que le BODACC l’écrit", en: "Nature of the judgment, as BODACC writes it" }),
    optionalText("complement", { fr: "Complément de jugement", en: "Complement of the judgment" }),
  ],
  result: "text",
  source:
    "Annuaire des entreprises (DINUM), search-infra, rule.yml: 53 ordered rules (Licence Ouverte); for natures that these leave out, a second list of ours, drawn from the wording of BODACC itself",
  reading: {
    fr: "Triez les annonces par date de jugement : la dernière qui donne un statut ou clôt la procédure décide. Vide : plus de procédure ouverte, ou une nature qu’aucune règle ne couvre ; lisez alors l’annonce. Un plan de redressement donne vide lui aussi, alors que le risque demeure.",
    en: "Sort the notices by date of judgment: the last one that gives a status or closes the case decides. Empty means no open case, or a nature that no rule covers: then read the notice. A reorganisation plan gives empty too, although the risk remains.",
  },
  mistake: {
    fr: "Ne lire que la nature : « Autre jugement prononçant » ne dit rien sans son complément.",
    en: "Reading the nature alone: “Autre jugement prononçant” says nothing without its complement.",
  },
  examples: [
    {
      args: ["Jugement d'ouverture de liquidation judiciaire"],
      value: "liquidation_judiciaire",
      published: "annuaire-entreprises search-infra tests",
    },
    {
      args: ["Autre jugement prononçant", "l'ouverture d'une procédure de liquidation judiciaire"],
      value: "liquidation_judiciaire",
      published: "annuaire-entreprises search-infra tests",
    },
    // Accents as a file shows them that was opened in the wrong encoding: they are read all the same.
    { args: ["Jugement d’ouverture d’une procÃ©dure de sauvegarde"], value: "sauvegarde" },
    {
      args: ["Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire"],
      value: "liquidation_judiciaire",
    },
    { args: ["Jugement de clôture pour insuffisance d'actif"], value: null },
    { args: [null], fault: "NO_DATA" },
  ],
  compute: (nature, complement) => statusOfJudgment(nature, complement) ?? null,
});
