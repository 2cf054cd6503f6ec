import type { LayoutKind } from "../layout";

/**
 * What a row of an export is read as. A line is a client or an invoice, a heading names the client of the lines below it, and
 * a row that is `aside` has figures that count for no client: statistics at the foot, cancelled documents.
 */
export const rowKinds = ["blank", "title", "header", "line", "total", "heading", "note", "aside"] as const;
export type RowKind = (typeof rowKinds)[number];
export const codeOf = Object.fromEntries(rowKinds.map((kind, code) => [kind, code])) as Record<RowKind, number>;
export const lineCode = codeOf.line;

/** What the user can answer when asked what a row is. */
const forcedKinds = ["total", "line", "note", "heading"] as const;
export type Forced = (typeof forcedKinds)[number];
export const isForced = (answer: string): answer is Forced => (forcedKinds as readonly string[]).includes(answer);

/** The columns by which the kind of a row is recognised; -1 where the table has no such column. */
export interface Roles {
  readonly kind: LayoutKind;
  /** Amounts that a total adds up. */
  readonly money: readonly number[];
  /** Columns that only an invoice fills: its number, its dates, its type. */
  readonly ids: readonly number[];
  /** The columns that name the client. */
  readonly client: number;
  readonly clientId: number;
  readonly siren: number;
  readonly invoiceNumber: number;
  /** The days of invoices where no column names their clients; what stands there instead may name one. */
  readonly days: readonly number[];
  /** The column that states the balance after each movement. */
  readonly running: number;
}

/** A row that states the sum of others. */
export interface Total {
  readonly row: number;
  /** The lines it adds up, as places in `Structure.lines`. */
  readonly from: number;
  readonly to: number;
  readonly label: string | null;
  /** Columns where the stated total differs from the sum of the lines. */
  readonly wrong: readonly { readonly column: number; readonly stated: number; readonly sum: number }[];
  /** Columns where the two agree. */
  readonly right: readonly { readonly column: number; readonly stated: number }[];
  /** Whether the total is written above its lines instead of below them. */
  readonly leads: boolean;
}

/** A row of texts without an amount: a heading, a note, a mark of a page. */
export interface TextRow {
  readonly row: number;
  /** How many lines stand above it. */
  at: number;
  /** The column it begins in. */
  readonly first: number;
  /** The columns it fills. */
  readonly mask: string;
}

/** A row that can be read in two ways, so that the user is asked or told what was chosen. */
export interface Unclear {
  readonly row: number;
  readonly why: "total" | "unnamed" | "loose" | "note" | "blankClient" | "orphan" | "nameOnly" | "sameName";
}

export interface Structure {
  /** For each row of the grid, a place in `rowKinds`. */
  readonly kinds: Uint8Array;
  /** The rows that are a client or an invoice. */
  readonly lines: Int32Array;
  readonly totals: readonly Total[];
  readonly unclear: readonly Unclear[];
  /** For each line, the client that a row above or below names; null where the line names it itself. */
  readonly names: (string | null)[] | null;
  readonly ids: (string | null)[] | null;
  readonly groups: number;
  /** For each line below two headings of which the inner one stands below another outer one too, the outer; else null. */
  readonly outer?: readonly (string | null)[];
  /** How the client of a line is found. */
  readonly style: "flat" | "once" | "headings" | "parents" | "below";
}
