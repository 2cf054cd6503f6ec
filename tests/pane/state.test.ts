import { serialOf } from "../../core/cells/dates";
import type { Area } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import { corrected, headRows, selectionOf } from "../../pane/segment/read-selection";
import { asOfFor, columnGroups } from "../../pane/segment/selection";
import { sourceOf } from "../../pane/segment/source";
import { asOf, reduce, startState, type SegmentEvent, type SegmentState } from "../../pane/segment/state";
import { doubtfulClients, madeClients, madeLedger, unknownTable } from "./made-portfolios";

const today = serialOf(2026, 11, 22);
const areaOf = (grid: Grid): Area => ({ sheet: "Clients", row: 0, column: 0, rows: grid.length, columns: grid[0]!.length });
const select = (grid: Grid) => selectionOf(sourceOf([areaOf(grid)])!, grid.slice(0, headRows), {});
const clients = madeClients(40);

const after = (...events: readonly SegmentEvent[]): SegmentState => events.reduce(reduce, startState(today));
const ready = (grid: Grid = clients): readonly SegmentEvent[] => [{ type: "looked" }, { type: "seen", look: 1, selection: select(grid) }];
const finished = (): SegmentEvent => ({
  type: "finished",
  asOf: { serial: today, from: "today" },
  written: {
    target: "sheet",
    sheet: "Segmentation",
    added: 0,
    gone: 0,
    placeOf: (client) => ({ sheet: "Segmentation", row: client + 1, column: 0, rows: 1, columns: 1 }),
    undo: async () => true,
  },
});

describe("the selection", () => {
  test("counts clients without the total row", () => expect(select(clients)).toMatchObject({ rows: 40, partial: false, clients: null }));
  test("counts invoices and their clients", () => {
    const ledger = madeLedger(20, 300);
    const names = new Set(ledger.slice(1).map(([name]) => name));
    expect(select(ledger)).toMatchObject({ rows: 300, clients: names.size, partial: false });
  });
  test("longer than its head counts rows and claims no clients", () => {
    const ledger = madeLedger(20, headRows + 500);
    expect(select(ledger)).toMatchObject({ rows: headRows + 500, clients: null, partial: true });
  });
  test("puts doubtful columns apart, and leaves what was corrected", () => {
    const selection = select(doubtfulClients);
    const { doubtful } = columnGroups(selection.layout);
    expect(doubtful.map(({ header }) => header)).toContain("Solde");
    const settled = corrected(selection, { [doubtful[0]!.index]: "balance" });
    expect(columnGroups(settled.layout).doubtful).toHaveLength(doubtful.length - 1);
    expect(settled.corrections).toEqual({ [doubtful[0]!.index]: "balance" });
  });
  test("has one key for the same headers, another for others", () => {
    expect(select(madeClients(3)).layoutKey).toBe(select(clients).layoutKey);
    expect(select(doubtfulClients).layoutKey).not.toBe(select(clients).layoutKey);
    const [first, ...rest] = clients;
    expect(select([[...first!].reverse(), ...rest]).layoutKey).not.toBe(select(clients).layoutKey);
  });
  test("of a table that is not recognised still offers its columns", () => {
    const selection = select(unknownTable);
    expect(selection.layout.kind).toBeNull();
    expect(columnGroups(selection.layout).unused.map(({ header }) => header)).toEqual(["Rouge", "Vert"]);
    const named = corrected(
      select([
        ["Rouge", "Vert"],
        ["a", 1],
        ["b", 2],
      ]),
      { 0: "client", 1: "balance" },
    );
    expect(named.layout.kind).toBe("clients");
    expect(named.rows).toBe(2);
  });
});

