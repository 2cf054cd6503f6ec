import { serialOf } from "../../../core/cells/dates";
import type { Cell, Grid } from "../../../core/cells/values";
import { ranked } from "../../../core/method/portfolio/pareto";
import { defaultPolicy } from "../../../core/policy/default";
import { TableColumns } from "../../../core/reading/columns/columns";
import { spokenNotes } from "../../../core/reading/proof/spoken-notes";
import { readRange } from "../../../core/reading/read";
import { portfolioOf, type SummedClients } from "../../../core/segment/portfolio";
import { segment } from "../../../core/segment/segment";
import { clientsOfTable, readOnce } from "../../../core/segment/table-clients";

const asOf = serialOf(2026, 9, 30);
const plain = (text: string | undefined): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
const clients: Grid = [
  ["N° client", "Client", "Encours", "Échu"],
  ["C1", "Alpha SARL", 12_000, 1000],
  ["C2", "Beta SAS", 8000, 0],
];
const ledger: Grid = [
  ["N° client", "Client", "N° facture", "Date facture", "Échéance", "Montant TTC", "Téléphone", "Date commande", "Montant HT"],
  ["C1", "Alpha SARL", "F1", asOf - 60, asOf - 30, 12_000, "01 02 03 04 05", null, 10_000],
  ["C2", "Beta SAS", "F2", asOf - 20, asOf + 10, 8000, null, null, 6000],
];
const en = { language: "en" } as const;

describe("what can't be segmented says why", () => {
  const fault = (rows: Grid, options: Parameters<typeof segment>[1] = {}) => {
    const { fault, table, columns, clients, portfolio, reading } = segment(rows, { ...en, ...options });
    expect([table, columns, clients, portfolio]).toEqual([[], [], null, null]);
    return [fault?.code, plain(fault?.message), reading.questions.length > 0];
  };

  test("nothing, no rows, a sheet of accounts by itself, something else", () => {
    expect(fault([])[0]).toBe("NO_DATA");
    expect(fault([[null, " "], [""]])[0]).toBe("NO_DATA");
    expect(
      fault([
        ["Article", "Prix"],
        [null, null],
        ["Vis", 3],
      ])[0],
    ).toBe("UNKNOWN_LAYOUT");
    const accounts = fault([
      ["Client", "Capitaux propres", "Total bilan", "Score Creditsafe"],
      ["Alpha", 300, 700, 80],
      ["Beta", 30, 300, 35],
    ]);
    expect(accounts[1]).toContain("select the list of balances or invoices");
    expect(accounts[2]).toBe(false);
  });

  test("a day that is none, and a ledger of which nobody can tell the day", () => {
    expect(fault(ledger, { asOf: "soon" })[0]).toBe("BAD_DATE");
    expect(segment(ledger, { ...en, asOf: "2026-09-30" }).clients!.asOf).toBe(asOf);
    const undated = fault([
      ["Client", "N° facture", "Montant TTC", "Reste dû"],
      ["Alpha", "F1", 100, 50],
      ["Beta", "F2", 70, 70],
    ]);
    expect(undated.slice(0, 2)).toEqual(["BAD_DATE", "Nothing in this range says which day it is of: give the as-of date."]);
  });

  test("two currencies without rates", () => {
    const mixed = (currency: string): Cell[] => [currency, currency, currency, asOf - 60, asOf - 30, 100, currency];
    const rows: Grid = [
      ["N° client", "Client", "N° facture", "Date facture", "Échéance", "Montant TTC", "Devise"],
      mixed("EUR"),
      mixed("USD"),
    ];
    const [code, message, asks] = fault(rows, { asOf });
    expect([code, asks]).toEqual(["MIXED_CURRENCIES", true]);
    expect(message).toContain("USD");
  });
});

describe("the day", () => {
  test("of the last invoice is said in words where it was taken", () => {
    const note = segment(ledger, en).notes.find(({ code }) => code === "AS_OF_ASSUMED")!;
    expect(note.message).toContain("10 Sep 2026");
  });

  const day = (rows: Grid, options: Parameters<typeof segment>[1] = {}) => {
    const { clients, notes } = segment(rows, { ...en, ...options });
    return [clients!.asOf, notes.some(({ code }) => code === "AS_OF_ASSUMED")];
  };

  test("that is given holds; one that is taken from the invoices is said; a table needs none", () => {
    expect(day(ledger, { asOf })).toEqual([asOf, false]);
    expect(day(ledger)).toEqual([asOf - 20, true]);
    expect(day([["Balance as of 30 September 2026"], ...ledger])).toEqual([asOf, false]);
    expect(day(clients)).toEqual([null, false]);
    expect(day([["Balance âgée au 30/09/2026"], ...clients], { asOf: asOf + 1 })).toEqual([asOf + 1, false]);
  });
});

