import { define, text } from "../define";
import { isFrenchVat } from "../../method/identity/french-vat";
import { readVat } from "../../method/identity/vat-formats";

export const isVat = define({
  name: "ISVAT",
  topic: "identity",
  summary: {
    fr: "VRAI si le texte est un numéro de TVA bien formé : clé vérifiée pour la France, format pour les autres pays.",
    en: "TRUE if the text is a well-formed VAT number: French ones by their key, others by their country’s format.",
  },
  perRow: true,
  parameters: [text("text", { fr: "Numéro de TVA à vérifier", en: "VAT number to check" }, { digits: 11 })],
  result: "flag",
  source: "Code général des impôts, art. 286 ter; European Commission, VIES number formats; python-stdnum (test numbers)",
  reading: {
    fr: "Union européenne, Royaume-Uni (GB, XI), Norvège et Suisse ; la Grèce s’écrit EL. Sans lettres de pays, le numéro est lu comme français. VRAI ne prouve pas que le numéro est actif : VIES le dit.",
    en: "European Union, United Kingdom (GB, XI), Norway and Switzerland; Greece is EL. Without country letters the number is read as French. TRUE does not prove that the number is in use: VIES tells.",
  },
  mistake: {
    fr: "Refuser les clés françaises à lettre ou les numéros belges qui commencent par 1 : ils sont valables.",
    en: "Refusing French keys with a letter, or Belgian numbers that begin with 1: they are valid.",
  },
  examples: [
    { args: ["Fr 40 303 265 045"], value: true, published: "python-stdnum" },
    { args: ["84 323 140 391"], value: false, published: "python-stdnum" },
    { args: ["K7399859412"], value: true, published: "python-stdnum" },
    { args: ["BE 1000.500.333"], value: true },
    { args: ["GR094259216"], value: false },
    { args: [null], fault: "NO_DATA" },
  ],
  compute: (text) => {
    const vat = readVat(text);
    return vat !== undefined && (vat.country !== "FR" || isFrenchVat(vat.body));
  },
});
