import { numberOf } from "../../cells/numbers";
import { cellAt, type Grid } from "../../cells/values";
import type { Layout, Meaning } from "../layout";

/** The day a ledger is of: the one its own days late were counted at, else its last invoice or payment. */
export function situationDay(
  rows: Grid,
  layout: Omit<Layout, "asOf">,
  among: Int32Array,
  days: (column: number) => Float64Array,
): { readonly serial: number; readonly from: "ageDays" | "lastInvoice" | "lastPayment" } | null {
  const index = (meaning: Meaning): number => layout.columns.find((column) => column.meaning === meaning)?.index ?? -1;
  const read = (column: number): ((row: number) => number | null) => {
    if (column < 0) return () => null;
    const typed = days(column);
    return (row) => (typed[row] === typed[row] ? typed[row]! : null);
  };
  const [invoiced, due, paid] = [read(index("invoiceDate")), read(index("dueDate")), read(index("paidDate"))];
  const age = index("ageDays");
  const counted = new Map<number, number>();
  let lines = 0;
  let lastInvoice = 0;
  let lastPayment = 0;
  let open = false;
  for (const r of among) {
    const [invoiceDay, paidDay] = [invoiced(r), paid(r)];
    if (invoiceDay !== null && invoiceDay > lastInvoice) lastInvoice = invoiceDay;
    if (paidDay !== null && paidDay > lastPayment) lastPayment = paidDay;
    if (paidDay === null && invoiceDay !== null) open = true;
    const late = age < 0 || paidDay !== null ? null : numberOf(cellAt(rows, r, age));
    // Programs write 0 for what is paid or not due yet as well as for what falls due on the day: it tells none.
    const dueDay = typeof late === "number" && late !== 0 ? due(r) : null;
    if (dueDay !== null && typeof late === "number") {
      lines++;
      counted.set(dueDay + late, (counted.get(dueDay + late) ?? 0) + 1);
    }
  }
  const [serial, times] = [...counted].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  // Most lines must agree on one day: days late of settled invoices agree on none.
  if (lines >= 3 && times >= 0.8 * lines) return { serial, from: "ageDays" };
  // Where some invoices are still open the payments tell how far the ledger goes; a history settled to the last one ran on after it.
  if (open && lastPayment > lastInvoice) return { serial: lastPayment, from: "lastPayment" };
  if (lastInvoice > 0) return { serial: lastInvoice, from: "lastInvoice" };
  return lastPayment > 0 ? { serial: lastPayment, from: "lastPayment" } : null;
}
