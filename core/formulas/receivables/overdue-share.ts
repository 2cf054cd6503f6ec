import { define, number } from "../define";
import { fault } from "../../cells/faults";

export const overdueShare = define({
  name: "OVERDUESHARE",
  topic: "receivables",
  summary: { fr: "Part de l’encours qui est échue et impayée.", en: "Share of the receivables that is overdue." },
  perRow: true,
  parameters: [
    number("overdue", { fr: "Échu non réglé", en: "Overdue amount" }),
    number("receivables", { fr: "Encours clients TTC", en: "Receivables, VAT included" }),
  ],
  result: "number",
  faults: ["NO_RECEIVABLES"],
  source: "Standard credit-management practice (percentage overdue)",
  reading: {
    fr: "Suivez-la de mois en mois : sous 10 %, le recouvrement tient ; au-delà de 25 %, il subit. Regardez aussi l’âge : dix jours ne sont pas quatre-vingt-dix.",
    en: "Follow it month by month: below 10% collection holds; beyond 25% it suffers. Look at the age as well: ten days are not ninety.",
  },
  mistake: {
    fr: "La lire seule : une créance passée en perte la fait baisser sans qu’un euro soit rentré.",
    en: "Reading it alone: a debt written off lowers it without a cent coming in.",
  },
  examples: [
    { args: [25000, 100000], value: 0.25 },
    { args: [0, 100000], value: 0 },
    { args: [500, 0], fault: "NO_RECEIVABLES" },
    { args: [500, -200], fault: "NO_RECEIVABLES" },
  ],
  compute: (overdue, receivables) => (receivables > 0 ? overdue / receivables : fault("NO_RECEIVABLES", "receivables")),
});
