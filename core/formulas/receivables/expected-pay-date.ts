import { date, define, number, optionalDate } from "../define";

/** The one day an open invoice is expected to be paid on. */
export const expectedPayDate = define({
  name: "EXPECTEDPAYDATE",
  topic: "receivables",
  summary: {
    fr: "Date probable de règlement d’une facture ouverte : la promesse, sinon l’échéance plus le retard habituel du client et le temps de régler un litige.",
    en: "Likely payment date of an open invoice: the promise, else the due date plus the client’s usual delay and the time to settle a dispute.",
  },
  perRow: true,
  parameters: [
    date("due_date", { fr: "Date d’échéance", en: "Due date" }),
    date("as_of", { fr: "Date de situation", en: "As-of date" }),
    number("usual_delay", {
      fr: "Retard habituel du client en jours (MEDIANDAYSLATE)",
      en: "The client’s usual delay in days (MEDIANDAYSLATE)",
    }),
    optionalDate("promise_date", { fr: "Date promise par le client", en: "Date the client promised" }),
    number(
      "dispute_days",
      { fr: "Jours pour régler un litige, si la facture en a un", en: "Days to settle a dispute, if the invoice has one" },
      { min: 0, default: 0 },
    ),
  ],
  result: "date",
  source:
    "Usual practice of collection platforms: a client’s past median delay is the best single forecast of the next (IBM ledger, docs/METHOD.md)",
  reading: {
    fr: "Donnez le résultat à CASHFORECAST. Une promesse échue ne compte plus : elle n’a pas été tenue. Jamais avant la date de situation.",
    en: "Give the result to CASHFORECAST. A promise whose day has passed no longer counts: it was not kept. Never before the as-of date.",
  },
  mistake: {
    fr: "Prévoir les encaissements à l’échéance : presque personne ne paie ce jour-là.",
    en: "Expecting cash on the due date: hardly anybody pays on that day.",
  },
  examples: [
    { args: [46203, 46190, 12], value: 46215 },
    { args: [46203, 46190, 12.4, 46200], value: 46200 },
    { args: [46203, 46190, 12, null, 30], value: 46245 },
    // The promise has passed, and the habit with it.
    { args: [46100, 46190, 12, 46150], value: 46190 },
    { args: [46203, 46190, 12, null, -1], fault: "OUT_OF_RANGE" },
  ],
  compute: (due, asOf, usualDelay, promise, disputeDays) =>
    promise !== null && promise >= asOf ? promise : Math.max(asOf, Math.round(due + usualDelay + disputeDays)),
});
