import fc from "fast-check";
import { clientKey } from "../../core/reading/rows/client-key";
import { isoOf, serialOf } from "../../core/cells/dates";
import type { Area } from "../../core/sheet";
import { isBlank, type Cell, type Grid } from "../../core/cells/values";
import { records, type Records } from "../../pane/kept/records";
import type { OpenPortfolio } from "../../pane/portfolio/open-portfolio";
import { segmentController } from "../../pane/segment/controller";
import type { LastRun } from "../../pane/segment/last-run";
import { reduce, startState } from "../../pane/segment/state";
import { answered } from "../../pane/segment/read-selection";
import type { Selection } from "../../pane/segment/selection";
import type { Output } from "../../pane/segment/written";
import { settingsStore } from "../../pane/settings/settings";
import { store } from "../../pane/store";
import { memorySheet, type MemoryOptions, type MemorySheet } from "../hosts/memory-sheet";
import type { BookDescription } from "../hosts/sheet-contract";
import { madeClients, madeLedger } from "./made-portfolios";

const today = serialOf(2026, 11, 22);
const areaOf = (cells: Grid, sheet = "Clients"): Area => ({ sheet, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length });

const desks: Records[] = [];
// A run leaves a snapshot behind it, which is taken after the result is shown.
afterEach(async () => {
  for (const kept of desks.splice(0)) await kept.lookUpSnapshots();
});

/** The pane without its face: what its buttons do, over a workbook in memory. */
function desk(book: BookDescription | MemorySheet, options: MemoryOptions = {}) {
  const made = "sheet" in book ? book : memorySheet(book, options);
  const { sheet } = made;
  const state = store(startState(today), reduce);
  const portfolio = store<OpenPortfolio | null, OpenPortfolio | null>(null, (_, open) => open);
  const lastRun = store<LastRun | null, LastRun | null>(null, (_, run) => run);
  const kept = records(sheet, () => "fr");
  desks.push(kept);
  const controller = segmentController({
    store: state,
    portfolio,
    lastRun,
    settings: settingsStore(sheet),
    records: kept,
    sheet,
    language: () => "fr",
  });
  const choose = (output: Output): void => state.send({ type: "output", output });
  const run = async (output?: Output): Promise<void> => {
    await controller.look();
    if (output) choose(output);
    await controller.segment();
    expect(state.get().problem).toBeNull();
  };
  return { made, state, portfolio, lastRun, kept, controller, choose, run };
}

const book = (cells: Grid, rest: Partial<BookDescription> = {}): BookDescription => ({
  sheets: [{ name: "Clients", cells }],
  selection: areaOf(cells),
  ...rest,
});
const result = "Segmentation 2026-11-22";
const isProof = (cell: Cell | undefined): boolean => typeof cell === "string" && /^(?:Lecture\s|Reading): /.test(cell);
/** The result without the proof that stands below it, and without the blank row between. */
function tableIn(made: Pick<MemorySheet, "cells">): Grid {
  const cells = made.cells(result);
  let end = cells.findIndex(([first]) => isProof(first));
  if (end < 0) return cells;
  while (end > 0 && cells[end - 1]!.every(isBlank)) end--;
  return cells.slice(0, end);
}
const column = (cells: Grid, header: string): Cell[] => {
  const at = cells[0]!.indexOf(header);
  expect([header, at]).not.toEqual([header, -1]);
  return cells.slice(1).map((row) => row[at] ?? null);
};

