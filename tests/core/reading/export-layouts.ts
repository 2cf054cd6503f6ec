import type { LayoutKind, Meaning } from "../../../core/reading/layout";
import type { Cell, Grid } from "../../../core/cells/values";

/** Headers as exports of accounting software and bureaus have them, each over a line or two of invented cells. */
export interface ExportLayout {
  readonly name: string;
  readonly kind: LayoutKind;
  readonly rows: Grid;
  /** What must be taken, by header; the same header twice is told apart by its place. */
  readonly expected: readonly (Meaning | null)[];
  /** Columns that must be asked about, from 0, because nobody could know. */
  readonly asked?: readonly number[];
}

const layout = (
  name: string,
  kind: LayoutKind,
  headers: readonly string[],
  line: readonly Cell[],
  expected: readonly (Meaning | null)[],
  asked: readonly number[] = [],
): ExportLayout => ({ name, kind, rows: [headers, line, line], expected, asked });

export const exportLayouts: readonly ExportLayout[] = [
  layout(
    "Sage 100, balance âgée",
    "clients",
    ["N° compte", "Intitulé", "Solde", "Non échu", "0-30 jours", "31-60 jours", "61-90 jours", "+ 90 jours"],
    ["411DUP", "Dupont", 100, 40, 30, 20, 10, 0],
    ["clientId", "client", "balance", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"],
  ),
  layout(
    "Sage 100, fiches tiers",
    "clients",
    ["CT_Num", "CT_Intitule", "CT_Siret", "CT_Encours", "Solde", "Téléphone"],
    ["DUP", "Dupont", "73282932000074", 5000, 100, "01 02 03 04 05"],
    ["clientId", "client", "siren", "creditLimit", "balance", "phone"],
  ),
  layout(
    "Cegid, balance âgée des auxiliaires",
    "clients",
    ["Auxiliaire", "Libellé auxiliaire", "Total", "A échoir", "Echu 1 à 30 j", "Echu 31 à 60 j", "Echu 61 à 90 j", "Echu > 90 j"],
    ["CDUP", "Dupont", 100, 40, 30, 20, 10, 0],
    ["clientId", "client", "balance", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"],
  ),
  layout(
    "EBP, factures",
    "ledger",
    ["N° document", "Date du document", "Code client", "Nom du client", "Montant TTC", "Reste dû TTC", "Date d'échéance"],
    ["FA001", 46000, "C1", "Dupont", 120, 20, 46030],
    ["invoiceNumber", "invoiceDate", "clientId", "client", "amount", "openAmount", "dueDate"],
  ),
  layout(
    "Ciel, factures",
    "ledger",
    ["N° pièce", "Date", "Client", "Total TTC", "Solde dû", "Échéance"],
    ["F1", 46000, "Dupont", 120, 20, 46030],
    ["invoiceNumber", "invoiceDate", "client", "amount", "openAmount", "dueDate"],
  ),
  layout(
    "Quadratus, balance par tranches",
    "clients",
    ["Compte", "Intitulé du compte", "Solde total", "Non échu", "< 30 j", "30 à 60 j", "60 à 90 j", "> 90 j"],
    ["9DUP", "Dupont", 100, 40, 30, 20, 10, 0],
    ["clientId", "client", "balance", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"],
  ),
  layout(
    "SAP FBL5N",
    "ledger",
    [
      "Customer",
      "Document Number",
      "Document Type",
      "Document Date",
      "Net due date",
      "Amount in local currency",
      "Local Currency",
      "Clearing date",
    ],
    ["100234", "1800001", "RV", 46000, 46030, 120, "EUR", 46040],
    [null, "invoiceNumber", "documentType", "invoiceDate", "dueDate", "amount", "currency", "paidDate"],
  ),
  layout(
    "SAP, champs techniques",
    "ledger",
    ["KUNNR", "NAME1", "BELNR", "BLART", "BLDAT", "NETDT", "DMBTR", "WAERS", "AUGDT"],
    ["100234", "Dupont", "1800001", "RV", 46000, 46030, 120, "EUR", 46040],
    ["clientId", "client", "invoiceNumber", "documentType", "invoiceDate", "dueDate", "amount", "currency", "paidDate"],
  ),
  layout(
    "Dynamics NAV, customer ledger entries",
    "ledger",
    ["Posting Date", "Document Type", "Document No.", "Customer No.", "Customer Name", "Original Amount", "Remaining Amount", "Due Date"],
    [46000, "Invoice", "SI-1", "C1", "Dupont", 120, 20, 46030],
    ["invoiceDate", "documentType", "invoiceNumber", "clientId", "client", "amount", "openAmount", "dueDate"],
  ),
  layout(
    "Dynamics 365, aged balances",
    "clients",
    ["Customer account", "Name", "Balance due", "Not due", "1 - 30 days", "31 - 60 days", "61 - 90 days", "91 - 180 days", "Over 180 days"],
    ["C1", "Dupont", 100, 40, 30, 20, 5, 3, 2],
    ["clientId", "client", "balance", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90", "overdueOver90"],
  ),
  layout(
    "QuickBooks, A/R ageing summary",
    "clients",
    ["Customer", "Current", "1 - 30", "31 - 60", "61 - 90", "91 and over", "Total"],
    ["Dupont", 40, 30, 20, 10, 0, 100],
    ["client", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90", "balance"],
  ),
  layout(
    "QuickBooks, A/R ageing detail",
    "ledger",
    ["Date", "Transaction type", "Num", "Customer", "Due date", "Amount", "Open balance"],
    [46000, "Invoice", "1001", "Dupont", 46030, 120, 20],
    ["invoiceDate", "documentType", "invoiceNumber", "client", "dueDate", "amount", "openAmount"],
  ),
  layout(
    "Odoo, customer invoices",
    "ledger",
    ["Number", "Invoice Partner Display Name", "Invoice Date", "Due Date", "Total Signed", "Amount Due Signed"],
    ["INV/1", "Dupont", 46000, 46030, 120, 20],
    ["invoiceNumber", "client", "invoiceDate", "dueDate", "amount", "openAmount"],
  ),
  layout(
    "Odoo, factures clients",
    "ledger",
    ["Numéro", "Nom d'affichage du partenaire", "Date de facturation", "Date d'échéance", "Total signé", "Montant dû"],
    ["FAC/1", "Dupont", 46000, 46030, 120, 20],
    ["invoiceNumber", "client", "invoiceDate", "dueDate", "amount", "openAmount"],
  ),
  layout(
    "Pennylane, factures clients",
    "ledger",
    ["Numéro de facture", "Client", "Date d'émission", "Date d'échéance", "Montant TTC", "Reste à payer", "Date de paiement"],
    ["F-1", "Dupont", 46000, 46030, 120, 0, 46031],
    ["invoiceNumber", "client", "invoiceDate", "dueDate", "amount", "openAmount", "paidDate"],
  ),
  layout(
    "Xero, aged receivables",
    "clients",
    ["Contact", "Current", "< 1 Month", "1 Month", "2 Months", "3 Months", "Older", "Total"],
    ["Dupont", 40, 30, 20, 5, 3, 2, 100],
    ["client", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90", "overdueOver90", "balance"],
    [0],
  ),
  layout(
    "NetSuite, A/R detail",
    "ledger",
    ["Customer Name", "Transaction Type", "Date", "Document Number", "Due Date", "Days Overdue", "Open Balance"],
    ["Dupont", "Invoice", 46000, "INV1", 46030, 12, 20],
    ["client", "documentType", "invoiceDate", "invoiceNumber", "dueDate", "ageDays", "openAmount"],
  ),
  layout(
    "Sage 50, aged debtors",
    "clients",
    ["A/C", "Name", "Credit Limit", "Balance", "Future", "Current", "Period 1", "Period 2", "Period 3", "Older"],
    ["DUP001", "Dupont", 5000, 100, 0, 40, 30, 20, 5, 5],
    ["clientId", "client", "creditLimit", "balance", "notDue", "notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90"],
  ),
  layout(
    "Un bureau, suivi de portefeuille",
    "clients",
    [
      "SIREN",
      "Raison sociale",
      "Score Creditsafe",
      "Encours (€)",
      "Capitaux propres (K€)",
      "Chiffre d'affaires (K€)",
      "Date de création",
      "Procédure collective",
    ],
    ["732829320", "Dupont", 55, 100, 240, 1200, 36526, "Aucune"],
    ["siren", "client", "bureauScore", "balance", "equity", "turnover", "creationDate", "legalEvents"],
  ),
  layout(
    "Un assureur-crédit",
    "clients",
    ["N° client", "Nom acheteur", "Solde", "Montant garanti", "Grade Allianz Trade", "DRA Coface"],
    ["C1", "Dupont", 100, 80, 4, 6],
    ["clientId", "client", "balance", "insuredLimit", "allianzGrade", "cofaceDra"],
  ),
  layout(
    "Un tableau fait main",
    "clients",
    [
      "Client",
      "Encours au 30/09",
      "dont échu",
      "Retard moy. (j)",
      "Résultat net (k€)",
      "CAF (k€)",
      "Total bilan (k€)",
      "Autonomie fin. %",
      "E-mail",
    ],
    ["Dupont", 100, 20, 12, 30, 45, 400, 35, "compta@dupont.example"],
    ["client", "balance", "overdue", "daysLate", "netIncome", "cashFlow", "totalAssets", "equityRatio", "email"],
  ),
  layout(
    "Deux encours",
    "clients",
    ["Client", "Solde", "Encours", "Échu"],
    ["Dupont", 100, 90, 20],
    ["client", "balance", null, "overdue"],
    [1],
  ),
];
