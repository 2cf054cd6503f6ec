import { defaultPolicy } from "../../../core/policy/default";
import { LedgerStream, type StreamedLedger } from "../../../core/ledger/stream/ledger-stream";
import { planLedger } from "../../../core/ledger/ledger-plan";
import { DelimitedStream } from "../../../core/reading/delimited/delimited-stream";
import { readDelimited } from "../../../core/reading/delimited/read-delimited";
import { typedColumns } from "../../../core/reading/delimited/typed-columns";
import { FoldedLedger } from "../../../core/segment/folded-ledger";
import { segment } from "../../../core/segment/segment";
import type { Cell, Grid } from "../../../core/cells/values";
import { isoOf } from "../../../core/cells/dates";
import { edges } from "../one-book";

const asOf = "2026-08-31";
const serial = 46265;

function seeded(seed: number): (most: number) => number {
  let state = seed;
  return (most) => Math.floor(((state = (state * 16807) % 2147483647) / 2147483647) * most);
}

const french = (day: number): string => isoOf(day).split("-").reverse().join("/");
const money = (cents: number, sign: string): string => `${Math.trunc(cents / 100)}${sign}${String(Math.abs(cents) % 100).padStart(2, "0")}`;
const asCsv = (rows: readonly (readonly string[])[], sign: string): string => `${rows.map((row) => row.join(sign)).join("\r\n")}\r\n`;

/** Invoices with their day of payment and what is open, clients in no order; now and then a client's number is missing. */
function paidLedger(lines: number, clients: number): string {
  const below = seeded(20261031);
  const rows = [
    ["Client number", "Client", "Invoice number", "Invoice date", "Due date", "Amount", "Open amount", "Payment date", "Disputed"],
  ];
  for (let i = 0; i < lines; i++) {
    const [client, issued, cents] = [below(clients), 45_900 + below(420), 100 + below(2_000_000)];
    const paid = below(10) < 6 ? issued + 20 + below(50) : null;
    const open = paid === null ? cents : below(10) === 0 ? Math.round(cents * 0.3) : 0;
    rows.push([
      below(20) === 0 ? "" : `C${String(client).padStart(6, "0")}`,
      below(9) === 0 ? `"Client ${client}, ""West"""` : `Client ${client}`,
      `F${i}`,
      isoOf(issued),
      isoOf(issued + 30),
      money(cents, "."),
      money(open, "."),
      paid === null ? "" : isoOf(paid),
      ["no", "", "L12", "no", "no", "yes"][below(6)]!,
    ]);
  }
  return asCsv(rows, ",");
}

/** A French ledger: payments and credit notes in lines of their own, amounts and days as French texts, names alone. */
function typedLedger(lines: number, clients: number): string {
  const below = seeded(7);
  const rows = [["Client", "N° facture", "Type", "Date facture", "Échéance", "Montant"]];
  for (let i = 0; i < lines; i++) {
    const [client, issued, cents, kind] = [below(clients), 45_900 + below(420), 100 + below(500_000), below(10)];
    const name = client % 50 === 0 ? `Mairie de Ville ${client}` : `Société ${client}${below(10) === 0 ? " SARL" : ""}`;
    const amount = `${money(cents, ",").replace(/\B(?=(\d{3})+,)/g, "\u202f")} €`;
    if (kind < 7 || i === 0) rows.push([name, `F${i}`, "Facture", french(issued), french(issued + 30), amount]);
    else if (kind < 9) {
      const paid = rows[1 + below(rows.length - 1)]!;
      rows.push([paid[0]!, paid[1]!, "Règlement", french(issued), "", `-${amount}`]);
    } else rows.push([name, `A${i}`, "Avoir", french(issued), french(issued), amount]);
  }
  return asCsv(rows, ";");
}

/** A text streamed in small pieces, its first rows looked at as those of a long file are. */
function taken(text: string, answers: Readonly<Record<string, string>> = {}, sampleRows = 2_000): LedgerStream {
  const beginning = text.slice(0, text.lastIndexOf("\n", 400_000) + 1);
  const { rows, dialect, width } = readDelimited(beginning);
  const { plan } = planLedger(rows.slice(0, sampleRows), { language: "en", asOf: serial, answers }, false);
  const ledger = new LedgerStream(plan!, 1_000);
  const stream = new DelimitedStream({ dialect, width }, (cells) => ledger.take(cells), 5_000);
  for (let at = 0; at < text.length; at += 7_919) stream.add(text.slice(at, at + 7_919));
  stream.end();
  return ledger;
}

