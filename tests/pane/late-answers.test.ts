import { isoOf, serialOf } from "../../core/cells/dates";
import { defaultPolicy } from "../../core/policy/default";
import type { Policy } from "../../core/policy/policy";
import type { Area, Sheet } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { isBlank, type Grid } from "../../core/cells/values";
import { lastSelection } from "../../pane/functions/last-selection";
import { journalOf } from "../../pane/kept/journal";
import { records } from "../../pane/kept/records";
import type { OpenPortfolio } from "../../pane/portfolio/open-portfolio";
import { segmentController } from "../../pane/segment/controller";
import { lastRunKey, runsFrom, type LastRun } from "../../pane/segment/last-run";
import { namesOf } from "../../pane/segment/source";
import { reduce, startState } from "../../pane/segment/state";
import { settingsStore } from "../../pane/settings/settings";
import { store } from "../../pane/store";
import { writeList } from "../../pane/todo/write-list";
import { blankEntry } from "../../core/work/journal/entry";
import { lateSheet, settle } from "../hosts/late-sheet";
import { memorySheet } from "../hosts/memory-sheet";
import type { BookDescription } from "../hosts/sheet-contract";
import { doubtfulClients, madeClients } from "./made-portfolios";

const today = serialOf(2026, 11, 22);
const areaOf = (cells: Grid, sheet = "Clients"): Area => ({ sheet, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length });
const book = (cells: Grid, others: Readonly<Record<string, Grid>> = {}): BookDescription => ({
  sheets: [{ name: "Clients", cells }, ...Object.entries(others).map(([name, each]) => ({ name, cells: each }))],
  selection: areaOf(cells),
});

/** The pane without its face, over a host that may be late. */
function desk(sheet: Sheet, language: () => Language = () => "fr") {
  const state = store(startState(today), reduce);
  const portfolio = store<OpenPortfolio | null, OpenPortfolio | null>(null, (_, open) => open);
  const lastRun = store<LastRun | null, LastRun | null>(null, (_, run) => run);
  const kept = records(sheet, language);
  const settings = settingsStore(sheet);
  const controller = segmentController({ store: state, portfolio, lastRun, settings, records: kept, sheet, language });
  return { state, portfolio, lastRun, kept, settings, controller };
}

/** A workbook whose selection was segmented once, where other cells are selected since. */
async function segmentedBefore(description: BookDescription, since: Area) {
  const made = memorySheet(description);
  const { controller } = desk(made.sheet);
  await controller.look();
  await controller.segment();
  await settle();
  await made.sheet.show(since);
  return { made, late: lateSheet(made.sheet) };
}

const stricter: Policy = { ...defaultPolicy, smallBelow: 50_000 };
const clients = madeClients(12);
const others = madeClients(7);

const override = {
  client: "Bati Sud",
  notch: 1 as const,
  author: "Anne",
  approver: "",
  reason: "Impayé chez un confrère",
  made: today,
  expires: today + 90,
};
/** Without what is blank at the end of rows and of the sheet. */
const trimmed = (cells: Grid): Grid =>
  cells
    .filter((row) => !row.every(isBlank))
    .map((row) =>
      row.slice(
        0,
        row.reduce<number>((end, cell, c) => (isBlank(cell) ? end : c + 1), 0),
      ),
    );

