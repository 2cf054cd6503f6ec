import { fold } from "../../cells/fold";
import { readNumber } from "../../cells/numbers";
import { cellAt, flagOf, marksRow, textOf, type Cell } from "../../cells/values";
import { codeOf } from "../structure/rows";
import type { Table } from "../table";

const paid =
  /^(?:paid(?: in full)?|payee?s?|reglee?s?|soldee?s?|settled|closed|cleared|lettree?s?|acquittee?s?|encaissee?s?|complete|cash(?:ed)?|bezahlt|ausgeglichen|beglichen|erledigt|cobrad[oa]|pagad[oa]|pagat[oa]|saldat[oa]|incassat[oa]|betaald|voldaan)$/;
const void_ =
  /^(?:void(?:ed)?|cancell?ed|annulee?s?|draft|brouillons?|pro ?-?forma|facture pro ?-?forma|devis|quotes?|quotation|estimate|abandonnee?s?|deleted|supprimee?s?|storniert|entwurf|angebot|anulad[oa]|borrador|presupuesto|annullat[oa]|bozza|preventivo|geannuleerd|concept|offerte)$/;

/** A status without the day it was reached, `Réglée le 15/09/2026`, in plain words: `paid_out`. */
const undated = (text: string): string =>
  fold(text)
    .replace(/['’]/g, " ")
    .replace(/(?<=[a-z])[_-]+(?=[a-z])/g, " ")
    .replace(/ (?:le |du |on |am |el |il |op )?\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?(?: .*)?$/, "")
    .trim();

const saysPaid = (cell: Cell): boolean => flagOf(cell) === true || paid.test(undated(textOf(cell) ?? ""));

const partly =
  /^(?:partiel(?:lement)?|en partie|partly|partially|part(?:ial)?|teilweise|teil|parcial(?:mente)?|parzial(?:mente)?|deels) ?(?:reglee?|payee?|encaissee?|paid|settled|bezahlt|pagad[oa]|cobrad[oa]|pagat[oa]|incassat[oa]|betaald)|^(?:reglee?|payee?|paid|bezahlt) (?:partiellement|en partie|partly|partially|in part|teilweise)|^(?:partiel(?:le)?|partial|teilweise|parcial|parziale)$/;
/** Whether a status says that some of an invoice is paid. */
export const saysPartlyPaid = (cell: Cell): boolean => typeof cell === "string" && partly.test(fold(cell).trim());

const shareOf =
  /^(?:(?:reglee?|payee?|soldee?|encaissee?|paid|bezahlt|betaald|pagad[oa]|pagat[oa])(?: a| de)? )?(\d{1,3}) ?%(?: (?:regle|paye|solde|encaisse|paid|bezahlt|betaald|pagado|pagato)e?)?$/;
/** How much of an invoice a status says is paid, `Payée à 50 %`, as a fraction; null where it says nothing of it. */
export function sharePaid(cell: Cell): number | null {
  const [all, percent] = typeof cell === "string" ? (shareOf.exec(fold(cell).trim()) ?? []) : [];
  return percent === undefined || /^\d+ ?%$/.test(all!) ? null : Math.min(1, Number(percent) / 100);
}

/** Whether a status or a type says that a document asks for nothing: void, cancelled, a draft, a quotation. */
export const saysVoid = (cell: Cell): boolean => typeof cell === "string" && void_.test(undated(cell));

const credited = /^(?:annulee?|cancell?ed|credited) (?:par (?:un )?avoir|by (?:a )?credit)/;

/** A status as the code of a question about it. */
export const statusWord = (cell: Cell): string =>
  undated(textOf(cell) ?? "")
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, 40);

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
  const columns = [table.place("paymentStatus"), table.place("documentType"), ...furtherStatuses(table)].filter((index) => index >= 0);
  if (table.kind !== "ledger" || columns.length === 0) return;
  // What a credit note cancels is gone with it, or both stand here.
  const isCreditedHere = table.columns
    .flatMap(({ index, meaning }) => (meaning === "amount" || meaning === "openAmount" ? [table.cells.column(index).numbers] : []))
    .some((numbers) => table.lines.some((r) => numbers[r]! < 0));
  const isVoid = eachOnce((cell) => saysVoid(cell) || (!isCreditedHere && typeof cell === "string" && credited.test(fold(cell))));
  // A direct debit that was cancelled collected nothing: the invoice may be owed.
  const own = statusesOf(table);
  const isDoubtful = own?.ofCollections ? eachOnce((cell) => own.read(cell) === "doubtful") : () => false;
  const kept = table.lines.filter((r) =>
    columns.every((index) => {
      const cell = cellAt(table.grid, r, index);
      return !isVoid(cell) || (index === own?.column && isDoubtful(cell));
    }),
  );
  if (kept.length === table.lines.length) return;
  const stay = new Set(kept);
  for (const r of table.lines) if (!stay.has(r)) table.structure.kinds[r] = codeOf.aside;
  table.lines = kept;
}

