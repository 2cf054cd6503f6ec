import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isoOf } from "../../core/cells/dates";
import { bookOf, familyNames } from "../../tests/reading/generator/book";

import { changed, changes, type Change } from "../../tests/reading/generator/change";
import { exportFiles } from "../../tests/reading/generator/export-files";
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
const counted = ["books", "right", "asked", "needless", "unanswered", "silent", "exception", "settled", "settledRight"] as const;
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
 * each right book; `--change`: with something added or moved that means nothing; `--show 17`: one book with its truth and its reading side by side; `--exports FOLDER`: twelve of them as the files their programs write; `--fail 5`: the seeds of that many
 * failures a layout.
 */
export async function fuzzReading(args: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : (args[at + 1] ?? "");
  };
  const family = option("family");
  const folder = option("exports");
  if (folder !== undefined) return writeExports(folder);
  const show = option("show");
  const spoiler = option("spoiler") as Spoiler | undefined;
  const change = option("changed") as Change | undefined;
  if (show !== undefined) {
    const book = bookOf(Number(show), family);
    const shown = spoiler ? spoiled(book, spoiler) : change ? changed(book, change) : book;
    console.log(shown ? bookText(shown, judge(shown)) : "This book has nothing of the kind.");
    return;
  }
  const from = Number(option("seed") ?? 1);
  const count = Number(option("count") ?? 100_000);
  const kept = Number(option("fail") ?? 3);
  const start = performance.now();
  const byFamily = new Map<string, Counts>(familyNames.map((name) => [name, none()]));
  const bySpoiler = new Map<string, Counts>(spoilers.map((name) => [name, none()]));
  const byChange = new Map<string, Counts>(changes.map((name) => [name, none()]));
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
    if (found.verdict !== "right" || found.needless) continue;
    const turn = Math.floor(seed / familyNames.length);
    if (args.includes("--spoil")) {
      const name = spoilers[turn % spoilers.length]!;
      const other = spoiled(book, name);
      if (other) add(bySpoiler.get(name)!, seed, judge(other), book.settled);
    }
    if (args.includes("--change")) {
      const name = changes[turn % changes.length]!;
      const other = changed(book, name);
      if (other) add(byChange.get(name)!, seed, judge(other), book.settled);
    }
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
    for (const key of counted) all[key] += counts[key];
  }
  print("all", all);
  console.log(
    `of ${all.settled} books that settle their own notation ${((100 * all.settledRight) / Math.max(1, all.settled)).toFixed(2)} % are right without a question`,
  );
  const together = (title: string, each: ReadonlyMap<string, Counts>): void => {
    console.log(`\n${title}`);
    const sums = none();
    for (const [name, counts] of each) {
      print(name, counts);
      for (const key of counted) sums[key] += counts[key];
    }
    print("all", sums);
  };
  if (args.includes("--spoil")) together("one thing spoiled", bySpoiler);
  if (args.includes("--change")) together("something added or moved that means nothing", byChange);
  console.log(`${seconds.toFixed(1)} s, seeds ${from} to ${from + count - 1}`);
  process.exitCode = all.silent + all.exception > 0 ? 1 : 0;
}

async function writeExports(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, book, bytes } of exportFiles()) {
    writeFileSync(path.join(folder, name), await bytes());
    const total = book.truth.clients.reduce((sum, { balance }) => sum + balance, 0) / 100;
    console.log(
      `${name}: ${book.truth.clients.length} clients, ${total.toFixed(2)}, as of ${isoOf(book.truth.asOf!)}${book.options.asOf === undefined ? "" : ", which the file does not say"} (seed ${book.seed})`,
    );
  }
}
