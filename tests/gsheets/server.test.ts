import { runInContext, type Context } from "node:vm";
import type { TableFormat } from "../../core/cells/table-format";
import type { Area } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import type { Operation, Operations, Reply } from "../../gsheets/protocol/request";
import { palettes } from "../../pane/palette";
import { cellOf, makeBook, type KeptBook, type KeptSheet } from "../hosts/gsheets-fake/book";
import { builtFile, callProject, loadProject } from "../hosts/gsheets-fake/project";
import { blankScreen, services, type ServiceOptions } from "../hosts/gsheets-fake/services";

interface Opened {
  readonly book: KeptBook;
  readonly context: Context;
  readonly ask: <O extends Operation>(operation: O, asks: Operations[O]["asks"]) => Reply<O>;
  readonly sheet: (name: string) => KeptSheet;
}

function open(
  cells: Grid = [
    ["Client", "Solde"],
    ["Morel", 1200],
  ],
  options: ServiceOptions = {},
): Opened {
  const book = makeBook("Europe/Paris", [{ name: "Clients", cells }]);
  const context = loadProject(services(book, options));
  return {
    book,
    context,
    ask: (operation, asks) => JSON.parse(callProject(context, "encoursSheet", [JSON.stringify({ operation, asks })]) as string) as never,
    sheet: (name) => book.sheets.find((each) => each.name === name)!,
  };
}

const block = (sheet: string, rows: number, columns: number): Area => ({ sheet, row: 0, column: 0, rows, columns });
const classes = ([1, 2, 3, 4, 5] as const).map((riskClass) => palettes.light[riskClass]);

describe("a sheet the user made", () => {
  test("is never written to, dressed or removed", () => {
    const { ask, sheet, book } = open();
    const area = block("Clients", 1, 1);
    expect(ask("write", { area, values: [["x"]] })).toEqual({ refused: "NOT_OURS", detail: "Clients" });
    expect(ask("format", { area, format: { columns: [] }, colours: [] })).toEqual({ refused: "NOT_OURS", detail: "Clients" });
    expect(ask("removeSheet", { name: "Clients" })).toEqual({ refused: "NOT_OURS", detail: "Clients" });
    expect(cellOf(sheet("Clients"), 0, 0).value).toBe("Client");
    expect(book.sheets).toHaveLength(1);
  });

  test("is not taken for ours because it bears the name of one", () => {
    const { ask, book } = open();
    expect(ask("addSheet", { name: "Segmentation" })).toEqual({ value: "Segmentation" });
    // The user throws ours away and calls her own by its name.
    book.sheets = book.sheets.filter(({ name }) => name === "Clients");
    book.active = book.sheets[0]!;
    book.sheets[0]!.name = "Segmentation";
    expect(ask("write", { area: block("Segmentation", 1, 1), values: [["x"]] })).toEqual({ refused: "NOT_OURS", detail: "Segmentation" });
  });

  test("does not stop ours from being written under its new name", () => {
    const { ask, book, sheet } = open();
    ask("addSheet", { name: "Segmentation" });
    book.sheets[1]!.name = "Novembre";
    expect(ask("write", { area: block("Novembre", 1, 1), values: [["x"]] })).toEqual({ value: null });
    expect(cellOf(sheet("Novembre"), 0, 0).value).toBe("x");
  });
});

describe("the selection", () => {
  const cells = Array.from({ length: 1500 }, (_, i) => [i, i, i, i]);

  test("comes with its first rows, no more than were asked for", () => {
    const { ask, book } = open(cells);
    book.active.selected = [{ row: 0, column: 0, rows: 1500, columns: 4 }];
    const head = (rows: number, most: number): number =>
      (ask("selection", { rows, cells: most }) as { value: { head: Grid } }).value.head.length;
    expect([head(1000, 20_000), head(1000, 2000), head(5000, 20_000), head(1000, 3)]).toEqual([1000, 500, 1500, 0]);
  });

  test("of one cell comes alone", () => {
    const { ask } = open(cells);
    expect(ask("selection", { rows: 10, cells: 100 })).toEqual({ value: { areas: [block("Clients", 1, 1)], head: [] } });
  });
});

describe("the selection of several areas", () => {
  test("comes whole, an empty one as null, and the place names them all", () => {
    const { ask, book } = open();
    book.active.selected = [
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 5, column: 3, rows: 2, columns: 2 },
      { row: 0, column: 0, rows: 1, columns: 1 },
    ];
    expect(ask("selection", { rows: 10, cells: 100 })).toEqual({
      value: {
        areas: [{ sheet: "Clients", row: 0, column: 1, rows: 2, columns: 1 }, null, block("Clients", 1, 1)],
        head: [["Solde"], [1200]],
      },
    });
    expect(ask("place", {})).toEqual({ value: "0!B1:B2 0!D6:E7 0!A1" });
  });
});

