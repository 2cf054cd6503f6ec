import type { Serial } from "../../core/dates";
import type { Policy } from "../../core/policy/policy";
import type { SegmentedClients } from "../../core/segment/clients";
import type { Portfolio, Segmentation } from "../../core/segment/result";
import type { Area } from "../../core/sheet";
import type { Grid } from "../../core/values";

/** The portfolio that was segmented last, and where it came from. It outlives the place that segmented it. */
export interface OpenPortfolio {
  readonly segmentation: Segmentation;
  /** The segmentation's own, of which an open portfolio always has some. */
  readonly figures: Portfolio;
  readonly clients: SegmentedClients;
  /** The cells that were segmented. */
  readonly rows: Grid;
  /** Where they stand; of several areas the first. */
  readonly area: Area;
  readonly asOf: Serial;
  /** The sheet that holds the result; null where it was only computed. */
  readonly resultSheet: string | null;
  readonly policy: Policy;
  /** Where a row of `rows` stands in the workbook, or one cell of it. */
  placeOf(row: number, column?: number | null): Area;
}

export type OpenedPortfolio = Omit<OpenPortfolio, "figures" | "clients">;

/** Null where nothing could be segmented. */
export function openPortfolio(opened: OpenedPortfolio): OpenPortfolio | null {
  const { portfolio: figures, clients } = opened.segmentation;
  return figures && clients && { ...opened, figures, clients };
}
