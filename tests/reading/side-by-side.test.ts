import { read } from "./read-book";

describe("what was owed at the end of several months, side by side", () => {
  test.each([
    ["Encours août;Encours sept;Encours oct", 3, 1, 2, 0],
    ["Encours oct.;Encours sept.;Encours août", 1, 3, 2, 0],
    ["Encours nov;Encours déc;Encours janv", 3, 1, 2, 0],
    ["Balance Dec 2026;Balance Jan 2027;Balance Nov 2026", 2, 3, 1, 0],
  ])("%s: one question, the newest first, which counts until it is answered", (headings, newest) => {
    const book = `Client;${headings}\nNord;100;120;130\nSud;50;60;75\nEst;20;10;30\n`;
    const done = read(book);
    expect(done.asked).toEqual(["BALANCE"]);
    const { options, assumed } = done.reading.questions[0]!;
    expect([options[0]!.value, assumed, options.length]).toEqual([String(newest), String(newest), 3]);
    expect(Object.values(done.balances!)).toEqual([[100, 120, 130][newest - 1], [50, 60, 75][newest - 1], [20, 10, 30][newest - 1]]);
    expect(Object.values(read(book, { answers: { BALANCE: "2" } }).balances!)).toEqual([120, 60, 10]);
    expect(read(book, { answers: { BALANCE: "2" } }).asked).toEqual([]);
  });

  test("months alone are offered in that order too", () => {
    const done = read("Client;août;sept;oct\nNord;100;120;130\nSud;50;60;75\n");
    expect(done.reading.questions[0]!.options.map(({ text }) => text)).toEqual(["oct", "sept", "août"]);
  });
});

describe("what is owed in several currencies, side by side", () => {
  const clients = "Client;Balance EUR;Balance USD\nNord;100,50;\nSud;;60,25\nEst;20;10\nOuest;7;\n";

  test("one question for the table, and nothing is added or left out before it is answered", () => {
    const done = read(clients);
    expect([done.asked, done.balances]).toEqual([["CURRENCY"], null]);
    expect(done.reading.questions[0]!.options.map(({ value }) => value)).toEqual(["EUR", "USD"]);
    expect(read(clients, { answers: { CURRENCY: "EUR" } }).balances).toEqual({ Nord: 100.5, Est: 20, Ouest: 7 });
    const dollars = read(clients, { answers: { CURRENCY: "USD" } });
    expect([dollars.balances, dollars.layout.currency, dollars.asked]).toEqual([{ Sud: 60.25, Est: 10 }, "USD", []]);
  });

  test("rates add them up", () => {
    const done = read(clients, { rates: { EUR: 1, USD: 0.5 } });
    expect([done.balances, done.asked]).toEqual([{ Nord: 100.5, Sud: 30.125 + 0.005, Est: 25, Ouest: 7 }, []]);
  });

  test("invoices too, in three of them", () => {
    const book =
      "Client;Facture;Date;Échéance;Solde EUR;Solde USD;Solde GBP\nNord;F1;01/09/2026;25/10/2026;100,50;;\nSud;F2;02/09/2026;25/10/2026;;60,25;\nEst;F3;02/09/2026;25/10/2026;;;40,25\n";
    expect(read(book, { asOf: "2026-10-31" }).asked).toEqual(["CURRENCY"]);
    expect(read(book, { asOf: "2026-10-31", answers: { CURRENCY: "GBP" } }).balances).toEqual({ Est: 40.25 });
    expect(read(book, { asOf: "2026-10-31", rates: { EUR: 1, USD: 0.5, GBP: 2 } }).balances).toEqual({
      Nord: 100.5,
      Sud: 30.13,
      Est: 80.5,
    });
  });

  test("the same amounts in another currency are no further amounts", () => {
    const done = read("Customer;Amount (EUR);Amount (USD)\nNord;100.50;110.55\nSud;50.25;55.28\nEst;10;11\nOuest;200;220\n");
    expect([done.balances, done.asked]).toEqual([{ Nord: 100.5, Sud: 50.25, Est: 10, Ouest: 200 }, []]);
  });
});

describe("sections headed by a currency", () => {
  test.each([
    ["EUR", "USD"],
    ["Devise : EUR", "Devise : USD"],
    ["EUR - Euro", "USD - US Dollar"],
  ])("%s and %s are asked about and never added", (first, second) => {
    const book = `Client;Facture;Date;Échéance;Reste dû\n${first};;;;\nNord;F1;01/08/2026;25/09/2026;100,00\nTotal;;;;100,00\n${second};;;;\nSud;F2;01/08/2026;25/09/2026;80,00\nTotal;;;;80,00\n`;
    const done = read(book, { asOf: "2026-10-31" });
    expect([done.asked, done.balances]).toEqual([["CURRENCY"], null]);
    expect(read(book, { asOf: "2026-10-31", answers: { CURRENCY: "USD" } }).balances).toEqual({ Sud: 80 });
    expect(read(book, { asOf: "2026-10-31", rates: { EUR: 1, USD: 0.5 } }).balances).toEqual({ Nord: 100, Sud: 40 });
  });
});
