import { read } from "./read-book";

// Exports of programs the generator does not write, each with its right answer first; more of the kinds that were read wrongly.

const asOf = "2026-10-31";

describe("a list of payments repeats the amount of its invoice", () => {
  const right = { Acme: 130, Bolt: 55.5 };

  test.each([
    "Réf. facture;Tiers;Date facture;Date échéance;Montant TTC;Réf. paiement;Date paiement;Montant paiement\nFA1;Acme;01/09/2026;30/09/2026;150,00;P1;15/09/2026;70,00\n" +
      "FA1;Acme;01/09/2026;30/09/2026;150,00;P2;20/09/2026;50,00\nFA2;Acme;15/10/2026;14/11/2026;100,00;;;\nFA3;Bolt;01/08/2026;31/08/2026;80,00;P3;01/09/2026;24,50\n",
    "Invoice No,Customer,Invoice Date,Due Date,Invoice Amount,Receipt No,Payment Date,Amount Paid\n1,Acme,2026-09-13,2026-09-30,150.00,R1,2026-09-20,10.00\n" +
      "1,Acme,2026-09-13,2026-09-30,150.00,R2,2026-09-25,10.00\n2,Bolt,2026-08-14,2026-08-31,80.00,R3,2026-09-25,24.50\n",
  ])("it counts once: %j", (text) => {
    const done = read(text, { asOf });
    expect([done.balances!["Bolt"], done.balances!["Acme"], done.asked]).toEqual([right.Bolt, 130, []]);
  });

  test("where two payments are alike but for their day, both are payments", () => {
    const done = read(
      "Invoice No,Customer,Due Date,Invoice Amount,Payment Date,Amount Paid\n1,Acme,2026-09-30,150.00,2026-09-20,75.00\n1,Acme,2026-09-30,150.00,2026-09-25,75.00\n2,Bolt,2026-08-31,80.00,2026-09-25,24.50\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Acme: 0, Bolt: 55.5 });
  });

  test.each([
    ["Acme;FA1;30/09/2026;150,00;70,00\nAcme;FA1;30/09/2026;150,00;50,00\n", 30],
    ["Acme;FA1;30/09/2026;150,00;70,00\nAcme;FA1;30/09/2026;150,00;0,00\n", 230],
  ])("without days it is asked: %j", (lines, acme) => {
    const done = read(`Client;Facture;Échéance;Montant TTC;Réglé\n${lines}Bolt;FA3;31/08/2026;80,00;24,50\n`, { asOf });
    expect([done.asked, done.balances!["Acme"]]).toEqual([["REPEATED_INVOICE"], acme]);
  });
});

describe("lines of articles below an invoice's total and what is open of it", () => {
  test.each([
    "Invoice Number,Customer Name,Due Date,SubTotal,Total,Balance,Item Name,Item Total\nINV-1,Acme,2026-09-30,125.00,150.00,30.00,Work,100.00\n" +
      "INV-1,Acme,2026-09-30,125.00,150.00,30.00,Travel,25.00\nINV-2,Acme,2026-11-14,83.33,100.00,100.00,Work,83.33\n",
    "*ContactName,*InvoiceNumber,*DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,*Description,LineAmount\nAcme,I1,30/09/2026,150.00,25.00,120.00,30.00,Work,100.00\n" +
      "Acme,I1,30/09/2026,150.00,25.00,120.00,30.00,Travel,25.00\nAcme,I2,14/11/2026,100.00,16.67,0.00,100.00,Work,83.33\n",
  ])("count once: %j", (text) => {
    const done = read(text, { asOf });
    expect([done.balances, done.asked]).toEqual([{ Acme: 130 }, []]);
  });
});

describe("a status of the document beside that of its payment", () => {
  test.each([
    ["Payment Status", "Status", "Not Paid", "Posted", "Draft"],
    ["Statut de paiement", "État", "Non payée", "Validée", "Brouillon"],
    ["Payment State", "State", "Not Paid", "posted", "cancelled"],
  ])("%s and %s", (payment, status, open, posted, out) => {
    const done = read(
      `Number;Customer;Due Date;Total;Amount Due;${payment};${status}\nF1;Acme;2026-09-30;150;30;${open};${posted}\nF2;Bolt;2026-08-31;80;80;${open};${posted}\n/;Bolt;2026-11-20;100;100;${open};${out}\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Acme: 30, Bolt: 80 });
  });
});

test.each(["1100 · Accounts Receivable", "Debtors", "12000"])("the one account %s below several headings is no client", (account) => {
  const done = read(
    `,Type,Date,Num,Account,Amount,Balance\nAcme,,,,,,\n,Invoice,09/13/2026,1001,${account},150.00,150.00\n,Payment,09/15/2026,,${account},-120.00,30.00\nTotal Acme,,,,,30.00,30.00\n` +
      `Bolt,,,,,,\n,Invoice,08/14/2026,1003,${account},55.50,55.50\nTotal Bolt,,,,,55.50,55.50\nTOTAL,,,,,85.50,85.50\n`,
    { asOf },
  );
  expect(done.balances).toEqual({ Acme: 30, Bolt: 55.5 });
});

describe("headings that label the number and the name of a client", () => {
  const lines = [
    "12,SI,15/10/2026,1001,Goods,1000.00,0.00,1000.00,0.00,0.00,0.00,0.00\n18,SI,15/08/2026,988,Goods,700.00,0.00,0.00,0.00,700.00,0.00,0.00\n19,SC,20/08/2026,CR1,Return,-200.00,0.00,0.00,0.00,-200.00,0.00,0.00\n",
    "25,SI,10/09/2026,1002,Goods,250.00,0.00,0.00,250.00,0.00,0.00,0.00\n",
  ];
  const head = "No,Type,Date,Ref,Details,Balance,Future,Current,Period 1,Period 2,Period 3,Older\n";

  test.each([
    [
      "A/C: ABS001,Name: ABS Garages Ltd,,Contact: Mike,Tel: 01326 446789,,,,,,,\n",
      "A/C: BBS001,Name: Bobs,,Contact: Bob,Tel: 01226 446789,,,,,,,\n",
    ],
    ["A/C:,ABS001,Name:,ABS Garages Ltd,Contact:,Mike,Tel:,01326 446789,,,,\n", "A/C:,BBS001,Name:,Bobs,Contact:,,Tel:,,,,,\n"],
  ])("%j", (first, second) => {
    const done = read(
      `${head}${first}${lines[0]!},,,,Totals:,1500.00,0.00,1000.00,0.00,500.00,0.00,0.00\n"Turnover: 12,000.00","Credit Limit £ 4,000.00",,,,,,,,,,\n` +
        `${second}${lines[1]!},,,,Totals:,250.00,0.00,0.00,250.00,0.00,0.00,0.00\n,,,,Grand Totals:,1750.00,0.00,1000.00,250.00,500.00,0.00,0.00\n`,
      { asOf },
    );
    expect([done.balances, done.overdue, done.asked, done.wrong]).toEqual([{ "ABS Garages Ltd": 1500, Bobs: 250 }, 750, [], []]);
    expect(done.clients!.texts("clientId")).toEqual(["ABS001", "BBS001"]);
  });

  test("in French", () => {
    const done = read(
      "Date;Pièce;Libellé;Échéance;Débit;Crédit;Solde\nCompte : 411MARTIN;Intitulé : Martin SA;;Tél : 01 02 03 04 05;;;\n13/09/2026;F1;Facture;30/09/2026;50,00;;50,00\n15/10/2026;R1;Règlement;;;20,00;30,00\n" +
        "Compte : 411PETIT;Intitulé : Petit SARL;;Tél : 01 02 03 04 06;;;\n13/09/2026;F2;Facture;30/09/2026;70,00;;70,00\n",
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([{ "Martin SA": 30, "Petit SARL": 70 }, []]);
  });
});

test.each(["Ageing Percent:", "Ratio", "Répartition"])("a row of shares called %s is no client", (label) => {
  const done = read(
    `Name,Total Due,Not due,1 - 30,31 - 60,60+\nAcme,$130.00,$100.00,$30.00,$0.00,$0.00\nBolt,$55.50,$0.00,$0.00,$55.50,$0.00\nTotal:,$185.50,$100.00,$30.00,$55.50,$0.00\n${label},,53.9%,16.2%,29.9%,0.0%\n`,
  );
  expect([done.balances, done.overdue, done.asked]).toEqual([{ Acme: 130, Bolt: 55.5 }, 85.5, []]);
});

describe("bands", () => {
  test.each([
    ["Not Yet Overdue,30 or less,31 to 60,61 to 90,91 or more", 85.5],
    ["Non échu,30 jours ou moins,31 à 60,61 à 90,91-Above", 85.5],
    ["Current,30 or fewer,31-60,61-90,91-120 ", 85.5],
  ])("headed %s", (bands, overdue) => {
    const done = read(
      `Customer,${bands.trim()},Total\nAcme,$100.00,$30.00,$0.00,$0.00,$0.00,$130.00\nBolt,$0.00,$0.00,$0.00,$50.00,$5.50,$55.50\n`,
    );
    expect([done.overdue, done.wrong]).toEqual([overdue, []]);
  });

  test.each(["-24.50", "24.50"])("with a prepayment of %s beside them add up to the balance", (prepaid) => {
    const done = read(
      `Customer,Pre-Payment,Current,0-30 days,31-60 days,61-90 days,91+ days,Total\nAcme,0.00,100.00,30.00,0.00,0.00,0.00,130.00\nBolt,${prepaid},0.00,0.00,0.00,80.00,0.00,55.50\n`,
    );
    expect([done.balances, done.wrong, done.asked]).toEqual([{ Acme: 130, Bolt: 55.5 }, [], []]);
  });
});

describe("a heading below several others", () => {
  const text =
    ",Type,Date,Num,Due Date,Open Balance\nAcme,,,,,\nKitchen,,,,,\n,Invoice,09/13/2026,1001,10/01/2026,30.00\nTotal Kitchen,,,,,30.00\nBath,,,,,\n,Invoice,10/15/2026,1002,11/14/2026,100.00\nTotal Bath,,,,,100.00\nTotal Acme,,,,,130.00\n" +
    "Bolt,,,,,\nKitchen,,,,,\n,Invoice,08/14/2026,1003,08/31/2026,80.00\nTotal Kitchen,,,,,80.00\nTotal Bolt,,,,,80.00\nTOTAL,,,,,210.00\n";

  test("may be two clients, which is asked", () => {
    expect(read(text, { asOf }).asked).toEqual(["SAME_NAME"]);
    expect(read(text, { asOf, answers: { SAME_NAME: "apart" } }).balances).toEqual({
      "Acme : Kitchen": 30,
      Bath: 100,
      "Bolt : Kitchen": 80,
    });
    expect(read(text, { asOf, answers: { SAME_NAME: "one" } }).balances).toEqual({ Kitchen: 110, Bath: 100 });
  });

  test("is one client where its number is the same", () => {
    const done = read(
      "Compte;Nom;Pièce;Échéance;Solde\nPaul;;;;\n411A;Arnaud;;;\n;;F1;30/09/2026;10,50\nJane;;;;\n411A;Arnaud;;;\n;;F2;30/09/2026;4,00\n411B;Blanc;;;\n;;F3;30/09/2026;5,00\n",
      { asOf },
    );
    expect([done.balances, done.asked.includes("SAME_NAME")]).toEqual([{ Arnaud: 14.5, Blanc: 5 }, false]);
  });
});

describe("below a title in thousands", () => {
  test.each([
    ["Encours clients en k€", "Plafond (€)", 150_000],
    ["Montants en milliers", "Limite en €", 150_000],
    ["Amounts in thousands", "Credit limit", 150_000_000],
  ])("%s, %s", (title, heading, limit) => {
    const done = read(`${title};;\nClient;Encours;${heading}\nAlpha;100,5;150000\nBeta;40,2;50000\n`);
    expect([done.balances, done.clients!.numbers("creditLimit")![0]]).toEqual([{ Alpha: 100_500, Beta: 40_200 }, limit]);
  });
});

describe("headings of French and British programs", () => {
  test("the journal of entries is no client where the title names it", () => {
    const done = read(
      "Compte : 411ALPHA  Alpha SARL;;;;;;;\nDate;C.j;N° pièce;Libellé écriture;Échéance;Débit;Crédit;Lettre\n13/09/2026;VTE;F1;Facture F1;13/10/2026;100,00;;A\n25/10/2026;BQ;R1;Virement;;;100,00;A\n26/10/2026;VTE;F2;Facture F2;25/11/2026;40,00;;\n",
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([{ "Alpha SARL": 40 }, []]);
  });

  test.each(["Destinataire", "Organisme", "Dénomination usuelle de l'entité"])("%s beside a SIRET is its name", (heading) => {
    const done = read(`SIRET;${heading};Encours;Échu\n55210055400013;Alpha;10,50;0,00\n54205118000066;Beta;20,00;5,00\n`);
    expect(done.balances).toEqual({ Alpha: 10.5, Beta: 20 });
  });

  test.each(["Amount incl. tax", "Total inc tax", "Total tax incl."])("%s is the amount, not its tax", (heading) => {
    const done = read(`Customer;Invoice;Due;${heading}\nAcme;I1;2026-09-30;150.50\nBolt;I2;2026-09-30;20.00\n`, { asOf });
    expect([done.balances, done.asked]).toEqual([{ Acme: 150.5, Bolt: 20 }, []]);
  });

  test("what a debtor still owes of an invoice sold to a factor is open", () => {
    const done = read(
      "Débiteur;N° facture;Échéance;Montant cédé;Solde débiteur\nAlpha;F1;30/09/2026;100,00;60,00\nBeta;F2;30/09/2026;80,00;80,00\n",
      { asOf },
    );
    expect([done.balances, done.meaning("Solde débiteur")]).toEqual([{ Alpha: 60, Beta: 80 }, "openAmount"]);
  });
});

describe("sides in a column of their own", () => {
  test.each([
    ["Code;Raison sociale;Solde;Sens\nC1;Alpha;100,00;D\nC2;Beta;40,00;C\n", { Alpha: 100, Beta: -40 }],
    ["Customer,Balance,Overdue,Dr/Cr\nAlpha,100.00,50.00,Dr\nBeta,40.00,0.00,Cr\n", { Alpha: 100, Beta: -40 }],
    ["Konto;Kunde;Saldo;S/H\n1;Alpha;100,00;S\n2;Beta;40,00;H\n3;Gamma;5,50;S\n", { Alpha: 100, Beta: -40, Gamma: 5.5 }],
  ])("sign the balances of clients: %j", (text, balances) => {
    const done = read(text);
    expect([done.balances, done.asked, done.wrong]).toEqual([balances, [], []]);
  });

  test.each([
    ["D/C", "D", "C", "Solde"],
    ["Type", "Facture", "Règlement", "Solde"],
    ["Sens", "D", "C", "Solde progressif"],
  ])("%s makes the column %s the balance after each movement", (side, sale, payment, balance) => {
    const done = read(
      `Client;Date;Pièce;${side};Échéance;Montant;${balance}\nAlpha;13/09/2026;F1;${sale};30/09/2026;100,00;100,00\nAlpha;20/09/2026;R1;${payment};;40,00;60,00\nBeta;14/08/2026;F2;${sale};31/08/2026;55,50;55,50\n`,
      { asOf },
    );
    expect([done.balances, done.meaning(balance)]).toEqual([{ Alpha: 60, Beta: 55.5 }, "runningBalance"]);
  });
});

test.each(["Available Credits", "Unused credits", "Avoirs non imputés", "Crédits disponibles"])(
  "%s beside a balance are asked about",
  (heading) => {
    expect(read(`Customer,Balance,${heading}\nAlpha,120.00,20.00\nBeta,40.00,0.00\n`).asked).toEqual(["COLUMN_2"]);
    const less = read(`Customer,Invoice balance,${heading},Balance\nAlpha,120.00,20.00,100.00\nBeta,40.00,0.00,40.00\n`);
    expect([less.balances, less.asked]).toEqual([{ Alpha: 100, Beta: 40 }, []]);
  },
);

describe("a block for each client with a header of its own", () => {
  test.each([
    [
      "Client : C1 Alpha;;;;\nDate;Pièce;Échéance;Débit;Crédit\n13/09/2026;F1;30/09/2026;100,00;\n20/09/2026;R1;;;40,00\nTotal;;;100,00;40,00\n" +
        "Client : C2 Beta;;;;\nDate;Pièce;Échéance;Débit;Crédit\n14/08/2026;F2;31/08/2026;55,50;\nTotal;;;55,50;0,00\n",
      { "C1 Alpha": 60, "C2 Beta": 55.5 },
    ],
    [
      "Relevé au 31/10/2026;;;;\n;;;;\nCompte : 411A Alpha SARL;;;;\n;;;;\nDate;Pièce;Échéance;Montant;Solde dû\n13/09/2026;F1;30/09/2026;100,00;60,00\n;;;;\n" +
        "Compte : 411B Beta SARL;;;;\nDate;Pièce;Échéance;Montant;Solde dû\n14/08/2026;F2;31/08/2026;55,50;55,50\n",
      { "Alpha SARL": 60, "Beta SARL": 55.5 },
    ],
    [
      "Customer: Alpha,,,\nInvoice,Date,Due,Outstanding\nF1,2026-09-13,2026-09-30,60.00\nCustomer: Beta,,,\nInvoice,Date,Due,Outstanding\nF2,2026-08-14,2026-08-31,55.50\nF3,2026-08-15,2026-08-31,1.00\n",
      { Alpha: 60, Beta: 56.5 },
    ],
  ])("is named above it, the first too: %j", (text, balances) => {
    const done = read(text, { asOf });
    expect([done.balances, done.asked]).toEqual([balances, []]);
  });
});

test.each(["Credit", "Crédit", "Avoirs", "Credit notes"])("%s beside a balance without debits is asked about, or proved", (heading) => {
  expect(read(`Customer,Balance,${heading}\nAlpha,120.00,20.00\nBeta,40.00,0.00\n`).asked).toEqual(["COLUMN_2"]);
  const less = read(`Customer,Invoiced,${heading},Balance\nAlpha,120.00,20.00,100.00\nBeta,40.00,0.00,40.00\n`);
  expect([less.balances, less.asked]).toEqual([{ Alpha: 100, Beta: 40 }, []]);
});

describe("names without a heading below a section", () => {
  const lines = (section: string, names: readonly string[]): string =>
    `;Pièce;Type;Échéance;Reste dû\n${section};;;;\n${names.map((name, k) => `${name};F${k};Facture;2${k}/09/2026;1${k},50`).join("\n")}\n`;

  test("are the clients", () => {
    const done = read(lines("Jane Doe", ["Alpha", "Alpha", "Beta", "Beta"]), { asOf });
    expect(done.balances).toEqual({ Alpha: 22, Beta: 26 });
  });

  test("types of entries are none", () => {
    const done = read(lines("Jane Doe", ["Facture", "Facture", "Avoir", "Facture"]), { asOf });
    expect(Object.keys(done.balances!)).not.toContain("Facture");
  });
});

test.each(["Total (LCY)", "Total EUR", "Total"])("%s below all lines names no client", (label) => {
  const done = read(`Facture;Date;Échéance;Reste dû\nF1;13/09/2026;30/09/2026;60,00\nF2;14/08/2026;31/08/2026;55,50\n${label};;;115,50\n`, {
    asOf,
  });
  expect(done.asked).toEqual(["NO_CLIENT"]);
});

test("a band without a known heading counts in the unit the others share, an empty one aside", () => {
  const done = read(
    "Customer;Balance due (€m);Not yet due;1 - 30 days;31 - 60 days;Zone 1;Over 90 days\nAlpha;22,5;;15,25;;7,25;\nBeta;3,5;;1,5;;2;\nGamma;4;;;;4;\n",
  );
  expect(done.overdue).toBe(30_000_000);
});

describe("suppliers below clients", () => {
  test.each([
    "Clients;;;\nNom;Facture;Échéance;Reste dû\nAlpha;F1;30/09/2026;30,00\nBeta;F3;31/08/2026;55,50\nTotal clients;;;85,50\nFournisseurs;;;\nNom;Facture;Échéance;Reste dû\nGamma;F1;30/09/2026;300,00\nTotal fournisseurs;;;300,00\n",
    "Name;Invoice;Due;Outstanding\nSuppliers;;;\nGamma;F1;30/09/2026;300,00\nCustomers:;;;\nAlpha;F1;30/09/2026;30,00\nBeta;F3;31/08/2026;55,50\n",
  ])("in a section of their own are not counted, which is said: %j", (text) => {
    const done = read(text, { asOf });
    expect(done.balances).toEqual({ Alpha: 30, Beta: 55.5 });
    expect(done.reading.details.join()).toContain("1 row of a supplier is not counted.");
  });

  test("in an account of their own neither", () => {
    const done = read(
      "Compte;Libellé;Débit;Crédit;Solde\n411000;Clients;1000,00;400,00;600,00\n416000;Clients douteux;50,00;0,00;50,00\n401000;Fournisseurs;0,00;300,00;-300,00\n",
    );
    expect(done.balances).toEqual({ Clients: 600, "Clients douteux": 50 });
  });

  test("a client's number that begins like theirs stays", () => {
    const done = read("Code;Client;Solde\n4010;Alpha;10,50\n4110;Beta;20,00\n");
    expect(done.balances).toEqual({ Alpha: 10.5, Beta: 20 });
  });
});

describe("rows behind the total of all clients", () => {
  const text = (foot: string): string => `Client;Encours;Échu\nAlpha;30,00;30,00\nBeta;55,50;0,00\nTotal;85,50;30,00\n${foot}`;

  test.each(["Solde comptable 411;90,50;\nÉcart;5,00;\n", "GL balance;90,50;0,00\n", "Provision;10,00;\n"])(
    "%j are asked about",
    (foot) => {
      const done = read(text(foot));
      expect(done.balances).toEqual({ Alpha: 30, Beta: 55.5 });
      expect(done.asked[0]).toBe("ROW_4");
      expect(Object.keys(read(text(foot), { answers: { ROW_4: "line" } }).balances!)).toHaveLength(3);
    },
  );

  test("that another total adds up are clients", () => {
    const done = read(text("Gamma;5,00;0,00\nDelta;6,00;0,00\nTotal;11,00;0,00\n"));
    expect(Object.keys(done.balances!)).toEqual(["Alpha", "Beta", "Gamma", "Delta"]);
  });
});

describe("credit notes without a minus and without a column of types", () => {
  test.each([
    ["Facture F1", "Avoir A1", "Facture F3"],
    ["Invoice 12", "Credit note 3", "Invoice 14"],
    ["FACT. chantier", "Règlement chèque", "FACT. solde"],
  ])("%s and %s say what they are", (first, second, third) => {
    const done = read(
      `Client;Pièce;Libellé;Échéance;Montant\nAlpha;1;${first};30/09/2026;150,00\nAlpha;2;${second};30/09/2026;20,00\nBeta;3;${third};31/08/2026;55,50\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Alpha: 130, Beta: 55.5 });
  });

  test.each([
    ["FA001", "AV001", "FA003"],
    ["INV-12", "CN-3", "INV-14"],
  ])("their numbers %s and %s are asked about", (first, second, third) => {
    const text = `Client;Pièce;Échéance;Montant\nAlpha;${first};30/09/2026;150,00\nAlpha;${second};30/09/2026;20,00\nBeta;${third};31/08/2026;55,50\n`;
    const done = read(text, { asOf });
    expect([done.asked, done.balances]).toEqual([["CREDIT_NUMBERS"], { Alpha: 130, Beta: 55.5 }]);
    expect(read(text, { asOf, answers: { CREDIT_NUMBERS: "owed" } }).balances).toEqual({ Alpha: 170, Beta: 55.5 });
  });

  test("a minus says it all", () => {
    const done = read(
      "Client;Pièce;Échéance;Montant\nAlpha;FA1;30/09/2026;150,00\nAlpha;AV1;30/09/2026;-20,00\nBeta;FA3;31/08/2026;55,50\nBeta;AV4;31/08/2026;5,00\n",
      { asOf },
    );
    expect([done.asked, done.balances]).toEqual([[], { Alpha: 130, Beta: 60.5 }]);
  });
});

