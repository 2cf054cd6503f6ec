import { speaking } from "../../cells/language";
import { eInvoicesEn } from "./en";
import { eInvoicesFr } from "./fr";

/** The codes of the French reform's life cycle of an invoice (AFNOR XP Z12-012), as platforms export them. */
export const eInvoiceCodes = [200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 220, 225, 226, 228] as const;
export type EInvoiceCode = (typeof eInvoiceCodes)[number];

/** What a status asks a credit controller for; null where it asks for nothing. */
export const eInvoiceActs = [
  "rejected",
  "refused",
  "incomplete",
  "notReceived",
  "disputed",
  "cancelled",
  "toReconcile",
  "announced",
] as const;
export type EInvoiceAct = (typeof eInvoiceActs)[number];

export interface EInvoiceTexts {
  readonly statuses: Readonly<Record<EInvoiceCode, string>>;
  /** What to do about it, as a sentence of its own. */
  readonly acts: Readonly<Record<EInvoiceAct, string>>;
  /** The same in a cell where nothing is to be done. */
  readonly nothing: string;
  readonly count: (invoices: number) => string;
}

export const eInvoiceTexts = speaking<EInvoiceTexts>({ fr: eInvoicesFr, en: eInvoicesEn });
