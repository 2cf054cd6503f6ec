import { fold } from "../../cells/fold";
import { isKnown } from "../../cells/known";
import { cellAt, isBlank, textOf, type Cell } from "../../cells/values";
import { dateOf, type Serial } from "../../cells/dates";
import { onDayOfNextMonth, termEnd, type TermMode } from "../../method/law/due-date";
import { isDayOfBusiness } from "../columns/agreement";
import { candidatesFor } from "../columns/headers";
import type { Table } from "../table";

export interface PaymentTerms {
  readonly days: number;
  readonly mode: TermMode;
  /** The day of the month after on which payment falls; null where none is agreed. */
  readonly onDay: number | null;
}

const longest = 180;
const atOnce =
  /^(?:au )?comptant|^a (?:la )?(?:reception|commande|livraison|l'avance)|^cash|^cod$|^c\.o\.d|(?:due|payable) (?:up)?on receipt|^on receipt|^immediate|^prepa(?:id|yment)|^paiement immediat|^contre.?remboursement|^cia$|^advance/;
const endOfMonthWords = /fin (?:de |du )?mois|\bf\.? ?d\.? ?m\b|\bfdm\b|jfdm|\bfm\b|\beom\b|end of (?:the )?month|month end/;
/** `2/10 net 30`, `2% 10 days, net 30`: the discount is not the term. */
const netDays = /\bn(?:et)? ?\/? ?(\d{1,3})\b/;
const countedDays = /(?<![\d/.,])(\d{1,3}) ?(?:j(?:rs?|ours?)?|d(?:ays?)?|jfdm|fdm|nets?)(?![a-z])/;
const plainDays = /^(?:a )?(\d{1,3})$/;
const anyDays = /(?<![\d/.,])(\d{1,3})(?![\d%.,/])/;
const onDayWords = /\b(?:le|on the|the|on) (\d{1,2})(?:er|st|nd|rd|th)?\b/;

/** What terms of payment say: `30 jours`, `45 jours fin de mois`, `30 j FDM le 10`, `Net 30`, `comptant`; null where they can't be read. */
export function termsOf(cell: Cell | undefined): PaymentTerms | null {
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell >= 0 && cell <= longest ? { days: cell, mode: "NET", onDay: null } : null;
  const text = fold(textOf(cell) ?? "").trim();
  if (text === "" || text.length > 60) return null;
  if (atOnce.test(text)) return { days: 0, mode: "NET", onDay: null };
  const on = onDayWords.exec(text);
  const onDay = on && Number(on[1]) >= 1 && Number(on[1]) <= 31 ? Number(on[1]) : null;
  const rest = on ? text.replace(on[0], " ") : text;
  const monthEnd = endOfMonthWords.exec(rest);
  const found = netDays.exec(rest) ?? countedDays.exec(rest) ?? plainDays.exec(rest) ?? (monthEnd && anyDays.exec(rest));
  const days = found ? Number(found[1]) : monthEnd ? 0 : NaN;
  if (!(days <= longest)) return null;
  // `Fin de mois 45 jours` counts from the end of the month.
  const mode = !monthEnd ? "NET" : found && found.index > monthEnd.index ? "EOM_THEN_DAYS" : "DAYS_THEN_EOM";
  return { days, mode, onDay };
}

/** The day an invoice of that day falls due. */
export function dueUnder({ days, mode, onDay }: PaymentTerms, issued: Serial): Serial {
  const end = termEnd(issued, days, mode);
  return onDay === null ? end : onDayOfNextMonth(end, onDay);
}

/** A column headed as due days that holds days and terms, `À réception`, `30 jours`, is one all the same. */
export function findTermsInPlace(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("dueDate") || !table.has("invoiceDate")) return;
  const column = table.columns.find(({ index, header, meaning, corrected }) => {
    if (meaning !== null || corrected || candidatesFor(header)[0]?.meaning !== "dueDate") return false;
    const filled = Array.from(sample, (r) => cellAt(table.grid, r, index)).filter((cell) => !isBlank(cell));
    const terms = filled.filter(isTerm).length;
    const days = filled.filter((cell) => !isTerm(cell) && isDayOfBusiness(dateOf(cell))).length;
    return terms > 0 && terms + days >= filled.length * mostFit;
  });
  if (column) table.mean(column.index, "dueDate");
}

const mostFit = 0.7;

const isTerm = (cell: Cell): boolean => typeof cell === "string" && /\p{L}/u.test(cell) && termsOf(cell) !== null;

/** Invoices without a due day of their own fall due by their terms of payment, which may stand in its place; the proof says how many. */
export function settleTerms(table: Table): void {
  const [issued, terms, due] = [table.place("invoiceDate"), table.place("paymentTerms"), table.place("dueDate")];
  if (table.kind !== "ledger" || issued < 0 || (terms < 0 && due < 0) || table.given.has("dueDate")) return;
  const days = table.cells.days(issued, table.dayOrder);
  const stated = due < 0 ? null : table.cells.days(due, table.dayOrder);
  // Most ledgers state every due day: a copy is made for the first that a term gives.
  let falls = stated;
  const read = new Map<Cell, PaymentTerms | null>();
  const unread: number[] = [];
  let counted = 0;
  for (const r of table.lines) {
    if (isKnown(stated?.[r]) || !isKnown(days[r])) continue;
    const inPlace = due < 0 ? null : cellAt(table.grid, r, due);
    if (!isBlank(inPlace) && typeof inPlace !== "string") continue;
    const cell = isBlank(inPlace) ? cellAt(table.grid, r, terms) : inPlace;
    if (!read.has(cell)) read.set(cell, termsOf(cell));
    const own = read.get(cell)!;
    if (!own) {
      if (!isBlank(inPlace)) unread.push(r);
      continue;
    }
    if (counted++ === 0) falls = stated ? stated.slice() : new Float64Array(table.grid.length).fill(NaN);
    falls![r] = dueUnder(own, days[r]!);
  }
  if (!falls || counted === 0) return;
  for (const r of unread) table.noteUnread(r, due, "dueDate", "BAD_DATE");
  table.given.set("dueDate", falls);
  table.details.push(table.words.proof.dueByTerms(counted));
}
