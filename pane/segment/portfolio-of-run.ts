import type { Policy } from "../../core/policy/policy";
import type { Segmentation } from "../../core/segment/result";
import type { LeftOut, OpenPortfolio } from "../portfolio/open-portfolio";
import type { LastRun } from "./last-run";
import type { RunCells } from "./run";
import { placeIn } from "./source";
import type { Written } from "./written";

/** The open portfolio a run leaves behind; null where nothing could be segmented. */
export function portfolioOfRun(
  cells: RunCells,
  { asOf, sheet }: LastRun,
  segmentation: Segmentation,
  policy: Policy,
  written: Written | null,
  leftOut: readonly LeftOut[] = [],
): OpenPortfolio | null {
  const { portfolio: figures, clients } = segmentation;
  if (!figures || !clients) return null;
  const { source, rows, ledger } = cells;
  const placeOf: OpenPortfolio["placeOf"] = (row, column = null) => placeIn(source, row, column);
  const ledgerPlaceOf: OpenPortfolio["ledgerPlaceOf"] = (row, column = null) =>
    ledger ? placeIn({ areas: [ledger.area], joined: "below", visible: [null], visibleOnly: false }, row, column) : placeOf(row, column);
  return {
    segmentation,
    figures,
    clients,
    cells,
    rows,
    area: source.areas[0]!,
    asOf,
    resultSheet: written?.sheet ?? sheet,
    written,
    policy,
    leftOut,
    placeOf,
    ledgerPlaceOf,
    resultPlaceOf: (client) => written?.placeOf(client) ?? (clients.rows ? placeOf(clients.rows[client]!) : null),
  };
}
