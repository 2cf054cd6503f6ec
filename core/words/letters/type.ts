import type { ClientKind, Region } from "../ids";
import type { Country } from "../ids";
import type { LetterLevel } from "../ids";
import { speaking } from "../../cells/language";
import { lettersEn } from "./en";
import { lettersFr } from "./fr";

/** What a letter says, every figure formatted and every name made fit to print. */
export interface LetterContent {
  readonly level: LetterLevel;
  readonly kind: ClientKind;
  readonly region: Region;
  readonly contact: string | null;
  readonly clientId: string | null;
  readonly count: number;
  /** What is claimed, in each currency by itself; most letters have one. */
  readonly parts: readonly LetterPartWords[];
  /** Overdue too, and reminded at another level or on another day. */
  readonly others: readonly string[];
  readonly toCome: readonly string[];
  readonly disputed: readonly string[];
  readonly promised: readonly string[];
  /** The sums of all parts, one beside the other. */
  readonly principal: string;
  readonly total: string;
  readonly asOf: string;
  readonly country: Country;
  readonly ownRate: boolean;
  readonly sender: string | null;
}

/** What a letter claims in one currency. */
export interface LetterPartWords {
  readonly currency: string;
  /** A line an invoice. */
  readonly invoices: readonly string[];
  readonly credits: string | null;
  readonly principal: string;
  /** Null where no published rate covers it. */
  readonly interest: string | null;
  readonly fee: string;
  readonly total: string;
}

export interface InvoiceWords {
  readonly number: string | null;
  readonly issued: string | null;
  readonly due: string | null;
  readonly daysLate: number | null;
  readonly amount: string;
}

export interface LetterTexts {
  readonly invoice: (words: InvoiceWords) => string;
  readonly others: (count: number, amount: string) => string;
  /** Sums of several currencies, which are never one. */
  readonly together: (sums: readonly string[]) => string;
  /** What stands above the table of one of several currencies. */
  readonly inCurrency: (currency: string) => string;
  readonly subject: (content: LetterContent) => string;
  readonly placeAndDate: (place: string | null, day: string) => string;
  readonly subjectLine: (subject: string) => string;
  readonly references: (content: Pick<LetterContent, "clientId" | "count">) => readonly string[];
  readonly bank: (iban: string) => string;
  /** Headings of the table of invoices. */
  readonly table: Readonly<Record<"number" | "issued" | "due" | "daysLate" | "amount" | "total", string>>;
  /** Paragraph by paragraph. */
  readonly body: (content: LetterContent) => readonly string[];
}

export const letterTexts = speaking<LetterTexts>({ fr: lettersFr, en: lettersEn });
