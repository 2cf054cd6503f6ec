import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import type { Cell } from "../../../core/cells/values";
import { cashForecast } from "../../../core/work/forecast/forecast";
import { pastDelays, type Bills } from "../../../core/work/forecast/past-delays";
import { spreadCash, weeksFrom } from "../../../core/work/forecast/spread";
import { readJournal } from "../../../core/work/journal/read-journal";
import { Situation } from "../../../core/work/lists/situation";
import { entry, situation, type Bill } from "./small-book";

/** 22 November 2026 */
const asOf = 46_348;
const header = ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Date de règlement"];
const bill = (client: string, number: string, due: number, amount: number, paid: number | null = null): Cell[] => [
  client,
  number,
  due - 30,
  due,
  amount,
  paid,
];
/** A client that paid ten invoices ten days late, and one of whom nothing is known. */
const past = Array.from({ length: 10 }, (_, i) => bill("Alpha", `P${i}`, asOf - 200 + i * 10, 100, asOf - 190 + i * 10));

const forecast = (rows: readonly Cell[][], journal: readonly Cell[][] = []) => {
  const { clients } = segment([header, ...past, ...rows], { asOf });
  const { entries } = readJournal([["Jour", "Client", "Facture", "Quoi", "Pour le"], ...journal]);
  return cashForecast(new Situation(clients!, asOf, defaultPolicy, {}, entries))!;
};
const weekOf = (found: ReturnType<typeof forecast>, amount: number): number =>
  found.weeks.findIndex(({ expected }) => Math.abs(expected - amount) < 1e-6);

test("an invoice comes in by its client’s own delays, and what is promised on its day", () => {
  const found = forecast([bill("Alpha", "A1", asOf + 8, 500)]);
  // Due in eight days, ten days late: the eighteenth day lies in the third week.
  expect(weekOf(found, 500)).toBe(2);
  expect(weekOf(forecast([bill("Alpha", "A1", asOf + 8, 500)], [[asOf - 1, "Alpha", "A1", "Promesse", asOf + 40]]), 500)).toBe(5);
});

