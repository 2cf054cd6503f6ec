import { readFileSync } from "node:fs";
import type { ICellData } from "@univerjs/core";
import { cellValue } from "../../workbench/cells";
import { textIn } from "../../pane/file-text";
import { csvWorkbook, pastedTable } from "../../workbench/files/csv";
import { sharedFile, withShared } from "../shared-files";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array => new Uint8Array(Buffer.from(text, encoding));
const read = (file: Uint8Array) => {
  const { workbook } = csvWorkbook(textIn(file)!, "clients.csv", "fr");
  const sheet = workbook.sheets[workbook.sheetOrder[0]!]!;
  const cells = (sheet.cellData ?? {}) as Record<number, Record<number, ICellData>>;
  const last = Math.max(-1, ...Object.keys(cells).map(Number));
  return {
    sheet,
    cell: (row: number, column: number) => cells[row]?.[column],
    rows: Array.from({ length: last + 1 }, (_, r) => {
      const width = Math.max(-1, ...Object.keys(cells[r] ?? {}).map(Number));
      return Array.from({ length: width + 1 }, (_unused, c) => cellValue(cells[r]?.[c]));
    }),
  };
};

describe("the letters of a file", () => {
  test("are those of UTF-8, with its mark or without, and of Windows-1252", () => {
    expect(read(bytes("Société;Échu\nÉlodie €;1\n")).rows).toEqual([
      ["Société", "Échu"],
      ["Élodie €", 1],
    ]);
    expect(read(bytes("\ufeffSociété;Échu\n")).rows).toEqual([["Société", "Échu"]]);
    // The euro sign of Windows-1252 is tested in a browser: Node 20 reads 0x80 as Latin-1 does.
    expect(read(bytes("Société;Échu\nÉlodie;1\n", "latin1")).rows).toEqual([
      ["Société", "Échu"],
      ["Élodie", 1],
    ]);
  });
});

describe("the columns of a file", () => {
  test.each([
    [
      "semicolons and decimal commas",
      "Client;Solde\nA;1,5\nB;2,25\n",
      [
        ["Client", "Solde"],
        ["A", 1.5],
        ["B", 2.25],
      ],
    ],
    [
      "commas",
      "Client,Balance\nA,1.5\nB,2.25\n",
      [
        ["Client", "Balance"],
        ["A", 1.5],
        ["B", 2.25],
      ],
    ],
    [
      "tabs",
      "Client\tSolde\nA\t1\n",
      [
        ["Client", "Solde"],
        ["A", 1],
      ],
    ],
    [
      "quotes",
      'Client;Solde\n"Dupont; ""Fils""";1\n',
      [
        ["Client", "Solde"],
        ['Dupont; "Fils"', 1],
      ],
    ],
    [
      "an announced separator",
      "sep=|\nClient|Solde\nA|1\n",
      [
        ["Client", "Solde"],
        ["A", 1],
      ],
    ],
    [
      "Windows line ends",
      "Client;Solde\r\nA;1\r\n",
      [
        ["Client", "Solde"],
        ["A", 1],
      ],
    ],
  ])("are told by %s", (_title, text, rows) => {
    expect(read(bytes(text)).rows).toEqual(rows);
  });

  test("may begin below titles and blank rows", () => {
    expect(read(bytes("Balance âgée;;\n;;\nClient;Solde;Échu\nA;10;2\n")).rows).toEqual([
      ["Balance âgée"],
      [],
      ["Client", "Solde", "Échu"],
      ["A", 10, 2],
    ]);
  });
});