const closed = (ledger: LedgerStream, answers: Readonly<Record<string, string>> = {}) =>
  ledger.close({ asOf: serial, policy: defaultPolicy, language: "en", answers });
const askedBy = (outcome: ReturnType<typeof closed>): readonly string[] =>
  "questions" in outcome ? outcome.questions.map(({ code }) => code) : [];

const resultOf = (
  outcome: ReturnType<typeof closed>,
): { readonly ledger: StreamedLedger; readonly rows: readonly (readonly Cell[])[]; readonly result: FoldedLedger } => {
  if (!("folded" in outcome)) throw new Error(JSON.stringify(outcome));
  const result = new FoldedLedger(outcome.folded, outcome, outcome.context, defaultPolicy, "en");
  return { ledger: outcome, result, rows: [...result.rows()].flat() };
};

/** Against the grid as the workbench types it, or as the texts it is. */
function expectSame(text: string, typed: boolean, answers: Readonly<Record<string, string>> = {}): StreamedLedger {
  const { ledger, rows, result } = resultOf(closed(taken(text, answers), answers));
  const read = readDelimited(text);
  const grid = typed ? typedColumns(read.rows, 1).values : read.rows;
  const whole = segment(grid, { language: "en", asOf, answers });
  expect(whole.fault).toBeUndefined();
  expect([[...result.headers], ...rows].length).toBe(whole.table.length);
  const different = whole.table
    .slice(1)
    .flatMap((row, i) => row.flatMap((cell, c) => (Object.is(cell, rows[i]![c]) ? [] : [[i, c, cell, rows[i]![c]]])));
  expect(different).toEqual([]);
  const { watch, ...portfolio } = result.portfolio(whole.portfolio!.currency);
  expect(portfolio).toEqual({ ...whole.portfolio, watch: undefined });
  expect(watch).toEqual(whole.portfolio!.watch);

  return ledger;
}

