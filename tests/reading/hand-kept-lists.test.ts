import { read } from "./read-book";

// Lists that controllers keep by hand and exports beside them, each with its right answer first; each kind was read wrongly once.

const asOf = "2026-10-31";

describe("what falls due on a day", () => {
  test.each(["À échoir le", "À échoir au", "Échu le", "To fall due on", "À échoir", "Falling due", "Not due until"])(
    "%s over days is the due day",
    (heading) => {
      const done = read(
        `Client;Facture;Date;${heading};Reste dû\nA;F1;01/09/2026;30/09/2026;1000,50\nB;F2;15/10/2026;14/11/2026;600,25\n`,
        {
          asOf,
        },
      );
      expect([done.balances, done.overdue, done.asked]).toEqual([{ A: 1000.5, B: 600.25 }, 1000.5, []]);
    },
  );

  test.each(["À échoir le 31/10/2026", "À échoir au"])("%s over amounts is how much", (heading) => {
    const done = read(`Client;Solde;Échu;${heading}\nA;100,50;50,25;50,25\nB;20,00;0,00;20,00\n`);
    expect([done.balances, done.overdue, done.meaning(heading)]).toEqual([{ A: 100.5, B: 20 }, 50.25, "notDue"]);
  });
});

describe("an invoice that falls due on several days", () => {
  const lines = (asOf: string): ReturnType<typeof read> =>
    read(
      "Client;Facture;Montant TTC;Échéance 1;Montant 1;Échéance 2;Montant 2\nA;F1;1000,50;30/09/2026;500,00;30/11/2026;500,50\nB;F2;600,25;15/10/2026;300,00;15/12/2026;300,25\n",
      { asOf },
    );

  test("is not late as a whole once the first is past: how much of it is late is unknown", () => {
    const done = lines(asOf);
    expect([done.balances, done.asked]).toEqual([{ A: 1000.5, B: 600.25 }, []]);
    expect(Array.from(done.clients!.overdue!)).toEqual([NaN, NaN]);
  });

  test.each(["Échéance 1;Montant 1;Échéance 2;Montant 2", "1ère échéance;Montant 1ère éch.;2ème échéance;Montant 2ème éch."])(
    "is asked about where no amount of all of it stands beside, equal instalments too: %s",
    (headings) => {
      const book = `Client;Facture;${headings}\nA;F1;30/09/2026;450,50;30/11/2026;450,50\nB;F2;15/10/2026;300,00;15/11/2026;300,00\n`;
      expect(read(book, { asOf }).asked).toEqual(["COLUMN_5"]);
      const added = read(book, { asOf, answers: { COLUMN_5: "added" } });
      expect([added.balances, Array.from(added.clients!.overdue!)]).toEqual([{ A: 901, B: 600 }, [NaN, NaN]]);
    },
  );

  test("is not late before the first", () => {
    expect(lines("2026-09-15").overdue).toBe(0);
  });
});

test("what a factor keeps in reserve is none of a client's reserves", () => {
  const factored = read("Acheteur;Encours;Financé;Réserve\nA;1000,00;900,00;100,00\nB;600,00;540,00;60,00\n");
  expect([factored.balances, factored.meaning("Réserve")]).toEqual([{ A: 1000, B: 600 }, null]);
  const accounts = read("Client;Encours;Capitaux propres;Réserves\nA;1000,00;90000;10000\nB;600,00;54000;6000\n");
  expect(accounts.meaning("Réserves")).toBe("retainedEarnings");
});

test.each(["Approbation", "Montant approuvé"])("%s of a factor is what it covers", (heading) => {
  const done = read(`Acheteur;Encours;${heading}\nA;1000,00;5000,00\nB;600,00;2000,00\n`);
  expect([done.balances, done.meaning(heading), done.asked]).toEqual([{ A: 1000, B: 600 }, "insuredLimit", []]);
});

test("what an insurer decided is a limit, not what a client owes", () => {
  const done = read("Company name;Country;Requested amount;Decided amount;Currency\nA;FR;50000;40000;EUR\nB;FR;20000;0;EUR\n");
  expect([done.portfolio, done.fault!.message]).toEqual([null, expect.stringMatching(/^This sheet says something of the clients/)]);
});

