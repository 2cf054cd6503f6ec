import { read } from "./read-book";

describe("a sum under half a cent proves no total", () => {
  const rest = [
    ["Nord", 0, 0],
    ["Est", 0, 0],
    ["Ouest", 0, 0],
  ] as const;

  test("a last client that owes less, below clients that owe nothing", () => {
    const done = read([["Client", "Encours", "Échu"], ...rest, ["Sud", 0.0025, 0]]);
    expect([Object.keys(done.balances!), done.asked]).toEqual([["Nord", "Est", "Ouest", "Sud"], []]);
  });

  test("a last client that owes the same as all others but for a fraction of a cent", () => {
    const done = read([
      ["Client", "Encours", "Échu"],
      ["Nord", 12500, 0],
      ["Est", 0, 0],
      ["Sud", 12499.9975, 0],
    ]);
    expect([Object.keys(done.balances!), done.asked]).toEqual([["Nord", "Est", "Sud"], []]);
  });

  test("nor does it in a ledger whose invoices are settled", () => {
    const done = read(
      [
        ["Client", "Facture", "Date", "Échéance", "Solde"],
        ["Nord", "F1", 46000, 46030, 0],
        ["Est", "F2", 46001, 46031, 0],
        ["Ouest", "F3", 46002, 46032, 0],
        ["Sud", null, null, null, 0.004],
      ],
      { asOf: 46100 },
    );
    // Sud's row may be an entry of its own: it is asked about, never taken for a total in silence.
    expect(done.asked).toEqual(["ROW_4"]);
    expect(Object.keys(done.balances!)).toContain("Sud");
  });

  test("a row without a word, whose amounts come to nothing in floating point, adds up nothing", () => {
    const done = read([
      ["Client", "Encours", "Échu"],
      ["Nord", 0.1 + 0.2 - 0.3, 0],
      ["Est", 0, 0],
      ["Ouest", 0, 0],
      ["Sud", 5.551115123125783e-17, 0],
    ]);
    expect(Object.keys(done.balances!)).toEqual(["Nord", "Est", "Ouest", "Sud"]);
  });
});

describe("a currency counts where it stands beside an amount", () => {
  test.each(["C$0", "US$ 500", "1 000 €"])("a client called %s has none", (name) => {
    const done = read([
      ["Client", "Encours", "Échu"],
      ["Nord", 100, 0],
      [name, 50, 0],
      ["Sud", 20, 0],
    ]);
    expect([done.balances, done.asked]).toEqual([{ Nord: 100, [name]: 50, Sud: 20 }, []]);
  });
});

describe("a last row without a word that is the sum of all others", () => {
  test.each(["Récapitulatif", "XXX", "Montant dû"])("%s is asked about where a client is called like a total, too", (label) => {
    const done = read(
      `Compte;Nom;Solde;Non échu;1-30 j\n411A;Nord;100,50;100,50;0\n411T;Total SA;50,25;0;50,25\n411O;Overall Ltd;20;20;0\n411S;Sud;30;0;30\n;${label};200,75;120,50;80,25\n`,
    );
    expect(done.asked).toEqual(["ROW_5"]);
    expect(done.balances).toEqual({ Nord: 100.5, "Total SA": 50.25, "Overall Ltd": 20, Sud: 30 });
  });

  test("without numbers, the sum proves that both are clients", () => {
    const done = read(
      "Client;Solde;Non échu;1-30 j\nNord;100,50;100,50;0\nTotal SA;50,25;0;50,25\nOverall Ltd;20;20;0\nXXX;170,75;120,50;50,25\n",
    );
    expect(done.asked).toEqual(["ROW_4"]);
    expect(done.balances).toEqual({ Nord: 100.5, "Total SA": 50.25, "Overall Ltd": 20 });
  });
});
