import { isKnown } from "../../cells/known";
import { fold } from "../../cells/fold";
import type { SegmentedClients } from "../../ledger/clients";

/** One group of clients and what it owes. Shares are fractions of its receivables; null where the rows do not tell. */
export interface BreakdownRow {
  /** As the first client of the group has it; null for those of whom nothing is said. */
  readonly label: string | null;
  readonly clients: number;
  readonly receivables: number;
  readonly overdueShare: number | null;
  readonly over90Share: number | null;
  /** By what they owe. */
  readonly daysLate: number | null;
  readonly riskyShare: number | null;
}

class Sums {
  clients = 0;
  receivables = 0;
  overdue = 0;
  over90 = 0;
  late = 0;
  weight = 0;
  risky = 0;
  constructor(readonly label: string | null) {}
}

/** The portfolio by group, the largest first. Groups written with other accents or capitals are one. */
export function breakdown(clients: SegmentedClients, groupOf: (client: number) => string | null): readonly BreakdownRow[] {
  const groups = new Map<string | null, Sums>();
  const over90 = over90Of(clients);
  for (let i = 0; i < clients.count; i++) {
    const label = groupOf(i);
    const key = label === null ? null : fold(label);
    let own = groups.get(key);
    if (!own) groups.set(key, (own = new Sums(label)));
    own.clients++;
    const balance = clients.balance[i]!;
    if (!isKnown(balance)) continue;
    own.receivables += balance;
    if (isKnown(clients.overdue?.[i])) own.overdue += clients.overdue[i]!;
    if (over90) own.over90 += over90[i]!;
    if (balance > 0 && isKnown(clients.daysLate?.[i])) {
      own.late += balance * clients.daysLate[i]!;
      own.weight += balance;
    }
    if (clients.riskClass[i]! >= 4) own.risky += Math.max(0, balance);
  }
  const rows = [...groups.values()].map((own): BreakdownRow => {
    const share = (part: number): number | null => (own.receivables > 0 ? part / own.receivables : null);
    return {
      label: own.label,
      clients: own.clients,
      receivables: own.receivables,
      overdueShare: clients.overdue ? share(own.overdue) : null,
      over90Share: over90 ? share(own.over90) : null,
      daysLate: own.weight > 0 ? own.late / own.weight : null,
      riskyShare: share(own.risky),
    };
  });
  const name = ({ label }: BreakdownRow): string => (label === null ? "" : fold(label));
  return rows.sort((a, b) => b.receivables - a.receivables || (name(a) < name(b) ? -1 : 1));
}

/** What each client owes for more than ninety days; null where neither invoices nor a column tell. */
function over90Of({ count, invoices, numbers }: SegmentedClients): Float64Array | null {
  if (!invoices) return numbers("overdueOver90")?.map((amount) => (isKnown(amount) ? amount : 0)) ?? null;
  const found = new Float64Array(count);
  for (let k = 0; k < invoices.count; k++) if (invoices.late[k]! > 90) found[invoices.client[k]!]! += invoices.open[k]!;
  return found;
}