describe("month and day in a heading", () => {
  test.each(["Balance 10/31", "Balance at 9/30", "Balance 1/31/2026", "Solde 31/10"])("%s is a balance", (heading) => {
    const done = read(`Customer;${heading};Credit limit\nA;1000,50;5000\nB;600,25;2000\n`);
    expect([done.balances, done.asked]).toEqual([{ A: 1000.5, B: 600.25 }, []]);
  });

  test.each(["1/30", "8/15", "Overdue 1/30", "31/60"])("%s is a band", (heading) => {
    const done = read(`Customer;Balance;Not due;${heading};Over 90\nA;100,50;50,25;50,25;0,00\nB;20,00;0,00;0,00;20,00\n`);
    expect([done.overdue, done.asked]).toEqual([70.25, []]);
  });
});

describe("three fields of a pivot table in one column", () => {
  const rows =
    "Étiquettes de lignes;Somme de Solde\nNord;170,50\nPaul;170,50\nArnaud;150,50\nBlanchard;20,00\nSud;80,00\nJane;10,00\nColas;10,00\nMarc;70,00\nDurand;70,00\n";

  test.each(["", "Total général;250,50\n"])("count each client once: %j", (total) => {
    const done = read(rows + total);
    expect([done.balances, done.asked, done.wrong]).toEqual([{ Arnaud: 150.5, Blanchard: 20, Colas: 10, Durand: 70 }, ["SECTIONS"], []]);
    expect(read(rows + total, { answers: { SECTIONS: "one" } }).balances).toEqual({ Paul: 170.5, Jane: 10, Marc: 70 });
  });

  test("of which the last is the number of a document", () => {
    const done = read(
      "Étiquettes de lignes;Somme de Reste dû\nNord;170,50\nArnaud;150,50\nFA001;100,50\nFA002;50,00\nBlanchard;20,00\nFA003;20,00\nSud;10,00\nColas;10,00\nFA004;4,00\nFA005;6,00\nTotal général;180,50\n",
    );
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 150.5, Blanchard: 20, Colas: 10 }, []]);
  });
});

describe("a list of credits alone", () => {
  test.each(["Solde créditeur", "Credit balance", "Avoirs disponibles"])("%s is owed to clients", (heading) => {
    const done = read(`Client;${heading}\nA;100,50\nB;20,00\n`);
    expect([done.balances, done.asked]).toEqual([{ A: -100.5, B: -20 }, []]);
  });

  test.each(["N° avoir;Client;Date;Montant avoir", "Credit note;Customer;Date;Amount"])("of documents is asked about: %s", (headings) => {
    const book = `${headings}\nAV1;A;13/09/2026;100,50\nAV2;B;14/09/2026;20,00\n`;
    expect([read(book, { asOf }).asked, read(book, { asOf }).balances]).toEqual([["CREDIT_NUMBERS"], { A: -100.5, B: -20 }]);
    expect(read(book, { asOf, answers: { CREDIT_NUMBERS: "owed" } }).balances).toEqual({ A: 100.5, B: 20 });
  });

  test("of a ledger without a debit", () => {
    const done = read("Compte;Intitulé;Date;Pièce;Crédit\n411A;A;13/09/2026;AV1;100,50\n411B;B;14/09/2026;AV2;20,00\n", { asOf });
    expect(done.balances).toEqual({ A: -100.5, B: -20 });
  });
});

test("a parent that writes - carries the sum of lines that cancel out", () => {
  const done = read(
    "Partner;Invoice Date;Due;Balance\nAlpha;;;100.00\nF1;2026-08-30;2026-09-30;100.00\nGamma;;;-\nF3;2026-08-30;2026-09-30;30.00\nAV3;2026-08-30;2026-09-30;-30.00\nBeta;;;50.00\nF2;2026-08-30;2026-09-30;50.00\n",
    { asOf },
  );
  expect([done.balances, done.asked]).toEqual([{ Alpha: 100, Gamma: 0, Beta: 50 }, []]);
});

