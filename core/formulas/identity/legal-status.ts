import { define, optionalText, text } from "../define";
import { statusOfJudgment } from "../../method/identity/status-rules";

export const legalStatus = define({
  name: "LEGALSTATUS",
  topic: "identity",
  summary: {
    fr: "Procédure collective qu’ouvre un jugement publié au BODACC : liquidation, redressement, sauvegarde, ou vide.",
    en: "Insolvency proceedings a judgment in BODACC opens: liquidation, reorganisation, safeguard, or empty.",
  },
  perRow: true,
  parameters: [
    text("nature", { fr: "Nature du jugement, telle que le BODACC l’écrit", en: "Nature of the judgment, as BODACC writes it" }),
    optionalText("complement", { fr: "Complément de jugement", en: "Complement of the judgment" }),
  ],
  result: "text",
  source:
    "Annuaire des entreprises (DINUM), search-infra, rule.yml: 53 ordered rules (Licence Ouverte); for natures they leave out, our second list, from BODACC’s own wording",
  reading: {
    fr: "Triez les annonces par date de jugement : la dernière qui donne un statut ou clôt la procédure l’emporte. Vide : plus de procédure ouverte, ou une nature que les règles ne connaissent pas ; lisez alors l’annonce. Un plan de redressement rend vide, mais le risque demeure.",
    en: "Sort the notices by date of judgment: the last that gives a status or closes the case prevails. Empty: no open case, or a nature the rules do not know; then read the notice. A reorganisation plan gives empty, yet the risk remains.",
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
