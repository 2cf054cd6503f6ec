import { wordChoice, type Parameter } from "../define";
import { en } from "../../words/texts/en";
import { fr } from "../../words/texts/fr";
import type { RiskClass } from "../../policy/policy";

/** A risk class, 1 to 5, or 0 for a client of whom too little is known. */
export const riskClass: Parameter<RiskClass> = {
  name: "class",
  kind: "number",
  optional: false,
  bounds: { min: 0, max: 5, whole: true },
  label: {
    fr: "Classe de risque, de 1 (très faible) à 5 (très élevé), 0 si non noté",
    en: "Risk class, 1 (very low) to 5 (very high), 0 if not rated",
  },
};

/** A size, as SIZETIER writes it in either language. */
export const tier = wordChoice(
  "tier",
  { fr: "Taille du client, telle que SIZETIER l’écrit", en: "Size of the client, as SIZETIER writes it" },
  ["large", "medium", "small"],
  [fr.tiers, en.tiers],
);
