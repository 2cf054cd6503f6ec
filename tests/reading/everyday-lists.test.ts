import { layoutOf } from "../../core/reading/read";
import { read } from "./read-book";

// Lists as programs and controllers write them, each with its right answer first; each kind was read wrongly or asked about in vain once.

const asOf = "2026-10-31";

describe("days to come until an amount is due", () => {
  test.each([
    "Days to due date",
    "Days until due",
    "Due in (days)",
    "Days remaining",
    "Jours avant échéance",
    "Nb jours avant l’échéance",
    "Jours restants",
    "Échéance dans (j)",
    "Tage bis Fälligkeit",
  ])("%s are no days late", (heading) => {
    const ledger = `Client;Facture;Reste dû;${heading}\nAlpha;F1;100,50;10\nBeta;F2;200,25;-5\nBeta;F3;300,75;25\nGamma;F4;50,10;-40\n`;
    const done = read(ledger, { asOf: "2026-11-30" });
    expect([done.balances, done.overdue, done.asked]).toEqual([{ Alpha: 100.5, Beta: 501, Gamma: 50.1 }, 250.35, []]);
  });

  test("say the day of the file with the due days beside them", () => {
    const done = read(
      "Client;Facture;Reste dû;Échéance;Jours restants\nAlpha;F1;100,50;10/12/2026;10\nBeta;F2;200,25;25/11/2026;-5\nGamma;F3;300,75;21/10/2026;-40\n",
    );
    expect([done.overdue, done.reading.asOf]).toEqual([501, { serial: 46_356, from: "ageDays" }]);
  });

  test.each(["Average days to pay", "Jours de retard", "Days past due", "Délai de paiement (jours)"])("%s are none", (heading) => {
    const [column] = layoutOf([
      [heading, "Client", "Balance"],
      [5, "Alpha", 100],
      [20, "Beta", 200],
    ]).columns;
    expect(column!.unit).toBeNull();
  });
});

test("what an entry of a journal says of itself names no client beside its number", () => {
  const done = read(
    "Date;Compte;Pièce;Libellé;Débit;Crédit;Échéance\n02/09/2026;411ALPHA;F001;Facture F001;1000,00;;02/10/2026\n15/10/2026;411ALPHA;V1;Virement Alpha;;400,00;\n20/10/2026;411BETA;F002;Facture F002;600,00;;20/11/2026\n",
    { asOf: "2026-10-31" },
  );
  expect(done.balances).toEqual({ "411ALPHA": 600, "411BETA": 600 });
  const named = read(
    "Date;Compte;Pièce;Libellé;Débit;Crédit\n02/09/2026;411ALPHA;F001;Alpha SARL;1000,00;\n15/10/2026;411ALPHA;V1;Alpha SARL;;400,00\n20/10/2026;411BETA;F002;Beta SA;600,00;\n",
    { asOf: "2026-10-31" },
  );
  expect(named.balances).toEqual({ "Alpha SARL": 600, "Beta SA": 600 });
});

describe("amounts in two currencies side by side", () => {
  test.each([
    "Amount (USD);Amount (EUR);Balance (EUR)",
    "Invoice amount USD;Invoice amount EUR;Open amount EUR",
    "Montant TTC $;Montant TTC €;Reste dû €",
  ])("%s count in that of what is owed", (headings) => {
    const done = read(
      `Client;Facture;Date;${headings}\nAlpha;F1;2026-09-01;1100;1000;1000\nBeta;F2;2026-11-20;550;500;400\nBeta;F3;2026-11-21;220;200;200\n`,
      {
        asOf: "2026-11-30",
      },
    );
    expect([done.balances, done.layout.currency, done.asked]).toEqual([{ Alpha: 1000, Beta: 600 }, "€", []]);
    expect(done.layout.columns.find(({ meaning }) => meaning === "amount")!.header).toMatch(/EUR|€/);
  });
});

test.each([
  ["Encours au 30/09;Encours au 31/10;Encours au 30/11", "4", { A: 3, B: 6 }],
  ["Encours au 30/11;Encours au 31/10;Encours au 30/09", "2", { A: 1, B: 4 }],
  ["Solde au 30/11;Solde au 31/12;Solde au 31/01", "4", { A: 3, B: 6 }],
])("of balances on days without a year the newest is offered first: %s", (headings, newest, balances) => {
  const done = read(`N°;Client;${headings}\nC1;A;1;2;3\nC2;B;4;5;6\n`);
  expect([done.asked, done.reading.questions[0]!.options[0]!.value, done.balances]).toEqual([["BALANCE"], newest, balances]);
});

test("one invoice without a due day is one", () => {
  const done = read("Client;Facture;Date;Reste dû\nA;F1;01/09/2026;100,00\n", { asOf: "2026-11-30", language: "fr" });
  expect(done.notes.map(({ message }) => message)).toContain("Une facture ouverte n’a pas d’échéance\u00a0: son retard est inconnu.");
});

describe("of two balances beside debits and credits", () => {
  test.each(["Solde début;Débit période;Crédit période;Solde fin", "Balance 1;Debits;Credits;Balance 2", "Solde A;Débit;Crédit;Solde B"])(
    "the one they lead to is owed: %s",
    (headings) => {
      const done = read(`Compte;Client;${headings}\n411A;Alpha;1000,00;500,00;300,00;1200,00\n411B;Beta;;200,00;500,00;-300,00\n`);
      expect([done.balances, done.asked, done.wrong]).toEqual([{ Alpha: 1200, Beta: -300 }, [], []]);
    },
  );
});

test.each(["Impayé", "Montant échu", "Overdue"])("%s alone beside clients may be all they owe, which is asked", (heading) => {
  const book = `Client;${heading}\nAlpha;1000,50\nBeta;400,00\n`;
  expect(read(book).asked).toEqual(["COLUMN_AMOUNT"]);
  expect(read(book, { answers: { COLUMN_AMOUNT: "1" } }).balances).toEqual({ Alpha: 1000.5, Beta: 400 });
});

