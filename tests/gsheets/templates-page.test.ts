import type { Language } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { withDecimalCommas } from "../../gsheets/spelling";
import { build } from "../../gsheets/templates-page/build";
import { rectangles } from "../../gsheets/templates-page/rectangles";
import { freeNames, renamed } from "../../gsheets/templates-page/renamed";
import { asking, type Ask } from "../../gsheets/sidebar/ask";
import type { TemplateSheet } from "../../templates/description";
import { styleOf } from "../../templates/look";
import { googleFormula } from "../../templates/references";
import { template, templateIds } from "../../templates/templates";
import { cellOf, makeBook, type KeptBook, type KeptSheet } from "../hosts/gsheets-fake/book";
import { builtFile, callProject, loadProject } from "../hosts/gsheets-fake/project";
import { scriptRun } from "../hosts/gsheets-fake/run";
import { blankScreen, services } from "../hosts/gsheets-fake/services";

const own = [
  ["Client", "Solde"],
  ["=CMD()", 1200],
];

function open(locale: string, names: readonly string[] = ["Clients"]): { readonly book: KeptBook; readonly ask: Ask } {
  const book = makeBook(
    "Europe/Paris",
    names.map((name) => ({ name, cells: own })),
  );
  book.locale = locale;
  return { book, ask: asking({ runner: scriptRun(loadProject(services(book))), language: () => "fr", pauses: [] }) };
}

const kept = (sheet: KeptSheet): [number, Cell, string][] =>
  [...sheet.cells]
    .filter(([, { value, formula }]) => value !== null || formula !== "")
    .map(([key, { value, formula }]) => [key, value, formula]);

const each = (sheet: TemplateSheet): Map<string, Cell> => {
  const values = new Map<string, Cell>();
  for (const { row, column, rows, columns, value } of sheet.cells)
    for (let k = 0; value !== undefined && k < rows * columns; k++)
      values.set(`${row + Math.floor(k / columns)},${column + (k % columns)}`, value);
  return values;
};

const at = (key: string): [number, number] => key.split(",").map(Number) as [number, number];
const languages = ["fr", "en"] as const;

