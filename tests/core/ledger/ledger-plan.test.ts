import { serialOf } from "../../../core/cells/dates";
import type { Cell, Grid } from "../../../core/cells/values";
import { documentKinds } from "../../../core/ledger/ledger-lines";
import {
  clean,
  currenciesIn,
  planLedger,
  readAmounts,
  readCurrencies,
  readDays,
  readFlags,
  readKinds,
  readStatuses,
} from "../../../core/ledger/ledger-plan";
import type { ReadOptions } from "../../../core/reading/table";

const asOf = serialOf(2026, 8, 31);
const head = ["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC"];
const line = (k: number, more: readonly Cell[] = []): Cell[] => [
  `Client ${k}`,
  `C${k}`,
  `F${k}`,
  asOf - 60 - k,
  asOf - 30 - k,
  100 + k,
  ...more,
];
const ledger = (more: readonly string[] = [], cells: (k: number) => readonly Cell[] = () => []): Grid => [
  [...head, ...more],
  ...Array.from({ length: 8 }, (_, k) => line(k, cells(k))),
];
const planned = (rows: Grid, options: Partial<ReadOptions> = {}, whole = false) =>
  planLedger(rows, { language: "en", asOf, ...options }, whole);
const refusal = (...given: Parameters<typeof planned>) => planned(...given).notFlat;

/** Debits and credits in columns of their own. */
const sides: Grid = [
  ["Client", "N° facture", "Date de facture", "Échéance", "Débit", "Crédit"],
  ...Array.from({ length: 8 }, (_, k): Cell[] => [
    `Client ${k}`,
    `F${k}`,
    asOf - 60,
    asOf - 30,
    k % 4 === 3 ? null : 100,
    k % 4 === 3 ? 40 : null,
  ]),
];

describe("how an engine is to read a ledger", () => {
  test("is where its columns stand, and how it writes", () => {
    expect(planned([["Export du 31/08/2026"], [], ...ledger()])).toMatchObject({
      notFlat: null,
      plan: {
        columns: { client: 0, clientId: 1, invoiceNumber: 2, invoiceDate: 3, dueDate: 4, amount: 5 },
        headers: head,
        headerRow: 2,
        firstRow: 3,
        decimal: null,
        // The title's own day says it.
        dayOrder: "DMY",
        onlyCurrency: null,
      },
    });
    const texts = ledger().map((row, r) => (r === 0 ? row : [...row.slice(0, 3), "15/06/2026", `${13 + r}/07/2026`, `1 ${100 + r},50`]));
    expect(planned(texts).plan).toMatchObject({ decimal: ",", dayOrder: "DMY" });
    const columns = planned(ledger(["Litige", "Devise", "Téléphone"], (k) => [k % 3 === 0 ? "oui" : null, "EUR", "01 02"])).plan!.columns;
    expect(columns).toMatchObject({ disputed: 6, currency: 7 });
    expect(Object.values(columns)).not.toContain(8);
  });

  test("there is none for what is no ledger, or waits for an answer", () => {
    expect(
      refusal([
        ["Client", "Encours"],
        ["Alpha", 1000],
        ["Beta", 500],
      ]),
    ).toEqual({ why: "kind" });
    const mixed = ledger(["Devise"], (k) => [k % 2 === 0 ? "EUR" : "USD"]);
    expect(refusal(mixed)).toEqual({ why: "question" });
    expect(planned(mixed, { answers: { CURRENCY: "USD" } }).plan).toMatchObject({ onlyCurrency: "USD" });
    expect(refusal(mixed, { rates: { EUR: 1, USD: 0.8 } })).toBeNull();
  });

  test("there is none where a line means what other rows say", () => {
    const rows = [...ledger()];
    rows.splice(5, 0, ["Total", null, null, null, null, 406]);
    expect(refusal(rows)).toEqual({ why: "row", row: 5 });
    const paid = ledger(["Montant payé"], (k) => [k % 2 === 0 ? 50 : 0]);
    expect(refusal(paid)).toEqual({ why: "column", column: 6 });
    expect(refusal(sides)).toMatchObject({ why: "column" });
    const thousands: Grid = ledger().map((row, r) => (r === 0 ? [...row.slice(0, 5), "Montant TTC (k€)"] : row));
    expect(refusal(thousands)).toMatchObject({ why: "column" });
    const filledDown = ledger().map((row, r) => (r > 0 && r % 2 === 0 ? [null, null, ...row.slice(2)] : row));
    expect(refusal(filledDown)).not.toBeNull();
  });

  test("names the column that stands in the way: the one that says what no column says of itself", () => {
    const said = (rows: Grid, whole: boolean): string | null => {
      const { notFlat, read } = planned(rows, {}, whole);
      return notFlat?.why === "column" ? read.layout.columns[notFlat.column]!.header : null;
    };
    const terms = ledger(["Délai de paiement"], () => ["30 jours"]).map((row) => row.filter((_, c) => c !== 4));
    for (const whole of [false, true]) {
      expect(said(terms, whole)).toBe("Délai de paiement");
      expect(
        said(
          ledger(["Montant payé"], (k) => [k % 2 === 0 ? 50 : 0]),
          whole,
        ),
      ).toBe("Montant payé");
      expect(
        said(
          ledger(["Statut de paiement"], (k) => [k % 2 === 0 ? "payée" : "ouverte"]),
          whole,
        ),
      ).toBe("Statut de paiement");
      expect(said(sides, whole)).toBe("Débit");
    }
  });

  test("what is open and not said is the amount, whoever fills it in", () => {
    expect(refusal(ledger(["Solde"], (k) => [k % 3 === 0 ? null : 100 + k]))).toBeNull();
    expect(planned(ledger(["Solde"], (k) => [k])).plan!.columns.openAmount).toBe(6);
  });
});

