import { serialOf } from "../../core/cells/dates";
import { defaultPolicy } from "../../core/policy/default";
import { letterList } from "../../core/work/letters/letter";
import { callList } from "../../core/work/lists/calls";
import { Situation } from "../../core/work/lists/situation";
import type { Cell, Grid } from "../../core/cells/values";
import { gridOf, read } from "./read-book";

// Inputs of our own, two for each kind of export that was once read wrongly.

describe("formulas that were never calculated, and shares of the total", () => {
  test("a QuickBooks summary", () => {
    const done = read([
      [null, "Current", "1 - 30", "31 - 60", "61 and over", "Total"],
      ["Vallat Ltd", 10, 20, 0, 0, 0],
      ["Zephyr", 0, 0, 0, 5.5, 0],
      ["TOTAL", 0, 0, 0, 0, 0],
      ["% of total", 0, 0, 0, 0, 0],
    ]);
    expect(done.balances).toEqual({ "Vallat Ltd": 30, Zephyr: 5.5 });
    expect(done.overdue).toBe(25.5);
  });

  test("shares of a total that is negative", () => {
    const done = read(
      "Client;Non échu;1-30 j;> 30 j;Total\nMorel;-900,00;0,00;100,00;-800,00\nNavarre;200,00;50,00;0,00;250,00\n" +
        "Total;-700,00;50,00;100,00;-550,00\nEn pourcentage du total;127,27%;-9,09%;-18,18%;100,00%\n",
    );
    expect(done.balances).toEqual({ Morel: -800, Navarre: 250 });
    expect(done.asked).toEqual([]);
  });

  test("cells that were left blank instead of zero, under a client called Percent", () => {
    const done = read([
      ["Debtors ageing"],
      ["As at 30 June 2026"],
      [null, "Not due", "1-30 days", "31-60 days", "Over 60 days", "Total due"],
      ["Percent Ltd", 0, 40, 0, 0, null],
      ["Quinn & Daughters", 100, 0, 0, 12.5, null],
      ["Rowe", -20, 0, 0, 0, null],
      ["Total", null, null, null, null, null],
      ["Percentage of total", null, null, null, null, null],
    ]);
    expect(done.balances).toEqual({ "Percent Ltd": 40, "Quinn & Daughters": 112.5, Rowe: -20 });
    expect(done.overdue).toBe(52.5);
  });

  test("shares that divide by nothing, and subtotals of invoices that say zero", () => {
    const shares = read([
      ["Client", "Non échu", "1-30 j", "31-60 j", "> 60 j", "Total"],
      ["Albert", 10, 0, 5, 0, 0],
      ["Bertin", 0, 7.5, 0, 0, 0],
      ["Total général", 0, 0, 0, 0, 0],
      ["% du total", "#DIV/0!", "#DIV/0!", "#DIV/0!", "#DIV/0!", "#DIV/0!"],
    ]);
    expect([shares.balances, shares.overdue]).toEqual([{ Albert: 15, Bertin: 7.5 }, 12.5]);
    const invoices = read(
      [
        ["Invoice", "Customer", "Invoice date", "Due date", "Amount due"],
        ["I1", "Albert", 46000, 46030, 10.5],
        ["I2", "Albert", 46010, 46040, 20],
        [null, "Total Albert", null, null, 0],
        ["I3", "Bertin", 46011, 46041, 7.25],
        [null, "Total Bertin", null, null, 0],
        [null, "Total", null, null, 0],
      ],
      { asOf: 46100 },
    );
    expect(invoices.balances).toEqual({ Albert: 30.5, Bertin: 7.25 });
  });
});

