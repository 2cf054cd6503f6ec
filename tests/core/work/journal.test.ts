import { segment } from "../../../core/segment/segment";
import { defaultPolicy } from "../../../core/policy/default";
import { letterList } from "../../../core/work/letters/letter";
import type { Cell, Grid } from "../../../core/cells/values";
import { callList } from "../../../core/work/lists/calls";
import { collectionList } from "../../../core/work/lists/collection";
import { workListIds, workLists } from "../../../core/work/lists/lists";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import type { WorkOptions } from "../../../core/work/lists/options";
import { Situation } from "../../../core/work/lists/situation";
import { dayPlan } from "../../../core/work/day-plan";
import type { JournalEntry } from "../../../core/work/journal/entry";
import { journalHeader, journalRow } from "../../../core/work/journal/journal-sheet";
import { kindOf } from "../../../core/work/journal/journal-words";
import { readJournal } from "../../../core/work/journal/read-journal";
import { journalState } from "../../../core/work/journal/state";
import { journalTexts } from "../../../core/words/journal/type";
import type { JournalKind } from "../../../core/words/journal/type";

/** 22 November 2026 */
const asOf = 46_348;
const header = ["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde", "Litige"];

type Line = readonly [client: string, number: string, late: number, open: number, amount?: number, disputed?: boolean];
const ids: Readonly<Record<string, string>> = { Alpha: "007", Bravo: "B8", Charlie: "C9", Delta: "D4" };
const ledger = (lines: readonly Line[], day: number): Grid => [
  header,
  ...lines.map(([client, number, late, open, amount, disputed]): Cell[] => [
    client,
    ids[client] ?? client,
    number,
    day - late - 30,
    day - late,
    amount ?? open,
    open,
    disputed ? "oui" : null,
  ]),
];

const typed = (...rows: readonly Cell[][]): Grid => [
  ["Jour", "N° client", "Client", "Facture", "Quoi", "Montant", "Pour le", "Motif", "Qui", "Note"],
  ...rows,
];
const row = (
  ago: number,
  client: string | null,
  kind: string,
  more: Partial<Record<"invoice" | "amount" | "target" | "reason", Cell>> = {},
): Cell[] => [
  asOf - ago,
  null,
  client,
  more.invoice ?? null,
  kind,
  more.amount ?? null,
  more.target ?? null,
  more.reason ?? null,
  "CP",
  null,
];

function situation(lines: readonly Line[], rows: readonly Cell[][] = [], options: Partial<WorkOptions> = {}): Situation {
  const { clients, fault } = segment(ledger(lines, asOf), { asOf });
  expect(fault).toBeUndefined();
  const { entries, unread } = readJournal(typed(...rows));
  expect(unread).toEqual([]);
  return new Situation(clients!, asOf, defaultPolicy, options, entries);
}

const mainOf = (of: Situation): Record<string, string> =>
  Object.fromEntries([...dayPlan(of).days].map(([client, { main }]) => [of.clients.names[client]!, main]));

