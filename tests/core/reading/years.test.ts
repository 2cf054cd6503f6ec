import { serialOf } from "../../../core/cells/dates";
import { call, segment } from "../../../core/encours";
import type { Grid } from "../../../core/cells/values";
import { yearColumns } from "../../../core/reading/columns/years";

const meaningsOf = (rows: Grid): Record<string, string | null> =>
  Object.fromEntries(segment(rows).layout.columns.map(({ header, meaning }) => [header, meaning]));

const numbers = (rows: Grid, meaning: Parameters<NonNullable<ReturnType<typeof segment>["clients"]>["numbers"]>[0]): unknown =>
  Array.from(segment(rows, { asOf: "2026-11-01" }).clients!.numbers(meaning)!);

const header = [
  "Client",
  "Encours",
  "CA 2023",
  "CA 2024",
  "CA 2025",
  "Capitaux propres 2023",
  "Capitaux propres 2024",
  "Capitaux propres 2025",
];
const wide: Grid = [
  header,
  ["Alpha", 100, 800, 900, 1000, 200, 240, 290],
  ["Beta", 200, 700, 600, null, 20, 30, null],
  ["Gamma", 50, 95, "n.c.", "", 10, "", "-"],
  ["Delta", 10, null, null, null, null, null, null],
];

describe("accounts of several years side by side", () => {
  test.each([
    ["ca_n", "ca_n1"],
    ["CA N", "CA N1"],
    ["CA_N", "CA_N-1"],
  ])("%s is this year's and %s last year's", (own, before) => {
    const rows = [
      ["nom", "solde", before, own, "resultat_n"],
      ["Alpha", 100, 900, 1000, 12],
      ["Beta", 50, 800, 600, -9],
    ];
    expect(meaningsOf(rows)).toMatchObject({ solde: "balance", [own]: "turnover", [before]: "priorSales", resultat_n: "netIncome" });
  });

  test("the latest counts wherever it stands, the year before it is last year's", () => {
    expect(meaningsOf(wide)).toMatchObject({
      "CA 2023": null,
      "CA 2024": "priorSales",
      "CA 2025": "turnover",
      "Capitaux propres 2023": null,
      "Capitaux propres 2024": null,
      "Capitaux propres 2025": "equity",
    });
    const backwards = wide.map((row) => [row[0]!, row[1]!, ...row.slice(2).reverse()]);
    expect(numbers(backwards, "equity")).toEqual(numbers(wide, "equity"));
  });

  test("each client by its own latest year, figures of two years never mixed", () => {
    expect(numbers(wide, "turnover")).toEqual([1000, 600, 95, NaN]);
    expect(numbers(wide, "equity")).toEqual([290, 30, 10, NaN]);
    expect(numbers(wide, "priorSales")).toEqual([900, 700, NaN, NaN]);
    // Sales of a year whose accounts are not known yet are not mixed with the equity of the year before.
    const patchy = [
      [...header, "Total bilan 2024", "Total bilan 2025"],
      ["Alpha", 100, 800, 900, 1000, 200, 240, null, 900, null],
    ];
    expect(["turnover", "equity", "totalAssets"].map((each) => numbers(patchy, each as "equity"))).toEqual([[900], [240], [900]]);
  });

  test("the proof says which years count, and the accounts are as old as their year", () => {
    expect(segment(wide, { language: "en" }).reading.details.join(" ")).toContain("2025: 1 client, 2024: 1 client, 2023: 1 client");
    const days = segment(wide, { asOf: "2026-11-01" }).clients!.dates("accountsDate")!;
    expect(Array.from(days)).toEqual([46_022, 45_657, 45_291, NaN]);
  });

  test("the formula reads them as the pane does", () => {
    const withAssets = wide.map((row, r) => [
      ...row,
      ...(r === 0 ? ["Total bilan 2023", "Total bilan 2024", "Total bilan 2025"] : [900, 950, r === 1 ? 1000 : null]),
    ]);
    const { table, columns } = segment(withAssets);
    const place = columns.findIndex(({ id }) => id === "score");
    const scores = call("RISKSCORE", [withAssets.slice(1), withAssets.slice(0, 1)]) as { readonly value: readonly unknown[] };
    expect(scores.value.slice(0, 3)).toEqual(table.slice(1, 4).map((row) => [row[place]]));
  });

  test.each<[string, Grid]>([
    [
      "N, N-1 and N-2",
      [
        ["Société", "Encours", "CA N-1", "CA N", "RN N-1", "RN N", "CP N-1", "CP N"],
        ["Alpha", 1, 9, 10, 4, 5, 2, 3],
        ["Beta", 1, 9, 10, 4, 5, 2, 3],
      ],
    ],
    [
      "no mark for the latest",
      [
        ["Société", "Encours", "CA N-1", "CA", "Résultat net N-1", "Résultat net", "Fonds propres N-1", "Fonds propres"],
        ["Alpha", 1, 9, 10, 4, 5, 2, 3],
        ["Beta", 1, 9, 10, 4, 5, 2, 3],
      ],
    ],
    [
      "years below the figure",
      [
        ["", "", "Chiffre d'affaires", null, "Résultat net", null, "Capitaux propres", null],
        ["Client", "Encours", 2024, 2025, 2024, 2025, 2024, 2025],
        ["Alpha", 1, 9, 10, 4, 5, 2, 3],
        ["Beta", 1, 9, 10, 4, 5, 2, 3],
      ],
    ],
    [
      "years above the figure",
      [
        ["", "", "Exercice 2024", null, null, "Exercice 2025", null, null],
        ["Client", "Encours", "CA", "Résultat net", "Capitaux propres", "CA", "Résultat net", "Capitaux propres"],
        ["Alpha", 1, 9, 4, 2, 10, 5, 3],
        ["Beta", 1, 9, 4, 2, 10, 5, 3],
      ],
    ],
    [
      "days of closing",
      [
        [
          "Client",
          "Encours",
          "CA 31/12/2024",
          "CA 31/12/2025",
          "Résultat 31/12/2024",
          "Résultat 31/12/2025",
          "Fonds propres 31/12/2024",
          "Fonds propres 31/12/2025",
        ],
        ["Alpha", 1, 9, 10, 4, 5, 2, 3],
        ["Beta", 1, 9, 10, 4, 5, 2, 3],
      ],
    ],
    [
      "English fiscal years",
      [
        ["Customer", "Balance", "Turnover FY24", "Turnover FY25", "Net income FY24", "Net income FY25", "Equity FY24", "Equity FY25"],
        ["Alpha", 1, 9, 10, 4, 5, 2, 3],
        ["Beta", 1, 9, 10, 4, 5, 2, 3],
      ],
    ],
  ])("however the years are written: %s", (_, rows) => {
    expect(numbers(rows, "turnover")).toEqual([10, 10]);
    expect(numbers(rows, "netIncome")).toEqual([5, 5]);
    expect(numbers(rows, "equity")).toEqual([3, 3]);
    expect(numbers(rows, "priorSales")).toEqual([9, 9]);
    expect(numbers(rows, "priorResult")).toEqual([4, 4]);
  });

  test("one year alone changes nothing, and a number that is no year is none", () => {
    expect(yearColumns(["Client", "CA 2025", "Encours", "Score N", "Plafond 2000"])).toEqual([null, null, null, null, null]);
    expect(yearColumns(["1-30", "31-60", "2024", "2025"])).toEqual([null, null, null, null]);
  });

  test("what was owed on several days: the last counts and says the day", () => {
    const { portfolio, reading } = segment([
      ["Client", "Encours au 31/10/2026", "Encours au 30/09/2026", "Retard moyen"],
      ["Alpha", 120, 100, 3],
      ["Beta", 180, 200, 20],
    ]);
    expect(portfolio).toMatchObject({ balance: 300, asOf: 46_326 });
    expect(reading.questions).toEqual([]);
  });

  test("one day above the headings is a title, and says the day", () => {
    const { portfolio, layout } = segment([
      ["", "", "", "Arrêté au 31-10-2026"],
      ["Client", "Encours", "Échu", "Échu"],
      ["", "", "1-30 jours", "31-60 jours"],
      ["Alpha", 100.5, 40.5, 60],
      ["Beta", 20, 20, null],
    ]);
    expect(layout.headerRow).toBe(1);
    expect(portfolio).toMatchObject({ balance: 120.5, asOf: 46_326 });
  });

  test("a row for each year is one client and one balance", () => {
    const { portfolio, reading, clients } = segment([
      ["Client", "Exercice", "Encours", "CA", "Résultat", "Capitaux propres", "Total bilan"],
      ["Alpha", 2023, 500, 800, 30, 200, 900],
      ["Alpha", 2025, 500, 1000, 50, 290, 1000],
      ["Alpha", 2024, 500, 900, 40, 240, 950],
      ["Beta", 2024, 70, 600, 10, 30, 400],
    ]);
    expect(portfolio).toMatchObject({ clients: 2, balance: 570 });
    expect(Array.from(clients!.numbers("equity")!)).toEqual([290, 30]);
    expect(reading.rows.find(({ kind }) => kind === "aside")?.count).toBe(2);
  });

  test("a row for each year is one balance where the SIREN is missing, and a year that was left blank", () => {
    const header = ["Client", "N° client", "SIREN", "Exercice", "Encours", "CA", "Capitaux propres"];
    const { portfolio, reading, clients } = segment([
      header,
      ["Alpha", "C1", null, 2024, 400, 800, 200],
      ["Alpha", "C1", null, 2025, 500, 1000, 290],
      ["Alpha", "C1", null, null, 300, 700, 100],
      ["Beta", "C2", "552008443", 2025, 70, 600, 30],
      ["Gamma", "C3", null, null, 20, 90, 10],
    ]);
    expect(portfolio).toMatchObject({ clients: 3, balance: 590 });
    expect(Array.from(clients!.numbers("equity")!)).toEqual([290, 30, 10]);
    expect(reading.rows.find(({ kind }) => kind === "aside")?.count).toBe(2);
    expect(Array.from(clients!.dates("accountsDate")!)).toEqual([serialOf(2025, 12, 31), serialOf(2025, 12, 31), NaN]);
  });

  const twice: Grid = [
    ["Client", "Exercice", "Encours", "CA", "Capitaux propres"],
    ["Alpha", 2024, 500, 900, 240],
    ["Alpha", 2024, 500, 905, 241],
    ["Alpha", 2025, 500, 1000, 290],
    ["Alpha", 2025, 480, 1100, 290],
    ["Beta", 2024, 70, 550, 20],
    ["Beta", 2025, 70, 600, 30],
  ];

  test("a year that a client has twice, with other figures, is asked about and never added up", () => {
    const { reading, portfolio } = segment(twice, { language: "en" });
    const [question] = reading.questions;
    expect(question).toMatchObject({ code: "SAME_YEAR", assumed: null });
    expect(question!.text).toContain("“Alpha” has its latest year twice, with other figures (rows 4 and 5)");
    expect(portfolio).toBeNull();
    const told = (answer: string) => segment(twice, { answers: { SAME_YEAR: answer } });
    expect(told("first").portfolio).toMatchObject({ clients: 2, balance: 570 });
    expect(Array.from(told("first").clients!.numbers("turnover")!)).toEqual([1000, 600]);
    expect(told("last").portfolio).toMatchObject({ clients: 2, balance: 550 });
    expect(Array.from(told("last").clients!.numbers("turnover")!)).toEqual([1100, 600]);
  });

  test("a row that says the same again counts once, and an earlier year twice matters to nobody", () => {
    const rows = twice.map((row, r) => (r === 4 ? twice[3]! : row));
    const { reading, portfolio, clients } = segment(rows, { language: "en" });
    expect(reading.questions).toEqual([]);
    expect(portfolio).toMatchObject({ clients: 2, balance: 570 });
    expect(Array.from(clients!.numbers("turnover")!)).toEqual([1000, 600]);
    expect(reading.details.join(" ")).toContain("1 row repeats a client’s year and counts once");
    expect(reading.details.join(" ")).toContain("3 rows of earlier years set aside");
  });

  test("in a sheet beside, who has a year twice is unknown, said, and the others keep theirs", () => {
    const owed: Grid = [
      ["Client", "Encours"],
      ["Alpha", 500],
      ["Beta", 70],
    ];
    const beside = [{ name: "Bilans", rows: twice.map((row) => row.filter((_, c) => c !== 2)) }];
    const { clients, reading } = segment(owed, { language: "en", beside });
    expect(Array.from(clients!.numbers("turnover")!)).toEqual([NaN, 600]);
    expect(reading.details.join(" ")).toContain("“Bilans” gives the latest year of 1 client twice, with other figures");
  });
});

