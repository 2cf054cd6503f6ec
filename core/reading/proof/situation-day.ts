import { numberOf } from "../../cells/numbers";
import { cellAt, type Grid } from "../../cells/values";
import type { Layout, Meaning } from "../layout";

/** On which day how many lines say that they were counted. */
export class DayCount {
  private readonly times = new Map<number, number>();
  private lines = 0;

  add(day: number): void {
    this.lines++;
    this.times.set(day, (this.times.get(day) ?? 0) + 1);
  }

  /** Most lines must agree on one day: days late of settled invoices agree on none. */
  agreed(): number | null {
    const [day, times] = [...this.times].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
    return this.lines >= 3 && times >= 0.8 * this.lines ? day : null;
  }
}

/** The day a ledger is of: the one its own days late were counted at, else its last invoice or payment. */
export function situationDay(
  rows: Grid,
  layout: Omit<Layout, "asOf">,
  among: Int32Array,
  days: (column: number) => Float64Array,
  agesFrom: "dueDate" | "invoiceDate" = "dueDate",
): { readonly serial: number; readonly from: "ageDays" | "lastInvoice" | "lastPayment" } | null {
  const index = (meaning: Meaning): number => layout.columns.find((column) => column.meaning === meaning)?.index ?? -1;
  const read = (column: number): ((row: number) => number | null) => {
    if (column < 0) return () => null;
    const typed = days(column);
    return (row) => (typed[row] === typed[row] ? typed[row]! : null);
  };
  const [invoiced, due, paid] = [read(index("invoiceDate")), read(index("dueDate")), read(index("paidDate"))];
  // Weeks and months are rounded: no day follows from them.
  const ages = layout.columns.find(({ meaning, unit }) => meaning === "ageDays" && (unit === null || unit === "daysLeft"));
  const age = ages?.index ?? -1;
  const sign = ages?.unit === "daysLeft" ? -1 : 1;
  const [counted, late] = [new DayCount(), new DayCount()];
  let lastInvoice = 0;
  let lastPayment = 0;
  let open = false;
  for (const r of among) {
    const [invoiceDay, paidDay] = [invoiced(r), paid(r)];
    if (invoiceDay !== null && invoiceDay > lastInvoice) lastInvoice = invoiceDay;
    if (paidDay !== null && paidDay > lastPayment) lastPayment = paidDay;
    if (paidDay === null && invoiceDay !== null) open = true;
    const days = age < 0 || paidDay !== null ? null : numberOf(cellAt(rows, r, age));
    const from = typeof days !== "number" ? null : agesFrom === "dueDate" ? due(r) : invoiceDay;
    if (from === null || typeof days !== "number") continue;
    counted.add(from + sign * days);
    if (days !== 0) late.add(from + sign * days);
  }
  // Programs write 0 for what is paid or not due yet as well as for what falls due on the day: without those the others may agree.
  const serial = counted.agreed() ?? late.agreed();
  if (serial !== null) return { serial, from: "ageDays" };
  // Where some invoices are still open the payments tell how far the ledger goes; a history settled to the last one ran on after it.
  if (open && lastPayment > lastInvoice) return { serial: lastPayment, from: "lastPayment" };
  if (lastInvoice > 0) return { serial: lastInvoice, from: "lastInvoice" };
  return lastPayment > 0 ? { serial: lastPayment, from: "lastPayment" } : null;
}
