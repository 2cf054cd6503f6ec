import { speaking } from "../../cells/language";
import type { Meaning } from "../meanings";
import { en } from "./en";
import { fr } from "./fr";

/** What is said of columns and of cells, rows and files that were not understood. Formulas, which show no notes, go without. */
export interface NoteWords {
  /** What columns can mean, as the user picks it. */
  readonly meanings: Readonly<Record<Meaning, string>>;
  readonly unread: (row: number, column: string, value: string, why: string) => string;
  readonly more: (count: number, code: string) => string;
  readonly totalRow: (row: number) => string;
  readonly repeatedHeader: (row: number) => string;
  readonly noClient: (row: number) => string;
  readonly noBalance: (row: number, client: string) => string;
  readonly noAmount: (row: number) => string;
  readonly repeatedClient: (row: number, client: string, before: number) => string;
  readonly overrideRefused: (row: number, why: string) => string;
  readonly offScale: (row: number, column: string, value: string, scale: string) => string;
  readonly unknownEvent: (row: number, event: string) => string;
  readonly afterAsOf: (count: number, amount: number, day: string) => string;
  readonly noDueDate: (count: number) => string;
  readonly settledPortfolio: string;
  readonly asOfAssumed: (day: string, from: "ageDays" | "lastInvoice" | "lastPayment") => string;
  readonly ledgerUnread: string;
  readonly ledgerUnmatched: (client: string, invoices: number, owed: number) => string;
  readonly withoutInvoices: (clients: number) => string;
  readonly vatAdded: (header: string, rate: string) => string;
  readonly sameHeader: (header: string, column: number) => string;
}

export const noteWords = speaking<NoteWords>({ fr, en });