test.each(["3+ Months", "3+ mois", "3 mois et +", "90 j et +", "90+ days", "> 3 months", "3 mois et plus"])(
  "%s is the last band",
  (last) => {
    const done = read(`Customer;Total;Current;1 Month;2 Months;${last}\nAlpha;1000;500;300;100;100\nBeta;400;400;0;0;0\n`);
    expect(done.meaning(last)).toBe("overdueOver90");
    expect([done.balances, done.overdue]).toEqual([{ Alpha: 1000, Beta: 400 }, 500]);
  },
);

test("clients indented below who sells to them are counted once, those that stand alone there as well", () => {
  const done = read(
    "Étiquettes de lignes;Somme de Solde;Somme de Échu\nNadia Roux;21230,00;18767,00\n   Amber;12143,00;12143,00\n   Orchard;9087,00;6624,00\nJane Doe;37760,18;13562,78\n   Bellevue;37760,18;13562,78\nPaul Mercier;7925,81;7925,81\n   Pinehurst;7925,81;7925,81\n",
    { answers: { SECTIONS: "apart" } },
  );
  expect(done.balances).toEqual({ Amber: 12_143, Orchard: 9087, Bellevue: 37_760.18, Pinehurst: 7925.81 });
});

test("rows that each equal the one below to the cent are asked about", () => {
  const book =
    "Étiquettes de lignes;Somme de Solde\nNadia Roux;21230,05\nAmber;21230,05\nJane Doe;37760,18\nBellevue;37760,18\nPaul Mercier;7925,81\nPinehurst;7925,81\n";
  expect(read(book).asked).toEqual(["SECTIONS"]);
  expect(read(book, { answers: { SECTIONS: "apart" } }).balances).toEqual({ Amber: 21_230.05, Bellevue: 37_760.18, Pinehurst: 7925.81 });
});

test("a credit without a due day leaves nothing unknown of its client", () => {
  const done = read(
    "Client;Facture;Date;Échéance;Reste dû\nAlpha;F1;01/09/2026;30/09/2026;500,00\nBeta;R2;15/09/2026;;-200,00\nGamma;F3;13/09/2026;;300,00\n",
    { asOf: "2026-10-31" },
  );
  expect(Array.from(done.clients!.overdue!)).toEqual([500, 0, NaN]);
  expect(done.notes.find(({ code }) => code === "NO_DUE_DATE")!.message).toMatch(/^One open invoice has no due date/);
});

test("balances that are nil because credits cover what is overdue are calculated", () => {
  const done = read(
    "Customer;Balance;Not due;Overdue;Of which > 30;Of which > 60;Of which > 90\nKuhn;0,00;-11.987,26;11.987,26;11.987,26;11.987,26;0,00\nGrouse;0,00;-610.043,17;610.043,17;603.432,34;0,00;0,00\nJasmin;0,00;-501.441,51;501.441,51;486.825,60;486.825,60;486.825,60\n",
  );
  expect(done.balances).toEqual({ Kuhn: 0, Grouse: 0, Jasmin: 0 });
});

test("texts that say what an entry is name no client where the names are numbers", () => {
  const done = read(
    "Compte;Intitulé;Date;N° pièce;Libellé;Échéance;Débit;Crédit\n411A;2026;13/12/2024;F1;Facture F1;13/12/2024;5334,00;\n411A;2026;22/03/2025;F2;Facture F2;22/03/2025;9710,38;\n411A;2026;14/04/2025;F2;Règlement F2;;;9710,38\n",
    { asOf: "2025-06-30" },
  );
  expect(done.balances).toEqual({ 2026: 5334 });
});

test("what is overdue of all is unknown where it is unknown of whoever owes", () => {
  const ledger = "Client;Facture;Date;Reste dû\nAlpha;F1;01/09/2026;500,00\nBeta;R2;15/09/2026;-200,00\nGamma;F3;13/09/2026;0,00\n";
  const done = read(ledger, { asOf: "2026-10-31" });
  expect([Array.from(done.clients!.overdue!), done.portfolio!.overdueKnown]).toEqual([[NaN, 0, 0], false]);
});

describe("a table of another shape is refused with what to do", () => {
  test.each([
    ["Client;Solde;Échu", "Alpha;1000,50;200", ";"],
    ["Client,Balance,Overdue", '"Alpha, Ltd",1000.50,200', ","],
    ["Client|Solde|Échu", "Alpha|1000,50|200", "|"],
  ])("%s in one cell", (heading, line, sign) => {
    const done = read([[heading], [line], [line]]);
    expect(done.fault!.message).toMatch(/^Each row stands in one cell/);
    expect([done.fault!.message.includes(`“${sign}”`), done.asked]).toEqual([true, []]);
  });

  test("clients side by side", () => {
    const done = read([
      [null, "Alpha", "Beta", "Gamma"],
      ["Encours", 1000.5, 500, 200],
      ["Échu", 200, 0, 200],
      ["Plafond", 2000, 1000, 100],
    ]);
    expect([done.fault!.message, done.asked]).toEqual([
      "The clients stand side by side and their figures below each other: transpose the table (Paste Special › Transpose), then select it.",
      [],
    ]);
  });
});

describe("several amounts of one invoice, numbered", () => {
  test.each([
    ["Échéance 1;Montant 1;Échéance 2;Montant 2", "COLUMN_5"],
    ["Due date 1;Amount 1;Due date 2;Amount 2", "COLUMN_5"],
  ])("are asked about, and added: %s", (heading, code) => {
    const book = `Client;Facture;${heading}\nAlpha;F1;30/09/2026;500,00;31/10/2026;500,50\nBeta;F2;15/10/2026;300,00;15/12/2026;300,25\n`;
    expect(read(book, { asOf: "2026-10-31" }).asked).toEqual([code]);
    expect(read(book, { asOf: "2026-10-31", answers: { [code]: "added" } }).balances).toEqual({ Alpha: 1000.5, Beta: 600.25 });
  });
});

