import { define, text } from "../define";
import { compact } from "../../method/identity/compact";
import { isSirenNumber, passesLuhn } from "../../method/identity/siren";

const laPoste = "356000000";
/** La Poste’s head office alone keeps Luhn’s check. */
const laPosteHeadOffice = "35600000000048";

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

function isSiretNumber(siret: string): boolean {
  if (!/^\d{14}$/.test(siret) || !isSirenNumber(siret.slice(0, 9))) return false;
  // La Poste has more establishments than Luhn’s check leaves numbers for: theirs add up to a multiple of five.
  return siret.startsWith(laPoste) && siret !== laPosteHeadOffice ? digitSum(siret) % 5 === 0 : passesLuhn(siret);
}

export const isSiret = define({
  name: "ISSIRET",
  topic: "identity",
  summary: {
    fr: "VRAI si le texte est un numéro SIRET bien formé, clés de contrôle comprises, La Poste admise.",
    en: "TRUE if the text is a well-formed SIRET, the number of a French establishment, La Poste included.",
  },
  perRow: true,
  parameters: [text("text", { fr: "Numéro à vérifier", en: "Number to check" }, { digits: 14 })],
  result: "flag",
  source: "INSEE, répertoire SIRENE: fourteen digits, Luhn’s check, La Poste’s exception; python-stdnum (test numbers)",
  reading: {
    fr: "Les neuf premiers chiffres sont le SIREN de l’entreprise ; deux SIRET au même SIREN sont le même débiteur.",
    en: "The first nine digits are the firm’s SIREN; two SIRETs with the same SIREN are the same debtor.",
  },
  mistake: {
    fr: "Suivre l’encours par SIRET : le risque est celui de l’entreprise, donc du SIREN.",
    en: "Following exposure by SIRET: the risk is the firm’s, hence the SIREN’s.",
  },
  examples: [
    { args: ["73282932000074"], value: true, published: "python-stdnum" },
    { args: ["73282932000079"], value: false, published: "python-stdnum" },
    { args: ["35600000000048"], value: true, published: "python-stdnum" },
    { args: ["356 000 000 49837"], value: true },
    { args: [""], fault: "NO_DATA" },
  ],
  compute: (text) => isSiretNumber(compact(text)),
});