describe("a payment that can't be read", () => {
  test.each(["4O,00", "40 le 12/10", "#N/A"])("%s leaves the invoice unknown, not owed whole", (cell) => {
    const done = read(
      `Client;Facture;Échéance;Montant TTC;Réglé\nA;F1;30/09/2026;100,00;${cell}\nB;F2;30/09/2026;80,00;30,00\nB;F3;30/09/2026;10,00;5,50\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ B: 54.5 });
    expect(done.notes.map(({ code }) => code)).toContain("NO_DATA");
  });
});

describe("a client whose name begins like an opening balance", () => {
  test.each(["Report & Associés", "Report Presse SARL", "Vortrag GmbH", "Apertura SL"])("%s is a client", (name) => {
    const done = read(
      `Client;Facture;Échéance;Solde\n${name};;;100,00\n;F1;30/09/2026;60,00\n;F2;30/09/2026;40,00\nBeta;;;50,00\n;F3;30/09/2026;50,00\n`,
      {
        asOf,
      },
    );
    expect([done.balances, done.asked]).toEqual([{ [name]: 100, Beta: 50 }, []]);
  });

  test.each(["REPORT", "Report au 31/12/2025", "- Report -", "Report solde", "Vortrag 2025", "Apertura"])(
    "%s opens an account",
    (label) => {
      const done = read(
        `Compte;Intitulé;Date;Pièce;Libellé;Débit;Crédit\n411A;Arnaud;;;${label};350,00;\n411A;Arnaud;10/09/26;1204;Aliments;1200,00;\n411A;Arnaud;25/09/26;88;Chq 1234;;1200,00\n`,
        { asOf },
      );
      expect([done.balances, done.asked]).toEqual([{ Arnaud: 350 }, []]);
    },
  );
});

describe("a mark that repeats what stands above", () => {
  test.each(["idem", "Idem", "id.", '"', "〃", '-"-', "''", "ditto"])("%s is the same client and the same day", (mark) => {
    const done = read(
      [
        ["Client", "Facture", "Échéance", "Reste dû"],
        ["Arnaud", "F1", "30/09/2026", "100,00"],
        [mark, "F2", mark, "50,00"],
        [mark, "F3", "15/11/2026", "5,00"],
        ["Blanchard", "F4", "30/09/2026", "20,50"],
      ],
      { asOf },
    );
    expect([done.balances, done.overdue, done.asked]).toEqual([{ Arnaud: 155, Blanchard: 20.5 }, 170.5, []]);
  });

  test("below an amount it is no amount, and named", () => {
    const done = read("Client;Encours\nArnaud;100,50\nBlanchard;idem\n");
    expect(done.balances).toEqual({ Arnaud: 100.5, Blanchard: NaN });
    expect(done.notes.map(({ code }) => code)).toContain("BAD_NUMBER");
  });
});

describe("a remark that says that a line is settled", () => {
  test.each([
    ["Note", "annulée"],
    ["Commentaire", "réglée le 12/10"],
    ["Remarks", "PAID"],
  ])("is asked about: %s, %s", (heading, remark) => {
    const book = `Client;Facture;Échéance;Reste dû;${heading}\nA;F1;30/09/2026;100,00;rappeler\nB;F2;30/09/2026;70,00;${remark}\nB;F3;30/09/2026;50,00;\n`;
    const asked = read(book, { asOf });
    expect([asked.balances, asked.asked.length]).toEqual([{ A: 100, B: 120 }, 1]);
    expect(read(book, { asOf, answers: { [asked.asked[0]!]: "settled" } }).balances).toEqual({ A: 100, B: 50 });
  });
});

test("what is left after payments in columns of their own is asked about beside what was owed before", () => {
  const book = "Client;Encours;Encaissement S44;Encaissement S45;Reste\nA;150,00;50,00;0,00;100,00\nB;50,00;0,00;10,00;40,00\n";
  expect(read(book).asked).toEqual(["COLUMN_4"]);
  expect(read(book, { answers: { COLUMN_4: "balance" } }).balances).toEqual({ A: 100, B: 40 });
});

describe("days or months above the headings that repeat below them", () => {
  const rows = "\nA;100,00;0,00;120,00;40,00\nB;60,00;50,00;50,00;0,00\n";

  test("the last day counts", () => {
    const done = read(`Client;30/09/2026;;31/10/2026;\n;Encours;Échu;Encours;Échu${rows}`);
    expect([done.balances, done.overdue, done.asked]).toEqual([{ A: 120, B: 50 }, 40, []]);
  });

  test("so it does where days stand in cells", () => {
    const done = read([
      ["Client", 46_295, null, 46_326, null],
      [null, "Encours", "Échu", "Encours", "Échu"],
      ["A", 100, 0, 120.5, 40],
      ["B", 60, 50, 50, 0],
    ]);
    expect([done.balances, done.overdue]).toEqual([{ A: 120.5, B: 50 }, 40]);
  });

  test.each(["Septembre 2026;;Octobre 2026", "Septembre;;Octobre"])(
    "months are asked about, and what was overdue goes with them: %s",
    (heads) => {
      const book = `Client;${heads};\n;Encours;Échu;Encours;Échu${rows}`;
      expect([read(book).asked, read(book).balances, read(book).overdue]).toEqual([["BALANCE"], { A: 120, B: 50 }, 40]);
      const before = read(book, { answers: { BALANCE: "1" } });
      expect([before.balances, before.overdue]).toEqual([{ A: 100, B: 60 }, 50]);
    },
  );
});

describe("an account and its name in the columns of its entries, in a grand livre", () => {
  const head = "Date;C.j;N° pièce;Libellé écriture;Date éché.;Lettre;Mouvement débit;Mouvement crédit;Solde progressif\n";
  const entries = [
    "01/09/26;VTE;FA001;Facture FA001;30/09/26;;1 200,00;;1 200,00\n15/09/26;BQ;44;Virement;;;;500,00;700,00\n",
    "01/10/26;VTE;FA002;Facture FA002;15/11/26;;250,50;;250,50\n",
  ];

  test.each([
    `${head}411ALPHA;Alpha SARL;;;;;;;\n${entries[0]}Total compte 411ALPHA;;;;;;1 200,00;500,00;700,00\n411BETA;Beta SA;;;;;;;\n${entries[1]}Total compte 411BETA;;;;;;250,50;;250,50\nTotal général;;;;;;1 450,50;500,00;950,50\n`,
    `${head}411ALPHA;Alpha SARL;;;;;1 200,00;500,00;700,00\n${entries[0]}411BETA;Beta SA;;;;;250,50;;250,50\n${entries[1]}Total général;;;;;;1 450,50;500,00;950,50\n`,
  ])("names the client of the entries below: %j", (text) => {
    const done = read(text, { asOf });
    expect([done.balances, done.overdue, done.asked, done.wrong]).toEqual([{ "Alpha SARL": 700, "Beta SA": 250.5 }, 700, [], []]);
  });
});

test("periods from day to day as NAV heads them are asked about", () => {
  const book =
    "Aged as of 10/31/2026\nNo.;Name;Before...09/30/26;10/01/26..10/31/26;11/01/26..11/30/26;After...11/30/26;Balance\n1;A;600.00;0.00;0.00;0.00;600.00\n2;B;0.00;0.00;250.50;0.00;250.50\n";
  expect(read(book).asked).toEqual(["PERIODS"]);
  expect(read(book, { answers: { PERIODS: "dueLater" } }).overdue).toBe(600);
});

test.each(["Address Number", "Identity", "Kontonr."])("%s is the number of a client", (heading) => {
  const done = read(`${heading};Invoice;Due date;Open amount\n4242;F1;2026-09-30;600.00\n4243;F2;2026-11-15;250.50\n`, { asOf });
  expect([done.balances, done.asked]).toEqual([{ 4242: 600, 4243: 250.5 }, []]);
});

test("the day of the list may stand between its header and its first line", () => {
  const done = read(
    ";Type;Date;Num;Due Date;Open Balance\n;As of October 31, 2026;;;;\nAlpha;;;;;\n;Invoice;09/01/2026;1001;10/01/2026;600.00\nTotal Alpha;;;;;600.00\nBeta;;;;;\n;Invoice;10/15/2026;1002;11/14/2026;250.50\nTotal Beta;;;;;250.50\nTOTAL;;;;;850.50\n",
  );
  expect([done.balances, done.overdue, done.reading.asOf]).toEqual([{ Alpha: 600, Beta: 250.5 }, 600, { serial: 46_326, from: "file" }]);
});

describe("a mark in a column that says what is paid", () => {
  test.each([
    ["Payé", "✓", null],
    ["Réglé", "☑", "☐"],
    ["Payé", "OK", null],
    ["Paid", "✔", "✗"],
    ["Réglé", "fait", null],
  ])("below %s, %s", (heading, paid, open) => {
    const done = read(
      [
        ["Client", "Facture", "Échéance", "Montant", heading],
        ["A", "F1", "30/09/2026", "600,50", open],
        ["B", "F2", "15/11/2026", "250,00", open],
        ["B", "F3", "15/10/2026", "100,00", paid],
      ],
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([{ A: 600.5, B: 250 }, []]);
  });

  test("that nobody knows is asked about", () => {
    const book = "Client;Facture;Échéance;Montant;Payé\nA;F1;30/09/2026;600,50;\nB;F2;15/11/2026;250,00;\nB;F3;15/10/2026;100,00;P\n";
    const [code] = read(book, { asOf }).asked;
    expect(read(book, { asOf, answers: { [code!]: "settled" } }).balances).toEqual({ A: 600.5, B: 250 });
  });
});

test("rows behind the only blank one of a list without totals are asked about", () => {
  const book = "Client;Encours;Échu\nA;600,50;100,00\nB;50,00;50,00\nC;1,00;0,00\nD;2,00;0,00\n;;\nObjectif;500,00;0,00\n";
  expect([read(book).balances, read(book).asked]).toEqual([{ A: 600.5, B: 50, C: 1, D: 2 }, ["ROW_6"]]);
  expect(read(book, { answers: { ROW_6: "line" } }).balances).toMatchObject({ D: 2, Objectif: 500 });
});

test("words in capitals below Customer are codes where Customer Name stands beside them", () => {
  const done = read(
    "Customer,Customer Name,Not due,1-30,Over 30,Balance\nABARTENDE,Alpha,0.00,0.00,600.00,600.00\nBBEACH,Beta,250.50,0.00,0.00,250.50\n",
  );
  expect([done.balances, done.clients!.texts("clientId")]).toEqual([{ Alpha: 600, Beta: 250.5 }, ["ABARTENDE", "BBEACH"]]);
});

test("what an account opens with as DATEV heads it, EB-Wert, leads to a balance whose side stands beside it", () => {
  const done = read(
    "Konto;Bezeichnung;EB-Wert;Soll;Haben;Saldo;S/H\n10001;Alpha GmbH;100,00;1.000,00;500,00;600,00;S\n10002;Beta AG;0,00;100,00;150,50;50,50;H\n",
  );
  expect([done.balances, done.asked, done.wrong]).toEqual([{ "Alpha GmbH": 600, "Beta AG": -50.5 }, [], []]);
});

test("an account behind a star, as SAP marks its total, is one of a single entry too", () => {
  const done = read(
    "Customer;Doc. Date;DocumentNo;Type;Due net;Amt in loc.cur.\n100200;13.09.2026;180;RV;30.09.2026;1.000,00\n100200;15.10.2026;140;DZ;15.10.2026;400,00-\n* 100200;;;;;600,00\n100300;01.10.2026;181;RV;15.11.2026;250,50\n* 100300;;;;;250,50\n**;;;;;850,50\n",
    { asOf },
  );
  expect([done.balances, done.asked]).toEqual([{ 100200: 600, 100300: 250.5 }, []]);
});

test("payments numbered among invoices, RG1 among FA1, are asked about; in German RG numbers an invoice", () => {
  const book =
    "Client;Pièce;Date;Échéance;Montant\nA;FA1;01/09/2026;30/09/2026;1000,50\nA;RG1;15/09/2026;;400,00\nB;FA2;01/10/2026;15/11/2026;250,00\n";
  expect([read(book, { asOf }).asked, read(book, { asOf }).balances]).toEqual([["CREDIT_NUMBERS"], { A: 600.5, B: 250 }]);
  const german = read("Kunde;Beleg;Datum;Fällig am;Betrag\nA;RG1;13.09.2026;30.09.2026;1000,50\nA;RG2;15.09.2026;15.10.2026;400,00\n", {
    asOf,
  });
  expect([german.asked, german.balances]).toEqual([[], { A: 1400.5 }]);
});

test("an Acompte versé among texts of invoices is asked about", () => {
  const book =
    "Client;Pièce;Date;Libellé;Échéance;Montant\nA;1;01/09/2026;Facture 1;30/09/2026;1000,50\nA;2;15/09/2026;Acompte versé;;400,00\nB;3;01/10/2026;Facture 3;15/11/2026;250,00\n";
  expect([read(book, { asOf }).asked, read(book, { asOf }).balances]).toEqual([["DEPOSITS"], { A: 600.5, B: 250 }]);
  expect(read(book, { asOf, answers: { DEPOSITS: "invoice" } }).balances).toEqual({ A: 1400.5, B: 250 });
});

test("an e-mail address names a client where nothing else does", () => {
  const done = read(
    "id,Amount Due,Amount Paid,Amount Remaining,Customer Email,Due Date (UTC),Status,Currency\nin_1,1000.00,400.00,600.00,a@x.com,2026-09-30 10:00,open,eur\nin_2,250.50,0.00,250.50,b@x.com,2026-11-15 10:00,open,eur\n",
    { asOf },
  );
  expect([done.balances, done.asked]).toEqual([{ "a@x.com": 600, "b@x.com": 250.5 }, []]);
});

describe("what clients owed on several days, a row each", () => {
  test("the last day counts, and says the day of the list", () => {
    const done = read(
      "Date;Client;Encours;Échu\n30/09/2026;A;500,50;100,00\n30/09/2026;B;300,00;0,00\n30/09/2026;C;7,00;0,00\n31/10/2026;A;600,50;200,00\n31/10/2026;B;250,00;0,00\n",
    );
    expect([done.balances, done.overdue, done.asked, done.reading.asOf]).toEqual([
      { A: 600.5, B: 250 },
      200,
      [],
      { serial: 46_326, from: "file" },
    ]);
    expect(done.reading.details).toEqual(["3 rows of earlier days set aside: what was owed on the last, 31/10/2026, counts."]);
    expect(done.portfolio!.balance).toBe(850.5);
  });

  test.each(["sept-26;oct-26", "09/2026;10/2026", "2026-09;2026-10"])("so does the last month: %s", (months) => {
    const [first, last] = months.split(";");
    const done = read(
      `Mois;Client;Encours;Échu\n${first};A;500,50;100,00\n${first};B;300,00;0,00\n${last};A;600,50;200,00\n${last};B;250,00;0,00\n`,
    );
    expect([done.portfolio!.balance, done.overdue, done.asked]).toEqual([850.5, 200, []]);
  });

  test("invoices of one day each stay invoices", () => {
    const done = read("Date;Client;Montant\n13/09/2026;A;500,50\n13/09/2026;B;300,00\n14/10/2026;A;600,50\n", { asOf });
    expect(done.balances).toEqual({ A: 1101, B: 300 });
  });
});

test("the one day below Date de situation is that of the list", () => {
  const done = read("Date situation;Client;Facture;Échéance;Solde\n31/10/2026;A;F1;30/09/2026;600,50\n31/10/2026;B;F2;15/11/2026;250,00\n");
  expect([done.overdue, done.reading.asOf]).toEqual([600.5, { serial: 46_326, from: "file" }]);
});

test("RG 5 % over amounts is asked about, a share is not", () => {
  expect(
    read("Client;Facture;Échéance;Montant TTC;RG 5 %\nA;F1;30/09/2026;1000,00;50,00\nB;F2;15/11/2026;250,50;0,00\n", { asOf }).asked,
  ).toEqual(["COLUMN_4"]);
  expect(
    read("Client;Facture;Échéance;Montant TTC;Marge %\nA;F1;30/09/2026;1000,00;5,50\nB;F2;15/11/2026;250,50;7,25\n", { asOf }).asked,
  ).toEqual([]);
});

test("Billing Name is the client of a shop's orders, whose number is called their name", () => {
  const done = read(
    "Name,Email,Financial Status,Paid at,Total,Outstanding Balance,Billing Name\n#1001,a@x.com,pending,,600.50,600.50,Alpha\n#1002,b@x.com,paid,2026-10-15,250.50,0.00,Beta\n",
    { asOf },
  );
  expect(done.balances).toEqual({ Alpha: 600.5, Beta: 0 });
});

test("a role of a third party is a client's number, and its text the name", () => {
  const done = read(
    "Société;Rôle tiers;Libellé rôle tiers;Numéro écriture;Date pièce;Date échéance;Sens;Montant restant dû\nDUR;CL001;Alpha;1001;01/09/2026;30/09/2026;Débit;600,50\nDUR;CL002;Beta;1002;01/10/2026;15/11/2026;Débit;250,00\n",
    { asOf },
  );
  expect([done.balances, done.overdue]).toEqual([{ Alpha: 600.5, Beta: 250 }, 600.5]);
});

test("lines that are the sum of those above, Top 2, are no clients where the file's own total leaves them out", () => {
  const done = read("Client;Encours;Échu\nA;5;1\nB;4;0\nTop 2;9;1\nC;3;0\nD;2;1\nTop 4;14;2\nE;1,5;0\nTotal;15,5;2\n");
  expect([done.balances, done.asked, done.wrong]).toEqual([{ A: 5, B: 4, C: 3, D: 2, E: 1.5 }, [], []]);
  expect(Object.keys(read("Client;Encours\nA;5\nB;4\nC;9\nD;2\nTotal;20\n").balances!)).toEqual(["A", "B", "C", "D"]);
});

test.each(["D;C", "Dr;Cr", "S;H"])("sides without a heading, %s, sign amounts", (pair) => {
  const [owed, less] = pair.split(";");
  const clients = read(`Compte;Client;Solde;\n1;A;600,50;${owed}\n2;B;250,00;${less}\n`);
  expect(clients.balances).toEqual({ A: 600.5, B: -250 });
  const ledger = read(`Client;Pièce;Date;Échéance;Montant;\nA;1;13/09/2026;30/09/2026;600,50;${owed}\nA;2;15/09/2026;;250,00;${less}\n`, {
    asOf,
  });
  expect(ledger.balances).toEqual({ A: 350.5 });
});

test("à recevoir and à rembourser below Sens are sides", () => {
  expect(read("Client;Solde;Sens\nA;600,50;à recevoir\nB;250,00;à rembourser\n").balances).toEqual({ A: 600.5, B: -250 });
});

test("what is left and cannot be read is the amount less what was paid where that is known", () => {
  const done = read(
    "Client;Facture;Échéance;Montant;Payé;Reste\nA;F1;30/09/2026;600,00;100,50;#REF!\nB;F2;15/11/2026;250,50;0,00;250,50\n",
    { asOf },
  );
  expect(done.balances).toEqual({ A: 499.5, B: 250.5 });
});

test.each([
  ["Acompte", "40 le 12/10"],
  ["Avoir", "100 (AV12)"],
  ["Réglé", "40 € chq"],
])("%s that reads %s leaves the invoice unknown and is named", (heading, cell) => {
  const done = read(`Client;Facture;Échéance;Montant;${heading}\nA;F1;30/09/2026;600,00;${cell}\nB;F2;15/11/2026;250,50;\n`, { asOf });
  expect(done.balances).toEqual({ B: 250.5 });
  expect(done.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["BAD_NUMBER", "NO_DATA"]));
});

test("an Acompte in percent is a share of its invoice once the user says that it was paid", () => {
  const book = "Client;Facture;Échéance;Montant;Acompte\nA;F1;30/09/2026;600,00;30%\nB;F2;15/11/2026;250,50;0%\n";
  expect(read(book, { asOf, answers: { COLUMN_4: "paidAmount" } }).balances).toEqual({ A: 420, B: 250.5 });
});

test("the contractual due day counts beside the day a payment is planned on", () => {
  const done = read(
    "Client;Facture;Échéance contractuelle;Date prévue de paiement;Reste dû\nA;F1;30/09/2026;15/11/2026;600,50\nB;F2;15/11/2026;20/11/2026;250,00\n",
    { asOf },
  );
  expect(done.overdue).toBe(600.5);
});

test.each(["Ligne;Utilisation;Reste", "Plafond;Tirages;Disponible restant", "Credit limit;Used;Remaining"])(
  "what is used of a limit is owed, not what it leaves: %s",
  (headings) => {
    const done = read(`Client;${headings}\nA;1000,00;600,50;399,50\nB;500,00;250,00;250,00\n`);
    expect([done.balances, done.asked]).toEqual([{ A: 600.5, B: 250 }, ["COLUMN_2"]]);
  },
);

test.each([
  ["600,-", 600],
  ["1.200,- €", 1200],
  ["1'200.–", 1200],
  ["CHF 600.—", 600],
  ["-600,-", -600],
  ["600,00-", -600],
])("%s is %d: a dash in the place of cents is no minus", (cell, amount) => {
  expect(
    read(
      [
        ["Kunde", "Saldo"],
        ["A", cell],
        ["B", cell.includes(",") ? "250,50" : "250.50"],
      ],
      { answers: { CURRENCY: "same" } },
    ).balances,
  ).toEqual({ A: amount, B: 250.5 });
});

describe("met in a hundred thousand books", () => {
  test("a day without signs that a mark repeats is a day, not an amount", () => {
    const list = `Customer;Invoice;Due date;Outstanding
Rowan;FA1;1250930;2.132,65
ditto;FA2;1250131;12.952,00
ditto;AV3;ditto;-2.372,56
Tek;FA4;1251130;781,55
ditto;FA5;1260214;1.000,00`;
    const done = read(list, { asOf: "2025-11-12" });
    expect([done.balances, done.overdue]).toEqual([{ Rowan: 12_712.09, Tek: 1781.55 }, 12_712.09]);
  });

  test("a client called Facture Facile beside its number keeps its name", () => {
    const list = `Customer;Name;Document No.;Due on;Amount in LC
411FACT0;Facture Facile SAS;FA4337;2026-07-20;18472.40
411FACT0;Facture Facile SAS;FA4336;2026-09-16;2010.90`;
    expect(read(list, { asOf: "2026-09-16" }).balances).toEqual({ "Facture Facile SAS": 20_483.3 });
  });

  test("equal articles that add up to their invoice are asked about, and count each", () => {
    const list = `Invoice no.;Invoice date;Due date;Customer;Item;Line total;Invoice total
FA6053;2024-04-19;2024-05-19;Orchard;ART-1;6349.01;6349.01
FA6055;2024-04-20;2024-04-20;Nord;ART-1;5760.42;5760.42
FA6056;2024-02-27;2024-02-27;Nord;ART-1;267610.6;535221.2
FA6056;2024-02-27;2024-02-27;Nord;ART-2;267610.6;535221.2`;
    const done = read(list, { asOf: "2024-04-28" });
    expect([done.asked, done.balances]).toEqual([["REPEATED_INVOICE"], { Orchard: 6349.01, Nord: 540_981.62 }]);
  });
});

test.each([
  "Opening balance;Invoiced;Received;Closing balance",
  "Balance b/f;Invoiced;Received;Balance c/f",
  "Bal b/f;Sales;Cash;Bal c/f",
  "Balance b/fwd;Debits;Credits;Balance c/fwd",
  "B/F;Invoices;Payments;C/F",
])("what a client begins with, what moved and what is carried forward: %s", (headings) => {
  const rows =
    "A001;Harper;1200,00;3400,00;1200,00;3400,00\nA002;Mill Lane;500,00;0,00;0,00;500,00\nA004;Pike;2000,00;1500,00;500,00;3000,00\n";
  const done = read(`Acct;Name;${headings}\n${rows}`);
  expect([done.balances, done.asked]).toEqual([{ Harper: 3400, "Mill Lane": 500, Pike: 3000 }, []]);
});
