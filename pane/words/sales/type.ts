import { speaking } from "../../../core/cells/language";
import { salesEn } from "./en";
import { salesFr } from "./fr";

/** The words of what is shared with the sales team: its clients, its commission, every client in plain words. */
export interface SalesTexts {
  readonly title: string;
  readonly hint: string;
  readonly noColumn: string;
  readonly nobody: string;
  readonly clients: (count: number) => string;
  readonly risky: (count: number) => string;
  readonly overdue: (amount: string) => string;
  readonly writeOwn: string;
  readonly commission: string;
  readonly commissionHint: string;
  readonly noPayments: string;
  readonly noCash: string;
  readonly month: string;
  readonly rule: string;
  readonly rate: string;
  readonly cutPerDay: string;
  readonly usualTerms: string;
  readonly bonusPerDay: string;
  readonly salesperson: string;
  readonly cash: string;
  readonly writeCommission: string;
  readonly commissionSheet: string;
  readonly total: string;
  readonly sharing: string;
  readonly sharingHint: string;
  readonly allSheet: string;
  readonly writeAll: string;
  readonly columns: Readonly<
    Record<
      | "client"
      | "clientId"
      | "riskClass"
      | "label"
      | "receivables"
      | "overdue"
      | "limit"
      | "headroom"
      | "terms"
      | "ask"
      | "words"
      | "invoice"
      | "paid"
      | "cash"
      | "rate"
      | "daysLate"
      | "cut"
      | "commission",
      string
    >
  >;
}

export const salesTexts = speaking<SalesTexts>({ fr: salesFr, en: salesEn });
