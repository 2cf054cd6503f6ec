import type { Cell, Grid } from "../../core/cells/values";
import { kindBeside } from "../../core/reading/beside/beside";
import { gridOf, read } from "./read-book";

// Workbooks written by hand as real software and controllers write them: each kind was read wrongly once.

const asOf = "2026-10-31";

describe("a rate, a request or a former figure is not what is owed", () => {
  test.each(["Cours", "Taux de change", "FX rate", "Exchange rate"])("%s beside amounts in two currencies", (rate) => {
    const done = read(
      `Client;N° pièce;Date;Échéance;Devise;Montant devise;${rate};Contre-valeur EUR\nAcme;F1;01/09/2026;25/10/2026;USD;1 100,00;1,10;1 000,00\n` +
        "Bati Sud;F2;01/09/2026;31/10/2026;EUR;200,00;1,00;200,00\nSmith;F3;01/10/2026;31/10/2026;GBP;85,00;0,85;100,00\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Acme: 1000, "Bati Sud": 200, Smith: 100 });
    expect(done.asked).toEqual([]);
  });

  test.each([
    ["Plafond demandé", "Plafond"],
    ["Limite précédente", "Limite de crédit"],
    ["Previous limit", "Today's limit"],
    ["Requested limit", "Credit limit"],
  ])("%s is no limit, %s is", (other, own) => {
    const done = read(`Client;Encours;${other};${own}\nNord;100;9000;5000\nSud;50;8000;2000\n`, { answers: { COLUMN_2: "none" } });
    expect(Array.from(done.clients!.numbers("creditLimit")!)).toEqual([5000, 2000]);
  });

  test.each(["Encours moyen", "Encours M-1", "Highest balance", "Balance last month", "Encours prévisionnel", "Budget"])(
    "%s does not count, wherever it stands",
    (other) => {
      const done = read(`Client;${other};Encours\nNord;900;100\nSud;800;50\n`);
      expect(done.balances).toEqual({ Nord: 100, Sud: 50 });
    },
  );

  test("an amount without VAT is not what is left of an invoice", () => {
    const done = read(
      "N° facture;Date;Client;Total HT;Total TVA;Total TTC;État;Échéance\nF1;01/09/2026;Nord;1000,00;200,00;1200,00;Créée;25/09/2026\n" +
        "F2;20/10/2026;Sud;300,00;60,00;360,00;Envoyée;19/11/2026\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 1200, Sud: 360 });
    expect(done.asked).toEqual([]);
  });
});

describe("two amounts of an invoice that differ", () => {
  const lines = "F1;13/09/2026;Nord;1200,00;1000,00;25/09/2026\nF2;20/10/2026;Sud;360,00;360,00;19/11/2026\n";
  test.each(["Net à payer", "Net payable amount"])("%s is asked about, and each answer is taken", (net) => {
    const head = `N° facture;Date;Client;Total TTC;${net};Échéance\n`;
    expect(read(head + lines, { asOf }).asked).toEqual(["COLUMN_4"]);
    expect(read(head + lines, { asOf }).balances).toEqual({ Nord: 1000, Sud: 360 });
    expect(read(head + lines, { asOf, answers: { COLUMN_4: "none" } }).balances).toEqual({ Nord: 1200, Sud: 360 });
  });
});

test("totals of amounts whose side stands beside them are compared with their signs", () => {
  const lines =
    "10023\tMüller GmbH\t03.09.2026\t03.10.2026\tRE-88123\t12.480,50\tS\n10023\tMüller GmbH\t12.10.2026\t12.10.2026\tGS-00031\t480,50\tH\n" +
    "10057\tOstsee-Handel AG\t21.08.2026\t20.09.2026\tRE-87911\t7.000,00\tS\n10057\tOstsee-Handel AG\t22.08.2026\t21.09.2026\tRE-87912\t9,90\tS\n";
  const head = "Konto\tName\tBelegdatum\tFälligkeit\tBelegnr.\tBetrag\tS/H\n";
  const claims = (total: string): unknown =>
    read(`${head}${lines}Summe\t\t\t\t\t${total}\t\n`, { asOf }).reading.claims.map(({ holds }) => holds);
  expect(claims("19.009,90")).toEqual([true]);
  expect(claims("19.010,90")).toEqual([false]);
});

describe("a column of sides beside one of types", () => {
  test.each([
    ["1", "-1"],
    ["D", "C"],
    ["Débit", "Crédit"],
    ["+", "-"],
  ])("%s and %s", (plus, minus) => {
    const done = read(
      `Tiers;Raison sociale;Type pièce;N° pièce;Sens;Date pièce;Date échéance;Montant éch.;Montant réglé;Solde\nC1;Nord;FACCL;F1;${plus};01/09/2026;25/10/2026;1200,00;0,00;1200,00\n` +
        `C1;Nord;AVCCL;A1;${minus};15/09/2026;15/09/2026;200,00;0,00;200,00\nC2;Sud;FACCL;F2;${plus};10/08/2026;10/09/2026;500,00;100,00;400,00\nC2;Sud;REGCL;R1;${minus};20/10/2026;20/10/2026;150,00;0,00;150,00\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 1000, Sud: 250 });
  });

  test("amounts that have their signs already keep them", () => {
    const done = read(
      "Customer,Doc type,Doc no,Sign,Date,Due date,Amount\nNord,RV,F1,1,2026-09-01,2026-10-01,1200.00\nNord,DG,A1,-1,2026-09-15,2026-09-15,-200.00\nSud,RV,F2,1,2026-09-01,2026-10-01,50.00\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 1000, Sud: 50 });
  });
});

describe("bands that need each other to be understood", () => {
  test.each(["Open Balance", "Amount Due"])("an ending all headings share says nothing: %s", (ending) => {
    const done = read(
      `Customer,Current ${ending},1/10/2026 - 31/10/2026 (30) ${ending},1/9/2026 - 30/9/2026 (60) ${ending},Before 1/9/2026 (>90) ${ending},Total ${ending}\n` +
        "Abbott,1200.00,0.00,0.00,0.00,1200.00\nBaker,100.00,300.00,0.00,0.00,400.00\nCrane,0.00,0.00,0.00,50.00,50.00\nTotal,1300.00,300.00,0.00,50.00,1650.00\n",
    );
    expect(done.balances).toEqual({ Abbott: 1200, Baker: 400, Crane: 50 });
    expect(done.overdue).toBe(350);
    expect(done.wrong).toEqual([]);
  });

  test.each([
    ["Current", ["October", "September", "August"], "Older"],
    ["Non échu", ["Oct. 2026", "Sept. 2026", "Août 2026"], "Plus ancien"],
    ["Current", ["January", "December", "November"], "Older"],
  ])("months counted back from %s", (current, months, older) => {
    const done = read([
      ["Client", current, ...months, older, "Total"],
      ["Bayside", 234, 0, 0, 0, 0, 234],
      ["City", 0, 100, 250, 0, 0, 350],
      ["Diisr", 0, 0, 0, 60.5, 1000, 1060.5],
    ]);
    expect(done.overdue).toBe(1410.5);
    expect(done.portfolio!.ageing!.map(({ amount }) => amount)).toEqual([234, 100, 250, 60.5, 1000]);
  });

  test.each(["Au-delà", "Older"])("%s behind weeks to come is not late", (later) => {
    const done = read(
      `Client;Solde;Échu;S45;S46;S47;${later}\nNord;10 000;4 000;4 000;0;3 000;3 000\nSud;5 000;0;0;0;2 500;2 500\nTotal;15 000;4 000;4 000;0;5 500;5 500\n`,
    );
    expect(done.overdue).toBe(4000);
    expect(done.meaning(later)).toBeNull();
  });
});

describe("deductions that explain what is open", () => {
  test.each([
    ["Acompte", "Avoir"],
    ["Deposit taken", "Credit note applied"],
  ])("%s and %s are not asked about", (first, second) => {
    const done = read(
      `Client;Facture n°;Date;Échéance;Total TTC;${first};${second};Reste dû\nNord;F1;13/09/2026;15/10/2026;1200,00;200,00;;1000,00\nNord;F2;05/09/2026;05/10/2026;600,00;;100,00;500,00\nSud;F3;10/10/2026;10/11/2026;300,00;;;300,00\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 1500, Sud: 300 });
    expect(done.asked).toEqual([]);
  });

  test("where they do not, they are", () => {
    const done = read(
      "Client;Facture n°;Date;Échéance;Total TTC;Acompte;Reste dû\nNord;F1;13/09/2026;15/10/2026;1200,00;200,00;1200,00\nSud;F3;10/10/2026;10/11/2026;300,00;;300,00\n",
      { asOf },
    );
    expect(done.asked).toEqual(["COLUMN_5"]);
  });

  test.each(["Rate", "PU"])("%s times a quantity is the amount", (price) => {
    const done = read(
      `Invoice,Client,Issue Date,${price},Pieces,Line Total\n12,Nord,2026-09-01,100.50,5,502.50\n13,Sud,2026-09-15,20.00,1,20.00\n14,Sud,2026-09-16,33.25,2,66.50\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 502.5, Sud: 86.5 });
    expect(done.asked).toEqual([]);
  });
});

describe("sheets that say something of clients, and not what they owe", () => {
  const sheets: Readonly<Record<string, string>> = {
    "an insurer's portal":
      "EH ID;Raison sociale acheteur;Identifiant national;Montant demandé;Montant accordé;Devise;Date de décision;Statut\n739;Nord;FR552100554;50 000;30 000;EUR;12/03/2026;Accord partiel\n740;Sud;FR732829320;20 000;0;EUR;02/02/2026;Refus\n",
    "another's":
      "Buyer;Registration number;Requested amount;Granted amount;Currency;Decision date\nNord;552100554;50000;30000;EUR;2026-03-12\nSud;732829320;20000;0;EUR;2026-02-02\n",
    "a bureau's":
      "SIREN;Dénomination;Score /10;Encours conseillé (€);Fonds propres (k€)\n732829320;Nord;7;45000;320\n552100554;Sud;3;0;-20\n",
    "one with references of one's own":
      "Company Name,Registration Number,Reference,Today's Rating,Previous Rating,Today's Limit\nNord,732829320,C001,72,65,45000\nSud,552100554,C002,18,30,0\n",
  };
  test.each(Object.keys(sheets))("%s owes nothing, and the refusal says what to do with it", (name) => {
    const done = read(sheets[name]!, { answers: { DAY_ORDER: "DMY" } });
    expect(done.portfolio).toBeNull();
    expect(done.fault!.message).toMatch(/^This sheet says something of the clients/);
    expect(done.asked).toEqual([]);
    expect(kindBeside(gridOf(sheets[name]!))).toBe("facts");
  });

  test("what was granted is the insured limit, and today's rating the score", () => {
    const own: Grid = [
      ["Client", "Encours"],
      ["Nord", 100],
      ["Sud", 50],
    ];
    const beside = Object.entries(sheets).map(([name, text]) => ({ name, rows: gridOf(text) }));
    const numbers = (name: string, meaning: "insuredLimit" | "bureauScore"): number[] =>
      Array.from(read(own, { asOf, beside: beside.filter((sheet) => sheet.name === name) }).clients!.numbers(meaning)!);
    expect(numbers("an insurer's portal", "insuredLimit")).toEqual([30_000, 0]);
    expect(numbers("another's", "insuredLimit")).toEqual([30_000, 0]);
    expect(numbers("one with references of one's own", "bureauScore")).toEqual([72, 18]);
  });

  test("the boxes of the tax return", () => {
    const done = read(
      "Client;Encours;FL;FQ;GG;HN;DL;DU;EC;EE\nNord;12000;1250000;1270000;70000;45000;320000;120000;750000;1070000\nSud;5000;800000;800000;-40000;-50000;-20000;90000;420000;400000\n",
    );
    expect(Array.from(done.clients!.numbers("equity")!)).toEqual([320_000, -20_000]);
    expect(Array.from(done.clients!.numbers("netIncome")!)).toEqual([45_000, -50_000]);
    expect(done.asked).toEqual([]);
    // Two letters alone may be anything.
    expect(read("Client;Encours;FL;AB\nNord;12000;5;A\nSud;5000;7;B\n").meaning("FL")).toBeNull();
  });
});

describe("a list of one client, named above it", () => {
  const lines =
    "Date;Jal;Pièce;Référence;Libellé;Échéance;Débit;Crédit;Lettrage\n01/09/26;VTE;F100;F100;FACTURE F100;31/10/26;1 200,00;;\n15/09/26;VTE;F101;F101;FACTURE F101;15/11/26;800,00;;A\n30/09/26;BNQ;B12;F101;VIR F101;;;800,00;A\n10/10/26;BNQ;B15;ACPT;ACOMPTE;;;300,00;\n";
  test.each([
    ["Interrogation tiers : BATI SUD;;;;;;;;", "BATI SUD"],
    ["Client;BATI SUD;;;;;;;", "BATI SUD"],
    ["Relevé de compte – Société Nord;;;;;;;;", "Société Nord"],
    ["Statement for: Acme Ltd;;;;;;;;", "Acme Ltd"],
  ])("%s", (title, name) => {
    const done = read(`${title}\n${lines}`, { asOf: "2026-11-01" });
    expect(done.balances).toEqual({ [name]: 900 });
    expect(done.asked).toEqual([]);
  });

  test("all clients are none, and texts of entries are no clients", () => {
    const done = read(`Clients : tous;;;;;;;;\n${lines}`, { asOf: "2026-11-01" });
    expect(done.asked).toEqual(["NO_CLIENT"]);
  });
});

describe("bills held until they fall due", () => {
  test.each([
    ["Tiré", "LCR", "LCR acceptée", "Billet à ordre"],
    ["Drawee", "Bill of exchange", "Promissory note", "Cheque"],
  ])("are owed by the %s, whatever they are called", (drawee, ...types) => {
    const done = read(
      `Portefeuille au 31/10/2026;;;;\nN° effet;Type;${drawee};Date d'échéance;Montant\nL1;${types[0]};Nord;15/11/2026;4 500,00\nL2;${types[1]};Sud;30/11/2026;2 300,50\nB3;${types[2]};Sud;31/12/2026;1 000,00\n;;;Total;7 800,50\n`,
    );
    expect(done.balances).toEqual({ Nord: 4500, Sud: 3300.5 });
    expect(done.overdue).toBe(0);
  });
});

test("amounts that Tally writes (-), and totals that SAP and A3 mark", () => {
  const tally = read(
    'Date,Ref. No.,Party\'s Name,Opening Amount,Pending Amount,Due on\n5-Aug-26,F1,Sharda,"1,25,000.00","1,25,000.00",4-Sep-26\n2-Oct-26,On Account,Mohan,,"(-)5,000.00",2-Oct-26\n,,,,"1,20,000.00",\n',
    { asOf },
  );
  expect(tally.balances).toEqual({ Sharda: 125_000, Mohan: -5000 });
  expect(tally.wrong).toEqual([]);
  const sap = read(
    "Customer,Name,Not yet due,Due 0-30,Due >30,Total OI\n1,Nord,10.50,1.00,0,11.50\n2,Sud,0,2.00,3.00,5.00\n*,,10.50,3.00,3.00,16.50\n",
  );
  expect([sap.balances, sap.asked]).toEqual([{ Nord: 11.5, Sud: 5 }, []]);
  const a3 = read(
    "SALDOS;;\nFecha: 31/10/2026;;\nCuenta;Descripción;Saldo\n4301;Alpha SL;2.100,00\n4302;Beta SL;-500,00\nTOTALES;;1.600,00\n",
  );
  expect([a3.balances, a3.asked, a3.reading.asOf]).toEqual([{ "Alpha SL": 2100, "Beta SL": -500 }, [], { serial: 46_326, from: "file" }]);
});

describe("an amount in a title is no unit of the table", () => {
  test.each(["Encours total;15 000", "Encours total : 15 k€", "Plafond de la police : 2 M€;", "Total 15'000;"])("%s", (title) => {
    const done = read(`Synthèse;\n${title}\nNombre de clients;2\n;\nClient;Encours;Échu\nNord;10 000;4 000\nSud;5 000;0\n`);
    expect([done.balances, done.overdue]).toEqual([{ Nord: 10_000, Sud: 5000 }, 4000]);
  });

  test.each(["En k€", "Balance 2026 k€", "Amounts in £ 000", "(000s)"])("%s is one", (title) => {
    expect(read(`${title};;\nClient;Encours;Échu\nNord;10;4\nSud;5;0\n`).balances).toEqual({ Nord: 10_000, Sud: 5000 });
  });
});

describe("with VAT and without", () => {
  test.each([
    ["Reste dû HT", "Reste dû TTC"],
    ["Outstanding excl. VAT", "Outstanding"],
  ])("%s stands before %s, which counts", (net, gross) => {
    const done = read(
      `Client;N° facture;Date;Échéance;${net};${gross}\nNord;F1;13/08/2026;12/09/2026;500,00;600,00\nSud;F2;13/10/2026;12/11/2026;100,00;120,00\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 600, Sud: 120 });
  });

  test.each(["Brutto", "Gesamt inkl. MwSt"])("%s is the sum of what has a meaning, and not asked about", (gross) => {
    const done = read(
      `Rechnungsnr.;Kunde;Rechnungsdatum;Fällig am;Netto;USt.;${gross};Offen\nR1;Nord;13.09.2026;27.09.2026;1.000,00;190,00;1.190,00;1.190,00\nR2;Sud;01.10.2026;15.10.2026;500,00;95,00;595,00;395,00\n`,
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([{ Nord: 1190, Sud: 395 }, []]);
  });
});

describe("a list of clients", () => {
  test.each(["Date agrément", "Date entrée portefeuille", "Date of visit"])("%s makes no invoices of its rows", (day) => {
    const done = read(
      `Client;Encours;Agrément Coface;${day}\nNord;12500;15 000;21/03/2026\nSud;700;Refus;02/04/2026\nEst;300;NDA;\nOuest;50;Résilié au 30/06/2026;\n`,
    );
    expect(done.balances).toEqual({ Nord: 12_500, Sud: 700, Est: 300, Ouest: 50 });
    expect(Array.from(done.clients!.numbers("insuredLimit")!)).toEqual([15_000, 0, NaN, 0]);
    expect(done.asked).toEqual([]);
  });

  test.each([
    ["Factures", "Avoirs", "Acomptes", "Solde"],
    ["Invoices", "Credit notes", "Prepayments", "Balance"],
  ])("%s, %s and %s make the balance, and are not asked about", (...headings) => {
    const done = read(`Client;${headings.join(";")}\nNord;10 000;1 000;500;8 500\nSud;5 000;0;0;5 000\nEst;700;700;100;-100\n`);
    expect([done.balances, done.asked]).toEqual([{ Nord: 8500, Sud: 5000, Est: -100 }, []]);
  });

  test.each<[string, readonly Cell[]]>([
    ["month words", ["Janvier", "Février", "Mars", "Avril"]],
    ["days", [46_023, 46_054, 46_082, 46_113]],
  ])("with its balances month by month, headed by %s: which one counts is asked, the newest first", (_, months) => {
    const grid: Grid = [
      ["Client", ...months],
      ["Nord", 100, 200, 300, 400],
      // No header, though it may look like one.
      ["Sud", 30, 60, 90, 120],
      ["Est", 0, 15, 30, 45],
    ];
    const done = read(grid);
    expect(done.asked).toEqual(["COLUMN_AMOUNT"]);
    expect(done.reading.questions[0]!.options.map(({ text }) => text)).toEqual(
      typeof months[0] === "string" ? [...months].reverse() : ["1 Apr 2026", "1 Mar 2026", "1 Feb 2026", "1 Jan 2026"],
    );
    expect(read(grid, { answers: { COLUMN_AMOUNT: "4" } }).balances).toEqual({ Nord: 400, Sud: 120, Est: 45 });
  });
});

test("of an amount in the document's currency and one in the book's, however it is shortened, the book's counts", () => {
  for (const local of ["Amt.in loc.cur.", "Amount in LC", "Amount (local currency)"])
    expect(
      read(
        `Customer;Name;DocumentNo;Type;Doc. Date;Net due dt;Amount in DC;Curr.;${local};LCurr\n1;Nord;18;RV;01.08.2026;31.08.2026;1.100,00;USD;1.000,00;EUR\n` +
          "1;Nord;16;DG;13.09.2026;13.09.2026;110,00-;USD;100,00-;EUR\n2;Sud;20;RV;10.10.2026;09.11.2026;75,00;EUR;75,00;EUR\n",
        { asOf },
      ).balances,
    ).toEqual({ Nord: 900, Sud: 75 });
});

test("unpaid items sent back by the bank are owed until they are settled, which is asked", () => {
  const grid =
    "Date rejet;Client;Motif;Montant impayé;Régularisé\n15/10/2026;Nord;Provision insuffisante;1 200,00;Non\n12/10/2026;Sud;Compte clôturé;500,00;Non\n13/10/2026;Sud;Provision;80,00;Oui\n";
  expect(read(grid, { asOf }).asked).toEqual(["PAID_STATUS"]);
  expect(read(grid, { asOf, answers: { PAID_STATUS: "paid" } }).balances).toEqual({ Nord: 1200, Sud: 500 });
});

describe("rows at the foot that are no clients", () => {
  test.each([[["Nombre de clients", "Moyenne", "Maximum", "% échu"]], [["Number of customers", "Average", "Max", "% overdue"]]])(
    "%j",
    ([count, mean, most, share]) => {
      const done = read(
        `Client;Encours;Échu\nNord;10 000;4 000\nSud;5 000;0\nEst;0;0\n${count};3;1\nTotal;15 000;4 000\n${mean};5 000;1 333,33\n${most};10 000;4 000\n${share};26,7%;\n`,
      );
      expect([done.balances, done.asked, done.wrong]).toEqual([{ Nord: 10_000, Sud: 5000, Est: 0 }, [], []]);
    },
  );

  test.each([
    ["Total IC", "Total hors IC"],
    ["Total France", "Total Export"],
  ])("%s and %s add up some of the lines each", (some, others) => {
    const done = read(
      `Client;IC;Encours;Échu\nNord;Oui;50 000;10 000\nSud;Non;10 000;4 000\nEst;Oui;700;0\n${some};;50 700;10 000\n${others};;10 000;4 000\nTotal;;60 700;14 000\n`,
    );
    expect([done.balances, done.asked]).toEqual([{ Nord: 50_000, Sud: 10_000, Est: 700 }, []]);
  });
});

describe("rows of others among those of clients", () => {
  test.each([
    ["Client", "Fournisseur"],
    ["Customer", "Vendor"],
  ])("%s and %s", (customer, supplier) => {
    const done = read(
      `Type;Code;Nom;Solde débiteur;Solde créditeur\n${customer};C1;Nord;1 000,00;\n${customer};C2;Sud;500,00;\n${supplier};F1;EDF;;800,00\n`,
    );
    expect(done.balances).toEqual({ Nord: 1000, Sud: 500 });
    expect(done.reading.details).toContain("1 row of a supplier is not counted.");
  });

  test("accounts of other classes in a trial balance", () => {
    const accounts =
      "401EDF;EDF;0,00;800,00;-800,00\n411NORD;Nord;1 000,00;0,00;1 000,00\n411SUD;Sud;500,00;0,00;500,00\n512000;Banque;10 000,00;0,00;10 000,00\n";
    expect(read(`Compte;Intitulé;Débit;Crédit;Solde\n${accounts}`).balances).toEqual({ Nord: 1000, Sud: 500 });
    // Numbers of clients that begin like accounts by chance stay.
    expect(Object.keys(read("Compte;Intitulé;Solde\n401;Nord;10\n512;Sud;20\n633;Est;30\n").balances!)).toEqual(["Nord", "Sud", "Est"]);
  });

  test.each(["Tranche", "Bucket"])("a table by %s has no clients", (heading) => {
    expect(read(`${heading};Encours;Taux\n0-30 j;100 000;0,5%\n31-60 j;20 000;2%\n> 60 j;2 000;50%\n`).portfolio).toBeNull();
  });
});

describe("what was paid, said in other ways", () => {
  const lines = (cells: readonly string[]): string =>
    cells.map((cell, k) => `Client ${k};F${k};13/08/2026;12/09/2026;${1000 * (k + 1)},00;${cell}\n`).join("");
  const head = "Client;Facture;Date;Échéance;Montant TTC;";

  test.each(["% réglé", "% paid"])("%s", (share) => {
    const { balances } = read(`${head}${share}\n${lines(["50%", "0%", "100%"])}`, { asOf });
    expect(balances).toEqual({ "Client 0": 500, "Client 1": 2000, "Client 2": 0 });
  });

  test.each(["Versement", "Payment"])("%s 1 and 2", (heading) => {
    const { balances } = read(`${head}${heading} 1;Date 1;${heading} 2;Date 2\n${lines(["300,00;01/10/2026;200,00;15/10/2026", ";;;"])}`, {
      asOf,
    });
    expect(balances).toEqual({ "Client 0": 500, "Client 1": 2000 });
  });

  test("a status with its day, an invoice cancelled by a credit note, and one paid in part", () => {
    const done = read(
      `${head}Statut\n${lines(["Réglée le 15/09/2026", "Annulée par avoir", "Partiellement réglée", "Échue depuis 49 jours", "Paid on 2026-09-15"])}`,
      { asOf },
    );
    expect(done.balances).toEqual({ "Client 0": 0, "Client 2": 3000, "Client 3": 4000, "Client 4": 0 });
    expect(done.reading.details).toContain("1 invoice is said to be paid in part, and not how much: it counts whole (3,000.00).");
  });
});

test("a building site's statement of works", () => {
  for (const [client, kept] of [
    ["Maître d'ouvrage", "Retenue garantie"],
    ["Donneur d'ordre", "RG"],
  ])
    expect(
      read(
        `Affaire;${client};Date situation;Montant HT;TVA;Montant TTC;${kept};Compte prorata;Net à payer;Réglé TTC;Solde\nLycée;Région;15/08/2026;10 000,00;2 000,00;12 000,00;600,00;120,00;11 280,00;0,00;11 280,00\n` +
          "Villa;Sci;20/09/2026;2 000,00;400,00;2 400,00;120,00;24,00;2 256,00;1 000,00;1 256,00\n",
        { asOf },
      ),
    ).toMatchObject({ balances: { Région: 11_280, Sci: 1256 }, asked: [] });
});

describe("ledgers whose documents are told by little", () => {
  test.each([
    ["F", "A", "R"],
    ["I", "C", "P"],
    ["R", "G", "Z"],
  ])("by the letters %s, %s and %s", (invoice, credit, payment) => {
    const done = read(
      `Client;T;N°;Date;Échéance;Montant\nNord;${invoice};1001;13/08/2026;12/09/2026;1 000,00\nNord;${credit};1002;20/08/2026;20/08/2026;100,00\nNord;${payment};2001;30/09/2026;;400,00\nSud;${invoice};1003;14/10/2026;13/11/2026;500,00\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 500, Sud: 500 });
  });

  test.each([
    ["Tranche", "31-60 jours", "Non échu", "> 90 jours"],
    ["Bucket", "31 - 60 days", "Not due", "over 90 days"],
  ])("by the band of each line: %s", (...texts) => {
    const [heading, ...bands] = texts;
    const done = read(
      `Client;Facture;Montant dû;${heading}\nNord;F1;1 000,00;${bands[0]}\nSud;F2;500,00;${bands[1]}\nEst;F3;250,00;${bands[2]}\n`,
      { asOf },
    );
    expect(done.overdue).toBe(1250);
  });

  test.each(["121000", "411000"])("partners above their entries, all booked in account %s", (account) => {
    const done = read(
      `Partner Ledger;;;;;;;\nAs of 10/31/2026;;;;;;;\n;JRNL;Account;Ref;Due Date;Debit;Credit;Balance\nAzure Interior;;;;;1500.00;500.00;1000.00\n09/01/2026;INV;${account};INV/1;10/01/2026;1500.00;;1500.00\n10/05/2026;BNK1;${account};BNK1/3;10/05/2026;;500.00;1000.00\n` +
        `Deco Addict;;;;;80.00;0.00;80.00\n10/20/2026;INV;${account};INV/9;11/19/2026;80.00;;80.00\nTotal;;;;;1580.00;500.00;1080.00\n`,
    );
    expect(done.balances).toEqual({ "Azure Interior": 1000, "Deco Addict": 80 });
  });

  test.each([
    ["To: Acme Ltd", "Charges", "Payments", "Balance forward"],
    ["Customer: Acme Ltd", "Debit", "Credit", "Opening balance"],
  ])("a statement that begins with a balance: %s", (to, charges, payments, forward) => {
    const done = read(
      `STATEMENT OF ACCOUNT;;;;;\n${to};;;;;\nDate: 31 October 2026;;;;;\nDate;Details;Due;${charges};${payments};Balance\n01/09/2026;${forward};;;;150.00\n13/09/2026;Invoice 1001;13/10/2026;500.00;;650.00\n05/10/2026;Payment received;;;150.00;500.00\n20/10/2026;Invoice 1002;19/11/2026;80.00;;580.00\n`,
    );
    expect([done.balances, done.reading.asOf?.serial]).toEqual([{ "Acme Ltd": 580 }, 46_326]);
  });

  test("invoices without any day are refused with what is missing", () => {
    expect(read("Client;N° facture;Montant\nNord;F1;10,50\nNord;F2;20,00\n").fault!.message).toBe(
      "Nothing in this range says which day it is of: give the as-of date.",
    );
  });

  test.each(["Montant avoir", "Amount deducted"])("%s, of which only a part is known, is asked about", (heading) => {
    const done = read(
      `N° facture;Client;Date;Échéance;TTC;${heading};Réglé\nF1;Nord;13/08/2026;12/09/2026;1 000,00;200,00;300,00\nF2;Sud;14/10/2026;13/11/2026;500,00;;0,00\n`,
      { asOf },
    );
    expect(done.asked).toEqual(["COLUMN_5"]);
    expect(
      read(
        `N° facture;Client;Date;Échéance;TTC;${heading};Réglé\nF1;Nord;13/08/2026;12/09/2026;1 000,00;200,00;300,00\nF2;Sud;14/10/2026;13/11/2026;500,00;;0,00\n`,
        { asOf, answers: { COLUMN_5: "credit" } },
      ).balances,
    ).toEqual({ Nord: 500, Sud: 500 });
  });
});

