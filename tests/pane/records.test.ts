import { serialOf } from "../../core/cells/dates";
import type { Notice } from "../../core/history/legal-events/notice";
import { defaultPolicy } from "../../core/policy/default";
import { segment } from "../../core/segment/segment";
import type { Grid } from "../../core/cells/values";
import { clientNamedInRow } from "../../pane/client/named-in-row";
import { records } from "../../pane/kept/records";
import type { OpenPortfolio } from "../../pane/portfolio/open-portfolio";
import type { LastRun } from "../../pane/segment/last-run";
import { portfolioOfRun } from "../../pane/segment/portfolio-of-run";
import { sourceOf } from "../../pane/segment/source";
import type { Written } from "../../pane/segment/written";
import { settingsStore } from "../../pane/settings/settings";
import { memorySheet, type MemorySheet } from "../hosts/memory-sheet";

const day = serialOf(2026, 11, 22);
const table: Grid = [
  ["Client", "SIREN", "Encours", "Retard moyen", "Score bureau"],
  ["=1+1", "552008443", 12000, 2, 84],
  ["Bati Sud", "443121975", 8000, 48, 35],
];
const book = { sheets: [{ name: "Clients", cells: table }] };
const opened = (asOf: number, rows: Grid = table): OpenPortfolio => {
  const area = { sheet: "Clients", row: 0, column: 0, rows: rows.length, columns: 5 };
  const run: LastRun = {
    areas: [area],
    visibleOnly: false,
    layoutKey: "",
    corrections: {},
    ledger: null,
    asOf,
    sheet: null,
    columns: null,
    endRow: null,
  };
  return portfolioOfRun(
    { source: sourceOf([area])!, rows, shown: {}, ledger: null, beside: [] },
    run,
    segment(rows, { asOf }),
    defaultPolicy,
    null,
  )!;
};
const notice: Notice = {
  id: "A2026000112",
  kind: "notice",
  previous: null,
  family: "judgment",
  sirens: ["552008443"],
  firm: "=1+1",
  published: day - 5,
  judged: day - 10,
  judgment: "Jugement d'ouverture",
  nature: "Jugement d'ouverture de liquidation judiciaire",
  complement: "",
  court: "Nanterre",
  created: null,
};
const clients = new Set(["552008443", "443121975"]);
const again = (made: MemorySheet) => records(made.sheet, () => "en");

test("notices and overrides are there for the next one who opens the workbook, in hidden sheets", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  await own.loaded;
  await own.addNotices([notice], clients);
  await own.keepOverride({
    key: "s:443121975",
    client: "Bati Sud",
    notch: 1,
    author: "Anne",
    approver: "",
    reason: "Impayé chez un confrère",
    made: day,
    expires: day + 90,
  });
  const other = again(made);
  await other.loaded;
  expect(other.store.get()).toMatchObject({ notices: [notice], unread: [], broken: { notices: 0, overrides: 0 } });
  const { events, overrides } = other.outside(day);
  expect(events!.get("552008443")!.events).toEqual(["LIQUIDATION"]);
  expect(overrides!.get("s:443121975")).toMatchObject({ notch: 1, author: "Anne" });
  expect(await made.sheet.sheets()).toEqual(["Clients"]);
});

test("what two of a team keep at the same time is all kept", async () => {
  const made = memorySheet(book);
  const [anne, paul] = [records(made.sheet, () => "fr"), again(made)];
  await Promise.all([anne.loaded, paul.loaded]);
  const decision = { client: "Bati Sud", notch: 1, approver: "", reason: "Impayé", made: day, expires: day + 90 } as const;
  await anne.keepOverride({ ...decision, key: "s:443121975", author: "Anne" });
  await paul.keepOverride({ ...decision, key: "s:552008443", author: "Paul" });
  await paul.addNotices([notice], clients);
  await anne.addNotices([{ ...notice, id: "A2026000113" }], clients);
  const other = again(made);
  await other.loaded;
  expect(other.store.get().overrides.map(({ author }) => author)).toEqual(["Anne", "Paul"]);
  expect(other.store.get().notices).toHaveLength(2);
  const [own, theirs] = [settingsStore(made.sheet), settingsStore(made.sheet)];
  await Promise.all([own.loaded, theirs.loaded]);
  await own.change({ ownEquity: 500_000 });
  await Promise.all([theirs.change({ margin: 0.2 }), theirs.change({ ownCash: 40_000 })]);
  expect(theirs.store.get()).toMatchObject({ ownEquity: 500_000, margin: 0.2, ownCash: 40_000 });
  const reader = settingsStore(made.sheet);
  await reader.loaded;
  expect(reader.store.get()).toMatchObject({ ownEquity: 500_000, margin: 0.2, ownCash: 40_000 });
});

