import type { Accounts } from "../../../core/ledger/accounts";
import { defaultPolicy } from "../../../core/policy/default";
import { bitOf } from "../../../core/rating/events";
import { Book } from "../../../core/segment/book";

const block = (names: readonly string[], more: Partial<Accounts> = {}, events: readonly number[] = names.map(() => 0)): Accounts => ({
  count: names.length,
  names,
  ids: null,
  idMeaning: "clientId",
  sirens: () => null,
  balance: Float64Array.from(names, (_, i) => 10 + i),
  overdue: null,
  daysLate: null,
  size: Float64Array.from(names, (_, i) => 10 + i),
  ageing: null,
  sales: null,
  invoices: null,
  behaviour: null,
  signals: {
    count: names.length,
    indicators: new Map([["paymentDelay", new Float64Array(names.length)]]),
    events: Int32Array.from(events),
  },
  ...more,
});
const bookOf = (...blocks: readonly Accounts[]): Book => {
  const total = blocks.reduce((sum, { count }) => sum + count, 0);
  const book = new Book(total, blocks[0]!, defaultPolicy, "en");
  for (const each of blocks) book.add(each);
  return book;
};

describe("clients that come in blocks", () => {
  test("stand one after the other, with their numbers where the first block has them", () => {
    const book = bookOf(
      block(["A", "B"], { ids: ["1", null], overdue: Float64Array.of(1, NaN), daysLate: Float64Array.of(5, 6) }),
      block(["C"], { ids: ["3"], overdue: Float64Array.of(3), daysLate: Float64Array.of(NaN) }),
    );
    expect([book.count, book.names, book.ids]).toEqual([3, ["A", "B", "C"], ["1", null, "3"]]);
    expect([[...book.balance], [...book.overdue!], [...book.daysLate!]]).toEqual([
      [10, 11, 10],
      [1, NaN, 3],
      [5, 6, NaN],
    ]);
    expect(book.table).toHaveLength(4);
    expect(book.table[3]!.slice(0, 5)).toEqual(["C", "3", 10, 3, null]);
    expect(book.text(2, "client")).toBe("C");
    expect(book.blocks.map(({ start }) => start)).toEqual([0, 2]);
    const bare = bookOf(block(["A"]), block(["B"]));
    expect([bare.ids, bare.overdue, bare.daysLate, bare.table[2]!.slice(0, 2)]).toEqual([null, null, null, ["B", 10]]);
  });

  test("add up their ageing and their sales", () => {
    const one = block(["A"], { ageing: [1, 2, 3, 4, 5, 6], sales: { amount: 100, days: 365 } });
    const book = bookOf(one, block(["B"]), block(["C"], { ageing: [10, 20, 30, 40, 50, 60], sales: { amount: 50, days: 365 } }));
    expect([book.ageing, book.sales]).toEqual([[11, 22, 33, 44, 55, 66], { amount: 150, days: 365 }]);
    expect([bookOf(block(["A"])).ageing, bookOf(block(["A"])).sales]).toEqual([null, null]);
  });

  test("have SIRENs where any block has one, looked up once", () => {
    let asked = 0;
    const sirens = (): readonly string[] => (asked++, ["732829320"]);
    const book = bookOf(block(["A", "B"]), block(["C"], { sirens }));
    expect(book.sirens()).toEqual([null, null, "732829320"]);
    expect([book.sirens(), asked]).toEqual([[null, null, "732829320"], 1]);
    expect(bookOf(block(["A"])).sirens()).toBeNull();
  });

  test("are firms until the law has been looked at; then a public body has its own terms, whoever is in proceedings no reminders", () => {
    const book = bookOf(block(["A", "B", "C", "D"], {}, [0, 0, bitOf("LIQUIDATION"), 0]));
    book.close(new Uint8Array(4));
    expect(book.kind(1)).toBe("PRIVATE");
    const cells = (id: "report" | "terms" | "review" | "dunning"): string[] => [0, 1, 2, 3].map((i) => book.text(i, id));
    const before = { terms: cells("terms"), dunning: cells("dunning"), report: cells("report"), review: cells("review") };
    book.obeyLaw(["PRIVATE", "PUBLIC", "PRIVATE", "CONSUMER"], () => "STATE");
    expect([0, 1, 2, 3].map((i) => book.kind(i))).toEqual(["PRIVATE", "PUBLIC", "PRIVATE", "CONSUMER"]);
    const changed = (id: keyof typeof before): boolean[] => cells(id).map((cell, i) => cell !== before[id][i]);
    expect(changed("terms")).toEqual([false, true, false, true]);
    expect(changed("dunning")).toEqual([false, true, true, false]);
    expect(changed("report")).toEqual([false, true, false, true]);
    expect(changed("review")).toEqual([false, false, false, false]);
    // Prepayment of whoever failed its check is of that client alone.
    const terms = cells("terms");
    book.prepay(new Set([0]));
    expect(cells("terms").map((cell, i) => cell !== terms[i])).toEqual([true, false, false, false]);
  });
});