describe("counts, bills and what is unallocated", () => {
  test.each([
    ["Nb factures", "Nb échues", "Montant total", "Montant échu"],
    ["Open invoices", "Overdue invoices", "Amount outstanding", "Amount overdue"],
  ])("%s and %s are no amounts", (...[all, late, total, overdue]) => {
    const done = read(`Client;${all};${total};${late};${overdue};Retard moyen (j)\nNord;12;12 000;3;3 000;21\nSud;4;4 000;0;0;0\n`);
    expect([done.balances, done.overdue]).toEqual([{ Nord: 12_000, Sud: 4000 }, 3000]);
  });

  test.each(["Effets non échus", "Traites à échoir"])("%s do not make the rest overdue", (bills) => {
    const done = read(`Client;${bills};Encours global;Plafond\nNord;1 000;12 000;15 000\nSud;0;3 500;3 000\n`, {
      answers: { COLUMN_1: "none" },
    });
    expect(done.portfolio!.overdueKnown).toBe(false);
  });

  test.each(["On Account", "Unallocated"])("bands and %s make the balance", (unallocated) => {
    const done = read(
      `Particulars;Pending Bills;< 30 days;30 to 60 days;> 60 days;${unallocated}\nSharda;1,125.00 Dr;1,000.00 Dr;125.00 Dr;;\nMohan;15.50 Dr;20.50 Dr;;;5.00 Cr\nTotal;1,140.50 Dr;1,020.50 Dr;125.00 Dr;;5.00 Cr\n`,
    );
    // What the days of bands that begin at once are counted from is another question.
    expect([done.balances, done.asked]).toEqual([{ Sharda: 1125, Mohan: 15.5 }, ["BANDS"]]);
  });

  test.each(["Dont litige", "Of which disputed amount"])("%s is in the balance already", (within) => {
    expect(read(`Client;Encours;${within}\nNord;1000,50;200\nSud;500;50\n`)).toMatchObject({
      balances: { Nord: 1000.5, Sud: 500 },
      asked: [],
    });
  });
});