test("weeks, what is later and what is doubtful add up to what is open", () => {
  const found = forecast(
    [
      bill("Alpha", "A1", asOf + 8, 500),
      bill("Alpha", "A2", asOf - 300, 70),
      bill("Alpha", "A3", asOf + 25, 30),
      bill("Alpha", "A4", asOf - 9, 11),
    ],
    [[asOf - 1, "Alpha", "A4", "Remis à l’avocat", null]],
  );
  const weeks = found.weeks.reduce((sum, { expected }) => sum + expected, 0);
  expect(weeks + found.later + found.doubtful).toBeCloseTo(611, 6);
  expect(found.doubtful).toBe(11);
  expect(found.clients.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(weeks, 6);
  for (const { low, expected, high } of [...found.weeks, ...found.months]) expect(low <= expected && expected <= high).toBe(true);
});

test("nothing of after the day is known to a forecast", () => {
  const bills: Bills = {
    count: 12,
    client: new Int32Array(12),
    amount: new Float64Array(12).fill(1),
    issued: new Float64Array(12).fill(asOf - 400),
    due: Float64Array.from({ length: 12 }, (_, k) => (k < 6 ? asOf - 300 : asOf - 20)),
    paid: Float64Array.from({ length: 12 }, (_, k) => (k < 6 ? asOf - 280 : asOf + 300)),
  };
  expect([...pastDelays(bills, asOf).all]).toEqual(new Array(6).fill(20));
  expect(pastDelays(bills, asOf - 290).all.length).toBe(0);
  // Later than any delay seen: less of it comes in each week, never all at once.
  const { expected, later } = spreadCash(bills, (k) => k >= 6, asOf, weeksFrom(asOf + 1, 4), pastDelays(bills, asOf));
  expect([...expected].every((cash, w) => w === 0 || cash < expected[w - 1]!)).toBe(true);
  expect(expected.reduce((sum, cash) => sum + cash, later)).toBeCloseTo(6, 9);
});

test("what was expected four weeks ago stands beside what came in, by week and by client, and adds up", () => {
  const found = forecast([
    // Ten days late by habit: expected, and paid, in the second of the four weeks.
    bill("Alpha", "A1", asOf - 28, 500, asOf - 18),
    // Expected in the first week; it came in the last.
    bill("Alpha", "A2", asOf - 35, 300, asOf - 2),
    // Issued since: nobody could have expected it.
    [...bill("Alpha", "A3", asOf - 10, 900, asOf - 5).slice(0, 2), asOf - 20, asOf - 10, 900, asOf - 5],
  ]);
  const { weeks, clients, expected, cameIn } = found.before!;
  expect(weeks.map((week) => [Math.round(week.expected), week.cameIn])).toEqual([
    [300, 0],
    [500, 500],
    [0, 0],
    [0, 300],
  ]);
  expect([expected, cameIn]).toEqual([expect.closeTo(800, 6), 800]);
  expect(clients).toEqual([{ client: 0, expected: expect.closeTo(800, 6) as number, cameIn: 800 }]);
});

test("the target of the month is what is overdue and may be claimed, and what falls due by habit", () => {
  // 22 November: the month ends on the 30th.
  const rows = [
    bill("Alpha", "A1", asOf - 3, 100), // overdue
    bill("Alpha", "A2", asOf - 8 + 1, 50), // overdue, but promised for December
    bill("Alpha", "A3", asOf - 12, 30), // disputed
    bill("Bêta", "B1", asOf - 2, 70), // overdue
    bill("Alpha", "A4", asOf + 1, 1000), // falls due, paid ten days late: in December
  ];
  const { target } = forecast(rows, [
    [asOf - 1, "Alpha", "A2", "Promesse", asOf + 20],
    [asOf - 1, "Alpha", "A3", "Litige ouvert", null],
  ]);
  expect(target).toEqual({ until: asOf + 8, overdue: 170, fallingDue: 0 });
  const promised = [[asOf - 1, "Alpha", "A4", "Promesse", asOf + 5]];
  expect(forecast([bill("Alpha", "A4", asOf + 1, 1000)], promised).target).toMatchObject({ overdue: 0, fallingDue: 1000 });
});

describe("of an invoice paid in parts only what was paid counts, on its own day", () => {
  const parts = ["Client", "Type de pièce", "N° facture", "Date de facture", "Échéance", "Montant TTC"];
  const settled = Array.from({ length: 10 }, (_, i): Cell[][] => [
    ["Alpha", "Facture", `P${i}`, asOf - 230 + i * 10, asOf - 200 + i * 10, 100],
    ["Alpha", "Règlement", `P${i}`, asOf - 190 + i * 10, null, -100],
  ]).flat();
  const before = (rows: readonly Cell[][]) => {
    const { clients } = segment([parts, ...settled, ...rows], { asOf });
    return cashForecast(new Situation(clients!, asOf, defaultPolicy, {}))!.before!;
  };

  test("an instalment of the weeks looked back at, the rest still open", () => {
    const found = before([
      ["Alpha", "Facture", "A1", asOf - 60, asOf - 30, 1000],
      ["Alpha", "Règlement", "A1", asOf - 12, null, -300],
    ]);
    expect([found.expected, found.cameIn]).toEqual([expect.closeTo(1000, 6), 300]);
    expect(found.weeks.map(({ cameIn }) => cameIn)).toEqual([0, 0, 300, 0]);
    expect(found.clients).toEqual([{ client: 0, expected: expect.closeTo(1000, 6) as number, cameIn: 300 }]);
  });

  test("one of before them: the rest alone was open, and counts on the day it was settled", () => {
    const found = before([
      ["Alpha", "Facture", "A1", asOf - 60, asOf - 30, 1000],
      ["Alpha", "Règlement", "A1", asOf - 40, null, -300],
      ["Alpha", "Règlement", "A1", asOf - 20, null, -700],
    ]);
    expect([found.expected, found.cameIn]).toEqual([expect.closeTo(700, 6), 700]);
    expect(found.weeks.map(({ cameIn }) => cameIn)).toEqual([0, 700, 0, 0]);
  });

  test("money on account counts up to what the client owed", () => {
    const found = before([
      ["Alpha", "Facture", "A1", asOf - 60, asOf - 30, 1000],
      ["Alpha", "Règlement", null, asOf - 5, null, -1400],
    ]);
    expect([found.expected, found.cameIn]).toEqual([expect.closeTo(1000, 6), 1000]);
  });

  test("a payment date beside what is left open is a part payment too", () => {
    const { clients } = segment(
      [[...header, "Solde"], ...past.map((row) => [...row, 0]), ["Alpha", "A1", asOf - 60, asOf - 30, 1000, asOf - 12, 700]],
      { asOf },
    );
    expect(cashForecast(new Situation(clients!, asOf, defaultPolicy, {}))!.before!.cameIn).toBe(300);
  });
});

test("whoever was expected to pay and did not stands first, and without payments of before there is nothing to compare", () => {
  const found = forecast([
    bill("Bêta", "B1", asOf - 40, 900),
    bill("Alpha", "A1", asOf - 28, 500, asOf - 18),
    bill("Delta", "D1", asOf - 300, 200, asOf - 290),
  ]);
  expect(found.before!.clients.map(({ client, cameIn }) => [client, cameIn])).toEqual([
    [1, 0],
    [0, 500],
  ]);
  const { clients } = segment([header, bill("Alpha", "A1", asOf - 28, 500, asOf - 18)], { asOf });
  expect(cashForecast(new Situation(clients!, asOf, defaultPolicy, {}))!.before).toBeNull();
});

describe("a small book", () => {
  const weeksOf = (
    bills: readonly Bill[],
    ...given: Parameters<typeof situation> extends [unknown, unknown?, ...infer Rest] ? Rest : never
  ) => {
    const { weeks, later, fromHistory } = cashForecast(situation([{}, {}], bills, ...given))!;
    return { weeks: weeks.map(({ expected }) => expected), later, fromHistory };
  };
  const inWeek = (week: number, amount = 100): number[] => Array.from({ length: 13 }, (_, w) => (w === week ? amount : 0));

  test("has a forecast only where its ledger knows due dates", () => {
    expect(cashForecast(situation([{ balance: 100 }]))).toBeNull();
    expect(cashForecast(situation([{}], [{}], [], {}, { invoices: { due: null } }))).toBeNull();
  });

  test("where nothing was ever settled comes in on its due dates, and says so", () => {
    expect(weeksOf([{ late: -8 }])).toEqual({ weeks: inWeek(1), later: 0, fromHistory: false });
    expect(weeksOf([{ late: -8 }, { paid: asOf - 5 }]).fromHistory).toBe(true);
  });

  test("what the platform announces comes by the client’s habit, without the days of a dispute", () => {
    const announced = { late: -8, texts: { eInvoiceStatus: "211" } };
    expect(weeksOf([announced]).weeks).toEqual(inWeek(1));
  });

  test("a dispute delays a payment by thirty days, or by as many as those the journal shows as settled took", () => {
    const settledIn = (...days: number[]) =>
      days
        .flatMap((took) => [
          entry("disputeOpened", 90, { client: "Client 1", invoice: `F${took}` }),
          entry("disputeClosed", 90 - took, { client: "Client 1", invoice: `F${took}` }),
        ])
        .sort((a, b) => a.day - b.day);
    const disputed: Bill = { late: -1, disputed: true };
    // Due tomorrow: thirty days later is in the fifth week, eleven in the second.
    expect(weeksOf([disputed]).weeks).toEqual(inWeek(4));
    const others = Array.from({ length: 21 }, (_, k): Bill => (k === 0 ? disputed : { client: 1, late: 60, open: 0, amount: 100 }));
    expect(weeksOf(others, settledIn(2, 20)).weeks).toEqual(inWeek(1));
  });

  test("names a client that paid what nobody could expect: it had no due date", () => {
    const bills: Bill[] = [
      { paid: asOf - 100, late: 10 },
      { client: 1, paid: asOf - 5, late: 30 },
    ];
    const due = Float64Array.of(asOf - 110, NaN);
    const { before } = cashForecast(situation([{}, {}, {}], bills, [], {}, { invoices: { due } }))!;
    expect(before!.clients).toEqual([{ client: 1, expected: 0, cameIn: 100 }]);
  });

  test("clients of which as much is expected stand in the order of the book", () => {
    const { clients } = cashForecast(situation([{}, {}, {}], [{ client: 2 }, { client: 1 }, { client: 0, open: 200 }]))!;
    expect(clients.map(({ client }) => client)).toEqual([0, 1, 2]);
  });
});

test("on the last day of a month the month to come is the target", () => {
  const last = asOf + 8;
  const { clients } = segment([header, bill("Alpha", "A1", last + 20, 500)], { asOf: last });
  const { target, months } = cashForecast(new Situation(clients!, last, defaultPolicy, {}))!;
  expect(target).toEqual({ until: last + 31, overdue: 0, fallingDue: 500 });
  expect(months.slice(0, 2).map(({ start, end }) => [start - last, end - last])).toEqual([
    [1, 31],
    [32, 62],
  ]);
});
