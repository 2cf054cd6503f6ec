import { sirenIn } from "../../reading/rows/client-key";
import { dayIn, objectIn, textIn, type Fields } from "./fields";
import type { Notice } from "./notice";

/** A firm as the public search of firms (recherche-entreprises) answers. */
export const isRegisterRecord = (fields: Fields): boolean => fields.has("etat_administratif") || fields.has("nom_complet");

/** What the register says of a firm: whether it has ceased, when it was founded, which procedure is open. */
export function registerNotices(fields: Fields): Notice[] {
  const siren = sirenIn(textIn(fields.get("siren"))) ?? sirenIn(textIn(objectIn(fields.get("siege")).get("siret")));
  const notices = objectIn(fields.get("bodacc"));
  const procedure = objectIn(notices.get("procedure_collective"));
  const removed = objectIn(notices.get("radiation")).get("est_radie") === true;
  const ceased = textIn(fields.get("etat_administratif")).toUpperCase() === "C";
  const own: Notice = {
    id: "",
    kind: "notice",
    previous: null,
    family: "register",
    sirens: siren === null ? [] : [siren],
    firm: textIn(fields.get("nom_complet")).slice(0, 200),
    published: dayIn(fields.get("date_mise_a_jour")),
    judged:
      removed || ceased
        ? (dayIn(objectIn(fields.get("immatriculation")).get("date_radiation")) ?? dayIn(fields.get("date_fermeture")))
        : null,
    judgment: "",
    nature: removed || ceased ? "C" : "A",
    complement: "",
    court: "",
    created: dayIn(fields.get("date_creation")),
  };
  const status = textIn(procedure.get("statut"));
  if (status === "") return [own];
  return [own, { ...own, id: textIn(procedure.get("id_annonce")), nature: status, judged: dayIn(procedure.get("date")), created: null }];
}
