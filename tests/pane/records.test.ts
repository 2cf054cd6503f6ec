import { serialOf } from "../../core/dates";
import type { Notice } from "../../core/legal-events/notice";
import { defaultPolicy } from "../../core/policy/default";
import { segment } from "../../core/segment/segment";
import type { Grid } from "../../core/values";
import { records } from "../../pane/kept/records";
import type { OpenPortfolio } from "../../pane/portfolio/open-portfolio";
import type { LastRun } from "../../pane/segment/last-run";
import { portfolioOfRun } from "../../pane/segment/portfolio-of-run";
import { sourceOf } from "../../pane/segment/source";
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
  return portfolioOfRun({ source: sourceOf([area])!, rows, ledger: null }, run, segment(rows, { asOf }), defaultPolicy, null)!;
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
const again = (made: MemorySheet) => records(made.sheet, () => "en");

test("notices and overrides are there for the next one who opens the workbook, in hidden sheets", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  await own.loaded;
  await own.keepNotices([notice]);
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
  expect(other.store.get()).toMatchObject({ notices: [notice], broken: 0 });
  const { events, overrides } = other.outside(day);
  expect(events!.get("552008443")!.events).toEqual(["LIQUIDATION"]);
  expect(overrides!.get("s:443121975")).toMatchObject({ notch: 1, author: "Anne" });
  expect(await made.sheet.sheets()).toEqual(["Clients"]);
});

test("fewer notices leave none of the old ones behind", async () => {
  const made = memorySheet(book);
  const own = records(made.sheet, () => "fr");
  await own.keepNotices([notice, { ...notice, id: "A2026000113" }]);
  await own.keepNotices([]);
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
  await own.takeSnapshot(opened(day, table.slice(0, 2)));
  expect((await again(made).lookUpSnapshots()).map(({ clients }) => clients)).toEqual([1]);
  await own.dropSnapshot();
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
