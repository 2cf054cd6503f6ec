// The names of all that has a word: layers above and below share them, and words need nothing else of theirs.

/** Where evidence comes from. The first three are voices: each is an opinion of the whole firm, and they overlap. */
export const groupIds = ["payment", "bureau", "financial", "age", "sector", "events"] as const;
export type GroupId = (typeof groupIds)[number];
export const voiceIds = ["payment", "bureau", "financial"] as const satisfies readonly GroupId[];
export type VoiceId = (typeof voiceIds)[number];

export type IndicatorId =
  | "recentDelay"
  | "openDelay"
  | "paymentDelay"
  | "overdueShare"
  | "shareLate"
  | "paymentTrend"
  | "bureauScore"
  | "allianzGrade"
  | "cofaceDra"
  | "altaresScore"
  | "dnbScore"
  | "equifaxScore"
  | "scoreOn20"
  | "ellisphereScore"
  | "bdfRating"
  | "atradiusRating"
  | "ownScale"
  | "letterRating"
  | "agencyRating"
  | "gearing"
  | "equityRatio"
  | "currentRatio"
  | "interestCover"
  | "quickRatio"
  | "solvency"
  | "returnOnAssets"
  | "operatingMargin"
  | "cashFlowToDebt"
  | "debtToEbitda"
  | "retainedEarnings"
  | "marketValueToDebts"
  | "conanHolder"
  | "altmanZ2"
  | "age"
  | "sectorScore"
  | "legalEvents";

/** Hard facts that forbid a class better than their floor. */
export type EventCode =
  | "LIQUIDATION"
  | "RADIATION"
  | "REDRESSEMENT"
  | "SAUVEGARDE"
  | "PLAN_CONTINUATION"
  | "PROTEST"
  | "PRIV_URSSAF"
  | "PRIV_TRESOR"
  | "LOSS_HALF_CAPITAL"
  | "NEG_EQUITY"
  | "OVERDUE_90"
  | "INSURER_REFUSAL"
  | "NO_ACCOUNTS_2Y"
  | "AGE_LT_1"
  | "AGE_LT_3"
  | "AGE_LT_5"
  | "WATCH"
  | "CLOSED_UNPAID"
  | "SALE_PLAN"
  | "CRISIS_EXIT"
  | "PERSONAL_RECOVERY"
  | "CONCILIATION"
  | "VOLUNTARY_WINDING_UP"
  | "CESSATION"
  | "DIFFICULTIES"
  | "IMMUNITY"
  | "GUARANTEES_END"
  | "BUSINESS_SALE"
  | "MERGER"
  | "MANAGEMENT_LEASE"
  | "DIRECTORS";

/** A class 1 to 5, or 0 for a client of whom too little is known. */
export type RiskClass = 0 | 1 | 2 | 3 | 4 | 5;
export type Tier = "large" | "medium" | "small";
export type DunningTrack = "soft" | "standard" | "firm" | "firmPlus";

/** The seven steps towards the client in rising severity, then two taken in the house. */
export const dunningSteps = ["CHECK", "REMINDER", "REMINDER2", "CALL", "HOLD", "NOTICE", "COLLECTION", "INSURER", "PROVISION"] as const;
export type DunningStep = (typeof dunningSteps)[number];

/** What a credit insurer sets a last day for: put the payment off without asking, declare it unpaid, ask to step in. */
export const insurerSteps = ["EXTEND", "DECLARE", "INTERVENTION"] as const;
export type InsurerStep = (typeof insurerSteps)[number];

/** Why an override can't be taken; null where it can. */
export type OverrideRefusal = "author" | "reason" | "approver" | "expired" | "tooLong" | "notch" | "noDay" | "noEnd";

/**
 * The kind of client, on which its reminders and legal steps depend: a company, a public buyer, which pays by a procedure of
 * its own, a firm of the building trade, or a consumer.
 */
export type ClientKind = "PRIVATE" | "PUBLIC" | "CONSTRUCTION" | "CONSUMER";

/** Which payment period a public buyer has: 30 days, 50 in health, 60 for public enterprises. */
export type PublicBody = "STATE" | "HEALTH" | "ENTERPRISE";

/** What kind of message it is: before the due date, courteous, with a statement and interest, formal. */
export const letterLevels = ["CHECK", "REMINDER", "REMINDER2", "NOTICE"] as const satisfies readonly (typeof dunningSteps)[number][];
export type LetterLevel = (typeof letterLevels)[number];

/** Whether a client is new this year, orders more than once a year, hardly ever, or nothing tells. */
export type ClientAge = "new" | "recurring" | "occasional" | "unknown";

/** Where a client is, as the law tells it apart: metropolitan France, overseas France, another member state, elsewhere. */
export type Region = "FRANCE" | "OVERSEAS" | "EU" | "ABROAD";

/** Where an unpaid file goes. */
export type Route =
  /** Insolvency proceedings: file the claim with the administrator. */
  | "fileClaim"
  /** A public buyer: payment ordered by the prefect. */
  | "prefect"
  /** Close to the limitation date. */
  | "court"
  | "smallClaim"
  /** In another member state: the European order for payment. */
  | "europeanOrder"
  | "agency"
  /** Costs more than it brings. */
  | "drop"
  /** Too late for any court. */
  | "barred";

/** What to do about a limit that is used up: hold orders, have the excess approved or paid down, or only watch it. */
export type OverLimitProposal = "hold" | "approve" | "watch";

/** What to ask for: payment before delivery, a deposit and a guarantee, or insurance and retention of title. */
export type SecurityAsk = "prepayment" | "depositAndGuarantee" | "insurance";

/** Order a report; worth its price, but beyond the cap; not worth any price asked. */
export type ReportVerdict = "order" | "beyondCap" | "notWorth";

/** The lists of a day. */
export type WorkListId =
  | "calls"
  | "preventive"
  | "letters"
  | "overLimit"
  | "reviews"
  | "securities"
  | "collection"
  | "eInvoices"
  | "evidence"
  | "discounts"
  | "insurer"
  | "insured"
  | "groups"
  | "factoring"
  | "vat";

/** What a claim is proved by: the client's order, its signature for the delivery, the invoice it received, our terms it signed. */
export type Proof = "order" | "delivery" | "invoice" | "terms";

/** Why clients who would stand in a list are left out of it. */
export type Aside =
  | "promised"
  | "procedure"
  | "disputed"
  | "credits"
  | "called"
  | "reminded"
  | "handed"
  | "noNotice"
  | "held"
  | "decided"
  | "asked"
  | "belowThreshold"
  | "handled"
  | "proved"
  | "notWorth"
  | "overdueFirst";

/** Columns of the result table. */
export type ResultColumnId =
  | "client"
  | "clientId"
  | "siren"
  | "balance"
  | "overdue"
  | "daysLate"
  | "tier"
  | "score"
  | "riskClass"
  | "label"
  | "coverage"
  | "reasons"
  | "report"
  | "terms"
  | "review"
  | "dunning";

/** Countries whose law on late payment is known. */
export const countries = ["FR", "GB"] as const;
export type Country = (typeof countries)[number];

/** What can be done towards a client to be paid, the strongest first. */
export const actionKinds = ["file", "notice", "reminder", "call", "preventive"] as const;
export type ActionKind = (typeof actionKinds)[number];
