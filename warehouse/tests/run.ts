import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import { segment } from "../../core/segment/segment";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import type { Example } from "../../core/formulas/define";
import { call } from "../../core/encours";
import { digestOf } from "../engine/digest";
import { asCsv, paidLedger, typedLedger } from "./ledgers";
import { engineScript } from "../generate/engine";
import { fileOf } from "../generate/entries";
import {
  bigQueryFunction,
  bigQueryLedger,
  bigQueryLibrary,
  clientScript,
  limits,
  rowBody,
  rowFunctions,
  snowflakeClientBody,
  snowflakeFunction,
  snowflakeLedger,
} from "../generate/sql";

// `npm run test:warehouse`: the same digest from every engine that runs here. Installs what it needs into folders of its own,
// starts a Spark cluster, runs, stops it; its last line counts. `-- quick` leaves Spark out.

const quick = process.argv.includes("quick");
const asOf = "2026-10-31";
const work = mkdtempSync(path.join(os.tmpdir(), "encours-warehouse-"));
let [passed, failed, skipped] = [0, 0, 0];

async function test(name: string, run: () => Promise<void> | void): Promise<void> {
  const started = performance.now();
  try {
    await run();
    passed++;
    console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed++;
    console.log(
      `✗ ${name}\n  ${String((error as Error).message)
        .split("\n")
        .slice(0, 12)
        .join("\n  ")}`,
    );
  }
}

function skip(name: string, why: string): void {
  skipped++;
  console.log(`skipped: ${name}: ${why}`);
}

