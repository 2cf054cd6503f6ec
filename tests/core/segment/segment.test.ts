import fc from "fast-check";
import { readFileSync } from "node:fs";
import { sharedFile, withShared } from "../../shared-files";
import { readDelimited } from "../../../core/reading/delimited/read-delimited";
import { segment } from "../../../core/encours";
import { defaultPolicy } from "../../../core/policy/default";
import { averageDaysLate } from "../../../core/formulas/receivables/average-days-late";
import type { Cell, Grid } from "../../../core/cells/values";

const english = { language: "en" } as const;
const columnOf = (table: readonly (readonly Cell[])[], header: string): Cell[] => {
  const index = table[0]!.indexOf(header);
  expect([header, index]).not.toEqual([header, -1]);
  return table.slice(1).map((row) => row[index]!);
};
const sum = (cells: readonly Cell[]): number => cells.reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);

const header = ["Client", "Encours", "Échu", "Retard moyen (jours)", "Score bureau", "Capitaux propres", "Total actif"];

/** A client table of any size, with blanks. */
const amount = fc.integer({ min: -50_000, max: 5_000_000 }).map((cents) => cents / 100);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 });
const clientRow = fc.tuple(
  fc.string({ minLength: 1, maxLength: 12 }).map((name) => `c${name}`),
  amount,
  maybe(amount),
  maybe(fc.integer({ min: -30, max: 150 })),
  maybe(fc.integer({ min: 0, max: 100 })),
  maybe(amount),
  maybe(fc.integer({ min: 1, max: 1_000_000 })),
);
const clientTable = fc.array(clientRow, { minLength: 1, maxLength: 40 }).map((rows): Grid => [header, ...rows]);

