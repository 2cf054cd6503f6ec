import type { dunningSteps } from "../../policy/policy";
import { claimOf, invoiceAt, type Claim, type ClaimedInvoice } from "../lists/claim";
import { itemsOf, type OpenItems } from "../lists/open-items";
import type { Situation } from "../lists/situation";
import { mostPressingFirst, sumOf, type Aside, type ClientLine, type WorkList } from "../lists/work-list";

/** What kind of message it is: before the due date, courteous, with a statement and interest, formal. */
export const letterLevels = ["CHECK", "REMINDER", "REMINDER2", "NOTICE"] as const satisfies readonly (typeof dunningSteps)[number][];
export type LetterLevel = (typeof letterLevels)[number];

/** One message a client: all his undisputed invoices together. */
export interface Letter extends ClientLine, Claim {
  readonly level: LetterLevel;
  /** Open and not yet due, for his information. */
  readonly toCome: readonly ClaimedInvoice[];
  /** Left out of the claim, and named so that he sees we know. */
  readonly disputed: readonly ClaimedInvoice[];
  readonly promised: readonly ClaimedInvoice[];
  readonly daysLate: number;
  /** Principal, interest and fee where they are claimed. */
  readonly total: number;
}

/**
 * Reminders to write, one a client, at the level that his oldest undisputed invoice has reached on his track. None
 * where a promise runs, where credits cover what is owed, or where proceedings are open.
 */
export function letterList(situation: Situation): WorkList<Letter> {
  const { items } = situation;
  const rows: Letter[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  for (let client = 0; items && client < situation.count; client++) {
    const letter = letterTo(situation, items, client);
    if (typeof letter === "string") aside[letter] = (aside[letter] ?? 0) + 1;
    else if (letter) rows.push(letter);
  }
  return {
    id: "letters",
    rows: mostPressingFirst(rows, ({ level, principal }) => letterLevels.indexOf(level) * 1e12 + principal),
    amount: sumOf(rows, ({ principal }) => principal),
    basis: items ? "invoices" : "nothing",
    lacks: items ? [] : ["invoices"],
    aside,
  };
}

/** The letter due to a client, or why none is; null where nothing is late enough. */
export function letterTo(situation: Situation, items: OpenItems, client: number): Letter | Aside | null {
  const oldest = items.oldest[client]!;
  const late = (standing: "promised" | "disputed"): boolean => itemsOf(items, client, standing).some((k) => items.invoices.late[k]! > 0);
  if (oldest < 0) return late("promised") ? "promised" : late("disputed") ? "disputed" : null;
  const daysLate = items.invoices.late[oldest]!;
  const level = levelAt(situation.dunningDays(client), daysLate);
  if (!level) return null;
  if (situation.inProcedure(client)) return "procedure";
  const claim = claimOf(situation, items, client);
  if (claim.principal === 0) return "credits";
  const named = (standing: "claimed" | "promised" | "disputed"): ClaimedInvoice[] =>
    itemsOf(items, client, standing).map((k) => invoiceAt(items, k));
  return {
    ...situation.line(client),
    ...claim,
    level,
    toCome: named("claimed").filter((invoice) => !((invoice.daysLate ?? 0) > 0)),
    disputed: named("disputed"),
    promised: named("promised"),
    daysLate,
    total: totalOf(level, claim),
  };
}

/** Interest and fee are asked for from the second reminder on; the first is a courtesy. */
export const claimsInterest = (level: LetterLevel): boolean => level === "REMINDER2" || level === "NOTICE";

function totalOf(level: LetterLevel, { principal, interest, fee }: Claim): number {
  return claimsInterest(level) ? Math.round((principal + (interest ?? 0) + fee) * 100) / 100 : principal;
}

/** The last letter whose day has come; calls, holds and agencies between them write none. */
function levelAt(days: ReturnType<Situation["dunningDays"]>, daysLate: number): LetterLevel | null {
  let level: LetterLevel | null = null;
  for (const step of letterLevels) {
    const day = days[step];
    if (step !== "CHECK" && day !== null && day <= daysLate) level = step;
  }
  return level;
}

/** The message before the due date to a client of the preventive list. */
export function letterAhead(situation: Situation, items: OpenItems, client: number, places: readonly number[]): Letter {
  const invoices = places.map((k) => invoiceAt(items, k));
  const principal = Math.round(sumOf(invoices, ({ open }) => open) * 100) / 100;
  return {
    ...situation.line(client),
    invoices,
    credits: 0,
    principal,
    interest: 0,
    fee: 0,
    level: "CHECK",
    toCome: [],
    disputed: [],
    promised: [],
    daysLate: 0,
    total: principal,
  };
}
