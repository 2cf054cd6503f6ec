import { define, text } from "../define";
import { fault } from "../../cells/faults";
import { readVat } from "../../method/identity/vat-formats";

export const vatCountry = define({
  name: "VATCOUNTRY",
  topic: "identity",
  summary: {
    fr: "Pays d’un numéro de TVA bien formé, en deux lettres : FR, DE, EL pour la Grèce, XI pour l’Irlande du Nord.",
    en: "Country of a well-formed VAT number in two letters: FR, DE, EL for Greece, XI for Northern Ireland.",
  },
  perRow: true,
  parameters: [text("text", { fr: "Numéro de TVA", en: "VAT number" }, { digits: 11 })],
  result: "text",
  faults: ["NO_DATA"],
  source: "European Commission, VIES number formats; python-stdnum (test numbers)",
  reading: {
    fr: "Sert à trier un fichier de clients par pays, par exemple pour le droit applicable aux pénalités. Sans lettres de pays, un numéro dont la clé française est juste donne FR.",
    en: "Sorts a client file by country, for instance for the law that governs interest. Without country letters a number with a correct French key gives FR.",
  },
  mistake: {
    fr: "Attendre GR pour la Grèce ou GB pour l’Irlande du Nord : la TVA les écrit EL et XI.",
    en: "Expecting GR for Greece or GB for Northern Ireland: VAT writes EL and XI.",
  },
  examples: [
    { args: ["ATU 142 43 102"], value: "AT", published: "python-stdnum" },
    { args: ["EL039868210"], value: "EL", published: "python-stdnum" },
    { args: ["40 303 265 045"], value: "FR", published: "python-stdnum" },
    { args: ["DESCRIPTION"], fault: "NO_DATA" },
  ],
  compute: (text) => readVat(text)?.country ?? fault("NO_DATA", "text"),
});
