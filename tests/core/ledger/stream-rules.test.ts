import { serialOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import type { LedgerPlan } from "../../../core/ledger/ledger-plan";
import type { StreamChoices } from "../../../core/ledger/stream/choices";
import { LedgerStream, type StreamedLedger } from "../../../core/ledger/stream/ledger-stream";
import { defaultPolicy } from "../../../core/policy/default";

const asOf = serialOf(2026, 8, 31);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function taken(
  columns: LedgerPlan["columns"],
  rows: readonly (readonly Cell[])[],
  plan: Partial<LedgerPlan> = {},
  expected?: number,
): LedgerStream {
  const given: LedgerPlan = {
    columns,
    headers: [],
    headerRow: 0,
    firstRow: 1,
    decimal: null,
    dayOrder: null,
    currency: "EUR",
    onlyCurrency: null,
    ...plan,
  };
  const stream = new LedgerStream(given, expected);
  stream.take(["the headings"]);
  for (const row of rows) stream.take(row);
  return stream;
}

const close = (stream: LedgerStream, answers: StreamChoices["answers"] = {}, more: Partial<StreamChoices> = {}) =>
  stream.close({ asOf, policy: defaultPolicy, language: "en", answers, ...more });
function closed(...given: Parameters<typeof close>): StreamedLedger {
  const outcome = close(...given);
  if (!("folded" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}
const balances = (...given: Parameters<typeof close>): number[] => {
  const { names, folded } = closed(...given);
  return names.map((_, client) => folded.get("balance", client));
};
function asked(...given: Parameters<typeof close>) {
  const outcome = close(...given);
  return "questions" in outcome
    ? outcome.questions.map(({ code, text, options }) => [code, plain(text), ...options.map(({ value }) => value)])
    : [];
}
const notes = (...given: Parameters<typeof close>): string[] =>
  closed(...given)
    .proof.slice(3)
    .map(plain);

describe("amounts of a streamed ledger", () => {
  const amounts = (cells: readonly Cell[], decimal: LedgerPlan["decimal"] = null): LedgerStream =>
    taken(
      { client: 0, amount: 1 },
      cells.map((cell, k) => [`Client ${k}`, cell]),
      { decimal },
    );

  test("are read as they are written, with a comma or a point, a sign, a currency, or as numbers", () => {
    expect(balances(amounts(["12", "-1234.56", "0.5", "7.25", "123456789012.34", "1 234.50", "3.00 €", "(4.00)", 9.5]))).toEqual([
      12, -1234.56, 0.5, 7.25, 123_456_789_012.34, 1234.5, 3, -4, 9.5,
    ]);
    expect(balances(amounts(["12", "-1234,56", "0,5", "7,25", "1 234,50"]))).toEqual([12, -1234.56, 0.5, 7.25, 1234.5]);
    expect(balances(amounts(["-0,05", "-,5 ", "1234567890123,5"]))).toEqual([-0.05, -0.5, 1_234_567_890_123.5]);
  });

  test("with a sign that may part thousands are read as the others prove, the first rows or the user say; else it is asked", () => {
    expect(balances(amounts(["1,234", "7.5"]))).toEqual([1234, 7.5]);
    expect(balances(amounts(["1,234", "7,5"]))).toEqual([1.234, 7.5]);
    expect(balances(amounts(["1,234", "7,25"]))).toEqual([1.234, 7.25]);
    expect(balances(amounts(["1,234", "1 007.50 €"]))).toEqual([1234, 1007.5]);
    expect(balances(amounts(["1,234", "7"], "."))).toEqual([1234, 7]);
    expect(balances(amounts(["1,234", "7"], ","))).toEqual([1.234, 7]);
    const open = amounts(["1,234", "7"]);
    expect(asked(open)).toEqual([["DECIMAL", "“1,234”: does the comma or the point part the decimals?", ",", "."]]);
    expect(balances(open, { DECIMAL: "." })).toEqual([1234, 7]);
    // Settled once, it stays.
    expect(balances(open)).toEqual([1234, 7]);
    expect(asked(amounts(["1,234", "7.5"], ","))).toHaveLength(1);
    expect(balances(amounts(["1,234", "7.5", "2,500", "1,234"]))).toEqual([1234, 7.5, 2500, 1234]);
  });

  test("that nobody can read are counted, shown by the first of them, and left out; dashes are nothing", () => {
    const stream = amounts(["12", "abc", "x9", "-", "", null, true, "  "]);
    expect(balances(stream)).toEqual([12]);
    const { lines, counted, rows } = closed(stream);
    expect([rows, lines, counted]).toEqual([9, 8, 1]);
    expect(notes(stream)).toEqual([
      "Lines without an amount, not counted: 7.",
      expect.stringMatching(/: cells that can’t be read, counted as missing: 3, such as “abc”\.$/),
    ]);
    expect(notes(amounts(["12"]))).toEqual([]);
    expect(balances(amounts([12, NaN, Infinity]))).toEqual([12]);
  });

  test("of several currencies that no column names are refused", () => {
    const outcome = close(amounts(["5.00 €", "$6.00"]));
    expect("refusal" in outcome && outcome.refusal).toContain("(EUR, USD)");
    expect(balances(amounts(["5.00 €", "6.00 €"]))).toEqual([5, 6]);
  });
});

describe("days of a streamed ledger", () => {
  const due = (texts: readonly Cell[], dayOrder: LedgerPlan["dayOrder"] = null): LedgerStream =>
    taken(
      { client: 0, amount: 1, dueDate: 2 },
      texts.map((text, k) => [`Client ${k}`, 100, text]),
      { dayOrder },
    );
  /** Which band each client's 100 stand in: 0 is not due, 1 is 1 to 30 days, 5 has no day. */
  const bands = (...given: Parameters<typeof close>): number[] => {
    const { names, folded } = closed(...given);
    const fields = ["notDue", "overdue1to30", "overdue31to60", "overdue61to90", "overdueOver90", "withoutDate"] as const;
    return names.map((_, client) => fields.findIndex((field) => folded.get(field, client) === 100));
  };

  test("are read in the order all of them prove, the first rows or the user say; else it is asked", () => {
    // 5 August is 26 days before, 8 May 115 days.
    expect(bands(due(["13/08/2026", "05/08/2026"]))).toEqual([1, 1]);
    expect(bands(due(["08/13/2026", "05/08/2026"]))).toEqual([1, 4]);
    expect(bands(due(["05/08/2026"], "DMY"))).toEqual([1]);
    expect(bands(due(["05/08/2026"], "MDY"))).toEqual([4]);
    const open = due(["05/08/2026"]);
    expect(asked(open)).toEqual([["DAY_ORDER", "“05/08/2026”: does the day come first?", "DMY", "MDY"]]);
    expect(bands(open, { DAY_ORDER: "MDY" })).toEqual([4]);
    // What the first rows say does not hold against a later day that contradicts it.
    expect(bands(due(["08/13/2026", "2026-08-05"], "MDY"))).toEqual([1, 1]);
    expect(asked(due(["08/13/2026", "13/08/2026", "05/08/2026"], "DMY"))).toHaveLength(1);
  });

  test("that are missing or can’t be read leave a line without a due day, and the latter are counted", () => {
    const stream = due(["2026-08-30", "soon", "-", null, "", "later", 46_264]);
    expect(bands(stream)).toEqual([1, 5, 5, 5, 5, 5, 1]);
    expect(notes(stream)).toEqual([expect.stringMatching(/: cells that can’t be read, counted as missing: 2, such as “soon”\.$/)]);
  });
});

describe("lines of a streamed ledger", () => {
  test("above the first row or blank are none; a later day’s are left out with their sum", () => {
    const rows: Cell[][] = [
      ["A", 10, "2026-08-31"],
      [null, "", " "],
      ["A", 20, "2026-09-01"],
      ["B", 30.5, "2026-09-02"],
      ["B", null, "2026-08-02"],
    ];
    const stream = taken({ client: 0, amount: 1, invoiceDate: 2 }, rows);
    const { rows: all, lines, counted, balance, proof } = closed(stream);
    expect([all, lines, counted, balance]).toEqual([6, 4, 1, 10]);
    expect(proof.map(plain)).toEqual([
      "6 rows read: 4 lines, of which 1 counted. €10.00 read; the file states no total.",
      "As of 31 Aug 2026.",
      expect.stringMatching(/^4 lines folded into 1 clients in \d+ MB\.$/),
      "Lines without an amount, not counted: 1.",
      "Lines dated after the day, left out: 2 (€50.50).",
    ]);
  });

  test("that name nobody are asked about, and are clients of their own or left out", () => {
    const stream = taken({ client: 0, amount: 1 }, [
      ["A", 10],
      [null, 5],
      [" ", 7],
      ["A", 1],
    ]);
    expect(asked(stream)).toEqual([["NO_CLIENT", "Lines that name no client: 2, the first is row 3. Shall they count?", "unnamed", "out"]]);
    expect(balances(stream, { NO_CLIENT: "unnamed" })).toEqual([11, 5, 7]);
    expect(balances(stream, { NO_CLIENT: "out" })).toEqual([11]);
    expect(notes(stream, { NO_CLIENT: "out" })).toEqual(["Lines left out, as you answered: 2."]);
    // Without any column of names there is nobody to name.
    expect(asked(taken({ amount: 0 }, [[10], [5]]))).toEqual([]);
    expect(
      balances(
        taken({ siren: 0, amount: 1 }, [
          ["732829320", 10],
          ["732829320", 5],
        ]),
      ),
    ).toEqual([15]);
  });

  test("with hardly anything an invoice has are asked about: one day or number is not enough where there are two columns", () => {
    const columns = { client: 0, amount: 1, invoiceNumber: 2, dueDate: 3 } as const;
    const thin = (...rows: readonly (readonly Cell[])[]) => asked(taken(columns, [["A", 10, "F1", "2026-08-01"], ...rows]));
    expect(thin(["A", 20, "F2", "2026-08-02"])).toEqual([]);
    expect(thin(["A", 20, "F2", null], ["A", 5, null, null])).toEqual([
      ["THIN_ROWS", "Lines with an amount but hardly anything an invoice has: 2, the first is row 3. Are they invoices?", "line", "out"],
    ]);
    expect(thin(["A", 20, null, "2026-08-02"])).toHaveLength(1);
    // Without an amount it is no line at all.
    expect(thin(["A", null, null, null])).toEqual([]);
    // A single such column proves nothing.
    expect(asked(taken({ client: 0, amount: 1, dueDate: 2 }, [["A", 10, null]]))).toEqual([]);
    const typed = taken({ client: 0, amount: 1, documentType: 2, dueDate: 3 }, [
      ["A", 10, "Invoice", "2026-08-01"],
      ["A", 10, null, "2026-08-01"],
    ]);
    expect(asked(typed)).toHaveLength(1);
    const stream = taken(columns, [
      ["A", 10, "F1", "2026-08-01"],
      ["A", 10, null, null],
    ]);
    expect(closed(stream, { THIN_ROWS: "out" }).proof[0]).toContain("the file's own total says €10.00.");
    expect(closed(stream, { THIN_ROWS: "line" }).balance).toBe(20);
  });

  test("that read like a total are asked about by their name or number", () => {
    const stream = taken({ client: 0, amount: 1 }, [
      ["A", 10],
      ["Grand total", 10],
    ]);
    expect(asked(stream)).toEqual([
      ["TOTAL_CLIENT", "A client is called “Grand total”, which reads like a total. Which is it?", "line", "out"],
    ]);
    expect([closed(stream, { TOTAL_CLIENT: "out" }).balance, closed(stream, { TOTAL_CLIENT: "line" }).balance]).toEqual([10, 20]);
    expect(
      asked(
        taken({ clientId: 0, amount: 1 }, [
          ["A", 10],
          ["Total", 10],
        ]),
      )[0]![1],
    ).toContain("“Total”");
    expect(asked(taken({ client: 0, amount: 1 }, [["Total Energies", 10]]))).toHaveLength(1);
  });

  test("that do not say what is open beside others that do are owed in full, or settled as the user says", () => {
    const stream = taken({ client: 0, amount: 1, openAmount: 2 }, [
      ["A", 10, 4],
      ["B", 20, null],
      ["C", 0, null],
      ["D", null, 3],
    ]);
    expect(balances(stream)).toEqual([4, 20, 0, 3]);
    expect(notes(stream)).toEqual(["Lines that do not say what is open, taken for their amount: 1 (€20.00)."]);
    expect(balances(stream, { BLANK_OPEN: "settled" })).toEqual([4, 0, 0, 3]);
    expect(balances(stream, { BLANK_OPEN: "owed" })).toEqual([4, 20, 0, 3]);
    expect(notes(stream, { BLANK_OPEN: "owed" })).toEqual([]);
    const paid = taken({ client: 0, amount: 1, openAmount: 2, paidDate: 3 }, [["B", 20, null, null]]);
    expect(balances(paid, { BLANK_OPEN: "settled" })).toEqual([20]);
    expect(notes(paid)).toEqual([]);
  });

  test("in several currencies are converted, or those of one are chosen", () => {
    const stream = taken({ client: 0, amount: 1, openAmount: 2, currency: 3 }, [
      ["A", 10, 10, "EUR"],
      ["A", 100, 50, "usd"],
      ["B", 7, 7, null],
    ]);
    const currencies = ["CURRENCY", "The amounts are in several currencies (EUR, USD) and don’t add up. Which one shall be segmented?"];
    expect(asked(stream)).toEqual([[...currencies, "EUR", "USD"]]);
    expect(balances(stream, {}, { rates: { EUR: 1, USD: 0.8 } })).toEqual([10 + 0.8 * 50, 7]);
    expect(balances(stream, { CURRENCY: "USD" })).toEqual([50]);
    // An answer of another file names none of these: it is no leave to add them up.
    expect(asked(stream, { CURRENCY: "CHF" })).toEqual([[...currencies, "EUR", "USD"]]);
    expect(notes(stream, { CURRENCY: "USD" })).toEqual(["Lines in other currencies, left out: 2."]);
    // A rate that is missing is no rate of one.
    expect(asked(stream, {}, { rates: { EUR: 1 } })).toEqual([[...currencies, "EUR", "USD"]]);
    expect(balances(taken({ client: 0, amount: 1, currency: 2 }, [["A", 10, "USD"]]), {}, { rates: { EUR: 1, USD: 0.8 } })).toEqual([10]);
  });

  test("with payments of their own pay the invoice of their client whose number they bear", () => {
    const columns = { client: 0, documentType: 1, invoiceNumber: 2, amount: 3, invoiceDate: 4, dueDate: 5 } as const;
    const rows: Cell[][] = [
      ["A", "Invoice", "F1", 100, "2026-06-01", "2026-07-01"],
      ["B", "Invoice", "F1", 70, "2026-06-01", "2026-07-01"],
      ["A", "Payment", "F1", -40, "2026-07-11", "2026-07-11"],
      ["B", "Payment", "X9", 20, "2026-07-11", "2026-07-11"],
      ["A", "Credit note", "K1", 5, "2026-07-11", "2026-07-11"],
    ];
    const { folded } = closed(taken(columns, rows));
    expect([folded.get("balance", 0), folded.get("balance", 1)]).toEqual([55, 50]);
    // 40 came ten days late, 60 are 61 days late; B's payment is on account, its 70 are 61 days late.
    expect(folded.get("daysLate", 0)).toBeCloseTo((40 * 10 + 60 * 61) / 100, 12);
    expect([folded.get("daysLate", 1), folded.get("withoutDate", 1)]).toEqual([61, -20]);
    const bare = taken({ client: 0, documentType: 1, amount: 3 }, rows);
    expect(balances(bare)).toEqual([55, 50]);
    // A payment without an amount is no line that lacks one.
    expect(notes(taken({ client: 0, documentType: 1, amount: 3 }, [...rows, ["A", "Payment", null, null]]))).toEqual([]);
  });

  test("that repeat an invoice’s amount are asked about, instalments are not", () => {
    const columns = { client: 0, invoiceNumber: 1, amount: 2, dueDate: 3, documentType: 4 } as const;
    const row = (number: string, amount: number, due = "2026-08-01", type = "Invoice", client = "A"): Cell[] => [
      client,
      number,
      amount,
      due,
      type,
    ];
    const twice = [row("F1", 80), row("F1", 80), row("F2", 30)];
    expect(asked(taken(columns, twice))).toEqual([
      ["REPEATED_INVOICE", "Invoices on several lines that all bear the same amount: 1. Shall each line count?", "each", "once"],
    ]);
    expect(balances(taken(columns, twice), { REPEATED_INVOICE: "each" })).toEqual([190]);
    expect(balances(taken(columns, twice), { REPEATED_INVOICE: "once" })).toEqual([110]);
    expect(asked(taken(columns, [row("F1", 80), row("F1", 80, "2026-09-01")]))).toEqual([]);
    expect(asked(taken(columns, [row("F1", 80), row("F1", 80, "2026-08-01", "Credit note")]))).toEqual([]);
    expect(asked(taken(columns, [row("F1", 80), row("F1", 80, "2026-08-01", "Invoice", "B")]))).toEqual([]);
    expect(asked(taken(columns, [row("F1", 80), row("F1", 81)]))).toEqual([]);
    const open = taken({ client: 0, invoiceNumber: 1, amount: 2, openAmount: 3 }, [
      ["A", "F1", 80, 20],
      ["A", "F1", 80, 60],
    ]);
    expect(asked(open, { THIN_ROWS: "line" })).toEqual([]);
  });
});

describe("what only some ledgers show", () => {
  test("rates for every currency leave nothing to choose; where one lacks, the chosen currency alone counts", () => {
    const stream = taken({ client: 0, amount: 1, currency: 2 }, [
      ["A", 10, "EUR"],
      ["A", 100, "USD"],
    ]);
    expect(balances(stream, { CURRENCY: "USD" }, { rates: { EUR: 1, USD: 0.8 } })).toEqual([90]);
    expect(balances(stream, { CURRENCY: "USD" }, { rates: { EUR: 1 } })).toEqual([100]);
    expect(balances(taken({ client: 0, amount: 1, currency: 2 }, [["A", 10, "EUR"]]), { CURRENCY: "USD" })).toEqual([10]);
  });

  test("a client of whom only the SIREN is known is named by it; numbers of our own are no SIRETs, whatever they look like", () => {
    const named = taken({ clientId: 0, siren: 1, amount: 2 }, [[null, "732829320", 10]]);
    expect(asked(named)).toEqual([]);
    const sites = (meaning: "clientId" | "siren"): number[] =>
      balances(
        taken({ [meaning]: 0, amount: 1 }, [
          ["73282932000074", 10],
          ["73282932000082", 5],
        ]),
      );
    expect([sites("clientId"), sites("siren")]).toEqual([[10, 5], [15]]);
  });

  test("of a line left out what is open counts against the file’s total; the proof reads so in French too", () => {
    const stream = taken({ client: 0, amount: 1, openAmount: 2 }, [
      ["A", 10, 4],
      ["Total", 10, 4],
    ]);
    expect(plain(closed(stream, { TOTAL_CLIENT: "out" }).proof[0]!)).toContain("€4.00 read; the file's own total says €4.00.");
    expect(plain(closed(stream, { TOTAL_CLIENT: "out" }, { language: "fr" }).proof[0]!)).toContain(" ; ");
  });

  test("a line whose type and day are written is an invoice, one that lacks its type is asked about", () => {
    const stream = taken({ client: 0, amount: 1, documentType: 2, dueDate: 3 }, [
      ["A", 10, "Invoice", "2026-08-01"],
      ["A", 10, null, "2026-08-01"],
    ]);
    expect(asked(stream)[0]![1]).toContain(": 1, the first is row 3.");
  });

  test("each answer to what is written two ways shows what it makes of it", () => {
    const options = (stream: LedgerStream): string[] => {
      const outcome = close(stream);
      return "questions" in outcome ? outcome.questions[0]!.options.map(({ text }) => plain(text)) : [];
    };
    expect(options(taken({ client: 0, amount: 1 }, [["A", "1,234"]]))).toEqual([
      expect.stringContaining("1.234"),
      expect.stringContaining("1,234"),
    ]);
    expect(options(taken({ client: 0, amount: 1, dueDate: 2 }, [["A", 5, "05/08/2026"]]))).toEqual([
      expect.stringContaining("5 Aug 2026"),
      expect.stringContaining("8 May 2026"),
    ]);
  });

  test("a client with hundreds of invoices on two lines each repeats all of them", () => {
    const rows = Array.from({ length: 600 }, (_, k): Cell[] => ["A", `F${k >> 1}`, 100 + (k >> 1)]);
    const stream = taken({ client: 0, invoiceNumber: 1, amount: 2 }, rows);
    expect(asked(stream)[0]![1]).toContain(": 300.");
    // 100 + 101 + … + 399.
    expect([balances(stream, { REPEATED_INVOICE: "once" }), balances(stream, { REPEATED_INVOICE: "each" })]).toEqual([[74_850], [149_700]]);
  });
});

describe("what is kept of a streamed ledger", () => {
  test("grows with its lines and holds every one of them, invoice numbers too", () => {
    const columns = {
      client: 0,
      documentType: 1,
      invoiceNumber: 2,
      amount: 3,
      dueDate: 4,
      disputed: 5,
      eInvoiceStatus: 6,
      currency: 7,
      clientType: 8,
      sector: 9,
    } as const;
    const count = 3000;
    const rows = Array.from({ length: count }, (_, k): Cell[] => {
      const client = k % 50;
      const kind = k >= count / 2 ? "Payment" : "Invoice";
      const number = `INVOICE-OF-A-LONG-NUMBER-${String(k % (count / 2)).padStart(12, "0")}`;
      return [
        `Client ${client}`,
        kind,
        number,
        100,
        "2026-04-01",
        client === 3 ? "yes" : null,
        null,
        "EUR",
        client === 4 ? "public" : null,
        "Wood",
      ];
    });
    const stream = taken(columns, rows);
    const before = new LedgerStream(
      { columns, headers: [], headerRow: 0, firstRow: 0, decimal: null, dayOrder: null, currency: null, onlyCurrency: null },
      1,
    );
    expect(stream.size).toBeGreaterThan(before.size);
    const { folded, counted, types, sectors, ids, idMeaning, registered } = closed(stream);
    expect(counted).toBe(count);
    // Every payment names an invoice of its client but bears no day of its own: it is held against the account.
    expect([...folded.column("balance")].every((balance) => balance === 0)).toBe(true);
    expect([...folded.column("overdueOver90")].every((amount) => amount === 3000)).toBe(true);
    expect([...folded.column("overdue90")].map((amount) => amount === 0)).toEqual(Array.from({ length: 50 }, (_, k) => k === 3));
    expect(types!.map((type, k) => [k, type]).filter(([, type]) => type !== null)).toEqual([[4, "public"]]);
    expect(new Set(sectors)).toEqual(new Set(["Wood"]));
    expect([ids, idMeaning, registered[0]]).toEqual([null, "siren", null]);
  });

  test("pays thousands of invoices by payments that name them, though a few lines were expected", () => {
    const columns = { client: 0, documentType: 1, invoiceNumber: 2, amount: 3, invoiceDate: 4, dueDate: 5 } as const;
    const rows = ["Invoice", "Payment"].flatMap((type) =>
      Array.from({ length: 2500 }, (_, k): Cell[] => [
        `Client ${k % 5}`,
        type,
        `A-RATHER-LONG-INVOICE-NUMBER-${k}`,
        100 + k,
        type === "Invoice" ? "2026-05-01" : "2026-07-10",
        type === "Invoice" ? "2026-07-01" : null,
      ]),
    );
    const { folded } = closed(taken(columns, rows, {}, 1));
    expect([...folded.column("balance")]).toEqual([0, 0, 0, 0, 0]);
    expect([...folded.column("settled")]).toEqual([500, 500, 500, 500, 500]);
    expect([...folded.column("daysLate")].map((days) => Math.round(days * 1e6) / 1e6)).toEqual([9, 9, 9, 9, 9]);
  });

  test("takes a known number of bytes a line: eight for an amount, a day and a number, four for whom and which row, one for a type", () => {
    const size = (columns: LedgerPlan["columns"]): number => taken(columns, [], {}, 1).size;
    const least = 1024;
    expect(size({ client: 0, amount: 1 })).toBe(least * (8 + 4 + 4));
    expect(size({ client: 0, amount: 1, dueDate: 2, disputed: 3, eInvoiceStatus: 4, currency: 5 })).toBe(least * (8 + 8 + 4 + 4 + 3));
    expect(size({ client: 0, amount: 1, clientType: 2, sector: 3 })).toBe(least * (8 + 4 + 4 + 4 + 4));
    // Numbers as texts beside their hashes: a block of 65,536 signs, and where each ends.
    expect(size({ client: 0, amount: 1, invoiceNumber: 2, documentType: 3 })).toBe(least * (8 + 4 + 4 + 8 + 2 + 4) + 65_536 * 2);
    expect(size({ client: 0, amount: 1, invoiceNumber: 2 })).toBe(least * (8 + 4 + 4 + 8));
  });

  test("are its clients’ numbers, where a column beside the name bears them", () => {
    const of = (columns: LedgerPlan["columns"], row: readonly Cell[]) => closed(taken(columns, [row]));
    expect(of({ client: 0, clientId: 1, amount: 2 }, ["A", "C1", 5])).toMatchObject({
      ids: ["C1"],
      idMeaning: "clientId",
      types: null,
      sectors: null,
    });
    expect(of({ client: 0, siren: 1, amount: 2 }, ["A", "732829320", 5])).toMatchObject({
      ids: ["732829320"],
      idMeaning: "siren",
      registered: ["732829320"],
    });
    expect(of({ clientId: 1, amount: 2 }, ["A", "C1", 5])).toMatchObject({ ids: null, names: ["C1"] });
    expect(of({ client: 0, clientId: 1, siren: 3, amount: 2 }, ["A", "C1", 5, "732829320"])).toMatchObject({
      ids: ["C1"],
      registered: ["732829320"],
    });
  });
});
