import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import { serialOf } from "../../core/cells/dates";
import { defaultPolicy } from "../../core/policy/default";
import { letterList } from "../../core/work/letters/letter";
import { callList } from "../../core/work/lists/calls";
import { collectionList } from "../../core/work/lists/collection";
import { Situation } from "../../core/work/lists/situation";
import { segment } from "../../core/segment/segment";
import type { SegmentOptions } from "../../core/segment/result";
import type { Cell, Grid } from "../../core/cells/values";

// Small inputs rebuilt from public reports; they are not part of the project and are skipped where they are absent.
const folder = path.resolve("../shared/cases");
const has = existsSync(folder) ? test : test.skip;

const gridOf = (text: string): Grid => readDelimited(text).rows.map((row) => row.map((cell): Cell => (cell === "" ? null : cell)));
const fileOf = (name: string, encoding = "utf-8"): Grid => gridOf(new TextDecoder(encoding).decode(readFileSync(path.join(folder, name))));

/** Clients with their balances to the cent, in the order of the result. */
function read(grid: Grid, options: SegmentOptions = {}) {
  const done = segment(grid, { language: "en", ...options });
  const cents = (amount: number): number => Math.round(amount * 100) / 100;
  return {
    ...done,
    balances: done.clients && Object.fromEntries(done.clients.names.map((name, i) => [name, cents(done.clients!.balance[i]!)])),
    overdue: done.portfolio && cents(done.portfolio.overdue),
    total: done.portfolio && cents(done.portfolio.balance),
    wrong: done.reading.claims.filter(({ holds }) => !holds),
  };
}

has("an ERPNext report: the client is not its receivable account, and the total holds", () => {
  const done = read(fileOf("04-erpnext-accounts-receivable.csv"), { asOf: "2025-12-30" });
  expect(done.balances).toEqual({ "Amber Mills": 650, "Blue Heron": 1600 });
  expect(done.wrong).toEqual([]);
});

has("Indian grouping with Dr and Cr", () => {
  const done = read(fileOf("09-indian-grouping-dr-cr.csv"), { asOf: "2026-06-30" });
  expect(done.balances).toEqual({ "Sharda Traders": 143_500, "Mohan Textiles": 1_200_000 });
});

has("a FEC: unlettered entries of account 411 alone, and nobody called Ventes", () => {
  const done = read(fileOf("12-fec.txt"), { asOf: "2026-04-30" });
  expect(done.balances).toEqual({ "Menuiserie Hallé": 240, "Garage Sorel": 600 });
  expect(done.reading.rows.find(({ kind }) => kind === "otherAccount")!.count).toBe(7);
  expect(done.reading.questions).toEqual([]);
});

has("lines grouped under a partner that is named above them", () => {
  const done = read(fileOf("13-grouped-by-partner.csv"), { asOf: "2026-06-30" });
  expect(done.balances).toEqual({ Agrolux: 3000, "Assur-tek": 5000 });
  expect(done.reading.claims.filter(({ what }) => what === "total").every(({ holds }) => holds)).toBe(true);
});

has("three currencies are asked about and never added; an answer takes one of them, rates convert", () => {
  const grid = fileOf("14-mixed-currency-symbols.csv");
  const done = read(grid, { asOf: "2026-06-30" });
  expect(done.fault?.code).toBe("MIXED_CURRENCIES");
  expect(done.reading.questions[0]!.options.map(({ value }) => value)).toEqual(["EUR", "USD", "GBP"]);
  expect(read(grid, { asOf: "2026-06-30", answers: { CURRENCY: "EUR" } }).balances).toEqual({ "Bolt SAS": 2000 });
  const converted = read(grid, { asOf: "2026-06-30", rates: { EUR: 1, USD: 0.5, GBP: 2 } });
  expect(converted.balances).toEqual({ "Bolt SAS": 2000, "Crane Inc": 2500, "Dune Ltd": 1400 });
});

has("days as Oracle writes them", () => {
  const done = read(fileOf("16-dates-oracle.csv"), { asOf: "2026-06-30" });
  expect(done.overdue).toBe(1400);
  expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([0, 500, 0, 0, 900]);
});

has("a judgment that closes a liquidation for want of assets is class 5, however it is spelled", () => {
  const { rows } = JSON.parse(readFileSync(path.join(folder, "17-closed-for-want-of-assets.json"), "utf8")) as { rows: Cell[][] };
  const { clients } = segment(rows, { language: "fr", asOf: "2026-05-31" });
  const classes = Object.fromEntries(clients!.names.map((name, i) => [name, clients!.riskClass[i]]));
  expect(classes).toMatchObject({ Ouverte: 5, Clôturée: 5, Mojibake: 5 });
  expect(classes.Rien).not.toBe(5);
});

