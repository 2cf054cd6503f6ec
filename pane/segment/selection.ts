import type { ColumnCorrections, Layout, RecognisedColumn } from "../../core/reading/layout";
import type { Serial } from "../../core/cells/dates";
import type { ShownAs } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import type { FoundSheet } from "./sheets-beside";
import type { LedgerOffer } from "./find-ledger";
import type { ExchangeRates } from "./exchange-rates";
import type { Source } from "./source";
import type { Output } from "./written";

/** Below this the user is asked what a column means. */
const sure = 0.8;
/** Rows of a day this long ago are an old export: today would make all of them late. */
const oldAfterDays = 45;

/** A selected range, as far as it was read to say what it is. */
export interface Selection {
  readonly source: Source;
  readonly head: Grid;
  readonly shown: ShownAs;
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
  /** Other sheets that say more of the same clients, once they were looked for; `corrections` says which are left out. */
  readonly beside: readonly FoundSheet[];
  /** The sheet that holds an earlier result of the same table. */
  readonly earlier: string | null;
  /** How the user wants the result; null leaves it to us. */
  readonly output: Output | null;
  /** What currencies are worth in the book's, as a sheet of the workbook says; null where there is none. */
  readonly exchange: ExchangeRates | null;
}

/** What the user chose for the same cells stays chosen. */
export function asChosen({ ledger, withLedger, beside, output }: Selection, now: Selection): Selection {
  return { ...now, ledger, withLedger, beside, output };
}

export interface ColumnGroups {
  /** To be settled by the user: a doubtful meaning, and doubtful ones first. */
  readonly doubtful: readonly RecognisedColumn[];
  readonly known: readonly RecognisedColumn[];
  readonly unused: readonly RecognisedColumn[];
}

export function columnGroups({ columns }: Layout): ColumnGroups {
  const isDoubtful = (column: RecognisedColumn): boolean => column.meaning !== null && !column.corrected && column.confidence < sure;
  return {
    doubtful: columns.filter(isDoubtful).sort((a, b) => a.confidence - b.confidence),
    known: columns.filter((column) => column.meaning !== null && !isDoubtful(column)),
    unused: columns.filter((column) => column.meaning === null && column.header !== ""),
  };
}

export interface AsOf {
  readonly serial: Serial;
  readonly from: "user" | "today" | NonNullable<Layout["asOf"]>["from"];
}

/** The day to look at the portfolio: the user's, else the rows' own where they are old, else today. */
export function asOfFor(layout: Layout | null, chosen: Serial | null, today: Serial): AsOf {
  if (chosen !== null) return { serial: chosen, from: "user" };
  // What the file itself says holds; a day only guessed from its rows gives way to today while it is near.
  if (layout?.asOf && (layout.asOf.from === "file" || layout.asOf.serial < today - oldAfterDays)) return layout.asOf;
  return { serial: today, from: "today" };
}
