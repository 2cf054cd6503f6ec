import { segment } from "../../core/segment/segment";
import type { Cell } from "../../core/cells/values";
import { randomFrom } from "./generator/random";

/** Whole numbers below a limit, the same every time. */
function seeded(seed: number): (below: number) => number {
  const random = randomFrom(seed);
  return (below) => Math.floor(random() * below);
}

const read = (rows: readonly (readonly Cell[])[]) => {
  const { clients, reading } = segment(rows, { language: "fr", asOf: 46_000 });
  return {
    clients: clients?.names.length,
    questions: reading.questions.map(({ code }) => code),
    balance: clients?.numbers("balance")?.reduce((sum, each) => sum + each, 0),
  };
};

describe("a list kept by hand in round amounts has rows that happen to be the sum of the next ones; all are clients", () => {
  test.each([
    [50, 100, 50],
    [200, 100, 50],
    [200, 500, 20],
    [200, 1, 50],
    [900, 100, 50],
    [900, 10, 300],
  ])("%s clients, multiples of %s, %s different ones", (count, unit, different) => {
    const wrong: unknown[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const below = seeded(seed);
      const rows: Cell[][] = Array.from({ length: count }, (_, k) => [`Société ${k} SARL`, unit * (1 + below(different))]);
      const balance = rows.reduce((sum, [, amount]) => sum + Number(amount), 0);
      const found = read([["Client", "Encours"], ...rows]);
      if (found.clients !== count || found.balance !== balance || found.questions.length > 0) wrong.push([seed, found]);
    }
    expect(wrong).toEqual([]);
  });
});

describe("a row that carries the sum of those set in below it is no client beside them, however far down it stands", () => {
  /** Clients, and from row `at` on some above three works of theirs each. */
  function listed(count: number, at: number, parents: number, unit: number, indent: string) {
    const below = seeded(at + parents);
    const amount = (): number => ((1000 + below(500_000)) * unit) / 100;
    const rows: Cell[][] = [];
    let balance = 0;
    for (let k = 0; k < count; k++) {
      const works = k >= at && k < at + parents ? [amount(), amount(), amount()] : [];
      const own = works.length > 0 ? Math.round(works.reduce((a, b) => a + b, 0) * 100) / 100 : amount();
      rows.push([`Société ${k} SARL`, own], ...works.map((each, w) => [`${indent}Chantier ${k}-${w}`, each]));
      balance += own;
    }
    return { rows, balance };
  }

  test.each([
    [100, 60, 1, true],
    [1000, 300, 1, true],
    [1000, 300, 1, false],
    [1000, 300, 4, false],
    [4000, 3900, 4, true],
    [4000, 3900, 4, false],
  ])("%s clients, from %s on %s of them, the file’s own total: %s", (count, at, parents, isTotalled) => {
    const { rows, balance } = listed(count, at, parents, 1, "   ");
    const found = read([["Client", "Encours"], ...rows, ...(isTotalled ? [["Total", balance]] : [])]);
    expect([found.clients, found.questions]).toEqual([count, []]);
    expect(found.balance).toBeCloseTo(balance, 4);
  });

  test.each([3, 4, 5, 6, 8, 12])(
    "two of %s to the cent are no chance, however short the list: whether works are clients is asked",
    (count) => {
      for (let at = 0; at <= count - 2; at++) {
        const { rows } = listed(count, at, 2, 1, "");
        expect([at, read([["Client", "Encours"], ...rows]).questions]).toEqual([at, ["SECTIONS"]]);
      }
    },
  );

  test("twenty of two hundred are more than chance makes, of round amounts too: whether works are clients is asked", () => {
    const { rows } = listed(200, 100, 20, 100, "");
    const found = read([["Client", "Encours"], ...rows]);
    expect(found.questions).toEqual(["SECTIONS"]);
  });
});
