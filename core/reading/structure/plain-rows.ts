import { isBlank } from "../../cells/values";
import { holdsNothing, holdsNumber, type Cells } from "../cells/cells";
import { isDay } from "./headings";
import { lineCode, type Forced, type Roles } from "./rows";

/** What makes a row a line at first sight: invoices have an amount and two things more, clients an amount and every name. */
class PlainRows {
  constructor(
    private readonly height: number,
    private readonly money: readonly Uint8Array[],
    private readonly filled: readonly Uint8Array[],
    /** So many of the filled columns at least. */
    private readonly least: number,
    /** 1 for a row that is looked at more closely. */
    private readonly suspects: readonly Uint8Array[],
  ) {}

  /** Takes the lines at first sight from one row on into the list of lines, behind `count` others; answers with the row behind them. */
  take(row: number, kinds: Uint8Array, lines: Int32Array, count: number): number {
    const { height, money, filled, least, suspects } = this;
    for (let r = row; r < height; r++) {
      let amounts = 0;
      for (const holds of money) if (holds[r] === holdsNumber) amounts++;
      let others = 0;
      for (const holds of filled) if (holds[r] !== holdsNothing) others++;
      let open = 0;
      for (const own of suspects) open |= own[r]!;
      if (amounts === 0 || others < least || open !== 0) return r;
      kinds[r] = lineCode;
      lines[count + r - row] = r;
    }
    return height;
  }
}

/** The rows of a table that are lines without a closer look: not those an account heads, nor those the user said what they are. */
export function plainRows(
  cells: Cells,
  { kind, client, clientId, siren }: Roles,
  accounts: Uint8Array | null,
  money: readonly Uint8Array[],
  ids: readonly Uint8Array[],
  names: readonly Uint8Array[],
  forced: ReadonlyMap<number, Forced>,
): PlainRows {
  const said: Uint8Array[] = [];
  if (forced.size > 0) {
    const rows = new Uint8Array(cells.height);
    for (const row of forced.keys()) rows[row] = 1;
    said.push(rows);
  }
  if (accounts) said.push(accounts);
  if (kind === "ledger") return new PlainRows(cells.height, money, ids, 2, said);
  const suspects = [client, clientId, siren].filter((c) => c >= 0).slice(0, 2);
  for (const c of suspects) said.push(cells.suspects(c));
  return new PlainRows(cells.height, money, names, names.length === 0 ? Infinity : names.length, said);
}

const account = /^(?:(?=\S*\d)(?=\S*\p{L})\S{3,}|41\d{3,})$/u;

/** 1 for each row that has an account, `411ALPHA`, in the place of a day, and no due day. */
export function rowsOfAccounts(cells: Cells, [day, due]: readonly number[]): Uint8Array | null {
  if (day === undefined) return null;
  return cells.column(day).holds.map((held, r) => {
    const text = held === holdsNothing ? "" : String(cells.cell(r, day));
    return Number(account.test(text) && !isDay(text) && (due === undefined || isBlank(cells.cell(r, due))));
  });
}
