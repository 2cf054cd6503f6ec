import { date, define, number, optionalNumber } from "../define";
import { interestBetweenTraders } from "../../method/law/late-interest";
import { country } from "./parameters";
import { ratesInUse } from "../../method/law/rates/in-use";

export const lateInterest = define({
  name: "LATEINTEREST",
  topic: "law",
  summary: {
    fr: "Pénalités de retard d’une facture, au centime, semestre par semestre, du lendemain de l’échéance au jour du paiement.",
    en: "Late-payment interest on an invoice, to the cent, half-year by half-year, from the day after the due date to the day of payment.",
  },
  perRow: true,
  parameters: [
    number("amount", { fr: "Montant TTC resté dû", en: "Amount due, VAT included" }),
    date("due_date", { fr: "Date d’échéance", en: "Due date" }),
    date("paid_date", { fr: "Date du paiement, ou date d’arrêté", en: "Day of payment, or the day it is counted to" }),
    optionalNumber(
      "contract_rate",
      { fr: "Taux annuel prévu au contrat, en fraction", en: "Yearly rate of the contract, as a fraction" },
      { min: 0, max: 1 },
    ),
    country,
  ],
  result: "number",
  faults: ["RATE_UNKNOWN"],
  source: "Code de commerce, art. L441-10 II and D441-5; Late Payment of Commercial Debts (Interest) Act 1998, SI 2002/1675",
  reading: {
    fr: "Exigible sans rappel le lendemain de l’échéance, sur le montant TTC, année de 365 jours, chaque semestre arrondi au centime. S’y ajoute RECOVERYFEE par facture. Rien de cela n’est dû par un consommateur ; un acheteur public relève de LATEINTERESTPUBLIC. Le Royaume-Uni fige le taux du premier jour de retard.",
    en: "Due without reminder from the day after the due date, on the amount with VAT, a year of 365 days, each half-year rounded to the cent. RECOVERYFEE comes on top, per invoice. A consumer owes none of it; a public buyer falls under LATEINTERESTPUBLIC. The United Kingdom fixes the rate of the first day of delay.",
  },
  mistake: {
    fr: "Appliquer un seul taux à un retard qui franchit le 1ᵉʳ janvier ou le 1ᵉʳ juillet, ou compter le jour de l’échéance.",
    en: "Applying one rate to a delay that crosses 1 January or 1 July, or counting the due date itself.",
  },
  examples: [
    { args: [10000, 46193, 46213], value: 67.26, published: "open-source test of French penalties: 33.29 + 33.97" },
    { args: [10000, 46142, 46265], value: 413.68, published: "open-source test of French rates: 203.05 + 210.63" },
    { args: [10000, 45900, 45960, null, "GB"], value: 201.37 },
    { args: [10000, 46142, 46173, 0.01], value: 66.76 },
    { args: [1000, 46213, 46213], value: 0 },
    { args: [1000, 46357, 46400], fault: "RATE_UNKNOWN" },
  ],
  compute: (amount, dueDate, paidDate, contractRate, country) =>
    interestBetweenTraders(amount, dueDate, paidDate, contractRate, country, ratesInUse()),
});