describe("what the workbook keeps", () => {
  test("the team's policy rates the first segmentation, however late it comes", async () => {
    const made = memorySheet(book(clients));
    await settingsStore(made.sheet).change({ policy: stricter });
    const late = lateSheet(made.sheet);
    late.hold("recall", (key) => key === "encours.settings");
    const { controller, portfolio } = desk(late.sheet);
    await controller.look();
    const run = controller.segment();
    await settle();
    await late.release();
    await run;
    expect(portfolio.get()!.policy.smallBelow).toBe(50_000);
    expect(portfolio.get()!.figures).toEqual(await segmentedBy(stricter));
    await settle();
  });

  test("a policy that changes while a segmentation runs rates its portfolio", async () => {
    const made = memorySheet(book(clients));
    const late = lateSheet(made.sheet);
    const { controller, portfolio, settings } = desk(late.sheet);
    await controller.look();
    late.hold("write");
    const run = controller.segment();
    await settle();
    void settings.change({ policy: stricter });
    await controller.rateAgain();
    await late.release();
    await run;
    await settle();
    expect(portfolio.get()!.policy.smallBelow).toBe(50_000);
    expect(portfolio.get()!.figures).toEqual(await segmentedBy(stricter));
  });

  test("a language chosen while a segmentation runs is that of its portfolio", async () => {
    const late = lateSheet(memorySheet(book(clients)).sheet);
    let language: Language = "fr";
    const { controller, portfolio } = desk(late.sheet, () => language);
    await controller.look();
    late.hold("write");
    const run = controller.segment();
    await settle();
    language = "en";
    await controller.rateAgain();
    await late.release();
    await run;
    await settle();
    expect(portfolio.get()!.segmentation.table[0]).toContain("Balance");
  });

  test("runs kept before are not lost to one that ends before they are known", async () => {
    const { made, late } = await segmentedBefore(book(others, { Autres: clients }), areaOf(clients, "Autres"));
    late.hold("recall", (key) => key === lastRunKey);
    const { controller, lastRun } = desk(late.sheet);
    const reminded = controller.remind();
    const looked = controller.look();
    await settle();
    await late.release();
    await Promise.all([reminded, looked]);
    await controller.segment();
    await settle();
    expect(lastRun.get()!.areas[0]!.sheet).toBe("Autres");
    expect(runsFrom(made.kept(lastRunKey)).map(({ areas }) => areas[0]!.sheet)).toEqual(["Autres", "Clients"]);
  });

  test("runs that could not be read at first are not lost to the next one", async () => {
    const { made, late } = await segmentedBefore(book(others, { Autres: clients }), areaOf(clients, "Autres"));
    late.fail("recall", 1, (key) => key === lastRunKey);
    const { controller } = desk(late.sheet);
    await controller.remind();
    await controller.look();
    await controller.segment();
    await settle();
    expect(runsFrom(made.kept(lastRunKey)).map(({ areas }) => areas[0]!.sheet)).toEqual(["Autres", "Clients"]);
  });

  test("an earlier result is offered for its update even where the runs come late", async () => {
    const { late } = await segmentedBefore(book(clients), areaOf(clients));
    late.hold("recall", (key) => key === lastRunKey);
    const { controller, state } = desk(late.sheet);
    const all = [controller.remind(), controller.look()];
    await settle();
    await late.release();
    await Promise.all(all);
    expect(state.get()).toMatchObject({ at: "ready", selection: { earlier: `Segmentation ${isoOf(today)}` } });
  });

  test("a table whose place cannot be read is not begun anew", async () => {
    const made = memorySheet(book(clients));
    await records(made.sheet, () => "fr").keepOverride({ ...override, key: "n:a" });
    const late = lateSheet(made.sheet);
    const kept = records(late.sheet, () => "fr");
    await kept.loaded;
    late.fail("recall", 1);
    await expect(kept.keepOverride({ ...override, key: "n:b" })).rejects.toThrow();
    await kept.keepOverride({ ...override, key: "n:c" });
    const again = records(made.sheet, () => "fr");
    await again.loaded;
    expect(again.store.get().overrides.map(({ key }) => key)).toEqual(["n:a", "n:c"]);
  });

  test("a table that could not be remembered leaves no sheet behind", async () => {
    const made = memorySheet(book(clients));
    const late = lateSheet(made.sheet);
    const kept = records(late.sheet, () => "fr");
    await kept.loaded;
    late.fail("remember", 1);
    await expect(kept.keepOverride({ ...override, key: "n:a" })).rejects.toThrow();
    expect(made.names()).toEqual(["Clients"]);
    await kept.keepOverride({ ...override, key: "n:b" });
    const again = records(made.sheet, () => "fr");
    await again.loaded;
    expect(again.store.get().overrides.map(({ key }) => key)).toEqual(["n:b"]);
  });

  test("what could not be written does not hold as if it were kept", async () => {
    const late = lateSheet(memorySheet(book(clients)).sheet);
    const kept = records(late.sheet, () => "fr");
    await kept.loaded;
    late.fail("write", 1);
    await expect(kept.keepOverride({ ...override, key: "n:a" })).rejects.toThrow();
    expect(kept.store.get().overrides).toEqual([]);
  });

  test("what could not be read as the pane opened is read again before it rates", async () => {
    const made = memorySheet(book(clients));
    await settingsStore(made.sheet).change({ policy: stricter });
    await records(made.sheet, () => "fr").keepOverride({ ...override, key: "n:a" });
    const late = lateSheet(made.sheet);
    late.fail("recall", 2, (key) => key === "encours.settings" || key === "encours.kept");
    const { controller, portfolio, kept } = desk(late.sheet);
    await settle();
    expect(kept.store.get().overrides).toEqual([]);
    await controller.look();
    await controller.segment();
    await settle();
    expect(portfolio.get()!.policy.smallBelow).toBe(50_000);
    expect(kept.store.get().overrides).toHaveLength(1);
  });

  test.each([
    ["encours.settings", ["policy"]],
    ["encours.kept", ["notices", "overrides"]],
    ["encours.journal", ["journal"]],
    ["encours.work", ["vatRate"]],
  ] as const)("%s that cannot be read is named as missing from the result, until it can be", async (key, leftOut) => {
    const made = memorySheet(book(clients));
    const late = lateSheet(made.sheet);
    late.fail("recall", 99, (asked) => asked === key);
    const { controller, portfolio } = desk(late.sheet);
    await controller.look();
    await controller.segment();
    await settle();
    expect(portfolio.get()!.leftOut).toEqual(leftOut);
    late.fail("recall", 0);
    await controller.rateAgain();
    expect(portfolio.get()!.leftOut).toEqual([]);
  });

  test("other sheets and a follow-up that cannot be read are named as missing from the result", async () => {
    const sheets = { Autres: others, Suivi: [["À moi"]] };
    const late = lateSheet(memorySheet(book(clients, sheets)).sheet);
    late.fail("used", 99, (name) => name === "Autres" || name === "Suivi");
    const { controller, portfolio } = desk(late.sheet);
    await controller.look();
    await controller.segment();
    await settle();
    expect(portfolio.get()!.leftOut).toEqual(["journal", "beside"]);
  });

  test("a policy nobody can read is named as missing from the result", async () => {
    const made = memorySheet(book(clients));
    await made.sheet.remember("encours.settings", JSON.stringify({ margin: 0.2, policy: [["What no policy is"]] }));
    const { controller, portfolio, settings } = desk(made.sheet);
    await controller.look();
    await controller.segment();
    await settle();
    expect([portfolio.get()!.leftOut, settings.store.get().margin]).toEqual([["policy"], 0.2]);
  });

  test("a journal that could not be written leaves no sheet behind", async () => {
    const made = memorySheet(book(clients));
    const late = lateSheet(made.sheet);
    late.fail("write", 1);
    const entry = { ...blankEntry, day: today, client: "A", clientId: null, kind: "call" as const };
    await expect(journalOf(late.sheet).add([entry], "fr", null)).rejects.toThrow();
    expect(made.names()).toEqual(["Clients"]);
  });

  test("a journal of another name is not begun anew where its name is not recalled, and is said to be unread", async () => {
    const made = memorySheet(book(clients));
    const entry = { ...blankEntry, day: today, client: "A", clientId: null, kind: "call" as const };
    await journalOf(made.sheet).add([entry], "fr", null);
    await made.sheet.remember("encours.journal", await made.sheet.renameSheet("Suivi", "Relances"));
    const late = lateSheet(made.sheet);
    late.fail("recall", 2);
    const journal = journalOf(late.sheet);
    await expect(journal.read()).rejects.toThrow();
    expect(journal.store.get().isUnread).toBe(true);
    await expect(journal.add([entry], "fr", null)).rejects.toThrow();
    expect(made.names()).toEqual(["Clients", "Relances"]);
    expect(await journal.read()).toMatchObject({ isUnread: false, sheet: "Relances", entries: [{ client: "A" }] });
  });

  test("a list written anew that fails half way holds what it held", async () => {
    const made = memorySheet(book(clients));
    const late = lateSheet(made.sheet);
    const list = (rows: Grid) => () => ({ table: rows, format: { columns: [] }, ticked: 0, left: 0 });
    const head = ["Client", "Note"];
    const target = { id: "calls", name: "Appels", day: today };
    await writeList(late.sheet, target, list([head, ["A", "seen"]]));
    late.fail("format", 1);
    await expect(writeList(late.sheet, target, list([head, ["B", null], ["C", null]]))).rejects.toThrow();
    expect(trimmed(made.cells("Appels"))).toEqual([head, ["A", "seen"]]);
  });
});

