import { bookOf, familyNames, gridOf } from "./generator/book";
import { judge } from "./generator/judge";

// Some 2,200 books, as `npm run fuzz -- reading --seed 1 --count 2200` counts them.
const booksEach = Math.round(2200 / familyNames.length);
const fewestRight = 0.98;

let settled = 0;
let right = 0;

test.each(familyNames.map((name, place) => [name, place] as const))("%s: no amount is wrong without a word", (_, place) => {
  const silent: string[] = [];
  for (let turn = 0; turn < booksEach; turn++) {
    const seed = turn * familyNames.length + (place === 0 ? familyNames.length : place);
    const book = bookOf(seed);
    const { verdict, needless, differences } = judge(book);
    if (book.settled) settled++;
    if (book.settled && verdict === "right" && !needless) right++;
    if (verdict === "silent" || verdict === "exception") silent.push(`npm run fuzz -- reading --show ${seed}: ${differences[0]}`);
  }
  expect(silent).toEqual([]);
});

test("of the books that settle their own notation at least 98 in 100 are right without a question", () => {
  expect(settled).toBeGreaterThan(1850);
  expect(right / settled).toBeGreaterThanOrEqual(fewestRight);
});

test("a seed always gives the same book, and every layout has one", () => {
  for (let seed = 1; seed <= familyNames.length; seed++) expect(gridOf(bookOf(seed))).toEqual(gridOf(bookOf(seed)));
  expect(new Set(familyNames.map((_, at) => bookOf(at).family)).size).toBe(familyNames.length);
});

test("what a book says of its clients is what its own rows add up to", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const book = bookOf(seed);
    const open = book.columns.findIndex(({ role }) => role === "open");
    if (open < 0 || book.columns.filter(({ role }) => role === "open").length > 1) continue;
    const lines = book.rows.filter(({ kind }) => kind === "line").map(({ cells }) => cells[open]!);
    // What stands there in thousands is a thousand times that.
    // Deposits are told from invoices by the user alone.
    if (book.family.startsWith("Deposits") || book.family.endsWith("in thousands") || !lines.every((cell) => typeof cell === "number"))
      continue;
    const added = lines.reduce<number>((sum, cell) => sum + Number(cell), 0);
    expect(added).toBeCloseTo(book.truth.clients.reduce((sum, { balance }) => sum + balance, 0) / 100, 5);
  }
});
