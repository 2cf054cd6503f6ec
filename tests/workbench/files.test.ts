import { CFB, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { writeOds } from "hucre/ods";
import { parquetWriteBuffer } from "hyparquet-writer";
import { writeXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import type { Grid } from "../../core/cells/values";
import { sharedFile, withShared } from "../shared-files";
import { dayLength, epoch, isoOf } from "../../core/cells/dates";
import type { Cell } from "../../core/cells/values";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import { segment } from "../../core/segment/segment";
import { cellValue } from "../../workbench/cells";
import { NotOpened } from "../../workbench/files/not-opened";
import { readFile, type ReadFile } from "../../workbench/files/open";
import { unpacked } from "../../workbench/files/packed-sheets";

const silently = () => undefined;

/** The way of a file to the page: read, sent from the worker as it would be, put in place. */
function placed(read: ReadFile): IWorkbookData {
  if (read.kind !== "workbook") throw new Error(`It is a ${read.kind}.`);
  const placing = unpacked(structuredClone(read.packed));
  for (let step = placing.next(); ; step = placing.next()) if (step.done) return step.value;
}

const opened = async (bytes: Uint8Array | string, name: string) => {
  const read = await readFile(new File([bytes as BlobPart], name), "fr", silently);
  const [workbook, note] = [placed(read), read.kind === "workbook" ? read.note : null];
  const sheet = workbook.sheets[workbook.sheetOrder[0]!]!;
  const cells = (sheet.cellData ?? {}) as Record<number, Record<number, ICellData>>;
  const patternOf = (row: number, column: number): string | undefined => {
    const style = cells[row]?.[column]?.s;
    return (typeof style === "string" ? workbook.styles[style] : style)?.n?.pattern;
  };
  const value = (row: number, column: number) => cellValue(cells[row]?.[column]);
  const grid = (): Grid =>
    Array.from({ length: sheet.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: sheet.columnCount ?? 0 }, (_each, column) => value(row, column)),
    );
  return { sheet, note, value, grid, patternOf };
};
const refusal = async (bytes: Uint8Array | string, name: string): Promise<string> => {
  try {
    await readFile(new File([bytes as BlobPart], name), "fr", silently);
    return "opened";
  } catch (error) {
    if (!(error instanceof NotOpened)) throw error;
    return error.words.fr;
  }
};

/** A balance with a merged heading, a day, an amount in euros, a client number with a zero, a hidden row and an error. */
function balance(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ["Client", "Échu", null, "Le"],
    ["Numéro", "1-30", "31-60", "Date"],
    ["00123", 1234.5, -10, 46117],
    ["Hallé & Fils", 0, 20, 46117.5],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
  sheet["!rows"] = [{}, {}, {}, { hidden: true }];
  sheet["B3"].z = '#,##0.00 "€"';
  sheet["D3"].z = sheet["D4"].z = "dd/mm/yyyy";
  return { SheetNames: ["Balance"], Sheets: { Balance: sheet } };
}
const written = (book: WorkBook, bookType: BookType): Uint8Array =>
  new Uint8Array(write(book, { bookType, type: "array", cellStyles: true }) as ArrayBuffer);

/** The library writes no accents in files older than Excel 97; it must read them. */
function inFrench(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1").replace("_chu", "Échu").replace("Hall_ &", "Hallé &");
  return new Uint8Array(Buffer.from(text, "latin1"));
}

describe("a workbook older than .xlsx", () => {
  test.each([
    ["Excel 97–2003", "biff8"],
    ["Excel 5", "biff5"],
    ["XML of 2003", "xlml"],
  ] as const)("of %s gives values, merged cells and number formats", async (_what, type) => {
    const { sheet, value, patternOf } = await opened(
      type === "biff5" ? inFrench(written(balance(), type)) : written(balance(), type),
      "balance.xls",
    );
    expect(sheet.name).toBe("Balance");
    expect([value(0, 1), value(2, 0), value(2, 1), value(2, 2), value(3, 0), value(3, 3)]).toEqual([
      "Échu",
      "00123",
      1234.5,
      -10,
      "Hallé & Fils",
      46117.5,
    ]);
    // The euro came after Excel 95.
    if (type !== "biff5") expect(patternOf(2, 1)).toContain("€");
    expect(patternOf(2, 3)).toMatch(/dd\/mm\/yyyy/i);
    // Before Excel 97 cells could not be merged.
    if (type !== "biff5") expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 1, endRow: 0, endColumn: 2 }]);
  });

  test("that counts its days from 1904 shows the same days", async () => {
    const book = balance();
    book.Workbook = { WBProps: { date1904: true } };
    book.Sheets["Balance"]!["D3"] = { t: "n", v: 46117 - 1462, z: "dd/mm/yyyy" };
    const { value } = await opened(written(book, "biff8"), "mac.xls");
    expect([value(2, 3), value(2, 1)]).toEqual([46117, 1234.5]);
  });
});

