import { read } from "./read-book";

// Exports as their programs write them, each with what it means beside it; more of the kinds that were read wrongly.

const asOf = "2026-10-31";

describe("a ledger of all accounts counts those of clients", () => {
  test.each([
    ["Compte", "Libellé du compte", "411MARTIN", "411DURAND", "707000", "445710"],
    ["N° compte", "Intitulé", "41100012", "41100034", "512000", "401000"],
  ])("below %s and %s", (id, name, ...accounts) => {
    const done = read(
      `Date;${id};${name};Numéro de facture;Débit;Crédit;Échéance\n25/09/2026;${accounts[0]};Martin;F-2;240,50;;25/10/2026\n26/09/2026;${accounts[1]};Durand;F-3;99,00;;26/10/2026\n` +
        `26/09/2026;${accounts[2]};Ventes;F-3;;82,50;\n26/09/2026;${accounts[3]};TVA;F-3;;16,50;\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Martin: 240.5, Durand: 99 });
  });
});

describe("bands say which of several amounts is what is left", () => {
  test("Oracle's seven buckets", () => {
    const done = read(
      "Customer Name,Customer Number,Class,Invoice Number,Trx Date,Due Date,Days Past Due,Amount Due Original,Amount Applied,Amount Adjusted,Amount Due Remaining,Current,1 to 30,31 to 60,61 to 90,91 to 120,121 to 180,Over 180\n" +
        "Acme Corp,1001,INV,5001,01-AUG-26,31-AUG-26,61,1000.00,200.00,0.00,800.00,0,0,0,800.00,0,0,0\nAcme Corp,1001,PMT,RCPT-9,05-OCT-26,05-OCT-26,26,-150.00,0,0,-150.00,0,-150.00,0,0,0,0,0\n" +
        "Bolt Ltd,1002,INV,5002,10-OCT-26,09-NOV-26,-9,500.00,0,0,500.00,500.00,0,0,0,0,0,0\n",
      { asOf },
    );
    expect([done.balances, done.wrong]).toEqual([{ "Acme Corp": 650, "Bolt Ltd": 500 }, []]);
  });

  test("of two columns headed as open the one they add up to", () => {
    const done = read(
      "Client;Facture;Date;Échéance;Reste dû;Solde net;Non échu;1-30;31-60\nNord;F1;01/08/2026;25/09/2026;100,00;80,00;0;0;80,00\nSud;F2;01/10/2026;25/11/2026;50,00;50,00;50,00;0;0\n",
      { asOf },
    );
    expect([done.balances, done.wrong]).toEqual([{ Nord: 80, Sud: 50 }, []]);
  });

  test("a column beside them that is their sum is no band, and prepayments take away", () => {
    const done = read(
      "Customer,Tran#,Date,Current Owed,0-30 Owed,31-60 Owed,61-90 Owed,Pre-payments,Total Owed\nAlder,C-1,10/15/2026,1000.00,1000.00,0.00,0.00,0.00,1000.00\nAlder,C-2,08/20/2026,250.00,0.00,0.00,250.00,0.00,250.00\n" +
        "Alder,R-9,10/28/2026,0.00,0.00,0.00,0.00,-300.00,-300.00\nBirch,C-3,09/14/2026,800.00,0.00,800.00,0.00,0.00,800.00\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Alder: 950, Birch: 800 });
  });

  test("what was paid of an invoice is no prepayment", () => {
    const done = read(
      "Client;Facture;Date;Échéance;Montant TTC;Réglé;Non échu;1-30;31-60\nNord;F1;01/08/2026;25/09/2026;100,00;20,00;0;0;80,00\nSud;F2;01/10/2026;25/11/2026;50,00;0;50,00;0;0\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 80, Sud: 50 });
  });
});

describe("totals in a column that lines leave blank", () => {
  test("Odoo's parents carry theirs, and Deco keeps its name", () => {
    const done = read(
      "Aged Receivable,,,,,,\nAs of 10/31/2026,,,,,,\n,Invoice Date,Expected Date,At Date,1-30,31-60,Total\nAzure Interior,,,500.00,200.00,0.00,700.00\nINV/2026/0001,10/20/2026,11/19/2026,500.00,0.00,0.00,\n" +
        "INV/2026/0002,09/10/2026,10/10/2026,0.00,200.00,0.00,\nTotal Azure Interior,,,500.00,200.00,0.00,700.00\nDeco Addict,,,0.00,0.00,90.00,90.00\nINV/2026/0003,08/10/2026,09/09/2026,0.00,0.00,90.00,\n" +
        "Total Deco Addict,,,0.00,0.00,90.00,90.00\nTotal Aged Receivable,,,500.00,200.00,90.00,790.00\n",
    );
    expect([done.balances, done.overdue, done.asked]).toEqual([{ "Azure Interior": 700, "Deco Addict": 90 }, 290, []]);
  });

  test.each(["Total Delta Froid", "Total Fortin", "Total duPont"])("%s is the total of the client it names", (label) => {
    const name = label.slice(6);
    const done = read(
      `Client;Facture;Date;Échéance;Solde\n;F1;01/09/2026;25/09/2026;100,00\n${label};;;;100,00\n;F2;02/09/2026;25/09/2026;50,00\nTotal Sud;;;;50,00\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ [name]: 100, Sud: 50 });
  });
});

