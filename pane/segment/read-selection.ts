import { fingerprint } from "../../core/cells/fingerprint";
import type { ColumnCorrections, Layout } from "../../core/reading/layout";
import { readRange } from "../../core/reading/read";
import type { TableReading } from "../../core/reading/table";
import { Notes } from "../../core/reading/proof/notes";
import type { ShownAs } from "../../core/sheet";
import { textOf, type Grid } from "../../core/cells/values";
import { ratesFor, type ExchangeRates } from "./exchange-rates";
import type { Selection } from "./selection";
import { rowCount, type Source } from "./source";

/** So many rows are read to recognise a selection: enough to be sure of its columns, few enough to answer at once. */
export const headRows = 1000;
export function selectionOf(
  source: Source,
  head: Grid,
  corrections: ColumnCorrections,
  earlier: string | null = null,
  shown: ShownAs = {},
  exchange: ExchangeRates | null = null,
): Selection {
  // What is said before is what comes after: the same reading as the result's.
  const read = readRange(head, { ...shown, ...ratesFor(corrections, exchange), columns: corrections, language: "fr" }, new Notes("fr"));
  const { layout } = read;
  const all = rowCount(source);
  const partial = all > head.length;
  const found = layout.kind === null ? new Int32Array(0) : read.rows;
  return {
    source,
    head,
    shown,
    layout,
    corrections,
    layoutKey: layoutKey(layout),
    rows: partial ? all - layout.firstRow : found.length,
    clients: layout.kind === "ledger" && !partial ? differentClients(read, found) : null,
    partial,
    ledger: null,
    withLedger: false,
    beside: [],
    earlier,
    output: null,
    exchange,
  };
}

/** An answer to one of the reading's questions, kept beside those given before. */
export const answered = ({ corrections }: Selection, code: string, value: string): ColumnCorrections => ({
  answers: { ...corrections.answers, [code]: value },
});

export function corrected(selection: Selection, correction: ColumnCorrections): Selection {
  const { source, head, shown, corrections, earlier, ledger, withLedger, beside, output, exchange } = selection;
  return { ...selectionOf(source, head, { ...corrections, ...correction }, earlier, shown, exchange), ledger, withLedger, beside, output };
}

/** Changes with any header, and with their order. */
export const layoutKey = (layout: Layout): string =>
  `encours.columns.${fingerprint(layout.columns.map(({ header }) => header.trim().toLowerCase()).join("\u0000")).toString(16)}`;

function differentClients({ cells, layout, given }: TableReading, rows: Int32Array): number {
  const meanings = ["clientId", "siren", "client"] as const;
  const made = meanings.map((meaning) => given.get(meaning)).find((texts) => texts !== undefined && !(texts instanceof Float64Array));
  const column = meanings.map((meaning) => layout.columns.find((each) => each.meaning === meaning)).find(Boolean);
  const clients = new Set<string | null>();
  for (const row of rows) {
    const text = made ? made[row] : column ? textOf(cells.grid[row]![column.index]) : null;
    clients.add(typeof text === "string" ? text : null);
  }
  return clients.size;
}