describe("adding a sheet", () => {
  test("leaves the user where she is", () => {
    const { ask, book } = open();
    book.active.selected = [{ row: 1, column: 0, rows: 1, columns: 2 }];
    ask("addSheet", { name: "Segmentation" });
    expect(book.active.name).toBe("Clients");
    expect(ask("selection", { rows: 10, cells: 100 })).toEqual({
      value: { areas: [{ sheet: "Clients", row: 1, column: 0, rows: 1, columns: 2 }], head: [["Morel", 1200]] },
    });
  });

  test("that cannot be remembered as ours leaves none behind", () => {
    const { ask, book } = open();
    for (const [k, size] of [200_000, 200_000, 49_500].entries()) ask("remember", { key: `k${k}`, value: "x".repeat(size) });
    const names = Array.from({ length: 60 }, (_, k) => `S${k}`);
    const refused = names.filter((name) => "refused" in ask("addSheet", { name }));
    expect(refused.length).toBeGreaterThan(0);
    expect(book.sheets.filter(({ name }) => refused.includes(name))).toEqual([]);
  });

  test("cuts a name between two characters, not within one", () => {
    const { ask } = open();
    const { value } = ask("addSheet", { name: "x".repeat(99) + "👍" }) as { value: string };
    expect(value).toBe("x".repeat(99));
  });
});

describe("writing", () => {
  test("makes room below and to the right of a new sheet's thousand rows and 26 columns", () => {
    const { ask, sheet } = open();
    ask("addSheet", { name: "S" });
    const values = [Array.from({ length: 30 }, (_, i) => i)];
    expect(ask("write", { area: { sheet: "S", row: 1499, column: 0, rows: 1, columns: 30 }, values })).toEqual({ value: null });
    expect([sheet("S").maxRows, sheet("S").maxColumns]).toEqual([1500, 30]);
  });

  test("says so when the workbook is full", () => {
    const { ask } = open();
    ask("addSheet", { name: "S" });
    const reply = ask("write", { area: { sheet: "S", row: 900_000, column: 0, rows: 1, columns: 1 }, values: [[1]] });
    expect(reply).toMatchObject({ refused: "TOO_LARGE" });
  });

  // The stand-in throws where a text that begins like a formula would go through setValues.
  test("keeps client names that begin like formulas among thousands of others", () => {
    const { ask, sheet } = open();
    ask("addSheet", { name: "S" });
    const values = Array.from({ length: 3000 }, (_, i) => [
      i % 7 === 0 ? `=CMD|${i}` : i % 11 === 0 ? `+33 ${i}` : `Client ${i}`,
      i,
      i % 5 === 0 ? "n/d" : i / 3,
    ]);
    expect(ask("write", { area: block("S", 3000, 3), values })).toEqual({ value: null });
    expect(values.map((_, r) => [0, 1, 2].map((c) => cellOf(sheet("S"), r, c).value))).toEqual(values);
    expect([...sheet("S").cells.values()].every(({ formula }) => formula === "")).toBe(true);
  });
});