describe("lists of what nobody owes", () => {
  test.each([
    ["Fournisseur", "N° facture"],
    ["Supplier", "Invoice no"],
    ["Client", "N° devis"],
    ["Customer", "Quote number"],
  ])("%s and %s: nothing is read before somebody says so", (name, number) => {
    const grid = `${name};${number};Date;Échéance;Montant TTC\nEDF;E1;13/09/2026;13/10/2026;1 200,00\nOrange;O1;15/09/2026;15/10/2026;80,00\n`;
    const done = read(grid, { asOf });
    expect([done.portfolio, done.asked]).toEqual([null, ["OWED"]]);
    expect(read(grid, { asOf, answers: { OWED: "owed" } }).balances).toEqual({ EDF: 1200, Orange: 80 });
  });
});

describe("amounts nobody owes", () => {
  test.each([
    [
      "a pipeline",
      "Deal Name;Deal Stage;Close Date;Amount;Associated Company\nNew ERP;Closed Won;2026-08-13;12000;Acme\nRenewal;Proposal;2026-11-30;4500;Bolt\n",
    ],
    [
      "a pipeline in French",
      "Opportunité;Client;Étape de la vente;Échéance;Montant\nERP;Acme;Gagné;13/08/2026;12000\nSuite;Bolt;Devis;30/11/2026;4500\n",
    ],
    ["a stock list", "Article;Libellé;Stock;Prix unitaire;Valeur\nA1;Vis;120;0,50;60,00\nA2;Écrou;80;0,25;20,00\n"],
    ["a stock list in English", "Item;Customer;Qty on hand;Date;Amount\nA1;Own;12;2026-01-02;60.00\nA2;Own;8;2026-01-03;20.00\n"],
  ])("%s is not read as receivables", (_, text) => {
    const done = read(text, { asOf });
    expect(done.portfolio).toBeNull();
  });

  test("a quotation’s number, or what is in stock, beside that of the invoice changes nothing", () => {
    const done = read("Client;N° facture;Devis;Stock;Date;Échéance;Montant TTC\nNord;F1;D7;3;13/09/2026;13/10/2026;1 200,00\n", { asOf });
    expect([done.asked, done.balances]).toEqual([[], { Nord: 1200 }]);
  });
});

