import { date, define } from "../define";
import { lastDayToReclaimVat } from "../../method/law/vat-recovery";

export const vatDeadline = define({
  name: "VATDEADLINE",
  topic: "law",
  summary: {
    fr: "Dernier jour pour récupérer la TVA d’un impayé : le 31 décembre de la deuxième année suivante.",
    en: "Last day to claim back the VAT of a bad debt: 31 December of the second year after.",
  },
  perRow: true,
  parameters: [
    date("event_date", {
      fr: "Jour où la créance est devenue définitivement perdue (jugement de liquidation, certificat d’irrécouvrabilité)",
      en: "Day the debt was finally lost (liquidation judgment, certificate of irrecoverability)",
    }),
  ],
  result: "date",
  source: "Code général des impôts, art. 272 and annexe II, art. 208; Livre des procédures fiscales, art. R*196-1",
  reading: {
    fr: "Comptez par prudence depuis le jugement de liquidation : la TVA est récupérable dès ce jour. Le Conseil d’État admet l’année du jugement de clôture.",
    en: "To be safe count from the liquidation judgment: the VAT is open from that day. The Conseil d’État accepts the year of the closing judgment.",
  },
  mistake: {
    fr: "Attendre le certificat du liquidateur et laisser passer l’année.",
    en: "Waiting for the liquidator’s certificate and letting the year pass.",
  },
  examples: [
    { args: [46096], value: 47118 },
    { args: [45292], value: 46387 },
    { args: ["soon"], fault: "BAD_DATE" },
  ],
  compute: lastDayToReclaimVat,
});
