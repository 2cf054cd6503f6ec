import { read } from "./read-book";

// Lists as programs and controllers write them, each with its right answer first; each kind was read wrongly or asked about in vain once.

const asOf = "2026-10-31";

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
