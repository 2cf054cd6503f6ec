import type { Words } from "../cells/language";

/** Who approves a limit, in words. */
export const approvers = {
  analyst: { fr: "analyste crédit", en: "credit analyst" },
  manager: { fr: "responsable crédit", en: "credit manager" },
  director: { fr: "direction financière", en: "finance director" },
} as const satisfies Record<string, Words>;

/** What sets a limit, in words. */
export const limitReasons = {
  riskClass: { fr: "classe de risque", en: "risk class" },
  check: { fr: "contrôle gratuit défavorable", en: "failed free check" },
  need: { fr: "besoin du client", en: "client’s need" },
  netWorth: { fr: "fonds propres du client", en: "client’s net worth" },
  turnover: { fr: "chiffre d’affaires du client", en: "client’s turnover" },
  externalCap: { fr: "plafond de l’assureur ou du bureau", en: "insurer’s or bureau’s cap" },
  recommended: { fr: "limite conseillée par le bureau", en: "bureau’s recommended limit" },
  history: { fr: "besoin et habitudes de paiement, sans comptes", en: "need and payment habits, without accounts" },
  country: { fr: "plafond du pays", en: "country ceiling" },
  group: { fr: "plafond du groupe", en: "group ceiling" },
  ownEquity: { fr: "part de nos fonds propres", en: "share of our own equity" },
  expectedLoss: {
    fr: "perte attendue acceptée, à sa probabilité de défaut",
    en: "expected loss accepted, at its own default probability",
  },
} as const satisfies Record<string, Words>;

/** A bound that may bind a limit. */
export type LimitReason = keyof typeof limitReasons;

/** What would raise a limit, by what binds it. */
export const limitRaises: Readonly<Record<LimitReason, Words>> = {
  riskClass: { fr: "une meilleure classe, ou un paiement d’avance", en: "a better class, or prepayment" },
  check: { fr: "une revue favorable, ou un rapport", en: "a review that clears it, or a report" },
  need: { fr: "rien à faire : le client n’a pas besoin de plus", en: "nothing to do: the client needs no more" },
  netWorth: { fr: "une garantie, des comptes plus récents ou un capital renforcé", en: "a guarantee, newer accounts or more capital" },
  turnover: { fr: "une garantie ou un chiffre d’affaires plus récent", en: "a guarantee or a newer turnover" },
  externalCap: { fr: "une demande à l’assureur, ou une garantie", en: "a request to the insurer, or a guarantee" },
  recommended: { fr: "un agrément de l’assureur ou les comptes du client", en: "the insurer’s cover or the client’s accounts" },
  history: { fr: "les comptes du client, un agrément ou une limite conseillée", en: "the client’s accounts, cover or a recommended limit" },
  country: { fr: "une assurance du risque pays ou un crédit documentaire", en: "country-risk cover or a letter of credit" },
  group: { fr: "un arbitrage entre les sociétés du groupe", en: "shifting room between the group’s companies" },
  ownEquity: {
    fr: "une assurance ou une garantie : c’est notre propre capital qui borne",
    en: "insurance or a guarantee: our own capital is the bound",
  },
  expectedLoss: { fr: "une garantie, ou des signaux qui améliorent son score", en: "a guarantee, or signals that improve its score" },
};

/** The same of a client of whom nobody publishes accounts or a score: a public body, a consumer. */
export const raisedByPaying: Words = { fr: "ses paiements à l’heure", en: "its paying on time" };

/** Where a client’s limit comes from: a column of the table, or what binds the one the policy gives. */
export type LimitFrom = "stated" | LimitReason;