describe("what is selected", () => {
  const cells = madeClients(12);
  test("may be columns chosen one by one", async () => {
    const { made, run, portfolio } = desk(
      book(cells, { selection: [0, 2, 5].map((at) => ({ sheet: "Clients", column: at, columns: 1 })) }),
    );
    await run();
    expect(column(tableIn(made), "Client")).toEqual(cells.slice(1, -1).map(([name]) => name));
    expect(portfolio.get()!.placeOf(3, 2)).toMatchObject({ row: 3, column: 5 });
  });
  test("may be areas below one another", async () => {
    const parts = [
      { ...areaOf(cells), rows: 4 },
      { ...areaOf(cells), row: 8, rows: 2 },
    ];
    const { made, run, portfolio } = desk(book(cells, { selection: parts }));
    await run();
    expect(column(tableIn(made), "Client")).toEqual([1, 2, 3, 8, 9].map((row) => cells[row]![0]));
    expect(portfolio.get()!.placeOf(4)).toMatchObject({ row: 8, rows: 1 });
  });
  test("that makes no table is refused", async () => {
    const { state, controller } = desk(book(cells, { selection: [areaOf(cells), { ...areaOf(cells), row: 2, rows: 3, columns: 2 }] }));
    await controller.look();
    expect(state.get()).toMatchObject({ at: "empty", problem: { during: "look" } });
  });
  test("leaves hidden rows out unless all are asked for", async () => {
    const hidden = { sheets: [{ name: "Clients", cells, hiddenRows: [2, 5] }], selection: areaOf(cells) };
    const visible = desk(hidden);
    await visible.run();
    expect(column(tableIn(visible.made), "Client")).not.toContain(cells[5]![0]);
    expect(visible.portfolio.get()!.placeOf(2)).toMatchObject({ row: 3 });
    const all = desk(hidden);
    await all.controller.look();
    await all.controller.takeVisible(false);
    await all.controller.look();
    await all.controller.segment();
    expect(column(tableIn(all.made), "Client")).toHaveLength(12);
  });
  test("brings the ledger of the same clients along when asked", async () => {
    const clients = madeClients(20);
    const ledger = madeLedger(20, 200);
    const { made, state, controller, portfolio } = desk({
      sheets: [
        { name: "Clients", cells: clients },
        {
          name: "Notes",
          cells: [
            ["a", "b"],
            [1, 2],
          ],
        },
        { name: "Factures", cells: ledger },
      ],
      selection: areaOf(clients),
    });
    await controller.look();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    expect(state.get()).toMatchObject({ selection: { ledger: { area: { sheet: "Factures" }, rows: 200 }, withLedger: false } });
    state.send({ type: "ledgerTaken", taken: true });
    await controller.segment();
    const { clients: segmented, ledgerPlaceOf } = portfolio.get()!;
    expect(segmented.invoices!.count).toBeGreaterThan(100);
    expect(ledgerPlaceOf(segmented.invoices!.row[0]!)).toMatchObject({ sheet: "Factures", row: segmented.invoices!.row[0] });
    expect(await made.sheet.sheets()).toContain(result);
    // The next time they are taken along without being asked for, as long as they are not left out.
    await controller.leave();
    await made.sheet.show({ ...areaOf(clients), rows: 1, columns: 1 });
    await controller.look();
    await made.sheet.show(areaOf(clients));
    await controller.look();
    expect(state.get()).toMatchObject({ at: "ready", selection: { ledger: { area: { sheet: "Factures" } }, withLedger: true } });
    state.send({ type: "ledgerTaken", taken: false });
    await controller.segment();
    await controller.segmentAgain();
    expect(state.get()).toMatchObject({ at: "done", selection: { withLedger: false } });
  });

  test("a platform's export in another sheet gives the invoices their status, when segmenting and when opened again", async () => {
    const cells = madeLedger(60, 200);
    const number = String(cells[1]![cells[0]!.findIndex((head) => /fact/i.test(String(head)))]);
    const exported: Grid = [
      ["N° de facture", "Statut PDP"],
      [number.toLowerCase(), "210 - Refusée"],
      ["autre", "Reçue"],
    ];
    const { made, portfolio, run } = desk(
      book(cells, {
        sheets: [
          { name: "Clients", cells },
          { name: "Export PDP", cells: exported },
        ],
      }),
    );
    await run();
    const statuses = () =>
      portfolio
        .get()!
        .clients.invoiceTexts("eInvoiceStatus")
        ?.filter((status) => status !== null);
    expect(statuses()).toEqual(["210 - Refusée"]);
    expect(portfolio.get()!.segmentation.reading.details.join()).toContain("Export PDP");
    const again = desk(made);
    await again.controller.remind();
    await again.controller.resume();
    expect(
      again.portfolio
        .get()!
        .clients.invoiceTexts("eInvoiceStatus")
        ?.filter((status) => status !== null),
    ).toEqual(["210 - Refusée"]);
  });
  test("says which other sheets come along; one unticked is left out, next month too, and formulas are offered again", async () => {
    const accounts: Grid = [
      ["Client", "Capitaux propres", "Total bilan"],
      ...cells.slice(1, 9).map((row): Cell[] => [row[0]!, -500, 1000]),
    ];
    const sheets = [
      { name: "Clients", cells },
      { name: "Bilans", cells: accounts },
    ];
    const looked = async (at = desk(book(cells, { sheets }))) => {
      await at.controller.look();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const now = at.state.get();
      const details = (): string => at.portfolio.get()!.segmentation.reading.details.join();
      return { ...at, selection: (now as { readonly selection: Selection }).selection, details };
    };
    // Formulas would not see them: the result is values.
    const taken = await looked();
    expect(taken.selection.beside).toEqual([{ name: "Bilans", kind: "facts" }]);
    taken.choose({ target: "sheet", form: "formulas" });
    await taken.controller.segment();
    expect(taken.details()).toContain("Bilans");
    expect(taken.made.formula({ sheet: result, row: 1, column: 4 })).toBeNull();

    const left = await looked();
    left.controller.correct({ sheets: { Bilans: false } });
    const kept = await looked(desk(left.made));
    expect(kept.selection.corrections.sheets).toEqual({ Bilans: false });
    kept.choose({ target: "sheet", form: "formulas" });
    await kept.controller.segment();
    expect(kept.details()).not.toContain("Bilans");
    expect(kept.made.formula({ sheet: result, row: 1, column: 4 })).not.toBeNull();
  });

  test("has its ledger found though the ledger begins with clients far down the table", async () => {
    const clients = madeClients(3000);
    const ledger = madeLedger(3000, 200);
    const far = [
      ledger[0]!,
      ...ledger.slice(1).map((row, i) => [clients[2001 + (i % 900)]![0]!, clients[2001 + (i % 900)]![1]!, ...row.slice(2)]),
    ];
    const { state, controller } = desk({
      sheets: [
        { name: "Clients", cells: clients },
        { name: "Factures", cells: far },
      ],
      selection: areaOf(clients),
    });
    await controller.look();
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    expect(state.get()).toMatchObject({ selection: { partial: true, ledger: { area: { sheet: "Factures" } } } });
  });
  test("and filtered only afterwards is asked about before it is segmented", async () => {
    const clientsSheet = { name: "Clients", cells, hiddenRows: [] as number[] };
    const { made, state, controller } = desk({ sheets: [clientsSheet], selection: areaOf(cells) });
    await controller.look();
    clientsSheet.hiddenRows.push(2, 5);
    await controller.segment();
    expect(state.get()).toMatchObject({ at: "ready", problem: { during: "segment" }, selection: { source: { visibleOnly: true } } });
    expect(await made.sheet.sheets()).toEqual(["Clients"]);
    // Another filter since: what counts is what is seen now.
    clientsSheet.hiddenRows.push(6);
    await controller.segment();
    expect(column(tableIn(made), "Client")).toHaveLength(9);
  });
});

