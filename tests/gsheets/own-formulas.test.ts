import type { Context } from "node:vm";
import type { Cell, Grid } from "../../core/cells/values";
import { functionsIn } from "../../gsheets/formulas";
import { cellOf, makeBook, usedSize, type KeptBook } from "../hosts/gsheets-fake/book";
import { calculate } from "../hosts/gsheets-fake/calculate";
import { callProject, loadProject } from "../hosts/gsheets-fake/project";
import { blankScreen, services, type Screen } from "../hosts/gsheets-fake/services";

interface Opened {
  readonly book: KeptBook;
  readonly context: Context;
  readonly screen: Screen;
  /** What the first sheet shows, blanks null. */
  readonly shown: () => Cell[][];
  readonly formulas: () => string[];
}

const clients: Grid = [
  ["Client", "Dettes", "Capitaux"],
  ["Morel", 400, 500],
  ["Bois", 90, 100],
  [null, null, null],
  ["=Cargo", 50, -20],
];

/** A workbook whose formulas are computed by the project itself, as Google does. */
function open(formulas: Readonly<Record<string, string>>, cells = clients): Opened {
  const book = makeBook("Europe/Paris", [{ name: "Clients", cells }]);
  const screen = blankScreen();
  const context = loadProject(services(book, { screen }));
  const sheet = book.sheets[0]!;
  const at = (name: string): [number, number] => [Number(name.slice(1)) - 1, name.charCodeAt(0) - 65];
  for (const [name, formula] of Object.entries(formulas)) Object.assign(cellOf(sheet, ...at(name)), { formula, format: "" });
  book.customFunction = (name, args) => {
    try {
      return callProject(context, name, args);
    } catch (error) {
      throw (error as Error).name === "ReferenceError" ? new Error("#NAME?") : error;
    }
  };
  book.stale = true;
  calculate(book);
  return {
    book,
    context,
    screen,
    shown: () => {
      calculate(book);
      const { rows, columns } = usedSize(sheet);
      return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => cellOf(sheet, r, c).value));
    },
    formulas: () => [...sheet.cells.values()].map(({ formula }) => formula).filter(Boolean),
  };
}

test("a formula is ours where it calls a function of ours, not where it only names one", () => {
  expect(functionsIn("=GEARING(A1;B1)")).toEqual(["GEARING"]);
  expect(functionsIn('=IF(A2="";"";gearing (A2;B2)+DSO(C2;D2))')).toEqual(["GEARING", "DSO"]);
  for (const other of ["", "=SUM(A1:A3)", '="GEARING("&A1', "=MYGEARING(A1)", "=X_DSO(1)", "=DSO_(1)"])
    expect(functionsIn(other)).toEqual([]);
});

