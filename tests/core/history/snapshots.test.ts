import fc from "fast-check";
import { alertChoiceFrom, allAlerts, chosenAlerts, isCheckDue, type AlertChoice } from "../../../core/history/snapshots/alert-choice";
import { alertsOf } from "../../../core/history/snapshots/alerts";
import { compareSnapshots } from "../../../core/history/snapshots/compare";
import { mostClients, mostSnapshots, placeSnapshot } from "../../../core/history/snapshots/place-snapshot";
import { isAlike, keptGroups, snapshotOf, type ClientThen, type Snapshot } from "../../../core/history/snapshots/snapshot";
import {
  snapshotFrom,
  snapshotHeader,
  snapshotIndex,
  snapshotRows,
  type SnapshotEntry,
} from "../../../core/history/snapshots/snapshot-rows";
import { defaultPolicy } from "../../../core/policy/default";
import { policyHash } from "../../../core/policy/hash";
import { bitOf } from "../../../core/rating/events";
import { segment } from "../../../core/segment/segment";
import { serialOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { columnOf, valueOf } from "../formulas/called";

const client = (key: string, more: Partial<ClientThen> = {}): ClientThen => ({
  key,
  name: key,
  balance: 1000,
  overdue: 0,
  daysLate: 0,
  limit: null,
  riskClass: 2,
  score: 70,
  events: 0,
  notch: 0,
  points: keptGroups.map(() => null),
  ...more,
});
const snapshot = (day: number, clients: readonly ClientThen[], policy = "abcdef01"): Snapshot => ({ day, policy, figures: null, clients });

const someClient = (key: string): fc.Arbitrary<ClientThen> =>
  fc.record({
    key: fc.constant(key),
    name: fc.constantFrom("=1+1", "<img src=x onerror=alert(1)>", "شركة", "🦊 & fils", "a\tb\nc"),
    balance: fc.option(fc.integer({ min: -1e6, max: 1e8 }).map((value) => value / 100)),
    overdue: fc.option(fc.nat(1e6)),
    daysLate: fc.option(fc.integer({ min: -30, max: 400 })),
    limit: fc.option(fc.nat(1e6)),
    riskClass: fc.integer({ min: 0, max: 5 }),
    score: fc.option(fc.nat(100)),
    events: fc.nat(2 ** 17 - 1),
    notch: fc.constantFrom(-1, 0, 1),
    points: fc.tuple(...keptGroups.map(() => fc.option(fc.nat(100)))),
  });
const someClients = fc.uniqueArray(fc.nat(30), { maxLength: 20 }).chain((keys) => fc.tuple(...keys.map((key) => someClient(`n:${key}`))));

describe("two snapshots compared", () => {
  test("every client is counted once: in the matrix, as new, or as gone", () => {
    fc.assert(
      fc.property(someClients, someClients, (a, b) => {
        const { matrix, added, gone, pairs, moved } = compareSnapshots(snapshot(1, a), snapshot(2, b));
        const counted = matrix.flat().reduce((sum, count) => sum + count, 0);
        expect([counted + added.length, counted + gone.length, pairs.length]).toEqual([b.length, a.length, counted]);
        const onDiagonal = matrix.reduce((sum, row, k) => sum + row[k]!, 0);
        expect(moved).toHaveLength(counted - onDiagonal);
      }),
    );
  });

  test("with itself, nothing changed and nothing alarms", () => {
    fc.assert(
      fc.property(someClients, (clients) => {
        const same = compareSnapshots(snapshot(1, clients), snapshot(2, clients));
        expect([same.moved, same.added, same.gone, same.policyChanged]).toEqual([[], [], [], false]);
        expect(alertsOf(same, defaultPolicy)).toEqual([]);
      }),
    );
  });

  test("two ways: the rated part is what MIGRATION counts", () => {
    const rated = (riskClass: number): Cell => (riskClass === 0 ? null : riskClass);
    fc.assert(
      fc.property(someClients, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 20, maxLength: 20 }), (clients, classes) => {
        const after = clients.map((each, i) => ({ ...each, riskClass: classes[i]! }));
        fc.pre(clients.some((each, i) => each.riskClass > 0 && classes[i]! > 0));
        const { matrix } = compareSnapshots(snapshot(1, clients), snapshot(2, after));
        expect(matrix.slice(0, 5).map((row) => row.slice(0, 5))).toEqual(
          valueOf(
            "MIGRATION",
            columnOf(clients.map((each) => rated(each.riskClass))),
            columnOf(after.map((each) => rated(each.riskClass))),
          ),
        );
      }),
    );
  });

  test("causes: events first, then what moved most, the policy last", () => {
    const points = (payment: number, bureau: number | null) => keptGroups.map((_, k) => (k === 0 ? payment : k === 1 ? bureau : 50));
    const before = client("n:1", { riskClass: 2, points: points(80, 70) });
    const after = client("n:1", { riskClass: 4, events: bitOf("PROTEST"), points: points(40, null) });
    const [move] = compareSnapshots(snapshot(1, [before]), snapshot(2, [after], "00000000")).moved;
    expect(move!.causes).toEqual([
      { kind: "event", code: "PROTEST", gained: true },
      { kind: "group", group: "payment", from: 80, to: 40 },
      { kind: "group", group: "bureau", from: 70, to: null },
      { kind: "policy" },
    ]);
  });

  test("worse moves come before better ones, the largest first", () => {
    const before = ["a", "b", "c"].map((key) => client(key, { riskClass: 3 }));
    const after = [client("a", { riskClass: 1 }), client("b", { riskClass: 4, balance: 1 }), client("c", { riskClass: 4, balance: 2 })];
    expect(compareSnapshots(snapshot(1, before), snapshot(2, after)).moved.map((move) => move.after.key)).toEqual(["c", "b", "a"]);
  });
});

