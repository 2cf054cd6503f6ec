import fc from "fast-check";
import { defaultPolicy } from "../../../core/policy/default";
import { close } from "../../../core/ledger/close";
import { FoldContext, foldClient } from "../../../core/ledger/fold-client";
import { FoldedClients, foldedFields } from "../../../core/ledger/folded-clients";
import { LedgerClients, type ClientMention } from "../../../core/ledger/ledger-clients";
import type { LedgerLines } from "../../../core/ledger/ledger-lines";
import { ExactSums } from "../../../core/method/exact-sums";

const asOf = 46100;

function drawn(count: number, seed: number): { readonly lines: LedgerLines; readonly client: number[] } {
  let state = seed;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const column = (value: () => number): Float64Array => Float64Array.from({ length: count }, value);
  const issued = column(() => asOf - Math.floor(random() * 400));
  return {
    client: Array.from({ length: count }, () => Math.floor(random() * 7)),
    lines: {
      amount: column(() => Math.round(random() * 1e6) / 100),
      open: column(() => (random() < 0.5 ? NaN : Math.round(random() * 1e5) / 100)),
      issued,
      due: issued.map((day) => (random() < 0.1 ? NaN : day + 30)),
      paid: issued.map((day) => (random() < 0.5 ? NaN : day + Math.floor(random() * 90))),
      ages: null,
      disputed: Uint8Array.from({ length: count }, () => (random() < 0.1 ? 1 : 0)),
      statuses: null,
      kinds: Uint8Array.from({ length: count }, () => [0, 0, 0, 1, 2, 3][Math.floor(random() * 6)]!),
      numbers: Array.from({ length: count }, () => `F${Math.floor(random() * 40)}`),
    },
  };
}

test("clients folded in any order, by place or laid out one after the other, come to the same bits and the same portfolio", () => {
  const { lines, client } = drawn(600, 20261031);
  const context = new FoldContext(asOf, defaultPolicy, true);
  const places = (own: number): Int32Array => Int32Array.from(client.flatMap((each, i) => (each === own ? [i] : [])));
  const folded = new FoldedClients(1);
  for (const own of [6, 2, 0, 1, 5, 4, 3])
    foldClient(own, { lines, order: places(own), from: 0, to: places(own).length }, context, folded, null);
  const pick = <T extends Float64Array | Uint8Array | null>(column: T, order: Int32Array): T =>
    column && (column.constructor as unknown as { from: (of: ArrayLike<number>) => T }).from([...order].map((i) => column[i]!));
  const alone = new FoldedClients(8);
  for (let own = 0; own < 7; own++) {
    const order = places(own);
    const part: LedgerLines = {
      amount: pick(lines.amount, order),
      open: pick(lines.open, order),
      issued: pick(lines.issued, order),
      due: pick(lines.due, order),
      paid: pick(lines.paid, order),
      ages: null,
      disputed: pick(lines.disputed, order),
      statuses: null,
      kinds: pick(lines.kinds, order),
      numbers: Array.from(order, (i) => lines.numbers![i]!),
    };
    foldClient(own, { lines: part, order: null, from: 0, to: order.length }, context, alone, null);
  }
  for (const field of foldedFields) expect([...alone.column(field)]).toEqual([...folded.column(field)]);
  expect(close(alone, context)).toEqual(close(folded, context));
});

test("sums across clients are the same whatever the order and the parts, and exact where doubles are not", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 }), { maxLength: 60 }), fc.nat(59), (cents, at) => {
      const amounts = cents.map((each) => each / 100);
      const sumOf = (list: readonly number[]): number => {
        const sums = new ExactSums();
        for (const amount of list) sums.add(amount);
        return sums.value();
      };
      const turned = [...amounts.slice(at), ...amounts.slice(0, at)].reverse();
      expect(sumOf(turned)).toBe(sumOf(amounts));
      expect(sumOf(amounts)).toBe(Number(cents.reduce((sum, each) => sum + BigInt(each), 0n)) / 100);
    }),
  );
});

test("a mention of a client leads to the same client however often it is met", () => {
  const text = (...texts: readonly string[]) => fc.option(fc.constantFrom(...texts), { nil: null });
  const mention = fc.record({
    id: text("1", "2", "3"),
    name: text("Dupont SARL", "DUPONT s.a.r.l.", "Martin"),
    registered: text("55208131766522", "55208131700001", "39294005500011"),
  });
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 40 }), (mentions) => {
      const named = mentions.filter(({ id, name }) => id !== null || name !== null);
      const clients = new LedgerClients("en", false, true);
      const met = named.map((each) => clients.of(each, () => 0));
      const key = ({ id, name, registered }: ClientMention): string => JSON.stringify([id, name, registered]);
      const first = new Map<string, number>();
      named.forEach((each, i) => first.set(key(each), first.get(key(each)) ?? met[i]!));
      expect(met).toEqual(named.map((each) => first.get(key(each))));
      const once = new LedgerClients("en", false, true);
      const seen = new Set<string>();
      const shown = named.filter((each) => !seen.has(key(each)) && seen.add(key(each)));
      for (const each of shown) expect(once.of(each, () => 0)).toBe(first.get(key(each)));
      expect(once.names).toEqual(clients.names);
    }),
  );
});