describe("the as-of date", () => {
  const layout = (day: number) => ({ ...select(clients).layout, asOf: { serial: day, from: "lastInvoice" } as const });
  test("is today for rows without dates", () =>
    expect(asOfFor(select(clients).layout, null, today)).toEqual({ serial: today, from: "today" }));
  test("is today for rows up to 45 days old", () => expect(asOfFor(layout(today - 45), null, today).from).toBe("today"));
  test("is the rows' own day beyond", () =>
    expect(asOfFor(layout(today - 46), null, today)).toEqual({ serial: today - 46, from: "lastInvoice" }));
  test("is the user's above all", () =>
    expect(asOfFor(layout(today - 400), today - 7, today)).toEqual({ serial: today - 7, from: "user" }));
  test("stays the user's for the next selection, until given back", () => {
    const state = after({ type: "dated", day: today - 7 }, ...ready());
    expect(asOf(state).serial).toBe(today - 7);
    expect(asOf(reduce(state, { type: "dated", day: null })).serial).toBe(today);
  });
});

describe("the states", () => {
  test("begin empty", () => expect(startState(today).at).toBe("empty"));
  test("a selection makes ready, none makes empty again", () => {
    expect(after(...ready()).at).toBe("ready");
    expect(after(...ready(), { type: "looked" }, { type: "seen", look: 2, selection: null }).at).toBe("empty");
  });
  test("a late answer to an old look is dropped", () => {
    const state = after({ type: "looked" }, { type: "looked" }, { type: "seen", look: 1, selection: select(clients) });
    expect(state.at).toBe("empty");
  });
  test("what can't be segmented can't be started", () => expect(after(...ready(unknownTable), { type: "started" }).at).toBe("ready"));
  test("work goes from reading to done, and a selection in between disturbs nothing", () => {
    const working = after(...ready(), { type: "started" });
    expect(working).toMatchObject({ at: "working", step: "reading", slow: false });
    const further = [
      { type: "progressed", step: "writing", done: 20, total: 41 },
      { type: "slowed" },
      { type: "looked" },
      { type: "seen", look: 2, selection: null },
    ] as const;
    expect(further.reduce(reduce, working)).toMatchObject({ at: "working", step: "writing", done: 20, slow: true });
    expect(reduce(working, finished())).toMatchObject({ at: "done", written: { sheet: "Segmentation" } });
  });
  test("a selection made after the result leaves the result", () => {
    expect(after(...ready(), { type: "started" }, finished(), { type: "looked" }, { type: "seen", look: 2, selection: null }).at).toBe(
      "done",
    );
  });
  test("cancelling goes back to ready and says so, until the next thing happens", () => {
    const state = after(...ready(), { type: "started" }, { type: "cancelled" });
    expect(state).toMatchObject({ at: "ready", notice: "cancelled" });
    expect(reduce(state, { type: "corrected", selection: corrected(select(clients), { 3: null }) }).notice).toBeNull();
  });
  test("a failure goes back to ready with its reason", () => {
    const state = after(...ready(), { type: "started" }, { type: "failed", problem: { during: "segment", message: "Non." } });
    expect(state).toMatchObject({ at: "ready", problem: { during: "segment", message: "Non." } });
  });
  test("what was said stays while the same cells are selected, and goes with others", () => {
    const undone = after(...ready(), { type: "started" }, finished(), { type: "undone" }, { type: "looked" });
    expect(reduce(undone, { type: "seen", look: 2, selection: select(clients) }).notice).toBe("undone");
    expect(reduce(undone, { type: "seen", look: 2, selection: select(madeClients(3)) }).notice).toBeNull();
  });
  test("a failed undo keeps the result", () => {
    expect(
      after(...ready(), { type: "started" }, finished(), { type: "failed", problem: { during: "undo", message: "Non." } }),
    ).toMatchObject({ at: "done", problem: { during: "undo" } });
  });
  test("undoing goes back to the selection", () => {
    expect(after(...ready(), { type: "started" }, finished(), { type: "undone" })).toMatchObject({ at: "ready", notice: "undone" });
  });
  test("the date of a result does not move", () => {
    const state = after(...ready(), { type: "started" }, finished());
    expect(reduce(state, { type: "dated", day: 1 })).toBe(state);
  });
  test("events that do not fit change nothing", () => {
    const start = startState(today);
    const events: readonly SegmentEvent[] = [
      { type: "started" },
      { type: "slowed" },
      { type: "cancelled" },
      { type: "undone" },
      { type: "left" },
      finished(),
      { type: "corrected", selection: select(clients) },
    ];
    for (const event of events) expect(reduce(start, event)).toBe(start);
  });
});