describe("dressing a table", () => {
  const values: Grid = [
    ["Client", "Solde", "Part", "Classe", "Score", "Revue", "Jours"],
    ["=Morel", 1234.5, 0.25, 4, 41.2, 46000, 12],
    ["004", "n/d", 1, 1, 88, "à fixer", 0],
  ];
  const format: TableFormat = {
    columns: (["text", "money", "percent", "whole", "decimal", "date", "whole"] as const).map((each, i) => ({
      format: each,
      width: 10 + i,
    })),
    classColumn: 3,
    currency: "EUR",
  };
  const dressed = (options: ServiceOptions = {}): Opened => {
    const opened = open([], options);
    opened.ask("addSheet", { name: "S" });
    opened.ask("write", { area: block("S", 3, 7), values });
    expect(opened.ask("format", { area: block("S", 3, 7), format, colours: classes })).toEqual({ value: null });
    return opened;
  };
  const shown = ({ sheet }: Opened): string[][] => [1, 2].map((r) => [0, 1, 2, 3, 4, 5, 6].map((c) => cellOf(sheet("S"), r, c).format));

  test("gives each column its format, and spares the texts among the numbers", () => {
    expect(shown(dressed())).toEqual([
      ["@", '#,##0.00"\u00a0€"', "0.0\\\u00a0%", "#,##0", "#,##0.0", "dd/mm/yyyy", "#,##0"],
      ["@", "@", "0.0\\\u00a0%", "#,##0", "#,##0.0", "@", "#,##0"],
    ]);
    expect(shown(dressed({ locale: "en_GB" }))[0]).toEqual(["@", '"€"#,##0.00', "0.0%", "#,##0", "#,##0.0", "d mmm yyyy", "#,##0"]);
  });

  test("freezes and strengthens the header and sets widths", () => {
    const { sheet } = dressed();
    expect(sheet("S").frozenRows).toBe(1);
    expect([...sheet("S").bold].sort()).toEqual([0, 1, 2, 3, 4, 5, 6].map((c) => `0,${c}`));
    expect([...sheet("S").widths.values()]).toEqual([84, 91, 98, 105, 112, 119, 126]);
  });

  test("lets texts go on in further lines, and shows the rows of a letter in bold that are to be found", () => {
    const { ask, sheet } = dressed();
    const columns = format.columns.map((column, k) => ({ ...column, wraps: k === 0 }));
    const print = { landscape: false, breaks: [2], strong: [1] };
    expect(ask("format", { area: block("S", 3, 7), format: { ...format, columns, print }, colours: classes })).toEqual({ value: null });
    const look = (row: number, column: number) => Object.fromEntries(sheet("S").looks.get(`${row},${column}`) ?? []);
    expect(look(2, 0)).toEqual({ setWrap: [true], setVerticalAlignment: ["top"] });
    expect(look(1, 1)).toEqual({ setVerticalAlignment: ["top"], setFontWeight: ["bold"], setHorizontalAlignment: ["right"] });
    expect(look(1, 0)).toMatchObject({ setFontWeight: ["bold"] });
    expect(look(1, 0)).not.toHaveProperty("setHorizontalAlignment");
  });

  test("colours classes by rules of the sheet, once however often it is dressed", () => {
    const opened = dressed();
    opened.ask("format", { area: block("S", 3, 7), format, colours: classes });
    const { rules } = opened.sheet("S");
    expect(rules.map(({ equal, background, text }) => [equal, background, text])).toEqual(
      classes.map(({ background, text }, i) => [i + 1, background, text]),
    );
    for (const rule of rules) expect(rule.ranges).toEqual([{ row: 1, column: 3, rows: 2, columns: 1 }]);
  });
});

test("a work list has filter buttons, moved when it is dressed again, and tick boxes that change no cell", () => {
  const { ask, sheet } = open();
  ask("addSheet", { name: "S" });
  ask("write", {
    area: block("S", 3, 2),
    values: [
      ["Fait", "Client"],
      [null, "Morel"],
      [null, "Bois"],
    ],
  });
  const format: TableFormat = { columns: [], filter: true, tickColumn: 0, print: { landscape: true } };
  for (const rows of [3, 2]) {
    expect(ask("format", { area: block("S", rows, 2), format, colours: [] })).toEqual({ value: null });
    expect(sheet("S").filter).toEqual({ row: 0, column: 0, rows, columns: 2 });
  }
  expect([...sheet("S").tickBoxes].sort()).toEqual(["1,0", "2,0"]);
  expect(cellOf(sheet("S"), 1, 0).value).toBeNull();
});

test("a chart stands where it was asked for, as large as the cells it covers, over the cells it was given", () => {
  const { ask, sheet } = open();
  ask("addSheet", { name: "S" });
  const from = block("Clients", 2, 2);
  const at: Area = { sheet: "S", row: 4, column: 1, rows: 10, columns: 5 };
  expect(ask("chart", { chart: { kind: "stackedColumns", title: "Solde", from, at, colours: ["#107c10"] } })).toEqual({ value: true });
  expect(sheet("S").charts).toEqual([
    {
      type: "COLUMN",
      ranges: [{ sheet: "Clients", area: { row: 0, column: 0, rows: 2, columns: 2 } }],
      headers: 1,
      position: { row: 4, column: 1 },
      options: { title: "Solde", width: 500, height: 210, legend: { position: "none" }, isStacked: true, colors: ["#107c10"] },
    },
  ]);
  expect(ask("chart", { chart: { kind: "line", title: "Solde", from, at: from } })).toEqual({ refused: "NOT_OURS", detail: "Clients" });
});