describe("the result", () => {
  const cells = madeClients(12);
  test("as formulas stands over the rows of the selection", async () => {
    const { made, run } = desk(book(cells));
    await run({ target: "sheet", form: "formulas" });
    const formula = (at: number) => made.formula({ sheet: result, row: 1, column: at });
    expect(tableIn(made)[0]).toEqual(["Client", "Encours", "Taille", "Score", "Classe", "Risque", "Motifs"]);
    expect([0, 1, 2, 3, 4, 5, 6].map(formula)).toEqual([
      "=Clients!A2:A13",
      "=Clients!C2:C13",
      '=SIZETIER(Clients!C2:C13,2000,0.1,"fr")',
      "=RISKSCORE(Clients!A2:I13,Clients!A1:I1)",
      "=RISKCLASS(Clients!A2:I13,Clients!A1:I1)",
      `=RISKLABEL('${result}'!E2:E13,"fr")`,
      '=RISKREASONS(Clients!A2:I13,Clients!A1:I1,,3,"fr")',
    ]);
  });
  test("is not offered as formulas where the pane knows what formulas do not", async () => {
    const { made, kept, run } = desk(book(cells));
    await kept.loaded;
    await kept.keepOverride({
      key: clientKey(String(cells[1]![0]), String(cells[1]![1]), null),
      client: String(cells[1]![0]),
      notch: 1,
      author: "Anne",
      approver: "",
      reason: "Impayé chez un confrère",
      made: today,
      expires: today + 90,
    });
    await run({ target: "sheet", form: "formulas" });
    expect(made.formula({ sheet: result, row: 1, column: 4 })).toBeNull();
  });
  test("beside the selection stands in the clients' own rows, and goes again", async () => {
    const { made, run, controller } = desk(book(cells));
    await run({ target: "beside", form: "values" });
    const written = made.cells("Clients");
    expect(written[0]!.slice(9)).toEqual(["Taille", "Score", "Classe", "Risque", "Motifs"]);
    expect(written.map((row) => row.slice(0, 9))).toEqual(cells);
    expect(written[13]!.slice(9).every(isBlank)).toBe(true);
    await controller.undo();
    expect(made.cells("Clients").map((row) => row.slice(9).every(isBlank))).not.toContain(false);
  });
  test("beside the selection never covers what stands there", async () => {
    const taken = cells.map((row, r) => [...row, null, r === 4 ? "à moi" : null]);
    const { made, run } = desk(book(taken, { selection: areaOf(cells) }));
    await run({ target: "beside", form: "values" });
    expect(made.cells("Clients").map((row) => row.slice(0, 11))).toEqual(taken);
    expect(made.cells("Clients")[0]!.slice(11)).toEqual(["Taille", "Score", "Classe", "Risque", "Motifs"]);
  });
  test("is not taken away from under what the user changed", async () => {
    const { made, run, controller, state } = desk(book(cells));
    await run({ target: "beside", form: "values" });
    await made.sheet.write({ sheet: "Clients", row: 2, column: 11, rows: 1, columns: 1 }, [["mien"]]);
    const before = made.cells("Clients").map((row) => [...row]);
    await controller.undo();
    expect(state.get()).toMatchObject({ at: "done", problem: { during: "undo" } });
    expect(made.cells("Clients")).toEqual(before);
  });
  test.each(["values", "formulas"] as const)("in a sheet of its own (%s) stays where the user has noted something in it", async (form) => {
    const { made, run, controller, state } = desk(book(cells));
    await run({ target: "sheet", form });
    await made.sheet.write({ sheet: result, row: 4, column: 20, rows: 1, columns: 1 }, [["à rappeler"]]);
    await controller.undo();
    expect(state.get()).toMatchObject({ at: "done", problem: { during: "undo" } });
    await made.sheet.write({ sheet: result, row: 4, column: 20, rows: 1, columns: 1 }, [[null]]);
    await controller.undo();
    expect(await made.sheet.sheets()).toEqual(["Clients"]);
  });
  test("broken off before it was seen whether the columns are empty leaves them as they are", async () => {
    const taken = cells.map((row) => [...row, "à moi"]);
    const { made, controller, state, choose } = desk(book(taken, { selection: areaOf(cells) }));
    await controller.look();
    choose({ target: "beside", form: "values" });
    const { sheet } = made;
    Object.assign(sheet, { writeIfEmpty: () => Promise.reject(new Error("offline")) });
    await controller.segment();
    expect(state.get()).toMatchObject({ at: "ready", problem: { during: "segment" } });
    expect(made.cells("Clients")).toEqual(taken);
  });
  test("is opened again by a pane that was closed, and nothing is written", async () => {
    const first = desk(book(cells));
    await first.run();
    const seen = async () => (await first.made.sheet.sheets()).map((name) => [name, first.made.cells(name)]);
    const before = await seen();
    const second = desk(first.made);
    await second.controller.remind();
    await second.controller.resume();
    expect(second.portfolio.get()).toMatchObject({ resultSheet: result, figures: { clients: 12 } });
    expect(await seen()).toEqual(before);
  });
  test("is opened again with the rows that were added below a table taken whole", async () => {
    const first = desk(book(cells));
    await first.run();
    await first.made.sheet.write({ ...areaOf(cells), row: 13, rows: 2 }, [
      ["Nouvelle Maison", "C99999", 4321, 0, 3, 70, 100, 10, "X-9"],
      cells[13]!,
    ]);
    const second = desk(first.made);
    await second.controller.remind();
    await second.controller.resume();
    expect(second.portfolio.get()).toMatchObject({ figures: { clients: 13 } });
    await second.controller.segmentAgain();
    expect(second.state.get()).toMatchObject({ at: "done", written: { target: "update", added: 1, gone: 0 } });
  });
  test.each(["sheet", "beside"] as const)("broken off while writing (%s) leaves no trace", async (target) => {
    const { made, controller, state, choose } = desk(book(madeClients(40)), { blockRows: 5, blockMilliseconds: 1 });
    await controller.look();
    choose({ target, form: "values" });
    state.watch(() => {
      const now = state.get();
      if (now.at === "working" && now.step === "writing" && now.done >= 15) controller.cancel();
    });
    await controller.segment();
    expect(state.get()).toMatchObject({ at: "ready", notice: "cancelled" });
    expect(await made.sheet.sheets()).toEqual(["Clients"]);
    expect(made.cells("Clients").map((row) => row.slice(9).every(isBlank))).not.toContain(false);
  });
});

