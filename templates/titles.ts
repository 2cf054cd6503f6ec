import type { Words } from "../core/cells/language";
import type { TemplateId } from "./description";

/** What a template is called, in the order a menu lists them: known without laying any of them out. */
export const templateTitles: Readonly<Record<TemplateId, Words>> = {
  creditFile: { fr: "Dossier de crédit", en: "Credit file" },
  portfolio: { fr: "Portefeuille clients", en: "Customer portfolio" },
  receivablesMonth: { fr: "Le mois clients", en: "The receivables month" },
  cashForecast: { fr: "Prévision d’encaissements", en: "Cash forecast" },
  creditPolicy: { fr: "Politique de crédit", en: "Credit policy" },
  latePaymentClaim: { fr: "Intérêts de retard", en: "Late-payment claim" },
};