describe("jobs of a client that a total names", () => {
  test.each([
    [
      ",Current,1 - 30,31 - 60,61 and over,Total\nAcme,7.00,,,,7.00\n   Job 1,,30.00,,,30.00\n   Job 2,100.00,,,,100.00\nTotal Acme,107.00,30.00,0.00,0.00,137.00\nBolt,,,55.50,,55.50\nTOTAL,107.00,30.00,55.50,0.00,192.50\n",
      { Acme: 137, Bolt: 55.5 },
      85.5,
    ],
    [
      "Client;Solde;Échu\nAlpha;10,00;5,00\nChantier Lyon;20,00;0,00\nTotal Alpha;30,00;5,00\nBeta;55,50;0,00\nTotal général;85,50;5,00\n",
      { Alpha: 30, Beta: 55.5 },
      5,
    ],
  ])("are one debtor with it: %j", (text, balances, overdue) => {
    const done = read(text);
    expect([done.balances, done.overdue, done.asked, done.wrong]).toEqual([balances, overdue, [], []]);
    expect(done.reading.details.join()).toContain("added up to 1 client, by the totals that name them.");
  });

  test("clients of a region are not", () => {
    const done = read(
      "Client;Solde;Échu\nAlpha;10,00;5,00\nBeta;20,00;0,00\nTotal Nord;30,00;5,00\nGamma;55,50;0,00\nTotal général;85,50;5,00\n",
    );
    expect(done.balances).toEqual({ Alpha: 10, Beta: 20, Gamma: 55.5 });
  });
});

