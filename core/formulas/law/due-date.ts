import { onDayOfNextMonth, termEnd, termModes } from "../../method/law/due-date";
import { choice, date, define, number, optionalNumber } from "../define";

/** The day an invoice falls due under its payment terms. No shift for week-ends: the contract would have to say so. */
export const dueDate = define({
  name: "DUEDATE",
  topic: "law",
  summary: {
    fr: "Date d’échéance d’une facture : nette, fin de mois dans ses deux lectures, ou le 10 du mois suivant.",
    en: "Due date of an invoice: net days, end of month in either reading, or a given day of the month after.",
  },
  perRow: true,
  parameters: [
    date("invoice_date", { fr: "Date de la facture", en: "Invoice date" }),
    number("days", { fr: "Délai de paiement en jours", en: "Payment term in days" }, { min: 0, max: 3650, whole: true }),
    choice("mode", { fr: "Façon de compter", en: "How the days are counted" }, termModes, "NET"),
    optionalNumber(
      "on_day",
      { fr: "Jour du mois suivant où l’on paie", en: "Day of the month after on which payment falls" },
      { min: 1, max: 31, whole: true },
    ),
  ],
  result: "date",
  source: "Code de commerce, art. L441-10; fnaseph.org (both readings of “45 jours fin de mois”); finyear.com 2009 (commercial month)",
  reading: {
    fr: "« 45 jours fin de mois » a deux lectures admises : DAYS_THEN_EOM ajoute les jours puis va à la fin du mois, EOM_THEN_DAYS part de la fin du mois. C’est le contrat qui choisit.",
    en: "“45 days end of month” has two accepted readings: DAYS_THEN_EOM adds the days and goes to the end of the month, EOM_THEN_DAYS starts from the end of the month. The contract chooses.",
  },
  mistake: {
    fr: "Appliquer une lecture de la fin de mois que le contrat ne retient pas : l’écart atteint deux semaines, et la pénalité réclamée est fausse.",
    en: "Using the end-of-month reading the contract did not choose: they differ by up to two weeks, and the interest claimed is wrong.",
  },
  examples: [
    { args: [46091, 45, "DAYS_THEN_EOM"], value: 46142, published: "fnaseph.org: 10/03/2026 → 30/04/2026" },
    { args: [46091, 45, "EOM_THEN_DAYS"], value: 46157, published: "fnaseph.org: 10/03/2026 → 15/05/2026" },
    { args: [39825, 45, "EOM_THEN_COMMERCIAL"], value: 39887, published: "finyear.com: 12/01/2009 → 15/03/2009" },
    { args: [46053, 30], value: 46083 },
    { args: [46037, 30, "DAYS_THEN_EOM", 10], value: 46091 },
    { args: [46037, 30, "NET", 32], fault: "OUT_OF_RANGE" },
  ],
  compute: (invoiceDate, days, mode, onDay) => {
    const end = termEnd(invoiceDate, days, mode);
    return onDay === null ? end : onDayOfNextMonth(end, onDay);
  },
});