function same(actual: unknown, expected: unknown, what: string): void {
  if (!Object.is(actual, expected) && JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(actual)?.slice(0, 300)} instead of ${JSON.stringify(expected)?.slice(0, 300)}`);
}

const ledger = (...args: readonly string[]): string =>
  execFileSync("npx", ["tsx", "warehouse/duckdb/ledger.ts", ...args, "--language", "en"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
const digestIn = (output: string): string => /Digest: (\w+)/.exec(output)?.[1] ?? `none: ${output.slice(0, 400)}`;
const bySheet = (file: string, day: string): string =>
  digestOf(segment(readDelimited(readFileSync(file, "utf8")).rows, { asOf: day, language: "en" }).table);

const made = [
  { file: path.join(work, "paid.csv"), text: asCsv(paidLedger(12_000, 900), ",") },
  { file: path.join(work, "typed.csv"), text: asCsv(typedLedger(6_000, 400), ";") },
];
for (const { file, text } of made) writeFileSync(file, text);
const expected = new Map(made.map(({ file }) => [file, bySheet(file, asOf)]));
const shared = [
  { file: "../shared/data/ibm_ar.csv", day: "2013-08-15" },
  { file: "../shared/data/highradius_open_items.csv", day: "2020-05-01" },
];

for (const { file } of made)
  for (const threads of ["1", "2"])
    await test(`DuckDB: ${path.basename(file)} with ${threads} thread(s) comes to the digest of a sheet`, () =>
      same(
        digestIn(ledger(file, "--as-of", asOf, "--out", path.join(work, "out.parquet"), "--threads", threads)),
        expected.get(file),
        "digest",
      ));
for (const { file, day } of shared)
  if (existsSync(file))
    await test(`DuckDB: ${path.basename(file)} comes to the digest of a sheet`, () =>
      same(digestIn(ledger(file, "--as-of", day, "--out", path.join(work, "out.csv"))), bySheet(file, day), "digest"));
  else skip(`DuckDB: ${path.basename(file)}`, "the file is not here");

await test("DuckDB: the same ledger as Parquet, and in two files, comes to the same digest", async () => {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const [{ file, text }] = made as [(typeof made)[number]];
  const parquet = path.join(work, "paid.parquet");
  await connection.run(`COPY (SELECT * FROM read_csv('${file}', all_varchar = true)) TO '${parquet}' (FORMAT parquet)`);
  same(digestIn(ledger(parquet, "--as-of", asOf, "--out", path.join(work, "out.parquet"))), expected.get(file), "Parquet");
  const lines = text.trimEnd().split("\n");
  const halves = [lines.slice(0, 5000), [lines[0]!, ...lines.slice(5000)]].map((part, k) => {
    const at = path.join(work, `half-${k}.csv`);
    writeFileSync(at, `${part.join("\n")}\n`);
    return at;
  });
  same(digestIn(ledger(...halves, "--as-of", asOf, "--out", path.join(work, "out.parquet"))), expected.get(file), "two files");
});

await test("DuckDB: an open question and an unknown file end with words, a stopped run leaves nothing", async () => {
  const refused = (args: readonly string[]): string => {
    try {
      ledger(...args);
      return "";
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
  };
  same(refused(["nowhere.csv", "--as-of", asOf, "--out", "x.parquet"]).includes("nowhere.csv can't be found"), true, "missing file");
  const open = path.join(work, "currencies.csv");
  writeFileSync(
    open,
    "Client,Invoice,Date,Due date,Amount,Currency\nA,1,2026-01-02,2026-02-01,100,EUR\nB,2,2026-01-03,2026-02-02,50,USD\n",
  );
  same(
    refused([open, "--as-of", asOf, "--out", path.join(work, "x.parquet")]).includes("--answer CURRENCY=EUR"),
    true,
    "the currency is asked",
  );
  const folder = mkdtempSync(path.join(work, "stopped-"));
  const before = new Set(readdirSync(os.tmpdir()).filter((name) => name.startsWith("encours-ledger-")));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "warehouse/duckdb/ledger.ts", made[0]!.file, "--as-of", asOf, "--out", path.join(folder, "out.parquet")],
    {
      stdio: "ignore",
    },
  );
  for (let k = 0; k < 600 && !readdirSync(os.tmpdir()).some((name) => name.startsWith("encours-ledger-") && !before.has(name)); k++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  const own = readdirSync(os.tmpdir()).filter((name) => name.startsWith("encours-ledger-") && !before.has(name));
  child.kill("SIGINT");
  await new Promise((resolve) => child.on("close", resolve));
  same(readdirSync(folder), [], "files beside the result");
  same(
    own.filter((name) => existsSync(path.join(os.tmpdir(), name))),
    [],
    "work folders",
  );
});

// The core alone, in engines that offer nothing but JavaScript.
const lines = paidLedger(8_000, 2_000).rows.slice(1);
const byClient = new Map<string, unknown[]>();
for (const [id, name, number, issued, due, amount, open, paid, disputed] of lines) {
  const key = id || name!;
  if (!byClient.has(key)) byClient.set(key, []);
  byClient.get(key)!.push({
    amount,
    open_amount: open,
    invoice_date: issued,
    due_date: due,
    paid_date: paid || null,
    document_type: null,
    invoice_number: number,
    disputed: disputed === "yes",
  });
}
const cases = [...byClient].map(([key, own]) => JSON.stringify([own, asOf, true, key, key, null, "en"]));
const client = await clientScript();
const own = vm.runInThisContext(`(function(){${client};return Encours})()`) as { client: (...args: unknown[]) => unknown };
const answers = cases.map((each) => JSON.stringify(own.client(...(JSON.parse(each) as unknown[]))));

await test(`a bare V8 rates ${cases.length} clients as Node does`, () => {
  const bare = vm.createContext(Object.create(null) as object);
  vm.runInContext(
    `${client}\nvar run=function(text){var a=JSON.parse(text);return JSON.stringify(Encours.client(a[0],a[1],a[2],a[3],a[4],a[5],a[6]))}`,
    bare,
  );
  same(cases.filter((each, k) => (bare as { run: (text: string) => string }).run(each) !== answers[k]).length, 0, "different clients");
});

await test(`QuickJS rates ${cases.length} clients as Node does`, async () => {
  const { getQuickJS } = await import("quickjs-emscripten");
  const engine = (await getQuickJS()).newContext();
  engine.unwrapResult(engine.evalCode(client)).dispose();
  let different = 0;
  cases.forEach((each, k) => {
    const handle = engine.unwrapResult(
      engine.evalCode(`(function(a){return JSON.stringify(Encours.client(a[0],a[1],a[2],a[3],a[4],a[5],a[6]))})(${each})`),
    );
    // QuickJS writes some numbers with a digit more than it needs; what counts is the number.
    if (JSON.stringify(JSON.parse(engine.getString(handle))) !== answers[k]) different++;
    handle.dispose();
  });
  engine.dispose();
  same(different, 0, "different clients");
});

await test("nothing an engine is given raises to a power, takes a logarithm or an exponential of its host", async () => {
  for (const script of [client, await engineScript()]) same(/\*\*|Math\.(?:pow|exp|log)/.exec(script)?.[0] ?? null, null, "in the script");
});

const plainExamples = rowFunctions.flatMap((definition) =>
  (definition.examples as readonly Example[])
    .filter(({ args }) => args.every((arg) => !Array.isArray(arg)))
    .map((example) => ({ definition, args: example.args.map((arg) => arg ?? null) })),
);
const valueOf = (name: string, args: readonly unknown[]): unknown => {
  const outcome = call(name, args as never, { language: "en" });
  return "value" in outcome ? outcome.value : null;
};

await test(`BigQuery: the bodies of ${rowFunctions.length} functions answer ${plainExamples.length} examples as the sheet does`, async () => {
  const bare = vm.createContext(Object.create(null) as object);
  vm.runInContext(await bigQueryLibrary(), bare);
  for (const { definition, args } of plainExamples) {
    const names = definition.parameters.map((_: unknown, k: number) => `a${k + 1}`);
    const body = vm.runInContext(`(function(${names.join(",")}){${rowBody(definition.name, names)}})`, bare) as (
      ...given: unknown[]
    ) => unknown;
    same(body(...names.map((_: string, k: number) => args[k] ?? null)), valueOf(definition.name, args), definition.name);
  }
});

await test("Snowflake: functions carry what they need, within the size it takes, and answer as the sheet does", async () => {
  for (const definition of rowFunctions.filter((_, k) => k % 8 === 0)) {
    const { body } = await snowflakeFunction(definition, fileOf(definition.name));
    if (body.length > limits.snowflakeBody) throw new Error(`${definition.name}: ${body.length} bytes`);
    const names = definition.parameters.map((_: unknown, k: number) => `A${k + 1}`);
    const run = vm.runInContext(`(function(${names.join(",")}){${body}})`, vm.createContext(Object.create(null) as object)) as (
      ...given: unknown[]
    ) => unknown;
    for (const { args } of plainExamples.filter((each) => each.definition === definition))
      same(run(...names.map((_: string, k: number) => args[k] ?? undefined)), valueOf(definition.name, args), definition.name);
  }
});

await test("what BigQuery and Snowflake are given keeps to their limits", async () => {
  const [library, body, sql] = [await bigQueryLibrary(), await snowflakeClientBody(), bigQueryLedger("d", "gs://b/encours.js")];
  if (library.length > limits.bigqueryLibrary) throw new Error(`The library has ${library.length} bytes.`);
  if (body.length > limits.snowflakeBody) throw new Error(`The client's function has ${body.length} bytes.`);
  if (/INT64[ >]/.test(sql.split("LANGUAGE js")[0]!)) throw new Error("A JavaScript function takes an INT64.");
  for (const definition of rowFunctions)
    if (bigQueryFunction(definition, "d", "gs://b/encours.js").length > limits.bigqueryInline) throw new Error(definition.name);
});

