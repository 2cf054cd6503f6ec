import type { Cell } from "../../../core/cells/values";
import { explainClient } from "../../../core/client/explain-client";
import { insurerDeadlines } from "../../../core/method/decisions/insurer-deadlines";
import { defaultPolicy } from "../../../core/policy/default";
import type { Policy } from "../../../core/policy/policy";
import { segment } from "../../../core/segment/segment";
import { blankEntry, type JournalEntry } from "../../../core/work/journal/entry";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { factoringList } from "../../../core/work/lists/factoring";
import { groupList } from "../../../core/work/lists/groups";
import { insuredList } from "../../../core/work/lists/insured";
import { insurerList } from "../../../core/work/lists/insurer";
import { limitOf } from "../../../core/work/lists/limit";
import { workLists } from "../../../core/work/lists/lists";
import { Situation } from "../../../core/work/lists/situation";

/** 22 November 2026 */
const asOf = 46_348;
const wording = wordingIn("fr", "€");

interface Client {
  readonly id: string;
  readonly balance?: number;
  readonly insured?: number | null;
  readonly limit?: number | null;
  readonly group?: string;
  readonly ceiling?: number;
  readonly type?: string;
}
const table = (clients: readonly Client[]): Cell[][] => [
  ["Client", "N° client", "Encours", "Plafond", "Montant garanti", "Groupe", "Plafond groupe", "Type de client"],
  ...clients.map(({ id, balance, insured, limit, group, ceiling, type }): Cell[] => [
    `Société ${id}`,
    id,
    balance ?? 10_000,
    limit ?? null,
    insured ?? null,
    group ?? null,
    ceiling ?? null,
    type ?? null,
  ]),
];
/** An invoice of thirty days, by how late it is. */
const invoice = (id: string, number: string, late: number, amount: number): Cell[] => [
  `Société ${id}`,
  id,
  number,
  asOf - late - 30,
  asOf - late,
  amount,
  amount,
];
const ledger = (...rows: readonly Cell[][]): Cell[][] => [
  ["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde"],
  ...rows,
];
function situation(
  clients: readonly Client[],
  invoices: Cell[][] | null = null,
  entries: readonly JournalEntry[] = [],
  policy: Policy = defaultPolicy,
  day = asOf,
): Situation {
  const found = segment(table(clients), { asOf: day, ...(invoices && { ledger: invoices }) });
  expect(found.fault).toBeUndefined();
  return new Situation(found.clients!, day, policy, {}, entries);
}
const event = (kind: JournalEntry["kind"], clientId: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...blankEntry,
  day: asOf - 1,
  clientId,
  kind,
  ...more,
});

