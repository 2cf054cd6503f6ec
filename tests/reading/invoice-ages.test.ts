import { read } from "./read-book";

const lines = (heads: string, rows: readonly string[]): string => [heads, ...rows].join("\n");
const overdue = ({ clients }: ReturnType<typeof read>) => clients && Array.from(clients.overdue!);
/** 30 September 2026. */
const asOf = 46_295;

describe("days since the invoice are no days late", () => {
  test.each(["Âge facture (jours)", "Ancienneté (j)", "Âge", "Age", "Days outstanding", "Invoice age"])(
    "%s: counted from the day of the invoice, they say the day of the file, and what is overdue stays unknown",
    (heading) => {
      const rows = ["Alpha;F1;01/09/2026;29;1000,00", "Alpha;F2;01/07/2026;91;500,00", "Beta;F3;20/09/2026;10;750,00"];
      const done = read(lines(`Client;Facture;Date facture;${heading};Montant`, rows));
      expect(done.balances).toEqual({ Alpha: 1500, Beta: 750 });
      expect(done.reading.asOf).toEqual({ serial: asOf, from: "ageDays" });
      expect(overdue(done)).toEqual([NaN, NaN]);
      expect(done.asked).toEqual([]);
    },
  );

  test("counted from the due day they are days late, whatever they are headed by", () => {
    const rows = ["Alpha;F1;31/08/2026;30;1000,00", "Alpha;F2;01/07/2026;91;500,00", "Beta;F3;20/09/2026;10;750,00"];
    const done = read(lines("Client;Facture;Échéance;Âge;Montant", rows));
    expect(done.reading.asOf).toEqual({ serial: asOf, from: "ageDays" });
    expect(overdue(done)).toEqual([1500, 750]);
  });

  test("beside days past due they are left alone", () => {
    const rows = ["1;Alpha;A1;75;45;1000", "1;Alpha;A2;20;-10;500", "2;Beta;B1;130;100;2500"];
    const done = read(lines("Client ID;Client Name;Invoice Number;Days Outstanding;Days Past Due;Amount Due", rows), { asOf });
    expect(overdue(done)).toEqual([1000, 2500]);
    const turned = rows.map((row) => row.replace(/;(\d+);(-?\d+);(\d+)$/, ";$2;$1;$3"));
    expect(
      overdue(read(lines("Client ID;Client Name;Invoice Number;Days Past Due;Days Outstanding;Amount Due", turned), { asOf })),
    ).toEqual([1000, 2500]);
  });

  test.each(["Invoice age (days)", "Âge de la facture", "Days outstanding"])("%s says it without a day", (heading) => {
    const done = read(lines(`Customer;Invoice;${heading};Amount`, ["Alpha;A1;29;1000", "Alpha;A2;91;500", "Beta;B1;10;750"]), { asOf });
    expect(done.balances).toEqual({ Alpha: 1500, Beta: 750 });
    expect(overdue(done)).toEqual([NaN, NaN]);
  });

  test("terms of payment say how late they are", () => {
    const rows = ["Alpha,A1,2026-09-01,30,29,1000", "Alpha,A2,2026-07-01,60,91,500", "Beta,B1,2026-09-20,30,10,750"];
    const done = read(lines("Customer,Invoice,Invoice date,Terms,Days outstanding,Amount", rows));
    expect(done.reading.asOf).toEqual({ serial: asOf, from: "ageDays" });
    expect(overdue(done)).toEqual([500, 0]);
  });

  const open = lines("Client;Facture;Ancienneté (jours);Montant", ["Alpha;A1;29;1000", "Alpha;A2;91;500", "Beta;B1;10;750"]);
  test("a heading that says neither is asked about, with what is overdue", () => {
    const done = read(open, { asOf });
    expect(done.asked).toEqual(["AGE"]);
    expect(done.reading.questions[0]!.options.map(({ effect }) => effect)).toEqual(["2,250.00 overdue", "what is overdue is unknown"]);
    const paid = read(
      `${open};Facture`.replace(/Montant\n/, "Montant;Type\n").replace(/(\d)\n/g, "$1;Facture\n") + "\nBeta;P1;10;100;Règlement",
      { asOf },
    );
    expect(paid.reading.questions[0]!.options[0]!.effect).toBe("2,250.00 overdue");
    expect(overdue(read(open, { asOf, answers: { AGE: "late" } }))).toEqual([1500, 750]);
    expect(overdue(read(open, { asOf, answers: { AGE: "age" } }))).toEqual([NaN, NaN]);
  });
});

test("a statement whose title names the client takes no text of its entries for one", () => {
  const done = read(
    "Relevé de compte client au 30/09/2026\nClient : DUPONT & FILS\n\nDate;Pièce;Libellé;Échéance;Montant;Solde\n" +
      "01/07/2026;FA1201;Facture;31/08/2026;1 200,00;1 200,00\n15/07/2026;FA1230;Facture;15/09/2026;850,50;2 050,50\n" +
      "01/09/2026;RG0088;Virement;;-1 200,00;850,50\n20/09/2026;FA1301;Facture;20/11/2026;400,00;1 250,50\n",
  );
  expect(done.balances).toEqual({ "DUPONT & FILS": 1250.5 });
});
