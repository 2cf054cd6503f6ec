import { blockOf } from "../addresses";
import type { TemplateName } from "../description";
import { Page } from "../page";
import { opening, type Setting } from "../words";
import { situationDay, type InvoicesPage } from "./invoices-page";
import type { PaymentsPage } from "./payments-page";

const weeks = 13;
const months = 4;
const firstWeek = 12;
const rest = firstWeek + weeks;
const firstMonth = rest + 5;

/** The names of what the other sheets read here, and the sheet they stand on. */
export function forecastNames({ say }: Setting) {
  const sheet = say({ fr: "Prévision", en: "Forecast" });
  const name = (words: string, row: number): TemplateName => ({ name: words, sheet, block: { row, column: 1, rows: 1, columns: 1 } });
  return {
    situation: name(say({ fr: "Situation_au", en: "As_of" }), 3),
    habit: name(say({ fr: "Retard_usuel", en: "Usual_delay" }), 4),
  };
}

/** Thirteen weeks and four months of cash to come, what came in beside it. */
export function forecastPage({ host, say }: Setting, invoices: InvoicesPage, payments: PaymentsPage) {
  const page = new Page(say({ fr: "Prévision", en: "Forecast" }), [34, 16, 16, 16, 16, 3, ...new Array<number>(6).fill(12)]);
  const amounts = invoices.of("amount");
  page
    .height(1, 24)
    .put("A1", say({ fr: "Prévision d’encaissements", en: "Cash forecast" }), "title")
    .put("A2", say(opening[host]), "note")
    .put("A4", say({ fr: "Situation au", en: "As of" }))
    .put("B4", situationDay, "inputRight", "date")
    .put("A5", say({ fr: "Retard usuel du portefeuille, en jours", en: "The portfolio’s usual delay, in days" }))
    .calc("B5", `=MEDIANDAYSLATE(${payments.of("due")},${payments.of("paid")})`, "strongRight", "decimal")
    .put("C5", say({ fr: "médiane des factures réglées", en: "median of the settled invoices" }), "hint")
    .put("A6", say({ fr: "Reste dû", en: "Still owed" }))
    .calc("B6", `=SUM(${amounts})`, "strongRight", "money")
    .put("A7", say({ fr: "Dont échu : à réclamer maintenant", en: "Of which overdue: to be claimed now" }))
    .calc("B7", `=SUMIFS(${amounts},${invoices.of("due")},"<"&B4)`, "strongRight", "money")
    .allow("B4", { kind: "date", from: 1 }, say({ fr: "Une date", en: "A date" }));

  const section = (row: number, words: { readonly fr: string; readonly en: string }): void => {
    page.dress(`A${row}:E${row}`, "section").put(`A${row}`, say(words), "section");
  };
  section(9, { fr: "Treize semaines", en: "Thirteen weeks" });
  page
    .put("A10", say({ fr: "La colonne « Encaissé » se remplit semaine après semaine.", en: "Fill in “Received” week after week." }), "note")
    .put("A11", say({ fr: "Semaine du", en: "Week of" }), "header")
    .put("B11", say({ fr: "Attendu", en: "Expected" }), "headerRight")
    .put("C11", say({ fr: "Encaissé", en: "Received" }), "headerRight")
    .put("D11", say({ fr: "Écart", en: "Difference" }), "headerRight")
    .put("E11", say({ fr: "Cumul attendu", en: "Expected so far" }), "headerRight")
    .calc(`A${firstWeek}:B${rest}`, `=CASHFORECAST(${amounts},${invoices.expected},B4+1,${weeks})`, "resultRight", "money")
    .dress(`A${firstWeek}:A${rest}`, "resultLeft", "date")
    .allow(
      `C${firstWeek}:C${rest - 1}`,
      { kind: "decimal", min: -1e12 },
      say({ fr: "Encaissements de la semaine", en: "Cash received in the week" }),
    );
  for (let row = firstWeek; row < rest; row++)
    page
      .put(`C${row}`, null, "inputRight", "money")
      .calc(`D${row}`, `=IF(C${row}="","",C${row}-B${row})`, "resultRight", "money")
      .calc(`E${row}`, `=SUM(B$${firstWeek}:B${row})`, "resultRight", "money");
  page
    .put(`C${rest}`, say({ fr: "plus tard, ou sans date", en: "later, or without a date" }), "hint")
    .put(`A${rest + 1}`, say({ fr: "Total, égal au reste dû", en: "Total, equal to what is owed" }), "total")
    .dress(`B${rest + 1}:E${rest + 1}`, "total", "money")
    .calc(`B${rest + 1}`, `=SUM(B${firstWeek}:B${rest})`, "total", "money")
    .alarm(`B${rest + 1}`, `ABS(B${rest + 1}-B6)>0.5`);

  section(firstMonth - 2, { fr: "Mois par mois", en: "Month by month" });
  page
    .put(`A${firstMonth - 1}`, say({ fr: "À partir du", en: "From" }), "header")
    .put(`B${firstMonth - 1}`, say({ fr: "Attendu", en: "Expected" }), "headerRight")
    .dress(`C${firstMonth - 1}:E${firstMonth - 1}`, "header")
    .calc(
      `A${firstMonth}:B${firstMonth + months}`,
      `=CASHFORECAST(${amounts},${invoices.expected},DATE(YEAR(B4+1),MONTH(B4+1),1),${months},"MONTH")`,
      "resultRight",
      "money",
    )
    .dress(`A${firstMonth}:A${firstMonth + months}`, "resultLeft", "date")
    .put(`C${firstMonth + months}`, say({ fr: "plus tard, ou sans date", en: "later, or without a date" }), "hint")
    .put(
      `A${firstMonth + months + 2}`,
      say({
        fr: "Une date par facture : lisible, et moins juste que le volet (« Prévision »), qui étale chaque facture sur les retards passés de son client.",
        en: "One day an invoice: easy to read, and less exact than the pane (“Forecast”), which spreads each invoice over its client’s past delays.",
      }),
      "note",
    )
    .chart({
      kind: "columns",
      title: say({ fr: "Encaissements attendus par semaine", en: "Cash expected by week" }),
      from: blockOf(`A11:B${rest - 1}`),
      at: blockOf(`G9:L${rest}`),
      colours: ["#0F6CBD"],
    });
  return page.sheet({ area: `A1:L${firstMonth + months + 2}`, landscape: true, onePage: true });
}