describe("freezing to values", () => {
  const spilled = { D1: '="x"', D2: "=GEARING(B2:B5;C2:C5)" };

  test("keeps everything a formula had spilled, blanks and texts among it, and leaves other formulas", () => {
    const opened = open({ ...spilled, E2: "=GEARING(B2;C2)", F2: "=SUM(B2:B5)" });
    const before = opened.shown();
    expect(before[1]!.slice(3)).toEqual([0.8, 0.8, 0]);
    expect(before[4]![3]).toContain("capitaux propres");
    callProject(opened.context, "freezeFormulas", []);
    expect(opened.shown()).toEqual(before);
    expect(opened.formulas().sort()).toEqual(['="x"', "=SUM(B2:B5)"]);
    expect(opened.screen.alerts).toEqual([
      expect.stringContaining("Dans la feuille «\u00a0Clients\u00a0», 2 formules d’Encours seront remplacées"),
      expect.stringContaining("2 formules figées."),
    ]);
  });

  test("leaves array formulas of Google's own whole, even where they stand beside what was spilled", () => {
    const opened = open({ D2: "=GEARING(B2:B5;C2:C5)", E2: "={D2:D5}", F3: "={D3:D5}" });
    const before = opened.shown();
    callProject(opened.context, "freezeFormulas", []);
    expect(opened.shown()).toEqual(before);
    expect(opened.formulas()).toEqual(["={D2:D5}", "={D3:D5}"]);
  });

  test("of a part of the sheet takes the formulas that begin there", () => {
    const opened = open({ D2: "=GEARING(B2:B5;C2:C5)", E2: "=GEARING(B2;C2)", E3: "=GEARING(B3;C3)" });
    const before = opened.shown();
    opened.book.active.selected = [
      { row: 1, column: 4, rows: 1, columns: 1 },
      { row: 1, column: 3, rows: 2, columns: 1 },
    ];
    callProject(opened.context, "freezeFormulas", []);
    expect(opened.shown()).toEqual(before);
    expect(opened.formulas()).toEqual(["=GEARING(B3;C3)"]);
    expect(opened.screen.alerts[0]).toContain("Dans la sélection, 2 formules");
  });

  test("keeps dates as dates and names that begin like formulas as names", () => {
    const opened = open({ E2: "=DUEDATE(D2:D5;30)", F2: "=RISKLABEL(A5)" }, [
      ...clients.slice(0, 1),
      ...clients.slice(1).map((row) => [...row, 46000]),
    ]);
    const { customFunction } = opened.book;
    opened.book.customFunction = (name, args) => (name === "RISKLABEL" ? args[0] : customFunction!(name, args));
    opened.book.answers.clear();
    opened.book.stale = true;
    const before = opened.shown();
    expect(before[1]!.slice(4)).toEqual([46030, "=Cargo"]);
    callProject(opened.context, "freezeFormulas", []);
    expect(opened.shown()).toEqual(before);
    expect(opened.formulas()).toEqual([]);
    expect(cellOf(opened.book.sheets[0]!, 1, 4).format).toBe("dd/MM/yyyy");
  });

  test("leaves a formula that shows an error or has no value yet, and says so", () => {
    const opened = open({ D2: "=GEARING(B5;C5)", D3: "=GEARING(B3;C3)", D4: "=GEARING(B2;C2)" });
    expect(opened.shown()[1]![3]).toBe("#ERROR!");
    opened.book.customFunction = null; // Google goes on computing
    cellOf(opened.book.sheets[0]!, 3, 3).value = "Loading...";
    callProject(opened.context, "freezeFormulas", []);
    expect(opened.formulas()).toEqual(["=GEARING(B5;C5)", "=GEARING(B2;C2)"]);
    expect(opened.screen.alerts[1]).toContain("Une formule figée. 2 formules sont restées telles quelles");
  });

  test("does nothing before the answer is yes, and asks nothing where there is nothing to freeze", () => {
    const opened = open(spilled);
    for (const answer of ["NO", "CLOSE"] as const) {
      opened.screen.answers.push(answer);
      callProject(opened.context, "freezeFormulas", []);
    }
    expect(opened.formulas()).toHaveLength(2);
    expect(opened.screen.alerts).toHaveLength(2);
    const none = open({ D2: "=SUM(B2:B5)" });
    callProject(none.context, "freezeFormulas", []);
    expect(none.screen.alerts).toEqual([]);
    expect(none.book.toasts).toEqual(["Aucune formule d’Encours dans la feuille «\u00a0Clients\u00a0»."]);
  });

  test("takes ten thousand formulas in a column in one go", () => {
    const cells = Array.from({ length: 10_000 }, (_, i) => ["x", i, 500] as Cell[]);
    const opened = open({}, cells);
    const sheet = opened.book.sheets[0]!;
    for (let row = 0; row < cells.length; row++)
      Object.assign(cellOf(sheet, row, 3), { formula: `=GEARING(B${row + 1};C${row + 1})`, value: row / 500 });
    opened.book.customFunction = null;
    callProject(opened.context, "freezeFormulas", []);
    expect(opened.formulas()).toEqual([]);
    expect(cellOf(sheet, 9999, 3).value).toBe(9999 / 500);
  });
});

describe("refreshing", () => {
  test("has Google compute anew what it remembers, and changes no formula", () => {
    const opened = open({ D2: "=GEARING(B2:B5;C2:C5)", E2: '=IF(A2="GEARING(";"";gearing(B2;C2))', E3: "=SUM(B2:B5)" });
    const before = [opened.shown(), opened.formulas().map((formula) => formula.toUpperCase())];
    const { calls } = opened.book;
    opened.book.answers.set([...opened.book.answers.keys()][0]!, "Loading...");
    opened.book.stale = true;
    expect(opened.shown()[1]![3]).toBe("Loading...");
    // Google forgets what it knows of a cell once another formula stands there.
    const { customFunction } = opened.book;
    opened.book.customFunction = (name, args) => {
      if (name.endsWith("_")) opened.book.answers.clear();
      return customFunction!(name, args);
    };
    callProject(opened.context, "refreshFormulas", []);
    expect([opened.shown(), opened.formulas().map((formula) => formula.toUpperCase())]).toEqual(before);
    expect(opened.book.calls).toBeGreaterThan(calls);
    expect(opened.book.toasts).toEqual(["2 formules recalculées."]);
  });

  test("of a sheet without formulas of ours says so", () => {
    const opened = open({ D2: "=SUM(B2:B5)" });
    callProject(opened.context, "refreshFormulas", []);
    expect(opened.book.toasts[0]).toContain("Aucune formule d’Encours");
    const empty = open({}, []);
    callProject(empty.context, "refreshFormulas", []);
    expect(empty.book.toasts[0]).toContain("Aucune formule d’Encours");
  });
});
