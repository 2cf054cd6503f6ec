import { DayOrderEvidence, dateOf, type Serial } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { cellAt, isBlank, textOf, type Grid } from "../../cells/values";
import { eInvoiceStatusOf, isOfPlatform } from "../rows/e-invoice-status";
import { findHead, type Head } from "../structure/headings";
import { mayMean, placeOf } from "./labels";

/** Where an export of a platform has its columns. */
interface Columns {
  readonly head: Head;
  readonly number: number;
  readonly status: number;
  /** -1 where no column says when a status was given. */
  readonly day: number;
}

/** A status of an invoice and its day; null where the export has none. */
export interface DatedStatus {
  readonly number: string;
  readonly status: string;
  readonly day: Serial | null;
}

const namesStatus = /\b(statuts?|status|etats?|states?|cycle de vie|life ?cycle|code)\b/;
const namesStatusDay =
  /\b(statut|status|etat|cycle de vie|life ?cycle|evenement|event|horodatage|timestamp|maj|mise a jour|updated?|last change)\b/;
const namesDay = /\b(date|jour|day|le|horodatage|timestamp|updated?)\b/;
const leastRead = 0.8;
const sampleRows = 200;

/**
 * Where a range is a platform's export of what became of e-invoices: a number, a status that platforms use, perhaps a day. Null
 * where it is something else, a ledger above all: one with amounts still open says by itself how its invoices stand.
 */
export function eInvoiceExport(rows: Grid): Columns | null {
  const head = findHead(rows);
  if (!head) return null;
  const { labels } = head;
  const number = placeOf(labels, "invoiceNumber");
  if (number < 0 || labels.some((label) => mayMean(label, "openAmount", "balance"))) return null;
  let status = -1;
  let best = 0;
  for (const [column, label] of labels.entries()) {
    const isNamed = mayMean(label, "eInvoiceStatus");
    if (column === number || (!isNamed && !namesStatus.test(fold(label)))) continue;
    const { read, telling } = statusesIn(rows, head.end, column);
    if (read < leastRead || !(isNamed || telling)) continue;
    // A code says more than the words beside it.
    const sure = read + (telling ? 1 : 0) + (/\bcode\b/.test(fold(label)) ? 0.5 : 0);
    if (sure > best) [status, best] = [column, sure];
  }
  if (status < 0) return null;
  const days = labels.flatMap((label, column) => (column !== number && column !== status && namesDay.test(fold(label)) ? [column] : []));
  const ofStatus = days.find((column) => namesStatusDay.test(fold(labels[column]!)));
  const only = days.filter((column) => !/facture|invoice|emission|issue|echeance|due/.test(fold(labels[column]!)));
  return { head, number, status, day: ofStatus ?? (only.length === 1 ? only[0]! : -1) };
}

/** Of the texts of a column, the share that are statuses, and whether one of them can be nothing else. */
function statusesIn(rows: Grid, from: number, column: number): { readonly read: number; readonly telling: boolean } {
  let [texts, known] = [0, 0];
  let telling = false;
  for (let r = from; r < Math.min(rows.length, from + sampleRows); r++) {
    const text = textOf(cellAt(rows, r, column));
    if (text === null) continue;
    texts++;
    if (eInvoiceStatusOf(text) !== null) known++;
    telling ||= isOfPlatform(text);
  }
  return { read: texts === 0 ? 0 : known / texts, telling };
}

/** The statuses of an export, those of a day after the one before them; of one day, as the file is sorted. */
export function statusesOf(rows: Grid, { head, number, status, day }: Columns): readonly DatedStatus[] {
  const order = new DayOrderEvidence();
  if (day >= 0) for (let r = head.end; r < rows.length; r++) order.add(cellAt(rows, r, day));
  const found: (DatedStatus & { readonly moment: number })[] = [];
  for (let r = head.end; r < rows.length; r++) {
    const [own, text] = [textOf(cellAt(rows, r, number)), textOf(cellAt(rows, r, status))];
    if (own === null || text === null || eInvoiceStatusOf(text) === null) continue;
    const cell = day < 0 ? null : cellAt(rows, r, day);
    // These are French platforms: days first, where nothing says otherwise.
    const on = isBlank(cell) ? null : dateOf(cell, order.order ?? "DMY");
    const known = typeof on === "number" ? on : null;
    // A cell of the sheet's own holds the hour too.
    found.push({ number: own, status: text, day: known, moment: typeof cell === "number" && known !== null ? cell : (known ?? -1) });
  }
  const dated = found.filter((each) => each.day !== null);
  // The newest first: read from its end.
  if (dated.length > 1 && dated[0]!.moment > dated[dated.length - 1]!.moment) found.reverse();
  return found.sort((a, b) => a.moment - b.moment);
}