describe("a column of accounts beside the client", () => {
  test("one account for all is no client", () => {
    const done = read(
      "Date,Debtor account,Customer name,Invoice no,Due date,Outstanding\n2026-01-05,1200 Debtors,Bolt Ltd,S1,2026-02-04,120.10\n" +
        "2026-01-06,1200 Debtors,Crane Inc,S2,2026-02-05,79.90\n2026-01-07,1200 Debtors,Dune Ltd,S3,2026-02-06,50.00\nTotal,,,,,250.00\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ "Bolt Ltd": 120.1, "Crane Inc": 79.9, "Dune Ltd": 50 });
    expect(done.wrong).toEqual([]);
  });

  test("a collective account in a French ledger is none either", () => {
    const done = read(
      "Compte collectif;Tiers;N° facture;Date facture;Échéance;Reste dû\n411000;Arnaud;F1;05/01/2026;04/02/2026;100,00\n" +
        "411000;Blanchard;F2;06/01/2026;05/02/2026;60,00\n411000;Colas;F3;25/01/2026;24/02/2026;40,50\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ Arnaud: 100, Blanchard: 60, Colas: 40.5 });
  });

  test("groups, territories and a ledger of one's own are none either", () => {
    const done = read(
      '"Customer Group","Territory","Receivable Account","Party","Voucher No","Posting Date","Due Date","Outstanding Amount"\n' +
        '"Commercial","All","Debtors - X","Amber","V1","2025-10-01","2025-10-31","750.0"\n"Commercial","All","Debtors - X","Blue","V2","2025-10-02","2025-11-01","50.0"\n"","","","Total","","","","800.0"\n',
      { asOf: "2025-12-30" },
    );
    expect([done.balances, done.wrong]).toEqual([{ Amber: 750, Blue: 50 }, []]);
  });
});

describe("lakh grouping, debits and credits by a word", () => {
  test("in a client table", () => {
    const done = read("Particulars;Closing balance\nSharda Traders;12,34,567.50 Dr\nMohan Textiles;4,500.00 Cr\nTotal;12,30,067.50 Dr\n");
    expect(done.balances).toEqual({ "Sharda Traders": 1_234_567.5, "Mohan Textiles": -4500 });
  });

  test("with D and C behind the amount", () => {
    const done = read(
      "Client;Facture;Date;Échéance;Solde\nArnaud;F1;05/01/2026;04/02/2026;1 250,00 D\nArnaud;AV1;06/01/2026;;250,00 C\nBlanchard;F2;16/01/2026;15/02/2026;80,00 D\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ Arnaud: 1000, Blanchard: 80 });
  });

  test.each([
    ["before the amount", "Dr 1,25,000.00", "Dr 12,40,750.50", "Cr 40,750.50"],
    ["cut short by a dot, behind a sign", "₹ 1,25,000.00 Dr.", "₹ 12,40,750.50 Dr.", "₹ 40,750.50 Cr."],
  ])("%s", (_, ...cells) => {
    const done = read(
      `Party,Bill,Date,Due on,Pending Amount\nSharda,SI/1,1-Apr-26,1-May-26,"${cells[0]}"\nMohan,SI/2,3-Apr-26,3-May-26,"${cells[1]}"\nMohan,R/3,20-Apr-26,,"${cells[2]}"\n`,
      { asOf: "2026-06-30" },
    );
    expect(done.balances).toEqual({ Sharda: 125_000, Mohan: 1_200_000 });
    expect(done.asked).toEqual([]);
  });

  test("numbers of documents that begin with such letters stay texts", () => {
    const done = read(
      "Customer,Document,Date,Due,Amount due\nNord,CR 1001,2026-01-05,2026-02-04,-20.50\nNord,DR 1002,2026-01-05,2026-02-04,100.00\nSud,DR1003,2026-01-05,2026-02-04,7.25\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ Nord: 79.5, Sud: 7.25 });
    expect(done.clients!.invoiceTexts("invoiceNumber")).toEqual(["CR 1001", "DR 1002", "DR1003"]);
  });
});

describe("a journal of all accounts", () => {
  const head =
    "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\n";

  test("parted by strokes, with a client account of its own", () => {
    const done = read(
      `${head}VE|Ventes|1|20260105|411DUP|Dupré|||F1|20260105|Facture F1|300,00|0,00||||| \nVE|Ventes|1|20260105|706000|Services|||F1|20260105|Facture F1|0,00|300,00||||| \n`,
      { asOf: "2026-04-30" },
    );
    expect(done.balances).toEqual({ Dupré: 300 });
  });

  test("a payment that bears the number of its invoice", () => {
    const done = read(
      `${head}VE|Ventes|1|20260105|411000|Clients|C1|Hallé|F1|20260105|Facture F1|300,00|0,00||||| \nVE|Ventes|1|20260105|706000|Services|||F1|20260105|Facture F1|0,00|300,00||||| \n` +
        "BQ|Banque|2|20260205|411000|Clients|C1|Hallé|F1|20260205|Règlement F1|0,00|120,00||||| \nBQ|Banque|2|20260205|512000|Banque|||F1|20260205|Règlement F1|120,00|0,00||||| \n",
      { asOf: "2026-04-30" },
    );
    expect(done.balances).toEqual({ Hallé: 180 });
    expect(done.clients!.names).toHaveLength(1);
  });
});

describe("lines grouped under a client that is named once", () => {
  test("in a heading of two cells, its total below", () => {
    const done = read(
      "Code;Nom;Pièce;Date;Échéance;Solde\nC1;Arnaud;;;;\n;;F1;05/01/2026;04/02/2026;100,00\n;;F2;06/01/2026;05/02/2026;50,00\nTotal Arnaud;;;;;150,00\n" +
        "C2;Blanchard;;;;\n;;F3;07/01/2026;06/02/2026;25,00\nTotal Blanchard;;;;;25,00\nTotal général;;;;;175,00\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ Arnaud: 150, Blanchard: 25 });
    expect(done.wrong).toEqual([]);
  });

  test("a remark among the lines begins no client", () => {
    const done = read(
      "Customer,Number,Date,Due date,Open balance\nVallat Ltd,,,,\n,F1,2026-01-05,2026-02-04,100.00\nsee Paul,,,,\n,F2,2026-01-06,2026-02-05,50.00\nTotal Vallat Ltd,,,,150.00\n" +
        "Zephyr,,,,\n,F3,2026-01-07,2026-02-06,25.00\nTotal Zephyr,,,,25.00\nTotal,,,,175.00\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ "Vallat Ltd": 150, Zephyr: 25 });
  });

  test("invoices stand in the column of their clients, whose rows carry the sums, as Odoo unfolds them", () => {
    const done = read(
      "Partner;Invoice Date;Due;Current;1-30;31-60;60+;Total\nAgrolux;;;0;2000;0;1000;3000\n  SAJ/1;2026-01-10;2026-02-09;0;0;0;1000;1000\n  SAJ/3;2026-05-05;2026-06-04;0;2000;0;0;2000\n" +
        "Assur-tek 24;;;0;0;5000;0;5000\n  SAJ/2;2026-04-10;2026-05-10;0;0;5000;0;5000\nTotal;;;0;2000;5000;1000;8000\n",
      { asOf: "2026-06-30" },
    );
    expect([done.balances, done.wrong]).toEqual([{ Agrolux: 3000, "Assur-tek 24": 5000 }, []]);
  });

  test("a salesperson above clients that are named once", () => {
    const done = read(
      "Salesperson,Customer,Invoice,Due,Balance\nAnna,,,,\n,Agrolux,S1,2026-02-09,1000.50\n,,S3,2026-06-04,2000\n,Assur-tek,S2,2026-05-10,5000\nBruno,,,,\n,Cargo,S4,2026-05-10,10\n,,S5,2026-05-11,20\nTotal,,,,8030.50\n",
      { asOf: "2026-06-30" },
    );
    expect([done.balances, done.wrong]).toEqual([{ Agrolux: 3000.5, "Assur-tek": 5000, Cargo: 30 }, []]);
  });
});

describe("several currencies", () => {
  test("by a column: asked about, never added", () => {
    const grid = "Client;Devise;Encours\nA;EUR;100\nB;USD;200\nC;EUR;50\n";
    expect(read(grid).fault?.code).toBe("MIXED_CURRENCIES");
    expect(read(grid, { answers: { CURRENCY: "EUR" } }).balances).toEqual({ A: 100, C: 50 });
  });

  test("by the formats of cells", () => {
    const grid: Grid = [
      ["Client", "Encours"],
      ["A", 100],
      ["B", 200],
    ];
    const formats = [
      [null, null],
      [null, "#,##0.00 [$€-40C]"],
      [null, "[$£-809]#,##0.00"],
    ];
    expect(read(grid, { formats }).fault?.code).toBe("MIXED_CURRENCIES");
  });

  test("a few amounts in one that the others do not name are asked about; nothing is added before", () => {
    const grid =
      "Client;N° facture;Date;Échéance;Montant\nA;F1;05/01/2026;04/02/2026;120,50\nB;F2;16/01/2026;15/02/2026;60,00 USD\nB;F3;07/01/2026;06/02/2026;30,00\n";
    const done = read(grid, { asOf: "2026-05-31" });
    expect([done.fault?.code, done.asked]).toEqual(["MIXED_CURRENCIES", ["CURRENCY"]]);
    const answered = (answer: string) => read(grid, { asOf: "2026-05-31", answers: { CURRENCY: answer } }).balances;
    expect(["own", "USD", "same"].map(answered)).toEqual([{ A: 120.5, B: 30 }, { B: 60 }, { A: 120.5, B: 90 }]);
  });

  test("a sign on the first amount and the total alone, or one that the heading names, is that of all", () => {
    expect(read("Customer,Balance\nA,$100.50\nB,200.00\nC,50.00\nTotal,$350.50\n").balances).toEqual({ A: 100.5, B: 200, C: 50 });
    expect(read("Client;Encours (€)\nA;100,50\nB;200,00 €\nC;50,00\n").balances).toEqual({ A: 100.5, B: 200, C: 50 });
  });

  test("codes before the amounts", () => {
    const grid = "Customer,Balance\nBolt,EUR 1200.00\nCrane,USD 500.00\nDune,EUR 80.00\n";
    expect(read(grid).fault?.code).toBe("MIXED_CURRENCIES");
    expect(read(grid, { answers: { CURRENCY: "USD" } }).balances).toEqual({ Crane: 500 });
  });
});

describe("days as programs write them", () => {
  test("French month words", () => {
    const done = read(
      "Client;Facture;Date;Échéance;Montant dû\nA;F1;13 mai 2026;12 juin 2026;500,00\nB;F2;28 février 2026;30 mars 2026;900,00\n",
      {
        asOf: "2026-06-30",
      },
    );
    expect(done.overdue).toBe(1400);
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([0, 500, 0, 0, 900]);
  });

  test("month first, proved by the one day above twelve", () => {
    const done = read("Customer,Invoice,Date,Due,Amount due\nA,F1,01/02/2026,02/01/2026,10.00\nB,F2,03/04/2026,03/31/2026,20.00\n", {
      asOf: "2026-04-10",
    });
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([0, 20, 0, 10, 0]);
  });

  test.each([
    ["13-MAY-26 12.00.00.000000 AM", "12-JUN-26 12.00.00.000000 AM", "28-FEB-26 09.30.00.000000 PM", "30-MAR-26 09.30.00.000000 PM"],
    ["13-MAY-2026 00:00:00", "12-JUN-2026 00:00:00", "28-FEB-2026 00:00:00", "30-MAR-2026 00:00:00"],
    ["13MAY2026:00:00:00", "12JUN2026:00:00:00", "28FEB2026:00:00:00", "30MAR2026:00:00:00"],
    ["2026-MAY-13", "2026-JUN-12", "2026-FEB-28", "2026-MAR-30"],
    ["13-MAI-26", "12-JUIN-26", "28-FÉVR.-26", "30-MARS-26"],
  ])("Oracle, SAS and others: %s", (...days) => {
    const done = read(`Customer,Invoice,Date,Due,Amount due\nA,F1,${days[0]},${days[1]},500.00\nB,F2,${days[2]},${days[3]},900.00\n`, {
      asOf: "2026-06-30",
    });
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([0, 500, 0, 0, 900]);
    expect(done.asked).toEqual([]);
  });
});

describe("debits and credits", () => {
  test("a statement with its balance after each movement", () => {
    const done = read(
      "Customer,Date,Number,Description,Due,Debit,Credit,Balance\nVallat Ltd,2026-01-05,F1,Invoice,2026-02-04,500.00,,500.00\n" +
        "Vallat Ltd,2026-02-10,P1,Payment F1,,,200.00,300.00\nVallat Ltd,2026-02-12,F2,Invoice,2026-03-14,80.00,,380.00\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ "Vallat Ltd": 380 });
    expect(done.overdue).toBe(300);
  });

  test("a trial balance of clients", () => {
    const done = read("Compte;Intitulé;Débit;Crédit\n411001;Arnaud;500,00;120,00\n411002;Blanchard;0,00;40,00\nTotal;;500,00;160,00\n");
    expect(done.balances).toEqual({ Arnaud: 380, Blanchard: -40 });
  });

  test("the newest movement first, for each client or over all of them", () => {
    const byClient =
      "Client;Date;Pièce;Échéance;Débit;Crédit;Solde\nArdoise;10/02/2026;R1;;;700,00;500,00\nArdoise;05/01/2026;F1;04/02/2026;1 200,00;;1 200,00\n" +
      "Brunel;13/03/2026;F3;12/04/2026;50,50;;650,50\nBrunel;12/03/2026;F2;11/04/2026;600,00;;600,00\n";
    const overAll =
      "Customer,Date,Number,Due,Charges,Payments,Balance\nBrunel,2026-03-13,F3,2026-04-12,50.50,,1150.50\nBrunel,2026-03-12,F2,2026-04-11,600.00,,1100.00\n" +
      "Ardoise,2026-02-10,R1,,,700.00,500.00\nArdoise,2026-01-05,F1,2026-02-04,1200.00,,1200.00\n";
    for (const text of [byClient, overAll]) {
      const done = read(text, { asOf: "2026-04-30" });
      expect([done.balances, done.overdue]).toEqual([{ Ardoise: 500, Brunel: 650.5 }, 1150.5]);
    }
  });

  test("the newest first, down to the balance it began with", () => {
    const done = read(
      "Customer,Date,Number,Details,Due,Debit,Credit,Balance\nVallat,2026-02-12,F2,Invoice,2026-03-14,80.00,,380.00\nVallat,2026-02-10,P1,Payment,,,200.00,300.00\n" +
        "Vallat,2026-01-05,F1,Invoice,2026-02-04,350.00,,500.00\nVallat,2026-01-01,,Opening balance,,,,150.00\n",
      { asOf: "2026-03-01" },
    );
    expect([done.balances, done.overdue]).toEqual([{ Vallat: 380 }, 300]);
  });

  test("balances that say their side", () => {
    const done = read(
      "Account,Name,Date,Ref,Narrative,Due,Dr,Cr,Running balance\n1,Ardoise,2026-01-05,F1,Invoice,2026-02-04,1200.00,,1200.00 Dr\n1,Ardoise,2026-02-10,P1,Receipt,,,1500.00,300.00 Cr\n2,Brunel,2026-03-12,F2,Invoice,2026-04-11,600.00,,600.00 Dr\n",
      { asOf: "2026-04-30" },
    );
    expect(done.balances).toEqual({ Ardoise: -300, Brunel: 600 });
  });

  test("each client begins with a balance, in either order", () => {
    const clients = [
      ["411A;Arnaud;01/01/2026;Solde antérieur;;;;150,00", "411A;Arnaud;13/01/2026;F1;12/02/2026;100,00;;250,00"],
      ["411B;Blanchard;01/01/2026;Solde antérieur;;;;40,00", "411B;Blanchard;14/01/2026;F2;13/02/2026;60,00;;100,00"],
      ["411C;Colas;01/01/2026;Solde antérieur;;;;7,50"],
    ];
    for (const lines of [clients.flat(), clients.flatMap((each) => [...each].reverse())]) {
      const done = read(`Compte;Client;Date;Libellé;Échéance;Débit;Crédit;Solde\n${lines.join("\n")}\n`, { asOf: "2026-04-30" });
      expect(done.balances).toEqual({ Arnaud: 250, Blanchard: 100, Colas: 7.5 });
    }
  });
});

describe("a heading over two rows and the file's own day", () => {
  test("in English", () => {
    const done = read(
      "Aged debtors;;;;;\nAs of 31 March 2026;;;;;\nCustomer;Balance;Not due;Overdue;;\n;;;1-30 days;31-60 days;Over 60 days\nVallat Ltd;60.00;10.00;20.00;30.00;0.00\nZephyr;5.00;0.00;0.00;0.00;5.00\n",
    );
    expect(done.balances).toEqual({ "Vallat Ltd": 60, Zephyr: 5 });
    expect(done.overdue).toBe(55);
    expect(done.reading.asOf).toEqual({ serial: 46_112, from: "file" });
  });

  test("the day below the table", () => {
    const done = read(
      "Client;Facture;Échéance;Solde\nA;F1;15/03/2026;10,00\nB;F2;20/04/2026;5,00\nTotal;;;15,00\nSituation au 31/03/2026;;;\n",
    );
    expect(done.reading.asOf).toEqual({ serial: 46_112, from: "file" });
    expect(done.overdue).toBe(10);
  });

  test("of which the upper one names some columns and the lower others", () => {
    const done = read(
      "Aged receivables;;;;;\nReport date: 30-Jun-2026;;;;;\n;Total;Not yet due;Past due (days);;\nCustomer;;;1-30;31-60;61+\nVallat;60.00;10.00;20.00;30.00;0.00\nZephyr;5.00;0.00;0.00;0.00;5.00\n",
    );
    expect([done.balances, done.overdue, done.reading.asOf]).toEqual([{ Vallat: 60, Zephyr: 5 }, 55, { serial: 46_203, from: "file" }]);
  });

  test("the day of the balance, not that of the print", () => {
    const done = read(
      "Balance âgée;;;;;;\nÉdité le 02/07/2026;;;;;;\nArrêtée au 30/06/2026;;;;;;\nCompte;Tiers;Encours total;Échéances (jours);;;\n;;;Non échues;1-30;31-60;+60\n411A;Arnaud;60,00;10,00;20,00;30,00;0,00\n411B;Blanchard;5,00;0,00;0,00;0,00;5,00\nTotaux;;65,00;10,00;20,00;30,00;5,00\n",
    );
    expect([done.balances, done.overdue, done.reading.asOf]).toEqual([{ Arnaud: 60, Blanchard: 5 }, 55, { serial: 46_203, from: "file" }]);
  });
});

describe("the day the days late were counted on", () => {
  const ledger =
    "Client;Facture;Date;Échéance;Reste dû;Retard (j)\nA;F1;05/01/2026;04/02/2026;300,00;55\nA;F2;10/02/2026;12/03/2026;200,00;19\nB;F3;20/03/2026;19/04/2026;100,00;-19\n";
  test.each(["Période du 01/01/2026 au 31/12/2026;;;;;\n", "Exercice du 01/01/2026 au 31/12/2026;;;;;\n", ""])(
    "is the day of the list, and not when it was printed: %j",
    (title) => {
      const done = read(`${title}${ledger}Édité le 02/07/2026;;;;;\n`);
      expect([done.balances, done.overdue, done.reading.asOf]).toEqual([{ A: 500, B: 100 }, 500, { serial: 46_112, from: "ageDays" }]);
    },
  );
});

test("what is asked of a row calls it by its name, wherever that stands", () => {
  const done = read("Restant dû;Nom client;Échu\n2773,00;Lang;2980,00\n500,00;Sous-total Conseil;0,00\n40171,85;Tabac;34319,93\n", {
    language: "fr",
  });
  expect(done.reading.questions.find(({ code }) => code === "ROW_2")!.text).toMatch(/«\sSous-total Conseil\s»/);
});

describe("what was invoiced, paid and is left, of each client in one row", () => {
  test.each([
    "Client;Facturé;Réglé;Solde;Dont échu",
    "Client;Factures;Règlements;Reste dû;Échu",
    "Customer;Invoiced;Paid;Balance;Of which overdue",
    "Customer;Invoices;Payments received;Outstanding;Overdue",
  ])("is a list of clients: %s", (heading) => {
    const done = read(`${heading}\nAlpha;1000;400;600;300\nBeta;1100;400;700;350\nGamma;900;;900;0\n`, { asOf: "2026-11-30" });
    expect([done.balances, done.overdue]).toEqual([{ Alpha: 600, Beta: 700, Gamma: 900 }, 650]);
    expect(done.layout.kind).toBe("clients");
  });
});

describe("headings that are not known", () => {
  test.each([
    ["Kontrahent;Numer faktury;Data wystawienia;Termin;Kwota", "Entreprise Lefèvre", "20.05.2025;04.06.2025", "1 935,00"],
    ["Kund;Fakturanr;Fakturadatum;Förfallodatum;Belopp", "Client Divers", "2025-05-20;2025-06-04", "1 935,00 EUR"],
    ["Müşteri;Fatura no;Fatura tarihi;Vade tarihi;Kalan", "Société Retard (en liquidation)", "20/05/2025;04/06/2025", "EUR 1 935,00"],
    ["Asiakas;Laskunro;Laskupäivä;Eräpäivä;Avoinna", "Total Encours SA", "20/05/2025;04/06/2025", "1935"],
  ])("stand above lines in which a word is known: %s", (heading, name, days, amount) => {
    const line = (client: string, number: number): string => `${client};FA${number};${days};${amount.replace("9", String(number))}`;
    const text = [heading, line("Alpha", 1), line("Beta", 2), line(name, 3), line("Gamma", 4), line(name, 5), line("Beta", 6)].join("\n");
    const asked = read(text, { asOf: "2025-12-31" });
    expect(asked.layout.headerRow).toBe(0);
    const owed = asked.reading.questions.find(({ code }) => code === "COLUMN_AMOUNT")!;
    expect(owed.options.map((option) => option.text)).toContain(heading.split(";")[4]);
  });
});

describe("a credit that covers what is late", () => {
  test("a payment on account", () => {
    const done = read(
      "Client;Type;N°;Date;Échéance;Montant\nA;Facture;F1;05/01/2026;20/01/2026;300,00\nA;Règlement;R1;10/02/2026;;-400,00\nB;Facture;F2;05/01/2026;20/01/2026;300,00\n",
      { asOf: "2026-03-31" },
    );
    expect(done.balances).toEqual({ A: -100, B: 300 });
  });

  test("a credit note without a sign", () => {
    const done = read(
      "Client;Type;N°;Date;Échéance;Montant\nA;Facture;F1;05/01/2026;20/01/2026;300,00\nA;Avoir;AV1;10/02/2026;;300,00\nB;Facture;F2;05/01/2026;20/01/2026;300,00\n",
      { asOf: "2026-03-31" },
    );
    expect(done.balances).toMatchObject({ B: 300 });
    expect(done.balances!.A ?? 0).toBe(0);
  });

  test.each([
    ["a credit note", "Credit note", "2026-02-10", "", "-310.00"],
    ["a payment on account", "Payment", "2026-03-30", "", "-400.00"],
  ])("nobody is chased for what %s covers", (_, type, date, due, amount) => {
    const { clients } = read(
      `Customer,Type,Number,Date,Due,Amount\nKuhn,${type},C1,${date},${due},${amount}\nKuhn,Invoice,I1,2026-01-05,2026-01-20,200.00\nKuhn,Invoice,I2,2026-01-06,2026-01-21,100.00\nLang,Invoice,I3,2026-01-05,2026-01-20,300.00\n`,
      { asOf: "2026-03-31" },
    );
    const situation = new Situation(clients!, serialOf(2026, 3, 31), defaultPolicy);
    for (const { rows } of [callList(situation), letterList(situation)]) expect(rows.map(({ name }) => name)).toEqual(["Lang"]);
  });
});

describe("what was paid stands beside what was invoiced", () => {
  test("received in part", () => {
    const done = read(
      "Facture;Date;Échéance;Client;Montant TTC;Encaissé\nF1;05/01/2026;04/02/2026;A;120,00;20,00\nF2;06/01/2026;05/02/2026;B;60,00;\nF3;07/01/2026;06/02/2026;B;30,00;30,00\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ A: 100, B: 60 });
  });

  test("payments written with a minus", () => {
    const done = read(
      "Invoice,Date,Due,Customer,Invoice total,Payments\nF1,2026-01-05,2026-02-04,Vallat,120.50,-20.50\nF2,2026-01-06,2026-02-05,Zephyr,60.00,-60.00\nF3,2026-01-07,2026-02-06,Zephyr,30.00,\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ Vallat: 100, Zephyr: 30 });
  });

  test("under headings of few words", () => {
    const done = read(
      "Invoice,Customer,Date,Due,Invoiced,Paid to date\nI1,Vallat,2026-01-05,2026-02-04,100.00,100.00\nI2,Vallat,2026-01-20,2026-02-19,800.00,300.00\nI3,Zephyr,2026-02-13,2026-03-15,450.00,\n",
      { asOf: "2026-05-31" },
    );
    expect([done.balances, done.asked]).toEqual([{ Vallat: 500, Zephyr: 450 }, []]);
    expect(read("Customer,Balance,Invoiced\nVallat,10.50,9000\nZephyr,20,8000\n").layout.columns[2]!.meaning).toBe("sales");
  });

  test.each(["Avoirs imputés", "Discount taken"])("%s beside it, however small, is asked about, and each answer is taken", (heading) => {
    const grid = `Facture;Date;Échéance;Client;Montant TTC;Règlements reçus;${heading}\nF1;15/01/2026;14/02/2026;A;120,00;20,00;10,00\nF2;06/01/2026;05/02/2026;B;60,00;;\nF3;07/01/2026;06/02/2026;B;30,00;30,00;\n`;
    const options = { asOf: "2026-05-31" };
    expect(read(grid, options).asked).toEqual(["COLUMN_6"]);
    expect(read(grid, { ...options, answers: { COLUMN_6: "credit" } }).balances).toEqual({ A: 90, B: 60 });
    expect(read(grid, { ...options, answers: { COLUMN_6: "none" } }).balances).toEqual({ A: 100, B: 60 });
  });
});

describe("page breaks", () => {
  const page = "Code;Nom;N° pièce;Date;Échéance;Solde\n";
  test("a repeated header and a page mark are no clients", () => {
    const done = read(
      `Balance âgée\nArrêté au 28/02/2026\n${page}C1;Arnaud;F1;05/01/2026;04/02/2026;100,00\nC2;Blanchard;F2;06/01/2026;05/02/2026;50,00\nPage 1 sur 2;;;;;\n${page}C3;Colas;F3;07/01/2026;06/02/2026;25,00\nTotal;;;;;175,00\n`,
    );
    expect(done.balances).toEqual({ Arnaud: 100, Blanchard: 50, Colas: 25 });
    expect(done.reading.asOf?.from).toBe("file");
  });

  test("a sum carried over to the next page is no client", () => {
    const done = read(
      `${page}C1;Arnaud;F1;05/01/2026;04/02/2026;100,00\nC2;Blanchard;F2;06/01/2026;05/02/2026;50,00\nÀ reporter;;;;;150,00\nReport;;;;;150,00\nC3;Colas;F3;07/01/2026;06/02/2026;25,00\nTotal;;;;;175,00\n`,
      { asOf: "2026-03-01" },
    );
    expect(done.wrong).toEqual([]);
    expect(done.balances).toEqual({ Arnaud: 100, Blanchard: 50, Colas: 25 });
  });

  test.each(["Page;1", ";Page 1"])("within the lines of a client, its number under the amounts: %s", (mark) => {
    const done = read(
      `Code tiers;Intitulé;N° pièce;Date pièce;Date échéance;Solde\n411A;Alpha;;;;\n;;F1;13/08/2026;12/09/2026;100,50\n;;;;${mark}\nCode tiers;Intitulé;N° pièce;Date pièce;Date échéance;Solde\n411A;Alpha (suite);;;;\n;;F2;20/09/2026;20/10/2026;20,00\nTotal 411A;Alpha;;;;120,50\n` +
        "411B;Beta;;;;\n;;F3;13/07/2026;12/08/2026;9,50\nTotal 411B;Beta;;;;9,50\nTotal général;;;;;130,00\n",
      { asOf: "2026-09-30" },
    );
    expect([done.balances, done.wrong, done.asked]).toEqual([{ Alpha: 120.5, Beta: 9.5 }, [], []]);
  });
});

describe("columns whose heading says nothing", () => {
  test("the ageing band is what the others lack of the balance", () => {
    const done = read("Client;Non échu;1 à 30 j;XYZ;61 à 90 j;> 90 j;Solde\nA;10;20;30;0;0;60\nB;0;0;5;0;7;12\nC;1;0;0;2;0;3\n");
    expect(done.overdue).toBe(64);
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([11, 20, 35, 2, 7]);
  });

  test("days late say the day they are counted from", () => {
    const done = read(
      "Customer,Invoice,Date,Due,Open balance,Col 7\nA,F1,2026-01-05,2026-02-04,10.50,24\nB,F2,2026-01-06,2026-02-05,20.25,23\nC,F3,2026-01-07,2026-02-10,7.00,18\n",
    );
    expect(done.reading.asOf).toMatchObject({ from: "ageDays" });
    expect(done.portfolio!.asOf).toBe(46_081);
  });

  test("the client's name stands beside its number, not in the description of each line", () => {
    const done = read(
      "Compte;Col. 7;Date;N° pièce;Libellé;Échéance;Débit;Crédit\n411A;Arnaud;05/01/2026;F1;Facture F1;04/02/2026;100,00;\n411A;Arnaud;06/01/2026;F2;Facture F2;05/02/2026;50,00;\n411B;Blanchard;07/01/2026;F3;Facture F3;06/02/2026;25,00;\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ Arnaud: 150, Blanchard: 25 });
  });

  test("SIRETs join two establishments", () => {
    const done = read(
      "Client;Val;N° facture;Date facture;Reste à payer\nUsine Lyon;73282932000074;F1;05/01/2026;100,00\nUsine Nantes;73282932000017;F2;06/01/2026;50,00\nDépôt Sud;55210055400013;F3;07/01/2026;20,00\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ "Usine Lyon": 150, "Dépôt Sud": 20 });
  });

  test("SIRETs join two establishments of a client table too, and leave others apart", () => {
    const done = read(
      "Client;SIRET;Encours;Échu\nUsine Lyon;73282932000074;100;40\nUsine Nantes;73282932000017;50;10\nDépôt Sud;55210055400013;20;0\nTotal;;170;50\n",
    );
    expect(done.balances).toEqual({ "Usine Lyon": 150, "Dépôt Sud": 20 });
    expect(done.overdue).toBe(50);
    expect(done.reading.details).toEqual(["2 rows of establishments added up to 1 company by SIREN."]);
  });

  test("many columns of amounts are one question", () => {
    const widths = Array.from({ length: 30 }, (_, k) => k);
    const grid: Grid = [
      ["Client", "N° facture", "Date", "Échéance", "Montant", ...widths.map((k) => `Zone ${k}`)],
      ...[1.25, 2.5, 3.75].map((base, r): Cell[] => ["A", `F${r}`, 46_000, 46_030, base * 100, ...widths.map((k) => base + k * 1.17)]),
    ];
    const done = read(grid, { asOf: 46_100 });
    expect(done.asked).toEqual(["COLUMNS"]);
    expect(done.balances).toEqual({ A: 750 });
    expect(read(grid, { asOf: 46_100, answers: { COLUMNS: "paidAmount 5" } }).balances).toEqual({ A: 742.5 });
  });
});

describe("amounts without cents under a heading nobody knows", () => {
  const invoices = (heading: string, values: readonly Cell[]): Grid => [
    ["Client", "N° facture", "Date", "Échéance", "Montant TTC", heading],
    ...values.map((value, k): Cell[] => [`Client ${k % 4}`, `F${k}`, 46_000 + k, 46_030 + k, 1000.5 + k, value]),
  ];
  const asked = (heading: string, values: readonly Cell[]): string[] => read(invoices(heading, values), { asOf: 46_100 }).asked;

  test.each<[string, readonly Cell[]]>([
    ["Avoir à déduire", [200, null, 50, null, null]],
    ["Ajustement", [-200, null, "50", null, null]],
    ["Acompte", [37.5, null, null, null, null]],
    ["Acompte", ["9", null, null, null, null]],
    ["Avance reçue", [null, 5, 12, null, null]],
    ["Retenue", [null, null, null, null, 640]],
    ["Write-off", [1513, null, 1436, null, null]],
    ["Col. 6", [300, 250, 410, 95, 120]],
  ])("%s is asked about", (heading, values) => {
    expect(asked(heading, values)).toEqual(["COLUMN_5"]);
  });

  test.each<[string, readonly Cell[]]>([
    ["Nb colis", [14, 30, 2, 8, 22]],
    ["Truc", [1, 3, 2, 2, 5]],
    ["Dossier", [48_213, 51_877, 46_004, 90_121, 33_333]],
    ["Lot", ["0042", "0107", "0042", "0042", "0107"]],
    ["Saison", [2024, 2025, 2025, 2026, 2024]],
    ["Société", [1000, 1000, 1000, 1000, 1000]],
    ["Ordre", [14, 15, 16, 17, 18]],
    ["Délai", [30, 30, 30, 30, 30]],
    ["Âge", [100, 99, 98, 97, 96]],
    ["Remarque", ["vu", 200, "à voir", null, null]],
  ])("%s holds none and is left alone", (heading, values) => {
    expect(asked(heading, values)).toEqual([]);
  });

  test("each answer is taken", () => {
    const grid = invoices("Avoir à déduire", [200, null, 50, null]);
    const answers = { BLANK_OPEN: "settled" };
    const total = (answer: string): number => read(grid, { asOf: 46_100, answers: { ...answers, COLUMN_5: answer } }).portfolio!.balance;
    expect(["none", "credit", "paidAmount", "added", "openAmount"].map(total)).toEqual([4008, 3758, 3758, 4258, 250]);
    const minus = invoices("Avoir à déduire", [-200, null, -50, null]);
    expect(read(minus, { asOf: 46_100, answers: { COLUMN_5: "credit" } }).portfolio!.balance).toBe(3758);
  });

  test("beside a balance too, unless its bands add up to it", () => {
    const rows: Grid = [
      ["Client", "Encours", "Ajustement"],
      ["Nord", 1000.5, -200],
      ["Sud", 500, 50],
    ];
    expect(read(rows).asked).toEqual(["COLUMN_2"]);
    expect(read(rows, { answers: { COLUMN_2: "added" } }).balances).toEqual({ Nord: 800.5, Sud: 550 });
    const banded: Grid = [
      ["Client", "Encours", "Non échu", "1-30 j", "> 30 j", "Ajustement"],
      ["Nord", 1000.5, 1000.5, 0, 0, -200],
      ["Sud", 500, 0, 450, 50, 50],
    ];
    expect(read(banded).asked).toEqual([]);
  });
});

describe("a name and no amount", () => {
  test("is a client whose balance nobody knows, and is asked about", () => {
    const grid = "Client;Encours\nArnaud;100\nBlanchard;\nColas;0\n";
    const done = read(grid);
    expect(done.balances).toEqual({ Arnaud: 100, Blanchard: NaN, Colas: 0 });
    expect(done.asked).toEqual(["NAME_ONLY"]);
    expect(read(grid, { answers: { NAME_ONLY: "heading" } }).balances).toEqual({ Arnaud: 100, Colas: 0 });
  });

  test("above lines that are summed up it is a heading", () => {
    const done = read(
      "Client;Encours\nRégion Nord;\nArnaud;100\nBlanchard;50\nTotal Région Nord;150\nRégion Sud;\nColas;25\nDurand;5\nTotal Région Sud;30\nTotal;180\n",
    );
    expect(done.balances).toEqual({ Arnaud: 100, Blanchard: 50, Colas: 25, Durand: 5 });
    expect(done.asked).toEqual([]);
  });
});

describe("blank amounts", () => {
  test("are zero where their row adds up without them", () => {
    const done = read("Client;Non échu;1-30;31-60;> 60;Total\nA;100;;;;100\nB;;20;;5;25\nTotal;100;20;;5;125\n");
    expect(done.overdue).toBe(25);
    expect(done.asked).toEqual([]);
  });

  test("that only a total speaks of stay unknown until they are said to be zero", () => {
    const grid = "Client;Encours;Dont échu\nA;100;40\nB;50;\nTotal;150;40\n";
    expect(read(grid).asked).toEqual(["BLANK_AMOUNTS"]);
    expect(read(grid).clients!.overdue![1]).toBeNaN();
    expect(read(grid, { answers: { BLANK_AMOUNTS: "zero" } }).clients!.overdue![1]).toBe(0);
  });
});

describe("what stands right below the headings", () => {
  test("a client that owes nothing is no second row of headings", () => {
    const bands = [null, "At Date", "1-30", "31-60", "61-90", "91-120", "Older", "Total"];
    const zeros = read([bands, ["Entreprise Nord", 0, 0, 0, 0, 0, 0, 0], ["Sud", 0, 10.5, 0, 0, 0, 0, 10.5]]);
    expect(zeros.balances).toEqual({ "Entreprise Nord": 0, Sud: 10.5 });
    const blanks = read([bands, ["Nord Industrie"], ["Sud", null, 10.5, null, null, null, null, 10.5]], {
      answers: { NAME_ONLY: "client" },
    });
    expect(blanks.balances).toMatchObject({ Sud: 10.5 });
  });

  test("the name above its invoices stays a name where the column has no heading", () => {
    const done = read(
      ";Due Date;Invoice Number;Current;< 1 Month;Total\nEntreprise Lefèvre;;;;;\n15 March 2026;14 May 2026;F1;;100.00;100.00\n" +
        "29 March 2026;28 May 2026;F2;50.00;;50.00\nTotal Entreprise Lefèvre;;;50.00;100.00;150.00\n" +
        "Client Anjou;;;;;\n4 May 2026;3 June 2026;F3;9.50;;9.50\nTotal Client Anjou;;;9.50;;9.50\n",
      { asOf: "2026-05-20" },
    );
    expect(done.balances).toEqual({ "Entreprise Lefèvre": 150, "Client Anjou": 9.5 });
  });

  test("no band stands under what is not due", () => {
    const done = read([
      ["Compte", "Client", "Solde", "Non échu", null, null, null, null],
      [null, null, null, null, "1 à 30 jours", "31 à 60 jours", "61 à 90 jours", "Plus de 90 jours"],
      ["C1", "Nord", 10.5, 0, 0, 10.5, 0, 0],
      ["C2", "Sud", 30.25, 10, 20.25, 0, 0, 0],
    ]);
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([10, 20.25, 10.5, 0, 0]);
  });
});

test("a client called like a balance carried forward is one where its row carries the sum of its invoices", () => {
  const done = read(
    gridOf(
      ";Invoice Date;Due Date;At Date;1-30;Total\nReport & Fils;;;100.00;;100.00\nINV/1;2026-01-10;2026-03-10;100.00;;100.00\n" +
        "Azure;;;;250.50;250.50\nINV/2;2026-01-12;2026-02-10;;250.50;250.50\nDeco;;;80.00;;80.00\nINV/3;2026-02-01;2026-03-05;80.00;;80.00\n" +
        "Total;;;180.00;250.50;430.50\n",
    ),
    { asOf: "2026-02-28" },
  );
  expect(done.balances).toEqual({ "Report & Fils": 100, Azure: 250.5, Deco: 80 });
  expect(done.asked).toEqual([]);
});

test("a collective account beside names that are written once is no client, and a remark with a day heads nothing", () => {
  const once = read(
    "Intitulé;N° facture;Date;Échéance;Reste dû;Compte\nNord;F1;01/02/2026;03/03/2026;100,50;411000\n;F2;05/02/2026;07/03/2026;20,00;411000\n" +
      "Sud;F3;01/02/2026;03/03/2026;9,00;411000\n;F4;13/02/2026;15/03/2026;1,50;411000\n;F5;14/02/2026;16/03/2026;2,00;411000\n",
    { asOf: "2026-03-31" },
  );
  expect(once.balances).toEqual({ Nord: 120.5, Sud: 12.5 });
  const noted = read(
    "Date;Ref. No.;Party's Name;Pending Amount;Due on\nchecked by JD 12/03;;;;\n14-Feb-25;F1;Nord;100.50;30-Apr-25\n28-Nov-24;F2;Sud;20.25;30-Nov-24\n;;Total;120.75;\n",
    { asOf: "2026-03-31" },
  );
  expect(noted.balances).toEqual({ Nord: 100.5, Sud: 20.25 });
});

test("a remark below a heading that its total names heads nothing", () => {
  const lines = (name: string, number: number): string =>
    `${name};;;\n${name === "-Tiret-" ? "Litige en cours;;;\n" : ""}01/02/2026;03/03/2026;F${number};100,50\n15/02/2026;17/03/2026;F${number + 1};20,00\nTotal ${name};;;120,50\n`;
  const done = read(
    `Date facture;Échéance;N° facture;Total\n${["Nord", "-Tiret-", "Sud"].map((name, k) => lines(name, 10 * k)).join("")}Total;;;361,50\n`,
    {
      asOf: "2026-03-31",
    },
  );
  expect(done.balances).toEqual({ Nord: 120.5, "-Tiret-": 120.5, Sud: 120.5 });
});

test("what cannot be read in a band is said, though nothing else stands in it", () => {
  const done = read([
    ["Client", "Solde", "Non échu", "1-30 j", "31-60 j", "> 60 j"],
    ["Nord", 10.5, 10.5, null, "1 2 3,4,5", null],
    ["Sud", 20, 0, 20, null, null],
  ]);
  expect(done.notes.filter(({ code }) => code === "BAD_NUMBER").map(({ row, column }) => [row, column])).toEqual([[1, 4]]);
});

describe("a remark that may head lines", () => {
  const grid =
    "Customer,Number,Date,Due date,Open balance\nArnaud Bois,,,,\n,F1,2026-01-05,2026-02-04,100.00\nBlanchard Fer,,,,\n,F2,2026-01-06,2026-02-05,50.00\n" +
    "Colas Lin,,,,\nDurand Zinc,,,,\n,F3,2026-01-07,2026-02-06,25.00\nEstève Grès,,,,\n,F4,2026-01-08,2026-02-07,10.00\n";
  const options = { asOf: "2026-03-01" };

  test("is asked about, and each answer is taken", () => {
    expect(read(grid, options).asked).toEqual(["NOTE_6"]);
    expect(read(grid, options).balances).toMatchObject({ "Colas Lin": 25 });
    expect(read(grid, { ...options, answers: { NOTE_6: "heading" } }).balances).toMatchObject({ "Durand Zinc": 25 });
    expect(read(grid, { ...options, answers: { NOTE_6: "note" } }).asked).toEqual([]);
  });
});

describe("totals that stand where they mislead", () => {
  test("a total relabelled in a ledger is still the sum above it", () => {
    const done = read(
      "Client,Invoice,Date,Due,Open balance\nA,F1,2026-01-05,2026-02-04,10.50\nB,F2,2026-01-06,2026-02-05,20.25\nC,F3,2026-01-07,2026-02-10,7.00\nRécapitulatif,,,,37.75\n",
      { asOf: "2026-03-01" },
    );
    expect(done.balances).toEqual({ A: 10.5, B: 20.25, C: 7 });
  });

  test("a client with a number of its own is one, whatever it is called", () => {
    const done = read("Compte;Intitulé;Solde\n411ARD;Ardoise;100\n411SOU;Sous-total Conseil;35\n411BRU;Brunel;40\n");
    expect(done.balances).toEqual({ Ardoise: 100, "Sous-total Conseil": 35, Brunel: 40 });
  });

  test("Customer and No. under one heading: the number beside the name is the client's", () => {
    const done = read([
      ["Customer", null, null, null, null, null],
      ["No.", "Name", "Document No.", "Posting Date", "Due Date", "Balance"],
      ["10000", "Adatum", "F1", 46_000, 46_030, 100.5],
      ["10000", "Adatum", "F2", 46_001, 46_031, 50],
      ["20000", "Trey Research", "F3", 46_002, 46_032, 25],
    ]);
    const meaning = (header: RegExp) => done.layout.columns.find((column) => header.test(column.header))?.meaning;
    expect(meaning(/^Document/)).toBe("invoiceNumber");
    expect(done.balances).toEqual({ Adatum: 150.5, "Trey Research": 25 });
  });

  test("a column of percentages is no column of amounts", () => {
    const done = read("Client;Encours;Part\nA;60,00;60,00 %\nB;40,00;40,00 %\nTotal;100,00;100,00 %\n");
    expect(done.balances).toEqual({ A: 60, B: 40 });
    expect(done.asked).toEqual([]);
  });
});

test("any code or reason in a column of disputes is one, and is kept; blank, non and signs for nothing are none", () => {
  const said = ["Prix", "non", null, "L2", "-", "Oui", "aucun", "Marchandise abîmée"];
  const grid: Grid = [
    ["Client", "N° facture", "Date", "Échéance", "Montant", "Litige"],
    ...said.map((cell, k): Cell[] => ["A", `F${k}`, 46_000, 46_030, 10.5, cell]),
  ];
  const { clients } = read(grid, { asOf: 46_100 });
  expect(Array.from(clients!.invoices!.disputed)).toEqual([1, 0, 0, 1, 0, 1, 0, 1]);
  expect(clients!.invoiceTexts("disputed")).toEqual(said);
});

describe("what stands beside and above a table", () => {
  const ledger = [
    ["Customer", "Invoice", "Due date", "Open balance", null, null, null],
    ["Vallat Ltd", "F1", "2026-01-31", 100, null, null, null],
    ["Vallat Ltd", "F2", "2026-02-28", 50, null, "Sales rep", "Target"],
    ["Zephyr", "F3", "2026-03-31", 25.5, null, "Jane Doe", 120000],
    ["Zephyr", "F4", "2026-04-30", 10, null, "Emma Weiss", 90000],
  ];

  test("a little table of its own behind a blank column is left alone, and said", () => {
    const done = read(ledger, { asOf: "2026-05-31" });
    expect(done.balances).toEqual({ "Vallat Ltd": 150, Zephyr: 35.5 });
    expect(done.asked).toEqual([]);
    expect(done.reading.details.join(" ")).toContain("column F");
  });

  test("amounts on the table's own lines are asked about behind a blank column too", () => {
    const done = read(
      ledger.map((row, r) => [...row.slice(0, 5), r === 0 ? null : 10.5 * r, r === 0 ? null : "VIR"]),
      { asOf: "2026-05-31" },
    );
    expect(done.asked).toEqual(["COLUMN_5"]);
  });

  test("a year over figures does not reach the balance behind them", () => {
    const done = read([
      [null, "Year 2024", null, "Year 2025", null, null],
      ["Customer", "Revenue (€m)", "Equity (€m)", "Revenue (€m)", "Equity (€m)", "Balance due"],
      ["Vallat Ltd", 1.5, 0.5, 2, 0.6, 150],
      ["Zephyr", 3, 1, null, null, 35.5],
    ]);
    expect(done.balances).toEqual({ "Vallat Ltd": 150, Zephyr: 35.5 });
    expect(Array.from(done.clients!.numbers("turnover")!)).toEqual([2_000_000, 3_000_000]);
    expect(done.asked).toEqual([]);
  });

  test("accounts elsewhere are found by a number whose column is headed as a name", () => {
    const accounts = [
      ["Compte client", "CA N-1", "CA N", "Total bilan N-1", "Total bilan N"],
      ["00123", 900, 1000, 500, 600],
      ["00456", 700, 800, 400, 450],
    ];
    const done = read(
      [
        ["Compte client", "Nom", "Encours"],
        ["00123", "Arnaud", 10],
        ["00456", "Blanchard", 20],
      ],
      { beside: [{ name: "Comptes", rows: accounts }] },
    );
    expect(Array.from(done.clients!.numbers("turnover")!)).toEqual([1000, 800]);
    expect(Array.from(done.clients!.numbers("totalAssets")!)).toEqual([600, 450]);
  });
});

describe("thousands and millions", () => {
  const aged = (heading: string, overdue: number): Grid => [
    ["Client", heading, "Échu"],
    ["Morel", 12.5, overdue],
    ["Navarre", 30, overdue * 2],
  ];

  test("what is overdue counts as the balance beside it does, and the proof says so", () => {
    const done = read(aged("Encours (k€)", 5));
    expect(done.balances).toEqual({ Morel: 12_500, Navarre: 30_000 });
    expect(done.overdue).toBe(15_000);
    expect(done.reading.details.join(" ")).toContain("“Échu”: counted in the unit of “Encours (k€)”");
  });

  test("unless its amounts are those of euros", () => {
    expect(read(aged("Encours (k€)", 5200)).overdue).toBe(15_600);
    expect(read(aged("Encours (M€)", 5_200_000)).overdue).toBe(15_600_000);
  });

  test("a unit that all headings share is no word they have in common", () => {
    const done = read([
      ["Customer", "Balance (£m)", "Overdue (£m)"],
      ["Vallat Ltd", 1.5, 0.5],
      ["Zephyr", 2, 0],
    ]);
    expect(done.balances).toEqual({ "Vallat Ltd": 1_500_000, Zephyr: 2_000_000 });
  });

  test("cells name their unit before and behind", () => {
    const done = read("Customer,Balance\nVallat Ltd,€1.5m\nZephyr,€12K\nAlbury,€350\n");
    expect(done.balances).toEqual({ "Vallat Ltd": 1_500_000, Zephyr: 12_000, Albury: 350 });
  });
});

describe("what a client takes off", () => {
  const deducted = (heading: string, cells: readonly Cell[]): Grid => [
    ["Customer", "Invoice", "Invoice date", "Due date", "Amount", heading],
    ...cells.map((cell, k): Cell[] => [`Client ${k % 2}`, `F${k}`, "2026-01-13", "2026-02-12", 100 + k, cell]),
  ];

  test("amounts are an amount, whatever the heading: asked, and less where the user says that they are paid", () => {
    const grid = deducted("Deduction", [null, 12.5, null, 30]);
    const done = read(grid, { asOf: "2026-03-31" });
    expect(done.asked).toEqual(["COLUMN_5"]);
    expect(Array.from(done.clients!.invoices!.disputed)).toEqual([0, 0, 0, 0]);
    const answered = read(grid, { asOf: "2026-03-31", answers: { COLUMN_5: "paidAmount" } });
    expect(answered.balances).toEqual({ "Client 0": 202, "Client 1": 161.5 });
  });

  test("codes and reasons are a dispute", () => {
    for (const cells of [
      [null, "D12", null, "PRICE"],
      ["no", "shortage", "no", "damaged"],
    ]) {
      const done = read(deducted("Deduction", cells), { asOf: "2026-03-31" });
      expect(done.asked).toEqual([]);
      expect(Array.from(done.clients!.invoices!.disputed)).toEqual([0, 1, 0, 1]);
    }
  });
});

describe("headings in a language that is not read", () => {
  const rows: Grid = [
    ["Kontrahent", "Numer faktury", "Data wystawienia", "Termin płatności", "Kwota brutto", "Do zapłaty"],
    ["Nordisk ApS", "F1", "2026-01-13", "2026-02-12", 100.5, 100.5],
    ["Nordisk ApS", "F2", "2026-02-13", "2026-03-15", 50.25, 20.1],
    ["Beta", "F3", "2026-03-13", "2026-04-12", 70.1, 70.1],
  ];

  test("are asked about in the user's own words, and nothing is read before", () => {
    const done = read(rows, { asOf: "2026-03-31" });
    expect(done.fault?.code).toBe("UNKNOWN_LAYOUT");
    expect(done.asked).toEqual(["COLUMN_AMOUNT", "COLUMN_DUE"]);
    expect(done.reading.questions[0]!.options.map(({ text }) => text)).toEqual(["Kwota brutto", "Do zapłaty"]);
  });

  test("the answers make it right", () => {
    const done = read(rows, { asOf: "2026-03-31", answers: { COLUMN_AMOUNT: "5", COLUMN_DUE: "3" } });
    expect(done.balances).toEqual({ "Nordisk ApS": 120.6, Beta: 70.1 });
    expect(done.overdue).toBe(120.6);
    expect(done.asked).toEqual(["COLUMN_4"]);
  });

  test("a due day alone that is not read is asked about, and what is overdue is unknown until then", () => {
    const known = rows.map((row, r) =>
      r === 0 ? ["Customer", "Invoice", "Invoice date", "Termin płatności", "Amount", "Open amount"] : row,
    );
    const done = read(
      known.map((row) => [...row, row === known[0] ? "Xyz" : "2026-12-31"]),
      { asOf: "2026-03-31" },
    );
    expect(done.asked).toContain("COLUMN_DUE");
    expect(
      read(
        known.map((row) => [...row, row === known[0] ? "Xyz" : "2026-12-31"]),
        { asOf: "2026-03-31", answers: { COLUMN_DUE: "3" } },
      ).overdue,
    ).toBe(120.6);
  });
});

describe("rows that are not counted make no client", () => {
  test("a section above the invoices of a ledger that holds one payment", () => {
    const done = read(
      "Client;N°;Type;Date;Échéance;Montant\nÉchues de 1 à 30 jours;;;;;\nAlpha;F1;Facture;13/08/2026;12/09/2026;100,50\nBeta;F2;Facture;20/08/2026;19/09/2026;20,00\nAlpha;R1;Règlement;25/09/2026;;-40,00\n",
      { asOf: "2026-09-30" },
    );
    expect(done.balances).toEqual({ Alpha: 60.5, Beta: 20 });
  });

  test("amounts that cannot be read, of clients met nowhere else, and sections above a payment alone", () => {
    const unread = read(
      "Customer,Number,Type,Date,Due,Amount\nNobody yet,I0,Invoice,2026-08-01,2026-08-31,#REF!\nAlpha,I1,Invoice,2026-08-13,2026-09-12,100.50\nNobody else,I2,Credit note,2026-08-20,2026-09-19,tbc\nAlpha,P1,Payment,2026-09-25,,-40.00\n",
      { asOf: "2026-09-30" },
    );
    expect(unread.balances).toEqual({ Alpha: 60.5 });
    expect(unread.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["CELL_ERROR", "BAD_NUMBER"]));
    const payment = "Customer,Number,Type,Date,Due,Amount\nNot due,,,,,\nOverdue,,,,,\nAlpha,P1,Payment,2026-09-25,,-40.00\n";
    expect(read(payment, { asOf: "2026-09-30" }).balances).toEqual({ Alpha: -40 });
  });
});

describe("figures of another year, and earnings that were kept", () => {
  test.each<[Cell[], (string | null)[]]>([
    [
      ["Customer", "Balance", "Retained earnings brought forward", "Profit for the year", "Sales", "Sales N-1", "Sales growth"],
      ["client", "balance", "retainedEarnings", "netIncome", "sales", "priorSales", "growth"],
    ],
    [
      ["Client", "Encours", "Report à nouveau", "Évolution CA", "CA N-1", "Résultat de l'exercice", "CA"],
      ["client", "balance", "retainedEarnings", "growth", "priorSales", "netIncome", "turnover"],
    ],
    [
      ["Client", "Encours", "Résultat N-1", "CA N-1", "Croissance du CA", "Réserves et report à nouveau", "Rés. net"],
      ["client", "balance", "priorResult", "priorSales", "growth", "retainedEarnings", "netIncome"],
    ],
  ])("%j", (headings, meanings) => {
    const { layout } = read([headings, ["A", 100.5, 300, 0.25, 1000, 900, 0.11], ["B", 20, -50, -0.05, 500, 510, -0.02]]);
    expect(layout.columns.map(({ meaning }) => meaning)).toEqual(meanings);
  });
});

test("who was wound up without assets is class 5 in other words too, and who paid all its debts is not", () => {
  const texts = [
    "Clôture pour insuffisance d’actif le 12/03/2026",
    "CLOTURE POUR INSUFFISANCE D'ACTIFS",
    "Clôture de la liquidation judiciaire pour insuffisance d'actif",
    "cl?ture pour insuffisance d'actif",
    "Liquidation closed: insufficient assets",
    "Bankruptcy closed for lack of assets",
    "Clôture pour extinction du passif",
    "In bonis",
  ];
  const { clients } = read([["Customer", "Balance", "Legal status"], ...texts.map((text, k): Cell[] => [`Client ${k}`, 1000, text])], {
    asOf: "2026-05-31",
  });
  expect(Array.from(clients!.riskClass, (each) => each === 5)).toEqual(texts.map((_, k) => k < 6));
});
