import fc from "fast-check";
import { segment } from "../../../core/segment/segment";
import { defaultPolicy } from "../../../core/policy/default";
import { lateInterest } from "../../../core/formulas/law/late-interest";
import { interestFromPublicBuyer } from "../../../core/method/law/late-interest";
import { builtInRates } from "../../../core/method/law/rates/penalty-rates";
import { lastDayToClaimFromPublicBody } from "../../../core/method/law/limitation";
import { clientKindOf } from "../../../core/reading/rows/client-kind";
import { letterList } from "../../../core/work/letters/letter";
import type { Cell, Grid } from "../../../core/cells/values";
import { callList } from "../../../core/work/lists/calls";
import { collectionList } from "../../../core/work/lists/collection";
import { keptLines } from "../../../core/work/lists/kept-lines";
import { callColumns } from "../../../core/work/lists/list-columns";
import { listSheet, wordingIn } from "../../../core/work/lists/list-sheet";
import { overLimitList } from "../../../core/work/lists/over-limit";
import { preventiveList } from "../../../core/work/lists/preventive";
import { reviewList } from "../../../core/work/lists/reviews";
import { securityList } from "../../../core/work/lists/securities";
import { Situation } from "../../../core/work/lists/situation";
import type { WorkOptions } from "../../../core/work/lists/options";
import { workListTexts } from "../../../core/words/lists/type";

/** 22 November 2026 */
const asOf = 46_348;
const day = (iso: string): number => Math.round(Date.parse(iso) / 86_400_000) + 25_569;

function situation(rows: Grid, options: Partial<WorkOptions> = {}): Situation {
  const { clients, fault } = segment(rows, { asOf, language: "en" });
  expect(fault).toBeUndefined();
  return new Situation(clients!, asOf, defaultPolicy, options);
}

const ledgerHeader = [
  "Client",
  "N° facture",
  "Date de facture",
  "Échéance",
  "Montant TTC",
  "Date de règlement",
  "Litige",
  "Promesse de règlement",
];
const invoice = (
  client: string,
  number: string,
  due: number,
  amount: number,
  more: { paid?: number; disputed?: boolean; promised?: number } = {},
): Cell[] => [client, number, due - 30, due, amount, more.paid ?? null, more.disputed ? "oui" : null, more.promised ?? null];
const ledger = (...rows: readonly Cell[][]): Grid => [ledgerHeader, ...rows];

const lists = [callList, preventiveList, letterList, overLimitList, reviewList, securityList, collectionList] as const;