describe("what stands beside clients by chance", () => {
  test.each(["Solde antérieur", "Older"])("%s alone is no band", (heading) => {
    const done = read(`Client;${heading};Appels;Règlements;Solde\nNord;100,50;500,00;600,50;0,00\nSud;0,00;500,00;200,00;300,00\n`);
    expect(done.meaning(heading)).toBeNull();
    expect(done.portfolio!.overdueKnown).toBe(false);
  });

  test.each([
    ["Date", "Garantie accordée"],
    ["Date", "Plafond"],
  ])("one %s beside %s makes no invoices", (day, limit) => {
    const done = read(
      `Client;Assureur;${limit};${day};Encours\nNord;Coface;15 000;21/01/2026;18 000\nSud;Coface;10 000;14/02/2026;4 000\n`,
    );
    expect(done.layout.kind).toBe("clients");
    expect(done.balances).toEqual({ Nord: 18_000, Sud: 4000 });
  });

  test.each([
    ["Société", "Client"],
    ["Company", "Customer"],
  ])("%s is one's own where %s stands beside it", (own, customer) => {
    const done = read(`${own};${customer};Encours;Échu\nFR01;Nord;1000;500\nFR02;Est;2000;0\nFR01;Sud;500;0\n`);
    expect(done.balances).toEqual({ Nord: 1000, Est: 2000, Sud: 500 });
  });

  test.each(["->", "→", "•"])("a remark marked %s below a client is none", (mark) => {
    const done = read(`Client;Encours;Échu\nNord;12 000;4 000\n   ${mark} promesse 2 000 le 15/11;;\nSud;500;0\nTotal;12 500;4 000\n`);
    expect([done.balances, done.asked]).toEqual([{ Nord: 12_000, Sud: 500 }, []]);
  });

  test.each(["Encours net de garanties", "Exposure net of cover"])("%s is no insured limit", (heading) => {
    const done = read(`Client;Encours;Caution bancaire;${heading}\nNord;12 000;5 000;7 000\nSud;8 000;0;8 000\n`);
    expect(done.clients!.numbers("insuredLimit")).toBeNull();
  });

  test("what of a balance is covered is no cover", () => {
    const done = read(
      "Client;Encours total;Encours garanti;Encours non garanti;Garantie accordée\nNord;12 000;10 000;2 000;10 000\nSud;3 000;3 000;0;5 000\n",
    );
    expect(Array.from(done.clients!.numbers("insuredLimit")!)).toEqual([10_000, 5000]);
  });
});