describe("a client table", () => {
  const rows: Grid = [
    ["Portefeuille au 30/09/2026"],
    [],
    header,
    ["Ateliers Morel", 90000, 0, 2, 78, 450, 1000],
    [null, null, null, null, null, null, null],
    ["Bâti Sud", "6 000,50", 5000, 48, 35, null, null],
    ["Cartonnages Lys", 3000, "n/a", 12, 55, -20, 300],
    ["Delta Froid", 900, null, null, null, null, null],
    ["TOTAL", 99900.5, 5000, null, null, null, null],
  ];
  const done = segment(rows);

  test("gives each client all that was promised", () => {
    expect(done.table[0]).toEqual([
      "Client",
      "Encours",
      "Échu",
      "Retard moyen (jours)",
      "Taille",
      "Score",
      "Classe",
      "Risque",
      "Couverture",
      "Motifs",
      "Rapport ou contrôle",
      "Conditions",
      "Revue",
      "Relance",
    ]);
    expect(
      done.table.slice(1).map((row) => row.slice(0, 9).map((cell) => (typeof cell === "number" ? Math.round(cell * 100) / 100 : cell))),
    ).toEqual([
      ["Ateliers Morel", 90000, 0, 2, "grand", 97.49, 1, "très faible", 0.66],
      ["Bâti Sud", 6000.5, 5000, 48, "moyen", 2.88, 5, "très élevé", 0.63],
      ["Cartonnages Lys", 3000, null, 12, "moyen", 60.33, 4, "élevé", 0.66],
      ["Delta Froid", 900, null, null, "petit", null, null, "non noté", 0],
    ]);
    expect(columnOf(done.table, "Motifs")[2]).toMatch(/^Capitaux propres négatifs\u00a0: classe 4 au mieux/);
    expect(columnOf(done.table, "Conditions")).toEqual([
      "60 jours, ou 45 jours fin de mois",
      "Paiement d’avance",
      "15 jours, acompte 30\u202f%",
      "Paiement d’avance",
    ]);
  });

  test("a blank amount overdue stays unknown, whatever the total; a dash is zero", () => {
    const overdueOf = (cells: readonly Cell[]): Cell[] =>
      columnOf(
        segment([["Client", "Encours", "Échu"], ...cells.map((cell, i): Cell[] => [`Client ${i}`, 1000, cell]), ["Total", 4000, 500]])
          .table,
        "Échu",
      );
    expect(overdueOf([500, 0, null, "n/a"])).toEqual([500, 0, null, null]);
    expect(overdueOf([500, 0, "-", "?"])).toEqual([500, 0, 0, null]);
    // A sum passes over a blank: that its total holds says nothing of it, and it is asked.
    expect(overdueOf([500, null, null, "n/a"])).toEqual([500, null, null, null]);
  });

  test("says what it left out", () => {
    expect(done.notes.map(({ code, row }) => [code, row])).toEqual([["TOTAL_ROW", 8]]);
  });

  test("counts rows as the sheet does", () => {
    const messages = segment([header, [null, 10], ["A", "?!"], ["Total", 10]], { firstRow: 5 }).notes.map(({ message }) => message);
    expect(messages.map((message) => /^Ligne (\d+)/.exec(message)?.[1])).toEqual(expect.arrayContaining(["6", "7", "8"]));
    expect(messages.join(" ")).toContain("Sans nom (ligne 6)");
  });

  test("adds up", () => {
    const { portfolio } = done;
    expect(portfolio).toMatchObject({ clients: 4, overdue: 5000, kind: "clients", asOf: 46295, dso: null });
    expect(portfolio!.balance).toBeCloseTo(99900.5, 6);
    expect(
      portfolio!.matrix.filter(({ clients }) => clients > 0).map(({ tier, riskClass, clients }) => [tier, riskClass, clients]),
    ).toEqual([
      ["large", 1, 1],
      ["medium", 4, 1],
      ["medium", 5, 1],
      ["small", 0, 1],
    ]);
    expect(portfolio!.watch.map(({ client }) => client)).toEqual(["Bâti Sud", "Cartonnages Lys", "Ateliers Morel", "Delta Froid"]);
  });

  test("keeps its place in the grid when a cell can't be read", () => {
    const noted = segment([header, ["A", "beaucoup", 1, 2, 3, 4, 5], ["B", 10, "#N/A", 2, 3, 4, 5], ["C", 5, 1, 2, "1.234", 4, 5]]);
    expect(noted.notes.map(({ code, row, column }) => [code, row, column])).toEqual(
      [
        ["CELL_ERROR", 2, 2],
        ["BAD_NUMBER", 1, 1],
        ["NO_DATA", 1, null],
        ["AMBIGUOUS_NUMBER", 3, 4],
      ].sort((a, b) => noted.notes.findIndex((note) => note.code === a[0]) - noted.notes.findIndex((note) => note.code === b[0])),
    );
    expect(noted.table).toHaveLength(4);
  });

  test("property: amounts, clients and margins agree", () => {
    fc.assert(
      fc.property(clientTable, (table) => {
        const { portfolio, table: result } = segment(table);
        expect(portfolio!.clients).toBe(table.length - 1);
        expect(sum(columnOf(result, "Encours"))).toBeCloseTo(sum(columnOf(table, "Encours")), 6);
        for (const part of [portfolio!.matrix, portfolio!.tiers, portfolio!.classes]) {
          expect(part.reduce((total, { clients }) => total + clients, 0)).toBe(portfolio!.clients);
          expect(part.reduce((total, { balance }) => total + balance, 0)).toBeCloseTo(portfolio!.balance, 4);
        }
      }),
    );
  });

  test("property: scaling all money leaves ratios, classes and tiers unchanged", () => {
    fc.assert(
      fc.property(clientTable, fc.constantFrom(0.25, 4, 1024), (table, factor) => {
        const money = new Set([1, 2, 5, 6]);
        const scaled = table.map((row, r) =>
          r === 0 ? row : row.map((cell, c) => (money.has(c) && typeof cell === "number" ? cell * factor : cell)),
        );
        const before = segment(table);
        const after = segment(scaled, { policy: { ...defaultPolicy, smallBelow: defaultPolicy.smallBelow * factor } });
        for (const column of ["Taille", "Score", "Classe", "Couverture", "Motifs", "Conditions"])
          expect(columnOf(after.table, column)).toEqual(columnOf(before.table, column));
      }),
    );
  });

  test("property: neither the order of rows nor that of columns matters", () => {
    const shuffled = fc.tuple(
      clientTable,
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    );
    fc.assert(
      fc.property(shuffled, ([table, columns]) => {
        const rows = [table[0]!, ...table.slice(1).reverse()].map((row) => columns.map((c) => row[c]!));
        const ranks = (grid: Grid) =>
          segment(grid)
            .table.slice(1)
            .map((row) => [row[0], row[5], row[6], row[9]].join("|"))
            .sort();
        expect(ranks(rows)).toEqual(ranks(table));
      }),
    );
  });

  test("property: what is better, and still on its scale, is never rated worse", () => {
    const better: Record<number, number> = { 3: -5, 4: 5, 5: 1000 };
    fc.assert(
      fc.property(clientRow, fc.constantFrom(3, 4, 5), (row, column) => {
        fc.pre(typeof row[column] === "number" && !(column === 4 && row[column] > 95));
        const improved = row.map((cell, c) => (c === column ? (cell as number) + better[column]! : cell));
        const [before, after] = segment([header, row, improved]).table.slice(1);
        expect((after![6] as number | null) ?? 0).toBeLessThanOrEqual((before![6] as number | null) ?? 0);
      }),
    );
  });
});