describe("what needs no question", () => {
  test.each(["Garantie demandée", "Limite demandée", "Requested limit", "Ancienne limite", "Previous credit limit"])("%s", (heading) => {
    const done = read(`Client;${heading};Encours\nAlpha;50000;42000\nBeta;20000;8000\n`);
    expect([done.balances, done.asked]).toEqual([{ Alpha: 42_000, Beta: 8000 }, []]);
  });

  test.each(["Retenue de garantie", "Garantie retenue"])("but %s is asked about", (heading) => {
    expect(read(`Client;${heading};Encours\nAlpha;500,10;42000,00\nBeta;200,20;8000,00\n`).asked).toEqual(["COLUMN_1"]);
  });

  test("months that add up to the sales beside them", () => {
    const done = read("Client;Janvier;Février;Mars;Total CA;Encours\nA;5000;4500;4200;13700;9000\nB;2000;2500;8000;12500;8000\n");
    expect([done.balances, done.asked]).toEqual([{ A: 9000, B: 8000 }, []]);
  });
});

test("a side beside a word for amounts is that side: Betrag Soll, Betrag Haben", () => {
  const done = read(
    "Konto;Name;Rechnungsnr.;Datum;Fälligkeit;Betrag Soll;Betrag Haben\n10001;Müller;R100;01.09.2026;01.10.2026;1000,00;\n10001;Müller;G7;15.09.2026;15.09.2026;;200,00\n10002;Schulz;R101;11.11.2026;11.12.2026;500,00;\n",
  );
  expect(done.balances).toEqual({ Müller: 800, Schulz: 500 });
});

describe("lateness in weeks or months", () => {
  test.each(["Retard (sem.)", "Retard (semaines)", "Nb sem. retard", "Weeks late", "Retard en semaines", "Nombre de semaines de retard"])(
    "%s counts seven days each",
    (heading) => {
      const done = read(
        `Client;Facture;Date;Montant;${heading}\nArnaud;F1;13/07/2026;1000,50;12\nBlanchard;F2;01/09/2026;300,00;4\nColas;F3;10/10/2026;120,00;0\n`,
        { asOf },
      );
      expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([120, 300, 0, 1000.5, 0]);
      expect(done.asked).toEqual([]);
    },
  );

  test("so do cells that say it", () => {
    const done = read(
      "Client;Facture;Montant;Retard\nArnaud;F1;1000,50;12 sem.\nBlanchard;F2;300,00;4 semaines\nColas;F3;120,00;0 sem.\n",
      { asOf },
    );
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([120, 300, 0, 1000.5, 0]);
  });

  test.each(["Weeks overdue", "Semaines de retard", "Weeks late"])("%s beside a balance are no amounts", (heading) => {
    const done = read(`Customer;Balance;${heading}\nArnaud;1000.50;12\nBlanchard;300.00;4\nColas;120.00;0\n`);
    expect(Array.from(done.clients!.numbers("daysLate")!)).toEqual([84, 28, 0]);
    expect([done.overdue, done.asked]).toEqual([0, []]);
  });

  test.each(["Retard moyen sur 3 mois (j)", "Retard sur 6 mois (jours)"])("%s counts days", (heading) => {
    const done = read(`Client;Facture;Reste dû;${heading}\nArnaud;F1;1000,50;3\nBlanchard;F2;300,00;1\nColas;F3;120,00;0\n`, { asOf });
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([120, 1300.5, 0, 0, 0]);
  });

  test("no day follows from weeks, which are rounded", () => {
    const done = read(
      "Client;Facture;Date facture;Échéance;Montant;Retard (sem.)\nArnaud;F1;13/07/2026;08/08/2026;10,50;12\nBlanchard;F2;01/09/2026;03/10/2026;3,00;4\nColas;F3;10/10/2026;24/10/2026;1,00;1\n",
    );
    expect(done.reading.asOf?.from).toBe("lastInvoice");
  });
});

describe("both halves of a balance blank where debit and credit are equal", () => {
  test.each([
    "Compte;Intitulé;Débit;Crédit;Solde débiteur;Solde créditeur\n411A;Arnaud;1000,00;400,00;600,00;\n411B;Blanchard;500,00;500,00;;\n411C;Colas;100,00;150,00;;50,00\n",
    "Compte;Intitulé;Cumul débit;Cumul crédit;Solde débit;Solde crédit\n411A;Arnaud;1000,00;400,00;600,00;\n411B;Blanchard;500,00;500,00;;\n411C;Colas;100,00;150,00;;50,00\n",
    "Compte;Intitulé;Solde initial;;Mouvements;;Solde final;\n;;Débit;Crédit;Débit;Crédit;Débit;Crédit\n411A;Arnaud;600,00;;400,00;400,00;600,00;\n411B;Blanchard;200,00;;300,00;500,00;;\n411C;Colas;;50,00;10,00;10,00;;50,00\n",
  ])("is nil: %j", (text) => {
    const done = read(text);
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 600, Blanchard: 0, Colas: -50 }, []]);
  });

  test("where movements do not give the balances it is unknown", () => {
    const done = read(
      "Compte;Intitulé;Débit;Crédit;Solde débiteur;Solde créditeur\n411A;Arnaud;1000,00;400,00;650,00;\n411B;Blanchard;500,00;500,00;;\n411C;Colas;100,00;150,00;;50,00\n",
    );
    expect(done.balances).toEqual({ Arnaud: 650, Blanchard: NaN, Colas: -50 });
  });
});

describe("columns that add up to the balance", () => {
  test.each([
    "Client;Solde au 30/09/2026;Factures;Avoirs;Règlements;Solde au 31/10/2026\nArnaud;1000,00;500,00;-50,00;-900,00;550,00\nBlanchard;200,00;300,50;0,00;-200,00;300,50\nColas;75,00;0,00;0,00;0,00;75,00\n",
    "Débiteur;Principal;Intérêts;Frais;Clause pénale;Encaissé;Reste dû\nArnaud;500,00;50,00;40,00;100,00;140,00;550,00\nBlanchard;200,50;10,00;40,00;50,00;0,00;300,50\nColas;75,00;0,00;0,00;0,00;0,00;75,00\n",
    "Client;Factures;Avoirs;Acomptes;Solde\nArnaud;1000,00;-400,00;-50,00;550,00\nBlanchard;300,50;0,00;0,00;300,50\nColas;75,00;0,00;0,00;75,00\n",
  ])("are in it: %j", (text) => {
    const done = read(text);
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 550, Blanchard: 300.5, Colas: 75 }, []]);
  });

  test("one that is in none is asked about", () => {
    const done = read("Client;Factures;Avoirs;Ajustement;Solde\nArnaud;600,00;-50,00;7,50;550,00\nBlanchard;300,50;0,00;0,00;300,50\n");
    expect(done.asked).toEqual(["COLUMN_3"]);
  });

  test("a balance less its VAT is no second balance", () => {
    const done = read("Customer;Gross balance;VAT;Net balance\nArnaud;1200.00;200.00;1000.00\nBlanchard;600.60;100.10;500.50\n");
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 1200, Blanchard: 600.6 }, []]);
  });

  test.each(["Écart", "Différence", "Gap"])("%s that is the amount less what was paid needs no answer, overpaid or not", (gap) => {
    const done = read(
      `N° facture;Client;Échéance;Montant TTC;Payé;${gap}\nF1;Arnaud;15/09/2026;1000,00;1000,00;0,00\nF2;Arnaud;30/09/2026;500,00;520,00;-20,00\nF3;Blanchard;15/10/2026;800,00;0,00;800,00\n`,
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([{ Arnaud: -20, Blanchard: 800 }, []]);
  });
});