describe("headings that hold the clients, beside an account all lines are booked in", () => {
  test.each([
    ["Code tiers", "Compte", "Sous-total"],
    ["Customer no.", "Account", "Subtotal"],
  ])("%s is the client’s, %s is not, where %s stands in its column", (code, account, total) => {
    const done = read(
      `${code};Name;Document;Date;Due date;Amount;${account}\n` +
        "C1;Nord;;;;;\n;;F1;2026-09-01;2026-10-01;100.00;411000\n;;F2;2026-09-02;2026-10-02;50.00;411000\n" +
        `${total};;;;;150.00;\nC2;Sud;;;;;\n;;F3;2026-09-03;2026-10-03;70.00;411000\n${total};;;;;70.00;\nC3;Est;;;;;\n` +
        `;;F4;2026-09-04;2026-10-04;30.00;411000\n${total};;;;;30.00;\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 150, Sud: 70, Est: 30 });
  });
});

describe("thousands said by some headings", () => {
  test.each(["Not yet due in thousands", "Not due in thousands"])("%s keeps its meaning beside bands with the same ending", (heading) => {
    const done = read(
      `Customer;Open balance in thousands;${heading};1-30 days past due in thousands;31-60 days past due in thousands\nNord;20.5;20.5;;\nSud;15.25;15;0.25;\n`,
    );
    expect(done.balances).toEqual({ Nord: 20_500, Sud: 15_250 });
    expect(done.overdue).toBe(250);
  });

  test.each(["Solde K€", "Solde (k€)"])("%s: a band with one large amount counts as the bands beside it do", (heading) => {
    const done = read(
      `Client;Non échu;1 à 30 j;31 à 60 j;61 à 90 j;> 90 j;${heading}\n` +
        "A;10;2;0;0;1;13\nB;12;1;1;0;0;14\nC;0,2;0,1;0;11000;0;11000,3\nD;3;0;1;0;2;6\nE;1;1;0;0;0;2\n",
    );
    expect(done.balances!["C"]).toBe(11_000_300);
    expect(done.overdue).toBe(11_009_100);
  });

  test("bands that are nil everywhere say nothing against it", () => {
    const done = read(
      "Client;Non échu;1 à 30 j;31 à 60 j;61 à 90 j;> 90 j;Solde k€\nA;0;0;0;0;8091,9;8091,9\nB;0;0;8025,46;0;12086,14;20111,6\n",
    );
    expect([done.balances!["A"], done.overdue]).toEqual([8_091_900, 28_203_500]);
  });
});

describe("an account that opens with a balance and ends with a total of what moved", () => {
  test("in a grand livre whose opening stands in the balance column alone", () => {
    const done = read(
      "Tiers;Intitulé;Date;Journal;N° pièce;Libellé;Échéance;Débit;Crédit;Solde\n411A;ALPHA;;;;Report à nouveau;;;;1 250,00\n" +
        "411A;ALPHA;05/08/2026;VE;FA1021;Facture FA1021;05/09/2026;3 200,00;;4 450,00\n411A;ALPHA;12/09/2026;BQ;VIR;Virement reçu;;;1 250,00;3 200,00\n" +
        "411A;ALPHA;;;;Total tiers;;3 200,00;1 250,00;3 200,00\n411B;BETA;02/09/2026;VE;FA1030;Facture FA1030;02/10/2026;840,00;;840,00\n" +
        "411B;BETA;30/09/2026;VE;FA1044;Facture FA1044;30/10/2026;1 160,00;;2 000,00\n411B;BETA;;;;Total tiers;;2 000,00;;2 000,00\n" +
        ";;;;;Total général;;5 200,00;1 250,00;5 200,00\n",
      { asOf },
    );
    expect(done.balances).toEqual({ ALPHA: 3200, BETA: 2000 });
    expect(done.asked).toEqual([]);
  });

  test("in statements in English, one line an account", () => {
    const accounts = ["Ardoise", "Brunel", "Carrick", "Dunmore"].map((name, i) => ({ name, opening: 100 * (i + 1), billed: 1000 + i }));
    const done = read(
      "Customer,Date,Reference,Narrative,Debit,Credit,Balance\n" +
        accounts
          .map(
            ({ name, opening, billed }, i) =>
              `${name},,,Balance brought forward,,,${opening}.00\n${name},2026-09-0${i + 1},INV${i},Invoice,${billed}.00,,${opening + billed}.00\n` +
              `${name},,,Total,${billed}.00,,${opening + billed}.00\n`,
          )
          .join(""),
      { asOf },
    );
    expect(done.balances).toEqual({ Ardoise: 1100, Brunel: 1201, Carrick: 1302, Dunmore: 1403 });
  });

  test("a second bill of the same amount is no total of the first", () => {
    const done = read(
      "Tiers;Date;N° pièce;Échéance;Débit;Crédit;Solde\nALPHA;05/08/2026;F1;05/09/2026;100,00;;100,00\nALPHA;06/08/2026;F2;06/09/2026;100,00;;200,00\n" +
        "ALPHA;07/08/2026;F3;07/09/2026;200,00;;400,00\nBETA;05/08/2026;F4;05/09/2026;100,00;;100,00\nBETA;09/08/2026;F5;09/09/2026;50,00;;150,00\n",
      { asOf },
    );
    expect(done.balances).toEqual({ ALPHA: 400, BETA: 150 });
  });
});

describe("an amount that follows from what is known beside the balance is not asked about", () => {
  const rows = (dispo: readonly string[]): string =>
    `Client;Encours total;Plafond autorisé;Dispo\nAubry;12450,00;15000,00;${dispo[0]}\nLefort;8200,50;5000,00;${dispo[1]}\nLac;3310,00;10000,00;${dispo[2]}\nThônes;15740,20;;${dispo[3]}\n`;
  test.each([
    ["what a limit leaves", ["2550,00", "-3200,50", "6690,00", ""]],
    ["and nothing where the balance is above it", ["2550,00", "0,00", "6690,00", ""]],
    ["what is above a limit", ["0,00", "3200,50", "0,00", ""]],
  ])("%s", (_, dispo) => {
    const done = read(rows(dispo));
    expect(done.asked).toEqual([]);
    expect(done.balances).toEqual({ Aubry: 12_450, Lefort: 8200.5, Lac: 3310, Thônes: 15_740.2 });
  });

  const engaged = (last: string): string =>
    "Client;Encours compta;Cde en cours;Total engagé;Plafond;Dépassement\nDurand;12430,20;3000,00;15430,20;15000,00;430,20\n" +
    `Martin;0,00;0,00;0,00;5000,00;\nLeclerc;-8120,00;0,00;-8120,00;2000,00;\nAubry;45000,00;12000,00;57000,00;50000,00;${last}\n`;
  test("what a total of engagements has above the limit", () => {
    const done = read(engaged("7000,00"));
    expect(done.asked).toEqual([]);
    expect(done.balances).toEqual({ Durand: 12_430.2, Martin: 0, Leclerc: -8120, Aubry: 45_000 });
    expect(read(engaged("7100,00")).asked).toEqual(["COLUMN_5"]);
  });

  test("an unknown amount is not explained by what a limit leaves beside it", () => {
    const table = "Client;Encours;Autre engagement;Plafond;Libre\nNord;100,00;40,00;200,00;160,00\nSud;300,00;75,50;500,00;424,50\n";
    expect(read(table).asked).toContain("COLUMN_2");
  });

  test("what a limit would not leave is", () => {
    expect(read(rows(["2550,00", "-3200,50", "690,00", ""])).asked).toEqual(["COLUMN_3"]);
  });

  test.each(["Unapplied", "On account", "Versements non affectés"])("%s beside bands that come to the balance with it", (heading) => {
    const done = read(
      `Customer,Credit limit,1-30,31-60,61-90,120+,${heading},Balance\nAcme,"50,000","12,300.00","4,100.00",-,-,"(1,200.00)","15,200.00"\n` +
        `Beta,"25,000",-,-,880.10,"2,300.00",-,"3,180.10"\nCharlie,0,150.00,-,-,-,-,150.00\n`,
    );
    expect(done.asked).toEqual([]);
    expect(done.balances).toEqual({ Acme: 15_200, Beta: 3180.1, Charlie: 150 });
  });
});

describe("bands that begin at zero beside nothing that is not due yet", () => {
  const rows = "Acme;12300;4100;0;0;16400\nBeta;0;880,10;2300;0;3180,10\nCharlie;150;0;0;75;225\n";
  const head = "Customer;0 - 30;31 - 60;61 - 90;Over 90;Amount Due\n";

  test.each(["< 30 j;30-60 j;60-90 j;> 90 j", "moins de 30 jours;31-60;61-90;plus de 90"])(
    "that begin without a zero as well: %s",
    (bands) => {
      const book = `Client;Total;${bands}\nAlpha;1000,00;500,00;300,00;200,00;\nBeta;400,00;;;;400,00\n`;
      expect([read(book).asked, read(book, { answers: { BANDS: "age" } }).overdue]).toEqual([["BANDS"], 900]);
      expect(read(book, { answers: { BANDS: "late" } }).overdue).toBe(1400);
    },
  );

  test.each(["0-3 mois;3-6 mois;6-12 mois;> 12 mois", "< 3 months;3-6 months;6-12 months;> 1 year"])(
    "of months since the invoice say nothing of what is overdue: %s",
    (bands) => {
      const book = `Client;Total;${bands}\nAlpha;1000,00;500,00;300,00;200,00;\nBeta;400,00;;;;400,00\n`;
      const done = read(book, { answers: { BANDS: "age" } });
      expect([read(book).asked, done.asked]).toEqual([["BANDS"], []]);
      expect([done.balances, done.portfolio!.overdueKnown]).toEqual([{ Alpha: 1000, Beta: 400 }, false]);
    },
  );

  test("count days late, or days since the invoice: the user says which", () => {
    const done = read(head.replace("Amount Due", "Balance") + rows);
    expect(done.asked).toEqual(["BANDS"]);
    expect(done.overdue).toBe(19_805.1);
    const aged = read(head.replace("Amount Due", "Balance") + rows, { answers: { BANDS: "age" } });
    expect(aged.asked).toEqual([]);
    expect([aged.balances, aged.overdue]).toEqual([{ Acme: 16_400, Beta: 3180.1, Charlie: 225 }, 7355.1]);
  });

  test.each([
    ["Ageing by invoice date", 7355.1],
    ["Créances par âge des factures", 7355.1],
    ["Ageing by due date", 19_805.1],
    ["Retards de paiement", 19_805.1],
  ])("%s says it", (title, overdue) => {
    const done = read(`${title};;;;;\n;;;;;\n${head.replace("Amount Due", "Balance")}${rows}`);
    expect([done.asked, done.overdue]).toEqual([[], overdue]);
  });

  test.each([
    "0 - 30 days late;31 - 60 days late;61 - 90 days late;over 90 days late",
    "Échu 0-30 j;Échu 31-60 j;Échu 61-90 j;Échu > 90 j",
  ])("%s says it in the headings", (bands) => {
    const done = read(`Customer;${bands};Balance\n${rows}`);
    expect([done.asked, done.overdue]).toEqual([[], 19_805.1]);
  });
});

describe("headings in a language that is not read, days and amounts as numbers of the sheet", () => {
  const rows: Grid = [
    ["Kontrahent", "Numer", "Termin płatności", "Kwota brutto", "Waluta"],
    ["Zakład Nowak", "FV/1/2026", 46295, 1200, "PLN"],
    ["Zakład Nowak", "FV/2/2026", 46310, 880, "PLN"],
    ["Hurtownia Kos", "FV/3/2026", 46265, 4300, "PLN"],
    ["Piekarnia Lis", "FV/4/2026", 46336, 95, "PLN"],
  ];
  const formats = rows.map((row, r) => row.map((_, c) => (r > 0 && c === 2 ? "dd/mm/yyyy" : null)));

  test("whole amounts are asked about too, and a day is one by its format", () => {
    expect(read(rows, { asOf, formats }).asked).toEqual(["COLUMN_AMOUNT", "COLUMN_DUE"]);
    const done = read(rows, { asOf, formats, answers: { COLUMN_AMOUNT: "3", COLUMN_DUE: "2" } });
    expect([done.balances, done.overdue]).toEqual([{ "Zakład Nowak": 2080, "Hurtownia Kos": 4300, "Piekarnia Lis": 95 }, 6380]);
  });

  test("without formats the days are offered too", () => {
    const [question] = read(rows, { asOf }).reading.questions;
    expect(question!.options.map(({ text }) => text)).toEqual(["Termin płatności", "Kwota brutto"]);
  });
});

test.each(["c %De", "50 % de remise SARL", "Club %of", "100% Du Terroir"])("a client called %j is one, and no share of a total", (name) => {
  expect(
    read([
      ["Client", "Encours", "Échu"],
      [name, 0, 0],
      ["Nord", 100, 20],
    ]).balances,
  ).toEqual({ [name]: 0, Nord: 100 });
  expect(
    read([
      ["Client", "Encours", "Échu"],
      [name, 0, null],
    ]).balances,
  ).toEqual({ [name]: 0 });
});

test.each(["% du total", "% of total", "en % de l'encours", "In % of the grand total"])("%s is a share of it", (label) => {
  const done = read(`Client;Encours;Échu\nNord;100;20\nSud;300;80\nTotal;400;100\n${label};100,00%;25,00%\n`);
  expect(done.balances).toEqual({ Nord: 100, Sud: 300 });
});

describe("terms of payment in the place of a due day", () => {
  const lines = (due: readonly string[]): string =>
    `Alpha;F1;01/09/2026;01/10/2026;1200,00\nAlpha;F2;15/09/2026;${due[0]};300,00\nBeta;F3;20/09/2026;${due[1]};750,00\nBeta;F4;20/10/2026;${due[2]};500,00\n`;
  test.each([
    ["Échéance", ["À réception", "Comptant", "30 jours"]],
    ["Due date", ["Due on receipt", "Immediate", "Net 30"]],
    ["Date d'échéance", ["à réception de facture", "comptant", "30 jours"]],
  ])("below %s", (heading, due) => {
    const done = read(`Client;Facture;Date;${heading};Montant TTC\n${lines(due)}`, { asOf });
    expect([done.balances, done.overdue, done.asked]).toEqual([{ Alpha: 1500, Beta: 1250 }, 2250, []]);
  });

  test("what is neither a day nor a term is named, and its lateness unknown", () => {
    const done = read(`Client;Facture;Date;Échéance;Montant TTC\n${lines(["À réception", "bientôt", "30 jours"])}`, { asOf });
    expect(done.notes.map(({ code, row }) => [code, row])).toContainEqual(["BAD_DATE", 3]);
    expect(done.balances).toEqual({ Alpha: 1500, Beta: 1250 });
  });
});

describe("headings that share a word with another meaning", () => {
  test.each(["Échéance police", "Fin du contrat", "Policy expiry date"])(
    "%s is when a cover ends, and its table one of clients",
    (heading) => {
      const done = read(
        `Société;Encours;Garantie Coface;${heading}\nAlpha;100000,00;80000;31/12/2026\nBeta;45500,00;;\nGamma;12000,00;10000;31/12/2026\n`,
      );
      expect(done.layout.kind).toBe("clients");
      expect(done.balances).toEqual({ Alpha: 100_000, Beta: 45_500, Gamma: 12_000 });
    },
  );

  test.each(["Variation", "Change", "Variance"])("%s of a balance is no growth of sales", (heading) => {
    const done = read(
      `Client;Solde au 30/09/2026;Solde au 31/10/2026;${heading}\nAlpha;1200,00;1500,00;300,00\nBeta;800,00;0,00;-800,00\n`,
    );
    expect([done.meaning(heading), done.balances]).toEqual([null, { Alpha: 1500, Beta: 0 }]);
  });
});

test("whole balances that could be days are what is owed, not the day it was paid", () => {
  const done = read([
    ["N° compte", "Intitulé du compte", "Solde (EUR)", "Non échu", "1 à 30 jours", "31 à 60 jours", "61 à 90 jours", "Plus de 90 jours"],
    ["411OAKW1", "Oakwell & Sons", 24_273, 18_697, 0, 5576, 0, 0],
    ["411AMBE0", "Amber Mills", 25_573, 0, 3873, 0, 21_700, 0],
  ]);
  expect([done.balances, done.overdue]).toEqual([{ "Oakwell & Sons": 24_273, "Amber Mills": 25_573 }, 31_149]);
});

test("a client whose name is a number is named by it in its heading", () => {
  const done = read(
    "Compte client;Client;Réf. pièce;Date d'émission;Exigible le;Restant dû\n411NORT0;Norton;;;;\n;;FA1;01/09/2026;16/10/2026;4173,45\n" +
      "411XXXX1;2026;;;;\n;;FA2;05/09/2026;20/10/2026;8688,91\n;;FA3;06/09/2026;21/10/2026;100,09\n",
    { asOf },
  );
  expect(done.balances).toEqual({ Norton: 4173.45, "2026": 8789 });
});

test.each(["Acompte", "Deposit", "Acomptes reçus"])("whole amounts below %s are asked about though they could be years", (heading) => {
  const done = read(
    `Client;N° facture;Date facture;Échéance;Montant TTC;${heading}\nMoreau;FA1;01/07/2026;31/07/2026;12656,29;\nHameau;FA2;02/07/2026;01/08/2026;5988,60;2036\nHameau;FA3;03/07/2026;02/08/2026;5936,00;2018\n`,
    { asOf },
  );
  expect(done.asked.length === 1 || done.balances!["Hameau"] === 7870.6).toBe(true);
});

describe("the name of a client, not its number", () => {
  test("where headings of pages repeat above headings of clients", () => {
    const heads = "Compte client;Raison sociale;N° pièce;Échéance;Reste dû\n";
    const done = read(
      `${heads}411A;Atelier Sud;;;\n;;F1;24/02/2026;100,50\n${heads}411B;Norton Services;;;\n;;F2;24/02/2026;60,25\n${heads}411C;Crane Inc;;;\n;;F3;24/02/2026;7,00\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ "Atelier Sud": 100.5, "Norton Services": 60.25, "Crane Inc": 7 });
  });

  test.each([
    [
      "Customer;Name 1;Document;Net due date;Amount\n",
      "411X1;2026;F1;24/02/2026;100,50\n411X1;2026;F2;24/02/2026;10,00\n",
      { "2026": 110.5 },
    ],
    [
      "Compte tiers;Intitulé;Pièce;Échéance;Solde\n",
      "C1;1664;F1;24/02/2026;100,50\nC2;24/7;F2;24/02/2026;10,00\n",
      { "1664": 100.5, "24/7": 10 },
    ],
    [
      "Client;Nom;Facture;Échéance;Reste dû\n",
      "DUPONT;Dupont SA;F1;24/02/2026;100,50\nLEROY;Leroy et fils;F2;25/02/2026;60,25\n",
      { "Dupont SA": 100.5, "Leroy et fils": 60.25 },
    ],
    [
      "Client;;Facture;Échéance;Reste dû\n",
      "10001;Dupont SA;F1;24/02/2026;100,50\n10002;Leroy;F2;25/02/2026;60,25\n",
      { "Dupont SA": 100.5, Leroy: 60.25 },
    ],
    [
      "Société;Nom;Facture;Échéance;Reste dû\n",
      "ADA;Durand;F1;24/02/2026;100,50\nIBM;Leroy;F2;25/02/2026;60,25\n",
      { ADA: 100.5, IBM: 60.25 },
    ],
  ])("below %j", (heads, lines, balances) => {
    expect(read(heads + lines, { asOf }).balances).toEqual(balances);
  });

  test.each([
    ["below its number", "411001;;;;\n;Dupont SA;;;\n", "411002;;;;\n;Leroy;;;\n"],
    ["above its number", ";Dupont SA;;;\n411001;;;;\n", ";Leroy;;;\n411002;;;;\n"],
  ])("in a row of its own %s", (_, first, second) => {
    const done = read(
      `Compte;;Pièce;Échéance;Solde\n${first};;F1;24/02/2026;100,50\n;;F2;24/02/2026;10,00\n${second};;F3;24/02/2026;20,50\n`,
      {
        asOf,
      },
    );
    expect(done.balances).toEqual({ "Dupont SA": 110.5, Leroy: 20.5 });
  });
});

