import { readFileSync } from "node:fs";
import type { ICellData } from "@univerjs/core";
import { cellValue } from "../../workbench/cells";
import { csvWorkbook, decoded } from "../../workbench/files/csv";
import { sharedFile, withShared } from "../shared-files";

const bytes = (text: string, encoding: BufferEncoding = "utf8"): Uint8Array => new Uint8Array(Buffer.from(text, encoding));
const read = (file: Uint8Array) => {
  const workbook = csvWorkbook(file, "clients.csv", "fr");
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

  test("are those of UTF-16 where its mark says so", () => {
    expect(decoded(new Uint8Array([0xff, 0xfe, ...bytes("Échu", "utf16le")]))).toBe("Échu");
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

  test("stay text with a unit, spaces or brackets: the functions read them as they are", () => {
    expect(read(bytes("Solde\n1 234,56\n1 500 €\n(123)\n12 %\n")).rows.slice(1)).toEqual([["1 234,56"], ["1 500 €"], ["(123)"], ["12 %"]]);
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

const openItems = "data/highradius_open_items.csv";
withShared(openItems).test("a ledger of 9,681 items is read whole", () => {
  const { rows, sheet } = read(new Uint8Array(readFileSync(sharedFile(openItems))));
  expect(rows).toHaveLength(9682);
  expect(rows[1]).toEqual(["CA02", 140105686, "SYSC llc", 2020, 2960623488, 43920, 43931, 43921, "CA10", 2309.79]);
  expect(sheet.rowCount).toBeGreaterThan(9682);
});
