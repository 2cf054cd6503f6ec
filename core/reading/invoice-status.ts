import { fold } from "../cells/fold";
import { cellAt, flagOf, textOf, type Cell } from "../cells/values";
import { codeOf } from "./rows";
import type { Table } from "./table";

const paid =
  /^(?:paid(?: in full)?|payee?s?|reglee?s?|soldee?s?|settled|closed|cleared|lettree?s?|acquittee?s?|encaissee?s?|complete|cash(?:ed)?|bezahlt|ausgeglichen|beglichen|erledigt|cobrad[oa]|pagad[oa]|pagat[oa]|saldat[oa]|incassat[oa]|betaald|voldaan)$/;
const void_ =
  /^(?:void(?:ed)?|cancell?ed|annulee?s?|draft|brouillons?|pro ?-?forma|facture pro ?-?forma|devis|quotes?|quotation|estimate|abandonnee?s?|deleted|supprimee?s?|storniert|entwurf|angebot|anulad[oa]|borrador|presupuesto|annullat[oa]|bozza|preventivo|geannuleerd|concept|offerte)$/;

/** A status without the day it was reached: `Réglée le 15/09/2026`. */
const undated = (text: string): string =>
  fold(text)
    .replace(/ (?:le |du |on |am |el |il |op )?\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?(?: .*)?$/, "")
    .trim();

/** Whether a status says that an invoice is paid: `Payée`, `Settled`, or a yes in a column that asks. */
export const saysPaid = (cell: Cell): boolean => flagOf(cell) === true || paid.test(undated(textOf(cell) ?? ""));

const partly =
  /^(?:partiel(?:lement)?|en partie|partly|partially|part(?:ial)?|teilweise|teil|parcial(?:mente)?|parzial(?:mente)?|deels) ?(?:reglee?|payee?|encaissee?|paid|settled|bezahlt|pagad[oa]|cobrad[oa]|pagat[oa]|incassat[oa]|betaald)|^(?:reglee?|payee?|paid|bezahlt) (?:partiellement|en partie|partly|partially|in part|teilweise)/;
/** Whether a status says that some of an invoice is paid. */
export const saysPartlyPaid = (cell: Cell): boolean => typeof cell === "string" && partly.test(fold(cell).trim());

/** Whether a status or a type says that a document asks for nothing: void, cancelled, a draft, a quotation. */
export const saysVoid = (cell: Cell): boolean => typeof cell === "string" && void_.test(undated(cell));

const credited = /^(?:annulee?|cancell?ed|credited) (?:par (?:un )?avoir|by (?:a )?credit)/;

/** Reads each of the few words that fill a column once, however many rows it has. */
export function eachOnce(read: (cell: Cell) => boolean): (cell: Cell) => boolean {
  const known = new Map<Cell, boolean>();
  return (cell) => {
    let said = known.get(cell);
    if (said === undefined) known.set(cell, (said = read(cell)));
    return said;
  };
}

/** Sets aside the documents that nobody owes: what is cancelled, and what is no invoice yet. */
export function setVoidAside(table: Table): void {
  const columns = [table.place("paymentStatus"), table.place("documentType")].filter((index) => index >= 0);
  if (table.kind !== "ledger" || columns.length === 0) return;
  // What a credit note cancels is gone with it, or both stand here.
  const isCreditedHere = table.columns
    .flatMap(({ index, meaning }) => (meaning === "amount" || meaning === "openAmount" ? [table.cells.column(index).numbers] : []))
    .some((numbers) => table.lines.some((r) => numbers[r]! < 0));
  const isVoid = eachOnce((cell) => saysVoid(cell) || (!isCreditedHere && typeof cell === "string" && credited.test(fold(cell))));
  const kept = table.lines.filter((r) => !columns.some((index) => isVoid(cellAt(table.grid, r, index))));
  if (kept.length === table.lines.length) return;
  const stay = new Set(kept);
  for (const r of table.lines) if (!stay.has(r)) table.structure.kinds[r] = codeOf.aside;
  table.lines = kept;
}
