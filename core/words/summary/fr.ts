import type { SummaryWords } from "./type";

export const summaryFr: SummaryWords = {
  sheets: { summary: "synthèse", tiers: "tailles", watch: "surveillance", clients: "clients" },
  summary: {
    figure: "Mesure",
    value: "Valeur",
    asOf: "Situation au",
    clients: "Clients",
    invoices: "Factures et avoirs",
    balance: "Encours",
    overdue: "Échu",
    dso: "DSO (jours)",
    hhi: "Concentration (HHI)",
    largest: "Part du plus grand",
    ten: "Part des dix plus grands",
    for80: "Clients qui font 80\u00a0%",
    ageing: (band) => `Dû\u00a0: ${band}`,
  },
  heads: {
    tier: "Taille",
    riskClass: "Classe",
    label: "Libellé",
    clients: "Clients",
    balance: "Encours",
    overdue: "Échu",
    client: "Client",
    daysLate: "Retard moyen (jours)",
    reasons: "Raisons",
    action: "Action",
  },
};