test("a total of a list with deposits is held against what the answer makes of them", () => {
  const text = (total: string): string =>
    `Date;Pièce;Client;Type;Échéance;Montant\n01/08/2026;F1;Arnaud;Facture;31/08/2026;100,50\n02/08/2026;D1;Arnaud;Acompte;31/08/2026;30,00\n03/08/2026;F2;Blanchard;Facture;31/08/2026;20,00\nTotal;;;;;${total}\n`;
  expect(read(text("150,50"), { asOf, answers: { DEPOSITS: "invoice" } }).wrong).toEqual([]);
  expect(read(text("90,50"), { asOf, answers: { DEPOSITS: "paid" } }).wrong).toEqual([]);
  expect(read(text("150,50"), { asOf, answers: { DEPOSITS: "paid" } }).wrong).toEqual([]);
  expect(read(text("90,50"), { asOf, answers: { DEPOSITS: "invoice" } }).wrong).toHaveLength(1);
});

describe("a heading without amounts above names that a total adds up", () => {
  const rows = (indent: string): string =>
    `,Current,1 - 30,31 and over,Total\nAcme,,239.00,,239.00\nFreeman,,,,\n${indent}Ocean View,387.00,90.00,,477.00\n${indent}Twin Lane,,,4.00,4.00\nTotal Freeman,387.00,90.00,4.00,481.00\nBolt,375.00,,,375.00\nTOTAL,762.00,329.00,4.00,1095.00\n`;

  test("is the client where they stand deeper than it", () => {
    const done = read(rows("   "));
    expect([done.balances, done.overdue, done.asked, done.wrong]).toEqual([{ Acme: 239, Freeman: 481, Bolt: 375 }, 333, [], []]);
  });

  test("without an indent it is asked beside clients of no section", () => {
    expect([read(rows("")).asked, read(rows("")).balances]).toEqual([["SECTIONS"], { Acme: 239, Freeman: 481, Bolt: 375 }]);
    expect(read(rows(""), { answers: { SECTIONS: "apart" } }).balances).toEqual({
      Acme: 239,
      "Ocean View": 477,
      "Twin Lane": 4,
      Bolt: 375,
    });
  });

  test("where all names stand in a section it may be a salesperson", () => {
    const done = read(
      "Client;Solde;Échu\nPaul;;\nArnaud;10,50;5,00\nBlanchard;20,00;0,00\nTotal Paul;30,50;5,00\nJane;;\nColas;55,50;0,00\nTotal Jane;55,50;0,00\n",
    );
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 10.5, Blanchard: 20, Colas: 55.5 }, []]);
  });
});

describe("columns headed by months or days", () => {
  const rows = [
    ["Arnaud", 100, 0, 200, 100, 600, 1000],
    ["Blanchard", 0, 0, 0, 0, 50.5, 50.5],
  ];
  const list = (heads: readonly string[], title = ""): string =>
    [
      ...(title === "" ? [] : [title]),
      ["Client", ...heads, "Total"].join(";"),
      ...rows.map((row) => row.join(";").replace(/\./g, ",")),
    ].join("\n");
  const kinds: readonly (readonly string[])[] = [
    ["Antérieur", "Août", "Septembre", "Octobre", "Novembre"],
    ["Avant", "08/2026", "09/2026", "10/2026", "11/2026"],
    ["Older", "Aug 2026", "Sept. 2026", "Oct 2026", "Nov-26"],
    ["< 01/08/2026", "31/08/2026", "30/09/2026", "31/10/2026", "> 31/10/2026"],
    ["Before 01/08/2026", "01/08/2026 - 31/08/2026", "01/09/2026..30/09/2026", "01/10/2026 au 31/10/2026", "Later"],
    ["Plus ancien", "2026-08", "2026-09", "2026-10", "Au-delà"],
  ];

  test.each(kinds)("%s, %s, %s, %s, %s add up to the balance and may be when it falls due", (...heads) => {
    const done = read(list(heads), { asOf });
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 1000, Blanchard: 50.5 }, ["PERIODS"]]);
    expect(done.clients!.overdue).toBeNull();
    expect(read(list(heads), { asOf, answers: { PERIODS: "due" } }).overdue).toBe(400);
    expect(read(list(heads), { asOf, answers: { PERIODS: "dueLater" } }).overdue).toBe(300);
    expect(read(list(heads), { asOf, answers: { PERIODS: "issued" } }).clients!.overdue).toBeNull();
  });

  test("counts each band where the periods are bands", () => {
    const done = read(list(kinds[0]!), { asOf, answers: { PERIODS: "due" } });
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([650.5, 100, 200, 0, 100]);
  });

  test("within a month the day leaves no bands", () => {
    const done = read(list(kinds[0]!), { asOf: "2026-10-15", answers: { PERIODS: "dueLater" } });
    expect(done.overdue).toBe(300);
  });

  test("a title that says so needs no answer where the day lies in none of them", () => {
    const done = read(list(["Avant", "08/2026", "09/2026", "11/2026", "12/2026"], "Balance par échéance au 31/10/2026"));
    expect([done.overdue, done.asked]).toEqual([300, []]);
  });

  test.each([
    [["Échu", "S45", "S46", "S47", "Au-delà"]],
    [["Agence Brest", "Agence Vannes", "Agence Lorient", "Agence Quimper", "Agence Rennes"]],
  ])("others that add up to the balance are not asked about: %s", (heads) => {
    expect(read(list(heads), { asOf }).asked).toEqual([]);
  });
});

