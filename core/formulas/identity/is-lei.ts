import { define, text } from "../define";
import { compact } from "../../method/identity/compact";

/** The remainder by 97 of a number in which each letter stands for two digits, A for 10 to Z for 35. */
function remainder97(characters: string): number {
  let remainder = 0;
  for (const character of characters) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

export const isLei = define({
  name: "ISLEI",
  topic: "identity",
  summary: {
    fr: "VRAI si le texte est un identifiant LEI bien formé, clé de contrôle comprise.",
    en: "TRUE if the text is a well-formed LEI (Legal Entity Identifier), check digits included.",
  },
  perRow: true,
  parameters: [text("text", { fr: "Identifiant à vérifier", en: "Identifier to check" })],
  result: "flag",
  source: "ISO 17442 and ISO 7064 (mod 97-10); python-stdnum (test numbers)",
  reading: {
    fr: "Vingt caractères, le même partout dans le monde : commode pour rapprocher les filiales d’un groupe étranger.",
    en: "Twenty characters, the same all over the world: handy to match the subsidiaries of a foreign group.",
  },
  mistake: {
    fr: "Tenir un LEI bien formé pour un LEI à jour : il se renouvelle chaque année auprès de la GLEIF.",
    en: "Taking a well-formed LEI for a current one: it is renewed every year with GLEIF.",
  },
  examples: [
    { args: ["969500YLLNN3TK3JSF66"], value: true, published: "python-stdnum" },
    { args: ["213800KUD8LXJWSQ9D15"], value: false, published: "python-stdnum" },
    { args: [""], fault: "NO_DATA" },
  ],
  compute: (text) => {
    const lei = compact(text);
    return /^[0-9A-Z]{18}\d{2}$/.test(lei) && remainder97(lei) === 1;
  },
});
