import { date, define } from "../define";
import { fault } from "../../cells/faults";
import { country } from "./parameters";
import { ratesInUse } from "../../method/law/rates/in-use";
import { millionth } from "../../method/law/rates/rate-table";

export const penaltyRate = define({
  name: "PENALTYRATE",
  topic: "law",
  summary: {
    fr: "Taux légal des pénalités de retard à une date : BCE + 10 points en France, Banque d’Angleterre + 8 au Royaume-Uni.",
    en: "Statutory rate of late-payment interest on a day: ECB + 10 points in France, Bank Rate + 8 in the United Kingdom.",
  },
  perRow: true,
  parameters: [date("date", { fr: "Date", en: "Day" }), country],
  result: "number",
  faults: ["RATE_UNKNOWN"],
  source: "Code de commerce, art. L441-10 II; Late Payment of Commercial Debts (Rate of Interest) Order, SI 2002/1675",
  reading: {
    fr: "Le taux change le 1ᵉʳ janvier et le 1ᵉʳ juillet. C’est celui qui s’applique si le contrat n’en prévoit pas d’autre. Hors des taux publiés et de ceux de la feuille Taux, la fonction refuse de deviner.",
    en: "The rate changes on 1 January and 1 July. It applies where the contract names no other. Outside the published rates and those of the Rates sheet the function refuses to guess.",
  },
  mistake: {
    fr: "Prendre le taux du jour de la facture : chaque semestre de retard porte son propre taux en France.",
    en: "Taking the rate of the invoice’s day: in France each half-year of delay bears its own rate.",
  },
  examples: [
    { args: [45689], value: 0.1315, published: "open-source test of French rates (01/02/2025: 13.15 %)" },
    { args: [45839, "GB"], value: 0.1225, published: "statuterates, rates-intl test (01/07/2025: 12.25 %)" },
    { args: [47484, "FR"], fault: "RATE_UNKNOWN" },
  ],
  compute: (date, country) => {
    const period = ratesInUse().byDefault[country](date);
    return period === undefined ? fault("RATE_UNKNOWN", "date") : period.millionths / millionth;
  },
});