describe.each(languages.flatMap((language) => templateIds.map((id) => [language, id] as const)))("%s %s", (language, id) => {
  const described = template(id, language, "sheets");
  const comma = language === "fr";
  let book: KeptBook;
  let before: unknown;
  let names: readonly string[];
  const shares: number[] = [];
  beforeAll(async () => {
    const opened = open(comma ? "fr_FR" : "en_GB", ["Mes clients"]);
    book = opened.book;
    before = kept(book.sheets[0]!);
    names = await build(id, language, opened.ask, (share) => shares.push(share));
  });
  const sheetOf = ({ name }: TemplateSheet): KeptSheet => book.sheets.find((sheet) => sheet.name === name)!;

  test("comes in new sheets, in its order, and touches nothing of the user's", () => {
    expect(names).toEqual(described.sheets.map(({ name }) => name));
    expect(book.sheets.map(({ name }) => name)).toEqual(["Mes clients", ...names]);
    expect(kept(book.sheets[0]!)).toEqual(before);
    expect(book.sheets[0]!.looks.size + book.sheets[0]!.typed.size).toBe(0);
    expect(book.active.name).toBe(names[0]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test("has every value and every formula of the description, and no other", () => {
    for (const sheet of described.sheets) {
      const there = sheetOf(sheet);
      const formulas = new Map(
        sheet.cells
          .filter(({ formula }) => formula !== undefined)
          .map((cell) => [`${cell.row},${cell.column}`, googleFormula(cell, described, sheet.name)]),
      );
      const values = [...each(sheet)].filter(([key, value]) => value !== null && value !== "" && !formulas.has(key));
      expect(values.map(([key]) => [key, cellOf(there, ...at(key)).value])).toEqual(values);
      expect([...formulas.keys()].map((key) => [key, cellOf(there, ...at(key)).formula])).toEqual(
        [...formulas].map(([key, formula]) => [key, comma ? withDecimalCommas(formula) : formula]),
      );
      expect(kept(there)).toHaveLength(values.length + formulas.size);
    }
  });

  test("names what its formulas name", () => {
    expect([...book.names].map(([name, { sheet, area }]) => ({ name, sheet: sheet.name, block: area }))).toEqual(
      described.names.map(({ name, sheet, block }) => ({ name, sheet, block: expect.objectContaining({ ...block }) as unknown })),
    );
  });

  test("warns of every computed cell and of none to be filled in", () => {
    for (const sheet of described.sheets) {
      const { protection } = sheetOf(sheet);
      expect(protection === null).toBe(!sheet.locked);
      if (!protection) continue;
      expect(protection.warningOnly).toBe(true);
      const isOpen = (row: number, column: number): boolean =>
        protection.open.some(
          (area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
        );
      const wrong = sheet.cells.filter(({ row, column, rows, columns, formula, look }) =>
        formula === undefined ? styleOf(look).open && !isOpen(row + rows - 1, column + columns - 1) : isOpen(row, column),
      );
      expect(wrong).toEqual([]);
    }
  });

  test("keeps its entry rules, colours, merged cells and widths", () => {
    for (const sheet of described.sheets) {
      const there = sheetOf(sheet);
      const ruled = sheet.validations.flatMap(({ block }) =>
        Array.from(
          { length: block.rows * block.columns },
          (_, k) => `${block.row + Math.floor(k / block.columns)},${block.column + (k % block.columns)}`,
        ),
      );
      expect(new Set(there.typed.keys())).toEqual(new Set(ruled));
      for (const { allows, first } of there.typed.values())
        if (typeof allows === "string") expect(allows).toContain(`ISNUMBER(${String.fromCharCode(65 + first.column)}${first.row + 1})`);
      expect(there.rules).toHaveLength(sheet.classes.length * 5 + sheet.alarms.length);
      expect(there.merges).toEqual(sheet.merges.map((block) => expect.objectContaining({ ...block }) as unknown));
      expect(there.widths.size).toBe(sheet.widths.length);
    }
  });
});

const sheetsOfFormulas = (book: KeptBook): Set<string> =>
  new Set(
    book.sheets.flatMap((sheet) =>
      kept(sheet).flatMap(([, , formula]) => (formula.match(/'[^']+'(?=!)/g) ?? []).map((name) => name.slice(1, -1))),
    ),
  );

test("a second one beside the first has sheets and names of its own", async () => {
  const { book, ask } = open("fr_FR");
  const first = await build("creditFile", "fr", ask, () => undefined);
  const before = first.map((name) => kept(book.sheets.find((sheet) => sheet.name === name)!));
  const second = await build("portfolio", "fr", ask, () => undefined);
  expect(second).toEqual(["Synthèse", "Clients (2)", "Notation (2)", "Politique (2)"]);
  expect(first.map((name) => kept(book.sheets.find((sheet) => sheet.name === name)!))).toEqual(before);
  expect(book.names.get("Politique")!.sheet.name).toBe("Politique");
  expect(book.names.get("Politique_2")!.sheet.name).toBe("Politique (2)");
  const overview = book.sheets.find(({ name }) => name === "Synthèse")!;
  expect(kept(overview).some(([, , formula]) => /\bPolitique\b(?!_2| \(2\))|(?<!')\b(?:Clients|Notation)!/.test(formula))).toBe(false);
  expect(sheetsOfFormulas(book)).toEqual(new Set(["Clients (2)"]));
});

test("what had begun is taken away where Google fails", async () => {
  const { book, ask } = open("fr_FR");
  const failing: Ask = (operation, asks) => (operation === "layOut" ? Promise.reject(new Error("non")) : ask(operation, asks));
  await expect(build("portfolio", "fr", failing, () => undefined)).rejects.toThrow("non");
  expect(book.sheets.map(({ name }) => name)).toEqual(["Clients"]);
  expect(book.names.size).toBe(0);
});

test("a sheet of the user's is neither laid out nor named", async () => {
  const { book, ask } = open("fr_FR");
  const layout = {
    formulas: [{ cell: "A1", formula: "=1" }],
    looks: [],
    merges: [],
    widths: [],
    heights: [],
    rules: [],
    classes: [],
    alarms: [],
  };
  await expect(
    ask("layOut", { sheet: "Clients", layout: { ...layout, frozen: { rows: 0, columns: 0 }, open: null }, colours: [] }),
  ).rejects.toThrow("n’a pas été créée par Encours");
  await expect(
    ask("names", { add: [{ name: "A_moi", area: { sheet: "Clients", row: 0, column: 0, rows: 1, columns: 1 } }] }),
  ).rejects.toThrow();
  expect(cellOf(book.sheets[0]!, 0, 0)).toMatchObject({ value: "Client", formula: "" });
  expect(book.names.size).toBe(0);
});

test("a template under other names is the same but for them", () => {
  const before = template("portfolio", "en", "sheets");
  const same = renamed(before, new Map(), freeNames(before, []));
  expect(same).toEqual(before);
});

test("rectangles cover their cells once and nothing else", () => {
  const cells = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 1],
    [5, 5],
  ].map(([row, column]) => ({ row: row!, column: column! }));
  expect(rectangles(cells)).toEqual([
    { row: 0, column: 0, rows: 2, columns: 2 },
    { row: 2, column: 1, rows: 1, columns: 1 },
    { row: 5, column: 5, rows: 1, columns: 1 },
  ]);
});

test.each<[Language, string]>([
  ["fr", "Modèles Encours"],
  ["en", "Encours templates"],
])("the menu opens the page in %s", (language, title) => {
  const screen = blankScreen();
  const files = { Templates: builtFile("Templates.html") };
  const context = loadProject(services(makeBook("Europe/Paris", [{ name: "Clients", cells: own }]), { screen, files, locale: language }));
  callProject(context, "onOpen", [{}]);
  const item = screen.menu.find((each) => each.function === "openTemplates")!;
  expect(item.label).toBe(language === "fr" ? "Modèles…" : "Templates…");
  callProject(context, item.function, []);
  expect(screen.sidebar!.title).toBe(title);
  expect(screen.sidebar!.content).toContain(`data-language="${language}"`);
});