test("amounts on account are no numbers of clients", () => {
  const done = read(
    'Particulars,Pending Bills,(< 30 days),30 to 60 days,(> 60 days),On Account\nSharda Traders,"1,25,000.00","25,000.00","1,00,000.00",,\nMohan Textiles,"40,000.00",,,"45,000.00","(-)5,000.00"\n' +
      'Grand Total,"1,65,000.00","25,000.00","1,00,000.00","45,000.00","(-)5,000.00"\n',
  );
  expect(done.balances).toEqual({ "Sharda Traders": 125_000, "Mohan Textiles": 40_000 });
});

test("line items of SAP S/4, whose amount names its currency in words", () => {
  const done = read(
    "Company Code;Customer;Name;Journal Entry;Assignment;Document Type;Posting Date;Net Due Date;Clearing Document;Amount (Company Code Currency);Company Code Currency\n1000;100001;Nord AG;1800000001;A1;RV;01.09.2026;01.10.2026;;1.200,00;EUR\n" +
      "1000;100001;Nord AG;1400000009;A1;DZ;05.10.2026;05.10.2026;;-200,00;EUR\n1000;100002;Sud KG;1800000002;A2;RV;15.07.2026;31.07.2026;;500,00;EUR\n",
    { asOf },
  );
  expect(done.balances).toEqual({ "Nord AG": 1000, "Sud KG": 500 });
});

describe("the day a title names", () => {
  test.each(["As Of Date: 30 September 2026", "As at date 30/09/2026", "As of 30 Sep 2026"])("%s", (title) => {
    const done = read(
      `${title},,,,\nCustomer,Invoice,Date,Due date,Outstanding\nNord,F1,2026-07-01,2026-07-31,100.00\nSud,F2,2026-09-12,2026-10-12,50.00\n`,
    );
    expect([done.reading.asOf, done.overdue]).toEqual([{ serial: 46_295, from: "file" }, 100]);
  });
});

describe("names in headings", () => {
  test("above lines that bear the number alone", () => {
    const done = read(
      "Konto;Rechnungsnummer;Datum;Fälligkeit;Sollbetrag;Habenbetrag\n10000 Müller GmbH;;;;;\n10000;RE-100;01.10.2026;31.10.2026;1.190,00;0,00\n10010 - Bäcker KG;;;;;\n10010;RE-102;20.12.2026;19.01.2027;300,00;0,00\n",
      { asOf: "2026-12-31" },
    );
    expect(done.balances).toEqual({ "Müller GmbH": 1190, "Bäcker KG": 300 });
  });

  test("that count their lines, and one that does not", () => {
    const book = (second: string) =>
      `Company,Invoice Number,Invoice Date,Due Date,Balance\nNord (2),,,,\n,1001,2026-09-01,2026-10-01,120.00\n,1002,2026-10-01,2026-10-31,30.00\n${second},,,,\n,1003,2026-10-05,2026-11-04,90.00\n`;
    expect(read(book("Sud (1)"), { asOf }).balances).toEqual({ Nord: 150, Sud: 90 });
    expect(read(book("Sud (2024)"), { asOf }).balances).toEqual({ "Nord (2)": 150, "Sud (2024)": 90 });
  });
});

describe("what is kept back of an invoice", () => {
  test.each(["Retenue de garantie 5%", "Retenue 5 %", "Escompte 2%"])("%s beside what was paid is asked about", (heading) => {
    const done = read(
      `Client;Facture;Date;Échéance;Montant TTC;${heading};Réglé\nNord;F1;01/09/2026;25/09/2026;1 000,00;50,00;0,00\nSud;F2;05/09/2026;25/10/2026;2 000,00;100,00;900,00\n`,
      { asOf },
    );
    expect(done.asked).toEqual(["COLUMN_5"]);
  });

  test("an amount to pay that is less than the invoice is asked about, and what was paid is taken off it", () => {
    const book =
      "Client;Facture;Date;Échéance;Montant TTC;Net à payer;Réglé\nNord;F1;01/09/2026;25/09/2026;1 000,00;950,00;0,00\nSud;F2;05/09/2026;25/10/2026;2 000,00;1 900,00;900,00\n";
    const done = read(book, { asOf });
    expect([done.asked, done.balances]).toEqual([["COLUMN_5"], { Nord: 950, Sud: 1000 }]);
    expect(read(book, { asOf, answers: { COLUMN_5: "none" } }).balances).toEqual({ Nord: 1000, Sud: 1100 });
  });
});

describe("invoices that bear a minus, and what takes away that bears none", () => {
  const book = (credit: string) =>
    `Client;Type;N° pièce;Date;Échéance;Montant\nNord;Facture;F1;01/08/2026;25/09/2026;-120,00\nNord;${credit};A1;05/08/2026;25/09/2026;20,00\nSud;Facture;F2;06/08/2026;25/10/2026;-80,00\n`;

  test.each(["Avoir", "Règlement"])("are asked about: %s", (credit) => {
    const done = read(book(credit), { asOf });
    expect([done.asked, done.balances]).toEqual([["SIGNS"], { Nord: 100, Sud: 80 }]);
    expect(read(book(credit), { asOf, answers: { SIGNS: "written" } }).asked).toEqual([]);
  });

  test("are as written where some invoice bears none", () => {
    expect(read(book("Avoir").replace("-80,00", "80,00"), { asOf }).asked).toEqual([]);
  });
});