describe("an .xlsx workbook", () => {
  test("keeps its merged cells, hidden rows and formats", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Balance",
          rows: [
            ["Échu", null],
            ["A", 12.5],
            ["B", 1],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
          rowDefs: new Map([[2, { hidden: true }]]),
          cells: new Map([["1,1", { value: 12.5, style: { numFmt: '#,##0.00 "USD"' } }]]),
        },
      ],
    });
    const { sheet, patternOf, value } = await opened(bytes, "balance.xlsx");
    expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }]);
    expect(sheet.rowData).toMatchObject({ 2: { hd: 1 } });
    expect([value(1, 1), patternOf(1, 1)]).toEqual([12.5, '#,##0.00 "USD"']);
  });

  test("that counts its days from 1904 shows the same days", async () => {
    const day = new Date(Date.UTC(2026, 3, 5));
    const bytes = await writeXlsx({ dateSystem: "1904", sheets: [{ name: "A", rows: [["Date"], [day]] }] });
    expect((await opened(bytes, "mac.xlsx")).value(1, 0)).toBe(46117);
  });
});

withShared("cases/02-xero-aged-summary.xlsx").test(
  "totals as formulas that were never calculated: four clients, and no percentage",
  async () => {
    const { grid } = await opened(new Uint8Array(readFileSync(sharedFile("cases/02-xero-aged-summary.xlsx"))), "xero.xlsx");
    const { clients, portfolio, reading } = segment(grid(), { language: "en", asOf: "2026-08-31" });
    expect(Object.fromEntries(clients!.names.map((name, i) => [name, clients!.balance[i]]))).toEqual({
      "Aston Family": 150,
      "Brooks Family": 1500,
      "Carver Family": 1300,
      "Dunn Family": -50,
    });
    expect(portfolio).toMatchObject({ balance: 2900, overdue: 1750 });
    expect(reading.claims.every(({ holds }) => holds)).toBe(true);
  },
);

test("an .ods workbook gives values and merged cells", async () => {
  const bytes = await writeOds({
    sheets: [
      {
        name: "Balance",
        rows: [
          ["Échu", null],
          ["00123", 1234.5],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
      },
    ],
  });
  const { sheet, value } = await opened(bytes, "balance.ods");
  expect([value(0, 0), value(1, 0), value(1, 1)]).toEqual(["Échu", "00123", 1234.5]);
  expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }]);
});

describe("a text file", () => {
  test("says what was repaired in it", async () => {
    expect((await opened('Client;Solde\nA;1\n"Le Bon Pain" SARL;2\nC;3\n', "a.csv")).note!.fr).toBe(
      "Fichier lu malgré ses défauts : ligne 3, un guillemet gardé comme texte.",
    );
    expect((await opened("Client;Solde\nA;1\n", "a.csv")).note).toBeNull();
  });
});

describe("what cannot be opened is told in words, never as an error of a program", () => {
  const biff = written(balance(), "biff8");
  test.each([
    ["an empty file", "", "vide"],
    ["a page without a table", "<html><body>Rien</body></html>", "pas un tableau"],
    ["a picture", new Uint8Array(400).map((_, at) => (at * 7919) % 256), "pas un tableau"],
    ["a cut off .xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), "abîmé"],
    ["a cut off .xls", biff.subarray(0, 700), "abîmé"],
    ["an .xls of noise", new Uint8Array([...biff.subarray(0, 8), ...new Uint8Array(600)]), "abîmé"],
  ])("%s", async (_what, bytes, words) => {
    expect(await refusal(bytes, "fichier.xls")).toContain(words);
  });

  test("a workbook that a password protects", async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "/EncryptionInfo", [4, 0, 4, 0]);
    CFB.utils.cfb_add(container, "/EncryptedPackage", new Array<number>(5_000).fill(7));
    expect(await refusal(new Uint8Array(CFB.write(container, { type: "array" }) as ArrayBuffer), "balance.xlsx")).toContain("mot de passe");
  });
});

