import fc from "fast-check";
import { segment } from "../../core/segment/segment";
import { defaultPolicy } from "../../core/policy/default";
import { workListTexts } from "../../core/words/lists/type";
import { wordingIn } from "../../core/work/lists/list-sheet";
import { defaultWorkOptions } from "../../core/work/lists/options";
import { workLists } from "../../core/work/lists/lists";
import { Situation } from "../../core/work/lists/situation";
import { readJournal } from "../../core/work/journal/read-journal";
import type { Cell, Grid } from "../../core/cells/values";
import { todoTexts } from "../../pane/words/todo/type";
import { workSettings, workSettingsFrom } from "../../pane/todo/work-settings";
import { writeList } from "../../pane/todo/write-list";
import { memorySheet } from "../hosts/memory-sheet";

/** 22 November 2026 */
const asOf = 46_348;
const header = ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC"];
const invoice = (client: string, number: string, late: number, amount: number): Cell[] => [
  client,
  number,
  asOf - late - 30,
  asOf - late,
  amount,
];
const three = [invoice("=1+1", "A1", 45, 1000), invoice("Bravo", "B1", 50, 900), invoice("Charlie", "C1", 60, 10)];

/** Every client has had its reminder, so that a call is what comes next. */
function calls(rows: readonly Cell[][]) {
  const grid: Grid = [header, ...rows];
  const { entries } = readJournal([["Jour", "Client", "Quoi"], ...rows.map(([client]): Cell[] => [asOf - 1, client!, "Relance 2"])]);
  return workLists.calls(new Situation(segment(grid, { asOf }).clients!, asOf, defaultPolicy, {}, entries));
}
const setting = { language: "fr", asOf, currency: "€", options: defaultWorkOptions, sender: null } as const;
const task = (day = asOf) => ({ id: "calls", name: `Appels ${day}`, day });
const write = (made: ReturnType<typeof memorySheet>, rows: readonly Cell[][], day = asOf) =>
  writeList(made.sheet, task(day), (kept) => calls(rows).sheet(wordingIn("fr", "€"), setting, kept));
const book = () => memorySheet({ sheets: [{ name: "Factures", cells: [header, ...three] }] });
/** The grid of a sheet, to be changed as a user would. */
const cellsOf = (made: ReturnType<typeof memorySheet>, sheet: string): Cell[][] => made.cells(sheet) as Cell[][];
const column = (cells: readonly (readonly Cell[])[], title: string): number => cells[0]!.indexOf(title);
const clients = (cells: readonly (readonly Cell[])[]): Cell[] => cells.slice(1).map((row) => row[1] ?? null);

describe("writing a list", () => {
  test("adds a sheet of its own, formatted to filter and tick, and shows it", async () => {
    const made = book();
    const written = await write(made, three);
    expect(written).toEqual({ sheet: `Appels ${asOf}`, rows: 3, ticked: 0 });
    expect(made.formats.get(written.sheet)).toMatchObject({ filter: true, tickColumn: 0, print: { landscape: true } });
    expect(made.shown()).toMatchObject({ sheet: written.sheet, row: 0, column: 0 });
    expect([...clients(made.cells(written.sheet))].sort()).toEqual(["=1+1", "Bravo", "Charlie"]);
  });

  test("again on the same day writes over its own sheet, keeps ticks and comments, and leaves no old row behind", async () => {
    const made = book();
    const { sheet } = await write(made, three);
    const cells = cellsOf(made, sheet);
    const bravo = cells.find((row) => row[1] === "Bravo")!;
    bravo[0] = true;
    bravo[column(cells, "Commentaire")] = "promet mardi";
    const again = await write(made, three.slice(0, 2));
    expect(again).toEqual({ sheet, rows: 2, ticked: 1 });
    expect(made.names()).toEqual(["Factures", sheet]);
    const after = made.cells(sheet);
    expect(after.slice(3).every((row) => row.every((cell) => cell === null))).toBe(true);
    const kept = after.find((row) => row[1] === "Bravo")!;
    expect([kept[0], kept[column(after, "Commentaire")]]).toEqual([true, "promet mardi"]);
    expect(after.find((row) => row[1] === "=1+1")![0]).toBeNull();
  });

  test("again keeps apart what was noted beside two clients of one name, and a word in the place of a tick", async () => {
    const made = book();
    const namesakes = [invoice("Bravo", "B1", 50, 900), invoice("bravo ", "B2", 50, 800)];
    const rows = [...three, ...namesakes];
    const { sheet } = await write(made, rows);
    const cells = cellsOf(made, sheet);
    const comment = column(cells, "Commentaire");
    cells.slice(1).forEach((row, r) => void ([row[0], row[comment]] = [`en cours ${r}`, `vu ${r}`]));
    const before = JSON.stringify(cells);
    expect(await write(made, rows)).toMatchObject({ sheet, ticked: 0 });
    expect(JSON.stringify(made.cells(sheet))).toBe(before);
  });

  test("on another day adds another sheet, with the ticks of before", async () => {
    const made = book();
    const first = await write(made, three);
    cellsOf(made, first.sheet)[1]![0] = true;
    const before = JSON.stringify(made.cells(first.sheet));
    const second = await write(made, three, asOf + 1);
    expect(second).toEqual({ sheet: `Appels ${asOf + 1}`, rows: 3, ticked: 1 });
    expect(JSON.stringify(made.cells(first.sheet))).toBe(before);
  });

  test.each<[string, (cells: Cell[][]) => void]>([
    ["a column of the user’s", (cells) => cells.forEach((row, r) => row.push(r === 0 ? "Mon avis" : "x"))],
    ["a column without a title", (cells) => void cells[1]!.push("x")],
    ["a row below", (cells) => void cells.push([null, "Total", null])],
    ["a title above", (cells) => void cells.unshift(["Ma liste"])],
    ["a tick on a client who has left the list", (cells) => void (cells.find((row) => row[1] === "Charlie")![0] = true)],
  ])("never writes over %s", async (_what, change) => {
    const made = book();
    const { sheet } = await write(made, three);
    change(cellsOf(made, sheet));
    const before = JSON.stringify(made.cells(sheet));
    const again = await write(made, three.slice(0, 2));
    expect(again.sheet).not.toBe(sheet);
    expect(JSON.stringify(made.cells(sheet))).toBe(before);
  });

  test("a sheet that was removed, or settings that can’t be read, are no obstacle", async () => {
    const made = book();
    const { sheet } = await write(made, three);
    await made.sheet.removeSheet(sheet);
    expect(await write(made, three)).toMatchObject({ sheet });
    await made.sheet.remember("encours.list.calls", "{");
    expect((await write(made, three)).sheet).toBe(`${sheet} (2)`);
  });
});