test("a row that nobody can read stands as it was after the next one is kept", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "en");
  await own.loaded;
  const decision = { client: "Bati Sud", notch: 1, approver: "", reason: "Impayé", made: day, expires: day + 90 } as const;
  await own.keepOverride({ ...decision, key: "s:443121975", author: "Anne" });
  await own.addNotices([notice, { ...notice, id: "A2026000113" }], clients);
  const spoil = async (sheet: string, row: number, column: number, cell: string) =>
    made.sheet.write({ sheet, row, column, rows: 1, columns: 1 }, [[cell]]);
  await spoil("Encours overrides", 1, 6, "end of November");
  await spoil("Encours legal notices", 2, 2, "jugement");
  const later = again(made);
  await later.loaded;
  expect(later.store.get().broken).toMatchObject({ notices: 1, overrides: 1 });
  await later.keepOverride({ ...decision, key: "s:552008443", author: "Paul" });
  await later.addNotices([{ ...notice, id: "A2026000114" }], clients);
  const cells = async (sheet: string) => made.sheet.read({ sheet, row: 0, column: 0, rows: 8, columns: 13 });
  const overrides = await cells("Encours overrides");
  expect(overrides[1]!.slice(0, 8)).toEqual(["s:443121975", "Bati Sud", 1, "Anne", null, "Impayé", "end of November", day + 90]);
  expect(overrides[2]!.slice(0, 4)).toEqual(["s:552008443", "Bati Sud", 1, "Paul"]);
  const notices = await cells("Encours legal notices");
  expect(notices.flatMap((row) => (row[2] === "jugement" ? [row[10]] : []))).toEqual(["A2026000112"]);
  const last = again(made);
  await last.loaded;
  expect(last.store.get()).toMatchObject({ broken: { notices: 1, overrides: 1 } });
  expect(last.store.get().notices.map(({ id }) => id)).toEqual(["A2026000113", "A2026000114"]);
  expect(last.store.get().overrides.map(({ author }) => author)).toEqual(["Paul"]);
  await last.forgetNotices();
  expect(last.store.get()).toMatchObject({ notices: [], broken: { notices: 0, overrides: 1 } });
});

test("settings nobody can read are kept beside those that take their place", async () => {
  const made = memorySheet(book);
  const spoilt = '{"ownEquity": 500000, "policy": [["half"';
  for (const text of [spoilt, "[1", spoilt]) {
    await made.sheet.remember("encours.settings", text);
    const settings = settingsStore(made.sheet);
    expect(await settings.loaded).toBe(false);
    await settings.change({ margin: 0.2 });
    expect(await settings.loaded).toBe(true);
  }
  expect(await made.sheet.recall("encours.settings.unread1")).toBe(spoilt);
  expect(await made.sheet.recall("encours.settings.unread2")).toBe("[1");
  expect(await made.sheet.recall("encours.settings.unread3")).toBeNull();
});

test("what is decided before the workbook has answered is not forgotten by its answer", async () => {
  const made = memorySheet(book);
  await settingsStore(made.sheet).change({ margin: 0.3 });
  const late = settingsStore(made.sheet);
  const changed = late.change({ ownEquity: 7 });
  await late.loaded;
  expect(late.store.get()).toMatchObject({ ownEquity: 7, margin: 0.3 });
  await changed;
});

test("a client’s own notice is kept however many newer ones of other firms come with it", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  const others = Array.from({ length: 6000 }, (_, k) => ({ ...notice, id: `B${k}`, sirens: ["732829320"], published: day - 1 }));
  expect(await own.addNotices([notice, ...others], clients)).toBe(1001);
  const other = again(made);
  await other.loaded;
  expect(other.store.get().notices).toHaveLength(5000);
  expect(other.store.get().notices).toContainEqual(notice);
  expect(own.store.get().notices).toHaveLength(5000);
});

test("fewer notices leave none of the old ones behind", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  await own.addNotices([notice, { ...notice, id: "A2026000113" }], clients);
  await own.forgetNotices();
  const other = again(made);
  await other.loaded;
  expect(other.store.get().notices).toEqual([]);
});

test("snapshots: one a day and portfolio, each read back", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  const other = [...table.slice(0, 1), ["Ailleurs", "732829320", 5, 1, 50]];
  await Promise.all([own.takeSnapshot(opened(day - 30)), own.takeSnapshot(opened(day)), own.takeSnapshot(opened(day))]);
  await own.takeSnapshot(opened(day, other));
  const entries = await again(made).lookUpSnapshots();
  expect(entries.map((entry) => [entry.day, entry.clients])).toEqual([
    [day - 30, 2],
    [day, 2],
    [day, 1],
  ]);
  expect((await own.snapshot(entries[0]!)).clients.map(({ name }) => name)).toEqual(["=1+1", "Bati Sud"]);
});

test("a snapshot taken back leaves what it replaced", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  await own.takeSnapshot(opened(day));
  const undone = { ...opened(day, table.slice(0, 2)), written: {} as Written };
  await own.takeSnapshot(undone);
  expect((await again(made).lookUpSnapshots()).map(({ clients }) => clients)).toEqual([1]);
  await own.dropSnapshot(undone.written);
  const [entry] = await again(made).lookUpSnapshots();
  expect((await own.snapshot(entry!)).clients).toHaveLength(2);
});

