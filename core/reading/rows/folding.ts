import { fold as foldText } from "../../cells/fold";
import { cellAt, saysNothing, textOf } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { same } from "../structure/totals";
import { DocumentKinds } from "./document-kind";
import { fold } from "./fold";
import { nameKey } from "../cells/name-key";
import type { Table } from "../table";

/** Debit and credit: side by side in one line they leave what is open of it; in lines of their own they are folded. */
export function foldSides(table: Table, debit: Float64Array, credit: Float64Array, open: Float64Array | null): void {
  const { lines } = table;
  const height = table.grid.length;
  let both = 0;
  for (const r of lines) {
    if (debit[r]! !== 0 && credit[r]! !== 0 && debit[r] === debit[r] && credit[r] === credit[r]) both++;
  }
  const moved = new Float64Array(height).fill(NaN);
  for (const r of lines)
    if (debit[r] === debit[r] || credit[r] === credit[r]) moved[r] = Math.round(((debit[r]! || 0) - (credit[r]! || 0)) * 100) / 100;
  if (both > lines.length * 0.1 || open) {
    if (!open) {
      table.given.set("amount", debit);
      table.given.set("openAmount", moved);
    }
    return;
  }
  table.given.set("amount", moved);
  table.foldLater = () => foldMoved(table, moved);
}

function foldMoved(table: Table, moved: Float64Array): void {
  const { lines } = table;
  const asOf = table.asOf?.serial ?? Infinity;
  const texts = (meaning: Meaning): (string | null)[] | null => {
    const given = table.given.get(meaning);
    if (given && !(given instanceof Float64Array)) return Array.from(lines, (r) => given[r] ?? null);
    const index = table.place(meaning);
    return index < 0 ? null : Array.from(lines, (r) => textOf(cellAt(table.grid, r, index)));
  };
  const [ids, names] = [texts("clientId"), texts("client")];
  const keys = new Map<string, number>();
  const account = Int32Array.from(lines, (_, k) => {
    const key = ids?.[k] ?? (names?.[k] ? nameKey(names[k]) : "");
    let place = keys.get(key);
    if (place === undefined) keys.set(key, (place = keys.size));
    return place;
  });
  const days = (meaning: Meaning): Float64Array | null => {
    const index = table.place(meaning);
    if (index < 0) return null;
    const all = table.cells.days(index, table.dayOrder);
    return Float64Array.from(lines, (r) => all[r]!);
  };
  const issued = days("invoiceDate");
  const due = days("dueDate");
  const label =
    table.columns.find(({ header, meaning }) => meaning === null && /lib|label|desc|memo|text/i.test(foldText(header)))?.index ?? -1;
  const types = table.place("documentType") >= 0 ? texts("documentType") : null;
  const reader = new DocumentKinds();
  const folded = fold(
    {
      account,
      amount: Float64Array.from(lines, (r) => (moved[r] === moved[r] ? moved[r]! : 0)),
      day: issued ?? new Float64Array(lines.length).fill(NaN),
      due,
      lettering: texts("lettering"),
      number: texts("invoiceNumber"),
      label: label < 0 ? null : Array.from(lines, (r) => textOf(cellAt(table.grid, r, label))),
      credited: types && Uint8Array.from(types, (type) => (reader.of(type) === "credit" ? 1 : 0)),
    },
    asOf,
  );
  const height = table.grid.length;
  const open = new Float64Array(height).fill(NaN);
  const paid = new Float64Array(height).fill(NaN);
  const kinds = new Array<string | null>(height).fill(null);
  table.payments = folded.payments.map(({ line, day, amount }) => ({ row: lines[line]!, day, share: amount / moved[lines[line]!]! }));
  lines.forEach((r, k) => {
    open[r] = folded.open[k]!;
    if (moved[r]! > 0 && folded.open[k] === 0) paid[r] = folded.settled[k]!;
    // A credit is a credit note where it says so, else a payment; what is left of it stands against the account.
    kinds[r] = moved[r]! > 0 ? "invoice" : reader.of(types?.[k]) === "credit" ? "credit" : "payment";
  });
  // Credits that paid something are gone; what is left of them counts.
  table.lines = lines.filter((r) => moved[r]! > 0 || open[r] !== 0 || moved[r] !== moved[r]);
  for (const r of table.lines) if (moved[r]! < 0) moved[r] = open[r]!;
  table.given.set("openAmount", open);
  table.given.set("documentType", kinds);
  table.given.set(
    "invoiceNumber",
    textsByRow(table, "invoiceNumber", (r) => moved[r]! > 0),
  );
  if (paid.some((day) => day === day)) table.given.set("paidDate", paid);
  table.ledgerOpen = open;
  const { by } = folded;
  if (by.lettering + by.number + by.age > 0) table.details.push(table.words.proof.folded(by.lettering, by.number, by.age));
}

/** A text column by grid row, only where it may be looked at. */
function textsByRow(table: Table, meaning: Meaning, keep: (row: number) => boolean): (string | null)[] {
  const index = table.place(meaning);
  const all = new Array<string | null>(table.grid.length).fill(null);
  if (index >= 0) for (const r of table.lines) if (keep(r)) all[r] = textOf(cellAt(table.grid, r, index));
  return all;
}

/** A lettering code with both sides closes its lines; one whose other side is missing is asked about. */
export function foldLettered(table: Table, amount: Float64Array | null, open: Float64Array | null): void {
  const index = table.place("lettering");
  if (index < 0 || !amount || (open && table.place("openAmount") >= 0)) return;
  const reader = new DocumentKinds();
  const base = (open ?? amount).slice();
  // Payments and credit notes may be told by their type alone.
  for (const r of table.lines) if (reader.takesAway(table.textAt("documentType", r))) base[r] = -Math.abs(base[r]!);
  const ids = table.place("clientId") >= 0 ? table.place("clientId") : table.place("client");
  const groups = new Map<string, number[]>();
  for (const r of table.lines) {
    const code = textOf(cellAt(table.grid, r, index));
    if (code === null || saysNothing(code)) continue;
    const key = `${ids >= 0 ? (textOf(cellAt(table.grid, r, ids)) ?? "") : ""}|${code}`;
    const own = groups.get(key);
    if (own) own.push(r);
    else groups.set(key, [r]);
  }
  if (groups.size === 0) return;
  const closed = base.slice();
  const halves: number[] = [];
  for (const rows of groups.values()) {
    const sum = rows.reduce((total, r) => total + (base[r]! || 0), 0);
    if (same(sum, 0)) for (const r of rows) closed[r] = 0;
    else halves.push(...rows);
  }
  if (halves.length > 0) {
    const sum = halves.reduce((total, r) => total + (base[r]! || 0), 0);
    const answer = table.askSettled("LETTERED", table.words.questions.lettered(halves.length, table.money(sum)), halves[0]!, index);
    if (answer === "settled") for (const r of halves) closed[r] = 0;
  }
  table.given.set("openAmount", closed);
  table.ledgerOpen = closed;
}
