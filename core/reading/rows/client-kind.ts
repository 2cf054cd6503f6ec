import type { ClientKind, PublicBody } from "../../words/ids";
import { fold } from "../../cells/fold";

const construction =
  /\b(?:b\.?t\.?p|construction|constructeur|bati(?:ment)?|batiments|travaux|maconnerie|genie civil|gros oeuvre|second oeuvre|building|builders?|contractors?|civil works)\b/;
const publicBuyer =
  /\b(?:publi(?:c|que|cs|ques)|collectivites?|administrations?|mairies?|communes?|departements?|regions?|etat|ministeres?|prefectures?|hopital|hopitaux|hospitals?|etablissements? (?:public )?de sante|chu|chr|ehpad|epci|epa|opac|sdis|metropoles?|agglomerations?|syndicat mixte|university|universites?|lycees?|colleges?|government|councils?|local authorit(?:y|ies)|municipalit(?:y|ies)|ministry|nhs|state)\b/;

const consumer =
  /\b(?:particuliers?|consommateurs?|consumers?|private (?:individual|person)s?|individuals?|b ?2 ?c|btoc|menages?|households?)\b/;
const health = /\b(?:hopital|hopitaux|hospitali(?:er|ere|ers)|chu|chr|ehpad|sante|assistance publique|hospitals?|nhs|health)\b/;
const enterprise = /\b(?:entreprises? publiques?|epic|regie|public enterprises?|sem|spl)\b/;

/** Which payment period a public buyer has, by what its column or its name says; the State's unless something says otherwise. */
export function publicBodyOf(...words: readonly (string | null | undefined)[]): PublicBody {
  const plain = words.map((word) => fold((word ?? "").slice(0, 80)));
  if (plain.some((word) => health.test(word))) return "HEALTH";
  return plain.some((word) => enterprise.test(word)) ? "ENTERPRISE" : "STATE";
}

/**
 * What kind of client the words of a column say it is: its type or, failing that, its trade. Works for the public, `travaux
 * publics`, are a trade and no public buyer; whoever is neither is a company.
 */
export function clientKindOf(...words: readonly (string | null | undefined)[]): ClientKind {
  for (const word of words) {
    if (!word) continue;
    const plain = fold(word.slice(0, 80));
    if (consumer.test(plain)) return "CONSUMER";
    if (construction.test(plain)) return "CONSTRUCTION";
    if (publicBuyer.test(plain)) return "PUBLIC";
  }
  return "PRIVATE";
}

/** Names that public bodies have: what they are comes first, or a word only they bear. */
const publicName =
  /^(?:la |le |l')?(?:communes?|mairies?|villes? d(?:e|u|es)? ?'?|communaute (?:de communes|d'agglomeration|urbaine)|departement|conseil (?:departemental|regional|general)|region|metropole|prefecture|sous-prefecture|ministere|centre hospitalier|chu|chr|hopital|hopitaux|assistance publique|lycee|college|universite|syndicat (?:mixte|intercommunal|des eaux)|sdis|ccas|sivom|sictom|office public|opac|direction (?:departementale|regionale|generale|interdepartementale)|tresor public|city of|borough of|county of|university of|ministry of|department (?:of|for)|nhs)\b|\b(?:borough council|county council|city council|district council|town council|nhs (?:foundation )?trust)\b/;
/** A quick look that sends most names away before they are folded. */
const mayBePublic =
  /^\s*(?:la |le |l['’])?(?:comm|mair|vill|d[ée]p|cons|r[ée]g|m[ée]t|pr[ée]f|sous|mini|cent|c\.?h\.?[ru]|h[ôo]p|assi|lyc|coll|univ|synd|s\.?d\.?i\.?s|c\.?c\.?a\.?s|siv|sic|offi|opac|dire|tr[ée]s|city|boro|coun|nhs)|council|trust/i;
const beginnings = new Set(
  "co ma vi de re me pr so mi ce ch cr ho as ly un sy sd cc si of op di tr ci bo nh la le"
    .split(" ")
    .map((two) => two.charCodeAt(0) * 128 + two.charCodeAt(1)),
);

/** A quicker look at two letters, and at what may stand anywhere, for a million names: most begin like no public body. */
function beginsPublic(name: string): boolean {
  const first = name.charCodeAt(0) | 32;
  const second = name.charCodeAt(1) | 32;
  if (!(first >= 97 && first <= 122 && second >= 97 && second <= 122) || beginnings.has(first * 128 + second)) return true;
  // `council` and `trust`
  for (let k = 1; k < name.length - 3; k++) {
    const letter = name.charCodeAt(k) | 32;
    if (letter === 99 ? (name.charCodeAt(k + 1) | 32) === 111 : letter === 116 && (name.charCodeAt(k + 1) | 32) === 114) return true;
  }
  return false;
}

/** Forms of companies, which no public body has. */
const companyForm =
  /\b(?:sarl|sas|sasu|sa|eurl|snc|sci|scop|prive|privee|clinique|association|fondation|ltd|limited|plc|llp|inc|llc|gmbh)\b/;

/**
 * Whether a client is a public body by its name, or by its SIREN: INSEE gives numbers beginning with 1 or 2 to public
 * bodies alone. For a client of which no column says what it is.
 */
export function isPublicBody(name: string, siren: string | null | undefined): boolean {
  if (siren && /^[12]/.test(siren)) return true;
  if (!beginsPublic(name) || !mayBePublic.test(name)) return false;
  const plain = fold(name.slice(0, 80)).replace(/[.]/g, "");
  return publicName.test(plain) && !companyForm.test(plain);
}
