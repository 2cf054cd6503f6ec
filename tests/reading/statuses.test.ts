import { read } from "./read-book";

const asOf = "2026-10-31";

describe("statuses of direct debits", () => {
  test.each([
    ["Statut", "Exécuté", "Rejeté"],
    ["État du prélèvement", "Exécutée", "Rejetée"],
    ["Statut", "Prélevé", "Impayé"],
    ["Statut SEPA", "EXECUTE", "REJETE"],
    ["Statut", "Encaissé", "Retourné"],
  ])("%s: %s is paid, %s is owed", (heading, paid, owed) => {
    const done = read(
      `Débiteur;Référence mandat;N° facture;Date d'échéance;Montant;${heading}\nNord;RUM-1;F1;25/09/2026;100,00;${paid}\nSud;RUM-2;F2;25/09/2026;250,50;${owed}\nEst;RUM-3;F3;05/10/2026;70,00;${paid}\n`,
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 0, Sud: 250.5, Est: 0 });
    expect(done.asked).toEqual([]);
  });

  test("in English, under a title that says what they are", () => {
    const done = read(
      "SEPA direct debit batch 2026-09,,,,\nDebtor,Mandate,Due date,Amount,Status\nNord,M1,2026-09-05,100.00,Executed\nSud,M2,2026-09-05,250.50,Rejected\nEst,M3,2026-09-05,70.00,Returned\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 0, Sud: 250.5, Est: 70 });
    expect(done.asked).toEqual([]);
  });

  test("what is on its way is owed until it is said", () => {
    const book =
      "Débiteur;RUM;N° facture;Date de prélèvement;Montant;Statut\nNord;R1;F1;25/09/2026;100,00;Exécuté\nSud;R2;F2;05/11/2026;250,50;En attente\nEst;R3;F3;05/11/2026;70,00;Transmis à la banque\n";
    const done = read(book, { asOf });
    expect(done.asked).toEqual(["STATUS_en_attente", "STATUS_transmis_a_la_banque"]);
    expect(done.balances).toEqual({ Nord: 0, Sud: 250.5, Est: 70 });
    expect(done.overdue).toBe(0);
    expect(read(book, { asOf, answers: { STATUS_en_attente: "settled", STATUS_transmis_a_la_banque: "open" } }).balances).toEqual({
      Nord: 0,
      Sud: 0,
      Est: 70,
    });
  });

  test("one that was cancelled collected nothing", () => {
    const done = read(
      "Débiteur;RUM;N° facture;Date d'échéance;Montant;Statut\nNord;R1;F1;25/09/2026;100,00;Exécuté\nSud;R2;F2;25/09/2026;250,50;Annulé\n",
      { asOf },
    );
    expect(done.asked).toEqual(["STATUS_annule"]);
    expect(done.balances).toEqual({ Nord: 0, Sud: 250.5 });
  });
});

describe("statuses of bills and cheques", () => {
  const book = (heading: string) =>
    `N° effet;Tiré;Date d'échéance;Montant;${heading}\nL1;Nord;25/09/2026;4 500,00;Payé\nL2;Sud;30/11/2026;2 300,50;En portefeuille\nL3;Sud;30/09/2026;1 000,00;Impayé\nL4;Est;15/11/2026;800,00;Remis à l'encaissement\nL5;Est;15/12/2026;600,00;Escompté\nL6;Est;15/12/2026;50,00;Escompté\n`;

  test.each(["Situation", "Statut", "État de l'effet", "Position"])("below %s", (heading) => {
    const done = read(book(heading), { asOf });
    expect(done.asked).toEqual(["STATUS_remis_a_l_encaissement", "STATUS_escompte"]);
    expect(done.balances).toEqual({ Nord: 0, Sud: 3300.5, Est: 1450 });
    expect(done.reading.questions[1]!.text).toContain("650");
    const answered = read(book(heading), { asOf, answers: { STATUS_remis_a_l_encaissement: "open", STATUS_escompte: "settled" } });
    expect([answered.balances, answered.asked]).toEqual([{ Nord: 0, Sud: 3300.5, Est: 800 }, []]);
  });

  test("cheques, in English", () => {
    const done = read(
      "Cheque no,Drawer,Date,Amount,Status\n101,Nord,2026-09-05,100.00,Cleared\n102,Sud,2026-09-06,250.50,Bounced\n103,Est,2026-10-20,70.00,Deposited\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 0, Sud: 250.5, Est: 70 });
    expect(done.asked).toEqual(["STATUS_deposited"]);
  });
});

describe("statuses of payment providers", () => {
  test("GoCardless: paid out and confirmed are paid, failed and charged back are owed", () => {
    const done = read(
      "id,created_at,charge_date,amount,currency,status,customers.name,reference\nPM1,2026-09-01,2026-09-05,100.00,EUR,paid_out,Nord,F1\nPM2,2026-09-01,2026-09-05,250.50,EUR,failed,Sud,F2\n" +
        "PM3,2026-10-25,2026-10-29,70.00,EUR,confirmed,Est,F3\nPM4,2026-09-01,2026-09-05,30.00,EUR,charged_back,Nord,F4\nPM5,2026-10-30,2026-11-04,55.00,EUR,pending_submission,Ouest,F5\nPM6,2026-10-28,2026-11-02,45.00,EUR,submitted,Ouest,F6\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 30, Sud: 250.5, Est: 0, Ouest: 100 });
    expect(done.asked).toEqual(["STATUS_pending_submission", "STATUS_submitted"]);
  });

  test("Stripe: succeeded is paid, what was refunded is asked about", () => {
    const done = read(
      "id,Created (UTC),Amount,Currency,Captured,Status,Customer Name,Invoice Number\nch_1,2026-09-01 10:00,100.00,eur,TRUE,succeeded,Nord,F1\nch_2,2026-09-02 11:00,250.50,eur,FALSE,failed,Sud,F2\nch_3,2026-09-03 12:00,70.00,eur,TRUE,refunded,Est,F3\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Nord: 0, Sud: 250.5, Est: 70 });
    expect(done.asked).toEqual(["STATUS_refunded"]);
  });
});

describe("the same words in a list of invoices", () => {
  test.each(["En attente", "En cours", "Envoyée", "Pending", "Sent", "Confirmed", "Accepted", "Rejetée"])(
    "%s leaves an invoice open without a question",
    (word) => {
      const done = read(
        `Client;N° facture;Date;Échéance;Montant TTC;Statut\nNord;F1;01/08/2026;25/09/2026;100,00;Payée\nSud;F2;01/08/2026;25/09/2026;250,50;${word}\nEst;F3;01/09/2026;05/10/2026;70,00;${word}\n`,
        { asOf },
      );
      expect([done.balances, done.asked]).toEqual([{ Nord: 0, Sud: 250.5, Est: 70 }, []]);
    },
  );

  test("a cancelled invoice is owed by nobody, a situation of law is no status", () => {
    const done = read(
      "Client;N° facture;Date;Échéance;Montant TTC;Statut\nNord;F1;01/08/2026;25/09/2026;100,00;Annulée\nSud;F2;01/08/2026;25/09/2026;250,50;À payer\n",
      { asOf },
    );
    expect(done.balances).toEqual({ Sud: 250.5 });
  });
});