describe("calls", () => {
  const rows = ledger(
    invoice("Alpha", "A1", asOf - 45, 1000),
    invoice("Alpha", "A2", asOf - 10, 500),
    invoice("Bravo", "B1", asOf - 31, 9000),
    invoice("Charlie", "C1", asOf - 30, 100_000),
    invoice("Delta", "D1", asOf - 60, 800, { disputed: true }),
    invoice("Delta", "D2", asOf - 35, 50),
    invoice("Écho", "E1", asOf - 60, 700, { promised: asOf + 3 }),
    invoice("Foxtrot", "F1", asOf - 60, 600, { promised: asOf - 3 }),
    invoice("Golf", "G1", asOf - 60, 600, { promised: asOf - 2 }),
    invoice("Hôtel", "H1", asOf - 90, 600, { disputed: true }),
    invoice("India", "I1", asOf - 90, 600, { paid: asOf - 5 }),
  );
  const list = callList(situation(rows));
  const named = new Map(list.rows.map((row) => [row.name, row]));

  test("name every account with undisputed invoices more than thirty days late", () => {
    expect([...named.keys()].sort()).toEqual(["Alpha", "Bravo", "Delta", "Foxtrot"]);
    expect(list.basis).toBe("invoices");
    expect(list.lacks).toEqual([]);
  });

  test("claim neither what is disputed nor what is promised, and say how many are left out for it", () => {
    expect(named.get("Delta")).toMatchObject({ overdue: 50, longOverdue: 50, disputed: 800, daysLate: 35, oldestInvoice: "D2" });
    expect(list.aside).toEqual({ promised: 2, disputed: 1 });
  });

  test("pause for a promise until two days after it, then call it broken", () => {
    expect(named.get("Foxtrot")).toMatchObject({ brokenPromise: asOf - 3, overdue: 600 });
    expect(named.has("Golf")).toBe(false);
  });

  test("tell how much is overdue in all and how much for long", () => {
    expect(named.get("Alpha")).toMatchObject({ overdue: 1500, longOverdue: 1000, daysLate: 45, invoices: 2, oldestDue: asOf - 45 });
  });

  test("go by amount × days × class, those who broke a promise first", () => {
    for (const { pressing, longOverdue, daysLate, riskClass, name } of list.rows)
      if (name !== "Alpha") expect([name, pressing]).toEqual([name, longOverdue * daysLate! * (riskClass || 4)]);
    const order = list.rows.slice(1).map(({ pressing }) => pressing);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(list.rows.map(({ name }) => name).slice(0, 2)).toEqual(["Foxtrot", "Bravo"]);
  });

  test("from a client table take its bands, or its delay", () => {
    const banded = callList(
      situation([
        ["Client", "Encours", "Non échu", "1-30 jours", "31-60 jours", "61-90 jours", "> 90 jours"],
        ["Alpha", 1000, 900, 100, 0, 0, 0],
        ["Bravo", 1000, 500, 100, 300, 100, 0],
      ]),
    );
    expect(banded).toMatchObject({ basis: "clients", lacks: ["invoices"] });
    expect(banded.rows).toMatchObject([{ name: "Bravo", overdue: 500, longOverdue: 400, daysLate: 61, daysAre: "atLeast" }]);
    const delayed = callList(
      situation([
        ["Client", "Encours", "Échu", "Retard moyen (jours)"],
        ["Alpha", 1000, 500, 12],
        ["Bravo", 1000, 500, 44],
        ["Charlie", 1000, 0, 44],
      ]),
    );
    expect(delayed.rows).toMatchObject([{ name: "Bravo", daysLate: 44, daysAre: "average", oldestInvoice: null }]);
    const bare = callList(
      situation([
        ["Client", "Encours"],
        ["Alpha", 1000],
      ]),
    );
    expect(bare).toMatchObject({ rows: [], basis: "nothing", lacks: ["invoices", "overdue", "daysLate"] });
  });

  test("nobody in proceedings is called", () => {
    const list = callList(
      situation([
        ["Client", "Encours", "Échu", "Retard moyen (jours)", "Événements légaux"],
        ["Alpha", 1000, 500, 44, "redressement judiciaire"],
        ["Bravo", 1000, 500, 44, "privilège URSSAF"],
      ]),
    );
    expect(list.rows.map(({ name }) => name)).toEqual(["Bravo"]);
    expect(list.aside).toEqual({ procedure: 1 });
  });
});

describe("a client table with its ledger beside it", () => {
  const table: Grid = [
    ["Client", "Encours", "Échu", "Retard moyen (jours)", "Plafond de crédit", "Téléphone"],
    ["Bravo", 700, null, null, 1_000, "01 02"],
    ["Alpha", 1_500, null, null, 1_000, null],
    ["Charlie", 300, 200, 50, 1_000, null],
  ];
  const beside = ledger(
    invoice("Alpha", "A1", asOf - 45, 1000),
    invoice("Alpha", "A2", asOf - 60, 500, { promised: asOf + 1 }),
    invoice("Bravo", "B1", asOf - 60, 700, { promised: asOf - 9 }),
  );
  const of = new Situation(segment(table, { asOf, ledger: beside }).clients!, asOf, defaultPolicy);

  test("gives the lists what both know", () => {
    expect(callList(of)).toMatchObject({ basis: "invoices", lacks: [] });
    const named = new Map(callList(of).rows.map((row) => [row.name, row]));
    expect(named.get("Alpha")).toMatchObject({ overdue: 1000, promised: 500, phone: null });
    expect(named.get("Bravo")).toMatchObject({ overdue: 700, brokenPromise: asOf - 9, phone: "01 02" });
    // The ledger does not know the client, the table does.
    expect(named.get("Charlie")).toMatchObject({ overdue: 200, daysLate: 50, daysAre: "average" });
    expect(overLimitList(of).rows.map(({ name, excess }) => [name, excess])).toEqual([["Alpha", 500]]);
    expect(letterList(of).rows.find(({ name }) => name === "Alpha")).toMatchObject({ principal: 1000, promised: [{ number: "A2" }] });
  });
});