describe("the insurer’s deadlines", () => {
  const { insurance } = defaultPolicy;

  test("count from the end of the longest credit covered, and from the due date where the invoice has no day", () => {
    expect(insurerDeadlines(1_000, 1_030, insurance)).toEqual({ EXTEND: 1_090, DECLARE: 1_150, INTERVENTION: 1_180 });
    // A term so long that no extension is left of the credit covered.
    expect(insurerDeadlines(1_000, 1_115, insurance)!.EXTEND).toBe(1_120);
    expect(insurerDeadlines(null, 1_030, insurance)).toEqual({ EXTEND: 1_030, DECLARE: 1_060, INTERVENTION: 1_090 });
    expect(insurerDeadlines(null, null, insurance)).toBeNull();
  });

  const steps = (late: number, entries: readonly JournalEntry[] = []) =>
    insurerList(situation([{ id: "C1", insured: 50_000 }], ledger(invoice("C1", "F1", late, 9_000)), entries)).rows.flatMap(({ tasks }) =>
      tasks.map(({ step, by }) => [step, by! - asOf]),
    );

  test("an extension is listed before its last day, then the declaration before its own, until it is done", () => {
    expect(steps(38)).toEqual([]);
    expect(steps(39)).toEqual([["EXTEND", 21]]);
    expect(steps(60)).toEqual([["EXTEND", 0]]);
    expect(steps(61)).toEqual([]);
    expect(steps(99)).toEqual([["DECLARE", 21]]);
    expect(steps(200)).toEqual([["DECLARE", -80]]);
    expect(steps(45, [event("extended", "C1", { invoice: "F1", target: asOf + 30 })])).toEqual([]);
    expect(steps(110, [event("declared", "C1", { invoice: "F1" })])).toEqual([]);
    expect(steps(140, [event("declared", "C1")])).toEqual([["INTERVENTION", 10]]);
    expect(steps(140, [event("intervention", "C1")])).toEqual([]);
  });

  test("of several on one day all are said, the strongest first, and a dispute stops none of them", () => {
    const of = situation(
      [{ id: "C1", insured: 50_000 }],
      ledger(invoice("C1", "F1", 60, 9_000), invoice("C1", "F2", 120, 8_000), invoice("C1", "F3", 50, 1_000)),
      [event("disputeOpened", "C1", { invoice: "F2" })],
    );
    const [row] = insurerList(of).rows;
    expect(row!.tasks.map(({ step, by, invoiceNumbers }) => [step, by, invoiceNumbers])).toEqual([
      ["DECLARE", asOf, "F2"],
      ["EXTEND", asOf, "F1"],
      ["EXTEND", asOf + 10, "F3"],
    ]);
    const [shown] = workLists.insurer(of).shown(9, wording);
    expect(shown!.todo).toMatch(/Déclarer.*8.*000.*proroger/s);
    expect(workLists.insurer(of).done(0)).toMatchObject({ kind: "declared", invoice: "F2", amount: 8_000 });
  });

  test("nobody without cover, no public buyer, nothing below the threshold; clients not named by the contract’s own cover", () => {
    const lines = (clients: readonly Client[], amount: number, policy = defaultPolicy) =>
      insurerList(situation(clients, ledger(invoice("C1", "F1", 110, amount), invoice("C9", "F9", -5, 10)), [], policy));
    expect(
      lines(
        [
          { id: "C1", insured: 0 },
          { id: "C9", insured: 9 },
        ],
        9_000,
      ).rows,
    ).toEqual([]);
    expect(
      lines(
        [
          { id: "C1", insured: 900, type: "Public" },
          { id: "C9", insured: 9 },
        ],
        9_000,
      ).rows,
    ).toEqual([]);
    expect(lines([{ id: "C1", insured: 900 }, { id: "C9" }], 299)).toMatchObject({ rows: [], aside: { belowThreshold: 1 } });
    expect(lines([{ id: "C1" }, { id: "C9" }], 9_000)).toMatchObject({ basis: "nothing", lacks: ["insuredLimit"] });
    const blind = { ...defaultPolicy, insurance: { ...insurance, unnamedLimit: 5_000 } };
    expect(lines([{ id: "C1" }, { id: "C9" }], 9_000, blind).rows).toHaveLength(1);
  });
});

test("exposure beyond the insured limit asks for cover, once a month; a refusal is said", () => {
  const clients: Client[] = [
    { id: "C1", balance: 50_000, insured: 30_000 },
    { id: "C2", balance: 50_000, insured: 0 },
    { id: "C3", balance: 50_000, insured: 49_900 },
    { id: "C4", balance: 50_000 },
  ];
  const { rows } = insuredList(situation(clients));
  expect(rows.map(({ id, excess, refused }) => [id, excess, refused])).toEqual(
    expect.arrayContaining([
      ["C1", 20_000, false],
      ["C2", 50_000, true],
    ]),
  );
  expect(rows).toHaveLength(2);
  const asked = insuredList(situation(clients, null, [event("coverAsked", "C2")]));
  expect([asked.rows.map(({ id }) => id), asked.aside]).toEqual([["C1"], { asked: 1 }]);
  expect(insuredList(situation(clients, null, [event("coverAsked", "C2", { day: asOf - 30 })])).rows).toHaveLength(2);
});