describe("the values of a file", () => {
  test("keep the leading zeros of identifiers, and their neighbours' digits as text", () => {
    expect(read(bytes("SIREN;Solde\n012345678;1\n732829320;2\n")).rows).toEqual([
      ["SIREN", "Solde"],
      ["012345678", 1],
      ["732829320", 2],
    ]);
  });

  test("keep numbers too long for a number", () => {
    expect(read(bytes("Compte\n1234567890123456789\n")).rows[1]).toEqual(["1234567890123456789"]);
  });

  test("stay text where they can be read two ways, and are numbers where the column settles it", () => {
    expect(read(bytes("Solde\n1,234\n5,678\n")).rows.slice(1)).toEqual([["1,234"], ["5,678"]]);
    expect(read(bytes("A;Solde\nx;1,234\ny;5,67\n")).rows.slice(1)).toEqual([
      ["x", 1.234],
      ["y", 5.67],
    ]);
    expect(read(bytes("Solde\n1.234\n5.67\n")).rows.slice(1)).toEqual([[1.234], [5.67]]);
  });

  test("are numbers with spaces, brackets and signs, where the whole column is", () => {
    expect(read(bytes("Client;Solde\nA;1 234,56\nB;(123)\nC;1\u202f500-\nTotal;1 111,56\n")).rows.slice(1)).toEqual([
      ["A", 1234.56],
      ["B", -123],
      ["C", -1500],
      ["Total", 1111.56],
    ]);
    // A heading that comes back, or a word for a missing amount, is a word.
    expect(
      read(bytes("Client;Solde\nA;1,5\nClient;Solde\nB;2,5\nC;3,5\nD;n/a\nE;4,5\nF;5,5\nG;6,5\nH;7,5\nI;8,5\nJ;9,5\n")).rows.slice(1, 5),
    ).toEqual([
      ["A", 1.5],
      ["Client", "Solde"],
      ["B", 2.5],
      ["C", 3.5],
    ]);
  });

  test("never become numbers by halves: a unit, another sign or a reference among them leaves the column as it is", () => {
    for (const odd of ["1 500 €", "12 %", "1.2.3", "1,234.5", "F-12", "007"]) {
      const texts = ["1 234,56", "3,5", odd];
      expect(read(bytes(`Solde\n${texts.join("\n")}\n`)).rows.slice(1)).toEqual(texts.map((text) => [text]));
    }
  });

  test("of one column are settled by the others of its table", () => {
    expect(read(bytes("Client;Solde;Échu\nA;1.234;1.234,50\nB;5.678;2,5\n")).rows.slice(1)).toEqual([
      ["A", 1234, 1234.5],
      ["B", 5678, 2.5],
    ]);
    expect(read(bytes("Facture;Date;Échéance\nF1;05/04/2026;31/05/2026\nF2;06/07/2026;05/08/2026\n")).rows.slice(1)).toEqual([
      ["F1", 46117, 46173],
      ["F2", 46209, 46239],
    ]);
  });

  test("of dates that contradict each other stay texts, in every column", () => {
    const text = "Date;Due\n13/04/2026;04/13/2026\n05/06/2026;06/07/2026\n";
    expect(read(bytes(text)).rows.slice(1)).toEqual([
      ["13/04/2026", "04/13/2026"],
      ["05/06/2026", "06/07/2026"],
    ]);
  });

  test("keep the time of day", () => {
    const { rows, sheet } = read(bytes("Vu le\n05/04/2026 14:30\n31/12/2026 06:00:30\n"));
    expect(rows[1]![0]).toBeCloseTo(46117 + 14.5 / 24, 9);
    expect(rows[2]![0]).toBeCloseTo(46387 + (6 * 3600 + 30) / 86400, 9);
    expect(sheet).toBeDefined();
  });

  test("are dates where day and month are settled, in a date format", () => {
    const settled = read(bytes("Échéance\n05/04/2026\n31/12/2026\n"));
    expect(settled.rows.slice(1)).toEqual([[46117], [46387]]);
    expect(settled.cell(1, 0)!.s).toBeDefined();
    expect(read(bytes("Échéance\n05/04/2026\n06/07/2026\n")).rows.slice(1)).toEqual([["05/04/2026"], ["06/07/2026"]]);
    expect(read(bytes("Due\n2026-04-05\n2026-12-31\n")).rows.slice(1)).toEqual([[46117], [46387]]);
  });

  test("never become a formula", () => {
    const { rows, cell } = read(bytes("Client;Note\n=CMD();+33 1 23\n-Dupont;@x\n"));
    expect(rows.slice(1)).toEqual([
      ["=CMD()", "+33 1 23"],
      ["-Dupont", "@x"],
    ]);
    expect(cell(1, 0)!.f).toBeUndefined();
  });
});

describe("what is pasted", () => {
  test("has the cells its tabs make, and marks only around cells of several lines", () => {
    expect(pastedTable('A\t"12 rue X\nParis"\r\nB\t"Le Bon" SARL\r\n').rows).toEqual([
      ["A", "12 rue X\nParis"],
      ["B", '"Le Bon" SARL'],
    ]);
  });
  test("has one cell a line without tabs, unless every line is a row of a file", () => {
    expect(pastedTable("Dupont, Fils\nDurand, Cie\n").rows).toEqual([["Dupont, Fils"], ["Durand, Cie"]]);
    expect(pastedTable("Client;Solde\nA;1\n").rows).toEqual([
      ["Client", "Solde"],
      ["A", "1"],
    ]);
  });
});

const openItems = "data/highradius_open_items.csv";
withShared(openItems).test("a ledger of 9,681 items is read whole", () => {
  const { rows, sheet } = read(new Uint8Array(readFileSync(sharedFile(openItems))));
  expect(rows).toHaveLength(9682);
  // Other client numbers of this column hold letters, so that none becomes a number.
  expect(rows[1]).toEqual(["CA02", "140105686", "SYSC llc", 2020, 2960623488, 43920, 43931, 43921, "CA10", 2309.79]);
  expect(sheet.rowCount).toBeGreaterThan(9682);
});
