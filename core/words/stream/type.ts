import { speaking } from "../../cells/language";
import { streamEn } from "./en";
import { streamFr } from "./fr";

/** What the reading of a ledger longer than a sheet says. Amounts, days and counts come written. */
export interface StreamWords {
  /** Why a file can't be read line by line. */
  readonly notFlat: {
    readonly row: (row: string) => string;
    readonly column: (header: string) => string;
    readonly kind: string;
    readonly question: string;
  };
  readonly questions: {
    readonly decimal: (example: string) => string;
    readonly dayOrder: (example: string) => string;
    readonly currencies: (list: string) => string;
    readonly currenciesBeside: (list: string) => string;
    readonly only: (currency: string) => string;
    readonly noClient: (lines: string, first: string) => string;
    readonly unnamed: string;
    readonly notCounted: string;
    readonly thin: (lines: string, first: string) => string;
    readonly line: string;
    readonly leaveOut: string;
    readonly label: (label: string) => string;
    readonly client: string;
    readonly total: string;
    readonly repeated: (invoices: string) => string;
    readonly each: string;
    readonly once: string;
  };
  readonly notes: {
    readonly unread: (column: string, count: string, example: string) => string;
    readonly withoutAmount: (lines: string) => string;
    readonly later: (lines: string, amount: string) => string;
    readonly blankOpen: (lines: string, amount: string) => string;
    readonly otherCurrencies: (lines: string) => string;
    readonly leftOut: (lines: string) => string;
  };
  readonly proof: {
    readonly rows: (rows: string, lines: string, counted: string) => string;
    readonly fold: (lines: string, clients: string, bytes: string) => string;
  };
}

export const streamWords = speaking<StreamWords>({ fr: streamFr, en: streamEn });