/** Beside the status of payment some programs have one of the document: `Status`, Posted or Draft. */
function furtherStatuses(table: Table): number[] {
  return table.columns.flatMap(({ index, header, meaning, corrected }) =>
    meaning === null && !corrected && statusHeading.test(fold(header)) && table.cells.column(index).numberCount === 0 ? [index] : [],
  );
}

/** What a status of a direct debit, a bill, a cheque or a payment says of the invoice it is for. */
export type Settlement = "settled" | "open" | "doubtful";

/** Words of collections alone: where one of them stands, the others of the column are read so too. */
const collected =
  /^(?:execute(?:e?s?|d)|preleve(?:e?s?)|paid out|succeeded|honore(?:e?s?)|abgebucht|eingezogen|ausgefuhrt|ejecutad[oa]|eseguit[oa]|uitgevoerd|geind)$/;
const bounced =
  /^(?:charged back|chargeback|bounced|dishonou?red|late failure|customer approval denied|requires payment method|rucklastschrift|zuruckgegeben|devuelt[oa]|insolut[oa]|gestorneerd|en portefeuille|protestee?s?)$/;
const onTheWay =
  /^(?:pending submission|requires capture|(?:remis(?:e?s?)|mis(?:e?s?)) (?:a l |en |en banque).*|(?:remise )?a l encaissement|remis(?:e?s?)(?: en banque)?|escomptee?s?|a l escompte|remise a l escompte|discounted)$/;
/** Words that invoices, orders and platforms use too. */
const collectedToo =
  /^(?:confirme(?:d|e?s?)|completed|terminee?s?|effectuee?s?|success(?:ful)?|reussie?s?|compensee?s?|creditee?s?|collected|debitee?s?|debited|ok)$/;
const refused =
  /^(?:reje(?:t|ct)ee?s?|rejets?|rejected|refusee?s?|refused|failed|failure|echouee?s?|echec|impayee?s?|unpaid|returned|retournee?s?|retour|denied|declined|unsuccessful|disputed|contestee?s?|past due|overdue|open|ouvert[es]*|a payer|due|echue?s?|non echue?s?|non payee?s?|acceptee?s?|accepted|emise?s?)$/;
const waiting =
  /^(?:pending|submitted|processing|in process|in progress|in transit|en cours(?: .*)?|en attente(?: .*)?|attente|presentee?s?|presented|transmis[es]*(?: .*)?|envoyee?s?(?: .*)?|sent(?: to bank)?|scheduled|programmee?s?|planifiee?s?|initiee?s?|initiated|authori[sz]ed|autorisee?s?|uncaptured|deposited|deposee?s?|mobilisee?s?|cedee?s?|endossee?s?|(?:partially )?refunded|remboursee?s?|reversed|annulee?s?|cancell?ed|void(?:ed)?)$/;
/** Headings and titles of lists of collections. */
const ofCollections =
  /(?<![a-z])(?:sepa|prelevements?|direct debits?|mandats?|mandates?|rum|lcr|traites?|effets?|cheques?|tire|drawee|drawer|gocardless|stripe|charge date|captured|payouts?|payment intent|paymentintent)(?![a-z])/;
/** The few words of a status stand among the first rows. */
const mostLooked = 10_000;
const mostWords = 100;

/** What each status of a table says. Where it is a list of invoices only what is paid is known by its word. */
export interface Statuses {
  readonly column: number;
  readonly ofCollections: boolean;
  readonly read: (cell: Cell) => Settlement | null;
}

export function statusesOf(table: Table): Statuses | null {
  const column = table.place("paymentStatus");
  return column < 0 ? null : statusesIn(table, column);
}