describe("what an engine hands back as texts", () => {
  test("amounts: read, open two ways, or unread, the first of them by name", () => {
    expect(readAmounts(["1 234,50 €", "x1", "-", "", "y2", "-12"], ",")).toEqual({
      values: Float64Array.of(1234.5, NaN, NaN, NaN, NaN, -12),
      unread: 2,
      example: "x1",
      open: null,
    });
    expect(readAmounts(["1,234", "2,345", "7"], null)).toMatchObject({
      values: Float64Array.of(NaN, NaN, 7),
      open: "1,234",
      unread: 0,
      example: null,
    });
    expect(readAmounts(["1,234"], ".").values[0]).toBe(1234);
    expect(currenciesIn(["12 €", "USD 5", "7", "3 €", "x"])).toEqual(["EUR", "USD"]);
  });

  test("days: of all texts together one settles the order of day and month", () => {
    const day = serialOf(2026, 4, 3);
    expect(readDays(["03/04/2026", "25/12/2026", "later", ""], null)).toEqual({
      values: Float64Array.of(day, serialOf(2026, 12, 25), NaN, NaN),
      unread: 1,
      example: "later",
      open: null,
    });
    expect(readDays(["03/04/2026"], null)).toMatchObject({ values: Float64Array.of(NaN), open: "03/04/2026" });
    expect(readDays(["03/04/2026"], "MDY").values[0]).toBe(serialOf(2026, 3, 4));
  });

  test("kinds, flags, statuses, currencies, and texts that say nothing", () => {
    const kinds = [...readKinds(["Facture", "Avoir", "Règlement", null, "  ", "#N/A"])];
    expect(kinds.slice(0, 3).map((place) => documentKinds[place])).toEqual(["invoice", "credit", "payment"]);
    expect(new Set(kinds.slice(3)).size).toBe(1);
    expect([...readFlags(["oui", "x", "non", "", "L12"])].slice(0, 4)).toEqual([1, 1, 0, 0]);
    const statuses = [...readStatuses(["", "213", "200"])];
    expect([statuses[0], statuses[1] === statuses[0]]).toEqual([0, false]);
    expect(readCurrencies([" eur ", "€", "zzz", " $ "])).toEqual(["EUR", "EUR", "ZZZ", "USD"]);
    expect([clean(" a "), clean("  "), clean(null), clean("#N/A")]).toEqual(["a", null, null, null]);
  });
});
