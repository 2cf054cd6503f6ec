import { textsIn } from "../../core/words/texts/type";
import type { Words } from "../../core/cells/language";
import { columnLetters } from "../../core/cells/address";
import type { TemplateName } from "../description";
import type { Format, Look } from "../look";
import { Page } from "../page";
import { policyName } from "../policy-page";
import type { Setting } from "../words";
import type { ClientsPage } from "./clients-page";

const first = 6;
const roomFor = 200;

/** Every client rated: one formula a column, whatever the number of clients. */
export function ratingPage({ language, say }: Setting, clients: ClientsPage) {
  const { of, all, count, names: inputs } = clients;
  const policy = say(policyName);
  const words = textsIn(language);
  const titles = words.resultColumns;
  const columns: readonly { id: string; header: string; width: number; formula: string; look?: Look; format?: Format }[] = [
    { id: "client", header: titles.client, width: 31, formula: `=${of("client")}` },
    { id: "balance", header: titles.balance, width: 11, formula: `=${of("balance")}`, format: "money" },
    { id: "overdue", header: titles.overdue, width: 10, formula: `=${of("balance")}-${of("notDue")}`, format: "moneyOrDash" },
    { id: "tier", header: titles.tier, width: 9, formula: `=SIZETIER(${of("balance")},,,"${language}")` },
    { id: "rank", header: "ABC", width: 6, formula: `=ABC(${of("balance")})`, look: "classTop" },
    { id: "score", header: titles.score, width: 7, formula: `=RISKSCORE(${all},${policy})`, format: "decimal" },
    { id: "class", header: titles.riskClass, width: 8, formula: `=RISKCLASS(${all},${policy})`, look: "classTop" },
    { id: "label", header: titles.label, width: 11, formula: `=RISKLABEL(G${first}#,"${language}")` },
    { id: "coverage", header: titles.coverage, width: 11, formula: `=RISKCOVERAGE(${all},${policy})`, format: "share" },
    {
      id: "limit",
      header: words.card.limit,
      width: 11,
      formula: `=CREDITLIMIT(G${first}#,NEEDLIMIT(${of("sales")},${inputs.term.name},,${inputs.peak.name}),${of("equity")},${of("turnover")},,${inputs.ownEquity.name},${policy})`,
      format: "money",
    },
    {
      id: "use",
      header: say({ fr: "Usage de la limite", en: "Use of the limit" }),
      width: 13,
      formula: `=LIMITSTATUS(${of("balance")},J${first}#,"${language}")`,
    },
    {
      id: "term",
      header: say({ fr: "Délai, en jours", en: "Term, in days" }),
      width: 8,
      formula: `=TERMSDAYS(G${first}#,${policy})`,
      format: "whole",
    },
    {
      id: "action",
      header: say({ fr: "À faire", en: "To do" }),
      width: 38,
      formula: `=SEGMENT(D${first}#,G${first}#,"${language}")`,
      look: "wrapped",
    },
    { id: "reasons", header: titles.reasons, width: 46, formula: `=RISKREASONS(${all},${policy},2,"${language}")`, look: "wrapped" },
  ];
  const page = new Page(
    say({ fr: "Notation", en: "Rating" }),
    columns.map(({ width }) => width),
  );
  page
    .freeze(5, 1)
    .height(1, 24)
    .height(5, 30)
    .put("A1", say({ fr: "Notation des clients", en: "Rating of the customers" }), "title")
    .put(
      "A2",
      say({
        fr: "Une formule par colonne se déploie sur tous les clients : laissez vides les cellules sous les en-têtes.",
        en: "One formula a column spills over all customers: leave the cells below the headers empty.",
      }),
      "note",
    )
    .put("A3", say({ fr: "Situation au", en: "As of" }))
    .calc("B3", `=${inputs.asOf.name}`, "strongRight", "date");
  const names = new Map<string, TemplateName>();
  columns.forEach(({ id, header, formula, look, format }, k) => {
    const letter = columnLetters(k);
    const shown = look ?? (format ? "spilledRight" : k === 0 ? "spilled" : "spilledIndented");
    page
      .put(`${letter}5`, header, look === "classTop" ? "headerCenter" : format ? "headerRight" : k === 0 ? "header" : "headerIndented")
      .calc(
        `${letter}${first}:${letter}${first + count - 1}`,
        formula,
        look ?? (format ? "spilledRight" : k === 0 ? "spilled" : "spilledIndented"),
        format,
      );
    // A table that grows finds the cells below dressed.
    page.dress(`${letter}${first + count}:${letter}${first + roomFor - 1}`, shown, format);
    names.set(id, { name: "", sheet: page.name, block: { row: first - 1, column: k, rows: count, columns: 1 }, spill: true });
  });
  for (let row = first; row < first + count; row++) page.height(row, 27);
  page
    .colourClasses(`G${first}:G${first + roomFor - 1}`)
    .alarm(`K${first}:K${first + roomFor - 1}`, `=AND(ISNUMBER($J${first}),$B${first}>$J${first})`);
  const named = (id: string, name: Words): TemplateName => ({ ...names.get(id)!, name: say(name) });
  return {
    sheet: page.sheet({ area: `A1:N${first + count - 1}`, landscape: true, titleRows: 5, grows: true }),
    names: {
      tiers: named("tier", { fr: "Tailles", en: "Sizes" }),
      ranks: named("rank", { fr: "Rangs", en: "Ranks" }),
      classes: named("class", { fr: "Classes", en: "Classes" }),
      uses: named("use", { fr: "Usages", en: "Uses" }),
    },
  };
}

export type RatingPage = ReturnType<typeof ratingPage>;
