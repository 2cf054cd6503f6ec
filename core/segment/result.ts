import type { SheetBeside } from "../reading/beside/beside";
import type { Reading } from "../reading/reading";
import type { Note } from "../reading/proof/notes";
import type { ResultColumnId } from "../words/ids";
import type { Layout, LayoutKind, ColumnCorrections } from "../reading/layout";
import type { Serial } from "../cells/dates";
import type { FaultMessage } from "../cells/faults";
import type { Policy, RiskClass, Tier } from "../policy/policy";
import type { Language } from "../cells/language";
import type { Cell, Grid } from "../cells/values";
import type { SegmentedClients } from "../ledger/clients";
import type { OutsideKnowledge } from "./outside-knowledge";

export interface SegmentOptions extends OutsideKnowledge {
  /** The day the portfolio is looked at: a serial or ISO text. Without it, the day the rows themselves speak of. */
  readonly asOf?: Serial | string;
  /** French unless said. */
  readonly language?: Language;
  readonly policy?: Policy;
  /** The number the sheet gives the first row of the range, for messages, or each of them where some are left out; 1 unless said. */
  readonly firstRow?: number | ((row: number) => number);
  /** Answers to the questions of an earlier reading, by code. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What one unit of a currency is worth in the book's, by ISO code; the book's own is 1. Without them currencies are never added. */
  readonly rates?: Readonly<Record<string, number>>;
  /** Merged areas within the range, from 0, where the host knows them. */
  readonly merged?: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
  /** Number formats by cell, where the host knows them: they name currencies. */
  readonly formats?: readonly (readonly (string | null)[])[];
  /** VAT added to sales without it that stand beside balances with it, as a fraction; 20 % unless said. */
  readonly vatRate?: number;
  /** The user's corrections of what columns mean. */
  readonly columns?: ColumnCorrections;
  /**
   * The invoices of the same clients, headers included, beside a client table: how they pay then comes from there. Clients
   * are found again by number, SIREN or name; whom either side does not know is noted.
   */
  readonly ledger?: Grid;
  /** The number the sheet gives the first row of the ledger. */
  readonly ledgerFirstRow?: number;
  /** Other sheets that say more of the same clients and invoices: a platform's export of what became of e-invoices. */
  readonly beside?: readonly SheetBeside[];
}

/** How many clients and how much money stand in one part of the portfolio. */
export interface Share {
  readonly clients: number;
  readonly balance: number;
  readonly overdue: number;
}

export interface MatrixCell extends Share {
  readonly tier: Tier;
  readonly riskClass: RiskClass;
}

/** One of the clients to look at first. */
export interface ClientToWatch {
  /** Row in the result table, from 1 (0 is its header). */
  readonly row: number;
  readonly client: string;
  readonly balance: number;
  readonly overdue: number | null;
  readonly daysLate: number | null;
  readonly tier: Tier;
  readonly riskClass: RiskClass;
  /** Why, in words. */
  readonly reasons: string;
  /** What the segment asks for, in words. */
  readonly action: string;
}

export interface Portfolio extends Share {
  readonly kind: LayoutKind;
  readonly asOf: Serial | null;
  readonly currency: string | null;
  /** Invoices and credits of a ledger that were counted; null for a client table. */
  readonly invoices: number | null;
  /** False where no column told what is overdue. */
  readonly overdueKnown: boolean;
  /** Size × class: three tiers by classes 1 to 5 and 0, large first. */
  readonly matrix: readonly MatrixCell[];
  readonly tiers: readonly (Share & { readonly tier: Tier })[];
  readonly classes: readonly (Share & { readonly riskClass: RiskClass })[];
  readonly concentration: {
    /** Sum of squared shares, 1 for a single client. */
    readonly hhi: number;
    readonly largestShare: number;
    readonly tenLargestShare: number;
    /** How many of the largest clients make 80 %. */
    readonly clientsFor80: number;
  };
  /** Amounts by ageing band; null where the rows do not tell. */
  readonly ageing: readonly { readonly label: string; readonly amount: number }[] | null;
  /** Days of sales outstanding; null where sales are unknown. */
  readonly dso: number | null;
  readonly watch: readonly ClientToWatch[];
}

/** How a column of the result table is to be shown. */
export interface ResultColumn {
  readonly id: ResultColumnId;
  readonly format: "text" | "money" | "decimal" | "whole" | "percent";
  /** In characters. */
  readonly width: number;
}

export interface Segmentation {
  /**
   * The table to write, its first row the header; empty where nothing could be segmented. Rows are made each time they are asked for:
   * take one once, or a block of them with `slice`.
   */
  readonly table: readonly (readonly Cell[])[];
  readonly columns: readonly ResultColumn[];
  readonly portfolio: Portfolio | null;
  /** The same clients as columns; null where nothing could be segmented. */
  readonly clients: SegmentedClients | null;
  readonly notes: readonly Note[];
  readonly layout: Layout;
  /** How the range was read, what proves it and what it leaves open. */
  readonly reading: Reading;
  /** Why nothing could be segmented. */
  readonly fault?: FaultMessage;
}
