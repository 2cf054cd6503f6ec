import type { Cell } from "../../../core/cells/values";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { blankEntry, type JournalEntry } from "../../../core/work/journal/entry";
import { Situation } from "../../../core/work/lists/situation";
import { situation, type Client } from "./small-book";
import { workAlertDetail, workAlerts } from "../../../core/work/work-alerts";

/** 22 November 2026 */
const asOf = 46_348;
const policy = { ...defaultPolicy, insurance: { ...defaultPolicy.insurance, unnamedLimit: 50_000 } };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

function on(day: number, rows: readonly Cell[][], entries: readonly JournalEntry[] = []): Situation {
  const header = ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Date de règlement"];
  const { clients } = segment([header, ...rows], { asOf: day });
  return new Situation(clients!, day, policy, {}, entries);
}
const bill = (number: string, due: number, amount: number, paid: number | null = null): Cell[] => [
  "Alpha",
  number,
  due - 30,
  due,
  amount,
  paid,
];

test("a broken promise is reported on the day it is broken and never again, in both languages", () => {
  const promise: JournalEntry = {
    ...blankEntry,
    day: asOf - 9,
    client: "Alpha",
    invoice: "A1",
    kind: "promise",
    target: asOf,
    amount: 900,
  };
  const rows = [bill("A1", asOf - 40, 900)];
  const days = [0, 1, 2, 3, 4, 5].filter((late) =>
    workAlerts(on(asOf + late, rows, [promise]), asOf + late - 1).some(({ kind }) => kind === "brokenPromise"),
  );
  expect(days).toEqual([3]);
  const [first] = workAlerts(on(asOf + 9, rows, [promise]), null).filter(({ kind }) => kind === "brokenPromise");
  expect(plain(workAlertDetail(first!, asOf + 9, "fr", "€"))).toBe("900 € promis pour le 22/11/2026");
  expect(plain(workAlertDetail(first!, asOf + 9, "en", "€"))).toBe("€900 promised for 22 Nov 2026");
});

test("a broken promise says what was promised of the account, not all that is overdue", () => {
  const promise: JournalEntry = {
    ...blankEntry,
    day: asOf - 20,
    client: "Alpha",
    invoice: "A1",
    kind: "promise",
    target: asOf - 9,
    amount: 900,
  };
  const rows = [bill("A1", asOf - 40, 900), bill("A2", asOf - 35, 7000)];
  const told = workAlerts(on(asOf, rows, [promise]), null).filter(({ kind }) => kind === "brokenPromise");
  expect(told.map(({ amount }) => amount)).toEqual([900]);
  const account = [{ ...blankEntry, day: asOf - 20, client: "Client 0", kind: "promise" as const, target: asOf - 9, amount: 400 }];
  const table = workAlerts(situation([{ balance: 5000, overdue: 3000, daysLate: 40 }], null, account), null);
  expect(table.map(({ kind, amount }) => [kind, amount])).toEqual([["brokenPromise", 400]]);
});

test("an insurer’s deadline is reported a week before and once it has passed, until it is done", () => {
  const rows = [bill("A1", asOf - 100, 9_000)];
  const by = asOf - 130 + 150;
  const told = (entries: readonly JournalEntry[] = []): number[] =>
    Array.from({ length: 50 }, (_, late) => asOf + late).filter((day) =>
      workAlerts(on(day, rows, entries), day - 1).some(({ kind }) => kind === "insurer"),
    );
  expect(told()).toEqual([by - 7, by + 1]);
  const declared: JournalEntry = { ...blankEntry, day: by - 3, client: "Alpha", invoice: "A1", kind: "declared" };
  // Declared, it is the request to step in that comes up.
  expect(told([declared])).toEqual([by - 7, by + 30 - 7]);
  const passed = workAlerts(on(by + 1, rows), by).find(({ kind }) => kind === "insurer")!;
  expect(plain(workAlertDetail(passed, by + 1, "fr", "€"))).toMatch(/^9 000 € à déclarer : le dernier jour était le /);
});

test("cash outside its band is reported once a week, cash within it is not", () => {
  // A client that always paid on the day, and stopped four weeks ago.
  const rows = Array.from({ length: 60 }, (_, i) => {
    const due = asOf - 400 + i * 7;
    return bill(`A${i}`, due, 1_000, due < asOf - 28 ? due : null);
  });
  const kinds = (since: number | null, of = rows) => workAlerts(on(asOf, of), since).map(({ kind }) => kind);
  expect(kinds(null)).toContain("forecastMissed");
  expect(kinds(asOf - 7)).toContain("forecastMissed");
  const sameWeek = asOf % 7 === 0 ? asOf : asOf - 1;
  expect(kinds(sameWeek)).not.toContain("forecastMissed");
  const paying = Array.from({ length: 60 }, (_, i) =>
    bill(`A${i}`, asOf - 400 + i * 7, 1_000, asOf - 400 + i * 7 <= asOf ? asOf - 400 + i * 7 : null),
  );
  expect(kinds(null, paying)).not.toContain("forecastMissed");
});

test("at the first look all that holds is told, and what is to be done at once of a client in proceedings is told then alone", () => {
  const cover = { figures: { insuredLimit: 50_000 } };
  const told = (since: number | null, client: Client, late: number) =>
    workAlerts(situation([{ ...cover, ...client }], [{ late, open: 900 }]), since).map((alert) =>
      alert.kind === "insurer" ? [alert.step, alert.by, alert.client, alert.amount] : alert.kind,
    );
  const insolvent = { inProcedure: true } as const;
  expect([told(null, insolvent, 3), told(asOf - 1, insolvent, 3)]).toEqual([[["DECLARE", null, 0, 900]], []]);
  // To be declared in seven days, in eight, and yesterday; the last is told from the first day after.
  expect([113, 112, 121].map((late) => told(null, {}, late).length)).toEqual([1, 0, 1]);
  expect([told(asOf - 1, {}, 113).length, told(asOf, {}, 113).length, told(asOf - 1, {}, 114).length]).toEqual([1, 0, 0]);
});

test("of what came up at once the insurer comes first, then the larger amounts", () => {
  const cover = { figures: { insuredLimit: 50_000 } };
  const bills = [
    { late: 113, open: 500 },
    { client: 1, late: 113, open: 900 },
    { client: 2, late: 20, open: 5_000 },
  ];
  const promise = (client: string) => ({ ...blankEntry, day: asOf - 9, client, kind: "promise" as const, target: asOf - 3 });
  const alerts = workAlerts(situation([cover, cover, {}], bills, [promise("Client 2")]), asOf - 1);
  expect(alerts.map(({ kind, client }) => [kind, client])).toEqual([
    ["insurer", 1],
    ["insurer", 0],
    ["brokenPromise", 2],
  ]);
});
