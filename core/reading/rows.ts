import type { LayoutKind } from "./layout";

/** What a row was taken for. */
export const rowKinds = ["blank", "title", "header", "line", "total", "heading", "note", "aside"] as const;
export type RowKind = (typeof rowKinds)[number];
export const codeOf = Object.fromEntries(rowKinds.map((kind, code) => [kind, code])) as Record<RowKind, number>;
export const lineCode = codeOf.line;

/** What a person said a row is. */
const forcedKinds = ["total", "line", "note", "heading"] as const;
export type Forced = (typeof forcedKinds)[number];
export const isForced = (answer: string): answer is Forced => (forcedKinds as readonly string[]).includes(answer);

/** Which columns tell what a row is. */
export interface Roles {
  readonly kind: LayoutKind;
  /** Amounts that a total adds up. */
  readonly money: readonly number[];
  /** What only an invoice has: its number, its days, its type. */
  readonly ids: readonly number[];
  /** What tells clients apart. */
  readonly client: number;
  readonly clientId: number;
  readonly siren: number;
}

/** A row that states the sum of others. */
export interface Total {
  readonly row: number;
  /** The lines it adds up, as places among all lines. */
  readonly from: number;
  readonly to: number;
  readonly label: string | null;
  /** Columns whose amount is not what the lines add up to. */
  readonly wrong: readonly { readonly column: number; readonly stated: number; readonly sum: number }[];
  /** Columns whose amount is. */
  readonly right: readonly { readonly column: number; readonly stated: number }[];
  /** It stands above its lines. */
  readonly leads: boolean;
}

/** A row that could be read two ways. */
export interface Unclear {
  readonly row: number;
  readonly why: "total" | "unnamed" | "loose" | "note" | "blankClient" | "orphan" | "nameOnly";
}

export interface Structure {
  /** A code of `rowKinds` by grid row. */
  readonly kinds: Uint8Array;
  /** The rows of clients or invoices. */
  readonly lines: Int32Array;
  readonly totals: readonly Total[];
  readonly unclear: readonly Unclear[];
  /** By line, the client named above it or below it, where the line does not name it itself. */
  readonly names: (string | null)[] | null;
  readonly ids: (string | null)[] | null;
  readonly groups: number;
  /** How the client of a line is found. */
  readonly style: "flat" | "once" | "headings" | "parents" | "below";
}