test("a sheet the user removed is made anew; one of the user's by the same name is left alone", async () => {
  const made = memorySheet({ sheets: [...book.sheets, { name: "Encours historique", cells: [["À moi", 1]] }] });
  const own = records(made.sheet, () => "fr");
  await own.takeSnapshot(opened(day - 1));
  expect(made.cells("Encours historique")).toEqual([["À moi", 1]]);
  await made.sheet.removeSheet("Encours historique (2)");
  expect(await again(made).lookUpSnapshots()).toEqual([]);
  await again(made).takeSnapshot(opened(day));
  expect((await again(made).lookUpSnapshots()).map((entry) => entry.day)).toEqual([day]);
});

test("settings nobody can read mean that nothing is kept", async () => {
  const made = memorySheet(book);
  await made.sheet.remember("encours.kept", '{"notices": 3, "history": "none of that name", "__proto__": "x"}');
  const own = again(made);
  await own.loaded;
  expect([own.store.get().notices, await own.lookUpSnapshots()]).toEqual([[], []]);
});

test("sheets whose names nobody can read any more are found by the names they were given", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  await own.addNotices([notice], clients);
  await own.takeSnapshot(opened(day));
  await made.sheet.remember("encours.kept", "{");
  const other = again(made);
  await other.loaded;
  expect(other.store.get().notices).toEqual([notice]);
  expect(await other.lookUpSnapshots()).toHaveLength(1);
});

test("a sheet that is no longer what it was is said to be unread, and not written over", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  const decision = { client: "Bati Sud", notch: 1, approver: "", author: "Anne", reason: "Impayé", made: day, expires: day + 90 } as const;
  await own.keepOverride({ ...decision, key: "s:443121975" });
  await own.takeSnapshot(opened(day - 30));
  for (const sheet of ["Encours corrections", "Encours historique"]) {
    await made.sheet.write({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, [["à moi"]]);
  }
  const [overrides, history] = ["Encours corrections", "Encours historique"].map((name) => structuredClone(made.cells(name)));
  const other = again(made);
  expect(await other.loaded).toBe(false);
  await expect(other.lookUpSnapshots()).rejects.toThrow(/hidden sheet “Encours historique”.*“encours snapshots 1”/);
  expect(other.store.get()).toMatchObject({ unread: ["overrides", "history"], snapshots: null });
  await expect(other.keepOverride({ ...decision, key: "s:552008443" })).rejects.toThrow();
  await expect(other.takeSnapshot(opened(day))).rejects.toThrow();
  expect([made.cells("Encours corrections"), made.cells("Encours historique")]).toEqual([overrides, history]);
  await made.sheet.removeSheet("Encours corrections");
  await made.sheet.write({ sheet: "Encours historique", row: 0, column: 0, rows: 1, columns: 1 }, [["encours snapshots 1"]]);
  await other.keepOverride({ ...decision, key: "s:552008443" });
  expect(await other.lookUpSnapshots()).toHaveLength(1);
  expect(await other.loaded).toBe(true);
  expect(other.store.get()).toMatchObject({ unread: [], overrides: [{ key: "s:552008443" }] });
});

test("a snapshot of which clients were spoilt says how many, and one of which all were is of nobody known", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  await own.takeSnapshot(opened(day));
  const [entry] = await own.lookUpSnapshots();
  const cell = { sheet: "Encours historique", row: entry!.row, column: 4, rows: 1, columns: 1 };
  const text = String(made.cells("Encours historique")[entry!.row]![4]);
  await made.sheet.write(cell, [[text.split("\n").slice(0, -1).join("\n")]]);
  const now = await own.snapshot(entry!);
  expect([now.clients.length, now.broken]).toEqual([1, 1]);
  expect(await own.isOf(entry!, now)).toBe(true);
  await made.sheet.write(cell, [["spoilt"]]);
  expect(await own.isOf(entry!, now)).toBeNull();
});

test("a row names its client wherever it stands, and nobody where two have the name", async () => {
  const twins: Grid = [...table, [table[1]![0]!, "894670793", 3, 0, 60]];
  const portfolio = opened(day, twins);
  const sorted: Grid = [["liste"], ["2026", ...twins[2]!.slice(0, 2)], [null, twins[1]![0]!, 5], ["rien"]];
  const { sheet } = memorySheet({ sheets: [{ name: "Appels", cells: sorted }] });
  const named = (row: number, rows = 1) => clientNamedInRow(sheet, portfolio, { sheet: "Appels", row, column: 0, rows, columns: 1 });
  expect(portfolio.clients.names[(await named(1))!]).toBe(twins[2]![0]);
  expect(await named(2)).toBeNull();
  expect(await named(3)).toBeNull();
  expect(await named(9)).toBeNull();
  expect(await named(1, 2)).toBeNull();
});
