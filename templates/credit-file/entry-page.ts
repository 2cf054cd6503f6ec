import { serialOf } from "../../core/cells/dates";
import type { Words } from "../../core/cells/language";
import type { TemplateName } from "../description";
import { Page } from "../page";
import { toFill, type Setting } from "../words";
import { aggregates, assets, liabilities, results, type AccountLine } from "./accounts";
import { clientFacts } from "./client-facts";

const firstFact = 5;
const years = ["B", "C", "D"] as const;

/** Where the facts and accounts stand, for the other sheets. */
export interface Entries {
  readonly page: Page;
  readonly names: readonly TemplateName[];
  /** The cell of a fact, with its sheet. */
  readonly fact: (id: string) => string;
  /** A line of the last closed year, with its sheet. */
  readonly latest: (id: string) => string;
  /** The name of the three years of a line. */
  readonly line: (id: string) => string;
  readonly closings: string;
  readonly lastRow: number;
}

/** The sheet that is filled in: what is known of the client, and its accounts of three years. */
export function entryPage(setting: Setting): Entries {
  const { say } = setting;
  const page = new Page(say({ fr: "Comptes", en: "Accounts" }), [44, 15, 15, 15, 48]);
  page.put("A1", say({ fr: "Le client et ses comptes", en: "The client and its accounts" }), "title").put("A2", say(toFill), "note");
  page.height(1, 24);
  page.dress("A4:E4", "section").put("A4", say({ fr: "Le client", en: "The client" }), "section");
  const factRows = new Map<string, number>();
  clientFacts(setting).forEach(({ id, label, value, format, allows, hint }, k) => {
    const row = firstFact + k;
    factRows.set(id, row);
    page.put(`A${row}`, say(label)).put(`B${row}`, value, format ? "inputRight" : "input", format);
    if (!format) page.dress(`C${row}:D${row}`, "input").merge(`B${row}:D${row}`);
    if (hint) page.put(`${format ? "C" : "E"}${row}`, say(hint), "hint");
    if (allows) page.allow(`B${row}`, allows, hint ? say(hint) : say(label));
  });

  const names: TemplateName[] = [];
  const rows = new Map<string, number>();
  let row = firstFact + factRows.size + 1;
  const header = row;
  page.dress(`A${row}:E${row}`, "headerRight").put(`A${row}`, say({ fr: "Comptes clos le", en: "Accounts closed on" }), "header");
  [2023, 2024, 2025].forEach((year, k) => page.put(`${years[k]}${row}`, serialOf(year, 12, 31), "inputRight", "date"));
  page.allow(
    `B${row}:D${row}`,
    { kind: "date", from: 1 },
    say({ fr: "Date de clôture, de la plus ancienne à la plus récente", en: "Closing date, the oldest first" }),
  );

  const section = (title: Words, lines: readonly AccountLine[], isSummary = false): void => {
    row += 2;
    page.dress(`A${row}:E${row}`, "section").put(`A${row}`, say(title), "section");
    for (const line of lines) rows.set(line.id, ++row);
    for (const { id, label, name, years: figures } of lines) {
      const at = rows.get(id)!;
      const isSum = typeof figures === "string";
      page.put(`A${at}`, say(label), isSum && !isSummary ? "strong" : "label");
      years.forEach((column, k) => {
        if (isSum) {
          const formula = figures.replace(/\{(\w+)\}/g, (_, other: string) => `${column}${rows.get(other)!}`);
          // Accounts that are not there are no accounts of zero.
          page.calc(
            `${column}${at}`,
            `=IF(COUNT(${column}${rows.get("fixed")!}:${column}${rows.get("otherDebt") ?? at - 1})=0,"",${formula})`,
            isSummary ? "resultRight" : "total",
            "money",
          );
        } else page.put(`${column}${at}`, figures[k]!, "inputRight", "money");
      });
      if (!isSum)
        page.allow(
          `B${at}:D${at}`,
          { kind: "decimal", min: -1e12 },
          say({ fr: "En euros ; vide si le montant est inconnu", en: "In euros; blank if the amount is unknown" }),
        );
      names.push({ name: say(name), sheet: page.name, block: { row: at - 1, column: 1, rows: 1, columns: 3 } });
    }
  };
  section({ fr: "Actif", en: "Assets" }, assets);
  section({ fr: "Passif", en: "Equity and liabilities" }, liabilities);
  const balance = rows.get("totalLiabilities")!;
  years.forEach((column) => page.alarm(`${column}${balance}`, `=${column}${balance}<>${column}${rows.get("totalAssets")!}`));
  page.put(`E${balance}`, say({ fr: "en rouge s’il diffère du total actif", en: "red where it differs from total assets" }), "hint");
  section({ fr: "Compte de résultat et réserves", en: "Income statement and reserves" }, results);
  section({ fr: "Agrégats", en: "Aggregates" }, aggregates, true);

  const all = [...assets, ...liabilities, ...results, ...aggregates];
  return {
    page: page.freeze(2),
    names,
    fact: (id) => `${page.name}!B${factRows.get(id)!}`,
    latest: (id) => `${page.name}!D${rows.get(id)!}`,
    line: (id) => say(all.find((each) => each.id === id)!.name),
    closings: `${page.name}!B${header}:D${header}`,
    lastRow: row,
  };
}
