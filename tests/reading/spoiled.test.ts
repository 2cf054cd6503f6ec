import { read } from "./read-book";

// Books of which one heading says nothing, or one name is left out.

describe("a balance or a band that is found by what adds up counts in the unit of the others", () => {
  test("the balance, by the bands", () => {
    const done = read(
      "Debtor,XYZ,Not due in millions,1 - 30 days in millions,31 - 60 days in millions\nNord,17.5,17,0.5,0\nSud,3.25,1,1.25,1\n",
    );
    expect(done.balances).toEqual({ Nord: 17_500_000, Sud: 3_250_000 });
  });

  test("a band, by the balance", () => {
    const done = read(
      "Client;Non échu;1 à 30 j;Val;61 à 90 j;> 90 j;Solde (k€)\nNord;10;2;0,5;0;0;12,5\nSud;1;0;2;0,25;0;3,25\nEst;4;1;0;0;2;7\n",
    );
    expect(done.balances).toEqual({ Nord: 12_500, Sud: 3250, Est: 7000 });
    expect(done.overdue).toBe(7750);
  });

  test("in a ledger", () => {
    const done = read(
      "Client,Invoice,Date,Due,XYZ,Current (k€),1-30 (k€),31-60 (k€)\nNord,F1,2026-09-01,2026-10-01,1.5,0,0,1.5\nSud,F2,2026-10-01,2026-10-31,2.25,2.25,0,0\n",
      { asOf: "2026-10-31" },
    );
    expect(done.balances).toEqual({ Nord: 1500, Sud: 2250 });
  });
});

describe("a heading whose word its cells do not bear out says nothing", () => {
  test("amounts below a word for a currency are asked about", () => {
    const done = read(
      "Customer,Num,Date,Due date,Amount,Val\nNord,F1,2026-09-01,2026-10-01,100.00,40.00\nSud,F2,2026-09-02,2026-10-02,50.00,50.00\nEst,F3,2026-09-03,2026-10-03,70.00,70.00\n",
      { asOf: "2026-10-31" },
    );
    expect(done.asked).toEqual(["COLUMN_5"]);
  });

  test("names below it are the client's, and the number of each invoice is none", () => {
    const done = read(
      "Status,Number,Val,Amount,Balance,Date,Due Date\nSent,0012,Nord,100.00,100.00,2026-09-01,2026-10-01\nSent,0013,Sud,50.00,50.00,2026-09-02,2026-10-02\nSent,0014,Nord,20.00,20.00,2026-09-03,2026-10-03\n",
      { asOf: "2026-10-31" },
    );
    expect(done.balances).toEqual({ Nord: 120, Sud: 50 });
  });
});

describe("two columns of names below headings that say nothing", () => {
  test("are asked about", () => {
    const book =
      "N° facture;Date;Échéance;Libre 1;Gamme;Total TTC\nF1;01/09/2026;25/10/2026;Nord Bois;Vis inox;100,00\nF2;02/09/2026;26/10/2026;Sud Métal;Écrous;50,00\nF3;03/09/2026;27/10/2026;Nord Bois;Vis inox;20,00\n";
    const done = read(book, { asOf: "2026-10-31" });
    expect(done.asked).toEqual(["COLUMN_CLIENT"]);
    expect(read(book, { asOf: "2026-10-31", answers: { COLUMN_CLIENT: "3" } }).balances).toEqual({ "Nord Bois": 120, "Sud Métal": 50 });
    expect(Object.keys(read(book, { asOf: "2026-10-31", answers: { COLUMN_CLIENT: "4" } }).balances!)).toEqual(["Vis inox", "Écrous"]);
  });
});

test("a client whose name is left out on its first line bears the one of the others", () => {
  const done = read(
    "SIREN;Client;Facture;Date;Échéance;Reste dû\n552100554;;F1;01/09/2026;25/10/2026;100,00\n552100554;Nord;F2;02/09/2026;26/10/2026;50,00\n732829320;Sud;F3;03/09/2026;27/10/2026;20,00\n",
    { asOf: "2026-10-31" },
  );
  expect(done.balances).toEqual({ Nord: 150, Sud: 20 });
});

test("a journal of entries of which one heading is missing is one all the same", () => {
  const done = read(
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib||CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\n" +
      "VE|Ventes|1|20260105|411000|Clients|C1|Hallé|F1|20260105|Facture F1|300,00|0,00||||| \nVE|Ventes|1|20260105|706000|Services|||F1|20260105|Facture F1|0,00|300,00||||| \n" +
      "VE|Ventes|2|20260106|411000|Clients|C2|Sorel|F2|20260106|Facture F2|80,00|0,00||||| \nVE|Ventes|2|20260106|706000|Services|||F2|20260106|Facture F2|0,00|80,00||||| \n",
    { asOf: "2026-04-30" },
  );
  expect(done.balances).toEqual({ Hallé: 300, Sorel: 80 });
});
