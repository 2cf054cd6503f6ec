import type { Serial } from "../../cells/dates";
import { isFault } from "../../cells/faults";
import { lastDayToClaimFromPublicBody, lastDayToSue } from "../../method/law/limitation";
import { claimOf, type Claim } from "./claim";
import { hasItems, type OpenItems } from "./open-items";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** Up to this amount French law has a bailiff's procedure for small claims (CPC d'exécution, art. L125-1 and R125-1). */
const smallClaim = 5_000;
/** A letter does not stop the clock: within this time of the limitation only a court does. */
const courtWithinDays = 183;

export type Route =
  /** Insolvency proceedings: file the claim with the administrator. */
  | "fileClaim"
  /** A public buyer: payment ordered by the prefect. */
  | "prefect"
  /** Close to the limitation date. */
  | "court"
  | "smallClaim"
  | "agency"
  /** Costs more than it brings. */
  | "drop"
  /** Too late for any court. */
  | "barred";

export interface CollectionLine extends ClientLine {
  readonly principal: number;
  readonly interest: number | null;
  readonly fee: number;
  readonly invoices: Claim["invoices"];
  readonly daysLate: number | null;
  /** The earliest day one of the invoices is time-barred; null where due dates are not known. */
  readonly limitation: Serial | null;
  /** What the next step costs, and what would be left of the principal. */
  readonly cost: number;
  readonly net: number;
  readonly route: Route;
}

/**
 * Files for the agency, the lawyer or the bailiff: clients whose oldest undisputed invoice has come to that step of
 * their track, and those in proceedings, whose claim is filed at once. A file is worth opening where the principal is
 * more than the next step costs.
 */
export function collectionList(situation: Situation): WorkList<CollectionLine> {
  const { items } = situation;
  const rows: CollectionLine[] = [];
  for (let client = 0; client < situation.count; client++) {
    const row = items && hasItems(items, client) ? fromInvoices(situation, items, client) : fromTable(situation, client);
    if (row) rows.push(row);
  }
  return {
    id: "collection",
    rows: mostPressingFirst(rows, ({ principal }) => principal),
    amount: sumOf(rows, ({ principal }) => principal),
    basis: items ? "invoices" : situation.clients.overdue ? "clients" : "nothing",
    lacks: items ? (items.invoices.due ? [] : ["dueDate"]) : ["invoices"],
    aside: {},
  };
}

function fromInvoices(situation: Situation, items: OpenItems, client: number): CollectionLine | null {
  const procedure = situation.inProcedure(client);
  const oldest = items.oldest[client]!;
  if (!procedure && oldest < 0) return null;
  const daysLate = oldest < 0 ? null : items.invoices.late[oldest]!;
  const from = situation.dunningDays(client).COLLECTION;
  if (!procedure && (from === null || daysLate! < from)) return null;
  const claim = claimOf(situation, items, client);
  // All that is owed is claimed in proceedings, due or not, disputed or not.
  const principal = procedure ? Math.max(0, situation.balance(client)) : claim.principal;
  if (!(principal > 0)) return null;
  const days = claim.invoices.map((invoice) => limitationOf(situation, client, invoice)).filter((day) => day !== null);
  return line(situation, client, {
    ...claim,
    principal,
    daysLate,
    limitation: days.length > 0 ? Math.min(...days) : null,
  });
}

function limitationOf(situation: Situation, client: number, { issued, due }: Claim["invoices"][number]): Serial | null {
  const { country, limitation } = situation.options;
  if (country === "FR" && situation.kind(client) === "PUBLIC")
    return issued === null && due === null ? null : lastDayToClaimFromPublicBody(issued ?? due!);
  // English law gives six years, which five are safely within. In transport time runs from delivery, which no later day
  // than the invoice's is a safe guess for.
  const day = lastDayToSue(due, limitation, limitation === "TRANSPORT" ? issued : null);
  return isFault(day) ? null : day;
}

function fromTable(situation: Situation, client: number): CollectionLine | null {
  const procedure = situation.inProcedure(client);
  const over90 = situation.number("overdueOver90", client) ?? 0;
  const average = situation.clients.daysLate?.[client] ?? NaN;
  const daysLate = over90 > 0 ? 91 : Number.isNaN(average) ? null : average;
  const from = situation.dunningDays(client).COLLECTION;
  if (!procedure && (from === null || daysLate === null || daysLate < from)) return null;
  const principal = procedure ? situation.balance(client) : situation.overdue(client);
  if (!(principal > 0)) return null;
  return line(situation, client, { principal, interest: null, fee: 0, invoices: [], daysLate, limitation: null });
}

type Owed = Pick<CollectionLine, "principal" | "interest" | "fee" | "invoices" | "daysLate" | "limitation">;

function line(situation: Situation, client: number, { principal, interest, fee, invoices, daysLate, limitation }: Owed): CollectionLine {
  const route = routeOf(situation, client, principal, limitation);
  const { agencyShare, fileCost } = situation.options;
  const cost =
    route === "agency" ? agencyShare * principal : route === "fileClaim" || route === "prefect" || route === "barred" ? 0 : fileCost;
  const net = route === "barred" ? 0 : principal - cost;
  return { ...situation.line(client), principal, interest, fee, invoices, daysLate, limitation, cost, net, route };
}

function routeOf(situation: Situation, client: number, principal: number, limitation: Serial | null): Route {
  const { asOf, options } = situation;
  if (situation.inProcedure(client)) return "fileClaim";
  if (limitation !== null && limitation < asOf) return "barred";
  if (options.country === "FR" && situation.kind(client) === "PUBLIC") return "prefect";
  if (principal <= options.fileCost) return "drop";
  if (limitation !== null && limitation - asOf <= courtWithinDays) return "court";
  return options.country === "FR" && principal <= smallClaim ? "smallClaim" : "agency";
}
