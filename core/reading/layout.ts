import type { Meaning } from "../words/meanings";
import type { AmountUnit, ColumnUnit } from "./cells/units";
import type { YearColumn } from "./columns/years";

export { meanings, type Meaning } from "../words/meanings";

/** `clients`: a row a client. `ledger`: a row an invoice, to be folded into clients as of a date. */
export type LayoutKind = "clients" | "ledger";

/**
 * `rival`: another column has the same claim to the meaning. `meanings`: the header means two things. `vague`: it may mean
 * that. `part`: only a part of it is known. `cells`: what stands below it is of another kind.
 */
export type Doubt = { readonly why: "rival"; readonly column: number } | { readonly why: "meanings" | "vague" | "part" | "cells" };

export interface RecognisedColumn {
  /** From 0, within the grid. */
  readonly index: number;
  /** As it stands in the sheet. */
  readonly header: string;
  /** Null: not used. */
  readonly meaning: Meaning | null;
  /** 0 to 1; below 0.8 the user is asked. */
  readonly confidence: number;
  /** Other meanings the header could have, best first. */
  readonly alternatives: readonly Meaning[];
  /** True where the meaning is the user's own correction. */
  readonly corrected: boolean;
  /** Why the column is asked about, or not used although it could be; null where there is nothing to say. */
  readonly doubt: Doubt | null;
  /** Where the same figure stands for several years or days: which figure, and which of them. */
  readonly year?: Pick<YearColumn, "before" | "year" | "yearly"> & { readonly of: Meaning };
  /** What its numbers count in, as its header or the sheet's title says; null for euros, days and fractions. */
  readonly unit: ColumnUnit | null;
}

/** What was understood of a selected range, before anything is done with it. */
export interface Layout {
  readonly kind: LayoutKind | null;
  /** Row of the headers, from 0; the rows above it are titles. */
  readonly headerRow: number;
  /** First and one past the last row of clients or invoices; totals and footnotes stand behind. */
  readonly firstRow: number;
  readonly endRow: number;
  readonly columns: readonly RecognisedColumn[];
  /** The currency found in a column, a header or the amounts; null where none is written. */
  readonly currency: string | null;
  /** What amounts count in whose header says nothing of it. */
  readonly unit: AmountUnit;
  /** The day the rows themselves are of, and how it was found; null for a layout without dates. Of a day given besides, only what the file states. */
  readonly asOf: { readonly serial: number; readonly from: "file" | "ageDays" | "lastInvoice" | "lastPayment" } | null;
}

/** What the user says of the amounts where the sheet says nothing, or something else. */
export interface Amounts {
  readonly currency?: string;
  readonly unit?: AmountUnit;
}

/** What the user answered to the questions of a reading, by code. */
export type Answers = Readonly<Record<string, string>>;

/** The user's corrections: a meaning by column index, null to leave a column out; what the amounts are in; answers to questions; sheets. */
export type ColumnCorrections = Readonly<Record<number, Meaning | null>> & {
  readonly amounts?: Amounts;
  readonly answers?: Answers;
  /** Other sheets of the workbook, by name: false for one that is not to be taken along. */
  readonly sheets?: Readonly<Record<string, boolean>>;
};