describe("a ledger given beside a table", () => {
  test("that is none is not used, and that is said", () => {
    const found = segment(clients, { ...en, asOf, ledger: clients });
    expect(found.notes.map(({ code, message }) => [code, message])).toEqual([
      ["LEDGER_UNREAD", "The sheet of invoices was not recognised: it was not used."],
    ]);
    expect(found.clients!.invoices).toBeNull();
    const blocked: Grid = [
      [...ledger[0]!, "Devise"],
      [...ledger[1]!, "EUR"],
      [...ledger[2]!, "USD"],
    ];
    expect(segment(clients, { ...en, asOf, ledger: blocked }).notes.map(({ code }) => code)).toEqual(["LEDGER_UNREAD"]);
  });

  test("without a day of its own or the table’s is not joined; its own is taken where nothing else says one", () => {
    expect(segment(clients, { ...en, ledger }).clients).toMatchObject({ asOf: asOf - 20 });
    expect(segment(clients, { ...en, ledger }).clients!.invoices!.count).toBe(2);
  });

  test("beside a ledger is left alone", () => {
    expect(segment(ledger, { ...en, asOf, ledger: clients }).notes.map(({ code }) => code)).not.toContain("LEDGER_UNREAD");
  });

  test("gives its columns by invoice, and its texts to the clients that have none", () => {
    const joined = segment(clients, { ...en, asOf, ledger }).clients!;
    const alone = segment(ledger, { ...en, asOf }).clients!;
    for (const each of [joined, alone]) {
      expect(each.texts("phone")).toEqual(["01 02 03 04 05", null]);
      expect(each.invoiceTexts("phone")).toEqual(["01 02 03 04 05", null]);
      expect([...each.invoiceDates("dueDate")!]).toEqual([asOf - 30, asOf + 10]);
      expect([...each.invoiceAmounts("netAmount")!]).toEqual([10_000, 6000]);
      expect([each.invoiceTexts("email"), each.invoiceDates("paidDate"), each.invoiceAmounts("openAmount")]).toEqual([null, null, null]);
    }
    const table = segment(clients, { ...en, asOf }).clients!;
    expect([table.texts("phone"), table.invoiceTexts("phone"), table.invoiceDates("dueDate"), table.invoiceAmounts("netAmount")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("what is said of a table", () => {
  const codes = (rows: Grid): (readonly unknown[])[] =>
    segment(rows, { ...en, asOf }).notes.map(({ code, row, column }) => [code, row, column]);

  test("a client that stands twice, by number where there is one, else by name", () => {
    const more = Array.from({ length: 12 }, (_, k): Cell[] => [`C${k + 3}`, `Client ${k}`, 10 + k, 0]);
    expect(codes([...clients, ...more, ["C1", "Gamma", 5, 0]])).toEqual([["REPEATED_CLIENT", 15, null]]);
    expect(codes([...clients, ...more, ["C99", "Beta SAS", 5, 0]])).toEqual([]);
    expect(
      codes([
        ["Client", "Encours"],
        ["Alpha", 5],
        ["Beta", 6],
        ["Alpha", 7],
      ]),
    ).toEqual([["REPEATED_CLIENT", 3, null]]);
    const [said] = segment(
      [
        ["Client", "Encours"],
        ["Alpha", 5],
        ["Beta", 6],
        ["Alpha", 7],
      ],
      en,
    ).notes;
    expect(said!.message).toBe("Row 4: Alpha already stands in row 2. Both rows are counted.");
  });

  test("a column with the heading of another, which is not used; blank headings are none", () => {
    const rows = (...headers: string[]): Grid => [[...headers], ["Alpha", 5, "x", "y"], ["Beta", 6, "z", "w"]];
    expect(codes(rows("Client", "Encours", "Remarque", "Remarque"))).toEqual([["SAME_HEADER", 0, 3]]);
    const [said] = segment(rows("Client", "Encours", "Remarque", "Remarque"), { ...en, asOf }).notes;
    expect(said!.message).toBe("Column 4 has the same header as another (“Remarque”); it is not used.");
    expect(codes(rows("Client", "Encours", "Remarque", "Note"))).toEqual([]);
    expect(codes(rows("Client", "Encours", "", ""))).toEqual([]);
  });

  test("whoever failed its check prepays, whatever its class, and the others do not", () => {
    const terms = (failed: readonly number[]): Cell[] => {
      const { table } = segment(clients, { ...en, asOf, failedChecks: () => new Set(failed) });
      const at = table[0]!.findIndex((cell) => String(cell).toLowerCase().includes("terms"));
      expect(at).toBeGreaterThan(0);
      return table.slice(1).map((row) => row[at]!);
    };
    const usual = terms([]);
    const found = terms([1]);
    expect(found[0]).toBe(usual[0]);
    expect(found[1]).not.toBe(usual[1]);
    expect(terms([0])[0]).toBe(found[1]);
  });
});

describe("sheets beside", () => {
  const facts = (name: string) => ({
    name,
    rows: [
      ["Client", "Capitaux propres", "Total bilan", "Score Creditsafe"],
      ["Alpha SARL", 300, 700, 80],
      ["Beta SAS", 30, 300, 35],
    ] as Grid,
  });

  test("count unless they were unticked", () => {
    const equity = (sheets?: Readonly<Record<string, boolean>>): unknown =>
      segment(clients, { ...en, asOf, beside: [facts("Accounts")], ...(sheets && { columns: { sheets } }) }).clients!.numbers(
        "equity",
      )?.[0];
    expect([equity(), equity({ Accounts: true }), equity({ Accounts: false }), equity({ Other: false })]).toEqual([
      300,
      300,
      undefined,
      300,
    ]);
  });

  test("find a client by its SIREN, under another name too, for its columns and for its insurer", () => {
    const rows: Grid = [
      ["Client", "SIREN", "Encours", "Échu"],
      ["Alpha SARL", "732 829 320", 12_000, 1000],
      ["Beta SAS", null, 8000, 0],
    ];
    const accounts = {
      name: "Accounts",
      rows: [
        ["Raison sociale", "SIREN", "Capitaux propres", "Total bilan"],
        ["Groupe Alpha", "732829320", 300, 700],
        ["Groupe Zulu", "552008443", 30, 300],
      ] as Grid,
    };
    const found = segment(rows, { ...en, asOf, beside: [accounts] }).clients!;
    expect([...found.numbers("equity")!]).toEqual([300, NaN]);
    expect([found.insurers, segment(rows, { ...en, asOf }).clients!.insurers]).toEqual([null, null]);
  });
});

describe("a table by itself, as a formula sees it", () => {
  test("is rated without a day, with its columns read once each", () => {
    const rows: Grid = [
      ["Client", "N° client", "SIREN", "Encours", "Échu", "Date de création", "Score bureau"],
      ["Alpha", "C1", "732 829 320", 12_000, 1000, asOf - 4000, 80],
      ["Beta", "C2", null, 100, 0, null, null],
    ];
    const notes = spokenNotes("en");
    const read = readRange(rows, en, notes);
    const found = clientsOfTable(TableColumns.of(read.cells.grid, read.layout.columns, read.rows, notes, read), defaultPolicy);
    expect(found).toMatchObject({ count: 2, asOf: null, names: ["Alpha", "Beta"], ids: ["C1", "C2"], invoices: null, behaviour: null });
    expect([...found.balance]).toEqual([12_000, 100]);
    expect([...found.overdue!]).toEqual([1000, 0]);
    expect(found.sirens()).toEqual(["732829320", null]);
    expect(found.blocks[0]!.signals.indicators.get("bureauScore")![0]).toBe(80);
    expect(found.blocks[0]!.ratings.riskClass).toBe(found.riskClass);
    expect([...found.rows!]).toEqual([1, 2]);
    expect(found.numbers("bureauScore")![0]).toBe(80);
    expect(found.dates("creationDate")![0]).toBe(asOf - 4000);
    expect(found.texts("client")).toEqual(["Alpha", "Beta"]);
    expect([found.invoiceDates("dueDate"), found.invoiceAmounts("amount"), found.invoiceTexts("currency")]).toEqual([null, null, null]);
    expect(found.texts("client")).toBe(found.texts("client"));
  });

  test("a column is read again only where it was never read", () => {
    const asked: string[] = [];
    const read = readOnce((meaning) => void asked.push(meaning));
    read("equity");
    read("equity");
    read("age");
    expect(asked).toEqual(["equity", "age"]);
  });
});

describe("the portfolio", () => {
  const summed = (balances: readonly number[], more: Partial<SummedClients> = {}) => {
    const balance = Float64Array.from(balances);
    const book: SummedClients = {
      count: balances.length,
      balance,
      overdue: null,
      daysLate: null,
      riskClass: new Uint8Array(balances.length).fill(3),
      probability: new Float64Array(balances.length).fill(0.1),
      sales: null,
      ageing: null,
      invoices: null,
      text: (i, id) => `${id} ${i}`,
      kind: () => "PRIVATE",
      ...more,
    };
    return portfolioOf(book, ranked(balance), new Uint8Array(balances.length), {
      kind: "clients",
      asOf,
      currency: null,
      policy: defaultPolicy,
      language: "en",
    });
  };
  const watched = (...given: Parameters<typeof summed>): number[] => summed(...given).watch.map(({ row }) => row - 1);

  test("shows first whom most may be lost on: probability times what is owed, what is late counted twice", () => {
    const overdue = Float64Array.of(0, 60, NaN, 500);
    // 100 × 0.1 = 10, (50 + 50) × 0.3 = 30, 80 × 0.1 = 8, a credit of 5 has nothing to lose.
    expect(watched([100, 50, 80, -5], { overdue, probability: Float64Array.of(0.1, 0.3, 0.1, 0.9) })).toEqual([1, 0, 2]);
    expect(watched([0, NaN, 5])).toEqual([2]);
  });

  test("shows ten at most, of equals those that come first", () => {
    const twelve = Array.from({ length: 12 }, (_, k) => (k === 11 ? 200 : k === 3 ? 150 : 100));
    expect(watched(twelve)).toEqual([11, 3, 0, 1, 2, 4, 5, 6, 7, 8]);
    expect(watched(Array.from({ length: 12 }, (_, k) => 100 + k))).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });

  test("sums shares, and what the largest weigh", () => {
    // 60 %, 30 % and 10 %: 0.36 + 0.09 + 0.01.
    const { concentration, balance, dso } = summed([60, 30, 10]);
    expect([concentration.largestShare, concentration.clientsFor80]).toEqual([0.6, 2]);
    expect(concentration.tenLargestShare).toBeCloseTo(1, 12);
    expect(concentration.hhi).toBeCloseTo(0.46, 12);
    expect([balance, dso]).toEqual([100, null]);
    expect(summed([]).concentration.largestShare).toBe(0);
    expect(summed([0, -5]).concentration.largestShare).toBe(0);
    expect(summed([100], { sales: { amount: 500, days: 365 } }).dso).toBe(73);
    expect(summed([100], { sales: { amount: 0, days: 365 } }).dso).toBeNull();
    expect(summed(new Array<number>(20).fill(5)).concentration.tenLargestShare).toBeCloseTo(0.5, 12);
  });

  test("says what is overdue where it is known of anybody, and its ageing without an empty band of no day", () => {
    expect([
      summed([1]).overdueKnown,
      summed([1, 2], { overdue: Float64Array.of(NaN, 0) }).overdueKnown,
      summed([1], { overdue: Float64Array.of(NaN) }).overdueKnown,
    ]).toEqual([false, true, false]);
    expect(summed([1], { ageing: [1, 0, 0, 0, 0, 0] }).ageing!.map(({ amount }) => amount)).toEqual([1, 0, 0, 0, 0]);
    expect(summed([1], { ageing: [0, 0, 0, 0, 0, -1] }).ageing!.map(({ amount }) => amount)).toEqual([0, 0, 0, 0, 0, -1]);
  });
});

describe("the line that proves a reading", () => {
  const day = serialOf(2026, 11, 22);
  const lines: Grid = [
    ["Balance âgée arrêtée au 31/10/2026"],
    ["Client", "N° facture", "Date", "Échéance", "Montant"],
    ["Alpha", "F1", day - 90, day - 60, 1200],
    ["Alpha", "AV1", day - 50, day - 50, -200],
    ["Beta", "F2", day - 60, day - 30, 800],
  ];
  const proof = (rows: Grid, options: Parameters<typeof segment>[1]) => segment(rows, options).reading.line.replace(/\u00a0/g, " ");

  test("says how many lines are credits, not to call them invoices", () => {
    expect(proof(lines, { asOf: day })).toContain("2 factures et 1 avoir ou règlement de 2 clients");
    expect(proof(lines, { asOf: day, language: "en" })).toContain("2 invoices and 1 credit note or payment of 2 clients");
    expect(proof([lines[1]!, lines[3]!], { asOf: day })).toContain("2 lignes : 1 avoir ou règlement de 1 client");
    expect(proof([lines[1]!, lines[2]!], { asOf: day })).toContain("1 facture de 1 client");
  });

  test("says the day of the file beside another that is asked for, and only then", () => {
    expect(proof(lines, { asOf: day })).toContain("Situation au 22/11/2026, le fichier étant arrêté au 31/10/2026.");
    expect(proof(lines, { asOf: day, language: "en" })).toContain("As of 22 Nov 2026, the file being as of 31 Oct 2026.");
    expect(proof(lines, { asOf: serialOf(2026, 10, 31) })).toContain("Situation au 31/10/2026.");
    expect(proof(lines, {})).toContain("Situation au 31/10/2026, d’après le fichier.");
    expect(proof(lines.slice(1), { asOf: day })).toContain("Situation au 22/11/2026.");
    const read = segment(lines, { asOf: day });
    expect([read.layout.asOf, read.reading.asOf]).toEqual([
      { serial: serialOf(2026, 10, 31), from: "file" },
      { serial: day, from: "given" },
    ]);
  });
});