describe("alerts", () => {
  const kinds = (before: ClientThen | null, after: ClientThen): string[] =>
    alertsOf(compareSnapshots(snapshot(1, before ? [before] : []), snapshot(2, [after])), defaultPolicy).map(({ kind }) => kind);
  const calm = client("a");
  test.each<[string, Partial<ClientThen>, Partial<ClientThen>, string[]]>([
    ["a judgment", {}, { events: bitOf("REDRESSEMENT") }, ["judgment"]],
    ["another event", {}, { events: bitOf("PRIV_URSSAF") }, ["event"]],
    ["one that was there", { events: bitOf("PRIV_URSSAF") }, { events: bitOf("PRIV_URSSAF") }, []],
    ["growing older is no event", { events: bitOf("AGE_LT_1") }, { events: bitOf("AGE_LT_3") }, []],
    ["a worse class", {}, { riskClass: 3 }, ["worse"]],
    ["a better one", {}, { riskClass: 1 }, []],
    ["rated for the first time", { riskClass: 0 }, { riskClass: 5 }, []],
    ["newly late", { daysLate: 30 }, { daysLate: 31 }, ["late"]],
    ["late as before", { daysLate: 31 }, { daysLate: 60 }, []],
    ["over the limit", { limit: 1000 }, { limit: 1000, balance: 1001 }, ["overLimit"]],
    ["a balance that grew by half, and by a small client's whole account", { balance: 4000 }, { balance: 6000 }, ["balance"]],
    ["a balance that grew by less", { balance: 4000 }, { balance: 5999 }, []],
    ["a balance that shrank", { balance: 400_000 }, { balance: 0 }, []],
  ])("%s: %j to %j", (_, from, to, expected) => expect(kinds({ ...calm, ...from }, { ...calm, ...to })).toEqual(expected));
  test("a new client alarms by a judgment alone", () => {
    expect(kinds(null, client("a", { riskClass: 4, daysLate: 60 }))).toEqual([]);
    expect(kinds(null, client("a", { events: bitOf("LIQUIDATION") }))).toEqual(["judgment"]);
  });
});

