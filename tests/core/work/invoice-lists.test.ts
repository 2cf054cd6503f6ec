import { defaultPolicy } from "../../../core/policy/default";
import { actOf, eInvoiceStatusOf } from "../../../core/reading/rows/e-invoice-status";
import { segment } from "../../../core/segment/segment";
import type { Cell } from "../../../core/cells/values";
import { eInvoiceCodes, eInvoiceTexts } from "../../../core/words/e-invoices/type";
import { readJournal } from "../../../core/work/journal/read-journal";
import { collectionList } from "../../../core/work/lists/collection";
import { discountList } from "../../../core/work/lists/discounts";
import { eInvoiceList } from "../../../core/work/lists/e-invoices";
import { evidenceList } from "../../../core/work/lists/evidence";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { workLists } from "../../../core/work/lists/lists";
import type { WorkOptions } from "../../../core/work/lists/options";
import { Situation } from "../../../core/work/lists/situation";
import { dayPlan } from "../../../core/work/day-plan";

/** 22 November 2026 */
const asOf = 46_348;
const header = ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Date de règlement", "Statut e-facture", "BL signé"];
const bill = (
  client: string,
  number: string,
  due: number,
  amount: number,
  more: { paid?: number; status?: Cell; proof?: Cell } = {},
): Cell[] => [client, number, due - 30, due, amount, more.paid ?? null, more.status ?? null, more.proof ?? null];
const settled = (client: string, late: number): Cell[][] =>
  Array.from({ length: 6 }, (_, i) =>
    bill(client, `${client}-P${i}`, asOf - 200 + i * 10, 1000, { paid: asOf - 200 + i * 10 + late, status: "Encaissée" }),
  );

function situation(rows: readonly Cell[][], journal: readonly Cell[][] = [], options: Partial<WorkOptions> = {}): Situation {
  const { clients, fault, layout } = segment([header, ...rows], { asOf });
  expect(fault).toBeUndefined();
  expect(layout.columns.map(({ meaning }) => meaning)).toEqual(expect.arrayContaining(["eInvoiceStatus", "deliveryEvidence"]));
  const { entries } = readJournal([["Jour", "Client", "Facture", "Quoi", "Pour le"], ...journal]);
  return new Situation(clients!, asOf, defaultPolicy, options, entries);
}

describe("the status of an electronic invoice", () => {
  test("is read by code, by word in both languages, and with both", () => {
    for (const code of eInvoiceCodes) {
      expect(eInvoiceStatusOf(String(code))).toBe(code);
      for (const language of ["fr", "en"] as const) {
        const word = eInvoiceTexts(language).statuses[code];
        expect(eInvoiceStatusOf(word)).toBe(code);
        expect(eInvoiceStatusOf(`fr:${code} - ${word.toUpperCase()}`)).toBe(code);
      }
    }
    expect(["Rejeté", "Mise en paiement", "UQ", "2101", "299", "en vol"].map(eInvoiceStatusOf)).toEqual([213, 211, 207, null, null, null]);
    expect(eInvoiceCodes.filter((code) => actOf(code) === null)).toEqual([202, 203, 204, 205, 209, 225, 226, 228]);
  });

  const rows = [
    ...settled("Alpha", 5),
    bill("Alpha", "A1", asOf - 60, 5000, { status: "213 - Rejetée" }),
    bill("Alpha", "A2", asOf - 60, 700, { status: "Refusée" }),
    bill("Bravo", "B1", asOf - 60, 3000, { status: "En litige" }),
    bill("Charlie", "C1", asOf - 60, 900, { status: "Encaissée" }),
    bill("Delta", "D1", asOf - 5, 800, { status: 211 }),
    bill("Delta", "D2", asOf - 50, 810, { status: 211 }),
    bill("Écho", "E1", asOf - 60, 600, { status: "Affacturée" }),
    bill("Foxtrot", "F1", asOf + 28, 400, { status: "Émise" }),
    bill("Golf", "G1", asOf + 10, 450, { status: "Émise" }),
    bill("Hôtel", "H1", asOf - 60, 650, { status: "Approuvée" }),
  ];

  test("decides what is chased: nothing rejected, refused, disputed, cashed, factored or on its way", () => {
    const found = situation(rows);
    const { clients } = found;
    const overdue = new Map(clients.names.map((name, i) => [name, clients.overdue![i]]));
    // Never received, or refused: its term has not begun.
    expect(overdue.get("Alpha")).toBe(0);
    expect(clients.invoices!.due![6]).toBe(asOf + 30);
    expect(
      dayPlan(found)
        .calls.rows.map(({ name }) => name)
        .sort(),
    ).toEqual(["Delta", "Hôtel"]);
    expect(dayPlan(found).calls.rows.find(({ name }) => name === "Delta")).toMatchObject({ overdue: 810, promised: 800 });
    expect(found.items!.disputed[clients.names.indexOf("Bravo")]).toBe(3000);
  });

  test("lists what is to be done, the largest first, until a message about it is logged", () => {
    const acts = (list: ReturnType<typeof eInvoiceList>) =>
      list.rows.map(({ name, acts: own }) => [name, own.map(({ act }) => act).join(" ")]);
    expect(acts(eInvoiceList(situation(rows)))).toEqual([
      ["Alpha", "rejected refused"],
      ["Bravo", "disputed"],
      ["Charlie", "toReconcile"],
      ["Delta", "announced"],
      ["Golf", "notReceived"],
    ]);
    const later = eInvoiceList(
      situation(rows, [
        [asOf - 1, "Alpha", "A1; A2", "Message", null],
        [asOf - 1, "Bravo", "B1", "Litige ouvert", null],
        [asOf - 20, "Charlie", "C1", "Message", null],
      ]),
    );
    expect(later.rows.map(({ name }) => name)).toEqual(["Charlie", "Delta", "Golf"]);
    expect(later.aside).toEqual({ handled: 1 });
  });

  test("is said in words, and written as a sheet with the invoices", () => {
    const list = workLists.eInvoices(situation(rows));
    const wording = wordingIn("fr", "€");
    expect(list.shown(1, wording)[0]!.todo).toBe(
      "1\u00a0facture, 5\u202f000\u202f€\u00a0: rejetée par la plateforme, jamais reçue du client\u00a0: corriger et renvoyer aujourd’hui. 1\u00a0facture, 700\u202f€\u00a0: refusée par le client\u00a0: faire un avoir, corriger et refacturer\u202f; le délai repart.",
    );
    expect(list.done(0)).toMatchObject({ kind: "message", invoice: "A1; A2" });
  });

  test("without the column, the list says what it lacks", () => {
    const { clients } = segment([header.slice(0, 6), ...rows.map((row) => row.slice(0, 6))], { asOf });
    expect(eInvoiceList(new Situation(clients!, asOf, defaultPolicy))).toMatchObject({ basis: "nothing", lacks: ["eInvoiceStatus"] });
  });
});

