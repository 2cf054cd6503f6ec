import { fingerprint } from "../../core/cells/fingerprint";
import type { ColumnCorrections, Layout, RecognisedColumn } from "../../core/reading/layout";
import { readRange } from "../../core/reading/read";
import type { TableReading } from "../../core/reading/table";
import type { Serial } from "../../core/cells/dates";
import { defaultPolicy } from "../../core/policy/default";
import { policyHash } from "../../core/policy/hash";
import type { Policy } from "../../core/policy/policy";
import { Notes } from "../../core/reading/notes";
import type { ShownAs } from "../../core/sheet";
import { textOf, type Grid } from "../../core/cells/values";
import type { Kept } from "../kept/records";
import type { LedgerOffer } from "./find-ledger";
import { ratesFor, type ExchangeRates } from "./exchange-rates";
import { rowCount, type Source } from "./source";
import type { Output } from "./written";

/** So many rows are read to recognise a selection: enough to be sure of its columns, few enough to answer at once. */
export const headRows = 1000;
/** Below this the user is asked what a column means. */
const sure = 0.8;
/** Rows that speak of a day this long ago are an old export: today would make all of them late. */
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
  /** The sheet that holds an earlier result of the same table. */
  readonly earlier: string | null;
  /** How the user wants the result; null leaves it to us. */
  readonly output: Output | null;
  /** What currencies are worth in the book's, as a sheet of the workbook says; null where there is none. */
  readonly exchange: ExchangeRates | null;
}

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
  const { source, head, shown, corrections, earlier, ledger, withLedger, output, exchange } = selection;
  return { ...selectionOf(source, head, { ...corrections, ...correction }, earlier, shown, exchange), ledger, withLedger, output };
}

/** What the user chose for the same cells stays chosen. */
export function asChosen({ ledger, withLedger, output }: Selection, now: Selection): Selection {
  return { ...now, ledger, withLedger, output };
}

/** Whether formulas, which know the default policy and no more, say the same as the pane. */
export const isPlainRating = (policy: Policy, { overrides, notices }: Pick<Kept, "overrides" | "notices">): boolean =>
  overrides.length === 0 && notices.length === 0 && ratingOf(policy) === ratingOf(defaultPolicy);

/** What a report costs rates nobody. */
const ratingOf = (policy: Policy): string => policyHash({ ...policy, reportCost: defaultPolicy.reportCost });

/** The ways to keep the result that this selection allows. Formulas read the headers as they stand, by a plain rating. */
export function outputsFor({ source, layout, corrections, withLedger, earlier }: Selection, plainRating: boolean): Output[] {
  const plain = layout.kind === "clients" && source.areas.length === 1;
  const readable = plain && !source.visibleOnly && !withLedger && Object.keys(corrections).length === 0 && plainRating;
  return [
    ...(earlier === null ? [] : [{ target: "update", form: "values" } as const]),
    { target: "sheet", form: "values" },
    ...(readable ? [{ target: "sheet", form: "formulas" } as const] : []),
    ...(plain ? [{ target: "beside", form: "values" } as const] : []),
  ];
}

/** The chosen way where it is still possible, else the first that is. */
export function outputOf(selection: Selection, plainRating: boolean): Output {
  const possible = outputsFor(selection, plainRating);
  const { output } = selection;
  return possible.find(({ target, form }) => target === output?.target && form === output.form) ?? possible[0]!;
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
