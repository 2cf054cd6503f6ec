import type { ColumnCorrections, Layout, Meaning, RecognisedColumn } from "../../core/clients/layout";
import { recognise } from "../../core/clients/recognise";
import { tableRows } from "../../core/clients/table-rows";
import type { Serial } from "../../core/dates";
import { Notes } from "../../core/segment/notes";
import type { Area } from "../../core/sheet";
import { textOf, type Grid } from "../../core/values";

/** So many rows are read to recognise a selection: enough to be sure of its columns, few enough to answer at once. */
export const headRows = 1000;
/** Below this the user is asked what a column means. */
const sure = 0.8;
/** Rows that speak of a day this long ago are an old export: today would make all of them late. */
const oldAfterDays = 45;

/** A selected range, as far as it was read to say what it is. */
export interface Selection {
  readonly area: Area;
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
}

export function selectionOf(area: Area, head: Grid, corrections: ColumnCorrections): Selection {
  const layout = recognise(head, corrections);
  const partial = area.rows > head.length;
  const found = layout.kind === null ? new Int32Array(0) : tableRows(head, layout, new Notes("fr"));
  return {
    area,
    head,
    layout,
    corrections,
    layoutKey: layoutKey(layout),
    rows: partial ? area.rows - layout.firstRow : found.length,
    clients: layout.kind === "ledger" && !partial ? differentClients(head, layout, found) : null,
    partial,
  };
}

export function corrected({ area, head, corrections }: Selection, index: number, meaning: Meaning | null): Selection {
  return selectionOf(area, head, { ...corrections, [index]: meaning });
}

/** Changes with any header, and with their order. */
function layoutKey(layout: Layout): string {
  let hash = 0x811c9dc5;
  for (const character of layout.columns.map(({ header }) => header.trim().toLowerCase()).join("\u0000")) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return `encours.columns.${(hash >>> 0).toString(16)}`;
}

function differentClients(head: Grid, layout: Layout, rows: Int32Array): number {
  const column = (["clientId", "siren", "client"] as const)
    .map((meaning) => layout.columns.find((each) => each.meaning === meaning))
    .find(Boolean);
  const clients = new Set<string | null>();
  if (column) for (const row of rows) clients.add(textOf(head[row]![column.index]));
  return clients.size;
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
  if (layout?.asOf && layout.asOf.serial < today - oldAfterDays) return layout.asOf;
  return { serial: today, from: "today" };
}
