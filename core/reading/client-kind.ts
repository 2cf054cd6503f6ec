import { fold } from "../cells/fold";

/** How a client is dunned: a company, a public buyer with his own circuit, or a firm of the building trade. */
export type ClientKind = "PRIVATE" | "PUBLIC" | "CONSTRUCTION";

const construction =
  /\b(?:b\.?t\.?p|construction|constructeur|bati(?:ment)?|batiments|travaux|maconnerie|genie civil|gros oeuvre|second oeuvre|building|builders?|contractors?|civil works)\b/;
const publicBuyer =
  /\b(?:publi(?:c|que|cs|ques)|collectivites?|administrations?|mairies?|communes?|departements?|regions?|etat|ministeres?|prefectures?|hopital|hopitaux|chu|chr|ehpad|epci|epa|opac|sdis|metropoles?|agglomerations?|syndicat mixte|university|universites?|lycees?|colleges?|government|councils?|local authorit(?:y|ies)|municipalit(?:y|ies)|ministry|nhs|state)\b/;

/**
 * What kind of client the words of a column tell: his type or, failing that, his trade. Works for the public, `travaux
 * publics`, are a trade and no public buyer; whoever is neither is a company.
 */
export function clientKindOf(...words: readonly (string | null | undefined)[]): ClientKind {
  for (const word of words) {
    if (!word) continue;
    const plain = fold(word.slice(0, 80));
    if (construction.test(plain)) return "CONSTRUCTION";
    if (publicBuyer.test(plain)) return "PUBLIC";
  }
  return "PRIVATE";
}
