import { isKnown, knownOr } from "../cells/known";
import { ExactSums } from "../method/exact-sums";
import type { LayoutKind } from "../reading/layout";
import { countToReach, type Ranked } from "../method/portfolio/pareto";
import type { Policy, RiskClass } from "../policy/policy";
import { dsoOf } from "../method/receivables/dso";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { actionFor, lawfulAction } from "./actions";
import type { Book } from "./book";
import type { ClientToWatch, MatrixCell, Portfolio, ResultColumn, Share } from "./result";
import { tierNames } from "./tiers";

/** In the order of the matrix: clients without a rating come last. */
export const riskClasses: readonly RiskClass[] = [1, 2, 3, 4, 5, 0];
const cells = tierNames.length * riskClasses.length;
/** How many clients the list of clients to watch has at most. */
const watchListLength = 10;
/** Bands of ageing that are always shown; what has no due date is shown only where there is some. */
const bandsWithDate = 5;

/** The columns of clients a portfolio is summed up from, whether a table or a ledger of any length gave them. */
export interface SummedClients extends Pick<
  Book,
  "count" | "balance" | "overdue" | "daysLate" | "riskClass" | "probability" | "sales" | "ageing" | "kind"
> {
  readonly invoices: { readonly count: number } | null;
  text: (client: number, column: ResultColumn["id"]) => string;
}

/** Which cell of the size × class matrix a client belongs to, the cells counted row by row. */
const cellOf = (tier: number, riskClass: number): number => tier * riskClasses.length + riskClasses.indexOf(riskClass as RiskClass);

/** Sums per cell of the size × class matrix, in one pass; those per tier and per class are sums of its rows and columns. */
function matrixOf(book: SummedClients, tiers: Uint8Array): MatrixCell[] {
  const clients = new Uint32Array(cells);
  const balance = new ExactSums(cells);
  const overdue = new ExactSums(cells);
  for (let i = 0; i < book.count; i++) {
    const cell = cellOf(tiers[i]!, book.riskClass[i]!);
    clients[cell]!++;
    balance.add(knownOr(book.balance[i], 0), cell);
    overdue.add(knownOr(book.overdue?.[i], 0), cell);
  }
  return Array.from(clients, (count, cell) => ({
    tier: tierNames[Math.floor(cell / riskClasses.length)]!,
    riskClass: riskClasses[cell % riskClasses.length]!,
    clients: count,
    balance: balance.value(cell),
    overdue: overdue.value(cell),
  }));
}

function sum(shares: readonly Share[]): Share {
  const balance = new ExactSums();
  const overdue = new ExactSums();
  let clients = 0;
  for (const share of shares) {
    clients += share.clients;
    balance.add(share.balance);
    overdue.add(share.overdue);
  }
  return { clients, balance: balance.value(), overdue: overdue.value() };
}

/** How much of the whole depends on few clients: the Herfindahl index (`hhi`) and the shares of the largest. */
function concentrationOf(order: Ranked): Portfolio["concentration"] {
  const { amounts, total } = order;
  let hhi = 0;
  let tenLargestShare = 0;
  for (let rank = 0; rank < amounts.length; rank++) {
    const share = amounts[rank]! / total;
    hhi += share * share;
    if (rank < 10) tenLargestShare += share;
  }
  return { hhi, largestShare: amounts.length > 0 ? amounts[0]! / total : 0, tenLargestShare, clientsFor80: countToReach(order, 0.8) };
}

/** The rows of the most urgent clients, the most urgent first, without sorting the rest; a client of no urgency is not listed. */
function mostUrgent(count: number, urgencyOf: (i: number) => number): number[] {
  const top: { readonly i: number; readonly urgency: number }[] = [];
  for (let i = 0; i < count; i++) {
    const urgency = urgencyOf(i);
    if (!(urgency > 0) || (top.length === watchListLength && urgency <= top[watchListLength - 1]!.urgency)) continue;
    const place = top.findIndex((other) => urgency > other.urgency);
    top.splice(place < 0 ? top.length : place, 0, { i, urgency });
    if (top.length > watchListLength) top.pop();
  }
  return top.map(({ i }) => i);
}

/** Which clients to look at first: by what may be lost on each, more where more of it is late. */
function watchList(book: SummedClients, tiers: Uint8Array, policy: Policy, language: Language): ClientToWatch[] {
  const urgencyOf = (i: number): number => {
    const owed = Math.max(0, knownOr(book.balance[i], 0));
    const late = Math.min(owed, Math.max(0, knownOr(book.overdue?.[i], 0)));
    return book.probability[i]! * (owed + late);
  };
  return mostUrgent(book.count, urgencyOf).map((i): ClientToWatch => {
    const tier = tierNames[tiers[i]!]!;
    const riskClass = book.riskClass[i] as RiskClass;
    const known = (column: Float64Array | null): number | null => (column && isKnown(column[i]) ? column[i] : null);
    return {
      row: i + 1,
      client: book.text(i, "client"),
      balance: knownOr(book.balance[i], 0),
      overdue: known(book.overdue),
      daysLate: known(book.daysLate),
      tier,
      riskClass,
      reasons: book.text(i, "reasons"),
      // Which body a public buyer is decides its payment term, not its step, and only the step is shown: any body will do.
      action: lawfulAction(actionFor(tier, riskClass, policy, language), book.kind(i), () => "STATE", language).step,
    };
  });
}

/** Whether what is overdue is known of anyone who owes: that of clients who owe nothing says nothing of the others. */
function knowsOverdue({ overdue, balance }: SummedClients): boolean {
  if (!overdue) return false;
  let isOwed = false;
  for (let i = 0; i < overdue.length; i++) {
    if (!(balance[i]! > 0)) continue;
    if (isKnown(overdue[i])) return true;
    isOwed = true;
  }
  return !isOwed && overdue.some(isKnown);
}

/** What the whole portfolio comes to; `order` ranks its clients by size, `tiers` are their places in `tierNames`. */
export function portfolioOf(
  book: SummedClients,
  order: Ranked,
  tiers: Uint8Array,
  context: {
    readonly kind: LayoutKind;
    readonly asOf: number | null;
    readonly currency: string | null;
    readonly policy: Policy;
    readonly language: Language;
  },
): Portfolio {
  const matrix = matrixOf(book, tiers);
  const labels = textsIn(context.language).ageing;
  const total = sum(matrix);
  const days = book.sales ? dsoOf(total.balance, book.sales.amount, book.sales.days) : null;
  return {
    ...total,
    kind: context.kind,
    asOf: context.asOf,
    currency: context.currency,
    invoices: book.invoices?.count ?? null,
    overdueKnown: knowsOverdue(book),
    matrix,
    tiers: tierNames.map((tier) => ({ tier, ...sum(matrix.filter((cell) => cell.tier === tier)) })),
    classes: riskClasses.map((riskClass) => ({ riskClass, ...sum(matrix.filter((cell) => cell.riskClass === riskClass)) })),
    concentration: concentrationOf(order),
    ageing:
      book.ageing?.map((amount, i) => ({ label: labels[i]!, amount })).filter(({ amount }, i) => i < bandsWithDate || amount !== 0) ?? null,
    dso: typeof days === "number" ? days : null,
    watch: watchList(book, tiers, context.policy, context.language),
  };
}
