import { bookOf, familyNames, gridOf } from "./generator/book";

import { judge } from "./generator/judge";

const booksEach = 20;

test.each(familyNames)("%s: no amount is wrong without a word", (family) => {
  const silent: string[] = [];
  for (let seed = 1; seed <= booksEach; seed++) {
    const { verdict, differences } = judge(bookOf(seed, family));
    if (verdict === "silent" || verdict === "exception")
      silent.push(`npm run fuzz -- reading --show ${seed} --family "${family}": ${differences[0]}`);
  }
  expect(silent).toEqual([]);
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
    if (!lines.every((cell) => typeof cell === "number")) continue;
    const added = lines.reduce<number>((sum, cell) => sum + Number(cell), 0);
    expect(added).toBeCloseTo(book.truth.clients.reduce((sum, { balance }) => sum + balance, 0) / 100, 5);
  }
});