describe("reminders before the due date", () => {
  test("go to large or risky clients, for what falls due within the days ahead", () => {
    const rows = ledger(
      invoice("Grand", "G1", asOf, 90_000),
      invoice("Grand", "G2", asOf + 10, 10_000),
      invoice("Grand", "G3", asOf + 11, 70_000),
      invoice("Grand", "G4", asOf + 2, 5_000, { disputed: true }),
      invoice("Petit", "P1", asOf - 500, 1, { paid: asOf - 500 }),
      invoice("Petit", "P2", asOf + 5, 100),
      invoice("Mauvais", "M1", asOf - 80, 300),
      invoice("Mauvais", "M2", asOf + 5, 40),
    );
    const list = preventiveList(situation(rows));
    expect(list.rows.map(({ name }) => name)).toEqual(["Grand", "Mauvais"]);
    expect(list.rows[0]).toMatchObject({ dueSoon: 100_000, nextDue: asOf, overdue: 0 });
    expect(list.rows[1]).toMatchObject({ dueSoon: 40, overdue: 300 });
    expect(list.amount).toBe(100_040);
  });

  test("from a client table: what is not yet due, without a day", () => {
    const list = preventiveList(
      situation([
        ["Client", "Encours", "Échu"],
        ["Alpha", 1000, 400],
      ]),
    );
    expect(list).toMatchObject({ basis: "clients", lacks: ["invoices"], rows: [{ dueSoon: 600, nextDue: null, overdue: 400 }] });
    expect(
      preventiveList(
        situation([
          ["Client", "Encours"],
          ["Alpha", 1000],
        ]),
      ),
    ).toMatchObject({ basis: "nothing", rows: [] });
  });
});

describe("over limit", () => {
  const header = ["Client", "Encours", "Plafond de crédit", "Commandes en cours", "Acomptes reçus", "Type de client"];

  test("compares exposure with the stated limit, and names the largest order", () => {
    const list = overLimitList(
      situation([
        header,
        ["Dessous", 70_000, 100_000, 0, 0, null],
        ["Près", 70_000, 100_000, 20_000, 0, null],
        ["Dessus", 90_000, 100_000, 40_000, 0, null],
        ["Garanti", 90_000, 100_000, 40_000, 30_000, null],
        ["Rien", 0, 0, 0, 0, null],
      ]),
    );
    expect(list.rows).toMatchObject(
      [
        { name: "Dessus", exposure: 110_000, excess: 10_000, largestOrder: 0, use: 1.1, proposal: "hold" },
        { name: "Près", exposure: 80_000, excess: 0, largestOrder: 20_000, use: 0.8, proposal: "watch" },
        { name: "Garanti", exposure: 80_000, excess: 0, proposal: "watch" },
      ].sort((a, b) => (a.name === "Dessus" ? -1 : b.name === "Dessus" ? 1 : a.name < b.name ? -1 : 1)),
    );
    expect(list.amount).toBe(10_000);
  });

  test("a trifle holds no delivery, nor is a public buyer’s held", () => {
    const list = overLimitList(
      situation([
        header,
        ["Peu", 10_400, 10_000, 0, 0, null],
        ["Vingtième", 100_000, 95_100, 0, 0, null],
        ["Mairie", 60_000, 10_000, 0, 0, "Collectivité"],
        ["Juste", 10_501, 9_950, 0, 0, null],
      ]),
    );
    expect(new Map(list.rows.map(({ name, proposal }) => [name, proposal]))).toEqual(
      new Map([
        ["Mairie", "approve"],
        ["Vingtième", "approve"],
        ["Peu", "approve"],
        ["Juste", "hold"],
      ]),
    );
  });

  test("where no limit is stated, computes the one of the policy", () => {
    const list = overLimitList(
      situation([
        ["Client", "Encours", "Ventes", "Capitaux propres", "Chiffre d’affaires du client", "Score bureau", "Retard moyen (jours)"],
        ["Alpha", 50_000, 365_000, 80_000, 700_000, 50, 14],
        ["Beta", 40_000, 292_000, 80_000, 700_000, 55, 14],
      ]),
    );
    // 14 days late add nothing to 55, a bureau score of 50 adds 4 and one of 55 adds 9: classes 3 and 2. Class 3 may owe 10 % of
    // 80,000 and 3 % of 700,000, so 8,000 and not 21,000; class 2 may owe 20 % and 5 %, so 16,000 and not 35,000.
    expect(list.rows).toMatchObject([
      { name: "Alpha", limitFrom: "netWorth", limit: 8_000, exposure: 50_000, riskClass: 3 },
      { name: "Beta", limitFrom: "netWorth", limit: 16_000, exposure: 40_000, riskClass: 2 },
    ]);
    expect(
      overLimitList(
        situation([
          ["Client", "Encours"],
          ["Alpha", 1000],
        ]),
      ),
    ).toMatchObject({
      basis: "nothing",
      lacks: ["creditLimit", "sales", "equity", "turnover", "orders", "uninvoiced"],
    });
  });
});