describe("a file longer than the grid", () => {
  const limits = { rows: 500, cells: 100_000 };
  const names = ["Code client", "Client", "Facture", "Date facture", "Échéance", "Montant TTC", "Reste dû"] as const;
  const lines = Array.from({ length: 1_200 }, (_, i) => {
    const client = (i * 7) % 60;
    const cents = 10_000 + ((i * 7_919) % 90_000);
    const day = 46_000 + (i % 250);
    return { client, number: `F${i}`, day, cents, open: i % 3 === 0 ? cents : 0 };
  });
  const french = (day: number): string => isoOf(day).split("-").reverse().join("/");
  const amount = (cents: number): string => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
  const csv = [
    names.join(";"),
    ...lines.map(({ client, number, day, cents, open }) =>
      [`C${client}`, `Client ${client}`, number, french(day), french(day + 30), amount(cents), amount(open)].join(";"),
    ),
  ].join("\r\n");
  const parquet = (codec: "SNAPPY" | "UNCOMPRESSED"): Uint8Array => {
    const column = (name: string, of: (line: (typeof lines)[number]) => unknown) => ({ name, data: lines.map(of) });
    const typed = {
      name: "root",
      num_children: names.length,
      columns: ["UTF8", "UTF8", "UTF8", "DATE", "DATE", "DOUBLE", "DECIMAL"] as const,
    };
    return new Uint8Array(
      parquetWriteBuffer({
        codec,
        rowGroupSize: 500,
        schema: [
          { name: typed.name, num_children: typed.num_children },
          ...names.map((name, k) => {
            const kind = typed.columns[k]!;
            const own = { name, repetition_type: "OPTIONAL" } as const;
            if (kind === "UTF8") return { ...own, type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
            if (kind === "DATE") return { ...own, type: "INT32", converted_type: "DATE" } as const;
            if (kind === "DOUBLE") return { ...own, type: "DOUBLE" } as const;
            return { ...own, type: "INT64", converted_type: "DECIMAL", precision: 18, scale: 2 } as const;
          }),
        ],
        columnData: [
          column(names[0], ({ client }) => `C${client}`),
          column(names[1], ({ client }) => `Client ${client}`),
          column(names[2], ({ number }) => number),
          column(names[3], ({ day }) => new Date((day - epoch) * dayLength)),
          column(names[4], ({ day }) => new Date((day + 30 - epoch) * dayLength)),
          column(names[5], ({ cents }) => cents / 100),
          column(names[6], ({ open }) => open / 100),
        ],
      }),
    );
  };
  const xlsx = (): Promise<Uint8Array> =>
    writeXlsx({
      sheets: [
        {
          name: "Balance",
          rows: [
            [...names],
            ...lines.map(({ client, number, day, cents, open }) => [
              `C${client}`,
              `Client ${client}`,
              number,
              day,
              day + 30,
              cents / 100,
              open / 100,
            ]),
          ],
        },
      ],
    });
  const choices = { language: "fr", answers: {}, columns: {}, asOf: 46_200 } as const;
  const folded = async (bytes: Uint8Array | string, name: string) => {
    const read = await readFile(new File([bytes as BlobPart], name), "fr", silently, limits);
    if (read.kind !== "large") throw new Error(`It is a ${read.kind}.`);
    const rows: (readonly Cell[])[] = [];
    const outcome = await read.large.fold(choices, silently, (block) => rows.push(...block));
    if (!("portfolio" in outcome)) throw new Error(JSON.stringify(outcome));
    return { described: read.large.describe(choices), outcome, table: [outcome.headers, ...rows] };
  };

  test("is described by its first rows and gives the table of the whole, from CSV, from Parquet and from a workbook", async () => {
    const whole = segment(readDelimited(csv).rows, { language: "fr", asOf: 46_200 });
    for (const [bytes, name] of [
      [csv, "balance.csv"],
      [parquet("SNAPPY"), "balance.parquet"],
      [parquet("UNCOMPRESSED"), "balance.parquet"],
      [await xlsx(), "balance.xlsx"],
    ] as const) {
      const { described, outcome, table } = await folded(bytes, name);
      expect(described.refusal).toBeNull();
      expect(described.columns.map(({ header, meaning }) => [header, meaning])).toEqual(
        whole.layout.columns.map(({ header, meaning }) => [header, meaning]),
      );
      expect(table).toEqual(whole.table);
      expect(outcome.proof[0]).toMatch(/^1\s201 lignes lues\s: 1\s200 lignes d’écritures, dont [\d\s]+ comptées/);
    }
  });

  test("is a sheet where the grid holds it, Parquet as well: texts, days, numbers", async () => {
    const read = await readFile(new File([parquet("SNAPPY") as BlobPart], "balance.parquet"), "fr", silently);
    const { cellData } = Object.values(placed(read).sheets)[0]!;
    const cells = cellData as Record<number, Record<number, ICellData>>;
    expect([0, 1, 2, 3, 4, 5, 6].map((c) => cellValue(cells[1]?.[c]))).toEqual(["C0", "Client 0", "F0", 46_000, 46_030, 100, 100]);
  });

  test("that is damaged says where, or that a password protects it", async () => {
    const bytes = parquet("UNCOMPRESSED");
    expect(await refusal(bytes.slice(0, 900), "cut.parquet")).toContain("abîmé");
    expect(await refusal("PARE and more", "secret.parquet")).toContain("mot de passe");
    const second = bytes.indexOf("F500".charCodeAt(0), 12_000);
    bytes.fill(0xff, second, second + 3_000);
    await expect(folded(bytes, "spoiled.parquet")).rejects.toMatchObject({
      words: { fr: expect.stringContaining("groupe de lignes") as string },
    });
  });
});
