import { define, text } from "../define";
import { compact } from "../../method/identity/compact";
import { isSirenNumber } from "../../method/identity/siren";

export const isSiren = define({
  name: "ISSIREN",
  topic: "identity",
  summary: {
    fr: "VRAI si le texte est un numéro SIREN bien formé, clé de contrôle comprise.",
    en: "TRUE if the text is a well-formed SIREN, the number of a French firm, check digit included.",
  },
  perRow: true,
  parameters: [text("text", { fr: "Numéro à vérifier", en: "Number to check" }, { digits: 9 })],
  result: "flag",
  source: "INSEE, répertoire SIRENE: nine digits, Luhn’s check; python-stdnum (test numbers)",
  reading: {
    fr: "FAUX signale une faute de frappe. VRAI ne prouve pas que l’entreprise existe ni qu’elle est active : cela se vérifie au répertoire.",
    en: "FALSE means a typing error. TRUE proves neither that the firm exists nor that it is active: look that up in the register.",
  },
  mistake: {
    fr: "Laisser le tableur convertir la colonne en nombres : les zéros de tête disparaissent. La fonction les remet, une recherche exacte ne les retrouve pas.",
    en: "Letting the spreadsheet turn the column into numbers: leading zeros go. The function puts them back; an exact lookup will not.",
  },
  examples: [
    { args: ["552 008 443"], value: true, published: "python-stdnum" },
    { args: ["404833047"], value: false, published: "python-stdnum" },
    { args: [443121975], value: true, published: "python-stdnum" },
    { args: [null], fault: "NO_DATA" },
  ],
  compute: (text) => isSirenNumber(compact(text)),
});
