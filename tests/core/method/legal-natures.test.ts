import { readFileSync } from "node:fs";
import { fold } from "../../../core/cells/fold";
import { legalNature } from "../../../core/method/identity/legal-natures";
import { statusOfJudgment, statusRules } from "../../../core/method/identity/status-rules";
import { eventCodes, eventsIn } from "../../../core/rating/events";
import { segment } from "../../../core/segment/segment";
import type { Cell } from "../../../core/cells/values";
import { sharedFile, withShared } from "../../shared-files";

const eventsOf = (bits: number | null): string[] | null =>
  bits === null ? null : eventCodes.filter((_, bit) => (bits & (1 << bit)) !== 0);

/** As BODACC, registers and exports write them. */
const wordings: readonly (readonly [text: string, effect: string, event: string | null])[] = [
  ["Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire", "opens", "LIQUIDATION"],
  ["Jugement prononçant la résolution du plan de continuation et la liquidation judiciaire simplifiée", "opens", "LIQUIDATION"],
  ["Jugement de reprise de la procédure de liquidation judiciaire", "changes", "LIQUIDATION"],
  ["Jugement prononçant la résolution du plan de sortie de crise et le redressement judiciaire", "opens", "REDRESSEMENT"],
  ["Jugement prononçant la résolution du plan de redressement", "changes", "DIFFICULTIES"],
  ["Jugement d'ouverture d'une procédure de rétablissement professionnel", "opens", "PERSONAL_RECOVERY"],
  ["Jugement d'ouverture d'une procédure de traitement de sortie de crise", "opens", "CRISIS_EXIT"],
  ["Jugement arrêtant le plan de traitement de sortie de crise", "plan", "PLAN_CONTINUATION"],
  ["Jugement mettant fin à la procédure de redressement judiciaire", "closes", null],
  ["Jugement mettant fin à la procédure de sauvegarde et ouvrant une procédure de liquidation judiciaire", "opens", "LIQUIDATION"],
  ["Jugement de clôture pour insuffisance d'actif", "closesUnpaid", "CLOSED_UNPAID"],
  ["Jugement de clôture pour insuffisance d'actif et autorisant la reprise des poursuites individuelles", "closesUnpaid", "CLOSED_UNPAID"],
  ["Jugement de clôture pour extinction du passif", "closes", null],
  ["Jugement arrêtant le plan de cession", "changes", "SALE_PLAN"],
  ["Jugement de plan de redressement", "plan", "PLAN_CONTINUATION"],
  ["Jugement de conversion en redressement judiciaire de la procédure de sauvegarde", "changes", "REDRESSEMENT"],
  ["Jugement d'ouverture de liquidation judiciaire", "opens", "LIQUIDATION"],
  ["Liste des créances nées après le jugement d'ouverture d'une procédure de liquidation judiciaire", "act", null],
  ["Jugement modifiant la date de cessation des paiements", "act", null],
  ["Arrêt de la cour d'appel infirmant une décision soumise à publicité", "closes", null],
  ["Liquidation amiable", "warns", "VOLUNTARY_WINDING_UP"],
  ["Dissolution anticipée", "warns", "VOLUNTARY_WINDING_UP"],
  ["Clôture de la liquidation amiable", "warns", "CESSATION"],
  ["Cessation d'activité", "warns", "CESSATION"],
  ["Cessation totale d'activité", "warns", "CESSATION"],
  ["Mandat ad hoc", "warns", "CONCILIATION"],
  ["Redressement fiscal", "warns", "WATCH"],
  ["LJ", "opens", "LIQUIDATION"],
  ["RJ", "opens", "REDRESSEMENT"],
  ["RJ clos", "closes", null],
  ["Privilège du Trésor levé", "nothing", null],
  ["Mainlevée du nantissement", "nothing", null],
  ["Privilège du Trésor", "warns", "PRIV_TRESOR"],
  ["Pas de procédure collective", "nothing", null],
  ["Aucune procédure en cours", "nothing", null],
  ["No insolvency proceedings", "nothing", null],
  ["Déclaration d'insaisissabilité", "warns", "IMMUNITY"],
  ["Fin de la garantie financière", "warns", "GUARANTEES_END"],
  ["Vente du fonds de commerce", "warns", "BUSINESS_SALE"],
  ["Projet de fusion", "warns", "MERGER"],
  ["Mise en location-gérance", "warns", "MANAGEMENT_LEASE"],
  ["Changement de gérant", "warns", "DIRECTORS"],
  ["Modification survenue sur l'administration", "warns", "DIRECTORS"],
  ["Entreprise en difficulté", "warns", "DIFFICULTIES"],
  ["Perte de la moitié du capital", "warns", "LOSS_HALF_CAPITAL"],
  ["Changement de la date de clôture de l'exercice social", "warns", "WATCH"],
  ["Transfert du siège social", "warns", "WATCH"],
];

test.each(wordings)("%s: %s, %s", (text, effect, event) => {
  expect(legalNature(text)).toEqual({ effect, event });
  const lost = text.normalize("NFD").replace(/[a-z][\u0300-\u036f]/gi, (letter) => letter[0]!);
  const marks = text.normalize("NFC").replace(/[éèêàâîôûç]/g, "\ufffd");
  const questions = text.normalize("NFC").replace(/[éèêàâîôûç]/g, "?");
  const latin = Buffer.from(text, "utf8").toString("latin1");
  for (const spoiled of [lost, marks, questions, latin, text.toUpperCase()])
    expect([spoiled, legalNature(spoiled)]).toEqual([spoiled, { effect, event }]);
});

test("every official nature keeps its status, and the second list contradicts none that opens a procedure", () => {
  for (const { nature, complement, status } of statusRules) {
    expect(statusOfJudgment(nature, complement ?? "")).toBe(status);
    const own = legalNature(nature);
    const event = { liquidation_judiciaire: "LIQUIDATION", redressement_judiciaire: "REDRESSEMENT", sauvegarde: "SAUVEGARDE" };
    if (status && !fold(nature).startsWith("autre")) expect([nature, own?.event]).toEqual([nature, event[status]]);
  }
});

test("words about nobody are not understood, and several facts of a cell stay several", () => {
  expect(eventsIn("voir dossier")).toBeNull();
  expect(eventsOf(eventsIn("Changement de gérant ; projet de fusion | Privilège URSSAF"))).toEqual(["PRIV_URSSAF", "MERGER", "DIRECTORS"]);
  expect(eventsIn("Privilège du Trésor levé, RJ clos")).toBe(0);
});

const shared = "cases/17-closed-for-want-of-assets.json";
withShared(shared).test("a liquidation closed for want of assets leaves a client in class 5", () => {
  const { rows } = JSON.parse(readFileSync(sharedFile(shared), "utf8")) as { rows: Cell[][] };
  const { table } = segment(rows, { asOf: "2026-05-31", language: "fr" });
  const column = table[0]!.indexOf("Classe");
  const classOf = (name: string): Cell | undefined => table.find((row) => row.includes(name))?.[column];
  expect(["Ouverte", "Clôturée", "Mojibake"].map(classOf)).toEqual([5, 5, 5]);
  expect(classOf("Rien")).not.toBe(5);
});
