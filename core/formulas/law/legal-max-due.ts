import { choice, date, define } from "../define";
import { latestDueDate, termsRegimes } from "../../method/law/legal-maximum";

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
    choice("regime", { fr: "Régime", en: "Regime" }, termsRegimes, "GENERAL"),
  ],
  result: "date",
  faults: ["NO_LEGAL_MAXIMUM"],
  source:
    "Code de commerce, art. L441-10 to L441-13 and D441-5-1; loi no. 2010-97 (books); Code de la commande publique, art. R2192-10 and R2192-11; Directive 2011/7/EU",
  reading: {
    fr: "GENERAL : 60 jours de la facture. EOM45 : 45 jours fin de mois, la plus tardive des deux lectures, si le contrat le prévoit. NO_AGREEMENT : 30 jours de la réception. PERIODIC : 45 jours pour une facture récapitulative. PERISHABLE (30 jours de la livraison), PERISHABLE_PERIODIC (30 jours de la fin de décade), LIVESTOCK (20 jours), CULTURE_CONTRACT (fruits et légumes sous contrat de culture, 30 jours fin de mois), ALCOHOL (30 jours fin du mois de livraison), WINE (45 jours fin de mois ou 60 jours), TRANSPORT (30 jours). OVERSEAS : 60 jours du dédouanement outre-mer ; OVERSEAS_HANDOVER : du 21ᵉ jour après la mise à disposition en métropole. EXPORT : 90 jours pour des biens achetés en franchise (CGI 275) et exportés en l’état hors de l’Union, si le contrat le dit et si l’acheteur n’est pas une grande entreprise. Biens saisonniers, fin de mois : GARDEN 55, FARM_MACHINERY 110, LEATHER 54, la plus tardive des deux lectures. BOOKS : aucun maximum. STATE 30, HEALTH 50, PUBLIC_ENTERPRISE 60. EU_BUSINESS, EU_PUBLIC et EU_HEALTH : la directive.",
    en: "GENERAL: 60 days from the invoice. EOM45: 45 days end of month, the later of both readings, where the contract says so. NO_AGREEMENT: 30 days from receipt. PERIODIC: 45 days for a recapitulative invoice. PERISHABLE (30 days from delivery), PERISHABLE_PERIODIC (30 days from the end of the ten-day period), LIVESTOCK (20 days), CULTURE_CONTRACT (fruit and vegetables grown under contract, 30 days end of month), ALCOHOL (30 days from the end of the month of delivery), WINE (45 days end of month or 60 days), TRANSPORT (30 days). OVERSEAS: 60 days from customs clearance overseas; OVERSEAS_HANDOVER: from the 21st day after hand-over in metropolitan France. EXPORT: 90 days for goods bought free of VAT (CGI 275) and exported as they are outside the Union, where the contract says so and the buyer is no large company. Seasonal goods, end of month: GARDEN 55, FARM_MACHINERY 110, LEATHER 54, the later of both readings. BOOKS: no maximum. STATE 30, HEALTH 50, PUBLIC_ENTERPRISE 60. EU_BUSINESS, EU_PUBLIC and EU_HEALTH: the directive.",
  },
  mistake: {
    fr: "Oublier que le plafond lie aussi le vendeur : accorder 90 jours expose à une amende administrative et signale un client qui tire sur ses fournisseurs.",
    en: "Forgetting that the ceiling binds the seller’s terms too: granting 90 days risks an administrative fine, and marks a client that leans on its suppliers.",
  },
  examples: [
    { args: [46037], value: 46097 },
    { args: [46037, "EOM45"], value: 46112 },
    { args: [46037, "PERISHABLE_PERIODIC"], value: 46072 },
    { args: [46037, "TRANSPORT"], value: 46067 },
    { args: [46037, "OVERSEAS_HANDOVER"], value: 46118 },
    { args: [46037, "EXPORT"], value: 46127 },
    { args: [46037, "FARM_MACHINERY"], value: 46173 },
    { args: [46037, "CULTURE_CONTRACT"], value: 46083 },
    { args: [46037, "BOOKS"], fault: "NO_LEGAL_MAXIMUM" },
    { args: [46037, "BREAD"], fault: "BAD_CHOICE" },
  ],
  compute: latestDueDate,
});
