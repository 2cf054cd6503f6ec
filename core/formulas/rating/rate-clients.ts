import { clientSignals } from "../../segment/client-signals";
import { tablePayment } from "../../segment/client-table";
import { TableColumns } from "../../reading/columns";
import { recogniseHeaders } from "../../reading/recognise";
import type { Answer, AnswerGrid } from "../define";
import { fault, type Fault } from "../../cells/faults";
import type { Policy } from "../../policy/policy";
import { Notes } from "../../reading/notes";
import { columnCount, isBlank, type Grid } from "../../cells/values";
import { rate, type Ratings, type Signals } from "../../rating/rate";

export interface RatedClients {
  readonly columns: TableColumns;
  readonly signals: Signals;
  readonly ratings: Ratings;
  /** Whether a row of the range is blank throughout. */
  readonly blank: (row: number) => boolean;
}

/**
 * Rates the rows of a range by the headers above it. A cell that can't be read is missing: it lowers the coverage and
 * never reads as zero. The age needs an age column, or a date of situation beside the date of creation: no clock is read.
 */
export function rateClients(clients: Grid, headers: Grid, policy: Policy): RatedClients | Fault {
  if (headers.length !== 1)
    return fault("SHAPE_MISMATCH", "headers", [`1 × ${columnCount(clients)}`, `${headers.length} × ${columnCount(headers)}`]);
  if (columnCount(headers) !== columnCount(clients)) {
    return fault("SHAPE_MISMATCH", "headers", [`1 × ${columnCount(clients)}`, `1 × ${columnCount(headers)}`]);
  }
  const recognised = recogniseHeaders(headers[0]!);
  const rows = Int32Array.from(clients, (_, row) => row);
  const columns = TableColumns.of(clients, recognised, rows, new Notes("fr"));
  const signals = clientSignals(columns, null, tablePayment(columns, policy), policy);
  if (signals.indicators.size === 0) return fault("NO_INDICATOR", "headers");
  return { columns, signals, ratings: rate(signals, policy), blank: (row) => clients[row]!.every(isBlank) };
}

/** One answer a row: empty for a blank row, NOT_RATED where too little is known and no hard event speaks. */
export function answerByRow(rated: RatedClients, answer: (row: number) => Answer): AnswerGrid {
  return Array.from({ length: rated.signals.count }, (_, row) => [rated.blank(row) ? null : answer(row)]);
}

export const notRated = fault("NOT_RATED", "clients");
