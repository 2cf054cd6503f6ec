import { existsSync, readFileSync } from "node:fs";
import { dateOf } from "../../core/cells/dates";
import { defaultPolicy } from "../../core/policy/default";
import type { Policy } from "../../core/policy/policy";
import { rate } from "../../core/rating/rate";
import { paydexOf } from "../../core/method/receivables/paydex";
import { segment } from "../../core/segment/segment";
import type { Cell } from "../../core/cells/values";

/**
 * A ledger of settled invoices (IBM, "Finance Factoring – late payment histories"): 2,466 invoices of 100 customers,
 * 30 days' terms, 2012 and 2013. Whether an invoice is disputed was known only afterwards and is not read.
 */
export interface PaidInvoice {
  readonly client: string;
  readonly amount: number;
  readonly issued: number;
  readonly due: number;
  readonly paid: number;
}

export function readLedger(file: string): PaidInvoice[] | null {
  if (!existsSync(file)) return null;
  const [header, ...lines] = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const at = (name: string): number => header!.indexOf(name);
  const day = (cell: string): number => dateOf(cell) as number;
  const columns = ["customerID", "InvoiceAmount", "InvoiceDate", "DueDate", "SettledDate"].map(at) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return lines.map((cells) => ({
    client: cells[columns[0]]!,
    amount: Number(cells[columns[1]]!),
    issued: day(cells[columns[2]]!),
    due: day(cells[columns[3]]!),
    paid: day(cells[columns[4]]!),
  }));
}

/** A later payment than this many days is what the payment score is asked to foresee. */
export const lateBeyond = 15;
export const leastPast = 3;

/** Invoices to foresee, and what each score says of them on the eve of their issue, higher being better. */
export interface Foreseen {
  readonly late: Uint8Array;
  readonly scores: ReadonlyMap<string, Float64Array>;
}

export const paymentScore = "Encours, payment score";

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** For every invoice issued in the span by a client with three settled invoices or more: what its past said of it. */
export function foresee(invoices: readonly PaidInvoice[], from: number, to: number, policy: Policy = defaultPolicy): Foreseen {
  const table: Cell[][] = [["Client", "Montant TTC", "Date de facture", "Date d’échéance", "Date de règlement"]];
  for (const { client, amount, issued, due, paid } of invoices) table.push([client, amount, issued, due, paid]);
  const late: number[] = [];
  const simple = {
    "Mean days late": (past: readonly PaidInvoice[]) => -mean(past.map(({ paid, due }) => paid - due)),
    "Share of invoices late": (past: readonly PaidInvoice[]) => -mean(past.map(({ paid, due }) => (paid > due ? 1 : 0))),
    "PAYDEX, by amount": (past: readonly PaidInvoice[]) =>
      past.reduce((sum, { amount, paid, due }) => sum + amount * paydexOf(paid - due), 0) /
      past.reduce((sum, { amount }) => sum + amount, 0),
    "Last invoice": (past: readonly PaidInvoice[]) => -(past.at(-1)!.paid - past.at(-1)!.due),
  };
  const scores = new Map<string, number[]>([[paymentScore, []], ...Object.keys(simple).map((name) => [name, []] as [string, number[]])]);
  const days = [...new Set(invoices.map(({ issued }) => issued))].filter((day) => day >= from && day < to).sort((a, b) => a - b);
  const bySettlement = [...invoices].sort((a, b) => a.paid - b.paid);
  for (const day of days) {
    const rated = scoresOn(table, day - 1, policy);
    for (const invoice of invoices) {
      if (invoice.issued !== day) continue;
      const past = bySettlement.filter(({ client, paid }) => client === invoice.client && paid < day);
      if (past.length < leastPast) continue;
      late.push(invoice.paid - invoice.due > lateBeyond ? 1 : 0);
      scores.get(paymentScore)!.push(rated.get(invoice.client) ?? NaN);
      for (const [name, score] of Object.entries(simple)) scores.get(name)!.push(score(past));
    }
  }
  return { late: Uint8Array.from(late), scores: new Map([...scores].map(([name, own]) => [name, Float64Array.from(own)])) };
}

/** Scores by client as the product gives them on a day, from the whole ledger: what came later must not count. */
function scoresOn(table: Cell[][], asOf: number, policy: Policy): Map<string, number> {
  const { clients } = segment(table, { asOf, policy, language: "en" });
  const found = new Map<string, number>();
  for (const { start, signals } of clients?.blocks ?? [])
    rate(signals, policy).raw.forEach((score, i) => found.set(clients!.names[start + i]!, score));
  return found;
}

/** The middle of the ledger by invoice: what comes before may be fitted on, what comes after is judged. */
export function middleDay(invoices: readonly PaidInvoice[]): number {
  const days = invoices.map(({ issued }) => issued).sort((a, b) => a - b);
  return days[days.length >> 1]!;
}
