import { define, number } from "../define";
import { vatWithin } from "../../method/law/vat-recovery";

export const vatRecovery = define({
  name: "VATRECOVERY",
  topic: "law",
  summary: {
    fr: "TVA comprise dans une somme restée impayée, à récupérer quand la créance est définitivement perdue.",
    en: "The VAT within an unpaid amount, to claim back once the debt is finally lost.",
  },
  perRow: true,
  parameters: [
    number("unpaid", { fr: "Montant TTC resté impayé", en: "Unpaid amount, VAT included" }),
    number("vat_rate", { fr: "Taux de TVA, en fraction (0,2)", en: "VAT rate, as a fraction (0.2)" }, { min: 0, max: 1 }),
  ],
  result: "number",
  source: "Code général des impôts, art. 272; BOI-TVA-DED-40-10-20",
  reading: {
    fr: "Possible dès le jugement de liquidation, ou quand tout recours a échoué. Envoyez d’abord un duplicata de la facture portant « Facture demeurée impayée pour la somme de … € (prix net) et pour la somme de … € (TVA correspondante) qui ne peut faire l’objet d’une déduction (article 272 du CGI) ». VATDEADLINE dit jusqu’à quand.",
    en: "Open from the liquidation judgment, or once all means have failed. First send a copy of the invoice marked as unpaid, with the net amount and the VAT that may not be deducted (CGI 272). VATDEADLINE says until when.",
  },
  mistake: {
    fr: "Passer la perte TTC : la TVA se récupère, et la provision se calcule hors taxe.",
    en: "Writing off the amount with VAT: the VAT comes back, and the provision is counted without it.",
  },
  examples: [
    { args: [1200, 0.2], value: 200 },
    { args: [1055, 0.055], value: 55 },
    { args: [-300, 0.2], value: 0 },
    { args: [1200, 20], fault: "OUT_OF_RANGE" },
  ],
  compute: vatWithin,
});