describe("reviews", () => {
  test("are due by the last one and the rhythm of class and size", () => {
    const list = reviewList(
      situation([
        ["Client", "Encours", "Score bureau", "Retard moyen (jours)", "Dernière revue"],
        ["Fait", 50_000, 75, 2, asOf - 20],
        ["Dû", 50_000, 75, 2, asOf - 400],
        ["Jamais", 50_000, 75, 2, null],
      ]),
    );
    expect(list.rows.map(({ name }) => name).sort()).toEqual(["Dû", "Jamais"]);
    expect(list.rows.find(({ name }) => name === "Jamais")).toMatchObject({ lastReview: null, reviewDue: null, daysOverdue: 0 });
    const due = list.rows.find(({ name }) => name === "Dû")!;
    expect(due.daysOverdue).toBe(asOf - due.reviewDue!);
    expect(list.lacks).toEqual([]);
  });

  test("without a column of reviews name those to be seen every month or more often", () => {
    const list = reviewList(
      situation([
        ["Client", "Encours", "Score bureau", "Retard moyen (jours)"],
        ["Bon", 50_000, 95, 0],
        ["Perdu", 50_000, 2, 95],
      ]),
    );
    expect(list.rows.map(({ name }) => name)).toEqual(["Perdu"]);
    expect(list.lacks).toEqual(["lastReview"]);
  });
});

describe("deposits and guarantees", () => {
  test("are asked for by class, less what is there", () => {
    const list = securityList(
      situation([
        [
          "Client",
          "Encours",
          "Score bureau",
          "Retard moyen (jours)",
          "Commandes en cours",
          "Acomptes reçus",
          "Garanties reçues",
          "Montant assuré",
        ],
        ["Bon", 50_000, 95, 0, 10_000, 0, 0, 0],
        ["Faible", 50_000, 40, 24, 10_000, 1_000, 4_000, 0],
        ["Perdu", 50_000, 2, 95, 10_000, 0, 0, 0],
        ["Couvert", 50_000, 50, 14, 0, 0, 0, 50_000],
        ["Moyen", 50_000, 50, 14, 0, 0, 0, 0],
        ["Trois sous", 400, 2, 95, 0, 0, 0, 0],
      ]),
    );
    const named = new Map(list.rows.map((row) => [row.name, row]));
    expect([...named.keys()].sort()).toEqual(["Faible", "Moyen", "Perdu"]);
    expect(named.get("Faible")).toMatchObject({
      ask: "depositAndGuarantee",
      depositShare: 0.3,
      deposit: 2_000,
      exposure: 50_000,
      uncovered: 50_000,
    });
    expect(named.get("Perdu")).toMatchObject({ ask: "prepayment", depositShare: 1, deposit: 10_000, uncovered: 55_000 });
    expect(named.get("Moyen")).toMatchObject({ ask: "insurance", uncovered: 50_000 });
  });
});

describe("files for the agency or the lawyer", () => {
  const routeOf = (rows: readonly Cell[][], header: Cell[] = ledgerHeader, options: Partial<WorkOptions> = {}) =>
    new Map(collectionList(situation([header, ...rows], { remindedElsewhere: true, ...options })).rows.map((row) => [row.name, row]));

  test("are those whose oldest invoice has come to that step, with the day they are time-barred", () => {
    const named = routeOf([
      invoice("Tard", "T1", asOf - 100, 20_000),
      invoice("Tard", "T2", asOf - 5, 1_000),
      invoice("Tôt", "O1", asOf - 5, 20_000),
    ]);
    expect([...named.keys()]).toEqual(["Tard"]);
    const file = named.get("Tard")!;
    expect(file).toMatchObject({ principal: 20_000, fee: 40, route: "agency", cost: 3_000, net: 17_000 });
    expect(file.limitation).toBe(day("2031-08-14"));
    // The invoice of five days is no matter for a lawyer.
    expect(file.interest).toBe(lateInterest.compute(20_000, asOf - 100, asOf, null, "FR"));
  });

  test("weigh the cost of the step, and see that only a court stops the clock", () => {
    const named = routeOf([
      invoice("Rien", "R1", asOf - 200, 90),
      invoice("Petit", "P1", asOf - 200, 4_000),
      invoice("Urgent", "U1", asOf - 1_700, 4_000),
      invoice("Prescrit", "X1", asOf - 1_900, 4_000),
    ]);
    expect(new Map([...named].map(([name, { route }]) => [name, route]))).toEqual(
      new Map([
        ["Petit", "smallClaim"],
        ["Prescrit", "barred"],
        ["Urgent", "court"],
        ["Rien", "drop"],
      ]),
    );
    expect(named.get("Prescrit")!.net).toBe(0);
  });

  test("a public buyer’s goes to the prefect, and is time-barred at the end of a year", () => {
    const header = [...ledgerHeader, "Type de client"];
    const named = routeOf([[...invoice("Ville", "V1", asOf - 200, 4_000), "Collectivité"]], header);
    expect(named.get("Ville")).toMatchObject({ route: "prefect", limitation: day("2030-12-31") });
    expect(lastDayToClaimFromPublicBody(day("2022-01-01"))).toBe(day("2026-12-31"));
  });

  test("in proceedings all that is owed is filed", () => {
    const list = collectionList(
      situation([
        ["Client", "Encours", "Échu", "Retard moyen (jours)", "Événements légaux"],
        ["Alpha", 1000, 0, 0, "liquidation judiciaire"],
        ["Bravo", 1000, 500, 10, null],
        ["Charlie", 1000, 900, 120, null],
      ]),
    );
    expect(list).toMatchObject({ basis: "clients", lacks: ["invoices"] });
    expect(list.rows).toMatchObject([
      { name: "Alpha", principal: 1000, route: "fileClaim" },
      { name: "Charlie", principal: 900, limitation: null },
    ]);
  });
});

