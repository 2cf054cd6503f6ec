import { addMonths, civilOf, endOfMonth, serialOf, type Serial } from "../../core/cells/dates";
import type { Words } from "../../core/cells/language";
import { companyName, publicBodies, sectors, sirenNumber, type Sector } from "./identity";
import { seeded, type Random } from "./random";

/** The day the demonstration stands at; nothing reads the clock. */
export const demonstrationDay: Serial = serialOf(2026, 9, 30);

const firstDay = serialOf(2025, 10, 1);
const clientCount = 400;

/** How a client pays. */
type Habit = "early" | "punctual" | "slow" | "late" | "erratic" | "sinking";

export type ClientEvent = "none" | "watch" | "urssaf" | "noAccounts" | "safeguard" | "receivership" | "liquidation" | "closedUnpaid";

/** What the law calls a client, which decides what it is granted and what it may be asked for. */
export type DemonstrationKind = "private" | "public" | "hospital" | "construction" | "consumer";

export interface Invoice {
  readonly client: number;
  readonly number: string;
  readonly issued: Serial;
  readonly due: Serial;
  /** With VAT; negative for a credit note. */
  readonly amount: number;
  /** What is still owed on the demonstration day. */
  readonly open: number;
  readonly paid: Serial | null;
  readonly disputed: boolean;
  /** Held back in building until the works are accepted. */
  readonly isRetention: boolean;
}

/** The published accounts; a figure the register does not give is null. */
export interface Accounts {
  readonly netDebt: number | null;
  readonly equity: number | null;
  readonly turnover: number | null;
  readonly totalAssets: number | null;
  readonly totalDebts: number | null;
  readonly currentAssets: number | null;
  readonly currentLiabilities: number | null;
}

export interface DemonstrationClient {
  readonly name: string;
  readonly siren: string;
  readonly sector: Sector;
  readonly isPublic: boolean;
  readonly kind: DemonstrationKind;
  readonly country: Words;
  /** What a bureau advises, where a firm keeps its accounts to itself. */
  readonly recommended: number | null;
  readonly accounts: Accounts;
  readonly bureauScore: number | null;
  readonly created: Serial | null;
  readonly event: ClientEvent;
  readonly creditLimit: number | null;
  /** Folded from the invoices as of the demonstration day. */
  readonly balance: number;
  readonly overdue: number;
  readonly daysLate: number | null;
  readonly sales: number;
}

export interface DemonstrationPortfolio {
  readonly clients: readonly DemonstrationClient[];
  /** In the order they were issued. */
  readonly invoices: readonly Invoice[];
}

// "+ 0": no negative zero, which a file would not keep.
const cents = (amount: number): number => Math.round(amount * 100) / 100 + 0;
const thousands = (amount: number): number => Math.round(amount / 1000) * 1000 + 0;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** `health` is a standard normal that nobody sees: it shows in the accounts, the score and the payments alike. */
function habitOf(random: Random, health: number): Habit {
  const mood = health + random.normal() * 0.8;
  if (mood < -2.1) return "sinking";
  if (mood < -1) return "late";
  if (mood < -0.1) return random.chance(0.3) ? "erratic" : "slow";
  if (mood < 1.3) return "punctual";
  return "early";
}

function delayOf(random: Random, habit: Habit, age: number): number {
  const spread = random.normal();
  switch (habit) {
    case "early":
      return Math.round(-4 + spread * 3);
    case "punctual":
      return Math.round(1 + Math.abs(spread) * 3);
    case "slow":
      return Math.round(11 + spread * 6);
    case "late":
      return Math.round(34 + spread * 13);
    case "erratic":
      return random.chance(0.3) ? random.whole(35, 95) : random.whole(-2, 12);
    // The nearer to the demonstration day, the longer it takes.
    case "sinking":
      return Math.round(30 + (1 - age) * 110 + spread * 12);
  }
}

type Terms = (issued: Serial) => Serial;
const terms: readonly (readonly [Terms, number])[] = [
  [(issued) => issued + 30, 0.4],
  [(issued) => endOfMonth(issued + 30), 0.2],
  [(issued) => issued + 45, 0.15],
  [(issued) => endOfMonth(issued) + 45, 0.1],
  [(issued) => issued + 60, 0.15],
];

function termsOf(random: Random): Terms {
  let draw = random.next();
  for (const [term, share] of terms) {
    draw -= share;
    if (draw < 0) return term;
  }
  return terms[0]![0];
}

interface Account {
  readonly habit: Habit;
  readonly terms: Terms;
  readonly sector: Sector;
  /** Sales of the year, with VAT. */
  readonly sales: number;
}

type Draft = Omit<Invoice, "number" | "isRetention">;

