import { isKnown } from "../../cells/known";
import type { Serial } from "../../cells/dates";
import { isFault } from "../../cells/faults";
import type { Invoices, SegmentedClients } from "../../ledger/clients";
import { latestDueDate } from "../../method/law/legal-maximum";
import { collectionEffectiveness as effectivenessOf } from "../../method/receivables/cei";
import type { Portfolio } from "../../segment/result";
import type { FigureId } from "../../words/figures/type";

/** The figures of a portfolio on a day; what its rows do not tell is null. Shares are fractions. */
export type MonthFigures = Readonly<Record<FigureId, number | null>>;

/** What is left of DSO if every client paid on the day: the part of it that is not yet due. Null where either is unknown. */
export function bestPossibleDso({ dso, balance, overdue, overdueKnown }: Portfolio): number | null {
  return dso === null || !overdueKnown || balance <= 0 ? null : Math.max(0, (dso * (balance - overdue)) / balance);
}

const monthDays = 30;
const yearDays = 365;

/**
 * Collection effectiveness over the thirty days before the day, 0 to 100. It takes a ledger that tells when invoices were
 * issued and paid; null for any other.
 */
export function collectionEffectiveness({ count, amount, open, issued, paid, late }: Invoices, day: number): number | null {
  if (!issued || !paid) return null;
  const start = day - monthDays;
  let opening = 0;
  let sales = 0;
  let closing = 0;
  let current = 0;
  for (let at = 0; at < count; at++) {
    if (!(issued[at]! <= day)) continue;
    if (issued[at]! > start) sales += amount[at]!;
    else if (!(paid[at]! <= start)) opening += amount[at]!;
    closing += open[at]!;
    if (late[at]! <= 0) current += open[at]!;
  }
  // Without a single payment the ledger keeps open invoices alone, and says nothing of what was collected.
  if (paid.every(Number.isNaN)) return null;
  const index = effectivenessOf(opening, sales, closing, current, 1);
  return typeof index === "number" && index >= 0 && index <= 100 ? index : null;
}

/** Days late by amount, over the invoices that fell due in the year up to the day; one that is open counts its delay so far. */
function averageLate({ count, amount, due, late }: Invoices, day: Serial): number | null {
  if (!due) return null;
  let [sum, weight] = [0, 0];
  for (let k = 0; k < count; k++) {
    if (!(amount[k]! > 0) || !isKnown(late[k]) || !(due[k]! <= day) || !(due[k]! > day - yearDays)) continue;
    sum += amount[k]! * late[k]!;
    weight += amount[k]!;
  }
  return weight > 0 ? sum / weight : null;
}

/** Terms granted in the year up to the day, by amount, and the share of it that is due later than French law allows at the most. */
function termsOf({ count, amount, due, issued }: Invoices, day: Serial): { readonly days: number; readonly beyond: number } | null {
  if (!due || !issued) return null;
  let [sum, weight, beyond] = [0, 0, 0];
  for (let k = 0; k < count; k++) {
    const [from, to] = [issued[k]!, due[k]!];
    if (!(amount[k]! > 0) || !isKnown(from) || !isKnown(to) || to < from || !(from <= day) || !(from > day - yearDays)) continue;
    sum += amount[k]! * (to - from);
    weight += amount[k]!;
    const [general, endOfMonth] = [latestDueDate(from, "GENERAL"), latestDueDate(from, "EOM45")];
    if (!isFault(general) && !isFault(endOfMonth) && to > Math.max(general, endOfMonth)) beyond += amount[k]!;
  }
  return weight > 0 ? { days: sum / weight, beyond: beyond / weight } : null;
}

/** What the rows of a portfolio say on its day; promises and losses are the follow-up's. */
export function monthFigures(portfolio: Portfolio, clients: SegmentedClients, day: Serial): MonthFigures {
  const { balance, overdue, overdueKnown, ageing, dso, classes, currency } = portfolio;
  const share = (part: number | null): number | null => (part === null || !(balance > 0) ? null : part / balance);
  const best = bestPossibleDso(portfolio);
  const { invoices } = clients;
  const terms = invoices && termsOf(invoices, day);
  const risky = classes.reduce((sum, each) => sum + (each.riskClass >= 4 ? Math.max(0, each.balance) : 0), 0);
  return {
    receivables: balance,
    overdueShare: share(overdueKnown ? overdue : null),
    over90Share: share(ageing ? (ageing[4]?.amount ?? 0) : null),
    dso,
    bestDso: best,
    delinquentDays: dso === null || best === null ? null : dso - best,
    cei: invoices && collectionEffectiveness(invoices, day),
    daysLate: invoices && averageLate(invoices, day),
    terms: terms && terms.days,
    // The maximum is French law's.
    beyondLegal: terms && currency !== "£" && currency !== "GBP" ? terms.beyond : null,
    riskyShare: share(risky),
    promisesKept: null,
    badDebt: null,
  };
}
