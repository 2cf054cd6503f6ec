// Starting points that an audit found wrong, each by the words or the columns a user has.
import { call, segment } from "../../../core/encours";
import type { Cell } from "../../../core/cells/values";

const asOf = "2026-11-28";

describe("sales without VAT beside receivables with it", () => {
  const dso = (sales: string, balance: string): { readonly dso: number | null; readonly codes: readonly string[] } => {
    const { portfolio, notes } = segment(
      [
        ["Client", balance, sales],
        ["Alpha", 100_000, 500_000],
        ["Beta", 20_000, 230_000],
      ],
      { asOf },
    );
    return { dso: portfolio!.dso, codes: notes.map(({ code }) => code) };
  };

  test("are grossed up and said so; both with it, or both without, are taken as they are", () => {
    const same = (120_000 / 730_000) * 365;
    for (const header of ["Ventes HT", "CA facturé HT", "Sales excl. VAT"]) {
      const found = dso(header, "Encours TTC");
      expect([header, found.dso]).toEqual([header, expect.closeTo(same / 1.2, 9)]);
      expect(found.codes).toContain("VAT_ADDED");
    }
    for (const [sales, balance] of [
      ["Ventes TTC", "Encours TTC"],
      ["Ventes HT", "Encours HT"],
      ["Ventes", "Encours"],
    ] as const) {
      const found = dso(sales, balance);
      expect(found.dso).toBeCloseTo(same, 9);
      expect(found.codes).not.toContain("VAT_ADDED");
    }
  });
});

describe("a firm under one year old", () => {
  const rows: Cell[][] = [
    ["Client", "Encours", "Retard moyen (jours)", "Âge", "Garanties reçues"],
    ["Jeune", 10_000, 0, 0.7, null],
    ["Filiale", 10_000, 0, 0.7, 10_000],
    ["À demi", 10_000, 0, 0.7, 9_000],
  ];

  test("is class 4 at best, 3 where a guarantee covers what it owes", () => {
    const { clients } = segment(rows, { asOf });
    expect([...clients!.riskClass]).toEqual([4, 3, 4]);
  });

  test("reads “0,7 an” in French, and plural from two on", () => {
    const reasons = (age: number) =>
      JSON.stringify(call("RISKREASONS", [[["A", 0, age]], [["Client", "Retard moyen (jours)", "Âge"]], null, 9, "fr"]));
    expect(reasons(0.7)).toMatch(/Âge 0,7.an </);
    expect(reasons(1.9)).toMatch(/Âge 1,9.an </);
    expect(reasons(2)).toMatch(/Âge 2.ans </);
  });
});
