import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatDate, formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { policyFromText } from "../../core/policy/as-text";
import { defaultPolicy } from "../../core/policy/default";
import { exactMoney } from "../../core/reading/cells/exact-money";
import { warehouseWords } from "../words/type";
import { deliver } from "./delivery";
import type { RunOptions } from "./engine";
import { runLedger, type LedgerRun } from "./run";
import { Refusal, unfinished } from "./source";

// `npm run ledger -- FILE… --as-of DAY --out result.parquet`: segments a ledger of any length.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "as-of": { type: "string" },
    out: { type: "string" },
    answer: { type: "string", multiple: true, default: [] },
    column: { type: "string", multiple: true, default: [] },
    rates: { type: "string" },
    layout: { type: "string" },
    "save-layout": { type: "string" },
    policy: { type: "string" },
    language: { type: "string", default: "fr" },
    threads: { type: "string" },
    memory: { type: "string", default: "1GB" },
    help: { type: "boolean", default: false },
  },
});
const language: Language = values.language === "en" ? "en" : "fr";
const words = warehouseWords(language);

interface SavedLayout {
  readonly encours: "layout";
  readonly answers: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly rates: Readonly<Record<string, number>> | null;
}

function savedLayout(file: string): SavedLayout {
  try {
    const saved = JSON.parse(readFileSync(file, "utf8")) as SavedLayout;
    if (saved.encours === "layout" && typeof saved.answers === "object" && typeof saved.columns === "object") return saved;
  } catch {
    // Said below.
  }
  throw new Refusal(words.errors.badLayout(file));
}

function pair(given: string, refusal: (given: string) => string): [string, string] {
  const at = given.lastIndexOf("=");
  if (at <= 0) throw new Refusal(refusal(given));
  return [given.slice(0, at), given.slice(at + 1)];
}

function ratesOf(given: string): Record<string, number> {
  const rates = Object.fromEntries(given.split(",").map((each) => pair(each.trim(), () => words.errors.badRates(given)))) as Record<
    string,
    string
  >;
  return Object.fromEntries(
    Object.entries(rates).map(([code, rate]) => {
      const value = Number(rate);
      if (!(value > 0 && value < 1e6) || !/^[A-Z]{3}$/.test(code)) throw new Refusal(words.errors.badRates(given));
      return [code, value];
    }),
  );
}

function options(): RunOptions {
  const saved = values.layout === undefined ? null : savedLayout(values.layout);
  const answers = { ...saved?.answers, ...Object.fromEntries(values.answer.map((given) => pair(given, words.errors.badAnswer))) } as Record<
    string,
    string
  >;
  const columns = { ...saved?.columns };
  for (const given of values.column) {
    const [header, meaning] = pair(given, words.errors.badColumn);
    columns[header] = meaning === "-" ? null : meaning;
  }
  let policy = defaultPolicy;
  if (values.policy !== undefined) {
    const read = policyFromText(readFileSync(values.policy, "utf8"), language);
    if (!read.policy) throw new Refusal(words.errors.badPolicy(values.policy, read.faults.map(({ message }) => message).join(" ")));
    policy = read.policy;
  }
  return {
    files: positionals,
    asOf: values["as-of"] ?? null,
    language,
    policy,
    answers,
    columns,
    rates: values.rates === undefined ? (saved?.rates ?? null) : ratesOf(values.rates),
    threads: values.threads === undefined ? null : Number(values.threads),
    memory: values.memory,
    progress,
  };
}

const quiet = !process.stderr.isTTY;
let shown = "";

/** One line, written over itself; nothing where nobody looks at it. */
function progress(step: Parameters<RunOptions["progress"]>[0], part: number | null): void {
  if (quiet) return;
  const width = 24;
  const bar = part === null ? "…" : `${"█".repeat(Math.round(part * width)).padEnd(width, "░")} ${Math.round(part * 100)} %`;
  const line = `${words.steps[step].padEnd(26)} ${bar}`;
  if (line === shown) return;
  process.stderr.write(`\r\x1b[K${(shown = line)}`);
}

function clear(): void {
  if (!quiet && shown !== "") process.stderr.write("\r\x1b[K");
}

let run: LedgerRun | undefined;
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);

function stop(): void {
  clear();
  for (const each of unfinished) rmSync(each, { recursive: true, force: true });
  console.error(words.errors.interrupted);
  process.exit(130);
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(words.usage);
    return;
  }
  if (positionals.length === 0) throw new Refusal(`${words.errors.noFile}\n\n${words.usage}`);
  if (values.out === undefined) throw new Refusal(words.errors.noOut);
  if (!/\.(?:parquet|csv)$/i.test(values.out)) throw new Refusal(words.errors.outKind(values.out));
  const started = performance.now();
  const given = options();
  run = await runLedger(given);
  try {
    const { digest, portfolio, files } = await deliver(run, values.out, language, (part) => progress("rate", part));
    clear();
    const count = (value: number | null): string => formatNumber(value ?? 0, language);
    console.log(words.done.read(count(run.lines), count(portfolio.invoices), count(run.count)));
    console.log(
      words.done.amount(exactMoney(Math.round(portfolio.balance * 100) / 100, language, run.currency), formatDate(run.asOf, language)),
    );
    for (const note of run.notes) console.log(`· ${note}`);
    if (run.count > 1_048_575) console.log(words.done.tooManyForSheet(count(run.count), path.basename(values.out)));
    for (const file of files) console.log(words.done.wrote(path.relative(process.cwd(), file)));
    if (values["save-layout"] !== undefined) {
      const { answers, columns, rates } = given;
      writeFileSync(
        values["save-layout"],
        `${JSON.stringify({ encours: "layout", answers, columns, rates } satisfies SavedLayout, null, 2)}\n`,
      );
    }
    console.log(words.done.digest(digest));
    peak = Math.max(peak, process.memoryUsage().rss);
    console.log(
      words.done.time(formatNumber((performance.now() - started) / 1000, language, 1), `${formatNumber(peak / 2 ** 20, language)} MB`),
    );
  } finally {
    run.end();
  }
}

process.on("SIGINT", stop);
process.on("SIGTERM", stop);
try {
  await main();
} catch (error) {
  clear();
  if (error instanceof Refusal) console.error(error.message);
  else
    console.error(
      words.errors.engine(
        String((error as Error).message)
          .split("\n")
          .slice(0, 3)
          .join(" "),
      ),
    );
  process.exitCode = 1;
} finally {
  clearInterval(watch);
}
