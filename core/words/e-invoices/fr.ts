import { formatNumber } from "../../cells/formats";
import type { EInvoiceTexts } from "./type";

export const eInvoicesFr: EInvoiceTexts = {
  statuses: {
    200: "déposée",
    201: "émise",
    202: "reçue",
    203: "mise à disposition",
    204: "prise en charge",
    205: "approuvée",
    206: "approuvée partiellement",
    207: "en litige",
    208: "suspendue",
    209: "complétée",
    210: "refusée",
    211: "paiement transmis",
    212: "encaissée",
    213: "rejetée",
    220: "annulée",
    225: "affacturée",
    226: "affacturée confidentielle",
    228: "non affacturée",
  },
  acts: {
    rejected: "Rejetée par la plateforme, jamais reçue du client : corriger et renvoyer aujourd’hui.",
    refused: "Refusée par le client : faire un avoir, corriger et refacturer ; le délai repart.",
    incomplete: "Suspendue : fournir aujourd’hui la pièce ou la mention qui manque.",
    notReceived: "Déposée mais pas reçue : demander à la plateforme, vérifier l’adresse du client.",
    disputed: "En litige, ou approuvée en partie : noter le litige au suivi et le confier à qui peut le régler.",
    cancelled: "Annulée mais encore au solde : passer l’avoir.",
    toReconcile: "Encaissée mais encore au solde : lettrer le règlement.",
    announced: "Paiement transmis mais pas arrivé : demander la date et la référence du virement.",
  },
  nothing: "rien à faire",
  count: (invoices) => `${formatNumber(invoices, "fr")}\u00a0${invoices < 2 ? "facture" : "factures"}`,
};