describe("rows at the foot of a list of clients that state no amount", () => {
  const list = "Code;Client;Solde;Échu;Observations\nC1;Arnaud;100,50;50,00;\nC2;Blanchard;20,00;0,00;\n";

  test.each([
    `${list};Total;120,50;50,00;\nEdité le 02/11/2026 à 09:14;par ADMIN;;;Page 1/1\n`,
    `${list};Total;120,50;50,00;\n© Sage 100 Comptabilité i7;12.00;;;31/10/2026\n`,
    `${list};Total;120,50;50,00;\nFait à Rennes, le 02/11/2026;Le comptable;;;\n`,
    `${list}Edité par ADMIN;Société DURAND;;;Page 1\n`,
    `${list}Printed on 02/11/2026;ADMIN;;;\n`,
  ])("are neither clients nor asked about: %j", (text) => {
    const done = read(text);
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 100.5, Blanchard: 20 }, []]);
  });

  test("a client without an amount stays one", () => {
    expect(read(`${list}C3;Colas;;;suite au litige\n`).asked).toEqual(["BLANK_AMOUNTS"]);
  });
});

describe("what is overdue and what is not due yet are all that is owed", () => {
  test.each([
    "Client;Non échu;Échu\nArnaud;200,00;1000,50\nBlanchard;0,00;500,50\n",
    "Customer;Phone;Overdue;Not yet due\nArnaud;01 02;1000.50;200.00\nBlanchard;01 03;500.50;0.00\nTotal;;1501.00;200.00\n",
    "Client;Non échu;Échu;dont > 90 j\nArnaud;200,00;1000,50;300,00\nBlanchard;0,00;500,50;0,00\n",
    "Client;Non échu;Échu;31-60;61-90;>90\nArnaud;200,00;1000,50;500,00;100,00;300,00\nBlanchard;0,00;500,50;10,00;0,00;0,00\n",
  ])("%j", (text) => {
    const done = read(text);
    expect([done.balances, done.overdue, done.asked, done.wrong]).toEqual([{ Arnaud: 1200.5, Blanchard: 500.5 }, 1501, [], []]);
  });

  test("credits beside them are asked about", () => {
    const text = "Client;Factures échues;Factures non échues;Avoirs\nArnaud;1000,50;200,00;-100,00\nBlanchard;500,50;0,00;0,00\n";
    expect(read(text).asked).toEqual(["COLUMN_3"]);
    expect(read(text, { answers: { COLUMN_3: "credit" } }).balances).toEqual({ Arnaud: 1100.5, Blanchard: 500.5 });
  });
});

test.each([
  ["Groupe", "Filiale"],
  ["Parent", "Subsidiary"],
])("%s and %s are asked about where nothing else is the client", (group, member) => {
  const text = `${group};${member};Solde;Échu\nAlpha;Arnaud;120,50;20,00\nAlpha;Blanchard;80,00;0,00\nBeta;Colas;45,00;5,00\n`;
  expect(read(text).asked).toEqual(["COLUMN_CLIENT"]);
  expect(read(text, { answers: { COLUMN_CLIENT: "1" } }).balances).toEqual({ Arnaud: 120.5, Blanchard: 80, Colas: 45 });
  expect(read(`${group};Solde;Échu\nAlpha;120,50;20,00\nBeta;80,00;0,00\n`).balances).toEqual({ Alpha: 120.5, Beta: 80 });
});

describe("a block for each client that labels what it says of it", () => {
  const entries = (rows: string): string => `St;Assignment;DocumentNo;Ty;Doc. Date;Net due dt;Amt in loc.cur.;LCurr\n${rows}`;

  test.each([
    ["Customer", "Name"],
    ["Account", "Customer name"],
    ["Compte client", "Raison sociale"],
    ["Code :", "Nom :"],
  ])("%s and %s", (number, name) => {
    const block = (id: string, own: string): string =>
      `${number};${id};;;;;;\nCompany Code;FR10;;;;;;\n${name};${own};;;;;;\nCity;Lyon;;;;;;\n;;;;;;;\n`;
    const done = read(
      `${block("100200", "ACME INDUSTRIE")}${entries(";20260810;1800000123;RV;10.08.2026;09.09.2026;12.500,00;EUR\n;20260915;1600000022;DG;15.09.2026;15.09.2026;500,00-;EUR\n")}*;;;;;;12.000,00;EUR\n** Account 100200;;;;;;12.000,00;EUR\n` +
        `;;;;;;;\n${block("100300", "BETA SERVICES")}${entries(";20260820;1800000130;RV;20.08.2026;19.09.2026;700,50;EUR\n")}*;;;;;;700,50;EUR\n** Account 100300;;;;;;700,50;EUR\n***;;;;;;12.700,50;EUR\n`,
      { asOf },
    );
    expect([done.balances, done.asked, done.wrong]).toEqual([{ "ACME INDUSTRIE": 12_000, "BETA SERVICES": 700.5 }, [], []]);
    expect(done.clients!.texts("clientId")).toEqual(["100200", "100300"]);
  });
});

test("totals of clients that bear numbers alone give no client its name", () => {
  const done = read(
    "Account,Assignment,Document Number,Document Type,Net due date,Amount in local currency\n100200,20260810,1800000123,RV,09.09.2026,12500.00\n100200 Total,,,,,12500.00\n100300,20260820,1800000130,RV,19.09.2026,700.50\n100300 Total,,,,,700.50\nGrand Total,,,,,13200.50\n",
    { asOf },
  );
  expect(done.balances).toEqual({ "100200": 12_500, "100300": 700.5 });
});

