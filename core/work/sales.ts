import { knownOr, isKnown } from "../cells/known";
import { fold } from "../cells/fold";
import { addMonths, civilOf, serialOf, type Serial } from "../cells/dates";
import type { SegmentedClients } from "../ledger/clients";
import { commissionOn, rateForTerms } from "../method/receivables/commission";

/** What a commission on cash is made of; rates are shares. */
export interface CommissionRule {
  readonly rate: number;
  /** What a day late takes off the rate. */
  readonly cutPerDay: number;
  /** Days of the house's usual terms, and what each day less adds to the rate. */
  readonly usualTerms: number;
  readonly bonusPerDay: number;
}

/** One per cent, gone after fifty days late; a day less than thirty adds a hundredth of a point: house choices. */
export const defaultCommissionRule: CommissionRule = { rate: 0.01, cutPerDay: 0.0002, usualTerms: 30, bonusPerDay: 0.0001 };

/** One payment that came in within the period. */
export interface CommissionLine {
  readonly salesperson: string | null;
  readonly client: number;
  readonly number: string | null;
  readonly paid: Serial;
  readonly cash: number;
  /** With what shorter terms add. */
  readonly rate: number;
  /** Days after the due date; null where no due date is known, and nothing is cut. */
  readonly daysLate: number | null;
  readonly commission: number;
}

/** Who looks after an invoice: its own salesperson, else its client's. Spelled as it was met first. */
export function salespeople(clients: SegmentedClients): ((client: number, invoice?: number) => string | null) | null {
  const own = clients.texts("salesperson");
  const byInvoice = clients.invoiceTexts("salesperson");
  if (!own && !byInvoice) return null;
  const spelled = new Map<string, string>();
  const once = (name: string | null): string | null => {
    if (name === null) return null;
    const key = fold(name);
    const known = spelled.get(key);
    if (known === undefined) spelled.set(key, name);
    return known ?? name;
  };
  return (client, invoice) => once((invoice === undefined ? null : byInvoice?.[invoice]) ?? own?.[client] ?? null);
}

/** First and last day of each of the last whole months by a day, the latest first. */
export function wholeMonths(day: Serial, count: number): readonly { readonly from: Serial; readonly to: Serial }[] {
  const { year, month } = civilOf(day + 1);
  const next = serialOf(year, month, 1);
  return Array.from({ length: count }, (_, m) => ({ from: addMonths(next, -m - 1), to: addMonths(next, -m) - 1 }));
}

/**
 * The commission on each payment of a period: on the cash that came in and not on the invoice, less for each day late, more
 * for shorter terms. An invoice paid in parts counts with each of them on its own day; money on account, with no due date
 * to be late by, at the full rate. Null where the rows do not tell when invoices were paid.
 */
export function commissionLines(
  clients: SegmentedClients,
  { from, to }: { readonly from: Serial; readonly to: Serial },
  rule: CommissionRule,
): readonly CommissionLine[] | null {
  const { invoices } = clients;
  if (!invoices?.paid) return null;
  const who = salespeople(clients);
  const lines: CommissionLine[] = [];
  const inParts = new Set(invoices.payments.map(({ invoice }) => invoice));
  const add = (k: number, paid: Serial, cash: number): void => {
    if (!(paid >= from && paid <= to) || cash === 0) return;
    const [issued, due] = [knownOr(invoices.issued?.[k], null), knownOr(invoices.due?.[k], null)];
    const daysLate = due !== null ? paid - due : isKnown(invoices.late[k]) && invoices.paid![k] === paid ? invoices.late[k] : null;
    const rate = issued === null || due === null ? rule.rate : rateForTerms(rule.rate, due - issued, rule.usualTerms, rule.bonusPerDay);
    const client = invoices.client[k]!;
    lines.push({
      salesperson: who?.(client, k) ?? null,
      client,
      number: invoices.number?.[k] ?? null,
      paid,
      cash,
      rate,
      daysLate,
      commission: commissionOn(cash, rate, daysLate ?? 0, rule.cutPerDay),
    });
  };
  // A credit note that is settled brings no cash, and takes back what its invoice brought.
  for (let k = 0; k < invoices.count; k++) if (!inParts.has(k)) add(k, invoices.paid[k]!, invoices.amount[k]!);
  for (const { invoice, day, amount } of invoices.payments) add(invoice, day, amount);
  return lines.sort((a, b) => a.paid - b.paid || a.client - b.client);
}

export interface CommissionTotal {
  readonly salesperson: string | null;
  readonly cash: number;
  readonly commission: number;
}

/** By salesperson, the largest commission first. */
export function commissionTotals(lines: readonly CommissionLine[]): readonly CommissionTotal[] {
  const totals = new Map<string | null, { salesperson: string | null; cash: number; commission: number }>();
  for (const { salesperson, cash, commission } of lines) {
    let own = totals.get(salesperson);
    if (!own) totals.set(salesperson, (own = { salesperson, cash: 0, commission: 0 }));
    own.cash += cash;
    own.commission += commission;
  }
  return [...totals.values()].sort((a, b) => b.commission - a.commission || b.cash - a.cash);
}

/** A salesperson's clients, the one that owes most first; null for those without one. */
export interface SalespersonClients {
  readonly salesperson: string | null;
  readonly clients: readonly number[];
  readonly receivables: number;
  readonly overdue: number;
  /** Clients of class 4 or 5. */
  readonly risky: number;
}

export function clientsBySalesperson(clients: SegmentedClients): readonly SalespersonClients[] | null {
  const who = salespeople(clients);
  if (!who) return null;
  const found = new Map<string | null, number[]>();
  for (let i = 0; i < clients.count; i++) {
    const name = who(i);
    const own = found.get(name);
    if (own) own.push(i);
    else found.set(name, [i]);
  }
  const balance = (i: number): number => knownOr(clients.balance[i], 0);
  return [...found]
    .map(([salesperson, own]): SalespersonClients => ({
      salesperson,
      clients: own.sort((a, b) => balance(b) - balance(a) || a - b),
      receivables: own.reduce((sum, i) => sum + balance(i), 0),
      overdue: own.reduce((sum, i) => sum + knownOr(clients.overdue?.[i], 0), 0),
      risky: own.filter((i) => clients.riskClass[i]! >= 4).length,
    }))
    .sort((a, b) => b.receivables - a.receivables);
}
