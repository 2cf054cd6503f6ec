import type { ColumnCorrections, Layout, Meaning, RecognisedColumn } from "../../core/clients/layout";
import type { Serial } from "../../core/dates";
import { type Grid } from "../../core/values";
import type { LedgerOffer } from "./find-ledger";
import { type Source } from "./source";
import type { Output } from "./written";
/** So many rows are read to recognise a selection: enough to be sure of its columns, few enough to answer at once. */
export declare const headRows = 1000;
/** A selected range, as far as it was read to say what it is. */
export interface Selection {
  readonly source: Source;
  readonly head: Grid;
  readonly layout: Layout;
  readonly corrections: ColumnCorrections;
  /** Names the layout: the same headers in the same order have the same. */
  readonly layoutKey: string;
  /** Rows of clients or invoices; only those that were read where the selection is longer than its head. */
  readonly rows: number;
  /** Different clients in a ledger that was read whole. */
  readonly clients: number | null;
  /** The selection is longer than what was read. */
  readonly partial: boolean;
  /** The invoices of the same clients in another sheet, once they were found, and whether the user takes them along. */
  readonly ledger: LedgerOffer | null;
  readonly withLedger: boolean;
  /** The sheet that holds an earlier result of the same table. */
  readonly earlier: string | null;
  /** How the user wants the result; null leaves it to us. */
  readonly output: Output | null;
}
export declare function selectionOf(source: Source, head: Grid, corrections: ColumnCorrections, earlier?: string | null): Selection;
export declare function corrected(selection: Selection, index: number, meaning: Meaning | null): Selection;
/** What the user chose for the same cells stays chosen. */
export declare function asChosen({ ledger, withLedger, output }: Selection, now: Selection): Selection;
/** The ways to keep the result that this selection allows. Formulas read the headers as they stand, by the default policy. */
export declare function outputsFor({ source, layout, corrections, withLedger, earlier }: Selection, defaultPolicy: boolean): Output[];
/** The chosen way where it is still possible, else the first that is. */
export declare function outputOf(selection: Selection, defaultPolicy: boolean): Output;
export interface ColumnGroups {
  /** To be settled by the user: a doubtful meaning, and doubtful ones first. */
  readonly doubtful: readonly RecognisedColumn[];
  readonly known: readonly RecognisedColumn[];
  readonly unused: readonly RecognisedColumn[];
}
export declare function columnGroups({ columns }: Layout): ColumnGroups;
export interface AsOf {
  readonly serial: Serial;
  readonly from: "user" | "today" | NonNullable<Layout["asOf"]>["from"];
}
/** The day to look at the portfolio: the user's, else the rows' own where they are old, else today. */
export declare function asOfFor(layout: Layout | null, chosen: Serial | null, today: Serial): AsOf;