async function segmentedBy(policy: Policy) {
  const { controller, portfolio, settings } = desk(memorySheet(book(clients)).sheet);
  await settings.change({ policy });
  await controller.look();
  await controller.segment();
  await settle();
  return portfolio.get()!.figures;
}

describe("a selection that moves", () => {
  test("is what is segmented, or nothing is", async () => {
    const made = memorySheet(book(clients, { Autres: others }));
    const { controller, state } = desk(made.sheet);
    await controller.look();
    await made.sheet.show(areaOf(others, "Autres"));
    await controller.segment();
    const now = state.get();
    expect(now).toMatchObject({ at: "ready", notice: "moved" });
    expect(now.at === "ready" && namesOf(now.selection.source.areas)).toMatch(/^Autres!/);
    expect(made.names()).toEqual(["Clients", "Autres"]);
  });

  test("while another was segmented is not taken for it after a stop", async () => {
    const made = memorySheet(book(clients, { Autres: others }));
    const late = lateSheet(made.sheet);
    const { controller, state } = desk(late.sheet);
    await controller.look();
    late.hold("write");
    const run = controller.segment();
    await settle();
    await made.sheet.show(areaOf(others, "Autres"));
    await controller.look();
    controller.cancel();
    await late.release();
    await run;
    expect(state.get()).toMatchObject({ at: "ready", notice: "cancelled" });
    await controller.segment();
    const now = state.get();
    expect(now.at === "ready" && namesOf(now.selection.source.areas)).toMatch(/^Autres!/);
    expect(made.names()).toEqual(["Clients", "Autres"]);
  });

  test("an answer given while the same cells are looked at holds", async () => {
    const late = lateSheet(memorySheet(book(doubtfulClients)).sheet);
    const { controller, state } = desk(late.sheet);
    await controller.look();
    late.hold("shownAs");
    const again = controller.look();
    await settle();
    controller.correct({ 1: "balance" });
    await late.release();
    await again;
    await settle();
    expect(state.get()).toMatchObject({ at: "ready", selection: { corrections: { 1: "balance" } } });
  });

  test("of two choices of rows the last one holds, whichever is read first", async () => {
    const made = memorySheet({ sheets: [{ name: "Clients", cells: clients, hiddenRows: [2, 5] }], selection: areaOf(clients) });
    const late = lateSheet(made.sheet);
    const { controller, state } = desk(late.sheet);
    await controller.look();
    late.hold("read");
    late.hold("shownAs");
    const all = controller.takeVisible(false);
    await settle();
    await controller.takeVisible(true);
    await late.release();
    await all;
    expect(state.get()).toMatchObject({ at: "ready", selection: { source: { visibleOnly: true } } });
  });

  test("segments again what was asked, although another selection is looked at meanwhile", async () => {
    const made = memorySheet(book(clients, { Autres: others }));
    const late = lateSheet(made.sheet);
    const { controller, portfolio, state } = desk(late.sheet);
    await controller.look();
    await controller.segment();
    await settle();
    await controller.leave();
    await made.sheet.show(areaOf(others, "Autres"));
    late.hold("shownAs");
    const again = controller.segmentAgain();
    await settle();
    const looked = controller.look();
    await settle();
    await late.release("last");
    await Promise.all([again, looked]);
    await settle();
    expect(state.get().at).toBe("done");
    expect(portfolio.get()!.area.sheet).toBe("Clients");
  });

  test("the one looked at last stays, although an earlier one answers later", async () => {
    const made = memorySheet(book(clients, { Autres: others }));
    const late = lateSheet(made.sheet);
    const selection = lastSelection(late.sheet);
    late.hold("read");
    const first = selection.look();
    await settle();
    await made.sheet.show(areaOf(others, "Autres"));
    const second = selection.look();
    await settle();
    await late.release("last");
    await Promise.all([first, second]);
    expect(selection.store.get()!.area.sheet).toBe("Autres");
  });
});