test("a public buyer owes ECB + 8 points at the rate of the first day, whatever half-years follow", () => {
  // Due 20 June 2026: 2.15 + 8 = 10.15 % from 21 June to 10 July, 20 days.
  expect(interestFromPublicBuyer(10_000, day("2026-06-20"), day("2026-07-10"), builtInRates)).toBe(55.62);
  expect(interestFromPublicBuyer(10_000, day("2026-06-20"), day("2026-06-20"), builtInRates)).toBe(0);
  expect(interestFromPublicBuyer(10_000, day("2001-06-20"), day("2026-06-20"), builtInRates)).toMatchObject({ fault: "RATE_UNKNOWN" });
});

test.each([
  ["Collectivité territoriale", "PUBLIC"],
  ["Acheteur public", "PUBLIC"],
  ["Mairie de Lyon", "PUBLIC"],
  ["Travaux publics", "CONSTRUCTION"],
  ["BTP", "CONSTRUCTION"],
  ["Bâtiment", "CONSTRUCTION"],
  ["Privé", "PRIVATE"],
  ["Distribution", "PRIVATE"],
  ["Local authority", "PUBLIC"],
  ["Statesman Ltd", "PRIVATE"],
  [null, "PRIVATE"],
])("%s is a client of the kind %s", (words, kind) => expect(clientKindOf(words)).toBe(kind));

