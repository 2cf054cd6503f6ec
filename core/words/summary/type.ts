import { speaking } from "../../cells/language";
import { summaryEn } from "./en";
import { summaryFr } from "./fr";

/** Names and headings of the sheets that sum up a result larger than a sheet. */
export interface SummaryWords {
  readonly sheets: { readonly summary: string; readonly tiers: string; readonly watch: string; readonly clients: string };
  readonly summary: {
    readonly figure: string;
    readonly value: string;
    readonly asOf: string;
    readonly clients: string;
    readonly invoices: string;
    readonly balance: string;
    readonly overdue: string;
    readonly dso: string;
    readonly hhi: string;
    readonly largest: string;
    readonly ten: string;
    readonly for80: string;
    readonly ageing: (band: string) => string;
  };
  readonly heads: {
    readonly tier: string;
    readonly riskClass: string;
    readonly label: string;
    readonly clients: string;
    readonly balance: string;
    readonly overdue: string;
    readonly client: string;
    readonly daysLate: string;
    readonly reasons: string;
    readonly action: string;
  };
}

export const summaryWords = speaking<SummaryWords>({ fr: summaryFr, en: summaryEn });