test.each(["Solde antérieur", "A nouveau", "Opening balance"])("%s in a row of its account is counted without a question", (label) => {
  const done = read(
    `Compte;Intitulé;Date;Pièce;Libellé;Débit;Crédit\n411A;Arnaud;;;${label};350,00;\n411A;Arnaud;10/09/26;1204;Aliments;1200,00;\n411A;Arnaud;25/09/26;88;Chq 1234;;350,00\n411B;Blanchard;;;${label};;20,00\n411B;Blanchard;05/10/26;1260;Semences;640,80;\n`,
    { asOf },
  );
  expect([done.balances, done.asked]).toEqual([{ Arnaud: 1200, Blanchard: 620.8 }, []]);
});

test.each(["DSO cible", "Objectif DSO", "DMP"])("%s is no amount", (heading) => {
  expect(read(`Client;Encours;${heading};Échu\nArnaud;150 000;45;20 000\nBlanchard;80 500;62;50 000\n`).asked).toEqual([]);
});

describe("a list of bills that has neither number nor day", () => {
  test.each([
    ["Client;Montant;Statut\nArnaud;100,50;Payée\nBlanchard;200,00;Impayée\nColas;50,00;\n", { Arnaud: 0, Blanchard: 200, Colas: 50 }],
    ["Client;Montant;Payé ?\nArnaud;100,50;Oui\nBlanchard;200,00;Non\nColas;50,00;\n", { Arnaud: 0, Blanchard: 200, Colas: 50 }],
    [
      "Customer;Amount;Paid\nArnaud;100.50;Yes\nBlanchard;200.00;No\nColas;50.00;No\nTotal;350.50;\n",
      { Arnaud: 0, Blanchard: 200, Colas: 50 },
    ],
    [
      "Adhérent;Montant;Payé\nArnaud;100,50;100,50\nBlanchard;200,00;\nColas;50,00;20,00\nTotal;350,50;120,50\n",
      { Arnaud: 0, Blanchard: 200, Colas: 30 },
    ],
    ["Client;Montant;Réglé le\nArnaud;100,50;25/10/2026\nBlanchard;200,00;\nArnaud;50,00;\n", { Arnaud: 50, Blanchard: 200 }],
  ])("says what is paid all the same: %j", (text, balances) => {
    const done = read(text, { asOf });
    expect([done.balances, done.asked, done.wrong]).toEqual([balances, [], []]);
  });

  test("asks what is open of what is due and yet marked as paid", () => {
    const text = "Client;Montant dû;Payé ?\nArnaud;100,50;Oui\nBlanchard;200,00;Non\nColas;50,00;Non\n";
    expect(read(text, { asOf }).asked).toEqual(["PAID_STATUS"]);
    expect(read(text, { asOf, answers: { PAID_STATUS: "paid" } }).balances).toEqual({ Arnaud: 0, Blanchard: 200, Colas: 50 });
  });

  test.each(["Actif", "Client direct"])("a status of clients says nothing of it: %s", (status) => {
    const done = read(`Client;Encours;Statut\nArnaud;100,50;${status}\nBlanchard;200,00;Bloqué\nColas;50,00;${status}\n`);
    expect(done.balances).toEqual({ Arnaud: 100.5, Blanchard: 200, Colas: 50 });
  });

  test("cheques that were cashed are paid, and those on their way are asked about", () => {
    const done = read(
      "N° chèque;Tireur;Montant;Date remise;Statut\n123;Arnaud;100,50;01/10/2026;Encaissé\n124;Blanchard;200,00;05/10/2026;Rejeté\n125;Colas;50,00;29/10/2026;En cours\n",
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 0, Blanchard: 200, Colas: 50 }, ["STATUS_en_cours"]]);
  });
});

test.each(["Payée à 50 %", "50% réglée", "Paid 50%", "50% paid"])("a status %s leaves the rest open", (status) => {
  const done = read(
    `Facture;Client;Montant;Statut;Échéance\nF1;Arnaud;1000,50;${status};15/09/2026\nF2;Blanchard;300,00;Impayée;15/09/2026\n`,
    { asOf },
  );
  expect([done.balances, done.reading.details]).toEqual([{ Arnaud: 500.25, Blanchard: 300 }, []]);
});

describe("rows that carry the sum of those below them in the same columns", () => {
  test.each(["", "\nTotal général;180,50;50,50"])("as in a pivot table of salespeople and clients are asked about%s", (total) => {
    const text = `Étiquettes de lignes;Somme de Solde;Somme de Échu\nPaul;170,50;50,50\nArnaud;150,50;50,50\nBlanchard;20,00;0,00\nJane;10,00;0,00\nColas;10,00;0,00${total}\n`;
    const done = read(text);
    expect([done.balances, done.overdue, done.asked, done.wrong]).toEqual([
      { Arnaud: 150.5, Blanchard: 20, Colas: 10 },
      50.5,
      ["SECTIONS"],
      [],
    ]);
    expect(read(text, { answers: { SECTIONS: "one" } }).balances).toEqual({ Paul: 170.5, Jane: 10 });
  });

  test("are the clients of the invoices below them", () => {
    const done = read(
      "Étiquettes de lignes;Somme de Solde\nArnaud;150,50\nFA001;100,50\nFA002;50,00\nBlanchard;20,00\nFA003;20,00\nTotal général;170,50\n",
    );
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 150.5, Blanchard: 20 }, []]);
  });

  test.each([
    [
      "Client;Encours;Échu;Plafond\nGroupe;300,50;50,00;1000\n  Nord;100,50;50,00;\n  Sud;200,00;0,00;\nBlanchard;75,00;0,00;500\nTotal;375,50;50,00;\n",
      [],
    ],
    [
      "Client;Encours;Échu\nBlanchard;75,00;0,00\nGroupe;300,50;50,00\nNord;100,50;50,00\nSud;200,00;0,00\nTotal;375,50;50,00\n",
      ["SECTIONS"],
    ],
    ["Client;Encours;Échu\nBlanchard;75,00;0,00\nGroupe;300,50;50,00\n   Nord;100,50;50,00\n   Sud;200,00;0,00\n", []],
  ])("beside others, by the file's own total or an indent: %j", (text, asked) => {
    const done = read(text);
    expect([done.balances, done.overdue, done.asked]).toEqual([{ Groupe: 300.5, Blanchard: 75 }, 50, asked]);
  });

  test("a client that owes as much as the two below it is one where the total adds up all", () => {
    const done = read("Client;Encours\nArnaud;300,50\nBlanchard;100,50\nColas;200,00\nDurand;75,00\nTotal;676,00\n");
    expect([Object.keys(done.balances!), done.asked]).toEqual([["Arnaud", "Blanchard", "Colas", "Durand"], []]);
  });

  test("the first row that is the sum of all others is asked about", () => {
    const text = "Client;Encours;Échu\nPaul;320,50;50,25\nArnaud;100,25;50,25\nBlanchard;220,25;0,00\n";
    expect([read(text).balances, read(text).asked]).toEqual([{ Arnaud: 100.25, Blanchard: 220.25 }, ["ROW_1"]]);
    expect(read(text, { answers: { ROW_1: "line" } }).balances).toEqual({ Paul: 320.5, Arnaud: 100.25, Blanchard: 220.25 });
  });

  test("in a column of their own, one line below is enough beside others", () => {
    const done = read(
      "Commercial;Client;Solde\nPaul;;170,50\n;Arnaud;150,50\n;Blanchard;20,00\nJane;;10,00\n;Colas;10,00\nTotal;;180,50\n",
    );
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 150.5, Blanchard: 20, Colas: 10 }, []]);
  });
});