describe("run again", () => {
  const cells = madeClients(12);
  /** A first run, then what the user does to the result, then a second run over other clients. */
  const twice = async (work: (sheet: Cell[][]) => Cell[][], now: Grid = cells) => {
    const first = desk(book(cells));
    await first.run();
    const edited = work(tableIn(first.made).map((row) => [...row]));
    const width = Math.max(...edited.map((row) => row.length));
    const again = memorySheet({
      sheets: [
        { name: "Clients", cells: now },
        { name: result, cells: edited.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]) },
      ],
      selection: areaOf(now),
    });
    await again.sheet.remember("encours.lastRun", first.made.kept("encours.lastRun")!);
    const second = desk(again);
    await second.controller.remind();
    await second.run();
    return { ...second, edited };
  };

  test("it brings its own sheet up to date", async () => {
    const { made, state, edited } = await twice((sheet) => sheet);
    expect(await made.sheet.sheets()).toEqual(["Clients", result]);
    expect(tableIn(made)).toEqual(edited);
    expect(state.get()).toMatchObject({ at: "done", written: { target: "update", added: 0, gone: 0 } });
  });
  test("another day has a sheet of its own; the one before stays to the letter, and undoing leaves it alone", async () => {
    const { made, state, controller, run } = desk(book(cells));
    await run();
    const others = [...(await made.sheet.sheets())].filter((name) => name !== result);
    const before = tableIn(made).map((row) => [...row]);
    const again = async (day: number): Promise<void> => {
      await controller.leave();
      await made.sheet.show(areaOf(cells));
      await controller.look();
      state.send({ type: "dated", day });
      await controller.segment();
    };
    await again(today + 8);
    const later = result.replace(isoOf(today), isoOf(today + 8));
    expect(await made.sheet.sheets()).toEqual([...others, result, later]);
    expect(state.get()).toMatchObject({ at: "done", written: { target: "sheet", sheet: later } });
    expect(tableIn(made)).toEqual(before);
    await controller.undo();
    expect(await made.sheet.sheets()).toEqual([...others, result]);
    expect(tableIn(made)).toEqual(before);
  });
  test("a sheet the user has named keeps its name", async () => {
    const { made, run } = desk(book(cells));
    await run();
    await made.sheet.renameSheet(result, "Mes clients");
    await made.sheet.remember("encours.lastRun", made.kept("encours.lastRun")!.replace(result, "Mes clients"));
    const { state, controller } = desk(made);
    await controller.remind();
    await made.sheet.show(areaOf(cells));
    await controller.look();
    state.send({ type: "dated", day: today + 8 });
    await controller.segment();
    expect(state.get()).toMatchObject({ at: "done", written: { target: "update", sheet: "Mes clients" } });
  });
  test("by the button beside a decision, it takes the decision into the same sheet, after a reopening too", async () => {
    const first = desk(book(cells));
    await first.run();
    const client = first.portfolio.get()!.clients;
    const at = client.riskClass.findIndex((own) => own > 0 && own < 5);
    const before = column(tableIn(first.made), "Classe")[at];
    const second = desk(first.made);
    await second.controller.remind();
    await second.controller.resume();
    await second.kept.keepOverride({
      key: clientKey(client.names[at]!, client.ids?.[at], null),
      client: client.names[at]!,
      notch: 1,
      author: "Anne",
      approver: "",
      reason: "Impayé chez un confrère",
      made: today,
      expires: today + 90,
    });
    await second.controller.segmentAgain();
    expect(second.state.get()).toMatchObject({ at: "done", written: { target: "update", sheet: result, added: 0, gone: 0 } });
    expect(column(tableIn(first.made), "Classe")[at]).toBe(Number(before) + 1);
    await second.controller.segmentAgain();
    expect(await first.made.sheet.sheets()).toEqual(["Clients", result]);
  });
  test("what only this run knows comes as columns of its own, what it does not know is blanked, what was taken out stays out", async () => {
    const clients = madeClients(20).map((row) => row.slice(0, 3));
    const { made, state, controller, run } = desk({
      sheets: [
        { name: "Clients", cells: clients },
        { name: "Factures", cells: madeLedger(20, 200) },
      ],
      selection: areaOf(clients),
    });
    await run();
    const headers = [...tableIn(made)[0]!];
    const at = headers.indexOf("Motifs");
    await made.sheet.write(
      { sheet: result, row: 0, column: at, rows: 21, columns: 1 },
      tableIn(made).map((_, r) => [`~${r}`]),
    );
    const again = async (taken: boolean): Promise<void> => {
      await controller.leave();
      await made.sheet.show(areaOf(clients));
      await controller.look();
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      state.send({ type: "ledgerTaken", taken });
      await controller.segment();
      expect(state.get()).toMatchObject({ at: "done", written: { target: "update", sheet: result } });
    };
    await again(true);
    const grown = tableIn(made)[0]!;
    const late = grown.slice(headers.length).filter((header) => !isBlank(header));
    expect(late.length).toBeGreaterThan(0);
    expect(grown.slice(0, headers.length)).toEqual(headers.map((header, c) => (c === at ? "~0" : header)));
    expect(grown).not.toContain("Motifs");
    expect(column(tableIn(made), String(late[0])).some((cell) => !isBlank(cell))).toBe(true);
    await again(false);
    expect(column(tableIn(made), String(late[0])).every(isBlank)).toBe(true);
    await controller.undo();
    expect(column(tableIn(made), String(late[0])).some((cell) => !isBlank(cell))).toBe(true);
  });
  test("undone, its snapshot is gone with it and the one it replaced is back; the pane says so", async () => {
    const { made, state, kept, controller, run } = desk(book(cells));
    const snapshots = async () =>
      Promise.all((await kept.lookUpSnapshots()).map(async (entry) => [entry.day, (await kept.snapshot(entry)).clients.length]));
    await run();
    await controller.undo();
    expect(state.get().notice).toBe("undoneWithSnapshot");
    expect(await snapshots()).toEqual([]);
    await run();
    const before = await snapshots();
    expect(before).toEqual([[today, expect.any(Number)]]);
    // The same day again with fewer clients, then another day: each undo leaves the snapshots as they were.
    for (const day of [today, today + 8]) {
      await controller.leave();
      await made.sheet.show({ ...areaOf(cells), rows: cells.length - 4 });
      await controller.look();
      state.send({ type: "dated", day });
      await controller.segment();
      expect(state.get().at).toBe("done");
      expect(await snapshots()).not.toEqual(before);
      await controller.undo();
      expect(state.get().notice).toMatch(/WithSnapshot$/);
      expect(await snapshots()).toEqual(before);
    }
  });
  test("after an undo, or after another table’s turn, its own sheet is still known", async () => {
    const others = madeClients(9);
    const { made, state, controller, run } = desk({
      sheets: [
        { name: "Clients", cells },
        { name: "Autres", cells: others },
      ],
      selection: areaOf(cells),
    });
    await run();
    const turn = async (area: Area, written: object): Promise<void> => {
      await controller.leave();
      await made.sheet.show(area);
      await controller.look();
      await controller.segment();
      expect(state.get()).toMatchObject({ at: "done", written });
    };
    await turn(areaOf(others, "Autres"), { target: "sheet", sheet: `${result} (2)` });
    await turn(areaOf(cells), { target: "update", sheet: result });
    await controller.undo();
    await made.sheet.show({ ...areaOf(cells), rows: 1, columns: 1 });
    await controller.look();
    await turn(areaOf(cells), { target: "update", sheet: result });
    // A column more makes it no other table.
    await made.sheet.write({ ...areaOf(cells), column: 9, rows: 1, columns: 1 }, [["Agence"]]);
    await turn({ ...areaOf(cells), columns: 10 }, { target: "update", sheet: result });
  });
  test("what was said of its amounts is said for good", async () => {
    const amounts = { currency: "£", unit: "thousands" } as const;
    const first = desk(book(cells));
    await first.controller.look();
    first.controller.correct({ amounts });
    await first.controller.segment();
    const balance = first.portfolio.get()!.figures.balance;
    expect(first.portfolio.get()).toMatchObject({ figures: { currency: "£" } });
    await first.controller.leave();
    await first.made.sheet.show(areaOf(cells));
    const second = desk(first.made);
    await second.controller.look();
    expect(second.state.get()).toMatchObject({ selection: { corrections: { amounts }, layout: { currency: "£", unit: "thousands" } } });
    await second.controller.segment();
    expect(second.portfolio.get()!.figures.balance).toBe(balance);
  });
  test("clients keep their rows, new ones follow, gone ones stay and are marked", async () => {
    const now = [cells[0]!, ...cells.slice(2, 13), ["Nouvelle Maison", "C99999", 4321, 0, 3, 70, 100, 10, "X-9"], cells[13]!];
    const { made, state, controller, edited } = await twice((sheet) => [sheet[0]!, ...sheet.slice(1).reverse()], now);
    const written = tableIn(made);
    expect(column(written, "Client")).toEqual([...edited.slice(1).map(([name]) => name), "Nouvelle Maison"]);
    const risk = column(written, "Risque");
    expect(risk[11]).toBe("Sorti");
    expect(risk.filter((word) => word === "Sorti")).toHaveLength(1);
    expect(column(written, "Encours")[11]).toBeNull();
    expect(state.get()).toMatchObject({ written: { added: 1, gone: 1 } });
    await controller.undo();
    expect(tableIn(made).slice(0, edited.length)).toEqual(edited);
    expect(tableIn(made).slice(edited.length).flat().every(isBlank)).toBe(true);
  });
  test("whatever the user added stays", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 13 }), { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }),
        fc.string({ minLength: 1, maxLength: 5 }),
        async (columns, rows, dropped, text) => {
          const own = `~${text}`;
          const now = cells.filter((_, r) => !dropped.includes(r));
          const { made } = await twice((sheet) => {
            for (const at of columns) sheet.forEach((row, r) => row.splice(at, 0, `${own} ${r}`));
            for (const at of rows)
              sheet.splice(
                at,
                0,
                sheet[0]!.map((cell) => (String(cell).startsWith("~") ? `${own} ${at}` : cell === "Client" ? own : null)),
              );
            return sheet;
          }, now);
          const written = tableIn(made).flat();
          const count = (cellsOf: readonly Cell[]): number =>
            cellsOf.filter((cell) => typeof cell === "string" && cell.startsWith("~")).length;
          expect(count(written)).toBe(columns.length * (13 + rows.length) + rows.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a table in several currencies", () => {
  const ledger: Grid = [
    ["Client", "Facture", "Échéance", "Reste dû", "Devise"],
    ["Ateliers Martin", "F1", 46300, 1000, "EUR"],
    ["Ateliers Martin", "F2", 46320, 500, "USD"],
    ["Bois & Fils", "F3", 46310, 2000, "EUR"],
    ["Cargo", "F4", 46290, 300, "USD"],
  ];
  const rates: Grid = [
    ["Devise", "Une unité vaut", "Jour du cours"],
    ["EUR", 1, 46340],
    ["USD", "0,5", 46340],
  ];
  const withRates = (sheet: Grid): BookDescription => ({
    sheets: [
      { name: "Clients", cells: ledger },
      { name: "Cours", cells: sheet },
    ],
    selection: areaOf(ledger),
  });

  test("is not segmented before the user says which, or that all are to be converted", async () => {
    const { controller, state } = desk(book(ledger));
    await controller.look();
    const { at, selection } = state.get() as { at: string; selection: Selection };
    expect(at).toBe("ready");
    expect(selection.exchange).toBeNull();
    await controller.segment();
    expect(state.get().problem?.message).toMatch(/EUR, USD/);
  });

  test("is converted by the rates of the workbook's own sheet, and says so", async () => {
    const { made, controller, state, portfolio } = desk(withRates(rates));
    await controller.look();
    controller.correct(answered((state.get() as { selection: Selection }).selection, "CURRENCY", "rates"));
    await controller.segment();
    expect(state.get().problem).toBeNull();
    const { figures, segmentation } = portfolio.get()!;
    expect(figures.currency).toBe("EUR");
    expect(figures.balance).toBe(1000 + 250 + 2000 + 150);
    expect(segmentation.reading.details.join(" ")).toContain("1 USD = 0,5");
    // The answer can be changed: one of the currencies alone.
    await made.select(areaOf(ledger));
    await controller.leave();
    controller.correct(answered((state.get() as { selection: Selection }).selection, "CURRENCY", "USD"));
    await controller.segment();
    expect(portfolio.get()!.figures.balance).toBe(800);
  });

  test("asks again where the sheet lacks a rate, and never counts without one", async () => {
    const { controller, state } = desk(withRates(rates.slice(0, 2)));
    await controller.look();
    controller.correct(answered((state.get() as { selection: Selection }).selection, "CURRENCY", "rates"));
    await controller.segment();
    expect(state.get().problem?.message).toMatch(/EUR, USD/);
  });
});

