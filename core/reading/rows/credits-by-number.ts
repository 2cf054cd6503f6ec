import { fold } from "../../cells/fold";
import { cellAt, isBlank, textOf } from "../../cells/values";
import type { RecognisedColumn } from "../layout";
import type { Table } from "../table";

const invoiceNumbers = /^(?:fa|fac|fact|fc|fv|f|inv|in|i|si|re|rg)$/;
const creditNumbers = /^(?:av|avo|avr|avoir|cn|crn|cm|nc|gs|gu|sc|sr|rgt|rgl|regl|reg|pmt|pay|rct|vir|chq|enc)$/;
const frenchInvoices = /^(?:fa|fac|fact|fc|fv)$/;

const saysCreditNote =
  /^(?:(?:n°|no\.?|num(?:ero)?|ref(?:erence)?) ?(?:d'|de l')?)?(?:avoirs?|credit ?(?:notes?|memos?)|gutschrift(?:en)?|nota de credito)(?: ?(?:n°|no\.?|number|#|nr\.?))?$/;

/** The column of the numbers of documents that are all credit notes, as its heading says: `N° avoir`, `Credit note`. */
const ofCreditNotes = (table: Table): RecognisedColumn | undefined =>
  table.columns.find(
    ({ index, header, meaning }) =>
      saysCreditNote.test(fold(header).trim()) &&
      (meaning === "invoiceNumber" || (meaning === null && !table.has("invoiceNumber") && table.cells.column(index).textCount > 0)),
  );

/** The letters a number begins with: `AV` of `AV-0012`. A million numbers are read sign by sign. */
function lettersBefore(text: string): string {
  let end = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end) | 32;
    if (code < 97 || code > 122) break;
  }
  return text.slice(0, end);
}

/** Rows numbered as credit notes or payments, `AV001` and `RG001` among `FA001`, where neither a type nor a minus says what they are: asked about. */
export function creditsByNumber(table: Table, numbers: Float64Array | null): ReadonlySet<number> | null {
  const titled = numbers && ofCreditNotes(table);
  const index = titled ? titled.index : table.place("invoiceNumber");
  if (!numbers || index < 0 || table.has("documentType") || table.given.has("documentType")) return null;
  for (const r of table.lines) if (numbers[r]! < 0) return null;
  const rows = new Set<number>();
  const isCredit = new Map<string, boolean>();
  const isFrench = (): boolean =>
    table.lines.some((r) => frenchInvoices.test(fold(lettersBefore(textOf(cellAt(table.grid, r, index)) ?? ""))));
  for (const r of table.lines) {
    const cell = cellAt(table.grid, r, index);
    if (isBlank(cell)) continue;
    if (titled) {
      rows.add(r);
      continue;
    }
    if (typeof cell !== "string") return null;
    const prefix = lettersBefore(cell);
    let credit = isCredit.get(prefix);
    if (credit === undefined) {
      // `RG` is a payment among `FA`, and an invoice in German.
      credit = creditNumbers.test(fold(prefix)) || (fold(prefix) === "rg" && isFrench());
      if (!credit && !invoiceNumbers.test(fold(prefix))) return null;
      isCredit.set(prefix, credit);
    }
    if (credit && numbers[r]! > 0) rows.add(r);
  }
  if (rows.size === 0 || (!titled && rows.size * 2 > table.lines.length)) return null;
  const [first] = rows;
  const q = table.words.questions;
  const answer = table.ask(
    "CREDIT_NUMBERS",
    q.creditNumbers(rows.size, textOf(cellAt(table.grid, first!, index))!, table.money(numbers[first!]!)),
    first!,
    index,
    [
      { value: "credit", text: q.takesAway, effect: "" },
      { value: "owed", text: q.asWritten, effect: "" },
    ],
    "credit",
  );
  return answer === "credit" ? rows : null;
}