describe("rows of one number and name", () => {
  test.each([
    "Société;N° client;Nom client;Solde;Échu;Plafond\nFR10;100;Arnaud;1000,50;300,50;5000\nFR20;100;Arnaud;500,00;0,00;5000\nFR20;200;Blanchard;75,00;75,00;900\nTotal;;;1575,50;375,50;\n",
    "Compte général;N° client;Nom client;Solde;Échu;Plafond\n411;100;Arnaud;1600,50;300,50;5000\n419;100;Arnaud;-100,00;0,00;5000\n411;200;Blanchard;75,00;75,00;900\n",
  ])("are one client: %j", (text) => {
    const done = read(text);
    expect([done.balances, done.overdue, done.asked, done.wrong]).toEqual([{ Arnaud: 1500.5, Blanchard: 75 }, 375.5, [], []]);
    expect(Array.from(done.clients!.numbers("creditLimit")!)).toEqual([5000, 900]);
    expect(done.reading.details).toEqual(["2 rows added up to 1 client, by their number and name."]);
  });

  test("in two currencies are added up in the one that is asked for, or in one", () => {
    const text = "N° client;Client;Devise;Solde\n1;Arnaud;EUR;100,50\n1;Arnaud;USD;50,00\n1;Arnaud;EUR;10,00\n2;Blanchard;EUR;20,00\n";
    expect(read(text, { answers: { CURRENCY: "EUR" } }).balances).toEqual({ Arnaud: 110.5, Blanchard: 20 });
    expect(read(text, { rates: { EUR: 1, USD: 0.5 } }).balances).toEqual({ Arnaud: 135.5, Blanchard: 20 });
  });

  test("one that repeats another is noted", () => {
    const done = read("N° client;Client;Solde\n1;Arnaud;100,50\n1;Arnaud;100,50\n2;Blanchard;20,00\n");
    expect(done.notes.map(({ code }) => code)).toEqual(["REPEATED_CLIENT"]);
  });
});

test.each([
  "Client;Encours;Retard;S44;S45;S46;S47 et +\nArnaud;1 000;200;300;0;500;0\nBlanchard;400;0;0;400;0;0\n",
  "Client;Encours;Retard;À venir\nArnaud;1 000;200;800\nBlanchard;400;0;400\n",
  "Client;Encours;Non échu;Retard\nArnaud;1 000;800;200\nBlanchard;400;400;0\n",
])("Retard over what is all of the balance with the others is an amount: %j", (text) => {
  const done = read(text);
  expect([done.balances, done.overdue, done.asked]).toEqual([{ Arnaud: 1000, Blanchard: 400 }, 200, []]);
});

test.each([
  ["Customer: Alpha Ltd", "Current,1-30 days,31-60 days,Amount due\n0.00,250.50,500.00,750.50\n"],
  ["Client : Alpha Ltd", "Non échu,1-30 j,31-60 j,Total\n0.00,250.50,500.00,750.50\n"],
])("the ageing at the foot of a statement is no entry of it: %s", (title, foot) => {
  const done = read(
    `Statement,,,\n${title},,,\nDate,Invoice,Amount,Balance\n2026-08-01,INV1,1000.00,1000.00\n2026-09-15,INV2,250.50,1250.50\n2026-10-20,Payment,-500.00,750.50\n,,,\n${foot}`,
    { asOf },
  );
  expect([done.balances, done.asked]).toEqual([{ "Alpha Ltd": 750.5 }, []]);
  expect(done.reading.details[0]).toMatch(/^Rows 8, 9: an ageing of their own/);
});

describe("credits beside bands", () => {
  test.each([
    "Customer,Current,1-30,31-60,60+,Credits,Net\nArnaud,100.00,50.00,0.00,0.00,-20.00,130.00\nBlanchard,0.00,0.00,75.50,0.00,0.00,75.50\n",
    "Customer,Current,1-30,31-60,60+,Credits,Net\nArnaud,100.00,50.00,0.00,0.00,20.00,130.00\nBlanchard,0.00,0.00,75.50,0.00,0.00,75.50\n",
  ])("are in the balance that they give with them: %j", (text) => {
    const done = read(text);
    expect([done.balances, done.asked]).toEqual([{ Arnaud: 130, Blanchard: 75.5 }, []]);
  });

  test("are asked about where nothing states what they give", () => {
    const text = "Customer,Current,1-30,31-60,60+,Credits\nArnaud,100.00,50.00,0.00,0.00,20.00\nBlanchard,0.00,0.00,75.50,0.00,0.00\n";
    expect(read(text).asked).toEqual(["COLUMN_5"]);
    expect(read(text, { answers: { COLUMN_5: "credit" } }).balances).toEqual({ Arnaud: 130, Blanchard: 75.5 });
  });
});

test("the band of each amount in a column of its own makes one client of the rows of each", () => {
  const done = read(
    "Client;Tranche;Montant\nArnaud;Non échu;100,50\nArnaud;1-30 j;50,00\nArnaud;> 90 j;20,00\nBlanchard;Non échu;300,00\n",
    { asOf },
  );
  expect([done.balances, done.overdue, done.asked]).toEqual([{ Arnaud: 170.5, Blanchard: 300 }, 70, []]);
});

