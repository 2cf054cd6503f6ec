import { classPolicy, type Policy, type RiskClass } from "../../policy/policy";
import type { SegmentedClients } from "../../ledger/clients";
import { riskClasses } from "../../segment/portfolio";

/** Terms in days by class, 0 being prepayment. */
export type TermsByClass = Readonly<Record<RiskClass, number>>;

export interface ClassTerms {
  readonly riskClass: RiskClass;
  readonly clients: number;
  readonly balance: number;
  /** Days granted today, weighted by what is not yet due; null where no client of the class has anything not yet due. */
  readonly days: number | null;
  /** Cash that comes in earlier. */
  readonly freed: number;
}

export interface ShorterTerms {
  readonly classes: readonly ClassTerms[];
  readonly freed: number;
  readonly dsoAfter: number | null;
}

/** Average term of each client's invoices by amount, NaN where none tells. */
function invoicedTerms({ invoices, count }: SegmentedClients): Float64Array {
  const days = new Float64Array(count);
  const weight = new Float64Array(count);
  if (invoices?.issued && invoices.due)
    for (let k = 0; k < invoices.count; k++) {
      const term = invoices.due[k]! - invoices.issued[k]!;
      if (!(term >= 0) || !(invoices.amount[k]! > 0)) continue;
      days[invoices.client[k]!]! += term * invoices.amount[k]!;
      weight[invoices.client[k]!]! += invoices.amount[k]!;
    }
  return days.map((sum, i) => (weight[i] === 0 ? NaN : sum / weight[i]!));
}

/**
 * What it would bring to grant no class more than some days, clients paying as late on them as they do now. What is not
 * yet due shrinks in the proportion of the terms: the term of a client is that of its invoices, or, where they do not
 * say it, that of its class. Terms that are shorter already stay.
 */
export function shorterTerms(clients: SegmentedClients, policy: Policy, terms: TermsByClass, dso: number | null): ShorterTerms {
  const invoiced = invoicedTerms(clients);
  const sums = new Map(riskClasses.map((riskClass) => [riskClass, { clients: 0, balance: 0, notDue: 0, days: 0, freed: 0 }]));
  let total = 0;
  for (let i = 0; i < clients.count; i++) {
    const riskClass = clients.riskClass[i] as RiskClass;
    const own = sums.get(riskClass)!;
    own.clients++;
    const balance = clients.balance[i]!;
    if (Number.isNaN(balance)) continue;
    own.balance += balance;
    total += balance;
    const overdue = clients.overdue?.[i] ?? 0;
    const notDue = Math.max(0, balance - (Number.isNaN(overdue) ? 0 : Math.max(0, overdue)));
    const days = Number.isNaN(invoiced[i]!) ? classPolicy(policy, riskClass).termsDays : invoiced[i]!;
    if (notDue === 0 || days === 0) continue;
    own.notDue += notDue;
    own.days += notDue * days;
    own.freed += notDue * (1 - Math.min(days, Math.max(0, terms[riskClass])) / days);
  }
  const classes = riskClasses.map((riskClass): ClassTerms => {
    const { clients: count, balance, notDue, days, freed } = sums.get(riskClass)!;
    return { riskClass, clients: count, balance, days: notDue > 0 ? days / notDue : null, freed };
  });
  const freed = classes.reduce((sum, own) => sum + own.freed, 0);
  return { classes, freed, dsoAfter: dso !== null && total > 0 ? dso * (1 - freed / total) : null };
}
