import fc from "fast-check";
import { readDelimited } from "../../../core/reading/delimited/read-delimited";

const rowsOf = (text: string) => readDelimited(text).rows;

/** A ledger of 900 clients, a line each, amounts in the French way; every cell a text. */
function ledger(): string[][] {
  const rows = [["Compte", "Client", "Facture", "Date", "Échéance", "Montant", "Libellé"]];
  for (let client = 1; client <= 900; client++) {
    const day = String((client % 28) + 1).padStart(2, "0");
    rows.push([
      `411${String(client).padStart(5, "0")}`,
      `Client ${client} SARL`,
      `F${client}`,
      `${day}/01/2026`,
      `${day}/03/2026 14:30`,
      `${client},${String(client % 100).padStart(2, "0")}`,
      client % 7 === 0 ? `Livraison, site ${client}` : "",
    ]);
  }
  return rows;
}

const written = (rows: readonly (readonly string[])[], delimiter = ";", end = "\r\n", cell = (text: string): string => text): string =>
  rows.map((row) => row.map(cell).join(delimiter) + end).join("");

/** As most programs quote: only what must be, marks doubled. */
const minimal =
  (delimiter: string) =>
  (text: string): string =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe("a ledger of 900 clients is read whole", () => {
  const rows = ledger();
  const with_ = (row: number, column: number, text: string): string[][] =>
    rows.map((each, r) => (r === row ? each.map((cell, c) => (c === column ? text : cell)) : each));

  test.each([";", ",", "\t", "|"])("between %j", (delimiter) => {
    const read = readDelimited(written(rows, delimiter, "\r\n", minimal(delimiter)));
    expect(read.rows).toEqual(rows);
    expect(read).toMatchObject({ dialect: { delimiter }, width: 7, above: 0, headings: 1, ragged: 0, repaired: [] });
  });

  test.each([1, 450, 900])("with one mark in row %i that was never escaped", (row) => {
    for (const name of ['"Le Bon Pain" SARL', 'Le "Bon Pain" SARL', '"Le Bon Pain', 'Le Bon Pain"', '"', 'Tube 10" acier']) {
      const spoiled = with_(row, 1, name);
      const read = readDelimited(written(spoiled));
      expect(read.rows).toEqual(spoiled);
      // As programs write that quote every text and escape nothing.
      const quoted = readDelimited(written(spoiled, ";", "\n", (text) => (/^\d/.test(text) ? text : `"${text}"`)));
      expect(quoted.rows).toEqual(spoiled);
      expect(quoted.repaired).toEqual([{ repair: "strayQuotes", rows: 1, first: row }]);
    }
  });

  test("with the same mark in two rows far apart, which could be one cell", () => {
    const spoiled = with_(500, 0, '"41100500').map((row, r) => (r === 800 ? ['41100800"', ...row.slice(1)] : row));
    const read = readDelimited(written(spoiled));
    expect(read.rows).toEqual(spoiled);
    expect(read.repaired).toMatchObject([{ repair: "strayQuotes", first: 500 }]);
  });

  test.each([
    ["first line", 1, 1],
    ["title", 0, 1],
  ])("with the %s alone ending as on Windows", (_what, _row, first) => {
    const text = written(rows.slice(0, 1)) + written(rows.slice(1), ";", "\n");
    const read = readDelimited(text);
    expect(read.rows).toEqual(rows);
    expect(read.repaired).toEqual([{ repair: "mixedLineEnds", rows: 1, first }]);
  });

  test.each(["\n", "\r", "\r\n", "\r\r\n"])("with lines that end in %j", (end) => {
    expect(rowsOf(written(rows, ";", end))).toEqual(rows);
  });

  test("with a blank behind every comma, before quotation marks too", () => {
    const read = readDelimited(rows.map((row) => row.map(minimal(",")).join(", ")).join("\n"));
    expect(read.rows).toEqual(rows);
    expect(read.dialect).toMatchObject({ delimiter: ",", blankAfter: true });
  });

  test("in apostrophes", () => {
    const spoiled = with_(77, 1, "L'Oréal d'Aix");
    const read = readDelimited(written(spoiled, ",", "\n", (text) => `'${text.replaceAll("'", "''")}'`));
    expect(read.rows).toEqual(spoiled);
    expect(read.dialect.quote).toBe("'");
  });

  test("with apostrophes that quote nothing", () => {
    for (const name of ["L'Oréal", "'t Hooft BV", "Établissements Léa'"]) {
      const spoiled = with_(77, 1, name);
      expect(rowsOf(written(spoiled, ";", "\n"))).toEqual(spoiled);
    }
    // As Excel's own mark of a text.
    const marked = rows.map((row, r) => (r === 0 ? row : [`'${row[0]!}`, ...row.slice(1)]));
    expect(rowsOf(written(marked))).toEqual(marked);
  });

  test("with backslashes before the marks within cells", () => {
    const spoiled = with_(77, 1, 'SARL "Le Bon Pain"').map((row, r) => (r === 90 ? [...row.slice(0, 6), "C:\\envois\\"] : row));
    const read = readDelimited(written(spoiled, ",", "\n", (text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`));
    expect(read.rows).toEqual(spoiled);
    expect(read.dialect.escape).toBe("backslash");
    // A path is no escape.
    const path = with_(90, 6, "C:\\envois\\");
    expect(rowsOf(written(path, ",", "\n", (text) => `"${text}"`))).toEqual(path);
  });

  test("with addresses over several lines", () => {
    const spoiled = rows.map((row, r) => (r > 0 && r % 3 === 0 ? [...row.slice(0, 6), `12, rue "X"\nBP 3; Cedex\n\n75001 Paris`] : row));
    const read = readDelimited(written(spoiled, ";", "\r\n", minimal(";")));
    expect(read.rows).toEqual(spoiled);
    expect(read.repaired).toEqual([]);
  });

  test("below a separator line, and below titles", () => {
    const read = readDelimited(`sep=|\r\n${written(rows, "|")}`);
    expect(read.rows).toEqual(rows);
    expect(read.announced).toBe("|");
    const titled = readDelimited(`Grand livre clients\r\nSociété : Dupont, Fils & Cie\r\n\r\n${written(rows)}`);
    expect(titled.rows.slice(3)).toEqual(rows);
    expect(titled).toMatchObject({ above: 3, headings: 1, ragged: 0 });
  });

  test("with rows that end early or late, and says how many", () => {
    const spoiled = rows.map((row, r) => (r === 12 ? row.slice(0, 6) : r === 13 ? [...row, "", ""] : row));
    const read = readDelimited(written(spoiled));
    expect(read.rows).toEqual(spoiled);
    expect(read.ragged).toBe(2);
  });

  test("with signs of nothing in it", () => {
    expect(rowsOf(written(rows).replace(/Client/g, "Cli\0ent"))).toEqual(rows);
  });
});

describe("what stands between cells", () => {
  test.each([
    ["1,2,3\n4,5,6\n", ",", 3],
    ["id,amount\n1,200\n2,350\n", ",", 2],
    ["Solde\n1,50\n2,75\n", ";", 1],
    ["1,234,567\n2,345,678\n", ";", 1],
    ["A;1,50;2,25\nB;3,10;4,00\n", ";", 3],
    ["Client\tNom\nA\tDupont, Fils\nB\tDurand, Cie\n", "\t", 2],
    ['a,b\n"x;y",1\n"z;t",2\n', ",", 2],
    ["Rien que du texte\nsur deux lignes\n", ";", 1],
    ["Client\n", ";", 1],
  ])("of %j is %j", (text, delimiter, width) => {
    const read = readDelimited(text);
    expect(read.dialect.delimiter).toBe(delimiter);
    expect(read.width).toBe(width);
  });

  test("a comma quoted alone beside cells that run over lines is no delimiter", () => {
    const heading = Array.from({ length: 7 }, (_, c) => `Colonne ${c}`);
    const [name, lines] = ["Dupont", "ligne 1\nligne 2"];
    const rows = [
      ...[heading, heading, heading, ["", "", "1 234,56", lines, name, "1 234,56", ""]],
      ...[
        [name, ",", lines, name, name, name, name],
        [name, lines, "", name, ",", lines, name],
        [name, "", name, "1 234,56", lines, ",", lines],
      ],
    ];
    expect(readDelimited(rows.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\n")).rows).toEqual(rows);
  });

  test("an empty text has no rows", () => {
    for (const text of ["", "\ufeff", "\n\n", " \r\n"]) expect(readDelimited(text).rows).toEqual([]);
  });
});

describe("every text that is written is read back", () => {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("Dupont", "Échu", "SARL d'Aix", "1 234,56", "12/03/2026", "-5.25", "", "x", "Le Bon Pain") },
    { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom("a", "é", "1", " ", '"', ",", ";", "\t", "|", "'", "\\"), maxLength: 8 }) },
    { weight: 1, arbitrary: fc.constantFrom("ligne 1\nligne 2", "12 rue X\r\n75001 Paris", 'dit "Max"\nsuite') },
  );
  test("in any dialect, cells quoted where they must be", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(";", ",", "\t", "|"),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc
          .integer({ min: 2, max: 7 })
          .chain((width) => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })),
        (delimiter, end, all, body) => {
          const heading = body[0]!.map((_, c) => `Colonne ${c}`);
          const rows = [heading, heading, heading, ...body];
          const quoted = (text: string): string =>
            all || text.includes(delimiter) || /["'\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = written(rows, delimiter, end, quoted);
          const kept = [...rows];
          while (kept.at(-1)!.every((cell) => cell.trim() === "")) kept.pop();
          expect(rowsOf(text)).toEqual(kept);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("whatever it is, nothing fails", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "1", '"', "'", ";", ",", "\n", "\r", "\\", " ", "\0", "\ufeff"), maxLength: 60 }),
        (text) => {
          const read = readDelimited(text);
          expect(read.above).toBeLessThanOrEqual(read.rows.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