describe("lists kept by hand", () => {
  test("numbered rows that name each client once are clients, not invoices", () => {
    const { layout, portfolio } = segment([
      ["SUIVI ENCOURS CLIENTS"],
      ["Maj : 31/10/2026 par Sandrine"],
      ["N°", "Raison sociale", "Tél.", "Encours TTC", "dont échu", "Plafond autorisé", "Note Coface", "Commentaires"],
      [1, "BATI SUD", "0601020304", 45_210.3, 12_000, 50_000, 6, "rappeler lundi"],
      [2, "Maçonnerie Dupré", "NC", 8900, 8900, "NC", "-", "voir Paul"],
      [3, "SCI LES TILLEULS", "0499887766", 1200.8, "-", 5000, 8, ""],
      [null, "TOTAL", null, 55_311.1, 20_900],
    ]);
    expect(layout.kind).toBe("clients");
    expect(portfolio).toMatchObject({ clients: 3, balance: 55_311.1, overdue: 20_900, asOf: 46_326 });
  });

  test("cells that say what they count in are read", () => {
    const rows: Grid = [
      ["Client", "Encours", "Retard moyen", "Ancienneté", "Limite", "Score /20"],
      ["Alpha", "15,2 k€", "12 j", "3 ans", "20 k€", "14/20"],
      ["Beta", "8 k€", "2 jours", "18 mois", "10 k€", "8/20"],
      ["Gamma", "1,1 M€", "45 j.", "25 ans", "1 M€", "11/20"],
    ];
    expect(numbers(rows, "balance")).toEqual([15_200, 8000, 1_100_000]);
    expect(numbers(rows, "daysLate")).toEqual([12, 2, 45]);
    expect(numbers(rows, "age")).toEqual([3, 1.5, 25]);
    expect(numbers(rows, "creditLimit")).toEqual([20_000, 10_000, 1_000_000]);
    expect(numbers(rows, "scoreOn20")).toEqual([14, 8, 11]);
  });

  test("a unit in the cell is not counted twice with that of the heading", () => {
    const rows: Grid = [
      ["Client", "Encours (k€)"],
      ["Alpha", "15,2 k€"],
      ["Beta", "8"],
    ];
    expect(numbers(rows, "balance")).toEqual([15_200, 8000]);
  });

  test("a score of another scale is no score out of 100, and its change no growth of sales", () => {
    const rows: Grid = [
      ["Raison sociale", "Encours", "Score (1-10)", "Évolution score", "Score sur 100"],
      ["Alpha", 100, 7, "=", 70],
      ["Beta", 50, 3, "-1", 30],
    ];
    expect(meaningsOf(rows)).toMatchObject({ "Score (1-10)": null, "Évolution score": null, "Score sur 100": "bureauScore" });
  });

  test("a share covered is no limit, and a class beside a score leaves the score", () => {
    const rows: Grid = [
      ["Client", "Encours", "Quotité garantie", "Limite assurée", "Score Creditsafe"],
      ["Alpha", 1000, "90%", 500, "55 (C)"],
      ["Beta", 50, "85 %", 100, "78 (A)"],
    ];
    expect(numbers(rows, "insuredLimit")).toEqual([500, 100]);
    expect(numbers(rows, "bureauScore")).toEqual([55, 78]);
  });

  test("a rating of the Banque de France is one however its heading is written", () => {
    const rows: Grid = [
      ["Client", "Encours", "Note BdF"],
      ["Alpha", 100, "3+"],
      ["Beta", 50, "5"],
    ];
    expect(meaningsOf(rows)["Note BdF"]).toBe("bdfRating");
  });

  test("bands headed by their days are bands", () => {
    const rows: Grid = [
      [
        "Customer",
        "Current",
        "10/1/2026 - 10/31/2026 (30)",
        "9/1/2026 - 9/30/2026 (60)",
        "8/1/2026 - 8/31/2026 (90)",
        "Before 8/1/2026 (>90)",
        "Total",
      ],
      ["Alpha", 100, 50, 0, 7, 10, 167],
      ["Beta", 0, 0, 20, 0, 0, 20],
    ];
    expect(segment(rows).layout.columns.map(({ meaning }) => meaning)).toEqual([
      "client",
      "notDue",
      "overdue1to30",
      "overdue31to60",
      "overdue61to90",
      "overdueOver90",
      "balance",
    ]);
  });
});
