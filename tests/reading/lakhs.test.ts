import { layoutOf } from "../../core/reading/read";
import { read } from "./read-book";

describe("lakhs and crores", () => {
  const table = (heading: string) => read(`Party,${heading},Overdue\nSharda Traders,12.5,5\nMohan Textiles,30,0\nKiran & Sons,2.25,2.25\n`);

  test.each([
    "Outstanding (₹ Lakh)",
    "Outstanding (in lakhs)",
    "Outstanding Rs. in Lacs",
    "Outstanding in Rs lacs",
    "Outstanding (INR Lakhs)",
    "Outstanding (₹ L)",
    "Outstanding (₹ in lakhs)",
    "Outstanding ('00,000)",
  ])("%s counts in hundreds of thousands, and what is overdue with it", (heading) => {
    const done = table(`"${heading}"`);
    expect(done.balances).toEqual({ "Sharda Traders": 1_250_000, "Mohan Textiles": 3_000_000, "Kiran & Sons": 225_000 });
    expect(done.overdue).toBe(725_000);
    expect(done.asked).toEqual([]);
  });

  test.each([
    "Outstanding (₹ Cr)",
    "Outstanding Rs. in Crores",
    "Outstanding in Rs. Cr.",
    "Outstanding (INR crore)",
    "Outstanding (₹ in Cr)",
    "Outstanding (Rs Crs)",
  ])("%s counts in tens of millions", (heading) => {
    const done = table(heading);
    expect(done.balances).toEqual({ "Sharda Traders": 125_000_000, "Mohan Textiles": 300_000_000, "Kiran & Sons": 22_500_000 });
    expect(done.overdue).toBe(72_500_000);
    expect(done.asked).toEqual([]);
  });

  test.each(["(All amounts in Rs. Lakhs)", "₹ in lakhs", "Amount in lacs", "Rs. in Lakh"])("said above the table: %s", (title) => {
    const done = read(
      `Ageing of receivables as on 30-06-2026,,,\n${title},,,\nCustomer,Not due,0-30 days,Total\nNord,10.5,2,12.5\nSud,3,0,3\nTotal,13.5,2,15.5\n`,
    );
    expect(done.balances).toEqual({ Nord: 1_250_000, Sud: 300_000 });
    expect(done.wrong).toEqual([]);
  });

  test("said above the table, in crores", () => {
    const done = read("Trade receivables\n(₹ in Crores)\nCustomer,Outstanding\nNord,10.5\nSud,3\n");
    expect(done.balances).toEqual({ Nord: 105_000_000, Sud: 30_000_000 });
  });

  test.each([
    ["(₹ in lakhs)", 100_000],
    ["k€", 1000],
    ["(in crores)", 10_000_000],
  ])("said in a row of its own below the headings: %s", (unit, factor) => {
    const done = read([
      ["Client", "Encours", "Échu"],
      [null, unit, unit],
      ["Nord", 12.5, 2],
      ["Sud", 3, 0],
    ]);
    expect([done.balances, done.overdue]).toEqual([{ Nord: 12.5 * factor, Sud: 3 * factor }, 2 * factor]);
  });

  test.each([
    ["Montants en milliers d'euros", 1000],
    ["* (en k€)", 1000],
    ["All amounts in Rs. Lakhs", 100_000],
    ["à revoir en mars", 1],
  ])("said in a note below: %s", (note, factor) => {
    const done = read(`Client;Encours;Échu\nNord;120;20\nSud;80;0\n${note};;\n`, { answers: { NOTE_3: "note" } });
    expect(done.balances!["Nord"]).toBe(120 * factor);
  });

  test.each([
    ["k€", 1000],
    ["₹ Lakh", 100_000],
    ["EUR", 1],
  ])("said on every row: %s", (unit, factor) => {
    const done = read(`Client;Encours;Unité\nNord;120;${unit}\nSud;80;${unit}\n`);
    expect(done.balances).toEqual({ Nord: 120 * factor, Sud: 80 * factor });
  });

  test("an amount in a title is no unit of the table", () => {
    const done = read("Limits above ₹ 2 Crore or 25 Lakhs: board approval\nCustomer,Outstanding\nNord,10500\nSud,300\n");
    expect(done.balances).toEqual({ Nord: 10_500, Sud: 300 });
    expect(layoutOf([["Hôtel du Lac, situation"], ["Client", "Encours"], ["A", 5], ["B", 6]]).unit).toBe("ones");
  });

  test.each([
    ["words", "12.5 Lakh", "1.2 Crore", "50,000"],
    ["letters behind a rupee sign", "₹ 12.5 L", "₹1.2Cr", "₹ 50,000"],
    ["short words", "12.5 Lacs", "1.2 crores", "0.5 lakh"],
  ])("cells say so themselves, by %s", (_, ...cells) => {
    const done = read(`Party,Outstanding\nSharda,"${cells[0]}"\nMohan,"${cells[1]}"\nKiran,"${cells[2]}"\n`);
    expect(done.balances).toEqual({ Sharda: 1_250_000, Mohan: 12_000_000, Kiran: 50_000 });
    expect(done.asked).toEqual([]);
  });

  test("Cr beside Dr is a credit", () => {
    const done = read("Particulars,Closing balance\nSharda,1.50 Dr\nMohan,1.20 Cr\nKiran,3.00 Dr\n");
    expect(done.balances).toEqual({ Sharda: 1.5, Mohan: -1.2, Kiran: 3 });
    expect(done.asked).toEqual([]);
    const sides = read(
      "Party,Bill,Date,Due on,Amount Rs. Dr.,Amount Rs. Cr.\nSharda,SI/1,2026-04-01,2026-05-01,500.00,\nSharda,R/1,2026-04-05,,,200.00\n",
      {
        asOf: "2026-06-30",
      },
    );
    expect(sides.balances).toEqual({ Sharda: 300 });
  });

  test("a few credits among amounts without a side are credits", () => {
    const done = read('Particulars,Closing balance\nSharda,"1,250.00"\nMohan,"4,500.00 Cr"\nKiran,"12,000.00"\nLal,75.00\n');
    expect(done.balances).toEqual({ Sharda: 1250, Mohan: -4500, Kiran: 12_000, Lal: 75 });
    expect(done.asked).toEqual([]);
  });

  describe("where Cr may be either, it is asked", () => {
    const cells = "Party,Outstanding\nSharda,1.25 Cr\nMohan,0.40 Cr\nKiran,12 Cr\n";

    test("in the cells, where nothing but Cr stands", () => {
      const done = read(cells);
      expect([done.asked, done.balances]).toEqual([["CRORES"], null]);
      expect(read(cells, { answers: { CRORES: "crores" } }).balances).toEqual({ Sharda: 12_500_000, Mohan: 4_000_000, Kiran: 120_000_000 });
      expect(read(cells, { answers: { CRORES: "credit" } }).balances).toEqual({ Sharda: -1.25, Mohan: -0.4, Kiran: -12 });
    });

    test("in the cells, where small amounts bear it among large ones that do not", () => {
      expect(read('Party,Outstanding\nSharda,"45,00,000"\nMohan,1.2 Cr\nKiran,"60,000"\nLal,"7,50,000"\n').asked).toEqual(["CRORES"]);
    });

    test.each(["Outstanding (Cr)", "Outstanding in Cr.", "Closing Balance Cr"])("in the heading %s", (heading) => {
      const book = `Party,${heading}\nSharda,1.25\nMohan,0.40\n`;
      const done = read(book);
      expect([done.asked, done.balances]).toEqual([["CRORES"], null]);
      expect(read(book, { answers: { CRORES: "crores" } }).balances).toEqual({ Sharda: 12_500_000, Mohan: 4_000_000 });
      expect(read(book, { answers: { CRORES: "credit" } }).balances).toEqual({ Sharda: -1.25, Mohan: -0.4 });
    });
  });
});
