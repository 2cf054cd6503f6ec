import { bookOf } from "../../tests/reading/generator/book";
import { families } from "../../tests/reading/generator/families";
import { judge, type Judgement, type Verdict } from "../../tests/reading/generator/judge";
import { bookText } from "../../tests/reading/generator/show";
import { spoiled, spoilers, type Spoiler } from "../../tests/reading/generator/spoil";

interface Counts {
  books: number;
  right: number;
  asked: number;
  needless: number;
  unanswered: number;
  silent: number;
  exception: number;
  settled: number;
  settledRight: number;
  readonly seeds: string[];
}
const none = (): Counts => ({
  books: 0,
  right: 0,
  asked: 0,
  needless: 0,
  unanswered: 0,
  silent: 0,
  exception: 0,
  settled: 0,
  settledRight: 0,
  seeds: [],
});

/**
 * Reads seeded books of every layout back and counts, by layout, how many are right, asked about or silently wrong.
 * `--seed 1 --count 100000`: which books; `--family "SAP FBL5N"`: of one layout only; `--spoil`: with one thing spoiled in
 * each right book; `--show 17`: one book with its truth and its reading side by side; `--fail 5`: the seeds of that many
 * failures a layout.
 */
export function fuzzReading(args: readonly string[]): void {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : (args[at + 1] ?? "");
  };
  const family = option("family");
  const show = option("show");
  const spoiler = option("spoiler") as Spoiler | undefined;
  if (show !== undefined) {
    const book = bookOf(Number(show), family);
    const changed = spoiler ? spoiled(book, spoiler) : book;
    console.log(changed ? bookText(changed, judge(changed)) : "This book has nothing of the kind.");
    return;
  }
  const from = Number(option("seed") ?? 1);
  const count = Number(option("count") ?? 100_000);
  const kept = Number(option("fail") ?? 3);
  const start = performance.now();
  const byFamily = new Map<string, Counts>(families.map(({ name }) => [name, none()]));
  const bySpoiler = new Map<string, Counts>(spoilers.map((name) => [name, none()]));
  const add = (counts: Counts, seed: number, { verdict, needless, answered }: Judgement, settled: boolean): void => {
    counts.books++;
    counts[verdict]++;
    if (needless) counts.needless++;
    if (answered === false) counts.unanswered++;
    if (settled) counts.settled++;
    if (settled && verdict === "right" && !needless) counts.settledRight++;
    const failed: readonly Verdict[] = ["silent", "exception"];
    if (failed.includes(verdict) && counts.seeds.length < kept) counts.seeds.push(String(seed));
  };
  for (let seed = from; seed < from + count; seed++) {
    const book = bookOf(seed, family);
    const found = judge(book);
    add(byFamily.get(book.family)!, seed, found, book.settled);
    if (!args.includes("--spoil") || found.verdict !== "right" || found.needless) continue;
    const name = spoilers[Math.floor(seed / families.length) % spoilers.length]!;
    const changed = spoiled(book, name);
    if (changed) add(bySpoiler.get(name)!, seed, judge(changed), book.settled);
  }
  const seconds = (performance.now() - start) / 1000;
  const all = none();
  const print = (title: string, { books, right, asked, needless, unanswered, silent, exception, seeds }: Counts): void =>
    console.log(
      `${title.padEnd(34)} ${[books, right, asked, needless, unanswered, silent, exception].map((value) => String(value).padStart(8)).join("")}  ${seeds.join(" ")}`,
    );
  console.log(`${"".padEnd(34)}    books   right   asked needless unansw.  silent  raised  seeds`);
  for (const [name, counts] of byFamily) {
    if (counts.books === 0) continue;
    print(name, counts);
    for (const key of ["books", "right", "asked", "needless", "unanswered", "silent", "exception", "settled", "settledRight"] as const)
      all[key] += counts[key];
  }
  print("all", all);
  console.log(
    `of ${all.settled} books that settle their own notation ${((100 * all.settledRight) / Math.max(1, all.settled)).toFixed(2)} % are right without a question`,
  );
  if (args.includes("--spoil")) {
    console.log("\none thing spoiled");
    const together = none();
    for (const [name, counts] of bySpoiler) {
      print(name, counts);
      for (const key of ["books", "right", "asked", "unanswered", "silent", "exception"] as const) together[key] += counts[key];
    }
    print("all", together);
  }
  console.log(`${seconds.toFixed(1)} s, seeds ${from} to ${from + count - 1}`);
  process.exitCode = all.silent + all.exception > 0 ? 1 : 0;
}