function invoicesOf(random: Random, client: number, account: Account): Draft[] {
  const drafts: Draft[] = [];
  // Large clients are invoiced more often, with larger invoices.
  const perMonth = clamp(Math.round(Math.sqrt(account.sales / 12) / 55), 0, 9);
  for (let month = 0; month < 12; month++) {
    const start = addMonths(firstDay, month);
    const season = account.sector.season[civilOf(start).month - 1]!;
    const count = perMonth === 0 ? (random.chance(0.4) ? 1 : 0) : perMonth;
    for (let i = 0; i < count; i++) {
      const issued = start + random.whole(0, endOfMonth(start) - start);
      const usual = account.sales / (perMonth === 0 ? 4.8 : 12 * perMonth);
      const amount = cents(Math.max(24, usual * season * Math.exp(random.normal() * 0.45 - 0.1)));
      drafts.push(settled(random, client, account, issued, amount));
    }
  }
  return drafts;
}

function settled(random: Random, client: number, account: Account, issued: Serial, amount: number): Draft {
  const due = account.terms(issued);
  const age = (demonstrationDay - issued) / 365;
  if (random.chance(0.025)) {
    // A credit note is settled against the next payment, or still waits for it.
    const credit = -cents(amount * (0.1 + random.next() * 0.4));
    const settledOn = issued + random.whole(5, 60);
    const open = settledOn > demonstrationDay;
    return { client, issued, due: issued, amount: credit, open: open ? credit : 0, paid: open ? null : settledOn, disputed: false };
  }
  const disputed = random.chance(0.012);
  const paidOn = Math.max(issued + 1, due + delayOf(random, account.habit, age) + (disputed ? random.whole(60, 200) : 0));
  if (paidOn <= demonstrationDay) {
    // Some payments are short, and the rest stays on the account for months.
    const short = random.chance(disputed ? 0.2 : 0.008);
    if (!short) return { client, issued, due, amount, open: 0, paid: paidOn, disputed };
    return {
      client,
      issued,
      due,
      amount,
      open: cents(amount * (0.05 + random.next() * 0.3)),
      paid: null,
      disputed: disputed || random.chance(0.4),
    };
  }
  return { client, issued, due, amount, open: amount, paid: null, disputed };
}

const unpublished: Accounts = {
  netDebt: null,
  equity: null,
  turnover: null,
  totalAssets: null,
  totalDebts: null,
  currentAssets: null,
  currentLiabilities: null,
};

function accountsOf(random: Random, health: number, sales: number): Accounts {
  // Small firms may keep their accounts to themselves.
  if (random.chance(0.14)) return unpublished;
  const turnover = 250_000 * Math.exp(Math.abs(random.normal()) * 1.1) + sales * Math.exp(1.9 + random.normal() * 0.7);
  const totalAssets = turnover * clamp(0.62 + random.normal() * 0.16, 0.25, 1.4);
  const equityShare = clamp(0.33 + health * 0.17 + random.normal() * 0.12, -0.35, 0.85);
  const equity = totalAssets * equityShare;
  const totalDebts = totalAssets - equity;
  const financial = totalDebts * clamp(0.42 + random.normal() * 0.14, 0.05, 0.85);
  const cash = totalAssets * clamp(0.1 + health * 0.05 + random.normal() * 0.06, 0, 0.5);
  const currentAssets = totalAssets * clamp(0.62 + random.normal() * 0.14, 0.2, 0.95);
  const currentLiabilities = Math.min(totalDebts, totalAssets * clamp(0.43 - health * 0.07 + random.normal() * 0.09, 0.1, 1.2));
  const filed = (amount: number): number | null => (random.chance(0.025) ? null : thousands(amount));
  return {
    netDebt: filed(financial - cash),
    equity: filed(equity),
    turnover: filed(turnover),
    totalAssets: filed(totalAssets),
    totalDebts: filed(totalDebts),
    currentAssets: filed(currentAssets),
    currentLiabilities: filed(currentLiabilities),
  };
}

function eventOf(random: Random, health: number, habit: Habit): ClientEvent {
  if (habit === "sinking" && random.chance(0.35)) return random.pick(["safeguard", "receivership", "receivership", "liquidation"]);
  if (health < -1 && random.chance(0.22)) return random.pick(["urssaf", "noAccounts", "watch"]);
  return random.chance(0.015) ? "watch" : "none";
}

/** The balance, what of it is overdue, and the delay weighted by amount, as the core folds them from a ledger. */
function fold(invoices: readonly Draft[]): Pick<DemonstrationClient, "balance" | "overdue" | "daysLate" | "sales"> {
  let [balance, overdue, sales, delay, weight] = [0, 0, 0, 0, 0];
  for (const { amount, open, due, paid } of invoices) {
    balance += open;
    sales += amount;
    if (open !== 0 && due < demonstrationDay) overdue += open;
    const counted = paid !== null ? amount : open;
    const late = (paid ?? demonstrationDay) - due;
    if (counted > 0 && (paid !== null || late > 0)) {
      delay += counted * late;
      weight += counted;
    }
  }
  return {
    balance: cents(balance),
    overdue: cents(overdue),
    sales: cents(sales),
    daysLate: weight > 0 ? Math.round((delay / weight) * 10) / 10 : null,
  };
}

const france: Words = { fr: "France", en: "France" };