has("a ledger of debits and credits is folded, its running balance not added", () => {
  const done = read(fileOf("20-grand-livre-debit-credit.csv"), { asOf: "2026-04-30" });
  expect(done.balances).toEqual({ "Ardoise & Fils": 2250, "Brunel SARL": 500 });
});

has("a heading over two rows, and the file's own day", () => {
  const done = read(fileOf("24-sage-balance-agee.csv"));
  expect(done.balances).toEqual({ "Arnaud Bâtiment": 5000, Blanchard: 1200, "Colas Jean": -300 });
  expect(done.overdue).toBe(3000);
  expect(done.reading.asOf).toEqual({ serial: 46_112, from: "file" });
});

has("a credit note covers an invoice, and nobody is chased for it", () => {
  const { balances, clients } = read(fileOf("30-credit-covers-invoice.csv"), { asOf: "2026-03-31" });
  expect(balances).toEqual({ "Kuhn GmbH": -200, "Lang GmbH": 300 });
  const situation = new Situation(clients!, serialOf(2026, 3, 31), defaultPolicy);
  for (const { rows } of [callList(situation), letterList(situation)]) expect(rows.map(({ name }) => name)).toEqual(["Lang GmbH"]);
  expect(collectionList(situation).rows.map(({ name }) => name)).not.toContain("Kuhn GmbH");
});

has("a list of invoices with what was paid, and no column of what is open", () => {
  expect(read(fileOf("32-invoice-list-paid-no-open.csv"), { asOf: "2026-05-31" }).balances).toEqual({ "Vallat Ltd": 500, Zephyr: 450 });
});

has("a Sage balance âgée grouped by client: ten clients, page breaks and subtotals aside", () => {
  const done = read(fileOf("36-sage-grouped-by-client.csv", "windows-1252"));
  expect(done.portfolio).toMatchObject({ clients: 10, invoices: 41, asOf: 46_326 });
  expect(done.total).toBe(196_342.08);
  expect(done.overdue).toBe(165_462.56);
  expect(done.balances).toMatchObject({ "ALPHA BATIMENT SARL": 20_471.65, "KLM Transports": -1693.62 });
  expect(done.wrong).toEqual([]);
  expect(done.reading.line).toContain("36 invoices and 5 credit notes or payments of 10 clients");
});