describe("what is kept", () => {
  const { clients } = segment(
    [
      ["Client", "N° client", "Encours", "Retard moyen", "Score bureau", "Plafond de crédit"],
      ["Morel", "C1", 100.005, 12, 84, 500],
      ["Bati", "C2", 50, 45, null, null],
      ["Bati", "C2", 50, null, null, null],
    ],
    { asOf: 46_350 },
  );
  const taken = snapshotOf(clients!, defaultPolicy, 46_350);

  test("a segmentation, client by client; a second row of one client gets a number of its own", () => {
    expect(taken).toMatchObject({ day: 46_350, policy: policyHash(defaultPolicy) });
    expect(taken.clients.map(({ key }) => key)).toEqual(["n:c1", "n:c2", "n:c2#2"]);
    expect(taken.clients[0]).toMatchObject({ balance: 100.01, daysLate: 12, limit: 500, riskClass: clients!.riskClass[0] });
    expect(taken.clients[0]!.points.slice(0, 2)).toEqual([59, 89]);
    expect(taken.clients[2]!.points.every((points) => points === null)).toBe(true);
  });

  const readBack = (rows: readonly (readonly Cell[])[]) => {
    const { entries, broken } = snapshotIndex(rows);
    const read = entries.map((entry) =>
      snapshotFrom(
        entry,
        rows.slice(entry.row, entry.row + entry.rows).map((row) => row[4] ?? null),
      ),
    );
    return { snapshots: read.map((each) => each.snapshot), broken: broken + read.reduce((sum, each) => sum + each.broken, 0) };
  };
  const sheetOf = (...all: readonly Snapshot[]): Cell[][] => [[...snapshotHeader], ...all.flatMap((each, k) => snapshotRows(each, k + 1))];

  test("read back as it was, whatever the names", () => {
    const plain = (text: string): string => text.replace(/[\t\n]/g, " ");
    fc.assert(
      fc.property(someClients, someClients, (a, b) => {
        const all = [snapshot(1, a), snapshot(1, b), snapshot(2, a, "00000000")].filter((each) => each.clients.length > 0);
        const named = all.map((each) => ({ ...each, clients: each.clients.map((own) => ({ ...own, name: plain(own.name) })) }));
        expect(readBack(sheetOf(...all))).toEqual({ snapshots: named, broken: 0 });
      }),
    );
  });

  test("no cell is longer than a spreadsheet takes, and none looks like a formula", () => {
    const many = Array.from({ length: 300 }, (_, i) => client(`c:=${"x".repeat(190)}${i}`, { name: `=1+1 ${"y".repeat(32_767)}` }));
    const rows = sheetOf(snapshot(1, many));
    for (const [, , , , text] of rows.slice(1)) {
      expect((text as string).length).toBeLessThanOrEqual(32_767);
      expect(text as string).not.toMatch(/^[=+@-]/);
    }
    expect(readBack(rows).snapshots[0]!.clients).toHaveLength(300);
  });

  test("a broken or edited row is left out and counted, the others stay", () => {
    const rows = sheetOf(snapshot(1, [client("a"), client("b")]), snapshot(2, [client("a"), client("b")]));
    rows[1]![4] = (rows[1]![4] as string).replace("\t1000\t", "\tmille\t");
    rows[2]![0] = "hier";
    const { snapshots, broken } = readBack(rows);
    expect(snapshots.map((each) => [each.day, each.clients.map(({ key }) => key)])).toEqual([[1, ["b"]]]);
    expect(broken).toBe(2);
  });

  test("whatever the sheet became, reading it does not fail", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(46_350, 1, "n:1\t\t\t", `a${"\t1".repeat(15)}`),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const { snapshots } = readBack([["encours snapshots 1"], ...(rows as Cell[][])]);
        for (const a of snapshots) for (const b of snapshots) alertsOf(compareSnapshots(a, b), defaultPolicy);
      }),
    );
    expect(snapshotIndex([["Client"], ["Morel"]])).toEqual({ entries: [], broken: 0 });
  });

  test("two runs are of one portfolio if they share half the clients of the smaller", () => {
    const of = (...keys: readonly string[]): Snapshot =>
      snapshot(
        5,
        keys.map((key) => client(key)),
      );
    expect([isAlike(of("a", "b"), of("a", "b", "c")), isAlike(of("a", "b"), of("b", "x", "y")), isAlike(of("a"), of("x"))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  describe("the place of another", () => {
    const entry = (run: number, day: number, row: number, rows = 1, clients = 10): SnapshotEntry => ({
      run,
      day,
      policy: "x",
      clients,
      row,
      rows,
    });
    const added = snapshot(30, [client("a")]);
    test("is behind the others, or in the gap one has left", () => {
      expect(placeSnapshot([], added, 1, [])).toEqual({ run: 1, row: 1, emptied: [] });
      expect(placeSnapshot([entry(1, 1, 1, 2), entry(2, 2, 3)], added, 1, [])).toEqual({ run: 3, row: 4, emptied: [] });
      expect(placeSnapshot([entry(1, 1, 1), entry(3, 2, 4)], added, 2, [])).toMatchObject({ run: 4, row: 2 });
      expect(placeSnapshot([entry(1, 1, 1), entry(3, 2, 4)], added, 3, [])).toMatchObject({ row: 5 });
    });
    test("is that of the run of the same day it replaces", () => {
      const same = entry(1, 30, 1);
      expect(placeSnapshot([same, entry(2, 31, 2)], added, 1, [same])).toEqual({ run: 3, row: 1, emptied: [same] });
    });
    test("the oldest go first, by number and by size, the last two never", () => {
      const many = Array.from({ length: mostSnapshots }, (_, k) => entry(k + 1, k + 1, k + 1));
      expect(placeSnapshot(many, added, 1, [])).toEqual({ run: mostSnapshots + 1, row: 1, emptied: [many[0]] });
      const huge = [1, 2, 3].map((k) => entry(k, k, k, 1, mostClients));
      expect(placeSnapshot(huge, added, 1, []).emptied).toEqual(huge.slice(0, 2));
    });
    test("however many runs, what is kept is never overwritten, and the sheet stays small", () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 5 })), { maxLength: 60 }), (runs) => {
          let entries: SnapshotEntry[] = [];
          for (const [day, rows] of runs) {
            const same = entries.filter((each) => each.day === day);
            const { run, row, emptied } = placeSnapshot(entries, snapshot(day, [client("a")]), rows, same);
            entries = [...entries.filter((each) => !emptied.includes(each)), entry(run, day, row, rows, 1)];
            const filled = entries.flatMap((each) => Array.from({ length: each.rows }, (_, k) => each.row + k));
            expect(new Set(filled).size).toBe(filled.length);
            expect(entries.length).toBeLessThanOrEqual(mostSnapshots);
            expect(Math.max(...filled)).toBeLessThanOrEqual(10 * mostSnapshots);
          }
        }),
      );
    });
  });
});

