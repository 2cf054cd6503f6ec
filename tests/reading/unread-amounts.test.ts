import { read } from "./read-book";

const headings = "N° compte;Intitulé du compte;Solde;Non échu;1 à 30 jours;31 à 60 jours";
const clients = ["Boulangerie Martin", "Garage Petit", "Menuiserie Roux", "Pharmacie Leroy", "Transports Morel"];

/** A list of clients whose amounts are written some way. */
const list = (heads: string, rows: readonly string[]): string =>
  [heads, ...rows.map((row, i) => `411000${i};${clients[i]};${row}`)].join("\n");

const noted = ({ notes }: ReturnType<typeof read>) =>
  notes.filter(({ code }) => code === "BAD_NUMBER").map(({ row, column }) => [row, column]);

describe("a blank between thousands that the file's encoding lost", () => {
  // As `/` where a program replaces what it does not know, `ÿ` from code page 850, `á` from 437, `Ê` from the Macintosh.
  test.each(["/", "ÿ", "á", "Ê", "?", "\ufffd", "¤", "Â\u00a0", "â€¯"])("%s stands between the thousands of every amount", (sign) => {
    const done = read(
      list(headings, [
        `30${sign}129,58;20${sign}129,58;10${sign}000,00;0,00`,
        `6${sign}516,00;6${sign}000,00;0,00;516,00`,
        `1${sign}212${sign}400,10;1${sign}210${sign}400,10;2${sign}000,00;0,00`,
        `250,00;0,00;250,00;0,00`,
        `-8${sign}020,00;-8${sign}020,00;0,00;0,00`,
      ]),
    );
    expect(done.balances).toEqual({
      "Boulangerie Martin": 30_129.58,
      "Garage Petit": 6516,
      "Menuiserie Roux": 1_212_400.1,
      "Pharmacie Leroy": 250,
      "Transports Morel": -8020,
    });
    expect(done.overdue).toBe(12_766);
    expect(done.reading.details.join(" ")).toContain(sign.trim());
  });

  test("a whole amount goes with those that show their decimals", () => {
    const done = read(list("N° compte;Client;Solde", ["30ÿ129", "6ÿ516,50", "2ÿ000,00", "120", "12ÿ000"]));
    expect(Object.values(done.balances!)).toEqual([30_129, 6516.5, 2000, 120, 12_000]);
  });

  test("one amount alone, or two signs, prove nothing: the amounts stay unknown, and are named", () => {
    const one = read(list("N° compte;Client;Solde", ["30/129,58", "516,00", "120,00", "80,00", "250,00"]));
    expect(Object.values(one.balances!)).toEqual([NaN, 516, 120, 80, 250]);
    expect(noted(one)).toEqual([[1, 2]]);
    const two = read(list("N° compte;Client;Solde", ["30/129,58", "6|516,00", "2/000,00", "80,00", "250,00"]));
    expect(Object.values(two.balances!)).toEqual([NaN, NaN, NaN, 80, 250]);
    expect(noted(two)).toHaveLength(3);
  });

  test("numbers of documents and days are left as they are", () => {
    const lines = ["Nord;12/345;12/05/2026;1 200,00", "Sud;12/346;13/05/2026;300,00", "Est;12/347;31/05/2026;45,10"];
    const done = read(["Client;Facture;Échéance;Montant", ...lines].join("\n"), { asOf: 46_200 });
    expect(done.balances).toEqual({ Nord: 1200, Sud: 300, Est: 45.1 });
  });
});

describe("amounts that cannot be read", () => {
  test.each([
    ["estimated", "env. 30129,58", "env. 6516,00"],
    ["with a remark", "30 129,58 (est.)", "6 516,00 (est.)"],
    ["with two minus signs", "--30129,58", "--6516,00"],
    ["with broken thousands", "3 0129,58", "65 16,00"],
  ])("a column headed as the balance stays the balance though most of it is unread: %s", (_, first, second) => {
    const done = read(
      list(headings, [`${first};20129,58;10000,00;0,00`, `${second};6000,00;0,00;516,00`, `${second};6000,00;0,00;516,00`]),
    );
    expect(done.meaning("Solde")).toBe("balance");
  });

  test("without its own balance a client with an unread band has none, nor an overdue amount", () => {
    const rows = ["20129,58;1O000,00;0,00", "6O00,00;0,00;516,00", "1000,00;250,00;0,00"];
    const done = read(list("N° compte;Client;Non échu;1 à 30 jours;31 à 60 jours", rows));
    expect(Object.values(done.balances!)).toEqual([NaN, NaN, 1250]);
    expect(Array.from(done.clients!.overdue!)).toEqual([NaN, 516, 250]);
    expect(noted(done)).toHaveLength(2);
  });

  test("an unread band is named and unknown where its column writes nothing for zero", () => {
    const rows = ["20129,58;1O000,00;-", "6000,00;-;516,00", "1000,00;250,00;-"];
    const done = read(list("N° compte;Client;Non échu;1 à 30 jours;31 à 60 jours", rows));
    expect(Object.values(done.balances!)).toEqual([NaN, 6516, 1250]);
    expect(noted(done)).toEqual([[1, 3]]);
  });

  test("an unread balance is not what the bands of days late add up to, where nothing says what is not due", () => {
    const rows = ["3O129,58;10000,00;0,00", "6516,00;0,00;516,00", "1250,00;250,00;0,00"];
    const done = read(list("N° compte;Client;Solde;1 à 30 jours;31 à 60 jours", rows));
    expect(Object.values(done.balances!)).toEqual([NaN, 6516, 1250]);
    expect(Array.from(done.clients!.overdue!)).toEqual([10_000, 516, 250]);
  });

  test("an unread balance is what all its bands add up to", () => {
    const rows = ["3O129,58;20129,58;10000,00;0,00", "6516,00;6000,00;0,00;516,00", "1250,00;1000,00;250,00;0,00"];
    const done = read(list(headings, rows));
    expect(Object.values(done.balances!)).toEqual([30_129.58, 6516, 1250]);
  });

  test("two columns of one band are unknown together", () => {
    const rows = ["1000,00;0,00;1O0,00;50,00", "1000,00;0,00;100,00;50,00", "1000,00;10,00;100,00;50,00"];
    const done = read(list("N° compte;Client;Non échu;1 à 30 jours;91 à 120 jours;+ de 120 jours", rows));
    expect(Object.values(done.balances!)).toEqual([NaN, 1150, 1160]);
    expect(Array.from(done.clients!.overdue!)).toEqual([NaN, 150, 160]);
  });
});