function statusesIn(table: Table, column: number): Statuses {
  const texts = new Set<string>();
  const last = Math.min(table.grid.length, table.head!.end + mostLooked);
  for (let r = table.head!.end; r < last && texts.size < mostWords; r++) {
    const cell = table.grid[r]![column];
    if (typeof cell === "string") texts.add(cell);
  }
  const words = Array.from(texts, undated);
  const { header } = table.columns[column]!;
  const said = [...table.columns.map(({ header }) => header), ...table.grid.slice(0, table.head!.row).flat()];
  const isOfCollections =
    words.some((word) => collected.test(word) || bounced.test(word) || onTheWay.test(word)) ||
    said.some((text) => typeof text === "string" && ofCollections.test(fold(text).replace(/_/g, " ")));
  return {
    column,
    ofCollections: isOfCollections,
    read: (cell) => {
      if (saysPaid(cell) || (flagOf(cell) === undefined && marksPaid(header, cell))) return "settled";
      return isOfCollections && typeof cell === "string" ? settlementIn(undated(cell)) : null;
    },
  };
}

const remarked = /^(?:ok )?(?:(?:paye|regle|solde|acquitte|encaisse|annule)e?s?|paid(?: in full)?|settled|void(?:ed)?|cancell?ed)$/;

/** Where no column is that of a status, remarks beside some lines may say that they are paid or void: `réglée le 12/10`, which is asked. */
export function remarksOf(table: Table): Statuses | null {
  if (table.lines.length > mostLooked) return null;
  const readers = table.columns.flatMap(({ index, header, meaning, corrected }) => {
    if (meaning !== null || corrected) return [];
    // Below `Payé` a word that is not known may say it as well.
    const isPaid = paidHeading.test(fold(header).trim());
    const isRemark = (cell: Cell): boolean =>
      typeof cell === "string" && cell.length < 40 && (remarked.test(undated(cell)) || (isPaid && marksRow(cell) && !readNumber(cell)));
    return table.lines.some((r) => isRemark(cellAt(table.grid, r, index))) ? [{ index, isRemark }] : [];
  });
  const [own] = readers;
  return own ? { column: own.index, ofCollections: true, read: (cell) => (own.isRemark(cell) ? "doubtful" : null) } : null;
}

function settlementIn(word: string): Settlement | null {
  if (collected.test(word) || collectedToo.test(word)) return "settled";
  if (bounced.test(word) || refused.test(word)) return "open";
  return onTheWay.test(word) || waiting.test(word) ? "doubtful" : null;
}

/** Headings that may stand over a status: `Situation`, `Position`, `État de l'effet`. */
const statusHeading = /(?<![a-z])(?:statut|etat|status|state|situation|position|stade|resultat|result)(?![a-z])/;

export const saysStatus = (header: string): boolean => statusHeading.test(fold(header));

const paidHeading = /^(?:deja )?(?:payee?s?|reglee?s?|paid|encaissee?s?|soldee?s?|bezahlt)(?: ?\?| le| on)?$/;
const means =
  /^(?:ok$|fait$|done$|chq|cheque|vir|virt|virement|cb|carte|especes?|esp|prlv|prelevement|lcr|cash|wire|card|check|transfer|bank)(?![a-z])/;
/** Whether a cell below `Payé` marks what is paid, by oui or non or by how: `chq 15/10`. */
export const marksPaid = (header: string, cell: Cell): boolean =>
  flagOf(cell) !== undefined || (typeof cell === "string" && paidHeading.test(fold(header).trim()) && means.test(fold(cell).trim()));

/** Whether some cells say that something is paid, is not or is on its way: most of them, and one that it is. */
export function saysPaidOrNot(cells: readonly Cell[]): boolean {
  const says = (cell: Cell): boolean =>
    typeof cell === "string" &&
    (saysPaid(cell) || saysPartlyPaid(cell) || sharePaid(cell) !== null || saysVoid(cell) || settlementIn(undated(cell)) !== null);
  const isPaid = (cell: Cell): boolean => typeof cell === "string" && (saysPaid(cell) || sharePaid(cell) !== null);
  return cells.some(isPaid) && cells.filter(says).length >= cells.length * 0.6;
}

/** The status of bills and direct debits below a heading that may say other things too, and of invoices below none, is known by its words. */
export function findStatus(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("paymentStatus")) return;
  const column = table.columns.find(({ index, header, corrected }) => {
    if (corrected || (!saysStatus(header) && header.trim() !== "")) return false;
    const texts = Array.from(sample, (r) => cellAt(table.grid, r, index)).filter((cell) => typeof cell === "string" && cell.trim() !== "");
    if (texts.length < sample.length / 2) return false;
    if (header.trim() === "") return saysPaidOrNot(texts);
    const { ofCollections: isOfCollections, read } = statusesIn(table, index);
    return isOfCollections && texts.every((cell) => read(cell) !== null);
  });
  if (column) table.mean(column.index, "paymentStatus");
}