/**
 * Some clients for whom the law or the trade has rules of their own: a consumer, a builder who holds back a retention, a
 * firm whose accounts are confidential and which a bureau advises on, one whose liquidation was closed unpaid, a foreign
 * one. Public bodies and a hospital stand among the others.
 */
function legalCases(clients: DemonstrationClient[]): { readonly builder: number } {
  const taken = new Set<number>();
  const find = (fits: (client: DemonstrationClient) => boolean): number => {
    const found = clients.findIndex((client, i) => !taken.has(i) && client.balance > 2_000 && client.event === "none" && fits(client));
    taken.add(found);
    return found;
  };
  const change = (at: number, part: Partial<DemonstrationClient>): void => void (clients[at] = { ...clients[at]!, ...part });
  const isPrivate = ({ kind }: DemonstrationClient): boolean => kind === "private";
  const builder = find(({ kind, overdue }) => kind === "construction" && overdue > 0);
  change(
    find((client) => isPrivate(client) && client.overdue > 0),
    { name: "Mme Solène Rabouin", kind: "consumer", accounts: unpublished, bureauScore: null, siren: "", creditLimit: null },
  );
  change(
    find((client) => isPrivate(client) && client.bureauScore !== null),
    { name: "Atelier Confidence SARL", accounts: unpublished, recommended: 15_000, creditLimit: null },
  );
  change(find(isPrivate), { name: "Anciens Ateliers Fontanel SARL", event: "closedUnpaid" });
  change(find(isPrivate), {
    name: "Van der Meer Handel BV",
    siren: "",
    accounts: unpublished,
    country: { fr: "Pays-Bas", en: "Netherlands" },
  });
  return { builder };
}

/** Some 400 clients of an invented French wholesaler and a year of their invoices; the same at every call. */
export function demonstrationPortfolio(seed = 20260930): DemonstrationPortfolio {
  const random = seeded(seed);
  const names = new Set<string>();
  const sirens = new Set<string>();
  const clients: DemonstrationClient[] = [];
  const drafts: Draft[] = [];
  for (let client = 0; client < clientCount; client++) {
    const publicName = client % 33 === 7 ? publicBodies[Math.floor(client / 33)] : undefined;
    const isPublic = publicName !== undefined;
    const sector = isPublic ? sectors.at(-1)! : random.pick(sectors);
    const health = isPublic ? 1 : random.normal();
    const habit = isPublic ? "slow" : habitOf(random, health);
    // A lognormal whose fifth largest clients make some four fifths of the sales.
    const sales = Math.min(2_400_000, 14_000 * Math.exp(random.normal() * 1.5));
    const own = invoicesOf(random, client, { habit, terms: termsOf(random), sector, sales });
    drafts.push(...own);
    const folded = fold(own);
    const score = clamp(Math.round(57 + health * 17 + random.normal() * 9), 3, 99);
    const years = isPublic ? 40 : Math.exp(2.3 + random.normal() * 0.85);
    const limit = folded.sales > 0 ? Math.max(1000, Math.round(((folded.sales / 5) * (0.8 + random.next())) / 1000) * 1000) : null;
    clients.push({
      name: publicName ?? companyName(random, sector, names),
      siren: sirenNumber(random, sirens),
      sector,
      isPublic,
      accounts: isPublic ? unpublished : accountsOf(random, health, sales),
      bureauScore: isPublic || random.chance(0.13) ? null : score,
      created: random.chance(0.03) ? null : Math.round(demonstrationDay - clamp(years, 0.3, 90) * 365.25),
      event: isPublic ? "none" : eventOf(random, health, habit),
      creditLimit: random.chance(0.06) ? null : limit,
      kind: isPublic ? (/hospital/i.test(publicName) ? "hospital" : "public") : sector === sectors[0] ? "construction" : "private",
      country: france,
      recommended: null,
      ...folded,
    });
  }
  const cases = legalCases(clients);
  drafts.sort((a, b) => a.issued - b.issued || a.client - b.client);
  // The builder holds back one of its open invoices, which falls due a year after it was issued.
  const retainedAt = drafts.findIndex(({ client, open, due }) => client === cases.builder && open > 0 && due < demonstrationDay);
  const retained = { ...drafts[retainedAt]!, due: addMonths(drafts[retainedAt]!.issued, 12) };
  drafts[retainedAt] = retained;
  Object.assign(clients[cases.builder]!, fold(drafts.filter(({ client }) => client === cases.builder)));
  const counts = new Map<string, number>();
  const invoices = drafts.map((draft): Invoice => {
    const { year, month } = civilOf(draft.issued);
    const series = `${draft.amount < 0 ? "AV" : "FA"}${year % 100}${String(month).padStart(2, "0")}`;
    const count = (counts.get(series) ?? 0) + 1;
    counts.set(series, count);
    return {
      ...draft,
      number: `${series}-${String(count).padStart(4, "0")}`,
      isRetention: draft.client === cases.builder && draft === retained,
    };
  });
  return { clients, invoices };
}