describe("whatever the portfolio", () => {
  const always = invoice("Zoulou", "Z1", asOf - 400, 100, { paid: asOf - 390 });
  const cents = fc.integer({ min: -200_000, max: 5_000_000 }).map((amount) => amount / 100);
  const row = fc
    .record({
      client: fc.constantFrom("Alpha", "Bravo", "Charlie", "Delta", "=CMD()", "<img src=x onerror=alert(1)>", "שלום", "🙂"),
      number: fc.integer({ min: 1, max: 999_999 }),
      due: fc.integer({ min: asOf - 2_000, max: asOf + 60 }),
      amount: cents.filter((value) => value !== 0),
      paid: fc.option(fc.integer({ min: asOf - 400, max: asOf }), { nil: undefined, freq: 4 }),
      disputed: fc.boolean(),
      promised: fc.option(fc.integer({ min: asOf - 20, max: asOf + 20 }), { nil: undefined }),
    })
    .map(({ client, number, due, amount, ...more }) => invoice(client, `F${number}`, due, amount, more as never));
  const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 30, selector: (cells) => cells[1] });
  const shuffled = rows.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));

  test("nobody stands in a list twice, and its amount is the sum of its rows", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const all = situation(ledger(...cells, always));
        for (const list of lists) {
          const { rows, amount } = list(all) as ReturnType<typeof callList>;
          expect(new Set(rows.map(({ client }) => client)).size).toBe(rows.length);
          expect(Number.isFinite(amount)).toBe(true);
          for (const value of rows.flatMap((each) => Object.values(each)))
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the order of the rows of the sheet changes nothing", () => {
    fc.assert(
      fc.property(shuffled, ([cells, others]) => {
        const [one, other] = [situation(ledger(...cells, always)), situation(ledger(always, ...others))];
        for (const list of lists) {
          const bare = (of: Situation) =>
            (list(of).rows as readonly { name: string }[]).map((each) =>
              JSON.parse(
                JSON.stringify(each, (key, value: unknown) =>
                  key === "client" || key === "row"
                    ? 0
                    : key === "invoices" && Array.isArray(value) && typeof value[0] === "number"
                      ? value.length
                      : typeof value === "number"
                        ? Math.round(value * 1e4) / 1e4
                        : value,
                ),
              ),
            );
          expect(bare(one)).toEqual(bare(other));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("a letter’s sums are those of its invoices, and its interest is LATEINTEREST’s", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        for (const letter of letterList(situation(ledger(...cells, always))).rows) {
          const open = letter.invoices.reduce((total, invoice) => total + invoice.open, 0);
          expect(letter.principal).toBeCloseTo(open - letter.credits, 2);
          expect(letter.fee).toBe(40 * letter.invoices.length);
          expect(letter.total).toBeCloseTo(
            letter.level === "REMINDER" ? letter.principal : letter.principal + (letter.interest ?? 0) + letter.fee,
            2,
          );
          if (letter.credits > 0) continue;
          const interest = letter.invoices.map(({ open, due }) => lateInterest.compute(open, due!, asOf, null, "FR") as number);
          expect(letter.interest).toBeCloseTo(
            interest.reduce((total, each) => total + each, 0),
            2,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a list as a sheet", () => {
  const rows = ledger(invoice("=CMD()", "A1", asOf - 45, 1000), invoice("Bravo", "B1", asOf - 31, 9000));
  const list = callList(situation(rows));
  const sheet = (language: "fr" | "en", before: Grid = []) =>
    listSheet(callColumns, list.rows, wordingIn(language, "€"), keptLines(before));

  test("has a tick column, a filter, its formats, and no column that nothing fills", () => {
    const { table, format } = sheet("fr");
    expect(table[0]!.slice(0, 2)).toEqual(["Fait", "Client"]);
    expect(table[0]).not.toContain("Téléphone");
    expect(format).toMatchObject({ filter: true, tickColumn: 0, print: { landscape: true }, currency: "€" });
    expect(format.columns.length).toBe(table[0]!.length);
    expect(format.columns[format.classColumn!]).toMatchObject({ format: "whole" });
    for (const row of table.slice(1)) expect([row.length, row[0]]).toEqual([table[0]!.length, null]);
    expect(table.slice(1).map((row) => row[1])).toEqual(["Bravo", "=CMD()"]);
  });

  test("keeps ticks and comments of the same client and invoice, sorted otherwise and in the other language", () => {
    const table = sheet("fr").table.map((row) => [...row]);
    const comment = table[0]!.indexOf("Commentaire");
    table[2]![0] = true;
    table[2]![comment] = "rappeler mardi";
    table[1]![0] = "non";
    const again = sheet("en", [["Titre de l’utilisateur"], table[0]!, table[2]!, table[1]!]);
    expect(again.ticked).toBe(1);
    const [, bravo, hostile] = again.table;
    expect([bravo![0], hostile![0], hostile![comment]]).toEqual([null, true, "rappeler mardi"]);
    expect(again.left).toBe(0);
  });

  test("drops a tick once another invoice has become the oldest", () => {
    const table = sheet("fr").table.map((row) => [...row]);
    table[2]![0] = true;
    const later = callList(situation(ledger(invoice("=CMD()", "A9", asOf - 32, 1000))));
    expect(listSheet(callColumns, later.rows, wordingIn("fr", "€"), keptLines(table))).toMatchObject({ ticked: 0, left: 1 });
  });

  test("writes a tick back as the host made it", () => {
    const table = sheet("fr").table.map((row) => [...row]);
    table[2]![0] = "✓";
    table[1]![0] = false;
    expect(
      sheet("fr", table)
        .table.slice(1)
        .map((row) => row[0]),
    ).toEqual([null, "✓"]);
  });

  test("changes no figure with the language", () => {
    const figures = (language: "fr" | "en") =>
      sheet(language)
        .table.slice(1)
        .map((row) => row.map((cell) => (typeof cell === "string" ? "" : cell)));
    expect(figures("fr")).toEqual(figures("en"));
  });

  test.each(["fr", "en"] as const)("no two columns share a title in %s", (language) => {
    const titles = Object.values(workListTexts(language).columns);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