describe("a ledger streamed in small pieces", () => {
  test("gives the same clients as the whole of it, to the bit: payment days, part payments, lines without a number", () => {
    const { lines, rows, counted, proof } = expectSame(paidLedger(20_000, 900), true);
    expect([lines, rows]).toEqual([20_000, 20_001]);
    expect(proof[0]).toMatch(/^20,001 rows read: 20,000 lines, of which [\d,]+ counted\./);
    expect(counted).toBeLessThan(20_000);
  });

  test("gives the same clients where payments and credit notes stand in lines of their own, days and amounts as French texts", () => {
    expectSame(typedLedger(20_000, 700), false, { REPEATED_INVOICE: "each" });
  });

  test("of a short file gives the same too, however its payments and credit notes are written", () => {
    expectSame(paidLedger(400, 30), true);
    expectSame(typedLedger(400, 30), false, { REPEATED_INVOICE: "each" });
  });

  test("of every kind of column, at the edges of its rules, gives the same: days, statuses, what is open, disputes, types of documents and of clients", () => {
    const csvOf = (grid: Grid, days: readonly number[]): string =>
      asCsv(
        grid.map((row, r) =>
          row.map((cell, c) => (cell === null ? "" : r > 0 && days.includes(c) ? french(Number(cell)) : String(cell).replace(".", ","))),
        ),
        ";",
      );
    const counted = edges().ledger.filter((row, r) => r === 0 || Number(row[3]) < serial);
    expectSame(csvOf(counted, [3, 4, 6]), false);
    const more = counted.map(([client, id, number, issued, due, amount, paid, status], r): Cell[] =>
      r === 0
        ? [
            "Client",
            "SIREN",
            "Facture",
            "Type de pièce",
            "Date de facture",
            "Échéance",
            "Montant TTC",
            "Solde",
            "Litige",
            "Statut e-facture",
            "Type de client",
            "Secteur",
          ]
        : [
            r % 5 === 0 ? null : client!,
            r % 3 === 0 ? `732829320${String(r % 9).padStart(5, "0")}` : null,
            number!,
            Number(amount) < 0 ? "Avoir" : r % 17 === 0 ? "Retenue de garantie" : "Facture",
            issued!,
            r % 19 === 0 ? null : due!,
            amount!,
            paid === null ? (r % 4 === 0 ? Math.round(Number(amount) * 50) / 100 : amount!) : 0,
            r % 7 === 0 ? "oui" : null,
            status!,
            r % 11 === 0 ? "particulier" : null,
            `Secteur ${String(id).slice(-1)}`,
          ],
    );
    expectSame(csvOf(more, [4, 5]), false, { NO_CLIENT: "unnamed", THIN_ROWS: "line" });
  });

  describe("asks about what only the rest of the file shows", () => {
    const head = "Client,Invoice number,Invoice date,Due date,Amount";
    const lines = Array.from({ length: 3_000 }, (_, i) => `Client ${i % 30},F${i},2026-06-01,2026-07-01,${100 + (i % 7)}.50`);
    const fileOf = (...more: readonly string[]): string => `${[head, ...lines, ...more].join("\n")}\n`;

    test("lines that look like totals and lines without a client; what is left out is held against what was read", () => {
      const ledger = taken(fileOf("Total,,,,309000.00", ",F9000,2026-06-01,2026-07-01,12.00"));
      expect(askedBy(closed(ledger))).toEqual(["NO_CLIENT", "THIN_ROWS", "TOTAL_CLIENT"]);
      const { ledger: read, rows } = resultOf(closed(ledger, { NO_CLIENT: "unnamed", THIN_ROWS: "out", TOTAL_CLIENT: "out" }));
      expect(read.counted).toBe(3_001);
      expect(rows).toHaveLength(31);
      expect(rows[30]![0]).toContain("3003");
      const sum = lines.reduce((total, line) => total + Number(line.slice(line.lastIndexOf(",") + 1)), 12);
      expect(read.balance).toBe(sum);
      expect(read.proof[0]).toContain("309,000.00");
      // The same lines, counted otherwise, without the file being read again.
      expect(resultOf(closed(ledger, { NO_CLIENT: "out", THIN_ROWS: "line", TOTAL_CLIENT: "line" })).ledger.balance).toBe(
        sum - 12 + 309_000,
      );
    });

    test("a sign that parts decimals in one line and thousands in another", () => {
      const ledger = taken(fileOf('Client 1,G1,2026-06-01,2026-07-01,"1,234"', 'Client 1,G2,2026-06-01,2026-07-01,"7,5"'));
      expect(askedBy(closed(ledger))).toEqual(["DECIMAL"]);
      const [grouped, parted] = [".", ","].map(
        (sign) =>
          resultOf(
            closed(taken(fileOf('Client 1,G1,2026-06-01,2026-07-01,"1,234"', 'Client 1,G2,2026-06-01,2026-07-01,"7,5"')), {
              DECIMAL: sign,
            }),
          ).ledger.balance,
      );
      expect(grouped! - parted!).toBeCloseTo(1_234 - 1.234, 6);
    });

    test("two ways of writing days, and currencies beside the amounts that no column names", () => {
      expect(askedBy(closed(taken(fileOf("Client 1,G1,13/06/2026,07/14/2026,5.00", "Client 1,G2,03/04/2026,05/06/2026,5.00"))))).toEqual([
        "DAY_ORDER",
      ]);
      const mixed = closed(taken(fileOf("Client 1,G1,2026-06-01,2026-07-01,5.00 €", "Client 1,G2,2026-06-01,2026-07-01,$5.00")));
      expect("refusal" in mixed && mixed.refusal).toContain("EUR, USD");
    });

    test("an amount that many invoices repeat on each of their lines", () => {
      const repeated = Array.from({ length: 400 }, (_, i) => `Client ${(i >> 1) % 9},R${i >> 1},2026-06-01,2026-07-01,80.00`);
      const ledger = taken(fileOf(...repeated));
      expect(askedBy(closed(ledger))).toEqual(["REPEATED_INVOICE"]);
      const each = resultOf(closed(ledger, { REPEATED_INVOICE: "each" })).ledger.balance;
      expect(each - resultOf(closed(ledger, { REPEATED_INVOICE: "once" })).ledger.balance).toBe(16_000);
    });
  });
});
