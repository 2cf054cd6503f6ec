import { letterLevels, type LetterLevel } from "../../words/ids";
import { letterDue } from "../ladder";
import { claimOf, invoiceAt, overdueOf, type Claim, type ClaimedInvoice, type ClaimPart } from "../lists/claim";
import { itemsOf, type OpenItems } from "../lists/open-items";
import type { Situation } from "../lists/situation";
import type { Aside } from "../../words/ids";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "../lists/work-list";

/** One message a client: the undisputed invoices whose reminder is due, together. */
export interface Letter extends ClientLine, Omit<Claim, "parts"> {
  readonly level: LetterLevel;
  /** Overdue too, but reminded at another level or day. */
  readonly others: readonly ClaimedInvoice[];
  /** Open and not yet due, listed for the client's information. */
  readonly toCome: readonly ClaimedInvoice[];
  /** Left out of the claim, but listed: the client sees that we have noted its dispute or promise. */
  readonly disputed: readonly ClaimedInvoice[];
  readonly promised: readonly ClaimedInvoice[];
  readonly daysLate: number;
  /** Principal, interest and fee where they are claimed. */
  readonly total: number;
  /** What is claimed in each currency, each with its total: amounts of several currencies are never added in a letter. */
  readonly parts: readonly LetterPart[];
}

export interface LetterPart extends ClaimPart {
  readonly total: number;
}

/**
 * Reminders to write, one a client, at the highest level due for any of its undisputed invoices. None where a promise
 * runs, where credits cover what is owed, where the last reminder is too recent, or where proceedings are open.
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
  const late = (standing: "promised" | "disputed" | "handed"): boolean =>
    itemsOf(items, client, standing).some((k) => items.invoices.late[k]! > 0);
  const overdue = overdueOf(items, client);
  const owes = (k: number): boolean => items.left[k]! > 0;
  if (!overdue.some(owes)) {
    if (items.covered[client] === 1) return "credits";
    return late("promised") ? "promised" : late("disputed") ? "disputed" : late("handed") ? "handed" : null;
  }
  const levels = overdue.map((k) => letterDue(situation, items, client, k));
  const highest = Math.max(...levels.filter((_, i) => owes(overdue[i]!)));
  if (highest === 0) return overdue.some((k) => (items.journal?.level[k] ?? -1) >= 1) ? "reminded" : null;
  if (situation.inProcedure(client)) return "procedure";
  // A formal notice claims what has come to it; the other invoices get their own reminder. What credits pay is named.
  const claimed = overdue.filter((_, i) => (highest === 3 ? levels[i] === 3 : levels[i]! > 0));
  return letterOf(situation, items, client, letterLevels[highest]!, { overdue, claimed });
}

/** A letter whose sums are known at once, and whose interest and lines when it is looked at. */
function letterOf(
  situation: Situation,
  items: OpenItems,
  client: number,
  level: LetterLevel,
  { overdue, claimed }: { readonly overdue: readonly number[]; readonly claimed: readonly number[] },
): Letter {
  const claim = claimOf(situation, items, client, claimed);
  const named = (standing: "claimed" | "promised" | "disputed"): ClaimedInvoice[] =>
    itemsOf(items, client, standing).map((k) => invoiceAt(items, k));
  return {
    ...situation.line(client),
    level,
    credits: claim.credits,
    principal: claim.principal,
    daysLate: items.invoices.late[claimed[0]!]!,
    get invoices() {
      return claim.invoices;
    },
    get interest() {
      return claim.interest;
    },
    get fee() {
      return claim.fee;
    },
    get total() {
      return totalOf(level, claim);
    },
    get parts() {
      return claim.parts.map((part) => ({ ...part, total: totalOf(level, part) }));
    },
    get others() {
      return overdue.filter((k) => items.left[k]! > 0 && !claimed.includes(k)).map((k) => invoiceAt(items, k));
    },
    get toCome() {
      return named("claimed").filter((invoice) => !((invoice.daysLate ?? 0) > 0));
    },
    get disputed() {
      return named("disputed");
    },
    get promised() {
      return named("promised");
    },
  };
}

/** Interest and fee are asked for from the second reminder on; the first is a courtesy. */
export const claimsInterest = (level: LetterLevel): boolean => level === "REMINDER2" || level === "NOTICE";

function totalOf(level: LetterLevel, { principal, interest, fee }: Pick<Claim, "principal" | "interest" | "fee">): number {
  return claimsInterest(level) ? Math.round((principal + (interest ?? 0) + fee) * 100) / 100 : principal;
}

/** The message before the due date to a client of the preventive list. */
export function letterAhead(situation: Situation, items: OpenItems, client: number, places: readonly number[]): Letter {
  // Nothing is claimed yet but the invoices themselves, whole.
  const { invoices, parts } = claimOf(situation, items, client, places);
  const ahead = (own: readonly ClaimedInvoice[]) => {
    const principal = Math.round(sumOf(own, ({ open }) => open) * 100) / 100;
    return { invoices: own, credits: 0, principal, interest: 0, fee: 0, total: principal };
  };
  return {
    ...situation.line(client),
    ...ahead(invoices),
    parts: parts.map(({ currency, invoices: own }) => ({ currency, ...ahead(own) })),
    level: "CHECK",
    others: [],
    toCome: [],
    disputed: [],
    promised: [],
    daysLate: 0,
  };
}
