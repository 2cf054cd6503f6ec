import { clientSignals } from "../../segment/client-signals";
import { tablePayment } from "../../segment/client-table";
import { clientsOfTable } from "../../segment/table-clients";
import type { SegmentedClients } from "../../ledger/clients";
import { TableColumns } from "../../reading/columns/columns";
import { recogniseHeaders } from "../../reading/columns/assignment";
import type { Answer, AnswerGrid } from "../define";
import { fault, isFault, type Fault } from "../../cells/faults";
import type { Policy } from "../../policy/policy";
import { Notes } from "../../reading/proof/notes";
import { columnCount, isBlank, type Grid } from "../../cells/values";
import { rate, type Ratings, type Signals } from "../../rating/rate";

export interface RatedClients {
  readonly columns: TableColumns;
  readonly signals: Signals;
  readonly ratings: Ratings;
  /** Whether a row of the range is blank throughout. */
  readonly blank: (row: number) => boolean;
}

/** Rows rated at a time where each has an answer of its own: what fits the processor's cache is rated in half the time. */
const blockSize = 4096;

/** One to three rows of headings above the clients; where there are several, a heading of several columns is joined to what stands below. */
const mostHeaderRows = 3;

function columnsOf(clients: Grid, headers: Grid): TableColumns | Fault {
  const width = columnCount(clients);
  if (headers.length > mostHeaderRows || columnCount(headers) !== width)
    return fault("SHAPE_MISMATCH", "headers", [`1 × ${width}`, `${headers.length} × ${columnCount(headers)}`]);
  const rows = Int32Array.from({ length: clients.length }, (_, row) => row);
  return TableColumns.of(clients, recogniseHeaders(headers), rows, new Notes("fr"));
}

function ratedOf(columns: TableColumns, policy: Policy): RatedClients | Fault {
  const signals = clientSignals(columns, null, tablePayment(columns, policy), policy);
  if (signals.indicators.size === 0) return fault("NO_INDICATOR", "headers");
  return { columns, signals, ratings: rate(signals, policy), blank: (row) => columns.grid[columns.rows[row]!]!.every(isBlank) };
}

/**
 * Rates the rows of a range by the headers above it. A cell that can't be read is missing: it lowers the coverage and
 * never reads as zero. The age needs an age column, or a date of situation beside the date of creation: no clock is read.
 */
export function rateClients(clients: Grid, headers: Grid, policy: Policy): RatedClients | Fault {
  const columns = columnsOf(clients, headers);
  return isFault(columns) ? columns : ratedOf(columns, policy);
}

/** The clients of a range as the pane knows those of a table. */
export function segmentedRange(clients: Grid, headers: Grid, policy: Policy): SegmentedClients | Fault {
  const columns = columnsOf(clients, headers);
  if (isFault(columns)) return columns;
  const known = clientsOfTable(columns, policy);
  return known.blocks[0]!.signals.indicators.size === 0 ? fault("NO_INDICATOR", "headers") : known;
}

/**
 * One answer a row: empty for a blank row. `answer` is given the rated clients, a block of rows at a time, and answers for
 * each of them by its place in the block; a fault it answers is that of the row.
 */
export function answerByRow(
  clients: Grid,
  headers: Grid,
  policy: Policy,
  answer: (rated: RatedClients) => (place: number) => Answer | typeof notRated,
): AnswerGrid | Fault {
  const columns = columnsOf(clients, headers);
  if (isFault(columns)) return columns;
  const answers = new Array<Answer[]>(clients.length);
  for (let from = 0; from < clients.length; from += blockSize) {
    const rated = ratedOf(columns.block(from, Math.min(clients.length, from + blockSize)), policy);
    if (isFault(rated)) return rated;
    const answerOf = answer(rated);
    for (let place = 0; place < rated.signals.count; place++) {
      const found = rated.blank(place) ? null : answerOf(place);
      answers[from + place] = [found === notRated ? { ...notRated, row: from + place } : found];
    }
  }
  return answers;
}

/** NOT_RATED where too little is known and no event decides the class by itself. */
export const notRated = fault("NOT_RATED", "clients");
