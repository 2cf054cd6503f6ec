import { date, define, number } from "../define";
import { ratesInUse } from "../../method/law/rates/in-use";
import { interestFromPublicBuyer } from "../../method/law/late-interest";

export const lateInterestPublic = define({
  name: "LATEINTERESTPUBLIC",
  topic: "law",
  summary: {
    fr: "Intérêts moratoires d’un acheteur public français, au centime : BCE + 8 points, taux figé au début du retard.",
    en: "Interest owed by a French public buyer, to the cent: ECB + 8 points, the rate frozen when the delay begins.",
  },
  perRow: true,
  parameters: [
    number("amount", { fr: "Montant TTC resté dû", en: "Amount due, VAT included" }),
    date("due_date", { fr: "Fin du délai de paiement", en: "Last day of the payment period" }),
    date("paid_date", { fr: "Date de mise en paiement, ou date d’arrêté", en: "Day of payment, or the day it is counted to" }),
  ],
  result: "number",
  faults: ["RATE_UNKNOWN"],
  source: "Code de la commande publique, art. L2192-13, R2192-31, R2192-32 and R2192-36; décret no. 2013-269",
  reading: {
    fr: "Dus sans réclamation dès le lendemain de l’échéance, avec 40 € par facture (D2192-35). Le taux est celui du semestre où le retard commence et ne change plus. L’échéance vient 30 jours (État, collectivités), 50 (santé) ou 60 (entreprises publiques) après la réception sur Chorus Pro ou le service fait.",
    en: "Due without a claim from the day after the last day, with €40 per invoice (D2192-35). The rate is that of the half-year in which the delay begins, and stays. The last day is 30 days (State, local authorities), 50 (health) or 60 (public enterprises) after receipt on Chorus Pro or completion of the service.",
  },
  mistake: {
    fr: "Prendre le taux des entreprises (BCE + 10) ou changer de taux au 1ᵉʳ janvier : le comptable public refuse le décompte.",
    en: "Using the rate between businesses (ECB + 10), or changing it on 1 January: the public accountant sends the claim back.",
  },
  examples: [
    { args: [10000, 46142, 46265], value: 342.04 },
    { args: [10000, 46203, 46265], value: 176.66 },
    { args: [10000, 46265, 46265], value: 0 },
    { args: [10000, 41275, 41305], fault: "RATE_UNKNOWN" },
  ],
  compute: (amount, dueDate, paidDate) => interestFromPublicBuyer(amount, dueDate, paidDate, ratesInUse()),
});