describe("settings of the lists", () => {
  test("travel with the workbook", async () => {
    const made = book();
    await workSettings(made.sheet).change({ cap: 500, expected: { large: 300 } });
    expect(workSettingsFrom(made.kept("encours.work")!)).toMatchObject({ cap: 500, expected: { large: 300 }, sender: null });
    expect(workSettings(made.sheet).store.get().cap).toBe(500);
  });

  test("that make no sense are left out", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = workSettingsFrom(text);
        for (const value of Object.values(read)) if (typeof value === "number") expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(workSettingsFrom('{"cap":-1,"contractRate":12,"expected":{"large":"x","huge":3,"small":0}}')).toMatchObject({
      cap: null,
      contractRate: null,
      expected: { small: 0 },
    });
  });
});

describe("the words of the lists", () => {
  const situations: Grid[] = [
    [header, ...three, invoice("Delta", "D1", -3, 90_000), invoice("Écho", "E1", 400, 12_000)],
    [
      ["Client", "Encours", "Échu", "Retard moyen (jours)", "Plafond de crédit", "Score bureau", "Commandes en cours", "Événements légaux"],
      ["Alpha", 50_000, 10_000, 44, 20_000, 25, 3_000, null],
      ["Bravo", 50_000, 0, 0, 55_000, 80, 0, null],
      ["Charlie", 50_000, 9_000, 95, 40_000, 2, 0, "liquidation judiciaire"],
    ],
  ];
  const said = (language: "fr" | "en"): string[] =>
    situations.flatMap((grid) => {
      const of = new Situation(segment(grid, { asOf }).clients!, asOf, defaultPolicy);
      const wording = wordingIn(language, "€");
      return Object.values(workLists).flatMap((find) => {
        const list = find(of);
        const words = workListTexts(language);
        return [
          ...list.shown(20, wording).map(({ todo }) => todo),
          ...list.sheet(wording, { ...setting, language }, new Map()).table[0]!.map(String),
          words.names[list.id],
          words.purposes[list.id],
          words.nothing[list.id],
          words.lacks(list.id, list.basis === "nothing", ["Encours"], true),
          ...(["promised", "procedure", "disputed", "credits"] as const).flatMap((why) => [words.aside(why, 1), words.aside(why, 2)]),
        ];
      });
    });
  const pane = (language: "fr" | "en"): string[] => {
    const { plan, ...texts } = todoTexts(language);
    const spoken = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "function"
          ? [String((value as (...given: unknown[]) => unknown)(2, 3, "4 €"))]
          : Object.values(value as object).flatMap(spoken);
    return [...spoken(texts), ...spoken({ ...plan, standings: plan.standings({ recurring: 2, new: 1, occasional: 1, unknown: 3 }) })];
  };

  test.each([
    ["no ordinary space before : ; ! ? % or a closing quotation mark", / [:;!?%»]/],
    ["no ordinary space after an opening quotation mark", /« /],
    ["no straight apostrophe, no straight quotation mark", /['"]/],
    ["a colon after a no-break space, ; ! ? % after a narrow one", /\u202f:|\u00a0[;!?%]/],
    ["nothing left out", /undefined|null|NaN/],
  ])("French: %s", (_rule, wrong) => {
    expect([...said("fr"), ...pane("fr")].filter((text) => wrong.test(text))).toEqual([]);
  });

  test("English has no French spaces, quotation marks or words", () => {
    expect([...said("en"), ...pane("en")].filter((text) => /[\u202f«»]| [:;!?%]|['"]|undefined|null|NaN/.test(text))).toEqual([]);
  });
});
