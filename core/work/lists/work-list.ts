import type { OwnCurrency } from "../../ledger/own-currency";
import type { Aside, WorkListId } from "../../words/ids";
import type { Meaning } from "../../words/meanings";
import type { ClientKind, Region } from "../../words/ids";
import type { RiskClass, Tier } from "../../policy/policy";

/** Which client the row is about, and how to reach it. */
export interface ClientLine {
  /** Its place among the segmented clients. */
  readonly client: number;
  readonly name: string;
  readonly id: string | null;
  readonly riskClass: RiskClass;
  readonly tier: Tier;
  readonly kind: ClientKind;
  readonly region: Region;
  readonly contact: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** The currency it is invoiced in, where that is not the book's, which the amounts of the row are in. */
  readonly currency: OwnCurrency | null;
}

/** Something to do for some clients, the most pressing first; a client is in it once at most. */
export interface WorkList<Row extends ClientLine> {
  readonly id: WorkListId;
  readonly rows: readonly Row[];
  /** The money the list is about. */
  readonly amount: number;
  /** What the rows were found from. `nothing`: the file lacks the columns the list needs, so that it is empty. */
  readonly basis: "invoices" | "clients" | "nothing";
  /** Columns that would make the list better, or possible at all. */
  readonly lacks: readonly Lack[];
  readonly aside: Readonly<Partial<Record<Aside, number>>>;
}

export type Lack = Meaning | "invoices";

/** Compares texts by character codes, so that every host sorts alike. */
const byText = (a: string | null, b: string | null): number => ((a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0);

/** Most pressing first; equals by name and number, not by place, so that a sheet sorted differently gives the same list. */
export function mostPressingFirst<Row extends ClientLine>(rows: readonly Row[], pressing: (row: Row) => number): Row[] {
  const keyed = rows.map((row) => ({ row, by: pressing(row) }));
  keyed.sort((a, b) => b.by - a.by || byText(a.row.name, b.row.name) || byText(a.row.id, b.row.id));
  return keyed.map(({ row }) => row);
}

export const sumOf = <Row>(rows: readonly Row[], amount: (row: Row) => number): number =>
  rows.reduce((total, row) => total + amount(row), 0);
