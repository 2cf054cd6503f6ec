import type { ClientAge } from "../../words/ids";
import { classPolicy, type Tier } from "../../policy/policy";
import { tierNames } from "../../segment/tiers";
import type { Situation } from "../lists/situation";
import { reportMatters } from "../litigation";
import { standingsOf } from "./client-age";

/** Price of one report by size of client: full, intermediate, and the check that is free. */
export type ReportPrices = Readonly<Record<Tier, number>>;
/** New clients expected in a year, by size. */
export type ExpectedClients = Readonly<Record<Tier, number>>;

export interface BudgetLine {
  readonly tier: Tier;
  readonly clients: Readonly<Record<ClientAge, number>>;
  /** Reports a year on the clients there are, and on the new ones expected. */
  readonly reports: number;
  readonly expected: number;
  readonly expectedReports: number;
  readonly price: number;
  readonly cost: number;
}

export interface ReportBudget {
  /** Large first. */
  readonly lines: readonly BudgetLine[];
  readonly cost: number;
  /** Whether the rows tell who is new; where they do not, the expected number is the user's to give. */
  readonly newKnown: boolean;
}

/**
 * The year's credit reports, after Access Credit: who is checked how often by size and class, what the new clients
 * expected add, and what it costs. A client that hardly ever orders is checked when it does, like a new one.
 */
export function reportBudget(situation: Situation, prices: ReportPrices, expected: Partial<ExpectedClients> = {}): ReportBudget {
  const standings = standingsOf(situation);
  const { tier, riskClass } = situation.clients;
  const lines = tierNames.map((name, place): BudgetLine => {
    const clients: Record<ClientAge, number> = { new: 0, recurring: 0, occasional: 0, unknown: 0 };
    let reports = 0;
    standings.forEach((standing, i) => {
      if (tier[i] !== place) return;
      clients[standing]++;
      if (standing !== "occasional" && reportMatters(situation, i))
        reports += classPolicy(situation.policy, riskClass[i] as 0).reports[name];
    });
    const fresh = expected[name] ?? clients.new;
    const expectedReports = fresh * classPolicy(situation.policy, 0).reports[name];
    const price = prices[name];
    return { tier: name, clients, reports, expected: fresh, expectedReports, price, cost: (reports + expectedReports) * price };
  });
  return {
    lines,
    cost: lines.reduce((total, { cost }) => total + cost, 0),
    newKnown: standings.includes("new") || standings.every((standing) => standing !== "unknown"),
  };
}