// Python: the dialects' grammar, and Spark.

const cache = path.resolve(".cache/warehouse");
const python = process.platform === "win32" ? path.join(cache, "venv/Scripts/python.exe") : path.join(cache, "venv/bin/python");

function has(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Whether the packages are there; a machine that reaches no registry leaves out what needs them. */
function packages(): boolean {
  const wanted = readFileSync("warehouse/spark/requirements-test.txt", "utf8");
  const mark = path.join(cache, "venv/.encours-requirements");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return true;
  console.log("— Python packages of the warehouse tests (once, and when its requirements change)");
  const installed =
    has("python3", "-m", "venv", path.join(cache, "venv")) &&
    has(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "warehouse/spark/requirements-test.txt");
  if (installed) writeFileSync(mark, wanted);
  return installed;
}

const found = has("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 10))");
const ready = found && packages();
if (!ready)
  skip("the grammar of BigQuery and Snowflake", found ? "its Python packages cannot be installed" : "Python 3.10 or later is not here");
else {
  await test("the statements parse in the grammar of BigQuery and of Snowflake", async () => {
    const library = "gs://b/encours.js";
    const files = [
      ["bigquery", bigQueryLedger("d", library) + rowFunctions.map((definition) => bigQueryFunction(definition, "d", library)).join("\n")],
      ["snowflake", snowflakeLedger()],
    ] as const;
    for (const [dialect, text] of files) writeFileSync(path.join(work, `${dialect}.sql`), await text);
    execFileSync(
      python,
      [
        "-c",
        `import sqlglot,sys\nfor d in ('bigquery','snowflake'):\n  for s in sqlglot.parse(open(sys.argv[1]+'/'+d+'.sql').read(), read=d, error_level=sqlglot.ErrorLevel.RAISE):\n    assert s is None or not isinstance(s, sqlglot.exp.Command), s.sql()[:200]`,
        work,
      ],
      { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
    );
  });
}

if (quick) skip("Spark", "left out");
else if (!ready || !has("java", "-version")) skip("Spark", "Java 17 and Python 3.10 or later with its packages are not both here");
else {
  execFileSync("npx", ["tsx", "warehouse/generate/command.ts", "spark"], { stdio: "ignore" });
  const output = await new Promise<string>((resolve) => {
    const child = spawn(
      python,
      ["warehouse/tests/spark_cluster.py", path.resolve("dist/warehouse/spark"), ...made.map(({ file }) => `${file}=${asOf}`)],
      { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ENCOURS_LOGS: work }, detached: true },
    );
    let text = "";
    let errors = "";
    const late = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), 900_000);
    child.stdout.on("data", (part) => (text += String(part)));
    child.stderr.on("data", (part) => (errors += String(part)));
    child.on("close", () => {
      clearTimeout(late);
      resolve(text.includes('"killed"') ? text : `${text}\n${errors.slice(-3000)}`);
    });
  });
  const runs = output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map(
      (line) =>
        JSON.parse(line) as { readonly run: string; readonly digest?: string; readonly stage?: number | null; readonly seconds?: number },
    );
  const found = (name: string) => {
    const run = runs.find((each) => each.run === name);
    if (!run) throw new Error(output.slice(-1500));
    return run;
  };
  for (const [k, { file }] of made.entries())
    await test(`Spark, two workers, ${k === 0 ? "four partitions" : "one partition"}: ${path.basename(file)} comes to the digest of a sheet`, () =>
      same(found(path.basename(file)).digest, expected.get(file), "digest"));
  await test("Spark: a worker killed midway changes nothing", () => {
    same(found("a worker killed midway").digest, expected.get(made[0]!.file), "digest");
    if (typeof found("killed").stage !== "number") throw new Error("No worker was killed: the run was over first.");
  });
}

rmSync(work, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
