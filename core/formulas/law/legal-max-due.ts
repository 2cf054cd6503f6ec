import { civilOf, endOfMonth, serialOf, type Serial } from "../../cells/dates";
import { choice, date, define } from "../define";

const daysAfter =
  (days: number) =>
  (day: Serial): Serial =>
    day + days;
/** “45 days end of month” has two accepted readings; the law leaves the later one open. */
const endOfMonth45 = (day: Serial): Serial => Math.max(endOfMonth(day + 45), endOfMonth(day) + 45);

/** Deliveries are grouped by ten days: to the 10th, to the 20th, to the end of the month. */
function endOfTenDays(day: Serial): Serial {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return dayOfMonth > 20 ? endOfMonth(day) : serialOf(year, month, dayOfMonth > 10 ? 20 : 10);
}

/** The last lawful day for each regime, from the day that regime counts from. */
const latest = {
  GENERAL: daysAfter(60),
  EOM45: endOfMonth45,
  NO_AGREEMENT: daysAfter(30),
  PERIODIC: daysAfter(45),
  PERISHABLE: daysAfter(30),
  PERISHABLE_PERIODIC: (day: Serial) => endOfTenDays(day) + 30,
  LIVESTOCK: daysAfter(20),
  ALCOHOL: (day: Serial) => endOfMonth(day) + 30,
  WINE: (day: Serial) => Math.max(endOfMonth45(day), day + 60),
  TRANSPORT: daysAfter(30),
  STATE: daysAfter(30),
  HEALTH: daysAfter(50),
  PUBLIC_ENTERPRISE: daysAfter(60),
  EU_BUSINESS: daysAfter(60),
  EU_PUBLIC: daysAfter(30),
  EU_HEALTH: daysAfter(60),
} as const;

type Regime = keyof typeof latest;
const regimes = Object.keys(latest) as [Regime, ...Regime[]];

export const legalMaxDue = define({
  name: "LEGALMAXDUE",
  topic: "law",
  summary: {
    fr: "Dernière date d’échéance permise par la loi, selon le régime de la vente.",
    en: "Latest due date the law allows, by the regime of the sale.",
  },
  perRow: true,
  parameters: [
    date("invoice_date", {
      fr: "Date de la facture ; pour NO_AGREEMENT, PERISHABLE, LIVESTOCK, ALCOHOL et les acheteurs publics, date de livraison ou de réception",
      en: "Invoice date; for NO_AGREEMENT, PERISHABLE, LIVESTOCK, ALCOHOL and public buyers the day of delivery or receipt",
    }),
    choice("regime", { fr: "Régime", en: "Regime" }, regimes, "GENERAL"),
  ],
  result: "date",
  source: "Code de commerce, art. L441-10 and L441-11; Code de la commande publique, art. R2192-10 and R2192-11; Directive 2011/7/EU",
  reading: {
    fr: "GENERAL : 60 jours de la facture. EOM45 : 45 jours fin de mois, la plus tardive des deux lectures, si le contrat le prévoit. NO_AGREEMENT : 30 jours de la réception. PERIODIC : 45 jours pour une facture récapitulative. PERISHABLE (30 jours de la livraison), PERISHABLE_PERIODIC (30 jours de la fin de décade), LIVESTOCK (20 jours), ALCOHOL (30 jours fin du mois de livraison), WINE (45 jours fin de mois ou 60 jours), TRANSPORT (30 jours). STATE 30, HEALTH 50, PUBLIC_ENTERPRISE 60. EU_BUSINESS, EU_PUBLIC et EU_HEALTH : la directive.",
    en: "GENERAL: 60 days from the invoice. EOM45: 45 days end of month, the later of both readings, where the contract says so. NO_AGREEMENT: 30 days from receipt. PERIODIC: 45 days for a recapitulative invoice. PERISHABLE (30 days from delivery), PERISHABLE_PERIODIC (30 days from the end of the ten-day period), LIVESTOCK (20 days), ALCOHOL (30 days from the end of the month of delivery), WINE (45 days end of month or 60 days), TRANSPORT (30 days). STATE 30, HEALTH 50, PUBLIC_ENTERPRISE 60. EU_BUSINESS, EU_PUBLIC and EU_HEALTH: the directive.",
  },
  mistake: {
    fr: "Oublier que le plafond lie aussi le vendeur : accorder 90 jours expose à une amende administrative et signale un client qui tire sur ses fournisseurs.",
    en: "Forgetting that the ceiling binds the seller’s terms too: granting 90 days risks an administrative fine, and marks a client who leans on his suppliers.",
  },
  examples: [
    { args: [46037], value: 46097 },
    { args: [46037, "EOM45"], value: 46112 },
    { args: [46037, "PERISHABLE_PERIODIC"], value: 46072 },
    { args: [46037, "TRANSPORT"], value: 46067 },
    { args: [46037, "BREAD"], fault: "BAD_CHOICE" },
  ],
  compute: (invoiceDate, regime) => latest[regime](invoiceDate),
});
