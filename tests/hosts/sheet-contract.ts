import { format as writtenBy } from "numfmt";
import type { Language } from "../../core/cells/language";
import type { TableFormat } from "../../core/cells/table-format";
import { Cancelled, type Area, type Merged, type Sheet } from "../../core/sheet";
import { cellAt, columnCount, type Cell, type Grid } from "../../core/cells/values";

/** A workbook as a test wants it. A text such as "#N/A" stands for a true error value of the host. */
export interface BookDescription {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: Grid;
    /** Columns whose numbers are shown as dates, from 0. */
    readonly dateColumns?: readonly number[];
    /** The format of each cell, where they are known one by one. */
    readonly formats?: readonly (readonly (string | null)[])[];
    /** Rows a filter or the user has hidden, from 0. */
    readonly hiddenRows?: readonly number[];
    /** Cells the user has merged into one. */
    readonly merged?: readonly Merged[];
  }[];
  /** What the user has selected; without rows, whole columns; several areas are selected with Ctrl. By default the active cell. */
  readonly selection?: Selected | readonly Selected[];
  /** By default the first cell of the first sheet. */
  readonly active?: Place;
}

export type Selected = Area | { readonly sheet: string; readonly column: number; readonly columns: number };

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A port over a workbook, and what the user and her eyes do beside it. */
export interface MadeSheet {
  readonly sheet: Sheet;
  /** Names of the sheets, from left to right. */
  names: () => readonly string[];
  /** What stands in a sheet from its first cell on, blanks null. */
  cells: (name: string) => Grid;
  /** The formula as it stands in a cell, with its "="; null where there is none. */
  formula: (place: Place) => string | null;
  /** The number format of a cell, where the host keeps one. */
  pattern?: (place: Place) => string;
  /** The user selects something else. */
  select: (selected: Selected) => void | Promise<void>;
  /** Ends what the host started. */
  close?: () => void | Promise<void>;
}

/** A host with a workbook, for a user who speaks French unless said. */
export type MakeSheet = (description: BookDescription, language?: Language) => MadeSheet | Promise<MadeSheet>;

const block = (sheet: string, row: number, column: number, rows: number, columns: number): Area => ({ sheet, row, column, rows, columns });

const full = (grid: Grid, rows = grid.length, columns = columnCount(grid)): Cell[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => cellAt(grid, r, c)));

const clients: Grid = [
  ["Client", "Solde", "Vu le", "Litige"],
  ["Ateliers Martin", 1234.56, 46000, true],
  ["Bois & Fils", 0, null, false],
  ["Cargo", null, 46001, null],
];