describe("one number twice in a short list is asked about", () => {
  test.each([
    "N° client;Client;Encours;Échu\n12;Arnaud;100,50;50,00\n14;Blanchard;60,25;10,00\n14;Colas;40,00;5,00\n",
    "Code client;Client;Facture;Échéance;Montant dû\n12;Arnaud;F1;24/02/2026;100,50\n14;Blanchard;F2;25/02/2026;60,25\n14;Colas;F3;25/02/2026;40,00\n",
    "Account no;Customer;Balance;Overdue\nA;Arnaud;100.50;50.00\nB;Blanchard;60.25;10.00\nB;Colas;40.00;5.00\n",
  ])("%j", (text) => {
    const done = read(text, { asOf });
    expect([done.asked, done.balances]).toEqual([["CLIENT_COLUMN"], { Arnaud: 100.5, Blanchard: 60.25, Colas: 40 }]);
  });
});

describe("one heading in thousands over nothing but zeros", () => {
  test("the bands that cancel out are parts of it", () => {
    const done = read("Client;Non échu;1-30 j;31-60 j;Solde (k€)\nArnaud;-20,5;20,5;0;0\nBlanchard;10;-10;0;0\n");
    expect([done.overdue, done.asked]).toEqual([10_500, []]);
  });

  test.each([
    ["Customer;Balance (k€);Overdue\nArnaud;0;12.5\nBlanchard;0;3.5\n", 16_000, 16],
    ["Client;Encours (k€);Échu\nArnaud;0;1,5\nBlanchard;0;2,5\n", 4000, 4],
  ])("what nothing proves to be a part is asked about: %j", (text, alike, ones) => {
    const done = read(text);
    expect([done.asked, done.overdue]).toEqual([["UNIT"], alike]);
    expect(read(text, { answers: { UNIT: "ones" } }).overdue).toBe(ones);
  });

  test("tens of thousands beside a limit of nil count in euros", () => {
    const done = read("Customer;Credit limit (k€);Balance;Overdue\nArnaud;0;25000.50;0\nBlanchard;0;1800.20;20.00\n");
    expect([done.balances, done.overdue, done.asked]).toEqual([{ Arnaud: 25_000.5, Blanchard: 1800.2 }, 20, []]);
  });
});

