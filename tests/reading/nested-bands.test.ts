import { read } from "./read-book";

const asOf = 46_330;

/** A list of clients under headings of which each contains the next. */
const list = (heads: string, rows: readonly string[]): string => [heads, ...rows].join("\n");

describe("bands of which each contains the next are not added up", () => {
  test.each([
    ["Over 30;Over 60;Over 90"],
    [">30;>60;>90"],
    ["30+;60+;90+"],
    ["> 30 j;> 60 j;> 90 j"],
    ["Plus de 30 jours;Plus de 60 jours;Plus de 90 jours"],
    ["dont + 30 j;dont + 60 j;dont + 90 j"],
    ["30 days and over;60 days and over;90 days and over"],
  ])("%s: a sum above the balance proves it", (heads) => {
    const done = read(
      list(`Client;Solde;${heads}`, [
        "Ash;10500,00;2500,00;1000,00;0,00",
        "Birch;3200,00;3200,00;3200,00;3200,00",
        "Cedar;750,25;0,00;0,00;0,00",
      ]),
    );
    expect(done.asked).toEqual([]);
    expect(done.balances).toEqual({ Ash: 10_500, Birch: 3200, Cedar: 750.25 });
    expect(Array.from(done.clients!.overdue!)).toEqual([2500, 3200, 0]);
    expect(done.portfolio!.overdue).toBe(5700);
  });

  test("beside the whole overdue amount, days late count each band once", () => {
    const rows = ["Ash;10500;3000;2500;1000;0", "Birch;3200;3200;3200;3200;3200", "Cedar;750;0;0;0;0"];
    const done = read(list("Client;Encours;Échu;dont > 30 j;dont > 60 j;dont > 90 j", rows));
    const apart = read(
      list("Client;Encours;Échu;31-60 j;61-90 j;> 90 j", ["Ash;10500;3000;1500;1000;0", "Birch;3200;3200;0;0;3200", "Cedar;750;0;0;0;0"]),
    );
    expect(done.overdue).toBe(6200);
    expect(done.table).toEqual(apart.table);
  });

  test("a total row agrees with the columns as they are written", () => {
    const done = read(
      list("Client;Solde;>30;>60;>90", [
        "Ash;500,00;300,00;200,00;100,00",
        "Birch;900,00;900,00;800,00;0,00",
        "Total;1400,00;1200,00;1000,00;100,00",
      ]),
    );
    expect(done.wrong).toEqual([]);
    expect(done.overdue).toBe(1200);
  });

  test.each([
    ["en centimes", 1200],
    ["k€", 120_000_000],
  ])("they keep the unit they share with the balance: %s", (unit, overdue) => {
    const rows = ["Durand;120000;90000;90000;0", "Morel;45050;0;0;0", "Noël;30000;30000;30000;30000"];
    expect(read(list(`Client;Encours (${unit});> 30 j;> 60 j;> 90 j`, rows)).overdue).toBe(overdue);
  });

  test("a last column beyond 90 days is a part of it", () => {
    const done = read(list("Client;Solde;>60;>90;>120", ["Ash;500,00;300,00;200,00;100,00", "Birch;900,00;900,00;800,00;0,00"]));
    expect(done.overdue).toBe(1200);
  });

  test("invoices that stand in each column they are late for count once", () => {
    const rows = [
      "Ash;F1;01/06/2026;100,00;100,00;100,00;100,00",
      "Ash;F2;15/09/2026;50,00;50,00;0,00;0,00",
      "Birch;F3;01/08/2026;70,00;70,00;70,00;0,00",
    ];
    const done = read(list("Client;Facture;Date;Montant;> 30 j;> 60 j;> 90 j", rows), { asOf });
    expect(done.balances).toEqual({ Ash: 150, Birch: 70 });
    expect(done.wrong).toEqual([]);
  });
});

describe("bands that end where the next begins are added up, however they are headed", () => {
  test("where they come to the balance with what is not due", () => {
    const done = read(
      list("Client;Solde;Non échu;>30;>60;>90", [
        "Ash;600,00;100,00;300,00;200,00;0,00",
        "Birch;900,00;0,00;500,00;300,00;100,00",
        "Cedar;40,00;40,00;0,00;0,00;0,00",
      ]),
    );
    expect(done.asked).toEqual([]);
    expect(done.overdue).toBe(1400);
  });

  test("where a later one is larger", () => {
    const done = read(
      list("Client;Solde;>30;>60;>90", ["Ash;600,00;100,00;300,00;0,00", "Birch;900,00;0,00;0,00;800,00", "Cedar;900,00;10,00;0,00;0,00"]),
    );
    expect(done.asked).toEqual([]);
    expect(done.overdue).toBe(1210);
  });
});

describe("where nothing proves whether each contains the next", () => {
  const rows = ["Ash;6000,00;300,00;200,00;0,00", "Birch;9000,00;700,00;100,00;100,00", "Cedar;900,00;10,00;0,00;0,00"];
  const headings = "Client;Solde;>30;>60;>90";

  test("it is asked, with what is overdue by each answer", () => {
    const done = read(list(headings, rows));
    expect(done.asked).toEqual(["NESTED"]);
    expect(done.reading.questions[0]!.options.map(({ effect }) => effect)).toEqual(["1,010.00 overdue", "1,410.00 overdue"]);
    expect(done.overdue).toBe(1010);
  });

  test.each([
    ["nested", 1010],
    ["apart", 1410],
  ])("the answer %s counts", (NESTED, overdue) => {
    const done = read(list(headings, rows), { answers: { NESTED } });
    expect(done.asked).toEqual([]);
    expect(done.overdue).toBe(overdue);
  });
});

describe("bands that begin at zero", () => {
  const rows = ["10001;Müller GmbH;12500;1500;1000;0;0", "10002;Austria AG;-350;0;0;0;0", "10003;Schmidt KG;7800,5;0;800,5;2000;5000"];

  test("are days late where they leave some of the balance, which then is not due", () => {
    const done = read(list("Kunde;Name;Saldo;0-30;31-60;61-90;>90", rows));
    expect(done.asked).toEqual([]);
    expect(done.overdue).toBe(10_300.5);
  });

  test("are asked about where they hold all of it, or where the oldest may be missing", () => {
    const whole = ["10001;Müller GmbH;2500;1500;1000;0;0", "10003;Schmidt KG;7800,5;0;800,5;2000;5000"];
    expect(read(list("Kunde;Name;Saldo;0-30;31-60;61-90;>90", whole)).asked).toEqual(["BANDS"]);
    expect(read(list("Kunde;Name;Saldo;0-30;31-60;61-90;91-120", rows)).asked).toEqual(["BANDS"]);
  });
});
