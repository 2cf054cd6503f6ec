import type { Words } from "../../core/cells/language";
import { columnLetters } from "../../core/cells/address";
import type { TemplateName } from "../description";
import type { Format, Look } from "../look";
import { Page } from "../page";
import type { Setting } from "../words";
import type { InvoicesPage } from "./invoices-page";

const halfYears = 4;
const first = 10;
const roomFor = 100;
const firstHalf = 5;
const firstAside = 14;

/** Interest invoice by invoice and half-year by half-year, as it is enclosed with the letter. */
export function statementPage({ say }: Setting, invoices: InvoicesPage) {
  const { of, count, names } = invoices;
  const page = new Page(say({ fr: "Décompte", en: "Statement" }), [
    15,
    13,
    12,
    12,
    8,
    13,
    13,
    13,
    13,
    13,
    12,
    13,
    13,
    3,
    ...new Array<number>(9).fill(12),
  ]);
  const last = first + count - 1;
  const spill = (column: number, formula: string, format?: Format, look: Look = "resultRight"): string => {
    const letter = columnLetters(column);
    page
      .calc(`${letter}${first}:${letter}${last}`, formula, look, format)
      .dress(`${letter}${last + 1}:${letter}${first + roomFor - 1}`, look, format);
    return `${letter}${first}#`;
  };
  const head = (column: number, words: Words, look: Look = "headerRight"): void => {
    page.put(`${columnLetters(column)}9`, say(words), look);
  };
  page
    .height(1, 24)
    .height(9, 30)
    .freeze(9, 1)
    .put("A1", say({ fr: "Décompte des intérêts de retard", en: "Statement of late-payment interest" }), "title")
    .put("A2", say({ fr: "Intérêts arrêtés au", en: "Interest up to" }))
    .calc("C2", `=${names.until.name}`, "strongRight", "date")
    .put("A3", say({ fr: "Taux du contrat", en: "Contract rate" }))
    .calc("C3", `=IF(${names.rate.name}="","",${names.rate.name})`, "strongRight", "rate")
    .put(
      "D3",
      say({ fr: "vide : le taux légal de chaque semestre, ci-dessous", en: "blank: the statutory rate of each half-year, below" }),
      "hint",
    );

  head(0, { fr: "Facture", en: "Invoice" }, "header");
  head(1, { fr: "Montant TTC", en: "Amount" });
  head(2, { fr: "Échéance", en: "Due date" });
  head(3, { fr: "Intérêts jusqu’au", en: "Interest until" });
  head(4, { fr: "Jours", en: "Days" });
  spill(0, `=${of("number")}`, undefined, "result");
  const amounts = spill(1, `=${of("amount")}`, "cents");
  const due = spill(2, `=${of("due")}`, "date");
  const until = spill(3, `=IF(${of("paid")}="",${names.until.name},${of("paid")})`, "date");
  const days = spill(4, `=DAYSLATE(${due},${until},${names.until.name})`, "whole");

  page
    .put("A5", say({ fr: "Semestre du", en: "Half-year from" }))
    .put("A6", say({ fr: "au", en: "to" }))
    .put("A7", say({ fr: "Taux légal", en: "Statutory rate" }))
    .put("A8", "Total", "total")
    .dress("B8:M8", "total", "cents");
  for (let k = 0; k < halfYears; k++) {
    const column = firstHalf + k;
    const [letter, before] = [columnLetters(column), columnLetters(column - 1)];
    const earliest = `MIN(${due})`;
    page
      .calc(
        `${letter}5`,
        k === 0 ? `=DATE(YEAR(${earliest}),IF(MONTH(${earliest})<=6,1,7),1)` : `=EDATE(${before}5,6)`,
        "resultRight",
        "date",
      )
      .calc(`${letter}6`, `=EDATE(${letter}5,6)-1`, "resultRight", "date")
      .calc(`${letter}7`, `=IFERROR(PENALTYRATE(${letter}5),"")`, "resultRight", "rate")
      .calc(
        `${letter}9`,
        `=${say({ fr: `IF(MONTH(${letter}5)=1,"1er semestre ","2e semestre ")`, en: `IF(MONTH(${letter}5)=1,"1st half ","2nd half ")` })}&YEAR(${letter}5)`,
        "headerRight",
      );
    // Beside the page: from when to when an invoice bears interest within this half-year.
    const aside = firstAside + 2 * k;
    head(aside, { fr: "du lendemain du", en: "from the day after" }, "noteRight");
    head(aside + 1, { fr: "au", en: "to" }, "noteRight");
    const from = spill(aside, `=IF(${due}>${letter}$5-1,${due},${letter}$5-1)`, "date", "noteRight");
    const to = spill(aside + 1, `=IF(${until}<${letter}$6,${until},${letter}$6)`, "date", "noteRight");
    spill(column, `=LATEINTEREST(${amounts},${from},${to},$C$3)`, "centsOrDash");
  }
  const [total, fee, sum, open] = [firstHalf + halfYears, firstHalf + halfYears + 1, firstHalf + halfYears + 2, firstHalf + halfYears + 3];
  head(total, { fr: "Intérêts", en: "Interest" });
  head(fee, { fr: "Indemnité de 40 €", en: "€40 fee" });
  head(sum, { fr: "Intérêts et indemnité", en: "Interest and fee" });
  head(open, { fr: "Principal restant dû", en: "Principal unpaid" });
  const lateAmounts = firstAside + 2 * halfYears;
  head(lateAmounts, { fr: "payée en retard", en: "paid late" }, "noteRight");
  const late = spill(lateAmounts, `=IF(${days}>0,${amounts},"")`, "cents", "noteRight");
  const interest = spill(total, `=LATEINTEREST(${amounts},${due},${until},$C$3)`, "cents");
  const fees = spill(fee, `=RECOVERYFEE(${late})`, "cents");
  spill(sum, `=${interest}+${fees}`, "cents", "strongRight");
  spill(open, `=IF(${of("paid")}="",${amounts},0)`, "centsOrDash");
  for (const column of [1, ...Array.from({ length: halfYears + 4 }, (_, k) => firstHalf + k)]) {
    const letter = columnLetters(column);
    page.calc(`${letter}8`, `=SUM(${letter}${first}#)`, "total", "cents");
  }
  const letterOf = (column: number): string => `${columnLetters(column)}8`;
  const name = (words: Words, column: number): TemplateName => ({
    name: say(words),
    sheet: page.name,
    block: { row: 7, column, rows: 1, columns: 1 },
  });
  // Each half-year is rounded by itself, so that a cent may fall between the columns and the whole.
  page.alarm(letterOf(total), `=ABS(${letterOf(total)}-SUM(${letterOf(firstHalf)}:${letterOf(firstHalf + halfYears - 1)}))>0.1`);
  return {
    sheet: page.sheet({ area: `A1:${columnLetters(open)}${last}`, landscape: true, titleRows: 9, grows: true }),
    names: {
      interest: name({ fr: "Interets", en: "Interest" }, total),
      fees: name({ fr: "Indemnites", en: "Fees" }, fee),
      open: name({ fr: "Principal", en: "Principal" }, open),
    },
    rate: `'${page.name}'!$C$3`,
  };
}

export type StatementPage = ReturnType<typeof statementPage>;
