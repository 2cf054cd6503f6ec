import { bookOf, familyNames } from "./generator/book";
import { changed, changes } from "./generator/change";
import { judge } from "./generator/judge";
import { spoiled, spoilers } from "./generator/spoil";

// What `npm run fuzz -- reading --spoil --change` does at length.
const books = Array.from({ length: familyNames.length * 5 }, (_, k) => bookOf(5001 + k)).filter((book) => {
  const { verdict, needless } = judge(book);
  return verdict === "right" && !needless;
});
const mostSilent = 0.03;

test.each(changes)("%s: a change that means nothing alters no amount without a word", (change) => {
  const silent: string[] = [];
  let right = 0;
  let seen = 0;
  for (const book of books) {
    const other = changed(book, change);
    if (!other) continue;
    seen++;
    const { verdict, differences } = judge(other);
    if (verdict === "right") right++;
    if (verdict === "silent" || verdict === "exception")
      silent.push(`npm run fuzz -- reading --show ${book.seed} --changed "${change}": ${differences[0]}`);
  }
  expect(silent).toEqual([]);
  // What is asked about a client called Total is no change of an amount either.
  expect(right).toBeGreaterThanOrEqual(seen * 0.9);
});

test("of books with one thing spoiled at most 3 in 100 are wrong without a word, and none raises an exception", () => {
  const silent: string[] = [];
  let seen = 0;
  for (const [turn, book] of books.entries())
    for (const spoiler of [spoilers[turn % spoilers.length]!, spoilers[(turn + 3) % spoilers.length]!, "heading renamed"] as const) {
      const other = spoiled(book, spoiler);
      if (!other) continue;
      seen++;
      const { verdict, differences } = judge(other);
      if (verdict === "exception") throw new Error(`seed ${book.seed}, ${spoiler}`);
      if (verdict === "silent") silent.push(`npm run fuzz -- reading --show ${book.seed} --spoiler "${spoiler}": ${differences[0]}`);
    }
  expect(seen).toBeGreaterThan(200);
  expect(silent.slice(Math.floor(seen * mostSilent))).toEqual([]);
});