describe("taking back", () => {
  test("twice at once says once that it is done", async () => {
    const made = memorySheet(book(clients));
    const { controller, state } = desk(made.sheet);
    await controller.look();
    state.send({ type: "output", output: { target: "beside", form: "values" } });
    await controller.segment();
    await settle();
    await Promise.all([controller.undo(), controller.undo()]);
    expect(state.get()).toMatchObject({ at: "ready", problem: null, notice: "undoneWithSnapshot" });
    expect(trimmed(made.cells("Clients"))).toEqual(trimmed(clients));
  });

  test("takes no snapshot away that is another run's", async () => {
    const made = memorySheet(book(clients, { Autres: others }));
    const late = lateSheet(made.sheet);
    const { controller, kept } = desk(late.sheet);
    await controller.look();
    await controller.segment();
    await settle();
    await made.sheet.show(areaOf(others, "Autres"));
    await controller.leave();
    // The second run's snapshot cannot be kept.
    late.fail("write", 1, (area) => (area as Area).sheet === "Encours historique");
    await controller.segment();
    await settle();
    await controller.undo();
    expect((await kept.lookUpSnapshots()).map((entry) => entry.clients)).toEqual([12]);
  });

  test("takes every snapshot of the run away", async () => {
    const made = memorySheet(book(clients));
    const { controller, kept, portfolio } = desk(made.sheet);
    await controller.look();
    await controller.segment();
    await settle();
    await controller.rateAgain();
    await kept.takeSnapshot(portfolio.get()!);
    await controller.undo();
    expect(await kept.lookUpSnapshots()).toEqual([]);
  });
});

