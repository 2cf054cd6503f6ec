import { knownOr } from "../cells/known";
import { ExactSums } from "../method/exact-sums";
import type { LayoutKind } from "../reading/layout";
import { countToReach, type Ranked } from "../method/portfolio/pareto";
import { type Policy, type RiskClass, type Tier } from "../policy/policy";
import { dsoOf } from "../method/receivables/dso";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { actionFor, lawfulAction } from "./actions";
import type { Book } from "./book";
import type { ClientToWatch, MatrixCell, Portfolio, ResultColumn, Share } from "./result";
import { tierNames } from "./tiers";

export const riskClasses: readonly RiskClass[] = [1, 2, 3, 4, 5, 0];
const watched = 10;

/** What a portfolio is summed up from, whether the clients stand in a table or went by. */
export interface SummedClients extends Pick<
  Book,
  "count" | "balance" | "overdue" | "daysLate" | "riskClass" | "probability" | "sales" | "ageing" | "kind"
> {
  readonly invoices: { readonly count: number } | null;
  text: (client: number, column: ResultColumn["id"]) => string;
}

/** Sums per cell of the size × class matrix, in one pass; tiers and classes are its margins. */
function matrixOf(book: SummedClients, tiers: Uint8Array): MatrixCell[] {
  const clients = new Uint32Array(18);
  const balance = new ExactSums(18);
  const overdue = new ExactSums(18);
  for (let i = 0; i < book.count; i++) {
    const cell = tiers[i]! * 6 + ((book.riskClass[i]! + 5) % 6);
    clients[cell]!++;
    balance.add(knownOr(book.balance[i], 0), cell);
    overdue.add(knownOr(book.overdue?.[i], 0), cell);
  }
  return Array.from(clients, (count, cell) => ({
    tier: tierNames[Math.floor(cell / 6)]!,
    riskClass: riskClasses[cell % 6]!,
    clients: count,
    balance: balance.value(cell),
    overdue: overdue.value(cell),
  }));
}

function sum(cells: readonly Share[]): Share {
  const money = new ExactSums(2);
  for (const { balance, overdue } of cells) {
    money.add(balance, 0);
    money.add(overdue, 1);
  }
  return { clients: cells.reduce((total, cell) => total + cell.clients, 0), balance: money.value(0), overdue: money.value(1) };
}

function concentrationOf(order: Ranked): Portfolio["concentration"] {
  const { amounts, total } = order;
  let hhi = 0;
  let ten = 0;
  for (let rank = 0; rank < amounts.length; rank++) {
    const share = amounts[rank]! / total;
    hhi += share * share;
    if (rank < 10) ten += share;
  }
  return { hhi, largestShare: amounts.length > 0 ? amounts[0]! / total : 0, tenLargestShare: ten, clientsFor80: countToReach(order, 0.8) };
}

/** The ten places with the most of something, without sorting the rest. */
function mostUrgent(count: number, urgencyOf: (i: number) => number): number[] {
  const top: { readonly i: number; readonly urgency: number }[] = [];
  for (let i = 0; i < count; i++) {
    const urgency = urgencyOf(i);
    if (!(urgency > 0) || (top.length === watched && urgency <= top[watched - 1]!.urgency)) continue;
    const place = top.findIndex((other) => urgency > other.urgency);
    top.splice(place < 0 ? top.length : place, 0, { i, urgency });
    if (top.length > watched) top.pop();
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
    const value = (column: Float64Array | null): number | null => (column && !Number.isNaN(column[i]!) ? column[i]! : null);
    return {
      row: i + 1,
      client: book.text(i, "client"),
      balance: knownOr(book.balance[i], 0),
      overdue: value(book.overdue),
      daysLate: value(book.daysLate),
      tier,
      riskClass,
      reasons: book.text(i, "reasons"),
      // The step alone is shown: which body a public buyer is decides its term.
      action: lawfulAction(actionFor(tier, riskClass, policy, language), book.kind(i), () => "STATE", language).step,
    };
  });
}

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
    overdueKnown: book.overdue?.some((amount) => !Number.isNaN(amount)) ?? false,
    matrix,
    tiers: tierNames.map((tier: Tier) => ({ tier, ...sum(matrix.filter((cell) => cell.tier === tier)) })),
    classes: riskClasses.map((riskClass) => ({ riskClass, ...sum(matrix.filter((cell) => cell.riskClass === riskClass)) })),
    concentration: concentrationOf(order),
    ageing: book.ageing?.map((amount, i) => ({ label: labels[i]!, amount })).filter(({ amount }, i) => i < 5 || amount !== 0) ?? null,
    dso: typeof days === "number" ? days : null,
    watch: watchList(book, tiers, context.policy, context.language),
  };
}
