import type { Words } from "../../core/cells/language";
import { columnLetters } from "../../core/cells/address";
import { textsIn } from "../../core/words/texts/type";
import { addressOf } from "../addresses";
import type { TemplateName } from "../description";
import type { Format } from "../look";
import { Page } from "../page";
import { policyName } from "../policy-page";
import type { Setting } from "../words";
import type { Entries } from "./entry-page";

const columns: readonly { readonly header: Words; readonly format?: Format; readonly from: (entries: Entries) => string }[] = [
  { header: { fr: "Client", en: "Customer" }, from: ({ fact }) => fact("client") },
  { header: { fr: "Encours", en: "Balance" }, format: "money", from: ({ fact }) => fact("balance") },
  { header: { fr: "Échu", en: "Overdue" }, format: "money", from: ({ fact }) => fact("overdue") },
  { header: { fr: "Retard moyen", en: "Average days late" }, format: "decimal", from: ({ fact }) => fact("daysLate") },
  { header: { fr: "Score bureau", en: "Bureau score" }, format: "whole", from: ({ fact }) => fact("bureau") },
  { header: { fr: "Date de création", en: "Creation date" }, format: "date", from: ({ fact }) => fact("created") },
  { header: { fr: "Date de situation", en: "As of date" }, format: "date", from: ({ fact }) => fact("asOf") },
  { header: { fr: "Événements légaux", en: "Legal events" }, from: ({ fact }) => fact("events") },
  { header: { fr: "Capitaux propres", en: "Equity" }, format: "money", from: ({ latest }) => latest("equity") },
  { header: { fr: "Dettes financières nettes", en: "Net debt" }, format: "money", from: ({ latest }) => latest("netDebt") },
  { header: { fr: "Total actif", en: "Total assets" }, format: "money", from: ({ latest }) => latest("totalAssets") },
  { header: { fr: "Actif circulant", en: "Current assets" }, format: "money", from: ({ latest }) => latest("currentAssets") },
  { header: { fr: "Passif circulant", en: "Current liabilities" }, format: "money", from: ({ latest }) => latest("currentLiabilities") },
  { header: { fr: "Résultat d’exploitation", en: "EBIT" }, format: "money", from: ({ latest }) => latest("ebit") },
  { header: { fr: "Charges d’intérêts", en: "Interest" }, format: "money", from: ({ latest }) => latest("interest") },
  { header: { fr: "Conan Holder", en: "Conan Holder" }, format: "ratio", from: () => "conan" },
  { header: { fr: "Score Altman", en: "Altman score" }, format: "ratio", from: () => "altman" },
  { header: { fr: "Chiffre d’affaires", en: "Turnover" }, format: "money", from: ({ latest }) => latest("turnover") },
];

/** Lines of the score of the client the file is delivered with, and room for one that knows every indicator here. */
const shownLines = 12;
const mostLines = 24;

/** The client as one row under known headers, which is what the rating functions read. */
export function ratingPage({ language, say }: Setting, entries: Entries, models: { readonly conan: string; readonly altman: string }) {
  const page = new Page(
    say({ fr: "Notation", en: "Rating" }),
    columns.map((_, k) => (k === 0 ? 26 : 13)),
  );
  page.put("A1", say({ fr: "Ce que lit la notation", en: "What the rating reads" }), "title").put(
    "A2",
    say({
      fr: "Une ligne, une donnée par colonne, reprise de la feuille Comptes. Une donnée absente reste vide et se lit dans la part connue.",
      en: "One row, one figure a column, taken from the Accounts sheet. A missing figure stays blank and shows in the known share.",
    }),
    "note",
  );
  columns.forEach(({ header, format, from }, k) => {
    const column = columnLetters(k);
    page.put(`${column}4`, say(header), "headerCenter");
    const model = { conan: models.conan, altman: models.altman }[from(entries)];
    const cell = from(entries);
    page.calc(`${column}5`, model ? `=IFERROR(${model},"")` : `=IF(${cell}="","",${cell})`, k === 0 ? "result" : "resultRight", format);
  });
  const last = columns.length;
  const nameOf = (words: Words, row: number): TemplateName => ({
    name: say(words),
    sheet: page.name,
    block: { row: row - 1, column: 0, rows: 1, columns: last },
  });
  const names = [nameOf({ fr: "Client_note", en: "Rated_client" }, 5), nameOf({ fr: "Entetes", en: "Headers" }, 4)];
  const [client, headers] = names.map(({ name }) => name);
  const rated = `${client},${headers},${say(policyName)}`;
  page
    .height(4, 40)
    .put("A7", say({ fr: "Motifs", en: "Reasons" }), "strong")
    .calc("B7", `=RISKREASONS(${rated},4,"${language}")`)
    .put(
      "A9",
      say({
        fr: "Le score, ligne à ligne\u00a0: la dernière colonne s’additionne",
        en: "The score, line by line: the last column adds up",
      }),
      "strong",
    );
  textsIn(language).contributions.heads.forEach((head, k) => page.put(`${columnLetters(k)}10`, head, k === 0 ? "header" : "headerRight"));
  // The lines spill: as many as there are known indicators.
  const [from, to, most] = [11, 11 + shownLines - 1, 11 + mostLines - 1];
  page.dress(`A${from}:A${most}`, "spilled").dress(`B${from}:D${most}`, "spilledRight", "ratio");
  page.calc(`A${from}:D${to}`, `=RISKCONTRIBUTIONS(${rated},"${language}")`, "spilledRight", "ratio").dress(`A${from}:A${to}`, "spilled");
  return { page, names, rated, reasons: `${page.name}!B7`, area: addressOf({ row: 0, column: 0, rows: most, columns: last }) };
}