describe("balances of sides behind each client's entries", () => {
  test.each([
    ["Konto;Rechnungs-Nr.;Datum;Fälligkeit;Soll;Haben;Saldo;S/H\n", "S", "Saldo"],
    ["Compte;Pièce;Date;Échéance;Débit;Crédit;Solde;Sens\n", "D", "Solde"],
  ])("are totals: %j", (heads, side, label) => {
    const done = read(
      `${heads}10001 Müller GmbH;;;;;;;\n10001;RE1;13.09.2026;30.09.2026;150,00;0,00;150,00;${side}\n10001;RE1;20.09.2026;;0,00;120,00;30,00;${side}\n${label} 10001;;;;150,00;120,00;30,00;${side}\n` +
        `10002 Schmidt AG;;;;;;;\n10002;RE2;14.08.2026;31.08.2026;55,50;0,00;55,50;${side}\n${label} 10002;;;;55,50;0,00;55,50;${side}\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ "Müller GmbH": 30, "Schmidt AG": 55.5 });
  });
});

test.each([
  ["Position", "débiteur", "créditeur"],
  ["Sens", "Débiteur", "Créditeur"],
  ["Side", "Debtor", "Creditor"],
])("%s %s and %s are sides, no suppliers", (heading, debit, credit) => {
  expect(read(`Client;Solde;${heading}\nAcme;30,00;${debit}\nBolt;5,00;${credit}\n`).balances).toEqual({ Acme: 30, Bolt: -5 });
});

test.each(["Debiteur;Naam", "Debiteurnr.;Naam"])(
  "%s: the name is the client in the Netherlands too, and its total proves the line without one",
  (heads) => {
    const done = read(
      `${heads};Factuurnr.;Factuurdatum;Vervaldatum;Openstaand\n1001;Jansen BV;F1;13-09-2026;30-09-2026;30,00\n;;F2;15-10-2026;14-11-2026;100,00\nTotaal Jansen BV;;;;;130,00\n1002;De Vries;F3;14-08-2026;31-08-2026;55,50\nTotaal De Vries;;;;;55,50\nTotaal;;;;;185,50\n`,
      { asOf },
    );
    expect([done.balances, done.asked]).toEqual([{ "Jansen BV": 130, "De Vries": 55.5 }, []]);
  },
);

test("the balance of an earlier day and what moved since come to that of the later day", () => {
  const done = read(
    "Compte;Intitulé;Solde au 31/12/2025;Débit;Crédit;Solde au 31/10/2026\n411A;Acme;20,00;100,00;90,00;30,00\n411B;Bolt;0,00;55,50;0,00;55,50\n",
  );
  expect([done.balances, done.wrong, done.asked]).toEqual([{ Acme: 30, Bolt: 55.5 }, [], []]);
});

test.each(["Reste à payer", "Balance due"])("%s that follows from one line by chance is no balance after each movement", (heading) => {
  const done = read(
    `Client;Pièce;Échéance;Montant TTC;${heading}\nAlpha;F1;12/10/2026;200,50;200,50\nBeta;F2;30/09/2026;300,00;150,00\nBeta;AV3;14/10/2026;-150,00;-150,00\nGamma;F4;15/09/2026;80,00;80,00\n`,
    { asOf },
  );
  expect([done.balances, done.meaning(heading)]).toEqual([{ Alpha: 200.5, Beta: 0, Gamma: 80 }, "openAmount"]);
});

test.each([
  ["Échu;Restant dû (k€)", "4138,32;16367,57", "9777,87;-75,69", [4_138_320, 9_777_870]],
  ["Overdue;Balance (€k)", "12,50;50,00", "70,00;0,50", [12_500, 70_000]],
])("%s: of two clients one that owes next to nothing says nothing of the unit", (heads, first, second, overdue) => {
  const done = read(`Client;${heads}\nAlpha;${first}\nBeta;${second}\n`);
  expect(Array.from(done.clients!.overdue!, Math.round)).toEqual(overdue);
});

test.each([
  ["Jane Doe;;;;\nAssur-tek;;;;\n;FA1;11/10/2026;239,80;411000\n", { "Assur-tek": 239.8 }],
  ["Assur-tek;;;;\n;FA1;11/10/2026;239,80;41100000\nTotal;;;239,80;\n", { "Assur-tek": 239.8 }],
])("the account of a single line below its client is no client: %j", (lines, balances) => {
  expect(read(`Client;Réf. pièce;Échéance;Reste dû;Compte\n${lines}`, { asOf }).balances).toEqual(balances);
});
