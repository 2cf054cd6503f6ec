import { define, language, missingIn, numbers, policy, wordChoices, type AnswerGrid, type Column, type Numbers } from "../define";
import { fault, isFault, type Fault } from "../../cells/faults";
import { tier } from "../decisions/policy-parameters";
import { classPolicy, type Policy, type RiskClass, type Tier } from "../../policy/policy";
import { tierNames } from "../../segment/tiers";
import type { Language } from "../../cells/language";
import { textsIn } from "../../words/texts/type";

const headers = {
  fr: ["Taille", "Clients", "Rapports par an", "Prix d’un rapport", "Coût par an"],
  en: ["Size", "Clients", "Reports a year", "Price of a report", "Cost a year"],
} as const;

/** Clients and reports a year of each size, large first. A client without a class is one that is not rated. */
function countReports(tiers: Column<Tier>, classes: Numbers, own: Policy): { clients: number[]; reports: number[] } | Fault {
  const clients = [0, 0, 0];
  const reports = [0, 0, 0];
  for (let i = 0; i < tiers.values.length; i++) {
    const size = tiers.values[i] ?? null;
    const unreadable = classes.faults.get(i);
    if (unreadable && unreadable.fault !== "CELL_ERROR") return unreadable;
    const riskClass = classes.values[i]!;
    if (size === null) {
      if (Number.isNaN(riskClass) && !unreadable) continue;
      return missingIn(tiers, "tiers", i);
    }
    const place = tierNames.indexOf(size);
    clients[place]!++;
    reports[place]! += classPolicy(own, (Number.isNaN(riskClass) ? 0 : riskClass) as RiskClass).reports[size];
  }
  return { clients, reports };
}

function planTable(tiers: Column<Tier>, classes: Numbers, own: Policy, spoken: Language): AnswerGrid | Fault {
  const counts = countReports(tiers, classes, own);
  if (isFault(counts)) return counts;
  const { clients, reports } = counts;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  if (sum(clients) === 0) return fault("NO_DATA", "tiers");
  const costs = tierNames.map((size, place) => reports[place]! * own.reportCost[size]);
  return [
    headers[spoken],
    ...tierNames.map((size, place) => [textsIn(spoken).tiers[size], clients[place]!, reports[place]!, own.reportCost[size], costs[place]!]),
    ["Total", sum(clients), sum(reports), null, sum(costs)],
  ];
}

/** The year's budget of credit reports: how many of which price, by size of client and what its class asks for. */
export const reportPlan = define({
  name: "REPORTPLAN",
  topic: "portfolio",
  summary: {
    fr: "Budget annuel de rapports de crédit : clients, rapports, prix et coût par taille, avec le total.",
    en: "Yearly budget of credit reports: clients, reports, price and cost by size, with the total.",
  },
  perRow: false,
  parameters: [
    wordChoices(tier, "tiers", { fr: "Taille de chaque client, comme SIZETIER l’écrit", en: "Size of each client, as SIZETIER writes it" }),
    numbers(
      "classes",
      { fr: "Classe de risque de chaque client, de 1 à 5, vide si non noté", en: "Risk class of each client, 1 to 5, blank if not rated" },
      { min: 0, max: 5, whole: true, keepsFaults: true },
    ),
    policy,
    language,
  ],
  result: "table",
  source: "Access Credit, right report at the right price (small free, medium 25–99, large 50–500 dollars); prices and numbers: policy",
  reading: {
    fr: "À comparer aux pertes évitées : REPORTVALUE dit ce que vaut un rapport. Les petits clients se contrôlent gratuitement. Un client non noté, #N/A compris, suit la ligne « non noté » de la politique.",
    en: "Compare it with the losses avoided: REPORTVALUE tells what a report is worth. Small clients are checked for free. A client not rated, #N/A included, follows the “not rated” line of the policy.",
  },
  mistake: {
    fr: "Acheter le rapport complet pour tous : quelques grands clients portent l’essentiel du risque.",
    en: "Buying the full report for everyone: a few large clients carry most of the risk.",
  },
  examples: [
    {
      args: [
        [["large"], ["large"], ["medium"], ["small"], [null]],
        [[3], [1], [2], [5], [null]],
      ],
      value: [
        ["Size", "Clients", "Reports a year", "Price of a report", "Cost a year"],
        ["large", 2, 3, 275, 825],
        ["medium", 1, 1, 62, 62],
        ["small", 1, 0, 0, 0],
        ["Total", 4, 4, null, 887],
      ],
    },
    {
      args: [
        [["large"], [null]],
        [[3], [2]],
      ],
      fault: "NO_DATA",
    },
    {
      args: [
        [["large"], ["huge"]],
        [[3], [2]],
      ],
      fault: "BAD_CHOICE",
    },
  ],
  compute: planTable,
});
