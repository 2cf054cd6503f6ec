import type { Serial } from "../../core/cells/dates";
import type { Policy } from "../../core/policy/policy";
import type { SegmentedClients } from "../../core/ledger/clients";
import type { Portfolio, Segmentation } from "../../core/segment/result";
import type { Area } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import type { RunCells } from "../segment/run";
import type { Written } from "../segment/written";

/** What a rating is to take into account and could not be read. */
export type LeftOut = "policy" | "notices" | "overrides" | "journal" | "vatRate" | "beside";

/** The portfolio that was segmented last, and where it came from. It outlives the place that segmented it. */
export interface OpenPortfolio {
  readonly segmentation: Segmentation;
  /** The segmentation's own, of which an open portfolio always has some. */
  readonly figures: Portfolio;
  readonly clients: SegmentedClients;
  /** What was read to segment it. */
  readonly cells: RunCells;
  /** The cells that were segmented; those of a ledger beside them are in `cells`. */
  readonly rows: Grid;
  /** Where they stand; of several areas the first. */
  readonly area: Area;
  readonly asOf: Serial;
  /** The sheet that holds the result; null where it was only computed. */
  readonly resultSheet: string | null;
  /** What this run wrote; null where it was only computed. */
  readonly written: Written | null;
  readonly policy: Policy;
  /** What could not be read, so that its figures do without it. */
  readonly leftOut: readonly LeftOut[];
  /** Where a row of `rows` stands in the workbook, or one cell of it. */
  placeOf: (row: number, column?: number | null) => Area;
  /** Where a row of the invoices stands, in the ledger itself or in the one beside the client table. */
  ledgerPlaceOf: (row: number, column?: number | null) => Area;
  /** Where a client stands in the result, or failing that in the selection; null where neither is known. */
  resultPlaceOf: (client: number) => Area | null;
}
