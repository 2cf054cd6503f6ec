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
  need: { fr: "besoin du client", en: "client’s need" },
  netWorth: { fr: "fonds propres du client", en: "client’s net worth" },
  turnover: { fr: "chiffre d’affaires du client", en: "client’s turnover" },
  externalCap: { fr: "plafond de l’assureur ou du bureau", en: "insurer’s or bureau’s cap" },
  ownEquity: { fr: "part de nos fonds propres", en: "share of our own equity" },
} as const satisfies Record<string, Words>;

/** A bound that may bind a limit. */
export type LimitReason = keyof typeof limitReasons;

/** Where a client’s limit comes from: a column of the table, or what binds the one the policy gives. */
export type LimitFrom = "stated" | LimitReason;