describe("the sheet", () => {
  test.each(["fr", "en"] as const)("reads back what it writes, in %s", (language) => {
    const kinds = Object.keys(journalTexts(language).kinds) as JournalKind[];
    const entries = kinds.flatMap((kind): JournalEntry[] =>
      (kind === "reminder" ? ([0, 1, 2, 3, null] as const) : [null]).map((level) => ({
        day: asOf,
        clientId: "007",
        client: "=CMD()",
        invoice: "F1; F2",
        kind,
        level,
        amount: 1234.5,
        target: asOf + 3,
        reason: kind === "disputeOpened" ? "price" : null,
        reasonText: kind === "disputeOpened" ? journalTexts(language).reasons.price : null,
        who: "CP",
        note: null,
      })),
    );
    const read = readJournal([journalHeader(language), ...entries.map((entry) => journalRow(entry, language))]);
    expect(read.entries).toEqual(entries);
    expect(read.unread).toEqual([]);
  });

  test("is read below a title, its columns in another order, days and amounts typed as text", () => {
    const { entries, unread } = readJournal([
      ["Suivi de l’équipe", null],
      [null],
      ["Client", "Note", "Type", "Date", "Pour", "Montant promis"],
      ["Alpha", "bonne humeur", "Promesse", "03/11/2026", "13/11/2026", "1 234,56"],
      [null, "une note sans rien", null, null, null, null],
      ["Bravo", null, "tél", "2026-11-04", null, null],
      ["Alpha", null, "2e relance", "05/11/2026", null, null],
    ]);
    expect(unread).toEqual([]);
    expect(entries).toMatchObject([
      { client: "Alpha", kind: "promise", amount: 1234.56, day: asOf - 19, target: asOf - 9, note: "bonne humeur" },
      { client: "Bravo", kind: "call", day: asOf - 18 },
      { client: "Alpha", kind: "reminder", level: 2, day: asOf - 17 },
    ]);
  });

  test("names each row it can’t take, and guesses nothing", () => {
    const { entries, unread } = readJournal(
      typed(
        row(1, "Alpha", "on verra"),
        row(1, "Alpha", "Promesse"),
        row(1, null, "Appel"),
        ["bientôt", null, "Alpha", null, "Appel"],
        row(1, "Alpha", "Promesse", { target: asOf, amount: "beaucoup" }),
        [null, null, null, null, null, null, null, null, null, null],
      ),
    );
    expect(entries).toEqual([]);
    expect(unread).toEqual([
      { row: 1, why: "kind" },
      { row: 2, why: "target" },
      { row: 3, why: "client" },
      { row: 4, why: "day" },
      { row: 5, why: "amount" },
    ]);
    expect(
      readJournal([
        ["Client", "Encours"],
        ["Alpha", 5],
      ]).columns,
    ).toBeNull();
  });

  test.each([
    ["Relance", "reminder", null],
    ["1ère relance", "reminder", 1],
    ["Reminder 3", "reminder", 3],
    ["MED", "reminder", 3],
    ["Mise en demeure envoyée en RAR", "reminder", 3],
    ["Rappel avant échéance", "reminder", 0],
    ["LITIGE", "disputeOpened", null],
    ["phone", "call", null],
  ])("“%s” is %s %s", (text, kind, level) => expect(kindOf(text)).toEqual({ kind, level }));
});

