import { serialOf } from "../../core/cells/dates";
import { textsIn } from "../../core/words/texts/type";
import type { Words } from "../../core/cells/language";
import { columnLetters } from "../../core/cells/address";
import type { TemplateName } from "../description";
import type { Format } from "../look";
import { Page } from "../page";
import type { Setting } from "../words";
import { inventedClients } from "./clients";

const column = (fr: string, en: string, format?: Format): { readonly header: Words; readonly format?: Format } => ({
  header: { fr, en },
  ...(format && { format }),
});

/** The columns of the table, headed as the rating recognises them. */
export const columns = {
  client: column("Client", "Customer"),
  siren: column("SIREN", "SIREN", "text"),
  balance: column("Encours", "Balance", "money"),
  notDue: column("Non échu", "Not due", "moneyOrDash"),
  to30: column("1 à 30 jours", "1 to 30 days", "moneyOrDash"),
  to60: column("31 à 60 jours", "31 to 60 days", "moneyOrDash"),
  to90: column("61 à 90 jours", "61 to 90 days", "moneyOrDash"),
  over90: column("Plus de 90 jours", "Over 90 days", "moneyOrDash"),
  daysLate: column("Retard moyen", "Average days late", "decimal"),
  bureau: column("Score bureau", "Bureau score", "whole"),
  age: column("Âge", "Age", "decimal"),
  equity: column("Capitaux propres", "Equity", "money"),
  netDebt: column("Dettes financières nettes", "Net debt", "money"),
  totalAssets: column("Total actif", "Total assets", "money"),
  currentAssets: column("Actif circulant", "Current assets", "money"),
  currentLiabilities: column("Passif circulant", "Current liabilities", "money"),
  turnover: column("Chiffre d’affaires", "Turnover", "money"),
  sales: column("Ventes 12 mois", "Sales 12 months", "money"),
  limit: column("Plafond", "Credit limit", "money"),
  events: column("Événements légaux", "Legal events"),
} as const;

export type ColumnId = keyof typeof columns;
const ids = Object.keys(columns) as ColumnId[];
export const bandIds = ["notDue", "to30", "to60", "to90", "over90"] as const satisfies readonly ColumnId[];
const tableName = { fr: "Clients", en: "Customers" } as const;
const firstLine = 6;

/** The table that a team pastes its own clients into. */
export function clientsPage({ language, say }: Setting) {
  const texts = textsIn(language);
  const none = say({ fr: "Aucun", en: "None" });
  const table = say(tableName);
  const rows = inventedClients().map(({ name, siren, bands, figures, event }) => [
    name,
    siren,
    bands.reduce((sum, amount) => sum + amount, 0),
    ...bands,
    ...figures,
    event ? texts.events[event] : none,
  ]);
  const last = firstLine + rows.length - 1;
  const page = new Page(table, [33, 13, ...new Array<number>(6).fill(12), 9, 8, 7, ...new Array<number>(5).fill(12), 13, 12, 11, 36]);
  const letter = (id: ColumnId): string => columnLetters(ids.indexOf(id));
  page
    .unlocked()
    .freeze(5, 1)
    .height(1, 24)
    .height(5, 30)
    .put("A1", say({ fr: "Clients", en: "Customers" }), "title")
    .put(
      "A2",
      say({
        fr: "Collez vos clients à la place de ceux-ci, tous inventés : le tableau grandit, les autres feuilles suivent. Une donnée inconnue reste vide.",
        en: "Paste your customers over these, all of them invented: the table grows and the other sheets follow. What is unknown stays blank.",
      }),
      "note",
    )
    .put("A3", say({ fr: "Situation au", en: "As of" }))
    .put("B3", serialOf(2026, 9, 30), "inputRight", "date")
    .put("D3", say({ fr: "Délai usuel, en jours", en: "Usual term, in days" }))
    .put("F3", 60, "inputRight", "whole")
    .put("H3", say({ fr: "Nos fonds propres", en: "Our own equity" }))
    .put("L3", 2600000, "inputRight", "money")
    .put("N3", say({ fr: "Pointe saisonnière", en: "Seasonal peak" }))
    .put("P3", 1.3, "inputRight", "ratio")
    .table(
      "A5",
      table,
      ids.map((id) => ({ header: say(columns[id].header), ...(columns[id].format && { format: columns[id].format }) })),
      rows,
    )
    .allow("B3", { kind: "date", from: 1 }, say({ fr: "Une date", en: "A date" }))
    .allow("F3", { kind: "whole", min: 0, max: 365 }, say({ fr: "De 0 à 365 jours", en: "0 to 365 days" }))
    .allow("P3", { kind: "decimal", min: 1, max: 12 }, say({ fr: "Mois le plus fort ÷ mois moyen", en: "Strongest month ÷ average month" }))
    .allow("L3", { kind: "decimal", min: 0 }, say({ fr: "En euros", en: "In euros" }))
    .allow(
      `${letter("bureau")}${firstLine}:${letter("bureau")}${last}`,
      { kind: "decimal", min: 0, max: 100 },
      say({ fr: "De 0 à 100, 100 le meilleur ; vide s’il est inconnu", en: "0 to 100, 100 is best; blank if unknown" }),
    )
    .allow(
      `${letter("events")}${firstLine}:${letter("events")}${last}`,
      {
        kind: "list",
        words: [
          none,
          ...(["WATCH", "NO_ACCOUNTS_2Y", "PRIV_URSSAF", "PLAN_CONTINUATION", "SAUVEGARDE", "REDRESSEMENT", "LIQUIDATION"] as const).map(
            (code) => texts.events[code],
          ),
        ],
      },
      say({ fr: "L’événement le plus grave, ou « Aucun »", en: "The gravest event, or “None”" }),
    )
    // The bands must add up to the balance.
    .alarm(`C${firstLine}:C${last}`, `=ROUND($C${firstLine}-SUM($D${firstLine}:$H${firstLine}),2)<>0`);
  const input = (name: Words, cell: { readonly row: number; readonly column: number }): TemplateName => ({
    name: say(name),
    sheet: page.name,
    block: { ...cell, rows: 1, columns: 1 },
  });
  const names = {
    asOf: input({ fr: "Situation", en: "As_of" }, { row: 2, column: 1 }),
    term: input({ fr: "Delai_usuel", en: "Usual_term" }, { row: 2, column: 5 }),
    peak: input({ fr: "Pointe", en: "Peak" }, { row: 2, column: 15 }),
    ownEquity: input({ fr: "Nos_fonds_propres", en: "Our_equity" }, { row: 2, column: 11 }),
  };
  return {
    sheet: page.sheet({ area: `A1:${columnLetters(ids.length - 1)}${last}`, landscape: true, titleRows: 5, grows: true }),
    names,
    count: rows.length,
    all: `${table}[#Data],${table}[#Headers]`,
    /** A column of the table. */
    of: (id: ColumnId): string => `${table}[${say(columns[id].header)}]`,
  };
}

export type ClientsPage = ReturnType<typeof clientsPage>;
