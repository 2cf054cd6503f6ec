import { serialOf } from "../../../core/cells/dates";
import { segment } from "../../../core/encours";
import type { Grid } from "../../../core/cells/values";
import { dueUnder, termsOf } from "../../../core/reading/rows/payment-terms";

const issued = serialOf(2026, 10, 10);

// By hand, from 10 October 2026.
test.each<[string | number, number, number, number]>([
  ["30 jours", 2026, 11, 9],
  ["30j nets", 2026, 11, 9],
  ["Net 30", 2026, 11, 9],
  ["2/10 net 30", 2026, 11, 9],
  ["60 days", 2026, 12, 9],
  ["LCR 60J", 2026, 12, 9],
  [45, 2026, 11, 24],
  ["45 jours fin de mois", 2026, 11, 30],
  ["45 J FDM", 2026, 11, 30],
  ["Fin de mois 45 jours", 2026, 12, 15],
  ["30 jours fin de mois le 10", 2026, 12, 10],
  ["30 days EOM", 2026, 11, 30],
  ["fin de mois", 2026, 10, 31],
  ["Comptant", 2026, 10, 10],
  ["à réception de facture", 2026, 10, 10],
  ["Due on receipt", 2026, 10, 10],
])("%s from 10 October", (terms, year, month, day) => {
  expect(dueUnder(termsOf(terms)!, issued)).toBe(serialOf(year, month, day));
});

test.each(["virement", "voir contrat", "", "2026", "365 jours", "3x sans frais", 12.5, "10 % à la commande"])("%p is no term", (text) => {
  expect(termsOf(text)).toBeNull();
});

const rows: Grid = [
  ["Client", "Facture", "Date facture", "Conditions", "Montant"],
  ["Alpha", "F1", "03/08/2026", "30 jours", 1000],
  ["Alpha", "F2", "13/10/2026", "45 jours fin de mois", 500],
  ["Beta", "F3", "01/07/2026", "comptant", 2000],
  ["Gamma", "F4", "15/10/2026", "voir contrat", 300],
];

describe("invoices without a due day", () => {
  test("fall due by their terms, and the proof says how many", () => {
    const { portfolio, clients, reading } = segment(rows, { asOf: "2026-11-15", language: "en" });
    expect(portfolio).toMatchObject({ balance: 3800, overdue: 3000, overdueKnown: true });
    expect(reading.details.join(" ")).toContain("terms of payment: 3 invoices");
    // Nobody knows whether what Gamma owes is due.
    expect(Array.from(clients!.overdue!)).toEqual([1000, 2000, NaN]);
  });

  test("a stated due day counts before the terms", () => {
    const stated = rows.map((row, r) => [...row, r === 0 ? "Échéance" : r === 1 ? "31/12/2026" : null]);
    const { portfolio } = segment(stated, { asOf: "2026-11-15" });
    expect(portfolio).toMatchObject({ overdue: 2000 });
  });

  test("and without terms nothing is said to be overdue or on time", () => {
    const bare = rows.map((row) => [row[0]!, row[1]!, row[2]!, row[4]!]);
    const { portfolio, table, columns } = segment(bare, { asOf: "2026-11-15" });
    expect(portfolio!.overdueKnown).toBe(false);
    const place = columns.findIndex(({ id }) => id === "overdue");
    expect(table.slice(1).every((row) => place < 0 || row[place] === null)).toBe(true);
  });
});

test("Num under clients in headings is the invoice’s", () => {
  const { portfolio, layout } = segment([
    ["Acme SARL"],
    ["Open Invoices"],
    ["As of November 15, 2026"],
    [],
    ["Date", "Transaction type", "Num", "Term", "Due date", "Open balance"],
    ["Alpha"],
    ["08/03/2026", "Invoice", "1001", "Net 30", "09/02/2026", 1000],
    ["10/10/2026", "Invoice", "1002", "Net 30", "11/09/2026", 500],
    ["Total for Alpha", "", "", "", "", "$1,500.00"],
    ["Beta"],
    ["07/01/2026", "Invoice", "1003", "Net 30", "07/31/2026", 2000],
    ["07/15/2026", "Credit Memo", "1004", "", "07/15/2026", -300],
    ["Total for Beta", "", "", "", "", "$1,700.00"],
    ["TOTAL", "", "", "", "", "$3,200.00"],
  ]);
  expect(layout.columns[2]!.meaning).toBe("invoiceNumber");
  expect(portfolio).toMatchObject({ clients: 2, balance: 3200 });
});

test("the figures of a second table beside the first belong to its own clients", () => {
  const { layout, portfolio, reading } = segment(
    [
      ["Client", "Encours", "Retard", "", "Client", "CA 2025"],
      ["Alpha", 100, 5, "", "Alpha", 5000],
      ["Beta", 200, 0, "", "Gamma", 6000],
      ["Gamma", 300, 12, "", "Beta", 7000],
    ],
    { language: "en" },
  );
  expect(layout.columns.map(({ meaning }) => meaning)).toEqual(["client", "balance", "daysLate", null]);
  expect(portfolio).toMatchObject({ clients: 3, balance: 600 });
  expect(reading.details.join(" ")).toContain("column E");
});

test("days late are known by the day they give, whatever short word heads them", () => {
  const { portfolio } = segment([
    ["Client", "N° pièce", "Montant", "Échéance", "Jours"],
    ["Alpha", "F1", 1000, "01/11/2026", 14],
    ["Alpha", "F2", 500, "30/11/2026", -15],
    ["Beta", "F3", 200, "15/10/2026", 31],
  ]);
  expect(portfolio).toMatchObject({ asOf: serialOf(2026, 11, 15), overdue: 1200 });
});
