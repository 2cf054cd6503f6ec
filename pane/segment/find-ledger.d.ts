import type { Layout } from "../../core/clients/layout";
import type { Area, Sheet } from "../../core/sheet";
import { type Grid } from "../../core/values";
/** A sheet of invoices that seem to be those of the selected clients. */
export interface LedgerOffer {
  readonly area: Area;
  /** Rows below its headers. */
  readonly rows: number;
}
/** Looks through the other sheets for the ledger of a client table; null where there is none. */
export declare function findLedger(sheet: Sheet, own: string, head: Grid, layout: Layout): Promise<LedgerOffer | null>;
