import { isoOf } from "../../core/cells/dates";
import type { Cell } from "../../core/cells/values";
import { gridOf, read } from "./read-book";

const asOf = "2026-08-31";
const days = (done: ReturnType<typeof read>, meaning: "invoiceDate" | "dueDate"): string[] | undefined => {
  const found = done.clients?.invoiceDates(meaning);
  return found ? Array.from(found, (day) => (day === day ? isoOf(day) : "")) : undefined;
};

/** Three invoices whose days are written by hand; as a file says them, and as a host that made numbers of them. */
const book = (...rows: readonly (readonly [issued: string, due: string])[]) => {
  const text = `Client;N° facture;Date facture;Date échéance;Montant\n${rows.map(([issued, due], k) => `C${k + 1};F${k + 1};${issued};${due};${100 * (k + 1)},50`).join("\n")}\n`;
  const asText = gridOf(text);
  const asNumbers = asText.map((row, r) =>
    row.map((cell, c): Cell => (r > 0 && (c === 2 || c === 3) && cell !== null ? Number(cell) : cell)),
  );
  return [
    ["texts", asText],
    ["numbers", asNumbers],
  ] as const;
};

describe("days written in digits alone", () => {
  const forms = {
    "a century digit first, as SAP and AS/400 do": [
      ["1260513", "1260612"],
      ["1260601", "1260701"],
      ["1251130", "1260131"],
    ],
    "day, month and year": [
      ["13052026", "12062026"],
      ["01062026", "01072026"],
      ["30112025", "31012026"],
    ],
    "month, day and year": [
      ["05132026", "06122026"],
      ["06012026", "07012026"],
      ["11302025", "01312026"],
    ],
    "a short year first": [
      ["260513", "260612"],
      ["260601", "260701"],
      ["251130", "260131"],
    ],
    "a short year last": [
      ["130526", "120626"],
      ["010626", "010726"],
      ["301125", "310126"],
    ],
    "a year and the day in it, as JD Edwards does": [
      ["126133", "126163"],
      ["126152", "126182"],
      ["125334", "126031"],
    ],
    "the year first": [
      ["20260513", "20260612"],
      ["20260601", "20260701"],
      ["20251130", "20260131"],
    ],
  } as const;
  for (const [name, rows] of Object.entries(forms))
    test.each(book(...rows))(`${name}, in %s`, (_, grid) => {
      const done = read(grid, { asOf });
      expect(days(done, "invoiceDate")).toEqual(["2026-05-13", "2026-06-01", "2025-11-30"]);
      expect(days(done, "dueDate")).toEqual(["2026-06-12", "2026-07-01", "2026-01-31"]);
      expect([done.overdue, done.asked]).toEqual([601.5, []]);
    });

  test("no day is written as 0, as nines, or left blank", () => {
    const [, [, grid]] = book(["1260513", "1260612"], ["1260601", "0"], ["1251130", "9999999"], ["1260602", ""], ["1260603", "1260703"]);
    expect(days(read(grid, { asOf }), "dueDate")).toEqual(["2026-06-12", "", "", "", "2026-07-03"]);
  });

  test("one that can't be read is said", () => {
    const [, [, grid]] = book(
      ...Array.from({ length: 12 }, (_, k): [string, string] => [`2605${String(k + 10)}`, k === 5 ? "260699" : `2606${String(k + 10)}`]),
    );
    const done = read(grid, { asOf });
    expect(days(done, "dueDate")!.filter((day) => day === "")).toHaveLength(1);
    expect(done.notes.some(({ row, message }) => row === 6 && message.includes("260699"))).toBe(true);
  });

  test("what the due days say settles the days of issue", () => {
    // By themselves 260513 and 260514 may be in 2026 or of the 26th of May 2013 and 2014.
    const done = read(book(["260513", "260612"], ["260514", "260613"])[1][1], { asOf });
    expect([days(done, "invoiceDate"), done.asked]).toEqual([["2026-05-13", "2026-05-14"], []]);
  });

  test("where nothing settles them they are asked about, once", () => {
    const grid = [
      ["Customer", "Invoice", "Date", "Amount"],
      ["Nord", "F1", "050426", 100],
      ["Sud", "F2", "050526", 200],
    ];
    const done = read(grid, { asOf });
    expect(done.asked).toEqual(["DAY_DIGITS"]);
    expect(done.reading.questions[0]!.options.map(({ value }) => value)).toEqual(["DDMMYY", "MMDDYY"]);
    expect(days(read(grid, { asOf, answers: { DAY_DIGITS: "MMDDYY" } }), "invoiceDate")).toEqual(["2026-05-04", "2026-05-05"]);
    expect(days(read(grid, { asOf, answers: { DAY_DIGITS: "DDMMYY" } }), "invoiceDate")).toEqual(["2026-04-05", "2026-05-05"]);
  });

  test("the columns of days beside settle each other's order", () => {
    const done = read(book(["05042026", "20042026"], ["06052026", "25052026"])[0][1], { asOf });
    expect([days(done, "invoiceDate"), done.asked]).toEqual([["2026-04-05", "2026-05-06"], []]);
  });

  test.each(["N° pièce", "Montant", "Référence", "Compte"])("no column headed %s becomes days", (heading) => {
    const done = read(
      `Client;${heading};Date;Échéance;Reste dû\nNord;130526;01/05/2026;31/05/2026;130526\nSud;140526;02/05/2026;01/06/2026;140526\n`,
      { asOf },
    );
    expect(done.meaning(heading)).not.toBe("dueDate");
    expect(done.balances).toEqual({ Nord: 130_526, Sud: 140_526 });
  });

  test("the closing days of accounts too", () => {
    const grid = [
      ["Client", "Encours", "Date de clôture"],
      ["Nord", 100, "311225"],
      ["Sud", 50, "300625"],
    ];
    // Without a day they may be of 2030 and 2031 as well.
    expect(read(grid).asked).toEqual(["DAY_DIGITS"]);
    const done = read(grid, { asOf });
    expect(Array.from(done.clients!.dates("accountsDate")!, isoOf)).toEqual(["2025-12-31", "2025-06-30"]);
  });

  test("amounts below a heading that says a day are none", () => {
    const done = read(
      "Client;Facture;Date;Échéance;Reste dû\nNord;F1;01/05/2026;131313;100\nSud;F2;02/05/2026;999888;50\nEst;F3;03/05/2026;123456;20\n",
      { asOf },
    );
    expect(done.meaning("Échéance")).not.toBe("dueDate");
  });
});
