import { fold } from "../../cells/fold";
import { mend } from "../../cells/mojibake";
import type { EventCode } from "../../policy/policy";
import { legalNature } from "./legal-natures";

/** Where a firm stands before the court; null once nothing is open, or where the notice says nothing about it. */
export type LegalStatus = "liquidation_judiciaire" | "redressement_judiciaire" | "sauvegarde" | null;

export interface StatusRule {
  /** The nature of the judgment, as BODACC writes it. */
  readonly nature: string;
  /** Words its complement must hold. */
  readonly complement?: string;
  readonly status: LegalStatus;
}

/**
 * The 53 official rules from a judgment's nature to a status, in their order: the first that fits a judgment decides.
 * Facts taken from rule.yml of github.com/annuaire-entreprises-data-gouv-fr/search-infra (Licence Ouverte).
 */
export const statusRules: readonly StatusRule[] = [
  { nature: "Jugement d'ouverture de liquidation judiciaire", status: "liquidation_judiciaire" },
  { nature: "Jugement d'extension de liquidation judiciaire", status: "liquidation_judiciaire" },
  { nature: "Jugement de conversion en liquidation judiciaire", status: "liquidation_judiciaire" },
  { nature: "Jugement de conversion en liquidation judiciaire de la procédure de sauvegarde", status: "liquidation_judiciaire" },
  {
    nature: "Jugement de conversion en liquidation judiciaire de la procédure de sauvegarde financière accélérée",
    status: "liquidation_judiciaire",
  },
  { nature: "Jugement prononçant la résolution du plan de sauvegarde et la liquidation judiciaire", status: "liquidation_judiciaire" },
  {
    nature: "Jugement prononçant la résolution du plan de sauvegarde accélérée et la liquidation judiciaire",
    status: "liquidation_judiciaire",
  },
  {
    nature: "Jugement prononçant la résolution du plan de sauvegarde financière accélérée et la liquidation judiciaire",
    status: "liquidation_judiciaire",
  },
  { nature: "Jugement prononçant la résolution du plan de cession et la liquidation judiciaire", status: "liquidation_judiciaire" },
  {
    nature: "Jugement prononçant la résolution du plan de traitement de sortie de crise et la liquidation judiciaire",
    status: "liquidation_judiciaire",
  },
  {
    nature: "Jugement mettant fin à la procédure de traitement de sortie de crise et ouvrant une procédure de liquidation judiciaire",
    status: "liquidation_judiciaire",
  },
  { nature: "Autre jugement prononçant", complement: "liquidation judiciaire", status: "liquidation_judiciaire" },
  { nature: "Autre jugement d'ouverture", complement: "liquidation judiciaire", status: "liquidation_judiciaire" },
  { nature: "Jugement d'ouverture d'une procédure de redressement judiciaire", status: "redressement_judiciaire" },
  { nature: "Jugement d'extension d'une procédure de redressement judiciaire", status: "redressement_judiciaire" },
  { nature: "Jugement prononçant la résolution du plan de sauvegarde et le redressement judiciaire", status: "redressement_judiciaire" },
  { nature: "Jugement de conversion en redressement judiciaire de la procédure de sauvegarde", status: "redressement_judiciaire" },
  {
    nature: "Jugement de conversion en redressement judiciaire de la procédure de sauvegarde financière accélérée",
    status: "redressement_judiciaire",
  },
  {
    nature: "Jugement mettant fin à la procédure de traitement de sortie de crise et ouvrant une procédure de redressement judiciaire",
    status: "redressement_judiciaire",
  },
  { nature: "Autre jugement prononçant", complement: "redressement judiciaire", status: "redressement_judiciaire" },
  { nature: "Autre jugement d'ouverture", complement: "redressement judiciaire", status: "redressement_judiciaire" },
  { nature: "Jugement d'ouverture d'une procédure de sauvegarde", status: "sauvegarde" },
  { nature: "Jugement d'extension d'une procédure de sauvegarde", status: "sauvegarde" },
  { nature: "Jugement d'ouverture d'une procédure de sauvegarde accélérée", status: "sauvegarde" },
  { nature: "Jugement d'ouverture d'une procédure de sauvegarde financière accélérée", status: "sauvegarde" },
  { nature: "Autre jugement prononçant", complement: "sauvegarde", status: "sauvegarde" },
  { nature: "Autre jugement d'ouverture", complement: "sauvegarde", status: "sauvegarde" },
  { nature: "Jugement de plan de redressement", complement: "continuation de l’activité", status: null },
  { nature: "Jugement de clôture pour insuffisance d'actif", status: null },
  { nature: "Jugement de clôture pour extinction du passif", status: null },
  { nature: "Jugement de clôture pour insuffisance d'actif et autorisant la reprise des poursuites individuelles", status: null },
  { nature: "Jugement de clôture de la liquidation des biens pour insuffisance d'actif", status: null },
  { nature: "Jugement de clôture de la liquidation des biens pour extinction du passif", status: null },
  { nature: "Jugement de clôture de la procédure de sauvegarde", status: null },
  { nature: "Jugement prononçant la clôture de la procédure de rétablissement professionnel", status: null },
  { nature: "Jugement prononçant la résolution du plan de sauvegarde", status: null },
  { nature: "Autre jugement de liquidation des biens", status: null },
  { nature: "Autre jugement de clôture", status: null },
  { nature: "Autre arrêt de la Cour d'Appel", status: null },
  { nature: "Arrêt de la cour d'appel infirmant une décision soumise à publicité", status: null },
  { nature: "Jugement d'ouverture d'une procédure de traitement de sortie de crise", status: null },
  { nature: "Jugement de désignation des organes de la procédure", status: null },
  { nature: "Jugement accordant un délai pour déposer la liste des créances", status: null },
  { nature: "Dépôt de l'état des créances", status: null },
  { nature: "Dépôt de l'état des créances Loi de 1985", status: null },
  { nature: "Dépôt de l'état de collocation", status: null },
  { nature: "Dépôt du projet de répartition", status: null },
  { nature: "Dépôt de l'état des créances et du projet de répartition", status: null },
  { nature: "Liste des créances nées après le jugement d'ouverture d'une procédure de liquidation judiciaire", status: null },
  { nature: "Liste des créances nées après le jugement d'ouverture d'une procédure de redressement judiciaire", status: null },
  { nature: "Autre avis de dépôt", status: null },
  { nature: "Autre jugement prononçant", status: null },
  { nature: "Autre jugement d'ouverture", status: null },
];

let folded: readonly { readonly nature: string; readonly complement: string; readonly status: LegalStatus }[] | undefined;

const statuses: Readonly<Partial<Record<EventCode, LegalStatus>>> = {
  LIQUIDATION: "liquidation_judiciaire",
  REDRESSEMENT: "redressement_judiciaire",
  SAUVEGARDE: "sauvegarde",
};

/**
 * What one judgment says by the official rules or, where they leave its nature out, by our second list; undefined for a
 * nature neither knows, which a person should look at.
 */
export function statusOfJudgment(nature: string, complement: string | null): LegalStatus | undefined {
  const kind = fold(mend(nature));
  const details = fold(mend(complement ?? ""));
  folded ??= statusRules.map((rule) => ({ nature: fold(rule.nature), complement: fold(rule.complement ?? ""), status: rule.status }));
  const official = folded.find((rule) => rule.nature === kind && details.includes(rule.complement));
  if (official) return official.status;
  const own = legalNature(nature);
  return own ? ((own.event && statuses[own.event]) ?? null) : undefined;
}
