import { define, text } from "../define";
import { fault } from "../../cells/faults";
import { compact } from "../../method/identity/compact";
import { frenchVatKey } from "../../method/identity/french-vat";
import { isSirenNumber } from "../../method/identity/siren";

export const vatNumber = define({
  name: "VATNUMBER",
  topic: "identity",
  summary: {
    fr: "Numéro de TVA intracommunautaire tiré d’un SIREN : FR, la clé, le SIREN.",
    en: "French VAT number made from a SIREN: FR, the key, the SIREN.",
  },
  perRow: true,
  parameters: [text("siren", { fr: "Numéro SIREN", en: "SIREN of the French firm" }, { digits: 9 })],
  result: "text",
  faults: ["BAD_SIREN"],
  source: "Code général des impôts, ann. II: key = (12 + 3 × (SIREN mod 97)) mod 97; python-stdnum (test numbers)",
  reading: {
    fr: "Le numéro que porterait l’entreprise si elle est assujettie avec une clé à chiffres, le cas ordinaire ; VIES dit s’il est actif.",
    en: "The number the firm would bear if it is registered with a numeric key, the usual case; VIES tells whether it is in use.",
  },
  mistake: {
    fr: "Partir d’un SIRET de quatorze chiffres : seuls les neuf premiers forment le SIREN.",
    en: "Starting from a SIRET of fourteen digits: only the first nine are the SIREN.",
  },
  examples: [
    { args: ["443121975"], value: "FR46443121975", published: "python-stdnum" },
    { args: ["732 829 320"], value: "FR44732829320", published: "python-stdnum" },
    { args: ["404833047"], fault: "BAD_SIREN" },
  ],
  compute: (text) => {
    const siren = compact(text);
    return isSirenNumber(siren) ? `FR${frenchVatKey(siren)}${siren}` : fault("BAD_SIREN", "siren");
  },
});
