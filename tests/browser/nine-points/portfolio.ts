import type { Language, Words } from "../../../core/cells/language";
import type { Cell, Grid } from "../../../core/cells/values";
import { demonstrationSheets } from "../../../workbench/demonstration/workbook";

/** A portfolio that is walked through, and what is known of it beforehand. */
export interface WalkedPortfolio {
  /** The sheet that is selected: one row a client, or the invoices. */
  readonly sheet: Words;
  /** What the pane says it is, before anything is computed. */
  readonly understood: Words;
  readonly clients: number;
  /** The sheet of invoices taken along with a client table. */
  readonly ledger: Words | null;
  /** The first and the second run's day. */
  readonly days: readonly [before: string, now: string];
  /** Someone is more than thirty days late and does not dispute it. */
  readonly toCall: boolean;
  /** The SIREN of a client stands in the table. */
  readonly hasSirens: boolean;
}

export const demonstration: WalkedPortfolio = {
  sheet: { fr: "Clients", en: "Clients" },
  understood: { fr: "400 clients", en: "400 clients" },
  clients: 400,
  ledger: { fr: "Factures", en: "Invoices" },
  days: ["2026-08-31", "2026-09-30"],
  toCall: true,
  hasSirens: true,
};

/** Another valid SIREN: the first eight digits moved on, the last as it has to be. */
function sirenFrom(siren: string, copy: number): string {
  const first = String((Number(siren.replace(/\s/g, "").slice(0, 8)) + copy * 7_000_001) % 100_000_000).padStart(8, "0");
  const sum = [...first].reduce(
    (total, digit, i) => total + [...String(Number(digit) * (i % 2 === 1 ? 2 : 1))].reduce((a, b) => a + Number(b), 0),
    0,
  );
  return first + String((10 - (sum % 10)) % 10);
}

/** The demonstration as a larger house has it: 1,000 clients, every second name longer than any pane, amounts of a group. */
export function crowded(language: Language): readonly { readonly name: string; readonly cells: Grid }[] {
  const long = (name: Cell, copy: number): Cell =>
    copy === 0
      ? name
      : `${String(name)} – ${copy === 1 ? "succursale de Saint-Germain-en-Laye-sur-l’Escaut et Participations" : "filiale"} ${copy}`;
  const sheets = demonstrationSheets(language);
  const isKept = new Set(sheets[0]!.rows.slice(1, 201).map(([name]) => name));
  return sheets.map(({ name, rows: [header, ...rows] }) => {
    const siren = header!.findIndex((heading) => heading === "SIREN");
    const number = header!.findIndex((heading) => /^(?:Invoice number|N° facture)$/.test(String(heading)));
    const money = header!.flatMap((heading, column) => (/€/.test(String(heading)) ? [column] : []));
    const copies = [0, 1, 2].flatMap((copy) =>
      rows
        .filter(([client]) => copy < 2 || isKept.has(client))
        .map((row) =>
          row.map((cell, column): Cell => {
            if (column === 0) return long(cell, copy);
            // A number of its own, and as valid.
            if (copy > 0 && column === siren) return typeof cell === "string" ? sirenFrom(cell, copy) : null;
            if (copy > 0 && column === number) return `${String(cell)}-${copy}`;
            return copy === 2 && money.includes(column) && typeof cell === "number" ? cell * 1000 : cell;
          }),
        ),
    );
    return { name, cells: [header!, ...copies] };
  });
}

export const crowdedPortfolio: WalkedPortfolio = {
  ...demonstration,
  understood: { fr: "1 000 lignes de clients", en: "1,000 rows of clients" },
  clients: 1000,
};

const named = (name: string): Words => ({ fr: name, en: name });
const ledgerOnly = { ledger: null, toCall: true, hasSirens: false };

/** In-house files, which are no part of the project: they are walked where they are. */
export const files: readonly (WalkedPortfolio & { readonly file: string })[] = [
  {
    ...ledgerOnly,
    file: "data/ibm_ar.csv",
    sheet: named("ibm_ar"),
    understood: { fr: "2 466 lignes de factures", en: "2,466 rows of invoices" },
    clients: 100,
    days: ["2013-05-31", "2013-06-30"],
    toCall: false,
  },
  {
    ...ledgerOnly,
    file: "data/highradius_open_items.csv",
    sheet: named("highradius_open_items"),
    understood: { fr: "9 681 lignes de factures", en: "9,681 rows of invoices" },
    clients: 553,
    days: ["2020-04-30", "2020-05-31"],
  },
  {
    ...ledgerOnly,
    file: "data/layouts/erp_ar_ageing_SYNTHETIC.xlsx",
    sheet: named("AR_EXPORT_ALL"),
    understood: {
      fr: "208 factures et 32 avoirs ou règlements de 35 clients",
      en: "208 invoices and 32 credit notes or payments of 35 clients",
    },
    clients: 35,
    days: ["2026-10-31", "2026-11-22"],
  },
];