describe("a ledger", () => {
  const rows: Grid = [
    ["Client", "N° facture", "Date facture", "Échéance", "Montant TTC", "Date de règlement", "Litige"],
    ["ALPHA S.A.R.L.", "F1", 46000, 46030, 140, 46037, null],
    ["Alpha SARL", "F2", 46000, 46030, 85, 46085, null],
    ["alpha sarl", "F3", 46000, 46030, 214, null, null],
    ["Beta", "F4", 46060, 46100, 1000, null, null],
    ["Beta", "A5", 46070, 46100, -200, null, null],
    ["Gamma", "F6", 46095, 46125, 500, null, null],
    [null, "F7", 46010, 46040, 70, null, null],
    ["Delta", "F8", 46010, 46020, 300, null, "oui"],
  ];
  const done = segment(rows, { asOf: 46089, ...english });

  test("folds into clients, names spelled alike or not", () => {
    expect(done.table.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ["ALPHA S.A.R.L.", 214, 214, 41.642369020501135],
      ["Beta", 800, 0, null],
      ["No name (row 8)", 70, 70, 49],
      ["Delta", 300, 300, 69],
    ]);
    expect(done.portfolio).toMatchObject({ clients: 4, balance: 1384, overdue: 584, invoices: 7 });
    expect(done.notes.map(({ code }) => code)).toEqual(["NO_CLIENT", "AFTER_AS_OF"]);
  });

  test("ages to the balance", () => {
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([800, 0, 284, 300, 0]);
  });

  test("counts delays as the formula does", () => {
    const column = (values: readonly number[]) => ({
      values: Float64Array.from(values),
      rows: values.length,
      columns: 1,
      faults: new Map(),
    });
    const formula = averageDaysLate.compute(
      column([140, 85, 214]),
      column([46030, 46030, 46030]),
      column([46037, 46085, NaN]),
      46089,
      true,
    );
    expect(columnOf(done.table, "Average days late")[0]).toBe(formula);
  });

  test("knows nothing of the future", () => {
    const invoice = fc.tuple(
      fc.constantFrom("A", "B", "C"),
      fc.integer({ min: 46000, max: 46200 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.option(fc.integer({ min: 0, max: 200 })),
    );
    const asOf = 46100;
    const ledger = (lines: readonly (readonly [string, number, number, number, number | null])[], future: number): Grid => [
      ["Client", "Date facture", "Échéance", "Montant", "Date de règlement"],
      ...lines
        .filter(([, issued]) => issued <= asOf || future === 0)
        .map(([client, issued, term, money, delay]): Cell[] => {
          const paid = delay === null ? null : issued + delay;
          return [
            client,
            issued,
            issued + term,
            money,
            paid === null || paid <= asOf ? paid : future === 0 ? paid : future === 1 ? null : paid + 17,
          ];
        }),
    ];
    fc.assert(
      fc.property(fc.array(invoice, { minLength: 1, maxLength: 30 }), (lines) => {
        fc.pre(lines.some(([, issued]) => issued <= asOf));
        const [known, hidden, changed] = [0, 1, 2].map((future) => segment(ledger(lines, future), { asOf }).table);
        fc.pre(lines.some(([, issued, , , delay]) => delay !== null && issued + delay <= asOf));
        expect(hidden).toEqual(known);
        expect(changed).toEqual(known);
      }),
    );
  });

  test("of open items alone takes what is not due as on time", () => {
    const open = segment(
      [
        ["Client", "Invoice", "Due date", "Open amount"],
        ["A", "1", 46000, 100],
        ["A", "2", 46100, 900],
      ],
      { asOf: 46050 },
    );
    expect(open.table[1]!.slice(0, 4)).toEqual(["A", 1000, 100, 5]);
  });
});

describe("what can't be segmented gets a clear answer and no table", () => {
  test.each<[string, Grid, string]>([
    ["an empty selection", [[null, ""], []], "NO_DATA"],
    [
      "an unknown layout",
      [
        ["bonjour", "monde"],
        [1, 2],
      ],
      "UNKNOWN_LAYOUT",
    ],
    ["headers without rows", [["Client", "Encours"]], "NO_ROWS"],
    [
      "headers with blank rows",
      [
        ["Client", "Encours"],
        [null, null],
      ],
      "NO_ROWS",
    ],
    [
      "only a total",
      [
        ["Client", "Encours"],
        ["Total", 5],
      ],
      "NO_ROWS",
    ],
    [
      "mixed currencies",
      [
        ["Client", "Encours", "Devise"],
        ["A", 1, "EUR"],
        ["B", 2, "USD"],
      ],
      "MIXED_CURRENCIES",
    ],
    [
      "a ledger without a single date",
      [
        ["Client", "Facture", "Montant"],
        ["A", "F1", 10],
      ],
      "BAD_DATE",
    ],
  ])("%s", (_name, rows, code) => {
    const refused = segment(rows);
    expect(refused).toMatchObject({ table: [], portfolio: null, fault: { code } });
    expect(refused.fault!.message.length).toBeGreaterThan(20);
  });

  test("text everywhere is segmented without amounts, every cell noted", () => {
    const done = segment([
      ["Client", "Encours"],
      ["A", "beaucoup"],
      ["B", "peu"],
    ]);
    expect(done.fault?.code).toBe("UNKNOWN_LAYOUT");
  });

  test("one client", () => {
    expect(
      segment([
        ["Client", "Encours"],
        ["A", 10],
      ]).portfolio,
    ).toMatchObject({ clients: 1, balance: 10, concentration: { hhi: 1, clientsFor80: 1 } });
  });

  test("10,000 clients", () => {
    const rows: Grid = [["Client", "Encours", "Retard"], ...Array.from({ length: 10_000 }, (_, i) => [`Client ${i}`, i, i % 90])];
    expect(segment(rows).portfolio).toMatchObject({ clients: 10_000, balance: 49_995_000 });
  });

  test("no exception whatever the cells", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(null, "", "Client", "Encours", "Montant", "Échéance", "Total", "#N/A", "=1+1", true),
      fc.string(),
      fc.double(),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), fc.boolean(), (rows, withHeader) => {
        const grid = withHeader ? [["Client", "Encours", "Échéance", "Montant", "Date de création", "Événements"], ...rows] : rows;
        const done = segment(grid);
        for (const row of done.table) for (const value of row) expect(typeof value !== "number" || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

withShared("data/ibm_ar.csv", "data/highradius_open_items.csv").describe("real ledgers", () => {
  const read = (file: string): Grid =>
    readDelimited(readFileSync(sharedFile(`data/${file}`), "utf8")).rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));

  test("2,466 settled invoices fold into 100 clients, open ones at the day add up", () => {
    const rows = read("ibm_ar.csv");
    const done = segment(rows);
    const [issued, paid, money] = ["InvoiceDate", "SettledDate", "InvoiceAmount"].map((name) => rows[0]!.indexOf(name));
    const open = rows.slice(1).filter((row) => row[issued!]! <= "2013-12-02" && row[paid!]! > "2013-12-02");
    expect(done.portfolio).toMatchObject({ clients: 100, invoices: 2466, asOf: 41610 });
    expect(done.portfolio!.balance).toBeCloseTo(
      open.reduce((total, row) => total + Number(row[money!]), 0),
      6,
    );
  });

  test("9,681 open items fold into 553 clients and add up to the file", () => {
    const rows = read("highradius_open_items.csv");
    const { portfolio } = segment(rows);
    const money = rows[0]!.indexOf("open_amount_usd");
    expect(portfolio).toMatchObject({ clients: 553, invoices: 9681 });
    expect(portfolio!.balance).toBeCloseTo(
      rows.slice(1).reduce((total, row) => total + Number(row[money]), 0),
      4,
    );
    expect(portfolio!.ageing!.reduce((total, { amount: part }) => total + part, 0)).toBeCloseTo(portfolio!.balance, 4);
  });
});
