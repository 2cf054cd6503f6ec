import { speaking } from "../../cells/language";
import { journalEn } from "./en";
import { journalFr } from "./fr";

/** What can be written down of a client. */
export type JournalKind =
  | "call"
  | "message"
  | "reminder"
  | "promise"
  | "plan"
  | "disputeOpened"
  | "disputeClosed"
  | "evidence"
  | "orderProof"
  | "termsSigned"
  | "held"
  | "released"
  | "checkPassed"
  | "checkFailed"
  | "reportOrdered"
  | "reportReceived"
  | "review"
  | "limit"
  | "guarantee"
  | "declared"
  | "extended"
  | "intervention"
  | "coverAsked"
  | "securityAsked"
  | "agency"
  | "lawyer"
  | "court"
  | "claimFiled"
  | "vatReclaimed"
  | "assigned"
  | "reassigned"
  | "writeOff";

export type JournalColumn = "day" | "clientId" | "client" | "invoice" | "kind" | "amount" | "target" | "reason" | "who" | "note";

/** Why a client disputes an invoice. */
export type DisputeReason = "price" | "quantity" | "quality" | "delivery" | "orderNumber" | "duplicate" | "admin" | "other";

export interface JournalTexts {
  readonly sheet: string;
  readonly columns: Readonly<Record<JournalColumn, string>>;
  readonly kinds: Readonly<Record<JournalKind, string>>;
  /** A reminder sent, by its level: before the due date, first, second, formal notice. */
  readonly levels: readonly [string, string, string, string];
  readonly reasons: Readonly<Record<DisputeReason, string>>;
  /** Why a row is not read, with its row in the sheet. */
  readonly unread: Readonly<Record<"day" | "kind" | "client" | "amount" | "target", (row: number) => string>>;
}

export const journalTexts = speaking<JournalTexts>({ fr: journalFr, en: journalEn });