const waitFor = async (condition: () => boolean, milliseconds = 4000): Promise<void> => {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) throw new Error("It did not happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** What every host's port must do. The pane relies on nothing else. */
export function sheetContract(name: string, makeSheet: MakeSheet): void {
  describe(`${name}: the port of a spreadsheet`, () => {
    const open: MadeSheet[] = [];
    const make = async (description: BookDescription, language?: Language): Promise<MadeSheet> => {
      const made = await makeSheet(description, language);
      open.push(made);
      return made;
    };
    afterEach(async () => {
      for (const made of open.splice(0)) await made.close?.();
    });
    const one = (cells: Grid, rest: Omit<BookDescription, "sheets"> = {}): Promise<MadeSheet> =>
      make({ sheets: [{ name: "Clients", cells }], ...rest });

    test("says which host and language it is", async () => {
      const { sheet } = await one(clients);
      expect(["excel", "sheets", "workbench"]).toContain(sheet.host);
      expect(["fr", "en"]).toContain(sheet.language);
    });

    describe("the selection", () => {
      test("is the block that was selected", async () => {
        const { sheet } = await one(clients, { selection: block("Clients", 0, 0, 4, 4) });
        expect(await sheet.selection()).toEqual(block("Clients", 0, 0, 4, 4));
      });

      test("of a part of a table is that part", async () => {
        const { sheet } = await one(clients, { selection: block("Clients", 1, 1, 2, 1) });
        expect(await sheet.selection()).toEqual(block("Clients", 1, 1, 2, 1));
      });

      test("of one filled cell is that cell", async () => {
        const { sheet } = await one(clients, { selection: block("Clients", 1, 1, 1, 1) });
        expect(await sheet.selection()).toEqual(block("Clients", 1, 1, 1, 1));
      });

      test("stands on the sheet it was made on", async () => {
        const { sheet } = await make({
          sheets: [
            { name: "Notes", cells: [["x"]] },
            { name: "Été 2026", cells: clients },
          ],
          active: { sheet: "Été 2026", row: 0, column: 0 },
          selection: block("Été 2026", 0, 0, 4, 4),
        });
        expect(await sheet.selection()).toEqual(block("Été 2026", 0, 0, 4, 4));
      });

      test("beyond the used cells is cut to them", async () => {
        const { sheet } = await one(clients, { selection: block("Clients", 0, 0, 60, 20) });
        expect(await sheet.selection()).toEqual(block("Clients", 0, 0, 4, 4));
      });

      test("of whole columns is cut to the used cells", async () => {
        const { sheet } = await one(clients, { selection: { sheet: "Clients", column: 0, columns: 3 } });
        expect(await sheet.selection()).toEqual(block("Clients", 0, 0, 4, 3));
      });

      test("with blank rows inside keeps them", async () => {
        const { sheet } = await one([["a"], [null], [null], ["b"]], { selection: { sheet: "Clients", column: 0, columns: 1 } });
        expect(await sheet.selection()).toEqual(block("Clients", 0, 0, 4, 1));
      });

      test("of empty cells is null, within the used cells and beyond", async () => {
        const within = await one(
          [
            ["a", null, "b"],
            [null, null, null],
            ["c", null, "d"],
          ],
          { selection: block("Clients", 0, 1, 3, 1) },
        );
        expect(await within.sheet.selection()).toBeNull();
        const beyond = await one(clients, { selection: block("Clients", 20, 8, 5, 2) });
        expect(await beyond.sheet.selection()).toBeNull();
      });

      test("in an empty sheet is null", async () => {
        const { sheet } = await one([], { selection: { sheet: "Clients", column: 0, columns: 2 } });
        expect(await sheet.selection()).toBeNull();
      });

      test("of several areas is the first", async () => {
        const { sheet } = await one(clients, { selection: [block("Clients", 0, 0, 4, 2), block("Clients", 0, 3, 4, 1)] });
        expect(await sheet.selection()).toEqual(block("Clients", 0, 0, 4, 2));
      });

      test("holding an error value counts as filled", async () => {
        const { sheet } = await one([["#N/A"]], { selection: block("Clients", 0, 0, 5, 5) });
        expect(await sheet.selection()).toEqual(block("Clients", 0, 0, 1, 1));
      });
    });

    describe("all that is selected", () => {
      test("is one area where one was selected, cut to the used cells", async () => {
        const { sheet } = await one(clients, { selection: block("Clients", 0, 0, 60, 20) });
        expect(await sheet.selectedAreas()).toEqual([block("Clients", 0, 0, 4, 4)]);
      });

      test("is every area, in the order they were selected", async () => {
        const { sheet } = await one(clients, {
          selection: [block("Clients", 0, 3, 4, 1), block("Clients", 0, 0, 4, 2), block("Clients", 20, 8, 5, 2)],
        });
        expect(await sheet.selectedAreas()).toEqual([block("Clients", 0, 3, 4, 1), block("Clients", 0, 0, 4, 2)]);
      });

      test("is nothing where all cells are empty", async () => {
        const { sheet } = await one(clients, { selection: block("Clients", 20, 8, 5, 2) });
        expect(await sheet.selectedAreas()).toEqual([]);
      });
    });

    describe("the visible rows", () => {
      test("are not told apart where all are visible", async () => {
        const { sheet } = await one(clients);
        expect(await sheet.visibleRows(block("Clients", 0, 0, 4, 4))).toBeNull();
      });

      test("are those that are not hidden, counted within the area", async () => {
        const { sheet } = await make({ sheets: [{ name: "Clients", cells: clients, hiddenRows: [2] }] });
        expect(await sheet.visibleRows(block("Clients", 1, 0, 3, 4))).toEqual([0, 2]);
        expect(await sheet.visibleRows(block("Clients", 3, 0, 1, 4))).toBeNull();
      });
    });

    describe("how cells are shown", () => {
      const merged = [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 3, rows: 2, columns: 1 },
        { row: 30, column: 0, rows: 2, columns: 2 },
      ];
      const titled: Grid = [
        ["Balance", null, "Le", null],
        ["A", 1, 46000, "x"],
        ["B", 2, null, null],
      ];

      test("tells merged cells within the area, where the host can", async () => {
        const { sheet } = await make({ sheets: [{ name: "Clients", cells: titled, merged }] });
        const whole = await sheet.shownAs(block("Clients", 0, 0, 3, 4));
        if (whole.merged === undefined) {
          expect(sheet.host).toBe("excel");
          return;
        }
        expect(whole.merged).toEqual(merged.slice(0, 2));
        expect((await sheet.shownAs(block("Clients", 1, 1, 2, 3))).merged).toEqual([{ row: 0, column: 2, rows: 2, columns: 1 }]);
        // One cell of several is no merged one.
        expect((await sheet.shownAs(block("Clients", 2, 1, 1, 3))).merged).toEqual([]);
      });

      test("tells number formats, and nothing of cells without one", async () => {
        const { sheet } = await make({ sheets: [{ name: "Clients", cells: titled, dateColumns: [2] }] });
        const { formats } = await sheet.shownAs(block("Clients", 1, 1, 1, 2));
        expect(formats!.map((row) => row.map((pattern) => pattern?.toLowerCase() ?? null))).toEqual([[null, "dd/mm/yyyy"]]);
      });
    });

    describe("the sheets of a workbook", () => {
      test("are named in their order, hidden ones left out", async () => {
        const { sheet } = await make({
          sheets: [
            { name: "Notes", cells: [["x"]] },
            { name: "Clients", cells: clients },
          ],
        });
        await sheet.addSheet("Encours historique", { hidden: true });
        await sheet.addSheet("Résultat");
        expect(await sheet.sheets()).toEqual(["Notes", "Clients", "Résultat"]);
      });

      test("tell what of them is used, hidden or not", async () => {
        const { sheet } = await make({
          sheets: [
            { name: "Vide", cells: [] },
            { name: "Clients", cells: clients },
          ],
        });
        expect(await sheet.used("Clients")).toEqual(block("Clients", 0, 0, 4, 4));
        expect(await sheet.used("Vide")).toBeNull();
        expect(await sheet.used("Absente")).toBeNull();
        const hidden = await sheet.addSheet("Encours historique", { hidden: true });
        await sheet.write(block(hidden, 0, 0, 2, 1), [["a"], ["b"]]);
        expect(await sheet.used(hidden)).toEqual(block(hidden, 0, 0, 2, 1));
        expect(full(await sheet.read(block(hidden, 0, 0, 2, 1)), 2, 1)).toEqual([["a"], ["b"]]);
      });
    });

    describe("the surroundings of the active cell", () => {
      const islands: Grid = [
        ["Titre", null, null, null, null],
        [null, null, null, null, null],
        [null, "Client", "Solde", null, "x"],
        [null, "A", 1, null, null],
        [null, "B", 2, null, null],
      ];

      test("are the block of filled cells around it", async () => {
        const { sheet } = await one(islands, { active: { sheet: "Clients", row: 3, column: 2 } });
        expect(await sheet.surroundings()).toEqual(block("Clients", 2, 1, 3, 2));
      });

      test("are null on an empty spot", async () => {
        const { sheet } = await one(islands, { active: { sheet: "Clients", row: 30, column: 12 } });
        expect(await sheet.surroundings()).toBeNull();
      });

      test("are null for a cell that stands alone and is empty, and that cell where it is filled", async () => {
        const { sheet } = await one(islands, { active: { sheet: "Clients", row: 0, column: 0 } });
        expect(await sheet.surroundings()).toEqual(block("Clients", 0, 0, 1, 1));
      });
    });

    describe("reading", () => {
      test("hands over numbers, texts, flags and blanks as they are: a blank is null, never 0 and never empty text", async () => {
        const { sheet } = await one(clients);
        expect(full(await sheet.read(block("Clients", 0, 0, 4, 4)), 4, 4)).toEqual(full(clients));
      });

      test("starts where it is told", async () => {
        const { sheet } = await one(clients);
        expect(full(await sheet.read(block("Clients", 1, 1, 2, 2)), 2, 2)).toEqual([
          [1234.56, 46000],
          [0, null],
        ]);
      });

      test("beyond the used cells gives blanks", async () => {
        const { sheet } = await one(clients);
        const grid = await sheet.read(block("Clients", 2, 3, 4, 3));
        expect(full(grid, 4, 3)).toEqual([
          [false, null, null],
          [null, null, null],
          [null, null, null],
          [null, null, null],
        ]);
      });

      test("gives dates as serial numbers", async () => {
        const { sheet } = await make({ sheets: [{ name: "Clients", cells: clients, dateColumns: [2] }] });
        expect(full(await sheet.read(block("Clients", 1, 2, 3, 1)), 3, 1)).toEqual([[46000], [null], [46001]]);
      });

      test("gives early and far dates as serial numbers", async () => {
        const cells: Grid = [[61], [25569], [2958465]];
        const { sheet } = await make({ sheets: [{ name: "Clients", cells, dateColumns: [0] }] });
        expect(await sheet.read(block("Clients", 0, 0, 3, 1))).toEqual(cells);
      });

      test("gives error values as their text", async () => {
        const cells: Grid = [
          ["#N/A", "#VALUE!", "#DIV/0!", "#REF!"],
          [1, 2, 3, 4],
        ];
        const { sheet } = await one(cells);
        expect(await sheet.read(block("Clients", 0, 0, 2, 4))).toEqual(cells);
      });

      test("keeps a text that looks like a number, and long, wide and right-to-left texts", async () => {
        const cells: Grid = [["0123"], ["732 829 320"], ["Fruits 🍎👩‍🌾 & Cie"], ["شركة التوريد"], ["é".repeat(32_767)]];
        const { sheet } = await one(cells);
        expect(await sheet.read(block("Clients", 0, 0, 5, 1))).toEqual(cells);
      });

      test("keeps numbers to the last bit", async () => {
        const cells: Grid = [[0.1 + 0.2, 1e-300, 123456789012345.6, -1 / 3, 1.7976931348623157e308]];
        const { sheet } = await one(cells);
        expect(await sheet.read(block("Clients", 0, 0, 1, 5))).toEqual(cells);
      });

      test("tells how far it is, up to the end", async () => {
        const cells = Array.from({ length: 2500 }, (_, i) => [i, `client ${i}`]);
        const { sheet } = await one(cells);
        const steps: number[] = [];
        const grid = await sheet.read(block("Clients", 0, 0, 2500, 2), {
          progress: (done, total) => {
            expect(total).toBe(2500);
            steps.push(done);
          },
        });
        expect(grid).toEqual(cells);
        expect(steps.at(-1)).toBe(2500);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
      });

      test("stops when it is cancelled", async () => {
        const { sheet } = await one(clients);
        await expect(sheet.read(block("Clients", 0, 0, 4, 4), { signal: { aborted: true } })).rejects.toBeInstanceOf(Cancelled);
      });

      test("of a sheet that is not there fails", async () => {
        const { sheet } = await one(clients);
        await expect(sheet.read(block("Fournisseurs", 0, 0, 1, 1))).rejects.toBeInstanceOf(Error);
      });
    });

    describe("adding a sheet", () => {
      test("gives it the name asked for", async () => {
        const { sheet, names } = await one(clients);
        expect(await sheet.addSheet("Segmentation 22-11-2026")).toBe("Segmentation 22-11-2026");
        expect(names()).toEqual(expect.arrayContaining(["Clients", "Segmentation 22-11-2026"]));
      });

      test("counts up where the name is taken, whatever its capitals", async () => {
        const { sheet, names } = await one(clients);
        expect(await sheet.addSheet("clients")).toBe("clients (2)");
        expect(await sheet.addSheet("Clients")).toBe("Clients (3)");
        expect(names()).toHaveLength(3);
      });

      test("cuts and cleans what the host does not allow, and answers with the true name", async () => {
        const { sheet, names } = await one(clients);
        for (const asked of [
          "Segmentation des clients grands comptes et export 2026",
          "a/b\\c?d*e[f]g:h",
          "'apostrophes'",
          "   ",
          "History",
          "x".repeat(300),
        ]) {
          const given = await sheet.addSheet(asked);
          expect(given.trim()).not.toBe("");
          expect(names()).toContain(given);
        }
        expect(new Set(names().map((each) => each.toLowerCase())).size).toBe(7);
      });

      test("keeps two long names apart", async () => {
        const { sheet } = await one(clients);
        const long = "Segmentation du portefeuille".repeat(12);
        const first = await sheet.addSheet(long);
        const second = await sheet.addSheet(long);
        expect(second).not.toBe(first);
        expect(second).toMatch(/ \(2\)$/);
      });

      test("leaves the cells of the others alone", async () => {
        const { sheet, cells } = await one(clients);
        await sheet.addSheet("Autre");
        expect(full(cells("Clients"), 4, 4)).toEqual(full(clients));
      });
    });

    describe("writing", () => {
      const written = async (values: Grid): Promise<{ back: Grid; made: MadeSheet; added: string }> => {
        const made = await one(clients);
        const added = await made.sheet.addSheet("Résultat");
        const area = block(added, 0, 0, values.length, columnCount(values));
        await made.sheet.write(area, values);
        return { back: await made.sheet.read(area), made, added };
      };

      test("and reading back gives the same", async () => {
        const values: Grid = [
          ["Client", "Solde", "Litige"],
          ["A", 0.1 + 0.2, true],
          ["B", -1234.5, false],
          ["C", 0, null],
        ];
        const { back, made, added } = await written(values);
        expect(full(back, 4, 3)).toEqual(full(values));
        expect(full(made.cells(added), 4, 3)).toEqual(full(values));
      });

      test("never makes a formula of a text", async () => {
        const values: Grid = [
          ["=CMD()"],
          ["+33 1 23 45 67 89"],
          ["-Dupont"],
          ["@SUM(1+1)"],
          ["=1+1"],
          ['=HYPERLINK("x")'],
          ["\t=1+1"],
          ["'apostrophe"],
          ["''"],
        ];
        const { back, made, added } = await written(values);
        expect(back).toEqual(values);
        values.forEach((_, row) => {
          expect(made.formula({ sheet: added, row, column: 0 })).toBeNull();
        });
      });

      test("never makes a number, a date, a flag or an error of a text", async () => {
        const values: Grid = [
          ["0123"],
          ["1,5"],
          ["1.5"],
          ["12 %"],
          ["1E5"],
          ["2026-01-05"],
          ["5/1/2026"],
          ["TRUE"],
          ["VRAI"],
          ["#N/A"],
          ["10:30"],
          ["€12"],
        ];
        expect((await written(values)).back).toEqual(values);
      });

      test("keeps texts between numbers in one column", async () => {
        const values: Grid = [[1], ["=2"], [3], ["004"], [null], [5.5]];
        expect(full((await written(values)).back, 6, 1)).toEqual(values);
      });

      test("keeps emoji, right-to-left, line breaks and the longest text of a cell", async () => {
        const values: Grid = [["👩‍🌾 Fruits"], ["شركة التوريد"], ["deux\nlignes"], ["é".repeat(32_767)], ["=" + "x".repeat(32_766)]];
        expect((await written(values)).back).toEqual(values);
      });

      test("leaves blanks blank", async () => {
        const { back } = await written([
          [null, 1],
          ["", 2],
        ]);
        expect(full(back, 2, 2)).toEqual([
          [null, 1],
          [null, 2],
        ]);
      });

      test("starts where it is told", async () => {
        const made = await one(clients);
        const added = await made.sheet.addSheet("Résultat");
        await made.sheet.write(block(added, 3, 2, 1, 2), [["a", 1]]);
        expect(full(made.cells(added), 4, 4)).toEqual([...Array.from({ length: 3 }, () => [null, null, null, null]), [null, null, "a", 1]]);
      });

      test("fills short rows up with blanks", async () => {
        const made = await one(clients);
        const added = await made.sheet.addSheet("Résultat");
        await made.sheet.write(block(added, 0, 0, 2, 3), [["a", 1, 2], ["b"]]);
        expect(full(made.cells(added), 2, 3)).toEqual([
          ["a", 1, 2],
          ["b", null, null],
        ]);
      });

      test("of many rows arrives whole and tells how far it is", async () => {
        const values = Array.from({ length: 3000 }, (_, i) => [`client ${i}`, i / 7, i % 2 === 0]);
        const made = await one(clients);
        const added = await made.sheet.addSheet("Résultat");
        const steps: number[] = [];
        const area = block(added, 0, 0, 3000, 3);
        await made.sheet.write(area, values, {
          progress: (done, total) => {
            expect(total).toBe(3000);
            steps.push(done);
          },
        });
        expect(await made.sheet.read(area)).toEqual(values);
        expect(steps.at(-1)).toBe(3000);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
      });

      test("writes nothing once it is cancelled", async () => {
        const made = await one(clients);
        const added = await made.sheet.addSheet("Résultat");
        await expect(made.sheet.write(block(added, 0, 0, 1, 1), [["a"]], { signal: { aborted: true } })).rejects.toBeInstanceOf(Cancelled);
        expect(full(made.cells(added), 1, 1)).toEqual([[null]]);
      });
    });

    describe("writing into a sheet of the user's", () => {
      test("fills empty cells, texts as texts", async () => {
        const { sheet, cells, formula } = await one(clients);
        expect(await sheet.writeIfEmpty(block("Clients", 0, 4, 2, 1), [["Classe"], ["=CMD()"]])).toBe(true);
        expect(full(cells("Clients"), 2, 5).map((row) => row[4])).toEqual(["Classe", "=CMD()"]);
        expect(formula({ sheet: "Clients", row: 1, column: 4 })).toBeNull();
        expect(full(cells("Clients"), 4, 4)).toEqual(full(clients));
      });

      test("refuses, and writes nothing, where one cell is filled", async () => {
        const { sheet, cells } = await one(clients);
        expect(await sheet.writeIfEmpty(block("Clients", 2, 3, 3, 2), full([["a", "b"]], 3, 2))).toBe(false);
        expect(full(cells("Clients"), 6, 6)).toEqual(full(clients, 6, 6));
      });

      test("broken off, leaves filled cells filled and empty ones empty", async () => {
        const { sheet, cells } = await one(clients);
        const signal = { aborted: true };
        const given = full([["a", "b"]], 3, 2);
        for (const area of [block("Clients", 1, 2, 3, 2), block("Clients", 1, 4, 3, 2)])
          await sheet.writeIfEmpty(area, given, { signal }).catch((error: unknown) => expect(error).toBeInstanceOf(Cancelled));
        expect(full(cells("Clients"), 6, 6)).toEqual(full(clients, 6, 6));
      });
    });

    describe("writing a formula", () => {
      test("puts it where it is told", async () => {
        const { sheet, formula } = await one(clients);
        const added = await sheet.addSheet("Résultat");
        await sheet.writeFormula(block(added, 1, 2, 3, 1), "=SUM(Clients!B2:B4)");
        expect(formula({ sheet: added, row: 1, column: 2 })).toBe("=SUM(Clients!B2:B4)");
      });
    });

    describe("a column of formulas", () => {
      const single = [2, 3, 4].map((row) => `=GEARING(Clients!B${row},Clients!C${row})`);
      const column = async (): Promise<{ made: MadeSheet; added: string }> => {
        const made = await one(clients);
        const added = await made.sheet.addSheet("Résultat");
        await made.sheet.write(block(added, 0, 0, 1, 1), [["=Titre"]]);
        for (const [i, formula] of single.entries()) await made.sheet.writeFormula(block(added, i + 1, 0, 1, 1), formula);
        return { made, added };
      };
      // Some hosts keep a formula with the separator of their user's language.
      const read = async ({ sheet }: MadeSheet, area: Area): Promise<(string | null)[][]> =>
        (await sheet.readFormulas(area)).map((row) => row.map((formula) => formula && formula.replace(/;/g, ",")));

      test("is read as it is written; a text that looks like one is none", async () => {
        const { made, added } = await column();
        expect(await read(made, block(added, 0, 0, 5, 2))).toEqual([
          [null, null],
          ...single.map((formula) => [formula, null]),
          [null, null],
        ]);
      });

      test("is replaced by one formula in its first cell, and nothing around it changes", async () => {
        const { made, added } = await column();
        expect(await made.sheet.replaceFormulas(block(added, 1, 0, 3, 1), "=GEARING(Clients!B2:B4,Clients!C2:C4)")).toBe(true);
        expect(await read(made, block(added, 0, 0, 4, 1))).toEqual([[null], ["=GEARING(Clients!B2:B4,Clients!C2:C4)"], [null], [null]]);
        expect(cellAt(made.cells(added), 0, 0)).toBe("=Titre");
      });
    });

    test("a chart is drawn, or the host says that it has none; no value changes", async () => {
      const made = await one(clients);
      const added = await made.sheet.addSheet("Graphiques");
      const values: Grid = [
        ["Classe", "Solde"],
        ["1", 120],
        ["2", 80],
      ];
      const from = block(added, 0, 0, 3, 2);
      await made.sheet.write(from, values);
      const drawn = await made.sheet.chart({ kind: "columns", title: "Solde par classe", from, at: block(added, 5, 0, 15, 6) });
      expect(typeof drawn).toBe("boolean");
      expect(full(await made.sheet.read(from), 3, 2)).toEqual(values);
    });

    test("calls made as one step answer what they answer, and fail as they fail", async () => {
      const { sheet, names } = await one(clients);
      const added = await sheet.asOneStep(async () => {
        const name = await sheet.addSheet("Résultat");
        await sheet.write(block(name, 0, 0, 1, 1), [["a"]]);
        return name;
      });
      expect(names()).toContain(added);
      expect(full(await sheet.read(block(added, 0, 0, 1, 1)), 1, 1)).toEqual([["a"]]);
      await expect(
        sheet.asOneStep(async () => {
          throw new Cancelled();
        }),
      ).rejects.toBeInstanceOf(Cancelled);
    });

    test("formatting changes no value", async () => {
      const values: Grid = [
        ["Client", "Solde", "Part", "Classe", "Revue", "Jours", "Score"],
        ["=A", 1234.5, 0.25, 1, 46000, 12, 71.5],
        ["B", -5, 1, 5, null, 0, 12],
        ["C", 0, 0, 0, 46100, -3, null],
      ];
      const made = await one(clients);
      const added = await made.sheet.addSheet("Résultat");
      const area = block(added, 0, 0, 4, 7);
      const format: TableFormat = {
        columns: [
          { format: "text", width: 24 },
          { format: "money", width: 14 },
          { format: "percent", width: 8 },
          { format: "whole", width: 8 },
          { format: "date", width: 12 },
          { format: "whole", width: 8 },
          { format: "decimal", width: 8 },
        ],
        classColumn: 3,
        currency: "EUR",
      };
      await made.sheet.write(area, values);
      await made.sheet.format(area, format);
      expect(full(await made.sheet.read(area), 4, 7)).toEqual(values);
    });

    const shown = {
      fr: ["1 234,50 €", "-5,00 €", "25,0 %", "1 234", "15/08/2026", "71,5", "1 234,5"],
      en: ["€1,234.50", "-€5.00", "25.0%", "1,234", "15 Aug 2026", "71.5", "1,234.5"],
    } as const;
    test.each(["fr", "en"] as const)("the same figures are written the same way in every host, in %s", async (language) => {
      const made = await make({ sheets: [{ name: "Clients", cells: clients }] }, language);
      if (!made.pattern) return;
      const figures = [1234.5, -5, 0.25, 1234, 46249, 71.5, 1234.5];
      const kinds = ["money", "money", "percent", "whole", "date", "decimal", "decimal"] as const;
      const added = await made.sheet.addSheet("Résultat");
      const area = block(added, 0, 0, 2, figures.length);
      await made.sheet.write(area, [kinds, figures]);
      await made.sheet.format(area, { columns: kinds.map((format) => ({ format, width: 12 })), currency: "EUR" });
      const texts = figures.map((figure, column) =>
        // Narrow or wide, breaking or not: which space a host draws is its own matter.
        writtenBy(made.pattern!({ sheet: added, row: 1, column }), figure, { locale: language }).replace(/[\u00a0\u202f]/g, " "),
      );
      expect(texts).toEqual(shown[language]);
      // In a cell that is wrapped the unit stays beside its figure.
      const units = made.pattern({ sheet: added, row: 1, column: 0 }) + made.pattern({ sheet: added, row: 1, column: 2 });
      expect(units).not.toContain(" ");
    });

    test("a work list is filtered, ticked off and printed, and no value changes", async () => {
      const values: Grid = [
        ["Fait", "Client", "À faire"],
        [null, "=A", "Appeler"],
        [null, "B", "Relancer"],
      ];
      const made = await one(clients);
      const added = await made.sheet.addSheet("Appels");
      const area = block(added, 0, 0, 3, 3);
      await made.sheet.write(area, values);
      await made.sheet.format(area, {
        columns: [
          { format: "text", width: 6 },
          { format: "text", width: 24 },
          { format: "text", width: 30 },
        ],
        filter: true,
        tickColumn: 0,
        print: { landscape: true },
      });
      const back = full(await made.sheet.read(area), 3, 3);
      expect(back.map((row) => row.slice(1))).toEqual(values.map((row) => row.slice(1)));
      // A tick box that is not ticked may read as FALSE.
      for (const row of back.slice(1)) expect([null, false]).toContain(row[0]);
      expect(back[0]![0]).toBe("Fait");
    });

    describe("renaming a sheet that was added", () => {
      test("keeps its cells and its place, and the old name is free", async () => {
        const { sheet, names } = await one(clients);
        const added = await sheet.addSheet("Segmentation 2026-08-31");
        await sheet.write(block(added, 0, 0, 1, 2), [["Client", 2]]);
        const given = await sheet.renameSheet(added, "Segmentation 2026-09-30");
        expect(given).toBe("Segmentation 2026-09-30");
        expect(names()).toEqual(["Clients", given]);
        expect(full(await sheet.read(block(given, 0, 0, 1, 2)), 1, 2)).toEqual([["Client", 2]]);
        expect(await sheet.addSheet(added)).toBe(added);
        await sheet.write(block(given, 1, 0, 1, 1), [["after"]]);
        expect((await sheet.read(block(given, 1, 0, 1, 1)))[0]![0]).toBe("after");
      });

      test("takes the next name that is free, and may keep its own", async () => {
        const { sheet } = await one(clients);
        const added = await sheet.addSheet("Résultat");
        expect(await sheet.renameSheet(added, "CLIENTS")).toBe("CLIENTS (2)");
        expect(await sheet.renameSheet("CLIENTS (2)", "CLIENTS (2)")).toBe("CLIENTS (2)");
      });
    });

    describe("removing a sheet", () => {
      test("takes it away and leaves the others", async () => {
        const { sheet, names, cells } = await one(clients);
        const added = await sheet.addSheet("Résultat");
        await sheet.removeSheet(added);
        expect(names()).toEqual(["Clients"]);
        expect(full(cells("Clients"), 4, 4)).toEqual(full(clients));
      });

      test("that is gone already does nothing", async () => {
        const { sheet, names } = await one(clients);
        await sheet.removeSheet("Résultat");
        expect(names()).toEqual(["Clients"]);
      });
    });

    test("showing a place selects it", async () => {
      const { sheet } = await make({
        sheets: [
          { name: "Notes", cells: [["x"]] },
          { name: "Clients", cells: clients },
        ],
      });
      await sheet.show(block("Clients", 1, 0, 2, 3));
      expect(await sheet.selection()).toEqual(block("Clients", 1, 0, 2, 3));
    });

    describe("inserting a formula", () => {
      test("writes it into the active cell when that is empty", async () => {
        const { sheet, formula } = await one(clients, { active: { sheet: "Clients", row: 6, column: 1 } });
        expect(await sheet.insertFormula("=SUM(B2:B4)")).toBe(true);
        expect(formula({ sheet: "Clients", row: 6, column: 1 })).toBe("=SUM(B2:B4)");
      });

      test("refuses a filled cell and leaves it as it is", async () => {
        const { sheet, formula, cells } = await one(clients, { active: { sheet: "Clients", row: 2, column: 1 } });
        expect(await sheet.insertFormula("=SUM(B2:B4)")).toBe(false);
        expect(formula({ sheet: "Clients", row: 2, column: 1 })).toBeNull();
        expect(cellAt(cells("Clients"), 2, 1)).toBe(0);
      });
    });

    describe("settings", () => {
      test("that were never written are null", async () => {
        const { sheet } = await one(clients);
        expect(await sheet.recall("encours.unknown")).toBeNull();
      });

      test("come back as they were written, the last one wins", async () => {
        const { sheet } = await one(clients);
        await sheet.remember("encours.columns", '{"0":"client"}');
        await sheet.remember("encours.other", "x");
        await sheet.remember("encours.columns", '{"0":"balance","é":"👍"}');
        expect(await sheet.recall("encours.columns")).toBe('{"0":"balance","é":"👍"}');
        expect(await sheet.recall("encours.other")).toBe("x");
      });

      test("may be long, and short again", async () => {
        const { sheet } = await one(clients);
        const long = JSON.stringify(Array.from({ length: 2500 }, (_, i) => `réponse ${i}`));
        await sheet.remember("encours.long", long);
        expect(await sheet.recall("encours.long")).toBe(long);
        await sheet.remember("encours.long", "[]");
        expect(await sheet.recall("encours.long")).toBe("[]");
      });
    });

    test("watching the selection tells of a change, and no more once stopped", async () => {
      const { sheet, select } = await one(clients, { selection: block("Clients", 0, 0, 1, 1) });
      let first = 0;
      let second = 0;
      const stopFirst = sheet.watchSelection(() => first++);
      const stopSecond = sheet.watchSelection(() => second++);
      // A host may take a moment to begin watching.
      await new Promise((resolve) => setTimeout(resolve, 20));
      await select(block("Clients", 1, 0, 2, 2));
      await waitFor(() => first > 0 && second > 0);
      stopFirst();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const before = { first, second };
      await select(block("Clients", 2, 0, 2, 2));
      await waitFor(() => second > before.second);
      expect(first).toBe(before.first);
      stopSecond();
    });
  });
}
