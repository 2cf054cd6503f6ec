import { fold } from "../../cells/fold";
import { cellAt, isBlank, textOf } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { marksPaid } from "../rows/invoice-status";
import type { Table } from "../table";
import { candidatesFor } from "./headers";

const leadingInvoice = /^(?:factures?|fact|fac|invoices?|inv|bill|rechnung)(?![a-z])/;
export const leadingCreditOrPayment =
  /^(?:avoirs?|notes? de credit|credit ?(?:notes?|memos?)|gutschrift|reglements?|rglt|paiements?|payments?|virements?|cheques?|encaissements?|prelevements?|receipts?|acomptes?|versements?|deposits?)(?![a-z])/;

/** Whether texts say what an entry is: each begins as an invoice, a credit note or a payment does. */
export const saysEntries = (texts: readonly string[]): boolean =>
  texts.some((text) => text !== "") &&
  texts.every((text) => text === "" || leadingInvoice.test(fold(text)) || leadingCreditOrPayment.test(fold(text)));

/** Meanings whose column may hold yes or no instead of a day, an amount or a letter. */
export const answeredByFlags: readonly Meaning[] = ["paidDate", "paidAmount", "lettering", "paymentStatus"];

/** `Réglée ?` over oui and non is no day and no amount: it says which invoices are paid. */
export function tellFlagsFromDays(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("paymentStatus")) return;
  const flags = table.columns.find(({ index, header, meaning, corrected }) => {
    if (corrected || (meaning !== null && !answeredByFlags.includes(meaning))) return false;
    if (!candidatesFor(header).some((each) => answeredByFlags.includes(each.meaning))) return false;
    let filled = 0;
    for (const r of sample) {
      const cell = cellAt(table.grid, r, index);
      if (isBlank(cell)) continue;
      if (typeof cell === "number" || !marksPaid(header, cell)) return false;
      filled++;
    }
    return filled > 0;
  });
  if (flags) table.mean(flags.index, "paymentStatus");
}

/** The letters programs shorten document types to. The first is an invoice: a column without it is not read by that set. */
const letters: readonly Readonly<Record<string, string>>[] = [
  { F: "Facture", A: "Avoir", R: "Règlement" },
  { I: "Invoice", C: "Credit note", P: "Payment" },
  { R: "Rechnung", G: "Gutschrift", Z: "Zahlung" },
];

/** A column of such letters says what its rows are, whatever it is headed. */
export function spellOutTypes(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("debit", "credit")) return;
  for (const { index, header, meaning, corrected } of table.columns) {
    if (corrected || (meaning !== null && meaning !== "documentType") || (meaning === null && table.has("documentType"))) continue;
    if (meaning === null && candidatesFor(header).length > 0) continue;
    const said = new Set(Array.from(sample, (r) => textOf(cellAt(table.grid, r, index))?.trim()).filter((text) => text !== undefined));
    const words = letters.find((each) => said.has(Object.keys(each)[0]!) && said.size > 1 && [...said].every((text) => text in each));
    if (!words) continue;
    table.mean(index, "documentType");
    table.given.set(
      "documentType",
      table.grid.map((_, r) => words[textOf(cellAt(table.grid, r, index))?.trim() ?? ""] ?? null),
    );
    return;
  }
}

/** Where no amount bears a minus, texts that begin with the type of each document, `Avoir A12`, say which ones take away. */
export function findTypesInLabels(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("documentType", "debit", "credit")) return;
  const money = table.place("openAmount") >= 0 ? table.place("openAmount") : table.place("amount");
  if (money < 0 || sample.some((r) => table.cells.column(money).numbers[r]! < 0)) return;
  const labels = table.columns.find(({ index, meaning, corrected }) => {
    if (meaning !== null || corrected) return false;
    const texts = Array.from(sample, (r) => fold(textOf(cellAt(table.grid, r, index)) ?? "").trim()).filter((text) => text !== "");
    const [invoices, credits] = [leadingInvoice, leadingCreditOrPayment].map(
      (pattern) => texts.filter((text) => pattern.test(text)).length,
    ) as [number, number];
    return invoices > 0 && credits > 0 && invoices + credits >= texts.length * 0.8;
  });
  if (labels) table.mean(labels.index, "documentType", true);
}

const billOrCheque =
  /^(?:lcr|lettre de change|traite|billet a ordre|b\.?a?\.?o|effet|cheque|chq|bill of exchange|promissory note|draft|check|magnetique)(?![a-z])/;

/**
 * Where every type is a bill of exchange or a cheque and there are due dates, they are held until then and still owed. The
 * column is ignored: `LCR` or `chèque` as a document type would mean a payment.
 */
export function dropMeansOfPayment(table: Table, sample: Int32Array): void {
  const [type, due] = [table.place("documentType"), table.place("dueDate")];
  if (table.kind !== "ledger" || type < 0 || due < 0 || table.columns[type]!.corrected) return;
  const texts = Array.from(sample, (r) => textOf(cellAt(table.grid, r, type))).filter((text) => text !== null);
  if (texts.length > 0 && texts.every((text) => billOrCheque.test(fold(text).trim()))) table.mean(type, null);
}