describe("a host that fails midway", () => {
  const later: Grid = clients.map((row, r) => row.map((cell, c) => (r > 0 && c === 2 && typeof cell === "number" ? cell + 1000 : cell)));
  const written = `Segmentation ${isoOf(today)}`;
  const updated = async () => {
    const made = memorySheet(book(clients));
    const late = lateSheet(made.sheet);
    const all = { made, late, ...desk(late.sheet) };
    await all.controller.look();
    await all.controller.segment();
    await settle();
    await made.sheet.show(areaOf(clients));
    await all.controller.leave();
    await made.sheet.write(areaOf(later), later);
    await all.controller.look();
    return all;
  };

  test("after the result is written has segmented all the same", async () => {
    const late = lateSheet(memorySheet(book(clients)).sheet);
    const { controller, state } = desk(late.sheet);
    await controller.look();
    late.fail("show", 1);
    await controller.segment();
    expect(state.get()).toMatchObject({ at: "done", problem: null });
    late.fail("show", 1);
    await controller.undo();
    expect(state.get()).toMatchObject({ at: "ready", problem: null });
  });

  test("and does not take its sheet away is told of by the sheet's name", async () => {
    const late = lateSheet(memorySheet(book(clients)).sheet);
    const { controller, state } = desk(late.sheet);
    await controller.look();
    late.fail("format", 1);
    late.fail("removeSheet", 5);
    await controller.segment();
    const { problem } = state.get();
    expect(problem).toMatchObject({ during: "segment", isLeft: true });
    expect(problem!.message).toContain(written);
  });

  test("once and takes its sheet away at the second try has left nothing", async () => {
    const made = memorySheet(book(clients));
    const late = lateSheet(made.sheet);
    const { controller, state } = desk(late.sheet);
    await controller.look();
    late.fail("format", 1);
    late.fail("removeSheet", 1);
    await controller.segment();
    expect(made.names()).toEqual(["Clients"]);
    expect(state.get().problem!.isLeft).toBeUndefined();
  });

  test("of an update and cannot go back is told of by the sheet's name", async () => {
    const { late, controller, state } = await updated();
    let writes = 0;
    late.fail("write", 99, (area) => (area as Area).sheet === written && ++writes > 1);
    await controller.segment();
    expect(state.get().problem).toMatchObject({ during: "segment", isLeft: true });
    expect(state.get().problem!.message).toContain(written);
  });

  test("of taking an update back takes it back when asked again", async () => {
    const { made, late, controller, state } = await updated();
    const before = made.cells(written);
    await controller.segment();
    expect(state.get()).toMatchObject({ at: "done", written: { target: "update" } });
    let writes = 0;
    late.fail("write", 1, (area) => (area as Area).sheet === written && ++writes > 1);
    await controller.undo();
    expect(state.get()).toMatchObject({ at: "done", problem: { during: "undo" } });
    await controller.undo();
    expect(state.get()).toMatchObject({ at: "ready", problem: null });
    expect(made.cells(written)).toEqual(before);
  });
});