describe("alerts a team chooses", () => {
  const then = (part: Partial<ClientThen>): ClientThen => client("A", part);
  const alerts = (choice: AlertChoice) =>
    chosenAlerts(
      alertsOf(
        compareSnapshots(
          snapshot(1, [then({ riskClass: 2, daysLate: 5 })]),
          snapshot(2, [then({ riskClass: 3, daysLate: 40, events: bitOf("DIRECTORS") | bitOf("MERGER") | bitOf("SALE_PLAN") })]),
        ),
        defaultPolicy,
      ),
      choice,
    ).map(({ kind, events }) => [kind, ...events]);

  test("each event by itself, each kind of figure as a whole; what is not named is alerted to", () => {
    expect(alerts(allAlerts)).toEqual([["judgment", "SALE_PLAN"], ["event", "MERGER", "DIRECTORS"], ["worse"], ["late"]]);
    expect(alerts({ rhythm: "daily", without: ["DIRECTORS", "late"] })).toEqual([
      ["judgment", "SALE_PLAN"],
      ["event", "MERGER"],
      ["worse"],
    ]);
    expect(alerts({ rhythm: "daily", without: ["DIRECTORS", "MERGER", "SALE_PLAN", "worse", "late"] })).toEqual([]);
  });

  test("a choice can be stored and read again, and what can't be read of it is alerted to", () => {
    const choice: AlertChoice = { rhythm: "weekly", without: ["MERGER", "late"] };
    expect(alertChoiceFrom(JSON.parse(JSON.stringify(choice)))).toEqual(choice);
    for (const broken of [null, 3, "x", [], { without: "MERGER", rhythm: "hourly" }, { without: ["AGE_LT_1", "FOO", 4] }])
      expect(alertChoiceFrom(broken)).toEqual(allAlerts);
  });

  test("a check is due after a day, a week or a month, and where the clock went back", () => {
    const day = serialOf(2026, 3, 31);
    const due = (last: number, rhythm: AlertChoice["rhythm"]): boolean => isCheckDue(last, day, rhythm);
    expect([due(day, "daily"), due(day - 1, "daily")]).toEqual([false, true]);
    expect([due(day - 6, "weekly"), due(day - 7, "weekly")]).toEqual([false, true]);
    expect([due(serialOf(2026, 3, 1), "monthly"), due(serialOf(2026, 2, 28), "monthly")]).toEqual([false, true]);
    expect([due(day + 3, "monthly"), isCheckDue(null, day, "monthly")]).toEqual([true, true]);
  });
});