describe("a formula", () => {
  test("goes in as a French spreadsheet reads it", () => {
    const { ask, book, sheet } = open();
    const at = (row: number): void => {
      book.active.selected = [{ row, column: 3, rows: 1, columns: 1 }];
    };
    at(1);
    expect(ask("insertFormula", { formula: `=RISKLABEL(B2,"en")` })).toEqual({ value: true });
    at(2);
    expect(ask("insertFormula", { formula: `=AGEING('a,b'!B2:B9,"x,y",{0,30})` })).toEqual({ value: true });
    expect([1, 2].map((row) => cellOf(sheet("Clients"), row, 3).formula)).toEqual([
      '=RISKLABEL(B2;"en")',
      `=AGEING('a,b'!B2:B9;"x,y";{0\\30})`,
    ]);
  });

  test("goes into a cell formatted as text as a formula", () => {
    const { ask, book, sheet } = open();
    book.active.selected = [{ row: 8, column: 0, rows: 1, columns: 1 }];
    cellOf(sheet("Clients"), 8, 0).format = "@";
    expect(ask("insertFormula", { formula: "=GEARING(A2,B2)" })).toEqual({ value: true });
    expect(cellOf(sheet("Clients"), 8, 0)).toMatchObject({ formula: "=GEARING(A2;B2)", format: "General" });
  });
});

describe("settings", () => {
  test("of a hundred thousand characters, accents and emoji included, come back whole", () => {
    const { ask } = open();
    const value = JSON.stringify(Array.from({ length: 8000 }, (_, i) => `é👍\\u00e9${i}`));
    expect(ask("remember", { key: "encours.columns", value })).toEqual({ value: null });
    expect(ask("settings", {})).toEqual({ value: { "encours.columns": value } });
  });

  test("beyond what Google keeps are refused, and the old ones stay", () => {
    const { ask } = open();
    ask("remember", { key: "a", value: "kept" });
    expect(ask("remember", { key: "a", value: "x".repeat(600_000) })).toMatchObject({ refused: "SETTINGS_FULL" });
    expect(ask("settings", {})).toEqual({ value: { a: "kept" } });
  });
});

describe("the wire", () => {
  test("carries text only, even for nonsense and for what Google refuses", () => {
    const { context, ask } = open();
    for (const request of ["", "nonsense", "{}", '{"operation":"toString"}', '{"operation":"constructor","asks":{}}']) {
      const reply = callProject(context, "encoursSheet", [request]);
      expect(typeof reply).toBe("string");
      expect(JSON.parse(reply as string)).toMatchObject({ refused: "FAILED" });
    }
    expect(ask("read", { area: block("Clients", 5, 5) })).toEqual({ value: [["Client", "Solde"], ["Morel", 1200], [], [], []] });
    expect(open([], { mode: "NONE" }).ask("settings", {})).toMatchObject({ refused: "NOT_ALLOWED" });
  });
});

describe("the menu", () => {
  test("opens in the user's language, also before the add-on may ask which", () => {
    for (const [options, expected] of [
      [{ locale: "en_US" }, ["Open Encours", "Freeze to values…", "Refresh formulas", "Templates…", "Help"]],
      [{ locale: "fr" }, ["Ouvrir Encours", "Figer en valeurs…", "Actualiser les formules", "Modèles…", "Aide"]],
      [{ mode: "NONE" }, ["Ouvrir Encours", "Figer en valeurs…", "Actualiser les formules", "Modèles…", "Aide"]],
    ] as const) {
      for (const trigger of ["onOpen", "onInstall"]) {
        const screen = blankScreen();
        const { context } = open([], { ...options, screen });
        callProject(context, trigger, [{ authMode: "NONE" }]);
        expect(screen.menu.map(({ label }) => label)).toEqual(expected);
        // Every item leads to a function that is there.
        for (const item of screen.menu) expect(runInContext(`typeof ${item.function}`, context)).toBe("function");
      }
    }
  });

  test("shows the sidebar in the language of the account, or the one chosen in the pane", () => {
    const screen = blankScreen();
    const { context, ask } = open([], { locale: "en_US", screen, files: { Sidebar: builtFile("Sidebar.html") } });
    callProject(context, "openSidebar", []);
    expect(screen.sidebar!.title).toBe("Encours");
    expect(screen.sidebar!.content).toContain('<main id="encours" data-language="en"');
    ask("preferLanguage", { language: "fr" });
    callProject(context, "openSidebar", []);
    expect(screen.sidebar!.content).toBe(builtFile("Sidebar.html"));
  });

  test("says how to begin on the first day, and never again", () => {
    const screen = blankScreen();
    const { context } = open([], { screen, files: { Sidebar: builtFile("Sidebar.html") } });
    for (let day = 0; day < 2; day++) callProject(context, "openSidebar", []);
    expect(screen.alerts).toEqual([expect.stringContaining("1. Sélectionnez votre liste")]);
    expect(screen.sidebar).not.toBeNull();
  });

  test("helps, which also wakes the functions of an add-on", () => {
    const screen = blankScreen();
    callProject(open([], { screen }).context, "openHelp", []);
    expect(screen.alerts[0]).toContain("Rien ne quitte le classeur.");
  });
});