describe("debits and credits under the other convention of signs", () => {
  const owed = { Arnaud: 80, Blanchard: 60 };

  test.each([
    ["debits with a minus", "-100,00;;-100,00", ";20,00;-80,00", "-60,00;;-60,00"],
    ["credits with a minus", "100,00;;100,00", ";-20,00;80,00", "60,00;;60,00"],
  ])("%s, proved by the balance after each movement", (_, sale, payment, other) => {
    const done = read(
      `Client;Pièce;Date;Échéance;Débit;Crédit;Solde\nArnaud;F1;05/01/2026;24/02/2026;${sale}\nArnaud;R1;06/01/2026;;${payment}\nBlanchard;F2;26/01/2026;25/02/2026;${other}\n`,
      { asOf },
    );
    expect([done.balances, done.asked, done.wrong]).toEqual([owed, [], []]);
  });

  test.each([
    ["Client;Débit;Crédit;Solde\nArnaud;-100,00;20,00;-80,00\nBlanchard;-60,00;0,00;-60,00\nTotal;-160,00;20,00;-140,00\n", []],
    ["Client;Débit;Crédit;Solde\nArnaud;100,00;-20,00;80,00\nBlanchard;60,00;0,00;60,00\n", []],
    ["Client;Débit;Crédit\nArnaud;100,00;-20,00\nBlanchard;60,00;0,00\n", []],
    ["Client;Débit;Crédit\nArnaud;-100,00;20,00\nBlanchard;-60,00;0,00\n", ["SIGNS"]],
    ["Client;Débit;Crédit\nArnaud;-100,00;-20,00\nBlanchard;-60,00;0,00\n", ["SIGNS"]],
    ["Client;Pièce;Échéance;Débit;Crédit\nArnaud;F1;24/02/2026;-100,00;\nArnaud;R1;;;20,00\nBlanchard;F2;25/02/2026;-60,00;\n", ["SIGNS"]],
  ])("%j", (text, asked) => {
    const done = read(text, { asOf });
    expect([done.balances, done.asked, done.wrong]).toEqual([owed, asked, []]);
  });

  test("the file's own total is said with the sign that is read", () => {
    const done = read(
      "Client;Débit;Crédit;Solde\nArnaud;-100,00;20,00;-80,00\nBlanchard;-60,00;0,00;-60,00\nTotal;-160,00;20,00;-140,00\n",
    );
    expect(done.reading.line).toContain("140.00 read; the file's own total says 140.00.");
  });

  test.each([
    "Client;Facture;Échéance;Montant\nArnaud;F1;24/02/2026;-50,00\nArnaud;F2;24/02/2026;-30,00\nBlanchard;F3;24/02/2026;-60,00\n",
    "Client;Solde;Échu\nArnaud;-80,00;-20,00\nBlanchard;-60,00;0,00\nColas;-0,50;0,00\n",
  ])("amounts that all bear a minus are asked about: %j", (text) => {
    const done = read(text, { asOf });
    expect([done.asked, done.balances!["Arnaud"]]).toEqual([["SIGNS"], -80]);
    expect(read(text, { asOf, answers: { SIGNS: "owed" } }).balances!["Arnaud"]).toBe(80);
  });

  test("a reversal among charges is one", () => {
    const done = read(
      "Client;Pièce;Échéance;Débit;Crédit\nArnaud;F1;24/02/2026;100,00;\nArnaud;F1X;24/02/2026;-20,00;\nBlanchard;F2;25/02/2026;60,00;\n",
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([owed, []]);
  });
});

describe("a blank client within a total of one client", () => {
  test.each([
    [
      "of a salesperson's clients",
      "Commercial;Client;Pièce;Échéance;Solde\nPaul;Arnaud;F1;24/02/2026;100,50\n;;F2;24/02/2026;10,50\n;Sous-total;;;111,00\n;Blanchard;F3;24/02/2026;20,50\n;Sous-total;;;20,50\nTotal Paul;;;;131,50\nJane;Arnaud;F4;24/02/2026;4,00\n;;F5;24/02/2026;5,00\n;Sous-total;;;9,00\nTotal Jane;;;;9,00\n",
      { Arnaud: 120, Blanchard: 20.5 },
    ],
    [
      "that names it",
      "Client;Pièce;Échéance;Solde\nArnaud;F1;24/02/2026;100,50\n;F2;24/02/2026;10,50\nTotal Arnaud;;;111,00\nBlanchard;F3;24/02/2026;20,50\nTotal Blanchard;;;20,50\n",
      { Arnaud: 111, Blanchard: 20.5 },
    ],
    [
      "among names on each line",
      "Client;Pièce;Échéance;Solde\nArnaud;F1;24/02/2026;100,50\nArnaud;F2;24/02/2026;10,50\nArnaud Total;;;111,00\nBlanchard;F3;24/02/2026;20,50\n;F4;24/02/2026;1,50\nBlanchard Total;;;22,00\n",
      { Arnaud: 111, Blanchard: 22 },
    ],
  ])("%s is that client", (_, text, balances) => {
    const done = read(text, { asOf });
    expect([done.balances, done.asked, done.wrong]).toEqual([balances, [], []]);
  });

  test("a total over lines of no client proves nothing", () => {
    const done = read("Client;Pièce;Échéance;Solde\nArnaud;F1;24/02/2026;100,50\n;F2;24/02/2026;10,50\nTotal;;;111,00\n", { asOf });
    expect(done.asked).toEqual(["BLANK_CLIENT"]);
  });

  test("the file's own total is that of its outermost sections", () => {
    const done = read(
      "Commercial;Client;Pièce;Échéance;Solde\nPaul;Arnaud;F1;24/02/2026;100,50\n;Total Arnaud;;;100,50\n;Blanchard;F3;24/02/2026;20,50\n;Total Blanchard;;;20,50\nTotal Paul;;;;121,00\nJane;Colas;F4;24/02/2026;9,00\n;Total Colas;;;9,00\nTotal Jane;;;;9,00\n",
      { asOf },
    );
    expect(done.reading.line).toContain("130.00 read; the file's own total says 130.00.");
  });
});

describe("a balance in two columns, one a side", () => {
  const owed = { Arnaud: 80, Blanchard: -10 };

  test.each([
    "Compte;Intitulé;Mouvement débit;Mouvement crédit;Solde débit;Solde crédit\n411A;Arnaud;100,00;20,00;80,00;\n411B;Blanchard;50,00;60,00;;10,00\nTotal;;150,00;80,00;80,00;10,00\n",
    "Compte;Intitulé;Solde débit;Solde crédit\n411A;Arnaud;80,00;\n411B;Blanchard;;10,00\n",
    "Compte;Intitulé;Débit;Crédit;Solde débiteur;Solde créditeur\n411A;Arnaud;70,00;20,00;80,00;\n411B;Blanchard;60,00;50,00;;10,00\n",
    "Account;Customer;Debit;Credit;Debit balance;Credit balance\nA1;Arnaud;100.00;20.00;80.00;\nB1;Blanchard;50.00;60.00;;10.00\n",
    "Compte;Intitulé;A-nouveau débit;A-nouveau crédit;Mouvement débit;Mouvement crédit\n411A;Arnaud;30,00;;70,00;20,00\n411B;Blanchard;;20,00;60,00;50,00\n",
    "Compte;Intitulé;Mouvement débit;Mouvement crédit;Cumul débit;Cumul crédit\n411A;Arnaud;70,00;20,00;100,00;20,00\n411B;Blanchard;60,00;50,00;60,00;70,00\n",
    "Compte;Intitulé;Solde initial;;Mouvements;;Solde final;\n;;Débit;Crédit;Débit;Crédit;Débit;Crédit\n411A;Arnaud;30,00;;70,00;20,00;80,00;\n411B;Blanchard;;20,00;60,00;50,00;;10,00\n",
    "Compte;Intitulé;Mouvements;;Soldes;\n;;Débit;Crédit;Débit;Crédit\n411A;Arnaud;70,00;20,00;80,00;\n411B;Blanchard;60,00;50,00;;10,00\n",
    "Compte;Intitulé;Solde initial;Débit;Crédit\n411A;Arnaud;30,00;70,00;20,00\n411B;Blanchard;-20,00;60,00;50,00\n",
    "Account;Name;Opening balance;Debits;Credits;Closing balance\nA1;Arnaud;30.00;70.00;20.00;80.00\nB1;Blanchard;-20.00;60.00;50.00;-10.00\n",
  ])("%j", (text) => {
    const done = read(text, { asOf });
    expect([done.balances, done.asked, done.wrong]).toEqual([owed, [], []]);
  });

  test("the debit side alone is what clients owe", () => {
    expect(read("Client;Solde débiteur\nArnaud;80,00\nBlanchard;20,00\n").balances).toEqual({ Arnaud: 80, Blanchard: 20 });
  });
});

describe("what is late in part", () => {
  test.each(["dont + 90 j", "Dont plus de 90 jours", "Of which > 90 days", "davon über 90 Tage"])(
    "%s beside all that is late",
    (heading) => {
      const done = read(`Client;Encours;Échu;${heading}\nArnaud;100,50;80,00;50,00\nBlanchard;60,25;10,00;0,00\n`);
      expect([done.meaning(heading), done.overdue, done.asked]).toEqual(["overdueOver90", 90, []]);
    },
  );

  test("alone, it is said that more may be overdue", () => {
    const done = read("Client;Encours;Dont + 90j\nArnaud;100,50;50,00\nBlanchard;60,25;0,00\n");
    expect(done.reading.details.join()).toContain("“Dont + 90j” is all that is said of lateness");
  });

  test("beside what is not due yet, all the rest is overdue", () => {
    const done = read("Client;Encours;Non échu;dont + 90 j\nArnaud;100,50;20,50;50,00\nBlanchard;60,25;50,25;0,00\n");
    expect([done.overdue, done.wrong]).toEqual([90, []]);
  });
});

describe("the rating of the Banque de France", () => {
  test.each([
    ["Cotation", ["B3", "C5+", "G8"]],
    ["Cotation", ["1+", "4-", "P"]],
    ["Cote", ["B3", "C5", "X0"]],
    ["Cotation crédit", ["G3+", "F4", "E5"]],
  ])("%s over %j", (heading, [first, second, third]) => {
    const done = read(`Client;Encours;${heading}\nArnaud;1,50;${first}\nBlanchard;6,25;${second}\nColas;6,25;${third}\n`);
    expect([done.meaning(heading), done.notes.map(({ code }) => code)]).toEqual(["bdfRating", []]);
  });

  test("a scale that is no longer in force is left out, which is said", () => {
    const done = read("Client;Encours;Cotation BDF\nArnaud;1,50;F3++\nBlanchard;6,25;E3+\nColas;6,25;D4\n");
    expect([done.meaning("Cotation BDF"), done.notes.map(({ code }) => code)]).toEqual([null, ["OFF_SCALE"]]);
  });

  test("points are none", () => {
    expect(read("Client;Encours;Cotation\nArnaud;1,50;72\nBlanchard;6,25;44\n").meaning("Cotation")).toBe(null);
  });
});

describe("a name in two columns", () => {
  const rows = [
    "Durand;Paul;F1;1200,00;02/04/2026",
    "Durand;Paul;F2;600,00;12/06/2026",
    "Petit;Anne;F3;300,00;20/07/2026",
    "Durand;Marie;F4;120,00;21/07/2026",
    "Noël;;F5;80,00;21/07/2026",
  ];
  test.each([
    "Nom;Prénom;N° facture;Montant TTC;Échéance",
    "Last name;First name;Invoice;Amount;Due date",
    "Nachname;Vorname;Rechnung;Betrag;Fällig am",
  ])("is one name, and two people of one family are two clients: %s", (headings) => {
    const done = read([headings, ...rows].join("\n"), { asOf });
    expect(done.balances).toEqual({ "Durand Paul": 1800, "Petit Anne": 300, "Durand Marie": 120, Noël: 80 });
  });

  test("and so in a list of clients", () => {
    const done = read("Nom;Prénom;Encours\nDurand;Paul;1200,00\nDurand;Marie;120,00\n");
    expect(done.balances).toEqual({ "Durand Paul": 1200, "Durand Marie": 120 });
  });
});

test("a total of what is owed and ordered is not asked about", () => {
  const done = read(
    "Client;Encours utilisé;Commandes ouvertes;Risque total\nAlpha;12500,40;3000;15500,40\nBeta;21800;0;21800\nGamma;0;1200;1200\n",
  );
  expect(done.asked).toEqual([]);
  expect(done.balances).toEqual({ Alpha: 12_500.4, Beta: 21_800, Gamma: 0 });
});

describe("a second balance that is what is due of the first", () => {
  const rows = [
    "10000;Adatum;0,00;0,00;45.000,00;9.000,00",
    "20000;Trey Research;3.310,50;1.200,00;30.000,00;6.100,00",
    "30000;School of Fine Art;54.921,10;54.921,10;60.000,00;11.000,00",
  ];
  test.each([
    "No.;Name;Balance (LCY);Balance Due (LCY);Sales (LCY);Profit (LCY)",
    "N°;Nom;Solde (DS);Solde dû (DS);Ventes (DS);Profit (LCY)",
  ])("is asked about, overdue until somebody says otherwise: %s", (headings) => {
    const done = read([headings, ...rows].join("\n"));
    expect(done.asked).toEqual(["COLUMN_3"]);
    expect(done.balances).toEqual({ Adatum: 0, "Trey Research": 3310.5, "School of Fine Art": 54_921.1 });
    expect(done.overdue).toBe(56_121.1);
    expect(done.meaning("Profit (LCY)")).toBeNull();
    const balance = read([headings, ...rows].join("\n"), { answers: { COLUMN_3: "balance" } });
    expect(balance.balances!["Trey Research"]).toBe(1200);
  });
});

describe("a heading in days is no amount", () => {
  test.each(["Terms (days)", "Terms days", "Payment days", "Credit days", "Délai (j)", "Échéance (jours)"])("%s", (heading) => {
    const done = read(`Customer;Open balance;${heading}\nAlpha;12000;30\nBeta;8000;60\nGamma;500;0\n`);
    expect(done.balances).toEqual({ Alpha: 12_000, Beta: 8000, Gamma: 500 });
    expect(done.overdue).toBe(0);
    expect(done.clients!.overdue).toBeNull();
  });
});

test("balances without a sign take it from debits and credits", () => {
  const done = read(
    "Tiers;Nb;Débit;Crédit;Solde;D/C\nALPHA;12;12000,00;8000,00;4000,00;D\nBETA;3;3000,00;3500,00;500,00;C\nGAMMA;1;250,00;0,00;250,00;D\n",
  );
  expect(done.balances).toEqual({ ALPHA: 4000, BETA: -500, GAMMA: 250 });
  expect(done.wrong).toEqual([]);
});

describe("payments told by their type alone", () => {
  const rows = (deposit: string): string =>
    "Date;N° pièce;Tiers;Type;Montant;Date lettrage;Lettre\n05/01/2026;FA001;ALPHA;Facture;1200,00;28/02/2026;A\n" +
    "28/02/2026;RG001;ALPHA;Règlement;1200,00;28/02/2026;A\n10/06/2026;FA050;ALPHA;Facture;800,00;;\n15/07/2026;AV003;ALPHA;Avoir;100,00;;\n" +
    `01/08/2026;FA077;BETA;Facture;2500,00;;\n20/08/2026;RG045;BETA;${deposit};500,00;;\n`;
  test("are the other side of a lettering code", () => {
    const done = read(rows("Règlement"), { asOf });
    expect(done.asked).toEqual([]);
    expect(done.balances).toEqual({ ALPHA: 700, BETA: 2000 });
  });

  test.each(["Acompte", "Deposit", "Anzahlung"])("%s may be paid in advance or an invoice of a deposit: asked", (deposit) => {
    const done = read(rows(deposit), { asOf });
    expect(done.asked).toEqual(["DEPOSITS"]);
    expect(done.balances).toEqual({ ALPHA: 700, BETA: 2000 });
    expect(read(rows(deposit), { asOf, answers: { DEPOSITS: "invoice" } }).balances).toEqual({ ALPHA: 700, BETA: 3000 });
    expect(read(rows("Facture d’acompte"), { asOf }).balances).toEqual({ ALPHA: 700, BETA: 3000 });
  });
});

describe("amounts in cents", () => {
  test.each(["amount_due_cents", "Amount due (cents)", "Amount due in cents", "Solde en centimes", "Solde (centimes)"])("%s", (heading) => {
    const done = read(`Customer,${heading}\nAlpha,120050\nBeta,99\nGamma,-500\n`);
    expect(done.balances).toEqual({ Alpha: 1200.5, Beta: 0.99, Gamma: -5 });
  });

  test("said above the table", () => {
    expect(read("Amounts in cents\nCustomer,Balance\nAlpha,120050\nBeta,99\n").balances).toEqual({ Alpha: 1200.5, Beta: 0.99 });
  });

  test("amounts beside them that say nothing and are of their order are in cents too, and the proof says so", () => {
    const done = read(
      "Client;Encours (en centimes);1-30 j;31-60 j;Plafond\nDurand;120000;90000;0;500000\nNoël;45050;0;0;100000\nPetit;30000;0;30000;90000\n",
    );
    expect(done.overdue).toBe(1200);
    expect(Array.from(done.clients!.numbers("creditLimit")!)).toEqual([5000, 1000, 900]);
    expect(done.reading.details).toHaveLength(1);
    const euros = read("Client;Encours (en centimes);Plafond\nDurand;120000;5000\nNoël;45050;1000\nPetit;30000;900\n");
    expect(Array.from(euros.clients!.numbers("creditLimit")!)).toEqual([5000, 1000, 900]);
  });

  test.each(["Solde (en euros et centimes)", "Solde (in euros and cents)", "Solde"])("%s is in euros", (heading) => {
    expect(read(`Customer,${heading}\nAlpha,1200.50\nBeta,0.99\n`).balances).toEqual({ Alpha: 1200.5, Beta: 0.99 });
  });
});