describe("the proof of the reading stands below the result", () => {
  const proofOf = (cells: Grid): number[] => cells.flatMap(([first], row) => (isProof(first) ? [row] : []));

  test("and makes room for clients that come later", async () => {
    const first = madeClients(5);
    const { made, run, controller } = desk(book(first));
    await run();
    expect(proofOf(made.cells(result))).toEqual([7]);
    expect(String(made.cells(result)[7]![0])).toMatch(/5\sclients/);
    // Two clients more, below the table where the total stood.
    const grown = madeClients(7);
    await made.sheet.write(areaOf(grown), grown);
    await made.select(areaOf(grown));
    await controller.leave();
    await run();
    const now = made.cells(result);
    expect(proofOf(now)).toEqual([9]);
    expect(String(now[9]![0])).toMatch(/7\sclients/);
    expect(now.slice(1, 8).every((row) => !isBlank(row[0]))).toBe(true);
    // Taken back, it is as it was.
    await controller.undo();
    expect(proofOf(made.cells(result))).toEqual([7]);
  });

  test.each([
    ["beside its column", 12, 1],
    ["in its own column", 9, 0],
    ["right below it", 8, 0],
  ])("and stays where it is where the user has written on %s", async (_, row, column) => {
    const cells = madeClients(5);
    const { made, run, controller } = desk(book(cells));
    await run();
    const below = made.cells(result).length;
    await made.sheet.write({ sheet: result, row: Math.max(row, below), column, rows: 1, columns: 1 }, [["à moi"]]);
    const grown = madeClients(7);
    await made.sheet.write(areaOf(grown), grown);
    await made.select(areaOf(grown));
    await controller.leave();
    await run();
    expect(proofOf(made.cells(result))).toEqual([7]);
    expect(made.cells(result)[Math.max(row, below)]![column]).toBe("à moi");
  });
});
