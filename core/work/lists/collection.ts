import type { Proof, Route } from "../../words/ids";
import type { Serial } from "../../cells/dates";
import { isFault } from "../../cells/faults";
import { lastDayToClaimFromPublicBody, lastDayToSue } from "../../method/law/limitation";
import { fileDue } from "../ladder";
import { claimOf, invoiceAt, numbersOf, unpaidOf, type Claim } from "./claim";
import { hasEuropeanOrder } from "../../reading/cells/region";
import { proofsOf } from "./evidence";
import { hasItems, type OpenItems } from "./open-items";
import type { Situation } from "./situation";
import type { Aside } from "../../words/ids";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** Up to this amount French law has a bailiff's procedure for small claims (CPC d'exécution, art. L125-1 and R125-1). */
const smallClaim = 5_000;
/** A letter does not stop the clock: within this time of the limitation only a court does. */
const courtWithinDays = 183;

export interface CollectionLine extends ClientLine {
  readonly principal: number;
  readonly interest: number | null;
  readonly fee: number;
  readonly invoices: Claim["invoices"];
  /** Their numbers, for the journal. */
  readonly invoiceNumbers: string | null;
  /** What the file still lacks. */
  readonly missing: readonly Proof[];
  readonly daysLate: number | null;
  /** The earliest day one of the invoices is time-barred; null where due dates are not known. */
  readonly limitation: Serial | null;
  /** What the next step costs, and what would be left of the principal. */
  readonly cost: number;
  readonly net: number;
  readonly route: Route;
}

/**
 * Files for the agency, the lawyer or the bailiff: the undisputed invoices that have come to that step of their client's
 * track after a formal notice, those whose limitation is near, and clients in proceedings, whose claim is filed at once.
 * A file is worth opening where the principal is more than the next step costs.
 */
export function collectionList(situation: Situation): WorkList<CollectionLine> {
  const { items } = situation;
  const rows: CollectionLine[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  const setAside = (why: Aside): void => void (aside[why] = (aside[why] ?? 0) + 1);
  for (let client = 0; client < situation.count; client++) {
    const said = situation.said(client);
    if (said && (said.handed !== "none" || (said.claimFiled !== null && situation.inProcedure(client)))) {
      setAside("handed");
      continue;
    }
    const row = items && hasItems(items, client) ? fromInvoices(situation, items, client, setAside) : fromTable(situation, client);
    if (row) rows.push(row);
  }
  return {
    id: "collection",
    rows: mostPressingFirst(rows, ({ principal }) => principal),
    amount: sumOf(rows, ({ principal }) => principal),
    basis: items ? "invoices" : situation.clients.overdue ? "clients" : "nothing",
    lacks: items ? (items.invoices.due ? [] : ["dueDate"]) : ["invoices"],
    aside,
  };
}

function fromInvoices(situation: Situation, items: OpenItems, client: number, setAside: (why: Aside) => void): CollectionLine | null {
  const overdue = unpaidOf(items, client);
  if (situation.inProcedure(client)) {
    // All that is owed is claimed in proceedings, due or not, disputed or not.
    const principal = Math.max(0, situation.balance(client));
    if (!(principal > 0)) return null;
    return lineOf(situation, items, client, overdue, { principal });
  }
  const isUrgent = (k: number): boolean => {
    const day = limitationOf(situation, client, invoiceAt(items, k));
    return day !== null && day - situation.asOf <= courtWithinDays;
  };
  const states = overdue.map((k) => (isUrgent(k) ? "due" : fileDue(situation, items, client, k)));
  const due = overdue.filter((_, i) => states[i] === "due");
  if (due.length > 0) return lineOf(situation, items, client, due);
  if (states.includes("noNotice")) setAside("noNotice");
  else if (states.includes("waits")) setAside("reminded");
  return null;
}

function lineOf(
  situation: Situation,
  items: OpenItems,
  client: number,
  places: readonly number[],
  owed: Partial<Owed> = {},
): CollectionLine {
  const { invoices, principal, interest, fee } = claimOf(situation, items, client, places);
  const days = invoices.map((invoice) => limitationOf(situation, client, invoice)).filter((day) => day !== null);
  return line(situation, client, {
    invoices,
    principal,
    interest,
    fee,
    invoiceNumbers: numbersOf(items, places),
    missing: lackingOf(situation, items, client, places),
    daysLate: places.length === 0 ? null : items.invoices.late[places[0]!]!,
    limitation: days.length > 0 ? Math.min(...days) : null,
    ...owed,
  });
}

/** What is missing of any of the invoices, in the order a file is made up. */
function lackingOf(situation: Situation, items: OpenItems, client: number, places: readonly number[]): Proof[] {
  const proved = proofsOf(situation, items);
  const found = new Set<Proof>(places.flatMap((k) => proved.missing(k)));
  if (found.size > 0 && !proved.terms(client)) found.add("terms");
  return (["order", "delivery", "invoice", "terms"] as const).filter((proof) => found.has(proof));
}

function limitationOf(situation: Situation, client: number, { issued, due }: Claim["invoices"][number]): Serial | null {
  const { country, limitation } = situation.options;
  if (country === "FR" && situation.kind(client) === "PUBLIC")
    return issued === null && due === null ? null : lastDayToClaimFromPublicBody(issued ?? due!);
  // English law gives six years, which five are safely within. In transport time runs from delivery, which no later day
  // than the invoice's is a safe guess for.
  const regime = situation.kind(client) === "CONSUMER" ? "CONSUMER" : limitation;
  const day = lastDayToSue(due, regime, regime === "TRANSPORT" ? issued : null);
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
  return line(situation, client, {
    principal,
    interest: null,
    fee: 0,
    invoices: [],
    invoiceNumbers: null,
    missing: [],
    daysLate,
    limitation: null,
  });
}

type Owed = Pick<CollectionLine, "principal" | "interest" | "fee" | "invoices" | "invoiceNumbers" | "missing" | "daysLate" | "limitation">;

function line(
  situation: Situation,
  client: number,
  { principal, interest, fee, invoices, invoiceNumbers, missing, daysLate, limitation }: Owed,
): CollectionLine {
  const route = routeOf(situation, client, principal, limitation);
  const { agencyShare, fileCost } = situation.options;
  const cost =
    route === "agency" ? agencyShare * principal : route === "fileClaim" || route === "prefect" || route === "barred" ? 0 : fileCost;
  const net = route === "barred" ? 0 : principal - cost;
  return { ...situation.line(client), principal, interest, fee, invoices, invoiceNumbers, missing, daysLate, limitation, cost, net, route };
}

function routeOf(situation: Situation, client: number, principal: number, limitation: Serial | null): Route {
  const { asOf, options } = situation;
  if (situation.inProcedure(client)) return "fileClaim";
  if (limitation !== null && limitation < asOf) return "barred";
  const region = situation.region(client);
  const french = options.country === "FR" && (region === "FRANCE" || region === "OVERSEAS");
  if (options.country === "FR" && situation.kind(client) === "PUBLIC") return "prefect";
  if (principal <= options.fileCost) return "drop";
  if (limitation !== null && limitation - asOf <= courtWithinDays) return "court";
  if (hasEuropeanOrder(situation.text("country", client)) && region === "EU") return "europeanOrder";
  return french && principal <= smallClaim ? "smallClaim" : "agency";
}
