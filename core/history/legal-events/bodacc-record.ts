import { sirenIn } from "../../reading/rows/client-key";
import { fold } from "../../cells/fold";
import { dayIn, listIn, objectIn, textIn, type Fields } from "./fields";
import type { Notice, NoticeFamily } from "./notice";

const families: readonly (readonly [RegExp, NoticeFamily])[] = [
  [/^(collective|retablissement)|procedures? (collective|de retablissement)/, "judgment"],
  [/^radiation/, "removal"],
  [/^vente/, "sale"],
  [/^creation/, "creation"],
  [/^immatriculation/, "registration"],
  [/^modification/, "modification"],
  [/^(dpc|depot)/, "accounts"],
  [/^conciliation|procedures? de conciliation/, "conciliation"],
];

/** Fields a record of BODACC has, some of which every export keeps. */
export const isBodaccRecord = (fields: Fields): boolean =>
  ["dateparution", "familleavis", "registre", "jugement", "listepersonnes", "numeroannonce"].filter((name) => fields.has(name)).length >= 2;

/** A record of the data set "annonces commerciales", from the API, a JSON export or a row of a CSV one. */
export function noticeOf(fields: Fields): Notice {
  const judgment = objectIn(fields.get("jugement"));
  const removal = objectIn(fields.get("radiationaurcs"));
  const comment = fold(textIn(removal.get("commentaire")));
  const published = dayIn(fields.get("dateparution"));
  const judged = dayIn(judgment.get("date"));
  const family = familyOf(fields);
  return {
    id: textIn(fields.get("id")) || idOf(fields.get("publicationavis"), fields.get("parution"), fields.get("numeroannonce")) || "",
    kind: kindOf(fold(textIn(fields.get("typeavis"))), fold(textIn(judgment.get("famille"))), comment),
    previous: previousOf(objectIn(fields.get("parutionavisprecedent"))),
    // A seat that moves to another court's district leaves the register there, and the firm lives on.
    family: family === "removal" && comment.startsWith("transfert du siege") ? "modification" : family,
    sirens: sirensIn(fields),
    firm: textIn(fields.get("commercant")).slice(0, 200),
    published,
    // A handful of judgments are dated 0009 or 5025: a day after its own publication is none.
    judged: judged !== null && (published === null || judged <= published) ? judged : null,
    judgment: textIn(judgment.get("famille")),
    nature: textIn(judgment.get("nature")),
    complement: textIn(judgment.get("complementjugement")) || aboutIn(fields),
    court: textIn(fields.get("tribunal")).slice(0, 200),
    created: family === "creation" ? foundedIn(fields) : null,
  };
}

function familyOf(fields: Fields): NoticeFamily {
  const said = fold(textIn(fields.get("familleavis")) || textIn(fields.get("familleavis_lib")));
  const found = families.find(([pattern]) => pattern.test(said));
  if (found) return found[1];
  if (objectIn(fields.get("jugement")).size > 0) return "judgment";
  if (objectIn(fields.get("radiationaurcs")).size > 0) return "removal";
  return objectIn(fields.get("depot")).size > 0 ? "accounts" : "other";
}

/** A judgment taken back on a third party's opposition, and a removal that is reported off, cancel what they refer to. */
function kindOf(said: string, judgment: string, comment: string): Notice["kind"] {
  if (said.startsWith("annulation") || judgment.includes("retractation sur tierce opposition")) return "cancellation";
  if (!said.startsWith("rectificatif")) return "notice";
  return comment.startsWith("rapport de radiation d'office") ? "cancellation" : "correction";
}

function idOf(letter: unknown, issue: unknown, number: unknown): string | null {
  const [a, b, c] = [textIn(letter).split(" ").pop()!, textIn(issue), textIn(number)];
  return a !== "" && b !== "" && c !== "" ? a + b + c : null;
}

const previousOf = (previous: Fields): string | null =>
  idOf(previous.get("nompublication"), previous.get("numeroparution"), previous.get("numeroannonce"));

function sirensIn(fields: Fields): readonly string[] {
  const people = listIn(objectIn(fields.get("listepersonnes")).get("personne")).map((person) => {
    const own = objectIn(person);
    const trade = objectIn(own.get("numeroimmatriculation")).get("numeroidentification");
    return sirenIn(textIn(trade)) ?? sirenIn(textIn(objectIn(own.get("inscriptionrm")).get("numeroidentificationrm")));
  });
  const register = fields.get("registre");
  const listed = (typeof register === "string" ? register.replace(/[[\]"]/g, "").split(/[,;|]/) : listIn(register)).map((number) =>
    sirenIn(textIn(number)),
  );
  const named = people.some((siren) => siren !== null) ? people : listed;
  return [...new Set(named.filter((siren): siren is string => siren !== null))];
}

function foundedIn(fields: Fields) {
  const act = objectIn(fields.get("acte"));
  return dayIn(act.get("dateimmatriculation")) ?? dayIn(act.get("datecommencementactivite"));
}

/** What a notice that is no judgment is about, in its own words: the change, the sale, the plan to merge. */
function aboutIn(fields: Fields): string {
  const sale = objectIn(objectIn(fields.get("acte")).get("vente"));
  return [
    objectIn(fields.get("modificationsgenerales")).get("descriptif"),
    objectIn(fields.get("acte")).get("descriptif"),
    sale.get("categorievente"),
    sale.get("descriptif"),
    objectIn(fields.get("divers")).get("contenu"),
    objectIn(fields.get("divers")).get("titre"),
  ]
    .map(textIn)
    .filter((text) => text !== "")
    .join(". ");
}