describe("evidence", () => {
  const rows = [
    bill("Alpha", "A1", asOf - 60, 5000, { status: "Reçue", proof: "BL 4711" }),
    bill("Alpha", "A2", asOf - 50, 1000, { status: "Reçue", proof: "non" }),
    bill("Bravo", "B1", asOf - 60, 3000, { status: "Approuvée" }),
    bill("Charlie", "C1", asOf - 10, 9000, { status: "Reçue" }),
  ];

  test("says what is missing of which invoices, and asks for nothing once a debt is acknowledged", () => {
    const { rows: found, aside } = evidenceList(situation(rows));
    expect(found).toMatchObject([
      {
        name: "Alpha",
        amount: 6000,
        invoiceNumbers: "A1; A2",
        missing: [
          { proof: "order", invoices: 2 },
          { proof: "delivery", invoices: 1 },
          { proof: "terms", invoices: 0 },
        ],
      },
    ]);
    expect(aside).toEqual({ proved: 1 });
  });

  test("what the follow-up says was received is no longer missing, for an invoice or the account", () => {
    const received = [
      [asOf - 3, "Alpha", "A2", "Preuve de livraison reçue", null],
      [asOf - 3, "Alpha", null, "Commande signée reçue", null],
    ];
    expect(evidenceList(situation(rows, received))).toMatchObject({ rows: [], aside: { proved: 2 } });
    expect(evidenceList(situation(rows, received.slice(0, 1))).rows[0]!.missing[0]).toEqual({ proof: "order", invoices: 2 });
  });

  test("a file for the agency lists what it lacks", () => {
    const old = [bill("Alpha", "A1", asOf - 300, 50_000, { status: "Reçue", proof: "oui" })];
    const [file] = collectionList(situation(old, [[asOf - 200, "Alpha", "A1", "Mise en demeure", null]])).rows;
    expect(file).toMatchObject({ missing: ["order", "terms"] });
  });
});

describe("discounts for early payment", () => {
  const rows = [
    ...settled("Alpha", 60),
    ...settled("Bravo", 0),
    bill("Alpha", "A1", asOf + 25, 50_000),
    bill("Alpha", "A2", asOf - 5, 9_000),
    bill("Bravo", "B1", asOf + 25, 50_000),
  ];

  test("are offered where money sooner and risk ended are worth more than they cost, never on what is overdue", () => {
    const options = { earlyDiscount: 0.01, moneyRate: 0.06 };
    const { rows: found, aside } = discountList(situation(rows, [], options));
    expect(found.map(({ name, amount, invoiceNumbers }) => [name, amount, invoiceNumbers])).toEqual([["Alpha", 50_000, "A1"]]);
    const [alpha] = found;
    // Due in 25 days, paid 60 days after; eight days to take the discount.
    expect(alpha!.daysEarlier).toBe(77);
    expect(alpha!.gain).toBeCloseTo(50_000 * (alpha!.breakEven - 0.01), 6);
    expect(alpha!.breakEven).toBeGreaterThan((0.06 * 77) / 365);
    expect(aside).toEqual({ notWorth: 1 });
    expect(discountList(situation(rows, [], { ...options, earlyDiscount: 0.2 })).rows).toEqual([]);
    // What is long overdue is claimed first.
    expect(discountList(situation([...rows, bill("Alpha", "A3", asOf - 40, 70_000)], [], options))).toMatchObject({
      rows: [],
      aside: { notWorth: 1, overdueFirst: 1 },
    });
  });
});