test.each([
  ["Libellé", "Facture", "Règlement"],
  ["Libellé", "Facture 12 du 01/08", "Virement"],
])("%s over what entries are is no client beside its account: %s, %s", (heading, sale, payment) => {
  const done = read(
    `Date;Pièce;Compte;${heading};Montant;Sens\n01/08/2026;F1;411A;${sale};1000,00;D\n25/08/2026;R1;411A;${payment};400,00;C\n01/09/2026;F2;411B;${sale};250,50;D\n`,
    { asOf },
  );
  expect([done.balances, done.asked]).toEqual([{ "411A": 600, "411B": 250.5 }, []]);
});

test.each(["#N/A", "100,00 € (litige)"])("what is left of an invoice that reads %s is unknown, not all of it", (cell) => {
  const done = read(
    `Client;Facture;Échéance;Montant TTC;Solde\nArnaud;F1;15/09/2026;1200,00;1200,00\nArnaud;F2;15/09/2026;500,00;${cell}\nBlanchard;F3;15/09/2026;300,50;200,50\n`,
    { asOf },
  );
  expect(done.balances).toEqual({ Arnaud: 1200, Blanchard: 200.5 });
  expect(done.notes.map(({ code }) => code)).toContain("NO_DATA");
});

test("months that are days in cells are said in words", () => {
  const done = read(
    [
      ["Client", 46_235, 46_266, 46_296, "Total"],
      ["Arnaud", 100, 0, 50.5, 150.5],
      ["Blanchard", 0, 20, 0, 20],
    ],
    { asOf },
  );
  expect(done.reading.questions[0]!.text).toBe("“1 Aug 2026” to “1 Oct 2026” add up to the balance. What are these periods?");
});

test.each([
  ["Plus vieille (j)", 95, 12],
  ["Taux", 1.1, 1.25],
])("%s beside amounts is none", (heading, first, second) => {
  const done = read([
    ["Client", "Montant dû", heading],
    ["Arnaud", 1200.5, first],
    ["Blanchard", 50, second],
  ]);
  expect([done.balances, done.asked]).toEqual([{ Arnaud: 1200.5, Blanchard: 50 }, []]);
});

describe("what was invoiced and what is paid of each client", () => {
  test.each([
    "Client;Facturé;Réglé\nArnaud;1000,50;400,00\nBlanchard;200,00;200,00\n",
    "Client;Montant;Payé;Plafond\nArnaud;1000,50;400,00;5000\nBlanchard;200,00;200,00;3000\n",
    "Client;Total facturé;Total réglé;Plafond\nArnaud;1000,50;400,00;5000\nBlanchard;200,00;200,00;3000\nTotal;1200,50;600,00;\n",
    "Customer;Invoiced;Paid;Credit limit\nArnaud;1000.50;400.00;5000\nBlanchard;200.00;200.00;3000\n",
  ])("leave what it owes where no balance stands beside: %j", (text) => {
    const done = read(text, { asOf });
    expect([done.balances, done.asked, done.wrong]).toEqual([{ Arnaud: 600.5, Blanchard: 0 }, [], []]);
  });

  test("a deposit beside amounts is asked about, a guarantee is none", () => {
    expect(read("Client;Montant TTC;Acompte versé\nArnaud;150,50;50,00\nBlanchard;20,00;0,00\n").asked).toEqual(["COLUMN_2"]);
    expect(read("Client;Encours;Dépôt de garantie\nArnaud;150,50;50,00\nBlanchard;20,00;0,00\n").asked).toEqual([]);
  });
});

describe("a name that stands once above the agencies of a client", () => {
  const text =
    "Client;Agence;Encours\nArnaud;Paris;100,50\n;Lyon;50,00\nBlanchard;Nice;20,00\n;Brest;10,00\nColas;Lille;5,00\n;Metz;5,50\n";

  test("is that of all their rows", () => {
    expect([read(text).balances, read(text).asked]).toEqual([{ Arnaud: 150.5, Blanchard: 30, Colas: 10.5 }, []]);
  });

  test("is asked about where it is so once", () => {
    const one = "Client;Agence;Encours\nArnaud;Paris;100,50\n;Lyon;50,00\nBlanchard;Nice;20,00\nColas;Lille;5,00\n";
    expect(read(one).asked).toEqual(["BLANK_CLIENT"]);
    expect(read(one, { answers: { BLANK_CLIENT: "carry" } }).balances).toEqual({ Arnaud: 150.5, Blanchard: 20, Colas: 5 });
  });
});

test("what is overdue and cannot be read is the rest of what is not due, not bands that begin later", () => {
  const done = read(
    "Client;Solde;Non échu;Échu;dont > 30 j;dont > 60 j\nArnaud;100,50;20,50;n.c.;30,00;10,00\nBlanchard;50,00;0,00;50,00;20,00;0,00\nColas;30,00;0,00;30,00;30,00;30,00\n",
  );
  expect(Array.from(done.clients!.overdue!)).toEqual([80, 50, 30]);
});

test.each([
  ["Client;Montant;Payé\nArnaud;100,50;chq 15/10\nBlanchard;50,00;\nColas;20,00;vir 20/10\n", { Arnaud: 0, Blanchard: 50, Colas: 0 }],
  [
    "Client;Facture;Échéance;Montant;Réglé\nArnaud;F1;15/09/2026;100,50;vir. 12/10\nBlanchard;F2;15/09/2026;50,00;\nColas;F3;15/09/2026;20,00;chèque n°1234\n",
    { Arnaud: 0, Blanchard: 50, Colas: 0 },
  ],
  [
    "Client;Facture;Échéance;Montant;Règlement\nArnaud;F1;15/09/2026;100,50;Virement\nBlanchard;F2;15/09/2026;50,00;Chèque\n",
    { Arnaud: 100.5, Blanchard: 50 },
  ],
])("how an invoice was paid below Payé or Réglé says that it was, a means of payment does not: %j", (text, balances) => {
  const done = read(text, { asOf });
  expect([done.balances, done.asked]).toEqual([balances, []]);
});
