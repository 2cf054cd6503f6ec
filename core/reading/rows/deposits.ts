import { fold } from "../../cells/fold";
import { isKnown } from "../../cells/known";
import type { Table } from "../table";

const saysDeposit = /^(?:acomptes?|arrhes|deposits?|down ?payments?|anzahlung(?:en)?|anticipos?|acconti?|aanbetaling(?:en)?)(?: .*)?$/;

/** A type `Acompte` without a sign is money that came in ahead or an invoice of a deposit; the user says which, once for the table. */
export function settleDeposits(table: Table): void {
  const type = table.place("documentType");
  const amount = table.numbersOf("amount") ?? table.numbersOf("openAmount");
  if (table.kind !== "ledger" || type < 0 || !amount || table.has("debit", "credit")) return;
  const typeAt = table.textsOf("documentType");
  const rows = table.lines.filter((r) => saysDeposit.test(fold(typeAt(r) ?? "").trim()));
  if (rows.length === 0 || rows.some((r) => !isKnown(amount[r]) || amount[r] < 0)) return;
  const q = table.words.questions;
  const answer = table.ask(
    "DEPOSITS",
    q.deposits(typeAt(rows[0]!)!, table.notes.rowNumber(rows[0]!), rows.length),
    rows[0]!,
    type,
    [
      { value: "paid", text: q.depositPaid, effect: "" },
      { value: "invoice", text: q.depositInvoice, effect: "" },
    ],
    "paid",
  );
  const kinds = new Array<string | null>(table.grid.length).fill(null);
  for (const r of table.lines) kinds[r] = typeAt(r);
  for (const r of rows) kinds[r] = answer === "paid" ? "payment" : "invoice";
  table.given.set("documentType", kinds);
}
