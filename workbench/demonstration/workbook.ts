import type { IWorkbookData } from "@univerjs/core";
import type { ColumnFormat } from "../../core/cells/table-format";
import type { Language, Words } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { tableWorkbook } from "../workbook-data";
import { demonstrationPortfolio, type ClientEvent, type DemonstrationClient, type DemonstrationKind, type Invoice } from "./portfolio";

interface Column<Row> extends ColumnFormat {
  readonly header: Words;
  readonly cell: (row: Row, language: Language) => Cell;
}

const events: Readonly<Record<ClientEvent, Words | null>> = {
  none: null,
  watch: { fr: "Nantissement du fonds de commerce", en: "Pledge of the business" },
  urssaf: { fr: "Privilège URSSAF", en: "Social security lien (URSSAF)" },
  noAccounts: { fr: "Comptes non déposés", en: "Accounts not filed" },
  safeguard: { fr: "Sauvegarde", en: "Safeguard" },
  receivership: { fr: "Redressement judiciaire", en: "Receivership" },
  liquidation: { fr: "Liquidation judiciaire", en: "Liquidation" },
  closedUnpaid: { fr: "Clôture pour insuffisance d’actif", en: "Liquidation closed for want of assets" },
};

const kinds: Readonly<Record<DemonstrationKind, Words>> = {
  private: { fr: "Privé", en: "Private" },
  public: { fr: "Public", en: "Public" },
  hospital: { fr: "Hôpital", en: "Hospital" },
  construction: { fr: "Bâtiment", en: "Construction" },
  consumer: { fr: "Particulier", en: "Consumer" },
};

const clientColumns: readonly Column<DemonstrationClient>[] = [
  { header: { fr: "Client", en: "Client" }, format: "text", width: 34, cell: ({ name }) => name },
  {
    header: { fr: "Dettes financières nettes", en: "Net financial debt" },
    format: "whole",
    width: 18,
    cell: ({ accounts }) => accounts.netDebt,
  },
  { header: { fr: "Capitaux propres", en: "Equity" }, format: "whole", width: 13, cell: ({ accounts }) => accounts.equity },
  { header: { fr: "SIREN", en: "SIREN" }, format: "text", width: 12, cell: ({ siren }) => siren || null },
  { header: { fr: "Encours (€)", en: "Balance (€)" }, format: "money", width: 13, cell: ({ balance }) => balance },
  { header: { fr: "Échu (€)", en: "Overdue (€)" }, format: "money", width: 13, cell: ({ overdue }) => overdue },
  { header: { fr: "Retard moyen (jours)", en: "Average days late" }, format: "decimal", width: 13, cell: ({ daysLate }) => daysLate },
  { header: { fr: "Chiffre d’affaires", en: "Turnover" }, format: "whole", width: 13, cell: ({ accounts }) => accounts.turnover },
  { header: { fr: "Total actif", en: "Total assets" }, format: "whole", width: 13, cell: ({ accounts }) => accounts.totalAssets },
  { header: { fr: "Total dettes", en: "Total liabilities" }, format: "whole", width: 13, cell: ({ accounts }) => accounts.totalDebts },
  { header: { fr: "Actif circulant", en: "Current assets" }, format: "whole", width: 13, cell: ({ accounts }) => accounts.currentAssets },
  {
    header: { fr: "Passif circulant", en: "Current liabilities" },
    format: "whole",
    width: 13,
    cell: ({ accounts }) => accounts.currentLiabilities,
  },
  { header: { fr: "Score bureau", en: "Bureau score" }, format: "whole", width: 8, cell: ({ bureauScore }) => bureauScore },
  { header: { fr: "Date de création", en: "Creation date" }, format: "date", width: 12, cell: ({ created }) => created },
  {
    header: { fr: "Événements", en: "Legal events" },
    format: "text",
    width: 28,
    cell: ({ event }, language) => events[event]?.[language] ?? null,
  },
  { header: { fr: "Secteur", en: "Sector" }, format: "text", width: 22, cell: ({ sector }, language) => sector[language] },
  {
    header: { fr: "Type de client", en: "Client type" },
    format: "text",
    width: 11,
    cell: ({ kind }, language) => kinds[kind][language],
  },
  { header: { fr: "Pays", en: "Country" }, format: "text", width: 12, cell: ({ country }, language) => country[language] },
  {
    header: { fr: "Limite conseillée", en: "Recommended limit" },
    format: "whole",
    width: 13,
    cell: ({ recommended }) => recommended,
  },
  { header: { fr: "Ventes 12 mois (€)", en: "Sales 12 months (€)" }, format: "money", width: 14, cell: ({ sales }) => sales },
  { header: { fr: "Plafond", en: "Credit limit" }, format: "whole", width: 11, cell: ({ creditLimit }) => creditLimit },
];

type Line = Invoice & { readonly name: string };

const invoiceColumns: readonly Column<Line>[] = [
  { header: { fr: "Client", en: "Client" }, format: "text", width: 34, cell: ({ name }) => name },
  { header: { fr: "N° facture", en: "Invoice number" }, format: "text", width: 14, cell: ({ number }) => number },
  {
    header: { fr: "Type de pièce", en: "Document type" },
    format: "text",
    width: 18,
    cell: ({ isRetention, amount }, language) =>
      (isRetention
        ? { fr: "Retenue de garantie", en: "Retention" }
        : amount < 0
          ? { fr: "Avoir", en: "Credit note" }
          : { fr: "Facture", en: "Invoice" })[language],
  },
  { header: { fr: "Date facture", en: "Invoice date" }, format: "date", width: 12, cell: ({ issued }) => issued },
  { header: { fr: "Échéance", en: "Due date" }, format: "date", width: 12, cell: ({ due }) => due },
  { header: { fr: "Montant TTC (€)", en: "Amount incl. VAT (€)" }, format: "money", width: 14, cell: ({ amount }) => amount },
  { header: { fr: "Reste dû (€)", en: "Open amount (€)" }, format: "money", width: 14, cell: ({ open }) => open },
  { header: { fr: "Date de règlement", en: "Paid date" }, format: "date", width: 13, cell: ({ paid }) => paid },
  {
    header: { fr: "Litige", en: "Disputed" },
    format: "text",
    width: 9,
    cell: ({ disputed }, language) => (disputed ? { fr: "Oui", en: "Yes" }[language] : null),
  },
];

const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language) => ({
  columns,
  frozenColumns: 1,
  rows: [columns.map(({ header }) => header[language]), ...rows.map((row) => columns.map(({ cell }) => cell(row, language)))],
});

export const demonstrationSheets = (language: Language) => {
  const { clients, invoices } = demonstrationPortfolio();
  return [
    { name: { fr: "Clients", en: "Clients" }[language], ...table(clientColumns, clients, language) },
    {
      name: { fr: "Factures", en: "Invoices" }[language],
      ...table(
        invoiceColumns,
        invoices.map((invoice) => ({ ...invoice, name: clients[invoice.client]!.name })),
        language,
      ),
    },
  ];
};

/** The workbook the workbench opens with: one row a client, and the invoices behind it. */
export function demonstrationWorkbook(language: Language): IWorkbookData {
  return tableWorkbook("demonstration", { fr: "Démonstration", en: "Demonstration" }[language], demonstrationSheets(language), language);
}