describe("a group", () => {
  const clients: Client[] = [
    { id: "C1", balance: 60_000, insured: 20_000, limit: 100_000, group: "Lumen Holding", ceiling: 100_000 },
    { id: "C2", balance: 55_000, limit: 70_000, group: "LUMEN HOLDING" },
    { id: "C3", balance: 5_000, limit: 9_000, group: "Seule" },
    { id: "C4", balance: 1_000, limit: 9_000 },
  ];
  const of = situation(clients);

  test("is one debtor: exposure, cover and ceiling of its members together", () => {
    const list = groupList(of);
    expect(list.rows).toHaveLength(1);
    expect(list.rows[0]).toMatchObject({
      name: "Lumen Holding",
      client: 0,
      exposure: 115_000,
      insured: 20_000,
      limit: 100_000,
      excess: 15_000,
      members: ["Société C1", "Société C2"],
    });
    expect(
      workLists.groups(of).sheet(wording, { language: "fr", asOf, currency: "€", options: of.options, sender: null }, new Map()).table[1],
    ).toEqual(expect.arrayContaining(["Lumen Holding", 115_000, 15_000, "Société C1; Société C2"]));
  });

  test("binds its members: each may owe what the others leave of the ceiling", () => {
    expect([0, 1, 2, 3].map((client) => limitOf(of, client))).toEqual([
      { amount: 45_000, from: "group" },
      { amount: 40_000, from: "group" },
      { amount: 9_000, from: "stated" },
      { amount: 9_000, from: "stated" },
    ]);
    expect(
      workLists
        .overLimit(of)
        .shown(9, wording)
        .map(({ client }) => client),
    ).toEqual(expect.arrayContaining([0, 1]));
  });
});

test("the client view says the same of its group and its limit", () => {
  const { clients } = segment(
    table([
      { id: "C1", balance: 60_000, limit: 100_000, group: "Lumen Holding", ceiling: 100_000 },
      { id: "C2", balance: 55_000, limit: 70_000, group: "LUMEN HOLDING" },
      { id: "C3", balance: 5_000, limit: 9_000 },
    ]),
    { asOf },
  );
  const view = explainClient(clients!, 0, defaultPolicy, "fr");
  expect(view.group).toEqual({
    name: "Lumen Holding",
    ceiling: 100_000,
    exposure: 115_000,
    members: [
      { client: 0, name: "Société C1", exposure: 60_000 },
      { client: 1, name: "Société C2", exposure: 55_000 },
    ],
  });
  expect(view.limit.headroom).toBe(45_000 - 60_000);
  expect(explainClient(clients!, 2, defaultPolicy, "fr")).toMatchObject({ group: null, limit: { headroom: 4_000 } });
});

test("what is assigned is the factor’s to collect: no call, no letter; its reserve, and what else it would take, are listed", () => {
  const clients: Client[] = [
    { id: "C1", balance: 21_000 },
    { id: "C2", balance: 8_000, type: "Public" },
    { id: "C3", balance: 9_000 },
  ];
  const invoices = ledger(
    invoice("C1", "F1", 60, 10_000),
    invoice("C1", "F2", 100, 1_000),
    invoice("C1", "F3", -10, 10_000),
    invoice("C2", "F4", -10, 8_000),
    invoice("C3", "F5", 95, 4_000),
    invoice("C3", "F6", 10, 5_000),
  );
  expect(factoringList(situation(clients, invoices))).toMatchObject({ rows: [], basis: "nothing" });
  const assigned = [event("assigned", "C1", { invoice: "F1; F2" })];
  const of = situation(clients, invoices, assigned);
  const { rows } = factoringList(of);
  expect(rows.map(({ id, assigned: held, reserve, givenBack, eligible }) => [id, held, reserve, givenBack, eligible])).toEqual([
    ["C1", 11_000, 1_100, 1_000, 0],
    ["C3", 0, 0, 0, 5_000],
  ]);
  for (const id of ["calls", "letters", "collection"] as const)
    expect(
      workLists[id](of)
        .shown(9, wording)
        .some(({ client }) => client === 0),
    ).toBe(false);
  const back = situation(clients, invoices, [...assigned, event("reassigned", "C1", { invoice: "F1; F2" })]);
  expect(factoringList(back).rows).toEqual([]);
  expect(
    [...workLists.calls(back).shown(9, wording), ...workLists.letters(back).shown(9, wording)].some(({ client }) => client === 0),
  ).toBe(true);
});
