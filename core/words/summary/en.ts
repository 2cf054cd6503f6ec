import type { SummaryWords } from "./type";

export const summaryEn: SummaryWords = {
  sheets: { summary: "summary", tiers: "tiers", watch: "watch list", clients: "clients" },
  summary: {
    figure: "Figure",
    value: "Value",
    asOf: "As of",
    clients: "Clients",
    invoices: "Invoices and credits",
    balance: "Balance",
    overdue: "Overdue",
    dso: "DSO (days)",
    hhi: "Concentration (HHI)",
    largest: "Share of the largest",
    ten: "Share of the ten largest",
    for80: "Clients that make 80%",
    ageing: (band) => `Open: ${band}`,
  },
  heads: {
    tier: "Tier",
    riskClass: "Class",
    label: "Label",
    clients: "Clients",
    balance: "Balance",
    overdue: "Overdue",
    client: "Client",
    daysLate: "Mean days late",
    reasons: "Reasons",
    action: "Action",
  },
};