describe("one action a client a day", () => {
  const lines: readonly Line[] = [
    ["Alpha", "A1", 200, 8_000],
    ["Alpha", "A2", 5, 106_000],
    ["Bravo", "B1", 35, 900],
    ["Charlie", "C1", 40, 500],
    ["Charlie", "C2", 20, -500],
    ["Delta", "D1", -3, 400_000],
  ];

  test("is the strongest that is due, the others are also due; no client stands in two lists", () => {
    const of = situation(lines);
    expect(mainOf(of)).toEqual({ Alpha: "reminder", Bravo: "reminder", Delta: "preventive" });
    expect([...dayPlan(of).days.values()].map(({ also }) => also)).toEqual([["call"], ["call"], []]);
    const chasing = workListIds.filter((id) => ["calls", "letters", "preventive", "collection"].includes(id));
    const seen = chasing.flatMap((id) =>
      workLists[id](of)
        .shown(1e9, wordingIn("fr", "€"))
        .map(({ name }) => name),
    );
    expect(seen.sort()).toEqual(["Alpha", "Bravo", "Delta"]);
    expect(workLists.calls(of)).toMatchObject({ count: 0, elsewhere: 2, amount: 0 });
  });

  test("whose credits cover what is overdue is not chased", () => {
    const of = situation(lines);
    expect(letterList(of).aside).toEqual({ credits: 1 });
    expect(callList(of).aside).toEqual({ credits: 1 });
  });

  test("no formal notice on the first day, and no file without one", () => {
    const of = situation(lines);
    expect(letterList(of).rows.find(({ name }) => name === "Alpha")!.level).toBe("REMINDER2");
    expect(collectionList(of)).toMatchObject({ rows: [], aside: { noNotice: 1 } });
  });

  test("a reminder moves on only after the policy’s days, invoice by invoice", () => {
    const after = (ago: number) => situation(lines, [row(ago, "Alpha", "Relance 2", { invoice: "A1" })]);
    const alpha = (of: Situation) => letterList(of).rows.find(({ name }) => name === "Alpha");
    const { REMINDER2, NOTICE } = after(1).dunningDays(after(1).clients.names.indexOf("Alpha"));
    const wait = NOTICE! - REMINDER2!;
    expect(wait).toBeGreaterThan(1);
    expect(alpha(after(wait - 1))!.invoices.map(({ number }) => number)).toEqual(["A2"]);
    expect(alpha(after(wait - 1))!.others.map(({ number }) => number)).toEqual(["A1"]);
    expect(alpha(after(wait))).toMatchObject({ level: "NOTICE", principal: 8_000, invoices: [{ number: "A1" }] });
  });

  test("eight old thousand of a hundred and fourteen do not send the rest to the lawyer", () => {
    const of = situation(lines, [row(60, "Alpha", "Mise en demeure", { invoice: "A1" })]);
    expect(mainOf(of).Alpha).toBe("file");
    expect(collectionList(of).rows).toMatchObject([{ name: "Alpha", principal: 8_000, invoiceNumbers: "A1" }]);
    expect(dayPlan(of).days.get(of.clients.names.indexOf("Alpha"))!.also).toEqual(["reminder", "call"]);
  });

  test("what an agency has is nobody else’s", () => {
    const of = situation(lines, [
      row(60, "Alpha", "Mise en demeure", { invoice: "A1" }),
      row(1, "Alpha", "Remis à l’agence", { invoice: "A1" }),
    ]);
    expect(mainOf(of).Alpha).toBe("reminder");
    expect(
      letterList(of)
        .rows.find(({ name }) => name === "Alpha")!
        .invoices.map(({ number }) => number),
    ).toEqual(["A2"]);
  });

  test("a call is made once, then again after a week or a broken promise", () => {
    const reminded = row(0, "Bravo", "Relance 2");
    expect(mainOf(situation(lines, [reminded])).Bravo).toBe("call");
    expect(mainOf(situation(lines, [reminded, row(0, "Bravo", "Appel")])).Bravo).toBeUndefined();
    expect(mainOf(situation(lines, [reminded, row(7, "Bravo", "Appel")])).Bravo).toBe("call");
  });
});

describe("promises", () => {
  const lines: readonly Line[] = [
    ["Bravo", "B1", 40, 900],
    ["Bravo", "B2", 35, 100],
    ["Charlie", "C1", 80, 70],
    ["Alpha", "A1", 50, 400, 1_000],
  ];
  const reminded = [row(1, "Bravo", "Relance 2"), row(1, "Charlie", "Relance 2"), row(1, "Alpha", "Relance 2")];

  test("not yet due take their invoices off the calls and letters", () => {
    const of = situation(lines, [...reminded, row(1, "Bravo", "Promesse", { invoice: "b1", amount: 900, target: asOf + 4 })]);
    expect(callList(of).rows.find(({ name }) => name === "Bravo")).toBeUndefined(); // the promise was a call of yesterday
    const later = situation(lines, [...reminded, row(9, "Bravo", "Promesse", { target: asOf + 4 })]);
    expect(callList(later).rows.find(({ name }) => name === "Bravo")).toBeUndefined();
    expect(callList(later).aside).toMatchObject({ promised: 1 });
    // A sum pays the oldest first.
    const part = situation(lines, [...reminded, row(9, "Bravo", "Promesse", { amount: 900, target: asOf + 4 })]);
    expect(callList(part).rows.find(({ name }) => name === "Bravo")).toMatchObject({ overdue: 100, promised: 900 });
  });

  test("broken ones come back first, marked, and count against the client", () => {
    const of = situation(lines, [...reminded, row(9, "Charlie", "Promesse", { invoice: "C1", target: asOf - 3 })]);
    expect(callList(of).rows[0]).toMatchObject({ name: "Charlie", brokenPromise: asOf - 3 });
    expect(of.said(of.clients.names.indexOf("Charlie"))).toMatchObject({ promisesKept: 0, promisesBroken: 1 });
    const grace = situation(lines, [...reminded, row(9, "Charlie", "Promesse", { invoice: "C1", target: asOf - 2 })]);
    expect(callList(grace).rows.map(({ name }) => name)).not.toContain("Charlie");
  });

  test("a plan is kept as long as each instalment is", () => {
    const plan = (first: number) =>
      situation(lines, [
        ...reminded,
        row(20, "Alpha", "Échéancier", { invoice: "A1", amount: first, target: asOf - 5 }),
        row(20, "Alpha", "Échéancier", { invoice: "A1", amount: 1_000 - first, target: asOf + 20 }),
      ]);
    expect(callList(plan(600)).rows.map(({ name }) => name)).not.toContain("Alpha");
    expect(callList(plan(601)).rows[0]).toMatchObject({ name: "Alpha", brokenPromise: asOf - 5 });
  });

  test("what the ledger no longer holds was paid", () => {
    const of = situation(lines, [row(20, "Alpha", "Promesse", { invoice: "A0", amount: 5, target: asOf - 9 })]);
    expect(of.said(of.clients.names.indexOf("Alpha"))).toMatchObject({ promisesKept: 1, promisesBroken: 0 });
  });
});

