import { dateOf } from "../../core/cells/dates";
import type { Language } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { FoldContext, foldClient } from "../../core/ledger/fold-client";
import { FoldedClients, foldedFields } from "../../core/ledger/folded-clients";
import type { LedgerLines } from "../../core/ledger/ledger-lines";
import { DocumentKinds } from "../../core/reading/rows/document-kind";
import { documentKinds } from "../../core/ledger/ledger-lines";
import { defaultPolicy } from "../../core/policy/default";
import { bookOf } from "../../core/segment/folded-ledger";

/** One line of a client as a database hands it over: amounts and days as text or numbers, null where missing. */
export interface WarehouseLine {
  readonly amount: number | string | null;
  readonly open_amount: number | string | null;
  readonly invoice_date: string | null;
  readonly due_date: string | null;
  readonly paid_date: string | null;
  readonly document_type: string | null;
  readonly invoice_number: string | null;
  readonly disputed: boolean | null;
}

export interface WarehouseClient {
  readonly folded: Readonly<Record<string, number | null>>;
  /** The row of the result as each tier would have it: large, medium, small. */
  readonly rows: readonly (readonly Cell[])[];
}

const kinds = new DocumentKinds();
/** An exact decimal arrives as text: its double is the nearest one. */
const number = (value: number | string | null | undefined): number =>
  value === null || value === undefined || value === "" ? NaN : Number(value);
const day = (text: string | null | undefined): number => {
  const read = dateOf(text?.slice(0, 10) ?? null);
  return typeof read === "number" ? read : NaN;
};

/**
 * Folds and rates one client of a database's ledger: its lines that count on the day, in the order of the ledger. Which tier
 * it belongs to depends on all clients, so that the answer has a row for each; the database joins the right one.
 */
export function client(
  lines: readonly WarehouseLine[],
  asOf: string,
  history: boolean,
  name: string | null,
  id: string | null,
  siren: string | null,
  language: Language,
): WarehouseClient {
  const column = (of: (line: WarehouseLine) => number): Float64Array => Float64Array.from(lines, of);
  const own: LedgerLines = {
    amount: column((line) => number(line.amount)),
    open: column((line) => number(line.open_amount)),
    issued: column((line) => day(line.invoice_date)),
    due: column((line) => day(line.due_date)),
    paid: column((line) => day(line.paid_date)),
    ages: null,
    disputed: Uint8Array.from(lines, (line) => (line.disputed ? 1 : 0)),
    statuses: null,
    kinds: Uint8Array.from(lines, (line) => documentKinds.indexOf(kinds.of(line.document_type))),
    numbers: lines.map((line) => line.invoice_number),
  };
  const context = new FoldContext(day(asOf), defaultPolicy, history);
  const folded = new FoldedClients(1);
  foldClient(0, { lines: own, order: null, from: 0, to: lines.length }, context, folded, null);
  const identity = {
    names: [name ?? id ?? ""],
    ids: [id],
    idMeaning: "clientId" as const,
    registered: [siren],
    types: null,
    sectors: null,
  };
  const rows = [0, 1, 2].map(
    (tier) => bookOf(folded, identity, Uint8Array.of(tier), { context, policy: defaultPolicy, language }).table[1]!,
  );
  const value = (field: (typeof foldedFields)[number]): number | null => {
    const known = folded.get(field, 0);
    return Number.isFinite(known) ? known : null;
  };
  return { folded: Object.fromEntries(foldedFields.map((field) => [field, value(field)])), rows };
}