describe("of the same kinds", () => {
  test("totals as formulas that were never calculated state nothing, and a percentage of the total is no client", () => {
    const done = read([
      ["Aged Receivables Summary"],
      ["As at 31 August 2026"],
      [],
      ["Contact", "Current", "< 1 Month", "1 Month", "Older", "Total"],
      ["Aston Family", 0, 150, 0, 0, 0],
      ["Brooks Family", 1200, 0, 300, 0, 0],
      ["Total", 0, 0, 0, 0, 0],
      ["Percentage of total", 0, 0, 0, 0, 1],
    ]);
    expect(done.balances).toEqual({ "Aston Family": 150, "Brooks Family": 1500 });
    expect(done.overdue).toBe(450);
  });

  test("parents carry their sum above their lines, in a column without a heading", () => {
    const done = read(
      gridOf(
        ";Invoice Date;Due Date;At Date;1-30;31-60;Total\nAzure Interior;;;100,00;250,50;0;350,50\nINV/1;2026-01-10;2026-03-10;100,00;0;0;100,00\n" +
          "INV/2;2026-01-12;2026-02-10;0;250,50;0;250,50\nDeco Addict;;;0;0;80,00;80,00\nINV/3;2025-12-01;2026-01-05;0;0;80,00;80,00\nTotal;;;100,00;250,50;80,00;430,50\n",
      ),
      { asOf: "2026-02-28" },
    );
    expect(done.balances).toEqual({ "Azure Interior": 350.5, "Deco Addict": 80 });
    expect(done.reading.questions).toEqual([]);
  });

  test("a client called Total is one where the last total contains it", () => {
    const done = read([
      ["Client", "Encours", "Échu"],
      ["Ardoise", 100, 10],
      ["TOTAL", 602.18, 20],
      ["Brunel", 40, 0],
      ["Total", 742.18, 30],
    ]);
    expect(done.balances).toEqual({ Ardoise: 100, TOTAL: 602.18, Brunel: 40 });
    expect(done.reading.questions).toEqual([]);
  });

  test("where no total contains it, it is asked, and each answer is taken", () => {
    const grid: Grid = [
      ["Client", "Encours", "Échu"],
      ["Ardoise", 100, 10],
      ["TOTAL", 602.18, 20],
      ["Brunel", 40, 0],
    ];
    const [question] = read(grid).reading.questions;
    expect(question!.code).toBe("ROW_2");
    expect(read(grid, { answers: { ROW_2: "line" } }).total).toBe(742.18);
    expect(read(grid, { answers: { ROW_2: "total" } }).total).toBe(140);
  });

  test("a total that does not add up is said with its row and the difference", () => {
    const done = read([
      ["Client", "Encours"],
      ["Ardoise", 100],
      ["Brunel", 40],
      ["Total", 150],
    ]);
    expect(done.wrong).toEqual([{ row: 3, column: 1, what: "total", amount: 150, read: 140, holds: false }]);
    expect(done.reading.line).toMatch(/difference of [-−]10\.00 in row 4/);
  });

  test("a number of many names is an account, not a client", () => {
    const rows = Array.from({ length: 8 }, (_, k): Cell[] => ["411000", `Client ${k}`, `F${k}`, 46_000, 100 + k]);
    const done = read([["Compte", "Nom", "N° facture", "Date", "Montant"], ...rows], { asOf: 46_100 });
    expect(done.portfolio!.clients).toBe(8);
  });

  test("one decimal sign settles the others; where nothing does there is one question", () => {
    const grid = (amount: string): Grid => [
      ["Client", "Encours"],
      ["A", "1,234"],
      ["B", amount],
    ];
    expect(read(grid("12.50")).balances).toEqual({ A: 1234, B: 12.5 });
    expect(read(grid("2,500")).reading.questions.map(({ code }) => code)).toEqual(["DECIMAL"]);
    expect(read(grid("2,500"), { answers: { DECIMAL: "." } }).balances).toEqual({ A: 1234, B: 2500 });
    expect(read(grid("2,500"), { answers: { DECIMAL: "," } }).balances).toEqual({ A: 1.23, B: 2.5 });
  });

  test("an unreadable amount of a client not met before makes no client and no exception", () => {
    const done = read(
      [
        ["Client", "N° facture", "Type", "Montant", "Date facture", "Échéance"],
        ["Neuf", "F0", "Facture", "illisible", 46_000, 46_030],
        ["A", "F1", "Facture", 1000, 46_000, 46_030],
        ["A", "F1", "Règlement", -600, 46_040, null],
      ],
      { asOf: 46_100 },
    );
    expect(done.balances).toEqual({ A: 400 });
    expect(done.notes.some(({ code }) => code === "BAD_NUMBER" || code === "NO_DATA")).toBe(true);
  });

  test("two establishments of one SIREN are one debtor", () => {
    const done = read(
      [
        ["Client", "SIRET", "N° facture", "Date", "Montant"],
        ["Usine Lyon", "73282932000074", "F1", 46_000, 100],
        ["Usine Nantes", "73282932000017", "F2", 46_000, 50],
      ],
      { asOf: 46_100 },
    );
    expect(done.balances).toEqual({ "Usine Lyon": 150 });
  });

  test("last year's sales are not this year's, and retained earnings are no net income, in any order", () => {
    const { layout } = segment([
      ["Client", "Encours", "CA N-1", "Sales growth", "Retained earnings", "Net income"],
      ["A", 100, 200, 0.1, 30, 5],
    ]);
    expect(layout.columns.map(({ meaning }) => meaning)).toEqual([
      "client",
      "balance",
      "priorSales",
      "growth",
      "retainedEarnings",
      "netIncome",
    ]);
  });

  test("a client in liquidation is class 5 by any word for it, one that is wound up no more is not", () => {
    const { clients } = segment(
      [
        ["Client", "Encours", "Échu", "Procédure collective"],
        ["Capitales", 10_000, 0, "LIQUIDATION JUDICIAIRE"],
        ["Anglaise", 10_000, 0, "Compulsory liquidation"],
        ["Double codage", 10_000, 0, "clÃ´ture pour insuffisance dâ€™actif"],
        ["Néant", 10_000, 0, "Néant"],
        ["Vide", 10_000, 0, null],
      ],
      { language: "fr", asOf: "2026-05-31" },
    );
    const classes = Object.fromEntries(clients!.names.map((name, i) => [name, clients!.riskClass[i]]));
    expect(classes).toMatchObject({ Capitales: 5, Anglaise: 5, "Double codage": 5 });
    expect([classes["Néant"], classes.Vide]).not.toContain(5);
  });
});
