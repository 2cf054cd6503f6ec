import type { Words } from "../../../core/cells/language";

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
    understood: { fr: "240 factures de 35 clients", en: "240 invoices of 35 clients" },
    clients: 35,
    days: ["2026-10-31", "2026-11-22"],
  },
];
