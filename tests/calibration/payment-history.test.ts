import { foresee, paymentScore, type PaidInvoice } from "../../calibration/payments/payment-history";
import { areaOf } from "../../calibration/judge";
import { numbersFrom } from "../../workbench/demonstration/random";
import { table, withBlocks } from "../../calibration/report/blocks";

const first = 45_000;
const random = numbersFrom(4);
/** Ten clients, a few slow ones, an invoice every three weeks for two years. */
const invoices: PaidInvoice[] = Array.from({ length: 350 }, (_, k) => {
  const issued = first + Math.floor(k / 10) * 21;
  const slow = k % 10 < 3 ? 25 : 2;
  return { client: `K${k % 10}`, amount: 50 + (k % 7), issued, due: issued + 30, paid: issued + 30 + Math.floor(slow * 2 * random()) - 2 };
});
const from = first + 365;

test("foresees from the past alone: what is settled later changes no score", () => {
  const plain = foresee(invoices, from, from + 60);
  const changed = foresee(
    invoices.map((invoice) => (invoice.paid >= from + 60 ? { ...invoice, paid: invoice.paid + 300 } : invoice)),
    from,
    from + 60,
  );
  for (const [name, scores] of plain.scores) expect([name, ...changed.scores.get(name)!]).toEqual([name, ...scores]);
  expect(plain.late.length).toBeGreaterThan(20);
});

test("every score tells slow payers from prompt ones", () => {
  const { late, scores } = foresee(invoices, from, Infinity);
  expect(scores.has(paymentScore)).toBe(true);
  for (const score of scores.values()) expect(areaOf(score, late).area).toBeGreaterThan(0.7);
});

test("clients with fewer than three settled invoices are not foreseen", () => {
  expect(foresee(invoices, first, first + 40).late.length).toBe(0);
});

test("documents are brought in step block by block, and only there", () => {
  const text = "before\n<!-- a -->\nold\n<!-- end -->\nbetween $1\n<!-- b -->\n<!-- end -->\nafter";
  const done = withBlocks(
    text,
    new Map([
      ["a", "new $&"],
      ["missing", "x"],
    ]),
  );
  expect(done).toBe("before\n<!-- a -->\n\nnew $&\n\n<!-- end -->\nbetween $1\n<!-- b -->\n<!-- end -->\nafter");
  expect(withBlocks(done, new Map([["a", "new $&"]]))).toBe(done);
  expect(withBlocks(text, new Map([["b", "new"]]))).toBe(text.replace("<!-- b -->\n", "<!-- b -->\n\nnew\n\n"));
  expect(table(["One", "2"], [["a", "10"]])).toBe("| One |   2 |\n| --- | --: |\n| a   |  10 |");
});