describe("disputes", () => {
  const lines: readonly Line[] = [
    ["Bravo", "B1", 40, 900],
    ["Bravo", "B2", 35, 100],
    ["Charlie", "C1", 80, 70, 70, true],
  ];

  test("stop the reminders of their invoice; closed, they start again, whatever the export says", () => {
    const open = row(12, "Bravo", "Litige ouvert", { invoice: "B1", reason: "prix" });
    const of = situation(lines, [open]);
    expect(
      letterList(of)
        .rows.find(({ name }) => name === "Bravo")!
        .invoices.map(({ number }) => number),
    ).toEqual(["B2"]);
    const closed = situation(lines, [open, row(2, "Bravo", "Litige clos", { invoice: "B1" }), row(1, "Charlie", "Litige clos")]);
    expect(letterList(closed).rows.find(({ name }) => name === "Bravo")!.principal).toBe(1_000);
    expect(letterList(closed).rows.map(({ name }) => name)).toContain("Charlie");
    expect(closed.journal.settledDisputes).toEqual([{ reason: "price", days: 10 }]);
  });
});

describe("who it is about", () => {
  const lines: readonly Line[] = [
    ["Alpha", "A1", 40, 900],
    ["Bravo", "B1", 40, 900],
  ];
  const { clients } = segment(ledger(lines, asOf), { asOf });
  const state = (cells: Cell[]) => journalState(clients!, readJournal(typed(cells)).entries, asOf);

  test("is found by number with or without zeros, by name, or by an invoice", () => {
    for (const [id, name, number] of [
      ["007", null, null],
      [7, "anything", null],
      [null, "ALPHA", null],
      [null, null, "a1"],
    ] as const)
      expect([...state([asOf - 1, id, name, number, "Appel"]).clients.keys()]).toEqual([0]);
    expect(state([asOf - 1, "999", "Alpha", null, "Appel"])).toMatchObject({ unknown: 1 });
    expect(state([asOf - 1, null, "Zoulou", null, "Appel"])).toMatchObject({ unknown: 1 });
  });

  test("what is written for a later day says nothing yet", () => {
    expect(state([asOf + 1, null, "Alpha", null, "Appel"]).clients.size).toBe(0);
  });
});

test("two hundred clients’ lists, each client in one of them", () => {
  const lines = Array.from({ length: 200 }, (_, i): Line[] =>
    Array.from({ length: 8 }, (_unused, k): Line => [
      `Client ${i}`,
      `F${i}-${k}`,
      ((i * 37 + k * 53) % 260) - 60,
      100 + ((i * 7 + k) % 900),
    ]),
  ).flat();
  const rows = Array.from({ length: 100 }, (_, i) =>
    row(i % 90, `Client ${i * 2}`, ["Relance 1", "Relance 2", "Appel", "Mise en demeure"][i % 4]!),
  );
  const of = situation(lines, rows);
  const names = (["calls", "letters", "preventive", "collection"] as const).flatMap((id) =>
    workLists[id](of)
      .shown(1e9, wordingIn("fr", "€"))
      .map(({ name }) => name),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(100);
});
